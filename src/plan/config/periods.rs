//! The periods that the settings name: a block, a semester, a school year.

use std::sync::Arc;

use super::Config;
use crate::base::calendar::{Date, parse_date};
use crate::base::{Diagnostic, Lang, Span};
use crate::phrases::{Written, say};
use crate::syntax::{Record, Value};

/// A period with a name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NamedPeriod {
    /// Its name, as the settings write it.
    pub name: Arc<str>,
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Date,
}

/// The words for a stretch of school or work that only its author can date.
const NOUNS: [&str; 22] = [
    "blok",
    "block",
    "semester",
    "trimester",
    "kwartaal",
    "periode",
    "period",
    "lesperiode",
    "onderwijsperiode",
    "leerperiode",
    "sprint",
    "term",
    "module",
    "kwartiel",
    "quartile",
    "fase",
    "phase",
    "thema",
    "blokweek",
    "rotatie",
    "rotation",
    "stageperiode",
];

/// The periods of the settings; one that cannot be read is a finding.
pub(super) fn read(
    record: &Record,
    path: &Arc<str>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<NamedPeriod> {
    let mut periods = Vec::new();
    for (name, value) in record.map("period") {
        let Value::Text(text) = &value.value else { continue };
        match days(text).filter(|_| !name.value.trim().is_empty()) {
            Some((from, to)) => {
                let name = Arc::from(name.value.trim());
                periods.push(NamedPeriod { name, from, to });
            }
            None => problems.push(
                Diagnostic::new("invalid-value", path, value.span)
                    .variant("named-period")
                    .arg("value", &**text)
                    .arg("name", &*name.value),
            ),
        }
    }
    // The longest name is found first: `block 2b` before `block 2`.
    periods.sort_by_key(|period| std::cmp::Reverse(period.name.len()));
    periods
}

/// The first and the last day: `2026-11-16..2027-01-31`, `16 november 2026 t/m 31 januari 2027`.
fn days(text: &str) -> Option<(Date, Date)> {
    let mut ends = ["..", " t/m ", " tot en met ", " – ", " - ", " to ", " until "].iter();
    let (from, to) = ends.find_map(|between| text.split_once(between))?;
    let day = |text: &str| {
        let text = text.trim();
        let said = || Lang::ALL.iter().find_map(|lang| say(text, *lang, None).ok());
        parse_date(text).ok().or_else(|| match said()?.first {
            Written::Day(date) => Some(date),
            _ => None,
        })
    };
    let (from, to) = (day(from)?, day(to)?);
    (from <= to).then_some((from, to))
}

impl Config {
    /// The period with a name, whatever its case and spaces.
    pub fn period(&self, name: &str) -> Option<&NamedPeriod> {
        let wanted = plain(name);
        self.periods.iter().find(|period| plain(&period.name) == wanted)
    }

    /// The periods that a text names, each with the place of its name.
    pub(crate) fn periods_in(&self, text: &str) -> Vec<(Span, &NamedPeriod)> {
        let mut found: Vec<(Span, &NamedPeriod)> = Vec::new();
        if self.periods.is_empty() {
            return found;
        }
        let words = words(text);
        for period in &self.periods {
            let name: Vec<String> = self::words(&period.name).into_iter().map(|(_, w)| w).collect();
            for at in 0..words.len() {
                let here = words[at..].iter().map(|(_, word)| word).take(name.len());
                if name.is_empty() || !here.eq(name.iter()) {
                    continue;
                }
                let span = Span { start: words[at].0.start, end: words[at + name.len() - 1].0.end };
                let free = |(other, _): &(Span, &NamedPeriod)| {
                    other.end <= span.start || span.end <= other.start
                };
                if found.iter().all(free) {
                    found.push((span, period));
                }
            }
        }
        found.sort_by_key(|(span, _)| *span);
        found
    }

    /// The name of a period that a text names and the settings do not know: `block 2`.
    pub(crate) fn unknown_period(&self, text: &str) -> Option<String> {
        let known = self.periods_in(text);
        let words = words(text);
        words.windows(2).find_map(|pair| {
            let [(noun, word), (label, number)] = pair else { return None };
            let span = Span { start: noun.start, end: label.end };
            let numbered = number.chars().next().is_some_and(|sign| sign.is_ascii_digit())
                || matches!(number.as_str(), "a" | "b" | "c" | "d" | "i" | "ii" | "iii" | "iv");
            let near = text.get(noun.end as usize..label.start as usize)?;
            let named = NOUNS.contains(&word.as_str()) && numbered && near.trim().is_empty();
            let is_known =
                known.iter().any(|(known, _)| known.start < span.end && span.start < known.end);
            (named && !is_known).then(|| format!("{word} {number}"))
        })
    }
}

/// A name for comparison.
fn plain(name: &str) -> String {
    let words: Vec<String> = words(name).into_iter().map(|(_, word)| word).collect();
    words.join(" ")
}

/// The words of a text in lower case, with their places.
fn words(text: &str) -> Vec<(Span, String)> {
    let mut words: Vec<(Span, String)> = Vec::new();
    for (at, sign) in text.char_indices().filter(|(_, sign)| sign.is_alphanumeric()) {
        let end = at + sign.len_utf8();
        match words.last_mut().filter(|(span, _)| span.end as usize == at) {
            Some((span, word)) => {
                span.end = end as u32;
                word.extend(sign.to_lowercase());
            }
            None => words.push((Span::new(at, end), sign.to_lowercase().collect())),
        }
    }
    words
}

#[cfg(test)]
mod tests;
