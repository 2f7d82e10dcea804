//! The questions of a coach about a letter: one for each reason, with the author's words.

use super::judge::{Letter, Reason};
use super::{OutcomeKind, Reading, Role};
use crate::base::Span;

/// A question: the id of its message, and the author's words in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The id of the message.
    pub id: &'static str,
    /// The words; empty if the question repeats none.
    pub said: String,
}

impl Question {
    /// A question without the author's words.
    #[must_use]
    pub fn plain(id: &'static str) -> Self {
        Self { id, said: String::new() }
    }

    /// A question about a part of a text.
    #[must_use]
    pub fn about(id: &'static str, text: &str, span: Span) -> Self {
        let said = text.get(span.range()).unwrap_or_default();
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { id, said }
    }
}

/// The question about a letter that is not met, or that is met but leaves something open.
#[must_use]
pub fn question(letter: &Letter, text: &str) -> Option<Question> {
    let id = asked(letter.why)?;
    match letter.spans.first() {
        Some(span) => {
            let asked = Question::about(id, text, *span);
            let quality = letter.why == Reason::ComparativeWithoutSize && !is_counted(&asked.said);
            Some(if quality { Question { id: "ask-comparative-quality", ..asked } } else { asked })
        }
        None => Some(Question::plain(without_words(letter.why).unwrap_or(id))),
    }
}

/// The question about a reason; some reasons need none.
fn asked(why: Reason) -> Option<&'static str> {
    Some(match why {
        Reason::OnlyComparative => "ask-only-comparative",
        Reason::OnlyVagueVerb => "ask-only-vague-verb",
        Reason::OnlyUmbrella => "ask-only-umbrella",
        Reason::Empty => "ask-empty",
        Reason::NoMeasure => "ask-no-measure",
        Reason::ComparativeWithoutSize => "ask-comparative-without-size",
        Reason::InstrumentOnly => "ask-instrument-only",
        Reason::NumberIsTime => "ask-number-is-time",
        Reason::NumberIsClock => "ask-number-is-clock",
        Reason::NumberIsAge => "ask-number-is-age",
        Reason::NumberIsLabel => "ask-number-is-label",
        Reason::NumberIsName => "ask-number-is-name",
        Reason::NumberIsBudget => "ask-number-is-budget",
        Reason::NumberIsBaseline => "ask-number-is-baseline",
        Reason::NumberIsContext => "ask-number-is-context",
        Reason::NumberIsThreshold => "ask-number-is-threshold",
        Reason::VagueFrequency => "ask-vague-frequency",
        Reason::Alternatives => "ask-alternatives",
        Reason::NotObservable => "ask-not-observable",
        Reason::NegatedState => "ask-negated-state",
        Reason::NoTime => "ask-t",
        Reason::StartOnly => "ask-start-only",
        Reason::SoftTime => "ask-soft-time",
        Reason::OpenRhythm => "ask-open-rhythm",
        Reason::HistoryOnly => "ask-history-only",
        Reason::ServiceLevelOnly => "ask-service-level-only",
        Reason::LengthOnly => "ask-length-only",
        Reason::NoSuchDay => "ask-no-such-day",
        Reason::EventEnd => "ask-event-end",
        Reason::SaysNothing => "ask-says-nothing",
        Reason::NobodyElse => "ask-nobody-else",
        _ => return None,
    })
}

/// Whether a comparative is about a number (`more`, `hoger`). For `better` and `calmer` one can
/// only say how it shows.
fn is_counted(word: &str) -> bool {
    const COUNTED: [&str; 31] = [
        "more",
        "most",
        "less",
        "fewer",
        "higher",
        "lower",
        "greater",
        "bigger",
        "larger",
        "smaller",
        "longer",
        "shorter",
        "faster",
        "quicker",
        "cheaper",
        "earlier",
        "later",
        "often",
        "meer",
        "minder",
        "hoger",
        "lager",
        "groter",
        "kleiner",
        "langer",
        "korter",
        "sneller",
        "goedkoper",
        "vroeger",
        "vaker",
        "eerder",
    ];
    let counted = |word: &str| {
        let stem = word.strip_suffix('e').unwrap_or(word);
        COUNTED.contains(&word) || COUNTED.contains(&stem)
    };
    word.to_lowercase().split_whitespace().any(counted)
}

/// The question if no word of the text decides.
fn without_words(why: Reason) -> Option<&'static str> {
    match why {
        Reason::OnlyComparative | Reason::OnlyVagueVerb | Reason::OnlyUmbrella => Some("ask-s"),
        Reason::EventEnd => Some("ask-t"),
        Reason::NoTime
        | Reason::NoMeasure
        | Reason::Empty
        | Reason::SaysNothing
        | Reason::NobodyElse => None,
        _ => Some("ask-m"),
    }
}

/// The question about what a goal takes (A), judging by the promises in the sentence: a doubt is
/// asked about, never judged.
#[must_use]
pub fn doubt(reading: &Reading, text: &str) -> Option<Question> {
    if let Some(span) = reading.hurry {
        return Some(Question::about("ask-too-fast", text, span));
    }
    let extreme = reading.extremes().first()?;
    Some(Question::about("ask-extreme", text, *extreme))
}

/// The purpose given in a sentence, without surrounding punctuation.
#[must_use]
pub fn reason<'t>(reading: &Reading, text: &'t str) -> Option<&'t str> {
    let span = reading.cues.reasons.first()?;
    let said = text.get(span.range())?.trim_matches(|c: char| !c.is_alphanumeric());
    (said.split_whitespace().count() > 2).then_some(said)
}

/// The question about the purpose of a goal (R): about the reason given, or about an activity
/// without one.
#[must_use]
pub fn purpose(reading: &Reading, text: &str) -> Question {
    if let Some(said) = reason(reading, text) {
        return Question { id: "ask-reason-given", said: said.to_owned() };
    }
    let activity = |kind| matches!(kind, OutcomeKind::Event | OutcomeKind::Product);
    if let Some(outcome) = reading.outcomes.iter().find(|outcome| activity(outcome.kind)) {
        return Question::about("ask-activity", text, outcome.span);
    }
    let rhythm = |role| matches!(role, Role::Frequency | Role::BoundedFrequency);
    match reading.times.iter().find(|time| rhythm(time.role)) {
        Some(time) => Question::about("ask-rhythm-for", text, time.span),
        None => Question::plain("ask-r"),
    }
}
