//! The questions of a coach about a letter: one for each reason, with the author's words.

mod said;

use said::{
    becomes, core, feels, gets_out, grows_in, is_always, is_countable, is_counted, is_scored,
    is_turns, rhythm, way,
};

use super::judge::{Letter, Reason};
use super::quote::phrase;
use super::{AmountKind, OutcomeKind, Reading, Role};
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
pub fn question(letter: &Letter, reading: &Reading, text: &str) -> Option<Question> {
    let id = asked(letter.why)?;
    let Some(span) = letter.spans.first() else {
        return Some(match letter.why {
            Reason::NoMeasure => without_measure(reading, text),
            Reason::NoTime if is_state(reading, text) => Question::plain("ask-t-state"),
            Reason::NoTime if is_always(text) && !is_finished(reading) => {
                Question::plain("ask-t-always")
            }
            why => Question::plain(without_words(why).unwrap_or(id)),
        });
    };
    if let Some(question) = of_what_is_said(letter.why, reading, text) {
        return Some(question);
    }
    let asked = Question::about(id, text, *span);
    let said = || phrase(text, *span);
    let id = match letter.why {
        Reason::ComparativeWithoutSize if is_quality(reading, text, *span) => {
            "ask-comparative-quality"
        }
        // A habit that starts is never finished.
        Reason::StartOnly if reading.has_open_frequency() => "ask-open-rhythm",
        Reason::EventEnd if lasts(reading, *span) => "ask-event-period",
        Reason::EventEnd if counts_turns(reading, *span) && is_turns(&asked.said) => {
            "ask-event-turns"
        }
        // `at the end of a shift`: a moment, and no rhythm to keep up.
        Reason::OpenRhythm if is_moment(reading, text) => {
            return Some(Question::plain("ask-t-always"));
        }
        Reason::ComparativeWithoutSize => "ask-size",
        Reason::OnlyComparative
            if is_counted(&asked.said) && !is_how(reading, text, *span)
                || is_scored(core(&said())) =>
        {
            "ask-only-amount"
        }
        Reason::OnlyVagueVerb | Reason::OnlyUmbrella if changes_size(reading, text).is_some() => {
            "ask-only-amount"
        }
        Reason::OnlyUmbrella if few(reading, text).is_some() => "ask-some",
        Reason::OnlyUmbrella if reading.cues.tongues.contains(span) => "ask-only-language",
        Reason::OnlyUmbrella | Reason::OnlyPeople | Reason::OnlyQuality => {
            match reading.cues.negations.is_empty() {
                false => "ask-only-negated",
                true if becomes(&said()) => "ask-only-becoming",
                true => id,
            }
        }
        _ => id,
    };
    Some(match letter.why {
        Reason::ComparativeWithoutSize
        | Reason::OnlyComparative
        | Reason::OnlyVagueVerb
        | Reason::OnlyUmbrella
        | Reason::OnlyPeople
        | Reason::OnlyQuality
        | Reason::NotObservable
        | Reason::VagueFrequency
        | Reason::NegatedState => Question { id, said: said() },
        Reason::OpenRhythm => Question { id, said: rhythm(text, &counted(reading, &letter.spans)) },
        Reason::StartOnly if reading.has_open_frequency() => {
            let rhythms = reading.times.iter().filter(|time| time.role == Role::Frequency);
            let spans: Vec<Span> = rhythms.map(|time| time.span).collect();
            Question { id, said: rhythm(text, &spans) }
        }
        _ => Question { id, ..asked },
    })
}

/// The question about S if the sentence already says how its author wants to get there, or what for:
/// only the rest is asked.
fn of_what_is_said(why: Reason, reading: &Reading, text: &str) -> Option<Question> {
    /// The most words that are repeated.
    const LONG: usize = 16;
    let broad = matches!(
        why,
        Reason::OnlyComparative
            | Reason::OnlyVagueVerb
            | Reason::OnlyUmbrella
            | Reason::OnlyPeople
            | Reason::OnlyQuality
    );
    if !broad || !reading.cues.negations.is_empty() {
        return None;
    }
    let short = |said: &str| said.split_whitespace().count() <= LONG;
    if let Some(said) = way(text).filter(|said| short(said)) {
        return Some(Question { id: "ask-only-way", said: said.to_owned() });
    }
    let said = reason(reading, text).filter(|said| short(said))?;
    Some(Question { id: "ask-only-purpose", said: said.to_owned() })
}

/// Whether an adjective follows a comparative: `more careful`.
fn is_how(reading: &Reading, text: &str, span: Span) -> bool {
    let rest = text.get(span.end as usize..).unwrap_or_default();
    let next = span.end as usize + rest.len() - rest.trim_start().len();
    reading.cues.qualities.iter().any(|one| one.start as usize == next)
}

/// Whether a comparative is about how something is, and not about a number: `calmer`, `more careful`.
fn is_quality(reading: &Reading, text: &str, span: Span) -> bool {
    let said = phrase(text, span);
    let word = text.get(span.range()).unwrap_or_default();
    let quality = is_how(reading, text, span);
    let counts = is_counted(word) && !gets_out(&said) && !feels(&said);
    let scored = if is_counted(word) { is_scored(&said) } else { is_scored(core(&said)) };
    let real = counts && is_countable(&said);
    let vague = is_intangible(reading, text, span, span.end) && !real;
    quality || !counts && !scored || vague
}

/// The spans of a rhythm with the amount right before the first: `8,000 steps a day`.
fn counted(reading: &Reading, spans: &[Span]) -> Vec<Span> {
    const NEAR: u32 = 28;
    let mut spans = spans.to_vec();
    if let Some(first) = spans.first_mut() {
        let near = |span: &Span| span.end < first.start && first.start - span.end < NEAR;
        let before = reading.amounts.iter().map(|amount| amount.span).rfind(near);
        first.start = before.map_or(first.start, |span| span.start);
    }
    spans
}

/// Whether an end counts turns: `within five lessons`.
fn counts_turns(reading: &Reading, span: Span) -> bool {
    reading.amounts.iter().any(|amount| amount.span == span && amount.kind == AmountKind::Time)
}

/// Whether the only rhythm is a moment that returns at some time: `after a lesson`.
fn is_moment(reading: &Reading, text: &str) -> bool {
    let mut rhythms = reading.times.iter().filter(|time| time.role == Role::Frequency);
    rhythms.all(|time| {
        let said = text.get(time.span.range()).unwrap_or_default();
        let one = said.split_whitespace().any(|word| matches!(word, "a" | "an" | "een"));
        time.every.is_none() && one
    })
}

/// Whether there is a last time: `photograph every street`.
fn is_finished(reading: &Reading) -> bool {
    reading.judge().m.why == Reason::Finished
}

/// Whether an event is a period, such as a holiday.
fn lasts(reading: &Reading, span: Span) -> bool {
    reading.times.iter().any(|time| time.span == span && time.role == Role::Period)
}

/// The question about a sentence without any measure: about a size that changes, or about what the
/// people of the sentence will be able to do.
fn without_measure(reading: &Reading, text: &str) -> Question {
    if let Some(some) = few(reading, text) {
        return Question { id: "ask-some", said: phrase(text, some) };
    }
    if let Some(span) = changes_size(reading, text) {
        let feels = !reading.cues.losses.contains(&span) && is_intangible(reading, text, span, 0);
        let id = if feels { "ask-comparative-without-size" } else { "ask-size" };
        return Question { id, said: phrase(text, span) };
    }
    let others = reading.cues.people.first().is_some_and(|people| {
        let lead = text.get(..people.start as usize).unwrap_or_default().trim().to_lowercase();
        matches!(lead.as_str(), "" | "the" | "our" | "my" | "all" | "de" | "het" | "onze" | "mijn")
    });
    Question::plain(if others { "ask-no-measure-others" } else { "ask-no-measure" })
}

/// The verb of a sentence that says that a size changes: `verhogen`, `increase`.
fn changes_size(reading: &Reading, text: &str) -> Option<Span> {
    const SIZES: &[&str] = &[
        "increas",
        "rais",
        "grow",
        "boost",
        "reduc",
        "lower",
        "decreas",
        "expand",
        "shorten",
        "verkort",
        "inkort",
        "groei",
        "verhog",
        "verhoog",
        "vergro",
        "verlag",
        "verlaag",
        "verminder",
        "uitbreid",
        "terugdring",
        "stijg",
        "omhoog",
        "omlaag",
    ];
    let said = |span: &&Span| text.get(span.range()).unwrap_or_default().to_lowercase();
    let cues = &reading.cues;
    let better = |span: &&Span| {
        let improves =
            ["improv", "verbeter", "optimali"].iter().any(|verb| said(span).starts_with(verb));
        improves && is_scored(&phrase(text, **span))
    };
    let mut verbs = cues.vague_verbs.iter();
    let size = |span: &&Span| SIZES.iter().any(|size| said(span).starts_with(size)) || better(span);
    let after = |span: &Span| text.get(span.end as usize..).unwrap_or_default();
    let size = |span: &&Span| size(span) && !grows_in(&said(span), after(span));
    verbs.find(size).or(cues.losses.first()).copied()
}

/// The words for an amount that is not given: `save some money`.
fn few(reading: &Reading, text: &str) -> Option<Span> {
    const FEW: &[&str] =
        &["some", "a few", "few", "a bit", "a little", "enkele", "een beetje", "wat"];
    let said = |span: &&Span| text.get(span.range()).unwrap_or_default().to_lowercase();
    let compared = !reading.cues.comparatives.is_empty();
    let mut hedges = reading.cues.hedges.iter().filter(|_| !compared);
    hedges.find(|span| FEW.contains(&said(span).as_str())).copied()
}

/// Whether the phrase is about something that cannot be counted: `more structure`, `minder stress`.
/// Words before `from` do not count.
fn is_intangible(reading: &Reading, text: &str, span: Span, from: u32) -> bool {
    let phrase = phrase(text, span);
    let cues = &reading.cues;
    let vague = cues.umbrellas.iter().chain(&cues.qualities).chain(&cues.moods);
    let mut words = vague.filter(|one| one.start >= from).filter_map(|one| text.get(one.range()));
    !is_scored(&phrase) && words.any(|word| phrase.contains(word))
}

/// Whether the sentence is about how something is or feels, which has no day.
fn is_state(reading: &Reading, text: &str) -> bool {
    let m = reading.judge().m;
    let said = m.spans.first().and_then(|span| text.get(span.range()).map(|said| (*span, said)));
    match (m.why, said) {
        (Reason::NegatedState, _) => true,
        (Reason::ComparativeWithoutSize, Some((span, _))) => is_quality(reading, text, span),
        _ => false,
    }
}

/// The question about a reason; some reasons need none.
fn asked(why: Reason) -> Option<&'static str> {
    Some(match why {
        Reason::OnlyComparative => "ask-only-comparative",
        Reason::OnlyVagueVerb => "ask-only-vague-verb",
        Reason::OnlyUmbrella => "ask-only-umbrella",
        Reason::OnlyPeople => "ask-only-people",
        Reason::OnlyQuality => "ask-only-quality",
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
        Reason::ComparativeWithoutSize => {
            let span = judgement.m.spans.first();
            let state = span.is_none_or(|span| is_quality(reading, text, *span));
            if state { "ask-a-state" } else { "ask-a" }
        }
        Reason::NotObservable => "ask-a-state",
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
        _ if reading.has_open_frequency() => "ask-rhythm-for",
        (true, _) if !is_always(text) => "ask-activity",
        (false, true) => "ask-rhythm-for",
        _ => "ask-r",
    })
}
