//! Tests of `prose`.

use super::*;
use crate::base::{Interner, Source};
use crate::plan::lower;
use crate::syntax::parse;

fn check(body: &str, expected: &[(&str, Option<&str>)]) {
    let text = format!("+++\ntitle = \"A\"\n+++\n{body}");
    let source = Source::new("goals/a.md", &text);
    let entry = lower(&parse(&source), &Interner::default()).pop().expect("a goal");
    let found = sentences(&entry);
    let said: Vec<(&str, Option<&str>)> =
        found.iter().map(|one| (&*one.text, one.letter)).collect();
    assert_eq!(said, expected, "{body}");
    for one in &found {
        assert!(text.get(one.span.range()).is_some_and(|place| place.contains(&one.text[..3])));
    }
}

#[test]
fn the_sentences_of_paragraphs_and_lists_are_read() {
    check(
        "I bake bread. In the *shop*, e.g. at five! Why?\n\n- one thing\n- another",
        &[
            ("I bake bread.", None),
            ("In the shop, e.g. at five!", None),
            ("Why?", None),
            ("one thing", None),
            ("another", None),
        ],
    );
}

#[test]
fn the_number_of_a_question_is_none_of_its_words() {
    check(
        "**2. State the goal.** I bake 12. Then I rest.",
        &[("State the goal.", None), ("I bake 12.", None), ("Then I rest.", None)],
    );
}

#[test]
fn a_heading_or_a_label_names_the_letter() {
    check(
        "## Meetbaar\n\nTien broden.\n\n## Waarom\n\nDaarom.\n\n**Specifiek:** ik bak brood.\n\nT: niets\n",
        &[
            ("Tien broden.", Some("measurable")),
            ("Daarom.", Some("why")),
            ("ik bak brood.", Some("specific")),
            ("T: niets", Some("why")),
        ],
    );
}

#[test]
fn what_has_other_readers_or_is_not_the_authors_own_is_left_out() {
    check(
        "Seen.\n\n## Pay {.private}\n\nHidden.\n\n### More\n\nHidden.\n\n## Why\n\nShown.\n\n> Quoted.\n\n<!-- Hidden. -->\n\n    code\n\n| a |\n| - |\n| b |\n",
        &[("Seen.", None), ("Shown.", Some("why"))],
    );
    check("%%Hidden.%% Seen.", &[]);
}
