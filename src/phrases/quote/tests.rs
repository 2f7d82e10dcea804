//! Tests of `quote`.

use super::*;

/// The quote around the first occurrence of some words.
fn quote(text: &str, words: &str) -> String {
    let start = text.find(words).expect("the words are in the text");
    phrase(text, Span::new(start, start + words.len()))
}

#[test]
fn a_quote_is_a_whole_phrase() {
    for (text, words, expected) in [
        (
            "Ik wil beter worden in het verzorgen van wonden.",
            "beter",
            "beter worden in het verzorgen van wonden",
        ),
        (
            "Ik spreek mensen vaker aan op de werkvloer",
            "vaker",
            "Ik spreek mensen vaker aan op de werkvloer",
        ),
        ("Dit jaar wil ik meer lezen, omdat het me rust geeft.", "meer", "meer lezen"),
        (
            "Ik wil mijn gesprekstechniek versterken om sneller te helpen.",
            "versterken",
            "mijn gesprekstechniek versterken",
        ),
        (
            "Ik wil groeien door vaker te vragen hoe het gaat.",
            "vaker",
            "vaker te vragen hoe het gaat",
        ),
        (
            "I want to write better minutes so that nobody has to ask.",
            "better",
            "write better minutes",
        ),
        (
            "We aim to reply faster to patients, within reason.",
            "faster",
            "reply faster to patients",
        ),
        ("More rest", "More", "More rest"),
        (
            "Beter zingen door adem, houding en gehoor",
            "Beter",
            "Beter zingen door adem, houding en gehoor",
        ),
        ("Ik wil rustiger worden, en ik ga sporten.", "rustiger", "rustiger worden"),
        (
            "De tevredenheid van bewoners moet omhoog",
            "omhoog",
            "De tevredenheid van bewoners moet omhoog",
        ),
        ("I don't want to be tired anymore.", "tired", "I don't want to be tired anymore"),
        ("Ik wil wat beter slapen.", "beter", "beter slapen"),
        (
            "I'd like to get better at reading wound dressings by asking the nurse.",
            "better",
            "get better at reading wound dressings",
        ),
    ] {
        assert_eq!(quote(text, words), expected, "{text}");
    }
}

#[test]
fn a_long_phrase_is_cut_where_a_smaller_one_ends() {
    let text = "Ik wil beter leren omgaan met de weerstand van ouders in de gesprekken op de derde dinsdag van de maand";
    let said = quote(text, "beter");
    assert!(said.split(' ').count() <= LONG, "{said}");
    let rest = text.split_once(said.as_str()).expect("as written").1;
    let next = rest.split_whitespace().next().expect("more");
    assert!(LINKS.contains(&next), "{said} | {rest}");
}

#[test]
fn any_place_in_any_text_has_a_quote() {
    for text in ["", " ", "a", "—", "ik wil", "(é) \u{1F389}  b, c."] {
        for (start, _) in text.char_indices() {
            let _ = phrase(text, Span::new(start, text.len()));
        }
        let _ = phrase(text, Span::new(text.len(), text.len()));
    }
}
