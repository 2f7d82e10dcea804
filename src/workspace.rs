//! The one thing that changes: the texts of a plan, and what was already read of them.
//!
//! A file is parsed when its text changes and never again; everything that looks at more than one
//! file is computed anew from integers. So a snapshot depends only on the texts, never on the
//! order in which they came.

use std::collections::BTreeMap;
use std::sync::Arc;

use globset::{Glob, GlobSet, GlobSetBuilder};
use rayon::prelude::*;

use crate::base::calendar::Date;
use crate::base::{Diagnostic, Interner, Source};
use crate::plan::{Config, Entry, Files, Plan, config, lower};
use crate::rules;
use crate::syntax;

/// Something that happened to the files of a plan; paths are relative, with `/`.
#[derive(Clone, Debug)]
pub enum Change {
    /// A document or the settings have this content now.
    Text(Source),
    /// A file that is no document is there.
    File(Arc<str>),
    /// There is no such file any more.
    Removed(Arc<str>),
}

/// The texts of a plan.
#[derive(Debug)]
pub struct Workspace {
    day: Day,
    names: Arc<Interner>,
    texts: BTreeMap<Arc<str>, Text>,
    files: Files,
}

/// A plan at one moment, with everything there is to say about it.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// The plan.
    pub plan: Arc<Plan>,
    /// What the rules say, by file and place.
    pub diagnostics: Vec<Diagnostic>,
    /// The texts, for excerpts.
    pub sources: BTreeMap<Arc<str>, Source>,
}

/// The day on which a plan is read.
#[derive(Clone, Copy, Debug)]
enum Day {
    /// Today, unless the settings name another day.
    Today(Date),
    /// This day.
    Fixed(Date),
}

#[derive(Clone, Debug)]
struct Text {
    source: Source,
    /// What was read of it; nothing for settings and for what is no part of the plan.
    entry: Option<Arc<Entry>>,
}

impl Workspace {
    /// A workspace without files, read today; the settings may name another day.
    pub fn new(today: Date) -> Self {
        Self::empty(Day::Today(today))
    }

    /// A workspace without files, read on this day whatever the settings say.
    pub fn on(day: Date) -> Self {
        Self::empty(Day::Fixed(day))
    }

    fn empty(day: Day) -> Self {
        let names = Arc::new(Interner::default());
        Self { day, names, texts: BTreeMap::new(), files: Files::default() }
    }

    /// Takes in changes; the last one to a path holds.
    pub fn apply(&mut self, changes: Vec<Change>) {
        let mut texts: BTreeMap<Arc<str>, Source> = BTreeMap::new();
        for change in changes {
            match change {
                Change::Text(source) => {
                    texts.insert(Arc::clone(&source.path), source);
                }
                Change::File(path) => self.files.insert(path),
                Change::Removed(path) => {
                    texts.remove(&path);
                    self.texts.remove(&path);
                    self.files.remove(&path);
                }
            }
        }
        texts.retain(|path, source| self.texts.get(path).is_none_or(|old| old.source != *source));
        let read: Vec<(Arc<str>, Text)> = texts
            .into_par_iter()
            .map(|(path, source)| {
                let document = is_document(&path);
                let entry = document.then(|| lower(&syntax::parse(&source), &self.names)).flatten();
                (path, Text { source, entry: entry.map(Arc::new) })
            })
            .collect();
        self.texts.extend(read);
    }

    /// The plan as it stands.
    pub fn snapshot(&self) -> Snapshot {
        let mut settings = self.texts.get(config::FILE).map_or_else(
            || Config::absent(&self.names),
            |text| Config::read(&text.source, &self.names),
        );
        for (path, text) in &self.texts {
            if let Some(lang) = config::translation_of(path) {
                settings.translate(lang, &text.source, &self.names);
            }
        }
        let ignored = ignored(&mut settings);
        let is_content = |path: &str| !ignored.is_match(path);
        let entries: Vec<Arc<Entry>> = self
            .texts
            .iter()
            .filter(|(path, _)| is_content(path))
            .filter_map(|(_, text)| text.entry.clone())
            .collect();
        let day = match self.day {
            Day::Fixed(day) => day,
            Day::Today(today) => settings.as_of.unwrap_or(today),
        };
        let files = self.files.iter().filter(|path| is_content(path)).cloned();
        let plan = Plan::build(
            Arc::new(settings),
            &entries,
            Arc::new(Files::new(files)),
            day,
            Arc::clone(&self.names),
        );
        let diagnostics = rules::check(&plan);
        let sources =
            self.texts.iter().map(|(path, text)| (Arc::clone(path), text.source.clone())).collect();
        Snapshot { plan: Arc::new(plan), diagnostics, sources }
    }
}

/// Whether a file holds text of the plan: Markdown, or settings.
pub fn is_text(path: &str) -> bool {
    is_document(path) || path == config::FILE || config::translation_of(path).is_some()
}

fn is_document(path: &str) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    matches!(ending.as_deref(), Some("md" | "markdown"))
}

/// The files that the settings leave out; a pattern that cannot be read is reported.
fn ignored(settings: &mut Config) -> GlobSet {
    let mut patterns = GlobSetBuilder::new();
    let item = settings.record.get("ignore").map(|item| &item.value);
    for (pattern, span) in item.map(config::texts).unwrap_or_default() {
        match Glob::new(&pattern) {
            Ok(glob) => {
                patterns.add(glob);
            }
            Err(_) => settings.problems.push(
                Diagnostic::new("invalid-value", &settings.path, span)
                    .variant("pattern")
                    .arg("value", &*pattern),
            ),
        }
    }
    patterns.build().unwrap_or_default()
}
