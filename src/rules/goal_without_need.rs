//! A goal that serves no need, conclusion, difference or competence (R, read as relevant).

use super::Check;
use crate::base::{Diagnostic, Severity};
use crate::phrases::Reason;
use crate::plan::kinds::Goal;
use crate::plan::kinds::situation::Moment;
use crate::plan::letters::{self, Letter, State, Why};
use crate::plan::{Entry, Kind, Plan, agenda, alike};

rule!("goal-without-need", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    let Some(softened) = super::asked_of(entry, goal) else { return };
    if letters::is_linked(plan, entry) {
        return;
    }
    let verdict = letters::letter(plan, entry, goal, Letter::R);
    if !plan.config.smart.realistic && verdict.state == State::Unmet {
        let finding = super::unmet("goal-without-need", plan, entry, &verdict, softened);
        let desired = agenda::situation(plan, Moment::Desired).map(|id| plan.entry(id));
        let desired = desired.filter(|desired| alike::tells_about(plan, desired, entry));
        findings.push(if let Some(desired) = desired {
            // The plan says where the author wants to go, and only the link is missing.
            entry
                .finding("goal-without-need", entry.place("title"))
                .variant("desired")
                .arg("title", super::title(entry))
                .arg("situation", super::title(desired))
                .softened(Severity::Info)
        } else if is_proof(plan, entry, goal) {
            finding.softened(Severity::Info)
        } else {
            finding
        });
        return;
    }
    if !plan.config.smart.realistic {
        findings.extend(super::quoted("goal-without-need", plan, entry, goal, Letter::R));
    }
    // Goals alone are a complete plan; a link is required only if there is something to link to.
    let chain = !plan.of_kind(Kind::Need).is_empty() || !plan.of_kind(Kind::Conclusion).is_empty();
    if chain && verdict.state != State::Open {
        findings.push(
            entry
                .finding("goal-without-need", entry.place("title"))
                .variant("chain")
                .softened(Severity::Warning),
        );
    }
}

/// Whether the goal is an exam, a certificate or a job: few people need to say what that is for.
fn is_proof(plan: &Plan, entry: &Entry, goal: &Goal) -> bool {
    const PASS: [&str; 7] = ["pass", "passing", "slagen", "halen", "behalen", "haal", "behaal"];
    let verdict = letters::letter(plan, entry, goal, Letter::M);
    let title = entry.label().to_lowercase();
    let mut ends = title.split_whitespace().take(1).chain(title.split_whitespace().last());
    matches!(verdict.why, Why::Words(Reason::Exam | Reason::Certificate | Reason::Job))
        || ends.any(|word| PASS.contains(&word))
}
