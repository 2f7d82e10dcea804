//! Resolves names on the command line: an id, a path, or the beginning of an id.

use super::Complaint;
use crate::base::symbol::normal;
use crate::base::{Arg, Lang, lang, suggest};
use crate::plan::{EntryId, Kind, Plan};

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

/// The document with this id or path, or else the only one whose id begins like this.
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
    let mut begun = known().filter(|id| plan.entry(*id).id.starts_with(&wanted));
    begun.next().filter(|_| begun.next().is_none())
}

fn unknown(
    plan: &Plan,
    kinds: &[Kind],
    name: &str,
    lang: Lang,
    message: &'static str,
) -> Complaint {
    let known = kinds.iter().flat_map(|kind| plan.of_kind(*kind));
    let known: Vec<String> = known.map(|id| plan.entry(*id).id.to_string()).collect();
    let complaint = Complaint::new(message, &[("name", Arg::from(name))]);
    if let Some(near) = suggest::nearest(&normal(name), known.iter().map(String::as_str)) {
        return complaint.help("unknown-goal-near", &[("nearest", Arg::from(near))]);
    }
    if known.is_empty() {
        return complaint.help("unknown-none", &[]);
    }
    let names: Vec<String> = known.iter().map(|id| format!("`{id}`")).collect();
    complaint.help(message, &[("known", Arg::from(lang::list(lang, &names, "and")))])
}
