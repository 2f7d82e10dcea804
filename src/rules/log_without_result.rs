//! A log entry without a result.

use super::Check;
use crate::base::{Diagnostic, Severity};
use crate::phrases;
use crate::plan::placeholder::says_something;
use crate::plan::{Detail, Entry, EntryId, Plan, prose};
use crate::syntax::schema::Heading;

/// The most sentences that are read at a glance.
const SHORT: usize = 2;

/// The least words that tell what came of something.
const TELLING: usize = 5;

rule!("log-without-result", Warning, Check::Entry(check));

fn check(plan: &Plan, _: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
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
        if tells && is_short(plan, entry) {
            return;
        }
        findings.push(if tells {
            finding.variant("body").softened(Severity::Info)
        } else {
            finding
        });
    }
}

/// Whether the text is a sentence or two that tell at a glance what was finished.
fn is_short(plan: &Plan, entry: &Entry) -> bool {
    let lang = entry.lang.unwrap_or(plan.config.lang);
    let whole = entry.body.outline.headings.is_empty();
    let sentences = prose::sentences(entry);
    let words: usize =
        sentences.iter().map(|sentence| sentence.text.split_whitespace().count()).sum();
    let finished = sentences.iter().any(|sentence| phrases::tells_deed(&sentence.text, lang));
    whole && (1..=SHORT).contains(&sentences.len()) && words >= TELLING && finished
}
