//! A goal in a view: its facts, its steps and the state of its measures.

use std::sync::Arc;

use super::{Head, Link, Open, Progress};
use crate::base::Arg;
use crate::base::calendar::{Date, Unit};
use crate::plan::kinds::goal::{Count, Status, SupportKind};
use crate::plan::kinds::review::Mode;
use crate::plan::progress::Verdict;
use crate::syntax::Field;

/// A goal.
#[derive(Clone, Debug)]
pub struct Goal {
    /// The data that every document has.
    pub head: Head,
    /// The status.
    pub status: Status,
    /// When it starts.
    pub start: Option<Date>,
    /// When it must be reached.
    pub due: Option<Date>,
    /// The end date of a finished goal.
    pub ended: Option<Date>,
    /// The last day of its period, past or planned. `None` if there is none, and for a closed goal
    /// that was due later: it ended before that, on a day that the plan does not give.
    pub last_day: Option<Date>,
    /// The day that its words name as its end, if it has no end date and is not over.
    pub due_in_words: Option<Date>,
    /// The goal in one sentence: the statement, otherwise the letter S.
    pub sentence: Option<Arc<str>>,
    /// The first sentence of its text.
    pub first: Option<Arc<str>>,
    /// The sentences by letter: the field of the letter, the words.
    pub letters: Vec<(&'static str, Arc<str>)>,
    /// The judgement of each letter, for the author only: judgements are not published, and one
    /// about the visible part would be about something else.
    pub verdicts: Vec<Judgement>,
    /// What is still open, for the author only.
    pub open: Vec<Open>,
    /// How it will be shown.
    pub demonstrate: Option<Arc<str>>,
    /// The needs, conclusions and differences it serves.
    pub needs: Vec<Link>,
    /// The competences it develops: which, from, to.
    pub competences: Vec<(Link, Option<f64>, Option<f64>)>,
    /// The goals that come first.
    pub after: Vec<Link>,
    /// The steps.
    pub steps: Vec<Step>,
    /// The measures.
    pub measures: Vec<Measure>,
    /// Help from others.
    pub support: Vec<Support>,
    /// Hours a week.
    pub hours_per_week: Option<f64>,
    /// Euros in total.
    pub cost: Option<f64>,
    /// Possible obstacles.
    pub obstacles: Vec<Arc<str>>,
    /// The agreements.
    pub agreed: Vec<Agreed>,
    /// If–then plans: if, then.
    pub plans: Vec<(Arc<str>, Arc<str>)>,
    /// The changes.
    pub revisions: Vec<Revision>,
    /// Its evidence, newest first, as indices into [`View::evidence`].
    pub evidence: Vec<usize>,
    /// Its log entries, newest first, as indices into [`View::log`].
    pub log: Vec<usize>,
    /// The hours spent, according to the log.
    pub hours: f64,
    /// Its evaluations, as indices into [`View::evaluations`].
    pub evaluations: Vec<usize>,
}

impl Goal {
    /// The number of steps that are done, up to the first that is not: as far as a route is
    /// travelled.
    pub fn travelled(&self) -> usize {
        self.steps.iter().take_while(|step| step.state == Progress::Done).count()
    }

    /// The number of steps that are done.
    #[cfg_attr(not(feature = "pdf"), allow(dead_code, reason = "only paper needs it"))]
    pub(crate) fn steps_done(&self) -> usize {
        self.steps.iter().filter(|step| step.state == Progress::Done).count()
    }

    /// Whether the last step and the goal itself are one stop of a route: they end on the same day,
    /// and both are reached or neither is.
    pub(crate) fn ends_with_step(&self) -> bool {
        let Some(last) = self.steps.last() else { return false };
        let reached = self.status == Status::Achieved;
        self.due.is_some() && last.due == self.due && (last.state == Progress::Done) == reached
    }

    /// How it is late on a day, if it is.
    pub(crate) fn lag(&self, today: Date) -> Option<Lag> {
        let past = |day: Option<Date>| day.filter(|day| *day < today);
        if !self.status.is_planned() {
            return None;
        }
        if let Some(due) = past(self.due) {
            return Some(Lag::Overdue(due));
        }
        if self.status != Status::Active {
            return past(self.start).map(Lag::NotStarted);
        }
        let behind = self.measures.iter().any(|measure| measure.verdict == Verdict::Behind);
        let late = self.steps.iter().filter(|step| step.state != Progress::Done);
        let late = late.filter(|step| past(step.due).is_some()).count();
        (behind || late > 0).then_some(Lag::Behind { line: behind, steps: late })
    }

    /// What it is about, for a list: the goal in one sentence, otherwise how its text begins.
    pub fn opening(&self) -> Option<&str> {
        self.sentence.as_deref().or(self.first.as_deref())
    }
}

/// How a goal is late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lag {
    /// It should have been reached by this day.
    Overdue(Date),
    /// It should have started on this day.
    NotStarted(Date),
    /// It is under way, but not as far as it should be.
    Behind {
        /// Whether a measure is behind its line.
        line: bool,
        /// The number of steps that should be done by now.
        steps: usize,
    },
}

/// Help from others.
#[derive(Clone, Debug)]
pub struct Support {
    /// What.
    pub what: Arc<str>,
    /// The kind of help.
    pub kind: Option<SupportKind>,
    /// From whom.
    pub from: Option<Arc<str>>,
}

/// Someone's agreement to a goal.
#[derive(Clone, Debug)]
pub struct Agreed {
    /// Who.
    pub who: Arc<str>,
    /// When.
    pub on: Option<Date>,
    /// How.
    pub mode: Mode,
}

/// A change of a goal.
#[derive(Clone, Debug)]
pub struct Revision {
    /// When.
    pub on: Date,
    /// The key that was changed.
    pub field: Option<&'static Field>,
    /// The value before.
    pub was: Option<serde_json::Value>,
    /// Why.
    pub why: Arc<str>,
}

/// The judgement of a letter of SMART.
#[derive(Clone, Debug)]
pub struct Judgement {
    /// The field of the letter.
    pub letter: &'static str,
    /// The message for the result, with an argument for the reason.
    pub message: &'static str,
    /// The message of the reason.
    pub why: &'static str,
    /// The arguments of the reason.
    pub args: Vec<(&'static str, Arg)>,
}

/// A step.
#[derive(Clone, Debug)]
pub struct Step {
    /// What.
    pub what: Arc<str>,
    /// A short explanation.
    pub note: Option<Arc<str>>,
    /// By when.
    pub due: Option<Date>,
    /// When it was done.
    pub done: Option<Date>,
    /// Its status.
    pub state: Progress,
}

/// A measure with its state.
#[derive(Clone, Debug)]
pub struct Measure {
    /// What is measured.
    pub name: Arc<str>,
    /// The unit.
    pub unit: Option<Arc<str>>,
    /// The value at the start.
    pub from: Option<f64>,
    /// The target.
    pub to: Option<f64>,
    /// The values that it should have on days on the way, in the order of the days.
    pub milestones: Vec<(Date, f64)>,
    /// The period it is counted over.
    pub per: Option<Unit>,
    /// Which entries are counted; `None` if entries give readings.
    pub count: Option<Count>,
    /// The known values: the date, the value, the event.
    pub points: Vec<(Date, f64, Link)>,
    /// The current value.
    pub value: Option<f64>,
    /// The expected value today.
    pub expected: Option<f64>,
    /// The days and values that it should follow; empty without dates.
    pub line: Vec<(Date, f64)>,
    /// The start of the expected line.
    pub line_from: f64,
    /// The end of the expected line.
    pub line_to: Option<f64>,
    /// The verdict.
    pub verdict: Verdict,
    /// What less or more would be: the level, the words.
    pub levels: Vec<(Arc<str>, Arc<str>)>,
}

impl Measure {
    /// Whether log entries are counted instead of giving readings.
    pub(crate) fn is_counted(&self) -> bool {
        self.count.is_some()
    }
}
