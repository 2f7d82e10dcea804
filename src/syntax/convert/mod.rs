//! Writes the header of a document in the other format, and single values of it.
//!
//! A header is read into a [`tree`] of keys with the comments and empty lines around them, and written
//! again by [`write`](mod@write). The order of the keys stays, except that TOML needs the keys of a
//! document above its tables. TOML that is turned into YAML and back is the same text, apart from
//! spacing that has no meaning.

mod remark;
mod tree;
mod value;
mod write;

use super::fence::{self, Fence, Form};
use super::schema::Field;
use super::{Document, Table};
use crate::base::{Edit, Source, Span};

pub(super) use value::as_yaml;

/// The text of a document with its header in this format; `None` if it has no readable header, or
/// one in this format already.
pub(crate) fn converted(
    document: &Document<'_>,
    fields: &'static [Field],
    to: Form,
) -> Option<String> {
    let text = &*document.source.text;
    let fence = fence::split(text);
    if document.form == to || !document.sound || fence.opening.start == fence.opening.end {
        return None;
    }
    Some(rewritten(text, &fence, &document.table, fields, to))
}

/// A value as it is written in YAML, as TOML; `None` if it cannot be read by itself.
pub(crate) fn literal(written: &str, field: &'static Field) -> Option<String> {
    // On the line of a key, the value is read as it would be in its header.
    let text = format!("x: {}", written.replace('\n', "\n "));
    let source = Source::new("", &text);
    let table = super::yaml::parse(&source, Span::new(0, text.len()));
    let value = table.entries.get("x")?;
    value::as_toml(&text, &table, value, Some(field))
}

/// A text with a header in TOML, as the program writes it, in this format.
pub(crate) fn in_form(text: String, fields: &'static [Field], to: Form) -> String {
    if to == Form::Toml {
        return text;
    }
    let source = Source::new("", &text);
    let document = super::parse(&source);
    converted(&document, fields, to).unwrap_or(text)
}

/// The edit that converts the header of a document and leaves the rest alone.
pub fn conversion(document: &Document<'_>, fields: &'static [Field], to: Form) -> Option<Edit> {
    let after = converted(document, fields, to)?;
    let kept = document.source.text.len() - document.body.start as usize;
    let start = document.front.start as usize;
    let text = after.get(start..after.len() - kept)?.to_owned();
    Some(Edit { span: Span::new(start, document.body.start as usize), text })
}

fn rewritten(
    text: &str,
    fence: &Fence,
    table: &Table<'_>,
    fields: &'static [Field],
    to: Form,
) -> String {
    let front = &text[fence.front.range()];
    let header = tree::read(front, table);
    let written = write::header(&header, &write::Source { text: front, table, fields, to });
    let ending = if front.contains("\r\n") { "\r\n" } else { "\n" };
    let closing = fence::closing_fence(text, fence);
    let mut out = text[..fence.opening.start as usize].to_owned();
    out.push_str(to.fence());
    out.push_str(&text[fence.opening.end as usize..fence.front.start as usize]);
    out.push_str(&written.replace("\r\n", "\n").replace('\n', ending));
    out.push_str(to.fence());
    out.push_str(&text[closing.end as usize..]);
    out
}

#[cfg(test)]
mod tests;
