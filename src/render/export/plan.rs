//! Exports the facts of a view as JSON with English names.

use serde_json::{Value, json};

use crate::base::calendar::Unit;
use crate::render::contact::followed;
use crate::view::{Goal, Head, Link, LogEntry, View};

/// The edition as one JSON object. Dates are in ISO format; texts are as the author wrote them.
pub fn plan(view: &View) -> String {
    let person = &view.person;
    let plan = json!({
        "format": "pop-plan",
        "version": 2,
        "edition": &*view.edition.name,
        "language": view.edition.lang.code(),
        "date": view.today.to_string(),
        "title": view.title.as_deref(),
        "person": {
            "name": person.name.as_deref(),
            "role": person.role.as_deref(),
            "towards": person.towards.as_deref(),
            "seeks": person.seeks.as_deref(),
            "available": person.available.as_deref(),
            "region": person.region.as_deref(),
            "organisation": person.organisation.as_deref(),
            "email": person.email.as_deref(),
            "phone": person.phone.as_deref(),
            "location": person.location.as_deref(),
        },
        "goals": view.goals.iter().map(goal).collect::<Vec<_>>(),
        "needs": view.needs.iter().map(|need| json!({
            "id": &*need.head.id,
            "title": need.head.title.as_deref(),
            "status": need.status,
            "cause": need.cause,
        })).collect::<Vec<_>>(),
        "competences": view.skills.iter().flat_map(|table| table.rows.iter().map(|row| json!({
            "id": &*row.id,
            "name": &*row.name,
            "role": table.role.as_deref(),
            "scale": [table.scale.0, table.scale.1],
            "required": row.required,
            "level": row.now,
        }))).collect::<Vec<_>>(),
        "log": view.log.iter().map(|entry| log_entry(entry)).collect::<Vec<_>>(),
        "evidence": view.evidence.iter().map(|piece| json!({
            "id": &*piece.head.id,
            "title": piece.head.title.as_deref(),
            "type": piece.sort,
            "issuer": piece.issuer.as_deref(),
            "issued": piece.issued.map(|day| day.to_string()),
            "expires": piece.expires.map(|day| day.to_string()),
            "url": piece.url.as_deref().filter(|url| followed(url).is_some()),
            "supports": ids(&piece.supports),
        })).collect::<Vec<_>>(),
        "evaluations": view.evaluations.iter().map(|evaluation| json!({
            "id": &*evaluation.head.id,
            "title": evaluation.head.title.as_deref(),
            "date": date(&evaluation.head),
            "of": ids(&evaluation.of),
            "attainment": evaluation.attainment,
            "again": evaluation.again,
        })).collect::<Vec<_>>(),
        "reviews": view.reviews.iter().map(|review| json!({
            "id": &*review.head.id,
            "title": review.head.title.as_deref(),
            "date": date(&review.head),
            "agreements": review.agreements.iter().map(|agreement| json!({
                "what": &*agreement.what,
                "who": agreement.who.as_deref(),
                "due": agreement.due.map(|day| day.to_string()),
                "done": agreement.done.map(|day| day.to_string()),
            })).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
    });
    let mut text = serde_json::to_string_pretty(&plan).unwrap_or_default();
    text.push('\n');
    text
}

fn log_entry(entry: &LogEntry) -> Value {
    let readings = entry.readings.iter();
    let readings = readings.map(|(name, value)| (name.to_string(), Value::from(*value)));
    json!({
        "id": &*entry.head.id,
        "title": entry.head.title.as_deref(),
        "from": entry.from.map(|day| day.to_string()),
        "date": entry.day.map(|day| day.to_string()),
        "method": entry.method,
        "hours": entry.hours,
        "result": entry.result.as_deref(),
        "goals": ids(&entry.goals),
        "readings": readings.collect::<serde_json::Map<_, _>>(),
    })
}

fn goal(goal: &Goal) -> Value {
    let letters = goal.letters.iter().map(|(letter, text)| (*letter, Value::from(&**text)));
    json!({
        "id": &*goal.head.id,
        "title": goal.head.title.as_deref(),
        "status": goal.status,
        "start": goal.start.map(|day| day.to_string()),
        "due": goal.due.map(|day| day.to_string()),
        "ended": goal.ended.map(|day| day.to_string()),
        "sentence": goal.sentence.as_deref(),
        "smart": letters.map(|(letter, text)| (letter.to_owned(), text)).collect::<serde_json::Map<_, _>>(),
        "measures": goal.measures.iter().map(|measure| json!({
            "name": &*measure.name,
            "unit": measure.unit.as_deref(),
            "from": measure.from,
            "to": measure.to,
            "per": measure.per.map(Unit::name),
            "value": measure.value,
            "verdict": measure.verdict,
        })).collect::<Vec<_>>(),
        "steps": goal.steps.iter().map(|step| json!({
            "what": &*step.what,
            "due": step.due.map(|day| day.to_string()),
            "done": step.done.map(|day| day.to_string()),
        })).collect::<Vec<_>>(),
        "needs": ids(&goal.needs),
        "demonstrate": goal.demonstrate.as_deref(),
        "competences": goal.competences.iter().map(|(link, ..)| &*link.id).collect::<Vec<_>>(),
        "after": ids(&goal.after),
    })
}

fn date(head: &Head) -> Option<String> {
    head.date.map(|day| day.to_string())
}

/// The ids of link targets: titles can be ambiguous, and addresses mean nothing outside a site.
fn ids(links: &[Link]) -> Vec<&str> {
    links.iter().map(|link| &*link.id).collect()
}
