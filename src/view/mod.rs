//! The only way out of the plan: what one edition may show, as plain data.
//!
//! [`reduce`] turns the plan into a smaller plan without anything hidden. Everything else here is
//! computed from that smaller plan, so counts, totals and links cannot reveal more than its readers
//! may know. A [`View`] borrows nothing from the plan: renderers get words, numbers and addresses.

pub mod address;
mod assemble;
mod began;
mod documents;
mod goal;
mod open;
mod projection;
mod property;
mod prose;
pub mod readers;
mod reduce;
mod transition;

use std::sync::Arc;

use crate::base::Lang;
use crate::base::calendar::Date;
use crate::base::colour::Accent;
use crate::plan::{Edition, Plan, Viewer};

use readers::Readers;

pub use address::{Address, FileId};
pub(crate) use began::began;
pub use began::ended;
pub use documents::{
    Agreement, Ask, Assessment, Evaluation, Evidence, LogEntry, Need, Page, Quote, Review, Score,
    Signature, Skill, Skills,
};
pub use goal::{Agreed, Goal, Judgement, Lag, Measure, Revision, Step, Support};
pub use open::Open;
pub use projection::{Projection, project_again};
pub use property::{Property, PropertyValue};
pub use prose::{Prose, Target};
pub use transition::{Conclusion, Difference, Observation, Similarity, Transition};

// The words of keys in a view, so that renderers do not need the plan.
pub use crate::plan::Output;
pub use crate::plan::config::{LogTexts, Post, Study};
pub(crate) use crate::plan::kinds::LEVELS;
pub use crate::plan::kinds::Level;
pub use crate::plan::kinds::assessment::Rater;
pub use crate::plan::kinds::evidence::Sort;
pub use crate::plan::kinds::goal::Status;
pub use crate::plan::kinds::review::{AskKind, Mode};
pub use crate::plan::kinds::situation::Moment;
pub use crate::plan::progress::Verdict;
pub use crate::plan::visibility::Extent;
pub use crate::syntax::{Field, Shape, Word};

/// Everything that one edition may show.
#[derive(Clone, Debug)]
pub struct View {
    /// What is rendered, and for whom.
    pub edition: EditionInfo,
    /// The day on which the plan was read.
    pub today: Date,
    /// The title of the plan.
    pub title: Option<Arc<str>>,
    /// The author.
    pub person: Person,
    /// The career line.
    pub route: Vec<Station>,
    /// The jobs, as written.
    pub work: Vec<Post>,
    /// The education, as written.
    pub education: Vec<Study>,
    /// The text of the home page.
    pub home: Option<Head>,
    /// The goals: active ones first, then planned, then finished.
    pub goals: Arc<[Goal]>,
    /// The reviews on the planning: the date, and whether it was held.
    pub talks: Vec<(Date, bool)>,
    /// The date of the next review.
    pub next_talk: Option<Date>,
    /// The competences, by profile.
    pub skills: Vec<Skills>,
    /// The assessments, newest first.
    pub assessments: Vec<Assessment>,
    /// The log, newest first.
    pub log: Arc<[Arc<LogEntry>]>,
    /// Quotes, newest first.
    pub quotes: Vec<Quote>,
    /// The current and the desired situation, and what follows from the difference.
    pub change: Transition,
    /// The learning needs.
    pub needs: Arc<[Need]>,
    /// The evaluations, newest first.
    pub evaluations: Arc<[Evaluation]>,
    /// The reviews, newest first.
    pub reviews: Arc<[Review]>,
    /// The evidence, newest first.
    pub evidence: Arc<[Evidence]>,
    /// The free pages, in order.
    pub pages: Vec<Page>,
    /// Who reads what, if the author is the reader.
    pub readers: Option<Arc<Readers>>,
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
    /// The readers.
    pub reader: Reader,
    /// The readers in words; `None` for the public and for the author.
    pub audience: Option<Arc<str>>,
    /// What is made of it.
    pub outputs: Vec<Output>,
    /// The web address of the edition, ending in `/`; only the public edition has one.
    pub base_url: Option<Arc<str>>,
    /// The editions for the same readers in other languages that have a web address: the language,
    /// the address.
    pub translations: Vec<(Lang, Arc<str>)>,
    /// The name of the theme.
    pub theme: Option<&'static str>,
    /// The accent colour.
    pub accent: Option<Accent>,
    /// Whether the PDF report includes its data.
    pub attach_data: bool,
    /// Which texts of log entries the PDF report includes.
    pub log_texts: LogTexts,
    /// Whether the A of SMART means “acceptable”.
    pub acceptable: bool,
    /// Whether the R of SMART means “realistic”.
    pub realistic: bool,
}

/// The readers of an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The author.
    Author,
    /// One of the declared audiences.
    Audience,
    /// Everyone.
    Public,
}

impl From<Viewer> for Reader {
    fn from(viewer: Viewer) -> Self {
        match viewer {
            Viewer::Public => Self::Public,
            Viewer::Author => Self::Author,
            Viewer::Audience(_) | Viewer::Nobody => Self::Audience,
        }
    }
}

/// The author of the plan, as far as the readers may know.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the names of the settings")]
pub struct Person {
    pub name: Option<Arc<str>>,
    pub role: Option<Arc<str>>,
    pub towards: Option<Arc<str>>,
    pub seeks: Option<Arc<str>>,
    pub available: Option<Arc<str>>,
    pub region: Option<Arc<str>>,
    pub languages: Vec<(Arc<str>, Option<Arc<str>>)>,
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
    /// The period, as the author wrote it.
    pub when: Option<Arc<str>>,
    /// What.
    pub what: Arc<str>,
    /// A short explanation.
    pub note: Option<Arc<str>>,
    /// Done, now or ahead.
    pub state: Progress,
}

/// When something on a route is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// In the past.
    Done,
    /// In the present.
    Now,
    /// In the future.
    Ahead,
    /// In the future, although its date has passed.
    Late,
}

/// A link to something in the edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The id of the target.
    pub id: Arc<str>,
    /// The text of the link.
    pub text: Arc<str>,
    /// The target of the link.
    pub to: Address,
    /// The language of the text, if it is not that of the edition.
    pub lang: Option<Lang>,
}

/// The data that every document has.
#[derive(Clone, Debug)]
pub struct Head {
    /// Its address.
    pub at: Address,
    /// The id.
    pub id: Arc<str>,
    /// The title; `None` if it is hidden or was not written.
    pub title: Option<Arc<str>>,
    /// When it was written down.
    pub date: Option<Date>,
    /// The text below the front matter.
    pub prose: Prose,
    /// The keys that are shown unchanged, in schema order.
    pub properties: Vec<Property>,
    /// The language of the text, if it is not that of the edition.
    pub lang: Option<Lang>,
    /// The documents that refer to it.
    pub backlinks: Vec<Link>,
}

impl Head {
    /// Its anchor on a page that it shares with others.
    pub fn anchor(&self) -> &str {
        self.at.anchor.as_deref().unwrap_or(&self.id)
    }
}

/// A file that something visible refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// The number of the file in the plan; only the file reader knows the path.
    pub source: FileId,
    /// Its address in the edition.
    pub path: String,
    /// Its extension, in lower case.
    pub ending: String,
}

/// The view of a plan in one edition.
pub fn project(plan: &Plan, edition: &Edition) -> View {
    whole(plan, &reduce::reduce(plan, edition).plan, edition)
}

/// The view of a plan from its reduction, with what only the author may know: who reads what, and
/// what is still open. Both are about the plan itself, with its places and comments.
fn whole(plan: &Plan, reduced: &Plan, edition: &Edition) -> View {
    let mut view = assemble::build(reduced, edition);
    view.readers = Readers::of(plan, edition);
    if plan.viewer(edition) == Viewer::Author {
        open::fill(plan, Arc::make_mut(&mut view.goals));
    }
    view
}
