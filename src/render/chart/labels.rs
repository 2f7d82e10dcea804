//! Finds places for the labels of a chart where nothing else is.

use super::Anchor;

/// The widths at which labels must fit, in pixels: a phone, a tablet, a screen.
const WIDTHS: [f64; 3] = [280.0, 480.0, 760.0];
/// The width of a bold character and the height of a line, in pixels.
const LETTER: f64 = 8.0;
const ABOVE: f64 = 12.0;
const BELOW: f64 = 4.0;

/// A label at a place: `x` in percent, `y` its base line in pixels.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Label {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) anchor: Anchor,
    pub(super) text: String,
}

/// A rectangle in pixels: left, top, right, bottom.
pub(super) type Area = (f64, f64, f64, f64);

/// The things that a label must stay clear of.
#[derive(Clone, Debug, Default)]
pub(super) struct Obstacles {
    /// Lines: corners with `x` in percent and `y` in pixels.
    pub(super) lines: Vec<Vec<(f64, f64)>>,
    /// Marks: centre, and half of the size in pixels.
    pub(super) marks: Vec<(f64, f64, f64)>,
    /// The labels that already have a place.
    pub(super) labels: Vec<Label>,
    /// The highest and lowest pixel of a label.
    pub(super) top: f64,
    pub(super) bottom: f64,
}

impl Label {
    /// The area of the label in a drawing of a width.
    pub(super) fn area(&self, width: f64) -> Area {
        let wide = self.text.chars().count() as f64 * LETTER;
        let x = self.x / 100.0 * width;
        let left = match self.anchor {
            Anchor::Start => x,
            Anchor::Middle => x - wide / 2.0,
            Anchor::End => x - wide,
        };
        (left, self.y - ABOVE, left + wide, self.y + BELOW)
    }
}

/// Whether two areas overlap.
pub(super) fn overlap(one: Area, other: Area) -> bool {
    one.0 < other.2 && other.0 < one.2 && one.1 < other.3 && other.1 < one.3
}

impl Obstacles {
    /// The best of the places around a mark for a label: the first that no line crosses, otherwise
    /// the one that fewest cross. `None` if the label would lie on another label, or
    /// outside the drawing.
    pub(super) fn place(&self, x: f64, y: f64, half: f64, text: &str) -> Option<Label> {
        let mut best: Option<(usize, Label)> = None;
        for y in [y - half - 9.0, y + half + 19.0] {
            for anchor in [Anchor::Middle, Anchor::End, Anchor::Start] {
                let label = Label { x, y, anchor, text: text.to_owned() };
                let Some(crossed) = self.crossed(&label) else { continue };
                if best.as_ref().is_none_or(|(least, _)| crossed < *least) {
                    best = Some((crossed, label));
                }
            }
        }
        best.map(|(_, label)| label)
    }

    /// How many lines cross a label; `None` if it cannot be there.
    fn crossed(&self, label: &Label) -> Option<usize> {
        let mut crossed = 0;
        for width in WIDTHS {
            let area = label.area(width);
            let inside = area.0 >= -2.0
                && area.2 <= width + 8.0
                && area.1 >= self.top
                && area.3 <= self.bottom;
            let on_label = self.labels.iter().any(|other| overlap(area, other.area(width)));
            let on_mark = self.marks.iter().any(|(x, y, half)| {
                let x = x / 100.0 * width;
                overlap(area, (x - half, y - half, x + half, y + half))
            });
            if !inside || on_label {
                return None;
            }
            // A label on a mark can be read, but any other place is better.
            crossed += if on_mark { 100 } else { 0 };
            crossed += self.lines.iter().filter(|line| meets(line, width, area)).count();
        }
        Some(crossed)
    }
}

/// Whether a line passes through an area.
fn meets(line: &[(f64, f64)], width: f64, area: Area) -> bool {
    line.windows(2).any(|ends| {
        let [(x1, y1), (x2, y2)] = [ends[0], ends[1]].map(|(x, y)| (x / 100.0 * width, y));
        // The part of the line within the columns of the area must be beside its rows.
        let (from, to) = (x1.min(x2).max(area.0), x1.max(x2).min(area.2));
        if from > to {
            return false;
        }
        let upright = (x2 - x1).abs() < 0.01;
        let at = |x: f64| y1 + (y2 - y1) * (x - x1) / (x2 - x1);
        let (one, other) = if upright { (y1, y2) } else { (at(from), at(to)) };
        one.min(other) <= area.3 && one.max(other) >= area.1
    })
}
