//! A measure that ends where it starts (M).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan};

rule!("target-equals-baseline", Warning, Check::Goal(check));

fn check(_: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    if super::asked_of(entry, goal).is_none() {
        return;
    }
    let items = entry.record.tables("measure");
    for (measure, item) in goal.measures.iter().zip(items) {
        if let (Some(from), Some(to)) = (measure.from, measure.to)
            && (from - to).abs() < f64::EPSILON
        {
            findings.push(
                entry
                    .finding("target-equals-baseline", item.place("to"))
                    .arg("name", measure.name.as_deref().unwrap_or_default())
                    .arg("to", to),
            );
        }
    }
}
