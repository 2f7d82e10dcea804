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
    heard: &'r Heard,
    count: usize,
}

impl Run<'_> {
    /// What it is known by.
    pub(super) fn number(self) -> u64 {
        key(self.heard.last(self.count))
    }

    /// The first four and the last four words of a run of five.
    pub(super) fn most(self) -> Option<[u64; 2]> {
        let most = RUN - 1;
        (self.count == RUN)
            .then(|| [key(self.heard.last(RUN).take(most)), key(self.heard.last(most))])
    }
}

/// The last words of an output, each in a place of its own until it is too long ago to be of use.
#[derive(Default)]
struct Heard {
    hashes: [u64; PLACES],
    /// How many there were in all.
    count: usize,
}

/// A power of two that a run fits in.
const PLACES: usize = 8;

impl Heard {
    #[inline]
    fn add(&mut self, hash: u64) {
        self.hashes[self.count % PLACES] = hash;
        self.count += 1;
    }

    /// The last so many, the oldest first.
    fn last(&self, count: usize) -> impl Iterator<Item = u64> {
        (self.count - count..self.count).map(|number| self.hashes[number % PLACES])
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

/// Hears the words of a text and tells every run of one to five words that people chose, and of five
/// that nobody chose, as far as it may be one of those that are looked for.
pub(super) struct Runs<'w, V> {
    wanted: &'w Wanted,
    /// Says whether a run is one that is looked for.
    visit: V,
    lines: Option<&'w Lines>,
    /// The number of the line that is being read, unless there is something in it.
    line: Option<u64>,
    heard: Heard,
    /// What the last word comes to, and the last two; they may be of a part before.
    single: u64,
    pair: u64,
    /// How many words there were before this part, and before the last of it that people chose.
    part: usize,
    loud: usize,
}

impl<'w, V: FnMut(Run<'_>) -> bool> Runs<'w, V> {
    pub(super) fn of(wanted: &'w Wanted, visit: V) -> Self {
        Self {
            wanted,
            visit,
            lines: None,
            line: None,
            heard: Heard::default(),
            single: 0,
            pair: 0,
            part: 0,
            loud: 0,
        }
    }

    /// Passes over lines that it has heard before.
    pub(super) fn knowing(self, lines: &'w Lines) -> Self {
        Self { lines: Some(lines), ..self }
    }

    /// Tells the runs of these lengths that end here.
    #[cold]
    fn visit(&mut self, counts: RangeInclusive<usize>) {
        let (since, loud) = (self.heard.count - self.part, self.heard.count - self.loud);
        for count in counts {
            let run = Run { heard: &self.heard, count };
            if (count <= loud || count == RUN && count <= since) && (self.visit)(run) {
                self.line = None;
            }
        }
    }
}

impl<V: FnMut(Run<'_>) -> bool> Listen for Runs<'_, V> {
    #[expect(clippy::inline_always, reason = "a third of the time of the search is spent in it")]
    #[inline(always)]
    fn word(&mut self, word: Word) {
        let hash = word.hash;
        let triple = and(self.pair, hash);
        self.pair = and(self.single, hash);
        self.single = hash;
        self.heard.add(hash);
        if !word.loud {
            self.loud = self.heard.count;
        }
        // Most words end nothing that is looked for: of short runs the last tells, of others three do.
        if self.wanted.last.may_hold(hash) {
            self.visit(1..=END - 1);
        }
        if self.wanted.ends.may_hold(triple) {
            self.visit(END..=RUN);
        }
    }

    #[inline]
    fn end(&mut self) {
        self.part = self.heard.count;
        self.loud = self.heard.count;
    }

    fn knows(&mut self, line: &[u8]) -> bool {
        let Some(lines) = self.lines else { return false };
        let number = number_of(line);
        self.line = Some(number);
        lines.holds(number)
    }

    fn learn(&mut self) {
        if let Some((lines, line)) = self.lines.zip(self.line.take()) {
            lines.add(line);
        }
    }
}
