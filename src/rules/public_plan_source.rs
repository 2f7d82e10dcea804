//! A plan folder that anyone may be able to read.

use super::Check;
use crate::base::{Diagnostic, Severity, Span};
use crate::plan::Plan;

rule!("public-plan-source", Warning, Check::Plan(check));

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let place = &plan.files.place;
    let finding = || Diagnostic::new("public-plan-source", &plan.config.path, Span::default());
    if let Some(folder) = &place.web_root {
        findings.push(finding().arg("folder", folder.as_str()));
    } else if let Some(host) = &place.remote {
        // The folder does not show whether the repository is public.
        findings
            .push(finding().variant("remote").arg("host", host.as_str()).softened(Severity::Info));
    }
}
