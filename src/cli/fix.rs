//! `pop check --fix`: makes the changes that are certain, one at a time, each judged by reading the
//! plan again; or shows them as a comparison of lines.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use super::write;
use crate::base::{Arg, Diagnostic, Edit, Lang, LineIndex, Severity, Source, lang};
use crate::host::disk::{self, Trouble};
use crate::host::terminal;
use crate::plan::change::edited;
use crate::workspace::{Change, Snapshot, Workspace};

/// How many changes one run makes at most; a plan that needs more is run again.
const MOST: usize = 1000;

/// Makes the safe changes and returns the plan as it is after them.
pub(super) fn run(
    root: &Path,
    snapshot: Snapshot,
    dry: bool,
    lang: Lang,
    prefix: &str,
) -> Result<Snapshot, Trouble> {
    let (mended, after) = mend(snapshot.clone());
    let mut changed: BTreeMap<&str, &Source> = BTreeMap::new();
    for change in &mended {
        if let Some(source) = after.sources.get(&change.path) {
            changed.insert(&change.path, source);
        }
    }
    if mended.is_empty() {
        terminal::tell(&lang::say(lang, "fix-nothing"));
        return Ok(snapshot);
    }
    if dry {
        for (path, source) in changed {
            let before = snapshot.sources.get(path).map_or("", |source| &*source.text);
            let shown = format!("{prefix}{path}");
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
    for change in mended.iter().filter(|change| written.contains(&*change.path)) {
        let args = [
            ("rule", Arg::from(change.rule)),
            ("path", Arg::from(format!("{prefix}{}:{}", change.path, change.line))),
            ("change", Arg::from(&*change.shown)),
        ];
        terminal::tell(&lang::say_with(lang, "fix-made", &args));
    }
    // What was changed before that was told.
    stopped.map_or(Ok(after), Err)
}

/// A change that was made.
struct Mended {
    rule: &'static str,
    path: Arc<str>,
    line: u32,
    shown: String,
}

/// Applies safe changes until there are none left that help.
fn mend(snapshot: Snapshot) -> (Vec<Mended>, Snapshot) {
    let mut workspace = Workspace::of(&snapshot);
    let mut now = snapshot;
    let mut mended: Vec<Mended> = Vec::new();
    let mut refused: Vec<(Arc<str>, Edit)> = Vec::new();
    while mended.len() < MOST {
        let next = now.diagnostics.iter().find_map(|finding| {
            let fix = finding.fix.as_ref().filter(|fix| fix.safe)?;
            let [edit] = &fix.edits[..] else { return None };
            let before = refused.iter().any(|(path, no)| *path == finding.path && no == edit);
            (!before).then(|| (finding.clone(), edit.clone()))
        });
        let Some((finding, edit)) = next else { break };
        let Some(source) = now.sources.get(&finding.path) else { break };
        let old = source.clone();
        if old.damage.is_some() {
            refused.push((Arc::clone(&finding.path), edit));
            continue;
        }
        let text = edited(&old.text, std::slice::from_ref(&edit));
        workspace.apply(vec![Change::Text(Source::new(&old.path, &text))]);
        let after = workspace.snapshot();
        // Whatever makes something else worse is no repair.
        if errors(&after) > errors(&now) || after.diagnostics.contains(&finding) {
            workspace.apply(vec![Change::Text(old)]);
            refused.push((Arc::clone(&finding.path), edit));
            continue;
        }
        mended.push(describe(&finding, &old.text, &edit));
        now = after;
    }
    (mended, now)
}

fn errors(snapshot: &Snapshot) -> usize {
    snapshot.diagnostics.iter().filter(|finding| finding.severity == Severity::Error).count()
}

fn describe(finding: &Diagnostic, before: &str, edit: &Edit) -> Mended {
    let place = LineIndex::new(before).position(before, edit.span.start as usize);
    let old = before.get(edit.span.range()).unwrap_or_default();
    let new = edit.text.trim().lines().last().unwrap_or_default();
    let shown = if old.is_empty() { format!("+ {new}") } else { format!("{old} → {new}") };
    Mended { rule: finding.rule, path: Arc::clone(&finding.path), line: place.line, shown }
}
