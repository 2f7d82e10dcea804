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
    /// These short runs, and longer ones with these ends.
    pub(super) fn of(short: &[&[u64]], ends: &[&[u64]]) -> Self {
        Self { short: Filter::of(short), ends: Filter::of(ends) }
    }

    /// Every run.
    #[cfg(test)]
    pub(super) fn all() -> Self {
        Self { short: Filter::full(), ends: Filter::full() }
    }
}

/// By what a run of these words is known at first: itself when it is short, else its last three words.
pub(super) fn mark(words: &[Word], run: Key) -> Mark {
    let (first, count) = run.words;
    let end = first + count;
    if count < END {
        Mark::Short(sum(&words[first..end]))
    } else {
        Mark::End(sum(&words[end - END..end]))
    }
}

/// See [`mark`].
pub(super) enum Mark {
    Short(u64),
    End(u64),
}

/// Every run of four words: most of what is known of a run of five.
pub(super) fn each_four(words: &[Word], mut visit: impl FnMut(u64)) {
    for part in words.split(Word::is_end) {
        part.windows(RUN - 1).for_each(|four| visit(key(four)));
    }
}

/// Hears the words of a text and tells every run of one to five words that people chose, and of five
/// that nobody chose, as far as it may be one of those that are looked for.
pub(super) struct Runs<'w, V> {
    wanted: &'w Wanted,
    visit: V,
    /// The last words, the newest last.
    last: [Word; RUN],
    /// What the last two of them come to.
    pair: u64,
    /// How many words there are in this part, and how many of the last that people chose; five at most.
    since: usize,
    loud: usize,
}

impl<'w, V: FnMut(&[Word])> Runs<'w, V> {
    pub(super) fn of(wanted: &'w Wanted, visit: V) -> Self {
        Self { wanted, visit, last: Default::default(), pair: 0, since: 0, loud: 0 }
    }

    /// Tells the last words, so many of them.
    fn visit(&mut self, count: usize) {
        (self.visit)(&self.last[RUN - count..]);
    }
}

impl<V: FnMut(&[Word])> Listen for Runs<'_, V> {
    #[inline]
    fn word(&mut self, word: Word) {
        let triple = and(self.pair, word);
        self.pair = and(self.last[RUN - 1].hash, word);
        self.last.copy_within(1.., 0);
        self.last[RUN - 1] = word;
        self.since = RUN.min(self.since + 1);
        self.loud = if word.loud { RUN.min(self.loud + 1) } else { 0 };
        if self.loud > 0 && self.wanted.short.may_hold(word.hash) {
            self.visit(1);
        }
        if self.loud > 1 && self.wanted.short.may_hold(self.pair) {
            self.visit(2);
        }
        // Most words end nothing that is looked for: three of them tell.
        if (self.loud >= END || self.since == RUN) && self.wanted.ends.may_hold(triple) {
            for count in END..=self.since {
                if count <= self.loud || count == RUN {
                    self.visit(count);
                }
            }
        }
    }

    fn end(&mut self) {
        (self.since, self.loud) = (0, 0);
    }
}
