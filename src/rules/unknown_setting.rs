//! A setting in `pop.toml` that does not exist, or names a rule that does not.

use super::Check;
use crate::base::{Diagnostic, suggest};
use crate::plan::Plan;

rule!("unknown-setting", Error, Check::Plan(check), false);

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    for (name, _) in plan.config.record.map("rules") {
        if super::find(&name.value).is_some() {
            continue;
        }
        let finding = Diagnostic::new("unknown-setting", &plan.config.path, name.span)
            .arg("key", &*name.value);
        let names = super::ALL.iter().map(|rule| rule.name);
        findings.push(match suggest::nearest(&name.value, names) {
            Some(nearest) => finding.variant("rule-near").arg("nearest", nearest),
            None => finding.variant("rule"),
        });
    }
}
