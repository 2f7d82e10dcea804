//! A copy of a document made by a program, which is not a document until its owner decides.

use super::Check;
use crate::base::{Diagnostic, Span};
use crate::plan::{Plan, config};

rule!("conflict-copy", Warning, Check::Plan(check));

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    for (path, of) in plan.files.copies() {
        let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
        let finding = Diagnostic::new("conflict-copy", path, Span::default())
            .arg("file", name(path))
            .arg("original", name(of));
        let there = plan.at_path(of).is_some() || plan.files.is_unread(of);
        findings.push(match there {
            _ if **of == *config::FILE => finding.variant("settings"),
            true => finding.related(of, Span::default(), "the-original"),
            false => finding.variant("alone"),
        });
    }
}
