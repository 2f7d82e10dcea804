//! Words and a date that give different ends (T).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan, letters};

rule!("due-disagrees", Warning, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    if super::asked_of(entry, goal).is_none() {
        return;
    }
    let Some(due) = goal.due else { return };
    let contradiction = goal.start.is_some_and(|start| due < start);
    let Some(said) = letters::end_in_words(plan, entry, goal) else { return };
    // A date in another sentence may be about a part of the goal.
    let about_the_end = matches!(said.field, "timebound" | "statement");
    if said.agrees(goal.start, due) || contradiction || !about_the_end {
        return;
    }
    let due_place = entry.place("due");
    findings.push(
        entry
            .finding("due-disagrees", said.place)
            .arg("said", said.last)
            .arg("due", due)
            .related(&entry.path, due_place, "due-says")
            .suggest(due_place, said.last.to_string()),
    );
}
