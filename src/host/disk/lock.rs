//! Allows one build at a time in an output folder.

use std::fs::{self, File, TryLockError};
use std::path::Path;

use super::{replace, swap};
use crate::host::Error;

/// The name of the lock file. It stays: removing it would let a third build in.
const NAME: &str = ".pop-lock";

/// A lock on an output folder. The system releases it when the process ends, however it ends.
#[derive(Debug)]
pub struct Lock {
    _held: File,
}

impl Lock {
    /// Locks a folder, creating it if it is absent, and removes the staging folders of killed
    /// builds. Fails while another build holds the lock.
    pub fn take(out: &Path) -> Result<Self, Error> {
        let unwritable = |error| Error::new("trouble-unwritable", out).caused_by(error);
        fs::create_dir_all(out).map_err(unwritable)?;
        let place = out.join(NAME);
        // A pipe would block us, and a link would create a file elsewhere.
        if fs::symlink_metadata(&place).is_ok_and(|found| !found.is_file()) {
            return Err(Error::new("trouble-foreign-file", &place));
        }
        let open = File::options().create(true).truncate(false).write(true).open(&place);
        let held = open.map_err(unwritable)?;
        match held.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Error::new("trouble-locked", out)),
            // Some network file systems do not support locks; we build anyway.
            Err(TryLockError::Error(_)) => return Ok(Self { _held: held }),
        }
        for entry in fs::read_dir(out).map_err(unwritable)?.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let Ok(kind) = entry.file_type() else { continue };
            match replace::left_over(&name) {
                Some(edition) if kind.is_dir() => {
                    let _ = swap::clear(&entry.path(), &out.join(edition));
                }
                // An edition in one file.
                Some(file) if kind.is_file() && file.strip_suffix(".html").is_some() => {
                    let _ = fs::remove_file(entry.path());
                }
                _ => {}
            }
        }
        Ok(Self { _held: held })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_held_once_and_let_go() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let out = folder.path().join("out");
        let first = Lock::take(&out).expect("free");
        assert!(Lock::take(&out).is_err(), "held");
        drop(first);
        assert!(Lock::take(&out).is_ok(), "free again");
    }

    #[test]
    fn only_what_a_killed_build_left_is_cleared_away() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for name in [".site.123", "site.123", ".git", ".site.x1"] {
            fs::create_dir(folder.path().join(name)).expect("a folder");
        }
        for name in [".site.html.123", ".notes.123"] {
            fs::write(folder.path().join(name), "half").expect("a file");
        }
        Lock::take(folder.path()).expect("free");
        assert!(!folder.path().join(".site.html.123").exists());
        assert!(folder.path().join(".notes.123").exists());
        for (name, there) in
            [(".site.123", false), ("site.123", true), (".git", true), (".site.x1", true)]
        {
            assert_eq!(folder.path().join(name).exists(), there, "{name}");
        }
    }
}
