//! A long goal that is under way without a first step (A).

use super::Check;
use crate::base::Diagnostic;
use crate::base::calendar::days_between;
use crate::plan::kinds::goal::Status;
use crate::plan::{EntryId, Plan, activity, agenda};

rule!("goal-without-steps", Info, Check::Plan(check));

/// The number of days from which a goal is long.
const LONG: i64 = 42;

/// The number of days after its start in which a goal may find its first step.
const SETTLED: i64 = 28;

/// The number of entries from which nobody asks for a first step.
const TAKEN: usize = 4;

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    // Nothing at all was done for a silent goal, which is another question.
    let silent: Vec<EntryId> = agenda::silent(plan).iter().map(|silent| silent.goal).collect();
    for (id, entry, goal) in plan.goals() {
        let begun = goal.status == Status::Active
            && goal.start.is_some_and(|day| days_between(day, plan.today) >= SETTLED);
        let over = goal.due.is_some_and(|due| due < plan.today);
        let long =
            goal.start.zip(goal.due).is_none_or(|(start, due)| days_between(start, due) >= LONG);
        let told = entry.record.has("step") || entry.record.has("plan");
        // A count over a year has no first step, and with these entries it was taken.
        let taken =
            || plan.activity().counted.contains_key(&id) || activity::deeds(plan, id) >= TAKEN;
        if entry.sound && begun && long && !over && !told && !silent.contains(&id) && !taken() {
            findings.push(
                entry
                    .finding("goal-without-steps", entry.place("title"))
                    .arg("title", super::title(entry)),
            );
        }
    }
}
