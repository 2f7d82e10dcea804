//! The goals of a view: their steps, their measures and what belongs to them.

use crate::base::Symbol;
use crate::base::calendar::Date;
use crate::plan::kinds::goal::{self, Status};
use crate::plan::kinds::review::Mode;
use crate::plan::letters;
use crate::plan::progress::{self, StepState};
use crate::plan::prose;
use crate::plan::{Entry, EntryId, Found, Kind, Plan, graph};
use crate::syntax::schema::{self, Field, Shape};
use crate::view::{
    Agreed, Evaluation, Evidence, Goal, Judgement, Link, Measure, Progress, Revision, Step, Support,
};

use super::Builder;

impl Builder<'_> {
    pub(super) fn goals(&mut self, evidence: &[Evidence], evaluations: &[Evaluation]) -> Vec<Goal> {
        let plan = self.plan;
        let mut goals: Vec<(u8, Option<Date>, Goal)> = Vec::new();
        for (id, entry, goal) in plan.goals() {
            let head = self.head(id, entry);
            let here = head.at.clone();
            let names = |links: &[Link]| links.iter().any(|link| link.to == here);
            let at = |flags: Vec<bool>| -> Vec<usize> {
                flags.into_iter().enumerate().filter(|(_, yes)| *yes).map(|(at, _)| at).collect()
            };
            let own_logs = self.logs.get(&id).cloned().unwrap_or_default();
            let totals = progress::totals(plan, &own_logs);
            let mut log_places: Vec<usize> =
                own_logs.iter().filter_map(|id| self.log_places.get(id).copied()).collect();
            log_places.sort_unstable();
            let steps = progress::steps(goal, plan.today);
            let view = Goal {
                status: goal.status,
                start: goal.start,
                due: goal.due,
                ended: goal.ended(),
                last_day: goal.last_day(plan.today),
                due_in_words: due_in_words(plan, entry, goal),
                sentence: goal.statement.clone().or_else(|| goal.smart.specific.clone()),
                first: prose::first(entry).map(Into::into),
                letters: goal
                    .smart
                    .letters()
                    .into_iter()
                    .filter_map(|(letter, text)| Some((letter, text?.clone())))
                    .collect(),
                verdicts: self.verdicts(entry, goal),
                open: Vec::new(),
                demonstrate: goal.demonstrate.clone(),
                needs: self.links(Kind::Goal, "need", &goal.need),
                competences: self.competences(&goal.competence),
                after: self.links(Kind::Goal, "after", &goal.after),
                steps: goal.steps.iter().zip(steps).filter_map(step).collect(),
                measures: goal
                    .measures
                    .iter()
                    .filter_map(|measure| self.measure(goal, measure, &own_logs))
                    .collect(),
                support: goal.support.iter().filter_map(support).collect(),
                hours_per_week: goal.hours_per_week,
                cost: goal.cost,
                obstacles: goal.obstacles.clone(),
                agreed: goal.agreed.iter().filter_map(agreed).collect(),
                plans: goal
                    .plans
                    .iter()
                    .filter_map(|plan| Some((plan.when.clone()?, plan.then.clone()?)))
                    .collect(),
                revisions: goal
                    .revisions
                    .iter()
                    .filter_map(|revision| self.revision(entry, revision))
                    .collect(),
                evidence: at(evidence.iter().map(|piece| names(&piece.supports)).collect()),
                log: log_places,
                hours: totals.hours,
                evaluations: at(evaluations.iter().map(|e| names(&e.of)).collect()),
                head,
            };
            goals.push((rank(goal.status), goal.due, view));
        }
        goals.sort_by(|a, b| {
            let due = |due: Option<Date>| due.unwrap_or(Date::MAX);
            (a.0, due(a.1)).cmp(&(b.0, due(b.1)))
        });
        goals.into_iter().map(|(_, _, goal)| goal).collect()
    }

    /// The verdicts on the letters of a goal, which the author alone sees.
    fn verdicts(&self, entry: &Entry, goal: &goal::Goal) -> Vec<Judgement> {
        if !self.is_for_the_author() {
            return Vec::new();
        }
        letters::judge(self.plan, entry, goal).iter().map(judgement).collect()
    }

    /// A change of a goal. The old value of a key is as private as the new one: readers who do not
    /// see the key, or perhaps not all of it, do not learn which key it was and what its value was.
    fn revision(&self, entry: &Entry, revision: &goal::Revision) -> Option<Revision> {
        let field = revision.field.and_then(|name| schema::find(entry.record.schema, name));
        let whole = |field: &&'static Field| {
            self.is_for_the_author()
                || (entry.record.get(field.name).is_some() && is_whole(field.shape))
        };
        let field = field.filter(whole);
        let known = field.is_some() || (self.is_for_the_author() && revision.field.is_none());
        let was = revision.was.clone().filter(|_| known);
        Some(Revision { on: revision.on?, field, was, why: revision.why.clone()? })
    }

    /// The competences that a goal develops, from the last self-assessment to the required level.
    fn competences(&self, symbols: &[Symbol]) -> Vec<(Link, Option<f64>, Option<f64>)> {
        let targets = graph::targets(Kind::Goal, "competence");
        let found = symbols.iter().filter_map(|symbol| self.plan.refers(targets, *symbol));
        found
            .filter_map(|found| {
                let link = self.link_to(found)?;
                let Found::Competence(profile, number) = found else {
                    return Some((link, None, None));
                };
                let row = self
                    .skills
                    .iter()
                    .find(|skills| skills.profile == profile)
                    .and_then(|skills| skills.rows.iter().find(|row| row.number == number));
                Some((link, row.and_then(|row| row.now), row.and_then(|row| row.required)))
            })
            .collect()
    }

    fn measure(
        &self,
        goal: &goal::Goal,
        measure: &goal::Measure,
        logs: &[EntryId],
    ) -> Option<Measure> {
        let state = progress::measure(self.plan, goal, measure, logs);
        let points = state.points.iter().filter(|point| point.day <= self.plan.today);
        Some(Measure {
            name: measure.name.clone()?,
            unit: measure.unit.clone(),
            from: measure.from,
            to: measure.to,
            milestones: measure.milestones.clone(),
            per: measure.per,
            count: measure.count.clone(),
            points: points
                .filter_map(|p| Some((p.day, p.value, self.link_to(Found::Entry(p.log))?)))
                .collect(),
            value: state.value,
            expected: state.expected,
            line: state.line,
            line_from: state.line_from,
            line_to: state.goal_value,
            verdict: state.verdict,
            levels: measure.levels.clone(),
        })
    }
}

/// The place of goals with a status among all goals: what runs comes first.
const fn rank(status: Status) -> u8 {
    match status {
        Status::Active => 0,
        Status::Agreed => 1,
        Status::Achieved => 2,
        Status::Partly => 3,
        Status::Draft => 4,
        Status::Idea => 5,
        Status::Dropped | Status::Replaced => 6,
    }
}

/// Whether readers who see a key see all of it: nothing in it has readers or targets of its own.
fn is_whole(shape: Shape) -> bool {
    matches!(
        shape,
        Shape::Text
            | Shape::Moment
            | Shape::Integer(..)
            | Shape::Number
            | Shape::Amount
            | Shape::Flag
            | Shape::Date
            | Shape::Days
            | Shape::Period
            | Shape::Choice(_)
    )
}

/// The day that the words of a goal name as its end, if nothing else gives one.
fn due_in_words(plan: &Plan, entry: &Entry, goal: &goal::Goal) -> Option<Date> {
    let open = goal.due.is_none() && goal.status.is_planned();
    let said = open.then(|| letters::end_in_words(plan, entry, goal)).flatten()?;
    Some(said.last).filter(|_| said.certain)
}

fn judgement(verdict: &letters::Verdict) -> Judgement {
    let (why, args) = verdict.why.message();
    Judgement {
        letter: verdict.letter.field(),
        message: verdict.state.message(),
        why,
        args: args.to_vec(),
    }
}

fn step((step, state): (&goal::Step, StepState)) -> Option<Step> {
    Some(Step {
        what: step.what.clone()?,
        note: step.note.clone(),
        due: step.due,
        done: step.done,
        state: match state {
            StepState::Done => Progress::Done,
            StepState::Now => Progress::Now,
            StepState::Ahead => Progress::Ahead,
            StepState::Late => Progress::Late,
        },
    })
}

fn support(support: &goal::Support) -> Option<Support> {
    Some(Support { what: support.what.clone()?, kind: support.kind, from: support.from.clone() })
}

fn agreed(agreed: &goal::Agreed) -> Option<Agreed> {
    let mode = agreed.mode.unwrap_or(Mode::Seen);
    Some(Agreed { who: agreed.who.clone()?, on: agreed.on, mode })
}
