//! Compares texts by their telling words: an entry that names no goal can still be about one.

use std::collections::{HashMap, HashSet};

use super::kinds::log::Log;
use super::{Detail, Entry, EntryId, Plan};
use crate::base::Lang;
use crate::phrases::{is_position, telling};

/// The telling words of a text, in a form in which singular and plural are the same, each with its
/// weight.
fn words(text: &str, lang: Lang) -> HashMap<String, f64> {
    let words = telling(text, lang).into_iter();
    let weight = |word: &str, strong: bool| match strong {
        true if word.chars().skip(1).any(char::is_uppercase) => NAME,
        true => 1.0,
        false => BROAD,
    };
    words.map(|(word, strong)| (stem(word), weight(word, strong))).collect()
}

/// The weight of a name with capitals inside, such as `SwiftUI`: it says more than `app`.
const NAME: f64 = 1.5;

/// The weight of a broad word: two of them say as much as half a thing.
const BROAD: f64 = 0.3;

/// The weight of the words that an entry and a goal share, from which one is about the other.
const ENOUGH: f64 = 0.45;

/// A word without the endings of number and verb.
fn stem(word: &str) -> String {
    let word = word.to_lowercase();
    let ends = ["ings", "ing", "'s", "en", "es", "ed", "s", "e"];
    let cut = ends.iter().find_map(|end| word.strip_suffix(end).filter(|stem| stem.len() > 3));
    let stem = cut.unwrap_or(&word);
    // `planning` and `plan`, `bakken` and `bak`.
    let mut letters = stem.chars().rev();
    let twice = letters.next().filter(|last| letters.next() == Some(*last));
    let consonant = twice.filter(|last| last.is_alphabetic() && !"aeiou".contains(*last));
    match consonant.filter(|_| cut.is_some()) {
        Some(last) => stem.strip_suffix(last).unwrap_or(stem).to_owned(),
        None => stem.to_owned(),
    }
}

/// Whether all telling words of a name occur in a text: `Plannen en organiseren`.
pub fn names(text: &str, name: &str) -> bool {
    let parts = |text: &str| -> HashSet<String> {
        let words = text.split(|sign: char| !(sign.is_alphanumeric() || sign == '-'));
        words.filter(|word| word.chars().count() > 3).map(stem).collect()
    };
    let (text, name) = (parts(text), parts(name));
    !name.is_empty() && name.is_subset(&text)
}

/// Whether a text names a role: all its words, or the word that is only used for that role
/// (`casemanager`, not `manager`).
pub(crate) fn names_role(text: &str, role: &str, lang: Lang) -> bool {
    const OWN: usize = 9;
    let own = role.split_whitespace().filter(|word| word.chars().count() >= OWN);
    let mut own = own.filter(|word| is_position(word, lang));
    names(text, role) || own.any(|word| names(text, word))
}

/// The entries that name no goal and share telling words with one, by goal, in order.
pub fn entries(plan: &Plan) -> HashMap<EntryId, Vec<EntryId>> {
    let loose: Vec<_> = plan.logs().filter(|(_, entry, _)| is_loose(entry)).collect();
    if loose.is_empty() {
        return HashMap::new();
    }
    let goals: Vec<(EntryId, HashMap<String, f64>)> =
        plan.goals().map(|(id, entry, _)| (id, of_goal(plan, entry))).collect();
    // A word that most goals share says nothing about which one is meant.
    let mut count: HashMap<&str, usize> = HashMap::new();
    for word in goals.iter().flat_map(|(_, words)| words.keys()) {
        *count.entry(word).or_default() += 1;
    }
    let mut alike: HashMap<EntryId, Vec<EntryId>> = HashMap::new();
    for (id, entry, log) in loose {
        let said = of_log(plan, entry, log);
        let weight = |words: &HashMap<String, f64>| {
            shared(words, &said, |word| count.get(word).copied().unwrap_or(1))
        };
        let best = goals.iter().map(|(goal, words)| (*goal, weight(words)));
        let best = best.fold(None::<(EntryId, f64)>, |best, (goal, weight)| match best {
            Some((_, most)) if most >= weight => best,
            _ => Some((goal, weight)),
        });
        if let Some((goal, weight)) = best
            && weight >= ENOUGH
        {
            alike.entry(goal).or_default().push(id);
        }
    }
    alike
}

/// Whether an entry says nothing about what it was for.
pub(crate) fn is_loose(entry: &Entry) -> bool {
    let links = ["goal", "need", "competence", "register", "points", "readings"];
    !links.iter().any(|name| entry.record.has(name))
}

fn of_goal(plan: &Plan, entry: &Entry) -> HashMap<String, f64> {
    let letters = entry.record.table("smart");
    let letter = |name: &str| letters.and_then(|letters| letters.text(name));
    let said =
        [entry.title(), entry.record.text("statement"), letter("specific"), letter("measurable")];
    let steps = entry.record.tables("step").iter().map(|step| step.text("what"));
    let lang = entry.lang.unwrap_or(plan.config.lang);
    said.into_iter().chain(steps).flatten().flat_map(|text| words(&text, lang)).collect()
}

/// The first of some entries that tells what a step asks, if one does: it has at least half of the
/// telling words of the step.
pub(crate) fn told(plan: &Plan, step: &str, lang: Lang, entries: &[EntryId]) -> Option<EntryId> {
    let wanted = words(step, lang);
    let whole: f64 = wanted.values().sum();
    let tells = |id: &EntryId| {
        let entry = plan.entry(*id);
        let Detail::Log(log) = &entry.detail else { return false };
        let said = of_log(plan, entry, log);
        let shared = shared(&wanted, &said, |_| 1);
        shared >= ENOUGH && shared * 2.0 >= whole
    };
    entries.iter().copied().find(tells)
}

/// Whether the text of a document shares telling words with a goal: it says what the goal is for.
pub(crate) fn tells_about(plan: &Plan, entry: &Entry, goal: &Entry) -> bool {
    let wanted = of_goal(plan, goal);
    let lang = entry.lang.unwrap_or(plan.config.lang);
    let said = words(entry.body.markdown(), lang);
    shared(&wanted, &said, |_| 1) >= ENOUGH
}

/// The weight of the words that two texts share; a word counts less if more goals have it.
fn shared(
    one: &HashMap<String, f64>,
    other: &HashMap<String, f64>,
    goals: impl Fn(&str) -> usize,
) -> f64 {
    let both = one.iter().filter_map(|(word, weight)| {
        let least = weight.min(*other.get(word)?);
        Some(least / goals(word) as f64)
    });
    both.sum()
}

fn of_log(plan: &Plan, entry: &Entry, log: &Log) -> HashMap<String, f64> {
    let said = [entry.title(), log.result.clone()];
    let lang = entry.lang.unwrap_or(plan.config.lang);
    said.into_iter().flatten().flat_map(|text| words(&text, lang)).collect()
}
