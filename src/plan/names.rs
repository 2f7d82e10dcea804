//! The names that stay with the author, and the roles that take their place in what others read.

use std::borrow::Cow;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A name, and what to call its bearer; longer names come first.
pub type Named = (Arc<str>, Option<Arc<str>>);

/// What stands for a name without a role.
const SOMEBODY: &str = "[…]";

/// A text in which roles stand for names. A name is recognised across the end of a line, in capitals
/// and however its accents are written.
pub fn renamed<'t>(names: &[Named], text: &'t str) -> Cow<'t, str> {
    let mut text = Cow::Borrowed(text);
    // A role may hold another name.
    for round in 0..2 {
        let mut changed = false;
        for (name, role) in names {
            let role = role.as_deref().unwrap_or(SOMEBODY);
            if round > 0 && role.contains(&**name) {
                continue;
            }
            if let Some(other) = replaced(&text, name, role) {
                text = Cow::Owned(other);
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
    text
}

/// A sign of a text, as it is compared, and the bytes it takes.
type Sign = (char, usize, usize);

/// A text with a role in every place of a name; nothing when there is none.
fn replaced(text: &str, name: &str, role: &str) -> Option<String> {
    if !may_hold(text, name) {
        return None;
    }
    let pattern: Vec<char> = signs(name).into_iter().map(|(sign, ..)| sign).collect();
    let loud: Vec<char> = signs(&name.to_uppercase()).into_iter().map(|(sign, ..)| sign).collect();
    if pattern.is_empty() {
        return None;
    }
    let signs = signs(text);
    let mut out = String::new();
    let (mut at, mut kept) = (0, 0);
    while at < signs.len() {
        let found = [&pattern, &loud].into_iter().find(|pattern| {
            let here = signs[at..].iter().map(|(sign, ..)| sign);
            let goes_on = signs.get(at + pattern.len());
            here.take(pattern.len()).eq(pattern.iter())
                && !goes_on.is_some_and(|(sign, ..)| is_combining_mark(*sign))
        });
        let Some(found) = found else {
            at += 1;
            continue;
        };
        let (start, end) = (signs[at].1, signs[at + found.len() - 1].2);
        // Part of a sign is no name.
        if start < kept {
            at += 1;
            continue;
        }
        out.push_str(&text[kept..start]);
        out.push_str(role);
        kept = end;
        at += found.len();
    }
    if kept == 0 {
        return None;
    }
    out.push_str(&text[kept..]);
    Some(out)
}

/// Whether a text may hold a name, by the plain letters at the start of it: most texts name nobody.
fn may_hold(text: &str, name: &str) -> bool {
    let plain = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    // The last of them may belong to an accent.
    let accented = name[plain..].chars().next().is_some_and(|next| !next.is_ascii());
    let start = &name[..plain - usize::from(accented && plain > 0)];
    if start.is_empty() || text.contains(start) || text.contains(&start.to_ascii_uppercase()) {
        return true;
    }
    // Only these come between plain letters unseen, or are one in disguise.
    !text.is_ascii() && text.contains(|sign| is_unseen(sign) || sign == '\u{212a}')
}

/// Whether a sign is no part of a word: a place where it may break, or a joiner.
fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// What separates two parts, which no name goes across.
const PART: char = '\0';

/// The signs of a text with accents apart, and one space for all that separates two words: also the end
/// of a line and the marks of a quote behind it.
fn signs(text: &str) -> Vec<Sign> {
    let mut signs: Vec<Sign> = Vec::with_capacity(text.len());
    let mut lines = 0;
    for (start, sign) in text.char_indices() {
        let end = start + sign.len_utf8();
        if sign.is_whitespace() || (sign == '>' && lines > 0) {
            lines += usize::from(sign == '\n');
            // What stands behind an empty line is another part.
            let gap = if lines > 1 { PART } else { ' ' };
            match signs.last_mut() {
                Some((last @ (' ' | PART), _, until)) => (*last, *until) = (gap, end),
                _ => signs.push((gap, start, end)),
            }
        } else if is_unseen(sign) {
            if let Some((_, _, last)) = signs.last_mut() {
                *last = end;
            }
        } else {
            lines = 0;
            signs.extend(std::iter::once(sign).nfd().map(|part| (part, start, end)));
        }
    }
    signs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let pair = |name: &str, role: Option<&str>| (name.into(), role.map(Into::into));
        let names = [
            pair("Annabel Visser", None),
            pair("Jan Bos", Some("partner of Annabel Visser")),
            pair("Zoë", Some("my sister, Zoë's age")),
            pair("Wil", Some("a colleague")),
        ];
        assert_eq!(renamed(&names, text), expected, "{text}");
    }

    #[test]
    fn a_name_gives_way_however_it_is_written() {
        check("We met Jan Bos.", "We met partner of […].");
        check("We met Jan\nBos at work", "We met partner of […] at work");
        check("> We met Jan\n> Bos\n", "> We met partner of […]\n");
        for written in ["JAN BOS", "Jan\u{a0}Bos", "Jan\u{ad} Bos", "Ja\u{ad}n Bos", "Jan  Bos"] {
            check(&format!("so {written}!"), "so partner of […]!");
        }
        check("with Zoe\u{308} and Zoë", "with my sister, Zoë's age and my sister, Zoë's age");
        check("Wil said it", "a colleague said it");
        // The sign for kelvin is a capital.
        assert_eq!(renamed(&[("Karel".into(), None)], "\u{212a}arel and é"), "[…] and é");
    }

    #[test]
    fn what_is_no_name_stays() {
        for text in ["", "wil je jan bos zien", "Zoe\u{301} and Zoe", "Jan\n\nBos", "é\u{308}\n>"]
        {
            check(text, text);
        }
        // A name at the edge of a sign that has more of it.
        assert_eq!(renamed(&[("Zoe".into(), None)], "Zoë Zoe\u{308}"), "Zoë Zoe\u{308}");
    }
}
