//! Finds a document with more readers than what it belongs to.

use super::Check;
use crate::base::{Arg, Diagnostic};
use crate::plan::visibility::{names, wider};
use crate::plan::{Entry, EntryId, Plan};

rule!("wider-audience", Error, Check::Entry(check));

fn check(plan: &Plan, id: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let config = &plan.config;
    let own = plan.access(id).document;
    // One of several is enough to ask what was meant.
    let Some(found) = wider(plan, id).into_iter().next() else { return };
    let owner = plan.entry(found.owner);
    let both = names(config, found.both);
    let more = names(config, own).into_iter().filter(|name| !both.contains(name));
    let who = |names: Vec<&str>| Arg::Readers(names.into_iter().map(str::to_owned).collect());
    let theirs = names(config, plan.access(found.owner).document);
    let place = entry.record.get("audience").map_or(entry.head, |item| item.span);
    let finding = entry
        .finding("wider-audience", place)
        .arg("more", who(more.collect()))
        .arg("title", &*owner.label())
        .arg("readers", who(theirs.clone()))
        .related(&owner.path, owner.head, "belongs-here");
    findings.push(if theirs.is_empty() { finding } else { finding.variant("some") });
}
