//! Resolves an expression of time to days, counted from a start date.

use super::{Edge, Role, TimeExpr, When};
use crate::phrases::calendar::{
    self, Day, add_days, add_months, add_workdays, days_between, days_in_month,
};
use crate::phrases::class::Unit;

/// The first and the last day that the named end can be, counted from a start date; `None` for a
/// rhythm, an event or anything that is not an end.
#[must_use]
pub fn resolve(time: &TimeExpr, start: Day) -> Option<(Day, Day)> {
    let ends = matches!(time.role, Role::End | Role::Period | Role::BoundedFrequency);
    if !ends || !calendar::is_date(start.0, start.1, start.2) {
        return None;
    }
    if let When::Within { n, unit } = time.when {
        let day = after(start, n, unit)?;
        return Some((day, day));
    }
    let (first, last) = stretch(time.when, start)?;
    let ahead = matches!(time.when, When::Coming { ahead: 1, .. });
    let (first, last) = narrow(time.edge, first, last);
    let earliest = if ahead && time.edge == Edge::Whole { first.min(last) } else { first };
    Some((earliest.max(start), last.max(start)))
}

/// The day a number of units later; `None` if the length of the unit is unknown.
pub(in crate::phrases) fn after(start: Day, n: f64, unit: Unit) -> Option<Day> {
    if !(0.0..=100_000.0).contains(&n) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "held below a hundred thousand")]
    let whole = |v: f64| v.round() as i32;
    let months = |v: f64| add_days(add_months(start, whole(v.floor())), whole(v.fract() * 30.0));
    match unit {
        Unit::Second | Unit::Minute => Some(start),
        Unit::Hour => Some(add_days(start, whole((n / 24.0).floor()))),
        Unit::Day => Some(add_days(start, whole(n))),
        Unit::WorkDay => Some(add_workdays(start, whole(n))),
        Unit::Week | Unit::Weekend => Some(add_days(start, whole(n * 7.0))),
        Unit::Fortnight => Some(add_days(start, whole(n * 14.0))),
        Unit::Month => Some(months(n)),
        Unit::Quarter => Some(months(n * 3.0)),
        Unit::Year => Some(months(n * 12.0)),
        Unit::Decade => Some(months(n * 120.0)),
        Unit::Term | Unit::SchoolYear => None,
    }
}

/// The first and the last day of a time in the calendar.
fn stretch(when: When, start: Day) -> Option<(Day, Day)> {
    match when {
        When::Date { y, m: Some(m), d: Some(d) } => {
            let year = y.unwrap_or(start.0 + i32::from((m, d) < (start.1, start.2)));
            let day = calendar::is_date(year, m, d).then_some((year, m, d))?;
            Some((day, day))
        }
        When::Date { y, m: Some(m), d: None } if (1..=12).contains(&m) => {
            let year = y.unwrap_or(start.0 + i32::from(m < start.1));
            Some(((year, m, 1), (year, m, days_in_month(year, m))))
        }
        When::Date { y: Some(y), m: None, .. } => Some(((y, 1, 1), (y, 12, 31))),
        When::Date { y: None, m: None, d: Some(d) } => {
            let here = (start.0, start.1, d.min(days_in_month(start.0, start.1)));
            let day = if here < start { add_months(here, 1) } else { here };
            Some((day, day))
        }
        When::Quarter { q, y } if (1..=4).contains(&q) => {
            let last = q * 3;
            let year = y.unwrap_or(start.0 + i32::from(last < start.1));
            Some(((year, last - 2, 1), (year, last, days_in_month(year, last))))
        }
        When::Season { season, y } => Some(of_season(season, y, start)),
        When::Feast { days, y } => {
            let of = |year| add_days(calendar::easter(year), i32::from(days));
            let year = y.unwrap_or(start.0 + i32::from(of(start.0) < start));
            Some((of(year), of(year)))
        }
        When::Weekday(day) => {
            let gap = (i32::from(day) - i32::from(calendar::weekday(start))).rem_euclid(7);
            let next = add_days(start, if gap == 0 { 7 } else { gap });
            Some((next, next))
        }
        When::Coming { unit, ahead } => coming(unit, i32::from(ahead), start),
        When::Years { from, to } if to == from + 1 => Some(((from, 8, 1), (to, 7, 31))),
        When::Years { from, to } => Some(((from, 1, 1), (to, 12, 31))),
        _ => None,
    }
}

/// Seasons are counted in whole months: spring is March to May.
fn of_season(season: u8, y: Option<i32>, start: Day) -> (Day, Day) {
    let first = [3, 6, 9, 12][usize::from(season.min(3))];
    let of = |year: i32| {
        let (ly, lm, _) = add_months((year, first, 1), 2);
        ((year, first, 1), (ly, lm, days_in_month(ly, lm)))
    };
    let year = y.unwrap_or_else(|| {
        (start.0 - 1..start.0 + 2).find(|year| of(*year).1 >= start).unwrap_or(start.0)
    });
    of(year)
}

fn coming(unit: Unit, ahead: i32, start: Day) -> Option<(Day, Day)> {
    let (y, m, _) = start;
    let (first, months) = match unit {
        Unit::Day | Unit::WorkDay => {
            let day = add_days(start, ahead);
            return Some((day, day));
        }
        Unit::Week | Unit::Weekend => {
            let monday = add_days(start, 7 * ahead - i32::from(calendar::weekday(start)));
            let from = if unit == Unit::Weekend { 5 } else { 0 };
            return Some((add_days(monday, from), add_days(monday, 6)));
        }
        Unit::Month => ((y, m, 1), 1),
        Unit::Quarter => ((y, (m - 1) / 3 * 3 + 1, 1), 3),
        Unit::Year => ((y, 1, 1), 12),
        Unit::SchoolYear => ((if m >= 8 { y } else { y - 1 }, 8, 1), 12),
        _ => return None,
    };
    let from = add_months(first, months * ahead);
    Some((from, add_days(add_months(from, months), -1)))
}

/// Narrows a stretch of days to the part that is meant.
fn narrow(edge: Edge, first: Day, last: Day) -> (Day, Day) {
    let days = days_between(first, last);
    let part = if days > 62 { days / 6 } else { days / 3 };
    match edge {
        Edge::Whole => (first, last),
        Edge::Begin => (first, add_days(first, part)),
        Edge::Middle => (add_days(first, part), add_days(last, -part)),
        Edge::End => (add_days(last, -part), last),
        Edge::By if days == 0 => (first, last),
        Edge::By => (add_days(first, -1), last),
        Edge::Before => (add_days(first, -1), first),
    }
}
