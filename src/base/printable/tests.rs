//! Tests of `printable`.

use super::*;

fn check(piece: &str, expected: &str) {
    assert_eq!(printed(piece), Printed::As(expected.to_owned()), "{piece}");
}

#[test]
fn a_sign_is_printed_as_it_is_or_in_a_form_that_means_the_same() {
    for sign in "≥≤≠→←↔⇒✓✗☐☑∑√∞‰⁴⅓‑½ễặịồơđŁșẞ₂①".chars()
    {
        check(&sign.to_string(), &sign.to_string());
    }
    for (sign, form) in [("✅", "✔"), ("ĳ", "ij"), ("ﬁ", "fi"), ("𝗔", "A"), ("Ａ", "A")] {
        assert!(
            printed(sign) == Printed::As(form.to_owned())
                || has(sign.chars().next().expect("a sign"))
        );
    }
    check("e\u{301}", "é");
    check("e\u{302}\u{303}", "ễ");
    check("q\u{301}", "q\u{301}");
    check("✔\u{fe0f}", "✔");
    assert_eq!(printed("\u{200d}"), Printed::Unseen);
}

#[test]
fn what_no_face_has_is_told_with_its_place() {
    assert_eq!(missing("Één ≥ 3 → ✓ e\u{303}"), []);
    // A picture beside words is left out; on its own it is missed.
    assert_eq!(missing("af 🎯 en 面"), [(11, '面')]);
    assert_eq!(missing("🎯"), [(0, '🎯')]);
    assert_eq!(missing("שלום").len(), 4);
    assert_eq!(printed("面"), Printed::Without('面', String::new()));
}
