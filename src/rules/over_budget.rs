//! A year in which the goals cost more than the budget (A).

use std::collections::BTreeMap;

use super::Check;
use crate::base::Diagnostic;
use crate::plan::Plan;
use crate::plan::kinds::goal::Status;

rule!("over-budget", Warning, Check::Plan(check));

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let Some(budget) = plan.config.budget else { return };
    let mut years: BTreeMap<i16, (f64, Vec<String>)> = BTreeMap::new();
    for (_, entry, goal) in plan.goals().filter(|(_, entry, _)| entry.sound) {
        let counts =
            goal.status.is_binding() || matches!(goal.status, Status::Achieved | Status::Partly);
        let Some(cost) = goal.cost.filter(|cost| counts && *cost > 0.0) else { continue };
        // A course is paid when it begins.
        let year = goal.start.or(goal.due).unwrap_or(plan.today).year();
        if year >= plan.today.year() {
            let (sum, names) = years.entry(year).or_default();
            *sum += cost;
            names.push(format!("“{}”", super::title(entry)));
        }
    }
    for (year, (cost, names)) in years {
        if cost > budget + 1e-9 {
            let place = plan.config.place_in("capacity", "budget");
            findings.push(
                Diagnostic::new("over-budget", &plan.config.path, place)
                    .arg("year", year.to_string())
                    .arg("cost", cost)
                    .arg("budget", budget)
                    .arg("goals", names.join(", ")),
            );
        }
    }
}
