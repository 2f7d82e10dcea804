//! The goals of a view: their steps, measures and what belongs to them.

use crate::base::Symbol;
use crate::base::calendar::{Date, Unit};
use crate::plan::kinds::goal::{self, Status};
use crate::plan::kinds::review::Mode;
use crate::plan::letters;
use crate::plan::progress::{self, StepState};
use crate::plan::{EntryId, Found};
use crate::view::{Evaluation, Evidence, Goal, Judgement, Link, Measure, Progress, Step};

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
            let order = match goal.status {
                Status::Active => 0,
                Status::Agreed => 1,
                Status::Achieved => 2,
                Status::Partly => 3,
                Status::Draft => 4,
                Status::Idea => 5,
                Status::Dropped | Status::Replaced => 6,
            };
            let view = Goal {
                status: goal.status,
                start: goal.start,
                due: goal.due,
                ended: goal.ended(),
                sentence: goal.statement.clone().or_else(|| goal.smart.specific.clone()),
                letters: goal
                    .smart
                    .letters()
                    .into_iter()
                    .filter_map(|(letter, text)| Some((letter, text?.clone())))
                    .collect(),
                verdicts: if self.is_for_the_author() {
                    letters::judge(plan, entry, goal).iter().map(judgement).collect()
                } else {
                    Vec::new()
                },
                demonstrate: goal.demonstrate.clone(),
                needs: self.links(&goal.need),
                competences: self.competences(&goal.competence),
                after: self.links(&goal.after),
                steps: goal.steps.iter().zip(steps).filter_map(step).collect(),
                measures: goal
                    .measures
                    .iter()
                    .filter_map(|measure| self.measure(goal, measure, &own_logs))
                    .collect(),
                support: goal
                    .support
                    .iter()
                    .filter_map(|support| Some((support.what.clone()?, support.from.clone())))
                    .collect(),
                hours_per_week: goal.hours_per_week,
                cost: goal.cost,
                obstacles: goal.obstacles.clone(),
                agreed: goal
                    .agreed
                    .iter()
                    .filter_map(|a| Some((a.who.clone()?, a.on, a.mode.unwrap_or(Mode::Seen))))
                    .collect(),
                plans: goal
                    .plans
                    .iter()
                    .filter_map(|plan| Some((plan.when.clone()?, plan.then.clone()?)))
                    .collect(),
                revisions: goal
                    .revisions
                    .iter()
                    .filter_map(|revision| Some((revision.on?, revision.why.clone()?)))
                    .collect(),
                evidence: at(evidence.iter().map(|piece| names(&piece.supports)).collect()),
                log: log_places,
                hours: totals.hours,
                evaluations: at(evaluations.iter().map(|e| names(&e.of)).collect()),
                head,
            };
            goals.push((order, goal.due, view));
        }
        goals.sort_by(|a, b| {
            let due = |due: Option<Date>| due.unwrap_or(Date::MAX);
            (a.0, due(a.1)).cmp(&(b.0, due(b.1)))
        });
        goals.into_iter().map(|(_, _, goal)| goal).collect()
    }

    /// The competences a goal develops, from the last own score to what is required.
    fn competences(&self, symbols: &[Symbol]) -> Vec<(Link, Option<f64>, Option<f64>)> {
        let found = symbols.iter().filter_map(|symbol| self.plan.find(*symbol));
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
            per: measure.per.map(unit_name),
            counted: measure.count.is_some(),
            points: points
                .filter_map(|p| Some((p.day, p.value, self.link_to(Found::Entry(p.log))?)))
                .collect(),
            value: state.value,
            expected: state.expected,
            line_from: state.line_from,
            line_to: state.goal_value,
            verdict: state.verdict,
            levels: measure.levels.clone(),
        })
    }
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

fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::Day => "day",
        Unit::Week => "week",
        Unit::Month => "month",
        Unit::Quarter => "quarter",
        Unit::Year => "year",
    }
}
