//! A self-assessment that is more than a year old.

use super::Check;
use crate::base::Diagnostic;
use crate::base::calendar::{Period, Unit};
use crate::plan::kinds::assessment::Rater;
use crate::plan::{Detail, Kind, Plan, skills};

rule!("assessment-stale", Info, Check::Plan(check));

/// The age at which a score describes the past.
const YEAR: Period = Period { count: 1, unit: Unit::Year };

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    if super::binding(plan).next().is_none() {
        return;
    }
    for skills in skills::skills(plan) {
        let Some(last) = skills.last.filter(|last| YEAR.after(*last) < plan.today) else {
            continue;
        };
        let own = plan.of_kind(Kind::Assessment).iter().map(|id| plan.entry(*id)).find(|entry| {
            match &entry.detail {
                Detail::Assessment(judged) => {
                    let profile =
                        judged.profile.and_then(|symbol| plan.find_of(Kind::Profile, symbol));
                    judged.date == Some(last)
                        && judged.rater == Rater::Own
                        && profile == Some(skills.profile)
                }
                _ => false,
            }
        });
        if let Some(entry) = own {
            findings.push(entry.finding("assessment-stale", entry.place("date")).arg("date", last));
        }
    }
}
