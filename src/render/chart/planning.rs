//! Draws all goals on a common timeline, with the reviews and today.

use super::{Anchor, Drawing, End, Mark};
use crate::base::calendar::{Date, days_between};
use crate::base::lang;
use crate::render::wording::Words;
use crate::view::Status;
use crate::view::{Goal, Progress};

/// The period that is shown.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    from: Date,
    to: Date,
    today: Date,
}

impl Span {
    /// From the first start to the last end, in whole months; `None` without dates.
    pub fn of(goals: &[&Goal], talks: &[(Date, bool)], today: Date) -> Option<Self> {
        let dates = goals
            .iter()
            .flat_map(|goal| {
                let steps = goal.steps.iter().flat_map(|step| [step.due, step.done]);
                [goal.start, goal.last_day, goal.due_in_words].into_iter().chain(steps)
            })
            .flatten();
        let first = dates.clone().min()?.min(today);
        let last = dates.max()?.max(today);
        // A review slightly outside the period is worth the space; one from years ago is not.
        let near = |day: &Date| days_between(*day, first) <= 62 && days_between(last, *day) <= 62;
        let talks: Vec<Date> = talks.iter().map(|(day, _)| *day).filter(near).collect();
        let first = talks.iter().copied().min().map_or(first, |talk| talk.min(first));
        let last = talks.iter().copied().max().map_or(last, |talk| talk.max(last));
        Some(Self { from: first.first_of_month(), to: last.last_of_month(), today })
    }

    fn at(self, day: Date) -> f64 {
        let whole = days_between(self.from, self.to).max(1) as f64;
        (days_between(self.from, day) as f64 / whole * 100.0).clamp(0.0, 100.0)
    }

    /// The months to label, spaced so that the labels do not overlap.
    fn ticks(self) -> Vec<Date> {
        let months = (i32::from(self.to.year()) - i32::from(self.from.year())) * 12
            + i32::from(self.to.month())
            - i32::from(self.from.month())
            + 1;
        let every = match months {
            ..=6 => 1,
            7..=24 => 3,
            25..=48 => 6,
            _ => 12,
        };
        let mut ticks = Vec::new();
        let mut day = self.from;
        while day <= self.to && ticks.len() < 60 {
            if (i32::from(day.month()) - 1) % every == 0 || (every == 1) {
                ticks.push(day);
            }
            let next = day.saturating_add(jiff::Span::new().months(1));
            if next == day {
                break;
            }
            day = next;
        }
        ticks
    }

    fn grid(self, drawing: &mut Drawing, bottom: f64) {
        for tick in self.ticks() {
            let x = self.at(tick);
            drawing.line((x, -2.0), (x, bottom), "l1");
        }
    }

    fn today(self, drawing: &mut Drawing, bottom: f64) {
        let x = self.at(self.today);
        drawing.line((x, -2.0), (x, bottom), "l2");
    }
}

/// The names of the months.
pub fn axis(span: Span, words: Words) -> Drawing {
    let mut drawing = Drawing::new(28.0);
    let mut year = None;
    let ticks = span.ticks();
    for tick in &ticks {
        let mut name = lang::short_month(words.lang, tick.month());
        if year != Some(tick.year()) {
            name = format!("{name} ’{:02}", tick.year() % 100);
        }
        year = Some(tick.year());
        let x = span.at(*tick);
        // A label that would run out of the drawing is left out.
        if x <= 96.0 {
            drawing.marks.push(Mark::Text {
                x,
                y: 20.0,
                shift: 4.0,
                anchor: Anchor::Start,
                text: name,
                style: "",
            });
        }
    }
    span.grid(&mut drawing, 30.0);
    drawing
}

/// The row of a goal: solid up to the last step that is done without an open one before it, open to
/// the end. A goal without an end date runs on in dots, to the day that its words name or to the edge.
pub fn row(goal: &Goal, span: Span) -> Drawing {
    let mut drawing = Drawing::new(50.0);
    let middle = 25.0;
    span.grid(&mut drawing, 52.0);
    span.today(&mut drawing, 52.0);
    let reached = goal.status == Status::Achieved;
    let closed = goal.status.is_closed();
    let start = goal.start.or_else(|| goal.steps.iter().filter_map(|step| step.due).min());
    let last_step = goal.steps.iter().filter_map(|step| step.due).max();
    let end = match goal.last_day {
        _ if reached => End::Reached,
        Some(_) => End::Ahead,
        None if goal.due_in_words.is_some() => End::InWords,
        None => End::Open,
    };
    // A closed goal without a last day ended before today.
    let known = match goal.last_day {
        None if closed => Some(span.today),
        day => day.or(goal.due_in_words).or(last_step),
    };
    let (Some(start), Some(due)) = (start.or(known), known.or(start)) else {
        return drawing;
    };
    // Without an end, the goal runs at least until today.
    let due = if end == End::Open && !closed { due.max(span.today) } else { due };
    let (from, to) = (span.at(start), span.at(due));
    let dotted = (closed && !reached) || end == End::InWords;
    drawing.line((from, middle), (to, middle), if dotted { "o dot" } else { "o" });
    if end == End::Open && !closed {
        drawing.line((to, middle), (100.0, middle), "o dot");
    }
    let done = &goal.steps[..goal.travelled()];
    let last = done.iter().filter_map(|step| step.done.or(step.due)).max();
    let arrived = reached && done.len() == goal.steps.len();
    let travelled = if arrived { Some(due) } else { last };
    if let Some(day) = travelled {
        drawing.thick(from, span.at(day).max(from), middle, 8.0, "gone");
    }
    drawing.circle(from, middle, 6.0, if travelled.is_some() { "gone" } else { "pap o" });
    for step in &goal.steps {
        let day = if step.state == Progress::Done { step.done.or(step.due) } else { step.due };
        let Some(day) = day else { continue };
        let (radius, style) =
            if step.state == Progress::Done { (7.0, "gone") } else { (6.0, "pap o") };
        // A step that is the goal itself is its square.
        if day != due || !goal.ends_with_step() {
            drawing.circle(span.at(day), middle, radius, style);
        }
    }
    if let Some(style) = end.style() {
        drawing.marks.push(Mark::Square { x: to, y: middle, half: 7.0, style });
    }
    drawing
}

/// The row of the reviews, with the label for today below it.
pub(crate) fn talks(talks: &[(Date, bool)], span: Span, words: Words) -> Drawing {
    let mut drawing = Drawing::new(52.0);
    span.grid(&mut drawing, 34.0);
    for (day, held) in talks.iter().filter(|(day, _)| *day >= span.from && *day <= span.to) {
        let style = if *held { "ink o" } else { "pap o" };
        drawing.marks.push(Mark::Diamond { x: span.at(*day), y: 16.0, half: 8.0, style });
    }
    span.today(&mut drawing, 34.0);
    let x = span.at(span.today);
    let anchor = match x {
        ..6.0 => Anchor::Start,
        94.0.. => Anchor::End,
        _ => Anchor::Middle,
    };
    drawing.text(x, 46.0, anchor, words.say("today"), "b");
    drawing
}
