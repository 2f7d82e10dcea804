//! The measures that evidence says it proves, by name.

use super::kinds::goal::Measure;
use super::{Detail, Entry, EntryId, Kind, Plan};
use crate::base::Span;
use crate::syntax::Value;

/// The measures that a name in `shows` of evidence can mean: those of the goals that it supports, or
/// else of any goal. Each with its goal and its index in that goal.
pub(crate) fn measures_called<'p>(
    plan: &'p Plan,
    entry: &'p Entry,
    name: &str,
) -> Vec<(EntryId, usize, &'p Measure)> {
    let Detail::Evidence(evidence) = &entry.detail else { return Vec::new() };
    let called = |supported: bool| {
        let goals = plan.goals().filter(|(id, ..)| {
            let supports =
                |symbol| plan.find_of(Kind::Goal, symbol).is_some_and(|found| found == *id);
            !supported || evidence.supports.iter().copied().any(supports)
        });
        let measures = goals.flat_map(|(id, _, goal)| {
            goal.measures.iter().enumerate().map(move |(at, measure)| (id, at, measure))
        });
        measures.filter(|(.., measure)| measure.is_called(name)).collect::<Vec<_>>()
    };
    let of_supported = called(true);
    if of_supported.is_empty() { called(false) } else { of_supported }
}

/// The names of measures in `shows`, each with its place.
pub(crate) fn names_shown(entry: &Entry) -> Vec<(&str, Span)> {
    let mut names = Vec::new();
    if entry.kind == Kind::Evidence
        && let Some(item) = entry.record.get("shows")
        && let Value::List(values) = &item.value
    {
        names.extend(values.iter().filter_map(|value| match &value.value {
            Value::Text(name) => Some((&**name, value.span)),
            _ => None,
        }));
    }
    names
}
