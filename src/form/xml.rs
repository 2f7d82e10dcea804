//! Changes to an XML text at known places; everything else keeps its bytes.

use std::ops::Range;

use roxmltree::{Document, Node, ParsingOptions};

pub(super) use crate::media::package::escaped;

/// The most elements and texts of one part.
const NODES: u32 = 4_000_000;
/// The deepest nesting; a real document has no more than some dozens.
pub(super) const DEEPEST: usize = 200;

/// A part as a tree; `None` if it is not XML, or has a document type, which no form has and which
/// can define entities without end.
pub(super) fn parse(text: &str) -> Option<Document<'_>> {
    let options =
        ParsingOptions { allow_dtd: false, nodes_limit: NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).ok()?;
    let mut depth = 0_usize;
    let mut deepest = 0;
    // Without recursion, because a hostile text may nest a million elements.
    let mut at = Some(document.root());
    while let Some(node) = at {
        at = if let Some(child) = node.first_child() {
            depth += 1;
            deepest = deepest.max(depth);
            Some(child)
        } else {
            let mut up = node;
            loop {
                if let Some(next) = up.next_sibling() {
                    break Some(next);
                }
                match up.parent() {
                    Some(parent) => up = parent,
                    None => break None,
                }
                depth = depth.saturating_sub(1);
            }
        };
    }
    (deepest <= DEEPEST).then_some(document)
}

/// A replacement of a part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Splice {
    /// What is replaced; empty to insert.
    pub at: Range<usize>,
    /// The new text.
    pub text: String,
}

impl Splice {
    /// Inserts a text.
    pub(super) fn insert(at: usize, text: impl Into<String>) -> Self {
        Self { at: at..at, text: text.into() }
    }

    /// Replaces a part.
    pub(super) fn replace(at: Range<usize>, text: impl Into<String>) -> Self {
        Self { at, text: text.into() }
    }
}

/// The part of a text in a range, with its replacements. A replacement inside another is dropped.
pub(super) fn spliced(text: &str, within: Range<usize>, splices: &[Splice]) -> String {
    let mut inside: Vec<&Splice> = splices
        .iter()
        .filter(|splice| within.start <= splice.at.start && splice.at.end <= within.end)
        .collect();
    // A stable order keeps insertions at one place in the order in which they were made; the longer
    // of two that begin at one place comes first, so that what is inside it is dropped.
    inside
        .sort_by_key(|splice| (splice.at.start, !splice.at.is_empty(), usize::MAX - splice.at.end));
    let mut out = String::with_capacity(within.len());
    let mut from = within.start;
    for splice in inside {
        if splice.at.start < from {
            continue;
        }
        out.push_str(&text[from..splice.at.start]);
        out.push_str(&splice.text);
        from = splice.at.end;
    }
    out.push_str(&text[from..within.end]);
    out
}

/// The value of an attribute by its local name.
pub(super) fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// The first child with a local name.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| child.is_element() && child.tag_name().name() == name)
}

/// The name of a tag as the text writes it, with its prefix.
pub(super) fn tag<'t>(text: &'t str, node: Node<'_, '_>) -> &'t str {
    let start = node.range().start + 1;
    let end = text[start..].find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'));
    &text[start..start + end.unwrap_or(0)]
}

/// Where the contents of an element begin and end; `None` if it has the form `<a/>`.
pub(super) fn inner(text: &str, node: Node<'_, '_>) -> Option<Range<usize>> {
    let range = node.range();
    let whole = &text[range.clone()];
    if whole.ends_with("/>") && !node.has_children() {
        return None;
    }
    let mut quote = None;
    let open = whole.bytes().position(|byte| match (quote, byte) {
        (None, b'"' | b'\'') => {
            quote = Some(byte);
            false
        }
        (Some(open), byte) if byte == open => {
            quote = None;
            false
        }
        (None, b'>') => true,
        _ => false,
    })?;
    let close = whole.rfind("</")?;
    Some(range.start + open + 1..range.start + close)
}

#[cfg(test)]
mod tests;
