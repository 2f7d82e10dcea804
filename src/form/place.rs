//! A place of a form: where something can be written, and the words that say what.

use std::ops::Range;

use crate::labels::{Meaning, Section};

/// A place.
#[derive(Clone, Debug)]
pub struct Place {
    /// The words that say what goes there.
    pub label: String,
    /// How the form marks it.
    pub sort: PlaceSort,
    /// Where it is.
    pub target: Target,
    /// Names and explanations of a field, tried before the label.
    pub names: Vec<String>,
    /// Which of several goals, as the layout of the form says.
    pub number: Option<usize>,
    /// Why it is left alone whatever it asks for, if so.
    pub veto: Option<Veto>,
    /// Whether a signature is nearby.
    pub signed: bool,
    /// How it writes a day.
    pub days: Option<String>,
    /// The values of a list, or the words beside its boxes.
    pub choices: Vec<String>,
    /// Whether there is room for several paragraphs.
    pub long: bool,
    /// The most characters it can hold, if the form says so.
    pub most: Option<usize>,
    /// Whether no rows can be added to it.
    pub fixed_rows: bool,
}

impl Place {
    /// A place of which nothing but its label is known.
    pub(super) fn new(label: &str, sort: PlaceSort, target: Target) -> Self {
        Self {
            label: label.trim().to_owned(),
            sort,
            target,
            names: Vec::new(),
            number: None,
            veto: None,
            signed: false,
            days: days_of(label),
            choices: Vec::new(),
            long: false,
            most: None,
            fixed_rows: false,
        }
    }
}

/// How a form marks a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceSort {
    /// A field.
    Field,
    /// A bookmark.
    Bookmark,
    /// Words between marks.
    Placeholder,
    /// Dots, or nothing after a label.
    Blank,
    /// An empty cell.
    Cell,
    /// The empty rows of a table.
    Rows,
    /// Boxes to tick.
    Boxes,
}

impl PlaceSort {
    /// Its name in machine-readable output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Field => "field",
            Self::Bookmark => "bookmark",
            Self::Placeholder => "placeholder",
            Self::Blank => "blank",
            Self::Cell => "cell",
            Self::Rows => "rows",
            Self::Boxes => "boxes",
        }
    }
}

/// Why a place is left alone, whatever it asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Veto {
    /// It is for somebody else.
    Others,
    /// It is about what was, and a plan is about what will be.
    Past,
    /// Somebody filled it in already.
    Filled,
    /// The form does not allow it.
    Locked,
}

impl From<Section> for Veto {
    fn from(section: Section) -> Self {
        match section {
            Section::Others => Self::Others,
            Section::Past => Self::Past,
        }
    }
}

/// Where a place is.
#[derive(Clone, Debug)]
pub enum Target {
    /// A field of a paragraph.
    Slot {
        /// The paragraph.
        paragraph: usize,
        /// The index of the field in it.
        slot: usize,
    },
    /// A part of a paragraph, which is replaced.
    Span {
        /// The paragraph.
        paragraph: usize,
        /// The part.
        span: Range<usize>,
        /// Paragraphs of dots below it, which are removed.
        rest: Vec<usize>,
    },
    /// The end of a paragraph.
    End {
        /// The paragraph.
        paragraph: usize,
    },
    /// A whole paragraph, which holds nothing yet.
    Paragraph {
        /// The paragraph.
        paragraph: usize,
        /// Paragraphs of dots below it, which are removed.
        rest: Vec<usize>,
    },
    /// The rows of a table, each for a goal, a step or another thing.
    Rows {
        /// The table.
        table: usize,
        /// The rows.
        rows: Range<usize>,
        /// The columns: the index of the cell, its heading, what it asks for.
        columns: Vec<(usize, String, Meaning)>,
        /// What a row is about.
        row: RowOf,
    },
    /// Boxes to tick, with the words beside each in [`Place::choices`].
    Boxes {
        /// For each box: the paragraph, where it is and what ticks it, or the index of its field.
        boxes: Vec<(usize, BoxAt)>,
    },
}

/// Where a box is in its paragraph.
#[derive(Clone, Debug)]
pub enum BoxAt {
    /// A part of the text, and what replaces it.
    Text(Range<usize>, &'static str),
    /// A field.
    Slot(usize),
}

/// What a row of a table is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowOf {
    /// A goal.
    Goal,
    /// A step of a goal.
    Step,
    /// An agreement.
    Agreement,
    /// A competence.
    Competence,
}

/// How days are written, if a text shows it: `dd-mm-jjjj`, `(DD/MM/YYYY)`.
pub(super) fn days_of(text: &str) -> Option<String> {
    let lower = text.to_lowercase().replace('j', "y");
    let pattern = lower
        .split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | '<' | '>' | ','));
    let mut pattern = pattern.filter(|word| {
        word.contains("yy")
            && word.contains('m')
            && word.contains('d')
            && word.chars().all(|c| matches!(c, 'd' | 'm' | 'y' | '-' | '/' | '.'))
    });
    pattern.next().map(|word| word.replace('m', "M"))
}
