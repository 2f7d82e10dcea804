//! Tests of `text`.

use serde_json::json;

use super::*;

fn check(text: &str, expected: &str) -> Remarks {
    let mut remarks = Remarks::default();
    let mut value = json!(text);
    prepare(&mut value, Lang::Nl, &mut remarks);
    assert_eq!(value, json!(expected));
    remarks
}

#[test]
fn what_no_font_has_is_one_mark() {
    assert!(check("Één klant", "Één klant").missing.is_empty());
    assert_eq!(check("e\u{301}e\u{301}n", "één").missing.len(), 0);
    assert_eq!(check("af 🎉!", "af !").missing, BTreeSet::new());
    assert_eq!(check("af 面!", "af ?!").missing, BTreeSet::from(['面']));
    assert_eq!(check("שלום a", "? a").missing.len(), 4);
    assert_eq!(check("a\u{202e}b\u{0}c", "abc").missing.len(), 0);
    assert_eq!(check("Nguyễn Đặng ≥ 3 → ✓", "Nguyễn Đặng ≥ 3 → ✓").missing.len(), 0);
    assert_eq!(check("10\u{202f}000 en\u{2003}1", "10\u{a0}000 en 1").missing.len(), 0);
}

#[test]
fn a_word_may_break() {
    let long = "a".repeat(60);
    let mut value = json!(long.clone());
    let mut remarks = Remarks::default();
    prepare(&mut value, Lang::Nl, &mut remarks);
    let text = value.as_str().expect("text");
    assert_eq!(text.replace(HYPHEN, ""), long);
    assert_eq!(text.matches(HYPHEN).count(), 2);
    assert!(remarks.absurd.is_empty());
    let absurd = check(&"b".repeat(10), &"b".repeat(10));
    assert_eq!(absurd, Remarks::default());
}

#[test]
fn an_address_and_code_break_without_a_sign() {
    let hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    let letters = "b".repeat(300);
    for (value, shown) in [
        (json!(hash), hash),
        (json!("https://example.org/very/long/path?one=two&three=four"), "text"),
        (json!({"kind": "code", "text": letters}), &*letters),
        (json!({"kind": "link", "children": [{"kind": "text", "text": letters}]}), &*letters),
    ] {
        let mut value = value;
        let mut remarks = Remarks::default();
        prepare(&mut value, Lang::Nl, &mut remarks);
        let text = value.to_string();
        assert!(text.contains(GAP) && !text.contains(HYPHEN), "{text}");
        assert!(shown == "text" || text.replace(GAP, "").contains(shown), "{text}");
        assert_eq!(remarks, Remarks::default());
    }
}

#[test]
fn a_long_word_with_syllables_is_left_to_the_typesetter() {
    let word = "Arbeidsongeschiktheidsverzekeringsvoorwaarden";
    check(&format!("{word}, kort"), &format!("{word}, kort"));
    let other = format!("{word}{}", "x".repeat(30));
    let mut value = json!(other);
    prepare(&mut value, Lang::Nl, &mut Remarks::default());
    assert_eq!(value.as_str().expect("text").matches(HYPHEN).count(), 3);
}
