//! A goal under way at which nothing was done for weeks (S1 step 5).

use std::collections::HashMap;

use super::Check;
use crate::base::calendar::{Date, days_between};
use crate::base::{Diagnostic, Symbol};
use crate::plan::Plan;
use crate::plan::kinds::goal::Status;

rule!("goal-without-log", Warning, Check::Plan(check));

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let mut moved: HashMap<Symbol, Date> = HashMap::new();
    for (_, _, log) in plan.logs() {
        let Some(day) = log.day() else { continue };
        for symbol in log.goals.iter().chain(&log.needs) {
            let last = moved.entry(*symbol).or_insert(day);
            *last = day.max(*last);
        }
    }
    for (_, entry, goal) in plan.goals().filter(|(_, entry, _)| entry.sound) {
        if goal.status != Status::Active {
            continue;
        }
        let logged = goal.need.iter().chain([&entry.symbol]).filter_map(|s| moved.get(s).copied());
        // A step that is done and a decision to let it rest are a sign of life too.
        let steps = goal.steps.iter().filter_map(|step| step.done);
        let revisions = goal.revisions.iter().filter_map(|revision| revision.on);
        let last = logged.chain(steps).chain(revisions).max();
        let agreed = goal.agreed.iter().filter_map(|agreed| agreed.on).max();
        // Nothing is late before it has begun; without a start, only what once moved can stop.
        let Some(since) = last.max(goal.start.or(agreed)) else { continue };
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
