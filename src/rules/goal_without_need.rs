//! A goal that serves no need, conclusion, difference or competence (R, read as relevant).

use super::Check;
use crate::base::{Diagnostic, Severity};
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Kind, Plan};

rule!("goal-without-need", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    let Some(softened) = super::asked_of(goal) else { return };
    let unreadable =
        ["smart", "need", "competence"].iter().any(|name| entry.record.is_broken(name));
    let linked = entry.record.has("need")
        || entry.record.has("competence")
        || is_named_by_a_conclusion(plan, entry);
    if linked || unreadable {
        return;
    }
    let said = super::says_something(goal.smart.relevant.as_ref());
    // Goals alone are a complete plan; a link is asked for once there is something to link to.
    let chain = !plan.of_kind(Kind::Need).is_empty() || !plan.of_kind(Kind::Conclusion).is_empty();
    let letter = !plan.config.smart.realistic && !said;
    if !letter && !chain {
        return;
    }
    let softened = if letter { softened } else { Severity::Warning };
    let finding = entry
        .finding("goal-without-need", entry.place_in("smart", "relevant"))
        .arg("title", super::title(entry))
        .softened(softened);
    findings.push(if letter { finding } else { finding.variant("chain") });
}

fn is_named_by_a_conclusion(plan: &Plan, entry: &Entry) -> bool {
    crate::plan::graph::referring(plan, Kind::Conclusion, "leads_to")
        .any(|(_, symbol)| symbol == entry.symbol)
}
