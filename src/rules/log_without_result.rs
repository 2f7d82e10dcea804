//! A log entry without a result.

use super::Check;
use crate::base::{Diagnostic, Severity};
use crate::plan::placeholder::says_something;
use crate::plan::{Detail, Entry, EntryId, Plan};
use crate::syntax::schema::Heading;

rule!("log-without-result", Warning, Check::Entry(check));

fn check(_: &Plan, _: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let Detail::Log(log) = &entry.detail else { return };
    let headings = entry.kind.spec().headings;
    let told = entry.body.outline.headings.iter().any(|heading| {
        Heading::find(headings, &heading.text).is_some_and(|known| known.name == "result")
    });
    let read = !log.readings.is_empty();
    let unreadable =
        !entry.sound || entry.record.is_broken("result") || entry.record.is_broken("readings");
    if !says_something(log.result.as_ref()) && !told && !read && !unreadable {
        let finding = entry.finding("log-without-result", entry.place("title"));
        // The text may tell it; one sentence shows it to everyone.
        let tells = !entry.body.markdown().trim().is_empty();
        findings.push(if tells {
            finding.variant("body").softened(Severity::Info)
        } else {
            finding
        });
    }
}
