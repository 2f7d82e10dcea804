//! Editions in one file, next to the folders of editions.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::plain::{self, Standing};
use super::write_new_folder;
use crate::host::Error;
use crate::leaks::Searched;
use crate::render::single::{MARK, mark};

/// The maximum offset of the mark in a file, in bytes.
const START: u64 = 600;

/// The contents at the place of an edition in one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Single {
    /// Nothing.
    Free,
    /// An edition written by an earlier build.
    Ours,
    /// A file that pop did not make.
    Foreign,
}

/// The path of an edition in one file.
pub(crate) fn single_place(out: &Path, edition: &str) -> PathBuf {
    out.join(format!("{edition}.html"))
}

/// What exists at the path of a single-file edition.
pub(crate) fn single(out: &Path, edition: &str) -> Single {
    match plain::start(&single_place(out, edition), START) {
        Ok(start) if holds(&start, MARK) => Single::Ours,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Single::Free,
        Ok(_) | Err(_) => Single::Foreign,
    }
}

/// Writes an edition as one file, unless the same file exists; returns whether it was written.
pub(crate) fn write_single(out: &Path, edition: &str, file: &Searched<'_>) -> Result<bool, Error> {
    let html = file.bytes();
    let place = single_place(out, edition);
    if single(out, edition) == Single::Foreign {
        return Err(Error::new("trouble-not-ours", &place));
    }
    if plain::compare(&place, html).is_ok_and(|found| found == Standing::Same) {
        return Ok(false);
    }
    write_new_folder(&place, html).map(|()| true)
}

/// The names of other editions that an earlier build wrote as one file. A copy under another name
/// belongs to the user.
pub(crate) fn forgotten_singles(out: &Path, keep: &[&str]) -> Vec<String> {
    let Ok(entries) = fs::read_dir(out) else { return Vec::new() };
    let is_ours = |name: &String| {
        let start = plain::start(&single_place(out, name), START);
        start.is_ok_and(|start| holds(&start, &mark(name)))
    };
    let names = entries.flatten().filter_map(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        Some(name.strip_suffix(".html")?.to_owned())
    });
    let mut names: Vec<String> =
        names.filter(|name| !keep.contains(&name.as_str())).filter(is_ours).collect();
    names.sort();
    names
}

/// Removes an edition in one file.
pub(crate) fn retire_single(out: &Path, edition: &str) -> Result<(), Error> {
    let place = single_place(out, edition);
    fs::remove_file(&place)
        .map_err(|error| Error::new("trouble-unwritable", &place).caused_by(error))
}

fn holds(start: &[u8], mark: &str) -> bool {
    String::from_utf8_lossy(start).contains(mark)
}
