//! Locks a folder of the plan while a file in it is changed or created, so that there is one change
//! of ours at a time, and no one mistakes a file that is being written for a leftover.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::host::Error;

/// The number of attempts to wait for another change, and the time between them.
const TRIES: u32 = 1000;
const PAUSE: Duration = Duration::from_millis(20);

/// The age from which a file counts as a leftover when nothing can be locked.
const OLD: Duration = Duration::from_hours(1);

/// A lock on a folder until this value is dropped; `None` where a system or disk does not support
/// locks.
pub(super) type Held = Option<File>;

/// The result of an attempt.
enum Tried {
    Held(File),
    Busy,
    Unknown,
}

/// Tries once. The system releases the lock when the process ends, however it ends.
fn try_to(folder: &Path) -> Tried {
    // On other systems a folder cannot be opened.
    let Some(file) = cfg!(unix).then(|| File::open(folder).ok()).flatten() else {
        return Tried::Unknown;
    };
    match file.try_lock() {
        Ok(()) => Tried::Held(file),
        Err(TryLockError::WouldBlock) => Tried::Busy,
        Err(TryLockError::Error(_)) => Tried::Unknown,
    }
}

/// Locks a folder, waiting for another change for a limited time.
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

/// Removes the leftovers of killed changes; files being written now stay.
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

/// The folder of a path.
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
