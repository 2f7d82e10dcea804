//! A goal that no one supports (A, read as acceptable).

use super::Check;
use crate::base::{Diagnostic, Severity};
use crate::plan::kinds::Goal;
use crate::plan::kinds::review::Mode;
use crate::plan::letters::{self, Letter, State, Why};
use crate::plan::{Entry, Plan};

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
        // The author did answer: whether others agree is a question.
        None if words => finding.variant("words").arg("day", today).softened(Severity::Info),
        None => finding.arg("day", today),
        Some(_) if against => named(finding.variant("against")),
        Some(_) => named(finding.variant("seen")),
    });
}
