//! The log: entries by year and month, on one page or in parts.

use serde::Serialize;

use super::entries::{Entry, PartsOfYear, by_year, year_name};
use super::months::{Months, months_of};
use super::{LinkOut, PageContext, Place, Shell, count};
use crate::base::lang;
use crate::render::wording::Words;
use crate::render::wording::parts::{self, FULL, Part};
use crate::view::address::Overview;

/// The number of entries on the first page of a divided log.
const NEWEST: usize = 12;

/// The log: `log.html`.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::render) struct LogPage {
    /// The frame of the page.
    page: Shell,
    /// The title of the log, or of a part of it.
    title: String,
    /// The link from a part to the whole log.
    crumb: Option<LinkOut>,
    /// The number of entries and hours, in words.
    intro: String,
    /// The dots per month, on the first page.
    months: Option<Months>,
    /// The other pages of the log, by year; empty if one page contains everything.
    parts: Vec<PartsOfYear>,
    /// The entries, grouped by month.
    groups: Vec<MonthGroup>,
    /// The page with earlier entries.
    previous: Option<LinkOut>,
    /// The page with later entries.
    next: Option<LinkOut>,
}

/// Entries under one heading.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct MonthGroup {
    /// The heading: a month with its year.
    title: String,
    /// The entries, newest first.
    entries: Vec<Entry>,
}

/// The data of the first page of the log: all entries, or the newest ones and the links to the
/// parts.
pub(in crate::render) fn log(desk: PageContext<'_>) -> LogPage {
    let view = desk.view;
    let words = desk.words;
    let all: Vec<usize> = (0..view.log.len()).collect();
    let parts = parts::of(view, None);
    let groups = if parts.is_empty() {
        by_month(desk, &all)
    } else {
        let newest = all.iter().take(NEWEST);
        let entries = newest.map(|at| Entry::of(desk, &view.log[*at], false)).collect();
        vec![MonthGroup { title: words.say("log-newest"), entries }]
    };
    LogPage {
        page: desk.shell(&words.say("nav-log"), &told(desk, &all), Place::At(Overview::Log), ""),
        title: words.say("nav-log"),
        crumb: None,
        intro: told(desk, &all),
        months: months_of(desk, None),
        parts: by_year(desk, None, &parts),
        groups,
        previous: None,
        next: None,
    }
}

/// The data of a part of the log, or of the log of a goal.
pub(in crate::render) fn part(desk: PageContext<'_>, goal: Option<usize>, part: Part) -> LogPage {
    let words = desk.words;
    let parts = parts::of(desk.view, goal);
    let at = parts.iter().position(|(other, _)| *other == part).unwrap_or_default();
    let entries = parts.get(at).map_or(&[][..], |(_, entries)| &entries[..]);
    let goal_head = goal.map(|goal| &desk.view.goals[goal].head);
    let name = part_name(part, words);
    let title = match goal_head {
        Some(head) => {
            let args = [("name", desk.title(head, "kind-goal").into()), ("part", name.into())];
            words.with("log-part-of-goal", &args)
        }
        None => words.with("log-part", &[("part", name.into())]),
    };
    let crumb = match goal_head {
        Some(head) => desk.document(head, "kind-goal"),
        None => LinkOut::said(words.say("nav-log"), desk.to(Overview::Log)),
    };
    let neighbour = |at: Option<usize>| {
        let (part, _) = parts.get(at?)?;
        Some(LinkOut::said(part_name(*part, words), desk.part(goal, *part)))
    };
    let intro = told(desk, entries);
    let place = if goal.is_some() { Overview::Goals } else { Overview::Log };
    LogPage {
        page: desk.shell(&title, &intro, Place::Below(place), ""),
        title,
        crumb: Some(crumb),
        intro,
        months: None,
        parts: Vec::new(),
        groups: by_month(desk, entries),
        // The newest entry comes first, so the previous page is the newer one.
        previous: neighbour(at.checked_add(1)),
        next: neighbour(at.checked_sub(1)),
    }
}

/// Entries by month, with their texts if there are few.
fn by_month(desk: PageContext<'_>, places: &[usize]) -> Vec<MonthGroup> {
    let view = desk.view;
    let compact = places.len() > FULL;
    let month = |at: usize| view.log[at].day.map(|day| (day.year(), day.month()));
    let groups = places.chunk_by(|one, other| month(*one) == month(*other));
    let groups = groups.map(|group| MonthGroup {
        title: month(group[0]).map_or_else(
            || desk.words.say("log-undated"),
            |(year, month)| format!("{} {year}", lang::month(desk.words.lang, month)),
        ),
        entries: group.iter().map(|at| Entry::of(desk, &view.log[*at], compact)).collect(),
    });
    groups.collect()
}

/// The number of entries and hours, in words.
fn told(desk: PageContext<'_>, places: &[usize]) -> String {
    let words = desk.words;
    let hours: f64 = places.iter().filter_map(|at| desk.view.log[*at].hours).sum();
    let entries = words.with("log-count", &count(places.len()));
    if hours > 0.0 {
        let hours = words.with("log-hours", &[("hours", words.number(hours).into())]);
        return format!("{entries} {hours}");
    }
    entries
}

/// `maart 2025`, `2025`.
fn part_name(part: Part, words: Words) -> String {
    let year = year_name(part, words);
    let month = part.month.map(|month| lang::month(words.lang, month));
    let name = month.map_or(year.clone(), |month| format!("{month} {year}"));
    match part.piece {
        Some(piece) => format!("{name} ({piece})"),
        None => name,
    }
}
