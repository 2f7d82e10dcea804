//! The contents of a review: the changes since the last one, the requests and decisions, and the
//! open agreements. The sheet on paper and the page show the same.

use super::words::{Words, capital};
use crate::base::Arg;
use crate::base::calendar::Date;
use crate::render::plain::passages;
use crate::view::{Agreement, Goal, Measure, Review, View};
use crate::view::{AskKind, Status};

/// The contents of a review.
#[derive(Clone, Debug)]
pub struct Talk<'v> {
    /// The last review before today.
    pub last: Option<&'v Review>,
    /// The start of the period, in words; `None` without an earlier review.
    pub since: Option<String>,
    /// What changed in the author's own words, from the review that is being prepared.
    pub prepared: Vec<String>,
    /// The changes, newest first.
    pub changed: Vec<Changed<'v>>,
    /// The number of further changes, in words.
    pub more: Option<String>,
    /// The log in numbers.
    pub log: Option<String>,
    /// The goals that the author proposes: those that nobody has agreed to yet.
    pub proposed: Vec<&'v Goal>,
    /// The requests, each with its kind in words.
    pub asks: Vec<(&'v str, Option<String>)>,
    /// The decisions to make.
    pub decisions: Vec<&'v str>,
    /// The open agreements.
    pub open: Vec<&'v Agreement>,
}

/// A change.
#[derive(Clone, Debug)]
pub struct Changed<'v> {
    /// The goal that changed.
    pub goal: &'v Goal,
    /// The change, in words.
    pub text: String,
}

/// The contents of a review, with at most this many changes.
pub fn talk(view: &View, words: Words, most: usize) -> Talk<'_> {
    let last = view.reviews.iter().find(|review| review.head.date.is_some_and(|d| d < view.today));
    let since = last.and_then(|review| review.head.date);
    let after = |day: Option<Date>| {
        day.is_some_and(|day| since.is_none_or(|since| day > since) && day <= view.today)
    };
    let (changed, more) = changed(view, words, since, &after, most);
    let ahead =
        view.reviews.iter().filter(|review| review.head.date.is_some_and(|d| d >= view.today));
    let coming = ahead.min_by_key(|review| review.head.date);
    let prepared = coming.map(|review| passages(&review.head.prose, "changed"));
    let entries: Vec<_> = view.log.iter().filter(|entry| after(entry.day)).collect();
    let hours: f64 = entries.iter().filter_map(|entry| entry.hours).sum();
    let counted = [("count", Arg::from(entries.len())), ("hours", words.number(hours).into())];
    let log = match (entries.is_empty(), hours > 0.0) {
        (true, _) => None,
        (false, false) => Some(words.with("report-logged", &counted)),
        (false, true) => Some(words.with("report-logged-hours", &counted)),
    };
    let asks = || {
        let asks = view.reviews.iter().flat_map(|review| &review.asks);
        asks.filter(|ask| ask.decision.is_none())
    };
    let is_decision = |kind: Option<AskKind>| kind == Some(AskKind::Decision);
    let agreements = view.reviews.iter().flat_map(|review| &review.agreements);
    Talk {
        last,
        since: since.map(|day| words.with("report-since", &[("date", words.long(day).into())])),
        prepared: prepared.unwrap_or_default(),
        changed,
        more,
        log,
        proposed: view.goals.iter().filter(|goal| goal.status == Status::Draft).collect(),
        asks: asks()
            .filter(|ask| !is_decision(ask.kind))
            .map(|ask| (&*ask.what, ask.kind.map(|kind| words.word(kind))))
            .collect(),
        decisions: asks().filter(|ask| is_decision(ask.kind)).map(|ask| &*ask.what).collect(),
        open: agreements.filter(|agreement| agreement.done.is_none()).collect(),
    }
}

/// The changes of goals, newest first, and the number of changes beyond the maximum.
fn changed<'v>(
    view: &'v View,
    words: Words,
    since: Option<Date>,
    after: &dyn Fn(Option<Date>) -> bool,
    most: usize,
) -> (Vec<Changed<'v>>, Option<String>) {
    let date = |day: Date| {
        let same = day.year() == view.today.year();
        if same { words.day_month(day) } else { words.long(day) }
    };
    let mut changed: Vec<(Option<Date>, Changed<'v>)> = Vec::new();
    for goal in &*view.goals {
        let mut line =
            |day: Option<Date>, text: String| changed.push((day, Changed { goal, text }));
        for step in goal.steps.iter().filter(|step| after(step.done)) {
            let day = step.done.map(date).unwrap_or_default();
            let args = [("what", Arg::from(&*step.what)), ("date", day.into())];
            line(step.done, words.with("report-step-done", &args));
        }
        for measure in &goal.measures {
            if let Some(text) = moved(measure, since, words) {
                line(measure.points.last().map(|(day, ..)| *day), text);
            }
        }
        for revision in goal.revisions.iter().filter(|revision| after(Some(revision.on))) {
            let args = [("why", Arg::from(&*revision.why)), ("date", date(revision.on).into())];
            line(Some(revision.on), words.with("report-revised", &args));
        }
    }
    changed.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    let left = changed.len().saturating_sub(most);
    let more = (left > 0).then(|| words.with("report-more", &[("count", left.into())]));
    (changed.into_iter().take(most).map(|(_, line)| line).collect(), more)
}

/// The movement of a measure since a day, in words; `None` if there is none.
fn moved(measure: &Measure, since: Option<Date>, words: Words) -> Option<String> {
    let mut before =
        measure.points.iter().filter(|(day, ..)| since.is_some_and(|since| *day <= since));
    let before = before.next_back().map_or(measure.line_from, |(_, value, _)| *value);
    let now = measure.value.filter(|now| (now - before).abs() > 1e-9)?;
    let unit = measure.unit.as_deref();
    let args = [
        ("name", Arg::from(capital(&measure.name))),
        ("from", words.number(before).into()),
        ("to", words.amount(now, unit).into()),
    ];
    Some(words.with("report-moved", &args))
}

/// The status of an agreement, in words.
pub(crate) fn agreement_state(agreement: &Agreement, words: Words) -> String {
    match agreement.done {
        Some(day) => words.with("agreement-done", &[("date", words.short(day).into())]),
        None => words.say("agreement-open"),
    }
}
