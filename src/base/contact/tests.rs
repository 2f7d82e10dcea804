//! Tests of `contact`.

use super::*;

#[test]
fn an_address_is_followed_whatever_case_its_scheme_has() {
    for (text, address) in [
        ("https://x.example", "https://x.example"),
        ("HTTPS://X.EXAMPLE/Ab", "https://X.EXAMPLE/Ab"),
        (" Http://x.example/?a=1&b=2#c ", "http://x.example/?a=1&b=2#c"),
        ("https://x.example/a|b", "https://x.example/a%7Cb"),
        ("http://localhost:8000/", "http://localhost:8000/"),
        ("https://jörgen.example/é", "https://jörgen.example/é"),
        ("MAILTO:robin@tester.example", "mailto:robin@tester.example"),
        ("Tel:06 1234 5678", "tel:0612345678"),
    ] {
        assert_eq!(super::address(text), Address::Sound(address.to_owned()), "{text}");
    }
}

#[test]
fn a_slip_in_an_address_is_mended() {
    for (text, why, address) in [
        ("linkedin.com/in/robin", "scheme", "https://linkedin.com/in/robin"),
        ("www.tester.example", "scheme", "https://www.tester.example"),
        ("Tester.example:8080/x?y", "scheme", "https://Tester.example:8080/x?y"),
        ("//x.example/a", "scheme", "https://x.example/a"),
        ("example.org/cv.pdf", "scheme", "https://example.org/cv.pdf"),
        ("http:/x.example", "slip", "http://x.example"),
        ("https//x.example", "slip", "https://x.example"),
        ("https:x.example", "slip", "https://x.example"),
        ("https:\\\\x.example", "slip", "https://x.example"),
        ("<https://x.example>", "slip", "https://x.example"),
        ("https://x.example/a b", "space", "https://x.example/a%20b"),
        ("robin@tester.example", "mail", "mailto:robin@tester.example"),
    ] {
        assert_eq!(super::address(text), Address::Meant(why, address.to_owned()), "{text}");
        let mended = super::address(&super::followed(text).unwrap_or_default());
        assert_eq!(mended, Address::Sound(address.to_owned()), "{text}");
    }
}

#[test]
fn what_leads_nowhere_is_no_address() {
    for (text, why) in [
        ("mijn site", "none"),
        ("LinkedIn", "none"),
        ("@robin", "none"),
        ("https://", "none"),
        ("https:///", "none"),
        ("mailto:robin", "none"),
        ("see x.example", "none"),
        ("1.2.3", "none"),
        ("certificate.pdf", "file"),
        ("files/certificate.PDF", "file"),
        ("javascript:alert(1)", "other-scheme"),
        ("file:///etc/passwd", "other-scheme"),
        ("ftp://x.example", "other-scheme"),
        ("java\nscript:alert(1)", "none"),
    ] {
        assert_eq!(super::address(text), Address::None(why), "{text}");
    }
}

#[test]
fn an_address_of_mail_has_a_name_and_a_host() {
    for (text, address) in [
        ("robin@tester.example", "robin@tester.example"),
        (" Robin Tester <robin@tester.example> ", "robin@tester.example"),
        ("mailto:r.o'bin+x@Tester.example", "r.o'bin+x@Tester.example"),
        ("robin @ tester.example", "robin@tester.example"),
    ] {
        assert_eq!(mail(text).as_deref(), Some(address), "{text}");
    }
    for text in [
        "robin at tester.example",
        "robin",
        "robin@",
        "@tester.example",
        "robin@tester",
        "a@b.example, c@d.example",
        "a b@c.example",
        "a@b@c.example",
        ".robin@tester.example",
        "",
    ] {
        assert_eq!(mail(text), None, "{text}");
    }
    let words = mail_in_words("robin [at] tester punt example");
    assert_eq!(words.as_deref(), Some("robin@tester.example"));
    assert_eq!(mail_in_words("call me at home"), None);
    assert_eq!(mail_link("a%b?c@x.example"), "mailto:a%25b%3Fc@x.example");
}

#[test]
fn a_number_is_dialled_as_it_is_meant() {
    for (text, number) in [
        ("+31 (0)6-1234 56 78", "+31612345678"),
        ("+31(0)20 123 45 67", "+31201234567"),
        ("+31 06 12345678", "+31612345678"),
        ("0031 6 12345678", "+31612345678"),
        ("00 31 (0)6 1234 5678", "+31612345678"),
        ("+44 (0)20 7946 0958", "+442079460958"),
        ("+39 06 698 1234", "+39066981234"),
        ("06 - 1234 5678", "0612345678"),
        ("(020) 123 45 67", "0201234567"),
        ("020/123.45.67", "0201234567"),
        ("06\u{2011}12\u{a0}34\u{a0}56\u{a0}78", "0612345678"),
        ("(0)6 12345678", "0612345678"),
        ("020-1234567 tst. 12", "0201234567;ext=12"),
        ("020-1234567 ext 12", "0201234567;ext=12"),
        ("+31 20 1234567x12", "+31201234567;ext=12"),
        ("06 12345678 (alleen ma/di)", "0612345678"),
        ("06 12345678 (9-17 uur)", "0612345678"),
        ("Tel: 06 12345678", "0612345678"),
        ("112", "112"),
        ("0900-1234", "09001234"),
    ] {
        assert_eq!(phone(text), Phone::Number(number.to_owned()), "{text}");
    }
}

#[test]
fn two_numbers_are_not_one() {
    for text in [
        "06 - 1234 5678 (alleen ma/di) of 020-1234567 tst. 12",
        "06 12345678 / 020 1234567",
        "06 12345678, 020 1234567",
        "06 12345678 020 1234567",
        "+31 6 12345678 +31 20 1234567",
        "0612345678 or 0201234567",
        "0612345678|0201234567",
        "06-12345678 / 79",
        "030-1234567/68",
        "020 123 45 67 / -68",
    ] {
        assert_eq!(phone(text), Phone::Many, "{text}");
    }
    for text in ["", "op aanvraag", "0800-FLOWERS", "12", "ask me", "room 12, floor 3"] {
        assert_eq!(phone(text), Phone::None, "{text}");
    }
}
