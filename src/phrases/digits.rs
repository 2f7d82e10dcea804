//! Reads tokens that start with a digit: numbers, ranges, dates, clock times, ranks and multiples.

use super::token::Kind;
use crate::phrases::Lang;

/// The length after which digits and separators are cut, in characters.
const LONGEST: usize = 48;

/// The result, and its length in bytes.
pub(super) struct Digits {
    pub(super) kind: Kind,
    pub(super) len: usize,
}

/// Reads the number or date at the start of a text that begins with a digit or a fraction.
pub(super) fn read(rest: &str, lang: Lang, after_money: bool) -> Digits {
    let body = body_len(rest);
    let raw = &rest[..body];
    if let Some(kind) = date(raw, lang).or_else(|| clock(raw)) {
        return Digits { kind, len: body };
    }
    if let Some(kind) = pair(raw, lang) {
        return Digits { kind, len: body };
    }
    let len = number_len(raw);
    let mut value = number(&raw[..len], lang);
    let mut len = len;
    if let Some(part) = rest[len..].chars().next().and_then(vulgar) {
        value += part;
        len += rest[len..].chars().next().map_or(0, char::len_utf8);
    }
    suffixed(rest, value, len, after_money)
}

/// The value of a single-character fraction.
pub(super) fn vulgar(c: char) -> Option<f64> {
    match c {
        '½' => Some(0.5),
        '¼' => Some(0.25),
        '¾' => Some(0.75),
        _ => None,
    }
}

fn suffixed(rest: &str, value: f64, len: usize, after_money: bool) -> Digits {
    let letters: String = rest[len..].chars().take_while(|c| c.is_alphabetic()).take(12).collect();
    let after = len + letters.len();
    let digit_follows = rest[after..].starts_with(|c: char| c.is_ascii_digit());
    let whole = value.fract() == 0.0 && (0.0..100_000.0).contains(&value);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked above")]
    let rank = if whole { value as u32 } else { 0 };
    match letters.as_str() {
        "u" | "h" if digit_follows => {
            let minutes = rest[after..].bytes().take_while(u8::is_ascii_digit).count();
            Digits { kind: Kind::Clock, len: after + minutes }
        }
        "e" | "ste" | "de" | "st" | "nd" | "rd" | "th" if whole => {
            Digits { kind: Kind::Ordinal(rank), len: after }
        }
        "x" | "X" | "×" => Digits { kind: Kind::Multiple(value), len: after },
        "k" => Digits { kind: Kind::Number(value * 1000.0), len: after },
        "K" | "M" if after_money => {
            let factor = if letters == "K" { 1e3 } else { 1e6 };
            Digits { kind: Kind::Number(value * factor), len: after }
        }
        // A level or a name: 1F, 3D, 5K.
        name if name.len() == 1 && name.chars().all(char::is_uppercase) => {
            Digits { kind: Kind::Word, len: after }
        }
        _ => Digits { kind: Kind::Number(value), len },
    }
}

/// The length of the digits and the separators between them.
fn body_len(rest: &str) -> usize {
    let mut len = 0;
    for (at, c) in rest.char_indices().take(LONGEST) {
        let next = rest[at + c.len_utf8()..].starts_with(|n: char| n.is_ascii_digit());
        if c.is_ascii_digit() || (at > 0 && next && ".,:/-–".contains(c)) {
            len = at + c.len_utf8();
        } else {
            break;
        }
    }
    len
}

fn number_len(raw: &str) -> usize {
    raw.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(raw.len())
}

fn date(raw: &str, lang: Lang) -> Option<Kind> {
    let separator = raw.chars().find(|c| "-/.–".contains(*c))?;
    let mut parts = raw.split(separator);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    let lengths = (first.len(), second.len(), third.len());
    if parts.next().is_some() || lengths.0 > 4 || lengths.1 > 2 || lengths.2 > 4 {
        return None;
    }
    let month: u8 = second.parse().ok()?;
    let last: i32 = third.parse().ok()?;
    if lengths.0 == 4 {
        return valid(first.parse().ok()?, month, u8::try_from(last).ok()?);
    }
    if lengths.0 > 2 || lengths.2 % 2 == 1 || (separator == '.' && lengths.2 != 4) {
        return None;
    }
    let year = if lengths.2 == 2 { 2000 + last } else { last };
    let day: u8 = first.parse().ok()?;
    let american = lang == Lang::En && separator == '/' && day <= 12;
    if american || month > 12 { valid(year, day, month) } else { valid(year, month, day) }
}

/// A date, or a day past the end of its month: `2027-02-30` means a day too.
fn valid(y: i32, m: u8, d: u8) -> Option<Kind> {
    let written = (1..=12).contains(&m) && (1..=31).contains(&d);
    ((1900..2200).contains(&y) && written).then_some(Kind::Date { y, m, d })
}

fn clock(raw: &str) -> Option<Kind> {
    let is_time = |part: &str, marks: &[char]| {
        part.split_once(marks).is_some_and(|(hour, minute)| {
            hour.len() <= 2
                && minute.len() == 2
                && hour.parse().is_ok_and(|h: u8| h < 25)
                && minute.parse().is_ok_and(|m: u8| m < 60)
        })
    };
    let found = match raw.split_once(['-', '–']) {
        // Two numbers with a point are clock times only if both have valid minutes.
        Some((a, b)) => is_time(a, &[':', '.']) && is_time(b, &[':', '.']),
        None => is_time(raw, &[':']),
    };
    found.then_some(Kind::Clock)
}

fn pair(raw: &str, lang: Lang) -> Option<Kind> {
    let (a, b) = raw.split_once(['-', '–', '/'])?;
    let slash = raw.contains('/');
    if number_len(a) != a.len() || number_len(b) != b.len() {
        return None;
    }
    let (x, y) = (number(a, lang), number(b, lang));
    let year = |v: f64| (1900.0..2200.0).contains(&v) && v.fract() == 0.0;
    #[expect(clippy::cast_possible_truncation, reason = "a year fits")]
    let whole = |v: f64| v as i32;
    if a.len() == 4 && year(x) && (b.len() == 4 && year(y) || b.len() == 2 && y > x % 100.0) {
        let to = if b.len() == 2 { whole(x) / 100 * 100 + whole(y) } else { whole(y) };
        return Some(Kind::Years(whole(x), to));
    }
    if slash {
        return Some(Kind::Ratio(a.parse().ok()?, b.parse().ok()?));
    }
    (x < y).then_some(Kind::Range(x, y))
}

/// Parses digits with separators: a group of three after the thousands separator of the language is
/// not a fraction.
fn number(raw: &str, lang: Lang) -> f64 {
    let thousands = if lang == Lang::Nl { '.' } else { ',' };
    let other = if thousands == '.' { ',' } else { '.' };
    let grouped = |mark: char| {
        raw.split(mark).skip(1).all(|part| part.split(other).next().is_some_and(|p| p.len() == 3))
    };
    let mut plain = String::with_capacity(raw.len());
    let mut fraction = false;
    for c in raw.chars() {
        if c.is_ascii_digit() {
            plain.push(c);
        } else if c == thousands && grouped(c) && !raw.starts_with('0') {
        } else if !fraction {
            fraction = true;
            plain.push('.');
        }
    }
    plain.parse().unwrap_or(0.0)
}
