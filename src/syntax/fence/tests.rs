//! Tests of `fence`.

use super::*;

fn check(text: &str, front: &str, body: &str) {
    let fence = split(text);
    assert_eq!(fence.problem, None, "{text:?}");
    assert_eq!(&text[fence.front.range()], front, "{text:?}");
    assert_eq!(&text[fence.body.range()], body, "{text:?}");
}

#[test]
fn front_matter_lies_between_fences() {
    check("+++\na = 1\n+++\nbody\n", "a = 1\n", "body\n");
    check("+++\r\na = 1\r\n+++\r\nbody", "a = 1\r\n", "body");
    check("\u{feff}+++\na = 1\n+++", "a = 1\n", "");
    check("\n\n+++  \na = 1\n+++\t\n", "a = 1\n", "");
    check("+++\n+++\n", "", "");
}

#[test]
fn a_text_without_a_fence_is_body() {
    check("just text\n+++\n", "", "just text\n+++\n");
    check("", "", "");
    check("\u{feff}text", "", "text");
}

#[test]
fn a_forgotten_fence_is_placed_below_the_last_key() {
    let text = "+++\na = 1\nb = 2\n\n## Why\nText = more\n";
    let fence = split(text);
    let Some(Problem::Unclosed(end)) = fence.problem else { panic!("{fence:?}") };
    assert_eq!(&text[end.range()], "b = 2");
}

#[test]
fn a_head_at_another_place_is_recognised() {
    let check = |text: &str, expected: Option<Problem>| {
        assert_eq!(split(text).problem, expected, "{text:?}");
    };
    check("A sentence.\n\n+++\na = 1\n+++\n", Some(Problem::Above(Span::new(13, 16))));
    check("title = \"x\"\n+++\nbody\n", Some(Problem::NoOpening));
    check("title = \"x\"\n\nbody\n", Some(Problem::NoFence));
    check("++\na = 1\n++\n", Some(Problem::Plus));
    check("a + b = c, they say\n", None);
}

#[test]
fn dashes_open_and_close_yaml() {
    check("---\na: 1\n---\nbody\n\n---\n\nmore\n", "a: 1\n", "body\n\n---\n\nmore\n");
    check("\u{feff}---  \r\na: 1\r\n---\r\nbody", "a: 1\r\n", "body");
    check("---\n---\n", "", "");
    assert_eq!(split("---\na: 1\n---\n").form, Form::Yaml);
    assert_eq!(split("---\na = 1\n---\n").problem, Some(Problem::TomlInDashes));
    let text = "---\na: 1\nb:\n  - c\n\nA story: with a colon.\n";
    let Some(Problem::Unclosed(end)) = split(text).problem else { panic!("{text}") };
    assert_eq!(text[end.range()].trim(), "- c");
}
