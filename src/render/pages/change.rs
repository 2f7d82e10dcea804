//! The page from now to desired: level by level, and what follows from it.

use std::fmt::Write;

use serde::Serialize;

use super::{Fact, LinkOut, PageContext, Place, Shell, lang_of};
use crate::render::html::{Html, Section, Use, escape};
use crate::render::wording::documents as said;
use crate::render::wording::words::Day;
use crate::view::Word;
use crate::view::address::Overview;
use crate::view::{Head, Moment, Reader};
use crate::view::{LEVELS, Level};

/// The number of levels that everyone is asked about.
const ASKED: usize = LEVELS.len();

/// From now to desired: `change.html`.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::render) struct ChangePage {
    /// The frame of the page.
    page: Shell,
    /// The levels, each with now and desired.
    rows: Vec<LevelRow>,
    /// The rest of the current situation.
    now: Option<Text>,
    /// The rest of the desired situation.
    desired: Option<Text>,
    /// The situations that look further ahead, or were written earlier.
    others: Vec<Text>,
    /// The differences.
    differences: Vec<DifferenceOut>,
    /// Whether any difference has a goal.
    difference_goals: bool,
    /// What is already as desired, and worth keeping.
    similarities: Vec<SimilarityOut>,
    /// The text of the comparison.
    comparison: Option<Text>,
    /// The texts of earlier comparisons.
    compared_before: Vec<Text>,
    /// The observations, with levels as tags.
    observations: Vec<Text>,
    /// The conclusions, with links to what follows from them.
    conclusions: Vec<Text>,
}

/// A level of the situation.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct LevelRow {
    /// Its name.
    level: String,
    /// The text now, as HTML.
    now: Option<String>,
    /// The desired text, as HTML.
    desired: Option<String>,
    /// The goals that belong to its difference.
    goals: Vec<LinkOut>,
}

/// A text on the page.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Text {
    /// The anchor.
    id: String,
    /// The title.
    title: String,
    /// The language of the text for `lang=`, if it differs from that of the page.
    lang: Option<&'static str>,
    /// The day.
    day: Option<Day>,
    /// The text as HTML.
    html: String,
    /// The facts of its header.
    facts: Vec<Fact>,
    /// Its labels.
    tags: Vec<String>,
    /// The documents it leads to.
    links: Vec<LinkOut>,
}

/// A difference between now and desired.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct DifferenceOut {
    /// The anchor.
    id: Option<String>,
    /// The level it is about.
    level: Option<String>,
    /// How much it matters, in words.
    weight: Option<String>,
    /// How it is.
    now: Option<String>,
    /// How it should be.
    desired: Option<String>,
    /// The goals that work on it.
    goals: Vec<LinkOut>,
}

/// What is the same now and in the desired situation.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SimilarityOut {
    /// The level it is about.
    level: Option<String>,
    /// The similarity.
    what: String,
    /// How to keep it.
    cherish: Option<String>,
}

/// The data of the page.
pub(in crate::render) fn change(desk: PageContext<'_>) -> ChangePage {
    let change = &desk.view.change;
    let words = desk.words;
    let now = change.now.as_ref().map(|head| (head, desk.prose(head, Use::Page)));
    let desired = change.desired.as_ref().map(|head| (head, desk.prose(head, Use::Page)));
    let level = |level: Option<Level>| level.map(|level| words.word(level));
    let title = words.say("nav-change");
    ChangePage {
        page: desk.shell(&title, &words.say("change-intro"), Place::At(Overview::Change), ""),
        rows: level_rows(desk, now.as_ref(), desired.as_ref()),
        difference_goals: change.differences.iter().any(|difference| !difference.goals.is_empty()),
        differences: change
            .differences
            .iter()
            .map(|difference| DifferenceOut {
                id: difference.anchor.as_deref().map(str::to_owned),
                level: level(difference.level),
                weight: said::weight(words, difference),
                now: difference.now.as_deref().map(str::to_owned),
                desired: difference.desired.as_deref().map(str::to_owned),
                goals: desk.links(&difference.goals),
            })
            .collect(),
        similarities: change
            .similarities
            .iter()
            .map(|similarity| SimilarityOut {
                level: level(similarity.level),
                what: similarity.what.to_string(),
                cherish: similarity.cherish.as_deref().map(str::to_owned),
            })
            .collect(),
        comparison: change.comparison.as_ref().and_then(|head| comparison(desk, head)),
        compared_before: change
            .compared_before
            .iter()
            .filter_map(|head| comparison(desk, head))
            .collect(),
        others: change.others.iter().map(|(moment, head)| other(desk, *moment, head)).collect(),
        observations: change
            .observations
            .iter()
            .map(|observation| Text {
                tags: said::observation(words, observation),
                ..text(desk, &observation.head, "kind-observation")
            })
            .collect(),
        conclusions: change
            .conclusions
            .iter()
            .map(|conclusion| Text {
                tags: said::conclusion(words, conclusion),
                links: desk.links(&conclusion.leads_to),
                ..text(desk, &conclusion.head, "kind-conclusion")
            })
            .collect(),
        now: rest(desk, now.as_ref(), said::of_moment(Moment::Now)),
        desired: rest(desk, desired.as_ref(), said::of_moment(Moment::Desired)),
    }
}

/// A situation: its header, and its text as HTML.
type Situation<'v> = (&'v Head, Html);

/// The levels that say something. The author also sees those that everyone is asked about.
fn level_rows(
    desk: PageContext<'_>,
    now: Option<&Situation<'_>>,
    desired: Option<&Situation<'_>>,
) -> Vec<LevelRow> {
    let own = desk.view.edition.reader == Reader::Author;
    let asked = own && (now.is_some() || desired.is_some());
    let rows = Level::ALL.iter().copied().enumerate().filter_map(|(at, level)| {
        let (now, desired) = (
            now.and_then(|side| level_text(side, level)),
            desired.and_then(|side| level_text(side, level)),
        );
        if now.is_none() && desired.is_none() && (at >= ASKED || !asked) {
            return None;
        }
        let differences = desk.view.change.differences.iter();
        let goals = differences
            .filter(|difference| difference.level == Some(level))
            .flat_map(|difference| desk.links(&difference.goals))
            .collect();
        Some(LevelRow { level: desk.words.word(level), now, desired, goals })
    });
    rows.collect()
}

/// What a situation says about a level.
fn level_text((_, html): &Situation<'_>, level: Level) -> Option<String> {
    let sections = html.sections.iter();
    let parts: String = sections
        .filter(|section| section.name.and_then(Level::from_name) == Some(level))
        .filter(|section| !section.html.trim().is_empty())
        .map(|section| anchored(&section.html, &section.id))
        .collect();
    (!parts.is_empty()).then_some(parts)
}

/// A text with the sections that are wanted.
fn written(html: &Html, is_wanted: impl Fn(&Section) -> bool) -> String {
    let mut out = html.intro.clone();
    for section in html.sections.iter().filter(|section| is_wanted(section)) {
        let id = escape(&section.id);
        let _ = write!(out, "<h3 id=\"{id}\">{}</h3>\n{}", section.title, section.html);
    }
    out
}

/// What a situation says besides the levels.
fn rest(desk: PageContext<'_>, side: Option<&Situation<'_>>, fallback: &str) -> Option<Text> {
    let (head, html) = side?;
    let own = written(html, |section| section.name.is_none());
    let facts = desk.facts(said::situation(desk.words, head, fallback));
    let said = !own.trim().is_empty() || !facts.is_empty();
    said.then(|| Text { html: own, facts, ..text(desk, head, fallback) })
}

/// A situation that is not in the table.
fn other(desk: PageContext<'_>, moment: Moment, head: &Head) -> Text {
    let fallback = said::of_moment(moment);
    let facts = desk.facts(said::situation(desk.words, head, fallback));
    let html = written(&desk.prose(head, Use::Page), |_| true);
    Text { html, facts, ..text(desk, head, fallback) }
}

/// The text of the comparison, unless nothing is in it.
fn comparison(desk: PageContext<'_>, head: &Head) -> Option<Text> {
    let facts = desk.facts(said::plain(desk.words, head));
    let text = Text { facts, ..text(desk, head, "kind-comparison") };
    let says = head.title.is_some() || !text.html.trim().is_empty() || !text.facts.is_empty();
    says.then_some(text)
}

/// A section whose heading the page shows in other words: its anchor moves to the first tag.
fn anchored(html: &str, id: &str) -> String {
    let start = html.trim_start();
    let name = start.find(['>', ' ']).filter(|_| start.starts_with('<')).unwrap_or_default();
    let tag = &start[..start.find('>').unwrap_or_default()];
    if name == 0 || tag.contains(" id=") {
        return format!("<p id=\"{}\"></p>{html}", escape(id));
    }
    format!("{} id=\"{}\"{}", &start[..name], escape(id), &start[name..])
}

fn text(desk: PageContext<'_>, head: &Head, fallback: &str) -> Text {
    Text {
        id: head.anchor().to_owned(),
        title: desk.title(head, fallback),
        lang: lang_of(head),
        day: head.date.map(|day| desk.words.day(day)),
        html: desk.prose(head, Use::Inside(2)).intro,
        facts: Vec::new(),
        tags: Vec::new(),
        links: Vec::new(),
    }
}
