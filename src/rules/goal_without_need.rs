//! A goal that serves no need, conclusion, difference or competence (R, read as relevant).

use super::Check;
use crate::base::{Diagnostic, Severity};
use crate::plan::kinds::Goal;
use crate::plan::letters::{self, Letter, State};
use crate::plan::{Entry, Kind, Plan};

rule!("goal-without-need", Error, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    let Some(softened) = super::asked_of(entry, goal) else { return };
    if letters::is_linked(plan, entry) {
        return;
    }
    let verdict = letters::letter(plan, entry, goal, Letter::R);
    if !plan.config.smart.realistic && verdict.state == State::Unmet {
        let finding = super::unmet("goal-without-need", plan, entry, &verdict, softened);
        // Few people need to say what an exam, a certificate or a job is for.
        let proof = letters::is_proof(plan, entry, goal);
        findings.push(if proof { finding.softened(Severity::Info) } else { finding });
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
