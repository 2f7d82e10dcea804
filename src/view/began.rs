//! The start date of a station on the career line, in machine-readable form.

use crate::base::Lang;
use crate::base::calendar::parse_date;
use crate::phrases::{self, Said, Written};

/// The year, month or day in which a station begins, in ISO form; `None` for a season. Accepts
/// `2019-04`, `May 2016` and `2019 – now`.
pub(crate) fn began(when: &str) -> Option<String> {
    let when = when.trim();
    if is_partial_date(when) {
        return Some(when.to_owned());
    }
    let first = when.split(" – ").next().unwrap_or(when).trim();
    for lang in Lang::ALL {
        if let Ok(Said { first: Written::Day(date), .. }) = phrases::say(first, lang, None) {
            return Some(date.to_string());
        }
        // The date parser wants a day: `May 2016` becomes the first of May.
        let month = format!("1 {first}");
        if let Ok(Said { first: Written::Day(date), .. }) = phrases::say(&month, lang, None) {
            return Some(date.strftime("%Y-%m").to_string());
        }
    }
    let year = first.split(|c: char| c.is_whitespace() || "-–/".contains(c)).next()?;
    (year.len() == 4 && is_partial_date(year)).then(|| year.to_owned())
}

/// The day, month or year in which a period ends, in ISO form: `2019 – 2023`. `None` for anything but
/// a period.
pub fn ended(when: &str) -> Option<String> {
    let parts = [" – ", "–", " - "].into_iter().find_map(|dash| when.split_once(dash));
    began(parts?.1)
}

/// Whether it is a year, a month or a day in ISO form.
fn is_partial_date(when: &str) -> bool {
    let mut parts = when.split('-');
    let digits = |part: Option<&str>, count: usize| {
        part.is_none_or(|part| part.len() == count && part.bytes().all(|b| b.is_ascii_digit()))
    };
    let year = parts.next();
    year.is_some_and(|year| year.starts_with(['1', '2']))
        && digits(year, 4)
        && digits(parts.next(), 2)
        && digits(parts.next(), 2)
        && parts.next().is_none()
        && (when.len() < 6 || parse_date(&pad(when)).is_ok())
}

/// A month as its first day.
fn pad(when: &str) -> String {
    if when.len() == 7 { format!("{when}-01") } else { when.to_owned() }
}
