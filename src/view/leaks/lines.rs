//! Lines that many outputs of an edition have in common and that hold nothing hidden. A line is kept
//! whole and compared whole, so that none is ever taken for another.

use std::collections::{HashMap, HashSet};
use std::sync::{PoisonError, RwLock};

use super::filter::Plain;

/// The most lines that are kept, and the most that are waited for.
const MOST: usize = 1 << 10;
const WAITING: usize = 1 << 16;

/// Lines that were searched in outputs that hold nothing hidden.
#[derive(Debug, Default)]
pub(super) struct Lines {
    kept: RwLock<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    lines: HashMap<u64, Box<str>, Plain>,
    /// What was met once; a line is kept when it comes again.
    once: HashSet<u64, Plain>,
}

impl Lines {
    pub(super) fn is_known(&self, line: &str) -> bool {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        kept.lines.get(&number(line)).is_some_and(|known| **known == *line)
    }

    /// Adds the lines of an output in which nothing was found.
    pub(super) fn add(&self, lines: &[&str]) {
        let full = {
            let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
            kept.lines.len() >= MOST || kept.once.len() >= WAITING
        };
        if full || lines.is_empty() {
            return;
        }
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        for line in lines {
            if !kept.once.insert(number(line)) {
                kept.lines.entry(number(line)).or_insert_with(|| (*line).into());
            }
        }
    }
}

/// A number by which to find a line: of its ends and its length.
fn number(line: &str) -> u64 {
    let bytes = line.as_bytes();
    let part = |bytes: &[u8]| {
        bytes.chunks(8).fold(bytes.len() as u64, |sum, chunk| {
            let mut eight = [0; 8];
            eight[..chunk.len()].copy_from_slice(chunk);
            let sum = (sum ^ u64::from_le_bytes(eight)).wrapping_mul(0x9FB2_1C65_1E98_DF25);
            sum ^ (sum >> 29)
        })
    };
    let length = bytes.len();
    let mixed =
        part(&bytes[..length.min(48)]).rotate_left(17) ^ part(&bytes[length - length.min(48)..]);
    (mixed ^ length as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_known_when_it_came_twice_and_only_as_it_was() {
        let lines = Lines::default();
        let long = format!("<p>{}</p>\n", "a".repeat(200));
        let other =
            long.replacen(&"a".repeat(150), &format!("{}b{}", "a".repeat(99), "a".repeat(50)), 1);
        assert_eq!(number(&long), number(&other), "they differ in the middle");
        lines.add(&[&long]);
        assert!(!lines.is_known(&long));
        lines.add(&[&long]);
        assert!(lines.is_known(&long) && !lines.is_known(&other));
    }
}
