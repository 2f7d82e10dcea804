//! Log entries in a list, and the navigation to the parts of a long log.

use serde::Serialize;

use super::{LinkOut, PageContext, count, lang_of};
use crate::base::lang;
use crate::render::html::Use;
use crate::render::wording::Words;
use crate::render::wording::parts::Part;
use crate::render::wording::words::Day;
use crate::view::LogEntry;
use crate::view::address::{self, Overview};

/// A log entry in a list.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Entry {
    /// The anchor.
    id: String,
    /// The title.
    title: String,
    /// The address of its page.
    href: String,
    /// The language of the text for `lang=`, if it differs from that of the page.
    lang: Option<&'static str>,
    /// The day.
    day: Option<Day>,
    /// The first block of the text, as HTML; empty on a long page.
    html: String,
    /// The result.
    result: Option<String>,
    /// The goals it is about.
    goals: Vec<LinkOut>,
    /// The evidence.
    evidence: Vec<LinkOut>,
}

/// The pages of a year.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct PartsOfYear {
    /// The year, or a label for entries without a date.
    year: String,
    /// The number of entries in the year, in words.
    count: String,
    /// The pages of the year: one page, or one for each month.
    links: Vec<LinkOut>,
}

impl Entry {
    /// An entry with the first block of its text, unless the page is long.
    pub(super) fn of(desk: PageContext<'_>, entry: &LogEntry, compact: bool) -> Self {
        let mut html = String::new();
        if !compact {
            html = desk.prose(&entry.head, Use::Excerpt).intro;
        }
        Self {
            id: entry.head.id.to_string(),
            title: desk.title(&entry.head, "kind-log"),
            href: desk.href(&entry.head.at),
            lang: lang_of(&entry.head),
            day: entry.day.map(|day| desk.words.day(day)),
            html,
            result: entry.result.as_deref().map(str::to_owned),
            goals: desk.links(&entry.goals),
            evidence: desk.links(&entry.evidence),
        }
    }
}

/// The links to the parts of a log, by year.
pub(super) fn by_year(
    desk: PageContext<'_>,
    goal: Option<usize>,
    parts: &[(Part, Vec<usize>)],
) -> Vec<PartsOfYear> {
    let words = desk.words;
    let years = parts.chunk_by(|(one, _), (other, _)| one.year == other.year);
    let years = years.map(|year| {
        let entries: usize = year.iter().map(|(_, entries)| entries.len()).sum();
        let links = year.iter().map(|(part, _)| {
            let text = match (part.month, part.piece) {
                (None, _) => words.say("log-whole-year"),
                (Some(month), None) => lang::month(words.lang, month),
                (Some(month), Some(piece)) => {
                    format!("{} {piece}", lang::month(words.lang, month))
                }
            };
            LinkOut::said(text, desk.part(goal, *part))
        });
        PartsOfYear {
            year: year_name(year[0].0, words),
            count: words.with("log-count", &count(entries)),
            links: links.collect(),
        }
    });
    years.collect()
}

/// `2025`, or the word for entries without a date.
pub(super) fn year_name(part: Part, words: Words) -> String {
    part.year.map_or_else(|| words.say("log-undated"), |year| year.to_string())
}

impl PageContext<'_> {
    /// The address of a part of the log.
    pub(super) fn part(self, goal: Option<usize>, part: Part) -> String {
        let path = path(self.view, goal, part, self.plan_lang);
        format!("{}{}", self.root, crate::base::percent::encode(&path))
    }
}

/// The path of a part of the log from the root of the edition.
pub(in crate::render) fn path(
    view: &crate::view::View,
    goal: Option<usize>,
    part: Part,
    plan_lang: crate::base::Lang,
) -> String {
    let log = address::overview(Overview::Log, plan_lang);
    let log = log.trim_end_matches(".html");
    let below = goal.map(|goal| view.goals[goal].head.at.page.trim_end_matches(".html"));
    let below = below.map(|below| format!("{below}/")).unwrap_or_default();
    format!("{below}{log}{}.html", part.suffix())
}
