//! Draws the number of log entries per month: a dot for each.

use super::dates::years;
use super::{Anchor, Drawing, Voice};

/// A month with its number of entries.
#[derive(Clone, Debug)]
pub struct Month {
    /// Its short name.
    pub name: String,
    /// Its year.
    pub year: i16,
    /// The number of entries.
    pub count: usize,
}

/// The number of dots in a month above which a dot stands for more than one entry.
const TALLEST: usize = 12;

/// The number of entries per dot.
pub(crate) fn per_dot(months: &[Month]) -> usize {
    months.iter().map(|month| month.count).max().unwrap_or(0).div_ceil(TALLEST).max(1)
}

/// Draws the months.
pub fn draw(months: &[Month], prefix: &str, title: &str, description: &str) -> String {
    let per_dot = per_dot(months);
    let dots = |month: &Month| month.count.div_ceil(per_dot);
    let tallest = months.iter().map(dots).max().unwrap_or(0).max(2) as f64;
    let base = tallest * 15.0 + 4.0;
    let mut drawing = Drawing::new(base + 48.0);
    drawing.line((0.0, base), (100.0, base), "l2");
    let every = months.len().div_ceil(12).max(1);
    let mut named = Vec::new();
    for (number, month) in months.iter().enumerate() {
        let x = (number as f64 + 0.5) / months.len() as f64 * 100.0;
        for dot in 0..dots(month) {
            drawing.circle(x, base - 9.0 - dot as f64 * 15.0, 5.5, "ink");
        }
        if number % every == 0 {
            drawing.text(x, base + 20.0, Anchor::Middle, month.name.clone(), "");
            named.push((x, month.year));
        }
    }
    for (x, year) in years(&named) {
        drawing.text(x, base + 38.0, Anchor::Middle, year.to_string(), "");
    }
    drawing.svg("", Voice::Described { prefix, title, description })
}
