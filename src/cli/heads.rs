//! `pop check --fix --heads FORM`: converts the headers of all documents, except those that would be
//! understood differently.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use super::{fix, write};
use crate::base::{Arg, Lang, Source, lang, visible};
use crate::edit::change::edited;
use crate::edit::heads;
use crate::host;
use crate::host::{disk, terminal};
use crate::ide;
use crate::syntax::Form;
use crate::workspace::{Change, Snapshot, Workspace};

/// Converts the headers, and returns the resulting plan.
pub(super) fn run(
    root: &Path,
    snapshot: Snapshot,
    to: Form,
    dry: bool,
    (lang, prefix): (Lang, &str),
) -> Result<Snapshot, host::Error> {
    let texts = snapshot.sources.values().filter(|source| source.path.ends_with(".md"));
    let new: Vec<Source> = texts
        .filter_map(|source| {
            let edit = heads::conversion(source, to)?;
            Some(Source::new(&source.path, &edited(&source.text, &[edit])))
        })
        .collect();
    let mut workspace = Workspace::of(&snapshot);
    let after = workspace.tried(new.clone());
    let other: BTreeSet<Arc<str>> = ide::differ(&snapshot.diagnostics, &after.diagnostics);
    let (kept, new): (Vec<Source>, Vec<Source>) =
        new.into_iter().partition(|source| other.contains(&source.path));
    for source in kept {
        let args = [("path", Arg::from(format!("{prefix}{}", visible(&source.path))))];
        terminal::tell(&lang::say_with(lang, "heads-kept", &args));
    }
    for source in &new {
        let before = snapshot.sources.get(&source.path).map_or("", |source| &*source.text);
        let shown = format!("{prefix}{}", visible(&source.path));
        if dry {
            terminal::print(&write::difference(&shown, before, &source.text));
            continue;
        }
        disk::replace(&root.join(&*source.path), before, &source.text)?;
        terminal::print(&format!("{shown}\n"));
    }
    if new.is_empty() {
        terminal::tell(&lang::say(lang, fix::NOTHING));
    }
    if dry {
        return Ok(snapshot);
    }
    workspace.apply(new.into_iter().map(Change::Text).collect());
    Ok(workspace.snapshot())
}
