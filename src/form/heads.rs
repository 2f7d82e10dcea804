//! The headings of the columns of a table: one row, or two of which the second divides some columns.

use super::find::Finder;
use super::layout::{Cell, Table};
use crate::base::Lang;
use crate::labels::{Meaning, Understood, tokens, understand};

/// The headings of a table.
pub(super) struct Heads {
    /// For each column: where it begins in the grid, and its words.
    pub(super) columns: Vec<(usize, String)>,
    /// How many rows they take.
    pub(super) rows: usize,
}

impl Heads {
    /// The headings in a row, and in the row below it if that divides some of its cells.
    pub(super) fn of(finder: &Finder<'_>, table: &Table, row: usize) -> Self {
        let top = &table.rows[row];
        let one = |cell: &Cell| (cell.column, finder.layout.text_of(cell));
        match table.rows.get(row + 1).filter(|below| divides(finder, top, below)) {
            None => Self { columns: top.iter().map(one).collect(), rows: 1 },
            Some(below) => {
                let column = |cell: &Cell| (cell.column, joined(finder, top, cell));
                Self { columns: below.iter().map(column).collect(), rows: 2 }
            }
        }
    }

    /// Whether a row has these columns.
    pub(super) fn fit(&self, row: &[Cell]) -> bool {
        row.len() == self.columns.len()
            && row.iter().zip(&self.columns).all(|(cell, (column, _))| cell.column == *column)
    }

    /// What each column asks for.
    pub(super) fn known(&self) -> Vec<Option<Understood>> {
        let mut known: Vec<Option<Understood>> =
            self.columns.iter().map(|(_, text)| understand(text)).collect();
        for (one, (_, text)) in known.iter_mut().zip(&self.columns) {
            *one = as_column(text).or(one.take());
        }
        let mut meanings: Vec<Option<Meaning>> =
            known.iter().map(|one| one.as_ref().map(|one| one.meaning)).collect();
        with_subject(&mut meanings);
        let subject = known.into_iter().zip(meanings);
        subject.map(|(one, meaning)| Some(Understood { meaning: meaning?, ..one? })).collect()
    }
}

/// The cell of a row that covers a column of the grid.
fn above<'c>(top: &'c [Cell], cell: &Cell) -> Option<&'c Cell> {
    top.iter().find(|one| (one.column..one.column + one.span.max(1)).contains(&cell.column))
}

/// Whether a row only divides the headings above it: `Planning` into `Start` and `Einde`.
fn divides(finder: &Finder<'_>, top: &[Cell], below: &[Cell]) -> bool {
    let text = |cell: &Cell| finder.layout.text_of(cell);
    let narrow = |cell: &&Cell| above(top, cell).is_some_and(|one| one.span > cell.span);
    let heads = |cell: &Cell| {
        let is_part = above(top, cell).is_some_and(|one| one.span > cell.span);
        is_part == text(cell).chars().any(char::is_alphabetic)
            && above(top, cell).is_some_and(|one| !text(one).is_empty())
    };
    top.len() > 1 && below.iter().filter(narrow).count() > 1 && below.iter().all(heads)
}

/// The words of a heading: its own, with those above it if they are not understood alone.
fn joined(finder: &Finder<'_>, top: &[Cell], cell: &Cell) -> String {
    let over = above(top, cell).map(|one| finder.layout.text_of(one)).unwrap_or_default();
    let own = finder.layout.text_of(cell);
    if cell.continued || own.is_empty() {
        return over;
    }
    let both = format!("{over} {own}");
    if understand(&own).is_none() && understand(&both).is_some() { both } else { own }
}

/// What a heading asks for that means something else as a label by itself.
pub(super) fn as_column(text: &str) -> Option<Understood> {
    let (meaning, lang) = match tokens(text).join(" ").as_str() {
        "completed by" | "to be completed by" | "done by" => (Meaning::Due, Lang::En),
        "stand van zaken" | "stand" => (Meaning::Status, Lang::Nl),
        _ => return None,
    };
    Some(Understood { meaning, number: None, lang: Some(lang) })
}

/// A point to develop is the goal of a row that also says what is done about it.
pub(super) fn with_subject(known: &mut [Option<Meaning>]) {
    let has = |wanted: &[Meaning]| known.iter().flatten().any(|one| wanted.contains(one));
    let named = has(&[Meaning::Goal, Meaning::Smart, Meaning::Specific, Meaning::Agreement]);
    let planned = has(&[Meaning::Actions, Meaning::Due, Meaning::Support, Meaning::Result]);
    let point = known.iter_mut().flatten().find(|one| **one == Meaning::Weaknesses);
    if let Some(point) = point.filter(|_| planned && !named) {
        *point = Meaning::Goal;
    }
}
