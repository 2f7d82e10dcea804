//! A log entry about a day in the future.

use super::Check;
use crate::base::Diagnostic;
use crate::plan::{Detail, Entry, EntryId, Plan};
use crate::syntax::record::Days;

rule!("log-in-the-future", Warning, Check::Entry(check));

fn check(plan: &Plan, _: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let Detail::Log(log) = &entry.detail else { return };
    let on = log.on.as_ref().map(Days::first);
    let (field, day) = match (on, log.date) {
        (Some(on), _) => ("on", on),
        (None, Some(date)) => ("date", date),
        (None, None) => return,
    };
    // An entry written before the day it is about has its own rule.
    let early = on.zip(log.date).is_some_and(|(on, date)| on > date);
    if day > plan.today && !early {
        findings.push(entry.finding("log-in-the-future", entry.place(field)).arg("day", day));
    }
}
