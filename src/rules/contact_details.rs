//! An address, a number or an account by which someone can be reached or harmed.

use super::Check;
use crate::base::{Arg, Diagnostic};
use crate::plan::EntryId;
use crate::plan::visibility::{self, Editions, Shown};

rule!("contact-details", Warning, Check::Shown { settings: Some(settings), document });

fn document(editions: &Editions<'_>, id: EntryId, findings: &mut Vec<Diagnostic>) {
    all(visibility::shown(&editions.of_others(), id), findings);
}

fn settings(editions: &Editions<'_>, findings: &mut Vec<Diagnostic>) {
    all(visibility::settings(&editions.of_others()), findings);
}

fn all(texts: Vec<Shown>, findings: &mut Vec<Diagnostic>) {
    for text in texts {
        for (what, start, end) in details(&text.passage.text) {
            let finding = text.finding("contact-details", start, end);
            findings.push(finding.arg("what", Arg::Message(what)));
        }
    }
}

/// The id of the message with its name, and its start and end.
type Detail = (&'static str, usize, usize);

/// The details in a text, in order.
fn details(text: &str) -> Vec<Detail> {
    let mut details = Vec::new();
    let mail = text.contains('@');
    // Whether the previous character is part of a word or number.
    let mut inside = false;
    let mut at = 0;
    while let Some(sign) = text[at..].chars().next() {
        // Everything except an e-mail address begins with one of these.
        let may = mail || sign == '+' || sign.is_ascii_digit() || sign.is_ascii_uppercase();
        let found = if may && !inside { detail(text, at) } else { None };
        inside = sign.is_alphanumeric() || sign == '+';
        if let Some((what, end)) = found {
            details.push((what, at, end));
            inside = text[..end].ends_with(char::is_alphanumeric);
            at = end;
        } else {
            at += sign.len_utf8();
        }
    }
    details
}

/// The detail that starts at an offset, and its end.
fn detail(text: &str, at: usize) -> Option<(&'static str, usize)> {
    let rest = &text[at..];
    let found = |what, width: Option<usize>| width.map(|width| (what, at + width));
    found("contact-email", email(rest))
        .or_else(|| found("contact-account", iban(rest)))
        .or_else(|| found("contact-phone", phone(rest)))
        .or_else(|| found("contact-bsn", bsn(rest)))
        .or_else(|| found("contact-address", address(rest)))
}

/// The number of bytes to look at: no contact detail is longer.
const LONGEST: usize = 320;

/// The length in bytes of the leading characters that match.
fn width(text: &str, is: impl Fn(char) -> bool) -> usize {
    let signs = text.chars().take(LONGEST).take_while(|c| is(*c));
    signs.map(char::len_utf8).sum()
}

fn email(text: &str) -> Option<usize> {
    let name = width(text, |c| c.is_alphanumeric() || "._%+-".contains(c));
    let host = text[name..].strip_prefix('@')?;
    let long = width(host, |c| c.is_alphanumeric() || ".-".contains(c));
    let host = host[..long].trim_end_matches(['.', '-']);
    let (_, top) = host.rsplit_once('.')?;
    let real = name > 0 && top.len() >= 2 && top.chars().all(char::is_alphabetic);
    real.then_some(name + 1 + host.len())
}

/// A telephone number: international, or ten digits in the Dutch format.
fn phone(text: &str) -> Option<usize> {
    if !text.starts_with(['+', '0']) {
        return None;
    }
    let long = width(text, |c| c.is_ascii_digit() || "+ -()".contains(c));
    let number = text[..long].trim_end_matches([' ', '-', '(', ')', '+']);
    if text[number.len()..].starts_with(char::is_alphanumeric) {
        return None;
    }
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let first = width(number, |c| c.is_ascii_digit());
    let real = if let Some(rest) = number.strip_prefix('+') {
        (10..=15).contains(&digits) && !rest.contains('+')
    } else {
        // Dates are also written with zeros and hyphens: `01-02-2026`.
        let begins = number.starts_with("06") || matches!(first, 3 | 4 | 10);
        number.starts_with('0') && digits == 10 && begins && !number.contains('+')
    };
    real.then_some(number.len())
}

/// An account number with valid check digits (ISO 13616).
fn iban(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let country = bytes.get(..2)?.iter().all(u8::is_ascii_uppercase);
    if !country || !bytes.get(2..4)?.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let mut signs: Vec<u8> = Vec::new();
    for (at, byte) in bytes.iter().enumerate().take(LONGEST) {
        match byte {
            b' ' => continue,
            byte if byte.is_ascii_digit() || byte.is_ascii_uppercase() => signs.push(*byte),
            _ => break,
        }
        let ends = bytes.get(at + 1).is_none_or(|next| !next.is_ascii_alphanumeric());
        if ends && (15..=34).contains(&signs.len()) && rest_of_97(&signs) == 1 {
            return Some(at + 1);
        }
    }
    None
}

/// The remainder modulo 97 of an account number as one large number, with letters as 10 to 35 and
/// its first four characters moved to the end.
fn rest_of_97(signs: &[u8]) -> u32 {
    signs[4..].iter().chain(&signs[..4]).fold(0, |rest, sign| match sign {
        b'0'..=b'9' => (rest * 10 + u32::from(sign - b'0')) % 97,
        _ => (rest * 100 + u32::from(sign - b'A') + 10) % 97,
    })
}

/// A Dutch citizen service number: nine digits that pass the eleven-test.
fn bsn(text: &str) -> Option<usize> {
    let long = width(text, char::is_alphanumeric);
    let digits = &text.as_bytes()[..long];
    if digits.len() != 9 || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let pairs = digits.iter().zip(weights);
    let sum: i32 = pairs.map(|(digit, weight)| i32::from(digit - b'0') * weight).sum();
    (sum > 0 && sum % 11 == 0).then_some(9)
}

/// A house number and a Dutch postcode: `12, 1234 AB`, or the other way round.
fn address(text: &str) -> Option<usize> {
    if let Some(postcode) = postcode(text) {
        let rest = text[postcode..].trim_start_matches([',', ' ']);
        let house = house(rest)?;
        return Some(text.len() - rest.len() + house);
    }
    let house = house(text)?;
    let rest = text[house..].trim_start_matches([',', ' ']);
    Some(text.len() - rest.len() + postcode(rest)?)
}

fn house(text: &str) -> Option<usize> {
    let digits = width(text, |c| c.is_ascii_digit());
    let letters = width(&text[digits..], char::is_alphabetic);
    ((1..=4).contains(&digits) && letters <= 1).then_some(digits + letters)
}

fn postcode(text: &str) -> Option<usize> {
    let digits = width(text, |c| c.is_ascii_digit());
    let rest = &text[digits..];
    let space = width(rest, |c| c == ' ').min(1);
    let letters = width(&rest[space..], |c| c.is_ascii_uppercase());
    let end = digits + space + letters;
    let closed = !text[end..].starts_with(char::is_alphanumeric);
    (digits == 4 && letters == 2 && closed && !text.starts_with('0')).then_some(end)
}

#[cfg(test)]
mod tests;
