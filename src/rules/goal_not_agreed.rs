//! A goal that no one supports (A, read as acceptable).

use super::Check;
use crate::base::{Diagnostic, Severity};
use crate::phrases;
use crate::plan::kinds::Goal;
use crate::plan::kinds::review::Mode;
use crate::plan::letters::{self, Letter, State, Why};
use crate::plan::{Entry, Plan, sentences};

rule!("goal-not-agreed", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    // A draft is written before it is discussed.
    if !plan.config.smart.acceptable || !goal.status.is_binding() {
        return;
    }
    let verdict = letters::letter(plan, entry, goal, Letter::A);
    if verdict.state != State::Unmet {
        findings.extend(super::quoted("goal-not-agreed", plan, entry, goal, Letter::A));
        return;
    }
    // At the agreement, or else at the words that should name it.
    let place = if goal.agreed.is_empty() { verdict.place } else { entry.place("agreed") };
    let place = if place == entry.head { entry.place("title") } else { place };
    let finding = entry.finding("goal-not-agreed", place);
    let today = plan.today.to_string();
    let named = |finding: Diagnostic| finding.arg("title", super::title(entry));
    let against = goal.agreed.iter().any(|agreed| agreed.mode == Some(Mode::Disagreed));
    let words = matches!(verdict.why, Why::Words(_));
    findings.push(match goal.agreed.first() {
        // Nobody else has to agree to how one goes about one's own day.
        None if words && !involves_others(plan, entry) => return,
        // The author did answer: whether others agree is a question.
        None if words => finding.variant("words").arg("day", today).softened(Severity::Info),
        // A plan that never mentions agreements is not behind with one of them.
        None if !is_agreed_anywhere(plan) => finding.arg("day", today).softened(Severity::Warning),
        None => finding.arg("day", today),
        Some(_) if against => named(finding.variant("against")),
        Some(_) => named(finding.variant("seen")),
    });
}

/// Whether the words of a goal mention other people.
fn involves_others(plan: &Plan, entry: &Entry) -> bool {
    let sentences = sentences::of(plan, entry);
    let title = entry.title();
    let lang = entry.lang.unwrap_or(plan.config.lang);
    let texts = sentences.iter().map(|sentence| &*sentence.text).chain(title.as_deref());
    texts.into_iter().any(|text| phrases::names_others(text, lang))
}

/// Whether anybody agreed to any goal.
fn is_agreed_anywhere(plan: &Plan) -> bool {
    let mut goals = plan.goals();
    goals.any(|(_, _, goal)| !goal.agreed.is_empty()) || plan.reviews().next().is_some()
}
