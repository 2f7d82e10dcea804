//! The workspace: the texts of a plan, and what was already parsed from them.
//!
//! A file is parsed only when its text changes. Everything that looks at more than one file is
//! computed again from integers, unless nothing changed that others depend on (see
//! [`patch`](crate::plan::patch)). Either way, a snapshot depends only on the texts, never on the
//! order in which they came.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Bound;
use std::sync::Arc;

use globset::{Glob, GlobSet, GlobSetBuilder};
use rayon::prelude::*;

use crate::base::calendar::Date;
use crate::base::symbol::composed;
use crate::base::{Diagnostic, Interner, Refusal, Source};
use crate::plan::facts::{Facts, Place};
use crate::plan::files::{Unread, is_document};
use crate::plan::patch::Patch;
use crate::plan::{Config, Entry, Files, Plan, config, copies, localize, lower, templates};
use crate::rules;
use crate::syntax;

/// A change to the files of a plan; paths are relative, with `/`.
#[derive(Clone, Debug)]
pub enum Change {
    /// A document or the settings now have this content.
    Text(Source),
    /// A file that is not a document exists; nothing else is known about it.
    File(Arc<str>),
    /// The same for a file with metadata.
    Telling(Arc<str>, Arc<Facts>),
    /// The place of the plan's folder.
    Place(Arc<Place>),
    /// A file or folder could not be read.
    Unread(Arc<str>, Unread),
    /// A file or folder no longer exists.
    Removed(Arc<str>),
}

/// The texts of a plan.
#[derive(Debug)]
pub struct Workspace {
    day: Day,
    names: Arc<Interner>,
    texts: BTreeMap<Arc<str>, Text>,
    files: Files,
    cache: Option<Cache>,
}

/// The last snapshot, for the next one (see [`patch`](crate::plan::patch)).
#[derive(Debug)]
struct Cache {
    /// The hashes of the settings and their translations.
    settings: Vec<u64>,
    documents: Vec<Arc<Entry>>,
    /// All files, including those that the settings ignore.
    files: Files,
    plan: Arc<Plan>,
    findings: rules::Cache,
}

/// A plan at one moment, with everything derived from it.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// The plan.
    pub plan: Arc<Plan>,
    /// The findings of the rules, by file and place.
    pub diagnostics: Vec<Diagnostic>,
    /// The texts, for excerpts.
    pub sources: Arc<BTreeMap<Arc<str>, Source>>,
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
    now: Reading,
    /// The last complete reading, if this one is not.
    before: Option<Reading>,
}

/// A text with the results of reading it.
#[derive(Clone, Debug)]
struct Reading {
    source: Source,
    /// The entries of a document, usually one; none for settings and for files that are not part of
    /// the plan.
    entries: Vec<Arc<Entry>>,
    /// The settings, if the text is `pop.toml`.
    settings: Option<Arc<Config>>,
    /// Whether it could be read to the end.
    sound: bool,
    /// A hash of path and text.
    mark: u64,
}

impl Reading {
    fn of(source: Source, names: &Interner) -> Self {
        let mut hasher = DefaultHasher::new();
        (&*source.path, &*source.text).hash(&mut hasher);
        let mark = hasher.finish();
        if !is_document(&source.path) {
            let settings = (*source.path == *config::FILE).then(|| Config::read(&source, names));
            let sound =
                settings.as_ref().map_or_else(|| is_whole(&source, names), can_be_relied_on);
            let settings = settings.map(Arc::new);
            return Self { source, entries: Vec::new(), settings, sound, mark };
        }
        let document = syntax::parse(&source);
        let sound = document.sound;
        let entries = lower(&document, names).into_iter().map(Arc::new).collect();
        Self { source, entries, settings: None, sound, mark }
    }
}

impl Workspace {
    /// A workspace without files, read today unless the settings name another day.
    pub fn new(today: Date) -> Self {
        Self::empty(Day::Today(today))
    }

    /// A workspace without files, read on this day whatever the settings say.
    pub fn on(day: Date) -> Self {
        Self::empty(Day::Fixed(day))
    }

    /// A workspace with the texts of a snapshot, read on its day: to try a change.
    pub fn of(snapshot: &Snapshot) -> Self {
        let mut workspace = Self::on(snapshot.plan.today);
        let texts = snapshot.sources.values().cloned().map(Change::Text);
        let known = &snapshot.plan.files;
        let files = known.iter().map(|path| {
            Change::Telling(Arc::clone(path), known.facts(path).cloned().unwrap_or_default())
        });
        let unread = known.unread().iter();
        let unread = unread.map(|(path, why)| Change::Unread(Arc::clone(path), *why));
        let place = std::iter::once(Change::Place(Arc::clone(&known.place)));
        workspace.apply(texts.chain(files).chain(unread).chain(place).collect());
        workspace
    }

    fn empty(day: Day) -> Self {
        let names = Arc::new(Interner::default());
        Self { day, names, texts: BTreeMap::new(), files: Files::default(), cache: None }
    }

    /// Changes the day of reading, unless it was fixed.
    pub(crate) fn set_today(&mut self, today: Date) {
        if let Day::Today(day) = &mut self.day {
            *day = today;
        }
    }

    /// Applies changes; the last one for a path wins.
    pub fn apply(&mut self, changes: Vec<Change>) {
        let mut texts: BTreeMap<Arc<str>, Option<Source>> = BTreeMap::new();
        for change in changes {
            match change {
                Change::Text(source) => {
                    self.files.remove(&source.path);
                    texts.insert(Arc::clone(&source.path), Some(source));
                }
                Change::File(path) => {
                    texts.insert(Arc::clone(&path), None);
                    self.files.remove(&path);
                    self.files.insert(path, Arc::default());
                }
                Change::Telling(path, facts) => {
                    self.files.remove(&path);
                    texts.insert(Arc::clone(&path), None);
                    self.files.insert(path, facts);
                }
                Change::Unread(path, why) => {
                    self.files.remove(&path);
                    texts.insert(Arc::clone(&path), None);
                    self.files.leave(path, why);
                }
                Change::Place(place) => self.files.place = place,
                Change::Removed(path) => {
                    self.files.remove(&path);
                    let mut gone = within(&self.texts, &path);
                    gone.extend(within(&texts, &path));
                    texts.extend(gone.into_iter().map(|path| (path, None)));
                }
            }
        }
        let mut new = Vec::new();
        for (path, source) in texts {
            match source {
                None => {
                    self.texts.remove(&path);
                }
                Some(source) => {
                    if self.texts.get(&path).is_none_or(|old| old.now.source != source) {
                        new.push(source);
                    }
                }
            }
        }
        let read: Vec<Reading> =
            new.into_par_iter().map(|source| Reading::of(source, &self.names)).collect();
        for now in read {
            let path = Arc::clone(&now.source.path);
            let old = self.texts.remove(&path);
            let before = old
                .filter(|_| !now.sound)
                .and_then(|old| if old.now.sound { Some(old.now) } else { old.before });
            self.texts.insert(path, Text { now, before });
        }
    }

    /// The plan with these texts; the workspace stays as it is.
    pub fn tried(&mut self, texts: Vec<Source>) -> Snapshot {
        self.tried_with(texts.into_iter().map(Change::Text).collect())
    }

    /// The same with any changes. What is ready for the next snapshot stays too, so that neither the
    /// next try nor the next edit begins from nothing.
    pub fn tried_with(&mut self, changes: Vec<Change>) -> Snapshot {
        let (texts, files) = (self.texts.clone(), self.files.clone());
        self.apply(changes);
        let patched = self.cache.as_ref().and_then(|cache| Some((cache, self.patched(cache)?)));
        let (plan, diagnostics) = if let Some((cache, (plan, patch))) = patched {
            let diagnostics = rules::check_apart(&plan, &patch, &cache.findings);
            (plan, diagnostics)
        } else {
            let plan = self.plan(|text| &text.now);
            let diagnostics = rules::check(&plan);
            (plan, diagnostics)
        };
        let snapshot = Snapshot { plan: Arc::new(plan), diagnostics, sources: self.sources() };
        (self.texts, self.files) = (texts, files);
        snapshot
    }

    /// The texts of all files.
    fn sources(&self) -> Arc<BTreeMap<Arc<str>, Source>> {
        let texts = self.texts.iter();
        Arc::new(texts.map(|(path, text)| (Arc::clone(path), text.now.source.clone())).collect())
    }

    /// Replaces everything: files that are not in the list are gone.
    pub fn replace(&mut self, all: Vec<Change>) {
        let mut changes: Vec<Change> = vec![Change::Removed("".into())];
        changes.extend(all);
        self.apply(changes);
    }

    /// The latest text of a file.
    pub fn source(&self, path: &str) -> Option<&Source> {
        self.texts.get(path).map(|text| &text.now.source)
    }

    /// The files other than documents, and those that could not be read.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// The paths that the system did not allow reading.
    pub fn unread(&self) -> Vec<Arc<str>> {
        let refused = |why: &Unread| matches!(why, Unread::Refused(_));
        let unread = self.files.unread().iter().filter(|(_, why)| refused(why));
        let unread = unread.map(|(path, _)| path);
        let facts = |path: &Arc<str>| self.files.facts(path).and_then(|facts| facts.refusal);
        let files = self.files.iter().filter(|path| facts(path) == Some(Refusal::Unread));
        unread.chain(files).cloned().collect()
    }

    /// An empty plan, for when it is unknown who may see what.
    pub fn nothing(&self) -> Plan {
        let config = Arc::new(Config::absent(&self.names));
        let day = self.today(&config);
        Plan::build(config, &[], Arc::default(), day, Arc::clone(&self.names))
    }

    /// A hash of the texts and the file names: equal for equal plans.
    pub fn mark(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        for text in self.texts.values() {
            text.now.mark.hash(&mut hasher);
            text.before.as_ref().map(|before| before.mark).hash(&mut hasher);
        }
        for path in self.files.iter() {
            (path, self.files.facts(path)).hash(&mut hasher);
        }
        self.files.unread().hash(&mut hasher);
        self.files.place.hash(&mut hasher);
        hasher.finish()
    }

    /// The current plan with its findings.
    pub fn snapshot(&mut self) -> Snapshot {
        let cache = self.cache.take();
        let (plan, patch) = match cache.as_ref().and_then(|cache| self.patched(cache)) {
            Some((plan, patch)) => (Arc::new(plan), Some(patch)),
            None => (Arc::new(self.plan(|text| &text.now)), None),
        };
        let mut findings = cache.map(|cache| cache.findings).unwrap_or_default();
        let diagnostics = rules::check_again(&plan, patch.as_ref(), &mut findings);
        self.cache = Some(Cache {
            settings: self.settings(),
            documents: self.documents(|text| &text.now).collect(),
            files: self.files.clone(),
            plan: Arc::clone(&plan),
            findings,
        });
        Snapshot { plan, diagnostics, sources: self.sources() }
    }

    /// The last plan with the documents whose words changed since; `None` if anything else changed.
    fn patched(&self, cache: &Cache) -> Option<(Plan, Patch)> {
        let day = self.today(&cache.plan.config);
        if self.settings() != cache.settings || self.files != cache.files || day != cache.plan.today
        {
            return None;
        }
        let now: Vec<Arc<Entry>> = self.documents(|text| &text.now).collect();
        if now.len() != cache.documents.len() {
            return None;
        }
        let pairs = cache.documents.iter().cloned().zip(now);
        cache.plan.patched(pairs.filter(|(old, now)| !Arc::ptr_eq(old, now)).collect())
    }

    /// The plan with the last complete reading of each text that is broken now; `None` if no text
    /// is. A preview shows this plan while someone is typing.
    pub(crate) fn last_whole(&self) -> Option<Plan> {
        self.texts
            .values()
            .any(|text| text.before.is_some())
            .then(|| self.plan(|text| text.before.as_ref().unwrap_or(&text.now)))
    }

    fn plan<'w>(&'w self, reading: impl Fn(&'w Text) -> &'w Reading) -> Plan {
        let settings =
            self.texts.get(config::FILE).and_then(|text| reading(text).settings.as_deref());
        let mut settings = settings.cloned().unwrap_or_else(|| Config::absent(&self.names));
        for (path, text) in &self.texts {
            if let Some(lang) = config::translation_of(path) {
                settings.translate(lang, &reading(text).source, &self.names);
            }
        }
        let ignored = ignored(&mut settings);
        let is_content = |path: &str| !ignored.is_match(&*composed(path));
        let mut entries: Vec<Arc<Entry>> =
            self.documents(reading).filter(|entry| is_content(&entry.path)).collect();
        let day = self.today(&settings);
        let mut files = self.files.filtered(is_content);
        templates::set_aside(&mut entries, &mut files);
        copies::set_aside(&mut entries, &mut files);
        localize::set_aside(&mut entries, &mut files);
        let files = Arc::new(files);
        Plan::build(Arc::new(settings), &entries, files, day, Arc::clone(&self.names))
    }

    /// The reading of each document by path, including documents that the settings ignore.
    fn documents<'w>(
        &'w self,
        reading: impl Fn(&'w Text) -> &'w Reading,
    ) -> impl Iterator<Item = Arc<Entry>> {
        self.texts.values().flat_map(move |text| reading(text).entries.iter().cloned())
    }

    /// The hashes of the settings and their translations.
    fn settings(&self) -> Vec<u64> {
        let texts = self.texts.values().filter(|text| text.now.entries.is_empty());
        texts.map(|text| text.now.mark).collect()
    }

    fn today(&self, settings: &Config) -> Date {
        match self.day {
            Day::Fixed(day) => day,
            Day::Today(today) => settings.as_of.unwrap_or(today),
        }
    }
}

/// Whether settings, or their translation, can be used as they are: they can be read, and nothing
/// in them stops a build whatever the plan says.
pub(crate) fn is_whole(settings: &Source, names: &Interner) -> bool {
    if config::translation_of(&settings.path).is_some() {
        return syntax::parse_settings(settings).problems.is_empty();
    }
    can_be_relied_on(&Config::read(settings, names))
}

/// Whether nothing in the settings stops a build, whatever the plan says.
fn can_be_relied_on(settings: &Config) -> bool {
    let stops = |problem: &Diagnostic| rules::find(problem.rule).is_none_or(rules::Rule::is_fixed);
    !settings.problems.iter().any(stops)
}

/// The paths equal to this one or below it; every path is below the empty one.
fn within<T>(paths: &BTreeMap<Arc<str>, T>, folder: &str) -> Vec<Arc<str>> {
    let start = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let from = (Bound::Included(start.as_str()), Bound::Unbounded);
    let below = paths.range::<str, _>(from).take_while(|(path, _)| path.starts_with(&start));
    paths.get_key_value(folder).into_iter().chain(below).map(|(path, _)| Arc::clone(path)).collect()
}

/// Whether a file contains text of the plan: Markdown, or settings.
pub fn is_text(path: &str) -> bool {
    is_document(path) || path == config::FILE || config::translation_of(path).is_some()
}

/// The files that the settings ignore; a pattern that cannot be read is reported.
fn ignored(settings: &mut Config) -> GlobSet {
    let mut patterns = GlobSetBuilder::new();
    let item = settings.record.get("ignore").map(|item| &item.value);
    for (pattern, span) in item.map(config::texts).unwrap_or_default() {
        match Glob::new(&composed(&pattern)) {
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
