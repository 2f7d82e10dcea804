//! Makes text printable: composed, without characters that no font has, without words wider than a
//! page.

use std::collections::BTreeSet;

use serde_json::Value;

use super::whole::is_whole;
use crate::base::Lang;
use crate::base::printable::{self, Printed, pieces};
use crate::render::syllables;

/// The number of characters up to which a word without syllables needs no break opportunity.
const WIDE: usize = 40;
/// The number of characters up to which an address or a piece of code needs none.
const LONG: usize = 24;
/// The number of characters between break opportunities in a long word.
const STEP: usize = 12;
/// The number of characters from which a word is probably a mistake.
const ABSURD: usize = 200;
/// A soft hyphen, shown where a line breaks.
const HYPHEN: char = '\u{ad}';
/// An invisible break opportunity. The templates keep it out of copied text, so that an address
/// copied from paper is correct.
const GAP: char = '\u{200b}';

/// The problems found in texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// The characters that no font of the theme has, replaced by question marks.
    pub missing: BTreeSet<char>,
    /// The beginnings of words that are wider than a page.
    pub absurd: BTreeSet<String>,
}

/// How a text can break.
#[derive(Clone, Copy, PartialEq)]
enum Manner {
    /// With a hyphen in long words, but not in text that looks like an address.
    Words,
    /// The same, but words that are too long for a hyphen here and there are addresses.
    Link,
    /// Never with a hyphen, which would become part of it.
    Address,
}

/// Makes every text in a tree of data printable. Addresses of links and labels stay unchanged.
pub(super) fn prepare(value: &mut Value, lang: Lang, remarks: &mut Remarks) {
    within(value, (lang, Manner::Words), remarks);
}

fn within(value: &mut Value, (lang, manner): (Lang, Manner), remarks: &mut Remarks) {
    match value {
        Value::String(text)
            if !text.is_ascii() || text.len() > LONG || text.contains(char::is_control) =>
        {
            *text = breakable(&printable(text, remarks), (lang, manner), remarks);
        }
        Value::Array(values) => {
            for value in values {
                within(value, (lang, manner), remarks);
            }
        }
        Value::Object(entries) => {
            let kind = entries.get("kind").and_then(Value::as_str);
            let whole = entries.get("whole").is_some();
            let manner = match kind {
                Some("code" | "codeblock") => Manner::Address,
                Some("text") if whole => Manner::Address,
                Some("link") => Manner::Link,
                _ => manner,
            };
            let own = entries.get("lang").and_then(Value::as_str).and_then(Lang::from_code);
            let lang = own.unwrap_or(lang);
            for (key, value) in entries.iter_mut() {
                if !matches!(key.as_str(), "to" | "label" | "again" | "file") {
                    within(value, (lang, manner), remarks);
                }
            }
        }
        _ => {}
    }
}

/// Whether a text is invisible on paper.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || printable::is_unseen(c))
}

/// The text with printable characters only.
fn printable(text: &str, remarks: &mut Remarks) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for (_, piece) in pieces(text) {
        let space = piece.chars().next().filter(|c| c.is_whitespace());
        if let Some(space) = space {
            out.push(match space {
                '\n' | '\t' => space,
                // No-break spaces stay no-break spaces.
                '\u{a0}' | '\u{202f}' | '\u{2007}' => '\u{a0}',
                _ => ' ',
            });
            gap = false;
            continue;
        }
        match printable::printed(piece) {
            Printed::As(shown) => {
                out.push_str(&shown);
                gap = false;
            }
            Printed::Unseen => {}
            // An emoji adds nothing to the words beside it; a text of nothing else has a finding.
            Printed::Without(sign, _) if printable::is_picture(sign) => {}
            Printed::Without(sign, rest) => {
                remarks.missing.insert(sign);
                // One question mark for a whole word in another script.
                if rest.is_empty() && !gap {
                    out.push('?');
                }
                gap = rest.is_empty();
                out.push_str(&rest);
            }
        }
    }
    out
}

/// A text with break opportunities in long words.
fn breakable(text: &str, (lang, manner): (Lang, Manner), remarks: &mut Remarks) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let letters = word.chars().count();
        let whole = match manner {
            Manner::Address => true,
            Manner::Link if letters >= WIDE => true,
            Manner::Link | Manner::Words => letters > LONG && is_whole(word),
        };
        if letters > LONG && whole {
            address(word, &mut out);
            out.push_str(&piece[word.len()..]);
            continue;
        }
        if letters >= ABSURD {
            remarks.absurd.insert(word.chars().take(24).collect());
        }
        if letters > WIDE {
            hyphenated(word, lang, &mut out);
            out.push_str(&piece[word.len()..]);
        } else {
            out.push_str(piece);
        }
    }
    out
}

/// Writes a word that is too long for a line. The typesetter breaks it at its syllables; break
/// opportunities are added only if it has none for a long time.
fn hyphenated(word: &str, lang: Lang, out: &mut String) {
    let runs = word.split(|c: char| !c.is_alphabetic());
    let mut parts = runs.flat_map(|run| syllables::parts(run, lang));
    if parts.all(|part| part.chars().count() <= STEP) {
        out.push_str(word);
        return;
    }
    for (at, c) in word.chars().enumerate() {
        if at >= WIDE && (at - WIDE).is_multiple_of(STEP) {
            out.push(HYPHEN);
        }
        out.push(c);
    }
}

/// Writes an address with break opportunities: after punctuation, and in long parts between it.
fn address(word: &str, out: &mut String) {
    let mut letters = word.chars().peekable();
    let mut since = 0;
    while let Some(c) = letters.next() {
        out.push(c);
        since += 1;
        let Some(next) = letters.peek() else { break };
        let sign = !c.is_alphanumeric() && next.is_alphanumeric() && since > 3;
        if sign || since >= STEP {
            out.push(GAP);
            since = 0;
        }
    }
}

#[cfg(test)]
mod tests;
