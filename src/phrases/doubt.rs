//! Finds goals that may be too fast for their size, to ask about rather than judge.

use super::amount::{Amount, AmountKind};
use super::class::{Class, Unit};
use super::sentence::Sentence;
use super::time::{Found, Role, When};
use crate::base::Span;

/// The weight loss per week, in kilos, above which to ask.
const KILOS_A_WEEK: f64 = 1.3;
/// A pound in kilos.
const POUND: f64 = 0.45;
/// The number of days in which nobody learns a language.
const MONTH: f64 = 31.0;

/// Finds a size that is too large for its time: much weight in a few weeks, fluency in a month.
pub(super) fn hurry(s: &Sentence, times: &[Found], amounts: &[Amount]) -> Option<Span> {
    let ends = |role| matches!(role, Role::End | Role::Period | Role::BoundedFrequency);
    let days = times.iter().filter(|time| ends(time.role)).find_map(|time| days(time.when))?;
    let great = (0..s.len()).find(|at| s.phrase(*at, Class::Great).is_some());
    if let Some(great) = great.filter(|_| days <= MONTH) {
        return Some(s.span(great, great + 1));
    }
    let weight = (0..s.len()).find_map(|at| {
        let (n, next) = s.number(at)?;
        let kilo = if s.is(next, Class::Kilo) { 1.0 } else { POUND };
        let lost = s.is(next, Class::Kilo) || (s.is(next, Class::Pound) && loses(s));
        (lost && loses(s)).then(|| (n * kilo, s.span(at, next + 1)))
    });
    let measured = |span: Span| {
        let plain = |kind| matches!(kind, AmountKind::Quantity | AmountKind::Money);
        amounts.iter().any(|amount| plain(amount.kind) && amount.span.touches(span.start as usize))
    };
    let (kilos, span) = weight?;
    (kilos / (days / 7.0) > KILOS_A_WEEK && measured(span)).then_some(span)
}

/// Whether the text has a verb of losing.
fn loses(s: &Sentence) -> bool {
    (0..s.len()).any(|at| s.is(at, Class::Lose))
}

/// The number of days in a length of time, or in the current part of the calendar.
fn days(when: When) -> Option<f64> {
    let (n, unit) = match when {
        When::Within { n, unit } => (n, unit),
        When::Coming { unit, ahead } => (f64::from(ahead) + 1.0, unit),
        _ => return None,
    };
    let length = match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day | Unit::WorkDay => 1.0,
        Unit::Week | Unit::Weekend => 7.0,
        Unit::Fortnight => 14.0,
        Unit::Month => 30.5,
        _ => return None,
    };
    Some((n * length).max(1.0))
}
