//! Reads expressions of time: ends, periods, starts, rhythms, and what only looks like them.
//!
//! The rules are tried at every word from left to right, the most specific first; the first that
//! matches takes its words, so that a number in a duration is not counted again as an amount.

mod age;
mod day;
mod event;
mod frequency;
mod period;
mod point;
mod resolve;

use super::calendar;
use super::class::{Class, Unit};
use super::sentence::Sentence;
use crate::base::Span;

pub(super) use resolve::after;
pub use resolve::resolve;

/// An expression of time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimeExpr {
    /// Its span, including its preposition.
    pub span: Span,
    /// Its role in the sentence.
    pub role: Role,
    /// The part of the time that is meant.
    pub edge: Edge,
    /// The time.
    pub when: When,
    /// The frequency, for a rhythm.
    pub every: Option<Every>,
}

/// The role of an expression of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Names the end: `voor 1 juli`, `within a month`.
    End,
    /// Names a bounded period: `dit jaar`, `for eight weeks`.
    Period,
    /// Names a start, which is not an end: `vanaf 1 oktober`.
    Start,
    /// Names a rhythm without an end: `3 keer per week`.
    Frequency,
    /// Names a rhythm with an end in the same sentence: `every week until June`.
    BoundedFrequency,
    /// Sounds like an end: `zo snel mogelijk`, `soon`.
    Soft,
    /// Is in the past: `vorig jaar`, `last year`.
    History,
    /// Says how fast, each time: `binnen 24 uur na ontvangst`, `in 30 minutes`.
    ServiceLevel,
    /// Says how long an activity takes: `30 minuten`, `a 16-week plan`.
    Effort,
    /// Names a time of the day.
    Clock,
    /// Names an age or a segment of ages.
    Age,
    /// Names a day that does not exist: `31 februari 2027`.
    NoSuchDay,
}

/// The part of a time that is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// Somewhere in it, or exactly after it.
    Whole,
    /// Its first part.
    Begin,
    /// Its middle.
    Middle,
    /// Its last part.
    End,
    /// Not later than it: `by June`.
    By,
    /// Earlier than its start: `voor 1 juli`.
    Before,
}

/// The time named by the words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum When {
    /// A number of units after the start.
    Within {
        /// The number.
        n: f64,
        /// The unit.
        unit: Unit,
    },
    /// A date, possibly with parts left out.
    Date {
        /// The year.
        y: Option<i32>,
        /// The month, 1 to 12.
        m: Option<u8>,
        /// The day, 1 to 31.
        d: Option<u8>,
    },
    /// A quarter of a year, 1 to 4.
    Quarter {
        /// The quarter.
        q: u8,
        /// The year.
        y: Option<i32>,
    },
    /// A season, spring 0 to winter 3.
    Season {
        /// The season.
        season: u8,
        /// The year.
        y: Option<i32>,
    },
    /// A day that moves with Easter.
    Feast {
        /// The number of days after Easter.
        days: i16,
        /// The year.
        y: Option<i32>,
    },
    /// A day of the week, Monday 0 to Sunday 6.
    Weekday(u8),
    /// This unit (0) or the next (1) of the calendar.
    Coming {
        /// The unit.
        unit: Unit,
        /// 0 for this, 1 for the next.
        ahead: u8,
    },
    /// From a year to a year; two years in a row are a school year.
    Years {
        /// The first.
        from: i32,
        /// The last.
        to: i32,
    },
    /// An event at a time that the reader knows and the text does not give.
    Event,
    /// Without a time of its own.
    Open,
}

impl When {
    /// Whether the words give their year, so that no start is needed to determine the day.
    #[must_use]
    pub(crate) fn names_its_year(&self) -> bool {
        match self {
            Self::Date { y, .. }
            | Self::Quarter { y, .. }
            | Self::Season { y, .. }
            | Self::Feast { y, .. } => y.is_some(),
            Self::Years { .. } => true,
            _ => false,
        }
    }
}

/// How often something happens.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Every {
    /// The number of times.
    pub n: f64,
    /// The number of units.
    pub per: f64,
    /// The unit.
    pub unit: Unit,
}

/// An expression of time with the positions of its tokens.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) role: Role,
    pub(super) edge: Edge,
    pub(super) when: When,
    pub(super) every: Option<Every>,
}

impl Found {
    fn new(from: usize, to: usize, role: Role, when: When) -> Self {
        Self { from, to, role, edge: Edge::Whole, when, every: None }
    }

    fn at(self, edge: Edge) -> Self {
        Self { edge, ..self }
    }
}

/// A rule examines one position and takes the words from there.
type Rule = fn(&Sentence, usize) -> Option<Found>;

const RULES: &[Rule] = &[
    soft,
    age::age,
    period::history,
    point::between,
    point::start,
    frequency::counted,
    frequency::each,
    event::end_of_each,
    event::habit,
    point::clock,
    period::service_level,
    period::next_days,
    period::from_event,
    period::opened,
    point::by,
    event::end_of,
    event::around,
    period::coming,
    period::long,
    point::bare,
    frequency::rhythm,
    frequency::returning,
    frequency::per_unit,
    period::effort,
];

/// Whether the number at a position can be a year.
pub(super) fn is_year(sentence: &Sentence, at: usize) -> bool {
    day::year(sentence, at).is_some()
}

/// Finds the expressions of time in a text, from left to right.
pub(super) fn find(sentence: &Sentence) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < sentence.len() {
        match RULES.iter().find_map(|rule| rule(sentence, at)) {
            Some(hit) => {
                at = hit.to.max(at + 1);
                found.push(if exists(&hit) { hit } else { Found { role: Role::NoSuchDay, ..hit } });
            }
            None => at += 1,
        }
    }
    bind(sentence, &mut found);
    // How things are or were says nothing about the end: `I've worked in shops for five years and
    // want …`, `now that I work three days a week`.
    let past = sentence.past();
    found.retain(|time| !past.iter().any(|range| range.contains(&time.from)));
    found
}

/// Whether the day exists; without a year, it must exist in some year.
fn exists(found: &Found) -> bool {
    let leap = 2024;
    match found.when {
        When::Date { y, m: Some(m), d: Some(d) } => calendar::is_date(y.unwrap_or(leap), m, d),
        _ => true,
    }
}

/// Gives every rhythm the end that is in the same sentence.
fn bind(sentence: &Sentence, found: &mut [Found]) {
    for at in 0..found.len() {
        if found[at].role != Role::Frequency {
            continue;
        }
        let rhythm = found[at];
        let same = |other: &Found| sentence.same_sentence(other.from, rhythm.from);
        // `every Monday an e-mail with one focus for this week`: part of the rhythm, not its end. A
        // rhythm and its end are close to each other.
        let near = at.saturating_sub(8)..(at + 8).min(found.len());
        for other in found[near.clone()]
            .iter_mut()
            .filter(|other| same(other) && is_one_turn(other, &rhythm))
        {
            other.role = Role::Frequency;
        }
        let bound = found[near]
            .iter()
            .find(|other| matches!(other.role, Role::End | Role::Period) && same(other));
        if let Some(bound) = bound.copied() {
            found[at] = Found {
                role: Role::BoundedFrequency,
                edge: bound.edge,
                when: bound.when,
                ..found[at]
            };
        }
    }
}

/// Whether a period is no longer than one interval of the rhythm.
fn is_one_turn(period: &Found, rhythm: &Found) -> bool {
    let every = rhythm.every.filter(|every| (every.n * every.per - 1.0).abs() < 0.01);
    match (period.when, every) {
        (When::Coming { unit, .. }, Some(every)) => {
            period.edge == Edge::Whole && unit == every.unit && period.to > period.from + 2
        }
        _ => false,
    }
}

/// `zo snel mogelijk`, `soon`, `op termijn`.
fn soft(s: &Sentence, at: usize) -> Option<Found> {
    if s.is(at, Class::Somewhen) {
        // `ergens volgend jaar`, `sometime in 2027`: the day is unknown.
        let from = at + 1 + usize::from(s.is(at + 1, Class::In));
        let year = day::point(s, from).filter(|point| point.edge == Edge::Whole);
        let year = year.filter(|point| match point.when {
            When::Date { m, d, .. } => m.is_none() && d.is_none(),
            When::Coming { unit, .. } => matches!(unit, Unit::Year | Unit::SchoolYear),
            When::Years { .. } => true,
            _ => false,
        });
        if let Some(year) = year {
            return Some(Found::new(at, year.next, Role::Soft, When::Open));
        }
    }
    let len = s.phrase(at, Class::Soft)?;
    if s.phrase(at, Class::AsMany).is_some() {
        return None;
    }
    Some(Found::new(at, at + len, Role::Soft, When::Open))
}
