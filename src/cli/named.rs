//! Resolves names on the command line: an id, a path, a title, or the beginning of an id or a title.

use super::Complaint;
use crate::base::symbol::normal;
use crate::base::{Arg, Lang, lang, suggest};
use crate::plan::{Entry, EntryId, Kind, Plan};

/// The goal with a name.
pub(super) fn goal(plan: &Plan, name: &str, lang: Lang) -> Result<EntryId, Complaint> {
    let unknown = || unknown(plan, &[Kind::Goal], name, lang, "unknown-goal");
    find(plan, &[Kind::Goal], name).ok_or_else(unknown)
}

/// The document of one of these kinds with a name.
pub(super) fn document(
    plan: &Plan,
    kinds: &[Kind],
    name: &str,
    lang: Lang,
) -> Result<EntryId, Complaint> {
    let unknown = || unknown(plan, kinds, name, lang, "unknown-document");
    find(plan, kinds, name).ok_or_else(unknown)
}

/// How many names an error lists.
const LISTED: usize = 12;

/// The document with this id or path, or else the only one with this title, whose id or title begins
/// like this, or has this word.
fn find(plan: &Plan, kinds: &[Kind], name: &str) -> Option<EntryId> {
    let wanted = normal(name);
    let known = || kinds.iter().flat_map(|kind| plan.of_kind(*kind)).copied();
    let exact = known().find(|id| *plan.entry(*id).id == *wanted);
    // A path is a name too: `goals/first-client.md`.
    let exact = exact.or_else(|| {
        known().find(|id| {
            let entry = plan.entry(*id);
            // The path of a file with several entries names none of them.
            *entry.path == *name && entry.part.is_none()
        })
    });
    if exact.is_some() || wanted.is_empty() {
        return exact;
    }
    let title = |id: &EntryId| normal(&plan.entry(*id).label());
    only(known().filter(|id| title(id) == wanted))
        .or_else(|| only(known().filter(|id| plan.entry(*id).id.starts_with(&wanted))))
        .or_else(|| only(known().filter(|id| title(id).starts_with(&wanted))))
        .or_else(|| {
            let has = |text: &str| text.split('-').any(|word| word == wanted);
            only(known().filter(|id| has(&plan.entry(*id).id) || has(&title(id))))
        })
}

fn only<T>(mut all: impl Iterator<Item = T>) -> Option<T> {
    all.next().filter(|_| all.next().is_none())
}

fn unknown(
    plan: &Plan,
    kinds: &[Kind],
    name: &str,
    lang: Lang,
    message: &'static str,
) -> Complaint {
    let known = kinds.iter().flat_map(|kind| plan.of_kind(*kind)).map(|id| plan.entry(*id));
    let known: Vec<&Entry> = known.collect();
    let complaint = Complaint::new(message, &[("name", Arg::from(name))]);
    let wanted = normal(name);
    if let Some(near) = suggest::nearest(&wanted, known.iter().map(|entry| &*entry.id)) {
        return complaint.help("unknown-goal-near", &[("nearest", Arg::from(near))]);
    }
    if known.is_empty() {
        return complaint.help("unknown-none", &[]);
    }
    // The entries of a file with this path, or else those that share a word with the name.
    let inside = known.iter().filter(|entry| *entry.path == *name).copied();
    let mut likely: Vec<&Entry> = inside.collect();
    if likely.is_empty() && known.len() > LISTED {
        let words: Vec<&str> = wanted.split('-').filter(|word| word.len() > 2).collect();
        let alike = |entry: &&&Entry| {
            let title = normal(&entry.label());
            words.iter().any(|word| entry.id.contains(word) || title.contains(word))
        };
        likely = known.iter().filter(alike).copied().collect();
    }
    let listed = if likely.is_empty() { &known } else { &likely };
    if listed.len() > LISTED {
        let count = ("count", Arg::from(known.len()));
        return complaint.help("unknown-among-many", &[count]);
    }
    let names: Vec<String> = listed.iter().map(|entry| format!("`{}`", entry.id)).collect();
    complaint.help(message, &[("known", Arg::from(lang::list(lang, &names, "or")))])
}
