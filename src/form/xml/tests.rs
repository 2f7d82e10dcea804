//! Tests of `xml`.

use super::*;

#[test]
fn only_what_is_replaced_changes() {
    let text = "<a><b x=\"1>2\">one</b><c/></a>";
    let document = parse(text).expect("XML");
    let root = document.root_element();
    let b = child(root, "b").expect("b");
    let at = inner(text, b).expect("contents");
    assert_eq!(&text[at.clone()], "one");
    let splices = [
        Splice::replace(at.clone(), "two"),
        Splice::insert(at.end, "!"),
        Splice::insert(at.end, "?"),
    ];
    assert_eq!(spliced(text, 0..text.len(), &splices), "<a><b x=\"1>2\">two!?</b><c/></a>");
    assert_eq!(inner(text, child(root, "c").expect("c")), None);
    assert_eq!(escaped("a < b & \u{1}c"), "a &lt; b &amp; c");
}

#[test]
fn entities_and_nesting_without_end_are_refused() {
    assert!(parse("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").is_none());
    assert!(parse(&("<a>".repeat(1000) + &"</a>".repeat(1000))).is_none());
    assert!(parse("<a>").is_none());
}
