//! The user theme: files that replace those of a theme, or extend them.

use std::borrow::Cow;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use super::builtin::Builtin;
use super::style;
use crate::base::{Refusal, Source};

/// The folder in the plan.
pub(super) const FOLDER: &str = "themes/";

/// The files of the plan's folder `themes`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserTheme {
    /// The templates.
    pub templates: Vec<Source>,
    /// The style sheets, by name.
    pub styles: Vec<Source>,
    /// The files in `themes/assets` that the style sheets refer to.
    pub files: Vec<UserFile>,
    /// The paths that have the name of such a file but are not files, such as links.
    pub unread: Vec<Arc<str>>,
}

/// A file that a style sheet refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserFile {
    /// Its address, as in `assets/paper.png`.
    pub path: String,
    /// Its processed bytes, or the reason it is left out.
    pub bytes: Result<Arc<[u8]>, Refusal>,
}

/// The name of a file of a theme: its path without the folder.
pub(super) fn name(source: &Source) -> &str {
    source.path.strip_prefix(FOLDER).unwrap_or(&source.path)
}

impl UserTheme {
    /// Whether it is empty.
    pub fn is_empty(&self) -> bool {
        self.templates.is_empty() && self.styles.is_empty()
    }

    /// Its texts, with their paths.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        self.templates.iter().chain(&self.styles)
    }

    /// Its texts without comments, which are on no page.
    pub fn words(&self) -> impl Iterator<Item = String> {
        let pages = self.templates.iter().map(|source| {
            let plain = style::without(&source.text, "{#", "#}");
            super::acts::without_remarks(&plain)
        });
        pages.chain(self.styles.iter().map(|source| style::without_remarks(&source.text)))
    }

    /// A hash of the template.
    pub(super) fn number(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        for source in &self.templates {
            (&source.path, &source.text).hash(&mut hasher);
        }
        hasher.finish()
    }

    /// The user's file that replaces a file of the theme.
    pub(crate) fn in_place_of(&self, file: &str) -> Option<&Source> {
        self.sources().find(|source| name(source) == file)
    }

    /// Every template: name, text.
    pub(super) fn templates<'o>(
        &'o self,
        builtin: &'o Builtin,
    ) -> impl Iterator<Item = (Cow<'o, str>, &'o str)> {
        let theirs = builtin.templates().filter_map(move |(name, text)| {
            let pair: (Cow<'o, str>, &'o str) = (name.into(), text);
            self.in_place_of(name).is_none().then_some(pair)
        });
        let pages = builtin
            .originals()
            .filter(move |_| !self.templates.is_empty() || builtin.extends())
            .map(|(name, text)| (name.into(), text));
        let own = self.templates.iter().map(|source| (name(source).into(), &*source.text));
        theirs.chain(pages).chain(own)
    }

    /// The style sheets that are appended to that of the theme, as one text.
    pub(super) fn style(&self, builtin: &Builtin) -> Option<String> {
        let behind = self.styles.iter().filter(|source| name(source) != builtin.style.0);
        let texts: Vec<String> =
            behind.map(|source| style::without_remarks(&source.text)).collect();
        (!texts.is_empty()).then(|| texts.join("\n"))
    }

    /// The files to publish: address, bytes.
    pub(super) fn assets(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().filter_map(|file| Some((&*file.path, file.bytes.as_deref().ok()?)))
    }

    /// The files that the style sheets refer to: paths in `themes/assets`, each once.
    pub fn wanted(&self) -> Vec<String> {
        let mut wanted: Vec<String> = self
            .styles
            .iter()
            .flat_map(|source| style::addresses(&source.text))
            .filter_map(|(address, _)| asset(&address))
            .collect();
        wanted.sort();
        wanted.dedup();
        wanted
    }
}

/// The path for an address, if it is that of a file in `assets`.
pub(super) fn asset(address: &str) -> Option<String> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let path = path.strip_prefix("./").unwrap_or(path);
    let inner = path.strip_prefix("assets/")?;
    let plain = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains('\\');
    inner.split('/').all(plain).then(|| path.to_owned())
}
