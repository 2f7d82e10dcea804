//! The short names of numbered goals: `1` and `goal-1` for `Goal 1: read aloud`.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Entry, EntryId};
use crate::base::symbol::normal;

/// Words before a number that only say that it is a goal.
const GOALS: [&str; 9] =
    ["goal", "goals", "objective", "target", "doel", "doelen", "leerdoel", "doelstelling", "nr"];

/// The short names of goals, without those that two of them could mean.
pub(super) fn short_names(goals: &[EntryId], entries: &[Arc<Entry>]) -> Vec<(String, EntryId)> {
    let mut found: HashMap<String, Option<EntryId>> = HashMap::new();
    for id in goals {
        let entry = &entries[id.0 as usize];
        let title = entry.title();
        let labels = title.iter().filter_map(|title| label(title));
        let mut names: Vec<String> =
            labels.chain(of_id(&entry.id)).flat_map(|label| names(&label)).collect();
        names.sort_unstable();
        names.dedup();
        for name in names {
            found.entry(name).and_modify(|one| *one = None).or_insert(Some(*id));
        }
    }
    let mut sure: Vec<_> =
        found.into_iter().filter_map(|(name, goal)| Some((name, goal?))).collect();
    sure.sort_unstable();
    sure
}

/// The label with a number in front of a title: `Goal 1`, `O2`, `3`.
fn label(title: &str) -> Option<String> {
    let (label, _) = title.split_once([':', '.', ')', '–'])?;
    is_label(label.trim()).then(|| normal(label))
}

/// The label in front of an id: `goal-1` of `goal-1-read-aloud`.
fn of_id(id: &str) -> Option<String> {
    let mut words = id.split('-');
    let first = words.next()?;
    if is_number(first) {
        return Some(first.to_owned());
    }
    let number = words.next().filter(|number| GOALS.contains(&first) && is_number(number))?;
    Some(format!("{first}-{number}"))
}

fn is_label(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let last = words.last().is_some_and(|word| word.ends_with(|sign: char| sign.is_ascii_digit()));
    last && words.len() <= 2 && text.len() < 20
}

fn is_number(text: &str) -> bool {
    matches!(text.len(), 1 | 2) && text.bytes().all(|sign| sign.is_ascii_digit())
}

/// The names that a label gives: itself, and its number if the rest says only that it is a goal.
fn names(label: &str) -> Vec<String> {
    let number = label.rsplit('-').next().unwrap_or_default().trim_start_matches('0');
    let word = label.split('-').next().unwrap_or_default();
    let mut names = vec![label.to_owned()];
    if is_number(number) && (GOALS.contains(&word) || is_number(word)) {
        names.push(number.to_owned());
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_with_a_number_is_a_name() {
        let of = |title: &str| label(title).map(|label| names(&label)).unwrap_or_default();
        assert_eq!(of("Goal 1: read aloud"), ["goal-1", "1"]);
        assert_eq!(of("Leerdoel 2. Plannen"), ["leerdoel-2", "2"]);
        assert_eq!(of("3. Sociale media"), ["3", "3"]);
        assert_eq!(of("O2: fewer alarms"), ["o2"]);
        assert_eq!(of("Kerntaak 1: onderhoud"), ["kerntaak-1"]);
        assert_eq!(of("Bake 3 loaves: a start"), [""; 0]);
        assert_eq!(of("Paving"), [""; 0]);
        assert_eq!(of_id("goal-1-read-aloud").as_deref(), Some("goal-1"));
        assert_eq!(of_id("3-sociale-media").as_deref(), Some("3"));
        assert_eq!(of_id("paper-1"), None);
    }
}
