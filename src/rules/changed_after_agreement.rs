//! A goal that reads other than when it was signed.

use crate::base::symbol::normal;
use crate::plan::{Detail, fingerprint};

use super::Check;
use crate::base::Diagnostic;
use crate::plan::{Entry, EntryId, Plan};

rule!("changed-after-agreement", Warning, Check::Entry(check));

fn check(plan: &Plan, _: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {

    let Detail::Review(_) = &entry.detail else { return };
    for item in entry.record.tables("signature") {
        let Some(signed) = item.text("hash") else { continue };
        for (id, mark) in fingerprint::read(&signed) {
            let symbol = plan.names.intern(&normal(id));
            let Some(goal) = plan.find_entry(symbol).map(|id| plan.entry(id)) else { continue };
            let now = super::as_goal(goal).map(|_| fingerprint::of(goal));
            let Some(now) = now.filter(|now| *now != mark) else { continue };
            findings.push(
                entry
                    .finding("changed-after-agreement", item.place("hash"))
                    .arg("title", super::title(goal))
                    .arg("who", item.text("who").as_deref().unwrap_or_default())
                    .arg("now", now)
                    .related(&goal.path, goal.place("title"), "changed-here"),
            );
        }
    }
}
