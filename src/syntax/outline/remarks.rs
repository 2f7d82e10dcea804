//! Finds remarks in the style of Obsidian, `%%…%%`: within a line or across several, and never in
//! code.
//!
//! They are found before anything else is read, because they can contain anything: half a list, a
//! heading, the start of a fence.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use crate::base::markdown_options;

/// The marker that opens and closes a remark.
const SIGN: &str = "%%";

/// How often a text is read again because of the contents of a remark. No one writes that many
/// remarks with code in them; the text after the last one is hidden.
const ROUNDS: usize = 32;

/// The remarks of a text.
pub(super) struct Remarks<'t> {
    /// The text with spaces in their place, so that everything else keeps its offset.
    pub(super) masked: Cow<'t, str>,
    /// Their places.
    pub(super) places: Vec<Range<usize>>,
    /// The marker of the last one, if it is never closed; the remark then extends to the end.
    pub(super) unclosed: Option<Range<usize>>,
    /// Those that may be code.
    pub(super) indented: Vec<Range<usize>>,
}

/// Finds the remarks of a text.
pub(super) fn find(markdown: &str) -> Remarks<'_> {
    let (places, indented) = (Vec::new(), Vec::new());
    let mut remarks = Remarks { masked: markdown.into(), places, unclosed: None, indented };
    if !markdown.contains(SIGN) {
        return remarks;
    }
    let mut masked = markdown.as_bytes().to_vec();
    let mut unclear = Vec::new();
    let mut literal = literal(markdown, &mut unclear);
    let (mut from, mut rounds) = (0, 0);
    while let Some(open) = opening(markdown, from, &literal) {
        let inner = open + signs(&markdown[open..]);
        let close = markdown[inner..].find(SIGN).map(|at| inner + at);
        // A marker in code may or may not be meant to close the remark, and nobody should have to
        // guess.
        let close = close.filter(|at| !is_in(&literal, *at) && rounds < ROUNDS);
        let end = close.map_or(markdown.len(), |at| at + signs(&markdown[at..]));
        for byte in masked[open..end].iter_mut().filter(|byte| !matches!(byte, b'\n' | b'\r')) {
            *byte = b' ';
        }
        remarks.places.push(open..end);
        if is_in(&unclear, open) {
            remarks.indented.push(open..end);
        }
        if close.is_none() {
            remarks.unclosed = Some(open..inner);
            break;
        }
        from = end;
        if markdown[open..end].contains(['`', '~', '<']) {
            rounds += 1;
            literal = self::literal(&String::from_utf8_lossy(&masked), &mut unclear);
        }
    }
    // Whole characters were replaced by as many spaces as they had bytes.
    remarks.masked = String::from_utf8(masked).map_or(markdown.into(), Cow::Owned);
    remarks
}

/// The next position where a remark begins.
fn opening(markdown: &str, from: usize, literal: &[Range<usize>]) -> Option<usize> {
    let mut at = from;
    while let Some(found) = markdown[at..].find(SIGN).map(|found| at + found) {
        let before = &markdown[..found];
        let slashes = before.len() - before.trim_end_matches('\\').len();
        if slashes.is_multiple_of(2) && !is_in(literal, found) {
            return Some(found);
        }
        at = found + signs(&markdown[found..]);
    }
    None
}

/// The number of marker characters at the start.
fn signs(text: &str) -> usize {
    text.len() - text.trim_start_matches('%').len()
}

/// Whether a position is in one of the sorted ranges.
fn is_in(ranges: &[Range<usize>], at: usize) -> bool {
    let before = ranges.partition_point(|range| range.start <= at);
    before > 0 && at < ranges[before - 1].end
}

/// Ranges where markers have no effect: code, and HTML comments, which are hidden anyway.
///
/// Indented code counts only if it cannot have been meant otherwise. In or right after a list or a
/// note, indentation can be that of the text above it; a marker without a partner in the same piece
/// of code may belong to a remark that begins or ends elsewhere; and a piece of code that begins
/// with a marker may be an indented remark. Those pieces are in `unclear`.
fn literal(markdown: &str, unclear: &mut Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut literal: Vec<Range<usize>> = Vec::new();
    let (mut lists, mut listed) = (0_usize, false);
    unclear.clear();
    for (event, range) in Parser::new_ext(markdown, markdown_options()).into_offset_iter() {
        match &event {
            Event::Start(Tag::List(_) | Tag::FootnoteDefinition(_)) => lists += 1,
            Event::End(TagEnd::List(_) | TagEnd::FootnoteDefinition) => {
                lists = lists.saturating_sub(1);
                listed = true;
            }
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Table(_) | Tag::HtmlBlock)
            | Event::Rule => listed = false,
            _ => {}
        }
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                let clear = lists == 0 && !listed && is_clear(&markdown[range.clone()]);
                if clear { literal.push(range) } else { unclear.push(range) }
            }
            Event::Code(_) | Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => {
                literal.push(range);
            }
            Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => {
                let html = &markdown[range.clone()];
                let mut at = 0;
                while let Some(open) = html[at..].find("<!--").map(|found| at + found) {
                    let end = html[open..].find("-->").map_or(html.len(), |end| open + end + 3);
                    literal.push(range.start + open..range.start + end);
                    at = end;
                }
            }
            _ => {}
        }
    }
    literal
}

/// Whether every marker in a piece of code has a partner in it, and something else comes first.
fn is_clear(code: &str) -> bool {
    let (mut at, mut markers) = (0, 0_usize);
    while let Some(found) = code[at..].find(SIGN).map(|found| at + found) {
        markers += 1;
        at = found + signs(&code[found..]);
    }
    markers.is_multiple_of(2) && !code.trim_start().starts_with(SIGN)
}

#[cfg(test)]
mod tests;
