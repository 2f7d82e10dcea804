//! The horizontal axis of a chart: the names of the months, and below them a year where it begins.

use super::{Anchor, Drawing};
use crate::base::calendar::{Date, days_between};
use crate::base::lang;
use crate::render::wording::Words;

/// The least space between two years, in percent of the width.
const YEAR: f64 = 13.0;

/// The whole months that a chart covers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dates {
    first: Date,
    last: Date,
}

impl Dates {
    /// The months around these days.
    pub(super) fn around(first: Date, last: Date) -> Self {
        Self { first: first.first_of_month(), last: last.last_of_month() }
    }

    /// The position of a day, in percent of the width.
    pub(super) fn at(self, day: Date) -> f64 {
        let whole = days_between(self.first, self.last).max(1) as f64;
        (days_between(self.first, day) as f64 / whole * 100.0).clamp(0.0, 100.0)
    }

    /// The months with a label, and whether it can be hidden when space is tight.
    fn labels(self) -> Vec<(Date, bool)> {
        let index = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month()) - 1;
        let (from, to) = (index(self.first), index(self.last));
        let least = (to - from + 1).div_euclid(12) + 1;
        let every = [1, 2, 3, 4, 6, 12].into_iter().find(|every| *every * 12 > to - from);
        let every = every.unwrap_or(least.div_euclid(12) * 12 + 12);
        let month = |index: i32| {
            let year = i16::try_from(index.div_euclid(12)).ok()?;
            let month = i8::try_from(index.rem_euclid(12) + 1).ok()?;
            Some((Date::new(year, month, 1).ok()?, (index.rem_euclid(12) / every) % 2 == 1))
        };
        let first = from.div_euclid(every) * every;
        let labels = (first..=to).step_by(every.unsigned_abs() as usize);
        labels.filter(|index| *index >= from).filter_map(month).collect()
    }

    /// Draws the labels; `y` is the base line of the months.
    pub(super) fn draw(self, plot: &mut Drawing, y: f64, words: Words) {
        let mut marked = Vec::new();
        for (first, spare) in self.labels() {
            let middle = self.at(first.saturating_add(jiff::Span::new().days(14)));
            let name = lang::short_month(words.lang, first.month());
            plot.text(middle, y, Anchor::Middle, name, if spare { "alt" } else { "" });
            marked.push((middle, first.year()));
        }
        if marked.is_empty() {
            // Months that have no label of their own have their year.
            let middle = self.at(self.first).midpoint(self.at(self.last));
            marked.push((middle, self.first.year()));
        }
        for (x, year) in years(&marked) {
            plot.text(x, y + 18.0, Anchor::Middle, year.to_string(), "");
        }
    }
}

/// The first of these positions in each year, without a first year that would touch the next.
pub(super) fn years(marked: &[(f64, i16)]) -> Vec<(f64, i16)> {
    let mut years: Vec<(f64, i16)> = Vec::new();
    for (x, year) in marked {
        match years.last() {
            Some((_, known)) if known == year => {}
            // The year that begins here is the one that matters.
            Some((last, _)) if x - last < YEAR && years.len() == 1 => years = vec![(*x, *year)],
            Some((last, _)) if x - last < YEAR => {}
            _ => years.push((*x, *year)),
        }
    }
    years
}

#[cfg(test)]
mod tests;
