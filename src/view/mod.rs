//! The only way out of the plan: what one edition may show, as plain data.
//!
//! [`reduce`] makes of the plan a smaller plan that holds nothing hidden; everything else here is
//! computed from that smaller plan, so counts, totals and links cannot know more than the reader.
//! A [`View`] borrows nothing from the plan: renderers get words, numbers and addresses.

pub mod address;
mod assemble;
mod began;
mod documents;
mod goal;
mod projection;
mod property;
mod prose;
mod reduce;
mod transition;

use std::sync::Arc;

use crate::base::Lang;
use crate::base::calendar::Date;
use crate::base::colour::Accent;
use crate::plan::{Edition, Plan};

pub use address::{Address, FileId};
pub use began::began;
pub use documents::{
    Agreement, Ask, Assessment, Evaluation, Evidence, LogEntry, Need, Page, Quote, Review, Score,
    Signature, Skill, Skills,
};
pub use goal::{Agreed, Goal, Judgement, Measure, Revision, Step, Support};
pub use projection::{Projection, project_again};
pub use property::{Property, PropertyValue};
pub use prose::{Prose, Target};
pub use transition::{Conclusion, Difference, Observation, Similarity, Transition};

// The words of keys that a view holds, so that nobody who shows them looks into the plan.
pub use crate::plan::kinds::assessment::Rater;
pub use crate::plan::kinds::evidence::Sort;
pub use crate::plan::kinds::goal::Status;
pub use crate::plan::kinds::review::{AskKind, Mode};
pub use crate::plan::kinds::{LEVELS, Level};
pub use crate::plan::progress::Verdict;
pub use crate::syntax::{Field, Shape, Word};

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
    /// The keys that are shown as they are, in the order of the schema.
    pub properties: Vec<Property>,
    /// The language of the text, when it is not that of the edition.
    pub lang: Option<Lang>,
    /// What refers to it.
    pub backlinks: Vec<Link>,
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
