//! Tests of `contact_details`.

use super::*;

fn check(text: &str, expected: &[(&str, &str)]) {
    let found = details(text);
    let found: Vec<(&str, &str)> =
        found.iter().map(|(what, start, end)| (*what, &text[*start..*end])).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn what_reaches_somebody_is_found() {
    check("Mail a.b@post.example.", &[("contact-email", "a.b@post.example")]);
    check("Bel 06-12345678, of", &[("contact-phone", "06-12345678")]);
    check("(+31 6 1234 5678)", &[("contact-phone", "+31 6 1234 5678")]);
    check("020 123 45 67", &[("contact-phone", "020 123 45 67")]);
    check("NL91 ABNA 0417 1643 00 is", &[("contact-account", "NL91 ABNA 0417 1643 00")]);
    check("GB82WEST12345698765432", &[("contact-account", "GB82WEST12345698765432")]);
    check("bsn 111222333", &[("contact-bsn", "111222333")]);
    check("Dorpsstraat 12a, 1234 AB Ede", &[("contact-address", "12a, 1234 AB")]);
    check("1234AB 7", &[("contact-address", "1234AB 7")]);
}

#[test]
fn what_only_looks_like_it_is_not() {
    for text in [
        "NL92ABNA0417164300",
        "111222334",
        "op 01-02-2026 en 03-04-2026",
        "in 2026 NS",
        "@home, 5 @ 3",
        "0,05 tot 0.10",
        "van 2024 tot 2026 HA",
        "1234567890123",
        "é@ü",
    ] {
        check(text, &[]);
    }
}
