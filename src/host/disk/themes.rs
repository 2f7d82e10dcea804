//! Reads the folder `themes` of a plan: the user's templates and style sheets.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::WalkDir;

use super::hold;
use super::open::read_within;
use super::plain::is_link;
use super::read::{read_text, relative};
use super::replace::left_over;
use crate::base::symbol::composed;
use crate::base::{Refusal, Source, limits};
use crate::host::Error;
use crate::host::watch::is_passing;
use crate::render::image::make;
use crate::render::theme::{UserFile, UserTheme};

/// The name of the folder.
const FOLDER: &str = "themes";

/// Reads the files for pages: templates at any depth, style sheets, and the files in `assets` that
/// a style sheet refers to. Links are not followed.
pub(crate) fn read_themes(root: &Path) -> Result<UserTheme, Error> {
    let folder = root.join(FOLDER);
    let mut own = UserTheme::default();
    if is_link(&folder) {
        return Err(Error::new("trouble-linked-themes", &folder));
    }
    match fs::metadata(&folder) {
        Ok(found) if found.is_dir() => {}
        Ok(_) => return Err(unreadable(&folder, ErrorKind::NotADirectory.into())),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(own),
        Err(error) => return Err(unreadable(&folder, error)),
    }
    let walk = WalkDir::new(&folder).sort_by_file_name().into_iter();
    let mut left = Vec::new();
    let walk = walk.filter_entry(|entry| {
        let name = entry.file_name().to_string_lossy();
        let whole = left_over(&name).and_then(|whole| Some(whole.rsplit_once('.')?.1));
        if matches!(whole, Some("html" | "css" | "typ")) {
            left.push(entry.path().to_path_buf());
        }
        !is_passing(&name)
    });
    let mut size = 0;
    for entry in walk {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let place = error.path().unwrap_or(&folder).to_path_buf();
                let cause = error.into_io_error().unwrap_or_else(|| ErrorKind::Other.into());
                return Err(unreadable(&place, cause));
            }
        };
        let place = entry.path();
        let ending = place.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        let path = || Arc::from(composed(&relative(root, place)));
        let texts = match (&*ending, entry.depth()) {
            ("html", _) => &mut own.templates,
            ("css", 1) => &mut own.styles,
            ("typ", 1) if !entry.file_type().is_file() => {
                own.unread.push(path());
                continue;
            }
            _ => continue,
        };
        if !entry.file_type().is_file() {
            own.unread.push(path());
            continue;
        }
        let bytes = read_text(place)?;
        size += bytes.len();
        if size > limits::THEME {
            return Err(Error::new("trouble-large-theme", &folder));
        }
        texts.push(Source::from_bytes(&path(), bytes));
    }
    hold::clear(left);
    own.files = assets(&folder, own.wanted())?;
    Ok(own)
}

/// Reads the files that style sheets refer to, in the form in which they may be published.
fn assets(folder: &Path, wanted: Vec<String>) -> Result<Vec<UserFile>, Error> {
    let mut files = Vec::new();
    let mut size = 0;
    for path in wanted {
        let Some(place) = find(folder, &path) else { continue };
        // A link can lead out of the plan.
        let within = |place: &Path| {
            let found = place.canonicalize().ok().zip(folder.canonicalize().ok());
            found.is_some_and(|(place, folder)| place.starts_with(folder) && place.is_file())
        };
        if !within(&place) {
            continue;
        }
        let bytes = match read_within(&place, limits::ATTACHMENT) {
            Ok(bytes) => Ok(bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            Err(error) if error.kind() == ErrorKind::FileTooLarge => Err(Refusal::Large),
            Err(error) => return Err(unreadable(&place, error)),
        };
        size += bytes.as_ref().map_or(0, Vec::len);
        let bytes = bytes.and_then(|bytes| match size {
            size if size > limits::ASSETS => Err(Refusal::Large),
            _ => Ok(bytes),
        });
        let ending = place.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        let made = bytes.and_then(|bytes| make(&ending, bytes));
        files.push(UserFile { path, bytes: made.map(|made| made.bytes) });
    }
    Ok(files)
}

fn unreadable(place: &Path, error: io::Error) -> Error {
    Error::new("trouble-unreadable", place).caused_by(error)
}

/// The path of a file below a folder, in any Unicode form.
fn find(folder: &Path, path: &str) -> Option<PathBuf> {
    let whole = folder.join(path);
    if path.is_ascii() || whole.exists() {
        return Some(whole);
    }
    path.split('/').try_fold(folder.to_path_buf(), |place, part| {
        let is_it = |name: &str| composed(name) == composed(part);
        let entries = fs::read_dir(place).ok()?.flatten();
        let mut entries = entries.filter(|entry| is_it(&entry.file_name().to_string_lossy()));
        entries.next().map(|entry| entry.path())
    })
}

/// Whether a path is in the folder.
pub(crate) fn is_of_themes(root: &Path, place: &Path) -> bool {
    place.starts_with(root.join(FOLDER))
}
