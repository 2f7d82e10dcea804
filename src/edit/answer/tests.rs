//! Tests of `answer`.

use crate::base::{Interner, Source};
use crate::edit::change::edited;
use crate::plan::lower;
use crate::syntax::parse;

fn check(body: &str, expected: &str) {
    for ending in ["\n", "\r\n"] {
        let text = format!("+++\nmoment = \"nu\"\n+++\n{body}").replace('\n', ending);
        let source = Source::new("situatie/nu.md", &text);
        let entry = lower(&parse(&source), &Interner::default()).pop().expect("a situation");
        let edit = entry.answer("environment", "Een # kantoor").expect("an answer");
        let after = edited(&text, &[edit]);
        let expected = format!("+++\nmoment = \"nu\"\n+++\n{expected}").replace('\n', ending);
        assert_eq!(after, expected);
        let source = Source::new("situatie/nu.md", &after);
        let entry = lower(&parse(&source), &Interner::default()).pop().expect("a situation");
        assert_eq!(entry.answered("environment"), Some("Een # kantoor"));
    }
}

#[test]
fn an_answer_is_replaced_or_emptied_in_its_place() {
    let check = |body: &str, answer: &str, expected: &str| {
        for ending in ["\n", "\r\n"] {
            let text = format!("+++\nmoment = \"nu\"\n+++\n{body}").replace('\n', ending);
            let source = Source::new("situatie/nu.md", &text);
            let entry = lower(&parse(&source), &Interner::default()).pop().expect("a situation");
            let edit = entry.replace_answer("environment", answer).expect("an answer");
            let after = edited(&text, &[edit]);
            let expected = format!("+++\nmoment = \"nu\"\n+++\n{expected}");
            assert_eq!(after, expected.replace('\n', ending));
        }
    };
    let body = "\n## Omgeving\n\nOud\n\nen lang\n\n## Gedrag\n\nIk bel.\n";
    check(body, "Nieuw", "\n## Omgeving\n\nNieuw\n\n## Gedrag\n\nIk bel.\n");
    check(body, "", "\n## Omgeving\n\n## Gedrag\n\nIk bel.\n");
    check("\n## Omgeving\n\nOud\n", "een\n---\n# b", "\n## Omgeving\n\neen\n\\---\n\\# b\n");
    check("\n## Gedrag\n", "x", "\n## Gedrag\n\n## Omgeving\n\nx\n");
}

#[test]
fn an_answer_comes_below_its_heading() {
    check("", "\n## Omgeving\n\nEen # kantoor\n");
    check(
        "\n## Gedrag\n\nIk bel.\n\n\n",
        "\n## Gedrag\n\nIk bel.\n\n## Omgeving\n\nEen # kantoor\n",
    );
    check(
        "\n## Mijn omgeving\n\n## Gedrag\n\nIk bel.\n",
        "\n## Mijn omgeving\n\nEen # kantoor\n\n## Gedrag\n\nIk bel.\n",
    );
}
