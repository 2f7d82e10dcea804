//! Tests of `format`.

use super::*;

#[test]
fn what_a_file_holds_says_how_to_read_it() {
    for (path, text, format) in [
        ("a.html", "<p>", Format::Markup),
        ("resume", " {\"a\": 1}", Format::Json),
        ("feed", "\u{feff}<?xml version=\"1.0\"?>", Format::Markup),
        ("x.txt", "BEGIN:VCALENDAR\r\n", Format::Calendar),
        ("a.css", "[hidden] {}", Format::Other),
        ("a.md", "[x](y)", Format::Plain),
        ("x", "hello", Format::Plain),
        ("a.html", "\0", Format::Binary),
    ] {
        assert_eq!(Format::of(path, text), format, "{path} {text}");
    }
    assert_eq!(Format::of("a.pdf", "%PDF-1.7 "), Format::Binary);
}

#[test]
fn escapes_are_undone() {
    for (text, plain) in [
        ("caf\\u00e9 \\\"dicht\\\"\\/", "café \"dicht\"/"),
        ("\\ud83d\\ude00", "😀"),
        ("\\xe9\\u{e9}", "éé"),
        ("a\\nb", "a b"),
        ("\\", ""),
        ("\\u", " "),
        ("\\ud800x", " x"),
        ("\\ué", " é"),
    ] {
        assert_eq!(unescaped(text), plain, "{text}");
    }
    assert_eq!(unfolded("A:Weg b\r\n ij\\, de\\Nmolen").trim(), "A:Weg bij, de molen");
    assert_eq!(without_entities("&lt;p&gt; &amp;caf&eacute;&"), "<p> &cafe ");
}

#[test]
fn packed_files_are_unpacked() {
    let text = b"url(data:image/png;base64,aGV0IGdlaGVpbQ==) \"data:;base64,aGV0\\/\"";
    assert_eq!(packed(text), [b"het geheim".to_vec(), b"het".to_vec()]);
    assert!(packed(b"base64,").is_empty());
}
