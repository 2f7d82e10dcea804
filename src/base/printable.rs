//! The characters that can be printed on paper, and the replacements for those with another form.
//!
//! Paper has only the fonts of the theme. `printable.txt` lists their characters, so that a rule
//! can report missing ones without loading a font; a test in [`crate::render`] compares the two.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Runs of characters that some font has, and of those that every text font has.
pub const TABLE: &str = include_str!("printable.txt");

static RUNS: LazyLock<[Vec<(u32, u32)>; 2]> = LazyLock::new(|| {
    let mut parts = TABLE.split("\n\n").map(|part| {
        let run = |line: &str| {
            let (first, last) = line.split_once('-').unwrap_or((line, line));
            Some((u32::from_str_radix(first, 16).ok()?, u32::from_str_radix(last, 16).ok()?))
        };
        part.lines().filter_map(run).collect()
    });
    [parts.next().unwrap_or_default(), parts.next().unwrap_or_default()]
});

fn among(runs: &[(u32, u32)], c: char) -> bool {
    let at = runs.partition_point(|(_, last)| *last < c as u32);
    runs.get(at).is_some_and(|(first, _)| *first <= c as u32)
}

/// Whether some font has a character.
pub fn has(c: char) -> bool {
    among(&RUNS[0], c)
}

/// Characters that fonts show in another form, such as emoji, whose colour paper lacks.
const FORMS: [(char, char); 12] = [
    ('✅', '✔'),
    ('❌', '✘'),
    ('❎', '☒'),
    ('➕', '+'),
    ('➖', '−'),
    ('🗹', '☑'),
    ('🗸', '✓'),
    ('🗵', '☒'),
    ('🔴', '●'),
    ('⚫', '●'),
    ('⚪', '○'),
    ('🟢', '●'),
];

/// How a piece of text is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Printed {
    /// As this text.
    As(String),
    /// Not at all: it is a control character without a shape.
    Unseen,
    /// With a character missing from all fonts, and this text for the rest.
    Without(char, String),
}

/// The pieces of a text that are printed or not as a whole: a character with its combining marks,
/// and its byte offset.
pub fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut starts = text
        .char_indices()
        .filter(|(at, c)| *at == 0 || !is_combining_mark(*c))
        .map(|(at, _)| at)
        .peekable();
    std::iter::from_fn(move || {
        let start = starts.next()?;
        let end = starts.peek().copied().unwrap_or(text.len());
        Some((start, &text[start..end]))
    })
}

/// How a piece is printed.
pub fn printed(piece: &str) -> Printed {
    let composed: String = piece.nfc().filter(|c| !is_unseen(*c)).collect();
    let mut letters = composed.chars();
    let Some(first) = letters.next() else { return Printed::Unseen };
    if letters.next().is_none() {
        return one(first);
    }
    // A letter and a combining mark without a composed form look right only in a font that has
    // both.
    let stands = |text: &str| text.chars().all(|c| among(&RUNS[1], c));
    if stands(&composed) {
        return Printed::As(composed);
    }
    let mark = composed.chars().find(|c| !among(&RUNS[1], *c)).unwrap_or(first);
    match one(first) {
        Printed::As(base) => Printed::Without(mark, base),
        Printed::Without(sign, _) => Printed::Without(sign, String::new()),
        Printed::Unseen => Printed::Unseen,
    }
}

fn one(c: char) -> Printed {
    if has(c) {
        return Printed::As(c.to_string());
    }
    if let Some((_, form)) = FORMS.iter().find(|(sign, _)| *sign == c) {
        return Printed::As(form.to_string());
    }
    // Letters in a special form: ligatures, full-width and mathematical letters. Superscript and
    // subscript digits are excluded, because they mean something else.
    let raised =
        matches!(c, '\u{2070}'..='\u{209f}' | '\u{1d2c}'..='\u{1d6a}' | '\u{2b0}'..='\u{2ff}');
    let plain: String = std::iter::once(c).nfkc().collect();
    if !raised && plain.chars().all(has) {
        return Printed::As(plain);
    }
    // The parts of a letter, if a font has these but not the letter.
    let parts: String = std::iter::once(c).nfd().collect();
    if parts.chars().all(|c| among(&RUNS[1], c)) {
        return Printed::As(parts);
    }
    Printed::Without(c, String::new())
}

/// Whether a character controls others and has no shape of its own.
pub(crate) fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ad}' | '\u{34f}')
        || matches!(c, '\u{e0000}'..='\u{e0fff}' | '\u{180b}'..='\u{180e}')
        || (c.is_control() && !matches!(c, '\n' | '\t'))
}

/// Whether a character is a picture that adds nothing to the words beside it: an emoji.
pub(crate) fn is_picture(c: char) -> bool {
    matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b05}'..='\u{2b55}')
}

/// Whether something of a text remains without its pictures.
fn has_words(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// The characters of a text that cannot be printed, each with its byte offset, in order; pictures
/// beside words are left out and not missed.
pub fn missing(text: &str) -> Vec<(usize, char)> {
    if text.is_ascii() {
        return Vec::new();
    }
    let beside = has_words(text);
    let seen = pieces(text).filter(|(_, piece)| !piece.starts_with(char::is_whitespace));
    let sign = |(at, piece)| match printed(piece) {
        Printed::Without(sign, _) if beside && is_picture(sign) => None,
        Printed::Without(sign, _) => Some((at, sign)),
        Printed::As(_) | Printed::Unseen => None,
    };
    seen.filter_map(sign).collect()
}

#[cfg(test)]
mod tests;
