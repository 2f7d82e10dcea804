//! Reads the cell of a table as the value of a key: words, numbers and days as people write them.

use std::borrow::Cow;
use std::sync::Arc;

use toml::de::DeValue;

use crate::base::calendar::{Date, DateProblem, civil, parse_date};
use crate::base::symbol::referred;
use crate::base::{Diagnostic, Interner, Lang, Source, Span, Spanned, number};
use crate::phrases::{DayOrder, Written, say};
use crate::syntax::outline::Cell;
use crate::syntax::schema::{Field, Shape};
use crate::syntax::table::{Table, date_finding};

use super::decode::{Decoder, key_arg};
use super::stretch::within_years;
use super::{Days, Readers, Reference, Value};

/// What a cell can only mean together with its file.
#[derive(Clone, Copy, Debug)]
pub struct Around<'s> {
    /// The file.
    pub source: &'s Source,
    /// The language, for numbers and for the order of day and month.
    pub lang: Lang,
    /// The years of days without one: that of January, and that of December.
    pub years: Option<(i16, i16)>,
    /// The order of day and month, if other days of the file show it.
    pub order: Option<DayOrder>,
    /// The year and the month of the whole file, if its name or its first heading tells them.
    pub month: Option<(i16, i8)>,
}

/// The reading of a day as people write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// One day.
    Day(Date),
    /// A day whose year the file does not tell.
    Yearless,
    /// Two days, depending on the order of day and month.
    Either(Date, Date),
    /// This day, which falls on another day of the week than the text says.
    Weekday(Date),
}

impl Reading {
    /// The day, if it is certain.
    pub fn day(self) -> Option<Date> {
        match self {
            Self::Day(date) => Some(date),
            _ => None,
        }
    }
}

/// Whether nothing is written in a cell, apart from a dash.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(|sign| sign.is_whitespace() || matches!(sign, '-' | '–' | '—' | '.' | '…'))
}

/// Whether a cell says that there is nothing to count: `n/a`, `n.v.t.`, `?`.
pub(crate) fn is_none(text: &str) -> bool {
    const NONE: [&str; 8] = ["na", "nvt", "none", "geen", "nil", "onbekend", "unknown", "niet"];
    let letters = text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase);
    let letters: String = letters.collect();
    letters.is_empty() || NONE.contains(&letters.as_str())
}

/// The value of a cell for a key; `None` with a finding if it cannot be read.
pub fn cell(
    around: Around<'_>,
    field: &'static Field,
    cell: &Cell,
    names: &Interner,
    findings: &mut Vec<Diagnostic>,
) -> Option<Value> {
    let table = Table::default();
    let mut reader = CellReader {
        around,
        names,
        decoder: Decoder {
            source: around.source,
            table: &table,
            top: &[],
            rule: "unknown-key",
            names,
            findings,
            misplaced: Vec::new(),
        },
    };
    reader.value(field, field.shape, cell)
}

/// A day as people write it, if it means one day.
pub fn day(text: &str, around: Around<'_>) -> Option<Date> {
    // A number such as 3.1 is not a day.
    let is_day = |written| match written {
        Written::Yearless(..) => text.contains(char::is_alphabetic),
        _ => true,
    };
    reading(text, around, is_day)?.day()
}

/// The reading of a text about a day, if it is about one; `is_day` decides whether digits are meant as
/// one.
pub fn reading(
    text: &str,
    around: Around<'_>,
    is_day: impl Fn(Written) -> bool,
) -> Option<Reading> {
    let said = say(text, around.lang, None).ok().filter(|said| is_day(said.first))?;
    let date = |written| match written {
        Written::Day(date) => Some(date),
        Written::Yearless(month, day) => in_years(around, month, day),
        _ => None,
    };
    let fits = |written: &Written| date(*written).is_none_or(|date| said.fits(date));
    if !matches!(said.first, Written::Day(_) | Written::Yearless(..)) {
        return None;
    }
    // The first reading has the day in front.
    let mut all: Vec<Written> = match (around.order, said.other) {
        (Some(DayOrder::MonthFirst), Some(other)) => vec![other],
        (None, Some(other)) => vec![said.first, other],
        _ => vec![said.first],
    };
    all.retain(fits);
    match all[..] {
        [one] => Some(date(one).map_or(Reading::Yearless, Reading::Day)),
        [one, other] => Some(match (date(one), date(other)) {
            (Some(one), Some(other)) => Reading::Either(one, other),
            _ => Reading::Yearless,
        }),
        _ => date(said.first).map(Reading::Weekday),
    }
}

/// A day of the month that the whole file is about: `2`, `ma 2`.
fn of_month(text: &str, around: Around<'_>) -> Option<Date> {
    let (year, month) = around.month?;
    let (before, number) =
        text.trim().rsplit_once(char::is_whitespace).unwrap_or(("", text.trim()));
    let is_name = before.chars().all(|sign| sign.is_alphabetic() || sign == '.');
    let number: i8 = number.parse().ok().filter(|_| is_name)?;
    civil(year.into(), month.into(), number.into()).ok()
}

fn in_years(around: Around<'_>, month: i8, day: i8) -> Option<Date> {
    let (spring, autumn) = around.years?;
    // A school year begins in August.
    let year = if month < 8 { spring } else { autumn };
    civil(year.into(), month.into(), day.into()).ok()
}

/// Whether the words before a number only say that it is not exact.
fn is_about(words: &str) -> bool {
    const ABOUT: [&str; 10] =
        ["", "ca", "ca.", "circa", "about", "approx.", "ongeveer", "±", "~", "+/-"];
    ABOUT.contains(&&*words.to_lowercase())
}

/// Whether the words after a number are hours or minutes.
fn is_of_hours(words: &str) -> bool {
    const UNITS: [&str; 17] = [
        "", "u", "u.", "uur", "uren", "h", "hr", "hrs", "hour", "hours", "m", "min", "mins",
        "minuut", "minuten", "minute", "minutes",
    ];
    UNITS.contains(&words.trim_end_matches('.').to_lowercase().as_str())
}

struct CellReader<'a> {
    around: Around<'a>,
    names: &'a Interner,
    decoder: Decoder<'a>,
}

impl CellReader<'_> {
    fn value(&mut self, field: &'static Field, shape: Shape, cell: &Cell) -> Option<Value> {
        let (text, span) = (cell.text.trim(), cell.span);
        match shape {
            Shape::Integer(..) | Shape::Number | Shape::Amount => {
                let number = self.number(field, text, span)?;
                let problem = match shape {
                    Shape::Integer(low, high) if !(low as f64..=high as f64).contains(&number) => {
                        let finding = self.decoder.finding("invalid-value", span).variant("range");
                        Some(finding.arg("low", low).arg("high", high))
                    }
                    Shape::Amount if number < 0.0 => {
                        Some(self.decoder.finding("invalid-value", span).variant("negative"))
                    }
                    _ => None,
                };
                if let Some(finding) = problem {
                    self.decoder.findings.push(key_arg(finding, field));
                    return None;
                }
                let whole = matches!(shape, Shape::Integer(..));
                Some(if whole { Value::Integer(number as i64) } else { Value::Number(number) })
            }
            Shape::Flag => match text.to_lowercase().as_str() {
                "ja" | "j" | "yes" | "y" | "true" | "waar" | "x" | "v" | "✓" | "✔" | "√" | "✅" => {
                    Some(Value::Flag(true))
                }
                "nee" | "n" | "no" | "false" | "onwaar" => Some(Value::Flag(false)),
                _ => self.decoder.value(field, shape, &words(text), span),
            },
            Shape::Date => self.date(text, span).map(Value::Date),
            Shape::Days => self.days(text, span).map(Value::Days),
            Shape::Readers => {
                let names = parts(text, &[';', ',']);
                let names = names.map(|name| Spanned::new(Arc::from(name), span)).collect();
                Some(Value::Readers(Readers { document: Some(names), fields: Vec::new() }))
            }
            Shape::File | Shape::Address if !cell.links.is_empty() => {
                self.decoder.value(field, shape, &words(&cell.links[0].0), span)
            }
            Shape::Reference(_) => Some(reference(self.names, &target(cell))),
            Shape::List(&Shape::Reference(_)) if !cell.links.is_empty() => {
                let all = cell.links.iter().map(|(target, span)| Spanned {
                    value: reference(self.names, target),
                    span: *span,
                });
                Some(Value::List(all.collect()))
            }
            Shape::List(inner) => {
                let signs: &[char] = if text.contains(';') { &[';'] } else { &[','] };
                let mut list = Vec::new();
                for part in parts(text, signs) {
                    let cell = Cell { span, text: part.to_owned(), links: Vec::new() };
                    let value = self.value(field, *inner, &cell)?;
                    list.push(Spanned { value, span });
                }
                Some(Value::List(list))
            }
            Shape::Map(inner) => {
                let mut map = Vec::new();
                for part in parts(text, &[';', ',']) {
                    let (key, rest) = part.split_once([':', '=']).unwrap_or((part, ""));
                    let cell = Cell { span, text: rest.trim().to_owned(), links: Vec::new() };
                    let value = self.value(field, *inner, &cell)?;
                    map.push((Spanned::new(key.trim().into(), span), Spanned { value, span }));
                }
                Some(Value::Map(map))
            }
            _ => self.decoder.value(field, shape, &words(text), span),
        }
    }

    /// A number, alone or with its unit: `2,5`, `3 hours`, `€ 45`, `1:30`, `90 min`.
    fn number(&mut self, field: &'static Field, text: &str, span: Span) -> Option<f64> {
        let plain = text.trim_matches(|sign: char| {
            !(sign.is_ascii_digit() || matches!(sign, '-' | '−' | '.' | ',' | '½' | '¼' | '¾'))
        });
        // The point of `ca. 3` belongs to the word.
        let plain = match plain.split_once(char::is_whitespace) {
            Some((mark, rest)) if mark.chars().all(|sign| sign == '.') => rest.trim_start(),
            _ => plain,
        };
        let unit = text[text.find(plain).unwrap_or_default() + plain.len()..].trim();
        // `3 days` are not three hours, and `(needed 120)` is not what it took.
        let before = text[..text.find(plain).unwrap_or_default()].trim();
        let strange = !is_about(before) || !is_of_hours(unit);
        if field.name == "hours" && !plain.is_empty() && strange {
            self.decoder.value(field, Shape::Number, &words(text), span);
            return None;
        }
        let minutes = unit.to_lowercase().starts_with("min");
        let scale = if field.name == "hours" && minutes { 60.0 } else { 1.0 };
        if let Some((hours, minutes)) = clock(plain) {
            return Some(hours + minutes / 60.0);
        }
        if let Ok(number) = number::read(plain, self.around.lang) {
            return Some(number / scale);
        }
        self.decoder.value(field, Shape::Number, &words(text), span);
        None
    }

    fn date(&mut self, text: &str, span: Span) -> Option<Date> {
        if let Some(date) = of_month(text, self.around) {
            return Some(date);
        }
        // Below a heading that asks for a day, `24-11` is one.
        if let Some(date) = reading(text, self.around, |_| true).and_then(Reading::day) {
            return Some(date);
        }
        let problem = parse_date(text).err().unwrap_or(DateProblem::Shape);
        self.decoder.findings.push(date_finding(self.around.source, span, text, problem));
        None
    }

    fn days(&mut self, text: &str, span: Span) -> Option<Days> {
        if let Some(date) = day(text, self.around).or_else(|| of_month(text, self.around)) {
            return Some(Days::On(vec![date]));
        }
        if let Some(days) = several(text, self.around) {
            return Some(days);
        }
        if let Some((from, to)) = within_years(text, self.around) {
            return Some(Days::Between(from, to));
        }
        self.date(text, span).map(|date| Days::On(vec![date]))
    }
}

/// Several days, or the first and the last: `3 mei, 5 mei`, `3 en 5 mei 2026`, `3 mei t/m 7 mei`,
/// `14-16 November 2026`. The first ones may leave out what the last one says.
pub(crate) fn several(text: &str, around: Around<'_>) -> Option<Days> {
    const BETWEEN: [&str; 10] =
        ["..", " t/m ", " tot en met ", " – ", " - ", " to ", " until ", " tot ", "–", "-"];
    for between in BETWEEN {
        if let Some((from, to)) = text.split_once(between)
            // `05-10-26` is one day.
            && (between != "-" || to.contains(char::is_alphabetic))
            && let Some(to) = reading(to, around, |_| true).and_then(Reading::day)
            && let Some(from) = first_of(from, to, around)
        {
            return Some(Days::Between(from, to));
        }
    }
    let (mut from, mut days) = (text.len(), Vec::new());
    // From the last one, which says the month and the year.
    let signs = [", ", ",", ";", " & ", "&", " en ", " and ", " + "];
    loop {
        let rest = &text[..from];
        let split = signs.iter().filter_map(|sign| Some((rest.rfind(sign)?, sign.len())));
        let cut = split.max_by_key(|(at, len)| at + len);
        let part = cut.map_or(rest, |(at, len)| &rest[at + len..]);
        days.push(match days.last() {
            Some(last) => first_of(part, *last, around)?,
            None => day(part, around)?,
        });
        match cut {
            Some((at, _)) => from = at,
            None => break,
        }
    }
    days.reverse();
    (days.len() > 1).then_some(Days::On(days))
}

/// The first of several days, which may leave out what the last one says: `14-1 t/m 25-2-2026`, `14-16
/// November 2026`.
fn first_of(text: &str, last: Date, around: Around<'_>) -> Option<Date> {
    let text = text.trim();
    let within = if let Ok(number) = text.parse::<i8>() {
        civil(last.year().into(), last.month().into(), number.into()).ok()
    } else {
        let years = Some((last.year(), last.year()));
        reading(text, Around { years, ..around }, |_| true)?.day()
    };
    within.filter(|first| *first <= last)
}

/// Hours and minutes: `1:30`, `1u30`, `2h15`.
fn clock(text: &str) -> Option<(f64, f64)> {
    let (hours, minutes) = text.split_once([':', 'u', 'h'])?;
    let fits = minutes.len() == 2 && !hours.is_empty();
    let digits = |text: &str| text.chars().all(|sign| sign.is_ascii_digit());
    let minutes = (fits && digits(hours) && digits(minutes)).then(|| minutes.parse().ok())??;
    (minutes < 60.0).then_some((hours.parse().ok()?, minutes))
}

fn words(text: &str) -> DeValue<'_> {
    DeValue::String(Cow::Borrowed(text))
}

fn reference(names: &Interner, text: &str) -> Value {
    Value::Reference(Reference { symbol: names.intern(&referred(text)), text: text.into() })
}

/// The name that a cell refers to: the target of its link, or its words.
fn target(cell: &Cell) -> Cow<'_, str> {
    cell.links.first().map_or(Cow::Borrowed(cell.text.trim()), |(target, _)| target.as_str().into())
}

fn parts<'t>(text: &'t str, signs: &'t [char]) -> impl Iterator<Item = &'t str> {
    text.split(signs).map(str::trim).filter(|part| !part.is_empty())
}
