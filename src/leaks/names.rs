//! Names that stay with the author, searched for in every output: in texts as written, also in the
//! genitive, and in addresses in the form that addresses have.
//!
//! The search for n-grams ([`super::scanner`]) ignores case and short words, so it would find a
//! name of one short word in too many places.

use super::format::Format;
use super::texts::{At, Passage};
use crate::plan::names::{Named, in_address};

/// The longest address that is searched, in bytes.
const LONGEST: usize = 400;

/// The names that are searched for.
#[derive(Debug, Default)]
pub(super) struct Names<'p> {
    named: Vec<(Named, Passage<'p>)>,
    /// Names of one word that the program or the templates also use, where a hit proves nothing.
    common: Vec<bool>,
}

impl<'p> Names<'p> {
    /// Searches for these names. `known` returns whether a word is in every edition.
    pub(super) fn of(passages: Vec<Passage<'p>>, known: impl Fn(&str) -> bool) -> Self {
        let common = passages.iter().map(|passage| is_one(&passage.text) && known(&passage.text));
        let common = common.collect();
        let named = passages.into_iter().map(|passage| ((&*passage.text).into(), passage));
        let named = named.map(|(name, passage)| ((name, None), passage)).collect();
        Self { named, common }
    }

    /// Whether there are none.
    #[cfg(feature = "pdf")]
    pub(super) fn is_empty(&self) -> bool {
        self.named.is_empty()
    }

    /// The names that an output contains, its file name included.
    pub(super) fn among(&self, output: &str, bytes: &[u8]) -> Vec<&Passage<'p>> {
        if self.named.is_empty() {
            return Vec::new();
        }
        let text = std::str::from_utf8(bytes).ok();
        let text = text.filter(|text| Format::of(output, text) != Format::Binary);
        self.in_texts(output, text.into_iter())
    }

    /// The same for the texts of a printed document.
    #[cfg(feature = "pdf")]
    pub(super) fn printed<'t>(&self, texts: impl Iterator<Item = &'t str>) -> Vec<&Passage<'p>> {
        self.in_texts("", texts)
    }

    fn in_texts<'t>(
        &self,
        output: &str,
        texts: impl Iterator<Item = &'t str>,
    ) -> Vec<&Passage<'p>> {
        let texts: Vec<(&str, String)> = texts.map(|text| (text, text.to_lowercase())).collect();
        let holds = |(named, common): (&(Named, Passage<'p>), &bool)| {
            let one = std::slice::from_ref(&named.0);
            in_address(one, output).is_some()
                || texts.iter().any(|(text, small)| {
                    !common && (is_said(text, &named.0.0) || is_addressed(small, one))
                })
        };
        let pairs = self.named.iter().zip(&self.common);
        pairs.filter(|pair| holds(*pair)).map(|((_, passage), _)| passage).collect()
    }
}

/// Whether a name is a single word.
fn is_one(name: &str) -> bool {
    name.split_whitespace().nth(1).is_none()
}

/// Whether a text contains a word as written, or in the genitive.
pub(super) fn is_said(text: &str, name: &str) -> bool {
    let name = name.trim();
    !name.is_empty()
        && text.match_indices(name).any(|(start, _)| {
            let rest = &text[start + name.len()..];
            let rest = rest.strip_prefix('s').unwrap_or(rest);
            !text[..start].ends_with(char::is_alphanumeric)
                && !rest.starts_with(char::is_alphanumeric)
        })
}

/// Whether an address in a lower-case text contains a name. An address is a run of characters
/// without a space, with a dash, a slash or a dot among its words.
fn is_addressed(text: &str, name: &[Named]) -> bool {
    let Some(first) = name[0].0.split_whitespace().next().map(str::to_lowercase) else {
        return false;
    };
    let is_end = |sign: char| sign.is_whitespace() || "\"'<>()[]{}|\\,;`=".contains(sign);
    text.match_indices(&*first).any(|(at, _)| {
        let from = text[..at].rfind(is_end).map_or(0, |end| end + 1);
        let start = text.ceil_char_boundary(from.max(at.saturating_sub(LONGEST)));
        let to = text[at..].find(is_end).map_or(text.len(), |end| at + end);
        let end = text.floor_char_boundary(to.min(at + LONGEST));
        let address = text[start..end].trim_matches(|sign: char| !sign.is_alphanumeric());
        address.contains(['-', '/', '.', '_', '#', '%']) && in_address(name, address).is_some()
    })
}

impl Passage<'_> {
    /// The offset of the passage in its file, if it has one.
    pub(super) fn start(&self) -> Option<usize> {
        match self.at {
            At::From(start) => Some(start),
            At::In(span) => Some(span.start as usize),
            At::Name => None,
        }
    }
}

#[cfg(test)]
mod tests;
