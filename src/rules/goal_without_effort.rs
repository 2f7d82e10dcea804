//! A goal that does not say what it takes (A, read as attainable).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::letters::{self, Letter, State};
use crate::plan::{Entry, Plan};

rule!("goal-without-effort", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    let Some(softened) = super::asked_of(entry, goal) else { return };
    let verdict = letters::letter(plan, entry, goal, Letter::A);
    if !plan.config.smart.acceptable && verdict.state == State::Unmet {
        findings.push(super::unmet("goal-without-effort", plan, entry, &verdict, softened));
    }
    if !plan.config.smart.acceptable {
        findings.extend(super::quoted("goal-without-effort", plan, entry, goal, Letter::A));
    }
}
