//! A quote that no reader sees, because there is no record of its speaker's consent.

use super::Check;
use crate::base::Diagnostic;
use crate::plan::visibility::{Editions, Withheld};
use crate::plan::{Detail, EntryId, ReaderSet};

rule!("quote-without-consent", Info, Check::Shown { settings: None, document });

fn document(editions: &Editions<'_>, id: EntryId, findings: &mut Vec<Diagnostic>) {
    let plan = editions.plan;
    let entry = plan.entry(id);
    let Detail::Evidence(evidence) = &entry.detail else { return };
    let readers = plan.access(id).field("quote", false);
    let withheld = |edition: &&crate::plan::visibility::Visibility<'_>| {
        edition.withheld(id).contains(&("quote", Withheld::Quote))
    };
    if evidence.quote.is_none()
        || readers == ReaderSet::NOBODY
        || !editions.of_others().iter().any(withheld)
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
