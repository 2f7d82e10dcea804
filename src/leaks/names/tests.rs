//! Tests of `names`.

use super::*;
use crate::base::Span;

fn found(name: &str, output: &str, text: &str) -> bool {
    let at = At::In(Span::default());
    let passage = Passage { path: "pop.toml".into(), text: name.to_owned().into(), at };
    let names = Names::of(vec![passage], |word| word == "Common");
    !names.among(output, text.as_bytes()).is_empty()
}

#[test]
fn a_name_of_any_length_is_found_in_texts_and_addresses() {
    for text in [
        "<p>With Bo.</p>",
        "Bos plan",
        "Bo's plan",
        "Bo\u{2019}s plan",
        "<a href=\"../log/2026-03-01-with-bo.html\">x</a>",
        "{\"id\":\"bos-birthday\"}",
        "https://x.example/in/bo",
    ] {
        assert!(found("Bo", "index.html", text), "{text}");
    }
    assert!(found("Bo", "log/with-bo.html", ""));
    assert!(found("Femke de Boer", "index.html", "<a id=\"met-femke-de-boers\">"));
    for text in ["Bodies", "robo", "a bo tree", "Boston", "<b>o</b>", "bo."] {
        assert!(!found("Bo", "index.html", text), "{text}");
    }
    assert!(!found("Common", "index.html", "Common words"));
}
