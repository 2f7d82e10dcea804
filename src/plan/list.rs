//! Divides a file into entries: a table whose headings are keys, or headings with a day.
//!
//! The path of such a file: [`whole`] reads it as one document; this module
//! turns it into one [`Entry`] for each row or dated section, with the keys of the file's header as
//! defaults, and one page with the text outside them. From there on each entry is a document of its
//! own, with its own place, readers and address: rules, visibility, leaks and views do not know that
//! they share a file. Only what changes or compares files looks at [`Entry::part`].

mod crossing;
mod dated;
mod readers;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use crate::base::symbol::normal;
use crate::base::{Arg, Diagnostic, Interner, Lang, Severity, Span, Spanned};
use crate::syntax::outline::{self, Cell, Grid, Heading, grids};
use crate::syntax::record::{Around, Item, Readers, cell, is_blank};
use crate::syntax::{Document, Field, Record, Value};

use crossing::hide_what_crosses;
use dated::{Dated, dated, years};
use readers::{give_readers, hides, put};

use super::columns::{self, TEXT, columns};
use super::entry::{Body, Entry, stem, whole};
use super::kinds::{DATE, Detail, Kind, TITLE};
use super::part::{Form, Part};
use super::sentences::Memory;

/// The kinds of which a file can hold several entries.
pub const KINDS: [Kind; 2] = [Kind::Log, Kind::Evidence];

/// The keys in a header that say that a file is one entry.
const SINGLE: [&str; 9] =
    ["id", "date", "on", "result", "file", "url", "quote", "issued", "sha256"];

/// Types a file: one document, or several entries; none if the file is not part of the plan.
pub fn lower(document: &Document<'_>, names: &Interner) -> Vec<Entry> {
    let Some(whole) = whole(document, names) else { return Vec::new() };
    divide(document, &whole, names).unwrap_or_else(|| vec![whole])
}

/// The entries of a file; `None` if it is one document.
fn divide(document: &Document<'_>, whole: &Entry, names: &Interner) -> Option<Vec<Entry>> {
    let mut keys = whole.record.items.iter().map(|item| item.field.name);
    let mut broken = whole.record.broken.iter();
    let is_single = |key: &str| SINGLE.contains(&key);
    if !KINDS.contains(&whole.kind) || keys.any(is_single) || broken.any(|key| is_single(key)) {
        return None;
    }
    // Evidence needs no day, so a file with a title is one piece, whatever is in its text.
    if whole.kind == Kind::Evidence && whole.record.has("title") {
        return None;
    }
    let text = &document.source.text;
    let (name, _) = stem(&document.source.path);
    let around = Around { source: document.source, lang: language(whole), years: years(name) };
    let dated = dated(document, around);
    let inside = |span: Span| dated.iter().any(|one| one.heading.section.contains(span));
    let all = grids(text, document.body).into_iter();
    let tables = all.filter(|grid| !inside(grid.span)).filter_map(|grid| {
        let headings = grid.columns.iter().map(|cell| cell.text.as_str());
        let fields = columns(whole.kind, headings);
        is_list(whole.kind, &fields).then_some((grid, fields))
    });
    let tables: Vec<(Grid, Vec<Option<&'static Field>>)> = tables.collect();
    if tables.is_empty() && dated.is_empty() {
        return None;
    }
    let mut division = Division { document, whole, names, around, entries: Vec::new() };
    let mut taken: Vec<Span> = Vec::new();
    let mut problems = whole.problems.clone();
    for (grid, fields) in &tables {
        division.table(grid, fields, &mut problems);
        taken.push(grid.span);
    }
    for one in &dated {
        division.section(one);
        taken.push(one.heading.section);
    }
    division.entries.sort_by_key(|entry| entry.part.as_ref().map(|part| part.span));
    division.rest(&taken);
    let mut entries = division.entries;
    for (number, entry) in entries.iter_mut().enumerate() {
        if let Some(part) = &mut entry.part {
            part.number = number as u32;
        }
        if number > 0 {
            entry.record.items.retain(|item| item.field.name != "waive");
        }
        entry.interface_hash = interface_hash(document, entry);
    }
    if let Some(place) = hide_what_crosses(document, &mut entries) {
        let path = &document.source.path;
        problems.push(Diagnostic::new("unknown-audience", path, place).variant("crossing"));
    }
    if let Some(first) = entries.first_mut() {
        problems.append(&mut first.problems);
        first.problems = problems;
    }
    Some(entries)
}

/// Whether the columns of a table are those of entries: when, what, and perhaps more.
fn is_list(kind: Kind, fields: &[Option<&Field>]) -> bool {
    let has = |names: &[&str]| fields.iter().flatten().any(|field| names.contains(&field.name));
    let when: &[&str] = &["date", "on", "issued"];
    let what: &[&str] = match kind {
        Kind::Log => &["title", "result", "text", "goal", "hours"],
        _ => &["title", "quote", "file", "url"],
    };
    has(when) && has(what)
}

/// The language of a file, for its days and numbers.
fn language(whole: &Entry) -> Lang {
    let folder = || whole.path.split('/').next().unwrap_or_default();
    let of_folder = || if folder() == whole.kind.spec().folder_nl { Lang::Nl } else { Lang::En };
    whole.lang.unwrap_or_else(of_folder)
}

/// A file while it is being divided.
struct Division<'d> {
    document: &'d Document<'d>,
    whole: &'d Entry,
    names: &'d Interner,
    around: Around<'d>,
    entries: Vec<Entry>,
}

impl Division<'_> {
    /// The rows of a table.
    fn table(
        &mut self,
        grid: &Grid,
        fields: &[Option<&'static Field>],
        problems: &mut Vec<Diagnostic>,
    ) {
        let path = &self.document.source.path;
        let unknown = grid.columns.iter().zip(fields).filter(|(_, field)| field.is_none());
        for (heading, _) in unknown.filter(|(heading, _)| !heading.text.trim().is_empty()) {
            let known: Vec<_> =
                columns::possible(self.whole.kind).map(|field| (field.name, field.alias)).collect();
            let finding = Diagnostic::new("unknown-key", path, heading.span)
                .variant("column")
                .arg("key", heading.text.trim())
                .arg("known", Arg::Words(known));
            let is_harmless = !columns::may_name_readers(&heading.text);
            problems.push(if is_harmless { finding.softened(Severity::Warning) } else { finding });
        }
        for row in &grid.rows {
            if let Some(excess) = row.excess {
                let finding = Diagnostic::new("unknown-key", path, excess).variant("beyond");
                problems.push(finding.softened(Severity::Warning));
            }
            if row.cells.iter().all(|cell| cell.text.trim().is_empty() && cell.links.is_empty()) {
                continue;
            }
            let mut findings = Vec::new();
            let mut record = self.defaults();
            // The cells after one too many may be in the wrong columns.
            if row.excess.is_some() {
                record.broken.push("audience");
            }
            let mut body = None;
            let mut extra = serde_json::Map::new();
            for ((value, heading), field) in row.cells.iter().zip(&grid.columns).zip(fields) {
                match field {
                    _ if is_blank(&value.text) && value.links.is_empty() => {}
                    Some(field) if field.name == TEXT.name => body = Some(value.span),
                    Some(field) => self.cell(&mut record, field, heading, value, &mut findings),
                    None => {
                        let name = heading.text.trim().to_owned();
                        extra.insert(name, value.text.trim().into());
                    }
                }
            }
            // A comment across cells is none for Markdown, and may have been meant to hide them.
            let raw = &self.document.source.text[row.span.range()];
            let whole = |cell: &Cell| {
                let raw = &self.document.source.text[cell.span.range()];
                raw.matches("<!--").count() == raw.matches("-->").count()
            };
            if raw.contains("--") && !row.cells.iter().all(whole) {
                record.broken.push("audience");
            }
            // A link can only be followed in a text.
            let linked = || {
                let mut cells = row.cells.iter().zip(fields);
                let found = cells.find(|(cell, field)| {
                    let shown = field.is_none_or(|field| {
                        matches!(field.name, "title" | "result" | "provider" | "issuer")
                    });
                    shown && !cell.links.is_empty()
                });
                found.map(|(cell, _)| cell.span)
            };
            let body = body.or_else(linked);
            self.add_extra(&mut record, extra, row.span);
            self.entry(record, body, (row.span, row.span), 1, Form::Row, findings);
        }
    }

    /// The value of a cell.
    fn cell(
        &self,
        record: &mut Record,
        field: &'static Field,
        heading: &Cell,
        value: &Cell,
        findings: &mut Vec<Diagnostic>,
    ) {
        let read = match (self.whole.kind, field.name) {
            // Several days: the entry was written down on the last one.
            (Kind::Log, "date") => {
                let on = columns::of(Kind::Log, "on").unwrap_or(field);
                match cell(self.around, on, value, self.names, findings) {
                    Some(Value::Days(days)) => {
                        let last = days.last();
                        if days.first() != last {
                            let item = Item {
                                field: on,
                                key: heading.span,
                                value: Value::Days(days),
                                span: value.span,
                            };
                            put(record, item);
                        }
                        Some(Value::Date(last))
                    }
                    other => other,
                }
            }
            _ => cell(self.around, field, value, self.names, findings),
        };
        match read {
            Some(Value::Readers(readers)) => {
                give_readers(record, field, heading.span, value.span, readers);
            }
            Some(read) => {
                put(record, Item { field, key: heading.span, value: read, span: value.span });
            }
            None => record.broken.push(field.name),
        }
    }

    /// A section below a heading with a day.
    fn section(&mut self, one: &Dated<'_>) {
        let heading = one.heading;
        let mut record = self.defaults();
        let title = one.title.as_ref().unwrap_or(&one.day);
        let item = |common, value, span| Item {
            field: own(self.whole.kind, common),
            key: span,
            value,
            span,
        };
        put(&mut record, item(DATE, Value::Date(one.date), one.day.span));
        let words = Value::Text(title.text.as_str().into());
        put(&mut record, item(TITLE, words, title.span));
        if let (Some(names), Some(field)) =
            (&heading.readers, columns::of(self.whole.kind, "audience"))
        {
            let names =
                names.iter().map(|name| Spanned::new(name.value.as_str().into(), name.span));
            let readers = Readers { document: Some(names.collect()), fields: Vec::new() };
            give_readers(&mut record, field, heading.span, heading.span, readers);
        }
        if !heading.strange.is_empty() {
            record.broken.push("audience");
        }
        let body = Span { start: heading.span.end, end: heading.section.end };
        let places = (heading.span, heading.section);
        self.entry(record, Some(body), places, heading.level, Form::Section, Vec::new());
        let part = self.entries.last_mut().and_then(|entry| entry.part.as_mut());
        if let Some(part) = part {
            part.strange = heading.strange.first().cloned();
        }
    }

    /// The header of the file, as defaults for an entry.
    fn defaults(&self) -> Record {
        let mut record = self.whole.record.clone();
        record.items.retain(|item| item.field.name != "title");
        record
    }

    fn add_extra(
        &self,
        record: &mut Record,
        extra: serde_json::Map<String, serde_json::Value>,
        span: Span,
    ) {
        if extra.is_empty() {
            return;
        }
        if let Some(field) = columns::of(self.whole.kind, "extra") {
            let value = Value::Free(serde_json::Value::Object(extra));
            put(record, Item { field, key: span, value, span });
        }
    }

    /// Adds an entry. `places` are its head, where findings about it as a whole point, and its whole.
    fn entry(
        &mut self,
        mut record: Record,
        body: Option<Span>,
        (head, span): (Span, Span),
        level: u8,
        form: Form,
        problems: Vec<Diagnostic>,
    ) {
        let (document, whole, names) = (self.document, self.whole, self.names);
        let text = &document.source.text;
        let dates = ["date", "issued"].into_iter().filter_map(|key| columns::of(whole.kind, key));
        let mut dates = dates.filter_map(|field| record.get(field.name).cloned());
        if !record.has("title")
            && !hides(&record, "date")
            && let Some(item) = dates.next()
            && let Value::Date(date) = item.value
        {
            let words = Value::Text(date.to_string().into());
            put(&mut record, Item { field: own(whole.kind, TITLE), value: words, ..item });
        }
        let body = body.unwrap_or(Span { start: span.end, end: span.end });
        let outline = Arc::new(outline::read(text, body));
        let body = Body::new(Arc::clone(text), body, outline, &document.source.path, names);
        let id = record.text("id").map(|id| normal(&id)).filter(|id| !id.is_empty());
        let id = id.unwrap_or_else(|| derived(&record, whole.kind));
        let missing =
            if whole.sound { missing(document, &record, whole.kind, head) } else { Vec::new() };
        self.entries.push(Entry {
            path: Arc::clone(&whole.path),
            kind: whole.kind,
            symbol: names.intern(&id),
            id: id.into(),
            suffix: whole.suffix,
            lang: whole.lang,
            detail: Detail::read(whole.kind, &record),
            record,
            body,
            form: whole.form,
            head,
            sound: whole.sound,
            problems,
            missing,
            memory: Memory::default(),
            interface_hash: 0,
            part: Some(Part {
                number: 0,
                span,
                header: document.body.start,
                level,
                strange: None,
                form,
            }),
        });
    }

    /// The text outside the entries, as a page that only the author reads unless the header of the
    /// file says otherwise.
    fn rest(&mut self, taken: &[Span]) {
        let (document, whole, names) = (self.document, self.whole, self.names);
        let mut bytes = document.source.text.as_bytes().to_vec();
        for span in taken {
            for byte in &mut bytes[span.range()] {
                if !matches!(byte, b'\n' | b'\r') {
                    *byte = b' ';
                }
            }
        }
        let Ok(text) = String::from_utf8(bytes) else { return };
        let text: Arc<str> = text.into();
        let outline = Arc::new(outline::read(&text, document.body));
        let title = whole.record.get("title").cloned();
        if text[document.body.range()].trim().is_empty() && title.is_none() {
            return;
        }
        let open = |heading: &&Heading| heading.readers.is_none() && heading.strange.is_empty();
        let first = outline.headings.first().filter(|heading| heading.top && heading.level == 1);
        let first = first.filter(open);
        let field = own(Kind::Page, TITLE);
        let title = title.or_else(|| {
            let heading = first.filter(|heading| !heading.text.trim().is_empty())?;
            let value = Value::Text(heading.text.trim().into());
            Some(Item { field, key: heading.span, value, span: heading.span })
        });
        let spec = Kind::Page.spec();
        let mut record = Record { schema: spec.fields, ..Record::default() };
        record.items.extend(title.map(|title| Item { field, ..title }));
        let kept = whole.record.items.iter().filter(|item| item.field.name == "audience");
        record.items.extend(kept.filter_map(|item| {
            Some(Item { field: columns::of(Kind::Page, "audience")?, ..item.clone() })
        }));
        if whole.record.is_broken("audience") {
            record.broken.push("audience");
        }
        record.items.extend(columns::of(Kind::Page, "nav").map(|field| Item {
            field,
            key: whole.head,
            value: Value::Flag(false),
            span: whole.head,
        }));
        let (name, _) = stem(&whole.path);
        let id = normal(name);
        let id = if id.is_empty() { spec.name.to_owned() } else { id };
        self.entries.push(Entry {
            path: Arc::clone(&whole.path),
            kind: Kind::Page,
            symbol: names.intern(&id),
            id: id.into(),
            suffix: whole.suffix,
            lang: whole.lang,
            detail: Detail::read(Kind::Page, &record),
            record,
            body: Body::new(text, document.body, outline, &whole.path, names),
            form: whole.form,
            head: whole.head,
            sound: whole.sound,
            problems: Vec::new(),
            missing: Vec::new(),
            memory: Memory::default(),
            interface_hash: 0,
            part: Some(Part {
                number: 0,
                span: document.body,
                header: document.body.start,
                level: 1,
                strange: None,
                form: Form::Rest,
            }),
        });
    }
}

/// The id of an entry without one: its day and its title.
pub(crate) fn derived(record: &Record, kind: Kind) -> String {
    let date = record.date("date").map(|date| date.to_string()).unwrap_or_default();
    let title = record.text("title").filter(|title| **title != *date).unwrap_or_default();
    let id = normal(&format!("{date} {title}"));
    if id.is_empty() { kind.spec().name.to_owned() } else { id }
}

/// See [`Entry::interface_hash`].
fn interface_hash(document: &Document<'_>, entry: &Entry) -> u64 {
    let text = &document.source.text;
    let mut hasher = DefaultHasher::new();
    document.source.path.hash(&mut hasher);
    text[..document.body.start as usize].hash(&mut hasher);
    if let Some(part) = &entry.part {
        (part.number, part.form as u8).hash(&mut hasher);
        match part.form {
            Form::Row => text[part.span.range()].hash(&mut hasher),
            Form::Section => text[entry.head.range()].hash(&mut hasher),
            Form::Rest => {}
        }
    }
    entry.record.broken.hash(&mut hasher);
    for heading in &entry.body.outline.headings {
        (heading.level, heading.top).hash(&mut hasher);
        entry.body.text[heading.span.range()].hash(&mut hasher);
    }
    for link in &entry.body.outline.links {
        (&link.target, link.form).hash(&mut hasher);
    }
    hasher.finish()
}

fn missing(document: &Document<'_>, record: &Record, kind: Kind, head: Span) -> Vec<Diagnostic> {
    let spec = kind.spec();
    let absent = spec.fields.iter().filter(|field| field.required && !record.has(field.name));
    absent
        .map(|field| {
            Diagnostic::new("missing-key", &document.source.path, head)
                .variant("row")
                .arg("key", Arg::Word { en: field.name, nl: field.alias })
                .arg("kind", Arg::Word { en: spec.name, nl: spec.alias })
        })
        .collect()
}

/// The field of a kind that every kind has.
fn own(kind: Kind, common: Field) -> &'static Field {
    let fields = kind.spec().fields;
    fields.iter().find(|field| field.name == common.name).unwrap_or(&fields[0])
}
