//! A goal that is still active although its steps are done or its target is met (S1 step 6).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::Plan;
use crate::plan::reached::{self, Sign};

rule!("goal-seems-reached", Info, Check::Plan(check));

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let reached = reached::seemingly(plan);
    for (id, entry, _) in plan.goals() {
        let variant = match reached.get(&id) {
            Some(Sign::Target) => "target",
            Some(Sign::Steps) => "steps",
            Some(Sign::Tick) => "tick",
            None => continue,
        };
        findings.push(
            entry
                .finding("goal-seems-reached", entry.place("status"))
                .variant(variant)
                .arg("title", super::title(entry))
                .arg("id", &*entry.id),
        );
    }
}
