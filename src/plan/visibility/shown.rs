//! The texts and files that other people see in their editions, each with its place in the plan,
//! for the rules about privacy.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Visibility, is_unclear};
use crate::base::{Cover, Diagnostic, Span};
use crate::plan::facts::Facts;
use crate::plan::files::{Address, resolve};
use crate::plan::graph::{Destination, destination};
use crate::plan::kinds::Evidence;
use crate::plan::{Detail, Entry, EntryId, Plan};
use crate::syntax::{Record, Shape, Value};

/// A text that an edition shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The file that contains it: the document, its translation, or the settings.
    pub path: Arc<str>,
    /// The path of its key; `body` for the text below the header.
    pub key: String,
    /// The text.
    pub text: String,
    /// Its place in the file.
    pub place: Span,
}

/// A passage, and the editions that show it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The passage.
    pub passage: Passage,
    /// The editions, by name.
    pub editions: Vec<Arc<str>>,
}

impl Shown {
    /// The place of a part of the text: exact if the file contains the text word for word.
    pub fn place(&self, start: usize, end: usize) -> Span {
        let Passage { text, place, .. } = &self.passage;
        let exact = place.range().len() == text.len();
        if exact { Span::new(start, end).shifted(place.start as usize) } else { *place }
    }

    /// A finding about a part of the text, with the editions that show it.
    pub fn finding(&self, rule: &'static str, start: usize, end: usize) -> Diagnostic {
        let finding = Diagnostic::new(rule, &self.passage.path, self.place(start, end));
        with_editions(finding, &self.editions)
    }
}

/// A finding that names editions.
fn with_editions(finding: Diagnostic, editions: &[Arc<str>]) -> Diagnostic {
    let names: Vec<String> = editions.iter().map(|name| format!("`{name}`")).collect();
    finding.arg("editions", names.join(", ")).arg("count", editions.len())
}

/// The passages of a document that any of these editions shows, in document order.
pub fn shown(editions: &[&Visibility<'_>], id: EntryId) -> Vec<Shown> {
    gathered(editions, |one| one.passages(id))
}

/// The same for the settings.
pub fn settings(editions: &[&Visibility<'_>]) -> Vec<Shown> {
    gathered(editions, passages_of_settings)
}

fn gathered(
    editions: &[&Visibility<'_>],
    passages: impl Fn(&Visibility<'_>) -> Vec<Passage>,
) -> Vec<Shown> {
    let mut shown: Vec<Shown> = Vec::new();
    // One place has few passages, but a document can have many places.
    let mut at_place: HashMap<Span, Vec<usize>> = HashMap::new();
    for (number, edition) in editions.iter().enumerate() {
        let name = &edition.edition.name;
        // Two editions with the same readers and language show the same.
        let twin = editions[..number].iter().find(|other| {
            other.viewer == edition.viewer && other.edition.lang == edition.edition.lang
        });
        if let Some(twin) = twin {
            let twin = &twin.edition.name;
            for known in shown.iter_mut().filter(|known| known.editions.contains(twin)) {
                known.editions.push(Arc::clone(name));
            }
            continue;
        }
        for passage in passages(edition) {
            let here = at_place.entry(passage.place).or_default();
            if let Some(at) = here.iter().find(|at| shown[**at].passage == passage) {
                shown[*at].editions.push(Arc::clone(name));
            } else {
                here.push(shown.len());
                shown.push(Shown { passage, editions: vec![Arc::clone(name)] });
            }
        }
    }
    shown
}

impl Visibility<'_> {
    /// The texts of a document that the edition shows, in document order and as the author wrote
    /// them; those of the translation if the edition shows it.
    pub(crate) fn passages(&self, id: EntryId) -> Vec<Passage> {
        let entry = self.plan.entry(id);
        if !entry.sound || !self.document(id) {
            return Vec::new();
        }
        let (version, body_path) = self.version(id);
        let mut passages = Vec::new();
        let record = self.record(id, &version);
        gather(&record, "", &entry.path, &mut passages);
        if !Arc::ptr_eq(body_path, &entry.path) {
            let mut own = Vec::new();
            let overlay = self.overlays.get(&id).map(|overlay| &overlay.record);
            gather(overlay.unwrap_or(&record), "", body_path, &mut own);
            for passage in &mut passages {
                let same = |own: &&Passage| own.text == passage.text && own.place == passage.place;
                if own.iter().any(|one| same(&one)) {
                    passage.path = Arc::clone(body_path);
                }
            }
        }
        for place in self.body_left(id, &version) {
            let text = version.body.text[place.range()].to_owned();
            let (path, key) = (Arc::clone(body_path), "body".to_owned());
            passages.push(Passage { path, key, text, place });
        }
        passages
    }

    /// What is left of a body, as spans of its text; comments and marks are cut like everything
    /// else.
    fn body_left(&self, id: EntryId, version: &Entry) -> Vec<Span> {
        let body = &version.body;
        let unclear = !self.is_author() && is_unclear(&body.outline);
        if unclear || !self.field(id, "body") {
            return Vec::new();
        }
        // Where only the brackets of a link are cut, its words continue the text around them.
        let mut cuts: Vec<Span> = self.cuts(body).into_iter().map(|cut| cut.span).collect();
        cuts.sort_unstable();
        let (mut at, end) = (body.span.start, body.span.end);
        let mut left = Vec::new();
        for cut in cuts.into_iter().chain([Span { start: end, end }]) {
            if cut.start > at {
                left.push(Span { start: at, end: cut.start });
            }
            at = at.max(cut.end);
        }
        left
    }
}

/// The texts of the settings that the edition shows, except the contact details of the author.
fn passages_of_settings(edition: &Visibility<'_>) -> Vec<Passage> {
    let config = &edition.plan.config;
    let mut passages = Vec::new();
    gather(&edition.settings(edition.lang()), "", &config.path, &mut passages);
    let words = config.translations.iter().find(|(lang, _)| *lang == edition.lang());
    if let Some((lang, words)) = words.filter(|(lang, _)| *lang != config.lang) {
        let path: Arc<str> = format!("pop.{}.toml", lang.code()).into();
        let mut own = Vec::new();
        gather(words, "", &path, &mut own);
        for passage in &mut passages {
            if own.iter().any(|one| one.text == passage.text && one.place == passage.place) {
                passage.path = Arc::clone(&path);
            }
        }
    }
    passages.retain(|passage| !passage.key.starts_with("person.links"));
    passages
}

/// The texts of a record, except file names, mail addresses of the author and the like.
fn gather(record: &Record, prefix: &str, path: &Arc<str>, passages: &mut Vec<Passage>) {
    for item in &record.items {
        let name = item.field.name;
        let quiet = matches!(item.field.shape, Shape::File | Shape::Mail | Shape::Phone);
        if quiet || matches!(name, "audience" | "waive" | "sha256" | "public" | "location") {
            continue;
        }
        let key = if prefix.is_empty() { name.to_owned() } else { format!("{prefix}.{name}") };
        gather_value(&item.value, item.span, &key, path, passages);
    }
}

fn gather_value(
    value: &Value,
    place: Span,
    key: &str,
    path: &Arc<str>,
    passages: &mut Vec<Passage>,
) {
    match value {
        Value::Text(text) => passages.push(Passage {
            path: Arc::clone(path),
            key: key.to_owned(),
            text: text.to_string(),
            place,
        }),
        Value::List(values) => {
            for value in values {
                gather_value(&value.value, value.span, key, path, passages);
            }
        }
        Value::Table(record) => gather(record, key, path, passages),
        Value::Tables(records) => {
            for record in records {
                gather(record, key, path, passages);
            }
        }
        Value::Map(entries) => {
            for (_, value) in entries {
                gather_value(&value.value, value.span, key, path, passages);
            }
        }
        _ => {}
    }
}

/// A file that a document refers to.
#[derive(Clone, Debug)]
pub struct Attached<'p> {
    /// The path of the file.
    pub path: Arc<str>,
    /// What it reveals besides its visible content.
    pub facts: &'p Facts,
    /// The path of the text that refers to it.
    pub from: Arc<str>,
    /// The place of the reference in that text.
    pub place: Span,
    /// The editions that show it, by name.
    pub editions: Vec<Arc<str>>,
}

impl Attached<'_> {
    /// A finding at the reference.
    pub fn finding(&self, rule: &'static str) -> Diagnostic {
        with_editions(Diagnostic::new(rule, &self.from, self.place), &self.editions)
    }
}

/// The files that a text refers to, whoever sees it; each once, in document order.
pub fn files(plan: &Plan, entry: &Entry) -> Vec<(Arc<str>, Span)> {
    let mut files: Vec<(Arc<str>, Span)> = Vec::new();
    let mut add = |path: Arc<str>, place: Span| {
        if files.iter().all(|(known, _)| *known != path) {
            files.push((path, place));
        }
    };
    if let Detail::Evidence(Evidence { file: Some(file), .. }) = &entry.detail
        && let Address::Inside { path, .. } = resolve(&entry.path, file)
    {
        add(path.into(), entry.place("file"));
    }
    for (link, lead) in entry.body.links() {
        if let Destination::File(path) = destination(plan, lead) {
            add(path, link.span);
        }
    }
    files
}

/// The files that any of these editions shows because a document refers to them.
pub(crate) fn shown_files<'p>(
    plan: &'p Plan,
    editions: &[&Visibility<'_>],
    id: EntryId,
) -> Vec<Attached<'p>> {
    let mut shown: Vec<Attached<'p>> = Vec::new();
    for edition in editions {
        for (path, from, place) in edition.files(id) {
            let Some(facts) = plan.files.facts(&path) else { continue };
            let name = Arc::clone(&edition.edition.name);
            let known = shown.iter_mut().find(|known| known.path == path && known.from == from);
            match known {
                Some(known) if known.editions.contains(&name) => {}
                Some(known) => known.editions.push(name),
                None => shown.push(Attached { path, facts, from, place, editions: vec![name] }),
            }
        }
    }
    shown
}

impl Visibility<'_> {
    /// The files that a document shows: the file, the text that refers to it, and the place in that
    /// text.
    fn files(&self, id: EntryId) -> Vec<(Arc<str>, Arc<str>, Span)> {
        let entry = self.plan.entry(id);
        if !entry.sound || !self.document(id) {
            return Vec::new();
        }
        let (version, body_path) = self.version(id);
        let mut files = Vec::new();
        if let Detail::Evidence(Evidence { file: Some(file), .. }) = &entry.detail
            && let Address::Inside { path, .. } = resolve(&entry.path, file)
            && self.field(id, "file")
        {
            files.push((path.into(), Arc::clone(&entry.path), entry.place("file")));
        }
        let left: Cover = self.body_left(id, &version).into_iter().collect();
        for (link, lead) in version.body.links() {
            if let Destination::File(path) = destination(self.plan, lead)
                && left.holds(link.span)
            {
                files.push((path, Arc::clone(body_path), link.span));
            }
        }
        files.retain(|(path, ..)| self.file(path));
        files
    }
}
