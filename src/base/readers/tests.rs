//! Tests of `readers`.

use super::*;

#[test]
fn a_word_is_known_however_it_is_written() {
    for name in [
        "private",
        "PRIVATE",
        "Private ",
        "prive",
        "privé",
        "prive\u{301}",
        "PRIVÉ",
        " Privé\u{a0}",
        "pri\u{200b}vé",
        "ｐｒｉｖｅ",
        "(prive)",
    ] {
        assert_eq!(built_in(name), Some(BuiltIn::Author), "{name:?}");
        assert!(stands_for(name).is_some(), "{name:?}");
    }
    for name in ["public", "Openbaar", "OPENBAAR "] {
        assert_eq!(built_in(name), Some(BuiltIn::Everyone), "{name:?}");
    }
    for name in ["manager", "privé-coach", "privacy", "", "pri ve"] {
        assert_eq!(built_in(name), None, "{name:?}");
        assert_eq!(stands_for(name), None, "{name:?}");
    }
}

#[test]
fn words_of_everyday_language_stand_for_a_built_in_one() {
    for (name, word) in [
        ("alleen ik", "prive"),
        ("Alleen_Ik", "prive"),
        ("ikzelf", "prive"),
        ("Only me", "private"),
        ("own", "private"),
        ("niemand", "prive"),
        ("Iedereen", "openbaar"),
        ("everyone", "public"),
    ] {
        assert_eq!(stands_for(name), Some(word), "{name:?}");
        assert_eq!(built_in(name), None, "{name:?}");
    }
}
