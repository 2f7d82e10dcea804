//! A goal in a view: its facts, its steps and how its measures stand.

use std::sync::Arc;

use super::{Head, Link, Progress};
use crate::base::Arg;
use crate::base::calendar::{Date, Unit};
use crate::plan::kinds::goal::{Count, Status, SupportKind};
use crate::plan::kinds::review::Mode;
use crate::plan::progress::Verdict;
use crate::syntax::Field;

/// A goal.
#[derive(Clone, Debug)]
pub struct Goal {
    /// What every document has.
    pub head: Head,
    /// The status.
    pub status: Status,
    /// When it starts.
    pub start: Option<Date>,
    /// When it must be reached.
    pub due: Option<Date>,
    /// When it ended, of a goal that is over.
    pub ended: Option<Date>,
    /// The goal in one sentence: the statement, else the specific letter.
    pub sentence: Option<Arc<str>>,
    /// The sentences per letter: the letter's field, the words.
    pub letters: Vec<(&'static str, Arc<str>)>,
    /// What each letter comes down to, for the author alone: a judgement is not for publication,
    /// and one about what a reader sees would be about something else.
    pub verdicts: Vec<Judgement>,
    /// How it will be shown.
    pub demonstrate: Option<Arc<str>>,
    /// What it serves.
    pub needs: Vec<Link>,
    /// The competences it develops: what, from, to.
    pub competences: Vec<(Link, Option<f64>, Option<f64>)>,
    /// The goals that come first.
    pub after: Vec<Link>,
    /// The way.
    pub steps: Vec<Step>,
    /// The measures.
    pub measures: Vec<Measure>,
    /// Help from others.
    pub support: Vec<Support>,
    /// Hours a week.
    pub hours_per_week: Option<f64>,
    /// Euros in all.
    pub cost: Option<f64>,
    /// What may stand in the way.
    pub obstacles: Vec<Arc<str>>,
    /// Who agreed.
    pub agreed: Vec<Agreed>,
    /// If this, then that.
    pub plans: Vec<(Arc<str>, Arc<str>)>,
    /// What was changed.
    pub revisions: Vec<Revision>,
    /// The evidence for it, newest first: places in [`View::evidence`].
    pub evidence: Vec<usize>,
    /// Its log entries, newest first: places in [`View::log`].
    pub log: Vec<usize>,
    /// Hours spent, as the log says.
    pub hours: f64,
    /// The evaluations of it: places in [`View::evaluations`].
    pub evaluations: Vec<usize>,
}

impl Goal {
    /// The last day of the stretch of time that it took or is to take.
    pub fn last_day(&self) -> Option<Date> {
        self.ended.or(self.due)
    }
}

/// Help from others.
#[derive(Clone, Debug)]
pub struct Support {
    /// What.
    pub what: Arc<str>,
    /// What kind of help.
    pub kind: Option<SupportKind>,
    /// From whom.
    pub from: Option<Arc<str>>,
}

/// Somebody's agreement to a goal.
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
    /// What it was.
    pub was: Option<serde_json::Value>,
    /// Why.
    pub why: Arc<str>,
}

/// What a letter of SMART comes down to.
#[derive(Clone, Debug)]
pub struct Judgement {
    /// The letter's field.
    pub letter: &'static str,
    /// The message that says whether it is met, with a place for the reason.
    pub message: &'static str,
    /// The message of the reason.
    pub why: &'static str,
    /// What the reason is filled with.
    pub args: Vec<(&'static str, Arg)>,
}

/// A step.
#[derive(Clone, Debug)]
pub struct Step {
    /// What.
    pub what: Arc<str>,
    /// A few words more.
    pub note: Option<Arc<str>>,
    /// By when.
    pub due: Option<Date>,
    /// When it was done.
    pub done: Option<Date>,
    /// Where it stands.
    pub state: Progress,
}

/// A measure with how it stands.
#[derive(Clone, Debug)]
pub struct Measure {
    /// What is measured.
    pub name: Arc<str>,
    /// What is counted.
    pub unit: Option<Arc<str>>,
    /// Where it stood.
    pub from: Option<f64>,
    /// Where it must be.
    pub to: Option<f64>,
    /// The period it is counted over.
    pub per: Option<Unit>,
    /// Which entries are counted; nothing when entries give readings.
    pub count: Option<Count>,
    /// The known values: the day, the value, what happened.
    pub points: Vec<(Date, f64, Link)>,
    /// The value now.
    pub value: Option<f64>,
    /// What the line says for today.
    pub expected: Option<f64>,
    /// Where the line begins.
    pub line_from: f64,
    /// Where the line ends.
    pub line_to: Option<f64>,
    /// What it comes down to.
    pub verdict: Verdict,
    /// What less or more would be: the level, the words.
    pub levels: Vec<(Arc<str>, Arc<str>)>,
}

impl Measure {
    /// Whether entries of the log are counted, instead of giving readings.
    pub fn is_counted(&self) -> bool {
        self.count.is_some()
    }
}
