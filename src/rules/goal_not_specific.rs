//! A goal whose sentence is too vague (S).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::letters::Letter;
use crate::plan::{Entry, Plan};

rule!("goal-not-specific", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    if let Some((verdict, softened)) = super::failing(plan, entry, goal, Letter::S) {
        findings.push(super::unmet("goal-not-specific", plan, entry, &verdict, softened));
    }
    findings.extend(super::quoted("goal-not-specific", plan, entry, goal, Letter::S));
}
