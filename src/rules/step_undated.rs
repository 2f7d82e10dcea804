//! Steps without a day, of a goal that has steps to take (A).

use super::Check;
use crate::base::{Diagnostic, Span};
use crate::plan::kinds::Goal;
use crate::plan::placeholder::says_something;
use crate::plan::{Entry, Plan};

rule!("step-undated", Info, Check::Goal(check));

fn check(_: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    if !goal.status.is_binding() {
        return;
    }
    let steps = goal.steps.iter().zip(entry.record.tables("step"));
    // A step that is still to be thought of has a finding of its own.
    let undated = steps.filter(|(step, item)| {
        step.done.is_none()
            && !item.has("due")
            && !item.is_broken("done")
            && says_something(step.what.as_ref())
    });
    let places: Vec<Span> = undated.map(|(_, item)| item.place("what")).collect();
    let Some((first, others)) = places.split_first() else { return };
    findings.push(
        entry
            .finding("step-undated", *first)
            .also(others.iter().copied())
            // Without its title, so that goals whose steps have no day are one finding.
            .arg("several", places.len().min(2)),
    );
}
