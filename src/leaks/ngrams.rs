//! Words and n-grams of words, as hashes, without case and accents, so that a text is recognised in
//! any form in which it comes back.

/// The most words of an n-gram.
pub(super) const N: usize = 5;

/// The fewest letters of a whole text that is searched for.
pub(super) const SHORTEST: u32 = 8;
/// The fewest letters of a name of several words.
pub(super) const SHORTEST_NAME: u32 = 4;
/// The fewest letters of an n-gram of five words.
pub(super) const SHORTEST_NGRAM: u32 = 16;
/// The fewest letters of an n-gram of fewer words.
const LONG: u32 = 24;

/// Hashes a word letter by letter.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct WordHasher {
    hash: u64,
    letters: u32,
    at: (u32, u32),
}

/// A word of a text, or a boundary between two parts that do not belong together.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Token {
    pub(super) hash: u64,
    /// The number of letters; digits do not count.
    letters: u32,
    /// Where it starts and ends, in bytes of the text.
    pub(super) at: (u32, u32),
    /// Whether people wrote it; class names and keywords of programs are written by nobody.
    pub(super) is_prose: bool,
}

/// Receives the tokens of a text as they are read.
pub(super) trait TokenSink {
    /// Receives a word.
    fn word(&mut self, word: Token);

    /// Receives a boundary: the words before it do not belong with the words after it.
    fn boundary(&mut self);
}

impl TokenSink for Vec<Token> {
    fn word(&mut self, word: Token) {
        self.push(word);
    }

    fn boundary(&mut self) {
        self.push(Token::default());
    }
}

/// Sends tokens that were read before to a sink.
pub(super) fn replay(tokens: &[Token], sink: &mut impl TokenSink) {
    for token in tokens {
        if token.is_boundary() { sink.boundary() } else { sink.word(*token) }
    }
}

/// One to five consecutive words of a list of tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ngram {
    pub(super) hash: u64,
    /// The index of its first word in the list, and the number of words.
    pub(super) words: (usize, usize),
}

const SEED: u64 = 0x9E37_79B9_7F4A_7C15;
const MIX: u64 = 0x9FB2_1C65_1E98_DF25;
/// The base of the polynomial hash of an n-gram.
const BASE: u64 = 0xD134_2543_DE82_EF95;

impl WordHasher {
    /// Whether there is a letter or a digit.
    pub(super) fn has_begun(&self) -> bool {
        self.hash != 0
    }

    /// Adds a byte of a word in lower case; `letter` unless it is a digit or the continuation of a
    /// character. `at` is where the character starts and ends in the text.
    #[inline]
    pub(super) fn add(&mut self, byte: u8, letter: bool, at: (usize, usize)) {
        if self.hash == 0 {
            self.hash = SEED;
            self.at.0 = at.0 as u32;
        }
        self.at.1 = at.1 as u32;
        self.hash = (self.hash.rotate_left(5) ^ u64::from(byte)).wrapping_mul(BASE) | 1;
        self.letters += u32::from(letter);
    }

    /// The whole word.
    #[inline]
    pub(super) fn finish(self, is_prose: bool) -> Token {
        Token { hash: mixed(self.hash).max(1), letters: self.letters, at: self.at, is_prose }
    }
}

impl Token {
    /// Whether it is a boundary and not a word.
    pub(super) fn is_boundary(&self) -> bool {
        self.hash == 0
    }
}

/// The n-grams by which a hidden text is recognised: five words, fewer if they are long, and the
/// whole of a short text, which needs at least `least` letters if it has several words.
///
/// Of two consecutive n-grams of five only one is needed: any six words of the text contain it.
pub(super) fn significant(tokens: &[Token], least: u32, mut visit: impl FnMut(Ngram)) {
    let mut start = 0;
    for part in tokens.split(Token::is_boundary) {
        let mut emit = |first: usize, count: usize| {
            let hash = hash_of(part[first..first + count].iter().map(|word| word.hash));
            visit(Ngram { hash, words: (start + first, count) });
        };
        if is_significant(part, least) {
            emit(0, part.len());
        }
        let has_five = |first: usize| {
            let five = part.get(first..first + N);
            five.is_some_and(|five| letters_of(five) >= SHORTEST_NGRAM)
        };
        let (mut this, mut emitted) = (has_five(0), false);
        for first in 0..part.len() {
            let mut letters = 0;
            let fewer = part[first..].iter().take(N - 1).position(|word| {
                letters += word.letters;
                letters >= LONG
            });
            if let Some(before) = fewer {
                emit(first, before + 1);
            }
            let next = has_five(first + 1);
            emitted = this && !(emitted && next);
            if emitted {
                emit(first, N);
            }
            this = next;
        }
        start += part.len() + 1;
    }
}

fn letters_of(words: &[Token]) -> u32 {
    words.iter().map(|word| word.letters).sum()
}

/// Whether a whole text of one to four words is worth searching for. Numbers are not: many texts
/// contain the same date or the same amount.
fn is_significant(part: &[Token], least: u32) -> bool {
    let with_letters = part.iter().filter(|word| word.letters > 0).count();
    let least = if part.len() == 1 { SHORTEST } else { least };
    (1..N).contains(&part.len())
        && letters_of(part) >= least
        && (with_letters == part.len() || with_letters >= 3)
}

/// The hash of consecutive words.
pub(super) fn hash_of(words: impl IntoIterator<Item = u64>) -> u64 {
    let sum = words.into_iter().fold(SEED, |sum, word| sum.wrapping_mul(BASE).wrapping_add(word));
    mixed(sum)
}

#[inline]
fn mixed(number: u64) -> u64 {
    let mixed = (number ^ (number >> 32)).wrapping_mul(MIX);
    mixed ^ (mixed >> 29)
}

#[cfg(test)]
mod tests;
