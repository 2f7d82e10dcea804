//! Something done before its goal started, or after it ended.

use super::Check;
use crate::base::Diagnostic;
use crate::base::calendar::Date;
use crate::plan::{Detail, Entry, EntryId, Kind, Plan};

rule!("log-outside-goal", Info, Check::Entry(check));

fn check(plan: &Plan, _: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let Detail::Log(log) = &entry.detail else { return };
    let Some(day) = log.day().filter(|day| *day <= plan.today) else { return };
    entry.record.each_reference(&mut |field, reference, span| {
        if field.name != "goal" {
            return;
        }
        let Some(id) = plan.find_of(Kind::Goal, reference.symbol) else { return };
        let target = plan.entry(id);
        let Some(goal) = super::as_goal(target).filter(|_| target.sound) else { return };
        let finding = |variant: &'static str, border: Date| {
            entry
                .finding("log-outside-goal", span)
                .variant(variant)
                .arg("day", day)
                .arg("border", border)
                .arg("title", super::title(target))
        };
        if let Some(start) = goal.start.filter(|start| day < *start) {
            findings.push(finding("early", start).related(
                &target.path,
                target.place("start"),
                "goal-starts",
            ));
        } else if let Some(due) = goal.due.filter(|due| day > *due) {
            findings.push(finding("late", due).related(
                &target.path,
                target.place("due"),
                "goal-ends",
            ));
        }
    });
}
