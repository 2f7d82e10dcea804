//! The plan that a command changes: each change is tried in memory before it is written.

use std::cell::RefCell;
use std::path::PathBuf;

use similar::TextDiff;

use super::{Error, Session};
use crate::base::{Diagnostic, Lang, Severity, Source, visible};
use crate::edit::draft::{self, Draft};
use crate::host;
use crate::host::{disk, terminal};
use crate::plan::{Plan, visibility};
use crate::workspace::{Change, Snapshot, Workspace};

/// How often another name is tried when others take the free ones.
const AGAIN: usize = 1000;

/// A plan that was read once, with the workspace it was read into.
pub(super) struct OpenPlan<'s> {
    pub(super) session: &'s Session,
    pub(super) root: PathBuf,
    /// The plan with what was written so far.
    pub(super) snapshot: Snapshot,
    pub(super) lang: Lang,
    workspace: RefCell<Workspace>,
}

impl<'s> OpenPlan<'s> {
    pub(super) fn new(session: &'s Session, root: PathBuf, mut workspace: Workspace) -> Self {
        let snapshot = workspace.snapshot();
        session.opened(&root, &snapshot);
        let lang = session.lang(Some(&snapshot));
        Self { session, root, snapshot, lang, workspace: RefCell::new(workspace) }
    }

    /// The plan as it would be with these texts.
    pub(super) fn tried(&self, texts: &[(&str, &str)]) -> Snapshot {
        let new = texts.iter().map(|(path, text)| Source::new(path, text)).collect();
        self.workspace.borrow_mut().tried(new)
    }

    /// Takes in what was written.
    pub(super) fn accept(&mut self, path: &str, text: &str, after: Snapshot) {
        let workspace = self.workspace.get_mut();
        workspace.apply(vec![Change::Text(Source::new(path, text))]);
        self.snapshot = after;
    }

    /// Reads a file again that another program changed.
    pub(super) fn read_again(&mut self, path: &str) -> Result<(), host::Error> {
        let place = self.root.join(path);
        let workspace = self.workspace.get_mut();
        workspace.apply(disk::read_places(&self.root, [&*place])?);
        self.snapshot = workspace.snapshot();
        Ok(())
    }

    /// Writes new documents and says where, unless they would bring an error into the plan. Gives the
    /// plan with them.
    pub(super) fn add(&self, files: &[(String, String)]) -> Result<Snapshot, Error> {
        let texts: Vec<(&str, &str)> =
            files.iter().map(|(path, text)| (&**path, &**text)).collect();
        let after = self.tried(&texts);
        self.check(&after)?;
        disk::create(&self.root, files)?;
        for (path, _) in files {
            terminal::print(&format!("{}\n", self.shown(path)));
            tell_readers(&after.plan, path, self.lang);
        }
        Ok(after)
    }

    /// Writes a new document under the first name that is free when it is written, and says where:
    /// another command may be writing one that is called the same. Gives the plan with it and its path.
    pub(super) fn add_free(
        &self,
        draft: &Draft,
        text: &dyn Fn(&str) -> String,
    ) -> Result<(Snapshot, String), Error> {
        let (after, path, _) = self.make_free(draft, text)?;
        terminal::print(&format!("{}{path}\n", self.session.plan_prefix()));
        tell_readers(&after.plan, &path, self.lang);
        Ok((after, path))
    }

    /// The same without a word about where it is; gives its text too.
    pub(super) fn make_free(
        &self,
        draft: &Draft,
        text: &dyn Fn(&str) -> String,
    ) -> Result<(Snapshot, String, String), Error> {
        let is_taken = |path: &str| disk::is_there(&self.root.join(path));
        let mut again = 0..AGAIN;
        loop {
            let path = draft::free_path(&self.snapshot.plan, draft, &is_taken);
            let text = text(&path);
            let after = self.tried(&[(&path, &text)]);
            self.check(&after)?;
            match disk::create(&self.root, &[(path.clone(), text.clone())]) {
                Ok(()) => return Ok((after, path, text)),
                // Between the look and the writing another took the name; it is seen as taken now.
                Err(error) if error.is_taken() && again.next().is_some() => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Refuses a change that would bring errors into the plan.
    pub(super) fn check(&self, after: &Snapshot) -> Result<(), Error> {
        let errors = new_errors(&self.snapshot, after);
        if errors.is_empty() {
            return Ok(());
        }
        Err(Error::Refused(Box::new(Snapshot { diagnostics: errors, ..after.clone() })))
    }

    /// Replaces the text of a file of the plan and says where, or shows what would change.
    pub(super) fn replace(&self, change: &Replacement<'_>) -> Result<(), Error> {
        let Replacement { path, before, after, writing } = *change;
        let shown = self.shown(path);
        if writing == Writing::Shown {
            terminal::print(&difference(&shown, before, after));
            return Ok(());
        }
        disk::replace(&self.root.join(path), before, after)?;
        terminal::print(&format!("{shown}\n"));
        Ok(())
    }

    /// The path of a file of the plan as it is shown.
    pub(super) fn shown(&self, path: &str) -> String {
        format!("{}{}", self.session.plan_prefix(), visible(path))
    }
}

/// Says in one line who can read a document, and why.
pub(super) fn tell_readers(plan: &Plan, path: &str, lang: Lang) {
    if let Some(id) = plan.at_path(path) {
        terminal::tell(&visibility::said(plan, id, lang));
    }
}

/// What becomes of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    /// It is written.
    Written,
    /// It is shown, and nothing is written.
    Shown,
}

impl Writing {
    /// What `--dry-run` asks for.
    pub(super) fn of(dry_run: bool) -> Self {
        if dry_run { Self::Shown } else { Self::Written }
    }
}

/// A file of the plan with its text as it is and as it will be.
#[derive(Clone, Copy)]
pub(super) struct Replacement<'r> {
    pub(super) path: &'r str,
    pub(super) before: &'r str,
    pub(super) after: &'r str,
    pub(super) writing: Writing,
}

/// The errors that a plan has and had not before.
fn new_errors(before: &Snapshot, after: &Snapshot) -> Vec<Diagnostic> {
    let errors = after.diagnostics.iter().filter(|found| found.severity == Severity::Error);
    // A change moves the places of what is below it.
    let known = |error: &Diagnostic| {
        let same = |old: &&Diagnostic| {
            old.rule == error.rule && old.path == error.path && old.args == error.args
        };
        before.diagnostics.iter().any(|old| same(&old))
    };
    errors.filter(|error| !known(error)).cloned().collect()
}

/// The lines that change, as `diff -u` shows them.
pub(super) fn difference(shown: &str, before: &str, after: &str) -> String {
    let diff = TextDiff::from_lines(before, after);
    diff.unified_diff().context_radius(2).header(shown, shown).to_string()
}
