//! More goals at once than anyone can give attention to.

use super::Check;
use crate::base::{Diagnostic, Severity};
use crate::plan::kinds::goal::Status;
use crate::plan::{Plan, reached};

rule!("too-many-goals", Warning, Check::Plan(check));

/// The number of goals at once if the settings do not say.
const MOST: usize = 5;

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    // What seems to be reached takes no attention any more.
    let reached = reached::seemingly(plan);
    let active = super::binding(plan)
        .filter(|(id, _, goal)| goal.status == Status::Active && !reached.contains_key(id))
        .count();
    let set = plan.config.active_goals.1;
    let most = set.map_or(MOST, |most| usize::try_from(most).unwrap_or_default());
    if active > most {
        let finding = Diagnostic::new(
            "too-many-goals",
            &plan.config.path,
            plan.config.place_in("smart", "active_goals"),
        )
        .arg("count", active)
        .arg("most", most);
        // The author did not choose this number, so it is only an info.
        findings.push(match set {
            None => finding.variant("usual").softened(Severity::Info),
            Some(_) => finding,
        });
    }
}
