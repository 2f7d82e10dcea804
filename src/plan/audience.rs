//! Who may read what: sets of readers, and how a part narrows the whole.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::base::Spanned;
use crate::base::calendar::Date;
use crate::syntax::schema;
use crate::syntax::{Record, Value};

use super::closing::is_closed;
use super::config::{Config, Progress};
use super::entry::Entry;
use super::files::{Address, resolve};
use super::kinds::assessment::Rater;
use super::kinds::{Detail, Kind};
use super::reader_set::{readers_among, viewer_among};
use super::{EntryId, Plan};

pub use super::reader_set::{ReaderSet, Viewer};

/// Who may read a document and its parts.
#[derive(Clone, Debug, Default)]
pub struct Access {
    /// The readers of the document.
    pub document: ReaderSet,
    /// The reason for these readers.
    pub why: Why,
    /// The readers that the document names for a field, by the path of the field.
    pub fields: Vec<(String, ReaderSet)>,
}

/// Why a document has the readers it has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Why {
    /// The document says so itself.
    Said,
    /// The settings say so for its kind.
    Kind,
    /// Nothing says who may read it, so only the author does.
    #[default]
    Silent,
    /// It belongs to this document, which has fewer readers than its kind.
    Follows(EntryId),
    /// What it belongs to is missing or unreadable, so only the author reads it.
    Lost,
    /// Something in its front matter cannot be read, so only the author reads it.
    Unreadable,
}

impl Why {
    /// The word for it in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Said => "said",
            Self::Kind => "kind",
            Self::Silent => "silent",
            Self::Follows(_) => "follows",
            Self::Lost => "lost",
            Self::Unreadable => "unreadable",
        }
    }
}

impl ReaderSet {
    /// Whether everyone in this set is also in the other one, in a plan with these settings.
    pub(crate) fn is_within(self, other: Self, config: &Config) -> bool {
        viewers(config).all(|viewer| !self.allows(viewer) || other.allows(viewer))
    }
}

/// Every possible viewer in a plan with these settings: the public and each declared audience.
pub fn viewers(config: &Config) -> impl Iterator<Item = Viewer> {
    let declared = (0..config.audiences.len()).map(|number| Viewer::Audience(number as u8));
    std::iter::once(Viewer::Public).chain(declared)
}

/// The set for a list of names, and the names that are unknown; see [`readers_among`].
pub fn readers<'n>(
    config: &Config,
    names: impl IntoIterator<Item = &'n str>,
) -> (ReaderSet, Vec<&'n str>) {
    readers_among(|| declared(config), names)
}

/// The audience with a name: built in, or declared in the settings; see [`viewer_among`].
pub fn viewer(config: &Config, name: &str) -> Option<Viewer> {
    viewer_among(|| declared(config), name)
}

fn declared(config: &Config) -> impl Iterator<Item = &str> {
    config.audiences.iter().map(|audience| &*audience.name)
}

/// Who may read a document and its fields, from what it says itself and the default of its kind.
/// What it belongs to may narrow that further: see [`visibility`](super::visibility).
pub fn access(config: &Config, entry: &Entry) -> Access {
    let written = match entry.record.get("audience").map(|item| &item.value) {
        Some(Value::Readers(readers)) => Some(readers),
        _ => None,
    };
    let set =
        |names: &[Spanned<Arc<str>>]| readers(config, names.iter().map(|name| &*name.value)).0;
    let own = written.and_then(|readers| readers.document.as_ref());
    let (mut document, why) = match own {
        // An unreadable key may have meant fewer readers, so nobody reads until it is fixed. The
        // same holds for a translation without its original, which has lost its readers.
        _ if entry.record.is_broken("audience") || is_closed(entry) => {
            (ReaderSet::NOBODY, Why::Unreadable)
        }
        Some(names) => (set(names), Why::Said),
        None if entry.suffix.is_some() => (ReaderSet::NOBODY, Why::Unreadable),
        // The author decides in the header who reads the text around the entries of a file.
        None if entry.is_rest() => (ReaderSet::NOBODY, Why::Silent),
        None => match config.default_readers(entry.kind) {
            Some(readers) => (readers, Why::Kind),
            None => (ReaderSet::NOBODY, Why::Silent),
        },
    };
    let fields: Vec<(String, ReaderSet)> = written
        .map(|readers| &readers.fields[..])
        .unwrap_or_default()
        .iter()
        .map(|(path, names)| (path.value.clone(), set(names)))
        .collect();
    if is_judgement_of_another(entry) {
        let named = fields.iter().find(|(path, _)| path == "rater").map(|(_, set)| *set);
        document = match named {
            Some(set) if set.is_public() => document,
            _ => document.without_public(),
        };
    }
    Access { document, why, fields }
}

impl Access {
    /// Open to everyone, in all its parts.
    pub fn open() -> Self {
        Self { document: ReaderSet::EVERYONE, why: Why::Said, fields: Vec::new() }
    }

    /// Whether the document names its readers, readable or not, so that nothing else decides.
    pub(crate) fn document_is_named(&self) -> bool {
        matches!(self.why, Why::Said | Why::Unreadable)
    }

    /// Who may read the field at a path of English names. `reserved` tells whether any field on the
    /// path is kept from the public.
    pub fn field(&self, path: &str, reserved: bool) -> ReaderSet {
        let mut set = self.document;
        let mut released = false;
        for (named, readers) in &self.fields {
            let below = path
                .strip_prefix(named.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
            if below {
                set = set.narrowed(*readers);
                released |= readers.is_public();
            }
        }
        if reserved && !released { set.without_public() } else { set }
    }
}

/// Who may read an item of a list, apart from the readers of the list: everyone, unless it says
/// otherwise.
pub(crate) fn item_readers(config: &Config, item: &Record) -> ReaderSet {
    if item.is_broken("audience") {
        return ReaderSet::NOBODY;
    }
    if item.get("audience").is_none() {
        return ReaderSet::EVERYONE;
    }
    let names = item.texts("audience");
    readers(config, names.iter().map(|name| &**name)).0
}

/// The files that evidence only mentions to a viewer and that no other evidence shows. A link to
/// one leads nowhere.
pub(crate) fn mentioned_files(plan: &Plan, viewer: Viewer) -> BTreeSet<Arc<str>> {
    let (mut mentioned, mut shown) = (BTreeSet::new(), BTreeSet::new());
    if viewer == Viewer::Author {
        return mentioned;
    }
    for (id, entry, evidence) in plan.evidence() {
        let Some(Address::Inside { path, .. }) =
            evidence.file.as_deref().map(|file| resolve(&entry.path, file))
        else {
            continue;
        };
        let Some(file) = plan.files.get(&path) else { continue };
        let access = plan.access(id);
        if is_mention(&entry.record) {
            mentioned.insert(Arc::clone(file));
        } else if access.document.allows(viewer) && access.field("file", false).allows(viewer) {
            shown.insert(Arc::clone(file));
        }
    }
    // A file that was not read may be evidence that only mentions its file.
    let of_evidence = |path: &Arc<str>| {
        let folder = path.split('/').next().unwrap_or_default();
        Kind::from_folder(folder) == Some(Kind::Evidence)
    };
    if plan.files.unread().keys().any(of_evidence) {
        mentioned.extend(plan.files.iter().cloned());
    }
    mentioned.retain(|file| !shown.contains(file));
    mentioned
}

/// Whether a piece of evidence says that its file is only to be mentioned.
pub(crate) fn is_mention(evidence: &Record) -> bool {
    evidence.choice("show") == Some("mention") || evidence.is_broken("show")
}

fn is_judgement_of_another(entry: &Entry) -> bool {
    entry.kind == Kind::Assessment
        && (entry.record.is_broken("rater")
            || matches!(&entry.detail, Detail::Assessment(assessment) if assessment.rater != Rater::Own))
}

/// The settings about where the author is heading and what they offer. Only the author reads them,
/// unless they name readers.
const HEADING: [&str; 5] = ["towards", "seeks", "available", "region", "languages"];

/// Who may read what the settings say about the author.
pub(crate) fn of_person(config: &Config) -> Access {
    let person = config.record.table("person");
    let mut access = Access::open();
    let mut said: Vec<String> = Vec::new();
    for name in person.map(|person| person.texts("public")).unwrap_or_default() {
        let field = person.and_then(|p| schema::find(p.schema, &name));
        let name = field.map_or(&*name, |field| field.name);
        said.push(name.to_owned());
        access.fields.push((format!("person.{name}"), ReaderSet::EVERYONE));
    }
    for (name, value) in person.map(|person| person.map("audience")).unwrap_or_default() {
        let field = person.and_then(|p| schema::find(p.schema, &name.value));
        let name = field.map_or(&*name.value, |field| field.name);
        let names = super::config::texts(&value.value);
        let set = readers(config, names.iter().map(|(name, _)| &**name)).0;
        said.push(name.to_owned());
        access.fields.push((format!("person.{name}"), set));
    }
    for name in HEADING.iter().filter(|name| !said.iter().any(|known| known == *name)) {
        access.fields.push((format!("person.{name}"), ReaderSet::NOBODY));
    }
    access
}

/// Who may read each station of the career line. A future station is only for the author, unless it
/// names readers.
pub(crate) fn of_route(config: &Config, today: Date) -> Vec<ReaderSet> {
    let states = config.states_of_route(today);
    let stations = config.record.tables("route").iter().zip(states);
    let of = |(station, state): (&Record, Progress)| {
        if state == Progress::Ahead && !station.has("audience") {
            ReaderSet::NOBODY
        } else {
            item_readers(config, station)
        }
    };
    stations.map(of).collect()
}

/// Who may read each job or each course of education, by the name of its table: only the author,
/// unless it names readers.
pub(crate) fn of_career(config: &Config, table: &str) -> Vec<ReaderSet> {
    let of = |item: &Record| {
        let named = item.has("audience");
        if named { item_readers(config, item) } else { ReaderSet::NOBODY }
    };
    config.record.tables(table).iter().map(of).collect()
}

#[cfg(test)]
mod tests;
