//! Which documents each edition shows, and which of their parts.

use rayon::prelude::*;

use super::{Reason, Visibility, is_unclear};
use crate::base::Lang;
use crate::plan::kinds::SPECS;
use crate::plan::{Edition, Entry, EntryId, Plan};
use crate::syntax::schema::Field;
use crate::syntax::{Record, Value};

/// How much of a document, or of a part of it, an edition shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// Nothing.
    Nothing,
    /// Some of it.
    Part,
    /// All of it.
    All,
}

impl Extent {
    /// The word for it in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Part => "part",
            Self::All => "all",
        }
    }
}

/// A part of a document.
#[derive(Clone, Debug)]
pub struct Part {
    /// Which part it is.
    pub name: PartName,
    /// How much of it each edition shows, in the order of the settings.
    pub shown: Vec<Extent>,
}

/// The name of a part of a document.
#[derive(Clone, Debug)]
pub enum PartName {
    /// A key of the front matter.
    Key(&'static Field),
    /// The text before the first heading.
    Text,
    /// A section of the text, by its heading.
    Section(String),
}

impl PartName {
    /// The name in a language: a key is given as in a plan of that language.
    pub fn in_lang(&self, lang: Lang) -> String {
        match self {
            Self::Key(field) => lang.pick(field.name, field.alias).to_owned(),
            Self::Text => String::new(),
            Self::Section(heading) => heading.clone(),
        }
    }

    /// A name that is the same in every language and unique within the document: `measure`, `#`, `#
    /// Results`.
    pub fn stable(&self) -> String {
        match self {
            Self::Key(field) => field.name.to_owned(),
            Self::Text => "#".to_owned(),
            Self::Section(heading) => format!("# {heading}"),
        }
    }
}

/// A document, and what each edition shows of it.
#[derive(Clone, Debug)]
pub struct Row {
    /// The document.
    pub id: EntryId,
    /// Its parts in document order, without those that name its readers.
    pub parts: Vec<Part>,
    /// Whether each edition shows it at all, in the order of the settings.
    pub shown: Vec<bool>,
}

impl Row {
    /// How much of the document an edition shows, by the index of the edition in the settings.
    pub fn extent(&self, edition: usize) -> Extent {
        if !self.shown[edition] {
            return Extent::Nothing;
        }
        let whole = self.parts.iter().all(|part| part.shown[edition] == Extent::All);
        if whole { Extent::All } else { Extent::Part }
    }
}

/// Who reads what in a plan: a row for each document, by kind in the order of the cycle, then by title.
pub fn overview(plan: &Plan) -> Vec<Row> {
    let editions: Vec<Visibility<'_>> =
        plan.config.editions.iter().map(|edition| Visibility::of(plan, edition)).collect();
    let ids = (0..plan.entries.len()).into_par_iter().map(|number| EntryId(number as u32));
    let mut rows: Vec<Row> = ids.map(|id| row(plan, &editions, id)).collect();
    let kind = |id| SPECS.iter().position(|spec| spec.kind == plan.entry(id).kind);
    rows.sort_by_cached_key(|row| {
        (kind(row.id), plan.entry(row.id).label().to_lowercase(), row.id)
    });
    rows
}

/// The index of an edition in the settings.
pub fn place_of(plan: &Plan, edition: &Edition) -> Option<usize> {
    plan.config.editions.iter().position(|one| one.name == edition.name)
}

fn row(plan: &Plan, editions: &[Visibility<'_>], id: EntryId) -> Row {
    let entry = plan.entry(id);
    let shown: Vec<bool> = editions.iter().map(|edition| edition.document(id)).collect();
    let records: Vec<Record> = editions.iter().map(|edition| edition.record(id, entry)).collect();
    let mut parts = Vec::new();
    for item in &entry.record.items {
        let name = item.field.name;
        // The row itself gives the kind and the readers of a document.
        if matches!(name, "kind" | "id" | "lang" | "title" | "audience" | "waive") {
            continue;
        }
        let whole = leaves(&item.value);
        let seen = records.iter().zip(&shown).map(|(record, shown)| {
            let left = record.items.iter().find(|left| left.field.name == name);
            match left.map(|left| leaves(&left.value)).filter(|_| *shown) {
                Some(left) if left == whole => Extent::All,
                Some(left) if left > 0 => Extent::Part,
                _ => Extent::Nothing,
            }
        });
        parts.push(Part { name: PartName::Key(item.field), shown: seen.collect() });
    }
    parts.extend(of_text(editions, id, entry));
    Row { id, parts, shown }
}

/// The text before the first heading, and each section.
fn of_text(editions: &[Visibility<'_>], id: EntryId, entry: &Entry) -> Vec<Part> {
    let body = &entry.body;
    let headings = &body.outline.headings;
    let start = headings.first().map_or(body.span.end, |heading| heading.span.start);
    let opening = &body.text[body.span.start as usize..start as usize];
    let open = |edition: &Visibility<'_>| {
        let unclear = !edition.is_author() && is_unclear(&body.outline);
        edition.document(id) && edition.field(id, "body") && !unclear
    };
    let mut parts = Vec::new();
    if !opening.trim().is_empty() {
        let shown = editions.iter().map(|edition| extent(open(edition))).collect();
        parts.push(Part { name: PartName::Text, shown });
    }
    let cuts: Vec<_> = editions.iter().map(|edition| edition.cuts(body)).collect();
    for heading in headings {
        let shown = editions.iter().zip(&cuts).map(|(edition, cuts)| {
            let cut = cuts.iter().any(|cut| {
                matches!(cut.reason, Reason::Section | Reason::Comment | Reason::Emptied)
                    && cut.span.contains(heading.span)
            });
            extent(open(edition) && !cut)
        });
        let shown = shown.collect();
        parts.push(Part { name: PartName::Section(heading.text.clone()), shown });
    }
    parts
}

fn extent(whole: bool) -> Extent {
    if whole { Extent::All } else { Extent::Nothing }
}

/// The number of values in a value.
fn leaves(value: &Value) -> usize {
    let of = |record: &Record| record.items.iter().map(|item| leaves(&item.value)).sum::<usize>();
    match value {
        Value::List(values) => values.iter().map(|value| leaves(&value.value)).sum(),
        Value::Table(record) => of(record),
        Value::Tables(records) => records.iter().map(of).sum(),
        Value::Map(entries) => entries.len(),
        _ => 1,
    }
}
