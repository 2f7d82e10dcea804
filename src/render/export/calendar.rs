//! Exports future dates as a calendar (RFC 5545): ends of goals and steps, reviews, agreements,
//! evidence that expires. Each is an all-day event.

use std::fmt::Write;

use crate::base::Arg;
use crate::base::calendar::Date;
use crate::render::wording::Words;
use crate::view::{Progress, Reader, View};

/// The longest line in bytes, without its line end.
const LINE: usize = 75;

/// Something that falls on a day.
struct Event {
    /// The id of the event, which stays the same in later calendars.
    id: String,
    day: Date,
    summary: String,
}

/// The calendar of an edition; `None` for a public edition, whose readers do not plan with its
/// author, and if there are no future dates.
pub fn calendar(view: &View) -> Option<String> {
    let events = events(view);
    if events.is_empty() || view.edition.reader == Reader::Public {
        return None;
    }
    let mut out = String::new();
    line(&mut out, "BEGIN:VCALENDAR");
    line(&mut out, "VERSION:2.0");
    line(&mut out, "PRODID:-//pop//pop//EN");
    if let Some(title) = view.title.as_deref().or(view.person.name.as_deref()) {
        line(&mut out, &format!("X-WR-CALNAME:{}", escaped(title)));
    }
    let stamp = compact(view.today);
    for event in events {
        line(&mut out, "BEGIN:VEVENT");
        line(&mut out, &format!("UID:{}@{}.pop", event.id, view.edition.name));
        line(&mut out, &format!("DTSTAMP:{stamp}T000000Z"));
        line(&mut out, &format!("DTSTART;VALUE=DATE:{}", compact(event.day)));
        line(&mut out, &format!("SUMMARY:{}", escaped(&event.summary)));
        line(&mut out, "TRANSP:TRANSPARENT");
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    Some(out)
}

fn events(view: &View) -> Vec<Event> {
    let words = Words { lang: view.edition.lang };
    let mut events = Vec::new();
    let mut add = |id: String, day: Option<Date>, phrase: &str, what: &str| {
        if let Some(day) = day.filter(|day| *day >= view.today) {
            let summary = words.with(phrase, &[("what", Arg::from(what))]);
            events.push(Event { id, day, summary });
        }
    };
    for goal in view.goals.iter().filter(|goal| goal.status.is_planned()) {
        let id = &goal.head.id;
        let title = goal.head.title.as_deref().unwrap_or(id);
        add(format!("goal-{id}"), goal.due, "calendar-goal", title);
        for (number, step) in goal.steps.iter().enumerate() {
            let open = step.state != Progress::Done;
            let day = step.due.filter(|_| open);
            add(format!("step-{id}-{}", number + 1), day, "calendar-step", &step.what);
        }
    }
    add("talk".to_owned(), view.next_talk, "calendar-talk", "");
    for review in &*view.reviews {
        for (number, agreement) in review.agreements.iter().enumerate() {
            let day = agreement.due.filter(|_| agreement.done.is_none());
            let id = format!("agreement-{}-{}", review.head.id, number + 1);
            add(id, day, "calendar-agreement", &agreement.what);
        }
    }
    for piece in &*view.evidence {
        let id = &piece.head.id;
        let title = piece.head.title.as_deref().unwrap_or(id);
        add(format!("evidence-{id}"), piece.expires, "calendar-expires", title);
    }
    events.sort_by(|a, b| (a.day, &a.id).cmp(&(b.day, &b.id)));
    events
}

/// `20260918`.
fn compact(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// An escaped text value.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => out.extend(['\\', character]),
            '\n' => out.push_str("\\n"),
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// Adds a line, folded if it is too long, but never inside a character.
fn line(out: &mut String, text: &str) {
    let mut room = LINE;
    for character in text.chars() {
        if character.len_utf8() > room {
            out.push_str("\r\n ");
            room = LINE - 1;
        }
        room -= character.len_utf8();
        let _ = out.write_char(character);
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests;
