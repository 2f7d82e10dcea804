//! A goal that is reached and was never looked back on (S1 step 6).

use super::Check;
use crate::base::{Diagnostic, Symbol};
use crate::plan::kinds::Goal;
use crate::plan::kinds::goal::Status;
use crate::plan::{Detail, Entry, Kind, Plan, graph};

rule!("achieved-without-evaluation", Warning, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    if !matches!(goal.status, Status::Achieved | Status::Partly) {
        return;
    }
    // What was done for it may be evaluated in its place.
    let about = |symbol: Symbol| {
        let of_its_log = || match plan.find_entry(symbol).map(|id| &plan.entry(id).detail) {
            Some(Detail::Log(log)) => log.goals.contains(&entry.symbol),
            _ => false,
        };
        symbol == entry.symbol || of_its_log()
    };
    if !graph::referring(plan, Kind::Evaluation, "of").any(|(_, symbol)| about(symbol)) {
        findings.push(
            entry
                .finding("achieved-without-evaluation", entry.place("status"))
                .arg("title", super::title(entry)),
        );
    }
}
