//! A goal whose sentence is too vague (S).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::letters::Letter;
use crate::plan::{Entry, Plan, prose};

rule!("goal-not-specific", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    if let Some((verdict, softened)) = super::failing(plan, entry, goal, Letter::S) {
        let finding = super::unmet("goal-not-specific", plan, entry, &verdict, softened);
        findings.push(if is_bare(entry) && finding.variant == Some("words") {
            finding.variant(BARE).arg("id", &*entry.id)
        } else {
            finding
        });
    }
    findings.extend(super::quoted("goal-not-specific", plan, entry, goal, Letter::S));
}

/// The variant for a goal that is only a title: the other letters are not asked for yet.
pub(super) const BARE: &str = "bare";

/// The keys that say nothing about what the goal is.
const QUIET: [&str; 8] = ["title", "status", "start", "id", "kind", "lang", "tags", "audience"];

/// Whether nothing is written about a goal except its title.
fn is_bare(entry: &Entry) -> bool {
    entry.record.items.iter().all(|item| QUIET.contains(&item.field.name))
        && prose::first(entry).is_none()
}
