//! The documents of a view that are no goals.

use std::sync::Arc;

use super::{Address, Head, Link};
use crate::base::Lang;
use crate::base::calendar::Date;
use crate::plan::kinds::assessment::Rater;
use crate::plan::kinds::evaluation::Again;
use crate::plan::kinds::evidence::Sort;
use crate::plan::kinds::log::Method;
use crate::plan::kinds::need;
use crate::plan::kinds::review::{AskKind, Meeting, Mode};

/// The competences of a profile.
#[derive(Clone, Debug)]
pub struct Skills {
    /// What every document has; the anchor of the profile.
    pub head: Head,
    /// The role that asks for them.
    pub role: Option<Arc<str>>,
    /// The lowest and the highest level.
    pub scale: (i64, i64),
    /// What the levels are called.
    pub labels: Vec<(Arc<str>, Arc<str>)>,
    /// The competences, the largest gap first.
    pub rows: Vec<Skill>,
    /// The day of the first own score, when there are two.
    pub first: Option<Date>,
    /// The day of the last own score.
    pub last: Option<Date>,
}

/// A competence.
#[derive(Clone, Debug)]
pub struct Skill {
    /// Its anchor.
    pub id: Arc<str>,
    /// What it is called.
    pub name: Arc<str>,
    /// The level that is required.
    pub required: Option<f64>,
    /// The first own score, when there are two.
    pub then: Option<f64>,
    /// The last own score.
    pub now: Option<f64>,
    /// How many levels are missing.
    pub gap: Option<f64>,
    /// The group it belongs to.
    pub group: Option<Arc<str>>,
    /// Its address in a register of skills.
    pub uri: Option<Arc<str>>,
    /// The last scores of others: who, level.
    pub others: Vec<(Rater, f64)>,
    /// The evidence for it.
    pub evidence: Vec<Link>,
    /// The goals for it.
    pub goals: Vec<Link>,
}

/// A judgement on one day.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// What every document has.
    pub head: Head,
    /// Who judged.
    pub rater: Rater,
    /// What was judged, in the order of the profile.
    pub scores: Vec<Score>,
}

/// The level of a competence at one judgement.
#[derive(Clone, Debug)]
pub struct Score {
    /// What the competence is called.
    pub name: Arc<str>,
    /// The level.
    pub level: Option<f64>,
    /// A remark.
    pub note: Option<Arc<str>>,
}

/// A log entry.
#[derive(Clone, Debug)]
pub struct LogEntry {
    /// What every document has.
    pub head: Head,
    /// The day it counts for.
    pub day: Option<Date>,
    /// The day it began, when it took more than one.
    pub from: Option<Date>,
    /// The goals it served.
    pub goals: Vec<Link>,
    /// The needs it served.
    pub needs: Vec<Link>,
    /// How.
    pub method: Option<Method>,
    /// Hours spent.
    pub hours: Option<f64>,
    /// Euros spent.
    pub cost: Option<f64>,
    /// Who offered it.
    pub provider: Option<Arc<str>>,
    /// What came of it.
    pub result: Option<Arc<str>>,
    /// What the measures read.
    pub readings: Vec<(Arc<str>, f64)>,
    /// What shows it.
    pub evidence: Vec<Link>,
}

/// What somebody said.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The words.
    pub text: Arc<str>,
    /// Who said them.
    pub by: Option<Arc<str>>,
    /// The evidence it stands in.
    pub at: Address,
    /// When they agreed to be quoted.
    pub consent: Option<Date>,
    /// The language of the words, when it is not that of the edition.
    pub lang: Option<Lang>,
}

/// A learning need.
#[derive(Clone, Debug)]
pub struct Need {
    /// What every document has.
    pub head: Head,
    /// What gave rise to it.
    pub cause: Option<need::Cause>,
    /// Where it stands.
    pub status: need::Status,
    /// For whom it is.
    pub training: Option<need::Training>,
    /// The competences it is about.
    pub competences: Vec<Link>,
    /// What it follows from.
    pub from: Vec<Link>,
    /// The possibilities.
    pub options: Vec<Arc<str>>,
    /// The goals that serve it.
    pub goals: Vec<Link>,
}

/// An evaluation.
#[derive(Clone, Debug)]
pub struct Evaluation {
    /// What every document has.
    pub head: Head,
    /// What is evaluated.
    pub of: Vec<Link>,
    /// How fitting, 1 to 5.
    pub fitting: Option<i64>,
    /// How worthwhile, 1 to 5.
    pub worthwhile: Option<i64>,
    /// How far attained, −2 to 2.
    pub attainment: Option<i64>,
    /// Whether again.
    pub again: Option<Again>,
    /// The needs that came of it.
    pub new_needs: Vec<Link>,
}

/// A talk.
#[derive(Clone, Debug)]
pub struct Review {
    /// What every document has.
    pub head: Head,
    /// What kind of talk.
    pub meeting: Option<Meeting>,
    /// Who was there.
    pub with: Vec<Arc<str>>,
    /// What was agreed.
    pub agreements: Vec<Agreement>,
    /// What was asked.
    pub asks: Vec<Ask>,
    /// Who signed.
    pub signatures: Vec<Signature>,
    /// The next talk.
    pub next: Option<Date>,
}

/// Something that was asked for.
#[derive(Clone, Debug)]
pub struct Ask {
    /// What.
    pub what: Arc<str>,
    /// What kind of thing.
    pub kind: Option<AskKind>,
    /// What was decided.
    pub decision: Option<Arc<str>>,
}

/// A signature.
#[derive(Clone, Debug)]
pub struct Signature {
    /// Who signed.
    pub who: Option<Arc<str>>,
    /// As what.
    pub role: Option<Arc<str>>,
    /// How.
    pub mode: Option<Mode>,
    /// When.
    pub date: Option<Date>,
}

/// An agreement.
#[derive(Clone, Debug)]
pub struct Agreement {
    /// What.
    pub what: Arc<str>,
    /// Who.
    pub who: Option<Arc<str>>,
    /// By when.
    pub due: Option<Date>,
    /// When it was done.
    pub done: Option<Date>,
}

/// A piece of evidence.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// What every document has.
    pub head: Head,
    /// What kind.
    pub sort: Sort,
    /// Who issued it.
    pub issuer: Option<Arc<str>>,
    /// When it was issued, else when it was written down.
    pub issued: Option<Date>,
    /// Until when it is valid.
    pub expires: Option<Date>,
    /// The file: a place in [`View::files`].
    pub file: Option<usize>,
    /// Where it can be seen.
    pub url: Option<Arc<str>>,
    /// What somebody said, and who.
    pub quote: Option<(Arc<str>, Option<Arc<str>>)>,
    /// When the speaker agreed to be quoted.
    pub consent: Option<Date>,
    /// What it shows.
    pub supports: Vec<Link>,
}

/// A page of free text.
#[derive(Clone, Debug)]
pub struct Page {
    /// What every document has.
    pub head: Head,
    /// Whether the menu names it.
    pub nav: bool,
}
