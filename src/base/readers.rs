//! Names of readers with a built-in meaning, in any spelling.

use unicode_normalization::UnicodeNormalization;

use super::symbol::normal;

/// A name of readers that needs no declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuiltIn {
    /// Only the author.
    Author,
    /// Everyone.
    Everyone,
}

/// The built-in meaning of a name. Capitals, accents, spaces and punctuation make no difference:
/// `privé`, `PRIVE` and ` Privé ` are the same in any Unicode form.
pub(crate) fn built_in(name: &str) -> Option<BuiltIn> {
    match plain(name).as_str() {
        "private" | "prive" => Some(BuiltIn::Author),
        "public" | "openbaar" => Some(BuiltIn::Everyone),
        _ => None,
    }
}

/// The built-in word that a name stands for in everyday language. Such a name is not part of the
/// language, but nobody can declare it: anyone who marks a text `only-me` relies on its meaning.
pub(crate) fn stands_for(name: &str) -> Option<&'static str> {
    match plain(name).as_str() {
        "private" | "me" | "only-me" | "just-me" | "me-only" | "myself" | "self" | "own"
        | "mine" | "author" | "the-author" | "nobody" | "no-one" | "noone" | "none" | "secret"
        | "confidential" | "hidden" => Some("private"),
        "prive" | "ik" | "alleen-ik" | "ik-alleen" | "ikzelf" | "ik-zelf" | "alleen-ikzelf"
        | "alleen-mij" | "alleen-mezelf" | "alleen-voor-mij" | "alleen-voor-mezelf" | "mij"
        | "mezelf" | "mijzelf" | "zelf" | "eigen" | "auteur" | "de-auteur" | "niemand" | "geen"
        | "geheim" | "vertrouwelijk" | "verborgen" => Some("prive"),
        "public" | "everyone" | "everybody" | "all" | "anyone" | "world" => Some("public"),
        "openbaar" | "iedereen" | "allemaal" | "publiek" | "wereld" => Some("openbaar"),
        _ => None,
    }
}

/// The readers and the editions that pop names itself, in English and in Dutch.
const OWN_NAMES: [(&str, &str); 3] =
    [(MANAGER[0], MANAGER[1]), ("own", "eigen"), ("review", "gesprek")];

/// The group of readers whose edition is made for a review, in English and in Dutch.
pub const MANAGER: [&str; 2] = ["manager", "leidinggevende"];

/// What readers or an edition with a name of pop are called in the other language.
pub(crate) fn counterpart(name: &str) -> Option<&'static str> {
    let name = normal(name);
    OWN_NAMES.into_iter().find_map(|(en, nl)| match name.as_str() {
        name if name == en => Some(nl),
        name if name == nl => Some(en),
        _ => None,
    })
}

/// Whether two names mean the same readers.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    let one = normal(one);
    !one.is_empty() && one == normal(other)
}

/// A name in lower case without accents, with `-` between words.
fn plain(name: &str) -> String {
    let compatible: String = name.nfkd().filter(|sign| !is_accent(*sign)).collect();
    normal(&compatible).replace('_', "-")
}

/// Combining marks, and characters without width.
fn is_accent(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}' | '\u{feff}')
}

#[cfg(test)]
mod tests;
