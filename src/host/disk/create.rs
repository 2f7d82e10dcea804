//! Creates new files: all of them or none, and never replacing another.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::hold::hold;
use super::replace::{Beside, clear_of};
use crate::host::Error;

/// Writes files below a folder, by their path with `/` as the separator. Fails if one of them
/// already exists, and undoes its changes if a later one fails.
pub(crate) fn create(root: &Path, files: &[(String, String)]) -> Result<(), Error> {
    for (path, _) in files {
        let place = root.join(path);
        if fs::symlink_metadata(&place).is_ok() {
            return Err(Error::new("trouble-already-there", &place));
        }
    }
    let mut made = Made::default();
    for (path, text) in files {
        let place = root.join(path);
        let failed = |error| Error::new("trouble-unwritable-plan", &place).caused_by(error);
        let folder = place.parent().unwrap_or(root);
        made.folders(folder).map_err(failed)?;
        let _held = hold(folder)?;
        match put(folder, &place, text.as_bytes()) {
            Ok(()) => made.files.push(place),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                return Err(Error::new("trouble-already-there", &place));
            }
            Err(error) => return Err(failed(error)),
        }
    }
    made.keep = true;
    Ok(())
}

/// Whether a path exists.
pub(crate) fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// The files and folders made so far; removed unless kept.
#[derive(Default)]
struct Made {
    files: Vec<PathBuf>,
    folders: Vec<PathBuf>,
    keep: bool,
}

impl Made {
    /// Creates a folder and its parents, and remembers which are new.
    fn folders(&mut self, folder: &Path) -> io::Result<()> {
        let missing: Vec<&Path> = folder
            .ancestors()
            .take_while(|above| !above.as_os_str().is_empty() && !above.exists())
            .collect();
        for folder in missing.into_iter().rev() {
            match fs::create_dir(folder) {
                Ok(()) => self.folders.push(folder.to_path_buf()),
                // Another command created it at this very moment.
                Err(_) if folder.is_dir() => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        if self.keep {
            return;
        }
        for file in self.files.iter().rev() {
            let _ = fs::remove_file(file);
        }
        for folder in self.folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Writes a temporary file and gives it its name, which must be free. The folder is locked.
fn put(folder: &Path, place: &Path, bytes: &[u8]) -> io::Result<()> {
    clear_of(folder, place);
    let beside = Beside::write(place, bytes, None)?;
    match fs::hard_link(&beside.place, place) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        // On a file system without links, the name was free a moment ago.
        Err(_) if !is_there(place) => fs::rename(&beside.place, place),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str) -> (String, String) {
        (path.to_owned(), format!("text of {path}"))
    }

    #[test]
    fn all_files_are_made_or_none() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = folder.path().join("new/plan");
        create(&root, &[file("a.md"), file("log/b.md")]).expect("the files are made");
        assert_eq!(fs::read_to_string(root.join("log/b.md")).expect("b"), "text of log/b.md");
        assert_eq!(fs::read_dir(&root).expect("the folder").count(), 2, "nothing is left beside");
        // The second file exists, so the first is not created either.
        assert!(create(&root, &[file("c.md"), file("a.md")]).is_err());
        assert!(!root.join("c.md").exists());
        // A file is in the place of a folder: the earlier changes are undone.
        assert!(create(&root, &[file("x/y/d.md"), file("a.md/e.md")]).is_err());
        assert!(!root.join("x").exists());
    }
}
