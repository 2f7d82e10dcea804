//! Translations: `goal.en.md` next to `goal.md` gives the English text of the same document.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::base::symbol::composed;
use crate::syntax::{Record, Shape, Value, record, schema};

use super::audience::{ReaderSet, readers};
use super::config::Config;
use super::entry::{Entry, stem};
use super::files::{Files, Unread};
use super::kinds::Detail;
use super::{EntryId, Overlay};

/// Splits documents into originals and translations. A document with a language in its name is a
/// translation if the original is next to it.
pub(super) fn split(documents: &[Arc<Entry>]) -> (Vec<Arc<Entry>>, Vec<Overlay>) {
    let mut originals: HashMap<(Cow<'_, str>, Cow<'_, str>), EntryId> = HashMap::new();
    let mut entries = Vec::with_capacity(documents.len());
    for document in documents.iter().filter(|document| document.suffix.is_none()) {
        let id = EntryId(entries.len() as u32);
        originals.entry(key(&document.path)).or_insert(id);
        entries.push(Arc::clone(document));
    }
    let mut overlays = Vec::new();
    let mut alone = Vec::new();
    for document in documents {
        let Some(lang) = document.suffix else { continue };
        let first = originals.get(&key(&document.path));
        match first.and_then(|first| same_part(&entries, *first, document)) {
            Some(original) => overlays.push((original, lang, Arc::clone(document))),
            None => alone.push(Arc::clone(document)),
        }
    }
    // Documents without an original come last; within each group the order is by path.
    entries.extend(alone);
    (entries, overlays)
}

/// What a document translates, given the first entry of the original file: the entry with the same
/// number, if both files hold as many.
fn same_part(entries: &[Arc<Entry>], first: EntryId, document: &Entry) -> Option<EntryId> {
    let place = |entry: &Entry| entry.part.as_ref().map(|part| (part.number, part.form));
    let number = document.part.as_ref().map_or(0, |part| part.number);
    let id = EntryId(first.0 + number);
    let original = entries.get(id.0 as usize)?;
    let same_file = original.path == entries[first.0 as usize].path;
    (same_file && place(original) == place(document)).then_some(id)
}

/// Removes the translations of documents that were not read, because the originals determine their
/// readers.
pub(crate) fn set_aside(documents: &mut Vec<Arc<Entry>>, files: &mut Files) {
    let unread: Vec<Arc<str>> = files.unread().keys().cloned().collect();
    let originals = unread.iter().filter(|path| stem(path).1.is_none());
    let originals: HashSet<(Cow<'_, str>, Cow<'_, str>)> =
        originals.map(|path| key(path)).collect();
    documents.retain(|document| {
        let stays = document.suffix.is_none() || !originals.contains(&key(&document.path));
        if !stays {
            files.leave(Arc::clone(&document.path), Unread::Translation);
        }
        stays
    });
}

/// The folder, and the name without language and ending, in composed form.
fn key(path: &str) -> (Cow<'_, str>, Cow<'_, str>) {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    (composed(folder), composed(stem(path).0))
}

/// How a translation would reveal more than its original.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exposure {
    /// It has its own readers.
    Readers,
    /// The original hides sections, and the headings or their marks differ.
    Sections,
    /// Items of a list have different readers than in the original.
    Items,
}

/// Checks whether a translation would reveal more than its original.
pub(crate) fn exposure(config: &Config, original: &Entry, overlay: &Entry) -> Option<Exposure> {
    // Headings inside a quote, list or note count too: they hide text there.
    let marks = |entry: &Entry| -> Vec<(u8, bool, Option<ReaderSet>)> {
        let headings = entry.body.outline.headings.iter();
        headings
            .map(|heading| {
                let names = heading.readers.as_ref();
                let set =
                    names.map(|names| readers(config, names.iter().map(|n| n.value.as_str())).0);
                (heading.level, heading.top, set)
            })
            .collect()
    };
    if overlay.record.has("audience") {
        return Some(Exposure::Readers);
    }
    let theirs = marks(original);
    let marked = theirs.iter().any(|(.., set)| set.is_some());
    let has_body = !overlay.body.markdown().trim().is_empty();
    if has_body && marked && theirs != marks(overlay) {
        return Some(Exposure::Sections);
    }
    let items = items_hide_the_same(config, &original.record, &overlay.record);
    (!items).then_some(Exposure::Items)
}

fn items_hide_the_same(config: &Config, original: &Record, overlay: &Record) -> bool {
    overlay.items.iter().all(|item| {
        let Value::Tables(own) = &item.value else { return true };
        let theirs = original.tables(item.field.name);
        let set = |item: &Record| {
            let names = item.texts("audience");
            item.has("audience").then(|| readers(config, names.iter().map(|name| &**name)).0)
        };
        let marked = theirs.iter().chain(own).any(|item| item.has("audience"));
        !marked
            || (own.len() == theirs.len() && own.iter().zip(theirs).all(|(a, b)| set(a) == set(b)))
    })
}

/// A document with the text of its translation; everything else stays as it is.
pub fn translated(original: &Entry, overlay: &Entry) -> Entry {
    let record = merge(&original.record, &overlay.record);
    Entry {
        detail: Detail::read(original.kind, &record),
        record,
        body: overlay.body.clone(),
        ..original.clone()
    }
}

/// Merges the translated text; a list of tables is merged item by item if both have the same
/// number.
pub fn merge(original: &Record, overlay: &Record) -> Record {
    let mut merged = original.clone();
    for item in &mut merged.items {
        let Some(other) = overlay.items.iter().find(|other| other.field.name == item.field.name)
        else {
            continue;
        };
        match (&mut item.value, &other.value) {
            // The id is the same in every language, and the readers are those of the original.
            _ if matches!(item.field.name, "id" | "audience" | "public") => {}
            (value @ Value::Text(_), Value::Text(_)) if is_words(item.field.shape) => {
                *value = other.value.clone();
            }
            (value @ Value::List(_), Value::List(_)) if is_words(item.field.shape) => {
                *value = other.value.clone();
            }
            (Value::Map(entries), Value::Map(others)) => {
                for (key, value) in entries {
                    let same = others.iter().find(|(other, _)| other.value == key.value);
                    if let (Value::Text(_), Some((_, other))) = (&value.value, same) {
                        value.value = other.value.clone();
                    }
                }
            }
            (Value::Table(table), Value::Table(other)) => *table = merge(table, other),
            (Value::Tables(tables), Value::Tables(others)) if tables.len() == others.len() => {
                for (table, other) in tables.iter_mut().zip(others) {
                    keep_id(table);
                    *table = merge(table, other);
                }
            }
            _ => {}
        }
    }
    // Text that only the translation has, such as a statement, is added.
    for other in &overlay.items {
        let text = matches!(other.value, Value::Text(_)) && is_words(other.field.shape);
        let known = merged.items.iter().any(|item| item.field.name == other.field.name);
        if text && !known && !matches!(other.field.name, "kind" | "id" | "audience") {
            merged.items.push(other.clone());
        }
    }
    merged
}

/// Gives an item that is identified by its name an id, so that it is still found by its original
/// name.
fn keep_id(table: &mut Record) {
    let Some(field) = schema::find(table.schema, "id").filter(|field| !field.required) else {
        return;
    };
    let name = table.items.iter().find(|item| item.field.name == "name").cloned();
    if let (Some(name), false) = (name, table.has("id")) {
        table.items.push(record::Item { field, ..name });
    }
}

/// Whether a translation may contain a field: words, and tables with words.
pub(crate) fn is_words(shape: Shape) -> bool {
    match shape {
        Shape::Text | Shape::Moment | Shape::Mail | Shape::Phone => true,
        Shape::List(inner) => matches!(*inner, Shape::Text),
        _ => false,
    }
}
