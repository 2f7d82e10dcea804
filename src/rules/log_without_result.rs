//! A log entry without a result.

use super::Check;
use crate::base::{Diagnostic, Severity};
use crate::phrases::{self, tells_result};
use crate::plan::part::Form;
use crate::plan::placeholder::says_something;
use crate::plan::register::is_register;
use crate::plan::{Detail, Entry, EntryId, Plan, prose};
use crate::syntax::Value;
use crate::syntax::schema::Heading;

/// The most sentences that are read at a glance.
const SHORT: usize = 2;

/// The least words of a remark.
const REMARK: usize = 2;

/// The least words that tell what came of something.
const TELLING: usize = 5;

rule!("log-without-result", Warning, Check::Entry(check));

fn check(plan: &Plan, _: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let Detail::Log(log) = &entry.detail else { return };
    let read = !log.readings.is_empty();
    let unreadable =
        !entry.sound || entry.record.is_broken("result") || entry.record.is_broken("readings");
    let told = says_something(log.result.as_ref()) || tells(plan, entry);
    if read || unreadable || told || is_register(entry) {
        return;
    }
    let finding = entry.finding("log-without-result", entry.place("title"));
    let has_text = !entry.body.markdown().trim().is_empty();
    findings.push(match entry.part.as_ref().map(|part| part.form) {
        // A remark says what came of it, and a diary is what its author wanted to keep.
        Some(_) if has_text => return,
        None if has_text && entry.header_end() == 0 => return,
        Some(Form::Row { has_result: true }) => finding.variant("cell").softened(Severity::Info),
        // A table may be no more than a register of hours.
        Some(Form::Row { .. }) => finding.variant("row").softened(Severity::Info),
        Some(Form::Item) => return,
        _ if has_text => finding.variant("body").softened(Severity::Info),
        _ => finding,
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
        Value::Free(serde_json::Value::Object(cells)) => cells.iter().collect(),
        _ => Vec::new(),
    });
    // A few words in a column of one's own are a remark.
    let is_remark = |cell: &serde_json::Value| {
        cell.as_str().is_some_and(|text| text.split_whitespace().count() >= REMARK)
    };
    sections.any(|heading| is_result(&heading.text) || tells_result(&heading.text))
        || extra.any(|(heading, cell)| tells_result(heading) || is_remark(cell))
        || prose::sentences(entry).iter().any(|one| one.is_result() || tells_result(&one.text))
        || is_short(plan, entry)
}

/// Whether the text tells at a glance what was finished: in a sentence or two, or in most of them.
fn is_short(plan: &Plan, entry: &Entry) -> bool {
    let lang = entry.lang.unwrap_or(plan.config.lang);
    let whole = entry.body.outline.headings.is_empty();
    let sentences = prose::sentences(entry);
    let words: usize =
        sentences.iter().map(|sentence| sentence.text.split_whitespace().count()).sum();
    let finished = sentences.iter().filter(|one| phrases::tells_deed(&one.text, lang)).count();
    let most = finished * 2 >= sentences.len();
    whole && words >= TELLING && finished > 0 && (sentences.len() <= SHORT || most)
}
