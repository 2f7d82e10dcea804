//! What a person means by a name on the command line: an id, a path, or the start of an id.

use super::complain;
use crate::base::symbol::normal;
use crate::base::{Arg, Lang, lang, suggest};
use crate::plan::{EntryId, Kind, Plan};

/// The goal with a name; says so when there is none.
pub(super) fn goal(plan: &Plan, name: &str, lang: Lang) -> Option<EntryId> {
    let found = find(plan, &[Kind::Goal], name);
    if found.is_none() {
        unknown(plan, &[Kind::Goal], name, lang, "unknown-goal");
    }
    found
}

/// The document of one of these kinds with a name; says so when there is none.
pub(super) fn document(plan: &Plan, kinds: &[Kind], name: &str, lang: Lang) -> Option<EntryId> {
    let found = find(plan, kinds, name);
    if found.is_none() {
        unknown(plan, kinds, name, lang, "unknown-document");
    }
    found
}

/// The document with this id or path, else the only one of which the id begins like this.
fn find(plan: &Plan, kinds: &[Kind], name: &str) -> Option<EntryId> {
    let wanted = normal(name);
    let known = || kinds.iter().flat_map(|kind| plan.of_kind(*kind)).copied();
    let exact = known().find(|id| *plan.entry(*id).id == *wanted);
    // A path is a name too: `goals/first-client.md`.
    let exact = exact.or_else(|| known().find(|id| *plan.entry(*id).path == *name));
    if exact.is_some() || wanted.is_empty() {
        return exact;
    }
    let mut begun = known().filter(|id| plan.entry(*id).id.starts_with(&wanted));
    begun.next().filter(|_| begun.next().is_none())
}

fn unknown(plan: &Plan, kinds: &[Kind], name: &str, lang: Lang, message: &'static str) {
    let known = kinds.iter().flat_map(|kind| plan.of_kind(*kind));
    let known: Vec<String> = known.map(|id| plan.entry(*id).id.to_string()).collect();
    let args = [("name", Arg::from(name))];
    let near = suggest::nearest(&normal(name), known.iter().map(String::as_str));
    let help = if let Some(near) = near {
        let args = [("nearest", Arg::from(near))];
        lang::attribute(lang, "unknown-goal-near", "help", &args)
    } else if known.is_empty() {
        lang::attribute(lang, "unknown-none", "help", &[])
    } else {
        let names: Vec<String> = known.iter().map(|id| format!("`{id}`")).collect();
        let args = [("known", Arg::from(lang::list(lang, &names, "and")))];
        lang::attribute(lang, message, "help", &args)
    };
    complain(lang, &lang::say_with(lang, message, &args), help.as_deref());
}
