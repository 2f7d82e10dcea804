//! Evidence that expires soon.

use super::Check;
use crate::base::Diagnostic;
use crate::base::calendar::days_between;
use crate::plan::{Detail, Entry, EntryId, Plan};

rule!("evidence-expires-soon", Info, Check::Entry(check));

/// The number of days ahead at which to plan a renewal.
const SOON: i64 = 60;

fn check(plan: &Plan, id: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let Detail::Evidence(evidence) = &entry.detail else { return };
    if super::is_renewed(plan, id) {
        return;
    }
    let Some(expires) = evidence.expires else { return };
    let days = days_between(plan.today, expires);
    if (0..=SOON).contains(&days) {
        findings.push(
            entry
                .finding("evidence-expires-soon", entry.place("expires"))
                .arg("title", super::title(entry))
                .arg("expires", expires)
                .arg("days", days),
        );
    }
}
