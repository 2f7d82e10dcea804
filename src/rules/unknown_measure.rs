//! A reading of a measure that none of the entry's goals has, or evidence for a measure that no goal
//! has.

use super::Check;
use crate::base::{Diagnostic, Severity, suggest};
use crate::plan::proves::{measures_called, names_shown};
use crate::plan::{Detail, Entry, EntryId, Kind, Plan};

rule!("unknown-measure", Error, Check::Entry(check), false);

fn check(plan: &Plan, _: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    shown(plan, entry, findings);
    let Detail::Log(log) = &entry.detail else { return };
    if entry.record.is_broken("goal") {
        return;
    }
    let goals: Vec<&Entry> = log
        .goals
        .iter()
        .filter_map(|symbol| plan.find_of(Kind::Goal, *symbol))
        .map(|id| plan.entry(id))
        .collect();
    let unreadable = goals.iter().any(|goal| !goal.sound || goal.record.is_broken("measure"));
    if unreadable || (goals.is_empty() && !log.goals.is_empty()) {
        return;
    }
    let measures =
        || goals.iter().filter_map(|goal| super::as_goal(goal)).flat_map(|goal| &goal.measures);
    let known: Vec<String> = measures()
        .filter_map(|measure| measure.id.as_ref().or(measure.name.as_ref()))
        .map(ToString::to_string)
        .collect();
    for (key, _) in entry.record.map("readings") {
        if measures().any(|measure| measure.is_called(&key.value)) {
            continue;
        }
        let finding = entry.finding("unknown-measure", key.span).arg("name", &*key.value);
        let nearest = suggest::nearest(&key.value, known.iter().map(String::as_str));
        findings.push(match nearest {
            Some(nearest) => finding
                .variant("near")
                .arg("nearest", nearest)
                .replace(key.span, format!("\"{nearest}\"")),
            None if goals.is_empty() => finding.variant("no-goal"),
            None => finding,
        });
    }
}

/// The measures that evidence says it proves.
fn shown(plan: &Plan, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let goals = || plan.goals().map(|(_, entry, goal)| (entry, goal));
    if goals().any(|(entry, _)| !entry.sound || entry.record.is_broken("measure")) {
        return;
    }
    for (name, span) in names_shown(entry) {
        if !measures_called(plan, entry, name).is_empty() {
            continue;
        }
        let measures = goals().flat_map(|(_, goal)| &goal.measures);
        let known: Vec<String> =
            measures.filter_map(|measure| Some(measure.name.as_ref()?.to_string())).collect();
        let finding = entry.finding("unknown-measure", span).arg("name", name);
        let finding = match suggest::nearest(name, known.iter().map(String::as_str)) {
            Some(nearest) => finding
                .variant("shows-near")
                .arg("nearest", nearest)
                .replace(span, format!("\"{nearest}\"")),
            None => finding.variant("shows"),
        };
        findings.push(finding.softened(Severity::Warning));
    }
}
