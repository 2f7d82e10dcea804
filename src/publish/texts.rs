//! The texts that are open in an editor, by their address. They win over the texts on disk, in the
//! language server and in a panel alike: [`now`] is the only place that combines the two.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::base::Source;
use crate::host::watch::Touched;
use crate::host::{self, address, disk};
use crate::plan::config;
use crate::workspace::{Change, Workspace, is_text};

/// The open texts. An address is kept as the editor spells it, because findings are shown under the
/// same spelling.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    by_address: BTreeMap<String, OpenText>,
    /// The number of changes so far.
    changes: usize,
}

/// A text in the editor.
#[derive(Clone, Debug)]
pub(crate) struct OpenText {
    /// The real place of its file.
    pub(crate) place: PathBuf,
    /// The place as the editor spells it.
    pub(crate) spelled: PathBuf,
    /// The version, if the editor counts them.
    pub(crate) version: Option<i64>,
    /// The current text.
    pub(crate) text: Arc<str>,
    /// When it last changed.
    change: usize,
}

impl Texts {
    /// Takes in a text; `None` if the address names no file.
    pub(crate) fn put(
        &mut self,
        address: &str,
        version: Option<i64>,
        text: &str,
    ) -> Option<&OpenText> {
        let spelled = address::place(address)?;
        let place = address::real(&spelled)?;
        self.changes += 1;
        let open = OpenText { place, spelled, version, text: text.into(), change: self.changes };
        self.by_address.insert(address.to_owned(), open);
        self.by_address.get(address)
    }

    /// Forgets a text; returns the place of its file.
    pub(crate) fn close(&mut self, address: &str) -> Option<PathBuf> {
        self.by_address.remove(address).map(|text| text.place)
    }

    /// The text with an address.
    pub(crate) fn get(&self, address: &str) -> Option<&OpenText> {
        self.by_address.get(address)
    }

    /// The text of a file, with its address. If two addresses lead to it, the one that changed last.
    pub(crate) fn at(&self, place: &Path) -> Option<(&str, &OpenText)> {
        let here = self.iter().filter(|(_, text)| text.place == place);
        here.max_by_key(|(_, text)| text.change)
    }

    /// All texts with their addresses.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &OpenText)> {
        self.by_address.iter().map(|(address, text)| (address.as_str(), text))
    }

    /// The texts that belong to the plan in a real folder.
    fn of_plan(&self, root: &Path) -> Vec<Source> {
        let latest = self.iter().filter_map(|(_, text)| Some(self.at(&text.place)?.1));
        let inside = latest.filter_map(|text| Some((path_in(root, &text.place)?, text)));
        let sources =
            inside.map(|(path, text)| Source::from_bytes(&path, text.text.as_bytes().to_vec()));
        sources.collect()
    }
}

/// The path below the folder of a plan of a real place.
pub(crate) fn place_in(root: &Path, place: &Path) -> Option<String> {
    let inner = place.strip_prefix(root).ok()?;
    let parts: Vec<_> = inner.iter().map(|part| part.to_string_lossy()).collect();
    Some(parts.join("/"))
}

/// The path in a plan of a real place; `None` if it is no text of the plan.
pub(crate) fn path_in(root: &Path, place: &Path) -> Option<String> {
    let path = place_in(root, place)?;
    if path == config::FILE {
        return Some(path);
    }
    (is_text(&path) && disk::is_part(root, place)).then_some(path)
}

/// What a plan is now, where it may differ from what a workspace has.
#[derive(Debug)]
pub(crate) struct Now {
    /// What is on disk.
    pub(crate) disk: Vec<Change>,
    /// The open texts, to be taken in after that; not the settings.
    pub(crate) open: Vec<Source>,
    /// The settings, if they are open.
    pub(crate) settings: Option<Source>,
}

/// The current content of what was touched in the folder of a plan, and of what could not be read
/// before and can be now, except the settings; and the open texts, which win over it.
pub(crate) fn now(
    root: &Path,
    workspace: &Workspace,
    touched: &Touched,
    texts: &Texts,
) -> Result<Now, host::Error> {
    let disk = match touched {
        Touched::Anything => {
            let rest = disk::read_rest(root)?;
            std::iter::once(Change::Removed("".into())).chain(rest).collect()
        }
        Touched::Places(places) => {
            let unread = workspace.unread();
            let again = unread.iter().filter(|path| disk::can_be_read(root, path));
            let again: Vec<PathBuf> = again.map(|path| root.join(&**path)).collect();
            let places = places.iter().chain(&again).map(PathBuf::as_path);
            disk::read_places(root, places)?
        }
    };
    let (settings, open): (Vec<Source>, Vec<Source>) =
        texts.of_plan(root).into_iter().partition(|source| *source.path == *config::FILE);
    Ok(Now { disk, open, settings: settings.into_iter().next() })
}
