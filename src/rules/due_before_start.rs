//! A goal that ends before it begins.

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan};

rule!("due-before-start", Error, Check::Goal(check), false);

fn check(_: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    if let (Some(start), Some(due)) = (goal.start, goal.due)
        && due < start
    {
        findings.push(
            entry
                .finding("due-before-start", entry.place("due"))
                .arg("start", start)
                .arg("due", due)
                .related(&entry.path, entry.place("start"), "starts-here"),
        );
    }
}
