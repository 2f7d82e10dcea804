//! Which letters and signs can stand on paper, and what stands there for those that have another form.
//!
//! Paper has the faces of the theme and no others. What they hold is in `printable.txt`, so that a rule
//! can tell what will be missing without reading a face; a test of [`crate::render`] compares the two.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The characters that some face has, and those that every face for text has, as runs.
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

/// Whether some face has a character.
pub fn has(c: char) -> bool {
    among(&RUNS[0], c)
}

/// Signs that a face shows in another form: those of telephones, whose colour paper does not have.
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

/// What paper shows of a piece of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Printed {
    /// This.
    As(String),
    /// Nothing: it steers other characters, and has no shape of its own.
    Unseen,
    /// This, if anything: no face has the sign.
    Without(char, String),
}

/// A text in pieces that are printed or not: each a character with the marks on it, and its place.
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

/// What paper shows of a piece.
pub fn printed(piece: &str) -> Printed {
    let composed: String = piece.nfc().filter(|c| !is_unseen(*c)).collect();
    let mut letters = composed.chars();
    let Some(first) = letters.next() else { return Printed::Unseen };
    if letters.next().is_none() {
        return one(first);
    }
    // A letter and a mark that have no common form stand well only in a face that has both.
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
    // Letters in a dress of their own: ligatures, wide and mathematical ones. A raised or lowered
    // figure means something else than the figure.
    let raised =
        matches!(c, '\u{2070}'..='\u{209f}' | '\u{1d2c}'..='\u{1d6a}' | '\u{2b0}'..='\u{2ff}');
    let plain: String = std::iter::once(c).nfkc().collect();
    if !raised && plain.chars().all(has) {
        return Printed::As(plain);
    }
    // Parts of a letter that a face has, where it does not have the whole.
    let parts: String = std::iter::once(c).nfd().collect();
    if parts.chars().all(|c| among(&RUNS[1], c)) {
        return Printed::As(parts);
    }
    Printed::Without(c, String::new())
}

/// Whether a character steers others and has no shape of its own.
pub fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ad}' | '\u{34f}')
        || matches!(c, '\u{e0000}'..='\u{e0fff}' | '\u{180b}'..='\u{180e}')
        || (c.is_control() && !matches!(c, '\n' | '\t'))
}

/// The signs of a text that paper cannot show, each with its place, in the order of writing.
pub fn missing(text: &str) -> Vec<(usize, char)> {
    if text.is_ascii() {
        return Vec::new();
    }
    let seen = pieces(text).filter(|(_, piece)| !piece.starts_with(char::is_whitespace));
    let sign = |(at, piece)| match printed(piece) {
        Printed::Without(sign, _) => Some((at, sign)),
        Printed::As(_) | Printed::Unseen => None,
    };
    seen.filter_map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(piece: &str, expected: &str) {
        assert_eq!(printed(piece), Printed::As(expected.to_owned()), "{piece}");
    }

    #[test]
    fn a_sign_is_printed_as_it_is_or_in_a_form_that_means_the_same() {
        for sign in "≥≤≠→←↔⇒✓✗☐☑∑√∞‰⁴⅓‑½ễặịồơđŁșẞ₂①".chars()
        {
            check(&sign.to_string(), &sign.to_string());
        }
        for (sign, form) in [("✅", "✔"), ("ĳ", "ij"), ("ﬁ", "fi"), ("𝗔", "A"), ("Ａ", "A")]
        {
            assert!(
                printed(sign) == Printed::As(form.to_owned())
                    || has(sign.chars().next().expect("a sign"))
            );
        }
        check("e\u{301}", "é");
        check("e\u{302}\u{303}", "ễ");
        check("q\u{301}", "q\u{301}");
        check("✔\u{fe0f}", "✔");
        assert_eq!(printed("\u{200d}"), Printed::Unseen);
    }

    #[test]
    fn what_no_face_has_is_told_with_its_place() {
        assert_eq!(missing("Één ≥ 3 → ✓ e\u{303}"), []);
        assert_eq!(missing("af 🎯 en 面"), [(3, '🎯'), (11, '面')]);
        assert_eq!(missing("שלום").len(), 4);
        assert_eq!(printed("面"), Printed::Without('面', String::new()));
    }
}
