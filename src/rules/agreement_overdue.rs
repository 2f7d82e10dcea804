//! An agreement whose date has passed.

use super::Check;
use crate::base::Diagnostic;
use crate::base::calendar::days_between;
use crate::plan::{Detail, Entry, EntryId, Plan};

rule!("agreement-overdue", Warning, Check::Entry(check));

fn check(plan: &Plan, _: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let Detail::Review(review) = &entry.detail else { return };
    let items = entry.record.tables("agreement");
    for (agreement, item) in review.agreements.iter().zip(items) {
        let Some(due) = agreement.due.filter(|due| *due < plan.today) else { continue };
        if agreement.done.is_none() && !item.is_broken("done") {
            findings.push(
                entry
                    .finding("agreement-overdue", item.place("due"))
                    .arg("what", agreement.what.as_deref().unwrap_or_default())
                    .arg("due", due)
                    .arg("today", plan.today.to_string())
                    .arg("days", days_between(due, plan.today)),
            );
        }
    }
}
