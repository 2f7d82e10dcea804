//! Makes a table of entries from the rows of a spreadsheet: which column is which key, and the text of
//! the file.
//!
//! Nothing is lost: lines above the headings become text above the table, and a value that fits no
//! key is kept in the column with the text, under its own heading.

use std::fmt::Write;

use crate::base::calendar::Date;
use crate::base::symbol::normal;
use crate::base::{Interner, Lang, Source, Span};
use crate::phrases::{DayOrder, Written, say};
use crate::plan::columns::{TEXT, columns, known};
use crate::plan::{EntryId, Found, Kind, Plan};
use crate::syntax::Value;
use crate::syntax::outline::Cell;
use crate::syntax::record::{Around, cell, is_blank};
use crate::syntax::schema::{Field, Shape, Target};

/// A table that is being imported.
#[derive(Clone, Debug)]
pub struct Import {
    /// The kind of its rows.
    pub kind: Kind,
    /// The lines above the headings.
    pub above: Vec<String>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, each with its number in the file.
    pub rows: Vec<(usize, Vec<String>)>,
}

/// A column and what it means.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// The key; `None` for one that is kept with the text.
    pub key: Option<&'static Field>,
    /// Whether anything is in it.
    pub used: bool,
}

/// A cell that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The number of the row in the file.
    pub row: usize,
    /// The heading of the column.
    pub heading: String,
    /// Its text; empty if it is missing.
    pub text: String,
    /// Why.
    pub why: Why,
}

/// Why a cell cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is not a day.
    Day,
    /// It could be two days.
    Either(Date, Date),
    /// It is not a number.
    Number,
    /// An entry needs it.
    Missing,
}

/// The finished file.
#[derive(Clone, Debug)]
pub struct Made {
    /// Its text.
    pub text: String,
    /// The headings of the table.
    pub headings: Vec<String>,
    /// The cells of its rows, as they are read.
    pub rows: Vec<Vec<String>>,
    /// The names in a column for goals and the like that nothing in the plan has.
    pub unknown: Vec<String>,
    /// The number of values that fit no key and were kept with the text.
    pub moved: usize,
}

/// How far down the headings may be.
const DEEP: usize = 20;

impl Import {
    /// Guesses the headings, the kind and the keys; `given` are the keys that the user chose, by
    /// heading or number of the column.
    pub(crate) fn guess(
        rows: Vec<(usize, Vec<String>)>,
        kind: Option<Kind>,
        given: &[(String, &str)],
    ) -> Self {
        let kinds = kind.map_or(vec![Kind::Log, Kind::Evidence], |kind| vec![kind]);
        let score = |kind: Kind, cells: &[String]| {
            let found = columns(kind, cells.iter().map(String::as_str));
            found.iter().flatten().count()
        };
        let candidates = rows.iter().take(DEEP).enumerate();
        let best = candidates
            .flat_map(|(at, (_, cells))| kinds.iter().map(move |kind| (at, *kind, cells)))
            .map(|(at, kind, cells)| (score(kind, cells), at, kind))
            // The first row and the first kind win if nothing is better.
            .max_by_key(|(score, at, kind)| (*score, usize::MAX - at, *kind == Kind::Log));
        let (at, kind) = match best {
            Some((score, at, kind)) if score > 1 => (at, kind),
            _ => (0, kinds[0]),
        };
        let above = rows[..at].iter().map(|(_, cells)| joined(cells)).collect();
        let mut headings = rows.get(at).map(|(_, cells)| cells.clone()).unwrap_or_default();
        let rows: Vec<(usize, Vec<String>)> = rows.into_iter().skip(at + 1).collect();
        let width = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
        headings.resize(width.max(headings.len()), String::new());
        let mut keys = columns(kind, headings.iter().map(String::as_str));
        for (number, heading) in headings.iter().enumerate() {
            let is_it =
                |name: &str| normal(name) == normal(heading) || name.parse() == Ok(number + 1);
            let Some((_, key)) = given.iter().find(|(name, _)| is_it(name)) else { continue };
            keys[number] = known(kind, key);
            for (other, place) in keys.iter_mut().enumerate().filter(|(at, _)| *at != number) {
                let same =
                    |field: &&Field| known(kind, key).is_some_and(|key| key.name == field.name);
                if place.as_ref().is_some_and(same)
                    && !given.iter().any(|(name, _)| normal(name) == normal(&headings[other]))
                {
                    *place = None;
                }
            }
        }
        let used = |at: usize| {
            rows.iter().any(|(_, cells)| cells.get(at).is_some_and(|cell| !cell.trim().is_empty()))
        };
        let columns = headings
            .into_iter()
            .zip(keys)
            .enumerate()
            .map(|(at, (heading, key))| Column { heading, key, used: used(at) });
        let columns = columns.collect();
        Self { kind, above, columns, rows }
    }

    /// The table as the text of a file.
    ///
    /// # Errors
    ///
    /// The cells that cannot be read, in the order of the rows.
    pub fn make(&self, plan: &Plan, order: Option<DayOrder>) -> Result<Made, Vec<Unread>> {
        let lang = plan.config.lang;
        let order = order.or_else(|| self.order(lang));
        let mut fields: Vec<&'static Field> = Vec::new();
        for field in self.columns.iter().filter(|column| column.used).filter_map(|c| c.key) {
            if field.name != TEXT.name && !fields.iter().any(|known| known.name == field.name) {
                fields.push(field);
            }
        }
        let mut unread = Vec::new();
        let mut unknown: Vec<String> = Vec::new();
        let mut moved = 0;
        let mut rows: Vec<(Vec<String>, String)> = Vec::new();
        for (number, cells) in &self.rows {
            let mut values = vec![String::new(); fields.len()];
            let mut text: Vec<String> = Vec::new();
            for (at, column) in self.columns.iter().enumerate() {
                let written = cells.get(at).map_or("", |cell| cell.trim());
                if written.is_empty() {
                    continue;
                }
                let labelled = || {
                    if column.heading.is_empty() {
                        return written.to_owned();
                    }
                    format!("{}: {written}", column.heading)
                };
                let Some(field) = column.key else {
                    text.push(labelled());
                    continue;
                };
                if field.name == TEXT.name {
                    text.push(written.to_owned());
                    continue;
                }
                let Some(place) = fields.iter().position(|known| known.name == field.name) else {
                    continue;
                };
                if !values[place].is_empty() {
                    text.push(labelled());
                    continue;
                }
                match value(plan, field, written, lang, order) {
                    Ok(Read::Value(value)) => values[place] = value,
                    Ok(Read::Unknown(value)) => {
                        unknown.push(value.clone());
                        values[place] = value;
                    }
                    Ok(Read::Words) => {
                        moved += 1;
                        text.push(labelled());
                    }
                    Err(why) => unread.push(Unread {
                        row: *number,
                        heading: column.heading.clone(),
                        text: written.to_owned(),
                        why,
                    }),
                }
            }
            self.complete(*number, &fields, &values, &mut unread);
            rows.push((values, text.join("\n")));
        }
        if !unread.is_empty() {
            return Err(unread);
        }
        unknown.sort_unstable();
        unknown.dedup();
        let texts = rows.iter().any(|(_, text)| !text.is_empty());
        let mut headings: Vec<String> =
            fields.iter().map(|field| lang.pick(field.name, field.alias).to_owned()).collect();
        headings.extend(texts.then(|| lang.pick(TEXT.name, TEXT.alias).to_owned()));
        let rows: Vec<Vec<String>> = rows
            .into_iter()
            .map(|(values, text)| values.into_iter().chain(texts.then_some(text)).collect())
            .collect();
        Ok(Made { text: self.written(&headings, &rows), headings, rows, unknown, moved })
    }

    /// Notes what an entry lacks.
    fn complete(&self, row: usize, fields: &[&Field], values: &[String], unread: &mut Vec<Unread>) {
        if unread.iter().any(|one| one.row == row) {
            return;
        }
        let has = |name: &str| {
            let mut pairs = fields.iter().zip(values);
            pairs.any(|(field, value)| field.name == name && !value.is_empty())
        };
        let dated = has("date") || (self.kind != Kind::Log && (has("issued") || has("title")));
        let titled = has("title") || has("date") || has("issued");
        for (there, name) in [(dated, "date"), (titled, "title")] {
            if !there {
                let (heading, text) = (name.to_owned(), String::new());
                unread.push(Unread { row, heading, text, why: Why::Missing });
                return;
            }
        }
    }

    /// The order of day and month that all days in digits share, if only one does.
    fn order(&self, lang: Lang) -> Option<DayOrder> {
        let days = self.columns.iter().enumerate().filter(|(_, column)| {
            column.key.is_some_and(|field| matches!(field.shape, Shape::Date | Shape::Days))
        });
        let cells = days.flat_map(|(at, _)| {
            self.rows.iter().filter_map(move |(_, cells)| cells.get(at)).map(String::as_str)
        });
        DayOrder::of(cells).or_else(|| (lang == Lang::Nl).then_some(DayOrder::DayFirst))
    }

    /// The text of the file.
    fn written(&self, headings: &[String], rows: &[Vec<String>]) -> String {
        let mut out = String::new();
        for line in &self.above {
            let _ = writeln!(out, "{}\n", escaped(line));
        }
        let _ = writeln!(out, "| {} |", headings.join(" | "));
        let _ = writeln!(out, "|{}", " --- |".repeat(headings.len()));
        for row in rows {
            let cells: Vec<String> = row.iter().map(|cell| escaped(cell)).collect();
            let _ = writeln!(out, "| {} |", cells.join(" | "));
        }
        out
    }
}

/// The reading of a cell.
enum Read {
    /// A value of the key.
    Value(String),
    /// A reference to something that is not there.
    Unknown(String),
    /// Words that are not a value of the key.
    Words,
}

/// A cell in the form of the plan.
fn value(
    plan: &Plan,
    field: &'static Field,
    written: &str,
    lang: Lang,
    order: Option<DayOrder>,
) -> Result<Read, Why> {
    let names = Interner::default();
    let source = Source::new("import", written);
    let around = Around { source: &source, lang, years: None, order: None, month: None };
    let read = |text: &str| {
        let span = Span::new(0, written.len());
        let cell_of = Cell { span, text: text.to_owned(), links: Vec::new() };
        cell(around, field, &cell_of, &names, &mut Vec::new())
    };
    let same = |found: bool| if found { Read::Value(written.to_owned()) } else { Read::Words };
    if is_blank(written) {
        return Ok(Read::Words);
    }
    match field.shape {
        Shape::Date | Shape::Days => {
            if let Some(date) = in_digits(written, order) {
                return Ok(Read::Value(date.to_string()));
            }
            if let Ok(said) = say(written, lang, None)
                && let (Written::Day(first), Some(Written::Day(other))) = (said.first, said.other)
            {
                return Err(Why::Either(first, other));
            }
            match read(written) {
                Some(Value::Date(date)) => Ok(Read::Value(date.to_string())),
                Some(_) => Ok(Read::Value(written.to_owned())),
                None => Err(Why::Day),
            }
        }
        Shape::Integer(..) | Shape::Number | Shape::Amount => match read(written) {
            Some(_) => Ok(Read::Value(written.to_owned())),
            None => Err(Why::Number),
        },
        Shape::Reference(targets) | Shape::List(&Shape::Reference(targets)) => {
            Ok(references(plan, targets, written))
        }
        Shape::Choice(_) | Shape::Flag | Shape::Map(_) | Shape::Period => {
            Ok(same(read(written).is_some()))
        }
        _ => Ok(Read::Value(written.to_owned())),
    }
}

/// A day in digits, if the order of day and month is known.
fn in_digits(text: &str, order: Option<DayOrder>) -> Option<Date> {
    let parts: Vec<&str> = text.split(['/', '-', '.']).collect();
    let [first, second, year] = parts[..] else { return None };
    let (first, second) = (first.parse::<i8>().ok()?, second.parse::<i8>().ok()?);
    let year = year.parse::<i16>().ok().filter(|_| year.len() == 4)?;
    match order? {
        DayOrder::DayFirst => Date::new(year, second, first).ok(),
        DayOrder::MonthFirst => Date::new(year, first, second).ok(),
    }
}

/// The ids of what a cell refers to, by id or by title.
fn references(plan: &Plan, targets: &[Target], written: &str) -> Read {
    let find = |text: &str| -> Option<Found> {
        let symbol = plan.names.intern(&normal(text));
        let fits = |found: &Found| targets.iter().any(|target| plan.is_a(*found, *target));
        let all = plan.iter().map(|(id, _)| Found::Entry(id));
        let mut titled = all.filter(fits).filter(|found| {
            plan.title_of(*found).is_some_and(|title| normal(&title) == normal(text))
        });
        plan.refers(targets, symbol).filter(fits).or_else(|| titled.next())
    };
    if let Some(found) = find(written) {
        return Read::Value(plan.id_of(found).to_string());
    }
    let parts: Vec<&str> =
        written.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let found: Option<Vec<Found>> = parts.iter().map(|part| find(part)).collect();
    match found {
        Some(found) => {
            let ids: Vec<String> = found.iter().map(|one| plan.id_of(*one).to_string()).collect();
            Read::Value(ids.join(", "))
        }
        None => Read::Unknown(written.to_owned()),
    }
}

/// The entries of a plan that have the day and title of a row: it was probably imported before.
pub fn already(plan: &Plan, kind: Kind, made: &Made) -> usize {
    let place = |name: &str| {
        let field = known(kind, name)?;
        made.headings.iter().position(|heading| field.is_called(heading))
    };
    let (Some(date), Some(title)) = (place("date"), place("title")) else { return 0 };
    let of = |id: EntryId| {
        let entry = plan.entry(id);
        let date = entry.record.date("date").map(|date| date.to_string());
        (date.unwrap_or_default(), entry.label().to_string())
    };
    let there: std::collections::HashSet<(String, String)> =
        plan.of_kind(kind).iter().map(|id| of(*id)).collect();
    let rows = made.rows.iter().map(|row| (row[date].clone(), row[title].clone()));
    rows.filter(|row| there.contains(row)).count()
}

/// The cells of a row as one line.
fn joined(cells: &[String]) -> String {
    let cells: Vec<&str> =
        cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    cells.join(" · ")
}

/// A text as Markdown that shows the same characters, in a table.
fn escaped(text: &str) -> String {
    let signs: Vec<char> = text.trim().chars().collect();
    let mut out = String::with_capacity(text.len());
    for (at, sign) in signs.iter().enumerate() {
        let (before, after) = (at.checked_sub(1).map(|at| signs[at]), signs.get(at + 1).copied());
        let wordy = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
        let special = match sign {
            '\\' | '*' | '`' | '[' | ']' | '<' | '~' | '|' | '{' => true,
            '_' => !(wordy(before) && wordy(after)),
            '&' => after.is_some_and(|sign| sign.is_alphanumeric() || sign == '#'),
            '%' => before == Some('%') || after == Some('%'),
            _ => false,
        };
        match sign {
            '\r' => {}
            '\n' => out.push_str("<br>"),
            control if control.is_control() => out.push(' '),
            sign => {
                if special {
                    out.push('\\');
                }
                out.push(*sign);
            }
        }
    }
    out
}
