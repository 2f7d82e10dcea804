//! The first page: the author, the results, the goals, the planning, the skills, the log.

use serde::Serialize;

use super::goal::Card;
use super::log::Entry;
use super::skills::Table;
use super::{Fact, LinkOut, PageContext, Place, Shell, Stop, count, lang_of, stop_state};
use crate::base::calendar::Date;
use crate::base::{Arg, lang};
use crate::render::chart::months::{self, Month};
use crate::render::chart::{planning, route};
use crate::render::contact as reach;
use crate::render::html::{Html, Use, escape};
use crate::render::image::Slot;
use crate::render::standing::{capital, moment};
use crate::render::words::Words;
use crate::view::address::Overview;
use crate::view::{Goal, Measure, View};

/// The numbers of goals, skills and entries on the first page before it links to their own pages.
const GOALS: usize = 6;
const SKILLS: usize = 8;
const ENTRIES: usize = 3;

/// The first page: `home.html`.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::render) struct Home {
    /// The frame of the page.
    page: Shell,
    /// The author's name, or the title of the plan.
    name: String,
    /// The first paragraph of `index.md`, as HTML.
    lead: String,
    /// The language of the text for `lang=`, if it differs from that of the page.
    lang: Option<&'static str>,
    /// Now, towards, seeks, contact.
    facts: Vec<Fact>,
    /// The picture, as HTML.
    photo: Option<String>,
    /// The stops of the career path.
    route: Vec<Stop>,
    /// What was achieved, from measures and readings.
    results: Vec<ResultRow>,
    /// A sentence about the results.
    results_intro: String,
    /// The first goals.
    goals: Vec<Card>,
    /// Whether any route is drawn.
    routes: bool,
    /// The page with all goals, if there are more.
    goals_more: Option<LinkOut>,
    /// The goals on a common timeline.
    planning: Option<Planning>,
    /// The first competences of a profile.
    skills: Option<Table>,
    /// The page with all competences, if there are more.
    skills_more: Option<LinkOut>,
    /// The latest log entries.
    log: Option<LogSummary>,
    /// What someone said, with their consent.
    quote: Option<QuoteOut>,
    /// The rest of `index.md`.
    about: Html,
    /// The title above that text.
    about_title: Option<String>,
}

/// A result.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ResultRow {
    /// What was measured.
    name: String,
    /// The initial value, in words.
    then: String,
    /// The current value, in words.
    now: String,
    /// Whether the current value itself shows the progress, such as "3 of 8".
    whole: bool,
    /// The goal it belongs to.
    goal: LinkOut,
    /// The evidence.
    evidence: Option<LinkOut>,
}

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
    /// The dates in words.
    when: String,
    /// The drawing, as SVG.
    svg: String,
}

/// The dots per month.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Months {
    /// The drawing, as SVG.
    svg: String,
    /// The numbers: month, entries.
    rows: Vec<(String, usize)>,
    /// The number of entries per dot, if it is more than one.
    note: Option<String>,
}

/// The log on the first page.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct LogSummary {
    /// A sentence about the log.
    intro: String,
    /// The dots per month.
    months: Option<Months>,
    /// The latest entries.
    entries: Vec<Entry>,
    /// The page with the whole log, if there are more entries.
    more: Option<LinkOut>,
}

/// What someone said.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct QuoteOut {
    /// The words.
    text: String,
    /// Who said it.
    by: Option<String>,
    /// The page of the evidence.
    href: String,
    /// Their consent, in words.
    consent: Option<String>,
    /// The language of the text for `lang=`, if it differs from that of the page.
    lang: Option<&'static str>,
}

/// The data of the first page.
pub(in crate::render) fn home(desk: PageContext<'_>) -> Home {
    let view = desk.view;
    let words = desk.words;
    let text = view.home.as_ref();
    let mut about = text.map(|head| desk.prose(head, Use::PageWithLead)).unwrap_or_default();
    let lead = std::mem::take(&mut about.lead);
    let name = desk.name();
    let description = description(desk);
    let shown: Vec<&Goal> = view.goals.iter().filter(|goal| is_on_home(goal)).collect();
    let goals: Vec<Card> = shown.iter().take(GOALS).map(|goal| Card::of(desk, goal)).collect();
    let more = |id: &str, total: usize, page| LinkOut {
        text: words.with(id, &count(total)),
        href: desk.to(page),
    };
    let table = view.skills.first();
    let results = results(desk);
    Home {
        page: desk.shell(&name, &description, Place::At(Overview::Home), ""),
        lead,
        lang: text.and_then(lang_of),
        facts: facts(desk, &results),
        photo: view
            .person
            .photo
            .and_then(|photo| desk.pictures.get(photo))
            .filter(|photo| photo.is_shown())
            .map(|photo| photo.tag(desk.root, &name, Slot::Photo)),
        route: stations(desk),
        results_intro: words.say("results-intro"),
        results,
        routes: shown.iter().any(|goal| !goal.steps.is_empty()),
        goals_more: (view.goals.len() > goals.len())
            .then(|| more("goals-more", view.goals.len(), Overview::Goals)),
        planning: planning_of(desk, &shown),
        skills: table.map(|skills| Table::of(desk, skills, SKILLS)),
        skills_more: table
            .filter(|skills| skills.rows.len() > SKILLS || view.skills.len() > 1)
            .map(|skills| more("skills-more", skills.rows.len(), Overview::Skills)),
        log: log(desk),
        quote: view.quotes.first().map(|quote| QuoteOut {
            text: quote.text.to_string(),
            by: quote.by.as_deref().map(str::to_owned),
            href: desk.href(&quote.at),
            consent: quote
                .consent
                .map(|day| words.with("quote-consent", &[("date", words.long(day).into())])),
            lang: quote.lang.map(crate::base::Lang::code),
        }),
        about_title: text.and_then(|head| head.title.as_deref().map(str::to_owned)),
        about,
        goals,
        name,
    }
}

/// The description of the page, for lists and search results.
fn description(desk: PageContext<'_>) -> String {
    let person = &desk.view.person;
    match (&person.role, &person.towards) {
        (Some(role), Some(towards)) => desk.words.with(
            "home-description",
            &[("role", Arg::from(&**role)), ("towards", Arg::from(&**towards))],
        ),
        (Some(role), None) => role.to_string(),
        _ => desk.words.say("home-description-plain"),
    }
}

fn facts(desk: PageContext<'_>, results: &[ResultRow]) -> Vec<Fact> {
    let told = |row: &ResultRow| {
        let link = format!("<a href=\"{}\">{}</a>", escape(&row.goal.href), escape(&row.name));
        let now = if row.whole {
            row.now.clone()
        } else {
            let args = [("from", row.then.as_str().into()), ("to", row.now.as_str().into())];
            desk.words.with("from-to", &args)
        };
        format!("{link}: {}", escape(&now))
    };
    let person = &desk.view.person;
    let now = match (&person.role, &person.organisation) {
        (Some(role), Some(organisation)) => {
            Some(format!("{}, {}", escape(role), escape(organisation)))
        }
        (role, organisation) => role.as_ref().or(organisation.as_ref()).map(|text| escape(text)),
    };
    let mut contact: Vec<String> = Vec::new();
    let written = |text: &Option<std::sync::Arc<str>>| text.clone().filter(|text| !text.is_empty());
    if let Some(email) = &written(&person.email) {
        contact.push(reach::mail(email));
    }
    if let Some(phone) = &written(&person.phone) {
        contact.push(reach::phone(phone));
    }
    for (label, url) in person.links.iter().filter(|(_, url)| !url.is_empty()) {
        contact.push(reach::named(label, url));
    }
    let text = |text: &Option<std::sync::Arc<str>>| text.as_ref().map(|text| escape(text));
    [
        desk.fact("fact-now", now),
        desk.fact("fact-towards", text(&person.towards)),
        desk.fact("fact-seeks", text(&person.seeks)),
        desk.fact("fact-location", text(&person.location)),
        desk.fact("fact-contact", contact.join("<br>")),
        desk.fact(
            "fact-results",
            results.iter().take(2).map(told).collect::<Vec<_>>().join("<br>"),
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn stations(desk: PageContext<'_>) -> Vec<Stop> {
    let words = desk.words;
    let stations = desk.view.route.iter().map(|station| {
        let (class, word) = stop_state(station.state, words);
        let now = station.state == crate::view::Progress::Now;
        let when = station.when.as_deref().map(|when| moment(when, words));
        let when = match when {
            Some(when) if now => Some(words.with("stop-now-when", &[("when", when.into())])),
            when => when,
        };
        let note = station.note.as_deref().map(str::to_owned);
        Stop { class, word, when, what: station.what.to_string(), note, now }
    });
    stations.collect()
}

fn results(desk: PageContext<'_>) -> Vec<ResultRow> {
    let view = desk.view;
    let mut rows = Vec::new();
    for goal in &*view.goals {
        for measure in goal.measures.iter().filter(|measure| moved(measure)) {
            // A symbol belongs to the number; a word is already in the name of the measure.
            let sign = measure.unit.as_deref().filter(|unit| is_sign(unit));
            let amount = |value: f64| desk.words.amount(value, sign);
            let now = amount(measure.value.unwrap_or_default());
            let whole = measure.counted && measure.line_from == 0.0 && measure.line_to.is_some();
            let now = match measure.line_to.filter(|_| whole) {
                Some(to) => {
                    let target = desk.words.number(to);
                    let args = [("value", now.into()), ("target", target.into())];
                    desk.words.with("so-many-of", &args)
                }
                None => now,
            };
            let evidence = goal.evidence.first().map(|piece| &view.evidence[*piece].head);
            rows.push(ResultRow {
                name: capital(&measure.name),
                then: amount(measure.line_from),
                now,
                whole,
                goal: LinkOut {
                    text: desk.title(&goal.head, "kind-goal"),
                    href: desk.href(&goal.head.at),
                },
                evidence: evidence.map(|head| LinkOut {
                    text: desk.title(head, "kind-evidence"),
                    href: desk.href(&head.at),
                }),
            });
        }
    }
    rows.truncate(6);
    rows
}

/// Whether a unit is a symbol or an abbreviation rather than a word.
fn is_sign(unit: &str) -> bool {
    matches!(unit, "procent" | "percent" | "per cent" | "euro" | "EUR") || unit.chars().count() <= 3
}

/// Whether a measure has progress to show: its value has moved from the start towards the target.
fn moved(measure: &Measure) -> bool {
    let Some((value, to)) = measure.value.zip(measure.line_to) else { return false };
    (value - measure.line_from) * (to - measure.line_from) > 0.0
}

/// The first page shows active, planned and reached goals, but not ideas or dropped goals.
fn is_on_home(goal: &Goal) -> bool {
    goal.status.is_meant()
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
        when: words.period(goal.start, goal.last_day()).unwrap_or_default(),
        svg: planning::row(goal, span).silent(),
    });
    let days: Vec<String> = view.talks.iter().map(|(day, _)| words.short(*day)).collect();
    let talks = PlanningRow {
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

fn log(desk: PageContext<'_>) -> Option<LogSummary> {
    let view = desk.view;
    if view.log.is_empty() {
        return None;
    }
    let entries: Vec<Entry> =
        view.log.iter().take(ENTRIES).map(|entry| Entry::of(desk, entry, false)).collect();
    let more = (view.log.len() > entries.len()).then(|| LinkOut {
        text: desk.words.with("log-more", &count(view.log.len())),
        href: desk.to(Overview::Log),
    });
    Some(LogSummary {
        intro: desk.words.with("log-count", &count(view.log.len())),
        months: months_of(desk, Some(12)),
        entries,
        more,
    })
}

/// The dots of the last months, or of all months; `None` if the log has no dates.
pub(super) fn months_of(desk: PageContext<'_>, last: Option<i32>) -> Option<Months> {
    let view: &View = desk.view;
    let words = desk.words;
    let days = view.log.iter().filter_map(|entry| entry.day);
    let newest = days.clone().max()?.max(view.today.min(days.clone().max()?));
    let oldest = days.clone().min()?;
    let index = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month()) - 1;
    let to = index(newest);
    let from = last.map_or(index(oldest), |last| (to - last + 1).max(index(oldest).min(to - 5)));
    // A chart of ten years of months is unreadable; the list is better.
    let from = from.max(to - 59);
    let mut counts = vec![0_usize; (to - from + 1) as usize];
    for day in days {
        if let Some(count) =
            usize::try_from(index(day) - from).ok().and_then(|at| counts.get_mut(at))
        {
            *count += 1;
        }
    }
    let month = |at: usize| {
        let number = from + at as i32;
        (number.rem_euclid(12) as i8 + 1, number.div_euclid(12))
    };
    let drawn: Vec<Month> = counts
        .iter()
        .enumerate()
        .map(|(at, count)| Month {
            name: lang::short_month(words.lang, month(at).0),
            count: *count,
        })
        .collect();
    let rows: Vec<(String, usize)> = counts
        .iter()
        .enumerate()
        .map(|(at, count)| {
            let (number, year) = month(at);
            (format!("{} {year}", lang::month(words.lang, number)), *count)
        })
        .collect();
    let (first, last) = (rows.first()?.0.clone(), rows.last()?.0.clone());
    let busiest = rows.iter().max_by_key(|(_, count)| *count)?;
    let total: usize = counts.iter().sum();
    let title = words.with("months-title", &[("from", first.into()), ("to", last.into())]);
    let description = words.with(
        "months-description",
        &[
            ("count", total.into()),
            ("month", busiest.0.as_str().into()),
            ("most", busiest.1.into()),
        ],
    );
    let per_dot = months::per_dot(&drawn);
    Some(Months {
        svg: months::draw(&drawn, "months", &title, &description),
        rows,
        note: (per_dot > 1).then(|| words.with("months-per-dot", &count(per_dot))),
    })
}

/// The small route of a goal, and its text.
pub(super) fn mini(goal: &Goal, words: Words) -> (String, String) {
    let steps: Vec<_> = goal.steps.iter().map(|step| step.state).collect();
    let done = steps.iter().filter(|step| **step == crate::view::Progress::Done).count();
    let label = words.with("steps-done", &[("done", done.into()), ("count", steps.len().into())]);
    // The square at the end stands for the last step, if the goal is reached there.
    let (last, inner) = match (goal.steps.last(), goal.due) {
        (Some(last), Some(due)) if last.due == Some(due) => {
            (last.state == crate::view::Progress::Done, &steps[..steps.len() - 1])
        }
        _ => (false, &steps[..]),
    };
    let reached = goal.status == crate::view::Status::Achieved || last;
    (route::mini(inner, reached, &label), label)
}
