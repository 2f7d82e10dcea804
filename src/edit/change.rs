//! Changes single values in the header of a document, as edits of a span, so that comments, order
//! and line ends stay.

use crate::base::calendar::Date;
use crate::base::{Arg, Edit, Span, lang};
use crate::phrases::Role;
use crate::syntax::quote::quoted;
use crate::syntax::record::Item;
use crate::syntax::schema::{self, Field};
use crate::syntax::{Form, Record, Value, convert};

use super::draft::literal;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan, letters};

/// The reason for a change to a goal, to be recorded.
#[derive(Clone, Debug)]
pub struct Reason<'r> {
    /// The day of the change.
    pub on: Date,
    /// The English name of the changed key.
    pub field: &'r str,
    /// The reason.
    pub why: &'r str,
}

impl Entry {
    /// Sets a key of the document, or adds it.
    pub fn set(&self, key: &str, value: &str) -> Option<Edit> {
        let field = schema::find(self.record.schema, key).filter(|_| self.part.is_none())?;
        let literal = literal(field.shape, value, self.key_lang());
        // A title that stands as a heading in the text stays there.
        match self.record.get(field.name).filter(|item| !self.is_in_text(item.span)) {
            Some(item) => Some(self.replaced(item, literal)),
            None if self.record.is_broken(field.name) => None,
            None => self.insert_key(field, (self.called(field), &literal)),
        }
    }

    /// Sets a key of the nth table of a list, or adds it: the `done` of a step.
    pub fn set_in_list(&self, list: &str, number: usize, key: &str, value: &str) -> Option<Edit> {
        let outer = schema::find(self.record.schema, list)?;
        let field = schema::find(outer.inner(), key)?;
        let record = self.record.tables(outer.name).get(number)?;
        if self.is_in_text(record.span) {
            return self.set_in_row(record, field, value);
        }
        let literal = literal(field.shape, value, self.key_lang());
        if let Some(item) = record.get(field.name) {
            return Some(self.replaced(item, literal));
        }
        if let Some(header) = self.yaml() {
            return match record.empty.iter().find(|item| item.field.name == field.name) {
                Some(item) => Some(header.set(item, &literal)),
                None => header.insert_in_item(record, self.called(field), &literal),
            };
        }
        let line = format!("{} = {literal}", self.called(field));
        let end = record.items.iter().map(|item| item.span.end).max()? as usize;
        if self.is_below_header(record) {
            return Some(self.insert(self.line_end(end)?, &line));
        }
        Some(Edit { span: Span::new(end, end), text: format!(", {line}") })
    }

    /// Updates the words about the end of a goal when they no longer match the new date: it
    /// replaces the words by that date, or the whole sentence. `None` if they still match.
    pub(crate) fn end_anew(&self, plan: &Plan, goal: &Goal, due: Date) -> Option<Edit> {
        let said = letters::end_in_words(plan, self, goal)
            .filter(|end| end.field == "timebound" && end.certain)?;
        let names_old = goal.due.is_some_and(|old| {
            said.ends.iter().any(|(_, first, last)| *first == old || *last == old)
        });
        if said.agrees(goal.start, due) && !names_old {
            return None;
        }
        let lang = self.lang.unwrap_or(plan.config.lang);
        let words = lang::say_with(lang, "goal-by", &[("due", Arg::from(due))]);
        let value = self.record.table("smart")?.get("timebound")?.span;
        let old = self.body.text.get(said.place.range())?;
        // A rhythm with an end, or a text with escapes, is not a single date that can be replaced.
        let alone = said.place != value && said.ends.len() == 1;
        let rhythm = said.ends.iter().any(|(time, ..)| time.role == Role::BoundedFrequency);
        if alone && !rhythm {
            let capital = old.chars().next().is_some_and(char::is_uppercase);
            let text = if capital { words } else { lowered(&words) };
            return Some(Edit { span: said.place, text });
        }
        let item = self.record.table("smart")?.get("timebound")?;
        Some(self.replaced(item, quoted(&words)))
    }

    /// Records a change of a key as a `[[revision]]`, with the current value.
    pub fn remember(&self, reason: &Reason<'_>) -> Option<Edit> {
        let outer = schema::find(self.record.schema, "revision")?;
        let changed = schema::find(self.record.schema, reason.field)?;
        let was = self.record.get(changed.name).and_then(|item| self.literal_of(item));
        let mut parts = Vec::new();
        for (name, value) in [
            ("on", Some(reason.on.to_string())),
            ("field", Some(quoted(self.called(changed)))),
            ("was", was),
            ("why", Some(quoted(reason.why))),
        ] {
            let field = schema::find(outer.inner(), name)?;
            parts.extend(value.map(|value| (self.called(field).to_owned(), value)));
        }
        self.add_to_list(outer, &parts)
    }

    /// Adds a table to a list of tables, with values by the English names of their keys.
    pub(crate) fn add_table(&self, list: &str, values: &[(&str, &str)]) -> Option<Edit> {
        let outer = schema::find(self.record.schema, list)?;
        if self.record.get(outer.name).is_some_and(|item| self.is_in_text(item.span)) {
            return self.add_row(outer, values);
        }
        let mut parts = Vec::new();
        for (name, value) in values {
            let field = schema::find(outer.inner(), name)?;
            let literal = literal(field.shape, value, self.key_lang());
            parts.push((self.called(field).to_owned(), literal));
        }
        self.add_to_list(outer, &parts)
    }

    /// Adds a table to a list in the style of that list: with its own header, or on one line.
    fn add_to_list(&self, outer: &Field, parts: &[(String, String)]) -> Option<Edit> {
        if let Some(header) = self.yaml() {
            return header.push(outer.name, self.called(outer), parts);
        }
        let parts = parts.iter().map(|(key, value)| format!("{key} = {value}"));
        let parts = &parts.collect::<Vec<_>>();
        let Some(item) = self.record.get(outer.name) else {
            let key = self.called(outer);
            return self.append(&format!("\n[[{key}]]\n{}", parts.join("\n")));
        };
        // Another spelling of the same key would start another list.
        let key = self.body.text.get(item.key.range())?;
        let Value::Tables(records) = &item.value else { return None };
        if records.first().is_some_and(|record| self.is_below_header(record)) {
            return self.append(&format!("\n[[{key}]]\n{}", parts.join("\n")));
        }
        let table = format!("{{ {} }}", parts.join(", "));
        let (at, text) = match records.last() {
            Some(last) => (last.span.end as usize, format!(", {table}")),
            None => (item.span.start as usize + 1, table),
        };
        Some(Edit { span: Span::new(at, at), text })
    }

    /// The edit that gives a key another value, which is written as TOML.
    pub(super) fn replaced(&self, item: &Item, literal: String) -> Edit {
        match self.yaml() {
            Some(header) => header.set(item, &literal),
            None => Edit { span: item.span, text: literal },
        }
    }

    /// The value of a key, written as TOML.
    fn literal_of(&self, item: &Item) -> Option<String> {
        let written = self.body.text.get(item.span.range())?;
        match self.form {
            Form::Toml => Some(written.to_owned()),
            Form::Yaml => convert::literal(written, item.field),
        }
    }

    /// The name of a key in the language of the document.
    fn called(&self, field: &Field) -> &'static str {
        self.key_lang().pick(field.name, field.alias)
    }

    /// Whether a table of a list has its own `[[header]]`.
    fn is_below_header(&self, record: &Record) -> bool {
        let text = self.body.text.get(record.span.range()).unwrap_or_default();
        text.starts_with('[')
    }

    /// The end of the line that contains an offset.
    pub(super) fn line_end(&self, at: usize) -> Option<usize> {
        let rest = self.body.text.get(at..)?;
        Some(rest.find('\n').map_or(self.body.text.len(), |end| at + end + 1))
    }
}

/// A sentence in the form for use within another sentence.
fn lowered(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(rest).collect()
}

/// Applies edits to a text; they must not overlap.
pub fn edited(text: &str, edits: &[Edit]) -> String {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| edit.span);
    let mut text = text.to_owned();
    for edit in edits.into_iter().rev() {
        text.replace_range(edit.span.range(), &edit.text);
    }
    text
}

#[cfg(test)]
mod tests;
