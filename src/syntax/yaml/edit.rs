//! Changes single keys of a header in YAML, as edits of a span. Values are given as TOML, the form in
//! which the program writes them.

use std::ops::Range;

use toml::de::DeValue;

use crate::base::{Edit, Span};
use crate::syntax::convert;
use crate::syntax::record::Item;
use crate::syntax::{Record, Value};

/// The header of a document: its text, the lines between the fences, and what they say.
#[derive(Clone, Copy, Debug)]
pub struct Header<'h> {
    /// The text of the document.
    pub text: &'h str,
    /// The start and the end of the lines between the fences.
    pub lines: (usize, usize),
    /// The keys and values.
    pub record: &'h Record,
}

/// A value of TOML in YAML, with its lines below the first at this indentation.
fn spelled(literal: &str, indent: usize) -> String {
    let Ok(value) = DeValue::parse(literal) else { return literal.to_owned() };
    let value = convert::as_yaml(literal, &value);
    value.replace('\n', &format!("\n{}", " ".repeat(indent)))
}

fn key(name: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let is_bare = !name.starts_with('-') && name.chars().all(bare);
    let quoted = name.starts_with(['"', '\'']);
    if is_bare || quoted { name.to_owned() } else { crate::syntax::quote::quoted(name) }
}

impl Header<'_> {
    /// Replaces the value of a key.
    pub fn set(self, item: &Item, literal: &str) -> Edit {
        let indent = self.column(item.key.start as usize) + 2;
        let old = self.text.get(item.span.range()).unwrap_or_default();
        let value = spelled(literal, indent);
        if old.is_empty() {
            return Edit { span: item.span, text: format!(" {value}") };
        }
        if !self.is_block(item.span) {
            return Edit { span: item.span, text: value };
        }
        let from = self.after_colon(item);
        let span = Span::new(from, item.span.end as usize);
        let items = DeValue::parse(literal).ok().and_then(|list| match list.into_inner() {
            DeValue::Array(list) if !list.is_empty() && old.starts_with('-') => Some(list),
            _ => None,
        });
        let Some(items) = items else { return Edit { span, text: format!(" {value}") } };
        // A list with an item on each line stays one.
        let column = self.column_of(item.span.start as usize);
        let lines = items.iter().map(|one| {
            let one = literal.get(one.span()).unwrap_or_default();
            format!("{:column$}- {}", "", spelled(one, column + 2))
        });
        let lines: Vec<String> = lines.collect();
        Edit { span, text: self.ended(&format!("\n{}", lines.join("\n"))) }
    }

    /// Replaces a value on the line of its key.
    pub(crate) fn set_place(place: Span, literal: &str) -> Edit {
        let space = if place.start == place.end { " " } else { "" };
        Edit { span: place, text: format!("{space}{}", spelled(literal, 0)) }
    }

    /// Adds a key to the document: below its last plain key.
    pub fn insert(self, name: &str, literal: &str) -> Edit {
        let is_plain = |item: &&Item| match &item.value {
            Value::Table(_) | Value::Tables(_) | Value::Map(_) | Value::Readers(_) => {
                !self.is_block(item.span)
            }
            _ => true,
        };
        let known = self.record.items.iter().filter(is_plain).chain(&self.record.empty);
        let last = known.map(|item| item.span.end.max(item.key.end)).max();
        let at = last.map_or(self.lines.0, |end| self.line_end(end as usize));
        self.line(at, 0, &pair(name, literal, 0))
    }

    /// Adds a key to a table of the document, and the table if it is not there, with a comment above
    /// the key: below the line of the byte `above`, or else at the end of the table. `None` if the
    /// table is written on one line.
    pub(crate) fn insert_in(
        self,
        (table, written): (&str, &str),
        above: Option<u32>,
        comment: Option<&str>,
        (name, literal): (&str, &str),
    ) -> Option<Edit> {
        let lines = |indent: usize| {
            let comment = comment.map(|comment| format!("# {comment}\n{:indent$}", ""));
            format!("{}{}", comment.unwrap_or_default(), pair(name, literal, indent))
        };
        let Some(item) = self.record.get(table) else {
            if let Some(empty) = self.record.empty.iter().find(|item| item.field.name == table) {
                return Some(self.line(self.line_end(empty.key.end as usize), 2, &lines(2)));
            }
            let text = format!("\n{}:\n  {}", key(written), lines(2));
            return Some(self.line(self.end(), 0, &text));
        };
        let written = self.text.get(item.span.range())?;
        if written.starts_with('{') {
            return None;
        }
        let indent = self.column_of(item.span.start as usize);
        let above = above.unwrap_or(item.span.end) as usize;
        Some(self.line(self.line_end(above), indent, &lines(indent)))
    }

    /// Adds a free key to a table, also to one that is written on one line.
    pub(crate) fn insert_free(
        self,
        table: &str,
        written: &str,
        pair_of: (&str, &str),
    ) -> Option<Edit> {
        let flow = self.record.get(table).filter(|item| {
            self.text.get(item.span.range()).is_some_and(|text| text.starts_with('{'))
        });
        let Some(item) = flow else { return self.insert_in((table, written), None, None, pair_of) };
        let inner = self.text.get(item.span.range())?;
        let close = item.span.start as usize + inner.trim_end_matches('}').trim_end().len();
        let comma = if inner.trim_matches(['{', '}']).trim().is_empty() { " " } else { ", " };
        let text = format!("{comma}{}", pair(pair_of.0, pair_of.1, 0));
        Some(Edit { span: Span::new(close, close), text })
    }

    /// Adds a key to a table of a list.
    pub(crate) fn insert_in_item(self, record: &Record, name: &str, literal: &str) -> Option<Edit> {
        let end = record.items.iter().map(|item| item.span.end.max(item.key.end)).max()? as usize;
        let written = self.text.get(record.span.range())?;
        if written.starts_with('{') {
            let text = format!(", {}", pair(name, literal, 0));
            return Some(Edit { span: Span::new(end, end), text });
        }
        let indent = self.column_of(record.span.start as usize);
        Some(self.line(self.line_end(end), indent, &pair(name, literal, indent)))
    }

    /// Adds a table to a list, in the style of that list.
    pub fn push(self, field: &str, written: &str, pairs: &[(String, String)]) -> Option<Edit> {
        let lines = |dash: usize| {
            let indent = dash + 2;
            let pairs = pairs.iter().map(|(name, literal)| pair(name, literal, indent));
            let between = format!("\n{:indent$}", "");
            format!("- {}", pairs.collect::<Vec<_>>().join(&between))
        };
        let Some(item) = self.record.get(field) else {
            if let Some(empty) = self.record.empty.iter().find(|item| item.field.name == field) {
                return Some(self.line(self.line_end(empty.key.end as usize), 2, &lines(2)));
            }
            let text = format!("\n{}:\n  {}", key(written), lines(2));
            return Some(self.line(self.end(), 0, &text));
        };
        let Value::Tables(records) = &item.value else { return None };
        let flow = self.text.get(item.span.range())?.starts_with('[');
        let Some(last) = records.last().filter(|_| !flow) else {
            let pairs = pairs.iter().map(|(name, literal)| pair(name, literal, 0));
            let table = format!("{{ {} }}", pairs.collect::<Vec<_>>().join(", "));
            let (at, text) = match records.last() {
                Some(last) => (last.span.end as usize, format!(", {table}")),
                None => (item.span.start as usize + 1, table),
            };
            return Some(Edit { span: Span::new(at, at), text });
        };
        let dash = self.dash(last)?;
        let end = last.items.iter().map(|item| item.span.end.max(item.key.end)).max()?;
        let end = self.line_end(end as usize);
        // An empty line between the items stays the custom.
        let spaced = records.len() > 1 && self.text[..dash].trim_end_matches(' ').ends_with("\n\n");
        let column = self.column_of(dash);
        let before = if spaced { "\n" } else { "" };
        let text = format!("{before}{:column$}{}", "", lines(column));
        Some(self.line(end, 0, &text))
    }

    /// Takes the nth table out of a list that is not written on one line, and with the last one the
    /// key.
    pub(crate) fn remove_item(self, item: &Item, number: usize) -> Option<Edit> {
        let Value::Tables(records) = &item.value else { return None };
        let record = records.get(number)?;
        let end = record.items.iter().map(|item| item.span.end.max(item.key.end)).max()?;
        let end = self.line_end(end as usize);
        let from = if records.len() == 1 { item.key.start as usize } else { self.dash(record)? };
        let start = self.line_start(from);
        if self.text.get(item.span.range())?.starts_with('[') {
            return None;
        }
        let before = &self.text[..start];
        let above = before.strip_suffix("\r\n").or_else(|| before.strip_suffix('\n'));
        let above = above.filter(|above| above.ends_with('\n')).map_or(start, str::len);
        Some(Edit { span: Span::new(above, end), text: String::new() })
    }

    /// The dash before a table of a list.
    fn dash(self, record: &Record) -> Option<usize> {
        self.text.get(..record.span.start as usize)?.rfind('-')
    }

    /// Whether a value has lines of its own.
    fn is_block(self, place: Span) -> bool {
        let before = self.text.get(..place.start as usize).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        line.trim_matches([' ', '-']).is_empty()
            || self.text.get(place.range()).is_some_and(|text| text.starts_with("- "))
    }

    /// The end of the colon after a key.
    fn after_colon(self, item: &Item) -> usize {
        let end = item.key.end as usize;
        end + self.text[end..].find(':').map_or(0, |colon| colon + 1)
    }

    /// The indentation of the line of a place, in bytes.
    fn column(self, at: usize) -> usize {
        let line = &self.text[self.line_start(at)..at];
        line.len() - line.trim_start_matches(' ').len()
    }

    /// The column of a place, in bytes.
    fn column_of(self, at: usize) -> usize {
        at - self.line_start(at)
    }

    fn line_start(self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |end| end + 1)
    }

    fn line_end(self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |end| at + end + 1)
    }

    /// The end of the last line that is not empty.
    fn end(self) -> usize {
        let head: Range<usize> = self.lines.0..self.lines.1;
        let written = self.text[head].trim_end().len();
        if written == 0 { self.lines.0 } else { self.line_end(self.lines.0 + written) }
    }

    fn line(self, at: usize, indent: usize, text: &str) -> Edit {
        let text = self.ended(&format!("{:indent$}{text}\n", ""));
        Edit { span: Span::new(at, at), text }
    }

    /// A text with the line ends of the document.
    fn ended(self, text: &str) -> String {
        text.replace('\n', if self.text.contains("\r\n") { "\r\n" } else { "\n" })
    }
}

fn pair(name: &str, literal: &str, indent: usize) -> String {
    format!("{}: {}", key(name), spelled(literal, indent + 2))
}
