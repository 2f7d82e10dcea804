//! Draws a competence on its scale: the first level, the current level and the required level.

use super::{Anchor, Drawing, Mark};
use crate::view::Skill;

/// The position of a level on the scale in percent, with space for the marks at both ends.
fn at(level: f64, (low, high): (i64, i64)) -> f64 {
    let share = (level - low as f64) / (high - low) as f64;
    3.0 + share.clamp(0.0, 1.0) * 94.0
}

/// The levels to label: all of them on a short scale, five on a long one.
fn levels((low, high): (i64, i64)) -> Vec<i64> {
    let step = ((high - low) / 10).max(1);
    (low..=high).step_by(step as usize).collect()
}

/// The numbers above the rows.
pub fn axis(scale: (i64, i64)) -> Drawing {
    let mut drawing = Drawing::new(20.0);
    for level in levels(scale) {
        drawing.text(at(level as f64, scale), 14.0, Anchor::Middle, level.to_string(), "");
    }
    drawing
}

/// The strip of one competence; the text next to it says the same.
pub fn strip(skill: &Skill, scale: (i64, i64)) -> Drawing {
    let mut drawing = Drawing::new(30.0);
    let middle = 15.0;
    drawing.line((3.0, middle), (97.0, middle), "l1");
    for level in levels(scale) {
        drawing.circle(at(level as f64, scale), middle, 2.0, "mut");
    }
    let now = skill.now.map(|level| at(level, scale));
    let then = skill.then.map(|level| at(level, scale)).filter(|then| Some(*then) != now);
    let required = skill.required.map(|level| at(level, scale));
    if let (Some(now), Some(required)) = (now, required)
        && required > now
    {
        drawing.line((now, middle), (required, middle), "o dot");
    }
    if let (Some(then), Some(now)) = (then, now) {
        drawing.thick(then, now, middle, 5.0, "l3");
    }
    if let Some(x) = required {
        let (y1, y2) = (2.0, 28.0);
        let width = Some(4.0);
        drawing.marks.push(Mark::Line { x1: x, y1, x2: x, y2, style: "l3", width });
    }
    // A diamond at the first level lies around its circle, so that both can be seen.
    for (_, level) in &skill.others {
        let x = at(*level, scale);
        let same = |other: Option<f64>| other.is_some_and(|other| (other - x).abs() <= 0.5);
        if !same(now) {
            let half = if same(then) { 12.0 } else { 7.0 };
            drawing.marks.push(Mark::Diamond { x, y: middle, half, style: "pap o" });
        }
    }
    if let Some(x) = then {
        drawing.circle(x, middle, 5.5, "pap o");
    }
    if let Some(x) = now {
        drawing.circle(x, middle, 8.5, "sig o");
        drawing.circle(x, middle, 3.0, "inkd");
    }
    drawing
}
