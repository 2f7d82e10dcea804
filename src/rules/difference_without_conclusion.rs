//! A difference without a conclusion (S2 step 6).

use std::collections::HashSet;

use super::Check;
use crate::base::{Diagnostic, Severity};
use crate::plan::kinds::Level;
use crate::plan::kinds::comparison::Difference;
use crate::plan::{Detail, Found, Kind, Plan, graph};

rule!("difference-without-conclusion", Warning, Check::Plan(check));

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let conclusions = || {
        plan.typed(Kind::Conclusion, |detail| match detail {
            Detail::Conclusion(conclusion) => Some(conclusion),
            _ => None,
        })
    };
    // A conclusion without a level can be about any of them.
    if conclusions().any(|(_, _, conclusion)| conclusion.levels.is_empty()) {
        return;
    }
    let concluded: HashSet<Level> =
        conclusions().flat_map(|(_, _, conclusion)| conclusion.levels.iter().copied()).collect();
    let none = plan.of_kind(Kind::Conclusion).is_empty();
    let served: HashSet<Found> =
        graph::referring(plan, Kind::Goal, "need").map(|(_, found)| found).collect();
    for id in plan.of_kind(Kind::Comparison) {
        let entry = plan.entry(*id);
        let Detail::Comparison(comparison) = &entry.detail else { continue };
        let open = |(number, difference): &(usize, &Difference)| {
            let answered = match difference.level {
                Some(level) => concluded.contains(&level),
                None => !none,
            };
            !answered && !served.contains(&Found::Difference(*id, *number as u32))
        };
        let differences: Vec<_> = comparison.differences.iter().enumerate().filter(open).collect();
        let place = |number: usize| {
            let item = entry.record.tables("difference").get(number);
            item.map_or(entry.head, |item| item.place("desired"))
        };
        let Some((first, _)) = differences.first().filter(|_| entry.sound) else { continue };
        // Before the first conclusion this is simply the next step, and one finding is enough.
        if none {
            findings.push(
                entry
                    .finding("difference-without-conclusion", place(*first))
                    .variant("none")
                    .arg("count", differences.len())
                    .softened(Severity::Info),
            );
            continue;
        }
        for (number, difference) in differences {
            findings.push(
                entry
                    .finding("difference-without-conclusion", place(number))
                    .arg("desired", difference.desired.as_deref().unwrap_or_default()),
            );
        }
    }
}
