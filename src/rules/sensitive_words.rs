//! Words about health or family in what others read.

use super::{Check, shown};
use crate::base::Diagnostic;
use crate::plan::{Entry, EntryId, Plan};

rule!("sensitive-words", Info, Check::Entry(check));

/// Words that are about a body or a mind, Dutch and English.
const HEALTH: [&str; 22] = [
    "burn-out",
    "burnout",
    "overspannen",
    "depressie",
    "depressief",
    "ziekteverlof",
    "ziektewet",
    "zwanger",
    "zwangerschap",
    "miskraam",
    "adhd",
    "autisme",
    "kanker",
    "verslaving",
    "depression",
    "depressed",
    "pregnant",
    "pregnancy",
    "miscarriage",
    "autism",
    "cancer",
    "addiction",
];

/// People at home. Somebody's children are a word of many trades; one's own are not.
const FAMILY: [&str; 28] = [
    "man",
    "vrouw",
    "partner",
    "vriendin",
    "kind",
    "kinderen",
    "dochter",
    "dochters",
    "zoon",
    "zonen",
    "moeder",
    "vader",
    "ouders",
    "broer",
    "zus",
    "scheiding",
    "husband",
    "wife",
    "child",
    "children",
    "daughter",
    "daughters",
    "son",
    "sons",
    "mother",
    "father",
    "parents",
    "divorce",
];

fn check(plan: &Plan, id: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    // One word of it is enough to make somebody look at the whole.
    let found = shown::texts(plan, id, entry).into_iter().find_map(|text| {
        let (start, end) = sensitive(&text.text)?;
        Some((text, start, end))
    });
    if let Some((text, start, end)) = found {
        let names: Vec<String> = text.editions.iter().map(|name| format!("`{name}`")).collect();
        findings.push(
            entry
                .finding("sensitive-words", text.place(start, end))
                .arg("said", &text.text[start..end])
                .arg("editions", names.join(", "))
                .arg("count", text.editions.len()),
        );
    }
}

/// Whose family is nobody else's business.
const OWNERS: [&str; 5] = ["mijn", "m'n", "onze", "my", "our"];

/// Whether a word is one of these, in capitals or not.
fn is_one_of(word: &str, known: &[&str]) -> bool {
    known.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// The place of the first words that are nobody's business.
fn sensitive(text: &str) -> Option<(usize, usize)> {
    // Where the word before starts, when it says whose the next is.
    let mut owner = None;
    let mut at = 0;
    for part in text.split_inclusive(|c: char| !c.is_alphanumeric() && c != '-') {
        let word = part.trim_end_matches(|c: char| !c.is_alphanumeric());
        if is_one_of(word, &HEALTH) {
            return Some((at, at + word.len()));
        }
        if let Some(start) = owner.filter(|_| is_one_of(word, &FAMILY)) {
            return Some((start, at + word.len()));
        }
        let close = part.len() - word.len() == 1 && part.ends_with(char::is_whitespace);
        owner = (close && is_one_of(word, &OWNERS)).then_some(at);
        at += part.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_family_and_the_own_health_are_found() {
        for (text, expected) in [
            ("Sinds mijn burn-out werk ik minder.", Some("burn-out")),
            ("Omdat mijn dochters me missen", Some("mijn dochters")),
            ("My wife said so", Some("My wife")),
            ("Ik werk met kinderen en hun ouders", None),
            ("Dat is mijn. Kind aan huis", None),
            ("Mensen met mijn manier", None),
        ] {
            let found = sensitive(text).map(|(start, end)| &text[start..end]);
            assert_eq!(found, expected, "{text}");
        }
    }
}
