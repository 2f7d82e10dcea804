//! Fewer active goals than the author wanted.

use super::Check;
use crate::base::Diagnostic;
use crate::plan::Plan;
use crate::plan::kinds::goal::Status;

rule!("too-few-goals", Info, Check::Plan(check));

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let Some(least) = plan.config.active_goals.0 else { return };
    if plan.goals().any(|(_, entry, _)| !entry.sound) {
        return;
    }
    let active = plan.goals().filter(|(_, _, goal)| goal.status == Status::Active).count();
    if (active as i64) < least {
        let place = plan.config.place_in("smart", "active_goals");
        findings.push(
            Diagnostic::new("too-few-goals", &plan.config.path, place)
                .arg("count", active)
                .arg("least", least),
        );
    }
}
