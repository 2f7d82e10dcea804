//! The words for readers that mean something by themselves, however they are written.

use unicode_normalization::UnicodeNormalization;

use super::symbol::normal;

/// What a word for readers means without being declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuiltIn {
    /// The author alone.
    Author,
    /// Everyone.
    Everyone,
}

/// What a name of readers means by itself. Capitals, accents, spaces and marks make no difference:
/// `privé`, `PRIVE` and ` Privé ` are one word, however their signs are composed.
pub fn built_in(name: &str) -> Option<BuiltIn> {
    match plain(name).as_str() {
        "private" | "prive" => Some(BuiltIn::Author),
        "public" | "openbaar" => Some(BuiltIn::Everyone),
        _ => None,
    }
}

/// The built-in word that a name stands for in everyday language. Such a name is no word of the
/// plan, and nobody can be called so: who reads `only-me` above a text counts on it.
pub fn stands_for(name: &str) -> Option<&'static str> {
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

/// Whether two names mean the same readers.
pub fn is_same(one: &str, other: &str) -> bool {
    let one = normal(one);
    !one.is_empty() && one == normal(other)
}

/// A name in small letters without accents, with `-` between its words.
fn plain(name: &str) -> String {
    let compatible: String = name.nfkd().filter(|sign| !is_accent(*sign)).collect();
    normal(&compatible).replace('_', "-")
}

/// Marks above or through a letter, and signs that take no room.
fn is_accent(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_known_however_it_is_written() {
        for name in [
            "private",
            "PRIVATE",
            "Private ",
            "prive",
            "privé",
            "prive\u{301}",
            "PRIVÉ",
            " Privé\u{a0}",
            "pri\u{200b}vé",
            "ｐｒｉｖｅ",
            "(prive)",
        ] {
            assert_eq!(built_in(name), Some(BuiltIn::Author), "{name:?}");
            assert!(stands_for(name).is_some(), "{name:?}");
        }
        for name in ["public", "Openbaar", "OPENBAAR "] {
            assert_eq!(built_in(name), Some(BuiltIn::Everyone), "{name:?}");
        }
        for name in ["manager", "privé-coach", "privacy", "", "pri ve"] {
            assert_eq!(built_in(name), None, "{name:?}");
            assert_eq!(stands_for(name), None, "{name:?}");
        }
    }

    #[test]
    fn words_of_everyday_language_stand_for_a_built_in_one() {
        for (name, word) in [
            ("alleen ik", "prive"),
            ("Alleen_Ik", "prive"),
            ("ikzelf", "prive"),
            ("Only me", "private"),
            ("own", "private"),
            ("niemand", "prive"),
            ("Iedereen", "openbaar"),
            ("everyone", "public"),
        ] {
            assert_eq!(stands_for(name), Some(word), "{name:?}");
            assert_eq!(built_in(name), None, "{name:?}");
        }
    }
}
