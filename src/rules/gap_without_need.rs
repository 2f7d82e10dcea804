//! A competence that falls short and that nothing is done about (S1 step 3).

use std::collections::HashSet;
use crate::plan::{Found, Kind, graph, skills};

use super::Check;
use crate::base::Diagnostic;
use crate::plan::Plan;

rule!("gap-without-need", Warning, Check::Plan(check));

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {

    // Somebody who has not come to needs and goals yet is not late.
    if plan.of_kind(Kind::Need).is_empty() && plan.of_kind(Kind::Goal).is_empty() {
        return;
    }
    let served: HashSet<Found> = [(Kind::Need, "competence"), (Kind::Goal, "competence")]
        .into_iter()
        .flat_map(|(kind, field)| graph::referring(plan, kind, field))
        .filter_map(|(_, symbol)| plan.find(symbol))
        .collect();
    for skills in skills::skills(plan) {
        let entry = plan.entry(skills.profile);
        let items = entry.record.tables("competence");
        for row in &skills.rows {
            let gap = row.gap().unwrap_or(0.0);
            let open = !served.contains(&Found::Competence(skills.profile, row.number));
            if gap >= 1.0 && open && entry.sound {
                let place = items.get(row.number as usize).map_or(entry.head, |item| item.place("name"));
                findings.push(
                    entry
                        .finding("gap-without-need", place)
                        .arg("name", &*row.name)
                        .arg("gap", gap)
                        .arg("now", row.now.unwrap_or_default())
                        .arg("required", row.required.unwrap_or_default()),
                );
            }
        }
    }
}
