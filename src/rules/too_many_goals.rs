//! More goals at once than anyone can give attention to.

use super::Check;
use crate::base::{Diagnostic, Severity};
use crate::plan::Plan;
use crate::plan::kinds::goal::Status;

rule!("too-many-goals", Warning, Check::Plan(check));

/// The number of goals at once if the settings do not say.
const MOST: usize = 5;

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let active: Vec<_> =
        super::binding(plan).filter(|(_, _, goal)| goal.status == Status::Active).collect();
    let set = plan.config.active_goals.1;
    let most = set.map_or(MOST, |most| usize::try_from(most).unwrap_or_default());
    if active.len() > most {
        let (_, entry, _) = active[most];
        let finding = Diagnostic::new(
            "too-many-goals",
            &plan.config.path,
            plan.config.place_in("smart", "active_goals"),
        )
        .related(&entry.path, entry.place("status"), "one-more")
        .arg("count", active.len())
        .arg("most", most);
        // The author did not choose this number, so it is only an info.
        findings.push(if set.is_none() { finding.softened(Severity::Info) } else { finding });
    }
}
