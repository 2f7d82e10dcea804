//! Tests of `whole`.

use super::*;

#[test]
fn an_address_is_told_from_a_word() {
    for word in [
        "https://example.org/W042",
        "www.example.org",
        "example.org",
        "(ann@example.org)",
        "/home/gebruiker/map",
        "..\\map\\bestand.txt",
        "C:\\map",
        "e3b0c44298fc1c149afb",
        "550e8400-e29b-41d4-a716-446655440000",
        "snake_case",
        "camelCase",
        "--long=option",
        "sleutel:waarde",
        "W042",
    ] {
        assert!(is_whole(word), "{word}");
    }
    for word in [
        "ontwikkelingsgesprek",
        "(ontwikkelings)gesprekken",
        "zorg-overleg.",
        "“Ja”:",
        "3e-jaars",
        "COVID-19-maatregelen",
        "auto's",
        "e\u{2011}mail",
        "einde…",
        "2026-09-01",
    ] {
        assert!(!is_whole(word), "{word}");
    }
}

#[test]
fn a_word_is_found_across_emphasis_and_links() {
    let text = |text: &str| json!({"kind": "text", "text": text});
    let mut nodes = vec![json!({"kind": "paragraph", "children": [
        text("zie /home/"),
        json!({"kind": "emphasis", "children": [text("gebruiker")]}),
        text("/map of"),
        json!({"kind": "break"}),
        text("zo"),
    ]})];
    mark(&mut nodes);
    let whole = |text: &str| json!({"kind": "text", "text": text, "whole": true});
    let expected = json!({"kind": "paragraph", "children": [
        text("zie "),
        whole("/home/"),
        json!({"kind": "emphasis", "children": [whole("gebruiker")]}),
        whole("/map"),
        text(" of"),
        json!({"kind": "break"}),
        text("zo"),
    ]});
    assert_eq!(nodes, [expected]);
}
