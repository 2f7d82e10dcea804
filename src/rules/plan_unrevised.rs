//! A plan that was not revised for a year (S1 step 6).

use super::Check;
use crate::base::Diagnostic;
use crate::base::calendar::{Date, Period, Unit};
use crate::plan::{Detail, Plan};

rule!("plan-unrevised", Warning, Check::Plan(check));

/// The age at which a plan no longer fits its author.
const YEAR: Period = Period { count: 1, unit: Unit::Year };

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let Some((_, first, _)) = super::binding(plan).next() else { return };
    let mut newest: Option<Date> = None;
    for (_, entry) in plan.iter() {
        let own = match &entry.detail {
            Detail::Goal(goal) => {
                let revised = goal.revisions.iter().filter_map(|revision| revision.on);
                let agreed = goal.agreed.iter().filter_map(|agreed| agreed.on);
                revised.chain(agreed).chain(goal.start).max()
            }
            _ => None,
        };
        // Log entries and evidence do not revise the plan.
        let dated = !matches!(entry.detail, Detail::Log(_) | Detail::Evidence(_) | Detail::Page(_));
        let past = |date: &Date| *date <= plan.today;
        let written = entry.record.date("date").filter(|_| dated);
        newest = newest.max(own).max(written.filter(past));
    }
    if let Some(newest) = newest.filter(|newest| YEAR.after(*newest) < plan.today) {
        findings.push(first.finding("plan-unrevised", first.place("title")).arg("newest", newest));
    }
}
