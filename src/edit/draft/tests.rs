//! Tests of `draft`.

use jiff::civil::date;

use super::*;
use crate::base::{Interner, Source};
use crate::plan::kinds::SPECS;
use crate::plan::lower;
use crate::syntax::parse;

fn uncommented(text: &str) -> String {
    let lines = text.lines().map(|line| match line.strip_prefix("# ") {
        Some(rest) if rest.starts_with('[') || rest.contains(" = ") => rest,
        _ => line,
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_heading_begins_with_a_capital_and_names_its_writer() {
    assert_eq!(title_case("would i do it again"), "Would I do it again");
    assert_eq!(title_case("één"), "Één");
}

#[test]
fn every_kind_can_be_read_as_it_is_and_with_its_examples() {
    for spec in SPECS {
        for language in Lang::ALL {
            for questions in [Questions::Usual, Questions::All] {
                let mut draft = Draft::new(spec.kind, language, "Een \"titel\"", date(2026, 3, 2));
                draft.questions = questions;
                for field in draft.open() {
                    let example = draft.example(field.shape);
                    draft.give(field.name, example.trim_matches('"'));
                }
                let text = draft.text();
                let folder = spec.folder(language);
                for text in [text.clone(), uncommented(&text)] {
                    let source = Source::new(&format!("{folder}/x.md"), &text);
                    let entry =
                        lower(&parse(&source), &Interner::default()).pop().expect("a document");
                    let problems: Vec<_> = entry
                        .problems
                        .iter()
                        .filter(|problem| problem.rule != "missing-key")
                        .collect();
                    assert!(problems.is_empty(), "{problems:#?}\n{text}");
                    assert_eq!(entry.kind, spec.kind);
                    assert_eq!(entry.title().as_deref(), Some("Een \"titel\""));
                }
            }
        }
    }
}

#[test]
fn a_new_document_is_small_and_each_key_has_one_short_line() {
    for spec in SPECS {
        for language in Lang::ALL {
            let draft = Draft::new(spec.kind, language, "Een titel", date(2026, 3, 2));
            let text = draft.text();
            let full = text.lines().filter(|line| !line.is_empty());
            assert!(full.count() < 24, "{}: {text}", spec.name);
            for line in text.lines() {
                assert!(line.chars().count() <= 100, "{}: {line}", spec.name);
                let comment = line.trim_start_matches("# ");
                assert!(!line.starts_with('#') || comment.contains(['=', '[', '#']), "{line}");
            }
        }
    }
}

#[test]
fn a_value_is_written_as_its_key_asks() {
    let check = |shape, value, expected: &str| {
        assert_eq!(literal(shape, value, Lang::Nl), expected, "{value}");
    };
    check(Shape::Date, "2026-03-02", "2026-03-02");
    check(Shape::Date, "morgen", "\"morgen\"");
    check(Shape::Days, "2026-03-02..2026-03-04", "{ van = 2026-03-02, tot = 2026-03-04 }");
    check(Shape::Days, "2026-03-02, 2026-03-04", "[2026-03-02, 2026-03-04]");
    check(Shape::Number, "6,5", "6.5");
    check(Shape::Number, "NaN", "\"NaN\"");
    check(Shape::List(&Shape::Reference(&[])), "a, b", "[\"a\", \"b\"]");
    check(
        Shape::Choice(<crate::plan::kinds::log::Method as crate::syntax::Word>::CHOICES),
        "networking",
        "\"netwerken\"",
    );
    assert_eq!(field_of(Kind::Goal, "smart.specifiek"), Ok("smart.specific".to_owned()));
    assert_eq!(field_of(Kind::Log, "standen.pitches"), Ok("readings.pitches".to_owned()));
    assert_eq!(field_of(Kind::Goal, "smart.mooi"), Err("mooi".to_owned()));
}
