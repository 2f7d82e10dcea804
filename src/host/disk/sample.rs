//! Takes samples of the files of a plan, to recognise them by; a large file is never read as a
//! whole.

use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::open::open;
use super::read_bytes;
use crate::leaks::{PIECE, Sample};
use crate::render::image::bare;

/// The size up to which a file is read as a whole, in bytes.
const WHOLE: u64 = 1 << 20;
/// The number of parts read of a larger file, and their length.
const PARTS: u64 = 32;
const LONG: usize = PIECE * 4;

/// A sample of each of these files. A file that can no longer be read has none: it cannot be
/// published either.
pub fn samples(root: &Path, paths: &[Arc<str>]) -> Vec<Sample> {
    let sample = |path: &Arc<str>| {
        let parts = parts(&root.join(&**path))?;
        Some(Sample { path: Arc::clone(path), parts })
    };
    paths.par_iter().filter_map(sample).collect()
}

/// The bytes of a file, followed by those of its published form.
pub fn whole(root: &Path, path: &str) -> Option<Vec<u8>> {
    let place = root.join(path);
    let mut bytes = read_bytes(&place).ok()?;
    let published = bare(bytes.clone());
    bytes.extend(published);
    Some(bytes)
}

fn parts(path: &Path) -> Option<Vec<Vec<u8>>> {
    let mut file = open(path).ok()?;
    let length = file.metadata().ok()?.len();
    if length <= WHOLE {
        let mut bytes = Vec::new();
        file.take(WHOLE).read_to_end(&mut bytes).ok()?;
        // Of a picture, only the image itself can be published.
        return Some(vec![bare(bytes)]);
    }
    let mut parts = Vec::new();
    for number in 0..PARTS {
        file.seek(SeekFrom::Start(length / PARTS * number)).ok()?;
        let mut part = vec![0; LONG];
        file.read_exact(&mut part).ok()?;
        parts.push(part);
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_file_is_read_in_parts() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let large: Vec<u8> = (0..3_u32 << 18).flat_map(u32::to_le_bytes).collect();
        std::fs::write(folder.path().join("large.bin"), &large).expect("written");
        std::fs::write(folder.path().join("small.bin"), b"small").expect("written");
        let paths: Vec<Arc<str>> = ["large.bin", "small.bin", "gone.bin"].map(Arc::from).into();
        let samples = samples(folder.path(), &paths);
        let lengths: Vec<usize> =
            samples.iter().map(|sample| sample.parts.iter().map(Vec::len).sum()).collect();
        assert_eq!(lengths, [PARTS as usize * LONG, 5]);
        let last = &samples[0].parts[PARTS as usize - 1];
        assert!(large.windows(LONG).any(|part| part == &**last));
    }
}
