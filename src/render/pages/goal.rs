//! A goal, as a page of its own.

use serde::Serialize;

use super::entries::{Entry, PartsOfYear, by_year};
use super::{
    Arrival, Fact, LinkOut, PageContext, Place, Shell, Stop, along, count, lang_of, stop_state,
};
use crate::base::Arg;
use crate::base::calendar::Date;
use crate::render::chart::burn_up::{self, Frame};
use crate::render::chart::telling;
use crate::render::html::{Section, Use};
use crate::render::wording::letters::{Letter, letters};
use crate::render::wording::measure::{basis, caption, conclusion};
use crate::render::wording::words::{Day, capital};
use crate::render::wording::{Words, goal as said, parts};
use crate::view::address::Overview;
use crate::view::{Goal, LogEntry, Measure, Progress, Status};

/// The number of log entries that a goal's page shows in full.
const ENTRIES: usize = 3;

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
    /// Its position among the goals, in words; empty if it is the only one.
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
    /// In the author's own edition, what is still open: the questions of a coach, and the commands
    /// that answer them.
    open: Vec<Fact>,
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
    /// The changes: the day, what and why.
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
    /// Where it began and what is counted, in words.
    basis: Option<String>,
    /// The values next to the chart, as SVG.
    axis: Option<String>,
    /// The chart, as SVG.
    plot: Option<String>,
    /// Whether the values next to the chart are long.
    wide: bool,
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

/// The data of a goal's page.
pub(in crate::render) fn goal(desk: PageContext<'_>, number: usize) -> GoalPage {
    let view = desk.view;
    let words = desk.words;
    let goal = &view.goals[number];
    let html = desk.prose(&goal.head, Use::Page);
    let title = desk.title(&goal.head, "kind-goal");
    let neighbour = |number: Option<usize>| {
        let goal = view.goals.get(number?)?;
        Some(desk.document(&goal.head, "kind-goal"))
    };
    let parts = parts::of(view, Some(number));
    let (entries, rest) = goal.log.split_at(goal.log.len().min(ENTRIES));
    let description = goal.opening().unwrap_or(&title).to_owned();
    let talk = view.reviews.first().map(|review| desk.document(&review.head, "kind-review"));
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
        crumb: LinkOut::said(words.say("nav-goals"), desk.to(Overview::Goals)),
        crumb_text: match view.goals.len() {
            1 => String::new(),
            all => {
                words.with("crumb-of", &[("number", (number + 1).into()), ("count", all.into())])
            }
        },
        sentence: goal.sentence.as_deref().map(str::to_owned),
        facts: desk.facts(said::facts(words, goal)),
        route: stops(goal, words, view.today),
        route_long: goal.steps.len() > 6,
        measures,
        intro: html.intro,
        sections: html.sections,
        letters: letters(&view.edition, desk.words, goal),
        open: desk.facts(said::open(words, goal)),
        demonstrate: goal.demonstrate.as_deref().map(str::to_owned),
        evidence: goal.evidence.iter().map(|at| evidence_row(desk, *at)).collect(),
        entries: entries.iter().map(|at| Entry::of(desk, &view.log[*at], false)).collect(),
        entries_intro: entries_intro(words, goal, entries.len()),
        entries_parts: by_year(desk, Some(number), &parts),
        entries_more: rest
            .iter()
            .filter(|_| parts.is_empty())
            .map(|at| desk.dated(&view.log[*at]))
            .collect(),
        evaluations: goal
            .evaluations
            .iter()
            .map(|at| {
                let head = &view.evaluations[*at].head;
                desk.document(head, "kind-evaluation")
            })
            .collect(),
        arrangements: desk.facts(said::arrangements(words, goal)),
        plans: goal.plans.iter().map(|(when, then)| (when.to_string(), then.to_string())).collect(),
        revisions: goal
            .revisions
            .iter()
            .map(|revision| (words.day(revision.on), said::revision(words, revision)))
            .collect(),
        last_talk: talk,
        next_talk: view.next_talk.map(|day| words.long(day)),
        previous: neighbour(number.checked_sub(1)),
        next: neighbour(number.checked_add(1)),
        title,
    }
}

/// How many log entries of a goal are shown, in words.
fn entries_intro(words: Words, goal: &Goal, shown: usize) -> String {
    let all = goal.log.len();
    if shown == all {
        return words.with("entries-all", &count(all));
    }
    words.with("entries-shown", &[("shown", shown.into()), ("count", all.into())])
}

impl PageContext<'_> {
    /// A link to a log entry, with its date.
    fn dated(self, entry: &LogEntry) -> LinkOut {
        let day = entry.day.map(|day| format!("{}: ", self.words.short(day)));
        let link = self.document(&entry.head, "kind-log");
        LinkOut { text: format!("{}{}", day.unwrap_or_default(), link.text), ..link }
    }
}

/// A piece of evidence as a row.
pub(super) fn evidence_row(desk: PageContext<'_>, at: usize) -> EvidenceRow {
    let piece = &desk.view.evidence[at];
    EvidenceRow {
        sort: desk.words.word(piece.sort),
        link: desk.document(&piece.head, "kind-evidence"),
        note: piece.issuer.as_deref().map(str::to_owned),
        day: piece.issued.map(|day| desk.words.day(day)),
    }
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
                // A day without a year is one of this year.
                let elsewhere = day.year() != today.year();
                let text = if elsewhere { format!("{text} {}", day.year()) } else { text };
                let late = step.due.is_some_and(|due| due < today);
                match (now, late) {
                    (true, true) => words.with("stop-now-late", &[("when", text.into())]),
                    (true, false) => words.with("stop-now-until", &[("when", text.into())]),
                    _ => text,
                }
            });
            let note = step.note.as_deref().map(str::to_owned);
            let (what, lang) = (step.what.to_string(), lang_of(&goal.head));
            Stop { class: class.to_owned(), word, when, what, note, now, lang }
        })
        .collect();
    if stops.is_empty() {
        return stops;
    }
    let ends_with_goal = goal.ends_with_step();
    let reached = goal.status == Status::Achieved;
    let end = if reached { goal.last_day } else { goal.due };
    if !ends_with_goal && let Some(due) = end {
        let state = if reached { Progress::Done } else { Progress::Ahead };
        let (class, word) = stop_state(state, words);
        stops.push(Stop {
            class: class.to_owned(),
            word,
            when: Some(words.long(due)),
            what: words.say("stop-goal"),
            note: None,
            now: false,
            lang: None,
        });
    }
    along(&mut stops, Arrival::Done, ends_with_goal || end.is_some());
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
            let description = conclusion(words, desk.view.today, measure);
            let frame = Frame {
                start: dates.0,
                due: dates.1,
                today: desk.view.today,
                prefix: &format!("m{at}"),
                title: &title,
                description: &description,
            };
            let drawn = burn_up::draw(measure, frame, words)?;
            Some((drawn.svg(frame), drawn.wide))
        });
    let wide = drawing.as_ref().is_some_and(|(_, wide)| *wide);
    let (axis, plot) = drawing.map(|(svg, _)| svg).unzip();
    MeasureOut {
        name: capital(&measure.name),
        verdict,
        basis: basis(words, measure),
        axis,
        plot,
        wide,
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
