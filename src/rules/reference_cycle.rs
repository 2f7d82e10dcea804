//! Goals that wait for each other.

use super::Check;
use crate::base::Diagnostic;
use crate::plan::{Plan, graph};

rule!("reference-cycle", Error, Check::Plan(check), false);

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    for cycle in graph::cycles(plan) {
        let Some(&(first, span)) = cycle.first() else { continue };
        let names: Vec<String> = cycle
            .iter()
            .chain([&(first, span)])
            .map(|(id, _)| format!("`{}`", plan.entry(*id).id))
            .collect();
        let mut finding =
            plan.entry(first).finding("reference-cycle", span).arg("path", names.join(" → "));
        for (id, span) in &cycle[1..] {
            finding = finding.related(&plan.entry(*id).path, *span, "waits-here");
        }
        findings.push(finding);
    }
}
