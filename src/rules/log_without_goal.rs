//! A log entry that is not linked to anything in the plan (S1 step 5).

use super::Check;
use crate::base::Diagnostic;
use crate::base::symbol::normal;
use crate::plan::register::is_register;
use crate::plan::{Entry, Kind, Plan, alike};

rule!("log-without-goal", Info, Check::Plan(check));

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    // Without goals and needs there is nothing to link to.
    if plan.of_kind(Kind::Goal).is_empty() && plan.of_kind(Kind::Need).is_empty() {
        return;
    }
    for (id, entry, log) in plan.logs() {
        let loose = alike::is_loose(entry) && entry.sound && log.date.is_some();
        if !loose || is_about_the_plan(entry) || is_register(entry) {
            continue;
        }
        // Without its title, so that entries without a goal are one finding.
        let finding = entry.finding("log-without-goal", entry.place("title"));
        findings.push(match plan.activity().seeming(id).map(|goal| plan.entry(goal)) {
            Some(goal) => {
                let named = finding.variant("alike").arg("title", super::title(goal));
                named.arg("id", &*goal.id)
            }
            None => finding,
        });
    }
}

/// Whether an entry is about the plan itself: writing it, or talking about it.
fn is_about_the_plan(entry: &Entry) -> bool {
    const PLANS: [&str; 7] = [
        "development-plan",
        "ontwikkelplan",
        "ontwikkelingsplan",
        "loopbaanplan",
        "pop-gesprek",
        "pop",
        "pdp",
    ];
    let title = format!("-{}-", normal(&entry.label()));
    PLANS.iter().any(|plan| title.contains(&format!("-{plan}-")))
}
