//! A goal that has changed since it was signed.

use super::Check;
use crate::base::Diagnostic;
use crate::plan::signed::{State, signatures};
use crate::plan::{Plan, fingerprint};

rule!("changed-after-agreement", Warning, Check::Plan(check));

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    for signature in signatures(plan) {
        let Some(place) = signature.hash else { continue };
        let finding = || plan.entry(signature.review).finding("changed-after-agreement", place);
        if signature.is_unreadable() {
            findings.push(finding().variant("unreadable"));
        }
        for signed in &signature.goals {
            match (signed.state, signed.goal) {
                (State::Gone, _) => findings.push(finding().variant("gone").arg("id", &*signed.id)),
                (State::Changed, Some(goal)) => {
                    let goal = plan.entry(goal);
                    findings.push(
                        finding()
                            .arg("title", super::title(goal))
                            .arg("who", &*signature.who)
                            .arg("now", format!("{}:{}", goal.id, fingerprint::of(goal)))
                            .related(&goal.path, goal.place("title"), "changed-here"),
                    );
                }
                _ => {}
            }
        }
    }
}
