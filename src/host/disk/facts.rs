//! Collects metadata of files and folders, reading only some bytes of a file.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use super::open::{open, read_start};
use super::read_bytes;
use crate::base::{Refusal, limits};
use crate::plan::facts::{self, Outcome, Place, is_web_root, may_tell, public_remote};
use crate::render::image;
use crate::workspace::Change;

/// The change for a file of a plan with its metadata: its path in the plan, and its place on disk.
pub fn file(path: &str, place: &Path) -> Change {
    let mut told = may_tell(path).then(|| read(place)).flatten().unwrap_or_default();
    // If the file cannot be read, the code that needs it will report that.
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
    told.refusal = refusal(place, &ending);
    told.outcome = outcome(place, &ending).filter(|_| told.refusal.is_none());
    if told.is_empty() {
        return Change::File(path.into());
    }
    Change::Telling(path.into(), told.into())
}

/// The number of bytes at the start that identify a file.
const HEAD: u64 = 64;

/// Why no edition will show a file, judging by its first bytes and its name.
fn refusal(place: &Path, ending: &str) -> Option<Refusal> {
    let mut file = match open(place) {
        Ok(file) => BufReader::new(file),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
        Err(_) => return Some(Refusal::Unread),
    };
    let mut head = Vec::new();
    file.by_ref().take(HEAD).read_to_end(&mut head).ok()?;
    let size = image::Format::of(&head).and_then(|_| {
        file.seek(SeekFrom::Start(0)).ok()?;
        imagesize::reader_size(file).ok()
    });
    let size = size.map(|size| (size.width, size.height));
    image::fault(ending, &head, size)
}

/// The result of publishing a file, computed when something refers to it. Its modification time and
/// length identify the version.
fn outcome(place: &Path, ending: &str) -> Option<Outcome> {
    let found = fs::metadata(place).ok()?;
    let mut hasher = DefaultHasher::new();
    (found.len(), found.modified().ok(), ending).hash(&mut hasher);
    let (place, ending) = (place.to_path_buf(), ending.to_owned());
    let large = found.len() > limits::ATTACHMENT as u64;
    let ask = move || match read_bytes(&place) {
        _ if large => Err(Refusal::Large),
        Ok(bytes) => image::losses(&ending, &bytes),
        // If the file cannot be read, the code that needs it will report that.
        Err(_) => Ok(Vec::new()),
    };
    Some(Outcome::new(hasher.finish(), ask))
}

fn read(place: &Path) -> Option<facts::Facts> {
    let mut file = open(place).ok()?;
    let length = file.metadata().ok()?.len();
    let mut look = |from: u64, most: usize| {
        let mut bytes = Vec::new();
        let found = file.seek(SeekFrom::Start(from));
        let read = found.and_then(|_| (&mut file).take(most as u64).read_to_end(&mut bytes));
        // An unreadable file has no metadata.
        read.map_or_else(|_| Vec::new(), |_| bytes)
    };
    Some(facts::of(length, &mut look))
}

/// The location of the plan's folder.
pub(super) fn place(root: &Path) -> Place {
    let root = root.canonicalize().unwrap_or_else(|_| root.to_path_buf());
    let name = |folder: &Path| folder.file_name()?.to_str().map(str::to_owned);
    let web_root = root.ancestors().filter_map(name).find(|name| is_web_root(name));
    let settings = root.ancestors().find_map(|folder| repository(&folder.join(".git")));
    Place { web_root, remote: settings.and_then(|settings| public_remote(&settings)) }
}

/// The settings of a repository.
fn repository(folder: &Path) -> Option<String> {
    let text = |place: &Path| {
        let bytes = read_start(place, 1 << 16).ok()?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    };
    if fs::metadata(folder).ok()?.is_dir() {
        return text(&folder.join("config"));
    }
    // A second working tree, or a submodule, refers to its folder.
    let named = text(folder)?;
    let named = folder.parent()?.join(named.trim().strip_prefix("gitdir:")?.trim());
    let common = named.ancestors().find(|above| above.join("config").is_file())?;
    text(&common.join("config"))
}

#[cfg(test)]
mod tests;
