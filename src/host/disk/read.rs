//! Reads the texts in the folder of a plan, and the names of its other files.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::open::{is_open, read_start, read_within};
use super::replace::left_over;
use super::{MANIFEST, facts, hold};
use crate::base::symbol::composed;
use crate::base::{Source, limits};
use crate::host::Error;
use crate::host::error::cause;
use crate::plan::config;
use crate::plan::files::{Unread, is_document};
use crate::workspace::{Change, is_text};

/// The folder of the plan: the given one, or the nearest parent with a `pop.toml` of any kind.
/// Reading the plan then uses this one, or explains why it cannot.
pub(crate) fn find_root(given: Option<&Path>, working: &Path) -> Result<PathBuf, Error> {
    let start = given.map_or_else(|| working.to_path_buf(), |given| working.join(given));
    match fs::metadata(&start) {
        Ok(found) if found.is_dir() => {}
        Ok(_) => return Err(Error::new("trouble-not-a-folder", &start)),
        Err(error) => return Err(Error::new("trouble-no-folder", &start).caused_by(error)),
    }
    let has_settings = |folder: &Path| fs::symlink_metadata(folder.join(config::FILE)).is_ok();
    if has_settings(&start) {
        return Ok(start);
    }
    if given.is_none() {
        let mut upward = start.ancestors().skip(1);
        if let Some(root) = upward.find(|folder| has_settings(folder)) {
            return Ok(root.to_path_buf());
        }
    }
    Err(no_settings(&start))
}

fn no_settings(folder: &Path) -> Error {
    let empty = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none());
    let message = if empty { "trouble-empty-folder" } else { "trouble-no-settings" };
    Error::new(message, folder)
}

/// Reads every text of a plan, and the names of the other files. Without settings there is no plan.
/// Links are not followed, except for the settings; hidden files, `out`, `themes` and folders with
/// earlier output are skipped.
pub fn read_plan(root: &Path) -> Result<Vec<Change>, Error> {
    let settings = read_settings(root)?;
    let mut changes = read_rest(root)?;
    changes.push(Change::Text(settings));
    Ok(changes)
}

/// Reads the settings of a plan, also through a link.
pub(crate) fn read_settings(root: &Path) -> Result<Source, Error> {
    let place = root.join(config::FILE);
    read_source(config::FILE, &place).map_err(|error| match fs::symlink_metadata(&place) {
        Err(_) => no_settings(root),
        Ok(found) if found.is_symlink() && fs::metadata(&place).is_err() => {
            Error::new("trouble-settings-link", &place)
        }
        Ok(_) => Error::new("trouble-settings", &place).caused_by(error),
    })
}

/// Reads everything else in a plan.
pub(crate) fn read_rest(root: &Path) -> Result<Vec<Change>, Error> {
    let mut changes = read_below(root, root, WHOLE)?;
    changes.push(Change::Place(Arc::new(facts::place(root))));
    Ok(changes)
}

/// Whether a path that could not be read can be read now, or is gone.
pub(crate) fn can_be_read(root: &Path, path: &str) -> bool {
    let place = root.join(path);
    fs::symlink_metadata(&place).is_err() || is_open(&place)
}

/// Limits on what is read.
#[derive(Clone, Copy)]
struct Limit {
    files: usize,
    /// Bytes of text.
    texts: usize,
}

/// The limits of a whole plan.
const WHOLE: Limit = Limit { files: limits::FILES, texts: limits::TEXTS };

/// Reads the contents of a folder of the plan, without the settings. A file that cannot be read
/// affects only itself.
fn read_below(root: &Path, folder: &Path, limit: Limit) -> Result<Vec<Change>, Error> {
    let mut left = Vec::new();
    let walk = WalkDir::new(folder).into_iter().filter_entry(|entry| {
        let name = entry.file_name().to_string_lossy();
        if left_over(&name).is_some_and(is_text) {
            left.push(entry.path().to_path_buf());
        }
        entry.depth() == 0 || is_content(root, entry.path(), is_folder(entry))
    });
    let (mut changes, mut texts, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for entry in walk {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let place = error.path().unwrap_or(root).to_path_buf();
                let cause = error.into_io_error().unwrap_or_else(|| io::ErrorKind::Other.into());
                if place == root {
                    return Err(Error::new("trouble-unreadable", root).caused_by(cause));
                }
                changes.push(unread(&relative(root, &place), &cause));
                continue;
            }
        };
        if changes.len() + texts.len() + others.len() == limit.files {
            return Err(Error::new("trouble-too-many-files", root));
        }
        let path = relative(root, entry.path());
        let kind = entry.file_type();
        // The folder of the plan itself may be reached through a link.
        if path.is_empty() || path == config::FILE {
            continue;
        }
        if kind.is_dir() {
            let is_called_like_one = entry.depth() > 0 && is_document(&path);
            changes.extend(is_called_like_one.then(|| Change::Unread(path.into(), Unread::Folder)));
        } else if !kind.is_file() {
            let why = if kind.is_symlink() { Unread::Link } else { Unread::Special };
            changes.push(Change::Unread(path.into(), why));
        } else if is_text(&path) {
            texts.push((path, entry.into_path()));
        } else {
            others.push((path, entry.into_path()));
        }
    }
    hold::clear(left);
    let size = AtomicUsize::new(0);
    let read: Result<Vec<Change>, Error> = texts
        .into_par_iter()
        .map(|(path, place)| {
            let change = text(&path, &place);
            let length = if let Change::Text(source) = &change { source.text.len() } else { 0 };
            let before = size.fetch_add(length, Relaxed);
            if before + length > limit.texts {
                return Err(Error::new("trouble-too-much-text", root));
            }
            Ok(change)
        })
        .collect();
    changes.par_extend(others.into_par_iter().map(|(path, place)| facts::file(&path, &place)));
    changes.extend(read?);
    Ok(changes)
}

/// The current contents of some places of a plan: files, folders with their contents, or nothing.
/// The settings and everything outside the plan, such as its output, are skipped. A file that
/// disappears while it is read is gone; one that cannot be read affects only itself.
pub(crate) fn read_places<'p>(
    root: &Path,
    places: impl IntoIterator<Item = &'p Path>,
) -> Result<Vec<Change>, Error> {
    let mut changes = Vec::new();
    for place in places {
        let path = relative(root, place);
        if path == config::FILE {
            continue;
        }
        let found = match fs::symlink_metadata(place) {
            Ok(found) => found,
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                changes.push(unread(&path, &error));
                continue;
            }
            Err(_) => {
                changes.push(Change::Removed(path.into()));
                continue;
            }
        };
        let is_folder = found.is_dir() || (found.is_symlink() && place.is_dir());
        if !is_in_plan(root, place, is_folder) {
            continue;
        }
        if found.is_dir() {
            // A new folder may have had contents before it was watched.
            changes.push(Change::Removed(path.as_str().into()));
            if is_document(&path) {
                changes.push(Change::Unread(path.into(), Unread::Folder));
            }
            changes.extend(read_below(root, place, WHOLE)?);
        } else if !found.is_file() {
            let why = if found.is_symlink() { Unread::Link } else { Unread::Special };
            changes.push(Change::Removed(path.as_str().into()));
            changes.push(Change::Unread(path.into(), why));
        } else if !is_text(&path) {
            changes.push(facts::file(&path, place));
        } else {
            changes.push(text(&path, place));
        }
    }
    Ok(changes)
}

/// The current state of a text: its words, that it is gone, or why it cannot be read.
fn text(path: &str, place: &Path) -> Change {
    read_source(path, place).map_or_else(|error| unread(path, &error), Change::Text)
}

/// The change for an unreadable path, or for one that no longer exists.
fn unread(path: &str, error: &io::Error) -> Change {
    match error.kind() {
        io::ErrorKind::NotFound => Change::Removed(path.into()),
        _ => Change::Unread(path.into(), Unread::Refused(cause(error))),
    }
}

/// Whether an entry is a folder, or a link to one.
fn is_folder(entry: &DirEntry) -> bool {
    entry.file_type().is_dir() || (entry.path_is_symlink() && entry.path().is_dir())
}

/// Whether a file is part of the plan by its name and those of its folders, whether it exists or not.
pub(crate) fn is_part(root: &Path, place: &Path) -> bool {
    let is_file = || fs::symlink_metadata(place).map_or(true, |found| found.is_file());
    is_in_plan(root, place, false) && is_file()
}

/// Whether a path is part of the plan: neither it nor a parent is skipped.
fn is_in_plan(root: &Path, place: &Path, is_folder: bool) -> bool {
    let folders = place.ancestors().take_while(|folder| *folder != root);
    folders.enumerate().all(|(up, part)| is_content(root, part, up > 0 || is_folder))
}

/// The user's templates for paper: the files `themes/*.typ` of the plan, by name.
pub(crate) fn read_templates(root: &Path) -> Result<Vec<(String, String)>, Error> {
    let folder = root.join("themes");
    let unreadable = |error| Error::new("trouble-unreadable", &folder).caused_by(error);
    let entries = match fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(unreadable(error)),
    };
    let mut templates = Vec::new();
    for entry in entries {
        let entry = entry.map_err(unreadable)?;
        let name = composed(&entry.file_name().to_string_lossy()).into_owned();
        if is_template(&name) && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            let bytes = read_text(&entry.path())?;
            templates.push((name, String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
    templates.sort();
    Ok(templates)
}

fn is_template(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("typ"))
}

/// Reads a text of the plan; its length is checked later.
fn read_source(path: &str, place: &Path) -> io::Result<Source> {
    Ok(Source::from_bytes(path, read_start(place, limits::TEXT)?))
}

/// Reads a template or style sheet; one that is too long is refused.
pub(super) fn read_text(path: &Path) -> Result<Vec<u8>, Error> {
    read_within(path, limits::TEXT).map_err(|error| match error.kind() {
        io::ErrorKind::FileTooLarge => Error::new("trouble-too-long", path),
        _ => Error::new("trouble-unreadable", path).caused_by(error),
    })
}

/// Whether a name alone allows a file or folder in a plan.
fn is_content(root: &Path, place: &Path, is_folder: bool) -> bool {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    if name.starts_with('.') {
        return false;
    }
    if is_folder {
        let reserved = place.parent() == Some(root) && (name == "out" || name == "themes");
        return !reserved && !place.join(MANIFEST).exists();
    }
    true
}

/// A path relative to the root, with `/` as the separator.
pub(super) fn relative(root: &Path, path: &Path) -> String {
    let inner = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = inner.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

#[cfg(test)]
mod tests;
