//! Draws a measure over time, against the line from start to target.

use super::dates::Dates;
use super::labels::{Label, Obstacles};
use super::scale::{Scale, Sort};
use super::{Anchor, Drawing, Mark, Voice, telling};
use crate::base::calendar::Date;
use crate::render::wording::Words;
use crate::view::{Measure, Verdict};

const HEIGHT: f64 = 190.0;
/// The space above the plot: for the highest value, and for a unit in words above it.
const TOP: f64 = 20.0;
const TOP_WITH_UNIT: f64 = 40.0;
/// The space below it, for the months and the years.
const DATES: f64 = 54.0;
/// The number of characters of a value that fit next to the plot; more need a wider column.
const NARROW: usize = 3;

/// The context of a burn-up chart.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'w> {
    /// The start of the goal.
    pub start: Date,
    /// The due date of the goal.
    pub due: Date,
    /// Today.
    pub today: Date,
    /// A prefix that makes ids unique.
    pub prefix: &'w str,
    /// The title.
    pub title: &'w str,
    /// The conclusion, for readers who cannot see the chart.
    pub description: &'w str,
}

/// A burn-up chart.
#[derive(Clone, Debug)]
pub struct BurnUp {
    /// The scale at the left.
    pub axis: Drawing,
    /// The plot.
    pub plot: Drawing,
    /// Whether the scale has long values.
    pub wide: bool,
}

impl BurnUp {
    /// The scale and the plot as SVG.
    pub fn svg(&self, frame: Frame<'_>) -> (String, String) {
        let Frame { prefix, title, description, .. } = frame;
        let voice = Voice::Described { prefix, title, description };
        (self.axis.silent(), self.plot.svg("", voice))
    }
}

/// The burn-up chart of a measure. `None` if there is no target, or no time between start and due
/// date.
pub fn draw(measure: &Measure, frame: Frame<'_>, words: Words) -> Option<BurnUp> {
    let to = measure.line_to?;
    if measure.line.is_empty() {
        return None;
    }
    let from = measure.line_from;
    let points = readings(measure);
    let days = || points.iter().map(|(day, _)| *day);
    let dates = Dates::around(
        days().min().map_or(frame.start, |day| day.min(frame.start)),
        days().max().map_or(frame.due, |day| day.max(frame.due)),
    );
    let values = || points.iter().chain(&measure.line).map(|(_, value)| *value);
    let (low, high) = values()
        .fold((from.min(to), from.max(to)), |(low, high), value| (low.min(value), high.max(value)));
    let whole = values().chain([from, to]).all(|value| value.fract() == 0.0);
    let scale = Scale::around(low, high, sort(measure, whole));
    let unit = words.sign(measure.unit.as_deref());
    let in_words = measure.unit.as_deref().filter(|_| unit.is_none());
    let top = if in_words.is_some() { TOP_WITH_UNIT } else { TOP };
    let bottom = top + HEIGHT;

    let mut axis = Drawing::new(bottom + DATES);
    let mut plot = Drawing::new(bottom + DATES);
    let wide = ruled((&mut axis, &mut plot), scale, top, words, unit);
    if let Some(unit) = in_words {
        axis.text(0.0, 14.0, Anchor::Start, unit, "");
    }
    let line: Vec<(f64, f64)> =
        measure.line.iter().map(|(day, value)| (dates.at(*day), scale.down(*value))).collect();
    for leg in line.windows(2) {
        plot.marks.push(Mark::Dashes { from: leg[0], to: leg[1], top, height: HEIGHT });
    }
    let path = path(measure, &points, frame, |day, value| (dates.at(day), scale.down(value)));
    let y = |down: f64| top + down * HEIGHT / 100.0;
    let mut around = Obstacles { top: 2.0, bottom: bottom + 8.0, ..Obstacles::default() };
    around.lines.push(path.iter().map(|(x, down)| (*x, y(*down))).collect());
    around.lines.push(line.iter().map(|(x, down)| (*x, y(*down))).collect());
    for (x, down) in &line[1..line.len() - 1] {
        plot.circle(*x, y(*down), 4.0, "pap o");
        around.marks.push((*x, y(*down), 4.0));
    }
    if path.len() > 1 {
        plot.marks.push(Mark::Path {
            points: path.clone(),
            top,
            height: HEIGHT,
            style: "none line",
        });
    }
    if !measure.is_counted() {
        for (day, value) in &points {
            plot.circle(dates.at(*day), y(scale.down(*value)), 5.0, "gone");
        }
    }
    let (goal_x, goal_y) = (dates.at(frame.due), y(scale.down(to)));
    let met = measure.verdict == Verdict::Reached;
    let style = if met { "gone" } else { "pap o" };
    plot.marks.push(Mark::Square { x: goal_x, y: goal_y, half: 7.0, style });
    around.marks.push((goal_x, goal_y, 7.0));
    let now = measure.value.zip(path.last().map(|(x, down)| (*x, y(*down))));
    if let Some((_, (x, y))) = now {
        plot.circle(x, y, 9.0, "sig o");
        plot.circle(x, y, 3.0, "inkd");
        around.marks.push((x, y, 9.0));
    }
    let said =
        |id: &str, value: f64| words.with(id, &[("value", words.amount(value, unit).into())]);
    // The labels come last, so that nothing lies on them. Where both do not fit, the one of the goal
    // stays: the text next to the chart has the other.
    if let Some(label) = around.place(goal_x, goal_y, 9.0, &said("chart-goal", to)) {
        label.draw(&mut plot);
        around.labels.push(label);
    }
    if let Some((value, (x, y))) = now
        && let Some(label) = around.place(x, y, 9.0, &said("chart-now", value))
    {
        label.draw(&mut plot);
    }
    dates.draw(&mut plot, bottom + 24.0, words);
    Some(BurnUp { axis, plot, wide })
}

impl Label {
    fn draw(&self, plot: &mut Drawing) {
        plot.text(self.x, self.y, self.anchor, self.text.clone(), "b");
    }
}

/// The readings to draw, in the order of their days.
fn readings(measure: &Measure) -> Vec<(Date, f64)> {
    let mut points: Vec<(Date, f64)> =
        telling(measure).into_iter().map(|(day, value, _)| (*day, *value)).collect();
    points.sort_by_key(|(day, _)| *day);
    points
}

/// What a measure measures.
fn sort(measure: &Measure, whole: bool) -> Sort {
    let share = measure.unit.as_deref().is_some_and(Words::is_share);
    match (measure.is_counted(), share, whole) {
        (true, ..) => Sort::Things,
        (_, true, _) => Sort::Share,
        (.., true) => Sort::WholeLevel,
        _ => Sort::Level,
    }
}

/// Draws the lines of the scale and their values. The line of zero is the strong one; a scale that
/// does not reach zero has a break at its foot instead. Returns whether the values are long.
fn ruled(
    (axis, plot): (&mut Drawing, &mut Drawing),
    scale: Scale,
    top: f64,
    words: Words,
    unit: Option<&str>,
) -> bool {
    let count = scale.ticks().count();
    let mut wide = false;
    for (number, tick) in scale.ticks().enumerate() {
        let y = top + scale.down(tick) * HEIGHT / 100.0;
        let unit = unit.filter(|_| number + 1 == count);
        let text = words.amount(tick, unit);
        wide |= text.chars().count() > NARROW;
        axis.text(0.0, y + 5.0, Anchor::Start, text, "");
        plot.line((0.0, y), (100.0, y), if tick == 0.0 { "l2" } else { "l1" });
    }
    if scale.is_broken() {
        // A zigzag, as on paper: between zero and the lowest line something is left out.
        let points =
            [(0.0, 0.0), (0.0, 35.0), (1.2, 48.0), (-1.2, 64.0), (0.0, 77.0), (0.0, 100.0)];
        plot.marks.push(Mark::Path {
            points: points.to_vec(),
            top: top + HEIGHT - 4.0,
            height: 14.0,
            style: "none l2",
        });
    }
    wide
}

/// The line of the readings: it begins where the measure began, and for a count it runs in steps
/// until today. A reading on or before the first day is where it begins; a value that nobody wrote
/// down is not drawn.
fn path(
    measure: &Measure,
    points: &[(Date, f64)],
    frame: Frame<'_>,
    at: impl Fn(Date, f64) -> (f64, f64),
) -> Vec<(f64, f64)> {
    let first = points.first();
    let known = measure.is_counted() || measure.from.is_some();
    let begins = known && first.is_some_and(|(day, _)| *day > frame.start);
    let mut path: Vec<(f64, f64)> = Vec::new();
    if begins {
        path.push(at(frame.start, measure.line_from));
    }
    let mut before = measure.line_from;
    for (day, value) in points {
        if measure.is_counted() {
            path.push(at(*day, before));
        }
        path.push(at(*day, *value));
        before = *value;
    }
    if measure.is_counted()
        && let Some((last, value)) = points.last()
    {
        path.push(at(frame.today.min(frame.due).max(*last), *value));
    }
    path
}
