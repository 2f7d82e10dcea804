//! Where a long word may break: by the syllables of its language.

use hypher::Lang as Patterns;

use crate::base::Lang;

/// The number of letters before the first and after the last break, and between two of them.
const EDGE: usize = 4;

/// The parts of a word; one part if it breaks nowhere.
pub(super) fn parts(word: &str, lang: Lang) -> Vec<&str> {
    let patterns = match lang {
        Lang::Nl => Patterns::Dutch,
        Lang::En => Patterns::English,
    };
    let (mut breaks, mut at) = (vec![0], 0);
    for syllable in hypher::hyphenate(word, patterns) {
        let last = breaks.last().copied().unwrap_or_default();
        let letters = |part: &str| part.chars().count();
        if at > 0 && letters(&word[last..at]) >= EDGE && letters(&word[at..]) >= EDGE {
            breaks.push(at);
        }
        at += syllable.len();
    }
    breaks.push(word.len());
    breaks.windows(2).map(|pair| &word[pair[0]..pair[1]]).collect()
}
