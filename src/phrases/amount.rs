//! Reads amounts: what a number counts, and whether it can be a target.

use super::background;
use super::class::{Class, Classes, Unit};
use super::non_measures::{baseline, false_friend};
use super::sentence::Sentence;
use super::time::{Found, Role};
use super::token::Kind;
use super::vagueness::is_comparative;
use crate::base::Span;

/// A number in a text, with its role.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Amount {
    /// Its span, including its symbol, unit or noun.
    pub span: Span,
    /// Its kind.
    pub kind: AmountKind,
    /// The value, or the end of a range from one value to another.
    pub value: Option<f64>,
    /// The start of such a range.
    pub from: Option<f64>,
    /// Whether it is a minimum or a maximum.
    pub bound: Bound,
}

/// Whether an amount is a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// The amount itself.
    Exact,
    /// `minstens`, `or more`.
    AtLeast,
    /// `maximaal`, `fewer than`.
    AtMost,
}

/// The kind of a number; the kinds after `Ordinal` are not measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmountKind {
    /// A number of things: `6 pitches`.
    Quantity,
    /// A share: `20%`.
    Percent,
    /// From one value to another: `van 40 naar 60`.
    FromTo,
    /// A score or grade: `8 van de 10`, `een 7`, `GPA 3.5`.
    Score,
    /// An amount of money.
    Money,
    /// A multiple of the present value: `10x`, `verdubbelen`.
    Multiple,
    /// A rhythm: `3 keer per week`.
    Frequency,
    /// The duration of an activity, or a speed: `30 minuten`, `binnen 5 seconden`.
    Length,
    /// A rank that counts: `mijn eerste klant`.
    Ordinal,
    /// Part of an end, a period, a start or the past.
    Time,
    /// A time of the day.
    Clock,
    /// An age or a segment of ages.
    Age,
    /// A level, group, page or chapter.
    Label,
    /// Part of the name of a product, test or event.
    Name,
    /// The budget as a limit.
    Budget,
    /// The starting point without a target.
    Baseline,
    /// The size of something that already exists: `team of 5`, `(50 gebruikers)`.
    Context,
    /// A condition inside the object: `donors giving more than $1,000`.
    Threshold,
}

impl AmountKind {
    /// Whether an outsider can compare a result with it.
    #[must_use]
    pub(crate) fn is_measure(self) -> bool {
        matches!(
            self,
            Self::Quantity
                | Self::Percent
                | Self::FromTo
                | Self::Score
                | Self::Money
                | Self::Multiple
                | Self::Frequency
                | Self::Length
                | Self::Ordinal
        )
    }
}

/// Finds the amounts of a text, given its expressions of time.
pub(super) fn find(s: &Sentence, times: &[Found]) -> Vec<Amount> {
    let mut amounts = Vec::new();
    let mut at = 0;
    let mut times = times.iter().peekable();
    let aims = s.reasons();
    let past = s.past();
    let aside = |at: usize| {
        aims.iter().any(|aim| !aim.infinitive && aim.range.contains(&at))
            || past.iter().any(|range| range.contains(&at))
    };
    while at < s.len() {
        while times.next_if(|time| time.from < at).is_some() {}
        if let Some(time) = times.next_if(|time| time.from == at) {
            amounts.extend(of_time(s, time).filter(|_| !aside(time.from)));
            at = time.to.max(at + 1);
            continue;
        }
        if aside(at) {
            // A reason contains no measure, unless it says how much has to change.
            match from_to(s, at).or_else(|| counted(s, at)) {
                Some((amount, next)) if is_change(amount.kind) => {
                    amounts.push(amount);
                    at = next.max(at + 1);
                }
                _ => at += 1,
            }
            continue;
        }
        match from_to(s, at).or_else(|| counted(s, at)).or_else(|| unnumbered(s, at)) {
            Some((amount, next)) => {
                amounts.push(amount);
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
    amounts
}

fn is_change(kind: AmountKind) -> bool {
    matches!(
        kind,
        AmountKind::FromTo | AmountKind::Percent | AmountKind::Multiple | AmountKind::Score
    )
}

fn of_time(s: &Sentence, time: &Found) -> Option<Amount> {
    let has_number = (time.from..time.to).any(|i| {
        s.number(i).is_some() || !matches!(s.kind(i), Kind::Word | Kind::Comma | Kind::Stop)
    });
    let name = time.to == time.from + 2 && joined(s, time.from + 1);
    // `a bit calmer every day`: how it goes, not how often something is done.
    let degree = |i: usize| s.is(i, Class::Comparative) || is_comparative(s, i);
    let regular = matches!(time.role, Role::Frequency | Role::BoundedFrequency);
    let near = time.from.saturating_sub(8)..(time.to + 8).min(s.len());
    // `at the end of a shift`: when, not how often.
    let once = time.every.is_none() && (time.from..time.to).any(|i| s.is(i, Class::One));
    if regular && once && !has_number {
        return None;
    }
    if regular && !has_number && near.into_iter().any(|i| s.same_clause(i, time.from) && degree(i))
    {
        return None;
    }
    let kind = match time.role {
        Role::Frequency | Role::BoundedFrequency => AmountKind::Frequency,
        Role::Effort if name && !is_short(s, time.from + 1) => AmountKind::Name,
        Role::Effort if baseline(s, time.from) => AmountKind::Baseline,
        Role::ServiceLevel | Role::Effort => AmountKind::Length,
        Role::Clock => AmountKind::Clock,
        Role::Age => AmountKind::Age,
        // `three months in a row`: a streak.
        Role::Period if has_number && is_run(s, time) => AmountKind::Length,
        _ if has_number => AmountKind::Time,
        _ => return None,
    };
    let value = time.every.map(|every| every.n);
    Some(Amount { span: s.span(time.from, time.to), kind, value, from: None, bound: Bound::Exact })
}

fn is_run(s: &Sentence, time: &Found) -> bool {
    (time.from..time.to).any(|at| s.phrase(at, Class::Long).is_some_and(|words| words > 1))
}

fn is_short(s: &Sentence, at: usize) -> bool {
    matches!(s.unit(at), Some(Unit::Second | Unit::Minute | Unit::Hour))
}

pub(super) fn joined(s: &Sentence, at: usize) -> bool {
    s.tokens.get(at).is_some_and(|token| token.joined)
}

/// `van 40% naar 60%`, `from 18 facts per minute to 30`, `from a C to a B`, `NPS 6.8 to 8.0`.
fn from_to(s: &Sentence, at: usize) -> Option<(Amount, usize)> {
    let led = s.is(at, Class::Away);
    let (from, first, next) = value(s, at + usize::from(led))?;
    if !led && at > 0 && super::non_measures::numbers(s, at - 1, at, next) {
        return None;
    }
    let score = at > 0 && s.is(at - 1, Class::ScoreNoun);
    let reach = if led { 9 } else { 2 };
    let toward = (next..next + reach)
        .take_while(|i| !matches!(s.kind(*i), Kind::Stop))
        .find(|i| s.is(*i, Class::Toward) && (led || score || !s.is(*i, Class::Until)))?;
    let bound = s.phrase(toward + 1, Class::AtMost).or(s.phrase(toward + 1, Class::AtLeast));
    let (to, second, end) = value(s, toward + 1 + bound.unwrap_or(0))?;
    if from == to && first == second {
        return None;
    }
    let span = s.span(at, end);
    let amount = Amount { span, kind: AmountKind::FromTo, value: to, from, bound: Bound::Exact };
    Some((amount, end))
}

/// A value with its symbol; a letter grade has a rank instead of a value.
fn value(s: &Sentence, at: usize) -> Option<(Option<f64>, u8, usize)> {
    if matches!(s.kind(at), Kind::Currency) {
        let (value, next) = s.number(at + 1)?;
        return Some((Some(value), 0, next));
    }
    if let Some(rank) = letter(s, at + usize::from(s.is(at, Class::One))) {
        return Some((None, rank, at + 1 + usize::from(s.is(at, Class::One))));
    }
    // `van een 5 naar een 7`.
    let at = at + usize::from(s.is(at, Class::One) && s.number(at + 1).is_some());
    if let Kind::Ratio(n, _) = s.kind(at) {
        return Some((Some(f64::from(n)), 0, at + 1));
    }
    let (value, next) = s.number(at)?;
    let sign = matches!(s.kind(next), Kind::Percent) || s.is(next, Class::PercentWord);
    Some((Some(value), 0, next + usize::from(sign)))
}

/// A letter grade in a capital: `a B`, `A-`, but not the article.
fn letter(s: &Sentence, at: usize) -> Option<u8> {
    let raw = s.raw(at).as_bytes();
    match raw {
        [grade @ b'A'..=b'F'] if !s.opens(at) => Some(*grade),
        _ => None,
    }
}

/// A number on its own or with its symbol, unit or noun.
fn counted(s: &Sentence, at: usize) -> Option<(Amount, usize)> {
    let money = matches!(s.kind(at), Kind::Currency);
    let start = at + usize::from(money);
    let (value, next) = match s.kind(start) {
        Kind::Range(_, to) => (Some(to), start + 1),
        Kind::Multiple(n) => return amount(s, at, start + 1, AmountKind::Multiple, Some(n)),
        Kind::Ratio(n, _) => {
            return amount(s, at, start + 1, AmountKind::Score, Some(f64::from(n)));
        }
        Kind::Years(..) => return amount(s, at, start + 1, AmountKind::Time, None),
        Kind::Date { .. } | Kind::Quarter(_) => {
            return amount(s, at, start + 1, AmountKind::Time, None);
        }
        Kind::Ordinal(_) => return ordinal(s, at, start + 1),
        _ => s.number(start).map(|(value, next)| (Some(value), next))?,
    };
    let sign = matches!(s.kind(next), Kind::Percent) || s.is(next, Class::PercentWord);
    let worth = money || s.is(next, Class::Money);
    let next = next + usize::from(sign || (worth && s.is(next, Class::Money)));
    let found = |kind, next| amount(s, at, next, kind, value);
    if let Some(kind) = false_friend(s, at, start, next, worth || sign) {
        return found(kind, next);
    }
    if sign {
        return found(AmountKind::Percent, next);
    }
    if worth {
        return found(AmountKind::Money, next);
    }
    if s.is(next, Class::Times) {
        // `drie keer zo veel` is a multiple, `drie keer voorzitten` a count.
        let than = Classes::of(&[Class::AsBefore, Class::Comparative]);
        let multiple = s.is_any(next + 1, than);
        let kind = if multiple { AmountKind::Multiple } else { AmountKind::Quantity };
        return found(kind, next + 1);
    }
    let out_of = s.phrase(next, Class::OutOf).filter(|len| {
        s.number(next + len).is_some()
            && (*len > 1 || s.number(next + len).is_some_and(|n| n.0 <= 100.0))
    });
    if let Some(len) = out_of {
        let end = s.number(next + len).map_or(next, |(_, end)| end);
        return found(AmountKind::Score, end);
    }
    let score =
        (at.saturating_sub(4)..at).any(|i| s.is(i, Class::ScoreNoun) && s.same_clause(i, at));
    let verb = s.lang == crate::base::Lang::Nl && background::is_verb(s, next);
    let grade = at > 0 && s.is(at - 1, Class::One) && (s.kind(next) != Kind::Word || verb);
    if score || grade {
        return found(AmountKind::Score, next);
    }
    // `one` alone is a pronoun: `no one`, `one of the best`.
    let one = value == Some(1.0) && s.kind(start) == Kind::Word;
    if one && (s.is(next, Class::Of) || s.is_mark(next) || next >= s.len() || is_pronoun(s, at)) {
        return None;
    }
    let noun = s.kind(next) == Kind::Word && !s.is(next, Class::Filler) && !verb;
    found(AmountKind::Quantity, next + usize::from(noun))
}

fn is_pronoun(s: &Sentence, at: usize) -> bool {
    at > 0
        && s.is_any(at - 1, Classes::of(&[Class::Filler, Class::This, Class::Article, Class::Each]))
        && !s.is_any(at - 1, Classes::of(&[Class::And, Class::Or, Class::Occasion, Class::For]))
        && s.is(at, Class::Pronoun)
        && !(s.is(at - 1, Class::By) && s.kind(at + 1) == Kind::Word)
        && !s.is_any(at - 1, Classes::of(&[Class::With, Class::GetVerb]))
}

#[expect(clippy::unnecessary_wraps, reason = "every rule returns an option")]
fn amount(
    s: &Sentence,
    from: usize,
    to: usize,
    kind: AmountKind,
    value: Option<f64>,
) -> Option<(Amount, usize)> {
    let before =
        |class| (1..=3).rev().find(|len| from >= *len && s.phrase(from - len, class) == Some(*len));
    let more = s.phrase(to, Class::OrMore);
    // `no more than` is longer than `more than`.
    let (least, most) = (before(Class::AtLeast), before(Class::AtMost));
    let (bound, lead) = match (least, most) {
        (Some(len), most) if most.is_none_or(|most| most <= len) => (Bound::AtLeast, len),
        (_, Some(len)) => (Bound::AtMost, len),
        _ => (if more.is_some() { Bound::AtLeast } else { Bound::Exact }, 0),
    };
    let to = to + more.unwrap_or(0);
    let span = s.span(from - lead, to);
    Some((Amount { span, kind, value, from: None, bound }, to))
}

/// `my 10th client` counts, `the 2nd grade` does not.
fn ordinal(s: &Sentence, from: usize, next: usize) -> Option<(Amount, usize)> {
    let label = s.is(next, Class::LabelNoun) || joined(s, next) || s.is_mark(next);
    let kind = if label { AmountKind::Label } else { AmountKind::Ordinal };
    amount(s, from, next, kind, None)
}

/// A size without a number: `verdubbelen`, `mijn eerste klant`, `an A in maths`, `debt-free`.
fn unnumbered(s: &Sentence, at: usize) -> Option<(Amount, usize)> {
    if let Some(len) = s.phrase(at, Class::SizeVerb) {
        let part = s.is(at, Class::SizeVerb) && s.entry(at).number.is_some();
        let of = !part || s.is(at + 1, Class::Of) || s.is(at + 1, Class::Article);
        if of && s.entry(at).rank.is_none() {
            return amount(s, at, at + len, AmountKind::Multiple, None);
        }
    }
    // `by a quarter`, `met een derde`.
    let part = s.is(at, Class::BySize)
        && s.is(at + 1, Class::Article)
        && s.is(at + 2, Class::Fraction)
        && s.entry(at + 3).month.is_none();
    if part && !s.is_any(at + 3, Classes::of(&[Class::People, Class::Party])) {
        return amount(s, at, at + 3, AmountKind::Percent, None);
    }
    if let Some(len) = s.phrase(at, Class::ZeroState) {
        return amount(s, at, at + len, AmountKind::Quantity, Some(0.0));
    }
    if let Some(len) = s.phrase(at, Class::Grade) {
        let phrase = len > 1 && !s.is(at, Class::Article);
        let with = at > 0 && (s.is(at - 1, Class::One) || s.is(at - 1, Class::With));
        let noun = s.kind(at + len) == Kind::Word
            && !s
                .is_any(at + len, Classes::of(&[Class::Filler, Class::FinishVerb, Class::GetVerb]));
        if phrase || (with && !noun) {
            return amount(s, at, at + len, AmountKind::Score, None);
        }
    }
    if letter(s, at).is_some() && at > 0 && s.is(at - 1, Class::One) && !joined(s, at + 1) {
        return amount(s, at, at + 1, AmountKind::Score, None);
    }
    if s.entry(at).rank.is_some() && s.unit(at).is_none() {
        let mine = at > 0 && s.is(at - 1, Class::Possessive);
        let things = Classes::of(&[
            Class::Party,
            Class::Job,
            Class::Product,
            Class::Certificate,
            Class::Happening,
            Class::People,
            Class::Position,
        ]);
        let thing = (at + 1..at + 4).find(|i| s.is_any(*i, things) && s.same_clause(*i, at));
        if mine && let Some(thing) = thing {
            return amount(s, at, thing + 1, AmountKind::Ordinal, s.entry(at).rank.map(f64::from));
        }
    }
    None
}
