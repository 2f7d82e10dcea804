//! What can be written at a place: keys, values, ids, headings, files, each with what it means.

mod body;
mod header;
mod place;
mod value;

use crate::base::{Lang, Span};
use crate::edit::draft::{Draft, Questions, title_case};
use crate::edit::heads;
use crate::plan::kinds::Kind;
use crate::plan::{Entry, Plan, config};
use crate::syntax::Field;
use crate::workspace::Snapshot;

use place::Around;

/// Something that can be written at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The word to choose it by.
    pub label: String,
    /// A few words about it.
    pub detail: String,
    /// What it means.
    pub doc: String,
    /// The text to insert.
    pub text: String,
    /// The part of that text that the author will want to replace, as byte offsets.
    pub open: Option<(usize, usize)>,
    /// The sort of thing it is.
    pub sort: Sort,
    /// The place in the document that it replaces.
    pub span: Span,
}

/// The sorts of things that can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A key.
    Key,
    /// A value.
    Value,
    /// A document or a part of one.
    Reference,
    /// Readers.
    Readers,
    /// A heading.
    Heading,
    /// A file.
    File,
    /// A whole document.
    Template,
}

impl Completion {
    fn new(sort: Sort, span: Span, label: &str) -> Self {
        let (label, text) = (label.to_owned(), label.to_owned());
        let (detail, doc) = (String::new(), String::new());
        Self { label, detail, doc, text, open: None, sort, span }
    }

    fn detail(self, detail: impl Into<String>) -> Self {
        Self { detail: detail.into(), ..self }
    }

    fn doc(self, doc: impl Into<String>) -> Self {
        Self { doc: doc.into(), ..self }
    }

    fn text(self, text: impl Into<String>) -> Self {
        Self { text: text.into(), ..self }
    }
}

/// What is being written in.
struct Desk<'d> {
    snapshot: &'d Snapshot,
    /// The path of the text.
    path: &'d str,
    text: &'d str,
    /// The place of the cursor.
    offset: usize,
    /// The kind of the document; none for the settings.
    kind: Option<Kind>,
    /// The document as it could be read.
    entry: Option<&'d Entry>,
    /// The keys that it can have.
    fields: &'static [Field],
    /// The language of its keys.
    keys: Lang,
    /// The language of explanations.
    language: Lang,
}

impl Desk<'_> {
    fn plan(&self) -> &Plan {
        &self.snapshot.plan
    }

    /// The name of a key in the language of the file.
    fn key(&self, field: &Field) -> &'static str {
        self.keys.pick(field.name, field.alias)
    }

    /// What a key means, in the language of the author.
    fn doc(&self, field: &Field) -> &'static str {
        self.language.pick(field.doc.0, field.doc.1)
    }
}

/// What can be written at an offset of a text.
pub fn complete(snapshot: &Snapshot, path: &str, offset: usize, language: Lang) -> Vec<Completion> {
    let Some(desk) = desk(snapshot, path, offset, language) else { return Vec::new() };
    if let (true, Some(kind)) = (desk.text.trim().is_empty(), desk.kind) {
        return template(&desk, kind);
    }
    match around(&desk) {
        Some(around) => header::complete(&desk, &around),
        None => body::complete(&desk),
    }
}

/// The key of the line at an offset of a header, and its place.
pub(super) fn field_at(
    snapshot: &Snapshot,
    path: &str,
    offset: usize,
    language: Lang,
) -> Option<(Span, &'static Field)> {
    let desk = desk(snapshot, path, offset, language)?;
    header::field_at(&desk, &around(&desk)?)
}

fn desk<'d>(
    snapshot: &'d Snapshot,
    path: &'d str,
    offset: usize,
    language: Lang,
) -> Option<Desk<'d>> {
    let text = &*snapshot.sources.get(path)?.text;
    let plan = &*snapshot.plan;
    let entry = super::entry_at(plan, path, offset);
    let folder = path.split_once('/').and_then(|(folder, _)| Kind::from_folder(folder));
    let is_settings = is_settings(path);
    let kind = entry.map(|entry| entry.kind).or(folder).filter(|_| !is_settings);
    let fields = if is_settings { config::FIELDS } else { kind?.spec().fields };
    let keys = language_of_keys(plan, path, text, entry);
    let desk = Desk { snapshot, path, text, offset, kind, entry, fields, keys, language };
    text.is_char_boundary(offset).then_some(desk)
}

fn is_settings(path: &str) -> bool {
    path == config::FILE || config::translation_of(path).is_some()
}

fn around(desk: &Desk<'_>) -> Option<Around> {
    if is_settings(desk.path) {
        return Some(Around::settings(desk.text));
    }
    Around::header(desk.text, desk.offset)
}

/// The language of the keys in a file: that of the first key with two names, otherwise that of the
/// folder or of the plan.
fn language_of_keys(plan: &Plan, path: &str, text: &str, entry: Option<&Entry>) -> Lang {
    let record = entry.map_or(&plan.config.record, |entry| &entry.record);
    let record = if path == config::FILE { &plan.config.record } else { record };
    let written = record.items.iter().filter(|item| item.field.name != item.field.alias);
    let mut written = written.filter_map(|item| {
        let key = text.get(item.key.range())?.trim_matches(['"', '\'']);
        Some(if key == item.field.name { Lang::En } else { Lang::Nl })
    });
    let folder = path.split('/').next().unwrap_or_default();
    let of_folder = entry.map(|entry| entry.kind.spec()).and_then(|spec| match folder {
        _ if spec.folder == spec.folder_nl => None,
        folder if folder == spec.folder => Some(Lang::En),
        folder if folder == spec.folder_nl => Some(Lang::Nl),
        _ => None,
    });
    written.next().or(of_folder).unwrap_or(plan.config.lang)
}

/// A whole document of a kind, for an empty file: the usual keys, or with a question for each key.
fn template(desk: &Desk<'_>, kind: Kind) -> Vec<Completion> {
    let spec = kind.spec();
    let span = Span::new(0, desk.text.len());
    let name = desk.keys.pick(spec.name, spec.alias);
    let all = desk.keys.pick("all keys", "alle sleutels");
    // The name of the file is the title, without a date before it.
    let file = desk.path.rsplit('/').next().unwrap_or_default();
    let stem = file.split('.').next().unwrap_or_default();
    let words = stem.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '-');
    let title = title_case(&words.replace(['-', '_'], " "));
    let one = |label: &str, questions: Questions| {
        let mut draft = Draft::new(kind, desk.keys, &title, desk.plan().today);
        draft.questions = questions;
        let text = heads::in_form(desk.path, draft.text(), desk.plan().config.heads());
        let blank = |(at, line): (usize, &str)| line.find("\"\"").map(|inner| at + inner + 1);
        let is_own = |(_, line): &(usize, &str)| !line.starts_with('#');
        let open = place::lines(&text, 0).filter(is_own).find_map(blank).map(|at| (at, at));
        let doc = desk.language.pick(spec.doc.0, spec.doc.1);
        Completion { open, ..Completion::new(Sort::Template, span, label).doc(doc).text(text) }
    };
    vec![one(name, Questions::Usual), one(&format!("{name}: {all}"), Questions::All)]
}
