//! Puts progress into words, in the same way for pages and the printed report.

use serde::Serialize;

use super::words::Words;
use crate::base::calendar::{Date, parse_date};
use crate::base::{Arg, Lang, lang};
use crate::view::Rater;
use crate::view::Verdict;
use crate::view::{EditionInfo, Goal, Judgement, Measure, Skill};

/// One letter.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Letter {
    /// The letter.
    pub initial: &'static str,
    /// The word it stands for.
    pub name: String,
    /// The text for it; can be empty if there is only a verdict.
    pub text: String,
    /// The verdict, in the author's own edition.
    pub verdict: Option<String>,
}

/// The letters: in the author's own words, or else as given by the measures and the end date.
pub fn letters(edition: &EditionInfo, words: Words, goal: &Goal) -> Vec<Letter> {
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
            let name = words.one_of("smart", name);
            Some(Letter { initial, name, text: text.unwrap_or_default(), verdict })
        })
        .collect()
}

/// For example `yes, in words: an amount`.
fn verdict_in_words(lang: Lang, verdict: &Judgement) -> String {
    let why = lang::filled(lang, verdict.why, &verdict.args);
    lang::filled(lang, verdict.message, &[("why", why.into())])
}

/// The progress of a measure in words.
pub fn caption(words: Words, today: Date, measure: &Measure) -> String {
    let unit = measure.unit.as_deref();
    let Some(value) = measure.value else {
        return match measure.line_to {
            Some(to) => words.with("measure-target", &[("target", words.amount(to, unit).into())]),
            None => words.say("measure-nothing"),
        };
    };
    // A count is as of today; a level was read on a day.
    let read = measure.points.last().map(|(day, ..)| *day).filter(|_| !measure.counted);
    let day = read.unwrap_or(today);
    let mut args: Vec<(&'static str, Arg)> =
        vec![("value", words.amount(value, unit).into()), ("date", words.long(day).into())];
    let Some(to) = measure.line_to else { return words.with("measure-value", &args) };
    args.push(("target", words.amount(to, unit).into()));
    match measure
        .expected
        .filter(|_| matches!(measure.verdict, Verdict::OnCourse | Verdict::Behind))
    {
        Some(expected) => {
            args.push(("expected", words.number((expected * 10.0).round() / 10.0).into()));
            words.with("measure-line", &args)
        }
        None => words.with("measure-of-target", &args),
    }
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

/// A text with a capital first letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}
