//! Finds the headings with a day, each of which begins an entry.

use crate::base::Span;
use crate::base::calendar::Date;
use crate::syntax::Document;
use crate::syntax::outline::Heading;
use crate::syntax::record::{Around, day};

/// A section below a heading with a day.
pub(super) struct Dated<'o> {
    pub(super) heading: &'o Heading,
    pub(super) date: Date,
    /// The words of the day.
    pub(super) day: Words,
    /// The words next to it.
    pub(super) title: Option<Words>,
}

/// Words of a heading, without comments and marks.
pub(super) struct Words {
    pub(super) text: String,
    /// Their place, or that of the heading if they contain markup.
    pub(super) span: Span,
}

/// The years of days without one, if the name of the file gives them: `2026`, `2026-2027`.
pub(super) fn years(name: &str) -> Option<(i16, i16)> {
    let digits = name.split(|sign: char| !sign.is_ascii_digit());
    let years: Vec<i16> = digits
        .filter(|part| part.len() == 4)
        .filter_map(|part| part.parse().ok())
        .filter(|year| (1990..2200).contains(year))
        .collect();
    match years[..] {
        [year] => Some((year, year)),
        [autumn, spring] if spring == autumn + 1 => Some((spring, autumn)),
        _ => None,
    }
}

/// The sections whose headings begin or end with a day, at the highest level that has any.
pub(super) fn dated<'d>(document: &'d Document<'_>, around: Around<'_>) -> Vec<Dated<'d>> {
    let text = &*document.source.text;
    let headings = document.outline.headings.iter().filter(|heading| heading.top);
    let all: Vec<Dated<'d>> =
        headings.filter_map(|heading| in_heading(heading, text, around)).collect();
    let level = all.iter().map(|one| one.heading.level).min().unwrap_or_default();
    all.into_iter().filter(|one| one.heading.level == level).collect()
}

/// The most words of a day: `Wednesday, the 3rd of October 2026`.
const WORDS: usize = 7;

/// The day in a heading, and the words next to it.
fn in_heading<'d>(heading: &'d Heading, text: &str, around: Around<'_>) -> Option<Dated<'d>> {
    let written = &text[heading.span.range()];
    let line = heading.text.trim();
    let words = |from: usize, to: usize| {
        let text = line[from..to].trim_matches(is_between);
        let at = written.find(text).filter(|_| !text.is_empty());
        let span = at.map_or(heading.span, |at| {
            Span::new(at, at + text.len()).shifted(heading.span.start as usize)
        });
        (!text.is_empty()).then(|| Words { text: text.to_owned(), span })
    };
    let ends: Vec<usize> = line
        .char_indices()
        .filter(|(_, sign)| sign.is_whitespace())
        .map(|(at, _)| at)
        .chain([line.len()])
        .take(WORDS)
        .collect();
    let starts: Vec<usize> = line
        .char_indices()
        .rev()
        .filter(|(_, sign)| sign.is_whitespace() || *sign == '(')
        .map(|(at, sign)| at + sign.len_utf8())
        .take(WORDS)
        .collect();
    let first = ends.iter().rev().map(|end| (0, *end, *end, line.len()));
    let last = starts.iter().rev().map(|start| (*start, line.len(), 0, *start));
    first.chain(last).find_map(|(from, to, other, until)| {
        let written = words(from, to)?;
        // A lone number, or an issue of something, is not a day.
        let date = (written.text.len() > 4).then(|| day(&written.text, around)).flatten()?;
        Some(Dated { heading, date, day: written, title: words(other, until) })
    })
}

/// Whether a character separates the day in a heading from its words.
fn is_between(sign: char) -> bool {
    sign.is_whitespace()
        || matches!(sign, ':' | '–' | '—' | '-' | '|' | ',' | '.' | '(' | ')' | '·')
}
