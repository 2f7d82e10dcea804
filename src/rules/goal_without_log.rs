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
        findings.push(if silent.begun { finding } else { finding.variant("never") });
    }
}
