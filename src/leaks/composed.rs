//! Words that pop composes itself: a message around a day, or the end of one message before the
//! beginning of another. A hidden text that consists of the same words proves nothing: "at the
//! latest on 1 March 2027" is on every page of a goal that is due on that day, and "Goal" before the
//! title of a goal is in the calendar.
//!
//! Days are no secrets for the search, as other numbers are not, so any day fits. Of other values
//! only those that are shown fit.

use rustc_hash::FxHashSet;

use super::ngrams::{N, hash_of};
use super::tokenizer::words;
use crate::base::{Lang, lang};

/// The beginnings and ends of what pop writes, as hashes of one to four words.
#[derive(Debug, Default)]
pub(super) struct Composed {
    /// The words of days: numbers up to 31, months, years.
    days: FxHashSet<u64>,
    /// The last words before a value in a message.
    before: FxHashSet<u64>,
    /// The first words after one.
    after: FxHashSet<u64>,
    /// The words between two.
    between: FxHashSet<u64>,
    /// The first words and the last words of a message.
    starts: FxHashSet<u64>,
    ends: FxHashSet<u64>,
    /// The first words and the last words of a shown text.
    shown_starts: FxHashSet<u64>,
    shown_ends: FxHashSet<u64>,
}

impl Composed {
    /// From the messages of the program, the texts of every edition, and what this edition shows.
    pub(super) fn of<'t>(known: &[String], shown: impl Iterator<Item = &'t str>) -> Self {
        let mut composed = Self { days: days(), ..Self::default() };
        let messages = lang::FILES.iter().flat_map(|(_, files)| files.iter().copied());
        let lines = messages.flat_map(str::lines).filter_map(text_of);
        for line in lines.chain(known.iter().flat_map(|text| text.lines())) {
            composed.add(line);
        }
        for text in shown {
            let words = hashes(text);
            for count in 1..=words.len().min(N - 1) {
                composed.shown_starts.insert(whole(&words[..count]));
                composed.shown_ends.insert(whole(&words[words.len() - count..]));
            }
        }
        composed
    }

    /// Adds a line of a message, in which values are between braces.
    fn add(&mut self, line: &str) {
        let parts: Vec<Vec<u64>> = line.split(['{', '}']).step_by(2).map(hashes).collect();
        for (at, words) in parts.iter().enumerate() {
            let (first, last) = (at == 0, at + 1 == parts.len());
            for count in 1..=words.len().min(N - 1) {
                let (start, end) = (whole(&words[..count]), whole(&words[words.len() - count..]));
                if first {
                    self.starts.insert(start)
                } else {
                    self.after.insert(start)
                };
                if last {
                    self.ends.insert(end)
                } else {
                    self.before.insert(end)
                };
            }
            if !first && !last && words.len() < N {
                self.between.insert(whole(words));
            }
        }
    }

    /// Whether pop may have written these consecutive words itself.
    pub(super) fn holds(&self, words: &[u64]) -> bool {
        self.is_around_days(words) || self.is_seam(words) || self.is_around_shown(words)
    }

    /// Whether the words are days and what a message says around them.
    fn is_around_days(&self, words: &[u64]) -> bool {
        let runs = words.chunk_by(|one, next| self.days.contains(one) == self.days.contains(next));
        let runs: Vec<&[u64]> = runs.collect();
        let is_day = |run: &[u64]| run.iter().all(|word| self.days.contains(word));
        let has_day = runs.iter().any(|run| run.len() > 1 && is_day(run));
        has_day
            && runs.iter().enumerate().all(|(at, run)| {
                let hash = whole(run);
                is_day(run)
                    || match (at == 0, at + 1 == runs.len()) {
                        (true, _) => self.before.contains(&hash),
                        (_, true) => self.after.contains(&hash),
                        _ => self.between.contains(&hash),
                    }
            })
    }

    /// Whether the words are the end of one message and the beginning of another, two or more of
    /// each.
    fn is_seam(&self, words: &[u64]) -> bool {
        (2..words.len().saturating_sub(1)).any(|at| {
            self.ends.contains(&whole(&words[..at])) && self.starts.contains(&whole(&words[at..]))
        })
    }

    /// Whether the words are what a message says before a value and the beginning of a shown text,
    /// or the end of one and what a message says after it.
    fn is_around_shown(&self, words: &[u64]) -> bool {
        (1..words.len()).any(|at| {
            let (one, next) = (whole(&words[..at]), whole(&words[at..]));
            self.before.contains(&one) && self.shown_starts.contains(&next)
                || self.shown_ends.contains(&one) && self.after.contains(&next)
        })
    }
}

/// One hash of consecutive words.
fn whole(words: &[u64]) -> u64 {
    hash_of(words.iter().copied())
}

fn hashes(text: &str) -> Vec<u64> {
    words(text).iter().filter(|word| !word.is_boundary()).map(|word| word.hash).collect()
}

/// What a line of a Fluent file says; `None` for a comment.
fn text_of(line: &str) -> Option<&str> {
    let line = line.trim();
    if line.starts_with('#') {
        return None;
    }
    // `name = text`, `.label = text`, `[one] text`, `*[other] text`.
    let is_name = |name: &str| {
        name.trim().chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
    };
    match line.split_once('=') {
        Some((name, text)) if is_name(name) => Some(text),
        _ if line.trim_start_matches('*').starts_with('[') => {
            line.split_once(']').map(|(_, text)| text)
        }
        _ => Some(line),
    }
}

/// The words of days in every language.
fn days() -> FxHashSet<u64> {
    let mut names: Vec<String> = (1..=31).map(|day| day.to_string()).collect();
    names.extend((1900..=2100).map(|year| year.to_string()));
    for lang in Lang::ALL {
        names.extend((1..=12).map(|month| lang::month(lang, month)));
    }
    names.iter().flat_map(|name| hashes(name)).collect()
}

#[cfg(test)]
mod tests;
