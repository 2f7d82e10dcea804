//! The letters of SMART: in the author's own words, otherwise derived from the measures and the end
//! date.

use std::sync::Arc;

use serde::Serialize;

use super::words::{Words, capital};
use crate::base::{Lang, lang};
use crate::view::{EditionInfo, Goal, Judgement};

/// One letter.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Letter {
    /// The letter; empty if not all five are shown.
    pub initial: &'static str,
    /// The word it stands for.
    pub name: String,
    /// The text for it; can be empty if there is only a verdict.
    pub text: String,
    /// The verdict, in the author's own edition.
    pub verdict: Option<String>,
}

/// The five letters, each with the id of the word that it stands for in an edition.
pub(crate) fn names(edition: &EditionInfo) -> [(&'static str, &'static str); 5] {
    [
        ("specific", "specific"),
        ("measurable", "measurable"),
        ("attainable", if edition.acceptable { "acceptable" } else { "attainable" }),
        ("relevant", if edition.realistic { "realistic" } else { "relevant" }),
        ("timebound", "timebound"),
    ]
}

/// The letters: in the author's own words, or else as given by the measures and the end date.
pub fn letters(edition: &EditionInfo, words: Words, goal: &Goal) -> Vec<Letter> {
    let fields = names(edition);
    let structure = |field: &str| match field {
        "measurable" => goal.measures.first().and_then(|measure| {
            let target = words.amount(measure.to?, measure.unit.as_deref());
            Some(format!("{}: {target}", capital(&measure.name)))
        }),
        "timebound" => {
            let due = goal.due?;
            Some(words.with("at-the-latest", &[("date", words.long(due).into())]))
        }
        _ => None,
    };
    let is_filled = |(_, text): &(_, Arc<str>)| !text.trim().is_empty();
    if !goal.letters.iter().any(is_filled) && goal.verdicts.is_empty() {
        return Vec::new();
    }
    let letters: Vec<Letter> = fields
        .into_iter()
        .zip(["S", "M", "A", "R", "T"])
        .filter_map(|((field, name), initial)| {
            let own = goal.letters.iter().find(|(letter, _)| *letter == field);
            let own = own.filter(|(_, text)| !text.trim().is_empty());
            let text = own.map(|(_, text)| text.to_string()).or_else(|| structure(field));
            let verdict = goal.verdicts.iter().find(|verdict| verdict.letter == field);
            let verdict = verdict.map(|verdict| verdict_in_words(words.lang, verdict));
            if text.is_none() && verdict.is_none() {
                return None;
            }
            let name = words.one_of("smart", name);
            Some(Letter { initial, name, text: text.unwrap_or_default(), verdict })
        })
        .collect();
    // With one of them missing, four letters look like a mistake: the words stand on their own.
    let whole = letters.len() == fields.len();
    letters
        .into_iter()
        .map(|letter| Letter { initial: if whole { letter.initial } else { "" }, ..letter })
        .collect()
}

/// For example `yes, in words: an amount`.
fn verdict_in_words(lang: Lang, verdict: &Judgement) -> String {
    let why = lang::filled(lang, verdict.why, &verdict.args);
    lang::filled(lang, verdict.message, &[("why", why.into())])
}
