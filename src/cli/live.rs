//! What `pop serve` and `pop watch` tell of each change: one line, what is newly found, what is gone.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use crate::base::{Arg, Diagnostic, Lang, lang};
use crate::host::terminal::{self, Counts, Format};
use crate::workspace::Snapshot;

/// Tells of one change. `changed` are the paths that did, or nothing when it may be any.
pub(super) fn tell(
    before: &Snapshot,
    now: &Snapshot,
    changed: &BTreeSet<Arc<str>>,
    took: Duration,
    lang: Lang,
    prefix: &str,
) {
    let what = match (changed.len(), changed.first()) {
        (1, Some(path)) => path.to_string(),
        (0, _) => lang::say(lang, "live-everything"),
        (count, _) => lang::say_with(lang, "live-files", &[("count", Arg::from(count))]),
    };
    let counts = Counts::of(&now.diagnostics);
    let args = [
        ("what", Arg::from(what)),
        ("summary", Arg::from(terminal::summary(counts, lang))),
        ("milliseconds", Arg::from(took.as_millis().to_string())),
    ];
    terminal::print(&format!("{}\n", lang::say_with(lang, "live-line", &args)));
    let new = Snapshot { diagnostics: missing_from(&before.diagnostics, now, lang), ..now.clone() };
    terminal::report(&terminal::findings(&new, None, Format::Human, lang, prefix));
    for gone in missing_from(&now.diagnostics, before, lang) {
        let args = [("message", Arg::from(lang::message(lang, &gone)))];
        terminal::report(&format!("{}\n", lang::say_with(lang, "live-gone", &args)));
    }
}

/// The findings of a snapshot that are not among others; a finding that only moved is the same.
fn missing_from(others: &[Diagnostic], snapshot: &Snapshot, lang: Lang) -> Vec<Diagnostic> {
    let same = |finding: &Diagnostic| {
        (Arc::clone(&finding.path), finding.rule, lang::message(lang, finding))
    };
    let known: BTreeSet<_> = others.iter().map(same).collect();
    let findings = snapshot.diagnostics.iter();
    findings.filter(|finding| !known.contains(&same(finding))).cloned().collect()
}
