//! A cache of processed pictures next to the output, so that a build need not process them again.
//!
//! The name of an entry is the hash of the bytes it was made from. An entry is trusted no more than
//! the output next to it: anyone who changes one can change a picture, but nothing else.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use sha2::{Digest, Sha256};

use super::plain;
use crate::base::limits;
use crate::render::image::{self, Made};

/// The name of the cache folder in the output folder.
const NAME: &str = ".pop-cache";

/// The number of entries that this process has started to write.
static WAITING: AtomicUsize = AtomicUsize::new(0);

/// The hash of a file's bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key([u8; 32]);

impl Key {
    /// The key for the bytes of a file with this ending.
    pub(crate) fn of(ending: &str, bytes: &[u8]) -> Self {
        let mut hash = Sha256::new();
        for part in [image::RECIPE, ending] {
            hash.update(part);
            hash.update([0]);
        }
        hash.update(bytes);
        Self(hash.finalize().into())
    }

    fn name(&self) -> String {
        self.0.iter().fold(String::with_capacity(64), |mut name, byte| {
            let _ = write!(name, "{byte:02x}");
            name
        })
    }
}

/// The cache next to an output. It is optional: an entry that cannot be read is made again, and one
/// that cannot be written is skipped.
#[derive(Debug)]
pub(crate) struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// The cache in an output folder.
    pub(crate) fn new(out: &Path) -> Self {
        Self { folder: out.join(NAME) }
    }

    /// The processed form of a file, if cached and intact.
    pub(crate) fn get(&self, key: &Key) -> Option<Made> {
        // A picture with its smaller versions; anything larger, or not a file, is not ours.
        let longest = 4 * limits::ATTACHMENT as u64;
        image::unpack(&plain::read(&self.folder.join(key.name()), longest).ok()?)
    }

    /// Stores the processed form of a file.
    pub(crate) fn put(&self, key: &Key, made: &Made) {
        // The target of a link is not part of this folder.
        if fs::symlink_metadata(&self.folder).is_ok_and(|found| !found.is_dir()) {
            return;
        }
        let Some(bytes) = image::pack(made) else { return };
        let name = key.name();
        // Two files with the same bytes can be processed at the same time.
        let number = WAITING.fetch_add(1, Ordering::Relaxed);
        let waiting = self.folder.join(format!(".{name}.{}-{number}", std::process::id()));
        let kept = fs::create_dir_all(&self.folder)
            .and_then(|()| fs::write(&waiting, bytes))
            .and_then(|()| fs::rename(&waiting, self.folder.join(name)));
        if kept.is_err() {
            let _ = fs::remove_file(waiting);
        }
    }

    /// Removes all other entries, and the remains of killed processes.
    pub(crate) fn prune<'k>(&self, keep: impl Iterator<Item = &'k Key>) {
        let keep: BTreeSet<String> = keep.map(Key::name).collect();
        if !plain::is_folder(&self.folder) {
            return;
        }
        let Ok(entries) = fs::read_dir(&self.folder) else { return };
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let ours = name.trim_start_matches('.').split('.').next().unwrap_or_default();
            let ours = ours.len() == 64 && ours.bytes().all(|byte| byte.is_ascii_hexdigit());
            if ours && !keep.contains(&name) {
                let _ = fs::remove_file(entry.path());
            }
        }
        // This succeeds only if the folder is empty.
        let _ = fs::remove_dir(&self.folder);
    }
}
