//! The current and the desired situation, in a view.

use std::sync::Arc;

use super::{Head, Link};
use crate::plan::kinds::Level;
use crate::plan::kinds::conclusion::Route;
use crate::plan::kinds::situation::Moment;

/// From now to desired.
#[derive(Clone, Debug, Default)]
pub struct Transition {
    /// The current situation.
    pub now: Option<Head>,
    /// The desired situation.
    pub desired: Option<Head>,
    /// The other situations, which look further ahead or were written earlier, by day.
    pub others: Vec<(Moment, Head)>,
    /// The differences: level, current, desired, and the goals and needs that belong to them.
    pub differences: Vec<Difference>,
    /// The similarities.
    pub similarities: Vec<Similarity>,
    /// The text of the last comparison.
    pub comparison: Option<Head>,
    /// The texts of the others.
    pub compared_before: Vec<Head>,
    /// The observations.
    pub observations: Vec<Observation>,
    /// The conclusions.
    pub conclusions: Vec<Conclusion>,
}

/// An observation about the situation.
#[derive(Clone, Debug)]
pub struct Observation {
    /// The data that every document has.
    pub head: Head,
    /// The levels it is about.
    pub levels: Vec<Level>,
    /// Whether they contradict each other.
    pub tension: bool,
}

/// A conclusion from the differences.
#[derive(Clone, Debug)]
pub struct Conclusion {
    /// The data that every document has.
    pub head: Head,
    /// The levels it is about.
    pub levels: Vec<Level>,
    /// Where a conclusion leads.
    pub route: Option<Route>,
    /// The goals and needs that follow.
    pub leads_to: Vec<Link>,
}

/// A difference between now and desired.
#[derive(Clone, Debug)]
pub struct Difference {
    /// Its anchor.
    pub anchor: Option<Arc<str>>,
    /// The level.
    pub level: Option<Level>,
    /// How it is.
    pub now: Option<Arc<str>>,
    /// How it should be.
    pub desired: Option<Arc<str>>,
    /// How much it matters, 1 to 5.
    pub weight: Option<i64>,
    /// The goals for it.
    pub goals: Vec<Link>,
}

/// A similarity between the two situations.
#[derive(Clone, Debug)]
pub struct Similarity {
    /// The level.
    pub level: Option<Level>,
    /// What it is.
    pub what: Arc<str>,
    /// How it is kept.
    pub cherish: Option<Arc<str>>,
}
