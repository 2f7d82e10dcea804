//! Judges a goal sentence by its text alone: specific, measurable, time-bound.

use super::Reading;
use super::amount::{Amount, AmountKind};
use super::outcome::OutcomeKind;
use super::specific;
use super::time::{Role, TimeExpr};
use crate::base::Span;

/// The judgement of a text about three letters.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// Specific: the text narrows the goal.
    pub s: Letter,
    /// Measurable: an outsider can answer "reached: yes or no".
    pub m: Letter,
    /// Time-bound: there is an end.
    pub t: Letter,
}

/// One letter with its reason and the deciding words.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    /// Whether the text meets it.
    pub met: bool,
    /// The reason.
    pub why: Reason,
    /// The deciding words; empty if something is absent.
    pub spans: Vec<Span>,
}

/// Why a letter is met or not; each reason has a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// S: an amount of something named.
    NamedAmount,
    /// S: a result that is finished or not.
    NamedResult,
    /// S: a method, example or situation.
    NamedMethod,
    /// S: a concrete object or activity.
    NamedActivity,
    /// S not met: only a comparative.
    OnlyComparative,
    /// S not met: only a vague verb.
    OnlyVagueVerb,
    /// S not met: only an umbrella word or domain.
    OnlyUmbrella,
    /// S not met: only the people it is about.
    OnlyPeople,
    /// S not met: only how it should feel or be.
    OnlyQuality,
    /// S, M not met: no words of substance.
    Empty,

    /// M: a percentage.
    Percentage,
    /// M: from one value to another.
    FromTo,
    /// M: a score or grade.
    Score,
    /// M: an amount of money.
    Money,
    /// M: a quantity.
    Quantity,
    /// M: a multiple of the present value.
    Multiple,
    /// M: a rhythm.
    Rhythm,
    /// M: a length of time or a speed.
    Length,
    /// M: a rank: `my first client`.
    Ordinal,
    /// M: an exam or test.
    Exam,
    /// M: a level that can be tested.
    Level,
    /// M: a certificate or diploma.
    Certificate,
    /// M: a job or position.
    Job,
    /// M: a product.
    Product,
    /// M: an event.
    EventHeld,
    /// M: a party won.
    Party,
    /// M: something else that is finished or not.
    Finished,
    /// M: an observable act.
    ObservableAct,
    /// M: something that stops.
    Stops,
    /// M: a decision.
    Decision,
    /// M not met: no measure at all.
    NoMeasure,
    /// M not met: `more`, `better` without a size.
    ComparativeWithoutSize,
    /// M not met: a way of measuring, but no target.
    InstrumentOnly,
    /// M not met: the only number is part of a time.
    NumberIsTime,
    /// M not met: the only number is a clock time.
    NumberIsClock,
    /// M not met: the only number is an age.
    NumberIsAge,
    /// M not met: the only number is a level, group or page.
    NumberIsLabel,
    /// M not met: the only number is part of a name.
    NumberIsName,
    /// M not met: the only number is a budget.
    NumberIsBudget,
    /// M not met: the only number is the starting point.
    NumberIsBaseline,
    /// M not met: the only number counts something that already exists.
    NumberIsContext,
    /// M not met: the only number is a condition inside the object.
    NumberIsThreshold,
    /// M not met: `regularly`, `often`.
    VagueFrequency,
    /// M not met: two actions are offered as alternatives.
    Alternatives,
    /// M not met: knowing or understanding cannot be observed.
    NotObservable,
    /// M not met: what should stop is a feeling or a degree.
    NegatedState,

    /// A, R not met: words that only say yes.
    SaysNothing,
    /// A not met: no one else says yes.
    NobodyElse,

    /// T: an end.
    EndDate,
    /// T: a bounded period.
    Period,
    /// T: a rhythm with an end.
    BoundedRhythm,
    /// T: an event with a known time.
    EventEnd,
    /// T not met: no time.
    NoTime,
    /// T not met: a start is not an end.
    StartOnly,
    /// T not met: `soon`, `zo snel mogelijk`.
    SoftTime,
    /// T not met: a rhythm without an end.
    OpenRhythm,
    /// T not met: the only time is in the past.
    HistoryOnly,
    /// T not met: the only time is a service level.
    ServiceLevelOnly,
    /// T not met: the only time is the length of an activity or a time of the day.
    LengthOnly,
    /// T not met: the day does not exist.
    NoSuchDay,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 60] = [
        Self::NamedAmount,
        Self::NamedResult,
        Self::NamedMethod,
        Self::NamedActivity,
        Self::OnlyComparative,
        Self::OnlyVagueVerb,
        Self::OnlyUmbrella,
        Self::OnlyPeople,
        Self::OnlyQuality,
        Self::Empty,
        Self::Percentage,
        Self::FromTo,
        Self::Score,
        Self::Money,
        Self::Quantity,
        Self::Multiple,
        Self::Rhythm,
        Self::Length,
        Self::Ordinal,
        Self::Exam,
        Self::Level,
        Self::Certificate,
        Self::Job,
        Self::Product,
        Self::EventHeld,
        Self::Party,
        Self::Finished,
        Self::ObservableAct,
        Self::Stops,
        Self::Decision,
        Self::NoMeasure,
        Self::ComparativeWithoutSize,
        Self::InstrumentOnly,
        Self::NumberIsTime,
        Self::NumberIsClock,
        Self::NumberIsAge,
        Self::NumberIsLabel,
        Self::NumberIsName,
        Self::NumberIsBudget,
        Self::NumberIsBaseline,
        Self::NumberIsContext,
        Self::NumberIsThreshold,
        Self::VagueFrequency,
        Self::Alternatives,
        Self::NotObservable,
        Self::NegatedState,
        Self::SaysNothing,
        Self::NobodyElse,
        Self::EndDate,
        Self::Period,
        Self::BoundedRhythm,
        Self::EventEnd,
        Self::NoTime,
        Self::StartOnly,
        Self::SoftTime,
        Self::OpenRhythm,
        Self::HistoryOnly,
        Self::ServiceLevelOnly,
        Self::LengthOnly,
        Self::NoSuchDay,
    ];

    /// The id of its message.
    pub fn message(self) -> &'static str {
        match self {
            Self::NamedAmount => "why-named-amount",
            Self::NamedResult => "why-named-result",
            Self::NamedMethod => "why-named-method",
            Self::NamedActivity => "why-named-activity",
            Self::OnlyComparative => "why-only-comparative",
            Self::OnlyVagueVerb => "why-only-vague-verb",
            Self::OnlyUmbrella => "why-only-umbrella",
            Self::OnlyPeople => "why-only-people",
            Self::OnlyQuality => "why-only-quality",
            Self::Empty => "why-empty",
            Self::Percentage => "why-percentage",
            Self::FromTo => "why-from-to",
            Self::Score => "why-score",
            Self::Money => "why-money",
            Self::Quantity => "why-quantity",
            Self::Multiple => "why-multiple",
            Self::Rhythm => "why-rhythm",
            Self::Length => "why-length",
            Self::Ordinal => "why-ordinal",
            Self::Exam => "why-exam",
            Self::Level => "why-level",
            Self::Certificate => "why-certificate",
            Self::Job => "why-job",
            Self::Product => "why-product",
            Self::EventHeld => "why-event-held",
            Self::Party => "why-party",
            Self::Finished => "why-finished",
            Self::ObservableAct => "why-observable-act",
            Self::Stops => "why-stops",
            Self::Decision => "why-decision",
            Self::NoMeasure => "why-no-measure",
            Self::ComparativeWithoutSize => "why-comparative-without-size",
            Self::InstrumentOnly => "why-instrument-only",
            Self::NumberIsTime => "why-number-is-time",
            Self::NumberIsClock => "why-number-is-clock",
            Self::NumberIsAge => "why-number-is-age",
            Self::NumberIsLabel => "why-number-is-label",
            Self::NumberIsName => "why-number-is-name",
            Self::NumberIsBudget => "why-number-is-budget",
            Self::NumberIsBaseline => "why-number-is-baseline",
            Self::NumberIsContext => "why-number-is-context",
            Self::NumberIsThreshold => "why-number-is-threshold",
            Self::VagueFrequency => "why-vague-frequency",
            Self::Alternatives => "why-alternatives",
            Self::NotObservable => "why-not-observable",
            Self::NegatedState => "why-negated-state",
            Self::SaysNothing => "why-says-nothing",
            Self::NobodyElse => "why-nobody-else",
            Self::EndDate => "why-end-date",
            Self::Period => "why-period",
            Self::BoundedRhythm => "why-bounded-rhythm",
            Self::EventEnd => "why-event-end",
            Self::NoTime => "why-no-time",
            Self::StartOnly => "why-start-only",
            Self::SoftTime => "why-soft-time",
            Self::OpenRhythm => "why-open-rhythm",
            Self::HistoryOnly => "why-history-only",
            Self::ServiceLevelOnly => "why-service-level-only",
            Self::LengthOnly => "why-length-only",
            Self::NoSuchDay => "why-no-such-day",
        }
    }
}

/// Judges a reading.
pub(super) fn judge(reading: &Reading) -> Judgement {
    let m = measurable(reading);
    let s = specific::specific(reading, &m);
    Judgement { s, m, t: time_bound(reading) }
}

/// A letter that is met.
pub(super) fn met(why: Reason, spans: Vec<Span>) -> Letter {
    Letter { met: true, why, spans }
}

/// A letter that is not met.
pub(super) fn unmet(why: Reason, spans: Vec<Span>) -> Letter {
    Letter { met: false, why, spans }
}

fn time_bound(reading: &Reading) -> Letter {
    // `from 20 to 10 minutes` is no length.
    let change = |time: &&TimeExpr| {
        let inside = |one: &Amount| one.span.touches(time.span.start as usize);
        let mut amounts = reading.amounts.iter();
        time.role != Role::Effort
            || !amounts.any(|one| one.kind == AmountKind::FromTo && inside(one))
    };
    let of = |roles: &[Role]| -> Vec<Span> {
        let here = reading.times.iter().filter(|time| roles.contains(&time.role)).filter(change);
        here.map(|time| time.span).collect()
    };
    let bound = of(&[Role::BoundedFrequency]);
    let ends = of(&[Role::End, Role::Period]);
    if !bound.is_empty() {
        return met(Reason::BoundedRhythm, bound.into_iter().chain(ends).collect());
    }
    // `when the course ends in July` gives the month as well.
    let known = |time: &&TimeExpr| time.when != super::time::When::Event;
    let mut all = reading.times.iter().filter(|time| matches!(time.role, Role::End | Role::Period));
    let first = all.clone().find(known).or_else(|| all.next());
    if let Some(first) = first {
        let event = !known(&first);
        let why = match first.role {
            _ if event => Reason::EventEnd,
            Role::Period => Reason::Period,
            _ => Reason::EndDate,
        };
        return met(why, ends);
    }
    let reasons = [
        (Role::NoSuchDay, Reason::NoSuchDay),
        (Role::Soft, Reason::SoftTime),
        (Role::Start, Reason::StartOnly),
        (Role::Frequency, Reason::OpenRhythm),
        (Role::ServiceLevel, Reason::ServiceLevelOnly),
        (Role::History, Reason::HistoryOnly),
        (Role::Effort, Reason::LengthOnly),
        (Role::Clock, Reason::LengthOnly),
    ];
    let found = reasons.into_iter().map(|(role, why)| (why, of(&[role])));
    let reason = found.into_iter().find(|(_, spans)| !spans.is_empty());
    reason.map_or_else(|| unmet(Reason::NoTime, Vec::new()), |(why, spans)| unmet(why, spans))
}

fn measurable(reading: &Reading) -> Letter {
    let measures: Vec<&Amount> =
        reading.amounts.iter().filter(|amount| amount.kind.is_measure()).collect();
    let rank = |kind: AmountKind| match kind {
        AmountKind::FromTo => 0,
        AmountKind::Score => 1,
        AmountKind::Percent => 2,
        AmountKind::Money => 3,
        AmountKind::Multiple => 4,
        AmountKind::Quantity => 5,
        AmountKind::Ordinal => 6,
        AmountKind::Frequency => 7,
        _ => 8,
    };
    if let Some(best) = measures.iter().min_by_key(|amount| rank(amount.kind)) {
        let why = match best.kind {
            AmountKind::FromTo => Reason::FromTo,
            AmountKind::Score => Reason::Score,
            AmountKind::Percent => Reason::Percentage,
            AmountKind::Money => Reason::Money,
            AmountKind::Multiple => Reason::Multiple,
            AmountKind::Ordinal => Reason::Ordinal,
            AmountKind::Frequency => Reason::Rhythm,
            AmountKind::Length => Reason::Length,
            _ => Reason::Quantity,
        };
        return met(why, measures.iter().map(|amount| amount.span).collect());
    }
    if let Some(outcome) = reading.outcomes.first() {
        let why = match outcome.kind {
            OutcomeKind::Exam => Reason::Exam,
            OutcomeKind::Level => Reason::Level,
            OutcomeKind::Certificate => Reason::Certificate,
            OutcomeKind::Job => Reason::Job,
            OutcomeKind::Product => Reason::Product,
            OutcomeKind::Event => Reason::EventHeld,
            OutcomeKind::Party => Reason::Party,
            OutcomeKind::Finished => Reason::Finished,
            OutcomeKind::Act => Reason::ObservableAct,
            OutcomeKind::Stop => Reason::Stops,
            OutcomeKind::Decision => Reason::Decision,
        };
        return met(why, reading.outcomes.iter().map(|outcome| outcome.span).collect());
    }
    if let Some(spans) = dated_result(reading) {
        return met(Reason::Finished, spans);
    }
    without_measure(reading)
}

/// A plain act with an end and nothing vague is either done by then or not: `deze zomer fiets ik
/// van Amsterdam naar Parijs`.
fn dated_result(reading: &Reading) -> Option<Vec<Span>> {
    let cues = &reading.cues;
    let vague = [
        &cues.comparatives,
        &cues.vague_verbs,
        &cues.hedges,
        &cues.knowledge,
        &cues.vague_frequencies,
        &cues.instruments,
        &cues.alternatives,
        &cues.explorations,
        &cues.processes,
        &cues.qualities,
    ];
    let ends = |role| matches!(role, Role::End | Role::Period);
    let dated = reading.times.iter().any(|time| ends(time.role));
    let things = cues.content.len() > cues.acts.len();
    (dated && things && cues.content.len() >= 2 && vague.into_iter().all(Vec::is_empty))
        .then(|| cues.content.clone())
}

/// The most specific reason why there is no measure.
fn without_measure(reading: &Reading) -> Letter {
    let cues = &reading.cues;
    let friend = reading.amounts.iter().find_map(|amount| {
        let why = match amount.kind {
            AmountKind::Clock => Reason::NumberIsClock,
            AmountKind::Age => Reason::NumberIsAge,
            AmountKind::Label => Reason::NumberIsLabel,
            AmountKind::Name => Reason::NumberIsName,
            AmountKind::Budget => Reason::NumberIsBudget,
            AmountKind::Baseline => Reason::NumberIsBaseline,
            AmountKind::Context => Reason::NumberIsContext,
            AmountKind::Threshold => Reason::NumberIsThreshold,
            _ => return None,
        };
        Some((why, amount.span))
    });
    let time = reading.amounts.iter().find(|amount| amount.kind == AmountKind::Time);
    let first = |spans: &[Span], why| (!spans.is_empty()).then(|| unmet(why, spans.to_vec()));
    // `clearer with the parents of Year 4`: the comparative is what is left open.
    let which =
        |why| matches!(why, Reason::NumberIsLabel | Reason::NumberIsName | Reason::NumberIsAge);
    let friend = friend.filter(|(why, _)| !which(*why) || cues.comparatives.is_empty());
    first(&cues.alternatives, Reason::Alternatives)
        .or_else(|| first(&cues.instruments, Reason::InstrumentOnly))
        .or_else(|| friend.map(|(why, span)| unmet(why, vec![span])))
        .or_else(|| first(&cues.vague_frequencies, Reason::VagueFrequency))
        .or_else(|| first(&cues.negations, Reason::NegatedState))
        .or_else(|| first(&cues.comparatives, Reason::ComparativeWithoutSize))
        .or_else(|| first(&cues.knowledge, Reason::NotObservable))
        .or_else(|| time.map(|amount| unmet(Reason::NumberIsTime, vec![amount.span])))
        .unwrap_or_else(|| {
            let why = if reading.words == 0 { Reason::Empty } else { Reason::NoMeasure };
            unmet(why, Vec::new())
        })
}
