//! A CV: who the author is, what they did and can do, and what proves it. It is short enough for two
//! pages; the rest is in the portfolio.

use std::sync::Arc;

use super::fact::{Fact, Facts, Line, Piece, text};
use super::outcomes::outcomes;
use super::words::{Words, capital, moment};
use crate::base::Lang;
use crate::render::plain;
use crate::render::shorten::shorten;
use crate::view::{Link, Post, Progress, Study, View, began};

/// The numbers of jobs, notes at a job, results, skills, certificates and studies that fit on two
/// pages, and of characters in a sentence and in the introduction.
const JOBS: usize = 10;
const NOTES: usize = 4;
const RESULTS: usize = 6;
const SKILLS: usize = 8;
const CERTIFICATES: usize = 8;
const STUDIES: usize = 6;
const SENTENCE: usize = 220;
const SUMMARY: usize = 420;
/// The number of pieces of evidence for a skill or a result.
const PROOF: usize = 2;

/// A CV, in reading order.
#[derive(Clone, Debug)]
pub struct Cv {
    /// The author's name, or the title of the plan.
    pub name: String,
    /// The current role and the employer.
    pub role: Option<String>,
    /// How to reach the author.
    pub contact: Vec<Line>,
    /// Where the author is heading, and what they look for.
    pub facts: Vec<Fact>,
    /// The first words of the home page.
    pub summary: Option<String>,
    /// The language of those words, if it is not that of the edition.
    pub lang: Option<Lang>,
    /// The parts that have something in them.
    pub sections: Vec<Section>,
}

/// A part of a CV.
#[derive(Clone, Debug)]
pub struct Section {
    /// A name for an anchor.
    pub id: &'static str,
    /// The title.
    pub title: String,
    /// Whether its rows are short, so that they need no space between them.
    pub short: bool,
    /// The rows, newest first.
    pub rows: Vec<Row>,
}

/// A row of a CV.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// The role, the skill, the result.
    pub title: String,
    /// The employer, the school, who issued it.
    pub place: Option<String>,
    /// When, or at which level.
    pub when: Option<String>,
    /// Whole sentences.
    pub notes: Vec<String>,
    /// The document it is about.
    pub link: Option<Link>,
    /// The evidence for it.
    pub proof: Vec<Link>,
    /// The language of its words, if it is not that of the edition.
    pub lang: Option<Lang>,
}

/// The CV of an edition.
pub fn cv(view: &View, words: Words) -> Cv {
    let person = &view.person;
    let name = person.name.clone().or_else(|| view.title.clone());
    let role = [&person.role, &person.organisation].into_iter().flatten();
    let role = role.map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let said = |said: &Option<Arc<str>>| said.as_deref().map(text);
    let summary = view.home.as_ref().map(|head| plain::opening(&head.prose, SUMMARY * 2));
    let sections = [
        ("work", false, work(view, words)),
        ("results", true, results(view, words)),
        ("skills", true, skills(view, words)),
        ("certificates", true, certificates(view, words)),
        ("education", false, education(view, words)),
        ("languages", true, languages(view)),
    ];
    Cv {
        name: name.map_or_else(|| words.say("plan-untitled"), |name| name.to_string()),
        role: Some(role).filter(|role| !role.is_empty()),
        contact: contact(view),
        facts: Facts::new(words)
            .say("fact-towards", said(&person.towards))
            .say("fact-seeks", said(&person.seeks))
            .say("fact-available", said(&person.available))
            .say("fact-region", said(&person.region))
            .say("fact-location", said(&person.location))
            .rest(),
        summary: summary.filter(|summary| !summary.is_empty()).map(|one| shorten(&one, SUMMARY)),
        lang: view.home.as_ref().and_then(|head| head.lang),
        sections: sections
            .into_iter()
            .filter(|(.., rows)| !rows.is_empty())
            .map(|(id, short, rows)| Section { id, title: words.one_of("cv", id), short, rows })
            .collect(),
    }
}

/// How to reach the author.
pub fn contact(view: &View) -> Vec<Line> {
    let person = &view.person;
    let written = |said: &Option<Arc<str>>| said.clone().filter(|said| !said.is_empty());
    let mut contact: Vec<Line> = Vec::new();
    contact.extend(written(&person.email).map(|email| vec![Piece::Mail(email)]));
    contact.extend(written(&person.phone).map(|phone| vec![Piece::Phone(phone)]));
    let links = person.links.iter().filter(|(_, url)| !url.is_empty());
    contact.extend(links.map(|(label, url)| vec![Piece::Named(label.clone(), url.clone())]));
    contact
}

/// The jobs: as written, otherwise the stations of the career line up to now, otherwise the current
/// role.
fn work(view: &View, words: Words) -> Vec<Row> {
    if !view.work.is_empty() {
        let posts = newest_first(&view.work, |post: &Post| post.from.as_deref());
        return posts.into_iter().take(JOBS).filter_map(|post| job(post, words)).collect();
    }
    let person = &view.person;
    let been: Vec<_> = view
        .route
        .iter()
        .filter(|station| matches!(station.state, Progress::Done | Progress::Now))
        .collect();
    let rows = been.iter().enumerate().map(|(at, station)| {
        let here = station.state == Progress::Now;
        let next = been.get(at + 1).and_then(|next| next.when.as_deref());
        let from = station.when.as_deref();
        // A period that the author wrote says both ends.
        let whole = from.is_some_and(|from| from.contains(['–', '—']));
        let when = match (from, next) {
            (Some(from), _) if whole => Some(from.to_owned()),
            (from, None) if !here => from.map(|from| moment(from, words)),
            (from, next) => period(from, next.filter(|_| !here), words),
        };
        Row {
            title: station.what.to_string(),
            place: person.organisation.as_deref().filter(|_| here).map(str::to_owned),
            when,
            notes: station.note.iter().map(ToString::to_string).collect(),
            ..Row::default()
        }
    });
    let mut rows: Vec<Row> = rows.collect();
    rows.reverse();
    rows.truncate(JOBS);
    if rows.is_empty() {
        let now = |role: &Arc<str>| Row {
            title: role.to_string(),
            place: person.organisation.as_deref().map(str::to_owned),
            when: Some(words.say("cv-now")),
            ..Row::default()
        };
        rows.extend(person.role.as_ref().filter(|_| person.organisation.is_some()).map(now));
    }
    rows
}

fn job(post: &Post, words: Words) -> Option<Row> {
    let place = [&post.organisation, &post.place].into_iter().flatten();
    Some(Row {
        title: post.role.as_deref()?.to_owned(),
        place: joined(place),
        when: period(post.from.as_deref(), post.until.as_deref(), words),
        notes: post.results.iter().take(NOTES).map(|said| shorten(said, SENTENCE)).collect(),
        ..Row::default()
    })
}

fn education(view: &View, words: Words) -> Vec<Row> {
    let studies = newest_first(&view.education, |study: &Study| study.from.as_deref());
    let row = |study: &Study| {
        let when = match (&study.from, &study.until) {
            (Some(from), None) => Some(moment(from, words)),
            (from, until) => period(from.as_deref(), until.as_deref(), words),
        };
        Some(Row {
            title: study.what.as_deref()?.to_owned(),
            place: joined([&study.school, &study.place].into_iter().flatten()),
            when,
            notes: study.note.iter().map(|note| shorten(note, SENTENCE)).collect(),
            ..Row::default()
        })
    };
    studies.into_iter().take(STUDIES).filter_map(row).collect()
}

fn results(view: &View, words: Words) -> Vec<Row> {
    let rows = outcomes(view, words).into_iter().map(|outcome| Row {
        title: format!("{}: {}", capital(&outcome.measure.name), outcome.progress(words)),
        place: outcome.goal.head.title.as_deref().map(str::to_owned),
        link: Some(link_to(&outcome.goal.head)),
        proof: outcome
            .evidence
            .iter()
            .take(PROOF)
            .map(|at| link_to(&view.evidence[*at].head))
            .filter(|link| !link.text.is_empty())
            .collect(),
        lang: outcome.goal.head.lang,
        ..Row::default()
    });
    rows.take(RESULTS).collect()
}

/// The skills above the lowest level of their scale, the strongest first.
fn skills(view: &View, words: Words) -> Vec<Row> {
    let mut rows: Vec<(f64, Row)> = Vec::new();
    for table in &view.skills {
        let (low, high) = table.scale;
        for skill in &table.rows {
            let Some(now) = skill.now.filter(|now| *now > low as f64) else { continue };
            let name = table.labels.iter().find(|(level, _)| level.parse() == Ok(now));
            let args = [("value", words.number(now).into()), ("most", high.to_string().into())];
            let level = words.with("resume-level", &args);
            let level = name.map_or(level.clone(), |(_, name)| format!("{name} ({level})"));
            let share = (now - low as f64) / (high - low).max(1) as f64;
            let proof = skill.evidence.iter().take(PROOF).cloned().collect();
            let title = skill.name.to_string();
            let lang = table.head.lang;
            rows.push((share, Row { title, when: Some(level), proof, lang, ..Row::default() }));
        }
    }
    rows.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    rows.into_iter().take(SKILLS).map(|(_, row)| row).collect()
}

/// The certificates and badges, newest first.
pub fn certificates(view: &View, words: Words) -> Vec<Row> {
    let credentials = view.evidence.iter().filter(|piece| piece.sort.is_credential());
    let rows = credentials.filter_map(|piece| {
        let until =
            piece.expires.map(|day| words.with("cv-valid", &[("date", words.long(day).into())]));
        Some(Row {
            title: piece.head.title.as_deref()?.to_owned(),
            place: piece.issuer.as_deref().map(str::to_owned),
            when: piece.issued.map(|day| words.long(day)),
            notes: until.into_iter().collect(),
            link: Some(link_to(&piece.head)),
            lang: piece.head.lang,
            ..Row::default()
        })
    });
    rows.take(CERTIFICATES).collect()
}

fn languages(view: &View) -> Vec<Row> {
    let rows = view.person.languages.iter().map(|(name, level)| Row {
        title: name.to_string(),
        when: level.as_deref().map(str::to_owned),
        ..Row::default()
    });
    rows.collect()
}

fn link_to(head: &crate::view::Head) -> Link {
    let text = head.title.clone().unwrap_or_default();
    Link { id: Arc::clone(&head.id), text, to: head.at.clone(), lang: head.lang }
}

fn joined<'t>(texts: impl Iterator<Item = &'t Arc<str>>) -> Option<String> {
    let texts: Vec<&str> = texts.map(|text| &**text).collect();
    (!texts.is_empty()).then(|| texts.join(", "))
}

/// A period in words: until now, if it has no end.
fn period(from: Option<&str>, until: Option<&str>, words: Words) -> Option<String> {
    let until = until.map(|until| moment(until, words));
    match (from.map(|from| moment(from, words)), until) {
        (Some(from), Some(until)) if from == until => Some(from),
        (Some(from), Some(until)) => Some(format!("{from} – {until}")),
        (Some(from), None) => Some(format!("{from} – {}", words.say("cv-now"))),
        (None, until) => until,
    }
}

/// The newest first, if it is known when each began; otherwise as written.
fn newest_first<T>(items: &[T], from: impl Fn(&T) -> Option<&str>) -> Vec<&T> {
    let mut dated: Vec<(Option<String>, &T)> =
        items.iter().map(|item| (from(item).and_then(began), item)).collect();
    if dated.iter().all(|(began, _)| began.is_some()) {
        dated.sort_by(|(one, _), (other, _)| other.cmp(one));
    }
    dated.into_iter().map(|(_, item)| item).collect()
}
