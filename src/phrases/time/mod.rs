//! Reads expressions of time: ends, periods, starts, rhythms, and what only looks like them.
//!
//! The rules are tried at every word from left to right, the most telling first; the first that
//! fits takes its words, so that a number in a duration is not counted again as an amount.

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

/// Holds one expression of time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimeExpr {
    /// Where it stands, with its preposition.
    pub span: Span,
    /// What it does in the sentence.
    pub role: Role,
    /// Which part of the time it points at.
    pub edge: Edge,
    /// The time that it names.
    pub when: When,
    /// How often, for a rhythm.
    pub every: Option<Every>,
}

/// Tells what an expression of time does in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Names the end: `voor 1 juli`, `within a month`.
    End,
    /// Names a bounded period: `dit jaar`, `for eight weeks`.
    Period,
    /// Names a start, which is no end: `vanaf 1 oktober`.
    Start,
    /// Names a rhythm without an end: `3 keer per week`.
    Frequency,
    /// Names a rhythm with an end in the same sentence: `every week until June`.
    BoundedFrequency,
    /// Sounds like an end: `zo snel mogelijk`, `soon`.
    Soft,
    /// Lies in the past: `vorig jaar`, `last year`.
    History,
    /// Says how fast each time: `binnen 24 uur na ontvangst`, `in 30 minutes`.
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

/// Tells which part of a time is meant.
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

/// Holds the time that the words name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum When {
    /// A number of units after the start.
    Within {
        /// How many.
        n: f64,
        /// Of what.
        unit: Unit,
    },
    /// A date, of which parts may be left out.
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
    /// Something that happens at a time the reader knows and the text does not say.
    Event,
    /// No time of its own.
    Open,
}

impl When {
    /// Tells whether the words name their year, so that no start is needed to know the day.
    #[must_use]
    pub fn names_its_year(&self) -> bool {
        match self {
            Self::Date { y, .. } | Self::Quarter { y, .. } | Self::Season { y, .. } => y.is_some(),
            Self::Years { .. } => true,
            _ => false,
        }
    }
}

/// Holds how often something happens.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Every {
    /// How many times.
    pub n: f64,
    /// In how many units.
    pub per: f64,
    /// Of what.
    pub unit: Unit,
}

/// Holds an expression of time with the positions of its tokens.
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

/// A rule looks at one position and takes the words from there.
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
    point::clock,
    period::service_level,
    period::next_days,
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

/// Tells whether the number at a position can be a year.
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
    found
}

/// Tells whether the calendar has the day; without a year, some year has to.
fn exists(found: &Found) -> bool {
    let leap = 2024;
    match found.when {
        When::Date { y, m: Some(m), d: Some(d) } => calendar::is_date(y.unwrap_or(leap), m, d),
        _ => true,
    }
}

/// Gives every rhythm the end that stands in the same sentence.
fn bind(sentence: &Sentence, found: &mut [Found]) {
    for at in 0..found.len() {
        if found[at].role != Role::Frequency {
            continue;
        }
        let rhythm = found[at];
        let same = |other: &Found| sentence.same_sentence(other.from, rhythm.from);
        // `every Monday an e-mail with one focus for this week`: part of the rhythm, not its end.
        // A rhythm and its end lie near each other.
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

/// Tells whether a period is no longer than one turn of the rhythm.
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
        // `ergens volgend jaar`, `sometime in 2027`: by which day nobody can tell.
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
