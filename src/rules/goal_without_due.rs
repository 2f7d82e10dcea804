//! A goal without an end (T).

use super::Check;
use crate::base::{Diagnostic, Severity};
use crate::plan::kinds::Goal;
use crate::plan::letters::{self, Letter, Why};
use crate::plan::{Entry, Plan};
use crate::syntax::phrases::Reason;

rule!("goal-without-due", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    let Some((verdict, softened)) = super::failing(plan, entry, goal, Letter::T) else { return };
    // These have a rule of their own.
    if matches!(verdict.why, Why::Words(Reason::StartOnly | Reason::SoftTime)) {
        return;
    }
    let finding = super::unmet("goal-without-due", entry, &verdict, softened)
        .arg("day", super::day_ahead(plan));
    findings.push(if letters::is_open_habit(plan, entry) {
        finding.variant("habit").softened(Severity::Info)
    } else {
        finding
    });
}
