//! Draws the small route of a goal: a dot for each step, a square for the goal.

use super::{Drawing, End, Mark, Voice};
use crate::view::Progress;

/// Draws the route of a goal with these steps: solid up to the last step that is done without an
/// open one before it, and to the square if the goal is reached. A goal without an end has no square.
pub fn mini(steps: &[Progress], end: End, label: &str) -> String {
    let mut drawing = Drawing::new(24.0);
    let parts = steps.len().max(1) as f64;
    let at = |step: usize| step as f64 / parts * 100.0;
    let done = steps.iter().take_while(|step| **step == Progress::Done).count();
    let arrived = end == End::Reached && done == steps.len();
    let travelled = if arrived { 100.0 } else { at(done.saturating_sub(1)) };
    let last = at(steps.len().saturating_sub(1)).max(travelled);
    drawing.line((travelled, 12.0), (last, 12.0), "o");
    drawing.line((last, 12.0), (100.0, 12.0), if end == End::Open { "o dot" } else { "o" });
    if travelled > 0.0 {
        drawing.thick(0.0, travelled, 12.0, 6.0, "gone");
    }
    for (number, step) in steps.iter().enumerate() {
        let (radius, style) = if *step == Progress::Done { (7.0, "gone") } else { (6.0, "pap o") };
        drawing.circle(at(number), 12.0, radius, style);
    }
    if let Some(style) = end.style() {
        drawing.marks.push(Mark::Square { x: 100.0, y: 12.0, half: 6.5, style });
    }
    drawing.svg("mini", Voice::Label(label))
}
