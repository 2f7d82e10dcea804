//! A goal that was reached but never evaluated (S1 step 6).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan, agenda};

rule!("achieved-without-evaluation", Warning, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    if agenda::is_to_evaluate(plan, entry, goal) {
        findings.push(
            entry
                .finding("achieved-without-evaluation", entry.place("status"))
                .arg("title", super::title(entry)),
        );
    }
}
