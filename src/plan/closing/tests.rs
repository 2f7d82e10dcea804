//! Tests of `closing`.

use super::*;
use crate::base::{Interner, Source};

fn is_reliable(text: &str) -> bool {
    Config::read(&Source::new(config::FILE, text), &Interner::default()).is_reliable()
}

#[test]
fn a_mistake_about_readers_closes_and_one_about_colours_does_not() {
    for text in [
        "",
        "lang = \"xx\"\n",
        "taal = 3\n",
        "[theme]\naccent = \"bleu\"\n",
        "[thema]\nkleuren = 1\n",
        "[cycle]\nreviews = [\n  \"soon\",\n]\n",
        "[[edition]]\nname = \"own\"\naudience = \"private\"\n[theme]\naccent = 1\n",
    ] {
        assert!(is_reliable(text), "{text}");
    }
    for text in [
        "[privcy]\nnames = [\"A\"]\n",
        "[privacy]\nname = [\"A\"]\n",
        "[theme]\naccent = \"sky\"\n[audience.defaults]\nlog = []\n",
        "ignore = 4\n",
        "ignore = [\n  \"a\",\n  4,\n]\n",
        "[theme]\naccent = \"sky\"\nthis is no toml\n",
        "[[edition]]\nname = \"a\"\naudience = \"public\"\n[[edition]]\nname = \"A\"\naudience = \"private\"\n",
        "[person]\naudience = [\"x\"]\n",
    ] {
        assert!(!is_reliable(text), "{text}");
    }
}
