//! Sets a file of a plan aside, where nothing reads it and nothing is lost.

use std::fs;
use std::path::Path;

use super::create::is_there;
use super::hold::hold;
use crate::host::Error;

/// The folder for files that were removed, below that of the plan. It is hidden, so it is no part of
/// the plan.
pub(crate) const ASIDE: &str = ".removed";

/// Moves a file, by its path with `/` as the separator, into the folder for removed files. Returns
/// its new path. An earlier removed file keeps its place.
pub(crate) fn set_aside(root: &Path, path: &str) -> Result<String, Error> {
    let from = root.join(path);
    let failed = |error| Error::new("trouble-unwritable-plan", &from).caused_by(error);
    let (stem, ending) = path.rsplit_once('.').unwrap_or((path, "md"));
    let mut names = (1..).map(|number| match number {
        1 => format!("{ASIDE}/{path}"),
        _ => format!("{ASIDE}/{stem}-{number}.{ending}"),
    });
    let free = names.find(|name| !is_there(&root.join(name))).unwrap_or_default();
    let to = root.join(&free);
    let folder = to.parent().unwrap_or(root);
    fs::create_dir_all(folder).map_err(failed)?;
    let _held = hold(folder)?;
    fs::rename(&from, &to).map_err(failed)?;
    Ok(free)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_removed_file_takes_the_place_of_no_earlier_one() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = folder.path();
        fs::create_dir(root.join("log")).expect("a folder");
        for (text, place) in [("one", ".removed/log/a.md"), ("two", ".removed/log/a-2.md")] {
            fs::write(root.join("log/a.md"), text).expect("a file");
            assert_eq!(set_aside(root, "log/a.md").expect("moved"), place);
            assert_eq!(fs::read_to_string(root.join(place)).expect("the text"), text);
            assert!(!root.join("log/a.md").exists());
        }
        assert!(set_aside(root, "log/none.md").is_err());
    }
}
