//! Replaces a folder by another in one instant, by exchanging them.
//!
//! A complete second folder is made next to the target, with links to the unchanged and the new
//! files, and exchanged with it. The old folder, now out of sight, is updated file by file, and the
//! two are exchanged again. So anyone who looks at the target sees all of the old files or all of
//! the new ones, whenever this process ends, and the folder itself stays the same one: a web server
//! that was started in it keeps working. Files that pop did not make are in both.
//!
//! The remains of a killed process are removed by the next build, which may be killed too. Before
//! the first exchange, therefore, a note lists every name in either folder, ours and others'. Only
//! a file that is not in the note was added afterwards, and belongs to whoever put it there; only
//! such files are moved to the folder that stays. Without a complete note nothing is moved. The
//! note is written before the exchange and removed first, so no order of kills brings back a name
//! that a build removed.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use walkdir::WalkDir;

use super::manifest::MANIFEST;
use super::plain;
use crate::base::limits;

/// The folder for new files in a staging folder.
pub(super) const NEW: &str = "new";
/// The second complete folder in a staging folder; after the first exchange, the old one.
const WHOLE: &str = "whole";
/// The note in a staging folder: every name in the two folders when they are exchanged.
const KNOWN: &str = "known";
/// The end of a complete note.
const END: &[u8] = b"\0.";

/// The new contents of a folder.
#[derive(Debug)]
pub(super) struct Next<'n> {
    /// The files that the last build made.
    pub(super) before: &'n BTreeSet<String>,
    /// The files of this build.
    pub(super) now: &'n BTreeSet<String>,
    /// The files of this build that are in the staging folder.
    pub(super) staged: &'n [String],
    /// The new manifest.
    pub(super) manifest: &'n str,
}

/// The result of an exchange.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Trade {
    /// The new folder is in place.
    Done,
    /// The system or disk does not support it; nothing has changed.
    Impossible,
}

/// Gives a folder its new contents in one instant. `renew` updates a folder that is out of sight
/// from the staging folder.
pub(super) fn trade(
    target: &Path,
    staging: &Path,
    next: &Next<'_>,
    renew: impl FnOnce(&Path) -> io::Result<()>,
) -> io::Result<Trade> {
    let whole = staging.join(WHOLE);
    if !CAN_TRADE || !plain::is_folder(target) {
        return Ok(Trade::Impossible);
    }
    fs::create_dir(&whole)?;
    let Some(mut known) = fill(&whole, target, &staging.join(NEW), next)? else {
        fs::remove_dir_all(&whole)?;
        return Ok(Trade::Impossible);
    };
    let ours = next.before.iter().chain(next.now);
    known.extend(ours.map(|path| bytes_of(Path::new(path))));
    note(staging, &known)?;
    if exchange(&whole, target).is_err() {
        fs::remove_dir_all(&whole)?;
        return Ok(Trade::Impossible);
    }
    // From here on the new files are in place, whatever happens to the old folder.
    if renew(&whole).is_ok() {
        let _ = exchange(&whole, target);
    }
    rescue(&whole, target, &known);
    // If this fails, the next build cleans up as after a kill.
    let _ = fs::remove_file(staging.join(KNOWN));
    Ok(Trade::Done)
}

/// Removes the staging folder of a killed process; files that someone added to the folder that is
/// removed are moved to the one that stays.
pub(super) fn clear(staging: &Path, target: &Path) -> io::Result<()> {
    let whole = staging.join(WHOLE);
    if plain::is_folder(&whole)
        && plain::is_folder(target)
        && let Some(known) = noted(staging)
    {
        rescue(&whole, target, &known);
    }
    match fs::remove_file(staging.join(KNOWN)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => fs::remove_dir_all(staging),
    }
}

/// Names in a folder, as the system encodes them.
type Names = BTreeSet<Vec<u8>>;

/// Writes the note, completely or not at all.
fn note(staging: &Path, known: &Names) -> io::Result<()> {
    let beside = staging.join(format!("{KNOWN}.part"));
    let mut bytes = known.iter().cloned().collect::<Vec<_>>().join(&0);
    bytes.extend_from_slice(END);
    fs::write(&beside, bytes)?;
    fs::rename(&beside, staging.join(KNOWN))
}

/// Reads the note; `None` without a complete one.
fn noted(staging: &Path) -> Option<Names> {
    let bytes = plain::read(&staging.join(KNOWN), limits::MANIFEST).ok()?;
    let names = bytes.strip_suffix(END)?;
    Some(names.split(|byte| *byte == 0).map(<[u8]>::to_vec).collect())
}

/// A name in a folder, as encoded in the note.
fn bytes_of(inner: &Path) -> Vec<u8> {
    inner.as_os_str().as_encoded_bytes().to_vec()
}

/// Creates a complete folder from the unchanged and the new files. Returns the names in the old
/// folder; `None` if the disk does not support it.
fn fill(whole: &Path, old: &Path, new: &Path, next: &Next<'_>) -> io::Result<Option<Names>> {
    let mut known = Names::new();
    fs::set_permissions(whole, fs::metadata(old)?.permissions())?;
    let staged: BTreeSet<&str> = next.staged.iter().map(String::as_str).collect();
    for entry in WalkDir::new(old).min_depth(1) {
        let entry = entry.map_err(io::Error::from)?;
        let Ok(inner) = entry.path().strip_prefix(old) else { continue };
        let place = whole.join(inner);
        if entry.file_type().is_dir() {
            // A folder with only files to be removed is not created; an empty one belongs to
            // someone else.
            if fs::read_dir(entry.path())?.next().is_none() {
                folders(&place, whole, old)?;
            }
            continue;
        }
        known.insert(bytes_of(inner));
        let path = name(inner);
        let goes = next.before.contains(&path) && !next.now.contains(&path);
        if goes || path == MANIFEST || staged.contains(&*path) {
            continue;
        }
        if link(entry.path(), &place, whole, old)? == Trade::Impossible {
            return Ok(None);
        }
    }
    for path in next.staged {
        if link(&new.join(path), &whole.join(path), whole, old)? == Trade::Impossible {
            return Ok(None);
        }
    }
    fs::write(whole.join(MANIFEST), next.manifest)?;
    known.insert(bytes_of(Path::new(MANIFEST)));
    Ok(Some(known))
}

/// Adds a hard link to a file.
fn link(from: &Path, to: &Path, whole: &Path, old: &Path) -> io::Result<Trade> {
    use io::ErrorKind::{AlreadyExists, IsADirectory, NotADirectory, QuotaExceeded, StorageFull};
    folders(to.parent().unwrap_or(whole), whole, old)?;
    match fs::hard_link(from, to) {
        Ok(()) => Ok(Trade::Done),
        Err(error) => match error.kind() {
            AlreadyExists | IsADirectory | NotADirectory | QuotaExceeded | StorageFull => {
                Err(error)
            }
            // A disk without links, a file owned by someone else, or another disk inside the
            // folder.
            _ => Ok(Trade::Impossible),
        },
    }
}

/// Creates a folder and its parents, with the permissions of the old ones.
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

/// Moves files that were added after the note was written to the folder that stays.
fn rescue(folder: &Path, target: &Path, known: &Names) {
    for entry in WalkDir::new(folder).min_depth(1).into_iter().filter_map(Result::ok) {
        let Ok(inner) = entry.path().strip_prefix(folder) else { continue };
        if entry.file_type().is_dir() || known.contains(&bytes_of(inner)) {
            continue;
        }
        let place = target.join(inner);
        let led_away = plain::link_on_the_way(target, &name(inner)).is_some();
        if !led_away && fs::symlink_metadata(&place).is_err() {
            let _ = fs::create_dir_all(place.parent().unwrap_or(target))
                .and_then(|()| fs::rename(entry.path(), &place));
        }
    }
}

/// A path in a folder as written in the manifest. A name that is not text belongs to its owner and
/// is not ours.
fn name(inner: &Path) -> String {
    let parts: Option<Vec<&str>> = inner.iter().map(|part| part.to_str()).collect();
    parts.map(|parts| parts.join("/")).unwrap_or_default()
}

/// Whether this system has a call to exchange two folders.
const CAN_TRADE: bool = cfg!(any(target_os = "linux", target_vendor = "apple"));

/// Exchanges two folders, or two files, in one step.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

/// Other systems have no such call.
#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
pub(super) fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
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
                // At this moment all new files are in place, and a file is added to the old folder.
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

    /// The remains of a build that was killed between the exchanges: `late` was added afterwards.
    fn killed() -> (tempfile::TempDir, std::path::PathBuf, std::path::PathBuf) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (target, staging) = (folder.path().join("site"), folder.path().join(".site.1"));
        text(&target, "a", "2");
        for path in ["whole/a", "whole/b/gone", "whole/theirs", "whole/late", "whole/c/late"] {
            text(&staging, path, "1");
        }
        text(&staging, "whole/.pop-manifest", "a\nb/gone\n");
        let names = ["a", "b/gone", "theirs", MANIFEST].map(|path| bytes_of(Path::new(path)));
        note(&staging, &names.into_iter().collect()).expect("noted");
        (folder, target, staging)
    }

    #[test]
    fn only_what_came_in_after_the_note_is_kept() {
        let (_folder, target, staging) = killed();
        clear(&staging, &target).expect("cleared");
        assert_eq!(read(&target, "late").as_deref(), Some("1"));
        assert_eq!(read(&target, "c/late").as_deref(), Some("1"));
        assert_eq!(read(&target, "a").as_deref(), Some("2"));
        // It was removed by the build, or by its owner since.
        assert!(!target.join("b").exists() && !target.join("theirs").exists());
        assert!(!staging.exists());
    }

    #[test]
    fn clearing_away_that_stops_anywhere_brings_nothing_back() {
        let gone = [KNOWN, "whole/.pop-manifest", "whole/a", "whole/theirs", "whole/b/gone"];
        for present in 0..1_u32 << gone.len() {
            let (_folder, target, staging) = killed();
            let removed = gone.iter().enumerate().filter(|(at, _)| present & (1 << at) == 0);
            for (_, path) in removed {
                fs::remove_file(staging.join(path)).expect("gone");
            }
            clear(&staging, &target).expect("cleared");
            assert!(!target.join("b").exists() && !target.join("theirs").exists(), "{present:b}");
            assert_eq!(read(&target, "a").as_deref(), Some("2"));
            let noted = present & 1 != 0;
            assert_eq!(target.join("late").exists(), noted, "{present:b}");
            assert!(!staging.exists());
        }
    }

    #[test]
    fn half_a_note_is_none() {
        let (_folder, target, staging) = killed();
        text(&staging, KNOWN, "a\0b/gone");
        clear(&staging, &target).expect("cleared");
        assert!(!target.join("theirs").exists() && !target.join("late").exists());
    }
}
