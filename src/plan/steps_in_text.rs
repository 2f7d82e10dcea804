//! Reads the steps of a goal from a table in its text, `| Action | When | Done |`, or from a list of tasks
//! ([`tasks`]). They stay in the text.

mod tasks;

use crate::base::Span;
use crate::base::calendar::Date;
use crate::base::symbol::normal;
use crate::syntax::outline::{Cell, Grid, Outline, grids};
use crate::syntax::record::{Around, Item, is_blank, last_day, reading, stretch};
use crate::syntax::schema::{self, Field};
use crate::syntax::{Record, Value};

use super::columns::without_note;
use super::placeholder::is_to_come;

/// The headings of the columns, in normal form, by the key of a step.
const WORDS: [(&str, &[&str]); 4] = [
    (
        "what",
        &[
            "stap",
            "stappen",
            "step",
            "steps",
            "actie",
            "acties",
            "action",
            "actions",
            "actiepunt",
            "actiepunten",
            "action-point",
            "activiteit",
            "activiteiten",
            "activity",
            "activities",
            "wat",
            "what",
            "taak",
            "taken",
            "task",
            "tasks",
            "leeractiviteit",
            "leeractiviteiten",
            "learning-activity",
            "learning-activities",
            "wat-ga-ik-doen",
            "wat-ga-je-doen",
            "what-will-i-do",
            "what-will-you-do",
            "ontwikkelactiviteit",
            "development-activity",
        ],
    ),
    (
        "due",
        &[
            "wanneer",
            "when",
            "due",
            "due-date",
            "deadline",
            "datum",
            "date",
            "voor-wanneer",
            "by-when",
            "by",
            "uiterlijk",
            "gereed-op",
            "klaar-op",
            "einddatum",
            "end-date",
            "planning",
            "tijdpad",
            "termijn",
            "target-date",
            "finish",
            "streefdatum",
            "wanneer-klaar",
            "tijdstip",
        ],
    ),
    (
        "done",
        &[
            "klaar",
            "gereed",
            "done",
            "afgerond",
            "voltooid",
            "completed",
            "gedaan",
            "afgerond-op",
            "gedaan-op",
            "completed-on",
            "date-completed",
            "status",
            "stand",
            "voortgang",
            "behaald",
        ],
    ),
    (
        "note",
        &["toelichting", "note", "notes", "opmerking", "opmerkingen", "explanation", "comment"],
    ),
];

/// Words in a cell that say that a step is done, without a day.
const DONE: [&str; 16] = [
    "x",
    "j",
    "y",
    "v",
    "ja",
    "yes",
    "klaar",
    "gereed",
    "done",
    "afgerond",
    "voltooid",
    "completed",
    "gedaan",
    "behaald",
    "finished",
    "ok",
];

/// The keys of the columns, if the table is one of steps: what, and by when or whether it is done.
pub(crate) fn columns(grid: &Grid, step: &'static Field) -> Option<Vec<Option<&'static Field>>> {
    let mut fields: Vec<Option<&'static Field>> = Vec::with_capacity(grid.columns.len());
    for heading in &grid.columns {
        let words = normal(without_note(&heading.text));
        let known = WORDS.iter().filter(|(_, all)| all.contains(&words.as_str()));
        let taken = |name: &str| fields.iter().flatten().any(|field| field.name == name);
        let free = known.map(|(name, _)| *name).find(|name| !taken(name));
        fields.push(free.and_then(|name| schema::find(step.inner(), name)));
    }
    let has = |name: &str| fields.iter().flatten().any(|field| field.name == name);
    (has("what") && (has("due") || has("done"))).then_some(fields)
}

/// The tables of steps in a text that everyone reads who reads the goal.
pub(crate) fn tables(
    text: &str,
    body: Span,
    outline: &Outline,
    step: &'static Field,
) -> Vec<(Grid, Vec<Option<&'static Field>>)> {
    let all = grids(text, body).into_iter().filter(|grid| is_open(text, outline, grid.span));
    all.filter_map(|grid| columns(&grid, step).map(|fields| (grid, fields))).collect()
}

/// Whether everyone who reads the goal reads a part of its text.
fn is_open(text: &str, outline: &Outline, span: Span) -> bool {
    let written = &text[span.range()];
    let mut marked = outline.headings.iter().filter(|one| one.is_marked());
    !written.contains("<!--")
        && !written.contains("%%")
        && !marked.any(|heading| heading.section.contains(span))
}

/// Adds the steps from the tables and lists of tasks in a text to a goal without steps in its header.
/// Returns their places.
pub(super) fn add(
    around: Around<'_>,
    body: Span,
    outline: &Outline,
    record: &mut Record,
) -> Vec<Span> {
    let text = &around.source.text;
    let Some(step) = schema::find(record.schema, "step") else { return Vec::new() };
    if record.hides("body") || record.has("step") || record.is_broken("step") {
        return Vec::new();
    }
    let start = record.date("start");
    let mut steps = Vec::new();
    let mut places: Vec<Span> = Vec::new();
    for (grid, fields) in tables(text, body, outline, step) {
        let mut of_table = Vec::new();
        for row in &grid.rows {
            let filled = row.cells.iter().zip(&fields);
            let filled = filled.filter_map(|(cell, field)| Some((cell, (*field)?)));
            of_table.extend(one(around, start, (row.span, step), filled.collect()));
        }
        if !of_table.is_empty() && is_planned(&grid, &fields, &of_table) {
            steps.append(&mut of_table);
            places.push(grid.span);
        }
    }
    for list in tasks::lists(text, body).iter().filter(|list| is_open(text, outline, list.span)) {
        steps.extend(list.steps(step, around.lang));
        places.push(list.span);
    }
    let Some(first) = places.iter().min().copied() else { return Vec::new() };
    let key = Span { start: first.start, end: first.start };
    record.items.push(Item { field: step, key, value: Value::Tables(steps), span: first });
    places
}

/// Whether a table says when something is to be done, or whether it is: a column `Finish` can also hold
/// levels. An empty column is still to be filled in.
fn is_planned(grid: &Grid, fields: &[Option<&'static Field>], steps: &[Record]) -> bool {
    let when =
        |field: Option<&Field>| field.is_some_and(|field| matches!(field.name, "due" | "done"));
    let cells = grid.rows.iter().flat_map(|row| row.cells.iter().zip(fields));
    let mut filled = cells.filter(|(cell, field)| when(**field) && !is_blank(&cell.text));
    let read = || steps.iter().any(|step| step.has("due") || step.has("done"));
    read() || filled.next().is_none()
}

/// The step in a row; `None` without words for what it is.
fn one(
    around: Around<'_>,
    start: Option<Date>,
    (span, step): (Span, &'static Field),
    cells: Vec<(&Cell, &'static Field)>,
) -> Option<Record> {
    let mut record = Record { schema: step.inner(), span, ..Record::default() };
    let item = |cell: &Cell, field, value| Item { field, key: cell.span, value, span: cell.span };
    for (cell, field) in cells {
        let text = cell.text.trim();
        let value = match field.name {
            _ if is_blank(text) || is_to_come(text) => None,
            "due" => end(text, around, start).map(Value::Date),
            // A mark says that it is done, not when.
            "done" => day(text, around)
                .map(Value::Date)
                .or_else(|| is_mark(text).then_some(Value::Flag(true))),
            _ => Some(Value::Text(text.into())),
        };
        match value {
            Some(value) => record.items.push(item(cell, field, value)),
            None if field.name == "due" || field.name == "done" => {
                record.empty.push(item(cell, field, Value::Flag(false)));
            }
            None => {}
        }
    }
    record.has("what").then_some(record)
}

/// Whether a cell says that a step is done: `x`, `ja, 6 m2`.
fn is_mark(text: &str) -> bool {
    let words = normal(text);
    let first = words.split('-').next().unwrap_or_default();
    DONE.contains(&first) || matches!(text, "✓" | "✔" | "✅" | "[x]" | "☑")
}

fn day(text: &str, around: Around<'_>) -> Option<Date> {
    reading(text, around, |_| true)?.day()
}

/// The last day that a cell can mean: `3 May 2027`, `May 2027`, `end of May`. Without a year, it is the
/// first one after the start.
fn end(text: &str, around: Around<'_>, start: Option<Date>) -> Option<Date> {
    let stretch = || stretch(text, around.lang).map(|(_, last)| last);
    day(text, around).or_else(stretch).or_else(|| last_day(text, around.lang, start))
}
