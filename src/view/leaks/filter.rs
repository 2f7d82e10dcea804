//! A set of numbers for quick answers: mostly a no, in one look at the memory.

use std::collections::HashSet;
use std::hash::{BuildHasher, Hasher};

use rayon::prelude::*;

/// Numbers that are mixed already.
pub(super) type Numbers = HashSet<u64, Plain>;

/// Whether a number may be among some others. A no is certain; a yes is wrong a few times in a hundred.
#[derive(Debug)]
pub(super) struct Filter {
    blocks: Vec<u64>,
    shift: u32,
}

impl Filter {
    /// The numbers of all these lists.
    pub(super) fn of(lists: &[&[u64]]) -> Self {
        let count: usize = lists.iter().map(|list| list.len()).sum();
        let blocks = (count / 8).next_power_of_two().max(2);
        let mut filter = Self { blocks: vec![0; blocks], shift: 64 - blocks.trailing_zeros() };
        for number in lists.iter().copied().flatten() {
            filter.blocks[(number >> filter.shift) as usize] |= Self::bits(*number);
        }
        filter
    }

    /// Holds every number.
    #[cfg(test)]
    pub(super) fn full() -> Self {
        Self { blocks: vec![u64::MAX; 2], shift: 63 }
    }

    /// Two bits of one block.
    #[inline]
    fn bits(number: u64) -> u64 {
        1 << (number & 63) | 1 << (number >> 6 & 63)
    }

    #[inline]
    pub(super) fn may_hold(&self, number: u64) -> bool {
        let bits = Self::bits(number);
        self.blocks[(number >> self.shift) as usize] & bits == bits
    }
}

/// Many numbers, in parts that each fit near the processor.
#[derive(Debug)]
pub(super) struct Parts {
    parts: Vec<Numbers>,
}

/// How many parts there are.
const PARTS: usize = 64;

impl Parts {
    /// The numbers of all these lists.
    pub(super) fn of(lists: &[&[u64]]) -> Self {
        let sorted: Vec<Vec<Vec<u64>>> = lists
            .par_iter()
            .map(|list| {
                let mut sorted = vec![Vec::new(); PARTS];
                for number in *list {
                    sorted[part(*number)].push(*number);
                }
                sorted
            })
            .collect();
        let parts = (0..PARTS).into_par_iter().map(|part| {
            let lists = sorted.iter().map(|sorted| &sorted[part]);
            let count = lists.clone().map(Vec::len).sum();
            let mut numbers = Numbers::with_capacity_and_hasher(count, Plain);
            numbers.extend(lists.flatten());
            numbers
        });
        Self { parts: parts.collect() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.parts.iter().all(Numbers::is_empty)
    }

    pub(super) fn contains(&self, number: u64) -> bool {
        self.parts[part(number)].contains(&number)
    }

    pub(super) fn remove(&mut self, number: u64) {
        self.parts[part(number)].remove(&number);
    }
}

/// The part of a number: bits that neither a filter nor a set goes by.
fn part(number: u64) -> usize {
    (number >> 40) as usize % PARTS
}

/// Takes numbers that are mixed already as they are.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Plain;

/// See [`Plain`].
#[derive(Debug, Default)]
pub(super) struct AsItIs(u64);

impl BuildHasher for Plain {
    type Hasher = AsItIs;

    fn build_hasher(&self) -> AsItIs {
        AsItIs(0)
    }
}

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_added_is_there_and_hardly_anything_else() {
        let numbers = |from: u64| {
            (from..from + 10_000)
                .map(|n| (n + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(31))
        };
        let filter = Filter::of(&[&numbers(0).collect::<Vec<_>>()]);
        assert!(numbers(0).all(|number| filter.may_hold(number)));
        let wrong = numbers(10_000).filter(|number| filter.may_hold(*number)).count();
        assert!(wrong < 1000, "{wrong}");
    }
}
