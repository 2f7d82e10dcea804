//! The documents of a view other than goals.

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
    /// The data that every document has, with the anchor of the profile.
    pub head: Head,
    /// The role that requires them.
    pub role: Option<Arc<str>>,
    /// The lowest and the highest level.
    pub scale: (i64, i64),
    /// The names of the levels.
    pub labels: Vec<(Arc<str>, Arc<str>)>,
    /// The competences, the largest gap first.
    pub rows: Vec<Skill>,
    /// The date of the first self-assessment, if there are two.
    pub first: Option<Date>,
    /// The date of the last self-assessment.
    pub last: Option<Date>,
}

/// A competence.
#[derive(Clone, Debug)]
pub struct Skill {
    /// Its id.
    pub id: Arc<str>,
    /// Its anchor.
    pub anchor: Arc<str>,
    /// Its name.
    pub name: Arc<str>,
    /// The required level.
    pub required: Option<f64>,
    /// The level in the first self-assessment, if there are two.
    pub then: Option<f64>,
    /// The level in the last self-assessment.
    pub now: Option<f64>,
    /// The number of missing levels.
    pub gap: Option<f64>,
    /// The group it belongs to.
    pub group: Option<Arc<str>>,
    /// Its address in a register of skills.
    pub uri: Option<Arc<str>>,
    /// The last scores by others: who, level.
    pub others: Vec<(Rater, f64)>,
    /// The evidence for it.
    pub evidence: Vec<Link>,
    /// The goals for it.
    pub goals: Vec<Link>,
}

/// An assessment on one date.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// The data that every document has.
    pub head: Head,
    /// The person who judged.
    pub rater: Rater,
    /// The scores, in the order of the profile.
    pub scores: Vec<Score>,
}

/// The level of a competence in one assessment.
#[derive(Clone, Debug)]
pub struct Score {
    /// The name of the competence.
    pub name: Arc<str>,
    /// The level.
    pub level: Option<f64>,
    /// A remark.
    pub note: Option<Arc<str>>,
}

/// A log entry.
#[derive(Clone, Debug)]
pub struct LogEntry {
    /// The data that every document has.
    pub head: Head,
    /// The date it counts for.
    pub day: Option<Date>,
    /// The start date, if it took more than one day.
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
    /// The result.
    pub result: Option<Arc<str>>,
    /// The readings of measures.
    pub readings: Vec<(Arc<str>, f64)>,
    /// The evidence for it.
    pub evidence: Vec<Link>,
}

/// A quote.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The words.
    pub text: Arc<str>,
    /// Who said them.
    pub by: Option<Arc<str>>,
    /// The address of the evidence.
    pub at: Address,
    /// The date of consent to be quoted.
    pub consent: Option<Date>,
    /// The language of the words, if it is not that of the edition.
    pub lang: Option<Lang>,
}

/// A learning need.
#[derive(Clone, Debug)]
pub struct Need {
    /// The data that every document has.
    pub head: Head,
    /// What led to it.
    pub cause: Option<need::Cause>,
    /// Its status.
    pub status: need::Status,
    /// Who benefits from it: the company, the job or the author.
    pub training: Option<need::Training>,
    /// The competences it is about.
    pub competences: Vec<Link>,
    /// What it follows from.
    pub from: Vec<Link>,
    /// The options.
    pub options: Vec<Arc<str>>,
    /// The goals that serve it.
    pub goals: Vec<Link>,
}

/// An evaluation.
#[derive(Clone, Debug)]
pub struct Evaluation {
    /// The data that every document has.
    pub head: Head,
    /// The evaluated goals and log entries.
    pub of: Vec<Link>,
    /// How fitting it was, 1 to 5.
    pub fitting: Option<i64>,
    /// How worthwhile it was, 1 to 5.
    pub worthwhile: Option<i64>,
    /// How far the goal was attained, −2 to 2.
    pub attainment: Option<i64>,
    /// Whether the author would do it again.
    pub again: Option<Again>,
    /// The needs it led to.
    pub new_needs: Vec<Link>,
}

/// A review.
#[derive(Clone, Debug)]
pub struct Review {
    /// The data that every document has.
    pub head: Head,
    /// The kind of review.
    pub meeting: Option<Meeting>,
    /// The participants.
    pub with: Vec<Arc<str>>,
    /// The agreements.
    pub agreements: Vec<Agreement>,
    /// The requests.
    pub asks: Vec<Ask>,
    /// The signatures.
    pub signatures: Vec<Signature>,
    /// The date of the next review.
    pub next: Option<Date>,
}

/// A request.
#[derive(Clone, Debug)]
pub struct Ask {
    /// What.
    pub what: Arc<str>,
    /// The kind of request.
    pub kind: Option<AskKind>,
    /// The decision.
    pub decision: Option<Arc<str>>,
}

/// A signature.
#[derive(Clone, Debug)]
pub struct Signature {
    /// The person who signed.
    pub who: Option<Arc<str>>,
    /// In what role.
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
    /// The data that every document has.
    pub head: Head,
    /// The kind.
    pub sort: Sort,
    /// Who issued it.
    pub issuer: Option<Arc<str>>,
    /// The date of issue, otherwise the date it was written down.
    pub issued: Option<Date>,
    /// Until when it is valid.
    pub expires: Option<Date>,
    /// The file, as an index into [`View::files`].
    pub file: Option<usize>,
    /// Where it can be seen.
    pub url: Option<Arc<str>>,
    /// A quote, and who said it.
    pub quote: Option<(Arc<str>, Option<Arc<str>>)>,
    /// When the speaker agreed to be quoted.
    pub consent: Option<Date>,
    /// The competences, goals and entries it supports.
    pub supports: Vec<Link>,
    /// The measures it proves, by name.
    pub shows: Vec<Arc<str>>,
}

/// A page of free text.
#[derive(Clone, Debug)]
pub struct Page {
    /// The data that every document has.
    pub head: Head,
    /// Whether it is in the menu.
    pub nav: bool,
}
