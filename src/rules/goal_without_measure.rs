//! A goal of which nobody can say whether it was reached (M).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan};

rule!("goal-without-measure", Error, Check::Goal(check));

fn check(_: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    let Some(softened) = super::asked_of(goal) else { return };
    let unreadable = ["smart", "measure"].iter().any(|name| entry.record.is_broken(name));
    let target = goal.measures.iter().any(|measure| measure.to.is_some());
    let said = super::says_something(goal.smart.measurable.as_ref())
        || super::says_something(goal.demonstrate.as_ref());
    if !target && !said && !unreadable {
        let place = entry.place_in("smart", "measurable");
        findings.push(
            entry
                .finding("goal-without-measure", place)
                .arg("title", super::title(entry))
                .softened(softened),
        );
    }
}
