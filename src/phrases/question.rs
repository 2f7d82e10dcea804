//! The questions of a coach about a letter: one for each reason, with the author's words.

use super::judge::{Letter, Reason};
use super::quote::phrase;
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
pub fn question(letter: &Letter, reading: &Reading, text: &str) -> Option<Question> {
    let id = asked(letter.why)?;
    let Some(span) = letter.spans.first() else {
        return Some(match letter.why {
            Reason::NoMeasure => without_measure(reading, text),
            Reason::NoTime if is_state(reading, text) => Question::plain("ask-t-state"),
            why => Question::plain(without_words(why).unwrap_or(id)),
        });
    };
    let asked = Question::about(id, text, *span);
    let said = || phrase(text, *span);
    let id = match letter.why {
        Reason::ComparativeWithoutSize if !is_counted(&asked.said) && !is_scored(&said()) => {
            "ask-comparative-quality"
        }
        Reason::ComparativeWithoutSize if is_intangible(reading, text, *span, span.end) => {
            "ask-comparative-quality"
        }
        Reason::ComparativeWithoutSize => "ask-size",
        Reason::OnlyComparative if is_counted(&asked.said) || is_scored(&said()) => {
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
        Reason::OpenRhythm => Question { id, said: rhythm(text, &letter.spans) },
        _ => Question { id, ..asked },
    })
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

/// Whether the words are about something that is counted anyway: money, marks, customers.
fn is_scored(said: &str) -> bool {
    const SCORED: &[&str] = &[
        "results",
        "turnaround",
        "sales",
        "profit",
        "revenue",
        "turnover",
        "income",
        "salary",
        "money",
        "paid",
        "costs",
        "grades",
        "marks",
        "scores",
        "customers",
        "clients",
        "members",
        "readers",
        "subscribers",
        "followers",
        "visitors",
        "hours",
        "points",
        "orders",
        "books",
        "winst",
        "omzet",
        "inkomen",
        "salaris",
        "geld",
        "kosten",
        "cijfers",
        "punten",
        "resultaten",
        "klanten",
        "leden",
        "lezers",
        "abonnees",
        "volgers",
        "bezoekers",
        "uren",
        "bestellingen",
        "boeken",
        "betaald",
        "betaalde",
        "verkoop",
        "verdienen",
        "earn",
        "bedrijf",
        "business",
        "company",
        "onderneming",
        "zaak",
        "rate",
        "rates",
        "percentage",
        "opbrengst",
        "opbrengsten",
        "verzuim",
        "ziekteverzuim",
        "attendance",
        "absence",
    ];
    let lower = said.to_lowercase();
    let mut words = lower.split(|sign: char| !sign.is_alphanumeric());
    words.any(|word| SCORED.contains(&word))
}

/// The length of a second day: ` en vrijdag`, `, Friday`.
fn another_day(rest: &str) -> Option<usize> {
    const DAYS: &[&str] = &[
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "zaterdag",
        "zondag",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    let link = [" en ", " and ", ", ", " of ", " or ", " & "].into_iter();
    let mut link = link.filter(|link| rest.starts_with(link));
    let link = link.next()?.len();
    let word: &str = rest[link..].split(|sign: char| !sign.is_alphanumeric()).next()?;
    let lower = word.to_lowercase();
    DAYS.iter().any(|day| lower.starts_with(day)).then_some(link + word.len())
}

/// Whether the sentence is about how something is or feels, which has no day.
fn is_state(reading: &Reading, text: &str) -> bool {
    let m = reading.judge().m;
    let said = m.spans.first().and_then(|span| text.get(span.range()).map(|said| (*span, said)));
    match (m.why, said) {
        (Reason::NegatedState, _) => true,
        (Reason::ComparativeWithoutSize, Some((span, said))) => {
            let counts = is_counted(said) || is_scored(&phrase(text, span));
            !counts && reading.cues.content.is_empty()
        }
        _ => false,
    }
}

/// The words of a rhythm: from its first part to its last (`every Monday and Friday`), or the clause
/// that gives the moment (`als het 21.00 uur is`).
fn rhythm(text: &str, spans: &[Span]) -> String {
    const MOMENTS: &[&str] = &["als", "wanneer", "if", "when", "zodra", "telkens", "whenever"];
    let Some((first, last)) = spans.first().zip(spans.last()) else { return String::new() };
    let clause = text.get(..first.start as usize).unwrap_or_default();
    let begin = clause.rfind([',', '.', ';', ':']).map_or(0, |at| at + 1);
    let opens = clause[begin..].split_whitespace().next().map(str::to_lowercase);
    if opens.is_some_and(|word| MOMENTS.contains(&word.as_str())) {
        let rest = text.get(first.end as usize..).unwrap_or_default();
        let end = rest.find([',', '.', ';', ':']).map_or(text.len(), |at| first.end as usize + at);
        let said = text.get(begin..end).unwrap_or_default().trim();
        if said.split_whitespace().count() < 10 {
            return said.to_owned();
        }
    }
    let near = last.start.saturating_sub(first.end) < 8;
    let mut whole = if near { Span { start: first.start, end: last.end } } else { *first };
    // `every Monday and Friday`: the second day has no word of rhythm.
    while let Some(more) = another_day(text.get(whole.end as usize..).unwrap_or_default()) {
        whole.end += more as u32;
    }
    Question::about("", text, whole).said
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

/// Whether the words are about being somebody: `become a role model`, `een vraagbaak zijn`.
fn becomes(said: &str) -> bool {
    const BEING: &[&str] =
        &["become", "becoming", "be", "being", "worden", "wordt", "zijn", "ben", "am"];
    let lower = said.to_lowercase();
    let mine = lower.contains("ik word") || lower.contains("word ik");
    mine || lower.split_whitespace().any(|word| BEING.contains(&word))
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
        _ if reading.has_open_frequency() => "ask-rhythm-for",
        (true, _) => "ask-activity",
        (false, true) => "ask-rhythm-for",
        (false, false) => "ask-r",
    })
}
