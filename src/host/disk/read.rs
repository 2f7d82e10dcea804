//! From the folder of a plan to its texts and the names of its other files.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::replace::left_over;
use super::{MANIFEST, Trouble, facts, hold};
use crate::base::{Source, limits};
use crate::plan::config;
use crate::workspace::{Change, is_text};

/// The folder of the plan: the given one, or the nearest above it that has a `pop.toml`.
pub fn find_root(given: Option<&Path>, working: &Path) -> Result<PathBuf, Trouble> {
    let start = given.map_or_else(|| working.to_path_buf(), |given| working.join(given));
    match fs::metadata(&start) {
        Ok(found) if found.is_dir() => {}
        Ok(_) => return Err(Trouble::new("trouble-not-a-folder", &start)),
        Err(error) => return Err(Trouble::new("trouble-no-folder", &start).caused_by(error)),
    }
    if start.join(config::FILE).is_file() {
        return Ok(start);
    }
    if given.is_none() {
        let mut upward = start.ancestors().skip(1);
        if let Some(root) = upward.find(|folder| folder.join(config::FILE).is_file()) {
            return Ok(root.to_path_buf());
        }
    }
    let empty = fs::read_dir(&start).is_ok_and(|mut entries| entries.next().is_none());
    let message = if empty { "trouble-empty-folder" } else { "trouble-no-settings" };
    Err(Trouble::new(message, &start))
}

/// Reads every text of a plan, and the names of the other files. Links are not followed; hidden
/// files, `out`, `themes` and folders that hold an earlier result are passed over.
pub fn read_plan(root: &Path) -> Result<Vec<Change>, Trouble> {
    let mut changes = read_below(root, root, WHOLE)?;
    changes.push(Change::Place(Arc::new(facts::place(root))));
    Ok(changes)
}

/// How much may be read at once.
#[derive(Clone, Copy)]
struct Limit {
    files: usize,
    /// Bytes of text.
    texts: usize,
}

/// What a whole plan may hold.
const WHOLE: Limit = Limit { files: limits::FILES, texts: limits::TEXTS };

fn read_below(root: &Path, folder: &Path, limit: Limit) -> Result<Vec<Change>, Trouble> {
    let mut left = Vec::new();
    let walk = WalkDir::new(folder).into_iter().filter_entry(|entry| {
        let name = entry.file_name().to_string_lossy();
        if left_over(&name).is_some_and(is_text) {
            left.push(entry.path().to_path_buf());
        }
        entry.depth() == 0 || is_content(root, entry.path(), entry.file_type().is_dir())
    });
    let (mut texts, mut others) = (Vec::new(), Vec::new());
    for entry in walk {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(root).to_path_buf();
            let trouble = Trouble::new("trouble-unreadable", &path);
            match error.into_io_error() {
                Some(cause) => trouble.caused_by(cause),
                None => trouble,
            }
        })?;
        if !entry.file_type().is_file() {
            continue;
        }
        if texts.len() + others.len() == limit.files {
            return Err(Trouble::new("trouble-too-many-files", root));
        }
        let path = relative(root, entry.path());
        if is_text(&path) {
            texts.push((path, entry.into_path()));
        } else {
            others.push((path, entry.into_path()));
        }
    }
    hold::clear(left);
    let size = AtomicUsize::new(0);
    let read: Result<Vec<Change>, Trouble> = texts
        .into_par_iter()
        .map(|(path, place)| {
            let source = read_source(&path, &place)
                .map_err(|error| Trouble::new("trouble-unreadable", &place).caused_by(error))?;
            let before = size.fetch_add(source.text.len(), Relaxed);
            if before + source.text.len() > limit.texts {
                return Err(Trouble::new("trouble-too-much-text", root));
            }
            Ok(Change::Text(source))
        })
        .collect();
    let mut changes: Vec<Change> =
        others.into_par_iter().map(|(path, place)| facts::file(&path, &place)).collect();
    changes.extend(read?);
    Ok(changes)
}

/// What there is now at some places of a plan: files, folders with what is in them, or nothing.
/// What the plan does not hold, such as its output, is passed over. A file that goes away while it is
/// read is gone.
pub fn read_places<'p>(
    root: &Path,
    places: impl IntoIterator<Item = &'p Path>,
) -> Result<Vec<Change>, Trouble> {
    let mut changes = Vec::new();
    for place in places {
        let path = relative(root, place);
        let Ok(found) = fs::symlink_metadata(place) else {
            changes.push(Change::Removed(path.into()));
            continue;
        };
        if !is_in_plan(root, place, found.is_dir()) {
            continue;
        }
        if found.is_dir() {
            // What is in a new folder may have been there before anybody looked on.
            changes.push(Change::Removed(path.into()));
            changes.extend(read_below(root, place, WHOLE)?);
        } else if !found.is_file() {
            changes.push(Change::Removed(path.into()));
        } else if !is_text(&path) {
            changes.push(facts::file(&path, place));
        } else {
            changes.push(match read_source(&path, place) {
                Ok(source) => Change::Text(source),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                    Change::Removed(path.into())
                }
                Err(error) => {
                    return Err(Trouble::new("trouble-unreadable", place).caused_by(error));
                }
            });
        }
    }
    Ok(changes)
}

/// Whether a place is a part of the plan: neither it nor a folder above it is passed over.
fn is_in_plan(root: &Path, place: &Path, is_folder: bool) -> bool {
    let folders = place.ancestors().take_while(|folder| *folder != root);
    folders.enumerate().all(|(up, part)| is_content(root, part, up > 0 || is_folder))
}

/// The person's own templates for paper: the files `themes/*.typ` of the plan, by name.
pub fn read_templates(root: &Path) -> Result<Vec<(String, String)>, Trouble> {
    let folder = root.join("themes");
    let Ok(entries) = fs::read_dir(&folder) else { return Ok(Vec::new()) };
    let mut templates = Vec::new();
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
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

/// Reads a text of the plan; its length is judged with the rest of it.
fn read_source(path: &str, place: &Path) -> io::Result<Source> {
    Ok(Source::from_bytes(path, read_start(place)?))
}

/// Reads a template or style sheet; one that is longer than a text may be is refused.
pub(super) fn read_text(path: &Path) -> Result<Vec<u8>, Trouble> {
    match read_start(path) {
        Ok(bytes) if bytes.len() > limits::TEXT => Err(Trouble::new("trouble-too-long", path)),
        Ok(bytes) => Ok(bytes),
        Err(error) => Err(Trouble::new("trouble-unreadable", path).caused_by(error)),
    }
}

/// Reads a file as far as a text may be long, and a byte more.
fn read_start(place: &Path) -> io::Result<Vec<u8>> {
    let mut file = fs::File::open(place)?;
    let length = file.metadata()?.len().min(limits::TEXT as u64 + 1);
    let mut bytes = Vec::with_capacity(length as usize);
    file.by_ref().take(limits::TEXT as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads a file.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, Trouble> {
    fs::read(path).map_err(|error| Trouble::new("trouble-unreadable", path).caused_by(error))
}

/// Whether a file or folder is one that a plan may hold, by itself.
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

/// A path below the root with `/` between its parts.
fn relative(root: &Path, path: &Path) -> String {
    let inner = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = inner.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_without_end_is_refused_and_one_within_its_limits_is_read() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (name, text) in [("a.md", "four"), ("b.md", "five "), ("c.pdf", "no text is counted")] {
            fs::write(folder.path().join(name), text).expect("written");
        }
        let read = |files, texts| {
            let limit = Limit { files, texts };
            match read_below(folder.path(), folder.path(), limit) {
                Ok(changes) => format!("{} files", changes.len()),
                Err(trouble) => trouble.message.to_owned(),
            }
        };
        assert_eq!(read(3, 9), "3 files");
        assert_eq!(read(2, 9), "trouble-too-many-files");
        assert_eq!(read(3, 8), "trouble-too-much-text");
        assert_eq!(
            (WHOLE.files, WHOLE.texts),
            (250_000, 512 * 1024 * 1024),
            "the sentences say so"
        );
    }

    #[test]
    fn a_template_without_end_is_refused() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let themes = folder.path().join("themes");
        fs::create_dir(&themes).expect("a folder");
        let write = |length| {
            let file = fs::File::create(themes.join("report.typ")).expect("a file");
            file.set_len(length).expect("its length");
        };
        write(limits::TEXT as u64);
        assert_eq!(read_templates(folder.path()).expect("a template").len(), 1);
        write(limits::TEXT as u64 + 1);
        let trouble = read_templates(folder.path()).expect_err("too long");
        assert_eq!(trouble.message, "trouble-too-long");
    }
}
