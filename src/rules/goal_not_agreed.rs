//! A goal that nobody stands behind (A, read as acceptable).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan};

rule!("goal-not-agreed", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    // A draft is written before it is discussed.
    if !plan.config.smart.acceptable || !goal.status.is_binding() {
        return;
    }
    let unreadable = ["smart", "agreed"].iter().any(|name| entry.record.is_broken(name));
    let said = super::says_something(goal.smart.attainable.as_ref());
    let agreed = goal.agreed.iter().any(|agreed| agreed.mode == Some("agreed"));
    if !said && !agreed && !unreadable {
        let finding = entry
            .finding("goal-not-agreed", entry.place("agreed"))
            .arg("title", super::title(entry));
        let against = goal.agreed.iter().any(|agreed| agreed.mode == Some("disagreed"));
        findings.push(match goal.agreed.first() {
            None => finding,
            Some(_) if against => finding.variant("against"),
            Some(_) => finding.variant("seen"),
        });
    }
}
