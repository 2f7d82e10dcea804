//! An end that is given in words only (T).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan, letters};

rule!("due-in-words", Info, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    if !goal.status.is_binding() || entry.record.has("due") {
        return;
    }
    let Some(said) = letters::end_in_words(plan, entry, goal) else { return };
    let mut finding = entry
        .finding("due-in-words", said.place)
        .arg("said", said.last)
        .arg("title", super::title(entry))
        .edit(entry.insert_due(said.last));
    if !said.clear {
        finding = finding.variant("doubtful");
    }
    if !said.certain {
        // `4/5` could be a score: only the author knows.
        finding = finding.variant("ratio");
    }
    if !(said.certain && said.clear) {
        finding.fix.iter_mut().for_each(|fix| fix.safe = false);
    }
    findings.push(finding);
}
