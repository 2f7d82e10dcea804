//! Compares texts by their telling words: an entry that names no goal can still be about one.

use std::collections::{HashMap, HashSet};

use super::kinds::log::Log;
use super::{Detail, Entry, EntryId, Plan, prose};
use crate::base::Lang;
use crate::phrases::{Telling, is_position, telling};

/// The telling words of a text, in a form in which singular and plural are the same, each with its
/// weight.
fn words(text: &str, lang: Lang) -> HashMap<String, f64> {
    let words = telling(text, lang).into_iter();
    let weight = |word: &str, tells: Telling| match tells {
        Telling::Alone if word.chars().skip(1).any(char::is_uppercase) => NAME,
        Telling::Alone => 1.0,
        Telling::Broad => BROAD,
        Telling::Act => ACT,
    };
    let mut weights: HashMap<String, f64> = HashMap::new();
    for (word, tells) in words {
        let most = weights.entry(stem(word)).or_default();
        *most = most.max(weight(word, tells));
    }
    weights
}

/// The weight of a name with capitals inside, such as `SwiftUI`: it says more than `app`.
const NAME: f64 = 1.5;

/// The weight of a broad word: two of them say as much as half a thing.
const BROAD: f64 = 0.3;

/// The weight of what is done: it counts beside a thing only.
const ACT: f64 = 0.14;

/// The weight of a word of the author's role, which most entries could have.
const OWN_ROLE: f64 = 0.3;

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
    let role = plan.config.person.role.as_deref().unwrap_or_default();
    let role = words(role, plan.config.lang);
    let mut alike: HashMap<EntryId, Vec<EntryId>> = HashMap::new();
    for (id, entry, log) in loose {
        let said = of_log(plan, entry, log);
        let weight = |words: &HashMap<String, f64>| {
            shared(words, &said, |word| {
                let own = if role.contains_key(word) { OWN_ROLE } else { 1.0 };
                own / count.get(word).copied().unwrap_or(1) as f64
            })
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
    let short: Vec<(String, f64)> = short_names(&entry.label()).map(|short| (short, 1.0)).collect();
    let told = said.into_iter().chain(steps).flatten().flat_map(|text| words(&text, lang));
    told.chain(short).collect()
}

/// The first of some entries that tells what a step asks, if one does: it has at least half of the
/// telling words of the step.
pub(crate) fn told(plan: &Plan, step: &str, lang: Lang, entries: &[EntryId]) -> Option<EntryId> {
    let wanted = words(main_part(step), lang);
    let whole: f64 = wanted.values().sum();
    let tells = |id: &EntryId| {
        let entry = plan.entry(*id);
        let Detail::Log(log) = &entry.detail else { return false };
        let said = of_log(plan, entry, log);
        let shared = shared(&wanted, &said, |_| 1.0);
        shared >= ENOUGH && shared * 2.0 >= whole
    };
    entries.iter().copied().find(tells)
}

/// The sentence of a document that shares most telling words with a goal, if the document is about
/// it at all: it says what the goal is for.
pub(crate) fn tells_about(plan: &Plan, entry: &Entry, goal: &Entry) -> Option<Tells> {
    let wanted = of_goal(plan, goal);
    let lang = entry.lang.unwrap_or(plan.config.lang);
    let weight = |text: &str| shared(&wanted, &words(text, lang), |_| 1.0);
    if weight(entry.body.markdown()) < ENOUGH {
        return None;
    }
    let sentences = prose::sentences(entry).into_iter();
    let weighed = sentences.map(|sentence| (weight(&sentence.text), sentence.text));
    let best = weighed.fold(None::<(f64, String)>, |best, one| match best {
        Some(best) if best.0 >= one.0 => Some(best),
        _ => Some(one),
    });
    Some(
        best.filter(|(weight, _)| *weight >= ENOUGH)
            .map_or(Tells::Whole, |(_, text)| Tells::Sentence(text)),
    )
}

/// What of a document is about a goal.
pub(crate) enum Tells {
    /// One sentence is.
    Sentence(String),
    /// All of it together is.
    Whole,
}

/// A step without what comes in brackets and what it waits for.
fn main_part(step: &str) -> &str {
    const WAITS: [&str; 8] =
        [" (", " after ", " once ", " when ", " as soon as ", " nadat ", " zodra ", " als "];
    let ends = WAITS.iter().filter_map(|word| step.find(word)).filter(|at| *at > 0);
    ends.min().map_or(step, |end| &step[..end])
}

/// The weight of the words that two texts share, each counted for the given part.
fn shared(
    one: &HashMap<String, f64>,
    other: &HashMap<String, f64>,
    part: impl Fn(&str) -> f64,
) -> f64 {
    let both = one.iter().filter_map(|(word, weight)| {
        let least = weight.min(*other.get(word)?);
        Some(least * part(word))
    });
    // Whatever the order of the sum.
    (both.sum::<f64>() * 1000.0).round() / 1000.0
}

/// The short names of a goal whose title numbers something: `L4` for `level 4`.
fn short_names(title: &str) -> impl Iterator<Item = String> {
    let words: Vec<&str> = title.split(|sign: char| !sign.is_alphanumeric()).collect();
    let pairs: Vec<String> = words
        .windows(2)
        .filter_map(|pair| {
            let numbered = !pair[1].is_empty() && pair[1].chars().all(|sign| sign.is_ascii_digit());
            let initial = pair[0].chars().next().filter(|first| first.is_alphabetic())?;
            (numbered && pair[1].len() < 3).then(|| format!("{initial}{}", pair[1]).to_lowercase())
        })
        .collect();
    pairs.into_iter()
}

/// The words of a text that can be a short name: `L4`.
fn numbered(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    let is_short = |word: &&str| {
        let mut signs = word.chars();
        let digits = word.len() > 1 && word.len() < 4;
        digits
            && signs.next().is_some_and(char::is_uppercase)
            && signs.all(|sign| sign.is_ascii_digit())
    };
    words.filter(is_short).map(str::to_lowercase)
}

fn of_log(plan: &Plan, entry: &Entry, log: &Log) -> HashMap<String, f64> {
    let said = [entry.title(), log.result.clone()];
    let lang = entry.lang.unwrap_or(plan.config.lang);
    let texts = || said.iter().flatten();
    let short = texts().flat_map(|text| numbered(text)).map(|short| (short, 1.0));
    texts().flat_map(|text| words(text, lang)).chain(short).collect()
}
