//! Tests of `calendar`.

use super::*;

#[test]
fn long_lines_are_folded_between_characters() {
    let mut out = String::new();
    line(&mut out, &format!("SUMMARY:{}", "é".repeat(100)));
    assert!(out.ends_with("\r\n"));
    assert!(out.lines().all(|line| line.trim_end_matches('\r').len() <= LINE), "{out}");
    assert_eq!(out.replace("\r\n ", "").trim_end(), format!("SUMMARY:{}", "é".repeat(100)));
}

#[test]
fn what_divides_a_value_is_marked() {
    assert_eq!(escaped("a, b; c\\ d\ne\u{7}"), "a\\, b\\; c\\\\ d\\ne");
}
