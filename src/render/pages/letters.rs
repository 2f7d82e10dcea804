//! The letters of a goal: the author's words, and in the author's edition what they come down to.

use serde::Serialize;

use super::Desk;
use super::home::capital;
use crate::base::{Lang, lang};
use crate::view::{Goal, Judgement};

/// One letter.
#[derive(Debug, Serialize)]
pub(super) struct Letter {
    initial: &'static str,
    name: String,
    text: String,
    /// What it comes down to, in the author's own edition.
    verdict: Option<String>,
}

/// The letters: in the author's own words, else as the measures and the end date say it.
pub(super) fn letters(desk: Desk<'_>, goal: &Goal) -> Vec<Letter> {
    let edition = &desk.view.edition;
    let words = desk.words;
    let fields = [
        ("S", "specific", "specific"),
        ("M", "measurable", "measurable"),
        ("A", "attainable", if edition.acceptable { "acceptable" } else { "attainable" }),
        ("R", "relevant", if edition.realistic { "realistic" } else { "relevant" }),
        ("T", "timebound", "timebound"),
    ];
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
    if goal.letters.is_empty() && goal.verdicts.is_empty() {
        return Vec::new();
    }
    fields
        .into_iter()
        .filter_map(|(initial, field, name)| {
            let own = goal.letters.iter().find(|(letter, _)| *letter == field);
            let text = own.map(|(_, text)| text.to_string()).or_else(|| structure(field));
            let verdict = goal.verdicts.iter().find(|verdict| verdict.letter == field);
            let verdict = verdict.map(|verdict| verdict_in_words(words.lang, verdict));
            if text.is_none() && verdict.is_none() {
                return None;
            }
            let name = words.word("smart", name);
            Some(Letter { initial, name, text: text.unwrap_or_default(), verdict })
        })
        .collect()
}

/// `yes, by your words: an amount`.
fn verdict_in_words(lang: Lang, verdict: &Judgement) -> String {
    let why = lang::say_with(lang, verdict.why, &verdict.args);
    lang::say_with(lang, verdict.message, &[("why", why.into())])
}
