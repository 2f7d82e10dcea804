//! The entries in the rows of a table.

use crate::base::calendar::Date;
use crate::base::{Arg, Diagnostic, Severity, Span};
use crate::plan::columns::{self, FIRST, TEXT};
use crate::plan::entry::Entry;
use crate::plan::kinds::Kind;
use crate::plan::part::Form;
use crate::syntax::outline::{Cell, Grid, Row};
use crate::syntax::record::{Days, Item, cell, is_blank, is_none};
use crate::syntax::schema::Shape;
use crate::syntax::{Field, Record, Value};

use super::division::{Division, Place, Taken};
use super::readers::{give_readers, put};
use super::rows::{self, Sort};

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
                        if !matches!(field.name, "date" | "on" | "issued") {
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
        let has_result = fields.iter().flatten().any(|field| field.name == "result");
        let form = Form::Row { has_result };
        let place = Place { head: row.span, span: row.span, form };
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
