//! The entries that a file is divided into, one by one: rows of its tables, sections below a heading
//! with a day, and the page with the rest.

use std::sync::Arc;

use crate::base::calendar::Date;
use crate::base::symbol::normal;
use crate::base::{Arg, Diagnostic, Interner, Severity, Span, Spanned};
use crate::syntax::outline::{self, Cell, Grid, Row};
use crate::syntax::record::{Around, Days, Item, Readers, cell, is_blank, is_none};
use crate::syntax::schema::Shape;
use crate::syntax::{Document, Field, Record, Value};

use super::dated::Dated;
use super::derived;
use super::readers::{give_readers, put};
use super::rows::{self, Sort};
use crate::plan::columns::{self, FIRST, TEXT};
use crate::plan::entry::{Body, Entry, stem};
use crate::plan::kinds::{DATE, Detail, Kind, TITLE};
use crate::plan::part::{Form, Part};
use crate::plan::sentences::Memory;

/// A file while it is being divided.
pub(super) struct Division<'d> {
    pub document: &'d Document<'d>,
    pub whole: &'d Entry,
    pub names: &'d Interner,
    pub around: Around<'d>,
    pub entries: Vec<Entry>,
    /// Whether a row of a table is no entry, so that it stays on the page with the rest.
    pub keeps_rows: bool,
}

/// A part of a file that is not on the page with the rest.
pub(super) struct Taken {
    span: Span,
    /// Whether its line ends go too, so that the lines around it stay together.
    joins: bool,
}

impl Taken {
    /// A section or a whole table.
    pub(super) fn block(span: Span) -> Self {
        Self { span, joins: false }
    }

    /// A row of a table, with the line end in front of it.
    fn line(text: &str, span: Span) -> Self {
        let above = text[..span.start as usize].trim_end_matches([' ', '\t', '\r', '\n']).len();
        Self { span: Span::new(above, span.end as usize), joins: true }
    }
}

/// Where an entry is in its file.
struct Place {
    /// Where findings about the entry as a whole point.
    head: Span,
    /// All of it.
    span: Span,
    form: Form,
}

impl Division<'_> {
    /// The rows of a table. Returns what of it is entries: the whole table, or single rows if another one
    /// is a sum or only a pattern.
    pub(super) fn table(
        &mut self,
        grid: &Grid,
        fields: &[Option<&'static Field>],
        problems: &mut Vec<Diagnostic>,
    ) -> Vec<Taken> {
        let path = &self.document.source.path;
        let unknown = grid.columns.iter().zip(fields).filter(|(_, field)| field.is_none());
        let unknown = unknown.map(|(heading, _)| heading);
        let unknown = unknown.filter(|heading| !columns::is_number(&heading.text));
        let known: Vec<_> =
            columns::possible(self.whole.kind).map(|field| (field.name, field.alias)).collect();
        // What may have been meant to hide something is a finding of its own, and closes the file.
        let (closing, harmless): (Vec<&Cell>, Vec<&Cell>) =
            unknown.partition(|heading| columns::may_name_readers(&heading.text));
        for heading in closing {
            let finding = Diagnostic::new("unknown-key", path, heading.span).variant("column");
            problems.push(
                finding.arg("key", heading.text.trim()).arg("known", Arg::Words(known.clone())),
            );
        }
        if let Some((first, others)) = harmless.split_first() {
            let finding = Diagnostic::new("unknown-key", path, first.span)
                .variant("columns")
                .also(others.iter().map(|heading| heading.span))
                .arg("key", first.text.trim())
                .arg("more", others.len())
                .arg("known", Arg::Words(known));
            problems.push(finding.softened(Severity::Info));
        }
        let rows = self.entries.len();
        let sorts: Vec<Sort> = grid.rows.iter().map(|row| rows::sort(row, fields)).collect();
        for (row, sort) in grid.rows.iter().zip(&sorts) {
            if let Some(excess) = row.excess {
                let finding = Diagnostic::new("unknown-key", path, excess).variant("beyond");
                problems.push(finding.softened(Severity::Warning));
            }
            if *sort == Sort::Entry {
                self.row(grid, row, fields);
            }
        }
        problems.extend(self.yearless(rows));
        if !sorts.contains(&Sort::Other) {
            return vec![Taken::block(grid.span)];
        }
        self.keeps_rows = true;
        let text = &self.document.source.text;
        let taken = grid.rows.iter().zip(sorts).filter(|(_, sort)| *sort != Sort::Other);
        taken.map(|(row, _)| Taken::line(text, row.span)).collect()
    }

    /// One finding for the days without a year in the rows from a number on.
    fn yearless(&mut self, from: usize) -> Option<Diagnostic> {
        let is_yearless = |finding: &Diagnostic| finding.variant == Some("no-year");
        let all = |entries: &[Entry]| -> Vec<Span> {
            let problems = entries.iter().flat_map(|entry| &entry.problems);
            problems.filter(|one| is_yearless(one)).map(|one| one.span).collect()
        };
        let places = all(&self.entries[from..]);
        let [first, others @ ..] = &places[..] else { return None };
        if others.is_empty() {
            return None;
        }
        for entry in &mut self.entries[from..] {
            entry.problems.retain(|finding| !is_yearless(finding));
        }
        let finding = Diagnostic::new("invalid-date", &self.document.source.path, *first);
        Some(finding.variant("column-year").also(others.iter().copied()))
    }

    /// A row of a table.
    fn row(&mut self, grid: &Grid, row: &Row, fields: &[Option<&'static Field>]) {
        let mut findings = Vec::new();
        let mut record = self.defaults();
        // The cells after one too many may be in the wrong columns.
        if row.excess.is_some() {
            record.broken.push("audience");
        }
        let mut body = None;
        let mut extra = serde_json::Map::new();
        let mut first = None;
        for ((value, heading), field) in row.cells.iter().zip(&grid.columns).zip(fields) {
            match field {
                _ if is_blank(&value.text) && value.links.is_empty() => {}
                Some(field) if is_counted(field) && is_none(&value.text) => {}
                Some(field) if field.name == TEXT.name => body = Some(value.span),
                Some(field) if field.name == FIRST.name => {
                    match cell(self.around, field, value, self.names, &mut findings) {
                        Some(Value::Date(date)) => first = Some((date, heading.span, value.span)),
                        _ => record.broken.push("on"),
                    }
                }
                Some(field) => {
                    let told = findings.len();
                    self.cell(&mut record, field, heading, value, &mut findings);
                    // What cannot be counted is kept as it was written.
                    if is_counted(field) && record.is_broken(field.name) {
                        extra.insert(heading.text.trim().to_owned(), value.text.trim().into());
                        if !matches!(field.shape, Shape::Date) {
                            soften(&mut findings[told..]);
                        }
                    }
                }
                None => {
                    let name = heading.text.trim().to_owned();
                    extra.insert(name, value.text.trim().into());
                }
            }
        }
        if let Some((date, key, span)) = first {
            self.since(&mut record, date, key, span);
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
        let place = Place { head: row.span, span: row.span, form: Form::Row };
        self.entry(record, body, place, findings);
    }

    /// The first of several days. Without another, the entry is of that day.
    fn since(&self, record: &mut Record, first: Date, key: Span, span: Span) {
        let (name, value) = match record.date("date") {
            None if record.is_broken("date") => return,
            None => ("date", Value::Date(first)),
            Some(last) if first < last && !record.has("on") => {
                ("on", Value::Days(Days::Between(first, last)))
            }
            Some(_) => return,
        };
        if let Some(field) = columns::of(self.whole.kind, name) {
            put(record, Item { field, key, value, span });
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
    pub(super) fn section(&mut self, one: &Dated<'_>) {
        let heading = one.heading;
        let mut record = self.defaults();
        let title = one.title.as_ref().unwrap_or(&one.day);
        let item = |common, value, span| Item {
            field: own(self.whole.kind, common),
            key: span,
            value,
            span,
        };
        match one.date.day() {
            Some(date) => {
                put(&mut record, item(DATE, Value::Date(date), one.day.span));
                if let (Some(days), Some(field)) =
                    (&one.on, columns::of(self.whole.kind, "on").filter(|_| !record.has("on")))
                {
                    let (key, value) = (one.day.span, Value::Days(days.clone()));
                    put(&mut record, Item { field, key, value, span: key });
                }
            }
            None => record.broken.push(DATE.name),
        }
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
        let place = Place { head: heading.span, span: heading.section, form: Form::Section };
        self.entry(record, Some(body), place, Vec::new());
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

    /// Adds an entry.
    fn entry(
        &mut self,
        mut record: Record,
        body: Option<Span>,
        Place { head, span, form }: Place,
        problems: Vec<Diagnostic>,
    ) {
        let (document, whole, names) = (self.document, self.whole, self.names);
        let text = &document.source.text;
        let dates = ["date", "issued"].into_iter().filter_map(|key| columns::of(whole.kind, key));
        let mut dates = dates.filter_map(|field| record.get(field.name).cloned());
        if !record.has("title")
            && !record.is_broken("audience")
            && !record.hides("date")
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
            part: Some(Part { number: 0, span, header: document.body.start, strange: None, form }),
        });
    }

    /// The text outside the entries, as a page that only the author reads unless the header of the
    /// file says otherwise.
    pub(super) fn rest(&mut self, taken: &[Taken]) {
        let (document, whole, names) = (self.document, self.whole, self.names);
        let mut bytes = document.source.text.as_bytes().to_vec();
        for one in taken {
            for byte in &mut bytes[one.span.range()] {
                if one.joins || !matches!(byte, b'\n' | b'\r') {
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
        let first = outline.headings.first().filter(|heading| heading.top && heading.level == 1);
        let first = first.filter(|heading| !heading.is_marked());
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
        // A sum adds up cells that others may not see.
        if whole.record.is_broken("audience") || self.keeps_rows {
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
                strange: None,
                form: Form::Rest,
            }),
        });
    }
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

/// Whether a key holds an amount, a day or a choice, so that other words are no value of it.
fn is_counted(field: &Field) -> bool {
    matches!(
        field.shape,
        Shape::Integer(..)
            | Shape::Number
            | Shape::Amount
            | Shape::Flag
            | Shape::Choice(_)
            | Shape::Date
            | Shape::Days
    )
}

/// Makes findings hints: what they are about is shown as it was written.
fn soften(findings: &mut [Diagnostic]) {
    for finding in findings {
        *finding = finding.clone().softened(Severity::Info);
    }
}
