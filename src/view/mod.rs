//! The only way out of the plan: what one edition may show, as plain data.
//!
//! [`reduce`] makes of the plan a smaller plan that holds nothing hidden; everything else here is
//! computed from that smaller plan, so counts, totals and links cannot know more than the reader.
//! A [`View`] borrows nothing from the plan: renderers get words, numbers and addresses.

pub mod address;
mod began;
mod assemble;
mod projection;
mod prose;
mod reduce;

use std::sync::Arc;

use crate::base::calendar::Date;
use crate::base::colour::Accent;
use crate::base::{Arg, Lang};
use crate::plan::kinds::evaluation::Again;
use crate::plan::kinds::log::Method;
use crate::plan::kinds::need;
use crate::plan::kinds::review::Meeting;
use crate::plan::{Edition, Plan};

pub use address::{Address, FileId};
pub use began::began;
pub use projection::{Projection, project_again};
pub use prose::{Prose, Target};

// The words of keys that a view holds, so that nobody who shows them looks into the plan.
pub use crate::plan::kinds::assessment::Rater;
pub use crate::plan::kinds::evidence::Sort;
pub use crate::plan::kinds::goal::Status;
pub use crate::plan::kinds::review::{AskKind, Mode};
pub use crate::plan::kinds::{LEVELS, Level};
pub use crate::plan::progress::Verdict;
pub use crate::syntax::Word;

/// Everything that one edition may show.
#[derive(Clone, Debug)]
pub struct View {
    /// What is rendered, and for whom.
    pub edition: EditionInfo,
    /// The day on which the plan was read.
    pub today: Date,
    /// What the plan is called.
    pub title: Option<Arc<str>>,
    /// Whose plan it is.
    pub person: Person,
    /// The career line.
    pub route: Vec<Station>,
    /// The text of the home page.
    pub home: Option<Head>,
    /// The goals: under way first, then to come, then over.
    pub goals: Arc<[Goal]>,
    /// The talks on the planning: the day, and whether it was held.
    pub talks: Vec<(Date, bool)>,
    /// The next talk.
    pub next_talk: Option<Date>,
    /// Competences per profile.
    pub skills: Vec<Skills>,
    /// Judgements, newest first.
    pub assessments: Vec<Assessment>,
    /// The log, newest first.
    pub log: Arc<[Arc<LogEntry>]>,
    /// What others said, newest first.
    pub quotes: Vec<Quote>,
    /// Now, desired, and what follows from the difference.
    pub change: Transition,
    /// The learning needs.
    pub needs: Arc<[Need]>,
    /// The evaluations, newest first.
    pub evaluations: Arc<[Evaluation]>,
    /// The talks, newest first.
    pub reviews: Arc<[Review]>,
    /// The evidence, newest first.
    pub evidence: Arc<[Evidence]>,
    /// The free pages, in their order.
    pub pages: Vec<Page>,
    /// The files that something visible refers to.
    pub files: Vec<Attachment>,
}

/// What is rendered, and for whom.
#[derive(Clone, Debug)]
pub struct EditionInfo {
    /// The name of the edition.
    pub name: Arc<str>,
    /// Its language.
    pub lang: Lang,
    /// Who reads it.
    pub reader: Reader,
    /// Who reads it, in words; nothing for the public and the author.
    pub audience: Option<Arc<str>>,
    /// What is made of it: site, report, sheet.
    pub outputs: Vec<&'static str>,
    /// Where the edition will stand on the web, with `/` at the end; only the public one knows.
    pub base_url: Option<Arc<str>>,
    /// The name of the theme.
    pub theme: Option<&'static str>,
    /// The accent colour.
    pub accent: Option<Accent>,
    /// Whether a printed report carries its data.
    pub attach_data: bool,
    /// How the letters A and R are read.
    pub acceptable: bool,
    /// How the letter R is read.
    pub realistic: bool,
}

/// Who reads an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The author.
    Author,
    /// One of the declared audiences.
    Audience,
    /// Everyone.
    Public,
}

/// Whose plan it is, as far as the reader may know.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the names of the settings")]
pub struct Person {
    pub name: Option<Arc<str>>,
    pub role: Option<Arc<str>>,
    pub towards: Option<Arc<str>>,
    pub seeks: Option<Arc<str>>,
    pub organisation: Option<Arc<str>>,
    pub email: Option<Arc<str>>,
    pub phone: Option<Arc<str>>,
    pub location: Option<Arc<str>>,
    pub links: Vec<(Arc<str>, Arc<str>)>,
    pub photo: Option<usize>,
}

/// A station of the career line.
#[derive(Clone, Debug)]
pub struct Station {
    /// When, as the person wrote it.
    pub when: Option<Arc<str>>,
    /// What.
    pub what: Arc<str>,
    /// A few words more.
    pub note: Option<Arc<str>>,
    /// Done, now or ahead.
    pub state: Progress,
}

/// Where something on a way stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Behind us.
    Done,
    /// Here.
    Now,
    /// Before us.
    Ahead,
    /// Before us, though its date has passed.
    Late,
}

impl Goal {
    /// The last day of the stretch of time that it took or is to take.
    pub fn last_day(&self) -> Option<Date> {
        self.ended.or(self.due)
    }
}

/// A link to something in the edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The id of what it leads to.
    pub id: Arc<str>,
    /// What it says.
    pub text: Arc<str>,
    /// Where it leads.
    pub to: Address,
}

/// What every document has.
#[derive(Clone, Debug)]
pub struct Head {
    /// Where it is shown.
    pub at: Address,
    /// The anchor.
    pub id: Arc<str>,
    /// What it is called; nothing when that is hidden or was not written.
    pub title: Option<Arc<str>>,
    /// When it was written down.
    pub date: Option<Date>,
    /// The text below the front matter.
    pub prose: Prose,
    /// Free words.
    pub tags: Vec<Arc<str>>,
    /// The language of the text, when it is not that of the edition.
    pub lang: Option<Lang>,
    /// What refers to it.
    pub backlinks: Vec<Link>,
}

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
    /// Help from others: what, from whom.
    pub support: Vec<(Arc<str>, Option<Arc<str>>)>,
    /// Hours a week.
    pub hours_per_week: Option<f64>,
    /// Euros in all.
    pub cost: Option<f64>,
    /// What may stand in the way.
    pub obstacles: Vec<Arc<str>>,
    /// Who agreed: who, when, how.
    pub agreed: Vec<(Arc<str>, Option<Date>, Mode)>,
    /// If this, then that.
    pub plans: Vec<(Arc<str>, Arc<str>)>,
    /// What was changed: when, why.
    pub revisions: Vec<(Date, Arc<str>)>,
    /// The evidence for it, newest first: places in [`View::evidence`].
    pub evidence: Vec<usize>,
    /// Its log entries, newest first: places in [`View::log`].
    pub log: Vec<usize>,
    /// Hours spent, as the log says.
    pub hours: f64,
    /// The evaluations of it: places in [`View::evaluations`].
    pub evaluations: Vec<usize>,
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
    /// The word for the period it is counted over, in English.
    pub per: Option<&'static str>,
    /// Whether entries are counted.
    pub counted: bool,
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
    /// What goes well.
    pub strengths: Vec<Arc<str>>,
    /// What does not yet.
    pub weaknesses: Vec<Arc<str>>,
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

/// From now to desired.
#[derive(Clone, Debug, Default)]
pub struct Transition {
    /// The situation now.
    pub now: Option<Head>,
    /// The desired situation.
    pub desired: Option<Head>,
    /// The differences: level, now, desired, the goals and needs that belong to it.
    pub differences: Vec<Difference>,
    /// The similarities.
    pub similarities: Vec<Similarity>,
    /// The text of the comparison.
    pub comparison: Option<Head>,
    /// What strikes the author: the text, the levels, whether they contradict each other.
    pub observations: Vec<(Head, Vec<Level>, bool)>,
    /// What follows: the text, and what it leads to.
    pub conclusions: Vec<(Head, Vec<Link>)>,
}

/// A difference between now and desired.
#[derive(Clone, Debug)]
pub struct Difference {
    /// Its anchor.
    pub id: Option<Arc<str>>,
    /// The level.
    pub level: Option<Level>,
    /// How it is.
    pub now: Option<Arc<str>>,
    /// How it should be.
    pub desired: Option<Arc<str>>,
    /// The goals for it.
    pub goals: Vec<Link>,
}

/// Something that is as it should be.
#[derive(Clone, Debug)]
pub struct Similarity {
    /// The level.
    pub level: Option<Level>,
    /// What it is.
    pub what: Arc<str>,
    /// How it is kept.
    pub cherish: Option<Arc<str>>,
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

/// A file that something visible refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Which file of the plan it is; only the reader of files can tell.
    pub source: FileId,
    /// Its address in the edition.
    pub path: String,
    /// Its ending, in lower case.
    pub ending: String,
}

/// What an edition may show of a plan.
pub fn project(plan: &Plan, edition: &Edition) -> View {
    let visible = reduce::reduce(plan, edition);
    assemble::build(&visible.plan, edition)
}
