//! `pop check --fix`: applies the fixes that are certain and make nothing worse ([`mend`]), or
//! shows them as a diff.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::write;
use crate::base::{Arg, Lang, LineIndex, Source, lang, visible};
use crate::host;
use crate::host::disk;
use crate::host::terminal;
use crate::ide::{Mended, mend};
use crate::workspace::Snapshot;

/// The message when nothing was changed.
pub(super) const NOTHING: &str = "fix-nothing";

/// Applies the safe fixes, and returns the resulting plan.
pub(super) fn run(
    root: &Path,
    snapshot: Snapshot,
    dry: bool,
    lang: Lang,
    prefix: &str,
) -> Result<Snapshot, host::Error> {
    let (mended, after) = mend(snapshot.clone());
    let mut changed: BTreeMap<&str, &Source> = BTreeMap::new();
    for change in &mended {
        if let Some(source) = after.sources.get(&change.finding.path) {
            changed.insert(&change.finding.path, source);
        }
    }
    if mended.is_empty() {
        terminal::tell(&lang::say(lang, NOTHING));
        return Ok(snapshot);
    }
    if dry {
        for (path, source) in changed {
            let before = snapshot.sources.get(path).map_or("", |source| &*source.text);
            let shown = format!("{prefix}{}", visible(path));
            terminal::print(&write::difference(&shown, before, &source.text));
        }
        return Ok(snapshot);
    }
    let mut stopped = None;
    let mut written: BTreeSet<&str> = BTreeSet::new();
    for (path, source) in changed {
        let before = snapshot.sources.get(path).map_or("", |source| &*source.text);
        match disk::replace(&root.join(path), before, &source.text) {
            Ok(()) => written.insert(path),
            Err(trouble) => {
                stopped = Some(trouble);
                break;
            }
        };
    }
    for change in mended.iter().filter(|change| written.contains(&*change.finding.path)) {
        for (line, shown) in described(change) {
            let args = [
                ("rule", Arg::from(change.finding.rule)),
                ("path", Arg::from(format!("{prefix}{}:{line}", change.finding.path))),
                ("change", Arg::from(shown)),
            ];
            terminal::tell(&lang::say_with(lang, "fix-made", &args));
        }
    }
    // Fixes made before that were already reported.
    stopped.map_or(Ok(after), Err)
}

/// A fix in words: the line, and what changed.
fn described(mended: &Mended) -> impl Iterator<Item = (u32, String)> {
    let text = &*mended.before.text;
    let index = LineIndex::new(text);
    mended.edits.iter().map(move |edit| {
        let old = text.get(edit.span.range()).unwrap_or_default();
        let new = edit.text.trim().lines().last().unwrap_or_default();
        let shown = if old.is_empty() { format!("+ {new}") } else { format!("{old} → {new}") };
        (index.position(text, edit.span.start as usize).line, shown)
    })
}
