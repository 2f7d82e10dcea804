//! Every text of a plan, and whether an edition may show it.
//!
//! This module decides a second time who may read what, from the text of the plan and without
//! [`Visibility`](crate::plan::visibility), so that a mistake there shows up here. Both read the
//! readers that settings and documents name with [`crate::plan::audience`].

mod settings;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use super::owners::open;
use crate::base::symbol::normal;
use crate::base::{Cover, Source, Span};
use crate::plan::audience::{is_mention, item_readers, mentioned_files, readers};
use crate::plan::closing::is_closed;
use crate::plan::config::Config;
use crate::plan::files::{Address, resolve};
use crate::plan::graph::{Destination, destination, owner};
use crate::plan::{Access, Edition, Entry, EntryId, Kind, Lead, Plan, Viewer};
use crate::syntax::schema::{Shape, is_structure};
use crate::syntax::{Field, Record, Value};

/// Whether an edition may show a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sight {
    /// It may.
    Shown,
    /// It may not, unless a text that it may show says the same.
    Hidden,
    /// It may not, whatever else it shows.
    Never,
}

/// A text and its place.
#[derive(Clone, Debug)]
pub(super) struct Passage<'p> {
    pub(super) path: Arc<str>,
    pub(super) text: Cow<'p, str>,
    pub(super) at: At,
}

/// The place of a text.
#[derive(Clone, Copy, Debug)]
pub(super) enum At {
    /// In the file word for word, from this offset on.
    From(usize),
    /// Somewhere in this span of the file, perhaps with other characters.
    In(Span),
    /// In the name of the file.
    Name,
}

/// Every text of the plan, document by document.
pub(super) fn texts<'p>(
    plan: &'p Plan,
    edition: &Edition,
    settings: Option<&'p Source>,
) -> Vec<Vec<(Sight, Passage<'p>)>> {
    let known = Arc::new(Known::of(plan, edition));
    let walk = || Walk::new(plan, edition, Arc::clone(&known));
    let mut first = walk();
    first.settings(settings);
    for path in plan.files.iter() {
        first.name(path, false);
    }
    let documents = (0..plan.entries.len()).into_par_iter().map(|number| {
        let id = EntryId(number as u32);
        let mut walk = walk();
        walk.document(id, plan.entry(id), plan.entry(id));
        walk.texts
    });
    let documents: Vec<_> = documents.collect();
    let mut last = walk();
    for (id, _, overlay) in &plan.overlays {
        last.document(*id, overlay, plan.entry(*id));
    }
    let mut texts = vec![first.texts];
    texts.extend(documents);
    texts.push(last.texts);
    texts
}

/// The files that something shown refers to.
pub(super) fn shown_files(plan: &Plan, edition: &Edition) -> BTreeSet<Arc<str>> {
    let mut walk = Walk::new(plan, edition, Arc::new(Known::of(plan, edition)));
    walk.settings(None);
    for (id, entry) in plan.iter() {
        walk.document(id, entry, entry);
    }
    for (id, _, overlay) in &plan.overlays {
        walk.document(*id, overlay, plan.entry(*id));
    }
    walk.files
}

/// What is computed once for all documents.
struct Known {
    /// Whether each document may be shown.
    open: Vec<bool>,
    /// The files that stay out although something shown links to them.
    mentioned: BTreeSet<Arc<str>>,
}

impl Known {
    fn of(plan: &Plan, edition: &Edition) -> Self {
        let viewer = plan.viewer(edition);
        Self { open: open(plan, viewer), mentioned: mentioned_files(plan, viewer) }
    }
}

struct Walk<'p> {
    plan: &'p Plan,
    viewer: Viewer,
    edition: Arc<str>,
    known: Arc<Known>,
    texts: Vec<(Sight, Passage<'p>)>,
    /// The files that something shown refers to.
    files: BTreeSet<Arc<str>>,
}

/// What is the same for a whole document, or for the settings.
struct Around<'w> {
    path: &'w Arc<str>,
    config: &'w Config,
    access: &'w Access,
    /// The fields that stay hidden whatever their readers are.
    withheld: &'w [&'w str],
}

impl<'p> Walk<'p> {
    fn new(plan: &'p Plan, edition: &Edition, known: Arc<Known>) -> Self {
        let viewer = plan.viewer(edition);
        let edition = Arc::clone(&edition.name);
        Self { plan, viewer, edition, known, texts: Vec::new(), files: BTreeSet::new() }
    }

    /// Notes that something shown refers to a file.
    fn file(&mut self, from: &str, address: &str) {
        if let Address::Inside { path, .. } = resolve(from, address)
            && let Some(file) = self.plan.files.get(&path)
            && !self.known.mentioned.contains(file)
        {
            self.files.insert(Arc::clone(file));
        }
    }

    fn is_open(&self, id: EntryId) -> bool {
        self.known.open[id.0 as usize]
    }

    /// Whether the words of a link are the name of its target.
    fn is_title(&self, lead: &Lead, words: &str) -> bool {
        let Destination::Found(found) = destination(self.plan, lead) else { return false };
        let title = self.plan.title_of(found);
        let names = [title, Some(self.plan.id_of(found))];
        names.into_iter().flatten().any(|name| normal(&name) == normal(words))
    }

    fn add(&mut self, shown: bool, text: Passage<'p>) {
        self.texts.push((if shown { Sight::Shown } else { Sight::Hidden }, text));
    }

    fn slice(&mut self, shown: bool, path: &Arc<str>, text: &'p str, range: Range<usize>) {
        let at = At::From(range.start);
        if let Some(part) = text.get(range).filter(|part| !part.trim().is_empty()) {
            self.add(shown, Passage { path: Arc::clone(path), text: part.into(), at });
        }
    }

    fn name(&mut self, path: &Arc<str>, shown: bool) {
        let name = path.rsplit('/').next().unwrap_or(path);
        let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
        let text = stem.to_owned().into();
        self.add(shown, Passage { path: Arc::clone(path), text, at: At::Name });
    }

    /// Collects the texts of a document. `original` is what the document translates, or the
    /// document itself.
    fn document(&mut self, id: EntryId, entry: &'p Entry, original: &Entry) {
        // A translation that cannot be read is not used.
        let shown =
            self.known.open[id.0 as usize] && (self.viewer == Viewer::Author || !is_closed(entry));
        let access = self.plan.access(id);
        self.name(&entry.path, shown);
        let head = entry.head;
        let name = entry.id.to_string().into();
        self.add(shown, Passage { path: Arc::clone(&entry.path), text: name, at: At::In(head) });
        let withheld = self.withheld(original, access);
        let path = &entry.path;
        let around = Around { path, config: &self.plan.config, access, withheld: &withheld };
        self.record(&around, &entry.record, "", false, shown);
        let text: &'p str = &entry.body.text;
        self.comments(path, text, entry.header_end());
        self.body(shown && access.field("body", false).allows(self.viewer), entry);
    }

    /// The keys that are withheld: the author's own ones unless readers are named for them; of
    /// evidence the file if it is only mentioned, the quote if the speaker has not agreed.
    fn withheld(&self, entry: &Entry, access: &Access) -> Vec<&'static str> {
        let mut withheld = Vec::new();
        if self.viewer == Viewer::Author {
            return withheld;
        }
        if !access.fields.iter().any(|(path, _)| path == "extra") {
            withheld.push("extra");
        }
        if entry.kind != Kind::Evidence {
            return withheld;
        }
        if entry.record.date("consent").is_none_or(|consent| consent > self.plan.today) {
            withheld.extend(["quote", "by"]);
        }
        if is_mention(&entry.record) {
            withheld.extend(["file", "sha256"]);
        }
        withheld
    }

    fn record(
        &mut self,
        around: &Around<'_>,
        record: &'p Record,
        prefix: &str,
        reserved: bool,
        shown: bool,
    ) {
        for item in &record.items {
            let name = item.field.name;
            let path: Cow<'_, str> =
                if prefix.is_empty() { name.into() } else { format!("{prefix}.{name}").into() };
            let reserved = reserved || item.field.reserved;
            let shown = shown
                && (is_structure(name) || around.access.field(&path, reserved).allows(self.viewer))
                && !around.withheld.contains(&name)
                && name != "waive";
            if let (true, Shape::File, Value::Text(text)) = (shown, &item.field.shape, &item.value)
            {
                self.file(around.path, text);
            }
            if name != "audience" {
                self.value(around, item.field, &item.value, item.span, (&path, reserved, shown));
            }
        }
    }

    fn value(
        &mut self,
        around: &Around<'_>,
        field: &'static Field,
        value: &'p Value,
        span: Span,
        (path, reserved, shown): (&str, bool, bool),
    ) {
        match value {
            Value::Text(text) => self.add(shown, placed(around, text, span)),
            Value::Reference(reference) => {
                let found = self.plan.refers(field.targets(), reference.symbol);
                let seen = found.is_some_and(|found| self.is_open(owner(found)));
                // The name of something hidden is hidden there, and proves nothing here.
                if seen && shown {
                    self.add(true, placed(around, &reference.text, span));
                }
            }
            Value::List(values) => {
                for value in values {
                    self.value(around, field, &value.value, value.span, (path, reserved, shown));
                }
            }
            Value::Table(record) => self.record(around, record, path, reserved, shown),
            Value::Tables(records) => {
                for record in records {
                    let shown = shown && item_readers(around.config, record).allows(self.viewer);
                    self.record(around, record, path, reserved, shown);
                }
            }
            Value::Map(entries) => {
                for (key, value) in entries {
                    self.add(shown, placed(around, &key.value, key.span));
                    self.value(around, field, &value.value, value.span, (path, reserved, shown));
                }
            }
            Value::Free(free) => self.free(around, free, span, shown),
            _ => {}
        }
    }

    /// Collects the texts of values that the author shaped.
    fn free(&mut self, around: &Around<'_>, value: &'p serde_json::Value, span: Span, shown: bool) {
        match value {
            serde_json::Value::String(text) => self.add(shown, placed(around, text, span)),
            serde_json::Value::Array(values) => {
                for value in values {
                    self.free(around, value, span, shown);
                }
            }
            serde_json::Value::Object(entries) => {
                for (key, value) in entries {
                    self.add(shown, placed(around, key, span));
                    self.free(around, value, span, shown);
                }
            }
            _ => {}
        }
    }

    /// The comments in TOML, which only the author reads.
    fn comments(&mut self, path: &Arc<str>, text: &'p str, end: usize) {
        let mut at = 0;
        for line in text.get(..end).unwrap_or_default().split_inclusive('\n') {
            // After a value, the sign may be inside a string; that text is shown elsewhere.
            if let Some(sign) = line.find('#') {
                let (start, end) = (at + sign, at + line.len());
                // A date or a number after a key is not a word, and would join the key and what
                // follows it into one text.
                let value = number_in(&text[start..end]).unwrap_or(0..0);
                self.slice(false, path, text, start..start + value.start);
                self.slice(false, path, text, start + value.end..end);
            }
            at += line.len();
        }
    }

    fn body(&mut self, shown: bool, entry: &'p Entry) {
        let body = &entry.body;
        let text: &'p str = &body.text;
        let (start, end) = (body.span.start as usize, body.span.end as usize);
        let outline = &body.outline;
        let unclear = !outline.strays.is_empty()
            || outline.headings.iter().any(|heading| !heading.strange.is_empty());
        let author = self.viewer == Viewer::Author;
        if !author && (unclear || !shown) {
            self.slice(false, &entry.path, text, start..end);
            for link in &outline.links {
                self.slice(false, &entry.path, text, link.shown.range());
            }
            return;
        }
        let mut hidden: Vec<Span> = outline.comments.clone();
        hidden.extend(outline.headings.iter().filter_map(|heading| {
            let names = heading.readers.as_ref()?.iter().map(|name| name.value.as_str());
            let (readers, _) = readers(&self.plan.config, names);
            (!readers.allows(self.viewer)).then_some(heading.section)
        }));
        let cover: Cover = hidden.iter().copied().collect();
        for link in outline.links.iter().filter(|link| cover.holds(link.span)) {
            self.slice(false, &entry.path, text, link.shown.range());
        }
        // The name of a target that cannot be followed is neither: it is hidden elsewhere.
        let mut neither: Vec<Span> = Vec::new();
        for (link, lead) in body.links() {
            let open = match destination(self.plan, lead) {
                Destination::File(path) => {
                    let mentioned = self.known.mentioned.contains(&path);
                    if !mentioned && !cover.holds(link.span) {
                        self.files.insert(path);
                    }
                    !mentioned
                }
                Destination::Found(found) => self.is_open(owner(found)),
                Destination::Missing | Destination::Forbidden => false,
                _ => true,
            };
            if open {
                continue;
            }
            neither.extend(link.definition);
            let words = text.get(link.shown.range()).unwrap_or_default();
            let own = link.span.contains(link.shown) && !words.is_empty();
            if !own || self.is_title(lead, words) {
                neither.push(link.span);
            } else {
                neither.push(Span { end: link.shown.start, ..link.span });
                neither.push(Span { start: link.shown.end, ..link.span });
            }
        }
        let mut cuts: Vec<(Span, bool)> = hidden.into_iter().map(|span| (span, true)).collect();
        cuts.extend(neither.into_iter().map(|span| (span, false)));
        cuts.sort_unstable_by_key(|(span, hidden)| (span.start, !hidden));
        let mut at = start;
        let mut left: Vec<Range<usize>> = Vec::new();
        for (cut, is_hidden) in cuts {
            let from = (cut.start as usize).max(at);
            let to = (cut.end as usize).min(end);
            if from > at {
                left.push(at..from);
            }
            if to > from && is_hidden {
                self.slice(false, &entry.path, text, from..to);
            }
            at = at.max(to);
        }
        left.push(at..end);
        self.left(entry, text, left);
    }

    /// The rest of a text after a cut. The parts around the cut come together; a page decides
    /// whether as one word.
    fn left(&mut self, entry: &Entry, text: &'p str, parts: Vec<Range<usize>>) {
        let touch = |pair: &[Range<usize>]| {
            let [before, behind] = [&pair[0], &pair[1]].map(|part| text.get(part.clone()));
            before.is_some_and(|text| text.ends_with(char::is_alphanumeric))
                && behind.is_some_and(|text| text.starts_with(char::is_alphanumeric))
        };
        if parts.len() > 1 {
            let whole: String = parts.iter().filter_map(|part| text.get(part.clone())).collect();
            let (path, at) = (Arc::clone(&entry.path), At::In(entry.body.span));
            self.add(true, Passage { path, text: whole.into(), at });
            if !parts.windows(2).any(touch) {
                return;
            }
        }
        for part in parts {
            self.slice(true, &entry.path, text, part);
        }
    }
}

/// The place of a number or a date in a comment that is a key with its value: `# due = 2026-01-01`.
fn number_in(remark: &str) -> Option<Range<usize>> {
    let (key, value) = remark.split_once('=')?;
    let is_key = |sign: char| sign.is_alphanumeric() || matches!(sign, '#' | ' ' | '_' | '-' | '.');
    let start = key.len() + 1 + (value.len() - value.trim_start().len());
    let digits =
        remark[start..].find(|sign: char| !(sign.is_ascii_digit() || "-+.:".contains(sign)));
    let end = digits.map_or(remark.len(), |length| start + length);
    (key.chars().all(is_key) && end > start).then_some(start..end)
}

/// A text of a table, at its place.
fn placed<'p>(around: &Around<'_>, text: &'p str, span: Span) -> Passage<'p> {
    Passage { path: Arc::clone(around.path), text: text.into(), at: At::In(span) }
}
