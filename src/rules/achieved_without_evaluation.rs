//! A goal that is reached and was never looked back on (S1 step 6).

use crate::base::Symbol;
use crate::plan::kinds::goal::Status;
use crate::plan::{Kind, graph};

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan};

rule!("achieved-without-evaluation", Warning, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {

    if !matches!(goal.status, Status::Achieved | Status::Partly) {
        return;
    }
    let named = |symbol: Symbol| symbol == entry.symbol;
    if !graph::referring(plan, Kind::Evaluation, "of").any(|(_, symbol)| named(symbol)) {
        findings.push(
            entry
                .finding("achieved-without-evaluation", entry.place("status"))
                .arg("title", super::title(entry)),
        );
    }
}
