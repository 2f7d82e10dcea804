//! Texts that are too wide for a terminal: broken between words, with their marks and their styles.

use std::fmt::Write;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::line::{Line, Size};

/// How a piece of text looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Style {
    #[default]
    Plain,
    Bold,
    Italic,
    Code,
}

impl Style {
    fn code(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Bold => "1",
            Self::Italic => "3",
            Self::Code => "36",
        }
    }
}

/// A text with spaces before its first row and before the others, broken between words. The
/// prefix counts as the start of the first row.
pub(super) fn hanging(prefix: &str, indent: usize, text: &str, width: Option<usize>) -> String {
    let Some(width) = width else { return format!("{prefix}{text}\n") };
    let line = Line::new(text, Size::Lines);
    let room = width.saturating_sub(indent).max(20);
    let first = prefix.width().saturating_sub(indent);
    let mut out = String::new();
    for (number, range) in line.rows(room, first).into_iter().enumerate() {
        let row = line.text[range].trim_end();
        let before = if number == 0 { prefix.to_owned() } else { " ".repeat(indent) };
        out.push_str(format!("{before}{row}").trim_end());
        out.push('\n');
    }
    out
}

/// A text with marks under parts of it, given as columns: each row is followed by its own marks.
pub fn marked(text: &str, marks: &[bool], indent: usize, width: Option<usize>) -> String {
    let line = Line::new(text, Size::OneLine);
    let room = width.map_or(usize::MAX, |width| width.saturating_sub(indent).max(20));
    let mut out = String::new();
    let before = " ".repeat(indent);
    for range in line.rows(room, 0) {
        let row = line.text[range.clone()].trim_end();
        let start = line.text[..range.start].width();
        let own = marks.iter().skip(start).take(row.width());
        let own: String = own.map(|marked| if *marked { '^' } else { ' ' }).collect();
        let _ = writeln!(out, "{before}{row}");
        if own.contains('^') {
            let _ = writeln!(out, "{before}{}", own.trim_end());
        }
    }
    out
}

/// Pieces of text as one paragraph, broken between words, with spaces before its rows.
pub(super) fn paragraph(
    pieces: &[(Style, String)],
    (first, rest): (&str, &str),
    width: usize,
) -> String {
    let signs: Vec<(char, Style)> =
        pieces.iter().flat_map(|(style, text)| text.chars().map(|sign| (sign, *style))).collect();
    let mut rows: Vec<Vec<(char, Style)>> = vec![Vec::new()];
    let wide = |signs: &[(char, Style)]| -> usize {
        signs.iter().map(|(sign, _)| sign.width().unwrap_or(0)).sum()
    };
    for word in signs.split(|(sign, _)| sign.is_whitespace() && *sign != '\u{a0}') {
        if word.is_empty() {
            continue;
        }
        let indent = if rows.len() == 1 { first } else { rest };
        let Some(row) = rows.last_mut() else { continue };
        if !row.is_empty() && indent.width() + wide(row) + 1 + wide(word) > width {
            rows.push(word.to_vec());
            continue;
        }
        if let Some((_, before)) = row.last().copied() {
            // A space inside a piece has its style, one between two pieces has none.
            let style = if word[0].1 == before { before } else { Style::Plain };
            row.push((' ', style));
        }
        row.extend_from_slice(word);
    }
    let mut out = String::new();
    for (number, row) in rows.iter().enumerate() {
        out.push_str(if number == 0 { first } else { rest });
        for run in row.chunk_by(|one, other| one.1 == other.1) {
            let text: String = run.iter().map(|(sign, _)| *sign).collect();
            out.push_str(&styled(run[0].1, &text));
        }
        out.push('\n');
    }
    out
}

/// A text in a style.
pub(super) fn styled(style: Style, text: &str) -> String {
    match style {
        Style::Plain => text.to_owned(),
        _ => format!("\u{1b}[{}m{text}\u{1b}[0m", style.code()),
    }
}

#[cfg(test)]
mod tests;
