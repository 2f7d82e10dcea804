//! Phrases, dates and numbers in the language of an edition.

use crate::base::calendar::{Date, Period, parse_date};
use crate::base::{Arg, Lang, lang};
use crate::view::{Rater, Skill, Word};

/// The language of an edition.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The language.
    pub lang: Lang,
}

/// A day on a page, for machines and for people.
#[derive(Clone, Debug, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Day {
    /// `2026-09-18`.
    pub iso: String,
    /// `18 september 2026`.
    pub long: String,
    /// `18 sep 2026`.
    pub short: String,
}

impl Words {
    /// A phrase of the catalogue.
    pub fn say(self, id: &str) -> String {
        lang::say(self.lang, id)
    }

    /// A phrase of the catalogue with arguments.
    pub fn with(self, id: &str, args: &[(&'static str, Arg)]) -> String {
        lang::filled(self.lang, id, args)
    }

    /// A phrase with one count in it.
    pub fn count(self, id: &str, count: usize) -> String {
        self.with(id, &[("count", Arg::from(count))])
    }

    /// A word that a key has, such as the status of a goal.
    pub fn word<W: Word>(self, word: W) -> String {
        self.one_of(W::GROUP, word.name())
    }

    /// A word of a group of phrases, by its name.
    pub(crate) fn one_of(self, group: &str, name: &str) -> String {
        self.say(&format!("{group}-{name}"))
    }

    /// A day.
    pub fn day(self, date: Date) -> Day {
        Day { iso: date.to_string(), long: self.long(date), short: self.short(date) }
    }

    /// `18 september 2026`.
    pub fn long(self, date: Date) -> String {
        lang::long_date(self.lang, date)
    }

    /// `18 sep 2026`.
    pub fn short(self, date: Date) -> String {
        lang::short_date(self.lang, date)
    }

    /// `18 september`, without the year if it is obvious.
    pub(crate) fn day_month(self, date: Date) -> String {
        format!("{} {}", date.day(), lang::month(self.lang, date.month()))
    }

    /// A period, with no more years than necessary.
    pub fn period(self, from: Option<Date>, to: Option<Date>) -> Option<String> {
        let to_words = |from: String, to: Date| {
            self.with("period", &[("from", from.into()), ("to", self.long(to).into())])
        };
        match (from, to) {
            (Some(from), Some(to)) if from == to => Some(self.long(to)),
            (Some(from), Some(to)) if from.year() == to.year() => {
                Some(to_words(self.day_month(from), to))
            }
            (Some(from), Some(to)) => Some(to_words(self.long(from), to)),
            (Some(from), None) => {
                Some(self.with("period-from", &[("from", self.long(from).into())]))
            }
            (None, Some(to)) => Some(self.with("period-to", &[("to", self.long(to).into())])),
            (None, None) => None,
        }
    }

    /// A number with its unit; a symbol such as `%` follows without a space.
    pub fn amount(self, value: f64, unit: Option<&str>) -> String {
        let number = lang::number(self.lang, value);
        match unit.map(str::trim) {
            None | Some("") => number,
            Some("%" | "procent" | "percent" | "per cent") => format!("{number}%"),
            Some(unit @ ("€" | "euro" | "EUR")) => {
                if unit == "€" {
                    format!("€ {number}")
                } else {
                    format!("{number} {unit}")
                }
            }
            Some(unit) => format!("{number} {unit}"),
        }
    }

    /// The unit, if it is a symbol or an abbreviation that belongs to the number; a word is already
    /// in the name of what is measured.
    pub fn sign(self, unit: Option<&str>) -> Option<&str> {
        let unit = unit.map(str::trim).filter(|unit| !unit.is_empty())?;
        let named = Self::is_share(unit) || matches!(unit, "euro" | "EUR");
        (named || unit.chars().count() <= 3).then_some(unit)
    }

    /// Whether a unit is a share of a whole.
    pub(crate) fn is_share(unit: &str) -> bool {
        matches!(unit.trim(), "%" | "procent" | "percent" | "per cent")
    }

    /// The size of a file, in the unit that gives a short number.
    pub fn size(self, bytes: usize) -> String {
        let kilo = bytes as f64 / 1000.0;
        if kilo < 1000.0 {
            format!("{} kB", self.number(kilo.max(1.0).round()))
        } else {
            format!("{} MB", self.number((kilo / 100.0).round() / 10.0))
        }
    }

    /// `6 months`.
    pub fn length(self, period: Period) -> String {
        self.count(&format!("length-{}", period.unit.name()), usize::from(period.count))
    }

    /// A bare number.
    pub fn number(self, value: f64) -> String {
        lang::number(self.lang, value)
    }

    /// `a, b and c`.
    pub fn list(self, items: &[String]) -> String {
        lang::list(self.lang, items, "and")
    }
}

/// A text with a capital first letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}

/// A date in words: a date or a month in the language of the page, anything else as written.
pub fn moment(when: &str, words: Words) -> String {
    if let Ok(date) = parse_date(when) {
        return words.long(date);
    }
    let month = when.split_once('-').and_then(|(year, month)| {
        let plain = year.len() == 4 && month.len() == 2;
        let month: i8 = month.parse().ok().filter(|month| (1..=12).contains(month) && plain)?;
        Some(format!("{} {year}", lang::month(words.lang, month)))
    });
    month.unwrap_or_else(|| when.to_owned())
}

/// The last scores by others for a competence: `leidinggevende 3, collega 4`.
pub fn others(words: Words, row: &Skill) -> String {
    let others = row.others.iter();
    let other =
        |(rater, level): &(Rater, f64)| format!("{} {}", words.word(*rater), words.number(*level));
    others.map(other).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests;
