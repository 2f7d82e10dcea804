//! A competence with only old evidence.

use std::collections::BTreeMap;

use super::Check;
use crate::base::Diagnostic;
use crate::base::calendar::{Date, Period, Unit};
use crate::plan::graph::targets;
use crate::plan::{EntryId, Found, Kind, Plan};

rule!("evidence-old", Info, Check::Plan(check));

/// The age at which evidence says more about the past than about now.
const YEARS: Period = Period { count: 5, unit: Unit::Year };

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let mut newest: BTreeMap<Found, (Date, EntryId)> = BTreeMap::new();
    for (id, entry, evidence) in plan.evidence() {
        let Some(issued) = evidence.issued.or(entry.record.date("date")) else { continue };
        // Evidence with an expiry date counts as new until then.
        let since =
            evidence.expires.filter(|end| *end >= plan.today).map_or(issued, |_| plan.today);
        for symbol in &evidence.supports {
            if let Some(found @ Found::Competence(..)) =
                plan.refers(targets(Kind::Evidence, "supports"), *symbol)
            {
                let known = newest.entry(found).or_insert((since, id));
                *known = (*known).max((since, id));
            }
        }
    }
    let mut told: Vec<EntryId> = Vec::new();
    for (found, (issued, id)) in newest {
        if YEARS.after(issued) < plan.today && !told.contains(&id) {
            told.push(id);
            let entry = plan.entry(id);
            let name = plan.title_of(found).unwrap_or_default();
            let field = if entry.record.has("issued") { "issued" } else { "date" };
            findings.push(
                entry
                    .finding("evidence-old", entry.place(field))
                    .arg("name", &*name)
                    .arg("issued", issued),
            );
        }
    }
}
