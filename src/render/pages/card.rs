//! A goal as a card in a list.

use serde::Serialize;

use super::planning::mini;
use super::{PageContext, lang_of};
use crate::base::calendar::Date;
use crate::render::wording::goal::lag as lag_in_words;
use crate::render::wording::{Words, measure};
use crate::view::{Goal, Lag, Status};

/// A goal in a list.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Card {
    /// The title.
    title: String,
    /// The address of its page.
    href: String,
    /// The language of the text for `lang=`, if it differs from that of the page.
    lang: Option<&'static str>,
    /// The goal in a sentence.
    sentence: Option<String>,
    /// Its status as a word.
    status: String,
    /// The symbol of its status: `s-done`, `s-run`, `s-half`, `s-plan`, `s-stop`.
    icon: &'static str,
    /// Until or since when, in words.
    when: Option<String>,
    /// How it is late, in words.
    late: Option<String>,
    /// A drawing of its steps, as SVG.
    route: Option<String>,
    /// The steps and the first measure in words.
    small: String,
}

impl Card {
    /// The card of a goal.
    pub(super) fn of(desk: PageContext<'_>, goal: &Goal) -> Self {
        let words = desk.words;
        let lag = goal.lag(desk.view.today);
        let (svg, steps) = mini(goal, words);
        let mut small: Vec<String> = Vec::new();
        if !goal.steps.is_empty() {
            small.push(steps);
        }
        small.extend(
            goal.measures.iter().filter_map(|measure| measure::standing(words, measure)).take(1),
        );
        Self {
            title: desk.title(&goal.head, "kind-goal"),
            href: desk.href(&goal.head.at),
            lang: lang_of(&goal.head),
            sentence: goal.opening().map(str::to_owned),
            status: words.word(goal.status),
            icon: icon(goal.status),
            // A day that has passed is said once, with what it means.
            when: when(goal, words)
                .filter(|_| !matches!(lag, Some(Lag::Overdue(_) | Lag::NotStarted(_)))),
            late: lag_in_words(words, goal, desk.view.today),
            route: (!goal.steps.is_empty()).then_some(svg),
            small: small.join(" · "),
        }
    }
}

fn icon(status: Status) -> &'static str {
    match status {
        Status::Achieved => "s-done",
        Status::Active => "s-run",
        Status::Partly => "s-half",
        Status::Dropped | Status::Replaced => "s-stop",
        Status::Idea | Status::Draft | Status::Agreed => "s-plan",
    }
}

fn when(goal: &Goal, words: Words) -> Option<String> {
    let dated = |id: &str, date: Option<Date>| {
        date.map(|date| words.with(id, &[("date", words.long(date).into())]))
    };
    let in_words = || dated("until-in-words", goal.due_in_words);
    match goal.status {
        Status::Active => dated("until", goal.due).or_else(in_words),
        Status::Agreed | Status::Draft => {
            dated("starts", goal.start).or_else(|| dated("until", goal.due)).or_else(in_words)
        }
        Status::Achieved | Status::Partly => dated("on-day", goal.ended),
        Status::Idea | Status::Dropped | Status::Replaced => None,
    }
}
