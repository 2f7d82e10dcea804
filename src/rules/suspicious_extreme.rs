//! A goal that allows no exceptions, or promises very much (A).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan, sentences};

rule!("suspicious-extreme", Info, Check::Goal(check));

/// The sentences with promises; a reason may mention everyone.
const ASKED: [&str; 3] = ["statement", "specific", "measurable"];

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    if super::asked_of(entry, goal).is_none() {
        return;
    }
    for sentence in sentences::of(plan, entry).iter() {
        if !ASKED.contains(&sentence.field) {
            continue;
        }
        if let Some(extreme) = sentence.reading.extremes().first() {
            let said = sentence.text.get(extreme.range()).unwrap_or_default();
            findings.push(
                entry.finding("suspicious-extreme", sentence.place(*extreme)).arg("said", said),
            );
            return;
        }
    }
}
