//! How far a route is travelled, and where it leads.

use super::Stop;

/// When a stop of a route counts as reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Arrival {
    /// When it is done: a step.
    Done,
    /// When one is there: a station of a career.
    There,
}

/// Marks where the travelled part of a route ends, and whether its last stop is where it leads. The
/// thick line runs to the last stop that is reached without an open one before it, as in
/// [the planning](crate::render::chart::planning) and in the small route of a goal.
pub(super) fn along(stops: &mut [Stop], arrival: Arrival, aims: bool) {
    let reached =
        |stop: &Stop| stop.class.starts_with("done") || (arrival == Arrival::There && stop.now);
    let travelled = stops.iter().take_while(|stop| reached(stop)).count();
    let last = stops.len().saturating_sub(1);
    for (at, stop) in stops.iter_mut().enumerate() {
        if stop.class == "done" && at + 1 >= travelled && at < last {
            stop.class.push_str(" gap");
        }
        if aims && at == last {
            stop.class.push_str(" aim");
        }
    }
}
