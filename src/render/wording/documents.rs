//! Documents other than goals in words: their facts, marks and tables.

use super::fact::{Fact, Facts, Line, Piece, day, linked, text};
use super::talk::agreement_state;
use super::words::Words;
use crate::view::{
    Agreement, Assessment, Conclusion, Difference, Evaluation, Evidence, Head, LogEntry, Moment,
    Need, Observation, PropertyValue, Review, Signature, Skills,
};

/// A table: its title, its columns, its rows.
#[derive(Clone, Debug)]
pub struct Table {
    /// What it is called.
    pub title: String,
    /// The columns.
    pub head: Vec<String>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<String>>,
}

/// A log entry.
pub(crate) fn log_entry(words: Words, entry: &LogEntry) -> Vec<Fact> {
    let when = match entry.from {
        Some(from) => words.period(Some(from), entry.day).map(text),
        None => entry.day.map(day),
    };
    of_entry(words, entry)
        .say("fact-when", when)
        .keys(&["method", "provider", "hours", "cost", "points", "register", "accredited"])
        .keys(&["goal", "need", "competence"])
        .say("fact-readings", readings(words, entry))
        .rest()
}

/// A log entry in a list with columns for the date, the method, the hours and the goals.
#[cfg_attr(not(feature = "pdf"), allow(dead_code, reason = "only paper needs it"))]
pub(crate) fn log_row(words: Words, entry: &LogEntry) -> Vec<Fact> {
    let period = entry.from.and_then(|from| words.period(Some(from), entry.day));
    of_entry(words, entry)
        .without("method")
        .without("hours")
        .without("goal")
        .say("fact-when", period.map(text))
        .keys(&["provider", "cost", "points", "register", "accredited", "need", "competence"])
        .say("fact-readings", readings(words, entry))
        .say("evidence-title", linked(&entry.evidence))
        .rest()
}

fn of_entry(words: Words, entry: &LogEntry) -> Facts<'_> {
    let facts = Facts::of(words, &entry.head);
    // If it was written down on the day it was done, one date is enough.
    if entry.head.date == entry.day { facts.without("date") } else { facts }
}

fn readings(words: Words, entry: &LogEntry) -> Vec<Line> {
    let readings = entry.readings.iter();
    readings.map(|(name, value)| text(format!("{name}: {}", words.number(*value)))).collect()
}

/// A learning need.
pub fn need(words: Words, need: &Need) -> Vec<Fact> {
    Facts::of(words, &need.head)
        .say("fact-state", [text(words.word(need.status))])
        .keys(&["cause", "training", "competence", "from", "options"])
        .rest()
}

/// An evaluation.
pub fn evaluation(words: Words, evaluation: &Evaluation) -> Vec<Fact> {
    let attained = evaluation.attainment;
    let attained = attained.map(|level| text(words.one_of("attainment", &level.to_string())));
    Facts::of(words, &evaluation.head)
        .key("of")
        .say("fact-when", evaluation.head.date.map(day))
        .without("date")
        .keys(&["fitting", "worthwhile"])
        .say("fact-attainment", attained)
        .rest()
}

/// A review.
pub fn review(words: Words, review: &Review) -> Vec<Fact> {
    let with: Vec<String> = review.with.iter().map(ToString::to_string).collect();
    Facts::of(words, &review.head)
        .say("fact-when", review.head.date.map(day))
        .without("date")
        .key("meeting")
        .say("fact-present", [text(words.list(&with))])
        .key("next")
        .rest()
}

/// The tables of a review: what was agreed, asked and signed.
pub(crate) fn review_tables(words: Words, review: &Review) -> Vec<Table> {
    let asks = review.asks.iter().map(|ask| {
        vec![
            ask.what.to_string(),
            ask.kind.map(|kind| words.word(kind)).unwrap_or_default(),
            ask.decision.as_deref().map_or_else(|| words.say("ask-open"), str::to_owned),
        ]
    });
    let asks = table(words, "asks", &["col-what", "col-kind", "col-decision"], asks.collect());
    let columns = &["col-who", "col-role", "col-mode", "col-when"];
    let signatures = table(words, "signatures", columns, signatures(words, review));
    [agreements(words, "agreements", &review.agreements), asks, signatures]
        .into_iter()
        .flatten()
        .collect()
}

/// The signatures of a review: who, in what role, how and when.
pub fn signatures(words: Words, review: &Review) -> Vec<Vec<String>> {
    let row = |signature: &Signature| {
        vec![
            signature.who.as_deref().unwrap_or_default().to_owned(),
            signature.role.as_deref().unwrap_or_default().to_owned(),
            signature.mode.map(|mode| words.word(mode)).unwrap_or_default(),
            signature.date.map(|day| words.short(day)).unwrap_or_default(),
        ]
    };
    review.signatures.iter().map(row).collect()
}

/// Agreements: what, who, by when, and the status; `None` without any.
pub(crate) fn agreements(words: Words, title: &str, agreements: &[Agreement]) -> Option<Table> {
    let rows = agreements.iter().map(|one| agreement_row(words, one)).collect();
    table(words, title, &["col-what", "col-who", "col-when", "col-state"], rows)
}

/// An agreement as a row: what, who, by when, its status.
pub(crate) fn agreement_row(words: Words, agreement: &Agreement) -> Vec<String> {
    vec![
        agreement.what.to_string(),
        agreement.who.as_deref().unwrap_or_default().to_owned(),
        agreement.due.map(|day| words.short(day)).unwrap_or_default(),
        agreement_state(agreement, words),
    ]
}

/// A table, if it has rows.
pub fn table(words: Words, title: &str, head: &[&str], rows: Vec<Vec<String>>) -> Option<Table> {
    let head = head.iter().map(|column| words.say(column)).collect();
    (!rows.is_empty()).then(|| Table { title: words.say(title), head, rows })
}

/// A piece of evidence.
pub fn evidence(words: Words, piece: &Evidence) -> Vec<Fact> {
    of_evidence(words, piece)
        .say("fact-sort", [text(words.word(piece.sort))])
        .key("issuer")
        .say("fact-issued", piece.issued.map(day))
        .key("expires")
        .say("fact-file", piece.file.map(|file| vec![Piece::File(file)]))
        .say("fact-url", piece.url.clone().map(|url| vec![Piece::Web(url)]))
        .rest()
}

/// A piece of evidence in a list with columns for the date, the kind, the issuer and the validity.
#[cfg_attr(not(feature = "pdf"), allow(dead_code, reason = "only paper needs it"))]
pub(crate) fn evidence_row(words: Words, piece: &Evidence) -> Vec<Fact> {
    of_evidence(words, piece)
        .without("issuer")
        .without("expires")
        .say("fact-file", piece.file.map(|file| vec![Piece::File(file)]))
        .say("fact-url", piece.url.clone().map(|url| vec![Piece::Web(url)]))
        .rest()
}

fn of_evidence(words: Words, piece: &Evidence) -> Facts<'_> {
    let facts = Facts::of(words, &piece.head);
    if piece.head.date == piece.issued { facts.without("date") } else { facts }
}

/// Consent to be quoted, in words.
pub fn consent(words: Words, piece: &Evidence) -> Option<String> {
    let day = piece.consent?;
    Some(words.with("quote-consent", &[("date", words.long(day).into())]))
}

/// An assessment: the profile, the method and the results.
pub fn assessment(words: Words, assessment: &Assessment) -> Vec<Fact> {
    let facts = Facts::of(words, &assessment.head).without("date");
    let facts = facts.keys(&["profile", "instrument"]);
    if is_swot(assessment) {
        return SWOT.iter().fold(facts, |facts, key| facts.without(key)).rest();
    }
    facts.keys(&["strengths", "weaknesses"]).rest()
}

/// The keys of the four fields of a SWOT, in the order of reading.
const SWOT: [&str; 4] = ["strengths", "weaknesses", "opportunities", "threats"];

/// Whether an assessment has fields beyond what goes well and what could be better.
fn is_swot(assessment: &Assessment) -> bool {
    let keys = assessment.head.properties.iter().map(|property| property.field.name);
    keys.filter(|key| SWOT[2..].contains(key)).count() > 0
}

/// The fields of a SWOT: strengths, weaknesses, opportunities, threats. Empty if an assessment has
/// none of the last two.
pub fn swot(words: Words, assessment: &Assessment) -> Vec<Fact> {
    if !is_swot(assessment) {
        return Vec::new();
    }
    let facts = Facts::of(words, &assessment.head);
    let others: Vec<&str> = assessment.head.properties.iter().map(|one| one.field.name).collect();
    let others = others.into_iter().filter(|key| !SWOT.contains(key));
    others.fold(facts, Facts::without).keys(&SWOT).rest()
}

/// The scores: a fact for each competence, with its level and the remark.
pub fn scores(words: Words, assessment: &Assessment) -> Vec<Fact> {
    let scores = assessment.scores.iter().filter_map(|score| {
        let mut line = Line::new();
        line.extend(score.level.map(|level| Piece::Strong(words.number(level))));
        if let Some(note) = &score.note {
            let space = if line.is_empty() { "" } else { " " };
            line.push(Piece::Text(format!("{space}{note}")));
        }
        Fact::new(score.name.to_string(), [line])
    });
    scores.collect()
}

/// The title of a situation without one.
pub fn of_moment(moment: Moment) -> &'static str {
    match moment {
        Moment::Now => "situation-now",
        Moment::Desired => "situation-desired",
    }
}

/// A situation: which one it is, if its title does not say so, and the facts of its header.
pub fn situation(words: Words, head: &Head, which: &str) -> Vec<Fact> {
    let which = head.title.is_some().then(|| text(words.say(which)));
    Facts::of(words, head).say("fact-sort", which).rest()
}

/// The name of a profile, if it differs from the role.
pub(crate) fn profile_name(profile: &Skills) -> Option<String> {
    let title = profile.head.title.as_deref()?;
    let role = profile.role.as_deref()?;
    (title != role).then(|| title.to_owned())
}

/// A document of which only the header has facts: a situation, a comparison, a profile, a page.
pub fn plain(words: Words, head: &Head) -> Vec<Fact> {
    Facts::of(words, head).rest()
}

/// The words next to an observation: the levels, whether they contradict each other, its labels.
pub fn observation(words: Words, observation: &Observation) -> Vec<String> {
    let levels = observation.levels.iter().map(|level| words.word(*level));
    let tension = observation.tension.then(|| words.say("tension"));
    levels.chain(tension).chain(labels(&observation.head)).collect()
}

/// The words next to a conclusion: the levels, what it leads to, its labels.
pub fn conclusion(words: Words, conclusion: &Conclusion) -> Vec<String> {
    let levels = conclusion.levels.iter().map(|level| words.word(*level));
    let route = conclusion.route.map(|route| words.word(route));
    levels.chain(route).chain(labels(&conclusion.head)).collect()
}

/// How much a difference matters.
pub fn weight(words: Words, difference: &Difference) -> Option<String> {
    let weight = difference.weight?.to_string();
    Some(words.with("difference-weight", &[("value", weight.into())]))
}

/// The tags of a document, and what its author added under names of their own.
fn labels(head: &Head) -> impl Iterator<Item = String> + '_ {
    head.properties.iter().flat_map(|property| match &property.value {
        PropertyValue::Texts(texts) if property.field.name == "tags" => {
            texts.iter().map(ToString::to_string).collect()
        }
        PropertyValue::Named(named) => named
            .iter()
            .map(|(name, texts)| match name.as_str() {
                "" => texts.join(", "),
                name => format!("{name}: {}", texts.join(", ")),
            })
            .collect(),
        _ => Vec::new(),
    })
}
