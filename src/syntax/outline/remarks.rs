//! Remarks as Obsidian has them, `%%…%%`: in a line or over several, and never in code.
//!
//! They are found before anything else is read, because they may hold anything: half a list, a heading,
//! the start of a fence.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag};

use crate::base::markdown_options;

/// What opens and closes a remark.
const SIGN: &str = "%%";

/// How often a text is read anew because of what a remark holds. Nobody writes that many with code in
/// them; what comes behind is hidden.
const ROUNDS: usize = 32;

/// The remarks of a text.
pub(super) struct Remarks<'t> {
    /// The text with spaces in their place, so that everything else stays where it is.
    pub(super) masked: Cow<'t, str>,
    /// Their places.
    pub(super) places: Vec<Range<usize>>,
    /// The sign of the last one, when nothing says where it ends; it reaches to the end.
    pub(super) unclosed: Option<Range<usize>>,
}

/// Finds the remarks of a text.
pub(super) fn find(markdown: &str) -> Remarks<'_> {
    let mut remarks = Remarks { masked: markdown.into(), places: Vec::new(), unclosed: None };
    if !markdown.contains(SIGN) {
        return remarks;
    }
    let mut masked = markdown.as_bytes().to_vec();
    let mut literal = literal(markdown);
    let (mut from, mut rounds) = (0, 0);
    while let Some(open) = opening(markdown, from, &literal) {
        let inner = open + signs(&markdown[open..]);
        let close = markdown[inner..].find(SIGN).map(|at| inner + at);
        // A sign in code may or may not be meant to end it: nobody should have to guess.
        let close = close.filter(|at| !is_in(&literal, *at) && rounds < ROUNDS);
        let end = close.map_or(markdown.len(), |at| at + signs(&markdown[at..]));
        for byte in masked[open..end].iter_mut().filter(|byte| !matches!(byte, b'\n' | b'\r')) {
            *byte = b' ';
        }
        remarks.places.push(open..end);
        if close.is_none() {
            remarks.unclosed = Some(open..inner);
            break;
        }
        from = end;
        if markdown[open..end].contains(['`', '~', '<']) {
            rounds += 1;
            literal = self::literal(&String::from_utf8_lossy(&masked));
        }
    }
    // Whole signs were replaced by as many spaces as they had bytes.
    remarks.masked = String::from_utf8(masked).map_or(markdown.into(), Cow::Owned);
    remarks
}

/// The next place where a remark begins.
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

/// How many signs stand at the start.
fn signs(text: &str) -> usize {
    text.len() - text.trim_start_matches('%').len()
}

/// Whether a place lies in one of the ranges, which are in order.
fn is_in(ranges: &[Range<usize>], at: usize) -> bool {
    let before = ranges.partition_point(|range| range.start <= at);
    before > 0 && at < ranges[before - 1].end
}

/// Where signs mean themselves: in code, and in comments of HTML, which are hidden anyway. What is code
/// by its indentation alone may have been meant as a remark.
fn literal(markdown: &str) -> Vec<Range<usize>> {
    let mut literal: Vec<Range<usize>> = Vec::new();
    for (event, range) in Parser::new_ext(markdown, markdown_options()).into_offset_iter() {
        match event {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn check(markdown: &str, expected: &[&str]) {
        let remarks = find(markdown);
        let found: Vec<&str> =
            remarks.places.iter().map(|place| &markdown[place.clone()]).collect();
        assert_eq!(found, expected, "{markdown}");
        assert_eq!(remarks.masked.len(), markdown.len());
        assert!(
            found.iter().all(|remark| remark.trim().is_empty() || !remarks.masked.contains(remark))
        );
    }

    #[test]
    fn a_remark_goes_from_sign_to_sign() {
        check("a %%b%% c %%d%%", &["%%b%%", "%%d%%"]);
        check("%%\nb\n\n## C {.private}\n%%\nd", &["%%\nb\n\n## C {.private}\n%%"]);
        check("é %%ë%% %%%x%%%", &["%%ë%%", "%%%x%%%"]);
        check("- a %%b\n- c%% d", &["%%b\n- c%%"]);
        check("%%a `b` c%% d", &["%%a `b` c%%"]);
    }

    #[test]
    fn in_code_the_signs_stay() {
        check("`%%a%%` and\n\n```\n%%b%%\n```\n", &[]);
        check("<!-- 5%% --> \\%% 5%", &[]);
        check("    %%a%%\n", &["%%a%%"]);
    }

    #[test]
    fn what_nothing_ends_reaches_to_the_end() {
        check("a %%b\n\nc", &["%%b\n\nc"]);
        check("a %%b `%%` c", &["%%b `%%` c"]);
        assert!(find("a %%b").unclosed.is_some() && find("a %%b%%").unclosed.is_none());
    }
}
