//! The texts that are open in an editor, by their address.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;

use super::{address, position};

/// The open texts. An address is kept as the editor spells it, because findings are shown under the
/// same spelling.
#[derive(Debug, Default)]
pub(super) struct Texts {
    by_address: BTreeMap<String, OpenText>,
    /// The number of changes so far.
    changes: usize,
}

/// A text in the editor.
#[derive(Clone, Debug)]
pub(super) struct OpenText {
    /// The real place of its file.
    pub(super) place: PathBuf,
    /// The place as the editor spells it.
    pub(super) spelled: PathBuf,
    /// The version, if the editor counts them.
    pub(super) version: Option<i64>,
    /// The current text.
    pub(super) text: Arc<str>,
    /// When it last changed.
    change: usize,
}

impl Texts {
    /// Takes in a text; `None` if the address names no file.
    pub(super) fn put(&mut self, address: &str, version: &Value, text: &str) -> Option<&OpenText> {
        let spelled = address::place(address)?;
        let place = address::real(&spelled)?;
        self.changes += 1;
        let version = version.as_i64();
        let open = OpenText { place, spelled, version, text: text.into(), change: self.changes };
        self.by_address.insert(address.to_owned(), open);
        self.by_address.get(address)
    }

    /// Forgets a text; returns the place of its file.
    pub(super) fn close(&mut self, address: &str) -> Option<PathBuf> {
        self.by_address.remove(address).map(|text| text.place)
    }

    /// The text with an address.
    pub(super) fn get(&self, address: &str) -> Option<&OpenText> {
        self.by_address.get(address)
    }

    /// The text of a file, with its address. If two addresses lead to it, the one that changed last.
    pub(super) fn at(&self, place: &Path) -> Option<(&str, &OpenText)> {
        let here = self.iter().filter(|(_, text)| text.place == place);
        here.max_by_key(|(_, text)| text.change)
    }

    /// All texts with their addresses.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &OpenText)> {
        self.by_address.iter().map(|(address, text)| (address.as_str(), text))
    }
}

/// A text after changes: of the whole text, or of a range, which an editor may send although it was
/// asked for whole texts.
pub(super) fn changed(before: &str, changes: &[Value]) -> Option<String> {
    let mut text = before.to_owned();
    let mut any = false;
    for change in changes {
        let Some(new) = change["text"].as_str() else { continue };
        any = true;
        match position::read_range(&text, &change["range"]) {
            Some(range) => text.replace_range(range, new),
            None => new.clone_into(&mut text),
        }
    }
    any.then_some(text)
}
