//! A goal that allows no exceptions, or promises very much (A).

use super::Check;
use crate::base::{Diagnostic, Span};
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
        let mut extremes = sentence.reading.extremes().iter();
        if let Some(extreme) = extremes.find(|extreme| !is_of_a_group(&sentence.text, **extreme)) {
            let said = sentence.text.get(extreme.range()).unwrap_or_default();
            findings.push(
                entry.finding("suspicious-extreme", sentence.place(*extreme)).arg("said", said),
            );
            return;
        }
    }
}

/// `everyone in the team`, `al mijn leerlingen`: all of a group that can be counted, and no promise
/// without exceptions.
fn is_of_a_group(text: &str, extreme: Span) -> bool {
    const EVERYONE: [&str; 6] = ["everyone", "everybody", "all", "iedereen", "allen", "alle"];
    const WITHIN: [&str; 9] = ["in", "on", "of", "from", "at", "van", "uit", "op", "binnen"];
    let said = text.get(extreme.range()).unwrap_or_default().to_lowercase();
    let after = text.get(extreme.end as usize..).unwrap_or_default();
    let next = after.split_whitespace().next().unwrap_or_default().to_lowercase();
    EVERYONE.contains(&&*said) && WITHIN.contains(&&*next)
}
