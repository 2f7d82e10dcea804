//! An answer while it is typed: its text, the cursor, and the rows that it takes on a screen.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::base::visible::is_obeyed;

/// How many lines an answer can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    /// One; a line end becomes a space.
    OneLine,
    /// Any number.
    Lines,
}

/// The text, the cursor in it, and what was last cut.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) text: String,
    /// The byte offset of the cursor.
    pub(super) cursor: usize,
    cut: String,
    size: Size,
}

impl Line {
    /// An answer that begins as a proposal, with the cursor at the end.
    pub(super) fn new(proposal: &str, size: Size) -> Self {
        let mut line = Self { text: String::new(), cursor: 0, cut: String::new(), size };
        line.insert(proposal);
        line
    }

    /// Deletes everything.
    pub(super) fn clear(&mut self) {
        self.remove(0..self.text.len());
    }

    /// Inserts typed or pasted text. Characters that a terminal obeys are left out.
    pub(super) fn insert(&mut self, text: &str) {
        let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
        let end = if self.size == Size::Lines { '\n' } else { ' ' };
        let text: String = text
            .chars()
            .filter_map(|sign| match sign {
                '\n' => Some(end),
                sign => Some(sign).filter(|sign| !is_obeyed(*sign)),
            })
            .collect();
        self.text.insert_str(self.cursor, &text);
        self.cursor += text.len();
    }

    /// Deletes the character before the cursor.
    pub(super) fn backspace(&mut self) {
        let from = self.before();
        self.remove(from..self.cursor);
    }

    /// Deletes the character after the cursor.
    pub(super) fn delete(&mut self) {
        let to = self.after();
        self.remove(self.cursor..to);
    }

    pub(super) fn left(&mut self) {
        self.cursor = self.before();
    }

    pub(super) fn right(&mut self) {
        self.cursor = self.after();
    }

    pub(super) fn word_left(&mut self) {
        self.cursor = self.word_before(char::is_alphanumeric);
    }

    pub(super) fn word_right(&mut self) {
        self.cursor = self.word_after();
    }

    /// Goes to the start of the line.
    pub(super) fn home(&mut self) {
        self.cursor = self.line_start();
    }

    /// Goes to the end of the line.
    pub(super) fn end(&mut self) {
        self.cursor = self.line_end();
    }

    /// Cuts from the start of the line to the cursor.
    pub(super) fn cut_to_start(&mut self) {
        self.cut_out(self.line_start()..self.cursor);
    }

    /// Cuts from the cursor to the end of the line.
    pub(super) fn cut_to_end(&mut self) {
        self.cut_out(self.cursor..self.line_end());
    }

    /// Cuts the word before the cursor, as far as the space in front of it.
    pub(super) fn cut_word(&mut self) {
        let from = self.word_before(|sign| !sign.is_whitespace());
        self.cut_out(from..self.cursor);
    }

    /// Cuts the word after the cursor.
    pub(super) fn cut_next_word(&mut self) {
        let to = self.word_after();
        self.cut_out(self.cursor..to);
    }

    /// Inserts what was last cut.
    pub(super) fn paste_cut(&mut self) {
        let cut = self.cut.clone();
        self.insert(&cut);
    }

    /// Goes one row up on a screen, or down for `false`; nowhere if there is no such row.
    pub(super) fn move_row(&mut self, up: bool, width: usize, first: usize) {
        let rows = self.rows(width, first);
        let (row, column) = self.place(&rows);
        let target = if up { row.checked_sub(1) } else { Some(row + 1) };
        let Some(target) = target.filter(|row| *row < rows.len()) else { return };
        let range = rows[target].clone();
        let goes_on = rows.get(target + 1).is_some_and(|next| next.start == range.end);
        let mut at = range.start;
        for grapheme in self.text[range.clone()].graphemes(true) {
            // The end of a row that continues on the next one is the start of that one.
            if goes_on && at + grapheme.len() == range.end {
                break;
            }
            let next = self.text[range.start..at + grapheme.len()].width();
            if next > column {
                break;
            }
            at += grapheme.len();
        }
        self.cursor = at;
    }

    /// The rows of the text on a screen, broken between words where possible. `first` columns of
    /// the first row are taken.
    pub(super) fn rows(&self, width: usize, first: usize) -> Vec<Range<usize>> {
        let mut rows = Vec::new();
        let mut start = 0;
        for line in self.text.split('\n') {
            let end = start + line.len();
            broken(&self.text, start..end, width, first, &mut rows);
            start = end + 1;
        }
        rows
    }

    /// The row and column of the cursor.
    pub(super) fn place(&self, rows: &[Range<usize>]) -> (usize, usize) {
        let row = rows.iter().rposition(|row| row.start <= self.cursor).unwrap_or(0);
        let start = rows.get(row).map_or(0, |row| row.start);
        (row, self.text[start..self.cursor].width())
    }

    fn remove(&mut self, range: Range<usize>) {
        self.cursor = range.start;
        self.text.replace_range(range, "");
    }

    fn cut_out(&mut self, range: Range<usize>) {
        if !range.is_empty() {
            self.cut = self.text[range.clone()].to_owned();
            self.remove(range);
        }
    }

    fn before(&self) -> usize {
        let mut before = self.text[..self.cursor].grapheme_indices(true);
        before.next_back().map_or(0, |(at, _)| at)
    }

    fn after(&self) -> usize {
        let next = self.text[self.cursor..].graphemes(true).next();
        self.cursor + next.map_or(0, str::len)
    }

    /// The start of the word before the cursor; `is_part` tells which characters are in a word.
    fn word_before(&self, is_part: impl Fn(char) -> bool) -> usize {
        let before = self.text[..self.cursor].trim_end_matches(|sign| !is_part(sign));
        before.trim_end_matches(&is_part).len()
    }

    /// The end of the word after the cursor.
    fn word_after(&self) -> usize {
        let after =
            self.text[self.cursor..].trim_start_matches(|sign: char| !sign.is_alphanumeric());
        self.text.len() - after.trim_start_matches(char::is_alphanumeric).len()
    }

    fn line_start(&self) -> usize {
        self.text[..self.cursor].rfind('\n').map_or(0, |at| at + 1)
    }

    fn line_end(&self) -> usize {
        self.text[self.cursor..].find('\n').map_or(self.text.len(), |at| self.cursor + at)
    }
}

/// Breaks one line of a text into rows. Spaces at the end of a row take no room.
fn broken(
    text: &str,
    line: Range<usize>,
    width: usize,
    first: usize,
    rows: &mut Vec<Range<usize>>,
) {
    let (mut start, mut word, mut at) = (line.start, line.start, line.start);
    for grapheme in text[line.clone()].graphemes(true) {
        let end = at + grapheme.len();
        let room = if rows.is_empty() { width.saturating_sub(first) } else { width };
        if grapheme.trim().is_empty() {
            word = end;
        } else if text[start..end].width() > room && at > start {
            // A word that is wider than a row is broken where the row ends.
            let split = if word > start { word } else { at };
            rows.push(start..split);
            start = split;
        }
        at = end;
    }
    rows.push(start..line.end);
}

#[cfg(test)]
mod tests;
