//! Writes the files of an edition: only those that differ, and all or nothing.
//!
//! New content first goes to a staging folder next to the target. Only when it is complete does it
//! replace the target, in one step where the system can (see [`super::swap`]) and file by file
//! where it cannot. A manifest in the target lists the files that are ours; no other file is ever
//! touched.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Lock;
use super::manifest::{self, MANIFEST, is_safe};
use super::plain::{self, Standing};
use super::swap::{self, NEW, Next, Trade};
use crate::host::Error;
use crate::leaks::Searched;

/// Collects the files of one edition.
#[derive(Debug)]
pub struct Writer {
    target: PathBuf,
    staging: PathBuf,
    /// The files that the last build made.
    before: BTreeSet<String>,
    /// The files of this build.
    now: BTreeSet<String>,
    /// The files of this build that are in the staging folder.
    staged: Vec<String>,
    /// The folders of the staging area that exist.
    folders: BTreeSet<PathBuf>,
    /// The folders of the target that are known not to be below a link.
    real: BTreeSet<String>,
    /// Whether the target does not exist yet, so that the staging folder can become it.
    fresh: bool,
}

/// The changes of a build on disk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The number of new and changed files.
    pub written: usize,
    /// The number of unchanged files.
    pub same: usize,
    /// The number of removed files.
    pub removed: usize,
}

impl Writer {
    /// Prepares to write to a folder. Fails if it contains files that pop did not make.
    pub fn open(target: &Path) -> Result<Self, Error> {
        let unwritable = |error| Error::new("trouble-unwritable", target).caused_by(error);
        // The target of a link is updated, not the link.
        let real = match fs::symlink_metadata(target) {
            Ok(found) if found.is_symlink() => target.canonicalize().map_err(unwritable)?,
            _ => target.to_path_buf(),
        };
        let target = real.as_path();
        let unwritable = |error| Error::new("trouble-unwritable", target).caused_by(error);
        let fresh = match fs::metadata(target) {
            Ok(found) if !found.is_dir() => {
                return Err(Error::new("trouble-output-is-a-file", target));
            }
            Ok(_) => false,
            Err(_) => true,
        };
        let before = manifest::listed(target)?;
        let foreign = before.is_none()
            && !fresh
            && fs::read_dir(target).map_err(unwritable)?.next().is_some();
        if foreign {
            return Err(Error::new("trouble-foreign-output", target));
        }
        let name = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let parent = target.parent().unwrap_or(Path::new("."));
        let staging = parent.join(format!(".{name}.{}", std::process::id()));
        fs::create_dir_all(parent).map_err(unwritable)?;
        // The remains of an earlier process with this id are useless.
        let _ = swap::clear(&staging, target);
        fs::create_dir_all(staging.join(NEW)).map_err(unwritable)?;
        Ok(Self {
            target: target.to_path_buf(),
            staging,
            before: before.unwrap_or_default(),
            now: BTreeSet::new(),
            staged: Vec::new(),
            folders: BTreeSet::new(),
            real: BTreeSet::new(),
            fresh,
        })
    }

    /// Adds a file that passed the search, by its path below the target.
    pub fn put(&mut self, file: &Searched<'_>) -> Result<(), Error> {
        let (path, bytes) = (file.path(), file.bytes());
        debug_assert!(is_safe(path), "{path} leaves the folder");
        self.now.insert(path.to_owned());
        if !self.fresh {
            let place = self.target.join(path);
            self.keep_inside(path)?;
            let unreadable = |error| Error::new("trouble-unwritable", &place).caused_by(error);
            match plain::compare(&place, bytes).map_err(unreadable)? {
                Standing::Same => return Ok(()),
                Standing::Other if self.before.contains(path) => {}
                Standing::Other | Standing::Odd => {
                    return Err(Error::new("trouble-foreign-file", &place));
                }
                Standing::Free => {}
            }
        }
        let place = self.staging.join(NEW).join(path);
        let folder = place.parent().unwrap_or(&self.staging);
        let unwritable = |error| Error::new("trouble-unwritable", &place).caused_by(error);
        if !self.folders.contains(folder) {
            fs::create_dir_all(folder).map_err(unwritable)?;
            self.folders.insert(folder.to_path_buf());
        }
        fs::write(&place, bytes).map_err(unwritable)?;
        self.staged.push(path.to_owned());
        Ok(())
    }

    /// Refuses to write through a link, whose target is not part of this folder.
    fn keep_inside(&mut self, path: &str) -> Result<(), Error> {
        let Some((folder, _)) = path.rsplit_once('/') else { return Ok(()) };
        if !self.real.contains(folder) {
            if let Some(link) = plain::link_on_the_way(&self.target, path) {
                return Err(Error::new("trouble-linked-folder", &link));
            }
            self.real.insert(folder.to_owned());
        }
        Ok(())
    }

    /// Publishes the collected files.
    pub fn finish(self) -> Result<Written, Error> {
        let gone: Vec<&String> = self.before.difference(&self.now).collect();
        let written = Written {
            written: self.staged.len(),
            same: self.now.len() - self.staged.len(),
            removed: gone.len(),
        };
        let unwritable = |error| Error::new("trouble-unwritable", &self.target).caused_by(error);
        let manifest = manifest::text_of(&self.now);
        if self.fresh {
            let new = self.staging.join(NEW);
            fs::write(new.join(MANIFEST), manifest)
                .and_then(|()| fs::rename(&new, &self.target))
                .map_err(unwritable)?;
            return Ok(written);
        }
        if self.staged.is_empty() && gone.is_empty() && !self.before.is_empty() {
            return Ok(written);
        }
        let renew = |folder: &Path| self.renew(folder, &gone, &manifest);
        // Replacing a single file is already a single step.
        let one = gone.is_empty() && matches!(&*self.staged, [path] if self.before.contains(path));
        if !one {
            let (before, now, staged) = (&self.before, &self.now, &*self.staged);
            let next = Next { before, now, staged, manifest: &manifest };
            let traded = swap::trade(&self.target, &self.staging, &next, |folder| {
                renew(folder).map_err(|(_, error)| error)
            });
            if traded.map_err(unwritable)? == Trade::Done {
                return Ok(written);
            }
        }
        renew(&self.target)
            .map_err(|(place, error)| Error::new("trouble-unwritable", &place).caused_by(error))?;
        Ok(written)
    }

    /// Updates a folder file by file; returns the path of a failure.
    fn renew(
        &self,
        folder: &Path,
        gone: &[&String],
        manifest: &str,
    ) -> Result<(), (PathBuf, io::Error)> {
        // Until everything is in place, the manifest lists the current and the new files: if this
        // process ends in between, the next build recognises all of them.
        if self.staged.iter().any(|path| !self.before.contains(path)) {
            self.list(folder, &manifest::text_of(self.before.union(&self.now)))?;
        }
        let mut known: BTreeSet<PathBuf> = BTreeSet::new();
        for path in &self.staged {
            let place = folder.join(path);
            if let Some(folder) = place.parent()
                && known.insert(folder.to_path_buf())
            {
                fs::create_dir_all(folder).map_err(|error| (folder.to_path_buf(), error))?;
            }
            fs::rename(self.staging.join(NEW).join(path), &place)
                .map_err(|error| (place, error))?;
        }
        // Files are removed before the manifest forgets them.
        for path in gone {
            remove(folder, path)?;
        }
        if self.before == self.now { Ok(()) } else { self.list(folder, manifest) }
    }

    /// Replaces the manifest of a folder.
    fn list(&self, folder: &Path, manifest: &str) -> Result<(), (PathBuf, io::Error)> {
        let staged = self.staging.join(MANIFEST);
        fs::write(&staged, manifest)
            .and_then(|()| fs::rename(&staged, folder.join(MANIFEST)))
            .map_err(|error| (folder.to_path_buf(), error))
    }
}

/// Removes a file of the last build, and the folders that become empty.
fn remove(target: &Path, path: &str) -> Result<(), (PathBuf, io::Error)> {
    // A file behind a link is not ours.
    if plain::link_on_the_way(target, path).is_some() {
        return Ok(());
    }
    let place = target.join(path);
    match fs::remove_file(&place) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err((place, error)),
        _ => {}
    }
    let mut folder = place.parent();
    while let Some(empty) = folder.filter(|folder| *folder != target) {
        if fs::remove_dir(empty).is_err() {
            break;
        }
        folder = empty.parent();
    }
    Ok(())
}

/// Adds or replaces one file in a folder, without touching the other files of earlier builds.
pub(crate) fn add(target: &Path, file: &Searched<'_>) -> Result<(), Error> {
    let _lock = target.parent().map(Lock::take).transpose()?;
    let mut writer = Writer::open(target)?;
    writer.put(file)?;
    writer.now.extend(writer.before.iter().cloned());
    writer.finish().map(|_| ())
}

/// The remains of an edition that no longer exists.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Retired {
    /// Its name.
    pub(crate) name: String,
    /// Its folder, if files of others keep it in place.
    pub(crate) stays: Option<PathBuf>,
}

/// Removes the output of earlier builds in folders other than these, for example of a renamed
/// edition. Files of others stay.
pub(crate) fn retire(out: &Path, keep: &[&str]) -> Result<Vec<Retired>, Error> {
    let mut retired = Vec::new();
    for name in forgotten(out, keep) {
        let place = out.join(&name);
        Writer::open(&place)?.finish()?;
        let gone = fs::remove_file(place.join(MANIFEST)).and_then(|()| fs::remove_dir(&place));
        let stays = (gone.is_err() && plain::is_folder(&place)).then_some(place);
        retired.push(Retired { name, stays });
    }
    Ok(retired)
}

/// The folders of earlier builds other than these.
pub(crate) fn forgotten(out: &Path, keep: &[&str]) -> Vec<String> {
    let Ok(entries) = fs::read_dir(out) else { return Vec::new() };
    let names = entries.flatten().filter(|entry| entry.path().join(MANIFEST).is_file());
    let names = names.map(|entry| entry.file_name().to_string_lossy().into_owned());
    // The staging folder of a running build has no manifest of its own.
    let mut names: Vec<String> = names.filter(|name| !keep.contains(&name.as_str())).collect();
    names.sort();
    names
}

impl Drop for Writer {
    fn drop(&mut self) {
        // After a finished build, the folder is empty or has become the target.
        let _ = fs::remove_dir_all(&self.staging);
    }
}

#[cfg(test)]
mod tests;
