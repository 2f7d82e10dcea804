//! A goal that names no means or obstacles (R, read as realistic).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan};

rule!("goal-without-means", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    let Some(softened) = super::asked_of(goal) else { return };
    let unreadable =
        ["smart", "support", "obstacles", "effort"].iter().any(|name| entry.record.is_broken(name));
    let said = super::says_something(goal.smart.relevant.as_ref());
    let means = !goal.support.is_empty()
        || !goal.obstacles.is_empty()
        || !goal.plans.is_empty()
        || goal.hours_per_week.is_some();
    if plan.config.smart.realistic && !said && !means && !unreadable {
        let place = entry.place_in("smart", "relevant");
        findings.push(
            entry
                .finding("goal-without-means", place)
                .arg("title", super::title(entry))
                .softened(softened),
        );
    }
}
