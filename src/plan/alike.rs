//! Compares texts by their telling words: an entry that names no goal can still be about one.

use std::collections::{HashMap, HashSet};

use super::kinds::log::Log;
use super::{Entry, EntryId, Plan};
use crate::base::Lang;
use crate::phrases::{is_position, telling};

/// The telling words of a text, in a form in which singular and plural are the same.
pub fn words(text: &str, lang: Lang) -> HashSet<String> {
    telling(text, lang).into_iter().map(stem).collect()
}

/// A word without the endings of number and verb.
fn stem(word: &str) -> String {
    let word = word.to_lowercase();
    let ends = ["ings", "ing", "'s", "en", "es", "ed", "s", "e"];
    let cut = ends.iter().find_map(|end| word.strip_suffix(end).filter(|stem| stem.len() > 3));
    cut.unwrap_or(&word).to_owned()
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
pub fn names_role(text: &str, role: &str, lang: Lang) -> bool {
    const OWN: usize = 9;
    let own = role.split_whitespace().filter(|word| word.chars().count() >= OWN);
    let mut own = own.filter(|word| is_position(word, lang));
    names(text, role) || own.any(|word| names(text, word))
}

/// The entries that name no goal and share telling words with one, by goal, in order.
pub fn entries(plan: &Plan) -> HashMap<EntryId, Vec<EntryId>> {
    let goals: Vec<(EntryId, HashSet<String>)> =
        plan.goals().map(|(id, entry, _)| (id, of_goal(plan, entry))).collect();
    // A word that most goals share says nothing about which one is meant.
    let mut count: HashMap<&str, usize> = HashMap::new();
    for word in goals.iter().flat_map(|(_, words)| words) {
        *count.entry(word).or_default() += 1;
    }
    let mut alike: HashMap<EntryId, Vec<EntryId>> = HashMap::new();
    for (id, entry, log) in plan.logs().filter(|(_, _, log)| log.goals.is_empty()) {
        let said = of_log(plan, entry, log);
        let weight = |words: &HashSet<String>| -> f64 {
            let shared = words.intersection(&said);
            shared.map(|word| 1.0 / count.get(&**word).copied().unwrap_or(1) as f64).sum()
        };
        let best = goals.iter().map(|(goal, words)| (*goal, weight(words)));
        let best = best.fold(None::<(EntryId, f64)>, |best, (goal, weight)| match best {
            Some((_, most)) if most >= weight => best,
            _ => Some((goal, weight)),
        });
        if let Some((goal, weight)) = best
            && weight > 0.4
        {
            alike.entry(goal).or_default().push(id);
        }
    }
    alike
}

fn of_goal(plan: &Plan, entry: &Entry) -> HashSet<String> {
    let letters = entry.record.table("smart");
    let letter = |name: &str| letters.and_then(|letters| letters.text(name));
    let said =
        [entry.title(), entry.record.text("statement"), letter("specific"), letter("measurable")];
    let lang = entry.lang.unwrap_or(plan.config.lang);
    said.into_iter().flatten().flat_map(|text| words(&text, lang)).collect()
}

fn of_log(plan: &Plan, entry: &Entry, log: &Log) -> HashSet<String> {
    let said = [entry.title(), log.result.clone()];
    let lang = entry.lang.unwrap_or(plan.config.lang);
    said.into_iter().flatten().flat_map(|text| words(&text, lang)).collect()
}
