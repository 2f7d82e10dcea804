//! The files other than documents: possible attachments, and the targets of paths.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::sync::Arc;

use super::facts::{Facts, Place};
use crate::base::percent;
use crate::base::symbol::composed;

/// The files of the plan other than documents, by path, with their metadata; and everything that
/// exists but was not read.
///
/// Paths are stored as on disk, and found in any Unicode form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    paths: BTreeMap<Arc<str>, Arc<Facts>>,
    /// The numbers of the remaining files, if some were removed.
    numbers: Option<Arc<BTreeMap<Arc<str>, u32>>>,
    /// The paths that are not in composed form, by their composed form.
    composed: BTreeMap<String, Arc<str>>,
    /// The paths that were not read, and why.
    unread: BTreeMap<Arc<str>, Unread>,
    /// The copies, each with the path of its original.
    copies: BTreeMap<Arc<str>, Arc<str>>,
    /// The documents that are templates for others.
    templates: Vec<Arc<str>>,
    /// The location of the plan's folder.
    pub place: Arc<Place>,
}

/// Why something in the plan's folder is not part of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unread {
    /// A link, which can point anywhere.
    Link,
    /// A folder with the name of a document.
    Folder,
    /// Not a file: a pipe, a socket, a device.
    Special,
    /// The system refused to read it; the id of the message with the reason.
    Refused(&'static str),
    /// The translation of a document that was not read, and that determines the readers of both.
    Translation,
}

/// The target of a link in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// An external address with an allowed scheme.
    External,
    /// A place on the same page.
    Fragment(String),
    /// A path in the plan, in normal form, with an optional fragment.
    Inside {
        /// The path from the plan's folder.
        path: String,
        /// The fragment after `#`.
        fragment: Option<String>,
    },
    /// A scheme that is not allowed, such as `javascript:`.
    Forbidden,
    /// Above the plan's folder, or from the root of the file system.
    Outside,
}

/// The allowed schemes.
pub const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

impl Files {
    /// Adds a file with its metadata.
    pub fn insert(&mut self, path: Arc<str>, facts: Arc<Facts>) {
        if let std::borrow::Cow::Owned(written) = composed(&path) {
            self.composed.insert(written, Arc::clone(&path));
        }
        self.paths.insert(path, facts);
    }

    /// The files that match the filter; paths that were not read are also passed as folders.
    #[must_use]
    pub(crate) fn filtered(&self, keep: impl Fn(&str) -> bool) -> Self {
        let mut files = self.clone();
        files.paths.retain(|path, _| keep(path));
        files.composed.retain(|_, path| keep(path));
        files.unread.retain(|path, _| keep(path) && keep(&format!("{path}/_")));
        files
    }

    /// The files without some of them; the others keep their numbers.
    #[must_use]
    pub fn without(&self, gone: &BTreeSet<Arc<str>>) -> Self {
        let left = self.numbered().filter(|(path, _)| !gone.contains(*path));
        let numbers = left.map(|(path, number)| (Arc::clone(path), number)).collect();
        let files = self.filtered(|path| !gone.contains(path));
        Self { numbers: Some(Arc::new(numbers)), ..files }
    }

    /// Every path with its number.
    pub fn numbered(&self) -> impl Iterator<Item = (&Arc<str>, u32)> {
        let known = self.numbers.as_deref();
        let place = move |(at, path): (usize, &Arc<str>)| match known {
            Some(numbers) => numbers.get(path).copied().unwrap_or(u32::MAX),
            None => at as u32,
        };
        self.iter().enumerate().map(move |(at, path)| (path, place((at, path))))
    }

    /// The files that a wikilink can mean: the one next to the document, or relative to the plan's
    /// folder; otherwise every file anywhere with this name, first as it is written and then in any
    /// case. It leads somewhere only if there is exactly one.
    pub fn named(&self, name: &str, beside: &str) -> Vec<&Arc<str>> {
        if let Some(path) = self.get(beside).or_else(|| self.get(name)) {
            return vec![path];
        }
        let end = format!("/{}", composed(name));
        let found: Vec<_> = self.iter().filter(|path| composed(path).ends_with(&end)).collect();
        if !found.is_empty() {
            return found;
        }
        let end = end.to_lowercase();
        let whole = |path: &str| format!("/{}", composed(path).to_lowercase());
        self.iter().filter(|path| whole(path).ends_with(&end)).collect()
    }

    /// Removes a file, or every file below a folder; every file is below the empty path.
    pub fn remove(&mut self, path: &str) {
        remove(&mut self.unread, path);
        if remove(&mut self.paths, path) && !self.composed.is_empty() {
            self.composed.retain(|_, known| self.paths.contains_key(known));
        }
    }

    /// Records a path that was not read.
    pub fn leave(&mut self, path: Arc<str>, why: Unread) {
        self.unread.insert(path, why);
    }

    /// Records the templates.
    pub(crate) fn set_templates(&mut self, templates: Vec<Arc<str>>) {
        self.templates = templates;
    }

    /// The documents that are templates for others, and not part of the plan.
    pub fn templates(&self) -> &[Arc<str>] {
        &self.templates
    }

    /// Records the copies and their originals.
    pub(crate) fn set_copies(&mut self, copies: BTreeMap<Arc<str>, Arc<str>>) {
        self.copies = copies;
    }

    /// The copies, each with the path of its original.
    pub fn copies(&self) -> &BTreeMap<Arc<str>, Arc<str>> {
        &self.copies
    }

    /// The paths that were not read, and why.
    pub fn unread(&self) -> &BTreeMap<Arc<str>, Unread> {
        &self.unread
    }

    /// Why a path, or a folder above it, was not read; `None` if it was read or does not exist.
    pub(crate) fn why_unread(&self, path: &str) -> Option<Unread> {
        let wanted = composed(path);
        let is_it = |known: &str| {
            let known = composed(known);
            let below = wanted.strip_prefix(&*known);
            below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.unread.iter().find(|(known, _)| is_it(known)).map(|(_, why)| *why)
    }

    /// Whether a path, or a folder above it, was not read.
    pub(crate) fn is_unread(&self, path: &str) -> bool {
        self.why_unread(path).is_some()
    }

    /// Whether a document with an unknown name may be among the paths that were not read: in an
    /// unreadable folder, or with an unreadable header.
    pub(crate) fn hides_documents(&self) -> bool {
        let hides = |(path, why): (&Arc<str>, &Unread)| {
            let is_file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
            matches!(why, Unread::Refused(_)) && (is_document(path) || !is_file)
        };
        self.unread.iter().any(hides)
    }

    /// The path as stored, if the file exists.
    pub fn get(&self, path: &str) -> Option<&Arc<str>> {
        if let Some((known, _)) = self.paths.get_key_value(path) {
            return Some(known);
        }
        let wanted = composed(path);
        let known = self.paths.get_key_value(&*wanted).map(|(known, _)| known);
        known.or_else(|| self.composed.get(&*wanted))
    }

    /// The metadata of a file.
    pub fn facts(&self, path: &str) -> Option<&Arc<Facts>> {
        self.paths.get(self.get(path)?)
    }

    /// Every path, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<str>> {
        self.paths.keys()
    }
}

/// Whether a file name is that of a document.
pub(crate) fn is_document(path: &str) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    matches!(ending.as_deref(), Some("md" | "markdown"))
}

/// Removes a path and every path below it; every path is below the empty one. Returns whether there
/// were any.
fn remove<T>(paths: &mut BTreeMap<Arc<str>, T>, path: &str) -> bool {
    let before = paths.len();
    paths.remove(path);
    let folder = if path.is_empty() { String::new() } else { format!("{path}/") };
    let from = (Bound::Included(folder.as_str()), Bound::Unbounded);
    let below = paths.range::<str, _>(from).map(|(path, _)| path);
    let below: Vec<Arc<str>> =
        below.take_while(|path| path.starts_with(&folder)).cloned().collect();
    for path in below {
        paths.remove(&path);
    }
    paths.len() < before
}

/// The target of an address in the document at `from`.
pub fn resolve(from: &str, address: &str) -> Address {
    let address = address.trim();
    // White space and control characters inside a scheme are a trick, never a mistake.
    let plain: String = address.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    if let Some((scheme, _)) = plain.split_once(':')
        && !scheme.contains(['/', '#', '?'])
    {
        let allowed = SCHEMES.iter().any(|known| known.eq_ignore_ascii_case(scheme));
        let is_scheme =
            scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
        return match (allowed, is_scheme) {
            (true, _) if plain.len() == address.len() => Address::External,
            (true, _) | (_, true) => Address::Forbidden,
            _ => inside(from, address),
        };
    }
    if address.starts_with("//") {
        return Address::Forbidden;
    }
    if let Some(fragment) = address.strip_prefix('#') {
        return Address::Fragment(fragment.to_owned());
    }
    inside(from, address)
}

fn inside(from: &str, address: &str) -> Address {
    let (path, fragment) = match address.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment.to_owned())),
        None => (address, None),
    };
    let path = path.split('?').next().unwrap_or(path);
    let path = percent::decode(path).unwrap_or_else(|| path.to_owned()).replace('\\', "/");
    if path.starts_with('/') {
        return Address::Outside;
    }
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                if parts.pop().is_none() {
                    return Address::Outside;
                }
            }
            part => parts.push(part),
        }
    }
    Address::Inside { path: parts.join("/"), fragment }
}

#[cfg(test)]
mod tests;
