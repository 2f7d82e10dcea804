//! Reads rhythms: `3 keer per week`, `every other day`, `weekly`, `on Mondays`, `a month`.

use super::{Every, Found, Role, When};
use crate::phrases::class::{Class, Classes, Unit};
use crate::phrases::sentence::Sentence;
use crate::phrases::token::Kind;

fn found(from: usize, to: usize, n: f64, per: f64, unit: Unit) -> Found {
    let every = Some(Every { n, per, unit });
    Found { every, ..Found::new(from, to, Role::Frequency, When::Open) }
}

/// `3 keer per week`, `2x/wk`, `twice a month`, `30 minutes a day`, `2 x daags`.
pub(super) fn counted(s: &Sentence, at: usize) -> Option<Found> {
    let (n, mut next, times) = if let Kind::Multiple(n) = s.kind(at) {
        (n, at + 1, true)
    } else if s.is(at, Class::TimesOnce) {
        let n = s.entry(at).number.unwrap_or(1.0);
        (n, at + 1, true)
    } else if let Kind::Range(_, to) = s.kind(at) {
        (to, at + 1, false)
    } else if let Some((n, next)) = s.number(at) {
        // `two to three times`.
        let more = s.is_any(next, Classes::of(&[Class::Toward, Class::Or]));
        match s.number(next + 1).filter(|_| more) {
            Some((n, next)) => (n, next, false),
            None => (n, next, false),
        }
    } else if s.is(at, Class::One) && s.is(at + 1, Class::Times) {
        (1.0, at + 1, false)
    } else {
        return None;
    };
    if s.is(next, Class::Times) {
        next += 1;
    } else if !times {
        // `3 dagen per week`, `30 minutes a day`.
        s.unit(next)?;
        next += 1;
    }
    if let Some(unit) = s.entry(next).rhythm {
        return Some(found(at, next + 1, n, 1.0, unit));
    }
    let (per, unit, next) = rate(s, next)?;
    Some(found(at, next, n, per, unit))
}

/// `per week`, `a month`, `/day`, `in een week`, `each 2 weeks`.
fn rate(s: &Sentence, at: usize) -> Option<(f64, Unit, usize)> {
    let leads = Classes::of(&[Class::Per, Class::One, Class::Each]);
    let inside = s.is(at, Class::In) && s.is(at + 1, Class::One);
    let at = if inside { at + 1 } else { at };
    if !s.is_any(at, leads) && s.kind(at) != Kind::Slash {
        return None;
    }
    unit_after(s, at + 1)
}

/// A unit, weekday or part of the day, with a number or one word before it.
fn unit_after(s: &Sentence, at: usize) -> Option<(f64, Unit, usize)> {
    let (n, next) = s.number(at).unwrap_or((1.0, at));
    let unit = |i: usize| {
        let entry = s.entry(i);
        let day = entry.weekday.map(|_| Unit::Week).or(entry.season.map(|_| Unit::Year));
        s.unit(i).or(day).or(s.is(i, Class::DayPart).then_some(Unit::Day))
    };
    if let Some(found) = unit(next) {
        // `every Monday morning`, `elke werkdag`.
        let part = usize::from(s.is(next + 1, Class::DayPart));
        return Some((n, found, next + 1 + part));
    }
    let skippable = s.kind(next) != Kind::Comma && !s.is_mark(next) && next == at;
    let two = unit(next + 1).filter(|_| skippable)?;
    let other = s.is(next, Class::Other) || s.entry(next).rank == Some(2);
    Some((if other { 2.0 } else { 1.0 }, two, next + 2))
}

/// `elke dag`, `every other week`, `each lesson`, `om de dag`.
pub(super) fn each(s: &Sentence, at: usize) -> Option<Found> {
    if s.is(at, Class::At) && s.is(at + 1, Class::Article) && !s.is(at + 1, Class::One) {
        let (n, next) = s.number(at + 2).unwrap_or((2.0, at + 2));
        return s.unit(next).map(|unit| found(at, next + 1, 1.0, n, unit));
    }
    if !s.is(at, Class::Each) {
        return None;
    }
    if let Some((per, unit, next)) = unit_after(s, at + 1) {
        return Some(found(at, next, 1.0, per, unit));
    }
    // `after every practice`: whatever it is, it returns.
    let turns = Classes::of(&[Class::After, Class::Before]);
    if at > 0 && s.is_any(at - 1, turns) && s.kind(at + 1) == Kind::Word && at + 1 < s.len() {
        return Some(Found::new(at, at + 2, Role::Frequency, When::Open));
    }
    let events = Classes::of(&[Class::LongEvent, Class::ShortEvent]);
    let noun = (at + 1..at + 3).find(|i| s.is_any(*i, events) && !s.is_mark(*i))?;
    Some(Found::new(at, noun + 1, Role::Frequency, When::Open))
}

/// `wekelijks`, `daily`; not `our weekly meetings`, `quarterly revenue`.
pub(super) fn rhythm(s: &Sentence, at: usize) -> Option<Found> {
    let unit = s.entry(at).rhythm?;
    let content = s.kind(at + 1) == Kind::Word && !s.is(at + 1, Class::Filler) && at + 1 < s.len();
    let before = at.checked_sub(1);
    let leads = Classes::of(&[
        Class::Possessive,
        Class::Of,
        Class::VagueVerb,
        Class::Comparative,
        Class::During,
        Class::In,
        Class::This,
        Class::Method,
        Class::For,
    ]);
    let named = before
        .is_some_and(|i| s.is_any(i, leads) || (s.is(i, Class::Article) && !s.is(i, Class::One)));
    // `cope with daily life`, `do daily activities`: an adjective.
    let better = Classes::of(&[Class::Comparative, Class::VagueVerb]);
    let near = at.saturating_sub(6)..(at + 6).min(s.len());
    let weighed = near.into_iter().any(|i| s.same_clause(i, at) && s.is_any(i, better));
    let domain = Classes::of(&[Class::Umbrella, Class::Abstract]);
    let domain = s.is_any(at + 1, domain) && !s.is(at + 1, Class::PlainVerb);
    let led =
        before.is_some_and(|i| s.is_any(i, Classes::of(&[Class::With, Class::On, Class::At])));
    let adjective = named || weighed || domain || led || s.is_plural(at + 1);
    (!(content && adjective)).then(|| found(at, at + 1, 1.0, 1.0, unit))
}

/// `on weekdays`, `'s avonds`, `op maandag en woensdag`, `Mondays`.
pub(super) fn returning(s: &Sentence, at: usize) -> Option<Found> {
    if let Some(len) = s.phrase(at, Class::Returning) {
        return Some(found(at, at + len, 1.0, 1.0, Unit::Day));
    }
    let from = if s.is(at, Class::On) { at + 1 } else { at };
    s.entry(from).weekday?;
    let mut days = 1.0;
    let mut next = from + 1;
    let mut returns = s.entry(from).returning;
    while s.entry(next + 1).weekday.is_some()
        && (s.is(next, Class::And) || matches!(s.kind(next), Kind::Comma | Kind::Slash))
    {
        days += 1.0;
        next += 2;
        returns = true;
    }
    returns.then(|| found(at, next, days, 1.0, Unit::Week))
}

/// `per week`, `$400/month`, `one contact a month`.
pub(super) fn per_unit(s: &Sentence, at: usize) -> Option<Found> {
    let article = s.is(at, Class::One) && !s.is(at, Class::Per);
    let before = at.checked_sub(1)?;
    if article {
        let small = s.is_any(
            before,
            Classes::of(&[
                Class::Filler,
                Class::Pronoun,
                Class::Article,
                Class::Within,
                Class::In,
                Class::For,
            ]),
        );
        let number = (at.saturating_sub(7)..at).any(|i| {
            s.same_clause(i, at) && (s.number(i).is_some() || matches!(s.kind(i), Kind::Currency))
        });
        if small || !number || s.unit(at + 1).is_none() {
            return None;
        }
    } else if !s.is(at, Class::Per) && s.kind(at) != Kind::Slash {
        return None;
    }
    let (per, unit, next) =
        if article { (1.0, s.unit(at + 1)?, at + 2) } else { unit_after(s, at + 1)? };
    let speed = matches!(unit, Unit::Second | Unit::Minute | Unit::Hour);
    (!speed).then(|| found(at, next, 1.0, per, unit))
}
