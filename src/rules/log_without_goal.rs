//! A log entry that is not linked to anything in the plan (S1 step 5).

use super::Check;
use crate::base::Diagnostic;
use crate::base::symbol::normal;
use crate::plan::{Detail, Entry, EntryId, Kind, Plan};

rule!("log-without-goal", Info, Check::Entry(check));

fn check(plan: &Plan, _: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let Detail::Log(log) = &entry.detail else { return };
    // Without goals and needs there is nothing to link to.
    let nothing = plan.of_kind(Kind::Goal).is_empty() && plan.of_kind(Kind::Need).is_empty();
    // Readings without a goal are a separate mistake; an entry for a register needs no goal.
    let linked = ["goal", "need", "competence", "readings", "register", "points"]
        .iter()
        .any(|name| entry.record.has(name));
    if !linked && !nothing && !is_about_the_plan(entry) && entry.sound && log.date.is_some() {
        // Without its title, so that entries without a goal are one finding.
        findings.push(entry.finding("log-without-goal", entry.place("title")));
    }
}

/// Whether an entry is about the plan itself: writing it, or talking about it.
fn is_about_the_plan(entry: &Entry) -> bool {
    const PLANS: [&str; 7] = [
        "development-plan",
        "ontwikkelplan",
        "ontwikkelingsplan",
        "loopbaanplan",
        "pop-gesprek",
        "pop",
        "pdp",
    ];
    let title = format!("-{}-", normal(&entry.label()));
    PLANS.iter().any(|plan| title.contains(&format!("-{plan}-")))
}
