//! A goal that ends beyond the horizon of the plan (T).

use super::Check;
use crate::base::Diagnostic;
use crate::base::calendar::{Period, Unit};
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan};

rule!("beyond-horizon", Info, Check::Goal(check));

/// How far the second article (S2) lets you look ahead at most, in years.
const YEARS: u16 = 5;

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    if super::asked_of(entry, goal).is_none() {
        return;
    }
    let horizon = plan.config.horizon.unwrap_or(Period { count: YEARS, unit: Unit::Year });
    let last = horizon.after(plan.today);
    if let Some(due) = goal.due.filter(|due| *due > last) {
        findings.push(
            entry.finding("beyond-horizon", entry.place("due")).arg("due", due).arg("last", last),
        );
    }
}
