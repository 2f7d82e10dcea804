//! One instant between the old folder and the new: two folders trade places in one step.
//!
//! Beside the target a whole second folder is made of links to the files that stay and the new ones,
//! and trades places with it. The old folder, out of sight now, is brought up to date file by file and
//! trades places again. So whoever looks at the target sees all of the old or all of the new, whenever
//! this process ends, and the folder itself stays the same one: a web server that was started in it
//! goes on. Files of others are in both.

use std::collections::BTreeSet;
use std::fs::{self, Metadata};
use std::io;
use std::path::Path;

use walkdir::WalkDir;

use super::write::{MANIFEST, made};

/// The folder of new files in a staging folder.
pub(super) const NEW: &str = "new";
/// The second whole folder in a staging folder; after the first trade the old one.
const WHOLE: &str = "whole";
/// The file in a staging folder that says which folder is the old one.
const OLD: &str = "old";

/// What a folder becomes.
#[derive(Debug)]
pub(super) struct Next<'n> {
    /// The files that the last build made.
    pub(super) before: &'n BTreeSet<String>,
    /// The files of this build.
    pub(super) now: &'n BTreeSet<String>,
    /// Those of them that wait in the staging folder.
    pub(super) staged: &'n [String],
    /// The list of our files.
    pub(super) manifest: &'n str,
}

/// Whether folders traded places.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Trade {
    /// The new folder is in place.
    Done,
    /// This system or disk cannot; nothing has changed.
    Impossible,
}

/// Gives a folder its new contents in one instant. `renew` brings a folder that is out of sight up to
/// date with what waits in the staging folder.
pub(super) fn trade(
    target: &Path,
    staging: &Path,
    next: &Next<'_>,
    renew: impl FnOnce(&Path) -> io::Result<()>,
) -> io::Result<Trade> {
    let whole = staging.join(WHOLE);
    let Some(old) = identity(target) else { return Ok(Trade::Impossible) };
    fs::create_dir(&whole)?;
    if fill(&whole, target, &staging.join(NEW), next)? == Trade::Impossible {
        fs::remove_dir_all(&whole)?;
        return Ok(Trade::Impossible);
    }
    fs::write(staging.join(OLD), old)?;
    if exchange(&whole, target).is_err() {
        fs::remove_dir_all(&whole)?;
        return Ok(Trade::Impossible);
    }
    // From here on the new files are in place, whatever happens to the old folder.
    if renew(&whole).is_ok() {
        let _ = exchange(&whole, target);
    }
    rescue(&whole, target, &|path| next.before.contains(path) || next.now.contains(path));
    Ok(Trade::Done)
}

/// Removes a staging folder that a process left behind; what somebody put into the folder that was
/// being replaced goes to where it belongs.
pub(super) fn clear(staging: &Path, target: &Path) -> io::Result<()> {
    let whole = staging.join(WHOLE);
    let old = fs::read_to_string(staging.join(OLD)).ok();
    if old.is_some() && old == identity(&whole) {
        let ours: BTreeSet<String> = made(&whole).into_iter().collect();
        rescue(&whole, target, &|path| ours.contains(path));
    }
    fs::remove_dir_all(staging)
}

/// Makes a whole folder: what stays of the old one, and what is new.
fn fill(whole: &Path, old: &Path, new: &Path, next: &Next<'_>) -> io::Result<Trade> {
    fs::set_permissions(whole, fs::metadata(old)?.permissions())?;
    let staged: BTreeSet<&str> = next.staged.iter().map(String::as_str).collect();
    for entry in WalkDir::new(old).min_depth(1) {
        let entry = entry.map_err(io::Error::from)?;
        let Ok(inner) = entry.path().strip_prefix(old) else { continue };
        let place = whole.join(inner);
        if entry.file_type().is_dir() {
            // A folder that holds only files that go is not made; one that was empty is somebody's.
            if fs::read_dir(entry.path())?.next().is_none() {
                folders(&place, whole, old)?;
            }
            continue;
        }
        let path = name(inner);
        let goes = next.before.contains(&path) && !next.now.contains(&path);
        if goes || path == MANIFEST || staged.contains(&*path) {
            continue;
        }
        if link(entry.path(), &place, whole, old)? == Trade::Impossible {
            return Ok(Trade::Impossible);
        }
    }
    for path in next.staged {
        if link(&new.join(path), &whole.join(path), whole, old)? == Trade::Impossible {
            return Ok(Trade::Impossible);
        }
    }
    fs::write(whole.join(MANIFEST), next.manifest)?;
    Ok(Trade::Done)
}

/// Gives a file a second name.
fn link(from: &Path, to: &Path, whole: &Path, old: &Path) -> io::Result<Trade> {
    use io::ErrorKind::{AlreadyExists, IsADirectory, NotADirectory, QuotaExceeded, StorageFull};
    folders(to.parent().unwrap_or(whole), whole, old)?;
    match fs::hard_link(from, to) {
        Ok(()) => Ok(Trade::Done),
        Err(error) => match error.kind() {
            AlreadyExists | IsADirectory | NotADirectory | QuotaExceeded | StorageFull => {
                Err(error)
            }
            // A disk without links, a file of somebody else, another disk inside the folder.
            _ => Ok(Trade::Impossible),
        },
    }
}

/// Makes a folder and those above it, with the permissions of the old ones.
fn folders(place: &Path, whole: &Path, old: &Path) -> io::Result<()> {
    if place == whole || place.is_dir() {
        return Ok(());
    }
    folders(place.parent().unwrap_or(whole), whole, old)?;
    fs::create_dir(place)?;
    let inner = place.strip_prefix(whole).unwrap_or(place);
    match fs::metadata(old.join(inner)) {
        Ok(found) if found.is_dir() => fs::set_permissions(place, found.permissions()),
        _ => Ok(()),
    }
}

/// Moves files that are not ours, and stand only in a folder that goes, to the one that stays.
fn rescue(folder: &Path, target: &Path, is_ours: &dyn Fn(&str) -> bool) {
    for entry in WalkDir::new(folder).min_depth(1).into_iter().filter_map(Result::ok) {
        let Ok(inner) = entry.path().strip_prefix(folder) else { continue };
        let path = name(inner);
        let only = entry.metadata().is_ok_and(|found| links(&found) == 1);
        let place = target.join(inner);
        let foreign = !entry.file_type().is_dir() && path != MANIFEST && !is_ours(&path);
        if foreign && only && fs::symlink_metadata(&place).is_err() {
            let _ = fs::create_dir_all(place.parent().unwrap_or(target))
                .and_then(|()| fs::rename(entry.path(), &place));
        }
    }
}

/// A path in a folder as the list of our files writes it. A name that is no text is nobody's but its
/// owner's, and is none of ours.
fn name(inner: &Path) -> String {
    let parts: Option<Vec<&str>> = inner.iter().map(|part| part.to_str()).collect();
    parts.map(|parts| parts.join("/")).unwrap_or_default()
}

/// Lets two folders trade places in one step.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

/// Elsewhere no system call does this.
#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// What tells one folder from every other, whatever its name.
#[cfg(unix)]
fn identity(folder: &Path) -> Option<String> {
    use std::os::unix::fs::MetadataExt;
    let found = fs::symlink_metadata(folder).ok().filter(Metadata::is_dir)?;
    Some(format!("{}:{}", found.dev(), found.ino()))
}

#[cfg(not(unix))]
fn identity(_: &Path) -> Option<String> {
    None
}

/// How many names a file has.
#[cfg(unix)]
fn links(found: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(found)
}

#[cfg(not(unix))]
fn links(_: &Metadata) -> u64 {
    1
}

#[cfg(all(test, any(target_os = "linux", target_vendor = "apple")))]
mod tests {
    use std::os::unix::fs::MetadataExt;

    use super::*;

    fn text(folder: &Path, path: &str, text: &str) {
        let place = folder.join(path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("folders");
        fs::write(place, text).expect("a file");
    }

    fn read(folder: &Path, path: &str) -> Option<String> {
        fs::read_to_string(folder.join(path)).ok()
    }

    fn set(paths: &[&str]) -> BTreeSet<String> {
        paths.iter().map(|path| (*path).to_owned()).collect()
    }

    #[test]
    fn whatever_stops_it_the_folder_is_all_old_or_all_new_and_keeps_what_others_put_there() {
        for stops in [false, true] {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let (target, staging) = (folder.path().join("site"), folder.path().join(".site.1"));
            for (path, words) in [("a", "1"), ("b/c", "1"), ("d/gone", "1"), ("mine/x", "mine")] {
                text(&target, path, words);
            }
            fs::create_dir(target.join("empty")).expect("a folder");
            text(&staging, "new/a", "2");
            text(&staging, "new/e/f", "2");
            let before = set(&["a", "b/c", "d/gone"]);
            let now = set(&["a", "b/c", "e/f"]);
            let staged = ["a".to_owned(), "e/f".to_owned()];
            let next = Next { before: &before, now: &now, staged: &staged, manifest: "m" };
            let number = fs::metadata(&target).expect("there").ino();
            let open = fs::File::open(target.join("a")).expect("a reader");
            let renewed = trade(&target, &staging, &next, |old| {
                // At this instant everything new is in its place, and a file comes to the old folder.
                assert_eq!(read(&target, "a").as_deref(), Some("2"));
                text(old, "late", "late");
                if stops {
                    return Err(io::ErrorKind::Other.into());
                }
                fs::rename(staging.join("new/a"), old.join("a"))?;
                fs::create_dir(old.join("e"))?;
                fs::rename(staging.join("new/e/f"), old.join("e/f"))?;
                fs::remove_dir_all(old.join("d"))?;
                fs::write(old.join(MANIFEST), "m")
            });
            assert_eq!(renewed.expect("traded"), Trade::Done);
            let all = ["a", "b/c", "d/gone", "e/f", "mine/x", "late", MANIFEST];
            let texts: Vec<String> =
                all.iter().map(|path| read(&target, path).unwrap_or_default()).collect();
            assert_eq!(texts, ["2", "1", "", "2", "mine", "late", "m"], "{stops}");
            assert!(target.join("empty").is_dir() && !target.join("d").exists());
            let same = fs::metadata(&target).expect("there").ino() == number;
            assert_eq!(same, !stops, "it is the same folder again");
            assert_eq!(io::read_to_string(open).expect("still open"), "1");
        }
    }

    #[test]
    fn what_somebody_put_into_the_old_folder_of_a_killed_build_is_kept() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (target, staging) = (folder.path().join("site"), folder.path().join(".site.1"));
        text(&target, "a", "2");
        text(&staging, "whole/a", "1");
        text(&staging, "whole/mine", "mine");
        text(&staging, "whole/.pop-manifest", "a\n");
        let old = identity(&staging.join("whole")).expect("a folder");
        text(&staging, "old", &old);
        clear(&staging, &target).expect("cleared");
        assert_eq!(read(&target, "mine").as_deref(), Some("mine"));
        assert_eq!(read(&target, "a").as_deref(), Some("2"));
        assert!(!staging.exists());
    }
}
