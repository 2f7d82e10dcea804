//! A goal without an end (T).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan};

rule!("goal-without-due", Error, Check::Goal(check));

fn check(_: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    let Some(softened) = super::asked_of(goal) else { return };
    let unreadable = ["smart", "due"].iter().any(|name| entry.record.is_broken(name));
    let said = super::says_something(goal.smart.timebound.as_ref());
    if goal.due.is_none() && !said && !unreadable {
        let place = entry.place_in("smart", "timebound");
        findings.push(
            entry
                .finding("goal-without-due", place)
                .arg("title", super::title(entry))
                .softened(softened),
        );
    }
}
