//! Draws a measure over time, against the line from start to target.

use super::{Anchor, Drawing, Mark, Voice, telling};
use crate::base::calendar::{Date, days_between};
use crate::base::lang;
use crate::render::wording::Words;
use crate::view::Measure;

const TOP: f64 = 20.0;
const HEIGHT: f64 = 190.0;
const BOTTOM: f64 = TOP + HEIGHT;

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

/// The two drawings of a burn-up chart as SVG: the scale at the left, and the plot. `None` if there
/// is nothing to draw.
pub fn draw(measure: &Measure, frame: Frame<'_>, words: Words) -> Option<(String, String)> {
    let (axis, plot) = drawings(measure, frame, words)?;
    let Frame { prefix, title, description, .. } = frame;
    let voice = Voice::Described { prefix, title, description };
    Some((axis.svg("", Voice::Silent), plot.svg("", voice)))
}

/// The two drawings of a burn-up chart. `None` if there is no target, or no time between start and
/// due date.
pub fn drawings(measure: &Measure, frame: Frame<'_>, words: Words) -> Option<(Drawing, Drawing)> {
    let to = measure.line_to?;
    let from = measure.line_from;
    if frame.start >= frame.due {
        return None;
    }
    let values = measure.points.iter().map(|(_, value, _)| *value);
    let low = values.clone().fold(from.min(to), f64::min);
    let high = values.fold(from.max(to), f64::max);
    let scale = Scale::around(low.min(if measure.is_counted() { 0.0 } else { low }), high);
    let first = measure.points.first().map_or(frame.start, |(day, ..)| (*day).min(frame.start));
    let begin = first.first_of_month();
    let end = frame.due.last_of_month();
    let whole = days_between(begin, end).max(1) as f64;
    let x = |day: Date| (days_between(begin, day) as f64 / whole * 100.0).clamp(0.0, 100.0);

    let mut axis = Drawing::new(BOTTOM + 54.0);
    let mut plot = Drawing::new(BOTTOM + 54.0);
    for (number, tick) in scale.ticks().enumerate() {
        let y = TOP + scale.down(tick) * HEIGHT / 100.0;
        axis.text(0.0, y + 5.0, Anchor::Start, lang::number(words.lang, tick), "");
        plot.line((0.0, y), (100.0, y), if number == 0 { "l2" } else { "l1" });
    }
    let line = ((x(frame.start), scale.down(from)), (x(frame.due), scale.down(to)));
    plot.marks.push(Mark::Dashes { from: line.0, to: line.1, top: TOP, height: HEIGHT });
    let mut path = vec![line.0];
    let mut last = scale.down(from);
    let stop = frame.today.min(frame.due);
    for (day, value, _) in telling(measure) {
        if measure.is_counted() {
            path.push((x(*day), last));
        }
        last = scale.down(*value);
        path.push((x(*day), last));
    }
    if measure.is_counted() && measure.value.is_some() {
        path.push((x(stop), last));
    }
    if path.len() > 1 {
        let style = "none line";
        plot.marks.push(Mark::Path { points: path, top: TOP, height: HEIGHT, style });
    }
    if !measure.is_counted() {
        for (day, value, _) in telling(measure) {
            plot.circle(x(*day), TOP + scale.down(*value) * HEIGHT / 100.0, 5.0, "gone");
        }
    }
    let target_y = TOP + scale.down(to) * HEIGHT / 100.0;
    plot.marks.push(Mark::Square { x: x(frame.due), y: target_y, half: 7.0, style: "pap o" });
    let goal_x = x(frame.due);
    let anchor = if goal_x > 90.0 { Anchor::End } else { Anchor::Middle };
    let below = target_y < BOTTOM - 40.0;
    let goal_text = words.with("chart-goal", &[("value", words.number(to).into())]);
    let goal_y = if below { target_y + 28.0 } else { target_y - 16.0 };
    plot.text(goal_x, goal_y, anchor, goal_text, "b");
    if let Some(value) = measure.value {
        let day = if measure.is_counted() {
            stop
        } else {
            measure.points.last().map_or(stop, |(day, ..)| *day)
        };
        let (now_x, now_y) = (x(day), TOP + scale.down(value) * HEIGHT / 100.0);
        plot.circle(now_x, now_y, 9.0, "sig o");
        plot.circle(now_x, now_y, 3.0, "inkd");
        // If the labels would overlap, that of the goal stands for both.
        if (goal_x - now_x).abs() > 14.0 || (now_y - goal_y).abs() > 40.0 {
            let text = words.with("chart-now", &[("value", words.number(value).into())]);
            // The label goes on the side that the line does not come from.
            let before = measure.points.iter().rev().nth(1).map_or(from, |(_, value, _)| *value);
            let falls = before > value && now_y + 28.0 < BOTTOM;
            let above = now_y - 18.0;
            let y = if falls || above < 12.0 { now_y + 28.0 } else { above };
            let anchor = if now_x < 10.0 { Anchor::Start } else { Anchor::End };
            plot.text(now_x, y, anchor, text, "b");
        }
    }
    months(&mut plot, begin, end, words, x);
    Some((axis, plot))
}

fn months(plot: &mut Drawing, begin: Date, end: Date, words: Words, x: impl Fn(Date) -> f64) {
    let mut firsts = Vec::new();
    let mut day = begin;
    while day <= end && firsts.len() < 240 {
        firsts.push(day);
        let next = day.saturating_add(jiff::Span::new().months(1));
        if next == day {
            break;
        }
        day = next;
    }
    let every = firsts.len().div_ceil(12).max(1);
    for (number, first) in firsts.iter().enumerate().step_by(every) {
        let middle = first.saturating_add(jiff::Span::new().days(14));
        // Every second label can be hidden when space is tight.
        let style = if (number / every) % 2 == 1 { "alt" } else { "" };
        let mut name = lang::short_month(words.lang, first.month());
        if firsts.len() > 14 && (first.month() == 1 || number == 0) {
            name = format!("{name} ’{:02}", first.year() % 100);
        }
        plot.text(x(middle), BOTTOM + 24.0, Anchor::Middle, name, style);
    }
}

/// The vertical scale in whole, round steps.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Scale {
    low: f64,
    step: f64,
    count: usize,
}

impl Scale {
    fn around(low: f64, high: f64) -> Self {
        let flat = high - low <= low.abs() * 1e-9;
        let high = if flat { low + low.abs().max(1.0) } else { high };
        let raw = (high - low) / 4.0;
        let power = 10_f64.powf(raw.log10().floor());
        let step = [1.0, 2.0, 2.5, 5.0, 10.0]
            .into_iter()
            .map(|factor| factor * power)
            .find(|step| *step >= raw)
            .unwrap_or(10.0 * power);
        let bottom = (low / step).floor() * step;
        let count = (((high - bottom) / step).ceil() as usize).max(1);
        Self { low: bottom, step, count }
    }

    fn ticks(self) -> impl Iterator<Item = f64> {
        (0..=self.count).map(move |number| self.low + self.step * number as f64)
    }

    /// The vertical position of a value, 0 at the top and 100 at the bottom.
    fn down(self, value: f64) -> f64 {
        100.0 - (value - self.low) / (self.step * self.count as f64) * 100.0
    }
}

#[cfg(test)]
mod tests {
    use super::Scale;

    fn check(low: f64, high: f64, expected: &[f64]) {
        assert_eq!(Scale::around(low, high).ticks().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn the_scale_has_round_steps() {
        check(0.0, 8.0, &[0.0, 2.0, 4.0, 6.0, 8.0]);
        check(40.0, 85.0, &[40.0, 60.0, 80.0, 100.0]);
        check(-2.0, 2.0, &[-2.0, -1.0, 0.0, 1.0, 2.0]);
    }

    #[test]
    fn equal_values_still_give_a_scale() {
        for value in [0.0, 3.0, -7.5, 1e12] {
            let scale = Scale::around(value, value);
            assert!(scale.down(value).is_finite() && scale.step > 0.0, "{value}");
        }
    }
}
