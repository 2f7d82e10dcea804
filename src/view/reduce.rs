//! From the whole plan to the plan that a viewer may see: a plan of its own, with nothing hidden.

mod body;

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::calendar::Date;
use crate::base::{Lang, Span, Spanned};
use crate::plan::audience::{self, ReaderSet, item_readers, readers};
use crate::plan::files::{Address, Files, resolve};
use crate::plan::localize::{exposure, merge, translated};
use crate::plan::names::renamed;
use crate::plan::patch::Patch;
use crate::plan::{Body, Config, Detail, Edition, Entry, EntryId, Found, Kind, Plan, Viewer};
use crate::syntax::{Record, Value};

use body::is_unclear;

/// A plan that holds only what a viewer may see.
#[derive(Debug)]
pub(super) struct Reduced {
    pub(super) plan: Plan,
    /// The number in it of each document of the whole plan that can be seen.
    numbers: Vec<Option<EntryId>>,
}

/// The plan as the audience of an edition may see it, in the language of the edition.
pub(super) fn reduce(plan: &Plan, edition: &Edition) -> Reduced {
    let sight = Sight::of(plan, edition);
    let ids: Vec<EntryId> =
        plan.iter().map(|(id, _)| id).filter(|id| sight.visible[id.0 as usize]).collect();
    let entries: Vec<Arc<Entry>> = ids.par_iter().map(|id| Arc::new(sight.reduced(*id))).collect();
    let mut numbers = vec![None; plan.entries.len()];
    for (number, id) in ids.iter().enumerate() {
        numbers[id.0 as usize] = Some(EntryId(number as u32));
    }
    let config = Arc::new(sight.config(edition.lang));
    let files = sight.files();
    let plan = Plan::build(config, &entries, files, plan.today, Arc::clone(&plan.names));
    // The order of the documents is that of the whole plan: translations stand in their originals.
    debug_assert!(plan.entries.iter().zip(&entries).all(|(a, b)| Arc::ptr_eq(a, b)));
    Reduced { plan: plan.shown_as_is(), numbers }
}

impl Reduced {
    /// The same for a plan that differs by a patch. Gives also the log entries in it, when it is log
    /// entries alone that a reader sees differently and they refer to what they did before.
    pub(super) fn patched(
        &self,
        plan: &Plan,
        edition: &Edition,
        patch: &Patch,
    ) -> (Self, Option<Vec<EntryId>>) {
        let sight = Sight::of(plan, edition);
        let mut texts = Vec::new();
        let mut only_log = true;
        for id in patch.documents() {
            let Some(number) = self.numbers.get(id.0 as usize).copied().flatten() else { continue };
            let entry = sight.reduced(*id);
            let old = self.plan.entry(number);
            // Without its comments a text may have other headings, though the whole has the same.
            only_log &= entry.kind == Kind::Log && entry.body.outline.is_like(&old.body.outline);
            texts.push((number, Arc::new(entry)));
        }
        let log = only_log.then(|| texts.iter().map(|(number, _)| *number).collect());
        let plan = self.plan.with_documents(texts);
        (Self { plan, numbers: self.numbers.clone() }, log)
    }
}

/// The language of a document's text.
pub(super) fn language(plan: &Plan, entry: &Entry) -> Lang {
    entry.lang.unwrap_or(plan.config.lang)
}

struct Sight<'p> {
    plan: &'p Plan,
    edition: &'p Edition,
    viewer: Viewer,
    visible: Vec<bool>,
    overlays: HashMap<EntryId, &'p Arc<Entry>>,
    /// The files that stay out though something visible links to them.
    mentioned: BTreeSet<Arc<str>>,
}

impl<'p> Sight<'p> {
    fn of(plan: &'p Plan, edition: &'p Edition) -> Self {
        let viewer = plan.viewer(edition);
        let visible = plan.access.iter().map(|access| access.document.allows(viewer)).collect();
        let overlays = plan.overlays.iter().filter(|(_, lang, _)| *lang == edition.lang);
        let overlays = overlays.map(|(id, _, overlay)| (*id, overlay)).collect();
        let mentioned = audience::mentioned_files(plan, viewer);
        Self { plan, edition, viewer, visible, overlays, mentioned }
    }
}

impl Sight<'_> {
    /// The files without those that this reader is only told of, whatever refers to them.
    fn files(&self) -> Arc<Files> {
        if self.mentioned.is_empty() {
            return Arc::clone(&self.plan.files);
        }
        Arc::new(self.plan.files.without(&self.mentioned))
    }

    /// What can be seen of a document, in the language of the edition.
    fn reduced(&self, id: EntryId) -> Entry {
        let entry = self.plan.entry(id);
        let foreign = language(self.plan, entry) != self.edition.lang;
        match self.overlays.get(&id).filter(|_| foreign) {
            // A translation that would show more than its original is none.
            Some(overlay)
                if self.viewer == Viewer::Author
                    || (exposure(&self.plan.config, entry, overlay).is_none()
                        && !is_unclear(&entry.body.outline)) =>
            {
                let mut translated = translated(entry, overlay);
                translated.lang = Some(self.edition.lang);
                self.entry(id, &translated, &overlay.path)
            }
            _ => self.entry(id, entry, &entry.path),
        }
    }

    /// What can be seen of a document. `path` is where its body stands.
    fn entry(&self, id: EntryId, entry: &Entry, path: &Arc<str>) -> Entry {
        let access = self.plan.access(id);
        let mut record =
            audience::reduce(&self.plan.config, access, &entry.record, self.viewer, &|value| {
                self.keeps(value)
            });
        if entry.kind == Kind::Evidence && self.viewer != Viewer::Author {
            withhold(&mut record, &entry.record, self.plan.today);
        }
        self.rename(&mut record);
        let body = if access.field("body", false).allows(self.viewer) {
            self.body(entry, path)
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
            head: Span::default(),
            sound: entry.sound,
            problems: Vec::new(),
            missing: Vec::new(),
            memory: crate::plan::sentences::Memory::default(),
            interface_hash: entry.interface_hash,
        }
    }

    /// Whether what a reference points at can be seen.
    fn keeps(&self, value: &Value) -> bool {
        let Value::Reference(reference) = value else { return true };
        self.plan.find(reference.symbol).is_some_and(|found| self.shows(found))
    }

    fn shows(&self, found: Found) -> bool {
        let item_is_shown = |entry: EntryId, field: &str, number: u32| {
            let items = self.plan.entry(entry).record.tables(field);
            let access = self.plan.access(entry).field(field, false);
            access.allows(self.viewer)
                && items
                    .get(number as usize)
                    .is_some_and(|item| item_readers(&self.plan.config, item).allows(self.viewer))
        };
        match found {
            Found::Entry(id) => self.visible[id.0 as usize],
            Found::Competence(id, number) => {
                self.visible[id.0 as usize] && item_is_shown(id, "competence", number)
            }
            Found::Difference(id, number) => {
                self.visible[id.0 as usize] && item_is_shown(id, "difference", number)
            }
        }
    }

    fn reads(&self, names: &[Spanned<String>]) -> bool {
        let (set, _): (ReaderSet, _) =
            readers(&self.plan.config, names.iter().map(|name| name.value.as_str()));
        set.allows(self.viewer)
    }

    /// A text with the names that stay with the author replaced by their roles.
    fn renamed<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.viewer == Viewer::Author {
            return Cow::Borrowed(text);
        }
        renamed(&self.plan.config.names, text)
    }

    /// Whether a text holds such a name.
    fn is_named(&self, text: &str) -> bool {
        matches!(self.renamed(text), Cow::Owned(_))
    }

    /// Does the same to every text of a record.
    fn rename(&self, record: &mut Record) {
        if self.viewer == Viewer::Author || self.plan.config.names.is_empty() {
            return;
        }
        for item in &mut record.items {
            self.rename_value(&mut item.value);
        }
    }

    fn rename_value(&self, value: &mut Value) {
        match value {
            Value::Text(text) => *text = self.renamed(text).into(),
            Value::List(values) => {
                for value in values {
                    self.rename_value(&mut value.value);
                }
            }
            Value::Table(record) => self.rename(record),
            Value::Tables(records) => {
                for record in records {
                    self.rename(record);
                }
            }
            Value::Map(entries) => {
                for (key, value) in entries {
                    key.value = self.renamed(&key.value).into();
                    self.rename_value(&mut value.value);
                }
            }
            _ => {}
        }
    }

    /// The settings: what the plan is called, whose it is, the career line.
    fn config(&self, lang: Lang) -> Config {
        let config = &self.plan.config;
        let mut record = config.record.clone();
        if lang != config.lang
            && let Some((_, words)) = config.translations.iter().find(|(of, _)| *of == lang)
        {
            record = merge(&record, words);
        }
        record.items.retain(|item| matches!(item.field.name, "title" | "person" | "route"));
        let access = audience::of_person(config);
        let record = audience::reduce(config, &access, &record, self.viewer, &|_| true);
        let mut record = record;
        self.rename(&mut record);
        let mut config = config.with_record(record);
        for audience in &mut config.audiences {
            audience.label = self.renamed(&audience.label).into();
        }
        let photo = config.person.photo.as_deref().map(|photo| resolve(&config.path, photo));
        if let Some(Address::Inside { path, .. }) = photo
            && self.mentioned.contains(&*path)
        {
            config.person.photo = None;
        }
        if self.viewer == Viewer::Public {
            // When there are talks is between the author and who takes part in them.
            config.reviews.clear();
            config.review_every = None;
        }
        config
    }
}

/// Takes away what nobody but the author may see of evidence: a quote to which its speaker has not
/// agreed, and a file that is to be mentioned only.
fn withhold(record: &mut Record, written: &Record, today: Date) {
    let agreed = written.date("consent").is_some_and(|consent| consent <= today);
    let mention = audience::is_mention(written);
    record.items.retain(|item| match item.field.name {
        "quote" | "by" => agreed,
        "file" | "sha256" => !mention,
        _ => true,
    });
}
