//! A start where an end should be (T).

use super::Check;
use crate::base::{Diagnostic, Severity};
use crate::phrases::Reason;
use crate::plan::kinds::Goal;
use crate::plan::letters::{self, Letter, Why};
use crate::plan::{Entry, Plan};

rule!("start-is-not-a-due", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    if let Some((verdict, softened)) = super::failing(plan, entry, goal, Letter::T)
        && verdict.why == Why::Words(Reason::StartOnly)
    {
        let finding = super::unmet("start-is-not-a-due", plan, entry, &verdict, softened);
        let finding = finding.arg("day", super::day_ahead(plan));
        // `every month, starting in August`: the habit begins, and need not end.
        findings.push(if letters::is_open_habit(plan, entry) {
            finding.variant("habit").softened(Severity::Info)
        } else {
            finding
        });
    }
}
