//! Tests of converting headers.

use super::*;
use crate::syntax::parse;
use crate::syntax::schema::Shape;

const STEP: &[Field] = &[
    Field::new("what", "wat", Shape::Text),
    Field::new("due", "einddatum", Shape::Date),
    Field::new("hours", "uren", Shape::Amount),
];
const FIELDS: &[Field] = &[
    Field::new("title", "titel", Shape::Text),
    Field::new("due", "einddatum", Shape::Date),
    Field::new("open", "open", Shape::Flag),
    Field::new("tags", "labels", Shape::List(&Shape::Text)),
    Field::new("count", "telt", Shape::Table(STEP)),
    Field::new("smart", "smart", Shape::Table(STEP)),
    Field::new("readings", "standen", Shape::Map(&Shape::Number)),
    Field::new("step", "stap", Shape::Tables(STEP)),
];

fn convert(text: &str, to: Form) -> String {
    let source = Source::new("x.md", text);
    let document = parse(&source);
    assert!(document.problems.is_empty(), "{:?}\n{text}", document.problems);
    converted(&document, FIELDS, to).unwrap_or_else(|| panic!("{text}"))
}

/// TOML and the same header as YAML, in both directions.
fn check(toml: &str, yaml: &str) {
    for ending in ["\n", "\r\n"] {
        let whole = |fence: &str, head: &str| {
            format!("{fence}\n{head}{fence}\n\n# Text\n---\n+++\n").replace('\n', ending)
        };
        let (toml, yaml) = (whole("+++", toml), whole("---", yaml));
        assert_eq!(convert(&toml, Form::Yaml), yaml);
        assert_eq!(convert(&yaml, Form::Toml), toml);
    }
}

#[test]
fn every_form_of_a_key_has_its_other_form() {
    check("", "");
    check("title = \"A: b # c\"\ndue = 2026-03-01\n", "title: \"A: b # c\"\ndue: 2026-03-01\n");
    check("tags = [\"a\", 'b']   # two\n", "tags: [\"a\", 'b']   # two\n");
    check(
        "tags = [\n  \"a\", # first\n  \"b\",\n]\nopen = true\n",
        "tags: [\n    \"a\", # first\n    \"b\",\n  ]\nopen: true\n",
    );
    check("count = { what = \"x\", hours = 1.5 }\n", "count: { what: \"x\", hours: 1.5 }\n");
    check(
        "title = \"\"\"\nOne\n\n  two\\\\ three\"\"\"\n",
        "title: |-\n  One\n\n    two\\ three\n",
    );
    check(
        "# above\ntitle = \"A\"\n\n[smart] # letters\nwhat = \"x\"\n# between\nhours = 2\n\n[readings]\n\"a b\" = 3\n# below\n",
        "# above\ntitle: \"A\"\n\nsmart: # letters\n  what: \"x\"\n  # between\n  hours: 2\n\nreadings:\n  \"a b\": 3\n# below\n",
    );
}

#[test]
fn lists_of_tables_keep_their_comments() {
    check(
        "title = \"A\"\n\n# the steps\n[[step]]\nwhat = \"a\"\ndue = 2026-01-01\n\n# then\n[[step]]\nwhat = \"b\"\n",
        "title: \"A\"\n\n# the steps\nstep:\n  - what: \"a\"\n    due: 2026-01-01\n\n  # then\n  - what: \"b\"\n",
    );
    check(
        "[[step]]\n# first this\nwhat = \"a\"\n[[step]] # last\nhours = 1\n",
        "step:\n  -\n    # first this\n    what: \"a\"\n  - # last\n    hours: 1\n",
    );
    check("step = [\n  { what = \"a\" },\n]\n", "step: [\n    { what: \"a\" },\n  ]\n");
}

#[test]
fn keys_that_are_commented_out_can_be_filled_in() {
    check(
        "title = \"A\"\n# due = 2026-01-01   # when\n# a remark = with a sign\n\n# [[step]]   # steps\n# what = \"\"   # what\n# due = 2026-01-01\n\n# [count]\n# hours = 0\n",
        "title: \"A\"\n# due: 2026-01-01   # when\n# a remark = with a sign\n\n# step:   # steps\n#   - what: \"\"   # what\n#     due: 2026-01-01\n\n# count:\n#   hours: 0\n",
    );
}

#[test]
fn yaml_as_others_write_it_becomes_toml() {
    let check = |yaml: &str, toml: &str| {
        let text = format!("---\n{yaml}---\n");
        assert_eq!(convert(&text, Form::Toml), format!("+++\n{toml}+++\n"));
    };
    check(
        "title: Een doel\ndue: 2026-03-01\nopen: yes\n",
        "title = \"Een doel\"\ndue = 2026-03-01\nopen = true\n",
    );
    check("title: 2026\n", "title = \"2026\"\n");
    check("title: no\ndue:\ntags:\n", "title = \"no\"\n# due =\n# tags =\n");
    check("title:\n", "title = \"\"\n");
    check("tags:\n  - a\n  - 'b'\n", "tags = [\"a\", 'b']\n");
    check(
        "tags:\n  - a # one\n  # two\n  - b\n",
        "tags = [\n  \"a\", # one\n  # two\n  \"b\",\n]\n",
    );
    check("smart:\n  what: x\ntitle: A\n", "title = \"A\"\n[smart]\nwhat = \"x\"\n");
    check(
        "step:\n- what: a\n  hours: 1\n- what: b\n",
        "[[step]]\nwhat = \"a\"\nhours = 1\n[[step]]\nwhat = \"b\"\n",
    );
    check("title: >- # long\n  a\n  b\n", "title = \"a b\" # long\n");
    check(
        "other: 3\nmore: {a: no, b: [1, x]}\n",
        "other = 3\nmore = {a = \"no\", b = [1, \"x\"]}\n",
    );
    check("'a b': \"x\\/y\"\n", "'a b' = \"x/y\"\n");
}

#[test]
fn dotted_keys_become_tables() {
    let text = "+++\nsmart.what = \"x\"\nsmart.hours = 1\n+++\n";
    assert_eq!(convert(text, Form::Yaml), "---\nsmart:\n  what: \"x\"\n  hours: 1\n---\n");
}
