//! A way of keeping count where the size should be (M).

use crate::plan::letters::{self, Letter, State, Why};
use crate::syntax::phrases::Reason;

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan};

rule!("measure-is-an-instrument", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {

    let Some(softened) = super::asked_of(goal) else { return };
    let verdict = letters::letter(plan, entry, goal, Letter::M);
    let instrument = verdict.why == Why::Words(Reason::InstrumentOnly);
    let idea = letters::conclusion(plan, entry, goal).is_some();
    if verdict.state == State::Unmet && instrument && !idea {
        findings.push(super::unmet("measure-is-an-instrument", entry, &verdict, softened));
    }
}
