//! An active goal without activity for weeks (S1 step 5).

use super::Check;
use crate::base::Diagnostic;
use crate::base::calendar::days_between;
use crate::plan::{Plan, agenda};

rule!("goal-without-log", Warning, Check::Plan(check));

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    for silent in agenda::silent(plan) {
        let entry = plan.entry(silent.goal);
        let finding = entry
            .finding("goal-without-log", entry.place("title"))
            .arg("title", super::title(entry))
            .arg("since", silent.since)
            .arg("weeks", days_between(silent.since, plan.today) / 7);
        let unlinked = plan.logs().filter(|(_, _, log)| {
            log.goals.is_empty() && log.day().is_some_and(|day| day >= silent.since)
        });
        findings.push(match (silent.begun, unlinked.count()) {
            (true, _) => finding,
            (false, 0) => finding.variant("never"),
            (false, count) => finding.variant("unlinked").arg("count", count).arg("id", &*entry.id),
        });
    }
}
