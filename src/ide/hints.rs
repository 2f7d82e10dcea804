//! Short remarks between the lines of a goal: which letters are met, and how far it is.

use std::collections::BTreeMap;
use std::ops::Range;

use super::find::texts;
use crate::base::{Arg, Lang, Span, lang};
use crate::plan::letters::{self, State};
use crate::plan::progress::{self, StepState};
use crate::plan::{Detail, Entry, Plan};
use crate::workspace::Snapshot;

/// A remark at the end of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The end of the line, as an offset.
    pub at: usize,
    /// The remark.
    pub label: String,
    /// What it means, in sentences.
    pub meaning: String,
}

/// The remarks about the goals in a part of a text: a letter where it is decided or where its answer
/// belongs, a measure at its target, the steps at the first one.
pub fn hints(snapshot: &Snapshot, path: &str, range: &Range<usize>, language: Lang) -> Vec<Hint> {
    let plan = &snapshot.plan;
    let mut lines: BTreeMap<usize, Vec<(String, String)>> = BTreeMap::new();
    for entry in texts(plan).filter(|entry| *entry.path == *path && entry.sound) {
        let mut add = |place: Span, label: String, meaning: String| {
            let rest = entry.body.text.get(place.start as usize..).unwrap_or_default();
            let at = place.start as usize + rest.find(['\n', '\r']).unwrap_or(rest.len());
            if range.start <= at && at <= range.end {
                lines.entry(at).or_default().push((label, meaning));
            }
        };
        of_letters(plan, entry, language, &mut add);
        of_progress(plan, entry, language, &mut add);
    }
    let hint = |(at, all): (usize, Vec<(String, String)>)| {
        let (labels, meanings): (Vec<String>, Vec<String>) = all.into_iter().unzip();
        Hint { at, label: labels.join(" · "), meaning: meanings.join("\n\n") }
    };
    lines.into_iter().map(hint).collect()
}

fn of_letters(
    plan: &Plan,
    entry: &Entry,
    language: Lang,
    add: &mut dyn FnMut(Span, String, String),
) {
    let Detail::Goal(goal) = &entry.detail else { return };
    for verdict in letters::judge(plan, entry, goal) {
        let mark = match verdict.state {
            State::Structure | State::Text => "✓",
            State::Hint => "~",
            State::Unmet => "?",
            State::Open => continue,
        };
        let (why, args) = verdict.why.message();
        let why = lang::say_with(language, why, args);
        let judged = [("why", Arg::from(why))];
        let judged = lang::say_with(language, verdict.state.message(), &judged);
        let initial = verdict.letter.initial();
        add(verdict.place, format!("{initial} {mark}"), format!("**{initial}** {judged}"));
    }
}

fn of_progress(
    plan: &Plan,
    entry: &Entry,
    language: Lang,
    add: &mut dyn FnMut(Span, String, String),
) {
    let Detail::Goal(goal) = &entry.detail else { return };
    let Some(id) = plan.at_path(&entry.path).filter(|_| entry.part.is_none()) else { return };
    let logs = progress::logs_by_goal(plan).remove(&id).unwrap_or_default();
    for (measure, record) in goal.measures.iter().zip(entry.record.tables("measure")) {
        let state = progress::measure(plan, goal, measure, &logs);
        let verdict = lang::say(language, &format!("verdict-{}", state.verdict.name()));
        let place = ["to", "name"].iter().find_map(|name| record.get(name));
        let place = place.map_or(record.span, |item| item.span);
        let label = match (state.value, state.goal_value) {
            (Some(value), Some(target)) => {
                let number = |number| lang::number(language, number);
                format!("{} / {} · {verdict}", number(value), number(target))
            }
            _ => verdict.clone(),
        };
        add(place, label, verdict);
    }
    if let Some(first) = entry.record.tables("step").first() {
        let steps = progress::steps(goal, plan.today);
        let done = steps.iter().filter(|step| **step == StepState::Done).count();
        let args = [("done", Arg::from(done)), ("all", Arg::from(steps.len()))];
        let said = lang::say_with(language, "status-steps", &args);
        add(first.place("what"), said.clone(), said);
    }
}
