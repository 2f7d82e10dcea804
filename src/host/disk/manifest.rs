//! The list of files that builds made in a folder: only these are ever replaced or removed, and all
//! others are reported.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use walkdir::WalkDir;

use super::plain;
use crate::base::limits;
use crate::host::Error;

/// The name of the list.
pub(crate) const MANIFEST: &str = ".pop-manifest";

const HEADER: &str = "# Files made by pop. Only these are replaced or removed by the next build.\n";

/// The paths in the list of a folder; `None` if it has no list.
pub(super) fn listed(folder: &Path) -> Result<Option<BTreeSet<String>>, Error> {
    let place = folder.join(MANIFEST);
    let bytes = match plain::read(&place, limits::MANIFEST) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Error::new("trouble-manifest", &place).caused_by(error)),
    };
    let Ok(text) = String::from_utf8(bytes) else { return Ok(None) };
    Ok(Some(text.lines().filter(|line| is_safe(line)).map(str::to_owned).collect()))
}

/// The list of these files.
pub(super) fn text_of<'p>(paths: impl IntoIterator<Item = &'p String>) -> String {
    let mut text = HEADER.to_owned();
    for path in paths {
        text.push_str(path);
        text.push('\n');
    }
    text
}

/// Whether a path stays below the folder it is joined to.
pub(super) fn is_safe(path: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part != "." && part != "..";
    !path.starts_with('#') && !path.contains(['\\', ':', '\0']) && path.split('/').all(part)
}

/// Everything in a folder, as a web server would show it.
#[derive(Debug, Default)]
pub(crate) struct Inside {
    /// The readable files, by their paths in it.
    pub(crate) files: Vec<String>,
    /// The files that no build made: files, links, and folders with nothing else in them, which end
    /// in `/`; each with the number of files.
    pub(crate) strangers: Vec<(String, usize)>,
}

/// The contents of the folder of an edition, whether in its list or not. Links are not followed.
pub(crate) fn inside(folder: &Path) -> Inside {
    let ours = listed(folder).ok().flatten().unwrap_or_default();
    let mut folders: BTreeSet<&str> = BTreeSet::new();
    for path in &ours {
        folders.extend(path.match_indices('/').map(|(at, _)| &path[..at]));
    }
    let mut inside = Inside::default();
    let mut strangers: BTreeMap<String, usize> = BTreeMap::new();
    for entry in WalkDir::new(folder).min_depth(1).into_iter().filter_map(Result::ok) {
        let inner = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let parts: Vec<_> = inner.iter().map(|part| part.to_string_lossy()).collect();
        let path = parts.join("/");
        if entry.file_type().is_dir() || path == MANIFEST {
            continue;
        }
        if entry.file_type().is_file() && inner.to_str().is_some() {
            inside.files.push(path.clone());
        }
        if !ours.contains(&path) {
            let above = path.match_indices('/').map(|(at, _)| &path[..at]);
            let alone = above.into_iter().find(|folder| !folders.contains(folder));
            let shown = alone.map_or_else(|| path.clone(), |folder| format!("{folder}/"));
            *strangers.entry(shown).or_default() += 1;
        }
    }
    inside.files.sort();
    inside.strangers = strangers.into_iter().collect();
    inside
}

#[cfg(test)]
mod tests;
