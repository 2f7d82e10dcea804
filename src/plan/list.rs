//! Divides a file into entries: a table whose headings are keys, headings with a day, or a list of which the
//! items begin with one.
//!
//! The path of such a file: [`whole`] reads it as one document; this module
//! turns it into one [`Entry`] for each row or dated section, with the keys of the file's header as
//! defaults, and one page with the text outside them. From there on each entry is a document of its
//! own, with its own place, readers and address: rules, visibility, leaks and views do not know that
//! they share a file. Only what changes or compares files looks at [`Entry::part`].

mod crossing;
mod dated;
mod division;
mod items;
mod readers;
mod rest;
mod rows;
mod tables;

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::base::symbol::normal;
use crate::base::{Diagnostic, Interner, Span};
use crate::phrases::DayOrder;
use crate::syntax::outline::{Grid, Heading, grids};
use crate::syntax::record::{Around, is_blank, month};
use crate::syntax::schema::Shape;
use crate::syntax::{Document, Field, Record};

use crossing::hide_what_crosses;
use dated::{Dated, dated, unread, years};
use division::{Division, Taken};
use items::items;

use super::columns::{self, columns};
use super::entry::{Entry, dated_by_name, language, stem, whole};
use super::kinds::Kind;
use super::part::Form;

/// The kinds of which a file can hold several entries.
pub const KINDS: [Kind; 2] = [Kind::Log, Kind::Evidence];

/// The keys in a header that say that a file is one entry.
const SINGLE: [&str; 9] =
    ["id", "date", "on", "result", "file", "url", "quote", "issued", "sha256"];

/// Types a file: one document, or several entries; none if the file is not part of the plan.
pub fn lower(document: &Document<'_>, names: &Interner) -> Vec<Entry> {
    let Some(whole) = whole(document, names) else { return Vec::new() };
    divide(document, &whole, names).unwrap_or_else(|| vec![dated_by_name(whole)])
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
    let titled =
        whole.record.get("title").is_some_and(|item| item.span.start < document.body.start);
    if whole.kind == Kind::Evidence && titled {
        return None;
    }
    let text = &document.source.text;
    let mut around = Around {
        source: document.source,
        lang: whole.lang.unwrap_or_else(|| language(&whole.path, whole.kind)),
        years: years(&document.source.path).or_else(|| years(&title(document)?.text)),
        order: None,
        month: None,
    };
    around.month = of_month(document, around);
    let dated = dated(document, &mut around);
    let inside = |span: Span| dated.iter().any(|one| one.section.contains(span));
    let all = grids(text, document.body).into_iter();
    let tables = all.filter(|grid| !inside(grid.span)).filter_map(|grid| {
        let fields = of_table(whole.kind, &grid);
        is_list(whole.kind, &fields).then_some((grid, fields))
    });
    let tables: Vec<(Grid, Vec<Option<&'static Field>>)> = tables.collect();
    if around.order.is_none() {
        around.order = DayOrder::of(tables.iter().flat_map(|(grid, fields)| days(grid, fields)));
    }
    let items = match whole.kind {
        Kind::Log => items(document, &mut around, |span| !inside(span)),
        _ => Vec::new(),
    };
    let dated: Vec<Dated<'_>> = dated.into_iter().chain(items).collect();
    if tables.is_empty() && dated.is_empty() {
        return None;
    }
    let mut division =
        Division { document, whole, names, around, entries: Vec::new(), keeps_rows: false };
    let mut taken: Vec<Taken> = Vec::new();
    let mut problems = whole.problems.clone();
    for (grid, fields) in &tables {
        taken.extend(division.table(grid, fields, &mut problems));
    }
    problems.extend(unread(document, &dated));
    for one in &dated {
        division.dated(one);
        taken.push(Taken::block(one.section));
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

/// The heading that a whole file is below.
fn title<'d>(document: &'d Document<'_>) -> Option<&'d Heading> {
    document.outline.title().filter(|heading| heading.section.end >= document.body.end)
}

/// The year and the month that a whole file is about: `# Hours, November 2026`, `hours-november.md` in the
/// folder `2026`.
fn of_month(document: &Document<'_>, around: Around<'_>) -> Option<(i16, i8)> {
    let named = title(document).and_then(|heading| month(&heading.text, around.lang));
    named.or_else(|| {
        let (name, _) = stem(&document.source.path);
        let (year, _) = around.years.filter(|(spring, autumn)| spring == autumn)?;
        let words = name.replace(['-', '_'], " ");
        let named =
            if words.contains(&year.to_string()) { words } else { format!("{words} {year}") };
        month(&named, around.lang)
    })
}

/// The keys of the columns of a table. In a log, the first column of words without a key says what was
/// done, if no other does. A column for a choice of which most cells are other words is none.
fn of_table(kind: Kind, grid: &Grid) -> Vec<Option<&'static Field>> {
    let headings = || grid.columns.iter().map(|cell| cell.text.as_str());
    let mut fields = columns(kind, headings());
    for (at, field) in fields.iter_mut().enumerate() {
        if let Some(Field { shape: Shape::Choice(choices), .. }) = field {
            let known = |text: &str| {
                let text = normal(text);
                choices.iter().any(|one| one.is_called(&text))
            };
            let (fit, not): (Vec<&str>, Vec<&str>) = texts(grid, at).partition(|text| known(text));
            if fit.len() < not.len() {
                *field = None;
            }
        }
        // `8:00` below `Begin` is an hour, and no day.
        if let Some(Field { shape: Shape::Date | Shape::Days, .. }) = field {
            let (hours, other): (Vec<&str>, Vec<&str>) =
                texts(grid, at).partition(|text| is_hour(text));
            if hours.len() > other.len() {
                *field = None;
            }
        }
    }
    let has = |name: &str| fields.iter().flatten().any(|field| field.name == name);
    if kind == Kind::Log && has("date") && !has("title") {
        let are_words = |at: usize| {
            let is_word =
                |text: &&str| text.chars().filter(|sign| sign.is_alphabetic()).count() > 2;
            let (words, other): (Vec<&str>, Vec<&str>) = texts(grid, at).partition(is_word);
            words.len() > other.len()
        };
        let free = fields.iter().zip(headings()).enumerate().position(|(at, (field, heading))| {
            field.is_none() && columns::may_be_title(heading) && are_words(at)
        });
        if let Some(place) = free {
            fields[place] = columns::of(kind, "title");
        }
    }
    fields
}

/// Whether a text is an hour of the day: `8:00`, `16.45`.
fn is_hour(text: &str) -> bool {
    let Some((hour, minute)) = text.split_once([':', '.']) else { return false };
    let number = |text: &str| text.parse::<u8>().ok();
    minute.len() == 2 && number(hour).is_some_and(|hour| hour < 25) && number(minute) < Some(60)
}

/// What is written in the cells of a column.
fn texts(grid: &Grid, column: usize) -> impl Iterator<Item = &str> {
    let cells = grid.rows.iter().filter_map(move |row| row.cells.get(column));
    cells.map(|cell| cell.text.trim()).filter(|text| !is_blank(text))
}

/// The texts of a table below the columns with days.
fn days<'g>(grid: &'g Grid, fields: &[Option<&Field>]) -> impl Iterator<Item = &'g str> {
    let is_day = |field: Option<&Field>| {
        field.is_some_and(|field| matches!(field.shape, Shape::Date | Shape::Days))
    };
    let columns: Vec<usize> = (0..fields.len()).filter(|at| is_day(fields[*at])).collect();
    grid.rows.iter().flat_map(move |row| {
        columns
            .clone()
            .into_iter()
            .filter_map(|at| row.cells.get(at))
            .map(|cell| cell.text.as_str())
    })
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
        (part.number, part.form).hash(&mut hasher);
        match part.form {
            Form::Row { .. } | Form::Item => text[part.span.range()].hash(&mut hasher),
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
