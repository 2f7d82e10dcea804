//! A new document, tried in memory before it is written.

use std::path::Path;

use similar::TextDiff;

use super::{OK, Session, USE};
use crate::base::{Diagnostic, Lang, Severity, Source};
use crate::host::disk;
use crate::host::terminal::{self, Format};
use crate::workspace::{Change, Snapshot, Workspace};

/// The plan as it would be with these texts.
pub(super) fn tried(snapshot: &Snapshot, texts: &[(&str, &str)]) -> Snapshot {
    let mut workspace = Workspace::of(snapshot);
    let new = texts.iter().map(|(path, text)| Change::Text(Source::new(path, text)));
    workspace.apply(new.collect());
    workspace.snapshot()
}

/// The errors that a plan has and had not before.
pub(super) fn new_errors<'a>(before: &Snapshot, after: &'a Snapshot) -> Vec<&'a Diagnostic> {
    let errors = after.diagnostics.iter().filter(|found| found.severity == Severity::Error);
    // A change moves the places of what stands below it.
    let known = |error: &Diagnostic| {
        let same = |old: &&Diagnostic| {
            old.rule == error.rule && old.path == error.path && old.args == error.args
        };
        before.diagnostics.iter().any(|old| same(&old))
    };
    errors.filter(|error| !known(error)).collect()
}

/// Writes new documents and says where, unless they would bring an error into the plan. Gives the
/// plan with them, or the exit code.
pub(super) fn add(
    session: &Session,
    root: &Path,
    snapshot: &Snapshot,
    files: &[(String, String)],
    lang: Lang,
) -> Result<Snapshot, u8> {
    let texts: Vec<(&str, &str)> = files.iter().map(|(path, text)| (&**path, &**text)).collect();
    let after = tried(snapshot, &texts);
    refuse(session, root, snapshot, &after, lang)?;
    disk::create(root, files).map_err(|trouble| session.fail(&trouble))?;
    let prefix = session.prefix(root);
    for (path, _) in files {
        terminal::print(&format!("{prefix}{path}\n"));
    }
    Ok(after)
}

/// Says which errors a change would bring, and gives the exit code, when there are any.
pub(super) fn refuse(
    session: &Session,
    root: &Path,
    before: &Snapshot,
    after: &Snapshot,
    lang: Lang,
) -> Result<(), u8> {
    let errors: Vec<Diagnostic> = new_errors(before, after).into_iter().cloned().collect();
    if errors.is_empty() {
        return Ok(());
    }
    let shown = Snapshot { diagnostics: errors, ..after.clone() };
    let prefix = session.prefix(root);
    terminal::report(&terminal::findings(&shown, None, Format::Human, lang, &prefix));
    super::complain(
        lang,
        &crate::base::lang::say(lang, "write-refused"),
        crate::base::lang::attribute(lang, "write-refused", "help", &[]).as_deref(),
    );
    Err(USE)
}

/// Replaces the text of a file of the plan and says where, or shows what would change: the path,
/// the text as it is, the text as it will be.
pub(super) fn replace(
    session: &Session,
    root: &Path,
    (path, before, after): (&str, &str, &str),
    dry: bool,
) -> u8 {
    let shown = format!("{}{path}", session.prefix(root));
    if dry {
        terminal::print(&difference(&shown, before, after));
        return OK;
    }
    match disk::replace(&root.join(path), before, after) {
        Ok(()) => {
            terminal::print(&format!("{shown}\n"));
            OK
        }
        Err(trouble) => session.fail(&trouble),
    }
}

/// The lines that change, as `diff -u` shows them.
pub(super) fn difference(shown: &str, before: &str, after: &str) -> String {
    let diff = TextDiff::from_lines(before, after);
    diff.unified_diff().context_radius(2).header(shown, shown).to_string()
}
