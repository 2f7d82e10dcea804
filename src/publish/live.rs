//! A plan that follows the disk: its current texts, settings, attachments and themes.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::settings::Settings;
use super::texts::{self, Now, Texts};
use super::{Attachments, Input, Themes, judge};
use crate::base::calendar::Date;
use crate::base::{Diagnostic, Severity, Source, Span};
use crate::host::watch::Touched;
use crate::host::{self, address, disk};
use crate::plan::{Plan, config};
use crate::workspace::{Change, Snapshot, Workspace};

/// A workspace that follows the files of a plan. One thread owns it.
#[derive(Debug)]
pub(crate) struct LiveWorkspace {
    root: PathBuf,
    workspace: Workspace,
    /// The texts that an editor has open.
    texts: Texts,
    settings: Settings,
    attachments: Attachments,
    themes: Arc<Themes>,
    /// Whether these cannot be read now, so that the previous ones are used.
    themes_unread: bool,
}

impl LiveWorkspace {
    /// Reads a plan.
    pub(crate) fn read(root: &Path, today: Date) -> Result<Self, host::Error> {
        // The system reports changes by the real path.
        let root = root.canonicalize().unwrap_or_else(|_| root.to_path_buf());
        let mut settings = Settings::default();
        let (source, _) = settings.take(Some(disk::read_settings(&root)?));
        let mut changes = disk::read_rest(&root)?;
        changes.extend(source.map(Change::Text));
        let mut workspace = Workspace::new(today);
        workspace.apply(changes);
        let attachments = Attachments::new(&root);
        let themes = Arc::new(Themes::read(&root)?);
        let texts = Texts::default();
        Ok(Self { root, workspace, texts, settings, attachments, themes, themes_unread: false })
    }

    /// The folder of the plan.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The user's templates and style sheets, as they were last readable.
    pub(crate) fn themes(&self) -> &Arc<Themes> {
        &self.themes
    }

    /// The attachments of the plan.
    pub(crate) fn attachments(&mut self) -> &mut Attachments {
        &mut self.attachments
    }

    /// The input for editions of a snapshot.
    pub(crate) fn input<'i>(&'i self, snapshot: &'i Snapshot) -> Input<'i> {
        Input { root: &self.root, snapshot, themes: &self.themes }
    }

    /// The plan as written now, with its findings.
    pub(crate) fn snapshot(&mut self) -> Snapshot {
        let mut snapshot = self.workspace.snapshot();
        judge(&mut snapshot, &self.themes);
        snapshot.diagnostics.extend(self.settings.fault());
        if self.themes_unread {
            let finding = Diagnostic::new("not-read", &"themes".into(), Span::default());
            let finding = finding.variant("themes").arg("file", "themes");
            snapshot.diagnostics.push(Diagnostic { severity: Severity::Warning, ..finding });
        }
        snapshot
    }

    /// The plan that may be shown: the last readable version of each text that is broken now, and
    /// nothing while there are no settings.
    pub(crate) fn shown(&self, snapshot: &Snapshot) -> Arc<Plan> {
        if !self.has_settings() {
            return self.nothing();
        }
        self.workspace.last_whole().map_or_else(|| Arc::clone(&snapshot.plan), Arc::new)
    }

    /// An empty plan.
    pub(crate) fn nothing(&self) -> Arc<Plan> {
        Arc::new(self.workspace.nothing())
    }

    /// Whether there are settings, current or earlier, that say what may be shown.
    pub(crate) fn has_settings(&self) -> bool {
        self.settings.hold()
    }

    /// A hash of all texts and file names, the same for the same plan.
    pub(crate) fn mark(&self) -> u64 {
        self.workspace.mark()
    }

    /// Whether something could not be read, so that it is worth trying again soon.
    pub(crate) fn is_waiting(&self) -> bool {
        self.settings.are_waited_for() || self.themes_unread || !self.workspace.unread().is_empty()
    }

    /// Takes in the text that an editor has at an address, or that it has none any more. Returns what
    /// is to be looked at after that.
    pub(crate) fn hold(&mut self, address: &str, text: Option<&str>) -> Touched {
        let closed = match text {
            Some(text) => {
                self.texts.put(address, None, text);
                None
            }
            None => self.texts.close(address),
        };
        Touched::Places(closed.into_iter().collect())
    }

    /// The path in the plan of a text with an address.
    pub(crate) fn path_at(&self, address: &str) -> Option<String> {
        texts::path_in(&self.root, &address::real(&address::place(address)?)?)
    }

    /// Takes in what was touched, and what could not be read before and can be now. Returns the
    /// paths that changed, empty if any may have; `None` if no part of the plan changed. An
    /// unreadable file affects only itself.
    pub(crate) fn take_in(
        &mut self,
        touched: &Touched,
        today: Date,
    ) -> Result<Option<BTreeSet<Arc<str>>>, host::Error> {
        self.workspace.set_today(today);
        if *touched == Touched::Anything {
            self.attachments.forget_all();
        }
        let Now { disk: mut changes, open, settings } =
            texts::now(&self.root, &self.workspace, touched, &self.texts)?;
        let mut paths: BTreeSet<Arc<str>> =
            changes.iter().filter_map(|change| self.news_of(change)).collect();
        let is_new = |source: &&Source| self.workspace.source(&source.path) != Some(*source);
        paths.extend(open.iter().filter(is_new).map(|source| Arc::clone(&source.path)));
        changes.extend(open.into_iter().map(Change::Text));
        // Settings come last, because a folder that disappeared may have taken the file along.
        let settings = settings.or_else(|| disk::read_settings(&self.root).ok());
        let (settings, differ) = self.settings.take(settings);
        if differ || settings.as_ref() != self.workspace.source(config::FILE) {
            paths.insert(config::FILE.into());
        }
        changes.extend(settings.map(Change::Text));
        paths.extend(self.take_in_themes(touched));
        for path in &paths {
            self.attachments.forget(path);
        }
        self.workspace.apply(changes);
        Ok(match touched {
            Touched::Anything => Some(BTreeSet::new()),
            Touched::Places(_) => Some(paths).filter(|paths| !paths.is_empty()),
        })
    }

    /// The path of a change, unless it changed nothing.
    fn news_of(&self, change: &Change) -> Option<Arc<str>> {
        match change {
            Change::Text(source) => Some(Arc::clone(&source.path)),
            Change::File(path) | Change::Telling(path, _) | Change::Removed(path) => {
                Some(Arc::clone(path))
            }
            Change::Unread(path, why) => {
                let known = self.workspace.files().unread().get(path) == Some(why);
                (!known).then(|| Arc::clone(path))
            }
            Change::Place(_) => None,
        }
    }

    /// Rereads the templates and style sheets if one of them was touched or could not be read.
    /// Returns their paths.
    fn take_in_themes(&mut self, touched: &Touched) -> Vec<Arc<str>> {
        let is_of_themes = |place: &&PathBuf| disk::is_of_themes(&self.root, place);
        let places: Vec<&PathBuf> = match touched {
            Touched::Places(places) => places.iter().filter(is_of_themes).collect(),
            Touched::Anything => Vec::new(),
        };
        if places.is_empty() && !self.themes_unread && *touched != Touched::Anything {
            return Vec::new();
        }
        let inner = places.iter().filter_map(|place| place.strip_prefix(&self.root).ok());
        let path = |place: &Path| place.to_string_lossy().replace('\\', "/").into();
        let mut paths: Vec<Arc<str>> = inner.map(path).collect();
        match Themes::read(&self.root) {
            Ok(themes) => {
                if std::mem::take(&mut self.themes_unread) {
                    paths.push("themes".into());
                } else if *self.themes == themes {
                    return Vec::new();
                }
                self.themes = Arc::new(themes);
            }
            Err(_) if std::mem::replace(&mut self.themes_unread, true) => return Vec::new(),
            Err(_) => paths.push("themes".into()),
        }
        paths
    }
}
