//! An end that can be any day (T).

use crate::plan::letters::{self, Letter, State, Why};
use crate::syntax::phrases::Reason;

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan};

rule!("vague-time", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {

    let Some(softened) = super::asked_of(goal) else { return };
    let verdict = letters::letter(plan, entry, goal, Letter::T);
    if letters::conclusion(plan, entry, goal).is_some() {
        return;
    }
    if verdict.state == State::Unmet && verdict.why == Why::Words(Reason::SoftTime) {
        findings.push(super::unmet("vague-time", entry, &verdict, softened));
    }
}
