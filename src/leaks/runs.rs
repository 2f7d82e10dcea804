//! Streams the words of an output past the filters and reports the n-grams that may be hidden text.

use std::ops::RangeInclusive;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

use super::filter::Filter;
use super::words::{Key, Listen, RUN, Word, and, key, number_of, sum};

/// The number of last words that the filter looks at.
const END: usize = 3;

/// The n-grams that are searched for, as Bloom filters: a quick answer for the many that are not.
#[derive(Debug)]
pub(super) struct Wanted {
    /// The last word of each n-gram of fewer than three words.
    last: Filter,
    /// The sum of the last three words of the others.
    ends: Filter,
}

impl Wanted {
    /// Empty filters, with room for about this many texts and words in all.
    pub(super) fn for_about(texts: usize, words: usize) -> Self {
        Self { last: Filter::for_about(texts), ends: Filter::for_about(words) }
    }

    /// Filters that let every n-gram through.
    #[cfg(test)]
    pub(super) fn all() -> Self {
        Self { last: Filter::full(), ends: Filter::full() }
    }

    /// Adds an n-gram of these words.
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

/// Visits every n-gram of four words, which make up most of each n-gram of five.
pub(super) fn each_four(words: &[Word], mut visit: impl FnMut(u64)) {
    for part in words.split(Word::is_end) {
        part.windows(RUN - 1).for_each(|four| visit(key(four.iter().map(|word| word.hash))));
    }
}

/// One to five consecutive words of an output.
#[derive(Clone, Copy)]
pub(super) struct Run<'r> {
    hashes: &'r [u64],
}

impl Run<'_> {
    /// Its hash.
    pub(super) fn number(self) -> u64 {
        key(self.hashes.iter().copied())
    }

    /// The hashes of the first four and the last four words of an n-gram of five.
    pub(super) fn most(self) -> Option<[u64; 2]> {
        let most = [self.hashes.get(..RUN - 1)?, self.hashes.get(1..RUN)?];
        Some(most.map(|hashes| key(hashes.iter().copied())))
    }
}

/// Lines of markup without hidden text, such as those that every page has. Each is stored by its
/// hash in one slot,
/// until another line takes that slot.
#[derive(Debug)]
pub(super) struct Lines {
    numbers: Vec<AtomicU64>,
}

/// A power of two, much larger than the number of different lines on one page.
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

/// How many words are looked up together. A lookup waits for memory, and waiting for many takes
/// hardly longer
/// than waiting for one.
const TOGETHER: usize = 60;
/// How many earlier words are kept, with which an n-gram can begin.
const BEFORE: usize = RUN - 1;

/// Receives the words of a text and reports each n-gram that may be searched for: one to five words
/// that people
/// chose, and five that nobody chose. A report comes some words later, at the latest on drop.
pub(super) struct Runs<'w, V: FnMut(Run<'_>) -> bool> {
    wanted: &'w Wanted,
    /// Returns whether an n-gram is one that is searched for.
    visit: V,
    lines: Option<&'w Lines>,
    /// The hash of the current line, unless something was found in it.
    line: Option<u64>,
    /// Words that were looked up, followed by those that were not.
    hashes: [u64; BEFORE + TOGETHER],
    /// For each word, how many words up to it belong to the same part, and how many of those in a
    /// row were chosen by
    /// people; both capped at the longest n-gram.
    reach: [(u8, u8); BEFORE + TOGETHER],
    count: usize,
    last: (u8, u8),
}

impl<'w, V: FnMut(Run<'_>) -> bool> Runs<'w, V> {
    /// Skips lines that are in `lines`, if given.
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

    /// Looks up the new words and reports the n-grams that end with them.
    fn look_up(&mut self) {
        for at in BEFORE..self.count {
            let [first, second, third] = [at - 2, at - 1, at].map(|at| self.hashes[at]);
            // Most words end nothing that is searched for. For short n-grams the last word tells,
            // for others the last
            // three. Both lookups start before either is waited for.
            let short = self.wanted.last.may_hold(third);
            let long = self.wanted.ends.may_hold(and(and(first, second), third));
            if short | long {
                self.visit(at, if short { 1 } else { END }..=if long { RUN } else { END - 1 });
            }
        }
        self.hashes.copy_within(self.count - BEFORE..self.count, 0);
        self.count = BEFORE;
    }

    /// Reports the n-grams of these lengths that end at this position.
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
