//! A goal without an end, or with one whose date is unknown (T).

use super::Check;
use crate::base::{Arg, Diagnostic, Severity};
use crate::phrases::Reason;
use crate::plan::kinds::Goal;
use crate::plan::letters::{self, Letter, State, Verdict, Why};
use crate::plan::{Entry, Plan};

rule!("goal-without-due", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    let Some((verdict, softened)) = super::failing(plan, entry, goal, Letter::T) else {
        findings.extend(open(plan, entry, goal));
        // A day that can be computed from the sentence is what the rule `due-in-words` reports.
        let known = goal.status.is_binding() && letters::end_in_words(plan, entry, goal).is_some();
        if !known {
            findings.extend(super::quoted("goal-without-due", plan, entry, goal, Letter::T));
        }
        return;
    };
    // These have their own rule.
    if matches!(verdict.why, Why::Words(Reason::StartOnly | Reason::SoftTime)) {
        return;
    }
    let finding = super::unmet("goal-without-due", plan, entry, &verdict, softened)
        .arg("day", super::day_ahead(plan));
    findings.push(if letters::is_open_habit(plan, entry) {
        finding.variant("habit").softened(Severity::Info)
    } else {
        finding
    });
}

/// An ongoing habit, or an event without a date: nothing is wrong, but a date would help.
fn open(plan: &Plan, entry: &Entry, goal: &Goal) -> Option<Diagnostic> {
    super::asked_of(entry, goal)?;
    let verdict = letters::letter(plan, entry, goal, Letter::T);
    let variant = match (verdict.state, &verdict.why) {
        (State::Hint, _) => "habit",
        (State::Text, Why::Words(Reason::EventEnd)) => "event",
        (State::Text, Why::Words(Reason::Period | Reason::EndDate)) => "term",
        _ => return None,
    };
    if letters::conclusion(plan, entry, goal).is_some() {
        return None;
    }
    // A day that can be computed needs no question about the period.
    let known = || letters::end_in_words(plan, entry, goal).is_some();
    if variant == "term" && known() {
        return None;
    }
    if let Some(name) = unknown_period(plan, entry) {
        return period(plan, entry, &verdict, &name);
    }
    if variant == "term" {
        return term(plan, entry, goal, &verdict);
    }
    let event = variant == "event";
    let known = event && letters::end_in_words(plan, entry, goal).is_some();
    let binding = !event || goal.status.is_binding();
    (!known && binding).then(|| asked(plan, entry, &verdict, variant))
}

/// The period without days that the words of a goal without an end date name.
fn unknown_period(plan: &Plan, entry: &Entry) -> Option<String> {
    let goal = super::as_goal(entry)?;
    let open = goal.due.is_none() && super::asked_of(entry, goal).is_some();
    let text = goal.smart.timebound.as_deref().filter(|_| open)?;
    plan.config.unknown_period(text)
}

/// Asks for the days of a period once, at the first goal that names it.
fn period(plan: &Plan, entry: &Entry, verdict: &Verdict, name: &str) -> Option<Diagnostic> {
    let mut goals = plan.goals().map(|(_, entry, _)| entry);
    let first = goals.find(|entry| unknown_period(plan, entry).as_deref() == Some(name));
    let is_first = first.is_some_and(|first| first.path == entry.path);
    is_first.then(|| {
        entry
            .finding("goal-without-due", verdict.place)
            .variant("period")
            .arg("name", name)
            .softened(Severity::Info)
    })
}

/// Asks once for the day of a block or sprint that has no days of its own: `the end of this block`.
fn term(plan: &Plan, entry: &Entry, goal: &Goal, verdict: &Verdict) -> Option<Diagnostic> {
    let (noun, said) = letters::undated_term(plan, entry, goal)?;
    let same = plan.goals().filter(|(_, other, goal)| {
        let there = letters::undated_term(plan, other, goal);
        super::asked_of(other, goal).is_some() && there.is_some_and(|(there, _)| there == noun)
    });
    let mut same = same.map(|(_, other, _)| other);
    let is_first = same.next().is_some_and(|first| first.path == entry.path);
    let more = same.count();
    is_first.then(|| {
        entry
            .finding("goal-without-due", verdict.place)
            .variant("term")
            .arg("said", said)
            .arg("more", more)
            .arg("day", super::day_ahead(plan))
            .softened(Severity::Info)
    })
}

fn asked(plan: &Plan, entry: &Entry, verdict: &Verdict, variant: &'static str) -> Diagnostic {
    let question = verdict.question();
    let question = question.map(|question| Arg::Question(question.id, question.said));
    entry
        .finding("goal-without-due", verdict.place)
        .variant(variant)
        .arg("title", super::title(entry))
        .arg("day", super::day_ahead(plan))
        .arg("ask", question.unwrap_or(Arg::Message("ask-t")))
        .softened(Severity::Info)
}
