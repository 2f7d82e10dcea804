//! Replaces private names by roles in text that others read.

mod address;

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

pub(crate) use address::{in_address, without_names};

/// A name, and what to call its bearer; longer names come first.
pub type Named = (Arc<str>, Option<Arc<str>>);

/// The replacement for a name without a role.
const SOMEBODY: &str = "[…]";

/// A text in which roles replace names. A name is recognised across line ends, in capitals, in any
/// Unicode form, with emphasis inside it, joined, with its last part first, and with an initial.
pub fn renamed<'t>(names: &[Named], text: &'t str) -> Cow<'t, str> {
    let mut text = Cow::Borrowed(text);
    // A role can contain another name.
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

/// A character in its form for comparison, and the range of bytes it takes.
type Sign = (char, usize, usize);

/// A text with a role in every place of a name; `None` if the name does not occur.
fn replaced(text: &str, name: &str, role: &str) -> Option<String> {
    let mut out = String::new();
    let mut kept = 0;
    for place in places(text, name) {
        // Emphasis that begins or ends inside a name is removed with it.
        let place = balanced(text, place, kept);
        out.push_str(&text[kept..place.start]);
        let mut letters = role.chars();
        // A name by itself is not a sentence.
        let goes_on = text[place.end..].contains(char::is_alphanumeric);
        match letters.next().filter(|_| goes_on && begins(&text[..place.start])) {
            Some(first) => {
                out.extend(first.to_uppercase());
                out.push_str(letters.as_str());
            }
            None => out.push_str(role),
        }
        kept = place.end;
    }
    if kept == 0 {
        return None;
    }
    out.push_str(&text[kept..]);
    Some(out)
}

/// Whether a sentence begins after this text: after the end of a sentence, at the start of a line
/// that is an item, a heading or a quote, or after an empty line.
fn begins(before: &str) -> bool {
    let text = before.trim_end_matches([' ', '\t', '*', '_', '“', '‘', '"', '\'', '(']);
    if text.is_empty() {
        return true;
    }
    let line = text.rsplit('\n').next().unwrap_or_default().trim();
    let mark = !line.is_empty() && line.chars().all(|sign| "#>-+".contains(sign));
    let words = text.trim_end();
    let ended = words.ends_with(['.', '!', '?', '…']) && words.len() < before.len();
    mark || ended || text.trim_end_matches(' ').ends_with("\n\n")
}

/// The ranges of a name in a text, in order, however it is written.
fn places(text: &str, name: &str) -> Vec<Range<usize>> {
    let last = name.split_whitespace().next_back().unwrap_or(name);
    if !may_hold(text, last) {
        return Vec::new();
    }
    let forms = forms(name);
    let signs = signs(text);
    let mut places: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        let sign = signs[at].0;
        let found =
            forms.iter().find(|form| form.signs.first() == Some(&sign) && form.is_at(&signs, at));
        let Some(length) = found.map(|form| form.signs.len()) else {
            at += 1;
            continue;
        };
        let (start, end) = (signs[at].1, signs[at + length - 1].2);
        // A match inside a character is not a name.
        if places.last().is_some_and(|last| start < last.end) {
            at += 1;
            continue;
        }
        places.push(start..end);
        at += length;
    }
    places
}

/// A way to write a name.
struct Form {
    signs: Vec<char>,
    /// Whether it must be a whole word.
    whole: bool,
}

impl Form {
    fn is_at(&self, signs: &[Sign], at: usize) -> bool {
        let here = signs[at..].iter().map(|(sign, ..)| sign);
        if !here.take(self.signs.len()).eq(self.signs.iter()) {
            return false;
        }
        let is_letter = |sign: Option<&Sign>| sign.is_some_and(|(sign, ..)| sign.is_alphanumeric());
        let behind = signs.get(at + self.signs.len());
        if behind.is_some_and(|(sign, ..)| is_combining_mark(*sign)) {
            return false;
        }
        let before = at.checked_sub(1).and_then(|before| signs.get(before));
        !self.whole || !(is_letter(before) || is_letter(behind))
    }
}

/// The forms of a name: as written, joined, last part first, with an initial; also in capitals. The
/// longest come first.
fn forms(name: &str) -> Vec<Form> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let mut written: Vec<(String, bool)> = vec![(name.to_owned(), false)];
    if let [first, rest @ ..] = &words[..]
        && let Some(last) = rest.last()
    {
        written.push((words.concat(), true));
        let initial: String = first.chars().take(1).collect();
        let mut tails = vec![rest.join(" ")];
        let capital: String = rest[0].chars().take(1).flat_map(char::to_uppercase).collect();
        tails.push(format!(
            "{capital}{}",
            &tails[0][rest[0].chars().next().map_or(0, char::len_utf8)..]
        ));
        tails.push((*last).to_owned());
        for tail in &tails {
            written.extend([
                (format!("{tail}, {first}"), true),
                (format!("{tail} {first}"), true),
                (format!("{tail}, {initial}."), true),
                (format!("{initial}. {tail}"), true),
                (format!("{initial}.{tail}"), true),
                (format!("{initial} {tail}"), true),
            ]);
        }
        if rest.len() > 1 {
            let before = words[..words.len() - 1].join(" ");
            written.push((format!("{last}, {before}"), true));
        }
    }
    // At the start of a sentence, the first word has a capital: `De Boer`.
    let capital = |form: &str| {
        let mut letters = form.chars();
        let first = letters.next().map(|first| first.to_uppercase().collect::<String>());
        first.unwrap_or_default() + letters.as_str()
    };
    let mut loud: Vec<(String, bool)> =
        written.iter().map(|(form, whole)| (form.to_uppercase(), *whole)).collect();
    loud.extend(written.iter().map(|(form, whole)| (capital(form), *whole)));
    let mut forms: Vec<Form> = written
        .into_iter()
        .chain(loud)
        .map(|(form, whole)| Form {
            signs: signs(&form).into_iter().map(|(sign, ..)| sign).collect(),
            whole,
        })
        .filter(|form| !form.signs.is_empty())
        .collect();
    forms.sort_by_key(|form| std::cmp::Reverse(form.signs.len()));
    forms
}

/// The range of a name, extended by emphasis markers that match markers inside it.
fn balanced(text: &str, place: Range<usize>, from: usize) -> Range<usize> {
    let Range { mut start, mut end } = place;
    for sign in ['*', '_', '~', '`'] {
        let inside = text[start..end].matches(sign).count();
        let before = text[from..start].len() - text[from..start].trim_end_matches(sign).len();
        let behind = text[end..].len() - text[end..].trim_start_matches(sign).len();
        match (inside, before, behind) {
            (0, ..) => {}
            (_, before, 0) => start -= before.min(inside),
            (_, 0, behind) => end += behind.min(inside),
            _ => {}
        }
    }
    start..end
}

/// The places where part of a multi-word name is alone, with the name. A part of one of the words
/// in `but` does not count.
pub fn alone<'n>(names: &'n [Named], but: &[&str], text: &str) -> Vec<(Range<usize>, &'n str)> {
    let mut found = Vec::new();
    for (name, _) in names {
        let words: Vec<&str> = name.split_whitespace().collect();
        let parts = words.iter().filter(|part| {
            words.len() > 1
                && part.chars().count() > 2
                && part.starts_with(char::is_uppercase)
                && !but.iter().any(|known| known.split_whitespace().any(|word| word == **part))
        });
        let mut whole: Option<Vec<Range<usize>>> = None;
        for part in parts {
            for (start, part) in text.match_indices(part) {
                let end = start + part.len();
                let edge = !text[..start].ends_with(char::is_alphanumeric)
                    && !text[end..].starts_with(char::is_alphanumeric);
                // A part of the full name, or of another name, is replaced by a role anyway.
                let whole = whole.get_or_insert_with(|| {
                    names.iter().flat_map(|(name, _)| places(text, name)).collect()
                });
                let covered = whole.iter().any(|place| place.start < end && start < place.end);
                if edge && !covered {
                    found.push((start..end, &**name));
                }
            }
        }
    }
    found.sort_by_key(|(place, _)| place.start);
    found.dedup_by_key(|(place, _)| place.clone());
    found
}

/// Whether a text may contain a name, judging by the plain letters at the start of one of its
/// words: most texts name nobody.
fn may_hold(text: &str, word: &str) -> bool {
    let plain = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    // The last of these letters can carry an accent.
    let accented = word[plain..].chars().next().is_some_and(|next| !next.is_ascii());
    let start = &word[..plain - usize::from(accented && plain > 0)];
    let holds = |text: &str| text.contains(start) || text.contains(&start.to_ascii_uppercase());
    if start.is_empty() || holds(text) {
        return true;
    }
    if text.contains(is_emphasis) && holds(&text.replace(is_emphasis, "")) {
        return true;
    }
    // Only these can hide between plain letters, or look like one.
    !text.is_ascii() && text.contains(|sign| is_unseen(sign) || sign == '\u{212a}')
}

/// Whether a character is invisible markup for emphasis or code.
fn is_emphasis(sign: char) -> bool {
    matches!(sign, '*' | '_' | '~' | '`')
}

/// Whether a character is not part of a word: a possible line break, or a joiner.
fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// A separator between two parts, which no name crosses.
const PART: char = '\0';

/// The characters of a text with accents removed, and one space for anything that separates two
/// words, including line ends and the quote markers after them.
fn signs(text: &str) -> Vec<Sign> {
    let mut signs: Vec<Sign> = Vec::with_capacity(text.len());
    let mut lines = 0;
    for (start, sign) in text.char_indices() {
        let end = start + sign.len_utf8();
        if sign.is_whitespace() || (sign == '>' && lines > 0) {
            lines += usize::from(sign == '\n');
            // A blank line starts another part.
            let gap = if lines > 1 { PART } else { ' ' };
            match signs.last_mut() {
                Some((last @ (' ' | PART), _, until)) => (*last, *until) = (gap, end),
                _ => signs.push((gap, start, end)),
            }
        } else if is_emphasis(sign) {
            // It separates two characters and belongs to neither.
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
mod tests;
