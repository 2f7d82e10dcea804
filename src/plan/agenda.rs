//! The agenda of a plan on its day: the steps of both articles, what comes due, the hours of this
//! week, the reviews, the goals without activity and those to evaluate.
//!
//! These are facts of the plan. Rules, `pop status`, pages and paper all read them here, so that
//! none depends on another, or on a rule that is switched off.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::base::Symbol;
use crate::base::calendar::{Date, add_days, days_between, week_of};

use super::kinds::Goal;
use super::kinds::goal::Status;
use super::kinds::situation::Moment;
use super::{Detail, Entry, EntryId, Found, Kind, Plan, graph, letters};

/// A stage of the cycle, in the order of the articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Where I am (S2 step 2, S1 step 1).
    Now,
    /// What stands out on a second look (S2 step 3).
    Look,
    /// Where I want to be (S2 step 4).
    Desired,
    /// The differences and similarities (S2 step 5).
    Compare,
    /// What the author therefore needs to do (S2 step 6).
    Conclude,
    /// What I want to learn (S1 step 2).
    Needs,
    /// What the role requires (S1 step 3).
    Profile,
    /// How I score on that (S1 step 3).
    Assess,
    /// The goals (S2 step 7, S1 step 4).
    Goals,
    /// What the author does and writes down (S1 step 5).
    Do,
    /// Whether it was worth it (S1 step 6).
    Evaluate,
    /// The bigger picture, on the first page (S2 step 8).
    Picture,
    /// The review (S2 step 8).
    Talk,
}

/// Something with a date.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    /// The day.
    pub date: Date,
    /// The kind of thing.
    pub what: What,
    /// The author's words.
    pub text: Arc<str>,
    /// The document it comes from; `None` for a review from the settings.
    pub entry: Option<EntryId>,
}

/// The kind of thing that is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A goal.
    Goal,
    /// A step of a goal.
    Step,
    /// An agreement of a review.
    Agreement,
    /// A certificate that expires.
    Evidence,
    /// A review.
    Talk,
}

impl Stage {
    /// All stages, in order.
    pub const ALL: [Self; 13] = [
        Self::Now,
        Self::Look,
        Self::Desired,
        Self::Compare,
        Self::Conclude,
        Self::Needs,
        Self::Profile,
        Self::Assess,
        Self::Goals,
        Self::Do,
        Self::Evaluate,
        Self::Picture,
        Self::Talk,
    ];

    /// Its name in machine-readable output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Look => "look",
            Self::Desired => "desired",
            Self::Compare => "compare",
            Self::Conclude => "conclude",
            Self::Needs => "needs",
            Self::Profile => "profile",
            Self::Assess => "assess",
            Self::Goals => "goals",
            Self::Do => "do",
            Self::Evaluate => "evaluate",
            Self::Picture => "picture",
            Self::Talk => "talk",
        }
    }

    /// Whether the plan contains it.
    pub(crate) fn is_there(self, plan: &Plan) -> bool {
        let any = |kind| !plan.of_kind(kind).is_empty();
        match self {
            Self::Now => situation(plan, Moment::Now).is_some(),
            Self::Look => any(Kind::Observation),
            Self::Desired => situation(plan, Moment::Desired).is_some(),
            Self::Compare => any(Kind::Comparison),
            Self::Conclude => any(Kind::Conclusion),
            Self::Needs => any(Kind::Need),
            Self::Profile => any(Kind::Profile),
            Self::Assess => any(Kind::Assessment),
            Self::Goals => any(Kind::Goal),
            Self::Do => any(Kind::Log),
            Self::Evaluate => any(Kind::Evaluation),
            Self::Picture => plan.at_path("index.md").is_some(),
            Self::Talk => any(Kind::Review),
        }
    }
}

impl What {
    /// Its name in machine-readable output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::Step => "step",
            Self::Agreement => "agreement",
            Self::Evidence => "evidence",
            Self::Talk => "talk",
        }
    }
}

/// The most recent situation of a moment; of several with one day, the one that looks least far ahead.
pub fn situation(plan: &Plan, moment: Moment) -> Option<EntryId> {
    let of_moment = plan.of_kind(Kind::Situation).iter().copied().filter(|id| {
        let Detail::Situation(situation) = &plan.entry(*id).detail else { return false };
        situation.moment == moment
    });
    of_moment.max_by_key(|id| {
        let record = &plan.entry(*id).record;
        let ahead = record.period("horizon").map(|ahead| ahead.after(plan.today));
        (record.date("date"), Reverse(ahead))
    })
}

/// The day for a fresh look at the situation, if one is still to come.
pub(crate) fn fresh_look(plan: &Plan) -> Option<Date> {
    let written = plan.entry(situation(plan, Moment::Now)?).record.date("date")?;
    let looked = plan.of_kind(Kind::Observation).iter();
    let mut looked = looked.filter_map(|id| plan.entry(*id).record.date("date"));
    let waits = !looked.any(|date| date >= written);
    waits.then(|| plan.config.fresh_look.after(written))
}

/// Everything due within a number of days from today, and everything overdue; earliest first.
pub fn due(plan: &Plan, days: i64) -> Vec<Due> {
    let last = add_days(plan.today, days);
    let mut all: Vec<Due> = Vec::new();
    let mut add = |date: Option<Date>, what, text: Option<&Arc<str>>, entry| {
        if let Some(date) = date.filter(|date| *date <= last) {
            all.push(Due { date, what, text: text.cloned().unwrap_or_default(), entry });
        }
    };
    for (id, entry, goal) in plan.goals() {
        if !goal.status.is_planned() {
            continue;
        }
        add(goal.due, What::Goal, entry.title().as_ref(), Some(id));
        for step in goal.steps.iter().filter(|step| !step.is_done()) {
            add(step.due, What::Step, step.what.as_ref(), Some(id));
        }
    }
    for (id, _, review) in plan.reviews() {
        for agreement in review.agreements.iter().filter(|agreement| agreement.done.is_none()) {
            add(agreement.due, What::Agreement, agreement.what.as_ref(), Some(id));
        }
    }
    for (id, entry, evidence) in plan.evidence() {
        let expires = evidence.expires.filter(|date| *date >= plan.today);
        add(expires, What::Evidence, entry.title().as_ref(), Some(id));
    }
    if let Some((date, entry)) = next_talk(plan) {
        add(Some(date), What::Talk, None, entry);
    }
    all.sort_by(|a, b| (a.date, a.what, &a.text).cmp(&(b.date, b.what, &b.text)));
    all
}

/// The next review: a future date in the settings or in an earlier review, or else the one that
/// follows from the rhythm since the last review.
pub fn next_talk(plan: &Plan) -> Option<(Date, Option<EntryId>)> {
    let named = plan.config.reviews.iter().map(|date| (*date, None));
    let agreed = plan.reviews().filter_map(|(id, _, review)| Some((review.next?, Some(id))));
    let ahead = plan.reviews().filter_map(|(id, _, review)| Some((review.date?, Some(id))));
    let dates = named.chain(agreed).chain(ahead).filter(|(date, _)| *date >= plan.today);
    dates.min_by_key(|(date, _)| *date).or_else(|| {
        let held = plan.reviews().filter_map(|(id, _, review)| Some((review.date?, id)));
        let (last, id) = held.max_by_key(|(date, _)| *date)?;
        Some((plan.config.review_every?.after(last), Some(id)))
    })
}

/// Whether a review that is still to come was prepared.
pub(crate) fn has_prepared_talk(plan: &Plan) -> bool {
    plan.reviews().any(|(_, _, review)| review.date.is_some_and(|date| date >= plan.today))
}

/// The dates of the reviews, and whether each was held: those in the settings, those in the plan,
/// and the next one. A review that is overdue by the rhythm is not included.
pub(crate) fn talks(plan: &Plan) -> Vec<(Date, bool)> {
    let mut days: BTreeMap<Date, bool> = BTreeMap::new();
    if let Some(next) = talk_ahead(plan) {
        days.insert(next, false);
    }
    for day in &plan.config.reviews {
        days.insert(*day, *day < plan.today);
    }
    for (_, _, review) in plan.reviews() {
        if let Some(next) = review.next {
            days.entry(next).or_insert(next < plan.today);
        }
        if let Some(day) = review.date {
            days.insert(day, true);
        }
    }
    days.into_iter().collect()
}

/// The date of the last review that took place.
pub(crate) fn last_talk(plan: &Plan) -> Option<Date> {
    let held = talks(plan).into_iter().filter(|(day, held)| *held && *day <= plan.today);
    held.map(|(day, _)| day).next_back()
}

/// The next review, if it is in the future: pages do not announce an overdue review.
pub(crate) fn talk_ahead(plan: &Plan) -> Option<Date> {
    next_talk(plan).map(|(day, _)| day).filter(|day| *day >= plan.today)
}

/// An active goal without activity for longer than the plan allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silent {
    /// The goal.
    pub goal: EntryId,
    /// The date of the last activity, otherwise the start date.
    pub since: Date,
    /// Whether there was any activity.
    pub begun: bool,
    /// Whether it was agreed, and its start has passed, but no one has said that it began.
    pub waiting: bool,
}

/// The active goals without activity for weeks, and the agreed ones that should have begun (S1 step
/// 5).
pub fn silent(plan: &Plan) -> Vec<Silent> {
    let mut moved: HashMap<EntryId, Date> = HashMap::new();
    for (_, _, log) in plan.logs() {
        let Some(day) = log.day() else { continue };
        let goals = log.goals.iter().filter_map(|goal| plan.find_of(Kind::Goal, *goal));
        let needs = log.needs.iter().filter_map(|need| plan.find_of(Kind::Need, *need));
        for id in goals.chain(needs) {
            let last = moved.entry(id).or_insert(day);
            *last = day.max(*last);
        }
    }
    // An evaluation, and evidence that was gathered, are activity too.
    let looked_back = graph::referring(plan, Kind::Evaluation, "of");
    let gathered = graph::referring(plan, Kind::Evidence, "supports");
    for (id, found) in looked_back.chain(gathered) {
        let Some(day) = plan.entry(id).record.date("date") else { continue };
        let Found::Entry(target) = found else { continue };
        let about: Vec<EntryId> = match &plan.entry(target).detail {
            Detail::Log(log) => {
                let goals = log.goals.iter();
                goals.filter_map(|goal| plan.find_of(Kind::Goal, *goal)).collect()
            }
            _ => vec![target],
        };
        for id in about {
            let last = moved.entry(id).or_insert(day);
            *last = day.max(*last);
        }
    }
    // An entry with points is for every goal that is measured in points.
    for (id, counted) in &plan.activity().counted {
        let days = counted.iter().filter_map(|id| match &plan.entry(*id).detail {
            Detail::Log(log) => log.day(),
            _ => None,
        });
        if let Some(day) = days.max() {
            let last = moved.entry(*id).or_insert(day);
            *last = day.max(*last);
        }
    }
    // Nothing is left to do for a goal that seems to be reached.
    let reached = super::reached::seemingly(plan);
    let running = plan
        .goals()
        .filter(|(id, ..)| !reached.contains_key(id))
        .filter(|(_, entry, goal)| {
            let due_to_begin = || goal.start.is_some_and(|start| start < plan.today);
            let runs = goal.status == Status::Active;
            entry.sound && (runs || goal.status == Status::Agreed && due_to_begin())
        })
        .filter(|(_, _, goal)| goal.due.is_none_or(|due| due >= plan.today));
    running
        .filter_map(|(id, entry, goal)| {
            let targets = graph::targets(Kind::Goal, "need");
            let needs = goal.need.iter().filter_map(|need| plan.owner_of(targets, *need));
            let logged = needs.chain([id]).filter_map(|id| moved.get(&id).copied());
            // A completed step and a decision to let the goal rest count as activity too.
            let steps = goal.steps.iter().filter_map(|step| step.done);
            let revisions = goal.revisions.iter().filter_map(|revision| revision.on);
            let last = logged.chain(steps).chain(revisions).max();
            let agreed = goal.agreed.iter().filter_map(|agreed| agreed.on).max();
            // A goal cannot be silent before it begins. Without a start, it began when it was agreed
            // or written down; if no one knows, only earlier activity can stop.
            let begin = goal.start.or(agreed).or_else(|| entry.record.date("date"));
            let since = last.max(begin)?;
            let waiting = goal.status == Status::Agreed;
            let silent = patience(plan, entry, goal, since) < plan.today;
            silent.then_some(Silent { goal: id, since, begun: last.is_some(), waiting })
        })
        .collect()
}

/// The last day on which it is no surprise that nothing was written since a day: the silence of the
/// settings; without one, no more than a quarter of a short goal.
fn patience(plan: &Plan, entry: &Entry, goal: &Goal, since: Date) -> Date {
    /// The least number of days.
    const LEAST: i64 = 14;
    let usual = plan.config.silence.after(since);
    if plan.config.record.table("cycle").is_some_and(|cycle| cycle.has("silence")) {
        return usual;
    }
    let in_words = || {
        let end = letters::end_in_words(plan, entry, goal)?;
        (end.certain && end.clear).then_some(end.last)
    };
    let length = goal.start.zip(goal.due.or_else(in_words));
    let quarter = length.map(|(start, due)| (days_between(start, due) / 4).max(LEAST));
    quarter.map_or(usual, |days| add_days(since, days).min(usual))
}

/// Whether a goal was reached, wholly or in part, and has no evaluation (S1 step 6).
pub(crate) fn is_to_evaluate(plan: &Plan, entry: &Entry, goal: &Goal) -> bool {
    // An evaluation of a log entry for the goal counts as well.
    let is_it = |goal: &Symbol| {
        plan.find_of(Kind::Goal, *goal).is_some_and(|id| plan.is_of(Found::Entry(id), entry))
    };
    let about = |found: Found| {
        let of_its_log = || match found {
            Found::Entry(id) => match &plan.entry(id).detail {
                Detail::Log(log) => log.goals.iter().any(is_it),
                _ => false,
            },
            _ => false,
        };
        plan.is_of(found, entry) || of_its_log()
    };
    goal.status.is_reached()
        && !graph::referring(plan, Kind::Evaluation, "of").any(|(_, found)| about(found))
}

/// The first goal that was reached and has no evaluation.
pub(crate) fn to_evaluate(plan: &Plan) -> Option<EntryId> {
    let mut goals = plan.goals().filter(|(_, entry, _)| entry.sound);
    goals.find(|(_, entry, goal)| is_to_evaluate(plan, entry, goal)).map(|(id, ..)| id)
}

/// The hours that active goals require this week.
pub(crate) fn hours_this_week(plan: &Plan) -> f64 {
    let week = week_of(plan.today);
    let busy = plan.goals().filter(|(_, _, goal)| {
        let begun = goal.start.is_none_or(|start| week_of(start) <= week);
        goal.status.is_binding() && begun
    });
    busy.filter_map(|(_, _, goal)| goal.hours_per_week).sum()
}

/// The hours logged this week.
pub(crate) fn logged_this_week(plan: &Plan) -> f64 {
    let week = week_of(plan.today);
    let logged = plan.logs().filter(|(_, _, log)| {
        log.day().is_some_and(|day| week_of(day) == week && day <= plan.today)
    });
    logged.filter_map(|(_, _, log)| log.hours).sum()
}

/// The goals to look at: active ones first, then planned ones; by end date.
pub fn goals(plan: &Plan) -> Vec<EntryId> {
    let mut goals: Vec<_> = plan
        .goals()
        .filter(|(_, _, goal)| goal.status.is_planned())
        .map(|(id, _, goal)| (goal.status != Status::Active, goal.due.is_none(), goal.due, id))
        .collect();
    goals.sort_unstable();
    goals.into_iter().map(|(.., id)| id).collect()
}

/// The first active goal whose end has passed.
pub fn overdue(plan: &Plan) -> Option<EntryId> {
    let over = plan.goals().filter(|(_, _, goal)| {
        goal.status.is_binding() && goal.due.is_some_and(|due| days_between(due, plan.today) > 0)
    });
    over.min_by_key(|(_, _, goal)| goal.due).map(|(id, ..)| id)
}
