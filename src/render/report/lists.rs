//! The data of the lists in a report: planning, skills, situation, log, evaluations, evidence.

use serde_json::{Value, json};

use super::data::ReportData;
use crate::render::chart::{Drawing, planning, skills};
use crate::render::contact::is_web;
use crate::render::standing;
use crate::view::Level;
use crate::view::{Goal, Head};

impl ReportData<'_> {
    pub(super) fn planning(&self) -> Value {
        let view = self.view;
        let dated: Vec<&Goal> = self
            .told
            .iter()
            .copied()
            .filter(|goal| goal.start.is_some() || goal.due.is_some())
            .collect();
        let Some(span) = planning::Span::of(&dated, &view.talks, view.today) else {
            return Value::Null;
        };
        let rows: Vec<Value> = dated
            .iter()
            .map(|goal| {
                let when = self.words.period(goal.start, goal.last_day()).unwrap_or_default();
                let title = self.title(&goal.head, "kind-goal");
                json!({"title": title, "when": when, "strip": planning::row(goal, span)})
            })
            .collect();
        let days: Vec<String> = view.talks.iter().map(|(day, _)| self.words.short(*day)).collect();
        json!({
            "axis": planning::axis(span, self.words),
            "rows": rows,
            "talks": {
                "title": self.words.say(if days.is_empty() { "today-row" } else { "talks" }),
                "when": if days.is_empty() { self.words.long(view.today) } else { self.words.list(&days) },
                "strip": planning::talks(&view.talks, span, self.words),
            },
            "alt": self.words.say("planning-intro"),
        })
    }

    pub(super) fn skills(&self) -> Value {
        let words = self.words;
        let tables = self.view.skills.iter().filter(|table| !table.rows.is_empty()).map(|table| {
            let level = |level: Option<f64>| level.map(|level| words.number(level));
            let rows: Vec<Value> = table
                .rows
                .iter()
                .map(|row| {
                    json!({
                        "name": &*row.name,
                        "then": level(row.then),
                        "now": level(row.now),
                        "required": level(row.required),
                        "others": standing::others(words, row),
                        "strip": skills::strip(row, table.scale),
                    })
                })
                .collect();
            let axis: Drawing = skills::axis(table.scale);
            json!({"role": table.role.as_deref(), "axis": axis, "rows": rows})
        });
        Value::Array(tables.collect())
    }

    pub(super) fn change(&self) -> Value {
        let change = &self.view.change;
        let words = self.words;
        let level = |level: Option<Level>| level.map(|level| words.word(level));
        let part = |head: Option<&Head>| head.map(|head| self.body(head)).unwrap_or_default();
        json!({
            "now": part(change.now.as_ref()),
            "desired": part(change.desired.as_ref()),
            "now_title": words.say("situation-now"),
            "desired_title": words.say("situation-desired"),
            "differences": change.differences.iter().map(|difference| json!({
                "level": level(difference.level),
                "now": difference.now.as_deref(),
                "desired": difference.desired.as_deref(),
                "goals": self.links(&difference.goals),
            })).collect::<Vec<_>>(),
            "similarities": change.similarities.iter().map(|similarity| json!({
                "level": level(similarity.level),
                "what": &*similarity.what,
                "cherish": similarity.cherish.as_deref(),
            })).collect::<Vec<_>>(),
            "observations": change.observations.iter().map(|(head, ..)| json!({
                "title": self.title(head, "kind-observation"),
                "body": self.body(head),
            })).collect::<Vec<_>>(),
            "conclusions": change.conclusions.iter().map(|(head, leads_to)| json!({
                "title": self.title(head, "kind-conclusion"),
                "body": self.body(head),
                "goals": self.links(leads_to),
            })).collect::<Vec<_>>(),
        })
    }

    pub(super) fn log(&self) -> Value {
        let words = self.words;
        let rows = self.view.log.iter().map(|entry| {
            json!({
                "day": entry.day.map(|day| words.short(day)),
                "title": self.title(&entry.head, "kind-log"),
                "result": entry.result.as_deref(),
                "method": entry.method.map(|method| words.word(method)),
                "goals": self.links(&entry.goals),
                "hours": entry.hours.map(|hours| words.number(hours)),
            })
        });
        Value::Array(rows.collect())
    }

    pub(super) fn evaluations(&self) -> Value {
        let rows = self.view.evaluations.iter().map(|evaluation| {
            json!({
                "title": self.title(&evaluation.head, "kind-evaluation"),
                "label": self.labels.get(evaluation.head.at.page.as_str()),
                "date": evaluation.head.date.map(|day| self.words.long(day)),
                "of": self.links(&evaluation.of),
                "body": self.body(&evaluation.head),
            })
        });
        Value::Array(rows.collect())
    }

    pub(super) fn evidence(&self) -> Value {
        let words = self.words;
        let rows = self.view.evidence.iter().map(|piece| {
            json!({
                "title": self.title(&piece.head, "kind-evidence"),
                "sort": words.word(piece.sort),
                "issuer": piece.issuer.as_deref(),
                "to": piece.url.as_deref().filter(|url| is_web(url)),
                "issued": piece.issued.map(|day| words.short(day)),
                "expires": piece.expires.map(|day| words.short(day)),
                "supports": self.links(&piece.supports),
            })
        });
        Value::Array(rows.collect())
    }
}
