//! An end that is given in words only (T).

use super::Check;
use crate::base::Diagnostic;
use crate::base::calendar::{Date, days_between};
use crate::phrases::When;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan, letters};

/// The number of days by which ways to count a term can differ.
const COUNTED: i64 = 7;

rule!("due-in-words", Info, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    if !goal.status.is_binding() || entry.record.has("due") {
        return;
    }
    let Some(mut said) = letters::end_in_words(plan, entry, goal) else { return };
    // `within eight weeks` can be counted in several ways, and the author dated the last step.
    let last = goal.steps.iter().filter_map(|step| step.due).max();
    let counted = said.ends.iter().all(|(time, ..)| matches!(time.when, When::Within { .. }));
    let near = |last: &Date| (0..=COUNTED).contains(&days_between(*last, said.last));
    if let Some(last) = last.filter(near).filter(|_| counted) {
        said.last = last;
    }
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
