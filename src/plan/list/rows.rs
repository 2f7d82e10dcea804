//! Tells the rows of a table that are entries from sums, patterns and empty rows.

use crate::base::symbol::normal;
use crate::plan::placeholder::is_to_come;
use crate::syntax::Field;
use crate::syntax::outline::{Cell, Row};
use crate::syntax::record::is_blank;
use crate::syntax::schema::Shape;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// An entry.
    Entry,
    /// Nothing is in it.
    Empty,
    /// A sum of others, a pattern to fill in, or a number without a day or words.
    Other,
}

/// The first words of a row with a sum.
const SUMS: [&str; 20] = [
    "total",
    "totals",
    "totaal",
    "totalen",
    "subtotal",
    "subtotaal",
    "eindtotaal",
    "sum",
    "som",
    "grand",
    "gemiddeld",
    "gemiddelde",
    "average",
    "overall",
    "tussentotaal",
    "aantal",
    "nog",
    "carried",
    "remaining",
    "saldo",
];

/// The keys that say what an entry is about.
const WHAT: [&str; 7] = ["title", "result", "text", "quote", "file", "url", "method"];

/// What a row is. A row that names readers or something else in the plan is an entry, whatever is in it,
/// because its readers follow from that.
pub(super) fn sort(row: &Row, fields: &[Option<&'static Field>]) -> Sort {
    let cells = || {
        let filled =
            |(cell, _): &(&Cell, Option<&Field>)| !is_blank(&cell.text) || !cell.links.is_empty();
        row.cells.iter().zip(fields.iter().copied()).filter(filled)
    };
    if cells().next().is_none() {
        return Sort::Empty;
    }
    let decides = |(cell, field): (&Cell, Option<&Field>)| {
        let shape = field.map(|field| field.shape);
        !cell.links.is_empty()
            || matches!(
                shape,
                Some(Shape::Readers | Shape::Reference(_) | Shape::List(&Shape::Reference(_)))
            )
    };
    if cells().any(decides) || row.excess.is_some() {
        return Sort::Entry;
    }
    let is_number = |text: &str| text.chars().all(|sign| sign.is_ascii_digit() || sign == '.');
    let mut words = cells().filter(|(cell, _)| !is_number(cell.text.trim()));
    if words.clone().next().is_some() && words.all(|(cell, _)| is_to_come(&cell.text)) {
        return Sort::Other;
    }
    if is_sum(cells().map(|(cell, _)| cell.text.trim())) {
        return Sort::Other;
    }
    let is_date = |field: &Field| matches!(field.shape, Shape::Date | Shape::Days);
    let is_dated = |(cell, field): (&Cell, Option<&Field>)| {
        field.is_some_and(is_date) && cell.text.contains(|sign: char| sign.is_ascii_digit())
    };
    let is_told =
        |(_, field): (&Cell, Option<&Field>)| field.is_some_and(|field| WHAT.contains(&field.name));
    if cells().any(is_dated) || cells().any(is_told) { Sort::Entry } else { Sort::Other }
}

/// The most words of a sum without an amount.
const FEW: usize = 2;

/// Whether a row begins with a word for a sum, and has nothing but amounts after it.
fn is_sum<'c>(mut cells: impl Iterator<Item = &'c str>) -> bool {
    let Some(first) = cells.next() else { return false };
    let words = normal(first);
    let begins = words.split('-').next().is_some_and(|word| SUMS.contains(&word));
    let is_amount = |cell: &str| {
        let is_unit = |word: &&str| !word.contains(|sign: char| sign.is_ascii_digit());
        cell.contains(|sign: char| sign.is_ascii_digit())
            && cell.split_whitespace().filter(is_unit).count() <= FEW
    };
    let amounts: Vec<&str> = cells.collect();
    begins
        && amounts.iter().all(|cell| is_amount(cell))
        && (!amounts.is_empty() || first.split_whitespace().count() <= FEW)
}
