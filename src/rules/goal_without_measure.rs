//! A goal of which nobody can say whether it was reached (M).

use crate::base::Severity;
use crate::plan::letters::{self, Letter, State, Why};
use crate::syntax::phrases::Reason;

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan};

rule!("goal-without-measure", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {

    let Some(softened) = super::asked_of(goal) else { return };
    let verdict = letters::letter(plan, entry, goal, Letter::M);
    if verdict.state != State::Unmet || letters::conclusion(plan, entry, goal).is_some() {
        return;
    }
    let softened = match verdict.why {
        // That is the rule `measure-is-an-instrument`.
        Why::Words(Reason::InstrumentOnly) => return,
        // Words in which no measure was found may still hold one that only a person sees.
        Why::Words(Reason::NoMeasure | Reason::NotObservable) => softened.max(Severity::Warning),
        _ => softened,
    };
    findings.push(super::unmet("goal-without-measure", entry, &verdict, softened));
}
