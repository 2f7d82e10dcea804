//! The planning of goals on one timeline, and the small route of a single goal.

use serde::Serialize;

use super::PageContext;
use crate::render::chart::End;
use crate::render::chart::{planning, route};
use crate::render::wording::Words;
use crate::render::wording::goal::{lag, when};
use crate::view::{Goal, Progress, Status};

/// The planning of all goals.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Planning {
    /// The months, as SVG.
    axis: String,
    /// The goals.
    rows: Vec<PlanningRow>,
    /// The reviews and today; without a title, only today.
    talks: Option<PlanningRow>,
}

/// A line of the planning.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct PlanningRow {
    /// The goal, or the word for reviews.
    title: String,
    /// The language of the title for `lang=`, if it differs from that of the page.
    lang: Option<&'static str>,
    /// The dates in words.
    when: String,
    /// The drawing, as SVG.
    svg: String,
}

/// The planning of goals with dates; `None` if no goal has any.
pub(super) fn planning_of(desk: PageContext<'_>, goals: &[&Goal]) -> Option<Planning> {
    let view = desk.view;
    let dated: Vec<&Goal> =
        goals.iter().copied().filter(|goal| goal.start.is_some() || goal.due.is_some()).collect();
    let span = planning::Span::of(&dated, &view.talks, view.today)?;
    let words = desk.words;
    let rows = dated.iter().map(|goal| PlanningRow {
        title: desk.title(&goal.head, "kind-goal"),
        lang: super::lang_of(&goal.head),
        when: match lag(words, goal, view.today) {
            Some(lag) => format!("{}, {lag}", when(words, goal)),
            None => when(words, goal),
        },
        svg: planning::row(goal, span).silent(),
    });
    let days: Vec<String> = view.talks.iter().map(|(day, _)| words.short(*day)).collect();
    let talks = PlanningRow {
        lang: None,
        title: if view.talks.is_empty() { String::new() } else { words.say("talks") },
        when: if days.is_empty() { words.long(view.today) } else { words.list(&days) },
        svg: planning::talks(&view.talks, span, words).silent(),
    };
    Some(Planning {
        axis: planning::axis(span, words).silent(),
        rows: rows.collect(),
        talks: Some(talks),
    })
}

/// The small route of a goal, and its text.
pub(super) fn mini(goal: &Goal, words: Words) -> (String, String) {
    let steps: Vec<_> = goal.steps.iter().map(|step| step.state).collect();
    let done = steps.iter().filter(|step| **step == Progress::Done).count();
    let label = words.with("steps-done", &[("done", done.into()), ("count", steps.len().into())]);
    // The square at the end stands for the last step too, if they are one stop.
    let inner = if goal.ends_with_step() { &steps[..steps.len() - 1] } else { &steps[..] };
    let end = match goal.status == Status::Achieved {
        true => End::Reached,
        false if goal.last_day.is_some() || goal.status.is_closed() => End::Ahead,
        false if goal.due_in_words.is_some() => End::InWords,
        false => End::Open,
    };
    (route::mini(inner, end, &label), label)
}
