//! Tests of `table`.

use super::*;

fn check(text: &str, expected: &[(&str, &str)]) {
    let source = Source::new("x.md", text);
    let table = parse(&source, Span::new(0, text.len()));
    let found: Vec<(String, &str)> = table
        .problems
        .iter()
        .map(|problem| (problem.message_id(), &text[problem.span.range()]))
        .collect();
    let found: Vec<(&str, &str)> = found.iter().map(|(id, at)| (id.as_str(), *at)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn good_toml_has_no_problems() {
    check("a = 1\nb = \"x\"\n[c]\nd = 2026-01-01\n", &[]);
}

#[test]
fn the_usual_slips_are_named() {
    check("title = Een doel\n", &[("invalid-toml-no-quotes", "Een doel")]);
    check("title = \"Een doel\nb = 1\n", &[("invalid-toml-open-quote", "\"Een doel")]);
    check("due = 2026-13-05\n", &[("invalid-date-month", "2026-13-05")]);
    check("due = 2026-02-30\n", &[("invalid-date-day", "2026-02-30")]);
    check("due = 05-07-2026\n", &[("invalid-date-order", "05-07-2026")]);
    check("title =\n", &[("invalid-toml-no-value", "title =")]);
    check("title: Een doel\n", &[("invalid-toml-colon", "title: Een doel")]);
    check("a = 1\na = 2\n", &[("invalid-toml-twice", "a")]);
    check("title = “Doel”\n", &[("invalid-toml-curly", "“Doel”")]);
    check("hours = 3,5\n", &[("invalid-toml-comma", "3,5")]);
    check("hours = .5\n", &[("invalid-toml-number", ".5")]);
    check("hours = 5.\n", &[("invalid-toml-number", "5.")]);
    check("hours = 090\n", &[("invalid-toml-number", "090")]);
    check("hours = 1.000,5\n", &[("invalid-toml-number", "1.000,5")]);
    check("hours = 1,000\n", &[("invalid-toml-thousands", "1,000")]);
    check("due = 14 december 2026\n", &[("invalid-date-words", "14 december 2026")]);
    check("due = December 14, 2026\n", &[("invalid-date-words", "December 14, 2026")]);
    check("due = 31 februari 2027\n", &[("invalid-date-day", "31 februari 2027")]);
    check("due = 05/07/2026\n", &[("invalid-date-either", "05/07/2026")]);
    check("due = 14/12/2026\n", &[("invalid-date-words", "14/12/2026")]);
    check("cost = €120\n", &[("invalid-toml-unit", "€120")]);
    check("hours = 8 hours\n", &[("invalid-toml-unit", "8 hours")]);
    check("goal = [insulin-pumps]\n", &[("invalid-toml-list", "[insulin-pumps]")]);
    check(
        "x = \"the \"basal\" rate\"\n",
        &[("invalid-toml-inner-quotes", "\"the \"basal\" rate\"")],
    );
    check("op weg naar = \"x\"\n", &[("invalid-toml-key-space", "op weg naar = \"x\"")]);
    check("\"manager\"\n", &[("invalid-toml-no-equals", "\"manager\"")]);
    check("due = 2026/05/01\n", &[("invalid-date-marks", "2026/05/01")]);
    check("[[step]]\nwhat = \"a\"\n[step]\nwhat = \"b\"\n", &[("invalid-toml-brackets", "[step]")]);
}

#[test]
fn every_line_with_an_error_is_reported_once() {
    check(
        "title = Een doel\nb = 1\ndue = 2026-13-05\nstart = 2026-04-31\n",
        &[
            ("invalid-toml-no-quotes", "Een doel"),
            ("invalid-date-month", "2026-13-05"),
            ("invalid-date-day", "2026-04-31"),
        ],
    );
}
