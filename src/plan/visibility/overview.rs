//! Which documents each edition shows, and which of their parts.

use std::collections::HashMap;

use rayon::prelude::*;

use super::record::only_for_author;
use super::{Hidden, Reason, Visibility, is_unclear};
use crate::base::Span;
use crate::plan::kinds::SPECS;
use crate::plan::{Edition, Entry, EntryId, Plan};
use crate::syntax::outline::Heading;
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
    /// What each edition shows of it, in the order of the settings.
    pub shown: Vec<Seen>,
    /// Of a table, the keys that an edition does not show, in the same order.
    pub without: Vec<Vec<&'static Field>>,
}

impl Part {
    fn of_text(name: PartName, shown: Vec<Seen>) -> Self {
        let without = vec![Vec::new(); shown.len()];
        Self { name, shown, without }
    }
}

/// What an edition shows of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// How much of it.
    pub extent: Extent,
    /// Why not all of it, if the edition shows the document.
    pub hidden: Option<Hidden>,
    /// Of a list that is shown in part: the number of shown items, and of all.
    pub items: Option<(usize, usize)>,
}

impl Seen {
    const ALL: Self = Self { extent: Extent::All, hidden: None, items: None };
    /// What an edition shows of a part of a hidden document.
    const NOTHING: Self = Self { extent: Extent::Nothing, hidden: None, items: None };

    fn hidden(hidden: Hidden) -> Self {
        Self { hidden: Some(hidden), ..Self::NOTHING }
    }
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
    /// A name that is the same in every language and unique within the document: `measure`, `#`, `#
    /// Results`.
    pub(crate) fn stable(&self) -> String {
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
        let whole = self.parts.iter().all(|part| part.shown[edition].extent == Extent::All);
        if whole { Extent::All } else { Extent::Part }
    }

    /// The parts of which an edition shows this much, as indices, for each reason why it does not
    /// show all of them.
    pub(crate) fn by_reason(
        &self,
        edition: usize,
        extent: Extent,
    ) -> Vec<(Option<Hidden>, Vec<usize>)> {
        let mut reasons: Vec<(Option<Hidden>, Vec<usize>)> = Vec::new();
        for (at, part) in self.parts.iter().enumerate() {
            let seen = part.shown[edition];
            if seen.extent != extent {
                continue;
            }
            match reasons.iter_mut().find(|(reason, _)| *reason == seen.hidden) {
                Some((_, parts)) => parts.push(at),
                None => reasons.push((seen.hidden, vec![at])),
            }
        }
        reasons
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

/// Who reads one document.
pub(crate) fn row_of(plan: &Plan, id: EntryId) -> Row {
    let editions = plan.config.editions.iter().map(|edition| Visibility::of(plan, edition));
    row(plan, &editions.collect::<Vec<_>>(), id)
}

/// What an edition shows about the author, from the settings: the keys of `[person]`, and of the
/// lists beside it how many items, with how many there are.
pub(crate) fn about_author(
    plan: &Plan,
    edition: &Edition,
) -> Vec<(&'static Field, Option<(usize, usize)>)> {
    let shown = Visibility::of(plan, edition).settings(plan.config.lang);
    let mut about = Vec::new();
    for item in &shown.items {
        let all = plan.config.record.get(item.field.name).and_then(|item| length(&item.value));
        if let Value::Table(person) = &item.value {
            about.extend(person.items.iter().map(|item| (item.field, None)));
        } else if let Some(items) = length(&item.value).zip(all).filter(|(shown, _)| *shown > 0) {
            about.push((item.field, Some(items)));
        }
    }
    about
}

/// The index of an edition in the settings.
pub(crate) fn place_of(plan: &Plan, edition: &Edition) -> Option<usize> {
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
        let seen = editions.iter().zip(&records).zip(&shown).map(|((edition, record), shown)| {
            if !shown {
                return Seen::NOTHING;
            }
            let left = record.items.iter().find(|left| left.field.name == name);
            let extent = match left.map(|left| leaves(&left.value)) {
                Some(left) if left == whole && edition.loses_words(&item.value) => {
                    let hidden = Some(Hidden::Refers);
                    return Seen { extent: Extent::Part, hidden, items: None };
                }
                Some(left) if left == whole => return Seen::ALL,
                Some(left) if left > 0 => Extent::Part,
                _ => Extent::Nothing,
            };
            let items = left.and_then(|left| Some((length(&left.value)?, length(&item.value)?)));
            let items = items.filter(|(left, all)| extent == Extent::Part && left < all);
            Seen { extent, hidden: edition.item_hidden(id, item), items }
        });
        let without = records.iter().zip(&shown).map(|(record, shown)| match record.get(name) {
            Some(left) if *shown => keys_left_out(&item.value, &left.value),
            _ => Vec::new(),
        });
        parts.push(Part {
            name: PartName::Key(item.field),
            shown: seen.collect(),
            without: without.collect(),
        });
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
    let texts: Vec<Text> = editions.iter().map(|edition| Text::of(edition, id, entry)).collect();
    let mut parts = Vec::new();
    if !opening.trim().is_empty() {
        let own = Span { start: body.span.start, end: start };
        let shown = texts.iter().map(|text| text.passage(own)).collect();
        parts.push(Part::of_text(PartName::Text, shown));
    }
    let sections: HashMap<Span, &Heading> =
        headings.iter().map(|heading| (heading.section, heading)).collect();
    for (at, heading) in headings.iter().enumerate() {
        let end = headings.get(at + 1).map_or(body.span.end, |next| next.span.start);
        let own = Span { start: heading.span.start, end };
        let shown = editions.iter().zip(&texts).map(|(edition, text)| {
            match text.cut_around(heading.span).filter(|_| text.whole == Seen::ALL) {
                Some((section, Reason::Section)) => {
                    Seen::hidden(edition.section_hidden(sections.get(&section).copied()))
                }
                Some(_) => Seen::hidden(Hidden::Refers),
                None => text.passage(own),
            }
        });
        let shown = shown.collect();
        parts.push(Part::of_text(PartName::Section(heading.text.clone()), shown));
    }
    parts
}

/// What an edition shows of a text.
struct Text {
    /// The same without cuts.
    whole: Seen,
    /// The cuts that can take away a heading, the outermost ones in order.
    cuts: Vec<(Span, Reason)>,
    /// The places where words are left out with a link, in order.
    gaps: Vec<Span>,
}

impl Text {
    fn of(edition: &Visibility<'_>, id: EntryId, entry: &Entry) -> Self {
        let (mut cuts, mut gaps): (Vec<(Span, Reason)>, Vec<Span>) = (Vec::new(), Vec::new());
        for cut in edition.cuts(&entry.body) {
            match cut.reason {
                Reason::Section | Reason::Comment => cuts.push((cut.span, cut.reason)),
                Reason::Emptied => {
                    cuts.push((cut.span, cut.reason));
                    gaps.push(cut.span);
                }
                Reason::Link { gap: true, .. } => gaps.push(cut.span),
                _ => {}
            }
        }
        cuts.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
        let mut end = 0;
        cuts.retain(|(span, _)| {
            let outermost = span.end > end;
            end = end.max(span.end);
            outermost
        });
        gaps.sort_unstable();
        if edition.is_author() {
            gaps.clear();
        }
        Self { whole: of_body(edition, id, entry), cuts, gaps }
    }

    /// The cut that contains a heading.
    fn cut_around(&self, heading: Span) -> Option<(Span, Reason)> {
        let before = self.cuts.partition_point(|(span, _)| span.start <= heading.start);
        let last = self.cuts[..before].last().copied();
        last.filter(|(span, _)| span.contains(heading))
    }

    /// What is shown of a passage that is not cut as a whole.
    fn passage(&self, passage: Span) -> Seen {
        let first = self.gaps.partition_point(|gap| gap.start < passage.start);
        let loses = self.gaps.get(first).is_some_and(|gap| passage.contains(*gap));
        if self.whole != Seen::ALL || !loses {
            return self.whole;
        }
        Seen { extent: Extent::Part, hidden: Some(Hidden::Refers), items: None }
    }
}

/// What an edition shows of a text without cuts.
fn of_body(edition: &Visibility<'_>, id: EntryId, entry: &Entry) -> Seen {
    if !edition.document(id) {
        Seen::NOTHING
    } else if let Some(hidden) = edition.body_hidden(id) {
        Seen::hidden(hidden)
    } else if !edition.is_author() && is_unclear(&entry.body.outline) {
        Seen::hidden(Hidden::Unclear)
    } else {
        Seen::ALL
    }
}

/// The keys of a table that are not in the part of it that is shown.
fn keys_left_out(whole: &Value, shown: &Value) -> Vec<&'static Field> {
    let (Value::Table(whole), Value::Table(shown)) = (whole, shown) else { return Vec::new() };
    let fields = whole.items.iter().map(|item| item.field);
    fields.filter(|field| !only_for_author(field) && !shown.has(field.name)).collect()
}

/// The number of items of a list.
fn length(value: &Value) -> Option<usize> {
    match value {
        Value::List(values) => Some(values.len()),
        Value::Tables(records) => Some(records.len()),
        _ => None,
    }
}

/// The number of values in a value, without those that say who may read it.
fn leaves(value: &Value) -> usize {
    let of = |record: &Record| {
        let items = record.items.iter().filter(|item| !only_for_author(item.field));
        items.map(|item| leaves(&item.value)).sum::<usize>()
    };
    match value {
        Value::List(values) => values.iter().map(|value| leaves(&value.value)).sum(),
        Value::Table(record) => of(record),
        Value::Tables(records) => records.iter().map(of).sum(),
        Value::Map(entries) => entries.len(),
        _ => 1,
    }
}
