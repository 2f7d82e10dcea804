//! The tokenizer: splits a text into words, numbers, dates, clock times and punctuation, each with
//! its span.

use super::digits;
use crate::base::Span;
use crate::phrases::Lang;

/// A word, number or punctuation mark of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Token {
    /// Its kind, with a value if it has one.
    pub kind: Kind,
    /// Its span in the text.
    pub span: Span,
    /// The text in lower case, with straight apostrophes.
    pub lower: String,
    /// Whether a hyphen joins it to the previous token, as `week` in `16-week`.
    pub joined: bool,
    /// Whether it starts with a capital.
    pub capital: bool,
}

/// The kind of a token.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// A word, including one with digits such as `GAD-7`, `B1` or `5K`.
    Word,
    /// A number in digits.
    Number(f64),
    /// Two numbers with a dash: `85-90`.
    Range(f64, f64),
    /// Two years with a dash or slash: `2025-2026`.
    Years(i32, i32),
    /// A date in digits.
    Date {
        /// The year.
        y: i32,
        /// The month, 1 to 12.
        m: u8,
        /// The day, 1 to 31.
        d: u8,
    },
    /// Two numbers with a slash, a score or a day and month: `7/10`, `15/09`.
    Ratio(u32, u32),
    /// A clock time or a range of clock times: `16u30`, `9:00`, `10.00-12.00`.
    Clock,
    /// A rank in digits: `1e`, `2nd`.
    Ordinal(u32),
    /// A number of times: `3x`.
    Multiple(f64),
    /// A quarter of a year: `Q2`.
    Quarter(u8),
    /// The sign `%` or `‰`.
    Percent,
    /// A currency symbol.
    Currency,
    /// The end of a sentence: a stop, question mark, exclamation mark, semicolon or line break.
    Stop,
    /// A comma or colon.
    Comma,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// A slash between words.
    Slash,
    /// A plus sign.
    Plus,
    /// Any other mark.
    Mark,
}

/// Splits a text into tokens, without white space.
#[must_use]
pub(crate) fn tokens(text: &str, lang: Lang) -> Vec<Token> {
    let mut list = Vec::with_capacity(text.len() / 5 + 1);
    let mut at = 0;
    let mut joined = false;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        if first.is_whitespace() {
            if first == '\n' {
                push(&mut list, text, (at, at + 1), Kind::Stop, false);
            }
            at += first.len_utf8();
            continue;
        }
        if let Some((len, word)) = spoken(rest, lang) {
            push(&mut list, text, (at, at + len), Kind::Word, false);
            if let Some(token) = list.last_mut() {
                word.clone_into(&mut token.lower);
            }
            at += len;
            joined = false;
            continue;
        }
        if first.is_ascii_digit() || digits::vulgar(first).is_some() {
            let after_money = matches!(list.last(), Some(Token { kind: Kind::Currency, .. }));
            let number = digits::read(rest, lang, after_money);
            push(&mut list, text, (at, at + number.len), number.kind, joined);
            at += number.len;
            joined = hyphen_to_letter(&text[at..]);
            at += usize::from(joined);
            continue;
        }
        if let Some(year) = short_year(rest).filter(|_| !joined) {
            push(&mut list, text, (at, at + first.len_utf8() + 2), Kind::Years(year, year), false);
            at += first.len_utf8() + 2;
            continue;
        }
        let len = word_len(rest);
        if len > 0 {
            let kind = quarter(&rest[..len]).map_or(Kind::Word, Kind::Quarter);
            push(&mut list, text, (at, at + len), kind, joined);
            at += len;
        } else {
            let kind = mark(first, rest);
            push(&mut list, text, (at, at + first.len_utf8()), kind, false);
            at += first.len_utf8();
        }
        joined = false;
    }
    list
}

fn push(list: &mut Vec<Token>, text: &str, (start, end): (usize, usize), kind: Kind, joined: bool) {
    let raw = &text[start..end];
    let lower = if raw.is_ascii() {
        raw.to_ascii_lowercase()
    } else {
        raw.to_lowercase().replace(['’', '‘', 'ʼ'], "'")
    };
    // The full stop of `a.s.` belongs to the word and has no meaning.
    let lower = match kind {
        Kind::Word if lower.ends_with('.') => lower.trim_end_matches('.').to_owned(),
        _ => lower,
    };
    let capital = raw.chars().next().is_some_and(char::is_uppercase);
    list.push(Token { kind, span: Span::new(start, end), lower, joined, capital });
}

/// The length in bytes of the word at the start, 0 if there is none.
fn word_len(rest: &str) -> usize {
    let mut len = 0;
    let mut chars = rest.chars().peekable();
    let mut last = ' ';
    let mut letters = 0;
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        let inside = c.is_alphanumeric()
            || (is_apostrophe(c) && next.is_alphabetic() && (len > 0 || next == 's'))
            || (c == '-'
                && last.is_alphabetic()
                && next.is_alphanumeric()
                && !(next.is_ascii_digit() && is_part(&rest[..len])))
            || (c == '.' && letters == 1 && next.is_alphabetic() && !next.is_uppercase())
            || (c == '.' && letters == 1 && rest[..len].contains('.'))
            || (len > 0 && is_combining(c));
        if !inside {
            break;
        }
        letters = if c.is_alphabetic() { letters + 1 } else { 0 };
        len += c.len_utf8();
        last = c;
    }
    len
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ')
}

/// A part of a year that is joined to it by a hyphen: `mid-2027`.
fn is_part(word: &str) -> bool {
    ["mid", "early", "late", "begin", "medio", "eind"]
        .iter()
        .any(|part| word.eq_ignore_ascii_case(part))
}

/// A two-digit year after an apostrophe: `'27`.
fn short_year(rest: &str) -> Option<i32> {
    let mut chars = rest.chars();
    chars.next().filter(|c| is_apostrophe(*c))?;
    let digits = chars.as_str();
    let ends = !digits.chars().nth(2).is_some_and(char::is_alphanumeric);
    let two = digits.get(..2).filter(|two| ends && two.bytes().all(|b| b.is_ascii_digit()))?;
    Some(2000 + two.parse::<i32>().ok()?)
}

/// Signs that are read aloud as a word, with their length in bytes: the arrow of `83 -> 70`, and `1:1`.
fn spoken(rest: &str, lang: Lang) -> Option<(usize, &'static str)> {
    const ARROWS: [&str; 6] = ["->", "-->", "=>", "→", "⇒", "➔"];
    const PAIR: &str = "1:1";
    if let Some(arrow) = ARROWS.iter().find(|arrow| rest.starts_with(**arrow)) {
        return Some((arrow.len(), if lang == Lang::Nl { "naar" } else { "to" }));
    }
    let after = rest.strip_prefix(PAIR)?;
    let is_time = after.starts_with(|sign: char| sign.is_ascii_digit() || sign == ':');
    let word = if lang == Lang::Nl { "een-op-eengesprek" } else { "one-on-one" };
    (!is_time).then_some((PAIR.len(), word))
}

fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn hyphen_to_letter(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next() == Some('-') && chars.next().is_some_and(char::is_alphabetic)
}

fn quarter(word: &str) -> Option<u8> {
    match word.as_bytes() {
        [b'Q' | b'q' | b'K', digit @ b'1'..=b'4'] => Some(digit - b'0'),
        _ => None,
    }
}

fn mark(first: char, rest: &str) -> Kind {
    let next = rest[first.len_utf8()..].chars().next();
    match first {
        '%' | '‰' => Kind::Percent,
        '€' | '$' | '£' | '¥' => Kind::Currency,
        '.' if next.is_some_and(char::is_alphanumeric) => Kind::Mark,
        '.' | '!' | '?' | ';' | '…' => Kind::Stop,
        ',' | ':' => Kind::Comma,
        '(' | '[' => Kind::Open,
        ')' | ']' => Kind::Close,
        '/' => Kind::Slash,
        '+' => Kind::Plus,
        _ => Kind::Mark,
    }
}

#[cfg(test)]
mod tests;
