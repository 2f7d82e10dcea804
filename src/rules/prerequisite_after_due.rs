//! A goal that waits for another goal that ends later (A).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Kind, Plan};

rule!("prerequisite-after-due", Warning, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    let Some(due) = goal.due.filter(|_| goal.status.is_planned()) else { return };
    entry.record.each_reference(&mut |field, reference, span| {
        if field.name != "after" {
            return;
        }
        let Some(id) = plan.find_of(Kind::Goal, reference.symbol) else { return };
        let first = plan.entry(id);
        let Some(other) = super::as_goal(first).filter(|other| other.status.is_planned()) else {
            return;
        };
        if let Some(later) = other.due.filter(|later| *later > due) {
            findings.push(
                entry
                    .finding("prerequisite-after-due", span)
                    .arg("title", super::title(first))
                    .arg("later", later)
                    .arg("due", due)
                    .related(&entry.path, entry.place("due"), "ends-here"),
            );
        }
    });
}
