//! The search page: a field, and links to everything for readers without scripts.

use serde::Serialize;

use super::{LinkOut, PageContext, Place, Shell};
use crate::view::address::Overview;

/// The search page: `search.html`.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::render) struct SearchPage {
    /// The frame of the page.
    page: Shell,
    /// The title.
    title: String,
    /// The overviews and the free pages.
    ways: Vec<LinkOut>,
    /// The goals.
    goals: Vec<LinkOut>,
}

/// The data of the page that searches.
pub(in crate::render) fn search(desk: PageContext<'_>) -> SearchPage {
    let words = desk.words;
    let title = words.say("nav-search");
    let goals = desk.view.goals.iter().map(|goal| desk.document(&goal.head, "kind-goal"));
    let page = desk.shell(&title, &words.say("search-intro"), Place::At(Overview::Search), "");
    let ways = page.nav.iter().map(|item| LinkOut::said(item.label.clone(), item.href.clone()));
    SearchPage { ways: ways.collect(), goals: goals.collect(), title, page }
}
