//! What is in a PDF: everything that is searched, and the properties that name somebody.

use lopdf::{Dictionary, Document, Object};

use super::words::{self, Chunk};
use super::{STREAM, get, read, text};
use crate::form::Unpacked;
use crate::form::properties::Property;
use crate::form::refusal::Refusal;

/// The most bytes of all streams together.
const ALL: usize = 256 << 20;

/// Unpacks a document, to be searched: each stream, all strings and names, and the words of pages.
pub(in crate::form) fn unpacked(bytes: &[u8]) -> Result<Unpacked, Refusal> {
    let document = read(bytes)?;
    let mut parts = Vec::new();
    let mut strings = Vec::new();
    let mut left = ALL;
    for object in std::iter::once(&Object::Dictionary(document.trailer.clone()))
        .chain(document.objects.values())
    {
        collect(object, &mut strings, 0);
    }
    for (id, object) in &document.objects {
        let Object::Stream(stream) = object else { continue };
        let unpacked = stream.decompressed_content_with_limit(left.min(STREAM));
        let bytes = match unpacked {
            Ok(bytes) => bytes,
            Err(lopdf::Error::Decompress(_)) => return Err(Refusal::Bomb),
            // Pictures have formats of their own.
            Err(_) => stream.content.clone(),
        };
        left = left.checked_sub(bytes.len()).ok_or(Refusal::Bomb)?;
        parts.push((format!("{}", id.0), bytes));
    }
    let mut texts: Vec<String> =
        words::read(&document)?.iter().map(|page| page_text(page)).collect();
    texts.append(&mut strings);
    Ok((parts, texts))
}

fn page_text(chunks: &[Chunk]) -> String {
    chunks.iter().map(|chunk| chunk.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn collect(object: &Object, strings: &mut Vec<String>, depth: usize) {
    if depth > 100 {
        return;
    }
    let entries = |dict: &Dictionary, strings: &mut Vec<String>| {
        for (key, value) in dict {
            strings.push(String::from_utf8_lossy(key).into_owned());
            collect(value, strings, depth + 1);
        }
    };
    match object {
        Object::String(bytes, _) => {
            strings.extend(text(object));
            strings.push(String::from_utf8_lossy(bytes).into_owned());
        }
        Object::Name(name) => strings.push(String::from_utf8_lossy(name).into_owned()),
        Object::Array(items) => items.iter().for_each(|item| collect(item, strings, depth + 1)),
        Object::Dictionary(dict) => entries(dict, strings),
        Object::Stream(stream) => entries(&stream.dict, strings),
        _ => {}
    }
}

/// The properties that name somebody.
const NAMES: [&[u8]; 3] = [b"Author", b"Company", b"Manager"];

fn info(document: &Document) -> Option<&Dictionary> {
    get(document, &document.trailer, b"Info")?.as_dict().ok()
}

/// What the properties say about those who made the form.
pub(super) fn properties(document: &Document) -> Vec<Property> {
    let Some(info) = info(document) else { return Vec::new() };
    let told = NAMES.iter().filter_map(|name| {
        let value = text(get(document, info, name)?)?;
        let name = String::from_utf8_lossy(name).into_owned();
        (!value.trim().is_empty()).then(|| (name, value.trim().to_owned()))
    });
    told.collect()
}

/// A document without these properties, and without its metadata, which repeats them.
pub(in crate::form) fn cleared(bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    let mut document = read(bytes)?;
    if let Some(id) = document.trailer.get(b"Info").and_then(Object::as_reference).ok()
        && let Ok(info) = document.get_dictionary_mut(id)
    {
        for name in NAMES {
            info.remove(name);
        }
    }
    let metadata = document.catalog_mut().ok().and_then(|catalog| catalog.remove(b"Metadata"));
    if let Some(id) = metadata.and_then(|metadata| metadata.as_reference().ok()) {
        document.objects.remove(&id);
    }
    let mut out = Vec::new();
    document.save_to(&mut out).map_err(|_| Refusal::Damaged)?;
    Ok(out)
}
