//! A learning need that no goal serves.

use std::collections::HashSet;

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::need::Status;
use crate::plan::{Found, Kind, Plan, graph};

rule!("need-without-goal", Warning, Check::Plan(check));

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let served: HashSet<Found> =
        graph::referring(plan, Kind::Goal, "need").map(|(_, found)| found).collect();
    // An unreadable goal may serve any need.
    if plan.goals().any(|(_, entry, _)| !entry.sound || entry.record.is_broken("need")) {
        return;
    }
    for (id, entry, need) in plan.needs().filter(|(_, entry, _)| entry.sound) {
        if matches!(need.status, Status::Met | Status::Dropped) || entry.record.is_broken("status")
        {
            continue;
        }
        if !served.contains(&Found::Entry(id)) {
            findings.push(
                entry
                    .finding("need-without-goal", entry.place("title"))
                    .arg("title", super::title(entry)),
            );
        }
    }
}
