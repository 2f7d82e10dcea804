//! A step that was to be done by now, of a goal that is under way (A).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::kinds::goal::Status;
use crate::plan::{Entry, Plan};

rule!("step-overdue", Warning, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    // When the goal itself is over its end date, that is the question.
    let over = goal.due.is_some_and(|due| due < plan.today);
    if goal.status != Status::Active || over {
        return;
    }
    let steps = goal.steps.iter().zip(entry.record.tables("step"));
    let late = steps.filter(|(step, _)| !step.is_done()).filter_map(|(step, item)| {
        let due = step.due.filter(|due| *due < plan.today)?;
        Some((step, due, item.place("due")))
    });
    let late: Vec<_> = late.collect();
    let Some((step, due, place)) = late.first() else { return };
    let finding = entry
        .finding("step-overdue", *place)
        .also(late.iter().skip(1).map(|(.., place)| *place))
        .arg("what", step.what.as_deref().unwrap_or_default())
        .arg("due", *due)
        .arg("count", late.len());
    findings.push(if late.len() > 1 { finding.variant("several") } else { finding });
}
