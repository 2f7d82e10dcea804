//! Changes a file of the plan: completely or not at all, and never overwriting what someone else
//! just wrote.
//!
//! The new content is written to a file next to the original. The two are then exchanged, and the
//! file that comes out is compared with what was read: if someone saved at that very moment, their
//! version goes back. Where files cannot be exchanged, the comparison comes right before the
//! replacement.

use std::fs::{self, File, Metadata, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::hold::{folder_of, hold};
use super::swap;
use crate::host::Error;
use crate::leaks::Searched;

/// Replaces the text of a file, if it is still the same as when it was read. Its permissions and
/// owner stay, and a link stays a link: its target is changed.
pub(crate) fn replace(path: &Path, before: &str, after: &str) -> Result<(), Error> {
    let unwritable = |error| Error::new("trouble-unwritable-plan", path).caused_by(error);
    let changed = || Error::new("trouble-changed-meanwhile", path);
    let is = |place: &Path, text: &str| match fs::read(place) {
        Ok(bytes) => Ok(bytes == text.as_bytes()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(Error::new("trouble-unreadable", path).caused_by(error)),
    };
    let real = real(path).map_err(unwritable)?;
    let _held = hold(folder_of(&real))?;
    if !is(&real, before)? {
        return Err(changed());
    }
    let found = fs::metadata(&real).map_err(unwritable)?;
    let beside = Beside::write(&real, after.as_bytes(), Some(&found)).map_err(unwritable)?;
    // Writing took time, and an editor may have saved in the meantime.
    if !is(&real, before)? {
        return Err(changed());
    }
    match swap::exchange(&beside.place, &real) {
        Ok(()) if is(&beside.place, before).unwrap_or(false) => Ok(()),
        Ok(()) => {
            give_back(&beside.place, &real, after).map_err(unwritable)?;
            Err(changed())
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(changed()),
        Err(_) => fs::rename(&beside.place, &real).map_err(unwritable),
    }
}

/// Puts back the file that came out, where `after` is now.
fn give_back(came_out: &Path, place: &Path, after: &str) -> io::Result<()> {
    if let Err(error) = swap::exchange(came_out, place) {
        // The file was removed at the same moment: the version that was saved before stays.
        return fs::hard_link(came_out, place).map_err(|_| error);
    }
    // The file that replaced ours in that moment is the latest, and stays.
    if fs::read(came_out).is_ok_and(|bytes| bytes != after.as_bytes()) {
        fs::rename(came_out, place)?;
    }
    Ok(())
}

/// Writes a document of an edition to a file that the user named; see [`write_file`].
pub(crate) fn write_document(path: &Path, file: &Searched<'_>) -> Result<(), Error> {
    write_file(path, file.bytes())
}

/// Writes a file that the user named, completely or not at all. An existing file keeps its
/// permissions and owner, and a link stays a link.
pub(crate) fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let unwritable = |error| Error::new("trouble-unwritable-plan", path).caused_by(error);
    let real = real(path).map_err(unwritable)?;
    let found = fs::metadata(&real).ok();
    if found.as_ref().is_some_and(|found| !found.is_file()) {
        return Err(unwritable(io::ErrorKind::AlreadyExists.into()));
    }
    let folder = folder_of(&real);
    let _held = hold(folder)?;
    clear_of(folder, &real);
    let beside = Beside::write(&real, bytes, found.as_ref()).map_err(unwritable)?;
    fs::rename(&beside.place, &real).map_err(unwritable)
}

/// Writes a file that the user named, and creates its folder if needed.
pub(crate) fn write_new_folder(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)
            .map_err(|error| Error::new("trouble-unwritable-plan", folder).caused_by(error))?;
    }
    write_file(path, bytes)
}

/// The target of a link, or else the path itself.
fn real(path: &Path) -> io::Result<PathBuf> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_symlink() => path.canonicalize(),
        _ => Ok(path.to_path_buf()),
    }
}

/// A temporary file next to another; removed with this value, unless it replaced the other.
pub(super) struct Beside {
    pub(super) place: PathBuf,
}

impl Beside {
    /// Writes it. One that will replace another file is readable, from its first byte, only by
    /// those who could read that file.
    pub(super) fn write(path: &Path, bytes: &[u8], old: Option<&Metadata>) -> io::Result<Self> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // Hidden, so that no watcher takes it for a document.
        let place = folder_of(path).join(format!(".{name}.{}", std::process::id()));
        // A process with the same id may have been killed here.
        let _ = fs::remove_file(&place);
        let mut options = File::options();
        options.write(true).create_new(true);
        if old.is_some() {
            private(&mut options);
        }
        let mut file = options.open(&place)?;
        let beside = Self { place };
        if let Some(old) = old {
            let permissions = owned(&file, old)?;
            file.set_permissions(permissions)?;
        }
        file.write_all(bytes)?;
        file.sync_all()?;
        Ok(beside)
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // Whatever is there now is useless.
        let _ = fs::remove_file(&self.place);
    }
}

/// Lets no one else read a new file.
#[cfg(unix)]
fn private(options: &mut fs::OpenOptions) {
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
}

#[cfg(not(unix))]
fn private(_: &mut fs::OpenOptions) {}

/// Gives a file the owner and group of another where possible, and returns the permissions it may
/// then have: a group that differs gets none.
#[cfg(unix)]
fn owned(file: &File, old: &Metadata) -> io::Result<Permissions> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
    let new = file.metadata()?;
    if (new.uid(), new.gid()) != (old.uid(), old.gid())
        && fchown(file, Some(old.uid()), Some(old.gid())).is_err()
    {
        let _ = fchown(file, None, Some(old.gid()));
    }
    let same_group = file.metadata()?.gid() == old.gid();
    let mode = old.permissions().mode();
    Ok(Permissions::from_mode(if same_group { mode } else { mode & !0o070 }))
}

#[cfg(not(unix))]
fn owned(_: &File, old: &Metadata) -> io::Result<Permissions> {
    Ok(old.permissions())
}

/// The name of the file or folder for which `.name.1234` was made.
pub(super) fn left_over(name: &str) -> Option<&str> {
    let (whole, number) = name.strip_prefix('.')?.rsplit_once('.')?;
    let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    (!whole.is_empty() && is_number).then_some(whole)
}

/// Removes the leftovers of killed changes of a file; its folder is locked.
pub(super) fn clear_of(folder: &Path, path: &Path) {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let file = entry.file_name().to_string_lossy().into_owned();
        let ours = left_over(&file).is_some_and(|whole| whole == name);
        if ours && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
mod tests;
