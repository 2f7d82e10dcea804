//! Tests of `bare`.

use super::*;

fn check(text: &str, expected: &[(&str, &str)]) {
    let found = bare_addresses(text);
    let found: Vec<(&str, &str)> =
        found.iter().map(|bare| (&text[bare.range.clone()], &*bare.target)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn an_address_ends_before_what_ends_the_sentence() {
    let same = |text: &str, address: &str| check(text, &[(address, address)]);
    same("See https://example.org/end.", "https://example.org/end");
    same("(https://example.org/a_(b))", "https://example.org/a_(b)");
    same("[https://example.org/a]", "https://example.org/a");
    same("HTTPS://EXAMPLE.org/A, and", "HTTPS://EXAMPLE.org/A");
    same("is it https://example.org/?a=1&b=2?!", "https://example.org/?a=1&b=2");
    same("„https://example.org/é/ü”", "https://example.org/é/ü");
    same("http://localhost:8080/x…", "http://localhost:8080/x");
    check(
        "www.example.org, www.example.org/a.",
        &[
            ("www.example.org", "https://www.example.org"),
            ("www.example.org/a", "https://www.example.org/a"),
        ],
    );
    check("mail robin.b@example.org.", &[("robin.b@example.org", "robin.b@example.org")]);
}

#[test]
fn what_only_looks_like_one_is_none() {
    for text in [
        "https://",
        "xhttps://example.org",
        "ftp://example.org",
        "javascript://example.org",
        "www.",
        "www.example",
        "awww.example.org",
        "@robin@social.example",
        "5 @ 3",
        "a@b",
        "a@b.c",
        "example.org",
        "goal.md",
    ] {
        check(text, &[]);
    }
    check("https://a@example.org/x", &[("https://a@example.org/x", "https://a@example.org/x")]);
}
