//! Steps without a day, of a goal that has steps to take (A).

use super::Check;
use crate::base::{Diagnostic, Span};
use crate::phrases::{self, Role};
use crate::plan::placeholder::says_something;
use crate::plan::{EntryId, Plan, alike};

rule!("step-undated", Info, Check::Plan(check));

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let open = plan.goals().filter(|(_, entry, goal)| {
        goal.status.is_binding()
            && entry.record.tables("step").iter().any(|item| !item.has("due") && !item.has("done"))
    });
    let open: Vec<_> = open.collect();
    if open.is_empty() {
        return;
    }
    for (id, entry, goal) in open {
        let lang = entry.lang.unwrap_or(plan.config.lang);
        let own: Vec<EntryId> = plan.activity().entries(id).collect();
        let mut places: Vec<Span> = Vec::new();
        for (step, item) in goal.steps.iter().zip(entry.record.tables("step")) {
            let is_open = !step.is_done() && !item.has("due") && !item.is_broken("done");
            // A step that is still to be thought of has a finding of its own.
            let Some(what) = step.what.as_deref().filter(|_| is_open) else { continue };
            let timeless = names_its_time(what, lang) || phrases::keeps_a_record(what);
            if !says_something(step.what.as_ref()) || timeless {
                continue;
            }
            match alike::told(plan, what, lang, &own) {
                Some(told) => findings.push(
                    entry
                        .finding("step-undated", item.place("what"))
                        .variant("told")
                        .arg("entry", super::title(plan.entry(told)))
                        .arg("id", &*entry.id),
                ),
                None => places.push(item.place("what")),
            }
        }
        let Some((first, others)) = places.split_first() else { continue };
        findings.push(
            entry
                .finding("step-undated", *first)
                .also(others.iter().copied())
                // Without its title, so that goals whose steps have no day are one finding.
                .arg("several", places.len().min(2)),
        );
    }
}

/// `sign up in August`, `na de zomervakantie`: the step says when.
fn names_its_time(what: &str, lang: crate::base::Lang) -> bool {
    let times = phrases::read(what, lang).times;
    times.iter().any(|time| matches!(time.role, Role::End | Role::Period | Role::Start))
}
