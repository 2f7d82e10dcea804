//! An instrument where a target should be (M).

use super::Check;
use crate::base::Diagnostic;
use crate::phrases::Reason;
use crate::plan::kinds::Goal;
use crate::plan::letters::{Letter, Why};
use crate::plan::{Entry, Plan};

rule!("measure-is-an-instrument", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    if let Some((verdict, softened)) = super::failing(plan, entry, goal, Letter::M)
        && verdict.why == Why::Words(Reason::InstrumentOnly)
    {
        findings.push(super::unmet("measure-is-an-instrument", plan, entry, &verdict, softened));
    }
}
