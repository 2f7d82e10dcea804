//! Changing a file of the plan itself: all of it or nothing, and never what somebody else just wrote.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::Trouble;

/// Replaces the text of a file, if it still is what it was when it was read.
pub fn replace(path: &Path, before: &str, after: &str) -> Result<(), Trouble> {
    let unwritable = |error| Trouble::new("trouble-unwritable-plan", path).caused_by(error);
    let now = super::read_bytes(path)?;
    if now != before.as_bytes() {
        return Err(Trouble::new("trouble-changed-meanwhile", path));
    }
    let permissions = fs::metadata(path).map_err(unwritable)?.permissions();
    swap(path, after.as_bytes(), Some(permissions)).map_err(unwritable)
}

/// Writes a file that the person named, whole or not at all.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    swap(path, bytes, None)
        .map_err(|error| Trouble::new("trouble-unwritable-plan", path).caused_by(error))
}

/// Writes a file that the person named, and makes its folder when there is none.
pub fn write_new_folder(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)
            .map_err(|error| Trouble::new("trouble-unwritable-plan", folder).caused_by(error))?;
    }
    write_file(path, bytes)
}

/// Writes beside a file and takes its place.
fn swap(path: &Path, bytes: &[u8], permissions: Option<fs::Permissions>) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // Hidden, so that nothing that looks on takes it for a document.
    let beside = folder.join(format!(".{name}.{}", std::process::id()));
    let written = (|| {
        let mut file = fs::File::create(&beside)?;
        file.write_all(bytes)?;
        if let Some(permissions) = permissions {
            file.set_permissions(permissions)?;
        }
        file.sync_all()?;
        fs::rename(&beside, path)
    })();
    if written.is_err() {
        // The half of it that stands there is of no use to anybody.
        let _ = fs::remove_file(&beside);
    }
    written
}
