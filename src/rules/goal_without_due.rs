//! A goal without an end (T).

use crate::base::Severity;
use crate::plan::letters::{self, Letter, State, Why};
use crate::syntax::phrases::Reason;

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan};

rule!("goal-without-due", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {

    let Some(softened) = super::asked_of(goal) else { return };
    let verdict = letters::letter(plan, entry, goal, Letter::T);
    if verdict.state != State::Unmet || letters::conclusion(plan, entry, goal).is_some() {
        return;
    }
    // These have a rule of their own.
    if matches!(verdict.why, Why::Words(Reason::StartOnly | Reason::SoftTime)) {
        return;
    }
    let finding = super::unmet("goal-without-due", entry, &verdict, softened);
    findings.push(if letters::is_open_habit(plan, entry) {
        finding.variant("habit").softened(Severity::Info)
    } else {
        finding
    });
}
