//! Pictures that were made before, kept beside the output, so that a build reads what the last one
//! made instead of making it again.
//!
//! An entry is called by the hash of the bytes that it was made of. It is not trusted further than the
//! output beside it: who changes one changes what a picture shows, and nothing else.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use sha2::{Digest, Sha256};

use super::plain;
use crate::base::limits;
use crate::render::image::{self, Made};

/// The name of the folder in the folder of the output.
const NAME: &str = ".pop-cache";

/// How many entries this process has begun to write.
static WAITING: AtomicUsize = AtomicUsize::new(0);

/// What the bytes of a file are known by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key([u8; 32]);

impl Key {
    /// The key of the bytes of a file with this ending.
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

/// The pictures that are kept beside an output. Nothing of it is needed: what cannot be read is made
/// again, and what cannot be written is not kept.
#[derive(Debug)]
pub(crate) struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// What is kept in the folder of an output.
    pub(crate) fn new(out: &Path) -> Self {
        Self { folder: out.join(NAME) }
    }

    /// What was made of a file, when it is there and whole.
    pub(crate) fn get(&self, key: &Key) -> Option<Made> {
        // A picture with its smaller ones; what is larger, or no file, is none of ours.
        let longest = 4 * limits::ATTACHMENT as u64;
        image::unpack(&plain::read(&self.folder.join(key.name()), longest).ok()?)
    }

    /// Keeps what was made of a file.
    pub(crate) fn put(&self, key: &Key, made: &Made) {
        // What a link leads to is none of this folder.
        if fs::symlink_metadata(&self.folder).is_ok_and(|found| !found.is_dir()) {
            return;
        }
        let Some(bytes) = image::pack(made) else { return };
        let name = key.name();
        // Two files with the same bytes are made at the same time.
        let number = WAITING.fetch_add(1, Ordering::Relaxed);
        let waiting = self.folder.join(format!(".{name}.{}-{number}", std::process::id()));
        let kept = fs::create_dir_all(&self.folder)
            .and_then(|()| fs::write(&waiting, bytes))
            .and_then(|()| fs::rename(&waiting, self.folder.join(name)));
        if kept.is_err() {
            let _ = fs::remove_file(waiting);
        }
    }

    /// Removes every entry but these, and what a process that was killed left.
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
        // Goes only when it is empty.
        let _ = fs::remove_dir(&self.folder);
    }
}
