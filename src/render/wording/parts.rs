//! Divides the log into pages, so that no page grows without limit.
//!
//! The division depends only on titles, results and links, not on the texts of entries, so a
//! preview keeps its addresses while a text changes.

use std::ops::Range;

use crate::base::calendar::Date;
use crate::view::{Link, LogEntry, View};

/// The number of entries up to which they fit on one page, with their texts.
pub(in crate::render) const FULL: usize = 60;

/// The size of a page of entries, in bytes of estimated markup.
const ROOM: usize = 140_000;

/// A part of a list of entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Part {
    /// The year; `None` for entries without a date.
    pub year: Option<i16>,
    /// The month, if a year does not fit on one page.
    pub month: Option<i8>,
    /// The number from 1, if a month does not fit on one page.
    pub piece: Option<u16>,
}

impl Part {
    /// `-2026-03-2`: the suffix that distinguishes its page from the others.
    pub(in crate::render) fn suffix(self) -> String {
        let Self { year, month, piece } = self;
        let year = year.map_or_else(|| "-0".to_owned(), |year| format!("-{year}"));
        let month = month.map(|month| format!("-{month:02}")).unwrap_or_default();
        let piece = piece.map(|piece| format!("-{piece}")).unwrap_or_default();
        year + &month + &piece
    }
}

/// The parts of the whole log, or of the entries of a goal by its index in the view; empty if all
/// entries fit on one page.
pub(in crate::render) fn of(view: &View, goal: Option<usize>) -> Vec<(Part, Vec<usize>)> {
    let places: Vec<usize> = match goal {
        Some(goal) => view.goals[goal].log.clone(),
        None => (0..view.log.len()).collect(),
    };
    if places.len() <= FULL {
        return Vec::new();
    }
    let entries: Vec<&LogEntry> = places.iter().map(|at| &*view.log[*at]).collect();
    let parts = divide(&entries);
    parts.into_iter().map(|(part, range)| (part, places[range].to_vec())).collect()
}

fn divide(entries: &[&LogEntry]) -> Vec<(Part, Range<usize>)> {
    let all = 0..entries.len();
    let mut parts = Vec::new();
    for (year, range) in runs(all, |at| entries[at].day.map(Date::year)) {
        let part = Part { year, month: None, piece: None };
        if weight(&entries[range.clone()]) <= ROOM {
            parts.push((part, range));
            continue;
        }
        for (month, range) in runs(range, |at| entries[at].day.map(Date::month)) {
            let part = Part { month, ..part };
            if weight(&entries[range.clone()]) <= ROOM {
                parts.push((part, range));
                continue;
            }
            let pieces = pieces(entries, range).into_iter();
            parts.extend((1..).zip(pieces).map(|(number, range)| {
                let piece = Some(number);
                (Part { piece, ..part }, range)
            }));
        }
    }
    parts
}

/// Runs of neighbours with the same key.
fn runs<K: PartialEq + Copy>(
    range: Range<usize>,
    key: impl Fn(usize) -> K,
) -> Vec<(K, Range<usize>)> {
    let mut runs: Vec<(K, Range<usize>)> = Vec::new();
    for at in range {
        match runs.last_mut() {
            Some((last, run)) if *last == key(at) => run.end = at + 1,
            _ => runs.push((key(at), at..at + 1)),
        }
    }
    runs
}

/// Splits a range where a page is full; an entry that is too large for any page gets its own.
fn pieces(entries: &[&LogEntry], range: Range<usize>) -> Vec<Range<usize>> {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    let mut room = 0;
    for at in range {
        let weight = weight(&entries[at..=at]);
        match pieces.last_mut() {
            Some(piece) if weight <= room => piece.end = at + 1,
            _ => {
                pieces.push(at..at + 1);
                room = ROOM;
            }
        }
        room = room.saturating_sub(weight);
    }
    pieces
}

/// The approximate size of entries in bytes on a page without their texts.
fn weight(entries: &[&LogEntry]) -> usize {
    let link = |link: &Link| 30 + link.text.len() + link.to.page.len();
    let entry = |entry: &&LogEntry| {
        let head = &entry.head;
        220 + head.title.as_deref().map_or(20, str::len)
            + head.at.page.len()
            + entry.result.as_deref().map_or(0, |result| 30 + result.len())
            + entry.goals.iter().map(link).sum::<usize>()
            + entry.evidence.iter().map(link).sum::<usize>()
    };
    entries.iter().map(entry).sum()
}

#[cfg(test)]
mod tests;
