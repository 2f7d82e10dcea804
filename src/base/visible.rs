//! Makes control characters visible: those that a terminal obeys, or that affect the text around
//! them.
//!
//! Anyone can write texts, titles and file names. Inside our own sentences they must be nothing but
//! words: they must not end a line, move the cursor, write to the clipboard or change the direction
//! of text.

use std::borrow::Cow;
use std::fmt::Write;

/// A text as one line in which every character is visible.
pub fn visible(text: &str) -> Cow<'_, str> {
    shown(text, is_obeyed)
}

/// The same for our own text, which can contain several lines and tabs.
pub(crate) fn visible_lines(text: &str) -> Cow<'_, str> {
    shown(text, |sign| is_obeyed(sign) && !matches!(sign, '\n' | '\t'))
}

/// The same for our own text with colours: colour codes stay.
pub(crate) fn visible_styled(text: &str) -> Cow<'_, str> {
    if !text.contains(|sign| is_obeyed(sign) && !matches!(sign, '\n' | '\t')) {
        return Cow::Borrowed(text);
    }
    let mut parts = text.split('\u{1b}');
    let mut out = visible_lines(parts.next().unwrap_or_default()).into_owned();
    for part in parts {
        let style = part.strip_prefix('[').and_then(|rest| {
            let end =
                rest.find(|sign: char| !(sign.is_ascii_digit() || matches!(sign, ';' | ':')))?;
            rest[end..].starts_with('m').then_some(end + 2)
        });
        let (style, rest) = part.split_at(style.unwrap_or(0));
        out.push(if style.is_empty() { '␛' } else { '\u{1b}' });
        out.push_str(style);
        out.push_str(&visible_lines(rest));
    }
    Cow::Owned(out)
}

/// Whether a character affects the text around it instead of being shown.
pub fn is_obeyed(sign: char) -> bool {
    sign.is_control()
        || matches!(sign,
            // Direction marks, and line and paragraph separators.
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}'
            // Byte order marks and annotation characters.
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

fn shown(text: &str, hidden: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&hidden) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for sign in text.chars() {
        match sign {
            sign if !hidden(sign) => out.push(sign),
            // Unicode has a picture for each of these, such as `␛`.
            '\0'..='\u{1f}' => out.extend(char::from_u32(0x2400 + u32::from(sign))),
            '\u{7f}' => out.push('␡'),
            sign => _ = write!(out, "<U+{:04X}>", u32::from(sign)),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_can_be_seen() {
        for (text, expected) in [
            ("één 👩‍🏫 €", "één 👩‍🏫 €"),
            ("a\u{1b}]52;c;QUJD\u{7}b", "a␛]52;c;QUJD␇b"),
            ("a\r\nb\tc\u{7f}", "a␍␊b␉c␡"),
            ("\u{9b}31m\u{85}\u{202e}x\u{2028}", "<U+009B>31m<U+0085><U+202E>x<U+2028>"),
        ] {
            assert_eq!(visible(text), expected);
            assert_eq!(visible(expected), expected);
        }
        assert_eq!(visible_lines("a\n\tb\r"), "a\n\tb␍");
    }

    #[test]
    fn of_what_a_terminal_obeys_only_colours_are_ours() {
        for (text, expected) in [
            ("\u{1b}[1;38:5:9mred\u{1b}[0m\n", "\u{1b}[1;38:5:9mred\u{1b}[0m\n"),
            ("\u{1b}[2Jx\u{1b}]0;t\u{7}\u{1b}", "␛[2Jx␛]0;t␇␛"),
            ("\u{1b}[1m\u{9b}0m\u{1b}[", "\u{1b}[1m<U+009B>0m␛["),
        ] {
            assert_eq!(visible_styled(text), expected);
        }
    }
}
