//! A new document, tried in memory before it is written.

use std::path::Path;

use similar::TextDiff;

use super::{OK, Session, USE};
use crate::base::{Diagnostic, Lang, Severity, Source, visible};
use crate::edit::draft::{self, Draft};
use crate::host::disk;
use crate::host::terminal::{self, Format};
use crate::workspace::{Change, Snapshot, Workspace};

/// How often another name is tried when others take the free ones.
const AGAIN: usize = 1000;

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
        terminal::print(&format!("{prefix}{}\n", visible(path)));
    }
    Ok(after)
}

/// Writes a new document under the first name that is free when it is written: another command may be
/// writing one that is called the same. Gives the plan with it and its path, or the exit code.
pub(super) fn add_free(
    session: &Session,
    root: &Path,
    snapshot: &Snapshot,
    (draft, text): (&Draft, &dyn Fn(&str) -> String),
    lang: Lang,
) -> Result<(Snapshot, String), u8> {
    let (after, path) = make_free(session, root, snapshot, (draft, text), lang)?;
    terminal::print(&format!("{}{path}\n", session.prefix(root)));
    Ok((after, path))
}

/// The same without a word about where it is.
pub(super) fn make_free(
    session: &Session,
    root: &Path,
    snapshot: &Snapshot,
    (draft, text): (&Draft, &dyn Fn(&str) -> String),
    lang: Lang,
) -> Result<(Snapshot, String), u8> {
    let is_taken = |path: &str| disk::is_there(&root.join(path));
    let mut again = 0..AGAIN;
    loop {
        let path = draft::free_path(&snapshot.plan, draft, &is_taken);
        let text = text(&path);
        let after = tried(snapshot, &[(&path, &text)]);
        refuse(session, root, snapshot, &after, lang)?;
        match disk::create(root, &[(path.clone(), text)]) {
            Ok(()) => return Ok((after, path)),
            // Between the look and the writing another took the name; it is seen as taken now.
            Err(trouble) if trouble.is_taken() && again.next().is_some() => {}
            Err(trouble) => return Err(session.fail(&trouble)),
        }
    }
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
    terminal::report_styled(&terminal::findings(&shown, None, Format::Human, lang, &prefix));
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
    let shown = format!("{}{}", session.prefix(root), visible(path));
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
