//! Chooses the next sensible step, as someone who knows both articles would.

use crate::base::calendar::{Date, days_between};
use crate::base::{Arg, Severity};
use crate::plan::agenda::{self, Stage};
use crate::plan::kinds::Detail;
use crate::plan::kinds::goal::Status;
use crate::plan::progress::{self, StepState};
use crate::plan::{Kind, Plan};
use crate::workspace::Snapshot;

/// A next step: the message with the reason, and the command.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Next {
    /// The id of the message.
    pub(super) message: &'static str,
    /// Its arguments.
    pub(super) args: Vec<(&'static str, Arg)>,
    /// The command.
    pub(super) command: String,
}

/// The number of days before a review at which to prepare it: two weeks, and a day or two to spare.
const PREPARE: i64 = 16;

/// The number of days before a prepared review at which to take the sheet.
const SOON: i64 = 3;

/// The number of days for which an entry counts as recent.
const FRESH: i64 = 3;

/// The next step of a plan. Errors come first, then a review that is near, then overdue items, then the next stage of the
/// cycle; an author with goals and a log is never sent back to the interview.
pub(super) fn next(snapshot: &Snapshot) -> Next {
    let plan = &snapshot.plan;
    let step = |message, command: &str| Next { message, args: Vec::new(), command: command.into() };
    if snapshot.diagnostics.iter().any(|finding| finding.severity == Severity::Error) {
        return step("advice-errors", "pop check");
    }
    let about = |message, id, command: &str| {
        let entry = plan.entry(id);
        let title = entry.label();
        let args = vec![("title", Arg::from(&*title))];
        Next { message, args, command: format!("{command} {}", entry.id) }
    };
    let mut waits = None;
    let talk = agenda::next_talk(plan);
    if let Some((date, _)) = talk {
        let prepared = plan.reviews().any(|(_, _, review)| review.date == Some(date));
        if days_between(plan.today, date) <= PREPARE && !prepared {
            let late = date < plan.today;
            let message = if late { "advice-talk-late" } else { "advice-talk" };
            let args = vec![("date", Arg::from(date))];
            let talk = Next { message, args, command: "pop review start".to_owned() };
            // A review that never came is no reason to put off the rest.
            if !late {
                return talk;
            }
            waits = Some(talk);
        }
    }
    if let Some(talk) = around_talk(plan) {
        return talk;
    }
    if let Some(goal) = agenda::overdue(plan) {
        return about("advice-overdue", goal, "pop goal done");
    }
    if let Some(goal) = agenda::to_evaluate(plan) {
        return about("advice-evaluate", goal, "pop interview evaluate");
    }
    if let Some(talk) = waits {
        return talk;
    }
    if let Some(next) = interview(snapshot) {
        return next;
    }
    let Some((draft, ..)) = plan.goals().find(|(_, _, goal)| goal.status.is_planned()) else {
        return step("advice-goal", "pop new goal");
    };
    if !plan.goals().any(|(_, _, goal)| goal.status.is_binding()) {
        return about("advice-agree", draft, "pop goal start");
    }
    let silent = agenda::silent(plan);
    if let Some(silent) = silent.iter().find(|silent| !silent.waiting) {
        return about("advice-silent", silent.goal, "pop log \"…\" --goal");
    }
    if let Some(silent) = silent.first() {
        return about("advice-begin", silent.goal, "pop goal start");
    }
    if !plan.goals().any(|(_, _, goal)| goal.status == Status::Active) {
        let agreed = plan.goals().find(|(_, _, goal)| goal.status.is_binding());
        return agreed.map_or_else(
            || step("advice-log", "pop log \"…\""),
            |(goal, ..)| about("advice-begin", goal, "pop goal start"),
        );
    }
    if Stage::Profile.is_there(plan) && !Stage::Assess.is_there(plan) {
        return step("advice-assess", "pop interview assess");
    }
    if Stage::Conclude.is_there(plan) && !Stage::Picture.is_there(plan) {
        return step("advice-picture", "pop interview picture");
    }
    let fresh = plan.logs().any(|(_, _, log)| {
        log.date.is_some_and(|date| (0..FRESH).contains(&days_between(date, plan.today)))
    });
    let ahead = fresh.then(|| step_ahead(plan)).flatten();
    ahead.unwrap_or_else(|| step("advice-log", "pop log \"…\""))
}

/// What to do just before a prepared review, and after one whose agreements are not written down.
fn around_talk(plan: &Plan) -> Option<Next> {
    let near = |date: Date, days: i64| (0..=days).contains(&days_between(plan.today, date));
    let step = |message, date: Date, command: &str| {
        let args = vec![("date", Arg::from(date))];
        Some(Next { message, args, command: command.to_owned() })
    };
    let dated = || plan.reviews().filter_map(|(_, _, review)| Some((review.date?, review)));
    if let Some((date, _)) = dated().find(|(date, _)| *date > plan.today && near(*date, SOON)) {
        return step("advice-sheet", date, "pop report --sheet");
    }
    let held = dated().find(|(date, review)| {
        (0..PREPARE).contains(&days_between(*date, plan.today))
            && review.agreements.is_empty()
            && review.next.is_none()
            && review.signatures.is_empty()
    });
    held.and_then(|(date, _)| step("advice-agreements", date, "pop interview review"))
}

/// The step to take now, of the goal that ends first, for an author who has just written something
/// down.
fn step_ahead(plan: &Plan) -> Option<Next> {
    agenda::goals(plan).into_iter().find_map(|id| {
        let entry = plan.entry(id);
        let Detail::Goal(goal) = &entry.detail else { return None };
        let states = progress::steps(goal, plan.today);
        let number = states.iter().position(|state| *state == StepState::Now)?;
        let what = goal.steps[number].what.as_deref()?;
        let args = vec![("title", Arg::from(&*entry.label())), ("step", Arg::from(what))];
        let command = format!("pop step done {} {}", entry.id, number + 1);
        Some(Next { message: "advice-step", args, command })
    })
}

/// The next round of questions from the second article, for an author who has started them or has
/// nothing yet.
fn interview(snapshot: &Snapshot) -> Option<Next> {
    let plan = &snapshot.plan;
    let there = |stage: Stage| stage.is_there(plan);
    let step = |message, command: &str| {
        Some(Next { message, args: Vec::new(), command: command.to_owned() })
    };
    if !there(Stage::Now) {
        let begun = there(Stage::Goals) || there(Stage::Desired) || there(Stage::Compare);
        return if begun { None } else { step("advice-now", "pop interview now") };
    }
    // An author who has set goals has drawn conclusions, written down or not.
    if there(Stage::Goals) && !there(Stage::Desired) && !there(Stage::Compare) {
        return None;
    }
    if let Some(look) = agenda::fresh_look(plan).filter(|_| !there(Stage::Compare)) {
        if look <= plan.today {
            return step("advice-look", "pop interview look");
        }
        let args = vec![("date", Arg::from(look))];
        let command = "pop interview look".to_owned();
        return Some(Next { message: "advice-wait", args, command });
    }
    if !there(Stage::Desired) {
        return step("advice-desired", "pop interview desired");
    }
    if !there(Stage::Compare) {
        return step("advice-compare", "pop interview compare");
    }
    let concluded = there(Stage::Conclude) || !plan.of_kind(Kind::Goal).is_empty();
    if concluded { None } else { step("advice-conclude", "pop interview conclude") }
}
