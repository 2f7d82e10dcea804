//! Tests of reading YAML.

use super::*;

fn read_source(text: &str) -> Source {
    Source::new("x.md", text)
}

fn check(text: &str, expected: &[(&str, &str)]) {
    let source = read_source(text);
    let table = parse(&source, Span::new(0, text.len()));
    let found: Vec<(String, &str)> = table
        .problems
        .iter()
        .map(|problem| (problem.message_id(), &text[problem.span.range()]))
        .collect();
    let found: Vec<(&str, &str)> = found.iter().map(|(id, at)| (id.as_str(), *at)).collect();
    assert_eq!(found, expected, "{text}");
}

/// Every key and value with the text at its place.
fn places(text: &str) -> Vec<(String, String)> {
    fn walk(text: &str, table: &DeTable<'_>, out: &mut Vec<(String, String)>) {
        for (key, value) in table {
            assert_eq!(&text[key.span()].trim_matches('"'), key.get_ref());
            out.push((key.get_ref().to_string(), text[value.span()].to_owned()));
            match value.get_ref() {
                DeValue::Table(inner) => walk(text, inner, out),
                DeValue::Array(values) => values.iter().for_each(|value| {
                    if let Some(inner) = value.get_ref().as_table() {
                        walk(text, inner, out);
                    }
                }),
                _ => {}
            }
        }
    }
    let source = read_source(text);
    let table = parse(&source, Span::new(0, text.len()));
    assert!(table.problems.is_empty(), "{:?}", table.problems);
    let mut out = Vec::new();
    walk(text, &table.entries, &mut out);
    out.sort();
    out
}

#[test]
fn keys_and_values_have_their_places() {
    let text = "title: Een 👩‍🏫 doel # zo\ndue: 2026-03-01\nempty:\nlist:\n  - \"a\"\n  - b\nflow: [x, 'y']\n\
                smart:\n  specific: >-\n    lang\n    verhaal\n\nstep:\n  - what: a\n    due: 2026-01-01\n  - what: b\n";
    let expected = [
        ("due", "2026-01-01"),
        ("due", "2026-03-01"),
        ("empty", ""),
        ("flow", "[x, 'y']"),
        ("list", "- \"a\"\n  - b"),
        ("smart", "specific: >-\n    lang\n    verhaal"),
        ("specific", ">-\n    lang\n    verhaal"),
        ("step", "- what: a\n    due: 2026-01-01\n  - what: b"),
        ("title", "Een 👩‍🏫 doel"),
        ("what", "a"),
        ("what", "b"),
    ];
    let expected: Vec<(String, String)> =
        expected.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    assert_eq!(places(text), expected);
    assert_eq!(places(&text.replace('\n', "\r\n")).len(), expected.len());
}

#[test]
fn the_usual_slips_are_named_and_the_rest_is_read() {
    check("title: A\n\n# comment\ndue: 2026-01-01\n", &[]);
    check("title: Doel: bakken\ndue: x\n", &[("invalid-yaml-colon", "Doel: bakken")]);
    check("title: \"Doel\ndue: 2026-01-01\n", &[("invalid-yaml-open-quote", "title: \"Doel")]);
    check("tags: [a, b\ndue: 2026-01-01\n", &[("invalid-yaml-open-bracket", "tags: [a, b")]);
    check("title: @home\n", &[("invalid-yaml-reserved", "@home")]);
    check("title: a\ntitle: b\n", &[("invalid-yaml-twice", "title")]);
    check("smart:\n\tspecific: x\n", &[("invalid-yaml-tab", "specific: x")]);
    check("title = \"a\"\ndue: 2026-01-01\n", &[("invalid-yaml-equals", "title = \"a\"")]);
    check("title:Bakken\ndue: 2026-01-01\n", &[("invalid-yaml-no-space", "title:Bakken")]);
    check("Just a story.\n", &[("invalid-yaml-other", "Just a story.")]);
}

#[test]
fn what_the_schema_cannot_say_is_refused() {
    check("a: &x b\nc: d\n", &[("invalid-yaml-anchor", "b")]);
    check("a: *x\n", &[("invalid-yaml-anchor", "*x")]);
    check("a: !!binary b\n", &[("invalid-yaml-tag", "b")]);
    check("a: b\n...\nc: d\n", &[("invalid-yaml-documents", "...")]);
    let deep = format!("a: {}{}\n", "[".repeat(40), "]".repeat(40));
    check(&deep, &[("invalid-yaml-deep", deep.trim_end())]);
}

#[test]
fn no_text_ends_the_reader() {
    for text in
        ["", "\n", "\t", "-", "?", ": ", "- - -\n", "{", "a: |", "%", "\u{feff}", "a:\n -\n b"]
    {
        parse(&read_source(text), Span::new(0, text.len()));
    }
}
