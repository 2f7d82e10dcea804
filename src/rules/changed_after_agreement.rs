//! A goal that reads other than when it was signed.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Check;
use crate::base::calendar::Date;
use crate::base::symbol::normal;
use crate::base::{Diagnostic, Span};
use crate::plan::{Entry, EntryId, Plan, fingerprint};

rule!("changed-after-agreement", Warning, Check::Plan(check));

/// A signature under a goal: when, who, the fingerprint, and where it stands.
type Signed<'p> = (Option<Date>, Arc<str>, String, &'p Entry, Span);

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    // Who signs again has agreed to the change: the last signature of each person counts.
    let mut last: BTreeMap<(EntryId, Arc<str>), Signed<'_>> = BTreeMap::new();
    for (_, entry, review) in plan.reviews() {
        for item in entry.record.tables("signature") {
            let Some(hash) = item.text("hash") else { continue };
            let place = item.place("hash");
            let who = item.text("who").unwrap_or_default();
            let on = item.date("date").or(review.date);
            let goals: Vec<_> = fingerprint::read(&hash).collect();
            if goals.is_empty() {
                findings
                    .push(entry.finding("changed-after-agreement", place).variant("unreadable"));
            }
            for (id, mark) in goals {
                let found = plan.find_entry(plan.names.intern(&normal(id)));
                let Some(goal) = found.filter(|id| super::as_goal(plan.entry(*id)).is_some())
                else {
                    findings.push(
                        entry
                            .finding("changed-after-agreement", place)
                            .variant("gone")
                            .arg("id", id),
                    );
                    continue;
                };
                let signed = (on, Arc::clone(&who), mark.to_owned(), entry, place);
                let known = last.entry((goal, Arc::clone(&who))).or_insert_with(|| signed.clone());
                if known.0 <= on {
                    *known = signed;
                }
            }
        }
    }
    for ((id, _), (_, who, mark, entry, place)) in last {
        let goal = plan.entry(id);
        let now = fingerprint::of(goal);
        if now != mark {
            findings.push(
                entry
                    .finding("changed-after-agreement", place)
                    .arg("title", super::title(goal))
                    .arg("who", &*who)
                    .arg("now", format!("{}:{now}", goal.id))
                    .related(&goal.path, goal.place("title"), "changed-here"),
            );
        }
    }
}
