//! A number that is not on its scale, or far from all others.

use super::Check;
use crate::base::{Diagnostic, Span, Symbol};
use crate::plan::{Detail, Entry, EntryId, Kind, Plan};

rule!("reading-out-of-range", Warning, Check::Entry(check));

/// How far a reading can be beyond the start or the target, as a multiple of the distance between
/// them.
const FAR: f64 = 5.0;

fn check(plan: &Plan, _: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    match &entry.detail {
        Detail::Log(log) => {
            for (key, value) in entry.record.map("readings") {
                let named = log.readings.iter().find(|(name, _)| *name == key.value);
                let Some((_, reading)) = named else { continue };
                if let Some((low, high)) = range(plan, &log.goals, &key.value)
                    && !(low..=high).contains(reading)
                {
                    findings.push(report(entry, value.span, *reading, &key.value));
                }
            }
        }
        Detail::Assessment(assessment) => {
            let profile = assessment.profile.and_then(|symbol| plan.find_of(Kind::Profile, symbol));
            let Some(Detail::Profile(profile)) = profile.map(|id| &plan.entry(id).detail) else {
                return;
            };
            let scale = profile.scale.0 as f64..=profile.scale.1 as f64;
            for (key, value) in entry.record.map("scores") {
                let score = assessment.scores.iter().find(|(name, _)| *name == key.value);
                if let Some((_, score)) = score.filter(|(_, score)| !scale.contains(score)) {
                    findings.push(on_scale(entry, value.span, *score, &key.value, profile.scale));
                }
            }
        }
        Detail::Profile(profile) => {
            let scale = profile.scale.0 as f64..=profile.scale.1 as f64;
            let items = entry.record.tables("competence");
            for (competence, item) in profile.competences.iter().zip(items) {
                if let Some(level) = competence.required.filter(|level| !scale.contains(level)) {
                    let name = competence.name.as_deref().unwrap_or_default();
                    let place = item.place("required");
                    findings.push(on_scale(entry, place, level, name, profile.scale));
                }
            }
        }
        _ => {}
    }
}

/// The plausible range of a reading; `None` if nothing is known.
fn range(plan: &Plan, goals: &[Symbol], key: &str) -> Option<(f64, f64)> {
    let goals = goals.iter().filter_map(|symbol| plan.find_of(Kind::Goal, *symbol));
    let mut measures = goals
        .filter_map(|id| super::as_goal(plan.entry(id)))
        .flat_map(|goal| &goal.measures)
        .filter(|measure| measure.is_called(key));
    let measure = measures.next()?;
    let (from, to) = (measure.from?, measure.to?);
    let (low, high) = (from.min(to), from.max(to));
    let unit = measure.unit.as_deref().unwrap_or_default().to_lowercase();
    let share = ["%", "procent", "percent"].contains(&unit.trim());
    if share && low >= 0.0 && high <= 100.0 {
        return Some((0.0, 100.0));
    }
    let way = high - low;
    (way > 0.0).then_some((low - FAR * way, high + FAR * way))
}

fn report(entry: &Entry, place: Span, value: f64, name: &str) -> Diagnostic {
    entry.finding("reading-out-of-range", place).arg("value", value).arg("name", name)
}

fn on_scale(entry: &Entry, place: Span, value: f64, name: &str, scale: (i64, i64)) -> Diagnostic {
    report(entry, place, value, name).variant("scale").arg("low", scale.0).arg("high", scale.1)
}
