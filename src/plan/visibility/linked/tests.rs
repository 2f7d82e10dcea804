//! Tests of `linked`.

use super::key_links;

fn links(text: &str) -> Vec<(&str, &str, Option<&str>)> {
    let links = key_links(text).into_iter();
    links.map(|link| (&text[link.range.clone()], link.target, link.words)).collect()
}

#[test]
fn links_are_found_wherever_they_are_closed() {
    assert_eq!(links("after [[a b]]."), [("[[a b]]", "a b", None)]);
    assert_eq!(links("![[x|one]][[y]]").len(), 2);
    assert_eq!(links("[[x|one]]"), [("[[x|one]]", "x", Some("one"))]);
    assert_eq!(links("[[x#part|]]"), [("[[x#part|]]", "x#part", None)]);
    assert_eq!(links("[[[x]]"), [("[[x]]", "x", None)]);
    assert_eq!(links("[[ [[x]] ]]"), [("[[x]]", "x", None)]);
    for none in ["", "[[", "`[[agreed]]`", "[[]]", "[[ ]]", "[[a\nb]]", "a[0][1]", "]] [["] {
        assert_eq!(links(none), [], "{none}");
    }
}
