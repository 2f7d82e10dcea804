//! The page for a review: what has changed, what was agreed, what the author asks for.

use serde::Serialize;

use super::card::Card;
use super::{Fact, LinkOut, PageContext, Place, Shell};
use crate::render::wording::documents::agreement_row;
use crate::render::wording::fact::{Facts, day, linked};
use crate::render::wording::talk::{self, Changed};
use crate::view::address::Overview;

/// The number of changes on the page.
const CHANGES: usize = 20;

/// The page for a review: `talk.html`.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::render) struct TalkPage {
    /// The frame of the page.
    page: Shell,
    /// The title.
    title: String,
    /// The purpose of the page.
    intro: String,
    /// The next review and the last one.
    facts: Vec<Fact>,
    /// The heading above the changes.
    since: String,
    /// What changed in the author's own words.
    prepared: Vec<String>,
    /// The changes, newest first.
    changed: Vec<ChangeRow>,
    /// The number of further changes, in words.
    more: Option<String>,
    /// The log in numbers.
    log: Option<String>,
    /// The requests.
    asks: Vec<AskRow>,
    /// The decisions to make.
    decisions: Vec<String>,
    /// The goals that are proposed.
    proposed: Vec<Card>,
    /// The open agreements: what, who, by when, status.
    open: Vec<Vec<String>>,
    /// The goals that are under way or agreed.
    goals: Vec<Card>,
    /// Three questions for the review.
    questions: Vec<String>,
}

/// A change to a goal.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ChangeRow {
    /// The goal.
    goal: LinkOut,
    /// The change, in words.
    text: String,
}

/// A request.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct AskRow {
    /// The request.
    what: String,
    /// Time, money, a person; in words.
    kind: Option<String>,
}

/// The data of the page for the review.
pub(in crate::render) fn talk(desk: PageContext<'_>) -> TalkPage {
    let view = desk.view;
    let words = desk.words;
    let talk = talk::talk(view, words, CHANGES);
    let running = view.goals.iter().filter(|goal| goal.status.is_binding());
    let change = |Changed { goal, text }: Changed<'_>| ChangeRow {
        goal: desk.document(&goal.head, "kind-goal"),
        text,
    };
    let last = talk.last.map(|review| crate::view::Link {
        id: std::sync::Arc::clone(&review.head.id),
        text: desk.title(&review.head, "kind-review").into(),
        to: review.head.at.clone(),
        lang: review.head.lang,
    });
    let facts = Facts::new(words)
        .say("fact-next", view.next_talk.map(day))
        .say("fact-last", last.and_then(|link| linked(&[link])));
    let title = words.say("nav-talk");
    let intro = words.say("talk-intro");
    TalkPage {
        page: desk.shell(&title, &intro, Place::At(Overview::Talk), ""),
        title,
        intro,
        facts: desk.facts(facts.rest()),
        since: talk.since.unwrap_or_else(|| words.say("report-changed")),
        prepared: talk.prepared,
        changed: talk.changed.into_iter().map(change).collect(),
        more: talk.more,
        log: talk.log,
        asks: talk
            .asks
            .into_iter()
            .map(|(what, kind)| AskRow { what: what.to_owned(), kind })
            .collect(),
        decisions: talk.decisions.into_iter().map(str::to_owned).collect(),
        proposed: talk.proposed.into_iter().map(|goal| Card::of(desk, goal)).collect(),
        open: talk.open.into_iter().map(|one| agreement_row(words, one)).collect(),
        goals: running.map(|goal| Card::of(desk, goal)).collect(),
        questions: (1..=3).map(|number| words.say(&format!("report-question-{number}"))).collect(),
    }
}
