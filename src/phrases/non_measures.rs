//! Recognises numbers that are not measures: labels, names, budgets, starting points, conditions.

use super::Lang;
use super::amount::{AmountKind, joined};
use super::class::{Class, Classes};
use super::sentence::Sentence;
use super::token::Kind;

/// The kind of a number that is not a measure.
pub(super) fn false_friend(
    s: &Sentence,
    at: usize,
    start: usize,
    next: usize,
    signed: bool,
) -> Option<AmountKind> {
    if in_budget(s, at) {
        return Some(AmountKind::Budget);
    }
    if threshold(s, at) {
        return Some(AmountKind::Threshold);
    }
    if baseline(s, at) {
        return Some(AmountKind::Baseline);
    }
    if signed {
        return None;
    }
    let before = at.checked_sub(1);
    let own = before.is_some_and(|i| s.is(i, Class::LabelNoun) && !s.is(i, Class::ScoreNoun));
    let after_label = before.is_some_and(|i| s.is(i, Class::LabelNoun));
    // `Type 45 words`: a verb in front of what it counts.
    let verb =
        before.is_some_and(|i| s.opens(i)) && s.kind(next) == Kind::Word && s.is_plural(next);
    let counts_after = s.is(next, Class::People) || s.unit(next).is_some() || verb;
    if own && !counts_after || (after_label && joined(s, next)) {
        return Some(AmountKind::Label);
    }
    if super::time::is_year(s, start) && !counts_noun(s, next) {
        return Some(AmountKind::Time);
    }
    if part_of_work(s, at, next) {
        return Some(AmountKind::Label);
    }
    if matches!(s.kind(start), Kind::Range(..)) && before.is_some_and(|i| s.is(i, Class::People)) {
        return Some(AmountKind::Age);
    }
    if joined(s, next) && !s.is(next, Class::People) && s.unit(next).is_none() {
        return Some(AmountKind::Name);
    }
    if name(s, at, start, next) || is_line(s, at, start, next) {
        return Some(AmountKind::Name);
    }
    // The same goes for the second number of `bar 3 to 10`.
    let pair = Classes::of(&[Class::Toward, Class::And, Class::Or]);
    let second = at > 2
        && s.is_any(at - 1, pair)
        && s.number(at - 2).is_some()
        && numbers(s, at - 3, at - 2, at - 1);
    let first = before.is_some_and(|i| numbers(s, i, start, next));
    if first || second {
        return Some(AmountKind::Label);
    }
    // `op de 5 km`, `at the 100 metres`: a distance as the name of a race.
    let race = s.is(next, Class::Distance)
        && at > 1
        && s.is(at - 1, Class::Article)
        && s.is_any(at - 2, Classes::of(&[Class::On, Class::At]));
    if race {
        return Some(AmountKind::Name);
    }
    context(s, at, next).then_some(AmountKind::Context)
}

/// `bar 14`, `lane 4 and 5`, `couplet 3`: a number right after a bare noun, with nothing to count
/// after it, says which one.
pub(super) fn numbers(s: &Sentence, noun: usize, start: usize, next: usize) -> bool {
    let plain = Classes::of(&[
        Class::ScoreNoun,
        Class::AtLeast,
        Class::AtMost,
        Class::Filler,
        Class::Article,
        Class::Pronoun,
        Class::PlainVerb,
        Class::MakeVerb,
        Class::GetVerb,
        Class::FinishVerb,
        Class::DoVerb,
        Class::ActVerb,
        Class::VagueVerb,
        Class::BecomeVerb,
        Class::Toward,
        Class::And,
        Class::Or,
        Class::By,
        Class::Money,
        Class::Adverb,
        Class::Comparative,
        Class::Trigger,
        Class::Baseline,
    ]);
    let bare = s.kind(noun) == Kind::Word
        && s.lower(noun).chars().count() > 2
        && !s.is_any(noun, plain)
        && !s.is_plural(noun)
        && s.unit(noun).is_none()
        && s.number(noun).is_none()
        && s.entry(noun).month.is_none()
        && s.entry(noun).rhythm.is_none();
    // `Bench 80 kg` starts with a verb; `I weigh 75` has one after its subject.
    let verb = s.opens(noun)
        || noun > 0 && s.is_any(noun - 1, Classes::of(&[Class::Pronoun, Class::Wish, Class::Can]));
    // `Paper 1 submitted`: the number is part of a name.
    let done = s.opens(noun) && s.is_participle(next) && !s.is_plural(next) && next + 1 >= s.len();
    let verb = verb && !done;
    let digits = matches!(s.kind(start), Kind::Number(n) if n.fract() == 0.0);
    let links =
        Classes::of(&[Class::Of, Class::And, Class::Or, Class::To, Class::Toward, Class::During]);
    let ends = next >= s.len()
        || done
        || s.is_mark(next)
        || s.is_any(next, links)
        || s.kind(next) == Kind::Word && s.is(next, Class::Filler)
        || s.is(next, Class::Comparative)
        || super::vagueness::is_comparative(s, next);
    // `in building 4`: no verb or amount follows a preposition.
    let place = Classes::of(&[Class::In, Class::On, Class::At]);
    let things = Classes::of(&[Class::Times, Class::People, Class::Party, Class::Product]);
    let placed = noun > 0
        && s.is_any(noun - 1, place)
        && s.phrase(noun - 1, Class::AtLeast).is_none()
        && s.unit(next).is_none()
        && s.lang == Lang::En
        && !s.is_any(next, things);
    let building = placed && s.is_gerund(noun);
    (bare || building)
        && !verb
        && digits
        && (ends || placed)
        && s.phrase(next, Class::OutOf).is_none_or(|len| s.number(next + len).is_none())
}

/// `the first 12 bars`, `de laatste drie hoofdstukken`: says which part, and is not a number to
/// reach. With people and customers (`the first 100 members`) it is.
fn part_of_work(s: &Sentence, at: usize, next: usize) -> bool {
    let Some(rank) = at.checked_sub(1) else { return false };
    let which = s.is_any(rank, Classes::of(&[Class::First, Class::Last]))
        || s.entry(rank).rank.is_some() && s.unit(rank).is_none();
    let named = rank > 0 && s.is(rank - 1, Class::Article) && !s.is(rank - 1, Class::One);
    let counted = Classes::of(&[
        Class::People,
        Class::Party,
        Class::Product,
        Class::Certificate,
        Class::Money,
        Class::Times,
    ]);
    which && named && s.is_plural(next) && s.unit(next).is_none() && !s.is_any(next, counted)
}

/// A countable word right after a number that could also be a year.
fn counts_noun(s: &Sentence, at: usize) -> bool {
    s.kind(at) == Kind::Word
        && !s.is(at, Class::Filler)
        && !s.is_any(at, Classes::of(&[Class::Pronoun, Class::Article, Class::Possessive]))
        && s.is_plural(at)
}

/// `binnen een budget van € 90.000`, `with a $500 budget`.
fn in_budget(s: &Sentence, at: usize) -> bool {
    let before = (at.saturating_sub(4)..at).any(|i| s.phrase(i, Class::Budget).is_some());
    let change = (at.saturating_sub(4)..at).any(|i| s.is(i, Class::Toward))
        || (at > 0 && s.is(at - 1, Class::By));
    let after = (at + 1..at + 4).any(|i| s.is(i, Class::Budget) && s.same_clause(i, at));
    (before && !change) || after
}

/// `donors giving more than $1,000`, `klanten die meer dan 500 euro besteden`.
fn threshold(s: &Sentence, at: usize) -> bool {
    let bound = (1..=3).find(|len| {
        at >= *len
            && (s.phrase(at - len, Class::AtLeast) == Some(*len)
                || s.phrase(at - len, Class::AtMost) == Some(*len))
    });
    let Some(mut i) = bound.and_then(|len| at.checked_sub(len + 1)) else { return false };
    for _ in 0..3 {
        let relative = s.is_any(i, Classes::of(&[Class::Relative, Class::With])) || s.is_gerund(i);
        if relative && i > 0 && s.is_any(i - 1, Classes::of(&[Class::People, Class::Party])) {
            return true;
        }
        if i == 0 || s.is_mark(i) {
            return false;
        }
        i -= 1;
    }
    false
}

/// `currently 25 minutes`, `was 65%`, `nu 40`.
pub(super) fn baseline(s: &Sentence, at: usize) -> bool {
    (at.saturating_sub(4)..at).any(|i| {
        s.same_clause(i, at)
            && s.phrase(i, Class::Baseline).is_some_and(|len| i + len <= at)
            && (i + 1..at).all(|j| !s.is_any(j, Classes::of(&[Class::Wish, Class::Toward])))
            && !s.is(at.saturating_sub(1), Class::By)
            && !(i > 0 && s.is(i - 1, Class::Away))
            && (i + s.phrase(i, Class::Baseline).unwrap_or(1) == at || at - i <= 3)
    })
}

/// `Office 365`, `ISO 9001`; not `NPS 8`, and not after the word that opens a sentence.
fn name(s: &Sentence, at: usize, start: usize, next: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let capital = s.tokens.get(before).is_some_and(|token| token.capital);
    let plain = Classes::of(&[
        Class::ScoreNoun,
        Class::AtLeast,
        Class::AtMost,
        Class::Filler,
        Class::Article,
        Class::PlainVerb,
        Class::MakeVerb,
        Class::GetVerb,
        Class::FinishVerb,
        Class::VagueVerb,
    ]);
    let digits = matches!(s.kind(start), Kind::Number(_));
    let ends =
        s.is_mark(next) || next >= s.len() || s.kind(next) == Kind::Word && !counts_noun(s, next);
    capital
        && digits
        && ends
        && s.kind(before) == Kind::Word
        && !s.opens(before)
        && !s.is_any(before, plain)
}

/// `take the 43 bus`: a number between an article and one thing.
fn is_line(s: &Sentence, at: usize, start: usize, next: usize) -> bool {
    let led = at > 0 && s.is(at - 1, Class::Article) && !s.is(at - 1, Class::One);
    let digits = matches!(s.kind(start), Kind::Number(n) if n > 1.0);
    let many = Classes::of(&[
        Class::People,
        Class::Filler,
        Class::Comparative,
        Class::Quality,
        Class::Adverb,
        Class::Distance,
        Class::Money,
        Class::Times,
        Class::Whole,
    ]);
    let one = s.kind(next) == Kind::Word
        && s.lang == Lang::En
        && !s.is_plural(next)
        && s.unit(next).is_none()
        && !s.is_any(next, many);
    let ends = s.kind(next + 1) != Kind::Word || s.is(next + 1, Class::Filler);
    led && digits && one && ends
}

/// `team of 5`, `(50 gebruikers)`, `our 30 employees`.
fn context(s: &Sentence, at: usize, next: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let of = s.is(before, Class::Of) || s.is(before, Class::Away);
    if of && before > 0 && s.is(before - 1, Class::Collective) {
        return true;
    }
    let people = s.is(next, Class::People);
    let bracket = matches!(s.kind(before), Kind::Open) && matches!(s.kind(next + 1), Kind::Close);
    let given = s.is_any(before, Classes::of(&[Class::Possessive]));
    people && (bracket || given)
}
