//! The whole plan: documents joined by their ids, and facts computed over all of them.
//!
//! [`lower`] types one file at a time ([`list`] if it holds several entries), and [`Plan::build`] joins them. From here on ids
//! are integers. Computed facts have files of their own: [`visibility`] (who may see what),
//! [`graph`] (what refers to what), [`progress`] (how far a goal is), [`skills`] (which competences
//! lack what).

pub mod activity;
pub mod agenda;
pub mod alike;
pub mod audience;
pub mod closing;
pub mod columns;
pub mod config;
pub mod copies;
pub mod entry;
pub mod fingerprint;
pub mod facts;
pub mod files;
pub mod graph;
mod index;
pub mod kinds;
pub mod list;
pub mod localize;
pub mod letters;
pub mod names;
mod numbers;
pub mod part;
mod periods;
pub mod patch;
pub mod placeholder;
pub mod register;
pub mod progress;
pub mod prose;
pub mod proves;
pub mod reached;
mod reader_set;
pub mod sentences;
pub mod signed;
pub mod skills;
pub(crate) mod steps_in_text;
pub(crate) mod templates;
mod told;
mod verdict;
pub mod visibility;
mod weigh;

use std::sync::Arc;

use crate::base::calendar::Date;
use crate::base::symbol::normal;
use crate::base::{Interner, Lang};

pub use activity::Activity;
pub use audience::{Access, ReaderSet, Viewer, Why};
pub use config::{Config, Edition, Output};
pub use entry::{Body, Entry, Lead};
pub use files::Files;
use index::Index;
pub use kinds::{Detail, Kind};
pub use list::lower;
pub use part::{Form, Part};

/// The index of a document in [`Plan::entries`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u32);

/// A translation: the document it translates, its language, its text.
pub type Overlay = (EntryId, Lang, Arc<Entry>);

/// The meaning of an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Found {
    /// A document.
    Entry(EntryId),
    /// A competence: the profile and the index in it.
    Competence(EntryId, u32),
    /// A difference: the comparison and the index in it.
    Difference(EntryId, u32),
}

/// A plan at one moment.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The settings.
    pub config: Arc<Config>,
    /// The day on which the plan is read.
    pub today: Date,
    /// The documents, by path, without translations.
    pub entries: Vec<Arc<Entry>>,
    /// The translations.
    pub overlays: Vec<Overlay>,
    /// Who may read each document, in the order of `entries`.
    pub access: Arc<Vec<Access>>,
    /// The files other than documents.
    pub files: Arc<Files>,
    /// The table of names.
    pub names: Arc<Interner>,
    index: Arc<Index>,
}

impl Plan {
    /// Joins documents, sorted by path, into a plan.
    pub fn build(
        config: Arc<Config>,
        documents: &[Arc<Entry>],
        files: Arc<Files>,
        today: Date,
        names: Arc<Interner>,
    ) -> Self {
        let (mut entries, overlays) = localize::split(documents);
        periods::resolve(&config, &mut entries);
        let index = Arc::new(Index::of(&entries, &names));
        let access = Arc::default();
        let mut plan = Self { config, today, entries, overlays, access, files, names, index };
        plan.access = Arc::new(visibility::follow(&plan));
        plan
    }

    /// The same plan with every document visible, for a plan that already contains only what its
    /// viewer may see.
    #[must_use]
    pub(crate) fn shown_as_is(mut self) -> Self {
        self.access = Arc::new(vec![Access::open(); self.access.len()]);
        self
    }

    /// The document with an id.
    pub fn entry(&self, id: EntryId) -> &Entry {
        &self.entries[id.0 as usize]
    }

    /// Who may read a document.
    pub fn access(&self, id: EntryId) -> &Access {
        &self.access[id.0 as usize]
    }

    /// Every document with its id, by path.
    pub fn iter(&self) -> impl Iterator<Item = (EntryId, &Entry)> {
        self.entries.iter().enumerate().map(|(number, entry)| (EntryId(number as u32), &**entry))
    }

    /// The goals with their typed form, by path.
    pub fn goals(&self) -> impl Iterator<Item = (EntryId, &Entry, &kinds::Goal)> {
        self.typed(Kind::Goal, |detail| match detail {
            Detail::Goal(goal) => Some(&**goal),
            _ => None,
        })
    }

    /// The log entries with their typed form, by path.
    pub fn logs(&self) -> impl Iterator<Item = (EntryId, &Entry, &kinds::Log)> {
        self.typed(Kind::Log, |detail| match detail {
            Detail::Log(log) => Some(log),
            _ => None,
        })
    }

    /// The needs with their typed form, by path.
    pub fn needs(&self) -> impl Iterator<Item = (EntryId, &Entry, &kinds::Need)> {
        self.typed(Kind::Need, |detail| match detail {
            Detail::Need(need) => Some(need),
            _ => None,
        })
    }

    /// The pieces of evidence with their typed form, by path.
    pub fn evidence(&self) -> impl Iterator<Item = (EntryId, &Entry, &kinds::Evidence)> {
        self.typed(Kind::Evidence, |detail| match detail {
            Detail::Evidence(evidence) => Some(evidence),
            _ => None,
        })
    }

    /// The reviews with their typed form, by path.
    pub fn reviews(&self) -> impl Iterator<Item = (EntryId, &Entry, &kinds::Review)> {
        self.typed(Kind::Review, |detail| match detail {
            Detail::Review(review) => Some(review),
            _ => None,
        })
    }

    /// The documents of a kind with their typed form, by path.
    pub fn typed<'p, T: 'p>(
        &'p self,
        kind: Kind,
        typed: impl Fn(&'p Detail) -> Option<&'p T> + 'p,
    ) -> impl Iterator<Item = (EntryId, &'p Entry, &'p T)> {
        self.of_kind(kind).iter().filter_map(move |id| {
            let entry = self.entry(*id);
            Some((*id, entry, typed(&entry.detail)?))
        })
    }

    /// The author's name for the target of a reference.
    pub(crate) fn title_of(&self, found: Found) -> Option<Arc<str>> {
        match found {
            Found::Entry(id) => self.entry(id).title(),
            Found::Competence(profile, number) => match &self.entry(profile).detail {
                Detail::Profile(profile) => profile.competences[number as usize].name.clone(),
                _ => None,
            },
            Found::Difference(comparison, number) => match &self.entry(comparison).detail {
                Detail::Comparison(comparison) => {
                    comparison.differences[number as usize].desired.clone()
                }
                _ => None,
            },
        }
    }

    /// The id of the target of a reference; that of the document for a part without an id.
    pub(crate) fn id_of(&self, found: Found) -> Arc<str> {
        let (Found::Entry(id) | Found::Competence(id, _) | Found::Difference(id, _)) = found;
        let entry = self.entry(id);
        let own = match (found, &entry.detail) {
            (Found::Competence(_, number), Detail::Profile(profile)) => {
                profile.competences[number as usize].id.as_deref()
            }
            (Found::Difference(_, number), Detail::Comparison(comparison)) => {
                comparison.differences[number as usize].id.as_deref()
            }
            _ => None,
        };
        own.map_or_else(|| Arc::clone(&entry.id), |own| normal(own).into())
    }

    /// What was done for each goal.
    pub fn activity(&self) -> &Activity {
        self.index.activity.get_or_init(|| Activity::of(self))
    }

    /// The viewer of an edition; one who sees nothing if the name is unknown.
    pub fn viewer(&self, edition: &Edition) -> Viewer {
        audience::viewer(&self.config, &edition.audience).unwrap_or(Viewer::Nobody)
    }
}
