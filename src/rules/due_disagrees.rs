//! Words and a date that name different ends (T).

use super::Check;
use crate::base::Diagnostic;
use crate::base::calendar::{Date, days_between};
use crate::plan::kinds::Goal;
use crate::plan::sentences::End;
use crate::plan::{Entry, Plan, letters};
use crate::syntax::phrases::{Edge, When};

rule!("due-disagrees", Warning, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    if super::asked_of(goal).is_none() {
        return;
    }
    let Some(due) = goal.due else { return };
    let contradiction = goal.start.is_some_and(|start| due < start);
    let Some(said) = letters::end_in_words(plan, entry, goal) else { return };
    // A date in another sentence may be about a part of the way.
    let about_the_end = matches!(said.field, "timebound" | "statement");
    let fits = said.ends.iter().any(|end| fits(end, goal.start, due));
    if fits || contradiction || !about_the_end {
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

/// Whether a day is what the words can mean. Within a period, or before
/// a day, any earlier day will do; for the rest
/// a week more or less is nobody's mistake.
fn fits(end: &End, start: Option<Date>, due: Date) -> bool {
    let (time, first, last) = end;
    let within = matches!(time.when, When::Within { .. });
    let length = start.map_or(0, |start| days_between(start, *last));
    let slack = if within { (length / 10).max(3) } else { 7 };
    let late = days_between(*last, due) > slack;
    let open = within || matches!(time.edge, Edge::Before | Edge::By);
    let early = !open && days_between(due, *first) > slack;
    !late && !early
}
