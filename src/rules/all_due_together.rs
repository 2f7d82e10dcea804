//! Goals that all end on the same day (T).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::Plan;

rule!("all-due-together", Info, Check::Plan(check));

/// The number of goals on one day that is too many to be a choice.
const MANY: usize = 3;

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let goals: Vec<_> =
        super::binding(plan).filter_map(|(_, e, goal)| Some((e, goal.due?))).collect();
    let Some((first, due)) = goals.first() else { return };
    if goals.len() < MANY || goals.iter().any(|(_, other)| other != due) {
        return;
    }
    let mut finding = first
        .finding("all-due-together", first.place("due"))
        .arg("count", goals.len())
        .arg("due", *due);
    for (entry, _) in goals.iter().skip(1).take(2) {
        finding = finding.related(&entry.path, entry.place("due"), "due-here-too");
    }
    findings.push(finding);
}
