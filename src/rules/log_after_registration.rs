//! Something that was written down before it was done.

use super::Check;
use crate::base::Diagnostic;
use crate::plan::{Detail, Entry, EntryId, Plan};
use crate::syntax::record::Days;

rule!("log-after-registration", Warning, Check::Entry(check));

fn check(_: &Plan, _: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let Detail::Log(log) = &entry.detail else { return };
    let (Some(written), Some(done)) = (log.date, log.on.as_ref().map(Days::first)) else { return };
    if done > written {
        findings.push(
            entry
                .finding("log-after-registration", entry.place("on"))
                .arg("done", done)
                .arg("written", written)
                .related(&entry.path, entry.place("date"), "written-here"),
        );
    }
}
