//! An active goal without activity for weeks (S1 step 5).

use super::Check;
use crate::base::calendar::days_between;
use crate::base::{Diagnostic, Severity};
use crate::plan::{Detail, Plan, agenda};

rule!("goal-without-log", Warning, Check::Plan(check));

/// How many entries are named one by one.
const LISTED: usize = 20;

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let silent = agenda::silent(plan);
    if silent.is_empty() {
        return;
    }
    let alike = &plan.activity().alike;
    for silent in silent {
        let entry = plan.entry(silent.goal);
        let finding = entry
            .finding("goal-without-log", entry.place("title"))
            .arg("title", super::title(entry))
            .arg("since", silent.since)
            .arg("weeks", days_between(silent.since, plan.today) / 7);
        let later = |id: &&_| match &plan.entry(**id).detail {
            Detail::Log(log) => log.day().is_some_and(|day| day >= silent.since),
            _ => false,
        };
        let own = alike.get(&silent.goal).map_or(&[][..], Vec::as_slice);
        let own: Vec<_> = own.iter().filter(later).collect();
        if let Some(last) = own.last() {
            let finding = finding
                .variant("alike")
                .arg("count", own.len())
                .arg("entry", super::title(plan.entry(**last)))
                .arg("id", &*entry.id)
                .softened(Severity::Info);
            // Each of them is named, so that the author sees which entries are meant.
            findings.push(own.iter().take(LISTED).fold(finding, |finding, id| {
                let one = plan.entry(**id);
                finding.related(&one.path, one.place("title"), "entry-alike")
            }));
            continue;
        }
        let mut loose = plan.logs().filter(|(id, entry, log)| {
            let elsewhere = || alike.values().any(|list| list.contains(id));
            !entry.record.has("goal")
                && !entry.record.has("need")
                && log.day().is_some_and(|day| day >= silent.since)
                && !elsewhere()
        });
        if silent.waiting {
            let variant = if silent.begun { "stalled" } else { "waiting" };
            findings.push(finding.variant(variant).arg("id", &*entry.id).softened(Severity::Info));
            continue;
        }
        findings.push(match (silent.begun, loose.next().is_some()) {
            (true, _) => finding,
            (false, false) => finding.variant("never"),
            (false, true) => {
                let count = 1 + loose.count();
                finding.variant("unlinked").arg("count", count).arg("id", &*entry.id)
            }
        });
    }
}
