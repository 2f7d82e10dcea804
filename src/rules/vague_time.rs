//! An end that could be any day (T).

use super::Check;
use crate::base::Diagnostic;
use crate::phrases::Reason;
use crate::plan::kinds::Goal;
use crate::plan::letters::{Letter, Why};
use crate::plan::{Entry, Plan};

rule!("vague-time", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    if let Some((verdict, softened)) = super::failing(plan, entry, goal, Letter::T)
        && verdict.why == Why::Words(Reason::SoftTime)
    {
        let finding = super::unmet("vague-time", plan, entry, &verdict, softened);
        findings.push(finding.arg("day", super::day_ahead(plan)));
    }
}
