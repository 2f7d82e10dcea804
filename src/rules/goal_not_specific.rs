//! A goal without one sentence that says what it is (S).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan};

rule!("goal-not-specific", Error, Check::Goal(check));

fn check(_: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    let Some(softened) = super::asked_of(goal) else { return };
    let unreadable = ["smart", "statement"].iter().any(|name| entry.record.is_broken(name));
    let said = super::says_something(goal.smart.specific.as_ref())
        || super::says_something(goal.statement.as_ref());
    if !said && !unreadable {
        let place = entry.place_in("smart", "specific");
        findings.push(
            entry
                .finding("goal-not-specific", place)
                .arg("title", super::title(entry))
                .softened(softened),
        );
    }
}
