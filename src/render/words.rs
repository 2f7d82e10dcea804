//! The words of one edition: phrases, dates and numbers in its language.

use crate::base::calendar::Date;
use crate::base::{Arg, Lang, lang};

/// Speaks the language of an edition.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The language.
    pub lang: Lang,
}

/// A day as a page shows it: for machines and for people.
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

    /// A phrase of the catalogue, filled.
    pub fn with(self, id: &str, args: &[(&'static str, Arg)]) -> String {
        lang::filled(self.lang, id, args)
    }

    /// A phrase with one count in it.
    pub fn count(self, id: &str, count: usize) -> String {
        self.with(id, &[("count", Arg::from(count))])
    }

    /// A word of the model, such as `status` and `active`.
    pub fn word(self, group: &str, word: &str) -> String {
        self.say(&format!("{group}-{word}"))
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

    /// `18 september`, when the year goes without saying.
    pub fn day_month(self, date: Date) -> String {
        format!("{} {}", date.day(), lang::month(self.lang, date.month()))
    }

    /// From one day to another, with no more years than needed.
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

    /// A number with its unit; a sign such as `%` stands close to it.
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

    /// A bare number.
    pub fn number(self, value: f64) -> String {
        lang::number(self.lang, value)
    }

    /// `a, b and c`.
    pub fn list(self, items: &[String]) -> String {
        lang::list(self.lang, items, "and")
    }
}
