//! Examines anything that others may have put in an output folder: without blocking, within limits,
//! and without following links.

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use crate::base::limits;
use crate::host::Error;

/// The contents at the place of a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Nothing.
    Free,
    /// A file with exactly these bytes.
    Same,
    /// A file with other bytes, or a link.
    Other,
    /// A folder, a pipe, a device: not something to be replaced by a file.
    Odd,
}

/// Compares the contents of a place with the bytes that should be there, reading only if they can
/// be equal.
pub(super) fn compare(place: &Path, bytes: &[u8]) -> io::Result<Standing> {
    let found = match fs::symlink_metadata(place) {
        Ok(found) => found,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Standing::Free),
        Err(error) => return Err(error),
    };
    if found.is_symlink() {
        return Ok(Standing::Other);
    }
    if !found.is_file() {
        return Ok(Standing::Odd);
    }
    let same = found.len() == bytes.len() as u64 && fs::read(place).is_ok_and(|old| old == bytes);
    Ok(if same { Standing::Same } else { Standing::Other })
}

/// Reads a file of at most this length; anything else there is an error.
pub(super) fn read(place: &Path, longest: u64) -> io::Result<Vec<u8>> {
    let (mut file, found) = open(place)?;
    if found.len() > longest {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let mut bytes = Vec::with_capacity(found.len() as usize);
    file.by_ref().take(longest + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > longest {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

/// Reads an output file to search it.
pub(crate) fn read_output(place: &Path) -> Result<Vec<u8>, Error> {
    read(place, limits::OUTPUT)
        .map_err(|error| Error::new("trouble-unsearched", place).caused_by(error))
}

/// The first bytes of a file.
pub(super) fn start(place: &Path, count: u64) -> io::Result<Vec<u8>> {
    let (file, _) = open(place)?;
    let mut bytes = Vec::new();
    file.take(count).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Opens a file, but not a link to one: a pipe would block.
fn open(place: &Path) -> io::Result<(File, Metadata)> {
    if !fs::symlink_metadata(place)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let file = File::open(place)?;
    let found = file.metadata()?;
    Ok((file, found))
}

/// Whether a file is at a place that does not begin like this.
pub(crate) fn begins_otherwise(place: &Path, sign: &[u8]) -> bool {
    let is_file = fs::metadata(place).is_ok_and(|found| found.is_file() && found.len() > 0);
    is_file && !start(place, sign.len() as u64).is_ok_and(|start| start == sign)
}

/// Whether a place is a link.
pub(crate) fn is_link(place: &Path) -> bool {
    fs::symlink_metadata(place).is_ok_and(|found| found.is_symlink())
}

/// Whether a place is a folder, and not a link to one.
pub(super) fn is_folder(place: &Path) -> bool {
    fs::symlink_metadata(place).is_ok_and(|found| found.is_dir())
}

/// The first link among the parents of a path below a folder.
pub(super) fn link_on_the_way(folder: &Path, path: &str) -> Option<PathBuf> {
    let mut place = folder.to_path_buf();
    let (folders, _) = path.rsplit_once('/')?;
    folders.split('/').find_map(|part| {
        place.push(part);
        let found = fs::symlink_metadata(&place).ok()?;
        found.is_symlink().then(|| place.clone())
    })
}

/// The target of a path, whether or not it exists yet: links are followed, and `..` is resolved
/// after them.
pub(crate) fn resolved(path: &Path) -> Result<PathBuf, Error> {
    let mut real = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                real.pop();
            }
            Component::CurDir => {}
            Component::Prefix(_) | Component::RootDir => real.push(part),
            Component::Normal(name) => {
                real.push(name);
                if fs::symlink_metadata(&real).is_ok_and(|found| found.is_symlink()) {
                    real = real.canonicalize().map_err(|error| {
                        Error::new("trouble-unwritable", &real).caused_by(error)
                    })?;
                }
            }
        }
    }
    Ok(real)
}

#[cfg(test)]
mod tests;
