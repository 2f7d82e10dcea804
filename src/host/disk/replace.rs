//! Changing a file of the plan itself: all of it or nothing, and never what somebody else just wrote.

use std::fs;
use std::io::Write;
use std::path::Path;

use super::Trouble;

/// Replaces the text of a file, if it still is what it was when it was read.
pub fn replace(path: &Path, before: &str, after: &str) -> Result<(), Trouble> {
    let unwritable = |error| Trouble::new("trouble-unwritable-plan", path).caused_by(error);
    let now = super::read_bytes(path)?;
    if now != before.as_bytes() {
        return Err(Trouble::new("trouble-changed-meanwhile", path));
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // Hidden, so that nothing that looks on takes it for a document.
    let beside = folder.join(format!(".{name}.{}", std::process::id()));
    let written = (|| {
        let mut file = fs::File::create(&beside)?;
        file.write_all(after.as_bytes())?;
        file.set_permissions(fs::metadata(path)?.permissions())?;
        file.sync_all()?;
        fs::rename(&beside, path)
    })();
    written.map_err(|error| {
        // The half of it that stands there is of no use to anybody.
        let _ = fs::remove_file(&beside);
        unwritable(error)
    })
}
