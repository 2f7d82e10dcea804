//! All goals, grouped by status.

use serde::Serialize;

use super::card::Card;
use super::planning::{Planning, planning_of};
use super::{PageContext, Place, Shell, count};
use crate::view::address::Overview;
use crate::view::{Goal, Status};

/// All goals: `goals.html`.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::render) struct Goals {
    /// The frame of the page.
    page: Shell,
    /// The number of goals, in words.
    intro: String,
    /// The goals, grouped by status.
    groups: Vec<Group>,
    /// Whether any route is drawn.
    routes: bool,
    /// The goals on a common timeline.
    planning: Option<Planning>,
}

/// Goals with the same status.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Group {
    /// Their status.
    title: String,
    /// The goals.
    cards: Vec<Card>,
}

/// The data of the page with all goals.
pub(in crate::render) fn goals(desk: PageContext<'_>) -> Goals {
    let words = desk.words;
    let view = desk.view;
    let group = |title: &str, holds: fn(Status) -> bool| {
        let cards: Vec<Card> = view
            .goals
            .iter()
            .filter(|goal| holds(goal.status))
            .map(|goal| Card::of(desk, goal))
            .collect();
        (!cards.is_empty()).then(|| Group { title: words.say(title), cards })
    };
    let all: Vec<&Goal> = view.goals.iter().filter(|goal| goal.status != Status::Idea).collect();
    let intro = words.with("goals-count", &count(view.goals.len()));
    Goals {
        page: desk.shell(&words.say("nav-goals"), &intro, Place::At(Overview::Goals), ""),
        intro,
        groups: [
            group("goals-running", Status::is_planned),
            group("goals-reached", Status::is_reached),
            group("goals-ideas", |status| status == Status::Idea),
            group("goals-given-up", Status::is_let_go),
        ]
        .into_iter()
        .flatten()
        .collect(),
        routes: view.goals.iter().any(|goal| !goal.steps.is_empty()),
        planning: planning_of(desk, &all),
    }
}
