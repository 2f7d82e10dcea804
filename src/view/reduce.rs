//! Reduces the whole plan to the plan that a viewer may see: a plan of its own, without anything
//! hidden. [`Visibility`] decides what is hidden; this module removes it and parses the rest again.

mod body;
mod texts;

use std::collections::HashSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::symbol::normal;
use crate::base::{Lang, Span};
use crate::plan::files::{Address, Files, resolve};
use crate::plan::list;
use crate::plan::names::without_names;
use crate::plan::patch::Patch;
use crate::plan::visibility::Visibility;
use crate::plan::{Body, Config, Detail, Edition, Entry, EntryId, Kind, Plan, Viewer};

/// A plan that contains only what a viewer may see.
#[derive(Debug)]
pub(super) struct Reduced {
    pub(super) plan: Plan,
    /// The number of each visible document of the whole plan in this one.
    numbers: Vec<Option<EntryId>>,
}

/// The plan that the readers of an edition may see, in the language of the edition.
pub(super) fn reduce(plan: &Plan, edition: &Edition) -> Reduced {
    let visibility = Visibility::of(plan, edition);
    let ids: Vec<EntryId> =
        plan.iter().map(|(id, _)| id).filter(|id| visibility.document(*id)).collect();
    let mut entries: Vec<Entry> = ids.par_iter().map(|id| reduced(&visibility, *id)).collect();
    name_apart(&visibility, &mut entries);
    let entries: Vec<Arc<Entry>> = entries.into_iter().map(Arc::new).collect();
    let mut numbers = vec![None; plan.entries.len()];
    for (number, id) in ids.iter().enumerate() {
        numbers[id.0 as usize] = Some(EntryId(number as u32));
    }
    let config = Arc::new(config(&visibility));
    let files = files(&visibility);
    let plan = Plan::build(config, &entries, files, plan.today, Arc::clone(&plan.names));
    // The documents have the order of the whole plan: a translation takes the place of its
    // original.
    debug_assert!(plan.entries.iter().zip(&entries).all(|(a, b)| Arc::ptr_eq(a, b)));
    Reduced { plan: plan.shown_as_is(), numbers }
}

impl Reduced {
    /// The same for a plan that differs by a patch. Also returns the log entries in it, if readers
    /// see changes in log entries only and these refer to the same targets as before.
    pub(super) fn patched(
        &self,
        plan: &Plan,
        edition: &Edition,
        patch: &Patch,
    ) -> (Self, Option<Vec<EntryId>>) {
        let visibility = Visibility::of(plan, edition);
        let mut texts = Vec::new();
        let mut only_log = true;
        for id in patch.documents() {
            let Some(number) = self.numbers.get(id.0 as usize).copied().flatten() else { continue };
            let mut entry = reduced(&visibility, *id);
            let old = self.plan.entry(number);
            (entry.id, entry.symbol) = (Arc::clone(&old.id), old.symbol);
            // Without its comments, a text may have other headings, although the whole has the
            // same.
            only_log &= entry.kind == Kind::Log && entry.body.outline.is_like(&old.body.outline);
            texts.push((number, Arc::new(entry)));
        }
        let log = only_log.then(|| texts.iter().map(|(number, _)| *number).collect());
        let plan = self.plan.with_documents(texts);
        (Self { plan, numbers: self.numbers.clone() }, log)
    }
}

/// Gives each entry an id of its own among its kind, from what readers see: of two with one id, or
/// with the same day and title in one file, the second one gets a number. Hidden entries do not
/// count.
fn name_apart(visibility: &Visibility<'_>, entries: &mut [Entry]) {
    let plan = visibility.plan();
    let own = entries.iter().filter(|entry| !entry.has_derived_id());
    let mut taken: HashSet<(Kind, Arc<str>)> =
        own.map(|entry| (entry.kind, Arc::clone(&entry.id))).collect();
    let mut met: HashSet<(Kind, Arc<str>)> = HashSet::with_capacity(taken.len());
    for entry in entries {
        let base = if entry.has_derived_id() {
            derived_id(visibility, entry)
        } else if met.insert((entry.kind, Arc::clone(&entry.id))) {
            continue;
        } else {
            entry.id.to_string()
        };
        let ids = (1_u32..).map(|number| match number {
            1 => Arc::from(base.as_str()),
            _ => Arc::from(format!("{base}-{number}")),
        });
        let mut free = ids.filter(|id: &Arc<str>| !taken.contains(&(entry.kind, Arc::clone(id))));
        let Some(id) = free.next() else { continue };
        taken.insert((entry.kind, Arc::clone(&id)));
        entry.symbol = plan.names.intern(&id);
        entry.id = id;
    }
}

/// The id of an entry that shares its file, from its day and title.
fn derived_id(visibility: &Visibility<'_>, entry: &Entry) -> String {
    let id = if entry.is_rest() {
        entry.id.to_string()
    } else {
        list::derived(&entry.record, entry.kind)
    };
    let id = if visibility.is_author() {
        id
    } else {
        normal(&without_names(&visibility.plan().config.names, &id))
    };
    if id.is_empty() { entry.kind.spec().name.to_owned() } else { id }
}

/// The language of a document's text.
pub(super) fn language(plan: &Plan, entry: &Entry) -> Lang {
    entry.lang.unwrap_or(plan.config.lang)
}

/// The files without those that this reader may only see mentioned, whatever refers to them.
fn files(visibility: &Visibility<'_>) -> Arc<Files> {
    let files = &visibility.plan().files;
    if visibility.mentioned().is_empty() {
        return Arc::clone(files);
    }
    Arc::new(files.without(visibility.mentioned()))
}

/// The visible part of a document, in the language of the edition.
fn reduced(visibility: &Visibility<'_>, id: EntryId) -> Entry {
    let (entry, path) = visibility.version(id);
    let mut record = visibility.record(id, &entry);
    texts::reduce(visibility, &mut record);
    let body = if visibility.field(id, "body") {
        body::body(visibility, &entry, path)
    } else {
        Body::empty()
    };
    Entry {
        path: Arc::clone(&entry.path),
        kind: entry.kind,
        id: Arc::clone(&entry.id),
        symbol: entry.symbol,
        suffix: None,
        lang: entry.lang,
        detail: Detail::read(entry.kind, &record),
        record,
        body,
        form: entry.form,
        head: Span::default(),
        sound: entry.sound,
        problems: Vec::new(),
        missing: Vec::new(),
        memory: crate::plan::sentences::Memory::default(),
        interface_hash: entry.interface_hash,
        part: entry.part.clone(),
    }
}

/// The settings: the title of the plan, the author, the career line.
fn config(visibility: &Visibility<'_>) -> Config {
    let config = &visibility.plan().config;
    let mut record = visibility.settings(visibility.lang());
    texts::reduce(visibility, &mut record);
    let mut config = config.with_record(record);
    for audience in &mut config.audiences {
        audience.label = visibility.renamed(&audience.label).into();
    }
    let photo = config.person.photo.as_deref().map(|photo| resolve(&config.path, photo));
    if let Some(Address::Inside { path, .. }) = photo
        && !visibility.file(&path)
    {
        config.person.photo = None;
    }
    if visibility.viewer() == Viewer::Public {
        // The dates of reviews are between the author and the participants.
        config.reviews.clear();
        config.review_every = None;
    }
    config
}
