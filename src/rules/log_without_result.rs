//! A log entry without a result.

use super::Check;
use crate::base::{Diagnostic, Severity};
use crate::phrases::{self, tells_result};
use crate::plan::part::Form;
use crate::plan::placeholder::says_something;
use crate::plan::{Detail, Entry, EntryId, Plan, prose};
use crate::syntax::Value;
use crate::syntax::schema::Heading;

/// The most sentences that are read at a glance.
const SHORT: usize = 2;

/// The least words that tell what came of something.
const TELLING: usize = 5;

rule!("log-without-result", Warning, Check::Entry(check));

fn check(plan: &Plan, _: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let Detail::Log(log) = &entry.detail else { return };
    let read = !log.readings.is_empty();
    let unreadable =
        !entry.sound || entry.record.is_broken("result") || entry.record.is_broken("readings");
    if says_something(log.result.as_ref()) || read || unreadable || tells(plan, entry) {
        return;
    }
    let finding = entry.finding("log-without-result", entry.place("title"));
    let is_row = entry.part.as_ref().is_some_and(|part| part.form == Form::Row);
    findings.push(match () {
        () if !entry.body.markdown().trim().is_empty() => {
            finding.variant("body").softened(Severity::Info)
        }
        // A table may be no more than a register of hours.
        () if is_row => finding.variant("row").softened(Severity::Info),
        () => finding,
    });
}

/// Whether the entry tells in its own way what came of it: under a heading or in a column with a
/// name for it, in a sentence, or in a text that is read at a glance.
fn tells(plan: &Plan, entry: &Entry) -> bool {
    let headings = entry.kind.spec().headings;
    let is_result =
        |text: &str| Heading::find(headings, text).is_some_and(|known| known.name == "result");
    let mut sections = entry.body.outline.headings.iter();
    let mut extra = entry.record.get("extra").into_iter().flat_map(|item| match &item.value {
        Value::Free(serde_json::Value::Object(cells)) => cells.keys().collect(),
        _ => Vec::new(),
    });
    sections.any(|heading| is_result(&heading.text) || tells_result(&heading.text))
        || extra.any(|heading| tells_result(heading))
        || prose::sentences(entry).iter().any(|one| one.is_result() || tells_result(&one.text))
        || is_short(plan, entry)
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
