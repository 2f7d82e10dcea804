//! A goal that does not say what it takes (A, read as attainable).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan};

rule!("goal-without-effort", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    let Some(softened) = super::asked_of(goal) else { return };
    let unreadable =
        ["smart", "effort", "support"].iter().any(|name| entry.record.is_broken(name));
    let said = super::says_something(goal.smart.attainable.as_ref());
    let counted = goal.hours_per_week.is_some() || goal.cost.is_some() || !goal.support.is_empty();
    if !plan.config.smart.acceptable && !said && !counted && !unreadable {
        let place = entry.place_in("smart", "attainable");
        findings.push(
            entry
                .finding("goal-without-effort", place)
                .arg("title", super::title(entry))
                .softened(softened),
        );
    }
}
