//! Recognises placeholder texts.

use std::sync::Arc;

/// Whether a text says something: it is neither empty nor a placeholder.
pub fn says_something(text: Option<&Arc<str>>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty() && !is_placeholder(text))
}

/// Common placeholders, in lower case without punctuation.
const PLACEHOLDERS: &[&str] = &[
    "todo",
    "tbd",
    "tbc",
    "nvt",
    "n v t",
    "n a",
    "na",
    "nog in te vullen",
    "in te vullen",
    "nog invullen",
    "invullen",
    "later",
    "volgt",
    "volgt nog",
    "to be determined",
    "fill in",
    "to do",
    "xxx",
    "xx",
    "ja",
    "nee",
    "yes",
    "no",
    "idem",
    "zie boven",
    "see above",
    "geen idee",
    "weet ik nog niet",
    "test",
    "tekst",
    "text",
];

/// Whether a text is only a placeholder.
pub fn is_placeholder(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    if letters == 0 {
        return true;
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let plain = words.join(" ");
    PLACEHOLDERS.contains(&plain.as_str())
        || plain.starts_with("todo ")
        || plain.starts_with("lorem ipsum")
}

#[cfg(test)]
mod tests {
    use super::is_placeholder;

    #[test]
    fn a_placeholder_says_nothing() {
        for text in
            ["…", "...", "TODO", "todo: later", "n.v.t.", "N/A", "Ja", "Lorem ipsum dolor", "?"]
        {
            assert!(is_placeholder(text), "{text}");
        }
        for text in ["Ja, want ik heb tijd", "Na de zomer", "10", "Nee zeggen leren"] {
            assert!(!is_placeholder(text), "{text}");
        }
    }
}
