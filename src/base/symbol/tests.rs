//! Tests of `symbol`.

use super::*;

#[test]
fn the_normal_form_is_safe_as_an_address() {
    for (id, expected) in [
        ("eerste-klant", "eerste-klant"),
        ("Mijn Eerste Klant!", "mijn-eerste-klant"),
        ("2026-03-17 pitch", "2026-03-17-pitch"),
        ("../../etc", "etc"),
        ("cafe\u{301}", "café"),
        ("--", ""),
    ] {
        assert_eq!(normal(id), expected);
    }
}

#[test]
fn a_name_has_one_symbol() {
    let names = Interner::default();
    let first = names.intern("doel");
    assert_eq!(first, names.intern("doel"));
    assert_eq!(&*names.name(first), "doel");
}
