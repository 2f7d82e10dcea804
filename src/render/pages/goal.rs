//! A goal as a card in a list and as its own page.

use serde::Serialize;

use super::home::{Planning, mini, planning_of};
use super::log::{Entry, PartsOfYear, by_year};
use super::{Fact, LinkOut, PageContext, Place, Shell, Stop, count, lang_of, stop_state};
use crate::base::Arg;
use crate::base::calendar::Date;
use crate::render::chart::burn_up::{self, Frame};
use crate::render::chart::telling;
use crate::render::html::{Section, Use, escape};
use crate::render::parts;
use crate::render::standing::{Letter, capital, caption, letters};
use crate::render::words::{Day, Words};
use crate::view::Status;
use crate::view::address::Overview;
use crate::view::{Goal, Measure, Progress};

/// The number of log entries that a goal's page shows in full.
const ENTRIES: usize = 3;

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
    /// A drawing of its steps, as SVG.
    route: Option<String>,
    /// The steps and the first measure in words.
    small: String,
}

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

/// A goal: `goal.html`.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::render) struct GoalPage {
    /// The frame of the page.
    page: Shell,
    /// The title.
    title: String,
    /// The language of the text for `lang=`, if it differs from that of the page.
    lang: Option<&'static str>,
    /// The page with all goals.
    crumb: LinkOut,
    /// Its position among the goals, in words.
    crumb_text: String,
    /// The goal in a sentence.
    sentence: Option<String>,
    /// Status, period, competence and so on.
    facts: Vec<Fact>,
    /// The steps, and the goal as the last stop.
    route: Vec<Stop>,
    /// Whether there are more than six steps.
    route_long: bool,
    /// The measures.
    measures: Vec<MeasureOut>,
    /// Whether any measure has a chart.
    plotted: bool,
    /// The text before the first heading, as HTML.
    intro: String,
    /// The sections of the text, by heading.
    sections: Vec<Section>,
    /// The letters of SMART.
    letters: Vec<Letter>,
    /// How the author will show that the goal is reached.
    demonstrate: Option<String>,
    /// The evidence.
    evidence: Vec<EvidenceRow>,
    /// The latest log entries.
    entries: Vec<Entry>,
    /// How many entries are shown, in words.
    entries_intro: String,
    /// The page with the other entries.
    entries_more: Vec<LinkOut>,
    /// The pages of its log, if it is too long to list here.
    entries_parts: Vec<PartsOfYear>,
    /// The evaluations.
    evaluations: Vec<LinkOut>,
    /// The arrangements: hours, costs, support, who agreed.
    arrangements: Vec<Fact>,
    /// The if-then plans: if, then.
    plans: Vec<(String, String)>,
    /// The revisions: the day, the reason.
    revisions: Vec<(Day, String)>,
    /// The most recent review.
    last_talk: Option<LinkOut>,
    /// The day of the next review, in words.
    next_talk: Option<String>,
    /// The previous goal.
    previous: Option<LinkOut>,
    /// The next goal.
    next: Option<LinkOut>,
}

/// A measure of a goal.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct MeasureOut {
    /// Its name.
    name: String,
    /// The progress, in a sentence.
    caption: String,
    /// The verdict, in a word or two.
    verdict: String,
    /// The values next to the chart, as SVG.
    axis: Option<String>,
    /// The chart, as SVG.
    plot: Option<String>,
    /// The readings: day, value, log entry.
    rows: Vec<(Day, String, LinkOut)>,
    /// What less or more would look like: the level, the text.
    levels: Vec<(String, String)>,
}

/// A piece of evidence in a list.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct EvidenceRow {
    /// The kind of evidence.
    pub(super) sort: String,
    /// Its page.
    pub(super) link: LinkOut,
    /// Who issued it.
    pub(super) note: Option<String>,
    /// The day it was issued.
    pub(super) day: Option<Day>,
}

impl Card {
    /// The card of a goal.
    pub(super) fn of(desk: PageContext<'_>, goal: &Goal) -> Self {
        let words = desk.words;
        let (svg, steps) = mini(goal, words);
        let mut small: Vec<String> = Vec::new();
        if !goal.steps.is_empty() {
            small.push(steps);
        }
        small.extend(goal.measures.iter().filter_map(|measure| standing(measure, words)).take(1));
        Self {
            title: desk.title(&goal.head, "kind-goal"),
            href: desk.href(&goal.head.at),
            lang: lang_of(&goal.head),
            sentence: goal.sentence.as_deref().map(str::to_owned),
            status: words.word(goal.status),
            icon: icon(goal.status),
            when: when(goal, words),
            route: (!goal.steps.is_empty()).then_some(svg),
            small: small.join(" · "),
        }
    }
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
        planning: planning_of(desk, &all),
    }
}

/// The data of a goal's page.
pub(in crate::render) fn goal(desk: PageContext<'_>, number: usize) -> GoalPage {
    let view = desk.view;
    let words = desk.words;
    let goal = &view.goals[number];
    let html = desk.prose(&goal.head, Use::Page);
    let title = desk.title(&goal.head, "kind-goal");
    let neighbour = |number: Option<usize>| {
        let goal = view.goals.get(number?)?;
        Some(LinkOut { text: desk.title(&goal.head, "kind-goal"), href: desk.href(&goal.head.at) })
    };
    let (entries, rest) = goal.log.split_at(goal.log.len().min(ENTRIES));
    let parts = parts::of(view, Some(number));
    let entry = |at: &usize| Entry::of(desk, &view.log[*at], false);
    let description = goal.sentence.as_deref().unwrap_or(&title).to_owned();
    let talk = view.reviews.first().map(|review| LinkOut {
        text: desk.title(&review.head, "kind-review"),
        href: desk.href(&review.head.at),
    });
    let measures: Vec<MeasureOut> = goal
        .measures
        .iter()
        .enumerate()
        .map(|(at, measure)| measure_out(desk, goal, measure, at))
        .collect();
    GoalPage {
        plotted: measures.iter().any(|measure| measure.plot.is_some()),
        page: desk.shell(&title, &description, Place::Below(Overview::Goals), "goal"),
        lang: lang_of(&goal.head),
        crumb: LinkOut { text: words.say("nav-goals"), href: desk.to(Overview::Goals) },
        crumb_text: words.with(
            "crumb-of",
            &[("number", (number + 1).into()), ("count", view.goals.len().into())],
        ),
        sentence: goal.sentence.as_deref().map(str::to_owned),
        facts: facts(desk, goal),
        route: stops(goal, words, view.today),
        route_long: goal.steps.len() > 6,
        measures,
        intro: html.intro,
        sections: html.sections,
        letters: letters(&view.edition, desk.words, goal),
        demonstrate: goal.demonstrate.as_deref().map(str::to_owned),
        evidence: goal.evidence.iter().map(|at| evidence_row(desk, *at)).collect(),
        entries: entries.iter().map(entry).collect(),
        entries_intro: if rest.is_empty() {
            words.with("entries-all", &count(goal.log.len()))
        } else {
            words.with(
                "entries-shown",
                &[("shown", entries.len().into()), ("count", goal.log.len().into())],
            )
        },
        entries_parts: by_year(desk, Some(number), &parts),
        entries_more: rest
            .iter()
            .filter(|_| parts.is_empty())
            .map(|at| {
                let entry = &view.log[*at];
                let day = entry.day.map(|day| format!("{}: ", words.short(day)));
                let title = desk.title(&entry.head, "kind-log");
                LinkOut {
                    text: format!("{}{title}", day.unwrap_or_default()),
                    href: desk.href(&entry.head.at),
                }
            })
            .collect(),
        evaluations: goal
            .evaluations
            .iter()
            .map(|at| {
                let head = &view.evaluations[*at].head;
                LinkOut { text: desk.title(head, "kind-evaluation"), href: desk.href(&head.at) }
            })
            .collect(),
        arrangements: arrangements(desk, goal),
        plans: goal.plans.iter().map(|(when, then)| (when.to_string(), then.to_string())).collect(),
        revisions: goal
            .revisions
            .iter()
            .map(|(on, why)| (words.day(*on), why.to_string()))
            .collect(),
        last_talk: talk,
        next_talk: view.next_talk.map(|day| words.long(day)),
        previous: neighbour(number.checked_sub(1)),
        next: neighbour(number.checked_add(1)),
        title,
    }
}

/// A piece of evidence as a row.
pub(super) fn evidence_row(desk: PageContext<'_>, at: usize) -> EvidenceRow {
    let piece = &desk.view.evidence[at];
    EvidenceRow {
        sort: desk.words.word(piece.sort),
        link: LinkOut {
            text: desk.title(&piece.head, "kind-evidence"),
            href: desk.href(&piece.head.at),
        },
        note: piece.issuer.as_deref().map(str::to_owned),
        day: piece.issued.map(|day| desk.words.day(day)),
    }
}

fn facts(desk: PageContext<'_>, goal: &Goal) -> Vec<Fact> {
    let words = desk.words;
    let mut state = format!("<b>{}</b>", escape(&words.word(goal.status)));
    if let Some(measure) = goal.measures.first()
        && (goal.status == Status::Active || goal.status.is_reached())
    {
        let verdict = words.word(measure.verdict);
        state = format!("<b>{}, {}</b>", escape(&words.word(goal.status)), escape(&verdict));
        if let Some(standing) = standing(measure, words) {
            state.push_str(": ");
            state.push_str(&escape(&standing));
        }
    }
    let competences: Vec<String> = goal
        .competences
        .iter()
        .map(|(link, now, required)| {
            let link = desk.link_html(link);
            match (now, required) {
                (Some(now), Some(required)) if now < required => {
                    let from_to = words.with(
                        "from-to",
                        &[
                            ("from", words.number(*now).into()),
                            ("to", words.number(*required).into()),
                        ],
                    );
                    format!("{link}, {}", escape(&from_to))
                }
                _ => link,
            }
        })
        .collect();
    let with: Vec<String> = goal
        .support
        .iter()
        .filter_map(|(_, from)| from.as_ref())
        .map(|from| escape(from))
        .collect();
    let mut with_once: Vec<String> = Vec::new();
    for name in with {
        if !with_once.contains(&name) {
            with_once.push(name);
        }
    }
    [
        desk.fact("fact-state", state),
        desk.fact("fact-period", words.period(goal.start, goal.due).map(|text| escape(&text))),
        desk.fact("fact-ended", goal.ended.map(|day| desk.time_html(day))),
        desk.fact("fact-competence", competences.join("<br>")),
        desk.fact("fact-need", desk.links_html(&goal.needs)),
        desk.fact("fact-after", desk.links_html(&goal.after)),
        desk.fact("fact-with", with_once.join(", ")),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The arrangements: what it takes, who helps, who agreed.
fn arrangements(desk: PageContext<'_>, goal: &Goal) -> Vec<Fact> {
    let words = desk.words;
    let hours = goal.hours_per_week.map(|hours| {
        let spent = (goal.hours > 0.0)
            .then(|| words.with("hours-spent", &[("hours", words.number(goal.hours).into())]));
        let planned = words.with("hours-a-week", &[("hours", words.number(hours).into())]);
        escape(&[Some(planned), spent].into_iter().flatten().collect::<Vec<_>>().join(", "))
    });
    let support: Vec<String> = goal
        .support
        .iter()
        .map(|(what, from)| match from {
            Some(from) => format!("{} ({})", escape(what), escape(from)),
            None => escape(what),
        })
        .collect();
    let agreed: Vec<String> = goal
        .agreed
        .iter()
        .map(|(who, on, mode)| {
            let mode = words.word(*mode);
            let on = on.map(|on| format!(", {}", words.long(on))).unwrap_or_default();
            escape(&format!("{who}: {mode}{on}"))
        })
        .collect();
    let obstacles: Vec<String> = goal.obstacles.iter().map(|text| escape(text)).collect();
    [
        desk.fact("fact-hours", hours),
        desk.fact("fact-cost", goal.cost.map(|cost| escape(&words.amount(cost, Some("€"))))),
        desk.fact("fact-support", support.join("<br>")),
        desk.fact("fact-obstacles", obstacles.join("<br>")),
        desk.fact("fact-agreed", agreed.join("<br>")),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The steps as stops, and the goal itself as the last one.
fn stops(goal: &Goal, words: Words, today: Date) -> Vec<Stop> {
    let mut stops: Vec<Stop> = goal
        .steps
        .iter()
        .map(|step| {
            let (class, word) = stop_state(step.state, words);
            let day = if step.state == Progress::Done { step.done.or(step.due) } else { step.due };
            let now = step.state == Progress::Now;
            let when = day.map(|day| {
                let text = words.day_month(day);
                let elsewhere = goal.due.is_some_and(|due| due.year() != day.year());
                let text = if elsewhere { format!("{text} {}", day.year()) } else { text };
                let late = step.due.is_some_and(|due| due < today);
                match (now, late) {
                    (true, true) => words.with("stop-now-late", &[("when", text.into())]),
                    (true, false) => words.with("stop-now-until", &[("when", text.into())]),
                    _ => text,
                }
            });
            let note = step.note.as_deref().map(str::to_owned);
            Stop { class, word, when, what: step.what.to_string(), note, now }
        })
        .collect();
    if stops.is_empty() {
        return stops;
    }
    let ends_with_goal =
        goal.due.is_some() && goal.steps.last().and_then(|step| step.due) == goal.due;
    let reached = goal.status == Status::Achieved;
    let end = if reached { goal.last_day() } else { goal.due };
    if !ends_with_goal && let Some(due) = end {
        let state = if reached { Progress::Done } else { Progress::Ahead };
        let (class, word) = stop_state(state, words);
        stops.push(Stop {
            class,
            word,
            when: Some(words.long(due)),
            what: words.say("stop-goal"),
            note: None,
            now: false,
        });
    }
    stops
}

fn measure_out(desk: PageContext<'_>, goal: &Goal, measure: &Measure, at: usize) -> MeasureOut {
    let words = desk.words;
    let unit = measure.unit.as_deref();
    let verdict = words.word(measure.verdict);
    let caption = caption(words, desk.view.today, measure);
    let drawing =
        goal.start.zip(goal.due).filter(|_| !measure.points.is_empty()).and_then(|dates| {
            let title = words.with("burn-up-title", &[("name", Arg::from(&*measure.name))]);
            let description = format!("{caption} {}.", capital(&verdict));
            let frame = Frame {
                start: dates.0,
                due: dates.1,
                today: desk.view.today,
                prefix: &format!("m{at}"),
                title: &title,
                description: &description,
            };
            burn_up::draw(measure, frame, words)
        });
    let (axis, plot) = drawing.map_or((None, None), |(axis, plot)| (Some(axis), Some(plot)));
    MeasureOut {
        name: capital(&measure.name),
        verdict,
        axis,
        plot,
        rows: telling(measure)
            .into_iter()
            .map(|(day, value, link)| {
                (words.day(*day), words.amount(*value, unit), desk.link(link))
            })
            .collect(),
        levels: measure
            .levels
            .iter()
            .map(|(level, text)| (level.to_string(), text.to_string()))
            .collect(),
        caption,
    }
}

/// `6 van 8 voorstellen`.
fn standing(measure: &Measure, words: Words) -> Option<String> {
    let (value, to) = measure.value.zip(measure.line_to)?;
    if measure.line_from == 0.0 {
        let target = words.amount(to, measure.unit.as_deref());
        let value = words.number(value);
        return Some(
            words.with("so-many-of", &[("value", value.into()), ("target", target.into())]),
        );
    }
    let unit = measure.unit.as_deref();
    let args =
        [("value", words.amount(value, unit).into()), ("target", words.amount(to, unit).into())];
    Some(words.with("standing", &args))
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
    match goal.status {
        Status::Active => dated("until", goal.due),
        Status::Agreed | Status::Draft => {
            dated("starts", goal.start).or_else(|| dated("until", goal.due))
        }
        Status::Achieved | Status::Partly => dated("on-day", goal.ended),
        Status::Idea | Status::Dropped | Status::Replaced => None,
    }
}
