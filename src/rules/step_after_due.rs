//! A step that is planned after the goal ends, or before the step above it (A).

use super::Check;
use crate::base::calendar::Date;
use crate::base::{Diagnostic, Severity};
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan};

rule!("step-after-due", Warning, Check::Goal(check));

fn check(_: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    if !goal.status.is_planned() {
        return;
    }
    let items = entry.record.tables("step");
    let mut before: Option<Date> = None;
    for (step, item) in goal.steps.iter().zip(items) {
        let Some(due) = step.due else { continue };
        let what = step.what.as_deref().unwrap_or_default();
        let place = item.place("due");
        let finding = || entry.finding("step-after-due", place).arg("what", what).arg("step", due);
        if let Some(end) = goal.due.filter(|end| due > *end) {
            findings.push(finding().arg("due", end).related(
                &entry.path,
                entry.place("due"),
                "ends-here",
            ));
        } else if let Some(before) = before.filter(|before| due < *before) {
            findings
                .push(finding().variant("order").arg("before", before).softened(Severity::Info));
        }
        before = Some(before.map_or(due, |before| before.max(due)));
    }
}
