//! A goal of which the sentence says nothing to hold on to (S).

use crate::plan::letters::{self, Letter, State};

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan};

rule!("goal-not-specific", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {

    let Some(softened) = super::asked_of(goal) else { return };
    let verdict = letters::letter(plan, entry, goal, Letter::S);
    if verdict.state == State::Unmet && letters::conclusion(plan, entry, goal).is_none() {
        findings.push(super::unmet("goal-not-specific", entry, &verdict, softened));
    }
}
