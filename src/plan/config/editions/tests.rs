//! Tests of `editions`.

use super::super::FILE;
use super::*;
use crate::base::{Interner, Source};

#[test]
fn an_address_on_the_web_ends_in_a_slash() {
    for (url, address) in [
        ("https://example.org", "https://example.org/"),
        (" HTTPS://Example.org/ ", "https://example.org/"),
        ("http://localhost:8000/~me/plan", "http://localhost:8000/~me/plan/"),
        ("https://jörgen.example/Plan//", "https://jörgen.example/Plan/"),
    ] {
        assert_eq!(base_address(url).as_deref(), Some(address), "{url}");
    }
}

#[test]
fn what_is_no_address_on_the_web_is_found() {
    for url in [
        "",
        "example.org",
        "/plan",
        "//example.org",
        "ftp://example.org",
        "javascript://example.org",
        "https://",
        "https:///plan",
        "https://.",
        "https://a..b",
        "https://me:secret@example.org",
        "https://example.org:x",
        "https://example.org/?q=1",
        "https://example.org/#top",
        "https://example.org/a b",
        "https://example.org/\"><script>",
    ] {
        let source = Source::new(FILE, &format!("base_url = {url:?}\n"));
        let config = Config::read(&source, &Interner::default());
        assert!(config.editions.iter().all(|edition| edition.base_url.is_none()), "{url}");
        let found: Vec<_> = config.problems.iter().map(|p| (p.rule, p.variant)).collect();
        assert_eq!(found, [("invalid-value", Some("base-url"))], "{url}");
    }
}

#[test]
fn the_editions_of_a_plan_are_named_in_its_language() {
    let names = |text: &str| -> Vec<String> {
        let config = Config::read(&Source::new(FILE, text), &Interner::default());
        for name in ["own", "eigen"] {
            assert!(config.edition(name).is_some(), "{name}: {text}");
        }
        config.editions.iter().map(|edition| edition.name.to_string()).collect()
    };
    for (text, expected) in [
        ("", &["portfolio", "own"][..]),
        ("taal = \"nl\"\n", &["portfolio", "eigen"]),
        (
            "taal = \"nl\"\n[lezersgroepen]\nleidinggevende = \"L\"\ncoach = \"C\"\n",
            &["portfolio", "gesprek", "coach", "eigen"],
        ),
        ("lang = \"en\"\n[audiences]\nmanager = \"M\"\n", &["portfolio", "review", "own"]),
        ("taal = \"nl\"\n[lezersgroepen]\nmanager = \"M\"\n", &["portfolio", "review", "own"]),
    ] {
        assert_eq!(names(text), expected, "{text}");
    }
    let text = "taal = \"nl\"\n[lezersgroepen]\nleidinggevende = \"L\"\n";
    let config = Config::read(&Source::new(FILE, text), &Interner::default());
    assert_eq!(config.edition("review").map(|edition| &*edition.name), Some("gesprek"));
    assert!(config.edition("coach").is_none());
}

#[test]
fn the_address_of_the_plan_is_that_of_the_first_public_edition() {
    let text = "base_url = \"https://example.org\"\n\
            [audiences]\nmanager = \"m\"\n\
            [[edition]]\nname = \"talk\"\naudience = \"manager\"\nbase_url = \"https://x.example\"\n\
            [[edition]]\nname = \"one\"\naudience = \"public\"\n\
            [[edition]]\nname = \"two\"\naudience = \"public\"\noutputs = [\"site\", \"feed\"]\n\
            [[edition]]\nname = \"three\"\naudience = \"public\"\nbase_url = \"https://y.example/en\"\n";
    let config = Config::read(&Source::new(FILE, text), &Interner::default());
    let urls: Vec<_> = config.editions.iter().map(|one| one.base_url.as_deref()).collect();
    let expected = [None, Some("https://example.org/"), None, Some("https://y.example/en/")];
    assert_eq!(urls, expected);
    let found: Vec<_> = config.problems.iter().map(|p| p.variant).collect();
    assert_eq!(found, [Some("base-url-reader"), Some("feed")]);
}
