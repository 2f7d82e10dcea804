//! Recognises ages and ranges of ages, which are numbers with years but not times.

use super::{Found, Role, When};
use crate::phrases::class::{Class, Classes, Unit};
use crate::phrases::sentence::Sentence;
use crate::phrases::token::Kind;

/// `18-30 jaar`, `aged 5 to 7`, `kinderen van 4 jaar`, `16-year-olds`, `jongeren onder 18`.
pub(super) fn age(s: &Sentence, at: usize) -> Option<Found> {
    let next = after_word(s, at).or_else(|| segment(s, at)).or_else(|| of_people(s, at))?;
    Some(Found::new(at, next, Role::Age, When::Open))
}

/// `aged 18-24`, `leeftijd van 12 tot 18 jaar`, `ages 5 to 7`.
fn after_word(s: &Sentence, at: usize) -> Option<usize> {
    if !s.is(at, Class::AgeWord) {
        return None;
    }
    let links = Classes::of(&[Class::Of, Class::Between, Class::Article]);
    let mut next = at + 1;
    while s.is_any(next, links) && next < at + 3 {
        next += 1;
    }
    let (_, next) = numbers(s, next)?;
    Some(skip_years(s, next))
}

/// `18-30 jaar`, `between 18 and 24 years old`, `7 years old`, `18-jarigen`.
fn segment(s: &Sentence, at: usize) -> Option<usize> {
    let from = if s.is_any(at, Classes::of(&[Class::Between, Class::Away])) { at + 1 } else { at };
    let timed = Classes::of(&[
        Class::Within,
        Class::In,
        Class::Over,
        Class::For,
        Class::Next,
        Class::First,
        Class::During,
    ]);
    if at > 0 && s.is_any(at - 1, timed) {
        return None;
    }
    let (two, next) = numbers(s, from)?;
    let years = s.unit(next) == Some(Unit::Year);
    // `six old productions` is not an age.
    let noun = s.kind(next + 1) == Kind::Word && s.entry(next + 1).classes.is_empty();
    let named = (s.is(next, Class::AgeWord) && !noun) || (years && s.is(next + 1, Class::AgeWord));
    let arrow = (at..next).any(|i| s.is(i, Class::Toward) && !s.is(i, Class::Until));
    let people = at > 0 && s.is(at - 1, Class::People) && !arrow;
    if named || (two && (years || people)) {
        return Some(skip_years(s, next));
    }
    None
}

/// `kinderen van 4 jaar`, `jongeren onder 18`, `adults over 65`.
fn of_people(s: &Sentence, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let links = Classes::of(&[Class::Of, Class::Over, Class::AtMost, Class::AtLeast, Class::Away]);
    if !s.is(before, Class::People) || !s.is_any(at, links) {
        return None;
    }
    let from = if s.is(at + 1, Class::Article) { at + 2 } else { at + 1 };
    let (two, next) = numbers(s, from)?;
    let years = s.unit(next) == Some(Unit::Year);
    // `vrijwilligers van 25 naar 40` is from–to.
    let arrow = (at..next).any(|i| s.is(i, Class::Toward) && !s.is(i, Class::Until));
    let two = two && !arrow;
    let bare = s.is_mark(next) || next >= s.len() || s.kind(next) == Kind::Word;
    let limit = !arrow && !s.is_any(at, Classes::of(&[Class::Of, Class::Away]));
    (years || two || (limit && bare && !matches!(s.kind(next), Kind::Percent)))
        .then(|| skip_years(s, next))
}

/// One or two numbers that can be ages, and whether there are two.
fn numbers(s: &Sentence, at: usize) -> Option<(bool, usize)> {
    let can_be = |value: f64| (0.0..=110.0).contains(&value);
    if let Kind::Range(_, to) = s.kind(at) {
        return can_be(to).then_some((true, at + 1));
    }
    let (_, next) = s.number(at).filter(|(value, _)| can_be(*value))?;
    let links = Classes::of(&[Class::Toward, Class::And]);
    if s.is_any(next, links)
        && let Some((other, after)) = s.number(next + 1)
        && can_be(other)
    {
        return Some((true, after));
    }
    Some((false, next))
}

fn skip_years(s: &Sentence, at: usize) -> usize {
    let next = if s.unit(at) == Some(Unit::Year) { at + 1 } else { at };
    if s.is(next, Class::AgeWord) { next + 1 } else { next }
}
