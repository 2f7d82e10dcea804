//! From the whole plan to the plan that a viewer may see: a plan of its own, with nothing hidden.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::calendar::Date;
use crate::base::symbol::normal;
use crate::base::{Lang, Span, Spanned};
use crate::plan::audience::{self, ReaderSet, item_readers, readers};
use crate::plan::graph::{Destination, destination};
use crate::plan::localize::{exposure, merge, translated};
use crate::plan::names::renamed;
use crate::plan::{Body, Config, Detail, Edition, Entry, EntryId, Found, Kind, Plan, Viewer};
use crate::syntax::outline::{self, Form, Outline};
use crate::syntax::{Record, Value};

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
    let files = Arc::clone(&plan.files);
    let plan = Plan::build(config, &entries, files, plan.today, Arc::clone(&plan.names));
    // The order of the documents is that of the whole plan: translations stand in their originals.
    debug_assert!(plan.entries.iter().zip(&entries).all(|(a, b)| Arc::ptr_eq(a, b)));
    Reduced { plan: plan.shown_as_is(), numbers }
}

impl Reduced {
    /// The same for a plan in which only these texts changed, in nothing that others go by. Gives also
    /// the log entries among them, when it is log entries alone that a reader sees differently and
    /// they refer to what they did before.
    pub(super) fn renew(
        &self,
        plan: &Plan,
        edition: &Edition,
        changed: &[EntryId],
    ) -> (Self, Option<Vec<EntryId>>) {
        let sight = Sight::of(plan, edition);
        let mut texts = Vec::new();
        let mut only_log = true;
        for id in changed {
            let Some(number) = self.numbers.get(id.0 as usize).copied().flatten() else { continue };
            let entry = sight.reduced(*id);
            let old = self.plan.entry(number);
            // Without its comments a text may have other headings, though the whole has the same.
            only_log &= entry.kind == Kind::Log && entry.body.outline.is_like(&old.body.outline);
            texts.push((number, Arc::new(entry)));
        }
        let log = only_log.then(|| texts.iter().map(|(number, _)| *number).collect());
        let plan = self.plan.renewed(texts);
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
            face: entry.face,
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

    /// The body without hidden sections, comments and links to what cannot be seen.
    fn body(&self, entry: &Entry, path: &Arc<str>) -> Body {
        let outline = &entry.body.outline;
        if is_unclear(outline) && self.viewer != Viewer::Author {
            return Body::empty();
        }
        let mut cuts: Vec<Span> = outline.comments.clone();
        cuts.extend(outline.headings.iter().filter_map(|heading| {
            let names = heading.readers.as_ref()?;
            (!self.reads(names)).then_some(heading.section)
        }));
        let hidden = cuts.clone();
        let is_hidden = |span: Span| hidden.iter().any(|cut| cut.contains(span));
        let mut dead_definitions: Vec<Span> = Vec::new();
        for (link, lead) in entry.body.links().filter(|(link, _)| !is_hidden(link.span)) {
            let seen = match destination(self.plan, lead) {
                Destination::Found(found) => self.shows(found),
                Destination::Missing | Destination::Forbidden => false,
                Destination::File(path) => !self.mentioned.contains(&path),
                Destination::Fragment(fragment) => outline.headings.iter().any(|heading| {
                    // Where a heading gives a name away, so does its address.
                    !is_hidden(heading.span)
                        && normal(&heading.text) == normal(&fragment)
                        && !self.is_named(&heading.text)
                }),
                Destination::External => true,
            };
            let lost = link.definition.is_some_and(is_hidden);
            if seen && !lost {
                continue;
            }
            dead_definitions.extend(link.definition);
            match link.form {
                Form::Wiki { text: false } | Form::Auto => cuts.push(link.span),
                // The description of an image is shown in its place; a link leaves its text.
                _ if link.shown.start == link.shown.end => cuts.push(link.span),
                _ => {
                    cuts.push(Span { start: link.span.start, end: link.shown.start });
                    cuts.push(Span { start: link.shown.end, end: link.span.end });
                }
            }
        }
        cuts.extend(dead_definitions);
        cuts.extend(dead_notes(outline, &hidden));
        // Marks behind a heading say who may read it; nobody else needs to know.
        let named = self.is_named(entry.body.markdown());
        if cuts.is_empty() && !has_marks(outline) && !named {
            return entry.body.clone();
        }
        let text = without(&entry.body, cuts, outline);
        let text = self.renamed(&text).into_owned();
        let span = Span::new(0, text.len());
        let outline = Arc::new(outline::read(&text, span));
        Body::new(text.into(), span, outline, path, &self.plan.names)
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

/// The notes that nothing visible refers to, and the references to notes that are hidden.
fn dead_notes(outline: &Outline, hidden: &[Span]) -> Vec<Span> {
    let mut dead: Vec<Span> = hidden.to_vec();
    let is_dead = |dead: &[Span], span: Span| dead.iter().any(|cut| cut.contains(span));
    // A note can refer to a note, so the end is reached when nothing changes any more.
    loop {
        let lives = |note: &Spanned<String>| {
            outline.note_references.iter().any(|reference| {
                reference.value == note.value
                    && !is_dead(&dead, reference.span)
                    && !note.span.contains(reference.span)
            })
        };
        let next: Vec<Span> = outline
            .notes
            .iter()
            .filter(|note| !is_dead(&dead, note.span) && !lives(note))
            .map(|note| note.span)
            .collect();
        if next.is_empty() {
            break;
        }
        dead.extend(next);
    }
    let there = |name: &str| {
        outline.notes.iter().any(|note| note.value == name && !is_dead(&dead, note.span))
    };
    let lost: Vec<Span> = outline
        .note_references
        .iter()
        .filter(|reference| !there(&reference.value))
        .map(|reference| reference.span)
        .collect();
    dead.extend(lost);
    dead
}

/// Whether a mark does not say what it means: it could mean anything, and only the author reads on.
fn is_unclear(outline: &Outline) -> bool {
    !outline.strays.is_empty() || outline.headings.iter().any(|heading| !heading.strange.is_empty())
}

fn has_marks(outline: &Outline) -> bool {
    outline.headings.iter().any(|heading| heading.readers.is_some() || !heading.strange.is_empty())
}

/// A body without some of its parts, and without the marks behind its headings.
fn without(body: &Body, mut cuts: Vec<Span>, outline: &Outline) -> String {
    for heading in &outline.headings {
        if heading.readers.is_some() || !heading.strange.is_empty() {
            let line = &body.text[heading.span.range()];
            let first = line.lines().next().unwrap_or_default();
            if let Some(at) = first.rfind('{') {
                let start = heading.span.start as usize + at;
                cuts.push(Span::new(start, heading.span.start as usize + first.trim_end().len()));
            }
        }
    }
    cuts.sort_unstable();
    let mut text = String::with_capacity(body.span.range().len());
    let mut at = body.span.start as usize;
    for cut in cuts {
        let start = (cut.start as usize).clamp(at, body.span.end as usize);
        text.push_str(&body.text[at..start]);
        at = at.max((cut.end as usize).min(body.span.end as usize));
    }
    text.push_str(&body.text[at..body.span.end as usize]);
    text
}
