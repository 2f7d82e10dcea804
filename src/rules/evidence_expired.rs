//! Evidence that is no longer valid.

use super::Check;
use crate::base::Diagnostic;
use crate::plan::{Detail, Entry, EntryId, Plan};

rule!("evidence-expired", Warning, Check::Entry(check));

fn check(plan: &Plan, id: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let Detail::Evidence(evidence) = &entry.detail else { return };
    if super::is_renewed(plan, id) {
        return;
    }
    if let Some(expires) = evidence.expires.filter(|expires| *expires < plan.today) {
        findings.push(
            entry
                .finding("evidence-expired", entry.place("expires"))
                .arg("title", super::title(entry))
                .arg("expires", expires),
        );
    }
}
