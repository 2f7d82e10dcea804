//! The words of an output as they are read, and the runs among them that are looked for.

use super::filter::Filter;
use super::words::{Key, Listen, RUN, Word, and, key, sum};

/// How many words at its end tell that a run is none that is looked for.
const END: usize = 3;

/// Which runs are looked for: a quick answer for the many that are not.
#[derive(Debug)]
pub(super) struct Wanted {
    /// What those of fewer than three words come to.
    short: Filter,
    /// What the last three words of the others come to.
    ends: Filter,
}

impl Wanted {
    /// None yet; room for so many texts with so many words in all.
    pub(super) fn for_about(texts: usize, words: usize) -> Self {
        Self { short: Filter::for_about(texts), ends: Filter::for_about(words) }
    }

    /// Every run.
    #[cfg(test)]
    pub(super) fn all() -> Self {
        Self { short: Filter::full(), ends: Filter::full() }
    }

    /// A run of these words too.
    pub(super) fn add(&self, words: &[Word], run: Key) {
        let (first, count) = run.words;
        let end = first + count;
        let come_to = |words: &[Word]| sum(words.iter().map(|word| word.hash));
        if count < END {
            self.short.add(come_to(&words[first..end]));
        } else {
            self.ends.add(come_to(&words[end - END..end]));
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

/// Hears the words of a text and tells every run of one to five words that people chose, and of five
/// that nobody chose, as far as it may be one of those that are looked for.
pub(super) struct Runs<'w, V> {
    wanted: &'w Wanted,
    visit: V,
    heard: Heard,
    /// What the last word comes to, and the last two.
    single: u64,
    pair: u64,
    /// How many words there were before this part, and before the last of it that people chose.
    part: usize,
    loud: usize,
}

impl<'w, V: FnMut(Run<'_>)> Runs<'w, V> {
    pub(super) fn of(wanted: &'w Wanted, visit: V) -> Self {
        Self { wanted, visit, heard: Heard::default(), single: 0, pair: 0, part: 0, loud: 0 }
    }

    /// Tells the last words, so many of them.
    #[cold]
    fn visit(&mut self, count: usize) {
        (self.visit)(Run { heard: &self.heard, count });
    }

    /// Tells the runs that end here and have the end of one that is looked for.
    #[cold]
    fn visit_ends(&mut self, since: usize, loud: usize) {
        for count in END..=since.min(RUN) {
            if count <= loud || count == RUN {
                self.visit(count);
            }
        }
    }
}

impl<V: FnMut(Run<'_>)> Listen for Runs<'_, V> {
    #[inline]
    fn word(&mut self, word: Word) {
        let hash = word.hash;
        let triple = and(self.pair, hash);
        self.pair = and(self.single, hash);
        self.single = hash;
        self.heard.add(hash);
        if !word.loud {
            self.loud = self.heard.count;
        }
        let (since, loud) = (self.heard.count - self.part, self.heard.count - self.loud);
        if loud > 0 && self.wanted.short.may_hold(hash) {
            self.visit(1);
        }
        if loud > 1 && self.wanted.short.may_hold(self.pair) {
            self.visit(2);
        }
        // Most words end nothing that is looked for: three of them tell.
        if (loud >= END || since >= RUN) && self.wanted.ends.may_hold(triple) {
            self.visit_ends(since, loud);
        }
    }

    #[inline]
    fn end(&mut self) {
        self.part = self.heard.count;
        self.loud = self.heard.count;
    }
}
