//! Weeks in which the goals ask for more hours than there are (A).

use super::Check;
use crate::base::Diagnostic;
use crate::base::calendar::{add_days, monday, week_of};
use crate::plan::Plan;

rule!("over-capacity", Warning, Check::Plan(check));

/// The number of goals in a message.
const NAMED: usize = 4;

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let Some(capacity) = plan.config.hours_per_week else { return };
    let this_week = week_of(plan.today);
    let goals: Vec<(i64, i64, f64, String)> = super::binding(plan)
        .filter_map(|(_, entry, goal)| {
            let hours = goal.hours_per_week.filter(|hours| *hours > 0.0)?;
            let first = goal.start.map_or(this_week, week_of).max(this_week);
            // A goal whose end has passed is still active; one without an end counts only this
            // week.
            let last = goal.due.map_or(this_week, week_of).max(this_week);
            (first <= last).then(|| (first, last, hours, super::title(entry)))
        })
        .collect();
    // Nothing starts or ends between these weeks.
    let mut borders: Vec<i64> =
        goals.iter().flat_map(|(first, last, ..)| [*first, *last + 1]).collect();
    borders.sort_unstable();
    borders.dedup();
    let mut runs: Vec<Run> = Vec::new();
    for pair in borders.windows(2) {
        let busy = goals.iter().filter(|(first, last, ..)| *first <= pair[0] && pair[0] <= *last);
        let (mut hours, mut names) = (0.0, Vec::new());
        for (_, _, ask, title) in busy {
            hours += ask;
            names.push(title.clone());
        }
        if hours <= capacity + 1e-9 {
            continue;
        }
        let run = Run { first: pair[0], last: pair[1] - 1, hours, names };
        match runs.last_mut() {
            Some(before) if before.last + 1 == run.first => before.join(run),
            _ => runs.push(run),
        }
    }
    let place = plan.config.place_in("capacity", "hours_per_week");
    for run in runs {
        let mut named: Vec<String> =
            run.names.iter().take(NAMED).map(|name| format!("“{name}”")).collect();
        if run.names.len() > NAMED {
            named.push("…".to_owned());
        }
        findings.push(
            Diagnostic::new("over-capacity", &plan.config.path, place)
                .arg("from", monday(run.first))
                .arg("to", add_days(monday(run.last), 6))
                .arg("weeks", run.last - run.first + 1)
                .arg("hours", run.hours)
                .arg("capacity", capacity)
                .arg("goals", named.join(", ")),
        );
    }
}

/// Consecutive weeks over capacity, with the highest number of hours and all their goals.
struct Run {
    first: i64,
    last: i64,
    hours: f64,
    names: Vec<String>,
}

impl Run {
    fn join(&mut self, next: Self) {
        self.last = next.last;
        self.hours = self.hours.max(next.hours);
        for name in next.names {
            if !self.names.contains(&name) {
                self.names.push(name);
            }
        }
    }
}
