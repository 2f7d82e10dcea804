//! The plan that a command changes. Each change is tried in memory before it is written.

use std::cell::RefCell;
use std::path::PathBuf;

use similar::TextDiff;

use super::{Complaint, Error, Session};
use crate::base::{Arg, Diagnostic, Edit, Lang, Severity, Source, visible};
use crate::edit::change::edited;
use crate::edit::draft::{self, Draft};
use crate::edit::heads;
use crate::host;
use crate::host::{disk, terminal};
use crate::plan::{EntryId, Plan, visibility};
use crate::workspace::{Change, Snapshot, Workspace};

/// How often another name is tried if the free ones are taken.
const AGAIN: usize = 1000;

/// A plan that was read once, and the workspace that it was read into.
pub(super) struct OpenPlan<'s> {
    pub(super) session: &'s Session,
    pub(super) root: PathBuf,
    /// The plan, including the changes so far.
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

    /// Applies a change that was written.
    pub(super) fn accept(&mut self, path: &str, text: &str, after: Snapshot) {
        let workspace = self.workspace.get_mut();
        workspace.apply(vec![Change::Text(Source::new(path, text))]);
        self.snapshot = after;
    }

    /// Rereads a file that another program changed.
    pub(super) fn read_again(&mut self, path: &str) -> Result<(), host::Error> {
        let place = self.root.join(path);
        let workspace = self.workspace.get_mut();
        workspace.apply(disk::read_places(&self.root, [&*place])?);
        self.snapshot = workspace.snapshot();
        Ok(())
    }

    /// Writes new documents and reports the paths, unless they would cause an error in the plan.
    /// Returns the plan with them.
    pub(super) fn add(&self, files: &[(String, String)]) -> Result<Snapshot, Error> {
        let files: Vec<(String, String)> = files
            .iter()
            .map(|(path, text)| (path.clone(), self.in_form(path, text.clone())))
            .collect();
        let files = &files;
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

    /// Writes a new document under the first free name and reports the path. The name is chosen on
    /// writing, because another command may be writing one of the same name. Returns the plan with
    /// it, and its path.
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

    /// The same without reporting the path; also returns the text.
    pub(super) fn make_free(
        &self,
        draft: &Draft,
        text: &dyn Fn(&str) -> String,
    ) -> Result<(Snapshot, String, String), Error> {
        let is_taken = |path: &str| disk::is_there(&self.root.join(path));
        let mut again = 0..AGAIN;
        loop {
            let path = draft::free_path(&self.snapshot.plan, draft, &is_taken);
            let text = self.in_form(&path, text(&path));
            let after = self.tried(&[(&path, &text)]);
            self.check(&after)?;
            match disk::create(&self.root, &[(path.clone(), text.clone())]) {
                Ok(()) => return Ok((after, path, text)),
                // Another command took the name in between; it now counts as taken.
                Err(error) if error.is_taken() && again.next().is_some() => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// The text of a new document with its header in the format of the plan.
    pub(super) fn in_form(&self, path: &str, text: String) -> String {
        heads::in_form(path, text, self.snapshot.plan.config.heads())
    }

    /// Refuses a change that would cause errors in the plan.
    pub(super) fn check(&self, after: &Snapshot) -> Result<(), Error> {
        let errors = new_errors(&self.snapshot, after);
        if errors.is_empty() {
            return Ok(());
        }
        Err(Error::Refused(Box::new(Snapshot { diagnostics: errors, ..after.clone() })))
    }

    /// Makes edits to the file of a document, if they have the intended effect and cause no error.
    /// Returns the plan with them.
    pub(super) fn edit(
        &self,
        id: EntryId,
        edits: Option<Vec<Edit>>,
        holds: &dyn Fn(&Plan, EntryId) -> bool,
        writing: Writing,
    ) -> Result<Snapshot, Error> {
        let (after, text) = self.edited(id, edits, holds)?;
        self.check(&after)?;
        self.write_edited(id, &text, writing)?;
        Ok(after)
    }

    /// The same, also if other documents get errors from it: hiding something is always possible.
    pub(super) fn edit_anyway(
        &self,
        id: EntryId,
        edits: Option<Vec<Edit>>,
        holds: &dyn Fn(&Plan, EntryId) -> bool,
        writing: Writing,
    ) -> Result<Snapshot, Error> {
        let (after, text) = self.edited(id, edits, holds)?;
        self.write_edited(id, &text, writing)?;
        Ok(after)
    }

    /// The plan and the text of a document after edits, if they have the intended effect.
    fn edited(
        &self,
        id: EntryId,
        edits: Option<Vec<Edit>>,
        holds: &dyn Fn(&Plan, EntryId) -> bool,
    ) -> Result<(Snapshot, String), Error> {
        let entry = self.snapshot.plan.entry(id);
        let unclear =
            || Error::from(Complaint::new("goal-unclear", &[("path", Arg::from(&*entry.path))]));
        let source = self.snapshot.sources.get(&entry.path);
        let undamaged = source.filter(|source| source.damage.is_none());
        let (Some(edits), Some(source), true) = (edits, undamaged, entry.sound) else {
            return Err(unclear());
        };
        let text = edited(&source.text, &edits);
        // The new text is read again: if it does not say what it should, nothing is written.
        let after = self.tried(&[(&entry.path, &text)]);
        let read = after.plan.at_path(&entry.path).filter(|id| after.plan.entry(*id).sound);
        if !read.is_some_and(|id| holds(&after.plan, id)) {
            return Err(unclear());
        }
        Ok((after, text))
    }

    fn write_edited(&self, id: EntryId, text: &str, writing: Writing) -> Result<(), Error> {
        let path = &self.snapshot.plan.entry(id).path;
        let before = self.snapshot.sources.get(path).map(|source| &*source.text);
        let before = before.unwrap_or_default();
        self.replace(&Replacement { path, before, after: text, writing })
    }

    /// Replaces the text of a file and reports the path, or shows the difference.
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

    /// The path of a file of the plan as shown to the user.
    pub(super) fn shown(&self, path: &str) -> String {
        format!("{}{}", self.session.plan_prefix(), visible(path))
    }
}

/// Reports in one line who can read a document, and why.
pub(super) fn tell_readers(plan: &Plan, path: &str, lang: Lang) {
    if let Some(id) = plan.at_path(path) {
        terminal::tell(&visibility::said(plan, id, lang));
    }
}

/// Whether a change is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    /// Write it.
    Written,
    /// Only show it.
    Shown,
}

impl Writing {
    /// The choice that `--dry-run` makes.
    pub(super) fn of(dry_run: bool) -> Self {
        if dry_run { Self::Shown } else { Self::Written }
    }
}

/// A file of the plan, with its text before and after.
#[derive(Clone, Copy)]
pub(super) struct Replacement<'r> {
    pub(super) path: &'r str,
    pub(super) before: &'r str,
    pub(super) after: &'r str,
    pub(super) writing: Writing,
}

/// The errors of a plan that it did not have before. What a goal still lacks is no reason to refuse
/// a change.
fn new_errors(before: &Snapshot, after: &Snapshot) -> Vec<Diagnostic> {
    let errors = after.diagnostics.iter().filter(|found| found.severity == Severity::Error);
    let errors = errors.filter(|error| error.softened.is_none());
    // A change moves everything below it.
    let known = |error: &Diagnostic| {
        let same = |old: &&Diagnostic| {
            old.rule == error.rule && old.path == error.path && old.args == error.args
        };
        before.diagnostics.iter().any(|old| same(&old))
    };
    errors.filter(|error| !known(error)).cloned().collect()
}

/// The changed lines in the style of `diff -u`.
pub(super) fn difference(shown: &str, before: &str, after: &str) -> String {
    let diff = TextDiff::from_lines(before, after);
    diff.unified_diff().context_radius(2).header(shown, shown).to_string()
}
