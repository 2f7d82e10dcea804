//! A goal whose completion cannot be determined (M).

use super::Check;
use crate::base::{Diagnostic, Severity};
use crate::phrases::Reason;
use crate::plan::kinds::Goal;
use crate::plan::letters::{Letter, Why};
use crate::plan::{Entry, Plan};

rule!("goal-without-measure", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    let Some((verdict, softened)) = super::failing(plan, entry, goal, Letter::M) else {
        findings.extend(super::quoted("goal-without-measure", plan, entry, goal, Letter::M));
        return;
    };
    let softened = match verdict.why {
        // This is the rule `measure-is-an-instrument`.
        Why::Words(Reason::InstrumentOnly) => return,
        // Words without a recognised measure may still contain one that only a person sees.
        Why::Words(Reason::NoMeasure | Reason::NotObservable) | Why::Message(..) => {
            softened.max(Severity::Warning)
        }
        _ => softened,
    };
    findings.push(super::unmet("goal-without-measure", plan, entry, &verdict, softened));
}
