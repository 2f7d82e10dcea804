//! Reflections by a model: each of its parts needs words, in an evaluation and in a log entry.

use super::noninterference::read;

/// The findings about empty parts: the number of them, and the line of the first.
fn open(path: &str, head: &str, body: &str) -> Option<(String, String)> {
    let goal = "+++\ntitle = \"Baking\"\nstatus = \"active\"\n+++\n".to_owned();
    let text = format!("+++\ntitle = \"Looking back\"\ndate = 2026-05-01\n{head}+++\n{body}");
    let texts = vec![("goals/baking.md".to_owned(), goal), (path.to_owned(), text.clone())];
    let snapshot = read("lang = \"en\"\n", &texts);
    let mut found =
        snapshot.diagnostics.iter().filter(|one| one.rule == "evaluation-without-answer");
    let found = found.next().filter(|one| one.variant == Some("letter"))?;
    let count =
        found.args.iter().find(|(name, _)| *name == "count").map(|(_, count)| format!("{count:?}"));
    Some((count.unwrap_or_default(), text[found.span.range()].to_owned()))
}

const STARR: &str = "## Situation\n\nA.\n\n## Task\n\nB.\n\n## Action\n\nC.\n\n## Result\n\nD.\n\n## Reflection\n\n";

#[test]
fn an_evaluation_answers_every_letter_of_its_model() {
    let evaluation = |model: &str, body: &str| {
        open("evaluations/e.md", &format!("of = \"baking\"\nmodel = \"{model}\"\n"), body)
    };
    assert_eq!(evaluation("starr", &format!("{STARR}E.\n")), None);
    let (_, place) = evaluation("starr", STARR).expect("the reflection is empty");
    assert_eq!(place, "## Reflection");
    assert!(evaluation("starr", &format!("{STARR}<!-- later -->\n")).is_some());
    // The transfer is missing, and is asked for where the title is.
    let (count, place) = evaluation("starrt", &format!("{STARR}E.\n")).expect("no transfer");
    assert!(count.contains('1') && place.contains("Looking back"), "{count} {place}");
    assert_eq!(evaluation("starrt", "It went well, all of it.\n"), None);
    assert_eq!(
        evaluation("borton", "## What\n\nA.\n\n## So what?\n\nB.\n\n## Now what?\n\nC.\n"),
        None
    );
    assert!(evaluation("borton", "## What\n\nA.\n\n## So what?\n\n## Now what?\n\nC.\n").is_some());
    for (model, first) in [("gibbs", "Feelings"), ("korthagen", "Awareness")] {
        let body = format!("## Description\n\nA.\n\n## Looking back\n\nA.\n\n## {first}\n\n");
        assert!(evaluation(model, &body).is_some(), "{model}");
    }
}

#[test]
fn a_log_entry_with_an_empty_letter_gets_a_hint() {
    let log = |body: &str| open("log/a.md", "goal = \"baking\"\nresult = \"Done\"\n", body);
    assert_eq!(
        log("## Situation\n\nA.\n\n## Reflection\n\n").map(|(_, place)| place).as_deref(),
        Some("## Reflection")
    );
    // The result is in the header, and nobody is asked for parts without a heading.
    assert_eq!(log("## Situation\n\nA.\n\n## Result\n\n## Reflection\n\nB.\n"), None);
    assert_eq!(log("## Situation\n\n## Reflection\n\n"), None);
    assert_eq!(log("## Ovens\n\n## Situation\n\nA.\n"), None);
}
