//! Corrects what is in the header of a document: lists, keys of a table, and what is taken out.

use crate::base::{Edit, Span};
use crate::plan::Entry;
use crate::syntax::quote::{quoted, quoted_list};
use crate::syntax::yaml::Header;
use crate::syntax::{Value, schema};

impl Entry {
    /// Sets a key to a list of texts, or adds it; an empty list takes the key out.
    pub(crate) fn set_list(&self, key: &str, texts: &[String]) -> Option<Edit> {
        if texts.is_empty() {
            return self.unset(key);
        }
        let field = schema::find(self.record.schema, key)?;
        let list = quoted_list(texts);
        match self.record.get(field.name) {
            Some(item) => Some(self.replaced(item, list)),
            None if self.record.is_broken(field.name) => None,
            None => {
                let name = self.key_lang().pick(field.name, field.alias);
                self.insert_key(field, (name, &list))
            }
        }
    }

    /// Takes a key with its lines out of the document; nothing to do without it. `None` if
    /// something else is on its line.
    pub(crate) fn unset(&self, key: &str) -> Option<Edit> {
        let Some(item) = self.record.get(key) else {
            return Some(Edit { span: Span::new(0, 0), text: String::new() });
        };
        self.without(item.key.start as usize, item.span.end as usize)
    }

    /// Sets a free key of a table, such as the score of a competence, or adds it.
    pub(crate) fn set_in_table(&self, table: &str, key: &str, literal: &str) -> Option<Edit> {
        let field = schema::find(self.record.schema, table)?;
        let name = self.key_lang().pick(field.name, field.alias);
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let called = if key.chars().all(plain) { key.to_owned() } else { quoted(key) };
        let known = self.record.map(field.name).iter().find(|(known, _)| *known.value == *key);
        let line = format!("{called} = {literal}");
        if let Some(header) = self.yaml() {
            return match known {
                Some((_, value)) => Some(Header::set_place(value.span, literal)),
                None => header.insert_free(field.name, name, (&called, literal)),
            };
        }
        if let Some((_, value)) = known {
            return Some(Edit { span: value.span, text: literal.to_owned() });
        }
        let Some(item) = self.record.get(field.name) else {
            return self.append(&format!("\n[{name}]\n{line}"));
        };
        let header = self.body.text.get(item.span.range())?.starts_with('[');
        match self.record.map(field.name).iter().map(|(_, value)| value.span.end).max() {
            Some(last) if header => Some(self.insert(self.line_end(last as usize)?, &line)),
            None if header => Some(self.insert(self.line_end(item.key.end as usize)?, &line)),
            Some(last) => Some(Edit {
                span: Span::new(last as usize, last as usize),
                text: format!(", {line}"),
            }),
            None => Some(Edit { span: item.span, text: format!("{{ {line} }}") }),
        }
    }

    /// Takes a free key out of a table.
    pub(crate) fn unset_in_table(&self, table: &str, key: &str) -> Option<Edit> {
        let field = schema::find(self.record.schema, table)?;
        let map = self.record.map(field.name);
        let (name, value) = map.iter().find(|(known, _)| *known.value == *key)?;
        self.without(name.span.start as usize, value.span.end as usize)
    }

    /// Takes the nth table out of a list that is written with headers, with the comments inside.
    pub(crate) fn remove_table(&self, list: &str, number: usize) -> Option<Edit> {
        let field = schema::find(self.record.schema, list)?;
        let Value::Tables(records) = &self.record.get(field.name)?.value else { return None };
        if let Some(header) = self.yaml() {
            return header.remove_item(self.record.get(field.name)?, number);
        }
        let record = records.get(number)?;
        let start = record.span.start as usize;
        let text = self.body.text.get(start..self.body.span.start as usize)?;
        if !text.starts_with("[[") {
            return None;
        }
        let end = record.items.iter().map(|item| item.span.end).max().unwrap_or(record.span.end);
        let end = end as usize;
        let end = end + self.body.text.get(end..)?.find('\n')? + 1;
        // The empty line above belongs to it.
        let before = self.body.text.get(..start)?;
        let above = before.strip_suffix("\r\n").or_else(|| before.strip_suffix('\n'));
        let above = above.filter(|above| above.ends_with('\n')).map_or(start, str::len);
        Some(Edit { span: Span::new(above, end), text: String::new() })
    }

    /// Takes whole lines out of the header.
    fn without(&self, start: usize, end: usize) -> Option<Edit> {
        let before = self.body.text.get(..start)?;
        let first = before.rfind('\n').map_or(0, |at| at + 1);
        let last = end + self.body.text.get(end..)?.find('\n')? + 1;
        let alone = |text: &str| text.trim().is_empty() || text.trim_start().starts_with('#');
        let own_lines = before[first..].trim().is_empty() && alone(self.body.text.get(end..last)?);
        own_lines.then(|| Edit { span: Span::new(first, last), text: String::new() })
    }
}

#[cfg(test)]
mod tests;
