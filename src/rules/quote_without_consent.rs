//! A quote that nobody will read, because it is not known that its speaker agreed.

use super::Check;
use crate::base::Diagnostic;
use crate::plan::{Detail, Entry, EntryId, Plan, ReaderSet};

rule!("quote-without-consent", Info, Check::Entry(check));

fn check(plan: &Plan, id: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let Detail::Evidence(evidence) = &entry.detail else { return };
    let agreed = evidence.consent.is_some_and(|consent| consent <= plan.today);
    if evidence.quote.is_none()
        || agreed
        || plan.access(id).field("quote", false) == ReaderSet::NOBODY
    {
        return;
    }
    let finding = entry.finding("quote-without-consent", entry.place("quote"));
    let finding = finding.arg("day", plan.today.to_string());
    findings.push(match &evidence.by {
        Some(by) => finding.variant("by").arg("by", &**by),
        None => finding,
    });
}
