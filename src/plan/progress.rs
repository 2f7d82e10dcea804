//! Computes the progress of a goal: measures against the line from start to due, steps, hours and
//! costs.

use std::collections::HashMap;

use crate::base::calendar::{Date, Unit, days_between};

use super::kinds::goal::{Count, Goal, Measure, Step};
use super::kinds::{Detail, Log};
use super::{EntryId, Kind, Plan};
use crate::syntax::word::words;

/// The progress of a measure on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// The known points by day, each with the value after that day; empty without readings.
    pub points: Vec<Point>,
    /// The current value; `None` without readings.
    pub value: Option<f64>,
    /// The value of the line from start to due today; `None` without dates.
    pub expected: Option<f64>,
    /// The days and values that it should follow, from start to due date; empty without dates.
    pub line: Vec<(Date, f64)>,
    /// The value where the line begins: as written, or else the first reading, or else zero.
    pub line_from: f64,
    /// The value where the line ends: the target, or for a rate the target times the number of
    /// periods.
    pub goal_value: Option<f64>,
    /// The verdict.
    pub verdict: Verdict,
}

/// A known value of a measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The day.
    pub day: Date,
    /// The value at the end of that day.
    pub value: f64,
    /// The log entry it comes from.
    pub log: EntryId,
}

words! {
    /// What a measure comes down to.
    pub enum Verdict("verdict") {
        /// The target is met.
        Reached = "reached", "bereikt";
        /// On the line, or above it.
        OnCourse = "on-course", "op-koers";
        /// Below the line.
        Behind = "behind", "achter";
        /// Nothing was counted or read yet.
        NoReading = "no-reading", "geen-stand";
        /// The goal has not begun.
        NotBegun = "not-begun", "niet-begonnen";
        /// The goal is over and the target was not met.
        NotReached = "not-reached", "niet-bereikt";
    }
}

/// The state of one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Done.
    Done,
    /// The first step that is not done, of an active goal.
    Now,
    /// To come.
    Ahead,
    /// To come, although its date has passed.
    Late,
}

impl StepState {
    /// Its name in machine-readable output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Now => "now",
            Self::Ahead => "ahead",
            Self::Late => "late",
        }
    }
}

/// The totals of some log entries.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Totals {
    /// The number of entries.
    pub entries: usize,
    /// Hours.
    pub hours: f64,
    /// Euros.
    pub cost: f64,
}

/// The log entries of each goal, by day and then by path.
pub(crate) fn logs_by_goal(plan: &Plan) -> HashMap<EntryId, Vec<EntryId>> {
    let mut by_goal: HashMap<EntryId, Vec<EntryId>> = HashMap::new();
    for (id, _, log) in plan.logs() {
        for goal in &log.goals {
            if let Some(goal) = plan.find_of(Kind::Goal, *goal) {
                let logs = by_goal.entry(goal).or_default();
                if logs.last() != Some(&id) {
                    logs.push(id);
                }
            }
        }
    }
    #[expect(clippy::iter_over_hash_type, reason = "each list is sorted on its own")]
    for logs in by_goal.values_mut() {
        logs.sort_by_key(|id| (log_of(plan, *id).and_then(Log::day), *id));
    }
    by_goal
}

/// The progress of a measure today, given the log entries of its goal.
pub fn measure(plan: &Plan, goal: &Goal, measure: &Measure, logs: &[EntryId]) -> Progress {
    let points = points(plan, goal, measure, logs);
    // Where a level began is unknown unless it is written; its first reading is the best guess.
    let first = points.first().filter(|_| measure.count.is_none()).map(|point| point.value);
    let from = measure.from.or(first).unwrap_or(0.0);
    let periods = measure.per.and_then(|unit| periods(goal, unit));
    let goal_value = match (measure.to, measure.per, measure.count.is_some()) {
        (Some(to), Some(_), true) => periods.map(|periods| to * periods),
        (to, ..) => to,
    };
    let base = if measure.count.is_some() && measure.per.is_some() { 0.0 } else { from };
    let line_from = base;
    let end = goal.due.map_or(plan.today, |due| due.min(plan.today));
    let value = points.iter().rev().find(|point| point.day <= plan.today).map(|point| point.value);
    let line = goal_value.map(|target| line(goal, measure, (base, target))).unwrap_or_default();
    let expected = on_line(&line, end);
    let verdict = verdict(plan.today, goal, Target { from: base, to: goal_value, expected }, value);
    Progress { points, value, expected, line, line_from, goal_value, verdict }
}

/// The state of each step.
pub fn steps(goal: &Goal, today: Date) -> Vec<StepState> {
    let running = goal.status == super::kinds::goal::Status::Active
        || (goal.status.is_binding() && goal.start.is_some_and(|start| start <= today));
    let mut now_given = false;
    goal.steps
        .iter()
        .map(|step| {
            if is_done(step, today) {
                StepState::Done
            } else if running && !now_given {
                now_given = true;
                StepState::Now
            } else if !goal.status.is_closed() && step.due.is_some_and(|due| due < today) {
                StepState::Late
            } else {
                StepState::Ahead
            }
        })
        .collect()
}

/// Hours and costs of a set of log entries.
pub(crate) fn totals(plan: &Plan, logs: &[EntryId]) -> Totals {
    logs.iter().filter_map(|id| log_of(plan, *id)).fold(Totals::default(), |sum, log| Totals {
        entries: sum.entries + 1,
        hours: sum.hours + log.hours.unwrap_or_default(),
        cost: sum.cost + log.cost.unwrap_or_default(),
    })
}

/// Whether a step was done by a day.
fn is_done(step: &Step, today: Date) -> bool {
    step.ticked || step.done.is_some_and(|done| done <= today)
}

fn points(plan: &Plan, goal: &Goal, measure: &Measure, logs: &[EntryId]) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    let mut total = if measure.per.is_some() { 0.0 } else { measure.from.unwrap_or(0.0) };
    for id in logs {
        let Some(log) = log_of(plan, *id) else { continue };
        let Some(day) = log.day() else { continue };
        let value = match &measure.count {
            Some(count) => {
                let early = goal.start.is_some_and(|start| day < start);
                let late = goal.due.is_some_and(|due| day > due);
                if early || late || !counts(plan, count, *id, log) {
                    continue;
                }
                total += 1.0;
                total
            }
            None => match reading(measure, log) {
                Some(value) => value,
                None => continue,
            },
        };
        points.push(Point { day, value, log: *id });
    }
    points
}

fn counts(plan: &Plan, count: &Count, id: EntryId, log: &Log) -> bool {
    let method = count.method.is_none_or(|method| log.method == Some(method));
    let tag = count.tag.as_ref().is_none_or(|tag| {
        plan.entry(id).record.texts("tags").iter().any(|own| own.eq_ignore_ascii_case(tag))
    });
    method && tag
}

/// The reading of a measure in a log entry.
fn reading(measure: &Measure, log: &Log) -> Option<f64> {
    log.readings.iter().find(|(key, _)| measure.is_called(key)).map(|(_, value)| *value)
}

/// The number of periods between start and due.
fn periods(goal: &Goal, unit: Unit) -> Option<f64> {
    let days = days_between(goal.start?, goal.due?) as f64 + 1.0;
    let length = match unit {
        Unit::Day => 1.0,
        Unit::Week => 7.0,
        Unit::Month => 365.25 / 12.0,
        Unit::Quarter => 365.25 / 4.0,
        Unit::Year => 365.25,
    };
    Some((days / length).round().max(1.0))
}

/// The days and values that a measure should follow: the start, the milestones, the due date. Empty
/// without a time between start and due date.
fn line(goal: &Goal, measure: &Measure, (from, to): (f64, f64)) -> Vec<(Date, f64)> {
    let Some((start, due)) = goal.start.zip(goal.due).filter(|(start, due)| start < due) else {
        return Vec::new();
    };
    let between = measure.milestones.iter().filter(|(day, _)| start < *day && *day < due);
    [(start, from)].into_iter().chain(between.copied()).chain([(due, to)]).collect()
}

/// The value of a line on a day.
fn on_line(line: &[(Date, f64)], day: Date) -> Option<f64> {
    let last = line.len().checked_sub(1)?;
    let next = line.iter().position(|(stop, _)| day < *stop).unwrap_or(last).max(1);
    let ((first, low), (last, high)) = (line[next - 1], *line.get(next)?);
    // Of two milestones on one day, the second counts.
    let whole = days_between(first, last).max(1) as f64;
    let done = (days_between(first, day) as f64 / whole).clamp(0.0, 1.0);
    Some(low + (high - low) * done)
}

/// Where a measure has to go.
#[derive(Clone, Copy)]
struct Target {
    /// Where it began.
    from: f64,
    /// Where it has to end.
    to: Option<f64>,
    /// Where it should be today.
    expected: Option<f64>,
}

fn verdict(today: Date, goal: &Goal, target: Target, value: Option<f64>) -> Verdict {
    let Target { from, to, expected } = target;
    let begun = goal.start.is_none_or(|start| start <= today);
    let Some(value) = value else {
        return if begun { Verdict::NoReading } else { Verdict::NotBegun };
    };
    let Some(target) = to else { return Verdict::NoReading };
    let rising = target >= from;
    let met = if rising { value >= target } else { value <= target };
    if met {
        return Verdict::Reached;
    }
    if goal.status.is_closed() || goal.due.is_some_and(|due| due < today) {
        return Verdict::NotReached;
    }
    let Some(expected) = expected else { return Verdict::OnCourse };
    // A twentieth of the distance is within drawing accuracy, and a count that has reached the
    // whole number below the line cannot be closer to it.
    let slack = (target - from).abs() / 20.0;
    let near = if rising {
        value + slack >= expected || value >= expected.floor()
    } else {
        value - slack <= expected || value <= expected.ceil()
    };
    if near { Verdict::OnCourse } else { Verdict::Behind }
}

fn log_of(plan: &Plan, id: EntryId) -> Option<&Log> {
    match &plan.entry(id).detail {
        Detail::Log(log) => Some(log),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
