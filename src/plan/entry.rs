//! Lowers one [`Document`] to an [`Entry`]: its kind, its identity, its checked fields.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use crate::base::symbol::{normal, referred};
use crate::base::{
    Arg, Diagnostic, Interner, Lang, Severity, Span, Symbol, calendar, calendar::Date, suggest,
};
use crate::syntax::outline::{Link, is_file};
use crate::syntax::record::{self, Around, Item, certain_day, only_day};
use crate::syntax::schema::{self, Field};
use crate::syntax::{self, Document, Outline, Record, Value};

use super::files::{Address, resolve};
use super::kinds::{DATE, Detail, KIND, Kind, SPECS};
use super::part::{Form, Part};
use super::sentences::Memory;
use super::steps_in_text;

/// One typed document of the plan.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The path in the plan.
    pub path: Arc<str>,
    /// The kind.
    pub kind: Kind,
    /// The id in normal form: anchor and file name in every edition.
    pub id: Arc<str>,
    /// The id as a symbol.
    pub symbol: Symbol,
    /// The language in the file name: `goal.en.md`.
    pub suffix: Option<Lang>,
    /// The language of its text, if the header gives one.
    pub lang: Option<Lang>,
    /// The checked front matter.
    pub record: Record,
    /// The typed front matter.
    pub detail: Detail,
    /// The text below the front matter.
    pub body: Body,
    /// The format of its header.
    pub form: syntax::Form,
    /// The place of the opening fence, where findings about the whole document point.
    pub head: Span,
    /// Whether the front matter could be read without an error.
    pub sound: bool,
    /// The findings about this file on its own.
    pub problems: Vec<Diagnostic>,
    /// The required keys that are missing; ignored in a translation.
    pub missing: Vec<Diagnostic>,
    /// The cached readings of a goal's sentences.
    pub memory: Memory,
    /// A hash of everything that other documents can depend on: the path, the front matter, the
    /// headings, the targets of links. An edit that does not change it affects only this text (see
    /// [`patch`](super::patch)).
    pub interface_hash: u64,
    /// Its place in its file, if that holds several entries.
    pub part: Option<Part>,
}

/// The body of a document.
#[derive(Clone, Debug)]
pub struct Body {
    /// The whole text of the file.
    pub text: Arc<str>,
    /// The span of the body in that text.
    pub span: Span,
    /// Its headings, links and markers.
    pub outline: Arc<Outline>,
    /// The unresolved target of each link in the outline, in the same order.
    leads: Arc<[Lead]>,
}

/// The target of a link, as far as its own document shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lead {
    /// A wikilink: an id, perhaps with a heading, or the name of a file.
    Name {
        /// The id.
        symbol: Symbol,
        /// The file name as written, and its path relative to the document, if a file may be meant.
        file: Option<(Arc<str>, Arc<str>)>,
        /// The heading.
        fragment: Option<Arc<str>>,
    },
    /// An address.
    Place(Address),
}

impl Entry {
    /// The title, if present and readable; always one line.
    pub fn title(&self) -> Option<Arc<str>> {
        let title = self.record.text("title").filter(|title| !title.trim().is_empty())?;
        if title.contains(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')) {
            let words = title.split(|c: char| c.is_control() || c.is_whitespace());
            let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
            return Some(words.join(" ").into()).filter(|title: &Arc<str>| !title.is_empty());
        }
        Some(title)
    }

    /// Its name in a sentence: the title, or else the id.
    pub fn label(&self) -> Arc<str> {
        self.title().unwrap_or_else(|| Arc::clone(&self.id))
    }

    /// The place of a field, or of the header if the field is absent.
    pub fn place(&self, name: &str) -> Span {
        self.record.get(name).map_or(self.head, |item| item.span)
    }

    /// The place of some words in a part of the file, or of that part, if they are spelled
    /// differently there.
    pub(crate) fn place_of(&self, words: &str, within: Span) -> Span {
        let written = self.body.text.get(within.range()).unwrap_or_default();
        let found = written.find(words);
        found.map_or(within, |at| Span::new(at, at + words.len()).shifted(within.start as usize))
    }

    /// The place of a field in a table of the front matter, or of that table, or of the header.
    pub(crate) fn place_in(&self, table: &str, name: &str) -> Span {
        let Some(record) = self.record.table(table) else { return self.place(table) };
        record.get(name).map_or_else(|| self.place(table), |item| item.span)
    }

    /// Whether its id follows from its day and title, because it shares its file and names no id.
    pub(crate) fn has_derived_id(&self) -> bool {
        self.part.is_some() && (self.kind == Kind::Page || !self.record.has("id"))
    }

    /// Whether it is the text outside the entries of its file.
    pub(crate) fn is_rest(&self) -> bool {
        self.part.as_ref().is_some_and(|part| part.form == Form::Rest)
    }

    /// The end of the header of its file.
    pub(crate) fn header_end(&self) -> usize {
        self.part.as_ref().map_or(self.body.span.start, |part| part.header) as usize
    }

    /// Its name among all documents on the disk: its path, and its id if it shares the file.
    pub fn key(&self) -> String {
        match self.part {
            Some(_) => format!("{}#{}", self.path, self.id),
            None => self.path.to_string(),
        }
    }

    /// A finding about this document.
    pub fn finding(&self, rule: &'static str, span: Span) -> Diagnostic {
        Diagnostic::new(rule, &self.path, span)
    }
}

impl Body {
    /// The body of the document at a path.
    pub fn new(
        text: Arc<str>,
        span: Span,
        outline: Arc<Outline>,
        path: &str,
        names: &Interner,
    ) -> Self {
        let leads = outline.links.iter().map(|link| {
            if link.wiki {
                wiki(path, &link.target, names)
            } else {
                Lead::Place(resolve(path, &link.target))
            }
        });
        let leads = leads.collect();
        Self { text, span, outline, leads }
    }

    /// An empty body.
    pub fn empty() -> Self {
        Self {
            text: "".into(),
            span: Span::default(),
            outline: Arc::default(),
            leads: Arc::default(),
        }
    }

    /// The links with their targets.
    pub fn links(&self) -> impl Iterator<Item = (&Link, &Lead)> {
        self.outline.links.iter().zip(&*self.leads)
    }

    /// The body as it is written.
    pub fn markdown(&self) -> &str {
        &self.text[self.span.range()]
    }
}

/// The target of a wikilink: `[[id]]`, `[[folder/id]]`, `[[id#heading]]`, `[[#heading]]`,
/// `[[file.pdf]]`.
fn wiki(from: &str, target: &str, names: &Interner) -> Lead {
    // In a table, a bar is preceded by a backslash.
    let target = target.trim_end_matches('\\');
    let (name, fragment) = match target.split_once('#') {
        // For headings below headings, the last one is the target.
        Some((name, heading)) => (name.trim(), heading.rsplit('#').next()),
        None => (target.trim(), None),
    };
    let fragment = fragment.map(str::trim).filter(|fragment| !fragment.is_empty());
    if let ("", Some(fragment)) = (name, fragment) {
        return Lead::Place(Address::Fragment(fragment.to_owned()));
    }
    let file = is_file(name).then(|| match resolve(from, name) {
        Address::Inside { path, .. } => Some((Arc::from(name), path.into())),
        _ => None,
    });
    let bare = name.strip_suffix(".markdown").or_else(|| name.strip_suffix(".md"));
    let symbol = names.intern(&referred(bare.unwrap_or(name)));
    Lead::Name { symbol, file: file.flatten(), fragment: fragment.map(Into::into) }
}

/// Types a file as one document; `None` if it is not part of the plan.
pub(super) fn whole(document: &Document<'_>, names: &Interner) -> Option<Entry> {
    let path = &document.source.path;
    let (stem, suffix) = stem(path);
    let mut problems = document.problems.clone();
    let kind = match kind(document, stem, &mut problems) {
        Some(kind) => kind,
        None if problems.is_empty() => return None,
        None => Kind::Page,
    };
    let unknown = problems.iter().any(|problem| problem.rule == "unknown-kind");
    let spec = kind.spec();
    let mut record = if unknown {
        Record { schema: spec.fields, ..Record::default() }
    } else {
        record::decode(
            document.source,
            &document.table,
            (spec.fields, "unknown-key"),
            names,
            &mut problems,
        )
    };
    let sound = document.sound && !unknown;
    if sound && let Some(title) = title_above(document, &record, spec.fields) {
        record.items.push(title);
    }
    let mut steps = Vec::new();
    if kind == Kind::Goal && sound {
        let own = suffix.or_else(|| record.choice("lang").and_then(Lang::from_code));
        let around = Around {
            source: document.source,
            lang: own.unwrap_or_else(|| language(path, kind)),
            years: None,
            order: None,
            month: None,
        };
        steps = steps_in_text::add(around, document.body, &document.outline, &mut record);
    }
    let missing = if sound { missing(document, &record, spec) } else { Vec::new() };
    let id = record.text("id").map(|id| normal(&id)).filter(|id| !id.is_empty());
    // Each folder can have a file that explains it, for the author alone.
    let explains = explains_folder(document, stem);
    if explains && !record.has("audience") {
        record.broken.push("audience");
    }
    let own = if explains { normal(path.trim_end_matches(".md")) } else { normal(stem) };
    let id = id.unwrap_or(own);
    let id = if id.is_empty() { spec.name.to_owned() } else { id };
    let text = Arc::clone(&document.source.text);
    let outline = Arc::new(document.outline.clone());
    let body = Body::new(text, document.body, outline, path, names);
    Some(Entry {
        path: Arc::clone(path),
        kind,
        symbol: names.intern(&id),
        id: id.into(),
        suffix,
        lang: suffix.or_else(|| record.choice("lang").and_then(Lang::from_code)),
        detail: Detail::read(kind, &record),
        record,
        body,
        form: document.form,
        head: document.front,
        sound,
        problems,
        missing,
        memory: Memory::default(),
        interface_hash: interface_hash(document, &steps),
        part: None,
    })
}

/// See [`Entry::interface_hash`]; `steps` are the tables with steps in the text.
fn interface_hash(document: &Document<'_>, steps: &[Span]) -> u64 {
    let text = &document.source.text;
    let mut hasher = DefaultHasher::new();
    document.source.path.hash(&mut hasher);
    text[..document.body.start as usize].hash(&mut hasher);
    for heading in &document.outline.headings {
        (heading.level, heading.top, &text[heading.span.range()]).hash(&mut hasher);
    }
    for link in &document.outline.links {
        (&link.target, link.form).hash(&mut hasher);
    }
    for table in steps {
        text[table.range()].hash(&mut hasher);
    }
    hasher.finish()
}

/// The title in a first heading, for a document without a title in its header. A heading with readers of
/// its own is none.
fn title_above(document: &Document<'_>, record: &Record, fields: &'static [Field]) -> Option<Item> {
    let field = schema::find(fields, "title")?;
    if record.has("title") || record.is_broken("title") {
        return None;
    }
    let first = document.outline.title()?;
    let before = &document.source.text[document.body.start as usize..first.span.start as usize];
    let text = first.text.trim();
    (!first.is_marked() && before.trim().is_empty() && !text.is_empty()).then(|| Item {
        field,
        key: first.span,
        value: Value::Text(text.into()),
        span: first.span,
    })
}

/// A document that needs a day and has none, with the one in its file name:
/// `2026-11-27-check-in.md`.
pub(super) fn dated_by_name(mut entry: Entry) -> Entry {
    let needed = schema::find(entry.record.schema, DATE.name).filter(|field| field.required);
    let record = &entry.record;
    // A translation has the day of its original.
    let free = entry.sound && entry.suffix.is_none();
    let free = free && !record.has(DATE.name) && !record.is_broken(DATE.name);
    let Some(field) = needed.filter(|_| free) else { return entry };
    let name = calendar::named(stem(&entry.path).0);
    let Some(day) = name.or_else(|| day_at_the_top(&entry)) else { return entry };
    let place = Span { start: entry.head.start, end: entry.head.start };
    let item = Item { field, key: place, value: Value::Date(day), span: place };
    entry.record.items.insert(0, item);
    entry.missing.retain(|finding| !finding.args.contains(&("key", key_arg(field))));
    entry.detail = Detail::read(entry.kind, &entry.record);
    entry
}

/// The day in the first heading of a text, or at the start of its first line: `# Talk of 12 November 2026`,
/// `Date: 12 November 2026.`
fn day_at_the_top(entry: &Entry) -> Option<Date> {
    let lang = entry.lang.unwrap_or_else(|| language(&entry.path, entry.kind));
    let first =
        entry.body.outline.headings.first().filter(|one| one.level == 1 && !one.is_marked());
    let of_heading = first.and_then(|heading| only_day(&heading.text, lang));
    let text = match first {
        Some(heading) => &entry.body.text[heading.span.range().end..entry.body.span.range().end],
        None => entry.body.markdown(),
    };
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let begin = line.split(['.', ';', '|']).next().unwrap_or_default();
    let begin = begin.split_once(':').map_or(begin, |(_, rest)| rest);
    of_heading.or_else(|| certain_day(begin.trim().trim_matches(['*', '_']), lang))
}

/// A key in a message.
fn key_arg(field: &Field) -> Arg {
    Arg::Word { en: field.name, nl: field.alias }
}

/// The language of a file, for its days and numbers.
pub(super) fn language(path: &str, kind: Kind) -> Lang {
    let folder = path.split('/').next().unwrap_or_default();
    if folder == kind.spec().folder_nl { Lang::Nl } else { Lang::En }
}

/// The file name without its endings, and the language before `.md`.
pub fn stem(path: &str) -> (&str, Option<Lang>) {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    match stem.rsplit_once('.') {
        Some((before, code)) if !before.is_empty() => match Lang::from_code(code) {
            Some(lang) if code.len() == 2 => (before, Some(lang)),
            _ => (stem, None),
        },
        _ => (stem, None),
    }
}

/// Whether a file explains a folder, instead of being one of the documents in it.
fn explains_folder(document: &Document<'_>, stem: &str) -> bool {
    let mut keys = document.table.entries.iter().map(|(key, _)| key.get_ref());
    let folder = document.source.path.split_once('/').map(|(folder, _)| folder);
    matches!(normal(stem).as_str(), "readme" | "leesmij")
        && folder.is_some_and(|folder| Kind::from_folder(folder) != Some(Kind::Page))
        && !keys.any(|key| KIND.is_called(key))
}

/// The kind given by the front matter or the folder.
fn kind(document: &Document<'_>, stem: &str, problems: &mut Vec<Diagnostic>) -> Option<Kind> {
    let path = &document.source.path;
    let written = document
        .table
        .entries
        .iter()
        .find(|(key, _)| KIND.is_called(key.get_ref()))
        .and_then(|(_, value)| Some((value.get_ref().as_str()?, document.table.place(value))));
    if let Some((name, span)) = written {
        let kind = Kind::from_name(name);
        if kind.is_none() {
            let known = SPECS.iter().map(|spec| (spec.name, spec.alias));
            let nearest = suggest::nearest(name, known.clone().flat_map(<[_; 2]>::from));
            let finding = Diagnostic::new("unknown-kind", path, span).arg("kind", name);
            problems.push(match nearest {
                Some(nearest) => finding
                    .variant("near")
                    .arg("nearest", nearest)
                    .replace(span, format!("\"{nearest}\"")),
                None => finding.arg("known", Arg::Words(known.collect())),
            });
        }
        return kind;
    }
    if explains_folder(document, stem) {
        return Some(Kind::Page);
    }
    let Some((folder, _)) = path.split_once('/') else {
        return match normal(stem).as_str() {
            "index" => Some(Kind::Page),
            "comparison" | "vergelijking" => Some(Kind::Comparison),
            "readme" | "leesmij" | "changelog" | "license" | "licence" => None,
            _ => {
                let finding = Diagnostic::new("unknown-kind", path, document.front);
                // An editor makes a new note in the folder of the plan, before anything is in it.
                problems.push(if document.source.text.trim().is_empty() {
                    finding.variant("empty").softened(Severity::Warning)
                } else {
                    finding.variant("loose")
                });
                None
            }
        };
    };
    let kind = Kind::from_folder(folder);
    if kind.is_none() {
        let known = SPECS.iter().map(|spec| (spec.folder, spec.folder_nl));
        let names = || known.clone().flat_map(<[_; 2]>::from);
        let nearest = suggest::nearest(folder, names()).or_else(|| suggest::form(folder, names()));
        let finding = Diagnostic::new("unknown-kind", path, document.front).arg("folder", folder);
        problems.push(match nearest {
            Some(nearest) => finding.variant("folder-near").arg("nearest", nearest),
            None => finding.variant("folder").arg("known", Arg::Words(known.collect())),
        });
    }
    kind
}

fn missing(document: &Document<'_>, record: &Record, spec: &super::kinds::Spec) -> Vec<Diagnostic> {
    let absent = spec.fields.iter().filter(|field| field.required && !record.has(field.name));
    absent
        .map(|field| {
            let finding = Diagnostic::new("missing-key", &document.source.path, document.front)
                .arg("key", key_arg(field))
                .arg("kind", Arg::Word { en: spec.name, nl: spec.alias })
                .arg("doc", Arg::Word { en: field.doc.0, nl: field.doc.1 });
            let no_fence = document.front.start == document.front.end;
            match field.name {
                // What an evaluation looks back on is a question, and not a fault.
                "of" if spec.kind == Kind::Evaluation => {
                    finding.variant("of").softened(Severity::Warning)
                }
                _ if no_fence => finding.variant("no-front-matter"),
                _ => finding,
            }
        })
        .collect()
}
