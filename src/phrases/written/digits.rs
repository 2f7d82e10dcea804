//! Parses a day in digits, in the orders in which people write them.

use jiff::civil::Date;

use super::{Said, Unread, Written, YEARS};
use crate::base::calendar::{DateProblem, civil};
use crate::phrases::Lang;

/// A day in digits: `14-12-2026`, `14/12/2026`, `2026/12/14`, `14.12`, `20261214`. `None` if it
/// does not look like one at all.
pub(super) fn digits(text: &str, lang: Lang, today: Option<Date>) -> Option<Result<Said, Unread>> {
    let is_mark = |c: char| matches!(c, '-' | '/' | '.' | '\\' | '_' | '\u{2010}'..='\u{2015}');
    let space = |c: char| c.is_whitespace();
    if !text.chars().all(|c| c.is_ascii_digit() || is_mark(c) || space(c)) {
        return None;
    }
    let marks: Vec<char> = text.chars().filter(|c| is_mark(*c)).collect();
    let mark = marks.first().copied().unwrap_or(' ');
    let parts: Vec<&str> = if mark == ' ' {
        text.split_whitespace().collect()
    } else {
        text.split(is_mark).map(str::trim).collect()
    };
    let one = marks.iter().all(|other| *other == mark);
    let sound =
        parts.iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    if !one || !sound {
        return None;
    }
    let number = |part: &str| part.parse::<i64>().unwrap_or(i64::MAX);
    let order = Order { lang, mark };
    Some(match parts[..] {
        [all] if all.len() == 8 => {
            let (start, end) = (number(&all[..4]), number(&all[4..]));
            if YEARS.contains(&start) {
                dated(start, end / 100, end % 100)
            } else {
                order.pick(|day, month| dated(end, month, day), start / 100, start % 100)
            }
        }
        [year, month, day] if year.len() == 4 && month.len() <= 2 && day.len() <= 2 => {
            dated(number(year), number(month), number(day))
        }
        [a, b, year] if a.len() <= 2 && b.len() <= 2 && year.len() == 4 => {
            order.pick(|day, month| dated(number(year), month, day), number(a), number(b))
        }
        [a, b, c] if parts.iter().all(|part| part.len() <= 2) => {
            short_years(number(a), number(b), number(c), order, today)
        }
        [a, b] if mark != ' ' && a.len() <= 2 && b.len() <= 2 => {
            let on = |day, month| {
                civil(2024, month, day).map_err(Unread::NoSuchDay)?;
                Ok(Written::Yearless(month as i8, day as i8))
            };
            order.pick(|day, month| on(day, month).map(one_reading), number(a), number(b))
        }
        _ => return None,
    })
}

/// A result with a single meaning.
pub(super) fn one_reading(first: Written) -> Said {
    Said { first, other: None, weekday: None }
}

/// A day in a year that a plan can have.
pub(super) fn dated(year: i64, month: i64, day: i64) -> Result<Said, Unread> {
    if !YEARS.contains(&year) {
        return Err(Unread::NoSuchDay(DateProblem::Year));
    }
    civil(year, month, day).map(|date| one_reading(Written::Day(date))).map_err(Unread::NoSuchDay)
}

/// The order of day and month in digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOrder {
    /// 3-10: the third of October.
    DayFirst,
    /// 10-3: the third of October.
    MonthFirst,
}

impl DayOrder {
    /// The order that all days in digits of a list share: in one of them a number is no month, and no
    /// other contradicts it. Without such a one, it is the order in which they lie close together.
    pub fn of<'t>(days: impl IntoIterator<Item = &'t str>) -> Option<Self> {
        let mut seen = None;
        let mut all: Vec<(i64, i64, i64)> = Vec::new();
        let is_between = |sign: char| sign.is_whitespace() || matches!(sign, '–' | '—' | ',' | ';');
        for day in days.into_iter().flat_map(|text| text.split(is_between)) {
            let numbers: Vec<i64> =
                day.split(['/', '-', '.']).map_while(|n| n.parse().ok()).collect();
            let [first, second, rest @ ..] = &numbers[..] else { continue };
            let here = match (first, second) {
                (13..=31, 1..=12) => Self::DayFirst,
                (1..=12, 13..=31) => Self::MonthFirst,
                (1..=12, 1..=12) => {
                    all.extend(rest.first().map(|year| (*first, *second, *year)));
                    continue;
                }
                _ => continue,
            };
            if seen.is_some_and(|other| other != here) {
                return None;
            }
            seen = Some(here);
        }
        seen.or_else(|| Self::close(&all))
    }

    /// The order in which days that could be read in both lie much closer together.
    fn close(days: &[(i64, i64, i64)]) -> Option<Self> {
        if days.len() < ENOUGH {
            return None;
        }
        let length = |day_first: bool| {
            let numbers = || {
                days.iter().map(move |(first, second, year)| {
                    let (day, month) = if day_first { (first, second) } else { (second, first) };
                    (year * 12 + month) * 31 + day
                })
            };
            Some(numbers().max()? - numbers().min()?)
        };
        let (day_first, month_first) = (length(true)?, length(false)?);
        if day_first * MUCH <= month_first {
            Some(Self::DayFirst)
        } else if month_first * MUCH <= day_first {
            Some(Self::MonthFirst)
        } else {
            None
        }
    }
}

/// The number of days from which their distance says in which order they are written.
const ENOUGH: usize = 3;

/// How many times closer together they must be.
const MUCH: i64 = 4;

/// In which order day and month are read.
#[derive(Clone, Copy)]
struct Order {
    lang: Lang,
    mark: char,
}

impl Order {
    /// The reading of two numbers as day and month. In English both orders are in use, unless a stop
    /// is between them.
    fn pick(
        self,
        read: impl Fn(i64, i64) -> Result<Said, Unread>,
        a: i64,
        b: i64,
    ) -> Result<Said, Unread> {
        match (read(a, b), read(b, a)) {
            (Ok(one), Ok(other)) if one != other => {
                let both = self.lang == Lang::En && self.mark != '.';
                Ok(Said { other: both.then_some(other.first), ..one })
            }
            (Ok(one), _) | (Err(_), Ok(one)) => Ok(one),
            (Err(problem), Err(_)) => Err(problem),
        }
    }
}

/// `14-12-26`: two digits are a year when it lies near today.
fn short_years(a: i64, b: i64, c: i64, order: Order, today: Option<Date>) -> Result<Said, Unread> {
    let near = |year| near_year(year, today);
    let last = near(c).map(|year| order.pick(|day, month| dated(year, month, day), a, b));
    let last = last.and_then(Result::ok);
    let first = near(a).and_then(|year| dated(year, b, c).ok());
    match (last, first) {
        (Some(said), None) | (None, Some(said)) => Ok(said),
        (Some(one), Some(other)) if one == other => Ok(one),
        (Some(one), Some(other)) => Ok(Said { other: one.other.or(Some(other.first)), ..one }),
        (None, None) => Err(Unread::NoSuchDay(DateProblem::Year)),
    }
}

/// The years before and after today that two digits can mean.
const NEAR_YEARS: (i64, i64) = (2, 20);

/// The year that two digits mean.
pub(super) fn near_year(digits: i64, today: Option<Date>) -> Option<i64> {
    let year = 2000 + digits;
    let now = i64::from(today?.year());
    (now - NEAR_YEARS.0..=now + NEAR_YEARS.1).contains(&year).then_some(year)
}
