//! A file while it is divided into entries: sections below a heading with a day and items of a list here,
//! rows of its tables in `tables`, and the page with the rest in `rest`.

use std::sync::Arc;

use crate::base::symbol::normal;
use crate::base::{Arg, Diagnostic, Interner, Span, Spanned};
use crate::syntax::outline::{self, Heading};
use crate::syntax::record::{Around, Item, Readers};
use crate::syntax::{Document, Field, Record, Value};

use super::dated::Dated;
use super::derived;
use super::readers::{give_readers, put};
use crate::plan::columns;
use crate::plan::entry::{Body, Entry};
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
    pub(super) span: Span,
    /// Whether its line ends go too, so that the lines around it stay together.
    pub(super) joins: bool,
}

impl Taken {
    /// A section or a whole table.
    pub(super) fn block(span: Span) -> Self {
        Self { span, joins: false }
    }

    /// A row of a table, with the line end in front of it.
    pub(super) fn line(text: &str, span: Span) -> Self {
        let above = text[..span.start as usize].trim_end_matches([' ', '\t', '\r', '\n']).len();
        Self { span: Span::new(above, span.end as usize), joins: true }
    }
}

/// Where an entry is in its file.
pub(super) struct Place {
    /// Where findings about the entry as a whole point.
    pub(super) head: Span,
    /// All of it.
    pub(super) span: Span,
    pub(super) form: Form,
}

impl Division<'_> {
    /// A section below a heading with a day, or an item that begins with one.
    pub(super) fn dated(&mut self, one: &Dated<'_>) {
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
        if let Some(heading) = one.heading {
            self.read_marks(heading, &mut record);
        }
        let form = if one.heading.is_some() { Form::Section } else { Form::Item };
        let place = Place { head: one.head, span: one.section, form };
        self.entry(record, Some(one.body), place, Vec::new());
        let part = self.entries.last_mut().and_then(|entry| entry.part.as_mut());
        if let (Some(part), Some(heading)) = (part, one.heading) {
            part.strange = heading.strange.first().cloned();
        }
    }

    /// Reads who may see a section from the marks after its heading.
    fn read_marks(&self, heading: &Heading, record: &mut Record) {
        if let (Some(names), Some(field)) =
            (&heading.readers, columns::of(self.whole.kind, "audience"))
        {
            let names =
                names.iter().map(|name| Spanned::new(name.value.as_str().into(), name.span));
            let readers = Readers { document: Some(names.collect()), fields: Vec::new() };
            give_readers(record, field, heading.span, heading.span, readers);
        }
        if !heading.strange.is_empty() {
            record.broken.push("audience");
        }
    }

    /// The header of the file, as defaults for an entry.
    pub(super) fn defaults(&self) -> Record {
        let mut record = self.whole.record.clone();
        record.items.retain(|item| item.field.name != "title");
        record
    }

    pub(super) fn add_extra(
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
    pub(super) fn entry(
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
pub(super) fn own(kind: Kind, common: Field) -> &'static Field {
    let fields = kind.spec().fields;
    fields.iter().find(|field| field.name == common.name).unwrap_or(&fields[0])
}
