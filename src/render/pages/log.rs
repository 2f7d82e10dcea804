//! The log: entries by year and month.

use serde::Serialize;

use super::home::{Months, months_of};
use super::{Desk, LinkOut, Place, Shell, count, lang_of};
use crate::base::lang;
use crate::render::html::Use;
use crate::render::words::Day;
use crate::view::LogEntry;
use crate::view::address::Overview;

/// Above this many entries the page lists them without their texts.
const FULL: usize = 60;

/// A log entry in a list.
#[derive(Debug, Serialize)]
pub(super) struct Entry {
    id: String,
    title: String,
    href: String,
    lang: Option<&'static str>,
    day: Option<Day>,
    html: String,
    result: Option<String>,
    goals: Vec<LinkOut>,
    evidence: Vec<LinkOut>,
}

#[derive(Serialize)]
pub(in crate::render) struct LogPage {
    page: Shell,
    intro: String,
    totals: String,
    months: Option<Months>,
    full: bool,
    years: Vec<Year>,
}

#[derive(Serialize)]
struct Year {
    year: String,
    months: Vec<MonthOut>,
}

#[derive(Serialize)]
struct MonthOut {
    name: String,
    entries: Vec<Entry>,
}

impl Entry {
    /// An entry with its first paragraph, or with its whole text when `whole` says so.
    pub(super) fn of(desk: Desk<'_>, entry: &LogEntry, compact: bool) -> Self {
        let mut html = String::new();
        if !compact {
            let prose = desk.prose(&entry.head, Use::PageWithLead);
            if !prose.lead.is_empty() {
                html = format!("<p>{}</p>", prose.lead);
            } else if let Some(section) = prose.sections.into_iter().next() {
                html = section.html;
            }
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

/// The data of the page with the whole log.
pub(in crate::render) fn log(desk: Desk<'_>) -> LogPage {
    let view = desk.view;
    let words = desk.words;
    let compact = view.log.len() > FULL;
    let mut years: Vec<Year> = Vec::new();
    for entry in &*view.log {
        let (year, month) = entry.day.map_or((String::new(), String::new()), |day| {
            (day.year().to_string(), lang::month(words.lang, day.month()))
        });
        if years.last().is_none_or(|last| last.year != year) {
            years.push(Year { year, months: Vec::new() });
        }
        let Some(last) = years.last_mut() else { continue };
        if last.months.last().is_none_or(|last| last.name != month) {
            last.months.push(MonthOut { name: month, entries: Vec::new() });
        }
        if let Some(last) = last.months.last_mut() {
            last.entries.push(Entry::of(desk, entry, compact));
        }
    }
    let hours: f64 = view.log.iter().filter_map(|entry| entry.hours).sum();
    let intro = words.with("log-count", &count(view.log.len()));
    let totals = if hours > 0.0 {
        words.with("log-hours", &[("hours", words.number(hours).into())])
    } else {
        String::new()
    };
    LogPage {
        page: desk.shell(&words.say("nav-log"), &intro, Place::At(Overview::Log), ""),
        intro,
        totals,
        months: months_of(desk, None),
        full: !compact,
        years,
    }
}
