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
    let said: Vec<(&str, Option<&str>)> = found.iter().map(|one| (&*one.text, one.asked)).collect();
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
fn the_questions_of_a_form_name_what_they_ask_for() {
    check(
        "## Wat wil ik leren?\n\nZelf wol verven.\n\n### Hoe weet ik dat het gelukt is?\n\nTien strengen.\n\n\
         ### Huidige situatie\n\nIk koop wol.\n\n### Opmerkingen\n\nGeen.\n",
        &[
            ("Zelf wol verven.", Some("goal")),
            ("Tien strengen.", Some("measurable")),
            ("Ik koop wol.", Some("beside")),
            ("Geen.", None),
        ],
    );
    check(
        "**Success criteria**\n\nTen skeins.\n\nResources needed:\n\n- a pot\n\n**By when**: May 2027",
        &[
            ("Ten skeins.", Some("measurable")),
            ("a pot", Some("means")),
            ("May 2027", Some("timebound")),
        ],
    );
}

#[test]
fn initials_are_letters_if_there_are_several() {
    check(
        "S: ik verf wol.\n\n- **M:** tien strengen\n- **T**: mei 2027\n",
        &[
            ("ik verf wol.", Some("specific")),
            ("tien strengen", Some("measurable")),
            ("mei 2027", Some("timebound")),
        ],
    );
    check("S: ik verf wol.\n", &[("S: ik verf wol.", None)]);
}

#[test]
fn a_table_that_is_a_form_is_read_and_another_is_not() {
    check(
        "| Vraag | Antwoord |\n| - | - |\n| Specifiek | Ik verf wol. |\n| Meetbaar | tien strengen |\n",
        &[("Ik verf wol.", Some("specific")), ("tien strengen", Some("measurable"))],
    );
    check(
        "| S | What? | I dye wool. |\n| - | - | - |\n| M | How much? | ten skeins |\n",
        &[("I dye wool.", Some("specific")), ("ten skeins", Some("measurable"))],
    );
    check(
        "| Goal | Success criteria | Deadline |\n| - | - | - |\n| Dye wool. | ten skeins | May 2027 |\n",
        &[
            ("Dye wool.", Some("goal")),
            ("ten skeins", Some("measurable")),
            ("May 2027", Some("timebound")),
        ],
    );
    check("| Action | When | Result |\n| - | - | - |\n| Buy a pot | May 2027 | a pot |\n", &[]);
    check("| a | b |\n| - | - |\n| Why | not |\n", &[]);
}

#[test]
fn what_has_other_readers_or_is_not_the_authors_own_is_left_out() {
    check(
        "Seen.\n\n## Pay {.private}\n\nHidden.\n\n### More\n\nHidden.\n\n## Why\n\nShown.\n\n> Quoted.\n\n<!-- Hidden. -->\n\n    code\n\n| a |\n| - |\n| b |\n",
        &[("Seen.", None), ("Shown.", Some("why"))],
    );
    check("%%Hidden.%% Seen.", &[]);
}
