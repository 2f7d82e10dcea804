//! A conclusion that leads to no goal or need (S2 step 7).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::{Entry, EntryId, Found, Kind, Plan, graph};

rule!("conclusion-without-goal", Warning, Check::Entry(check));

fn check(plan: &Plan, id: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    if entry.kind != Kind::Conclusion || !entry.sound || entry.record.has("leads_to") {
        return;
    }
    let named = |kind, field| {
        graph::referring(plan, kind, field).any(|(_, found)| found == Found::Entry(id))
    };
    if !named(Kind::Goal, "need") && !named(Kind::Need, "from") {
        findings.push(
            entry
                .finding("conclusion-without-goal", entry.place("title"))
                .arg("title", super::title(entry)),
        );
    }
}
