//! The first page: the author, the results, the goals, the planning, the skills, the log.

use serde::Serialize;

use super::card::Card;
use super::cv::{CvFile, CvRow, row};
use super::entries::Entry;
use super::months::{Months, months_of};
use super::planning::{Planning, planning_of};
use super::skills::Table;
use super::{
    Arrival, Fact, LinkOut, PageContext, Place, Shell, Stop, along, count, lang_of, stop_state,
};
use crate::base::Arg;
use crate::render::html::{Html, Use};
use crate::render::image::Slot;
use crate::render::wording::cv::{certificates, contact};
use crate::render::wording::fact::{Facts, Piece, text};
use crate::render::wording::outcomes::{Outcome, outcomes};
use crate::render::wording::words::{capital, moment};
use crate::view::address::Overview;
use crate::view::{Goal, Link, Progress};

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
    /// Whether there are more than six stops.
    route_long: bool,
    /// What was achieved, from measures and readings.
    results: Vec<ResultRow>,
    /// A sentence about the results.
    results_intro: String,
    /// Whether any result has evidence.
    proved: bool,
    /// The certificates and badges, newest first.
    certificates: Vec<CvRow>,
    /// The page with the CV.
    cv: Option<String>,
    /// The printed CV.
    cv_file: Option<CvFile>,
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
    /// The progress in a few words, such as "from 3 to 5".
    progress: String,
    /// Whether another result has the same name.
    twice: bool,
    /// The language of the text for `lang=`, if it differs from that of the page.
    lang: Option<&'static str>,
    /// The goal it belongs to.
    goal: LinkOut,
    /// The evidence.
    evidence: Option<LinkOut>,
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
    let more =
        |id: &str, total: usize, page| LinkOut::said(words.with(id, &count(total)), desk.to(page));
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
        route_long: view.route.len() > 6,
        results_intro: words.say("results-intro"),
        proved: results.iter().any(|(_, row)| row.evidence.is_some()),
        certificates: certificates(view, words).into_iter().map(|one| row(desk, one)).collect(),
        cv: desk.has_cv().then(|| desk.to(Overview::Cv)),
        cv_file: desk.cv_file(),
        results: results.into_iter().map(|(_, row)| row).collect(),
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

fn facts(desk: PageContext<'_>, results: &[(&Goal, ResultRow)]) -> Vec<Fact> {
    let told = |(goal, row): &(&Goal, ResultRow)| {
        let (id, to) = (goal.head.id.clone(), goal.head.at.clone());
        let lang = goal.head.lang;
        let link = Link { id, text: row.name.as_str().into(), to, lang };
        vec![Piece::Link(link), Piece::Text(format!(": {}", row.progress))]
    };
    let person = &desk.view.person;
    let now = [&person.role, &person.organisation].into_iter().flatten();
    let now = now.map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let said = |said: &Option<std::sync::Arc<str>>| said.as_deref().map(text);
    let facts = Facts::new(desk.words)
        .say("fact-now", [text(now)])
        .say("fact-towards", said(&person.towards))
        .say("fact-seeks", said(&person.seeks))
        .say("fact-location", said(&person.location))
        .say("fact-contact", contact(desk.view))
        .say("fact-results", results.iter().take(2).map(told));
    desk.facts(facts.rest())
}

fn stations(desk: PageContext<'_>) -> Vec<Stop> {
    let words = desk.words;
    let stations = desk.view.route.iter().map(|station| {
        let (class, word) = stop_state(station.state, words);
        let now = station.state == Progress::Now;
        let when = station.when.as_deref().map(|when| moment(when, words));
        let when = match when {
            Some(when) if now => Some(words.with("stop-now-when", &[("when", when.into())])),
            when => when,
        };
        let note = station.note.as_deref().map(str::to_owned);
        let (what, lang) = (station.what.to_string(), None);
        Stop { class: class.to_owned(), word, when, what, note, now, lang }
    });
    let mut stops: Vec<Stop> = stations.collect();
    let ahead = desk.view.route.last().is_some_and(|last| last.state == Progress::Ahead);
    along(&mut stops, Arrival::There, ahead);
    stops
}

fn results<'v>(desk: PageContext<'v>) -> Vec<(&'v Goal, ResultRow)> {
    let view = desk.view;
    let outcomes: Vec<Outcome<'v>> = outcomes(view, desk.words).into_iter().take(6).collect();
    let same = |name: &str| outcomes.iter().filter(|other| *other.measure.name == *name).count();
    let row = |outcome: &Outcome<'v>| {
        let goal = outcome.goal;
        let evidence = outcome.evidence.first().map(|at| &view.evidence[*at].head);
        let row = ResultRow {
            name: capital(&outcome.measure.name),
            then: outcome.then.clone(),
            now: outcome.now.clone(),
            progress: outcome.progress(desk.words),
            twice: same(&outcome.measure.name) > 1,
            lang: lang_of(&goal.head),
            goal: desk.document(&goal.head, "kind-goal"),
            evidence: evidence.map(|head| desk.document(head, "kind-evidence")),
        };
        (goal, row)
    };
    outcomes.iter().map(row).collect()
}

/// The first page shows active, planned and reached goals, but not ideas or dropped goals.
fn is_on_home(goal: &Goal) -> bool {
    goal.status.is_meant()
}

fn log(desk: PageContext<'_>) -> Option<LogSummary> {
    let view = desk.view;
    if view.log.is_empty() {
        return None;
    }
    let entries: Vec<Entry> =
        view.log.iter().take(ENTRIES).map(|entry| Entry::of(desk, entry, false)).collect();
    let more = (view.log.len() > entries.len()).then(|| {
        LinkOut::said(desk.words.with("log-more", &count(view.log.len())), desk.to(Overview::Log))
    });
    let months = months_of(desk, Some(12));
    let all = view.log.len();
    let drawn = months.as_ref().map_or(all, |months| months.total);
    let intro = if drawn == all {
        desk.words.with("log-count", &count(all))
    } else {
        desk.words.with("log-count-drawn", &[("count", all.into()), ("drawn", drawn.into())])
    };
    Some(LogSummary { intro, months, entries, more })
}
