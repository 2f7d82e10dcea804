//! A goal that names no means or obstacles (R, read as realistic).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::letters::{self, Letter, State};
use crate::plan::{Entry, Plan};

rule!("goal-without-means", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    let Some(softened) = super::asked_of(entry, goal) else { return };
    let verdict = letters::letter(plan, entry, goal, Letter::R);
    if plan.config.smart.realistic && verdict.state == State::Unmet {
        findings.push(super::unmet("goal-without-means", plan, entry, &verdict, softened));
    }
    if plan.config.smart.realistic {
        findings.extend(super::quoted("goal-without-means", plan, entry, goal, Letter::R));
    }
}
