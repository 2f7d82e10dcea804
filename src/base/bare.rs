//! Finds bare addresses in a text, as people write evidence: `https://…`, `www.…`, e-mail.
//!
//! The rules are those of GitHub's Markdown, which the Markdown parser lacks: punctuation at the
//! end of a sentence, and a bracket that closes one opened earlier, are not part of an address.

use std::ops::Range;

/// An address in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bare {
    /// Its range in the text.
    pub range: Range<usize>,
    /// The link target: with the scheme that `www.` leaves out, but without `mailto:` for an e-mail
    /// address.
    pub target: String,
    /// Whether it is an e-mail address.
    pub mail: bool,
}

/// The longest name before the `@` of an e-mail address, in bytes.
const LONGEST_NAME: usize = 64;

/// Whether a text can contain an address at all.
pub(super) fn may_hold_addresses(text: &str) -> bool {
    text.contains("://") || text.contains('@') || text.contains("www.")
}

/// The addresses in a text, in order.
pub(crate) fn bare_addresses(text: &str) -> Vec<Bare> {
    let mut found: Vec<Bare> = Vec::new();
    let mut at = 0;
    while let Some(offset) = text[at..].find([':', '@', 'w']) {
        let sign = at + offset;
        let from = found.last().map_or(0, |last| last.range.end);
        let bare = match text.as_bytes()[sign] {
            b':' => with_scheme(text, from, sign),
            b'@' => mail(text, from, sign),
            _ => without_scheme(text, from, sign),
        };
        at = bare.as_ref().map_or(sign + 1, |bare| bare.range.end.max(sign + 1));
        found.extend(bare);
    }
    found
}

/// An address with a scheme around this colon: `https://…`.
fn with_scheme(text: &str, from: usize, colon: usize) -> Option<Bare> {
    let rest = text[colon..].strip_prefix("://")?;
    let before = &text[from..colon];
    let scheme = before.len() - before.trim_end_matches(|c: char| c.is_ascii_alphanumeric()).len();
    let start = colon - scheme;
    let known = ["http", "https"].iter().any(|one| one.eq_ignore_ascii_case(&text[start..colon]));
    if !known || !is_edge(&text[..start]) || !rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    let end = colon + 3 + length(rest);
    let target = text[start..end].to_owned();
    Some(Bare { range: start..end, target, mail: false })
}

/// An address that starts with `www.` at `start`.
fn without_scheme(text: &str, from: usize, start: usize) -> Option<Bare> {
    let rest = text[start..].strip_prefix("www.")?;
    if start < from || !is_edge(&text[..start]) {
        return None;
    }
    let end = start + 4 + length(rest);
    let host = text[start + 4..end].split(['/', '?', '#', ':']).next().unwrap_or_default();
    let mut parts = host.split('.');
    let whole = parts.clone().count() > 1
        && parts
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-'));
    let target = format!("https://{}", &text[start..end]);
    whole.then_some(Bare { range: start..end, target, mail: false })
}

/// An e-mail address around this `@`.
fn mail(text: &str, from: usize, sign: usize) -> Option<Bare> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c);
    let before = &text[from.max(text.floor_char_boundary(sign.saturating_sub(LONGEST_NAME)))..sign];
    let name = before.len()
        - before.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || "._+-".contains(c)).len();
    let start = sign - name;
    let name = &text[start..sign];
    let host = &text[sign + 1..];
    let long =
        host.find(|c: char| !(c.is_alphanumeric() || ".-".contains(c))).unwrap_or(host.len());
    let goes_on = host[long..].starts_with(['@', '_']);
    let host = host[..long].trim_end_matches(['.', '-']);
    let (_, top) = host.rsplit_once('.')?;
    let real = name.starts_with(|c: char| c.is_ascii_alphanumeric())
        && !text[..start].ends_with(|c: char| is_name(c) || c == '@' || c == ':')
        && host.starts_with(char::is_alphanumeric)
        && !host.contains("..")
        && top.chars().count() >= 2
        && top.chars().all(char::is_alphabetic);
    let end = sign + 1 + host.len();
    (real && !goes_on).then(|| Bare {
        range: start..end,
        target: text[start..end].to_owned(),
        mail: true,
    })
}

/// Whether a word can begin after this text.
fn is_edge(before: &str) -> bool {
    !before.ends_with(|c: char| c.is_alphanumeric() || "/._-@:+".contains(c))
}

/// The length of the address at the start of a text, in bytes.
fn length(text: &str) -> usize {
    let ends = |c: char| c.is_whitespace() || c.is_control() || "<>\"`|\\^{}“”„«»".contains(c);
    let mut end = text.find(ends).unwrap_or(text.len());
    let count = |sign: char| text[..end].matches(sign).count();
    let [mut round, mut square] = [['(', ')'], ['[', ']']].map(|pair| pair.map(count));
    while let Some(last) = text[..end].chars().next_back() {
        let outside = match last {
            ')' => is_unopened(&mut round),
            ']' => is_unopened(&mut square),
            last => ".,:;!?'*_~…’‘".contains(last),
        };
        if !outside {
            break;
        }
        end -= last.len_utf8();
    }
    end
}

/// Whether the last bracket closes one that was opened outside the address; if so, it is uncounted.
fn is_unopened([open, close]: &mut [usize; 2]) -> bool {
    let unopened = open < close;
    *close -= usize::from(unopened);
    unopened
}

#[cfg(test)]
mod tests;
