//! What demonstrably changed: measures that moved, each with the evidence of its own readings.

use std::collections::HashMap;

use super::words::Words;
use crate::base::symbol::normal;
use crate::view::{Goal, LogEntry, Measure, View};

/// A result.
#[derive(Clone, Debug)]
pub struct Outcome<'v> {
    /// The goal it belongs to.
    pub goal: &'v Goal,
    /// What was measured.
    pub measure: &'v Measure,
    /// The initial value, in words.
    pub then: String,
    /// The current value, in words.
    pub now: String,
    /// Whether the current value itself shows the progress, such as "3 of 8".
    pub whole: bool,
    /// The evidence, as indices into [`View::evidence`]: of the newest reading first.
    pub evidence: Vec<usize>,
}

impl Outcome<'_> {
    /// The progress in a few words: `from 31% to 10%`, or `7 of 10`.
    pub fn progress(&self, words: Words) -> String {
        if self.whole {
            return self.now.clone();
        }
        let args = [("from", self.then.as_str().into()), ("to", self.now.as_str().into())];
        words.with("from-to", &args)
    }
}

/// The results of all goals, in the order of the goals.
pub(crate) fn outcomes(view: &View, words: Words) -> Vec<Outcome<'_>> {
    let entries: HashMap<&str, &LogEntry> =
        view.log.iter().map(|entry| (entry.head.at.page.as_str(), &**entry)).collect();
    let of = |goal| outcomes_of(view, words, &entries, goal);
    view.goals.iter().flat_map(of).collect()
}

fn outcomes_of<'v>(
    view: &'v View,
    words: Words,
    entries: &HashMap<&str, &LogEntry>,
    goal: &'v Goal,
) -> Vec<Outcome<'v>> {
    let moved = goal.measures.iter().filter(|measure| moved(measure));
    let outcome = |measure: &'v Measure| {
        // A symbol belongs to the number; a word is already in the name of the measure.
        let sign = words.sign(measure.unit.as_deref());
        let amount = |value: f64| words.amount(value, sign);
        let now = amount(measure.value.unwrap_or_default());
        let whole = measure.line_from == 0.0 && measure.line_to.is_some();
        let now = match measure.line_to.filter(|_| whole) {
            Some(to) => {
                let target = words.number(to);
                words.with("so-many-of", &[("value", now.into()), ("target", target.into())])
            }
            None => now,
        };
        Outcome {
            goal,
            measure,
            then: amount(measure.line_from),
            now,
            whole,
            evidence: evidence_of(view, entries, measure),
        }
    };
    moved.map(outcome).collect()
}

/// The evidence of a measure: that of the entries with its readings, and what says that it shows
/// this measure. Other evidence of the goal may prove something else.
fn evidence_of(view: &View, entries: &HashMap<&str, &LogEntry>, measure: &Measure) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    let readings = measure.points.iter().rev();
    let links = readings
        .filter_map(|(.., link)| entries.get(link.to.page.as_str()))
        .flat_map(|entry| &entry.evidence);
    for link in links {
        let at = view.evidence.iter().position(|piece| piece.head.at == link.to);
        found.extend(at.filter(|at| !found.contains(at)));
    }
    let said =
        view.evidence.iter().enumerate().filter(|(_, piece)| {
            piece.shows.iter().any(|name| normal(name) == normal(&measure.name))
        });
    for (at, _) in said {
        if !found.contains(&at) {
            found.push(at);
        }
    }
    found
}

/// Whether a measure has progress to show: its value has moved from the start towards the target.
fn moved(measure: &Measure) -> bool {
    let Some((value, to)) = measure.value.zip(measure.line_to) else { return false };
    (value - measure.line_from) * (to - measure.line_from) > 0.0
}
