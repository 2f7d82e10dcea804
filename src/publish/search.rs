//! The search of one edition, which every file of it passes through.

use std::borrow::Cow;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::Input;
use crate::host::disk;
use crate::leaks::{self, Leak, Searched, Secrets};
use crate::plan::{Edition, Viewer, config};
use crate::render::Theme;

/// Searches the files of an edition for texts and files that it hides.
#[derive(Debug)]
pub struct Search<'s> {
    secrets: Secrets<'s>,
    edition: String,
    count: AtomicUsize,
}

impl<'s> Search<'s> {
    /// The search for what an edition must not contain.
    pub fn of(input: Input<'s>, edition: &Edition) -> Self {
        let plan = input.plan();
        let settings = input.snapshot.sources.get(config::FILE);
        let mut known = Theme::texts();
        let words: Vec<String> = input.themes.pages.words().collect();
        known.extend(words.iter().map(String::as_str));
        known.extend(input.themes.paper.iter().map(|(_, text)| &**text));
        let mut secrets = Secrets::of(plan, edition, settings, &known);
        if plan.viewer(edition) != Viewer::Author {
            let (shown, hidden) = leaks::files(plan, edition);
            let read = move |path: &str| disk::whole(input.root, path);
            let samples = disk::samples(input.root, &hidden);
            secrets = secrets.with_files(&samples, shown, Box::new(read));
        }
        Self { secrets, edition: edition.name.to_string(), count: AtomicUsize::new(0) }
    }

    /// Searches a file. Returns the file, to be published, or its leaks.
    pub fn pass<'b>(
        &self,
        path: impl Into<Cow<'b, str>>,
        bytes: impl Into<Cow<'b, [u8]>>,
    ) -> Result<Searched<'b>, Vec<Leak>> {
        self.count.fetch_add(1, Ordering::Relaxed);
        self.secrets.pass(path, bytes).map_err(|leaks| self.of_edition(leaks).collect())
    }

    /// The leaks of a file in the folder of the edition, whoever put it there.
    pub fn leaks_in(&self, path: &str, bytes: &[u8]) -> impl Iterator<Item = Leak> {
        self.count.fetch_add(1, Ordering::Relaxed);
        self.of_edition(self.secrets.leaks_in(path, bytes))
    }

    /// Searches the file that contains the whole edition.
    pub(super) fn pass_beside<'b>(
        &self,
        path: String,
        bytes: Vec<u8>,
    ) -> Result<Searched<'b>, Vec<Leak>> {
        self.count.fetch_add(1, Ordering::Relaxed);
        self.secrets.pass(path, bytes)
    }

    /// Searches a package of parts: each of them, and `texts`, what a reader sees of it. Returns the
    /// package, to be published, or its leaks.
    pub(crate) fn pass_parts<'b>(
        &self,
        path: &str,
        bytes: Vec<u8>,
        parts: &[(String, Vec<u8>)],
        texts: &[String],
    ) -> Result<Searched<'b>, Vec<Leak>> {
        self.count.fetch_add(1, Ordering::Relaxed);
        self.secrets.pass_parts(path, bytes, parts, texts)
    }

    /// The leaks of a file next to the folder of the edition.
    pub(crate) fn leaks_beside(&self, path: &str, bytes: &[u8]) -> Vec<Leak> {
        self.count.fetch_add(1, Ordering::Relaxed);
        self.secrets.leaks_in(path, bytes)
    }

    /// The number of files searched.
    pub fn count(&self) -> usize {
        self.count.load(Ordering::Relaxed)
    }

    /// Leaks, with the path of their file below the folder of all editions.
    fn of_edition(&self, leaks: Vec<Leak>) -> impl Iterator<Item = Leak> {
        leaks.into_iter().map(|leak| {
            let output = format!("{}/{}", self.edition, leak.output);
            Leak { output, ..leak }
        })
    }
}
