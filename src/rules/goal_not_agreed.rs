//! A goal that no one supports (A, read as acceptable).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::kinds::review::Mode;
use crate::plan::letters::{self, Letter, State};
use crate::plan::{Entry, Plan};

rule!("goal-not-agreed", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    // A draft is written before it is discussed.
    if !plan.config.smart.acceptable || !goal.status.is_binding() {
        return;
    }
    if letters::letter(plan, entry, goal, Letter::A).state != State::Unmet {
        findings.extend(super::quoted("goal-not-agreed", plan, entry, goal, Letter::A));
        return;
    }
    let finding =
        entry.finding("goal-not-agreed", entry.place("agreed")).arg("title", super::title(entry));
    let against = goal.agreed.iter().any(|agreed| agreed.mode == Some(Mode::Disagreed));
    findings.push(match goal.agreed.first() {
        None => finding,
        Some(_) if against => finding.variant("against"),
        Some(_) => finding.variant("seen"),
    });
}
