//! A target without a starting value (M).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Kind, Plan};

rule!("measure-without-baseline", Info, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    if !goal.status.is_binding() {
        return;
    }
    let items = entry.record.tables("measure");
    for (measure, item) in goal.measures.iter().zip(items) {
        let level = measure.to.is_some() && measure.per.is_none() && measure.count.is_none();
        let own = plan.find_of(Kind::Goal, entry.symbol);
        let read = || {
            let named = |key: &str| measure.is_called(key);
            plan.logs().any(|(_, _, log)| {
                log.goals.iter().any(|goal| plan.find_of(Kind::Goal, *goal) == own)
                    && log.readings.iter().any(|(key, _)| named(key))
            })
        };
        if level && measure.from.is_none() && !item.is_broken("from") && !read() {
            findings.push(
                entry
                    .finding("measure-without-baseline", item.place("to"))
                    .arg("name", measure.name.as_deref().unwrap_or_default()),
            );
        }
    }
}
