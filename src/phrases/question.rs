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
    let Some(span) = letter.spans.first() else {
        return Some(Question::plain(without_words(letter.why).unwrap_or(id)));
    };
    let asked = Question::about(id, text, *span);
    Some(match letter.why {
        Reason::ComparativeWithoutSize => {
            let quality = !is_counted(&asked.said);
            let id = if quality { "ask-comparative-quality" } else { id };
            Question { id, said: whole(text, *span) }
        }
        Reason::OnlyComparative | Reason::VagueFrequency | Reason::NegatedState => {
            Question { said: whole(text, *span), ..asked }
        }
        _ => asked,
    })
}

/// A word with the words that it needs to be understood: `meer werkplezier`, `lekkerder in mijn
/// vel`. Ends at punctuation and where something else begins.
fn whole(text: &str, span: Span) -> String {
    const ADDED: usize = 3;
    const ENDS: [&str; 32] = [
        "and", "or", "to", "so", "by", "than", "when", "while", "if", "because", "during",
        "before", "after", "until", "within", "en", "of", "om", "te", "zodat", "door", "dan",
        "wanneer", "als", "terwijl", "omdat", "tijdens", "voordat", "nadat", "tot", "binnen",
        "wil",
    ];
    /// Words that cannot be the last.
    const OPEN: [&str; 17] = [
        "in", "at", "with", "my", "the", "a", "on", "for", "mijn", "de", "het", "een", "met", "op",
        "voor", "aan", "bij",
    ];
    let said = Question::about("", text, span).said;
    let rest = text.get(span.end as usize..).unwrap_or_default();
    if !rest.starts_with(' ') {
        return said;
    }
    let mut words: Vec<&str> = Vec::new();
    for word in rest.split_whitespace().take(ADDED) {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        if bare.is_empty() || ENDS.contains(&bare.to_lowercase().as_str()) {
            break;
        }
        words.push(bare);
        if bare.len() != word.len() {
            break;
        }
    }
    while words.last().is_some_and(|last| OPEN.contains(&last.to_lowercase().as_str())) {
        words.pop();
    }
    std::iter::once(said.as_str()).chain(words).collect::<Vec<_>>().join(" ")
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

/// The question about what a goal takes (A). Hours and money fit a project; something that stops,
/// a feeling or a goal that is still vague needs another question.
#[must_use]
pub fn feasible(reading: &Reading, text: &str) -> Question {
    if let Some(doubt) = doubt(reading, text) {
        return doubt;
    }
    let judgement = reading.judge();
    let stops = reading.outcomes.iter().any(|outcome| outcome.kind == OutcomeKind::Stop);
    Question::plain(match judgement.m.why {
        Reason::NegatedState => "ask-a-state",
        _ if stops => "ask-a-stop",
        _ if !judgement.s.met => "ask-a-vague",
        Reason::ComparativeWithoutSize | Reason::NotObservable => "ask-a-state",
        _ => "ask-a",
    })
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
    let busy = reading.outcomes.iter().any(|outcome| activity(outcome.kind));
    let rhythm = |role| matches!(role, Role::Frequency | Role::BoundedFrequency);
    let again = reading.times.iter().any(|time| rhythm(time.role));
    Question::plain(match (busy, again) {
        (true, _) => "ask-activity",
        (false, true) => "ask-rhythm-for",
        (false, false) => "ask-r",
    })
}
