//! A setting in `pop.toml` that does not exist, or that names a rule that does not exist.

use super::Check;
use crate::base::{Diagnostic, suggest};
use crate::plan::Plan;

rule!("unknown-setting", Error, Check::Plan(check), false);

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    for (name, _) in plan.config.record.map("rules") {
        let finding = Diagnostic::new("unknown-setting", &plan.config.path, name.span)
            .arg("key", &*name.value);
        if let Some(rule) = super::find(&name.value) {
            if rule.is_fixed() {
                findings.push(finding.variant("rule-fixed"));
            }
            continue;
        }
        let names = super::ALL.iter().map(|rule| rule.name);
        findings.push(match suggest::nearest(&name.value, names) {
            Some(nearest) => finding.variant("rule-near").arg("nearest", nearest),
            None => finding.variant("rule"),
        });
    }
}
