//! The whole plan: documents joined by their ids, and facts computed over all of them.
//!
//! [`entry::lower`] types one document at a time, and [`Plan::build`] joins them. From here on ids
//! are integers. Computed facts have files of their own: [`visibility`] (who may see what),
//! [`graph`] (what refers to what), [`progress`] (how far a goal is), [`skills`] (which competences
//! lack what).

pub mod agenda;
pub mod audience;
pub mod config;
pub mod copies;
pub mod entry;
pub mod fingerprint;
pub mod facts;
pub mod files;
pub mod graph;
pub mod kinds;
pub mod localize;
pub mod letters;
pub mod names;
pub mod patch;
pub mod placeholder;
pub mod progress;
mod reader_set;
pub mod sentences;
pub mod signed;
pub mod skills;
mod verdict;
pub mod visibility;
mod weigh;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use crate::base::calendar::Date;
use crate::base::symbol::{self, normal};
use crate::base::{Interner, Lang, Symbol};

pub use audience::{Access, ReaderSet, Viewer, Why};
pub use config::{Config, Edition, Output};
pub use entry::{Body, Entry, Lead, lower};
pub use files::Files;
pub use kinds::{Detail, Kind};

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

/// The lookup tables.
#[derive(Debug, Default)]
struct Index {
    /// The meaning of each name, by symbol.
    found: Vec<Option<Found>>,
    /// The documents of each kind, by path.
    by_kind: [Vec<EntryId>; 13],
    /// The document at each path.
    by_path: HashMap<Arc<str>, EntryId>,
}

impl Index {
    fn of(entries: &[Arc<Entry>], names: &Interner) -> Self {
        let mut index = Self { found: vec![None; names.len()], ..Self::default() };
        for (number, entry) in entries.iter().enumerate() {
            let id = EntryId(number as u32);
            index.by_kind[entry.kind as usize].push(id);
            index.by_path.insert(Arc::clone(&entry.path), id);
            if let Cow::Owned(written) = symbol::composed(&entry.path) {
                index.by_path.entry(written.into()).or_insert(id);
            }
            // The first document with an id keeps it; a rule reports the others.
            index.found[entry.symbol.0 as usize].get_or_insert(Found::Entry(id));
        }
        for profile in index.by_kind[Kind::Profile as usize].clone() {
            let Detail::Profile(detail) = &entries[profile.0 as usize].detail else { continue };
            for (number, competence) in detail.competences.iter().enumerate() {
                let found = Found::Competence(profile, number as u32);
                index.name(competence.id.as_deref(), found, names);
            }
        }
        for comparison in index.by_kind[Kind::Comparison as usize].clone() {
            let Detail::Comparison(detail) = &entries[comparison.0 as usize].detail else {
                continue;
            };
            for (number, difference) in detail.differences.iter().enumerate() {
                let found = Found::Difference(comparison, number as u32);
                index.name(difference.id.as_deref(), found, names);
            }
        }
        index
    }

    fn name(&mut self, id: Option<&str>, found: Found, names: &Interner) {
        let Some(id) = id else { return };
        let number = names.intern(&normal(id)).0 as usize;
        if number >= self.found.len() {
            self.found.resize(number + 1, None);
        }
        self.found[number].get_or_insert(found);
    }
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
        let (entries, overlays) = localize::split(documents);
        let index = Arc::new(Index::of(&entries, &names));
        let access = Arc::default();
        let mut plan = Self { config, today, entries, overlays, access, files, names, index };
        plan.access = Arc::new(visibility::follow(&plan));
        plan
    }

    /// The same plan with every document visible, for a plan that already contains only what its
    /// viewer may see.
    #[must_use]
    pub fn shown_as_is(mut self) -> Self {
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

    /// The documents of a kind, by path.
    pub fn of_kind(&self, kind: Kind) -> &[EntryId] {
        &self.index.by_kind[kind as usize]
    }

    /// The meaning of a name.
    pub fn find(&self, symbol: Symbol) -> Option<Found> {
        self.index.found.get(symbol.0 as usize).copied().flatten()
    }

    /// The document that a name refers to.
    pub fn find_entry(&self, symbol: Symbol) -> Option<EntryId> {
        match self.find(symbol)? {
            Found::Entry(id) => Some(id),
            _ => None,
        }
    }

    /// The document at a path, in any Unicode form.
    pub fn at_path(&self, path: &str) -> Option<EntryId> {
        let by_path = &self.index.by_path;
        by_path.get(path).or_else(|| by_path.get(&*symbol::composed(path))).copied()
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
    pub fn title_of(&self, found: Found) -> Option<Arc<str>> {
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
    pub fn id_of(&self, found: Found) -> Arc<str> {
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

    /// The viewer of an edition; one who sees nothing if the name is unknown.
    pub fn viewer(&self, edition: &Edition) -> Viewer {
        audience::viewer(&self.config, &edition.audience).unwrap_or(Viewer::Nobody)
    }
}
