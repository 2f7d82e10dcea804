//! Exports a résumé in the format JSON Resume 1.2 (jsonresume.org).

use serde_json::{Map, Value, json};

use super::{list, on_the_web, opening};
use crate::render::contact::{is_mail, is_web};
use crate::render::wording::words::capital;
use crate::render::wording::{Words, measure};
use crate::view::{Progress, View, began, ended};

/// The version of the format, and its specification.
const VERSION: &str = "v1.2.1";
const SCHEMA: &str =
    "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.2.1/schema.json";

/// The edition as a résumé. Facts that the plan lacks are left out, and so is everything the format
/// has no place for (needs, steps, reviews).
pub(super) fn resume(view: &View, words: Words) -> String {
    let references = view.quotes.iter().map(|quote| {
        object([("name", text(quote.by.as_deref())), ("reference", Some((&*quote.text).into()))])
    });
    let resume = object([
        ("$schema", Some(SCHEMA.into())),
        ("basics", Some(basics(view))),
        ("work", work(view)),
        ("education", education(view)),
        ("projects", projects(view, words)),
        ("certificates", certificates(view)),
        ("skills", skills(view, words)),
        ("languages", languages(view)),
        ("references", list(references)),
        (
            "meta",
            Some(object([
                ("version", Some(VERSION.into())),
                ("lastModified", Some(format!("{}T00:00:00", view.today).into())),
                ("canonical", on_the_web(view, "resume.json").map(Value::from)),
            ])),
        ),
    ]);
    let mut text = serde_json::to_string_pretty(&resume).unwrap_or_default();
    text.push('\n');
    text
}

fn web(url: &str) -> Option<Value> {
    is_web(url).then(|| Value::from(url))
}

fn basics(view: &View) -> Value {
    let person = &view.person;
    let mut profiles = person.links.iter().filter(|(_, url)| is_web(url)).peekable();
    object([
        ("name", text(person.name.as_deref())),
        ("label", text(person.role.as_deref())),
        ("email", text(person.email.as_deref().filter(|email| is_mail(email)))),
        ("phone", text(person.phone.as_deref())),
        (
            "url",
            view.edition
                .base_url
                .as_deref()
                .and_then(web)
                .or_else(|| profiles.peek().and_then(|(_, url)| web(url))),
        ),
        ("summary", view.home.as_ref().map(|head| opening(head, 400).into())),
        ("location", person.location.as_deref().map(|place| json!({"address": place}))),
        (
            "profiles",
            list(profiles.map(|(label, url)| json!({"network": &**label, "url": &**url}))),
        ),
    ])
}

/// The jobs: as written, otherwise the stations of the career line up to now, otherwise the current
/// role. Programs show a job without an end as the present one, so a past station ends where the
/// next one begins, and one of which no end is known ends where it began.
fn work(view: &View) -> Option<Value> {
    let person = &view.person;
    if !view.work.is_empty() {
        return list(view.work.iter().map(|post| {
            object([
                ("position", text(post.role.as_deref())),
                ("name", text(post.organisation.as_deref())),
                ("location", text(post.place.as_deref())),
                ("startDate", post.from.as_deref().and_then(began).map(Value::from)),
                ("endDate", post.until.as_deref().and_then(began).map(Value::from)),
                ("highlights", list(post.results.iter().map(|said| sentence(said).into()))),
            ])
        }));
    }
    let stations: Vec<_> = view
        .route
        .iter()
        .filter(|station| matches!(station.state, Progress::Done | Progress::Now))
        .collect();
    let mut work: Vec<Value> = Vec::new();
    for (at, station) in stations.iter().enumerate() {
        let here = station.state == Progress::Now;
        let start = station.when.as_deref().and_then(began);
        let next = stations.get(at + 1).and_then(|next| next.when.as_deref()).and_then(began);
        let end = station.when.as_deref().and_then(ended).or(next).or_else(|| start.clone());
        work.push(object([
            ("position", Some((&*station.what).into())),
            ("name", text(person.organisation.as_deref().filter(|_| here))),
            ("startDate", start.map(Value::from)),
            ("endDate", end.filter(|_| !here).map(Value::from)),
            ("summary", text(station.note.as_deref())),
        ]));
    }
    if work.is_empty() && (person.role.is_some() || person.organisation.is_some()) {
        work.push(object([
            ("position", text(person.role.as_deref())),
            ("name", text(person.organisation.as_deref())),
        ]));
    }
    list(work.into_iter())
}

fn education(view: &View) -> Option<Value> {
    list(view.education.iter().map(|study| {
        object([
            ("institution", text(study.school.as_deref())),
            ("area", text(study.what.as_deref())),
            ("startDate", study.from.as_deref().and_then(began).map(Value::from)),
            ("endDate", study.until.as_deref().and_then(began).map(Value::from)),
        ])
    }))
}

fn languages(view: &View) -> Option<Value> {
    list(view.person.languages.iter().map(|(name, level)| {
        object([("language", Some((&**name).into())), ("fluency", text(level.as_deref()))])
    }))
}

/// A text as a whole sentence.
fn sentence(said: &str) -> String {
    let said = capital(said.trim());
    if said.ends_with(['.', '!', '?', '…']) { said } else { format!("{said}.") }
}

fn projects(view: &View, words: Words) -> Option<Value> {
    let goals =
        view.goals.iter().filter(|goal| goal.status.is_binding() || goal.status.is_reached());
    list(goals.map(|goal| {
        let results: Vec<Value> = goal
            .measures
            .iter()
            .filter(|measure| measure.value.is_some())
            .map(|measure| {
                let said = measure::conclusion(words, view.today, measure);
                format!("{}: {said}", capital(&measure.name)).into()
            })
            .collect();
        object([
            ("name", text(goal.head.title.as_deref())),
            ("description", text(goal.opening())),
            ("startDate", goal.start.map(|day| day.to_string().into())),
            ("endDate", goal.last_day.map(|day| day.to_string().into())),
            ("highlights", list(results.into_iter())),
            ("url", on_the_web(view, &goal.head.at.page).map(Value::from)),
        ])
    }))
}

fn certificates(view: &View) -> Option<Value> {
    let certificates = view.evidence.iter().filter(|piece| piece.sort.is_credential());
    list(certificates.map(|piece| {
        object([
            ("name", text(piece.head.title.as_deref())),
            ("date", piece.issued.map(|day| day.to_string().into())),
            ("issuer", text(piece.issuer.as_deref())),
            ("url", piece.url.as_deref().and_then(web)),
        ])
    }))
}

fn skills(view: &View, words: Words) -> Option<Value> {
    list(view.skills.iter().flat_map(|table| {
        table.rows.iter().map(|row| {
            let level = row.now.map(|now| {
                let args = [
                    ("value", words.number(now).into()),
                    ("most", table.scale.1.to_string().into()),
                ];
                Value::from(words.with("resume-level", &args))
            });
            object([("name", Some((&*row.name).into())), ("level", level)])
        })
    }))
}

/// An object of the fields with a value.
fn object<const N: usize>(fields: [(&str, Option<Value>); N]) -> Value {
    let there = fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(there.collect::<Map<_, _>>())
}

fn text(text: Option<&str>) -> Option<Value> {
    text.map(Value::from)
}
