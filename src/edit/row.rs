//! Changes the steps of a goal that are rows of a table or tasks of a list in its text.

use crate::base::{Edit, Span};
use crate::plan::Entry;
use crate::plan::steps_in_text;
use crate::syntax::Record;
use crate::syntax::schema::Field;

impl Entry {
    /// Whether a place is in the text, not in the header.
    pub(super) fn is_in_text(&self, place: Span) -> bool {
        place.start >= self.body.span.start
    }

    /// Whether the steps are rows of a table in the text.
    pub fn has_steps_in_text(&self) -> bool {
        self.record.get("step").is_some_and(|item| self.is_in_text(item.span))
    }

    /// Writes a value in the cell of a row. `None` if the table has no column for the key.
    pub(super) fn set_in_row(&self, row: &Record, field: &Field, value: &str) -> Option<Edit> {
        let item = row.get(field.name);
        let item = item.or_else(|| row.empty.iter().find(|item| item.field.name == field.name))?;
        let (text, span) = (&self.body.text, item.span);
        if is_box(text.get(span.range())?) {
            return Some(Edit { span, text: "[x]".to_owned() });
        }
        if span.start != span.end {
            return Some(Edit { span, text: cell(value) });
        }
        let before = text.get(..span.start as usize)?.ends_with(' ');
        let after = text.get(span.end as usize..)?.starts_with(' ');
        let space = |is_there: bool| if is_there { "" } else { " " };
        Some(Edit { span, text: format!("{}{}{}", space(before), cell(value), space(after)) })
    }

    /// Adds a row below the last table of steps, or a task to the last list. `None` if the table has no
    /// column for one of the keys.
    pub(super) fn add_row(&self, steps: &'static Field, values: &[(&str, &str)]) -> Option<Edit> {
        let (text, body) = (&self.body.text, self.body.span);
        let step = self.record.tables(steps.name).last()?;
        let last = step.span;
        let done = step.get("done").or_else(|| step.empty.first());
        if let Some(marker) = done.filter(|item| text.get(item.span.range()).is_some_and(is_box)) {
            return self.add_task(last, marker.span, values);
        }
        let mut tables = steps_in_text::tables(text, body, &self.body.outline, steps).into_iter();
        let (grid, fields) = tables.find(|(grid, _)| grid.span.contains(last))?;
        let known = |key: &str| fields.iter().flatten().any(|field| field.name == key);
        if !values.iter().all(|(key, _)| known(key)) {
            return None;
        }
        let cells = fields.iter().map(|field| {
            let value = field.and_then(|field| values.iter().find(|(key, _)| *key == field.name));
            format!(" {} |", value.map_or(String::new(), |(_, value)| cell(value)))
        });
        let row = format!("|{}", cells.collect::<String>());
        let at = self.line_end(grid.span.end as usize - 1)?;
        let ends = text.get(..at)?.ends_with('\n');
        let (before, after) = if ends { ("", "\n") } else { ("\n", "") };
        Some(Edit { span: Span::new(at, at), text: format!("{before}{row}{after}") })
    }
}

impl Entry {
    /// Adds a task below the last one of a list.
    fn add_task(&self, last: Span, marker: Span, values: &[(&str, &str)]) -> Option<Edit> {
        let text = &self.body.text;
        let value =
            |name: &str| values.iter().find(|(key, _)| *key == name).map(|(_, value)| value);
        if !values.iter().all(|(key, _)| matches!(*key, "what" | "due")) {
            return None;
        }
        let bullet = text.get(last.start as usize..marker.start as usize)?;
        let due = value("due").map_or(String::new(), |due| format!(" ({due})"));
        let what = value("what")?.replace(['\r', '\n'], " ");
        let written = text.get(last.range())?.trim_end();
        let at = last.start as usize + written.len();
        let task = format!("\n{bullet}[ ] {what}{due}");
        Some(Edit { span: Span::new(at, at), text: task })
    }
}

/// Whether a text is the box of a task.
fn is_box(text: &str) -> bool {
    matches!(text, "[ ]" | "[x]" | "[X]")
}

/// A value as the text of a cell.
fn cell(value: &str) -> String {
    value.replace('|', "\\|").replace(['\r', '\n'], " ")
}
