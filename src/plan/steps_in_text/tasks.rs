//! Reads the steps of a goal from a list of tasks in its text: `- [ ] Buy a pot (2027-05-03)`.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::base::calendar::Date;
use crate::base::{Lang, Span, events};
use crate::syntax::record::{Item, certain_day};
use crate::syntax::schema::{self, Field};
use crate::syntax::{Record, Value};

/// The least tasks of a list of steps.
const SEVERAL: usize = 2;

/// A list of which every item is a task.
pub(super) struct Tasks {
    pub(super) span: Span,
    items: Vec<Task>,
}

struct Task {
    /// The whole item, its box, and its first line after the box.
    span: Span,
    marker: Span,
    line: Span,
    what: String,
    is_done: bool,
}

/// The lists of tasks in a text.
pub(super) fn lists(text: &str, body: Span) -> Vec<Tasks> {
    if !text[body.range()].contains("[ ]") && !text[body.range()].contains("[x]") {
        return Vec::new();
    }
    let span =
        |place: &Range<usize>| Span::new(place.start, place.end).shifted(body.start as usize);
    let mut all: Vec<Tasks> = Vec::new();
    let (mut depth, mut count) = (0_usize, 0_usize);
    // The item, and whether its first line is over.
    let mut open: Option<(Span, bool)> = None;
    for (event, place) in events(&text[body.range()]) {
        match event {
            Event::Start(Tag::List(_)) => {
                depth += 1;
                if depth == 1 {
                    count = 0;
                    all.push(Tasks { span: span(&place), items: Vec::new() });
                } else if let Some((_, is_over)) = &mut open {
                    *is_over = true;
                }
            }
            Event::End(TagEnd::List(_)) => {
                depth -= 1;
                if depth == 0
                    && all.last().is_some_and(|list| list.items.len() < count.max(SEVERAL))
                {
                    all.pop();
                }
            }
            Event::Start(Tag::Item) if depth == 1 => {
                count += 1;
                open = Some((span(&place), false));
            }
            Event::TaskListMarker(is_done) if depth == 1 => {
                if let (Some((item, _)), Some(list)) = (&open, all.last_mut()) {
                    let marker = span(&place);
                    let line = Span { start: marker.end, end: marker.end };
                    let what = String::new();
                    list.items.push(Task { span: *item, marker, line, what, is_done });
                }
            }
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph) if depth == 1 => {
                if let Some((_, is_over)) = &mut open {
                    *is_over = true;
                }
            }
            Event::Text(words) | Event::Code(words) if depth == 1 => {
                let last = all.last_mut().and_then(|list| list.items.last_mut());
                let here =
                    |task: &&mut Task| matches!(open, Some((item, false)) if item == task.span);
                if let Some(task) = last.filter(here) {
                    task.what.push_str(&words);
                    task.line.end = span(&place).end;
                }
            }
            _ => {}
        }
    }
    all
}

impl Tasks {
    /// The steps of the list.
    pub(super) fn steps(&self, step: &'static Field, lang: Lang) -> Vec<Record> {
        self.items.iter().filter_map(|task| task.step(step, lang)).collect()
    }
}

impl Task {
    fn step(&self, step: &'static Field, lang: Lang) -> Option<Record> {
        let fields = step.inner();
        let mut record = Record { schema: fields, span: self.span, ..Record::default() };
        let item = |key: Span, name, value| {
            let field = schema::find(fields, name)?;
            Some(Item { field, key, value, span: key })
        };
        let (what, due) = dated(self.what.trim(), lang);
        if what.is_empty() {
            return None;
        }
        record.items.extend(item(self.line, "what", Value::Text(what.into())));
        record.items.extend(due.and_then(|due| item(self.line, "due", Value::Date(due))));
        let done = item(self.marker, "done", Value::Flag(self.is_done));
        let kept = if self.is_done { &mut record.items } else { &mut record.empty };
        kept.extend(done);
        Some(record)
    }
}

/// A task without the day between parentheses at its end, and that day.
fn dated(text: &str, lang: Lang) -> (&str, Option<Date>) {
    let split = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    let found =
        split.and_then(|(what, day)| Some((what.trim_end(), certain_day(day.trim(), lang)?)));
    found.map_or((text, None), |(what, day)| (what, Some(day)))
}
