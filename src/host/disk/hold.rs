//! A hold on a folder of the plan while a file in it is changed or made: one change of ours at a time,
//! and nobody takes what is being written for something that was left behind.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::host::Error;

/// How often another change is waited for, and how long each time.
const TRIES: u32 = 1000;
const PAUSE: Duration = Duration::from_millis(20);

/// When nothing can be held, what is older than this was left behind.
const OLD: Duration = Duration::from_hours(1);

/// A folder that is held until this value goes; nothing where a system or a disk knows no such thing.
pub(super) type Held = Option<File>;

/// What comes of trying.
enum Tried {
    Held(File),
    Busy,
    Unknown,
}

/// Tries once. The system lets go when the process ends, however it ends.
fn try_to(folder: &Path) -> Tried {
    // Elsewhere a folder cannot be opened.
    let Some(file) = cfg!(unix).then(|| File::open(folder).ok()).flatten() else {
        return Tried::Unknown;
    };
    match file.try_lock() {
        Ok(()) => Tried::Held(file),
        Err(TryLockError::WouldBlock) => Tried::Busy,
        Err(TryLockError::Error(_)) => Tried::Unknown,
    }
}

/// Holds a folder. Waits for another change, and not for ever.
pub(super) fn hold(folder: &Path) -> Result<Held, Error> {
    for _ in 0..TRIES {
        match try_to(folder) {
            Tried::Held(file) => return Ok(Some(file)),
            Tried::Unknown => return Ok(None),
            Tried::Busy => std::thread::sleep(PAUSE),
        }
    }
    Err(Error::new("trouble-held", folder))
}

/// Removes what changes that were killed left behind; what is being written now stays.
pub(super) fn clear(left: Vec<PathBuf>) {
    for place in left {
        let (_held, sure) = match try_to(folder_of(&place)) {
            Tried::Held(file) => (Some(file), true),
            Tried::Busy => continue,
            Tried::Unknown => (None, false),
        };
        let found = fs::symlink_metadata(&place).ok().filter(fs::Metadata::is_file);
        let old = || found.as_ref()?.modified().ok()?.elapsed().ok();
        if found.is_some() && (sure || old().is_some_and(|age| age > OLD)) {
            let _ = fs::remove_file(&place);
        }
    }
}

/// The folder that a path lies in.
pub(super) fn folder_of(path: &Path) -> &Path {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn what_is_being_written_is_not_cleared_away() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = folder.path().join(".goal.md.123");
        fs::write(&place, "half").expect("a file");
        let held = hold(folder.path()).expect("free");
        clear(vec![place.clone()]);
        assert!(place.exists());
        drop(held);
        clear(vec![place.clone()]);
        assert!(!place.exists());
    }
}
