//! Tests of `lang`.

use super::*;

#[test]
fn numbers_follow_the_language() {
    for (value, en, nl) in [
        (1.5, "1.5", "1,5"),
        (1500.0, "1500", "1500"),
        (12500.0, "12,500", "12.500"),
        (-2.0, "\u{2212}2", "\u{2212}2"),
        (6.204_99, "6.2", "6,2"),
        (-0.001, "0", "0"),
    ] {
        assert_eq!(number(Lang::En, value), en);
        assert_eq!(number(Lang::Nl, value), nl);
    }
}

#[test]
fn a_list_ends_with_a_word() {
    assert_eq!(list(Lang::Nl, &["a", "b", "c"], "and"), "a, b en c");
    assert_eq!(list(Lang::En, &["a"], "and"), "a");
    assert_eq!(list::<&str>(Lang::En, &[], "and"), "");
}

#[test]
fn a_locale_gives_its_language() {
    assert_eq!(Lang::from_code("nl_BE.UTF-8"), Some(Lang::Nl));
    assert_eq!(Lang::from_code("en-GB"), Some(Lang::En));
    assert_eq!(Lang::from_code("C"), None);
}
