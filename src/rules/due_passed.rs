//! An active goal whose end has passed.

use super::Check;
use crate::base::Diagnostic;
use crate::base::calendar::days_between;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan};

rule!("due-passed", Warning, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    let Some(due) = goal.due else { return };
    // If the dates contradict each other, that is reported first.
    let contradiction = goal.start.is_some_and(|start| due < start);
    if goal.status.is_binding() && due < plan.today && !contradiction {
        findings.push(
            entry
                .finding("due-passed", entry.place("due"))
                .arg("due", due)
                .arg("days", days_between(due, plan.today)),
        );
    }
}
