//! A form as text: paragraphs, tables, and the fields that its format has. Every format is read into
//! this, so that places are found in the same way in all of them.

use std::ops::Range;

/// The text of a form.
#[derive(Debug, Default)]
pub struct Layout {
    /// All paragraphs, in the order of reading.
    pub paragraphs: Vec<Paragraph>,
    /// All tables.
    pub tables: Vec<Table>,
    /// The blocks outside tables, one list for each part: the text, headers, footers.
    pub parts: Vec<Vec<Block>>,
}

/// A block of a text or of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    /// An index into [`Layout::paragraphs`].
    Paragraph(usize),
    /// An index into [`Layout::tables`].
    Table(usize),
}

/// A paragraph.
#[derive(Clone, Debug, Default)]
pub struct Paragraph {
    /// Its text, without what was deleted.
    pub text: String,
    /// Whether it is a heading, by its style.
    pub heading: bool,
    /// Whether all of it is bold.
    pub bold: bool,
    /// Whether it holds a picture or something else that is not text.
    pub fixed: bool,
    /// Its fields, in order.
    pub slots: Vec<Slot>,
}

/// A field of a form, as its format has it.
#[derive(Clone, Debug)]
pub struct Slot {
    /// Its part of the text of the paragraph.
    pub span: Range<usize>,
    /// What it can hold.
    pub sort: Sort,
    /// Its names and explanations.
    pub names: Vec<String>,
    /// The values of a list.
    pub choices: Vec<String>,
    /// How it writes a day, as a pattern such as `dd-MM-yyyy`.
    pub days: Option<String>,
    /// Whether somebody filled it in already.
    pub filled: bool,
    /// Whether the form forbids to change it.
    pub locked: bool,
    /// Whether it can hold several paragraphs.
    pub long: bool,
    /// Its number in its format.
    pub number: usize,
}

/// What a field can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Text.
    Text,
    /// A mark, or none.
    Check,
    /// One of a list.
    Choice,
}

/// A table.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// Its contents.
    pub blocks: Vec<Block>,
    /// Its first column in the grid.
    pub column: usize,
    /// How many columns it covers.
    pub span: usize,
    /// Whether it continues the cell above it.
    pub continued: bool,
}

impl Cell {
    /// The paragraphs directly in it.
    pub(crate) fn paragraphs(&self) -> Vec<usize> {
        let direct = self.blocks.iter().filter_map(|block| match block {
            Block::Paragraph(at) => Some(*at),
            Block::Table(_) => None,
        });
        direct.collect()
    }
}

impl Layout {
    /// The text of a cell.
    pub(crate) fn text_of(&self, cell: &Cell) -> String {
        let texts = cell.paragraphs().into_iter().map(|at| self.paragraphs[at].text.trim());
        let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
        texts.join("\n")
    }

    /// The empty paragraphs at the end of a cell that holds words.
    pub(crate) fn room(&self, cell: &Cell) -> Vec<usize> {
        let is_free = |at: &usize| {
            let paragraph = &self.paragraphs[*at];
            !paragraph.fixed && paragraph.slots.is_empty() && is_blank(&paragraph.text)
        };
        let paragraphs = cell.paragraphs();
        let used = paragraphs.iter().rposition(|at| !is_free(at)).map_or(0, |at| at + 1);
        let nested = cell.blocks.len() > paragraphs.len();
        if used == 0 || nested { Vec::new() } else { paragraphs[used..].to_vec() }
    }

    /// Whether a cell waits for a text: there is nothing in it but dots, or an empty field.
    pub fn is_empty(&self, cell: &Cell) -> bool {
        !cell.continued
            && cell.blocks.iter().all(|block| match block {
                Block::Paragraph(at) => {
                    let paragraph = &self.paragraphs[*at];
                    !paragraph.fixed && paragraph.slots.is_empty() && is_blank(&paragraph.text)
                }
                Block::Table(_) => false,
            })
            && !cell.paragraphs().is_empty()
    }
}

/// Whether a text is only there to be written over.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(is_filler)
}

/// Whether a character is only there to be written over.
pub(crate) fn is_filler(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '.' | '…' | '_' | '‥' | '·' | '\u{200b}' | '\u{feff}' | '\u{2007}' | '\u{a0}'
        )
}

/// A mark that is not ticked, and the one that is.
pub(crate) const BOXES: [(&str, &str); 6] =
    [("☐", "☒"), ("□", "☒"), ("❑", "☒"), ("❏", "☒"), ("[ ]", "[x]"), ("( )", "(x)")];

/// The places of empty boxes in a text: where, and what ticks it.
pub fn boxes(text: &str) -> Vec<(Range<usize>, &'static str)> {
    let found = BOXES.iter().flat_map(|(empty, ticked)| {
        text.match_indices(empty).map(move |(at, _)| (at..at + empty.len(), *ticked))
    });
    let mut found: Vec<_> = found.collect();
    found.sort_by_key(|(at, _)| at.start);
    found
}

/// Parts of a text that are only there to be written over: at least three dots, two ellipses, three
/// underscores, or white space at the end after a colon.
pub(crate) fn blanks(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut start: Option<(usize, usize)> = None;
    let weight = |c: char| match c {
        '.' | '_' | '·' => 1,
        '…' | '‥' => 3,
        _ => 0,
    };
    let mut end = |start: &mut Option<(usize, usize)>, upto: usize| {
        if let Some((from, weight)) = start.take()
            && weight >= 3
        {
            let from = from + (text[from..upto].len() - text[from..upto].trim_start().len());
            let upto = from + text[from..upto].trim_end().len();
            found.push(from..upto);
        }
    };
    for (at, c) in text.char_indices() {
        if weight(c) > 0 {
            let (from, sum) = start.unwrap_or((at, 0));
            start = Some((from, sum + weight(c)));
        } else if !(c == ' ' || c == '\u{a0}' || c == '\t') || start.is_none() {
            end(&mut start, at);
        }
    }
    end(&mut start, text.len());
    // `....-....-20....` is one place for a day.
    let mut merged: Vec<Range<usize>> = Vec::new();
    for blank in found {
        match merged.last_mut() {
            Some(last) if is_within_day(&text[last.end..blank.start]) => last.end = blank.end,
            _ => merged.push(blank),
        }
    }
    merged
}

/// Whether a text is only what separates the parts of a day.
fn is_within_day(text: &str) -> bool {
    matches!(text.trim(), "-" | "/" | "–" | "-20" | "/20" | "–20" | "- 20" | "/ 20" | "– 20")
}

/// Words between marks that stand for something else: `{{naam}}`, `[naam]`, `<naam>`, `«naam»`.
pub fn placeholders(text: &str) -> Vec<(Range<usize>, Range<usize>)> {
    const MARKS: [(&str, &str); 6] =
        [("{{", "}}"), ("${", "}"), ("[", "]"), ("<<", ">>"), ("<", ">"), ("«", "»")];
    let mut found: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for (open, close) in MARKS {
        let mut at = 0;
        while let Some(from) = text[at..].find(open).map(|found| found + at) {
            let inner = from + open.len();
            let Some(upto) = text[inner..].find(close).map(|found| found + inner) else { break };
            let words = &text[inner..upto];
            let whole = from..upto + close.len();
            let known = found.iter().any(|(one, _)| one.start < whole.end && whole.start < one.end);
            if !known
                && words.chars().any(char::is_alphabetic)
                && !words.contains(['\n', '[', '<', '{'])
            {
                found.push((whole, inner..upto));
            }
            at = upto + close.len();
        }
    }
    found.sort_by_key(|(whole, _)| whole.start);
    found
}

#[cfg(test)]
mod tests;
