//! A plan that the editor has files of: what is on disk, with the open texts over it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value, json};
use walkdir::WalkDir;

use super::position;
use super::show::{self, Shown};
use crate::base::calendar::Date;
use crate::base::{Lang, Source, Span};
use crate::host::clock::system_language;
use crate::host::watch::Touched;
use crate::host::{self, address, disk};
use crate::plan::config;
use crate::publish::texts::{self, Texts};
use crate::publish::{self, Themes};
use crate::workspace::{Change, Snapshot, Workspace};

/// How deep below the folder of an editor a plan is looked for.
const DEPTH: usize = 3;

/// The number of files and folders looked at for that.
const LOOKS: usize = 5_000;

/// A plan with the texts that are open in the editor. Its findings are those of `pop check`.
pub(super) struct OpenPlan {
    /// The real folder.
    root: PathBuf,
    /// The folder as the editor spells it.
    spelled: PathBuf,
    workspace: Workspace,
    themes: Themes,
    /// Why the plan cannot be read now.
    trouble: Option<host::Error>,
    /// The language that its settings name, as they were last read.
    spoken: Option<Lang>,
    snapshot: Option<Snapshot>,
    shown: Shown,
}

impl OpenPlan {
    /// Reads the plan in a folder. If that is not possible, the reason is its only finding until it
    /// is possible.
    pub(super) fn read(root: PathBuf, spelled: &Path, today: Date, texts: &Texts) -> Self {
        let mut plan = Self {
            root,
            spelled: spelled.to_path_buf(),
            workspace: Workspace::new(today),
            themes: Themes::default(),
            trouble: None,
            spoken: None,
            snapshot: None,
            shown: Shown::default(),
        };
        plan.touch(&Touched::Anything, texts);
        plan
    }

    /// The real folder.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// The plan with the open texts.
    pub(super) fn snapshot(&mut self) -> &Snapshot {
        self.snapshot.get_or_insert_with(|| {
            let mut snapshot = self.workspace.snapshot();
            publish::judge(&mut snapshot, &self.themes);
            self.spoken = snapshot.plan.config.spoken;
            snapshot
        })
    }

    /// The path of a real place below the folder of the plan.
    pub(super) fn place_in(&self, place: &Path) -> Option<String> {
        texts::place_in(&self.root, place)
    }

    /// The path in the plan of a real place; `None` if it is no text of the plan.
    pub(super) fn path(&self, place: &Path) -> Option<String> {
        texts::path_in(&self.root, place)
    }

    /// Takes in the text of an editor at a real place. Returns whether it is part of the plan.
    pub(super) fn put(&mut self, place: &Path, text: &str, texts: &Texts) -> bool {
        let Some(path) = self.path(place) else { return false };
        if path == config::FILE && self.trouble.is_some() {
            // What changed in the meantime was not taken in.
            self.touch(&Touched::Anything, texts);
            return true;
        }
        let source = Source::from_bytes(&path, text.as_bytes().to_vec());
        self.workspace.apply(vec![Change::Text(source)]);
        self.snapshot = None;
        true
    }

    /// Takes in what changed on disk; open texts stay as they are in the editor.
    pub(super) fn touch(&mut self, touched: &Touched, texts: &Texts) {
        let touched = if self.trouble.is_some() { &Touched::Anything } else { touched };
        self.trouble = self.follow(touched, texts).err();
        self.snapshot = None;
    }

    fn follow(&mut self, touched: &Touched, texts: &Texts) -> Result<(), host::Error> {
        let now = texts::now(&self.root, &self.workspace, touched, texts)?;
        let settings = match now.settings {
            Some(settings) => settings,
            None => disk::read_settings(&self.root)?,
        };
        let is_of_themes = |place: &PathBuf| disk::is_of_themes(&self.root, place);
        let themes = match touched {
            Touched::Anything => true,
            Touched::Places(places) => places.iter().any(is_of_themes),
        };
        // Themes that cannot be read now leave the earlier ones, so that nothing else is lost.
        if let Some(themes) = themes.then(|| Themes::read(&self.root)).and_then(Result::ok) {
            self.themes = themes;
        }
        let texts = now.open.into_iter().chain([settings]).map(Change::Text);
        let changes = now.disk.into_iter().chain(texts).collect();
        self.workspace.apply(changes);
        Ok(())
    }

    /// Whether the plan could not be read when that was last tried.
    pub(super) fn is_waiting(&self) -> bool {
        self.trouble.is_some()
    }

    /// Changes the day on which the plan is read.
    pub(super) fn set_today(&mut self, today: Date) {
        self.workspace.set_today(today);
        self.snapshot = None;
    }

    /// The language of findings and answers.
    pub(super) fn language(&mut self, given: Option<Lang>) -> Lang {
        if given.is_none() && self.trouble.is_none() {
            self.snapshot();
        }
        given.or(self.spoken).or_else(system_language).unwrap_or_default()
    }

    /// The text of a file.
    pub(super) fn text(&mut self, path: &str) -> Arc<str> {
        let source = self.snapshot().sources.get(path);
        source.map_or_else(|| "".into(), |source| Arc::clone(&source.text))
    }

    /// The current text of a file, as it was last taken in.
    pub(super) fn current(&self, path: &str) -> Arc<str> {
        let source = self.workspace.source(path);
        source.map_or_else(|| "".into(), |source| Arc::clone(&source.text))
    }

    /// The workspace, to try changes in.
    pub(super) fn workspace(&mut self) -> &mut Workspace {
        &mut self.workspace
    }

    /// The address of a file: as the editor spells it, if it is open there.
    pub(super) fn address(&self, path: &str, texts: &Texts) -> String {
        let open = texts.at(&self.root.join(path)).map(|(address, _)| address.to_owned());
        open.unwrap_or_else(|| address::of(&self.spelled.join(path)))
    }

    /// A place in a file, as editors expect it.
    pub(super) fn location(&mut self, path: &str, span: Span, texts: &Texts) -> Value {
        let range = position::range(&self.text(path), span);
        json!({"uri": self.address(path, texts), "range": range})
    }

    /// The findings of each file that has any, by address.
    pub(super) fn findings(
        &mut self,
        given: Option<Lang>,
        texts: &Texts,
    ) -> BTreeMap<String, Arc<Value>> {
        if let Some(trouble) = &self.trouble {
            if !self.root.is_dir() {
                return BTreeMap::new();
            }
            let language = given.or(self.spoken).or_else(system_language).unwrap_or_default();
            let finding = show::trouble(trouble, language);
            return BTreeMap::from([(self.address(config::FILE, texts), Arc::new(finding))]);
        }
        let language = self.language(given);
        let open = self.open_paths(texts);
        self.snapshot();
        let Some(snapshot) = &self.snapshot else { return BTreeMap::new() };
        let spelled = &self.spelled;
        let address = |path: &str| match open.get(path) {
            Some(address) => address.clone(),
            None => address::of(&spelled.join(path)),
        };
        self.shown.findings(snapshot, language, &address)
    }

    /// The addresses of the files of the plan that are open, by path.
    fn open_paths(&self, texts: &Texts) -> BTreeMap<String, String> {
        let mut open = BTreeMap::new();
        for (_, text) in texts.iter() {
            let path = text.place.strip_prefix(&self.root).ok();
            if let (Some(path), Some((address, _))) = (path, texts.at(&text.place)) {
                let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
                open.insert(parts.join("/"), address.to_owned());
            }
        }
        open
    }
}

/// The folder of the plan that a place belongs to: the nearest one with settings.
pub(super) fn root_of(place: &Path) -> Option<PathBuf> {
    let has_settings = |folder: &&Path| fs::symlink_metadata(folder.join(config::FILE)).is_ok();
    place.ancestors().find(has_settings).map(Path::to_path_buf)
}

/// The plans of a folder that is open in an editor: the one it is in, or those below it.
pub(super) fn roots_in(folder: &Path) -> BTreeSet<PathBuf> {
    if let Some(root) = root_of(folder) {
        return BTreeSet::from([root]);
    }
    let walk = WalkDir::new(folder).max_depth(DEPTH + 1).sort_by_file_name().into_iter();
    let walk = walk.filter_entry(|entry| {
        let name = entry.file_name().to_string_lossy();
        let skipped = name.starts_with('.') || matches!(&*name, "node_modules" | "target" | "out");
        entry.depth() == 0 || !skipped
    });
    let found = walk.take(LOOKS).filter_map(Result::ok);
    let settings = found.filter(|entry| entry.file_name() == config::FILE);
    settings.filter_map(|entry| entry.path().parent().map(Path::to_path_buf)).collect()
}
