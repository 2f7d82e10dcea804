//! The data of the lists in a report: planning, skills, situation, log, evaluations, evidence.

use serde_json::{Value, json};

use super::data::ReportData;
use crate::base::Lang;
use crate::base::calendar::Date;
use crate::render::chart::{Drawing, planning, skills};
use crate::render::contact::{followed, is_web};
use crate::render::wording::Fact;
use crate::render::wording::documents as said;
use crate::render::wording::goal::when;
use crate::render::wording::words::others;
use crate::view::{Goal, Head, Level, LogTexts, Skills};

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
                let when = when(self.words, goal);
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
        let says = |table: &&Skills| {
            !table.rows.is_empty() || table.role.is_some() || table.head.title.is_some()
        };
        let tables = self.view.skills.iter().filter(says).map(|table| {
            let level = |level: Option<f64>| level.map(|level| words.number(level));
            let rows: Vec<Value> = table
                .rows
                .iter()
                .map(|row| {
                    json!({
                        "name": &*row.name,
                        "to": row.uri.as_deref().and_then(followed),
                        "group": row.group.as_deref(),
                        "then": level(row.then),
                        "now": level(row.now),
                        "required": level(row.required),
                        "others": others(words, row),
                        "strip": skills::strip(row, table.scale),
                    })
                })
                .collect();
            let axis: Drawing = skills::axis(table.scale);
            let (low, high) = (table.scale.0.to_string(), table.scale.1.to_string());
            let scale = [("low", low.into()), ("high", high.into())];
            json!({
                "role": table.role.as_deref().or(table.head.title.as_deref()),
                "name": said::profile_name(table),
                "scale": words.with("skills-scale", &scale),
                "labels": table.labels.iter().map(|(level, name)| [&**level, &**name]).collect::<Vec<_>>(),
                "facts": self.running(&said::plain(words, &table.head)),
                "body": self.body(&table.head),
                "axis": axis,
                "rows": rows,
            })
        });
        Value::Array(tables.collect())
    }

    pub(super) fn change(&self) -> Value {
        let change = &self.view.change;
        let words = self.words;
        let level = |level: Option<Level>| level.map(|level| words.word(level));
        // There is nothing to print for a situation without content.
        let title = |head: &Head, kind: &str| {
            let says = head.title.is_some()
                || !self.body(head).is_empty()
                || !said::plain(words, head).is_empty();
            says.then(|| self.title(head, kind))
        };
        let situation = |head: Option<&Head>, which: &str| {
            let facts = head.map(|head| said::situation(words, head, which));
            self.running(&facts.unwrap_or_default())
        };
        let day = |head: &Head| head.date.map(|day| words.long(day));
        let part = |head: Option<&Head>| head.map(|head| self.body(head)).unwrap_or_default();
        json!({
            "now": part(change.now.as_ref()),
            "desired": part(change.desired.as_ref()),
            "now_title": change.now.as_ref().and_then(|head| title(head, "situation-now")),
            "desired_title": change.desired.as_ref().and_then(|head| title(head, "situation-desired")),
            "now_facts": situation(change.now.as_ref(), "situation-now"),
            "desired_facts": situation(change.desired.as_ref(), "situation-desired"),
            "others": change.others.iter().map(|(moment, head)| json!({
                "title": title(head, said::of_moment(*moment)),
                "facts": situation(Some(head), said::of_moment(*moment)),
                "body": self.body(head),
            })).collect::<Vec<_>>(),
            "compared_before": change.compared_before.iter().map(|head| json!({
                "title": title(head, "kind-comparison"),
                "facts": self.running(&said::plain(words, head)),
                "body": self.body(head),
            })).collect::<Vec<_>>(),
            "comparison_title": change.comparison.as_ref().and_then(|head| title(head, "kind-comparison")),
            "comparison_facts": change.comparison.as_ref().map(|head| self.running(&said::plain(words, head))).unwrap_or_default(),
            "comparison": part(change.comparison.as_ref()),
            "differences": change.differences.iter().map(|difference| json!({
                "level": level(difference.level),
                "weight": said::weight(words, difference),
                "now": difference.now.as_deref(),
                "desired": difference.desired.as_deref(),
                "goals": self.links(&difference.goals),
            })).collect::<Vec<_>>(),
            "similarities": change.similarities.iter().map(|similarity| json!({
                "level": level(similarity.level),
                "what": &*similarity.what,
                "cherish": similarity.cherish.as_deref(),
            })).collect::<Vec<_>>(),
            "observations": change.observations.iter().map(|one| json!({
                "title": self.title(&one.head, "kind-observation"),
                "language": one.head.lang.map(Lang::code),
                "date": day(&one.head),
                "marks": said::observation(words, one),
                "body": self.body(&one.head),
            })).collect::<Vec<_>>(),
            "conclusions": change.conclusions.iter().map(|one| json!({
                "title": self.title(&one.head, "kind-conclusion"),
                "language": one.head.lang.map(Lang::code),
                "date": day(&one.head),
                "marks": said::conclusion(words, one),
                "body": self.body(&one.head),
                "goals": self.links(&one.leads_to),
            })).collect::<Vec<_>>(),
        })
    }

    /// The entries; those of which the edition wants the text have a `body`.
    pub(super) fn log(&self) -> Value {
        let words = self.words;
        let held = self.view.talks.iter().filter(|(day, held)| *held && *day <= self.view.today);
        let last = held.map(|(day, _)| *day).max();
        let wanted = |day: Option<Date>| match self.view.edition.log_texts {
            LogTexts::All => true,
            LogTexts::Since => last.is_none_or(|last| day.is_none_or(|day| day >= last)),
            LogTexts::None => false,
        };
        let rows = self.view.log.iter().take(self.printed_entries()).map(|entry| {
            json!({
                "day": entry.day.map(|day| words.short(day)),
                "title": self.title(&entry.head, "kind-log"),
                "language": entry.head.lang.map(Lang::code),
                "result": entry.result.as_deref(),
                "method": entry.method.map(|method| words.word(method)),
                "goals": self.links(&entry.goals),
                "hours": entry.hours.map(|hours| words.number(hours)),
                "facts": self.running(&said::log_row(words, entry)),
                "body": if wanted(entry.day) { self.body(&entry.head) } else { Vec::new() },
            })
        });
        Value::Array(rows.collect())
    }

    pub(super) fn evaluations(&self) -> Value {
        let rows = self.view.evaluations.iter().map(|evaluation| {
            json!({
                "title": self.title(&evaluation.head, "kind-evaluation"),
                "language": evaluation.head.lang.map(Lang::code),
                "label": self.labels.get(evaluation.head.at.page.as_str()),
                "facts": self.facts(&said::evaluation(self.words, evaluation)),
                "needs": self.links(&evaluation.new_needs),
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
                "language": piece.head.lang.map(Lang::code),
                "sort": words.word(piece.sort),
                "issuer": piece.issuer.as_deref(),
                "to": piece.url.as_deref().filter(|url| is_web(url)),
                "issued": piece.issued.map(|day| words.short(day)),
                "expires": piece.expires.map(|day| words.short(day)),
                "supports": self.links(&piece.supports),
                "facts": self.running(&said::evidence_row(words, piece)),
                "quote": piece.quote.as_ref().map(|(text, by)| json!({
                    "text": &**text,
                    "by": by.as_deref(),
                    "consent": said::consent(words, piece),
                })),
            })
        });
        Value::Array(rows.collect())
    }

    pub(super) fn needs(&self) -> Value {
        let rows = self.view.needs.iter().map(|need| {
            let facts = said::need(self.words, need);
            self.document(&need.head, "kind-need", &facts)
        });
        Value::Array(rows.collect())
    }

    pub(super) fn pages(&self) -> Value {
        let rows = self.view.pages.iter().map(|page| {
            let facts = said::plain(self.words, &page.head);
            self.document(&page.head, "nav-page", &facts)
        });
        Value::Array(rows.collect())
    }

    pub(super) fn reviews(&self) -> Value {
        let words = self.words;
        let rows = self.view.reviews.iter().map(|review| {
            let facts = said::review(words, review);
            let mut value = self.document(&review.head, "kind-review", &facts);
            let tables = said::review_tables(words, review);
            let tables = tables
                .into_iter()
                .map(|table| json!({"title": table.title, "head": table.head, "rows": table.rows}));
            value["tables"] = tables.collect();
            value
        });
        Value::Array(rows.collect())
    }

    pub(super) fn assessments(&self) -> Value {
        let words = self.words;
        let rows = self.view.assessments.iter().map(|assessment| {
            let facts = said::assessment(words, assessment);
            let mut value = self.document(&assessment.head, "kind-assessment", &facts);
            value["date"] = assessment.head.date.map(|day| words.long(day)).into();
            value["rater"] = words.word(assessment.rater).into();
            value["swot"] = self.facts(&said::swot(words, assessment)).into();
            value["scores"] = self.facts(&said::scores(words, assessment)).into();
            value
        });
        Value::Array(rows.collect())
    }

    /// A document with its facts and its text.
    fn document(&self, head: &Head, kind: &str, facts: &[Fact]) -> Value {
        json!({
            "title": self.title(head, kind),
            "language": head.lang.map(Lang::code),
            "label": self.labels.get(head.at.page.as_str()),
            "facts": self.facts(facts),
            "body": self.body(head),
        })
    }
}
