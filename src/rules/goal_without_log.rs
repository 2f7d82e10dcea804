//! A goal under way at which nothing was done for weeks (S1 step 5).

use crate::base::calendar::{Date, days_between};
use crate::plan::kinds::goal::Status;
use crate::plan::{Detail, EntryId, progress};

use super::Check;
use crate::base::Diagnostic;
use crate::plan::Plan;

rule!("goal-without-log", Warning, Check::Plan(check));

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {

    let logs = progress::logs_by_goal(plan);
    for (id, entry, goal) in plan.goals().filter(|(_, entry, _)| entry.sound) {
        if goal.status != Status::Active {
            continue;
        }
        let days = logs.get(&id).into_iter().flatten().filter_map(|log| day(plan, *log));
        let last = days.max();
        // Nothing is late before it has begun; without a start, only what once moved can stop.
        let Some(since) = last.max(goal.start) else { continue };
        let silent = plan.config.silence.after(since) < plan.today;
        let over = goal.due.is_some_and(|due| due < plan.today);
        if !silent || over {
            continue;
        }
        let finding = entry
            .finding("goal-without-log", entry.place("title"))
            .arg("title", super::title(entry))
            .arg("since", since)
            .arg("weeks", days_between(since, plan.today) / 7);
        findings.push(if last.is_none() { finding.variant("never") } else { finding });
    }
}

fn day(plan: &Plan, log: EntryId) -> Option<Date> {
    match &plan.entry(log).detail {
        Detail::Log(log) => log.day(),
        _ => None,
    }
}
