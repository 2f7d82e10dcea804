//! A conclusion that is written as a goal (S2 step 6).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan, letters};

rule!("goal-is-an-idea", Warning, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    if super::asked_of(entry, goal).is_none() {
        return;
    }
    if let Some(place) = letters::conclusion(plan, entry, goal) {
        findings.push(entry.finding("goal-is-an-idea", place).arg("title", super::title(entry)));
    }
}
