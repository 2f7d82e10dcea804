//! Reads a day as people write it: in digits or in words, in both languages, with or without its
//! year.

mod digits;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

pub use digits::DayOrder;
use digits::{dated, digits, near_year, one_reading};

use super::Lang;
use super::class::{Class, Unit};
use super::sentence::Sentence;
use super::time;
use super::token::Kind;
use crate::base::calendar::{DateProblem, add_days, civil, days_between, parse_date};

/// The direction of a day without a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// Today or later: an end, a future review.
    Ahead,
    /// Today or earlier: something that was done.
    Back,
    /// Whichever is nearer.
    Near,
}

/// The context of a question about a day.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// The day from which `tomorrow` and `in 6 weeks` count.
    pub today: Date,
    /// The day from which `6 weeks` and `6 weeks later` count.
    pub from: Date,
    /// The day that `90 days from the start` counts from, if known.
    pub start: Option<Date>,
    /// The language, for the order of day and month.
    pub lang: Lang,
    /// The direction of a day without a year.
    pub toward: Toward,
}

/// Why a text is not a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It cannot be read as one day.
    Unknown,
    /// It means a day that does not exist.
    NoSuchDay(DateProblem),
    /// It could be two days.
    Either(Date, Date),
    /// It is this day, which falls on another day of the week than the text says.
    Weekday(Date),
}

/// The meaning of a text about a day, independent of today.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Written {
    /// A day of the calendar.
    Day(Date),
    /// A day without its year: month, day.
    Yearless(i8, i8),
    /// A day of the week, Monday 0.
    Weekday(u8, Toward),
    /// A number of days from today.
    Offset(i64),
    /// A length of time.
    Length {
        /// The number.
        n: f64,
        /// The unit.
        unit: Unit,
        /// The day from which it counts.
        counts: Counts,
    },
}

/// The day from which a length of time counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// From today: `in 6 weeks`.
    Today,
    /// From the day that the question is about: `6 weeks`, `6 weeks later`.
    From,
    /// From the day on which it begins: `90 days from the start`.
    Start,
    /// Back from today: `6 weeks ago`.
    Ago,
}

/// The reading of a text about a day: one or two meanings, and the day of the week it names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Said {
    /// The first meaning.
    pub first: Written,
    /// Another meaning that is as likely.
    pub other: Option<Written>,
    /// The day of the week next to the date, Monday 0.
    weekday: Option<u8>,
}

impl Said {
    /// Whether the day of the week next to a date is correct.
    pub fn agrees(&self) -> bool {
        match self.first {
            Written::Day(date) => self.fits(date),
            _ => true,
        }
    }

    /// Whether a day falls on the day of the week that is named, if one is.
    pub fn fits(&self, date: Date) -> bool {
        self.weekday.is_none_or(|named| named == weekday(date))
    }
}

/// The possible years in a plan.
const YEARS: std::ops::RangeInclusive<i64> = 1900..=2199;

/// Parses a day.
///
/// # Errors
///
/// Why the text is not a day, or which two days it could be.
pub fn day(text: &str, asked: &Asked) -> Result<Date, Unread> {
    let said = say(text, asked.lang, Some(asked.today))?;
    let first = resolve(said.first, asked)?;
    if let Some(other) = said.other {
        let other = resolve(other, asked)?;
        if other != first {
            return match (said.fits(first), said.fits(other)) {
                (true, false) => Ok(first),
                (false, true) => Ok(other),
                _ => Err(Unread::Either(first, other)),
            };
        }
    }
    match said.weekday {
        Some(named) if named != weekday(first) => Err(Unread::Weekday(first)),
        _ => Ok(first),
    }
}

/// Parses a text about a day. Two digits can only be a year if today is known.
///
/// # Errors
///
/// Why the text is not a day.
pub fn say(text: &str, lang: Lang, today: Option<Date>) -> Result<Said, Unread> {
    let text = text.trim().trim_end_matches(['.', ',', '!']);
    let said = |first| Said { first, other: None, weekday: None };
    if let Ok(date) = parse_date(text) {
        return Ok(said(Written::Day(date)));
    }
    if text.len() > LONGEST {
        return Err(Unread::Unknown);
    }
    if let Some(read) = digits(text, lang, today) {
        return read;
    }
    let text = spaced(text);
    let other = if lang == Lang::Nl { Lang::En } else { Lang::Nl };
    let found = [lang, other].into_iter().find_map(|words| {
        let sentence = Sentence::new(&text, words);
        Reader { s: &sentence, lang, today }.all()
    });
    found.unwrap_or(Err(Unread::Unknown))
}

/// What follows a length of time that counts from the start day.
const STARTS: [&str; 14] = [
    "from start",
    "from the start",
    "after start",
    "after the start",
    "from the beginning",
    "after the beginning",
    "from day one",
    "vanaf start",
    "vanaf de start",
    "na start",
    "na de start",
    "vanaf het begin",
    "na het begin",
    "na aanvang",
];

/// The maximum length of a day, in bytes.
const LONGEST: usize = 64;

/// The day that is meant.
fn resolve(written: Written, asked: &Asked) -> Result<Date, Unread> {
    let Asked { today, from, start, toward, .. } = *asked;
    let date = match written {
        Written::Day(date) => Some(date),
        Written::Yearless(month, day) => Some(in_year(month, day, today, toward)?),
        Written::Weekday(day, side) => {
            let side = if side == Toward::Near { toward } else { side };
            let ahead = (i64::from(day) - i64::from(weekday(today)) + 6).rem_euclid(7) + 1;
            let back = ahead - 7 - if ahead == 7 { 7 } else { 0 };
            let near = if ahead <= -back { ahead } else { back };
            let days = match side {
                Toward::Ahead => ahead,
                Toward::Back => back,
                Toward::Near => near,
            };
            Some(add_days(today, days))
        }
        Written::Offset(days) => Some(add_days(today, days)),
        Written::Length { n, unit, counts: Counts::Ago } => ago(today, n, unit),
        Written::Length { n, unit, counts } => {
            let start = match counts {
                Counts::From => from,
                Counts::Start => start.ok_or(Unread::Unknown)?,
                Counts::Today | Counts::Ago => today,
            };
            let parts = (i32::from(start.year()), start.month() as u8, start.day() as u8);
            time::after(parts, n, unit).and_then(|(year, month, day)| {
                Date::new(i16::try_from(year).ok()?, month as i8, day as i8).ok()
            })
        }
    };
    date.filter(|date| YEARS.contains(&i64::from(date.year()))).ok_or(Unread::Unknown)
}

/// The year of a day without one.
fn in_year(month: i8, day: i8, today: Date, toward: Toward) -> Result<Date, Unread> {
    // A 29 February can be eight years away.
    let on = |years: i64| civil(i64::from(today.year()) + years, month.into(), day.into()).ok();
    let ahead = (0..=8).filter_map(on).find(|date| *date >= today);
    let back = (0..=8).filter_map(|years| on(-years)).find(|date| *date <= today);
    let found = match (toward, ahead, back) {
        (Toward::Ahead, ahead, _) => ahead,
        (Toward::Back, _, back) => back,
        (Toward::Near, Some(ahead), Some(back)) => {
            let later = days_between(today, ahead) <= days_between(back, today);
            Some(if later { ahead } else { back })
        }
        (Toward::Near, ahead, back) => ahead.or(back),
    };
    found.ok_or(Unread::Unknown)
}

/// The day a number of whole units before another.
fn ago(today: Date, n: f64, unit: Unit) -> Option<Date> {
    let whole = (0.0..=10_000.0).contains(&n) && n.fract() == 0.0;
    let count = if whole { n as i64 } else { return None };
    let unit = match unit {
        Unit::Day => crate::base::calendar::Unit::Day,
        Unit::Week => crate::base::calendar::Unit::Week,
        Unit::Month => crate::base::calendar::Unit::Month,
        Unit::Quarter => crate::base::calendar::Unit::Quarter,
        Unit::Year => crate::base::calendar::Unit::Year,
        _ => return None,
    };
    today.checked_sub(unit.times(count)).ok()
}

fn weekday(date: Date) -> u8 {
    date.weekday().to_monday_zero_offset() as u8
}

/// A text in lower case, with a space where punctuation joins words and numbers.
fn spaced(text: &str) -> String {
    let text = text.to_lowercase().replace("a.s.", " aanstaande ").replace("a.s", " aanstaande ");
    let signs: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    for (at, sign) in signs.iter().enumerate() {
        let letter = |sign: Option<&char>| sign.is_some_and(|sign| sign.is_alphabetic());
        let (before, after) = (at.checked_sub(1).and_then(|at| signs.get(at)), signs.get(at + 1));
        match sign {
            '-' | '/' | '_' | '\u{2010}'..='\u{2015}' if letter(before) || letter(after) => {
                out.push(' ');
            }
            '.' if letter(before) || after.is_none_or(|after| !after.is_ascii_digit()) => {
                out.push(' ');
            }
            ',' => out.push_str(
                if after.is_some_and(char::is_ascii_digit) && !year_follows(&signs, at) {
                    ","
                } else {
                    " , "
                },
            ),
            sign => out.push(*sign),
        }
    }
    out
}

/// Whether exactly four digits follow a position.
fn year_follows(signs: &[char], at: usize) -> bool {
    signs[at + 1..].iter().take_while(|sign| sign.is_ascii_digit()).count() == 4
}

/// Parses the words of a day in one language.
struct Reader<'s> {
    s: &'s Sentence<'s>,
    /// The language, for the order of day and month.
    lang: Lang,
    today: Option<Date>,
}

impl Reader<'_> {
    fn all(&self) -> Option<Result<Said, Unread>> {
        let s = self.s;
        let mut end = s.len();
        while end > 0 && (s.kind(end - 1) == Kind::Stop || s.lower(end - 1) == "aanstaande") {
            end -= 1;
        }
        let mut at = 0;
        while at < end && OPENERS.contains(&s.lower(at)) {
            at += 1;
        }
        if at >= end {
            return None;
        }
        let words: Vec<&str> = (at..end).map(|at| s.lower(at)).collect();
        let words = words.join(" ");
        if let Some((_, days)) = NEAR_DAYS.iter().find(|(name, _)| *name == words) {
            return Some(Ok(one_reading(Written::Offset(*days))));
        }
        if let Some(length) = self.length(at, end) {
            return Some(Ok(one_reading(length)));
        }
        self.weekday(at, end).or_else(|| self.date(at, end))
    }

    /// `in 6 weeks`, `over drie maanden`, `6 weeks`, `6 weeks ago`, `two months later`.
    fn length(&self, at: usize, end: usize) -> Option<Written> {
        let s = self.s;
        let led = LEADS.contains(&s.lower(at));
        let from = at + usize::from(led);
        let length = s.length(from).filter(|length| length.next <= end)?;
        if !length.counted && !s.is(from, Class::One) {
            return None;
        }
        let rest: Vec<&str> = (length.next..end).map(|at| s.lower(at)).collect();
        let counts = match (led, rest.join(" ").as_str()) {
            (false, "" | "later" | "erna" | "daarna") => Counts::From,
            (true, "" | "later")
            | (_, "from now" | "from today" | "vanaf nu" | "vanaf vandaag") => Counts::Today,
            (false, "ago" | "geleden" | "terug" | "back") => Counts::Ago,
            (_, rest) if STARTS.contains(&rest) => Counts::Start,
            _ => return None,
        };
        let short = matches!(length.unit, Unit::Second | Unit::Minute | Unit::Hour);
        (!short).then_some(Written::Length { n: length.n, unit: length.unit, counts })
    }

    /// `friday`, `komende vrijdag`, `vrijdag 3 mei`, `ma 14-12-2026`.
    fn weekday(&self, at: usize, end: usize) -> Option<Result<Said, Unread>> {
        let s = self.s;
        let lead = s.lower(at);
        let side = WEEKDAY_LEADS.iter().find(|(word, _)| *word == lead).map(|(_, side)| *side);
        let from = at + usize::from(side.is_some());
        let name = s.entry(from).weekday.filter(|_| !s.entry(from).returning);
        let day = name.or_else(|| short_weekday(s.lower(from)).filter(|_| from + 1 < end))?;
        let mut next = from + 1;
        while next < end && matches!(s.kind(next), Kind::Comma) {
            next += 1;
        }
        if next >= end {
            let written = |side| Written::Weekday(day, side);
            return Some(Ok(match side {
                // Some people mean the coming one, others the one after it.
                Some(None) => {
                    let later = Written::Length { n: 0.0, unit: Unit::Day, counts: Counts::Today };
                    let first = written(Toward::Ahead);
                    let other = self.week_later(day).unwrap_or(later);
                    Said { first, other: Some(other), weekday: None }
                }
                Some(Some(side)) => one_reading(written(side)),
                None => one_reading(written(Toward::Near)),
            }));
        }
        let rest = s.text.get(s.span(next, end).range())?;
        let said = digits(rest, self.lang, self.today).or_else(|| self.date(next, end))?;
        Some(said.map(|said| Said { weekday: Some(day), ..said }))
    }

    /// A week after the next occurrence of a weekday.
    fn week_later(&self, day: u8) -> Option<Written> {
        let today = self.today?;
        let ahead = (i64::from(day) - i64::from(weekday(today)) + 6).rem_euclid(7) + 1;
        Some(Written::Day(add_days(today, ahead + 7)))
    }

    /// `14 december 2026`, `December 14th, 2026`, `de eerste van mei`.
    fn date(&self, at: usize, end: usize) -> Option<Result<Said, Unread>> {
        let s = self.s;
        let at = s.skip_article(at);
        let (day, month, mut next) = if let Some(month) = s.entry(at).month {
            let from = at + 1 + usize::from(matches!(s.lower(at + 1), "the" | "de"));
            let (day, next) = self.number(from)?;
            (day, month, next)
        } else {
            let (day, next) = self.number(at)?;
            let next = next + usize::from(s.is(next, Class::Of));
            (day, s.entry(next).month?, next + 1)
        };
        while next < end && matches!(s.kind(next), Kind::Comma) {
            next += 1;
        }
        if next >= end {
            let real = civil(2024, month.into(), day).map_err(Unread::NoSuchDay);
            return Some(real.map(|_| one_reading(Written::Yearless(month as i8, day as i8))));
        }
        let year = s.raw(next);
        let plain = year.bytes().all(|byte| byte.is_ascii_digit());
        if next + 1 != end || !plain {
            return None;
        }
        match year.len() {
            4 => Some(dated(year.parse().ok()?, month.into(), day)),
            2 => Some(match near_year(year.parse().ok()?, self.today) {
                Some(year) => dated(year, month.into(), day),
                None => Err(Unread::NoSuchDay(DateProblem::Year)),
            }),
            _ => None,
        }
    }

    /// A day of the month: `14`, `14th`, `14e`, `fourteen`, `eerste`.
    fn number(&self, at: usize) -> Option<(i64, usize)> {
        let s = self.s;
        let (day, next) = match s.kind(at) {
            Kind::Ordinal(rank) => (f64::from(rank), at + 1),
            _ => match s.entry(at).rank {
                Some(rank) => (f64::from(rank), at + 1),
                None => s.number(at)?,
            },
        };
        let whole = day.fract() == 0.0 && (1.0..=99.0).contains(&day);
        whole.then_some((day as i64, next))
    }
}

/// Words before a day that do not change it.
const OPENERS: [&str; 5] = ["op", "on", "uiterlijk", "by", "per"];
/// Words before a length of time that make it count from today.
const LEADS: [&str; 6] = ["in", "over", "within", "binnen", "na", "after"];
/// Words before a weekday, with their direction; `None` where people differ.
const WEEKDAY_LEADS: [(&str, Option<Toward>); 11] = [
    ("aanstaande", Some(Toward::Ahead)),
    ("komende", Some(Toward::Ahead)),
    ("eerstvolgende", Some(Toward::Ahead)),
    ("deze", Some(Toward::Ahead)),
    ("this", Some(Toward::Ahead)),
    ("coming", Some(Toward::Ahead)),
    ("afgelopen", Some(Toward::Back)),
    ("vorige", Some(Toward::Back)),
    ("last", Some(Toward::Back)),
    ("next", None),
    ("volgende", None),
];
/// Days by their distance from today.
const NEAR_DAYS: [(&str, i64); 18] = [
    ("today", 0),
    ("now", 0),
    ("vandaag", 0),
    ("heden", 0),
    ("nu", 0),
    ("tomorrow", 1),
    ("morgen", 1),
    ("the day after tomorrow", 2),
    ("day after tomorrow", 2),
    ("overmorgen", 2),
    ("yesterday", -1),
    ("gisteren", -1),
    ("the day before yesterday", -2),
    ("day before yesterday", -2),
    ("eergisteren", -2),
    ("volgende week vandaag", 7),
    ("a week from today", 7),
    ("vandaag over een week", 7),
];

/// Two-letter Dutch weekdays; some are ordinary words, so a date must follow.
fn short_weekday(word: &str) -> Option<u8> {
    let days = ["ma", "di", "wo", "do", "vr", "za", "zo"];
    days.iter().zip(0..).find(|(name, _)| **name == word).map(|(_, day)| day)
}
