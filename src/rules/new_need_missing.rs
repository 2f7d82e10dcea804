//! An evaluation that mentions a new need without naming it (S1 step 6).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::{Detail, Entry, EntryId, Found, Kind, Plan, graph};

rule!("new-need-missing", Warning, Check::Entry(check));

fn check(plan: &Plan, id: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let Detail::Evaluation(_) = &entry.detail else { return };
    let mut named = graph::referring(plan, Kind::Need, "from");
    let known = entry.record.has("new_needs") || named.any(|(_, found)| found == Found::Entry(id));
    if !entry.sound || known {
        return;
    }
    let Some((place, text)) = super::section(entry, "needs") else { return };
    let first = text.split(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty());
    let yes = first.is_some_and(|word| matches!(word.to_lowercase().as_str(), "ja" | "yes"));
    if yes {
        findings.push(entry.finding("new-need-missing", place));
    }
}
