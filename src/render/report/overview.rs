//! The first page of the report: what it is, for whom, about which period, and the goals in a table.

use serde_json::{Value, json};

use super::data::ReportData;
use crate::render::wording::fact::{Fact, Facts, day, text};
use crate::render::wording::{goal as said, measure};
use crate::view::Goal;

/// The number of log entries that are always printed, and above which older ones are counted only.
const ENTRIES: usize = 20;
const MANY: usize = 40;

impl ReportData<'_> {
    /// The facts of the title block.
    pub(super) fn about(&self, state: Option<&str>) -> Vec<Fact> {
        let (view, words) = (self.view, self.words);
        let person = &view.person;
        let said = |said: &Option<std::sync::Arc<str>>| said.as_deref().map(text);
        let dates = || self.told.iter().flat_map(|goal| [goal.start, goal.last_day]).flatten();
        let period = words.period(dates().min(), dates().max());
        Facts::new(words)
            .say("report-for", view.edition.audience.as_deref().map(text))
            .say("fact-period", period.filter(|_| dates().min() != dates().max()).map(text))
            .say("fact-state", state.map(text))
            .say("report-date", [day(view.today)])
            .say("fact-towards", said(&person.towards))
            .say("fact-seeks", said(&person.seeks))
            .rest()
    }

    /// The goals, each in a row: what, state, how far, until when.
    pub(super) fn rows(&self, wanted: impl Fn(&Goal) -> bool) -> Vec<Value> {
        let words = self.words;
        let row = |goal: &&Goal| {
            let standing = goal.measures.first().and_then(|one| measure::standing(words, one));
            let steps = (!goal.steps.is_empty()).then(|| {
                let args = [("done", goal.steps_done().into()), ("count", goal.steps.len().into())];
                words.with("steps-done", &args)
            });
            let late = said::lag(words, goal, self.view.today);
            json!({
                "what": self.title(&goal.head, "kind-goal"),
                "label": self.labels.get(goal.head.at.page.as_str()),
                "state": words.word(goal.status),
                "progress": standing.or(steps),
                "late": late,
                "until": goal.last_day.map(|day| words.short(day)),
            })
        };
        self.told.iter().filter(|goal| wanted(goal)).map(row).collect()
    }

    /// The number of log entries to print: all of them, or of a long log those since the last review.
    pub(super) fn printed_entries(&self) -> usize {
        let log = &self.view.log;
        if log.len() <= MANY {
            return log.len();
        }
        let held = self.view.talks.iter().filter(|(day, held)| *held && *day <= self.view.today);
        let last = held.map(|(day, _)| *day).max();
        let since = log
            .iter()
            .take_while(|entry| last.zip(entry.day).is_some_and(|(last, day)| day >= last));
        since.count().max(ENTRIES).min(log.len())
    }

    /// The number of log entries that are not printed, in words.
    pub(super) fn earlier_entries(&self) -> Option<String> {
        let left = self.view.log.len() - self.printed_entries();
        (left > 0).then(|| self.words.count("report-log-earlier", left))
    }
}
