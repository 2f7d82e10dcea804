//! Finds files that an edition must not contain by pieces of their bytes: as a file or inside one,
//! whatever happened to the name and the first bytes.

use std::sync::{Arc, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet};

/// The number of bytes of a piece.
pub(crate) const PIECE: usize = 32;

/// A file of the plan, shown by an edition or not.
#[derive(Clone, Debug)]
pub struct Sample {
    /// The file.
    pub path: Arc<str>,
    /// Some of its bytes, spread over the file; all of them if it is small.
    pub parts: Vec<Vec<u8>>,
}

/// Reads a whole file of the plan.
pub type Read<'p> = Box<dyn Fn(&str) -> Option<Vec<u8>> + Sync + 'p>;

/// The most pieces per part that are searched for.
const MOST: usize = 16;

/// The pieces of files that must not be there.
pub(super) struct Pieces<'p> {
    /// The files, each with its number of pieces.
    files: Vec<(Arc<str>, usize)>,
    /// The files that a piece belongs to.
    known: FxHashMap<u64, Vec<u32>>,
    /// The files that are shown; pieces that they also contain prove nothing.
    shown: Vec<Arc<str>>,
    read: Read<'p>,
    also: OnceLock<FxHashSet<u64>>,
}

impl std::fmt::Debug for Pieces<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Pieces").field("files", &self.files).finish_non_exhaustive()
    }
}

impl<'p> Pieces<'p> {
    pub(super) fn of(hidden: &[Sample], shown: Vec<Arc<str>>, read: Read<'p>) -> Self {
        let mut known: FxHashMap<u64, Vec<u32>> = FxHashMap::default();
        let mut files = Vec::new();
        for sample in hidden {
            let mut pieces: Vec<u64> = sample.parts.iter().flat_map(|part| telling(part)).collect();
            pieces.sort_unstable();
            pieces.dedup();
            for piece in &pieces {
                known.entry(*piece).or_default().push(files.len() as u32);
            }
            files.push((Arc::clone(&sample.path), pieces.len()));
        }
        Self { files, known, shown, read, also: OnceLock::new() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// The files of which at least half the pieces are in these bytes.
    pub(super) fn among(&self, bytes: &[u8]) -> Vec<&Arc<str>> {
        let mut found = self.found_in(bytes);
        if found.is_empty() {
            return Vec::new();
        }
        let also = self.also.get_or_init(|| self.also());
        found.retain(|piece| !also.contains(piece));
        let mut counts = vec![0; self.files.len()];
        for file in found.iter().flat_map(|piece| &self.known[piece]) {
            counts[*file as usize] += 1;
        }
        let most = |(file, count): &(&(Arc<str>, usize), usize)| *count > 0 && *count * 2 >= file.1;
        self.files.iter().zip(counts).filter(most).map(|(file, _)| &file.0).collect()
    }

    /// The pieces that these bytes contain, without repeats.
    fn found_in(&self, bytes: &[u8]) -> Vec<u64> {
        let mut found = Vec::new();
        each(bytes, |_, number| {
            if self.known.contains_key(&number) {
                found.push(number);
            }
        });
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The pieces that shown files contain.
    fn also(&self) -> FxHashSet<u64> {
        let read = self.shown.iter().filter_map(|path| (self.read)(path));
        read.flat_map(|bytes| self.found_in(&bytes)).collect()
    }
}

/// Some pieces of the bytes of a file, spread over it. Bytes that hardly vary are skipped, because
/// they prove nothing.
fn telling(bytes: &[u8]) -> Vec<u64> {
    let mut places: Vec<(usize, u64)> = Vec::new();
    let step = (bytes.len() / MOST).max(1);
    let mut next = 0;
    each(bytes, |at, number| {
        if at >= next && varies(&bytes[at..at + PIECE]) {
            places.push((at, number));
            next = at + step;
        }
    });
    places.into_iter().map(|(_, number)| number).collect()
}

fn varies(piece: &[u8]) -> bool {
    let mut seen = [0_u64; 4];
    for byte in piece {
        seen[usize::from(*byte >> 6)] |= 1 << (byte & 63);
    }
    seen.iter().map(|seen| seen.count_ones()).sum::<u32>() >= 8
}

const STEP: u64 = 0xD134_2543_DE82_EF95;
const OUT: u64 = out();

const fn out() -> u64 {
    let mut power = 1_u64;
    let mut at = 0;
    while at < PIECE {
        power = power.wrapping_mul(STEP);
        at += 1;
    }
    power
}

/// Visits the hash of every piece of these bytes, with its offset.
fn each(bytes: &[u8], mut visit: impl FnMut(usize, u64)) {
    if bytes.len() < PIECE {
        return;
    }
    let push = |sum: u64, byte: u8| sum.wrapping_mul(STEP).wrapping_add(u64::from(byte) + 1);
    let mut sum = bytes[..PIECE].iter().fold(0, |sum, byte| push(sum, *byte));
    visit(0, mixed(sum));
    for (at, (old, new)) in bytes.iter().zip(&bytes[PIECE..]).enumerate() {
        sum = push(sum, *new).wrapping_sub((u64::from(*old) + 1).wrapping_mul(OUT));
        visit(at + 1, mixed(sum));
    }
}

fn mixed(number: u64) -> u64 {
    let mixed = (number ^ (number >> 32)).wrapping_mul(0x9FB2_1C65_1E98_DF25);
    mixed ^ (mixed >> 29)
}

#[cfg(test)]
mod tests;
