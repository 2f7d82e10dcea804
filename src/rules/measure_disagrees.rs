//! Words and a measure that name different sizes (M).

use super::Check;
use crate::base::{Diagnostic, calendar};
use crate::plan::kinds::Goal;
use crate::plan::kinds::goal::Measure;
use crate::plan::sentences::{self, Sentence};
use crate::plan::{Entry, Plan};
use crate::syntax::phrases::{Amount, AmountKind, Unit};

rule!("measure-disagrees", Warning, Check::Goal(check));

/// From how many letters on two words that begin alike are about the same.
const ALIKE: usize = 5;

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    if goal.status.is_closed() || super::asked_of(entry, goal).is_none() {
        return;
    }
    let sentences = sentences::of(plan, entry);
    let items = entry.record.tables("measure");
    for (measure, item) in goal.measures.iter().zip(items) {
        let Some(to) = measure.to else { continue };
        let mut other: Option<(&Sentence, Amount)> = None;
        let mut agrees = false;
        for sentence in sentences.iter() {
            for amount in &sentence.reading.amounts {
                let Some(value) = comparable(goal, measure, sentence, amount) else { continue };
                agrees |= says(measure, to, value);
                other = other.or(Some((sentence, *amount)));
            }
        }
        if let Some((sentence, amount)) = other.filter(|_| !agrees) {
            let said = sentence.text.get(amount.span.range()).unwrap_or_default();
            findings.push(
                entry
                    .finding("measure-disagrees", sentence.place(amount.span))
                    .arg("said", said)
                    .arg("name", measure.name.as_deref().unwrap_or_default())
                    .arg("to", to)
                    .related(&entry.path, item.place("to"), "measure-says"),
            );
        }
    }
}

/// Whether a number of the text is what the measure says: its target, its start, or the way between.
fn says(measure: &Measure, to: f64, value: f64) -> bool {
    let from = measure.from.unwrap_or(0.0);
    [to, from, (to - from).abs()].iter().any(|own| (own - value).abs() < 1e-6)
}

/// The value of an amount that is about a measure beyond doubt.
fn comparable(goal: &Goal, measure: &Measure, sentence: &Sentence, amount: &Amount) -> Option<f64> {
    let only = goal.measures.len() == 1;
    match amount.kind {
        // `6 a week`, beside a measure that is counted by the week.
        AmountKind::Frequency => {
            let mut times = sentence.reading.times.iter();
            let every = times.find(|time| time.span == amount.span)?.every?;
            let same = matches!(
                (every.unit, measure.per?),
                (Unit::Day, calendar::Unit::Day)
                    | (Unit::Week, calendar::Unit::Week)
                    | (Unit::Month, calendar::Unit::Month)
                    | (Unit::Quarter, calendar::Unit::Quarter)
                    | (Unit::Year, calendar::Unit::Year)
            );
            let plain = (every.per - 1.0).abs() < 1e-6;
            // `2 sketches a week`: the number stands right before the rhythm.
            let counted =
                sentence.reading.amounts.iter().find(|other| meets(sentence, other, amount));
            let value = counted.and_then(|other| other.value).map_or(every.n, |n| n * every.n);
            let about = |amount| only || shares_a_word(measure, sentence, amount);
            (same && plain && about(counted.unwrap_or(amount))).then_some(value)
        }
        _ if measure.per.is_some() => None,
        AmountKind::Percent => {
            let unit = measure.unit.as_deref().unwrap_or_default().to_lowercase();
            let share = ["%", "procent", "percent"].contains(&unit.trim());
            // `20% more` is a way to go, not where it ends.
            (share && only && sentence.field == "measurable").then_some(amount.value?)
        }
        AmountKind::FromTo if only => amount.value,
        AmountKind::Quantity => {
            // The number of a rhythm is no total.
            let rhythm =
                sentence.reading.amounts.iter().any(|other| {
                    other.kind == AmountKind::Frequency && meets(sentence, amount, other)
                });
            (!rhythm && shares_a_word(measure, sentence, amount)).then_some(amount.value?)
        }
        _ => None,
    }
}

/// Whether a number with its noun stands right before a rhythm.
fn meets(sentence: &Sentence, number: &Amount, rhythm: &Amount) -> bool {
    let between = sentence.text.get(number.span.end as usize..rhythm.span.start as usize);
    number.kind == AmountKind::Quantity && between.is_some_and(|gap| gap.trim().is_empty())
}

/// Whether the noun of an amount is the measure's name or unit.
fn shares_a_word(measure: &Measure, sentence: &Sentence, amount: &Amount) -> bool {
    let said = sentence.text.get(amount.span.range()).unwrap_or_default().to_lowercase();
    // A name such as `talks with parents` is about its first word.
    let name = measure.name.as_deref().and_then(|name| words(name).next());
    let own: Vec<String> =
        name.into_iter().chain(measure.unit.as_deref()).map(str::to_lowercase).collect();
    let alike = |a: &str, b: &str| {
        let shared = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
        shared >= ALIKE || (a == b && shared >= 3)
    };
    words(&said).any(|word| own.iter().flat_map(|text| words(text)).any(|own| alike(word, own)))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() >= 3)
}
