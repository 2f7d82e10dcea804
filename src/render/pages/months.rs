//! The dot chart of the log, with a column for each month.

use serde::Serialize;

use super::{PageContext, count};
use crate::base::calendar::Date;
use crate::base::lang;
use crate::render::chart::months::{self, Month};
use crate::view::View;

/// The dots per month.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Months {
    /// The drawing, as SVG.
    svg: String,
    /// The numbers: month, entries.
    rows: Vec<(String, usize)>,
    /// The number of entries per dot, if it is more than one.
    note: Option<String>,
    /// The number of entries in the drawing.
    #[serde(skip)]
    pub(super) total: usize,
}

/// The dots of the last months, or of all months; `None` if the log has no dates.
pub(super) fn months_of(desk: PageContext<'_>, last: Option<i32>) -> Option<Months> {
    let view: &View = desk.view;
    let words = desk.words;
    let days = view.log.iter().filter_map(|entry| entry.day);
    let newest = days.clone().max()?;
    let oldest = days.clone().min()?;
    let index = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month()) - 1;
    let to = index(newest);
    // One month is no chart: a short log has the empty months before it.
    let first = index(oldest).min(to - 5);
    let from = last.map_or(first, |last| (to - last + 1).max(first));
    // A chart of ten years of months is unreadable; the list is better.
    let from = from.max(to - 59);
    let mut counts = vec![0_usize; (to - from + 1) as usize];
    for day in days {
        if let Some(count) =
            usize::try_from(index(day) - from).ok().and_then(|at| counts.get_mut(at))
        {
            *count += 1;
        }
    }
    let month = |at: usize| {
        let number = from + at as i32;
        (number.rem_euclid(12) as i8 + 1, number.div_euclid(12))
    };
    let drawn: Vec<Month> = counts
        .iter()
        .enumerate()
        .map(|(at, count)| Month {
            name: lang::short_month(words.lang, month(at).0),
            year: i16::try_from(month(at).1).unwrap_or_default(),
            count: *count,
        })
        .collect();
    let rows: Vec<(String, usize)> = counts
        .iter()
        .enumerate()
        .map(|(at, count)| {
            let (number, year) = month(at);
            (format!("{} {year}", lang::month(words.lang, number)), *count)
        })
        .collect();
    let (first, last) = (rows.first()?.0.clone(), rows.last()?.0.clone());
    let busiest = rows.iter().max_by_key(|(_, count)| *count)?;
    let total: usize = counts.iter().sum();
    let title = words.with("months-title", &[("from", first.into()), ("to", last.into())]);
    let description = words.with(
        "months-description",
        &[
            ("count", total.into()),
            ("month", busiest.0.as_str().into()),
            ("most", busiest.1.into()),
        ],
    );
    let per_dot = months::per_dot(&drawn);
    Some(Months {
        svg: months::draw(&drawn, "months", &title, &description),
        rows,
        total,
        note: (per_dot > 1).then(|| words.with("months-per-dot", &count(per_dot))),
    })
}
