//! Reads stretches of time as people write them: a month, a week, the end of something.

use crate::base::calendar::{Date, add_days};
use crate::base::{Lang, Span};
use crate::phrases::{Written, read, resolve, say};

use super::cell::Around;

/// A day with its year as people write it, if it can only mean one.
pub(crate) fn certain_day(text: &str, lang: Lang) -> Option<Date> {
    let said = say(text, lang, None).ok().filter(|said| said.other.is_none())?;
    match said.first {
        Written::Day(date) if said.fits(date) => Some(date),
        _ => None,
    }
}

/// The first and the last day of a stretch of time with its year, and nothing else: `June 2025`,
/// `12/2027`.
pub(crate) fn stretch(text: &str, lang: Lang) -> Option<(Date, Date)> {
    if !has_year(text) {
        return None;
    }
    if let Some((month, year)) = text.split_once(['/', '-'])
        && let (Ok(month), Ok(year)) = (month.trim().parse::<i8>(), year.trim().parse::<i16>())
    {
        let first = Date::new(year, month, 1).ok()?;
        return Some((first, first.last_of_month()));
    }
    if let Some(week) = week(text) {
        return Some(week);
    }
    // `3/4/2026` is two days.
    if !text.contains(char::is_alphabetic) {
        return None;
    }
    let (span, first, last) = timed(text, lang, None)?;
    let rest = text.len() - (span.end - span.start) as usize;
    (rest <= 1).then_some((first, last))
}

/// The last day that a text about one time can mean: `end of May 2027`, `by Christmas`. Without a year,
/// it is the first one after a day.
pub(crate) fn last_day(text: &str, lang: Lang, after: Option<Date>) -> Option<Date> {
    timed(text, lang, after).map(|(.., last)| last)
}

fn has_year(text: &str) -> bool {
    let is_year = |digits: &str| digits.len() == 4 && digits.starts_with("20");
    text.split(|sign: char| !sign.is_ascii_digit()).any(is_year)
}

/// A day before every time with its year.
const LONG_AGO: Date = Date::constant(1990, 1, 1);

/// The only time in a text: its place, its first day and its last day.
fn timed(text: &str, lang: Lang, after: Option<Date>) -> Option<(Span, Date, Date)> {
    let from = if has_year(text) { LONG_AGO } else { after? };
    let from = (i32::from(from.year()), from.month() as u8, from.day() as u8);
    let date = |(year, month, day): (i32, u8, u8)| {
        Date::new(i16::try_from(year).ok()?, month as i8, day as i8).ok()
    };
    let other = if lang == Lang::Nl { Lang::En } else { Lang::Nl };
    [lang, other].into_iter().find_map(|lang| {
        let times = read(text, lang).times;
        let [time] = &times[..] else { return None };
        let (first, last) = resolve(time, from)?;
        Some((time.span, date(first)?, date(last)?)).filter(|(_, first, last)| first <= last)
    })
}

/// A stretch of time, of the year of the file if it names none: `mei`, `week 38`.
pub(crate) fn within_years(text: &str, around: Around<'_>) -> Option<(Date, Date)> {
    let lang = around.lang;
    stretch(text, lang).or_else(|| {
        let (spring, autumn) = around.years.filter(|_| !has_year(text))?;
        let in_year = |year: i16| stretch(&format!("{text} {year}"), lang);
        let (from, to) = in_year(autumn)?;
        // A school year begins in August.
        if from.month() < 8 { in_year(spring) } else { Some((from, to)) }
    })
}

/// The year and the month that a text names, if it names one time and that is a month.
pub(crate) fn month(text: &str, lang: Lang) -> Option<(i16, i8)> {
    let (_, first, last) = timed(text, lang, None)?;
    let whole = first.day() == 1 && last == first.last_of_month();
    whole.then(|| (first.year(), first.month()))
}

/// The only day that a text names with its year: `Talk of 12 November 2026`.
pub(crate) fn only_day(text: &str, lang: Lang) -> Option<Date> {
    timed(text, lang, None).and_then(|(_, first, last)| (first == last).then_some(first))
}

/// A week of a year, Monday to Sunday: `week 38 2026`, `wk 38, 2026`. Week 1 is the one with 4 January.
fn week(text: &str) -> Option<(Date, Date)> {
    let lower = text.to_lowercase();
    let rest = lower.strip_prefix("week").or_else(|| lower.strip_prefix("wk"))?;
    let mut numbers =
        rest.split(|sign: char| !sign.is_ascii_digit()).filter(|part| !part.is_empty());
    let (number, year) = (numbers.next()?, numbers.next()?);
    let only_numbers = rest.chars().all(|sign| !sign.is_alphabetic()) && numbers.next().is_none();
    let number: i64 = number.parse().ok().filter(|number| (1..=53).contains(number))?;
    let fourth = Date::new(year.parse().ok()?, 1, 4).ok().filter(|_| only_numbers)?;
    let monday = add_days(fourth, -i64::from(fourth.weekday().to_monday_zero_offset()));
    let monday = add_days(monday, (number - 1) * 7);
    Some((monday, add_days(monday, 6)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_that_of_the_calendar() {
        let days = |text: &str| stretch(text, Lang::Nl).map(|(from, to)| format!("{from} {to}"));
        for (text, expected) in [
            ("week 38 2026", Some("2026-09-14 2026-09-20")),
            ("Wk 1, 2026", Some("2025-12-29 2026-01-04")),
            ("week 53 2026", Some("2026-12-28 2027-01-03")),
            ("week 54 2026", None),
            ("weekend 38 2026", None),
            ("week 38", None),
        ] {
            assert_eq!(days(text).as_deref(), expected, "{text}");
        }
    }
}
