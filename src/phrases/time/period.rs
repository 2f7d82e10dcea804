//! Reads lengths of time: periods, ends counted from the start, service levels, efforts, the past.

use super::{Edge, Found, Role, When, day};
use crate::phrases::class::{Class, Classes, Unit};
use crate::phrases::sentence::{Length, Sentence};
use crate::phrases::token::Kind;

/// `vorig jaar`, `the last 3 months`, `two years ago`.
pub(super) fn history(s: &Sentence, at: usize) -> Option<Found> {
    let from =
        if s.is_any(at, Classes::of(&[Class::Article, Class::In, Class::Over, Class::During])) {
            at + 1
        } else {
            at
        };
    let from = if s.is(from, Class::Article) { from + 1 } else { from };
    if s.is(from, Class::Last) {
        let entry = s.entry(from + 1);
        let named = entry.weekday.or(entry.month).or(entry.season).is_some();
        let end = s.length(from + 1).map(|l| l.next).or(named.then_some(from + 2))?;
        // `the last week of June` is in the future.
        if s.is(end, Class::Of) {
            let Some(point) = day::point(s, end + 1) else {
                let event = super::event::next_event(s, end + 1)?;
                return Some(Found::new(at, event + 1, Role::End, When::Event).at(Edge::End));
            };
            let found = Found::new(at, point.next, Role::End, point.when);
            return Some(found.at(Edge::End));
        }
        return Some(Found::new(at, end, Role::History, When::Open));
    }
    let length = s.length(at).filter(|l| l.counted || s.is(at, Class::One))?;
    let ago = s.is(length.next, Class::Ago) && !s.is_any(at, Classes::of(&[Class::Article]));
    let ago = ago || (s.is(length.next, Class::Ago) && length.counted);
    ago.then(|| Found::new(at, length.next + 1, Role::History, When::Open))
}

/// `binnen 5 seconden`, `within 12 hours of request`, `in 30 minutes`.
pub(super) fn service_level(s: &Sentence, at: usize) -> Option<Found> {
    // `the same day`, `dezelfde week`.
    let same = at + usize::from(s.is(at, Class::Article));
    let long = matches!(s.unit(same + 1), Some(Unit::Day | Unit::Week));
    if matches!(s.lower(same), "same" | "dezelfde") && long {
        return Some(Found::new(at, same + 2, Role::ServiceLevel, When::Open));
    }
    let len = s.phrase(at, Class::Within).or_else(|| s.phrase(at, Class::In))?;
    let length = s.length(at + len)?;
    if !(length.counted || s.is(at + len, Class::One)) || length.joined {
        return None;
    }
    let within = s.phrase(at, Class::Within).is_some();
    let links = Classes::of(&[Class::Of, Class::After, Class::From, Class::Away]);
    let triggered = s.is_any(length.next, links)
        && (length.next + 1..length.next + 5).any(|i| s.is(i, Class::Trigger));
    let responds = within
        && (at.saturating_sub(20)..at + 20)
            .any(|i| s.is(i, Class::Respond) && s.same_sentence(i, at));
    let short = matches!(length.unit, Unit::Second | Unit::Minute | Unit::Hour);
    let days = matches!(length.unit, Unit::Day | Unit::WorkDay);
    // `within 24 hours` from now is an end only if there is no other and no one is waiting.
    if short || triggered || (days && responds) {
        let next = if triggered { skip_trigger(s, length.next) } else { length.next };
        let when = When::Within { n: length.n, unit: length.unit };
        return Some(Found::new(at, next, Role::ServiceLevel, when));
    }
    None
}

fn skip_trigger(s: &Sentence, at: usize) -> usize {
    (at + 1..at + 5).find(|i| s.is(*i, Class::Trigger)).map_or(at, |i| i + 1)
}

/// `binnen 3 maanden`, `in two weeks`, `over 6 weken`, `for a year`, `na 12 weken`.
pub(super) fn opened(s: &Sentence, at: usize) -> Option<Found> {
    let rules = [
        (Class::Within, Role::End),
        (Class::For, Role::Period),
        (Class::During, Role::Period),
        (Class::Over, Role::End),
        (Class::In, Role::End),
        (Class::After, Role::End),
    ];
    let fits = |(class, role)| s.phrase(at, class).map(|len| (class, role, len));
    let (class, role, len) = rules.into_iter().filter_map(fits).max_by_key(|(_, _, len)| *len)?;
    let from = at + len;
    // `for this week` is a part of the calendar, not a length.
    let this = s.is(from, Class::This) || s.is(from, Class::Article) && s.is(from + 1, Class::This);
    if this && s.number(from + 1).is_none() {
        return None;
    }
    // `for at least 8 weeks`, `binnen maximaal 3 maanden`.
    let bound = s.phrase(from, Class::AtLeast).or_else(|| s.phrase(from, Class::AtMost));
    let from = from + bound.unwrap_or(0);
    if s.is(at, Class::In) || len == 1 && class == Class::For || class == Class::After {
        let (length, first) = led_length(s, from)?;
        let clear = first || length.counted || s.is(from, Class::One);
        return (clear && is_period(s, &length)).then(|| ended(s, at, role, &length));
    }
    let (length, first) = led_length(s, from)?;
    let article = s.is_any(from, Classes::of(&[Class::Article, Class::One, Class::This]));
    let clear = first || length.counted || article;
    (clear && is_period(s, &length)).then(|| ended(s, at, role, &length))
}

/// A length after `the next`, `de eerste`, `a further`, and whether it was preceded by such words.
fn led_length(s: &Sentence, at: usize) -> Option<(Length, bool)> {
    let leads = Classes::of(&[Class::Next, Class::First, Class::This, Class::Whole]);
    let from =
        if s.is_any(at, Classes::of(&[Class::Article, Class::Possessive])) { at + 1 } else { at };
    if s.is_any(from, leads) {
        let mut next = from + 1;
        while s.is_any(next, Classes::of(&[Class::Whole])) {
            next += 1;
        }
        let named_day = s.unit(next) == Some(Unit::Day);
        if let Some(length) = s.length(next).filter(|_| !named_day) {
            return Some((length, true));
        }
        let (unit, after) = day::calendar_unit(s, next).filter(|_| !named_day)?;
        return Some((Length { n: 1.0, unit, next: after, counted: false, joined: false }, true));
    }
    s.length(at).or_else(|| s.length(from)).map(|length| (length, false))
}

/// At least a day, not the name of something, and not part of a rhythm.
fn is_period(s: &Sentence, length: &Length) -> bool {
    let short = matches!(length.unit, Unit::Second | Unit::Minute | Unit::Hour);
    // `the first 10 hours of the project` is a period all the same.
    let of = short && s.is(length.next, Class::Of) && length.counted;
    let name = length.joined && s.unit(length.next).is_none();
    (!short || of) && !name && !rate_follows(s, length.next)
}

fn rate_follows(s: &Sentence, at: usize) -> bool {
    s.is_any(at, Classes::of(&[Class::Per, Class::One, Class::Each])) && s.unit(at + 1).is_some()
}

fn ended(s: &Sentence, at: usize, role: Role, length: &Length) -> Found {
    let ahead = s.phrase(length.next, Class::Ahead).or_else(|| s.phrase(length.next, Class::Long));
    let time = usize::from(s.is(length.next, Class::TimeWord));
    let next = length.next + ahead.unwrap_or(time);
    Found::new(at, next, role, When::Within { n: length.n, unit: length.unit })
}

/// `two weeks before the premiere`, `drie dagen na de operatie`: counted from a day that is known.
pub(super) fn from_event(s: &Sentence, at: usize) -> Option<Found> {
    let number = s.entry(at).number.is_some() || matches!(s.kind(at), Kind::Number(_));
    let length = number.then(|| s.length(at)).flatten();
    let length = length.filter(|length| length.counted && !length.joined)?;
    let short = matches!(length.unit, Unit::Second | Unit::Minute | Unit::Hour);
    let link = matches!(s.lower(length.next), "before" | "after" | "voor" | "vóór" | "na");
    let led = Classes::of(&[Class::Article, Class::Possessive]);
    let noun = length.next + 2;
    let certain = s.is_any(length.next + 1, led) && !s.is(length.next + 1, Class::One);
    let known = s.kind(noun) == Kind::Word && !s.is(noun, Class::Trigger);
    if short || !link || !certain || !known || day::point(s, length.next + 1).is_some() {
        return None;
    }
    Some(Found::new(at, noun + 1, Role::End, When::Event))
}

/// `de komende vijf zaterdagen`, `for the next three Mondays`: so many weeks.
pub(super) fn next_days(s: &Sentence, at: usize) -> Option<Found> {
    let leads = Classes::of(&[Class::For, Class::Over, Class::During, Class::On]);
    let from = at + usize::from(s.is_any(at, leads));
    let from = from + usize::from(s.is(from, Class::Article));
    if !s.is(from, Class::Next) {
        return None;
    }
    let (n, next) = s.number(from + 1)?;
    s.entry(next).weekday?;
    Some(Found::new(at, next + 1, Role::Period, When::Within { n, unit: Unit::Week }))
}

/// `de komende 2 maanden`, `the next 90 days`, `first 60 days after launch`, `het hele jaar`.
pub(super) fn coming(s: &Sentence, at: usize) -> Option<Found> {
    let from = if s.is(at, Class::Article) { at + 1 } else { at };
    let all = s.is(from, Class::Whole) || s.is(from, Class::All);
    if !all && !s.is_any(from, Classes::of(&[Class::Next, Class::First])) {
        return None;
    }
    // `all winter`, `de hele zomer`.
    if all && let Some(season) = s.entry(from + 1).season {
        let when = When::Season { season, y: None };
        return Some(Found::new(at, from + 2, Role::Period, when));
    }
    let length = s.length(from + 1)?;
    let of = s.is_any(length.next, Classes::of(&[Class::Of, Class::After]));
    let clear = length.counted
        || (all && s.unit(from + 1) == Some(length.unit) && length.unit != Unit::Day)
        || (s.is(from, Class::First) && of);
    (clear && !(all && length.counted) && is_period(s, &length))
        .then(|| ended(s, at, Role::Period, &length))
}

/// `4 weken lang`, `eight weeks in a row`, `4 months away`, `6 maanden de tijd`.
pub(super) fn long(s: &Sentence, at: usize) -> Option<Found> {
    let length = s.length(at).filter(|l| l.counted || s.is(at, Class::One))?;
    // `a 5-week window`, `5 weeks goal window`.
    let window = (length.next..length.next + 2).find(|i| s.is(*i, Class::TimeWord));
    let reflexive = at > 0 && s.is(at - 1, Class::Reflexive);
    let ahead = s.phrase(length.next, Class::Ahead);
    let long = s.phrase(length.next, Class::Long);
    let next = length.next
        + ahead.or(long).or(reflexive.then_some(0)).or(window.map(|i| i + 1 - length.next))?;
    let role = if ahead.is_some() && !reflexive { Role::End } else { Role::Period };
    let short = matches!(length.unit, Unit::Second | Unit::Minute | Unit::Hour);
    let when = When::Within { n: length.n, unit: length.unit };
    (!short).then(|| Found::new(at, next, role, when))
}

/// `30 minuten`, `een uur`, `a 16-week plan`.
pub(super) fn effort(s: &Sentence, at: usize) -> Option<Found> {
    let short = |unit| matches!(unit, Unit::Second | Unit::Minute | Unit::Hour);
    let length = s.length(at).filter(|l| l.counted || (s.is(at, Class::One) && short(l.unit)))?;
    // `60 words a minute` is a speed.
    let speed = !length.counted
        && (at.saturating_sub(3)..at).any(|i| s.number(i).is_some() && s.same_clause(i, at))
        && at > 0
        && s.is_plural(at - 1);
    if speed {
        return None;
    }
    let when = When::Within { n: length.n, unit: length.unit };
    Some(Found::new(at, length.next, Role::Effort, when))
}
