//! Reports each change in `pop serve` and `pop watch`: one line, the new findings, and the resolved
//! ones.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use crate::base::{Arg, Diagnostic, Lang, lang};
use crate::host::terminal::{self, Counts, Format};
use crate::workspace::Snapshot;

/// A change to the plan.
pub(super) struct Change<'c> {
    pub(super) before: &'c Snapshot,
    pub(super) now: &'c Snapshot,
    /// The paths that changed; none if anything may have changed.
    pub(super) changed: &'c BTreeSet<Arc<str>>,
    pub(super) took: Duration,
}

/// Reports a change.
pub(super) fn tell(change: &Change<'_>, lang: Lang, prefix: &str) {
    let Change { before, now, changed, took } = *change;
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
    terminal::report_styled(&terminal::findings(&new, None, Format::Human, lang, prefix));
    // An unreadable file has no other findings; that does not mean they are resolved.
    let broken =
        |path: &str| now.plan.iter().any(|(_, entry)| !entry.sound && &*entry.path == path);
    let gone = missing_from(&now.diagnostics, before, lang);
    for gone in gone.iter().filter(|finding| !broken(&finding.path)) {
        let args = [("message", Arg::from(lang::message(lang, gone)))];
        terminal::tell(&lang::say_with(lang, "live-gone", &args));
    }
}

/// The findings of a snapshot that are not in another. A finding that moved, or whose words
/// changed, is not new: the number of findings of its rule in its file is the same.
fn missing_from(others: &[Diagnostic], snapshot: &Snapshot, lang: Lang) -> Vec<Diagnostic> {
    type Key<'d> = (&'d str, &'static str);
    fn key(finding: &Diagnostic) -> Key<'_> {
        (&finding.path, finding.rule)
    }
    let mut known: BTreeMap<Key<'_>, Vec<String>> = BTreeMap::new();
    for finding in others {
        known.entry(key(finding)).or_default().push(lang::message(lang, finding));
    }
    let mut counts: BTreeMap<Key<'_>, usize> = BTreeMap::new();
    for finding in &snapshot.diagnostics {
        *counts.entry(key(finding)).or_default() += 1;
    }
    let is_news = |finding: &&Diagnostic| {
        let before = known.get(&key(finding)).map_or(&[][..], Vec::as_slice);
        let more = counts.get(&key(finding)).is_some_and(|count| *count > before.len());
        more && !before.contains(&lang::message(lang, finding))
    };
    snapshot.diagnostics.iter().filter(is_news).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Source;
    use crate::workspace::{Change, Workspace};
    use jiff::civil::date;

    fn after(text: &str) -> Snapshot {
        let mut workspace = Workspace::on(date(2026, 6, 1));
        workspace.apply(vec![Change::Text(Source::new("goals/bread.md", text))]);
        workspace.snapshot()
    }

    #[test]
    fn other_words_for_the_same_are_no_news() {
        let goal =
            |title: &str| after(&format!("+++\ntitle = \"{title}\"\nstatus = \"draft\"\n+++\n"));
        let (bread, rolls) = (goal("Bread"), goal("Rolls"));
        assert!(!bread.diagnostics.is_empty());
        assert!(missing_from(&bread.diagnostics, &rolls, Lang::En).is_empty());
        let worse = after("+++\ntitle = \"Bread\"\nstatus = \"draft\"\ncolour = 1\n+++\n");
        let news = missing_from(&bread.diagnostics, &worse, Lang::En);
        assert_eq!(news.iter().map(|finding| finding.rule).collect::<Vec<_>>(), ["unknown-key"]);
        assert!(missing_from(&worse.diagnostics, &bread, Lang::En).is_empty());
    }
}
