//! Converts values from the command line to the form of the plan: days and numbers in any usual
//! form.

use super::Complaint;
use crate::base::calendar::{Date, DateProblem};
use crate::base::number::{self, NumberProblem};
use crate::base::{Arg, Lang, lang};
use crate::phrases::{self, Asked, Toward, Unread};
use crate::syntax::schema::Shape;

/// A value for a key, by the name of the key and its shape.
pub(super) fn value(
    name: &str,
    shape: Shape,
    text: &str,
    today: Date,
    lang: Lang,
) -> Result<String, Complaint> {
    value_from(name, shape, text, (today, None), lang)
}

/// The same, if the start day of the document is known: `90 days from the start`.
pub(super) fn value_from(
    name: &str,
    shape: Shape,
    text: &str,
    (today, start): (Date, Option<Date>),
    lang: Lang,
) -> Result<String, Complaint> {
    let written = |text: &str| {
        let asked = Asked { today, from: today, start, lang, toward: toward(name) };
        Ok(counted(text, &asked)?.to_string())
    };
    if text.trim().is_empty() {
        return Ok(text.to_owned());
    }
    match shape {
        Shape::Date => written(text),
        Shape::Days => days(text, written),
        Shape::Integer(..) | Shape::Number | Shape::Amount => number(text, lang),
        _ => Ok(text.to_owned()),
    }
}

/// A day.
pub(super) fn day(text: &str, today: Date, lang: Lang, toward: Toward) -> Result<Date, Complaint> {
    counted(text, &Asked { today, from: today, start: None, lang, toward })
}

/// A day, where a length of time counts from a day other than today.
pub(super) fn counted(text: &str, asked: &Asked) -> Result<Date, Complaint> {
    phrases::day(text, asked).map_err(|unread| refused(text, unread, asked.lang))
}

/// Comma-separated days, or a period with `..` between its ends.
pub(super) fn days<E>(text: &str, day: impl Fn(&str) -> Result<String, E>) -> Result<String, E> {
    if let Some((from, to)) = text.split_once("..") {
        return Ok(format!("{}..{}", day(from)?, day(to)?));
    }
    // `December 14, 2026` contains a comma itself.
    let whole = day(text);
    if whole.is_ok() || !text.contains(',') {
        return whole;
    }
    let days: Vec<String> = text.split(',').map(day).collect::<Result<_, _>>()?;
    Ok(days.join(","))
}

/// A number as TOML writes it.
fn number(text: &str, lang: Lang) -> Result<String, Complaint> {
    number::read(text, lang).map(number::written).map_err(|problem| {
        let text = ("text", Arg::from(text.trim()));
        match problem {
            NumberProblem::Unknown => Complaint::new("number-unknown", &[text]),
            NumberProblem::Either(first, other) => {
                let args = [
                    text,
                    ("first", Arg::from(number::written(first))),
                    ("other", Arg::from(number::written(other))),
                ];
                Complaint::new("number-either", &args)
            }
        }
    })
}

/// The direction of a day without a year, by its key.
fn toward(name: &str) -> Toward {
    match name {
        "on" | "done" | "issued" | "consent" => Toward::Back,
        "date" | "start" => Toward::Near,
        _ => Toward::Ahead,
    }
}

fn refused(text: &str, unread: Unread, lang: Lang) -> Complaint {
    let said = ("text", Arg::from(text.trim()));
    match unread {
        Unread::NoSuchDay(DateProblem::Month(month)) => {
            Complaint::new("day-no-month", &[said, ("month", Arg::from(month))])
        }
        Unread::NoSuchDay(DateProblem::Day { month, last, .. }) => {
            let month = Arg::from(lang::month(lang, month));
            let args = [said, ("month", month), ("last", Arg::from(i64::from(last)))];
            Complaint::new("day-not-there", &args)
        }
        Unread::NoSuchDay(DateProblem::Year) => Complaint::new("day-year", &[said]),
        Unread::Unknown | Unread::NoSuchDay(_) => Complaint::new("day-unknown", &[said]),
        Unread::Either(first, other) => {
            let args = [
                said,
                ("first", Arg::from(first)),
                ("other", Arg::from(other)),
                ("write-first", Arg::from(first.to_string())),
                ("write-other", Arg::from(other.to_string())),
            ];
            Complaint::new("day-either", &args)
        }
        Unread::Weekday(date) => {
            let args = [said, ("date", Arg::from(date)), ("write", Arg::from(date.to_string()))];
            Complaint::new("day-weekday", &args)
        }
    }
}

#[cfg(test)]
mod tests;
