//! What can be told of a file beside the documents without making anything of it.

use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use super::read_bytes;
use crate::plan::files::Facts;
use crate::render::image;
use crate::workspace::Change;

/// How much of the start of a file says what it is.
const HEAD: u64 = 64;

/// The change that a file is there. `path` is that in the plan.
pub fn file(place: &Path, path: &str) -> Change {
    Change::Attachment(path.into(), facts(place, path).unwrap_or_default())
}

/// Nothing when the file cannot be read; who needs it will say so.
fn facts(place: &Path, path: &str) -> Option<Facts> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
    let mut file = BufReader::new(File::open(place).ok()?);
    let length = file.get_ref().metadata().ok()?.len();
    if ending == "svg" && length <= image::LONGEST as u64 {
        return Some(Facts { refusal: image::make(&ending, read_bytes(place).ok()?).err() });
    }
    let mut head = Vec::new();
    file.by_ref().take(HEAD).read_to_end(&mut head).ok()?;
    let size = image::Format::of(&head).and_then(|_| {
        file.seek(SeekFrom::Start(0)).ok()?;
        imagesize::reader_size(file).ok()
    });
    let size = size.map(|size| (size.width, size.height));
    Some(Facts { refusal: image::fault(&ending, &head, size) })
}
