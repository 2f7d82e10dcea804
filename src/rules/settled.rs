//! Leaves out what is no longer worth asking about a goal that seems to be reached.

use std::collections::HashSet;
use std::sync::Arc;

use super::goal_not_specific;
use crate::base::{Diagnostic, Severity, Span};
use crate::plan::alike::Tells;
use crate::plan::kinds::situation::Moment;
use crate::plan::{Plan, agenda, alike};

/// The rules that ask for more words about a goal: by when, with whose help, what for.
const MOOT: [&str; 12] = [
    "goal-not-specific",
    "goal-without-due",
    "goal-without-effort",
    "goal-without-means",
    "goal-without-need",
    "goal-not-agreed",
    "goal-without-steps",
    "step-undated",
    "due-in-words",
    "vague-time",
    "start-is-not-a-due",
    "measure-without-baseline",
];

/// Removes the findings that `goal-seems-reached` comes before: the first question is whether the
/// goal is reached, and if it is, the others are not asked.
pub(super) fn settle(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    link_to_desired(plan, findings);
    // A goal without entries names the entries without a goal.
    let unlinked = |finding: &Diagnostic| {
        finding.rule == "goal-without-log" && finding.variant == Some("unlinked")
    };
    let counted = findings.iter().any(unlinked);
    let listed = findings.iter().filter(|finding| finding.variant == Some("alike"));
    let listed: HashSet<(Arc<str>, Span)> = listed
        .flat_map(|finding| &finding.related)
        .map(|place| (Arc::clone(&place.path), place.span))
        .collect();
    if counted || !listed.is_empty() {
        // Those that seem to belong to another goal are not among the counted ones.
        let elsewhere = &plan.activity().alike;
        let elsewhere: HashSet<(Arc<str>, Span)> = elsewhere
            .values()
            .flatten()
            .map(|id| plan.entry(*id))
            .map(|entry| (Arc::clone(&entry.path), entry.place("title")))
            .collect();
        findings.retain(|finding| {
            let place = (Arc::clone(&finding.path), finding.span);
            finding.rule != "log-without-goal"
                || !(listed.contains(&place) || counted && !elsewhere.contains(&place))
        });
    }
    // A placeholder instead of an answer is one finding, with the question that it should answer.
    let asked: HashSet<(Arc<str>, Span)> = findings
        .iter()
        .filter(|finding| finding.rule.starts_with("goal-"))
        .map(|finding| (Arc::clone(&finding.path), finding.span))
        .collect();
    findings.retain(|finding| {
        finding.rule != "placeholder-text"
            || !asked.contains(&(Arc::clone(&finding.path), finding.span))
    });
    // Of a goal that is only a title, the first question comes first.
    let bare = |finding: &&Diagnostic| {
        finding.rule == "goal-not-specific" && finding.variant == Some(goal_not_specific::BARE)
    };
    let bare: HashSet<Arc<str>> =
        findings.iter().filter(bare).map(|finding| Arc::clone(&finding.path)).collect();
    findings.retain(|finding| {
        let asks = finding.rule == "goal-without-measure" || MOOT[1..].contains(&finding.rule);
        !(asks && bare.contains(&finding.path))
    });
    // The last step of a goal says less than its target: the letters stay open.
    let reached = |finding: &&Diagnostic| {
        finding.rule == "goal-seems-reached" && finding.variant != Some("steps")
    };
    let settled: HashSet<Arc<str>> =
        findings.iter().filter(reached).map(|finding| Arc::clone(&finding.path)).collect();
    if settled.is_empty() {
        return;
    }
    let quoted = |finding: &Diagnostic| finding.variant == Some("prose");
    findings.retain(|finding| {
        let moot = MOOT.contains(&finding.rule) || quoted(finding);
        !(moot && settled.contains(&finding.path))
    });
}

/// A goal that does not say why it matters, in a plan whose desired situation is about it: the plan
/// says it, and only the link is missing. This depends on the text of another document, so it
/// is no finding of the goal by itself.
fn link_to_desired(plan: &Plan, findings: &mut [Diagnostic]) {
    let asks = |finding: &&mut Diagnostic| {
        finding.rule == "goal-without-need" && matches!(finding.variant, None | Some("words"))
    };
    let mut asking = findings.iter_mut().filter(asks).peekable();
    if asking.peek().is_none() {
        return;
    }
    let Some(desired) = agenda::situation(plan, Moment::Desired) else { return };
    for finding in asking {
        let Some(id) = plan.at_path(&finding.path) else { continue };
        let goal = plan.entry(id);
        let Some(told) = alike::tells_about(plan, plan.entry(desired), goal) else { continue };
        // Words for fewer readers are not offered to those of the goal.
        let readers = plan.access(id).document;
        let open = readers.narrowed(plan.access(desired).document) == readers;
        let linked = goal
            .finding("goal-without-need", goal.place("title"))
            .arg("title", super::title(goal))
            .softened(Severity::Info);
        let mut linked = match told {
            Tells::Sentence(said) if open => linked.variant("desired").arg("said", said),
            _ => linked.variant("somewhere"),
        };
        linked.severity = finding.severity.max(Severity::Info);
        *finding = linked;
    }
}
