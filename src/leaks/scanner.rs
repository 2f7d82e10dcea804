//! Finds the n-grams of hidden texts among the tokens of an output.

use rustc_hash::FxHashSet;

use super::ngrams::{N, Ngram, Token, TokenSink, hash_of};

/// How many words at the end of an n-gram are compared before the whole.
const TAIL: usize = 3;

/// The end of an n-gram.
#[derive(Clone, Copy, Debug)]
pub(super) enum Tail {
    /// The hash of the last of one or two words.
    Short(u64),
    /// The hash of the last three words.
    Long(u64),
}

impl Tail {
    /// The tail of an n-gram of these tokens.
    pub(super) fn of(tokens: &[Token], ngram: Ngram) -> Self {
        let (first, count) = ngram.words;
        let end = first + count;
        if count < TAIL {
            Self::Short(tokens[end - 1].hash)
        } else {
            Self::Long(hash_of(tokens[end - TAIL..end].iter().map(|word| word.hash)))
        }
    }
}

/// The ends of the n-grams that are searched for. They rule out nearly every position of an output
/// with two lookups instead of five.
#[derive(Debug, Default)]
pub(super) struct Tails {
    /// The last words of n-grams of one or two words.
    short: FxHashSet<u64>,
    /// The last three words of the others.
    long: FxHashSet<u64>,
}

impl Tails {
    /// Adds the end of an n-gram.
    pub(super) fn add(&mut self, tail: Tail) {
        match tail {
            Tail::Short(word) => self.short.insert(word),
            Tail::Long(hash) => self.long.insert(hash),
        };
    }

    /// Whether an n-gram that is searched for may end with the last of these words.
    fn may_end(&self, words: &[u64; N]) -> bool {
        self.short.contains(&words[N - 1])
            || self.long.contains(&hash_of(words[N - TAIL..].iter().copied()))
    }
}

/// Visits the hash of every four consecutive words: most of what is known of an n-gram of five.
pub(super) fn each_four(tokens: &[Token], mut visit: impl FnMut(u64)) {
    for part in tokens.split(Token::is_boundary) {
        part.windows(N - 1).for_each(|four| visit(hash_of(four.iter().map(|word| word.hash))));
    }
}

/// One to five consecutive words of an output.
#[derive(Clone, Copy)]
pub(super) struct Window<'w> {
    words: &'w [u64],
}

impl Window<'_> {
    /// The hash of the n-gram.
    pub(super) fn hash(self) -> u64 {
        hash_of(self.words.iter().copied())
    }

    /// Its words.
    pub(super) fn words(&self) -> &[u64] {
        self.words
    }

    /// The hashes of the first four and the last four words of a window of five.
    pub(super) fn fours(self) -> Option<[u64; 2]> {
        let fours = [self.words.get(..N - 1)?, self.words.get(1..N)?];
        Some(fours.map(|words| hash_of(words.iter().copied())))
    }
}

/// Visits every window of one to five words of prose, and of five words of anything else, that may
/// be an n-gram that is searched for.
pub(super) struct Scanner<'t, V: FnMut(Window<'_>)> {
    tails: &'t Tails,
    visit: V,
    /// The last words, the newest at the end.
    words: [u64; N],
    /// How many of them belong together, and how many at the end are prose.
    together: usize,
    prose: usize,
}

impl<'t, V: FnMut(Window<'_>)> Scanner<'t, V> {
    pub(super) fn new(tails: &'t Tails, visit: V) -> Self {
        Self { tails, visit, words: [0; N], together: 0, prose: 0 }
    }
}

impl<V: FnMut(Window<'_>)> TokenSink for Scanner<'_, V> {
    #[inline]
    fn word(&mut self, word: Token) {
        self.words.copy_within(1.., 0);
        self.words[N - 1] = word.hash;
        self.together = (self.together + 1).min(N);
        self.prose = if word.is_prose { (self.prose + 1).min(N) } else { 0 };
        if self.tails.may_end(&self.words) {
            for count in 1..=N {
                if count <= self.prose || count == N && count <= self.together {
                    (self.visit)(Window { words: &self.words[N - count..] });
                }
            }
        }
    }

    fn boundary(&mut self) {
        (self.together, self.prose) = (0, 0);
    }
}
