//! The words of an output as they are read, and the runs among them that are looked for.

use std::ops::RangeInclusive;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

use super::filter::Filter;
use super::words::{Key, Listen, RUN, Word, and, key, number_of, sum};

/// How many words at its end tell that a run is none that is looked for.
const END: usize = 3;

/// Which runs are looked for: a quick answer for the many that are not.
#[derive(Debug)]
pub(super) struct Wanted {
    /// The last words of those of fewer than three.
    last: Filter,
    /// What the last three words of the others come to.
    ends: Filter,
}

impl Wanted {
    /// None yet; room for so many texts with so many words in all.
    pub(super) fn for_about(texts: usize, words: usize) -> Self {
        Self { last: Filter::for_about(texts), ends: Filter::for_about(words) }
    }

    /// Every run.
    #[cfg(test)]
    pub(super) fn all() -> Self {
        Self { last: Filter::full(), ends: Filter::full() }
    }

    /// A run of these words too.
    pub(super) fn add(&self, words: &[Word], run: Key) {
        let (first, count) = run.words;
        let end = first + count;
        if count < END {
            self.last.add(words[end - 1].hash);
        } else {
            self.ends.add(sum(words[end - END..end].iter().map(|word| word.hash)));
        }
    }
}

/// Every run of four words: most of what is known of a run of five.
pub(super) fn each_four(words: &[Word], mut visit: impl FnMut(u64)) {
    for part in words.split(Word::is_end) {
        part.windows(RUN - 1).for_each(|four| visit(key(four.iter().map(|word| word.hash))));
    }
}

/// One to five words of an output that follow each other.
#[derive(Clone, Copy)]
pub(super) struct Run<'r> {
    hashes: &'r [u64],
}

impl Run<'_> {
    /// What it is known by.
    pub(super) fn number(self) -> u64 {
        key(self.hashes.iter().copied())
    }

    /// The first four and the last four words of a run of five.
    pub(super) fn most(self) -> Option<[u64; 2]> {
        let most = [self.hashes.get(..RUN - 1)?, self.hashes.get(1..RUN)?];
        Some(most.map(|hashes| key(hashes.iter().copied())))
    }
}

/// Lines of markup that hold nothing that is looked for, such as those that every page has: each by its
/// number, in one place, until another takes that.
#[derive(Debug)]
pub(super) struct Lines {
    numbers: Vec<AtomicU64>,
}

/// A power of two; many more than there are different lines on one page.
const LINES: usize = 4096;

impl Default for Lines {
    fn default() -> Self {
        Self { numbers: std::iter::repeat_with(AtomicU64::default).take(LINES).collect() }
    }
}

impl Lines {
    fn place(&self, number: u64) -> &AtomicU64 {
        &self.numbers[number as usize % LINES]
    }

    fn holds(&self, number: u64) -> bool {
        self.place(number).load(Relaxed) == number
    }

    fn add(&self, number: u64) {
        self.place(number).store(number, Relaxed);
    }
}

/// How many words are looked up together: to look one up is to wait for the memory, and waiting for many
/// takes little longer.
const TOGETHER: usize = 60;
/// How many words before them are kept, which runs begin with.
const BEFORE: usize = RUN - 1;

/// Hears the words of a text and tells every run of one to five words that people chose, and of five
/// that nobody chose, as far as it may be one of those that are looked for: some words later, at the
/// latest when it is dropped.
pub(super) struct Runs<'w, V: FnMut(Run<'_>) -> bool> {
    wanted: &'w Wanted,
    /// Says whether a run is one that is looked for.
    visit: V,
    lines: Option<&'w Lines>,
    /// The number of the line that is being read, unless there is something in it.
    line: Option<u64>,
    /// Words that were looked up, and behind them those that were not.
    hashes: [u64; BEFORE + TOGETHER],
    /// How many words with each at their end are of one part, and of those how many people chose one
    /// behind the other; no more than matter.
    reach: [(u8, u8); BEFORE + TOGETHER],
    count: usize,
    last: (u8, u8),
}

impl<'w, V: FnMut(Run<'_>) -> bool> Runs<'w, V> {
    /// Passes over lines that it knows, when it is given some.
    pub(super) fn of(wanted: &'w Wanted, lines: Option<&'w Lines>, visit: V) -> Self {
        Self {
            wanted,
            visit,
            lines,
            line: None,
            hashes: [0; BEFORE + TOGETHER],
            reach: [(0, 0); BEFORE + TOGETHER],
            count: BEFORE,
            last: (0, 0),
        }
    }

    /// Looks up the words that were not, and tells the runs that end with them.
    fn look_up(&mut self) {
        for at in BEFORE..self.count {
            let [first, second, third] = [at - 2, at - 1, at].map(|at| self.hashes[at]);
            // Most words end nothing that is looked for: of short runs the last tells, of others three
            // do. Both are asked for before either is waited for.
            let short = self.wanted.last.may_hold(third);
            let long = self.wanted.ends.may_hold(and(and(first, second), third));
            if short | long {
                self.visit(at, if short { 1 } else { END }..=if long { RUN } else { END - 1 });
            }
        }
        self.hashes.copy_within(self.count - BEFORE..self.count, 0);
        self.count = BEFORE;
    }

    /// Tells the runs of these lengths that end at a place.
    #[cold]
    fn visit(&mut self, at: usize, counts: RangeInclusive<usize>) {
        let (since, loud) = self.reach[at];
        for count in counts {
            if count <= usize::from(loud) || count == RUN && count <= usize::from(since) {
                let run = Run { hashes: &self.hashes[at + 1 - count..=at] };
                if (self.visit)(run) {
                    self.line = None;
                }
            }
        }
    }
}

impl<V: FnMut(Run<'_>) -> bool> Drop for Runs<'_, V> {
    fn drop(&mut self) {
        self.look_up();
    }
}

impl<V: FnMut(Run<'_>) -> bool> Listen for Runs<'_, V> {
    #[expect(clippy::inline_always, reason = "a third of the time of the search is spent in it")]
    #[inline(always)]
    fn word(&mut self, word: Word) {
        let more = |count: u8| (count + 1).min(RUN as u8);
        self.last = (more(self.last.0), if word.loud { more(self.last.1) } else { 0 });
        self.hashes[self.count] = word.hash;
        self.reach[self.count] = self.last;
        self.count += 1;
        if self.count == self.hashes.len() {
            self.look_up();
        }
    }

    #[inline]
    fn end(&mut self) {
        self.last = (0, 0);
    }

    fn knows(&mut self, line: &[u8]) -> bool {
        let Some(lines) = self.lines else { return false };
        let number = number_of(line);
        self.line = Some(number);
        lines.holds(number)
    }

    fn learn(&mut self) {
        self.look_up();
        if let Some((lines, line)) = self.lines.zip(self.line.take()) {
            lines.add(line);
        }
    }
}
