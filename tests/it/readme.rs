//! Tests that the README is correct: its plan has no findings and gives the promised portfolio.

use std::process::Command;

use jiff::civil::date;
use pop::base::Source;
use pop::view;
use pop::workspace::{Change, Workspace};

const README: &str = include_str!("../../README.md");

/// The fenced blocks of a language, in order.
fn blocks(language: &str) -> Vec<&'static str> {
    let opening = format!("```{language}\n");
    README.split(&*opening).skip(1).filter_map(|part| part.split("```").next()).collect()
}

#[test]
fn the_plan_of_the_readme_is_in_order() {
    let (settings, documents) = (blocks("toml"), blocks("markdown"));
    let all = format!("{}\n{}", settings[0], settings[1]);
    let mut workspace = Workspace::new(date(2026, 11, 1));
    workspace.apply(vec![
        Change::Text(Source::new("pop.toml", &all)),
        Change::Text(Source::new("goals/sourdough.md", documents[0])),
        Change::Text(Source::new("log/2026-10-03-first-batch.md", documents[1])),
    ]);
    let snapshot = workspace.snapshot();
    assert!(snapshot.diagnostics.is_empty(), "{:#?}", snapshot.diagnostics);
    let editions = &snapshot.plan.config.editions;
    let names: Vec<&str> = editions.iter().map(|edition| &*edition.name).collect();
    assert_eq!(names, ["portfolio", "review", "coach", "own"]);
    let view = view::project(&snapshot.plan, &editions[0]);
    assert_eq!((view.goals.len(), view.log.len()), (1, 1));
}

#[test]
fn the_two_commands_of_the_readme_are_those_of_the_gate() {
    let gate = include_str!("../../.ci/run");
    assert_eq!(blocks("sh")[0].trim(), "cargo run -- build example-plan");
    assert!(gate.contains("\ncargo run -- build example-plan\n"));
    assert_eq!(blocks("sh")[1].trim(), "cargo test");
    assert!(gate.contains("\ncargo test 2>&1"));
}

#[test]
fn the_commands_of_the_readme_exist() {
    // A command is at the start of a line in a shell block, or between backticks.
    let shell = README.lines().filter_map(|line| line.strip_prefix("pop "));
    let inline = README.split('`').skip(1).step_by(2).filter_map(|code| code.strip_prefix("pop "));
    let mut known = 0;
    for command in shell.chain(inline) {
        let words = command.split_whitespace();
        let words: Vec<&str> =
            words.take_while(|word| word.chars().all(|c| c.is_ascii_lowercase())).collect();
        let Some(first) = words.first() else { continue };
        let output = Command::new(env!("CARGO_BIN_EXE_pop"))
            .args([*first, "--help"])
            .output()
            .expect("the program runs");
        assert_eq!(output.status.code(), Some(0), "pop {command}");
        known += 1;
    }
    assert!(known > 15, "only {known} commands were found");
}
