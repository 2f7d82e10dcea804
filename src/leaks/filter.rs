//! A set of numbers for quick answers: mostly a no, in one look at the memory.

use std::collections::HashSet;
use std::hash::{BuildHasher, Hasher};
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

/// Numbers that are mixed already.
pub(super) type Numbers = HashSet<u64, Plain>;

/// Whether a number may be among some others. A no is certain; a yes is wrong a few times in a hundred.
#[derive(Debug)]
pub(super) struct Filter {
    blocks: Vec<AtomicU64>,
    shift: u32,
}

impl Filter {
    /// Room for about so many numbers, which several threads may add.
    pub(super) fn for_about(count: usize) -> Self {
        let blocks = (count / 8).next_power_of_two().max(2);
        let shift = 64 - blocks.trailing_zeros();
        Self { blocks: (0..blocks).map(|_| AtomicU64::new(0)).collect(), shift }
    }

    /// Holds every number.
    #[cfg(test)]
    pub(super) fn full() -> Self {
        Self { blocks: (0..2).map(|_| AtomicU64::new(u64::MAX)).collect(), shift: 63 }
    }

    /// Two bits of one block.
    #[inline]
    fn bits(number: u64) -> u64 {
        1 << (number & 63) | 1 << (number >> 6 & 63)
    }

    #[inline]
    fn block(&self, number: u64) -> &AtomicU64 {
        &self.blocks[(number >> self.shift) as usize]
    }

    pub(super) fn add(&self, number: u64) {
        if !self.may_hold(number) {
            self.block(number).fetch_or(Self::bits(number), Relaxed);
        }
    }

    /// Adds a number when nobody else does, which is faster.
    fn add_alone(&mut self, number: u64) {
        *self.blocks[(number >> self.shift) as usize].get_mut() |= Self::bits(number);
    }

    #[inline]
    pub(super) fn may_hold(&self, number: u64) -> bool {
        let bits = Self::bits(number);
        self.block(number).load(Relaxed) & bits == bits
    }
}

/// Many numbers that are mixed, in little memory: of each the shelf that it stands on and its last half. A
/// yes is wrong once in 2^28 times.
#[derive(Debug)]
pub(super) struct Shelves {
    filter: Filter,
    halves: Vec<u32>,
    /// Where each shelf starts, and where the last one ends. The first bits of a number lead to it.
    starts: Vec<u32>,
    shift: u32,
    /// The numbers that no longer count.
    removed: Numbers,
}

impl Shelves {
    pub(super) fn of(lists: &[Box<[u64]>]) -> Self {
        let count: usize = lists.iter().map(|list| list.len()).sum();
        let shelves = (count / 8).next_power_of_two().max(2);
        let shift = 64 - shelves.trailing_zeros();
        let all = || lists.iter().flatten();
        let mut starts = vec![0_u32; shelves + 1];
        for number in all() {
            starts[(number >> shift) as usize] += 1;
        }
        let mut ends = 0;
        for start in &mut starts {
            ends += *start;
            *start = ends;
        }
        let mut halves = vec![0; count];
        let mut filter = Filter::for_about(count);
        // Each shelf fills from its end, so what was its end becomes its start.
        for number in all() {
            let start = &mut starts[(number >> shift) as usize];
            *start -= 1;
            halves[*start as usize] = *number as u32;
            filter.add_alone(*number);
        }
        Self { filter, halves, starts, shift, removed: Numbers::default() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.halves.is_empty()
    }

    pub(super) fn contains(&self, number: u64) -> bool {
        self.filter.may_hold(number)
            && self.shelf(number).contains(&(number as u32))
            && !self.removed.contains(&number)
    }

    fn shelf(&self, number: u64) -> &[u32] {
        let place = (number >> self.shift) as usize;
        &self.halves[self.starts[place] as usize..self.starts[place + 1] as usize]
    }

    /// Lets a number not count any more.
    pub(super) fn remove(&mut self, number: u64) {
        if self.contains(number) {
            self.removed.insert(number);
        }
    }
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
        let filter = Filter::for_about(10_000);
        numbers(0).for_each(|number| filter.add(number));
        assert!(numbers(0).all(|number| filter.may_hold(number)));
        let wrong = numbers(10_000).filter(|number| filter.may_hold(*number)).count();
        assert!(wrong < 1000, "{wrong}");
    }

    #[test]
    fn what_was_removed_is_gone_and_the_rest_is_there() {
        let lists = [vec![5, 3].into(), [].into(), vec![u64::MAX, 3, 0].into()];
        let mut shelves = Shelves::of(&lists);
        assert!([0, 3, 5, u64::MAX].iter().all(|number| shelves.contains(*number)));
        assert!(!shelves.contains(4) && !shelves.is_empty());
        for number in [3, 4, 3, 0, u64::MAX] {
            shelves.remove(number);
        }
        assert!(shelves.contains(5) && !shelves.contains(3));
        assert!(Shelves::of(&[]).is_empty() && !Shelves::of(&[]).contains(5));

        let numbers: Vec<u64> =
            (1..10_000_u64).map(|n| n.wrapping_mul(0x9E37_79B9_7F4A_7C15)).collect();
        let shelves = Shelves::of(&[numbers[..5_000].into()]);
        for (place, number) in numbers.iter().enumerate() {
            assert_eq!(shelves.contains(*number), place < 5_000);
        }
    }
}
