//! Tests of the command line in Dutch and English: help, usage errors, completions, man pages.

use std::path::Path;
use std::process::{Command, Output};

use pop::base::Lang;

use super::tool::{err, out};

/// Runs the program in the folder of the example.
fn pop(arguments: &[&str]) -> Output {
    super::tool::pop(&Path::new(env!("CARGO_MANIFEST_DIR")).join("example-plan"), arguments)
}

/// Words of `clap`, of `inquire` and of careless authors that must not occur in a Dutch run.
const FORBIDDEN: [&str; 30] = [
    "usage",
    "options",
    "arguments",
    "commands",
    "error:",
    "help:",
    "print help",
    "default:",
    "possible",
    "values",
    "aliases",
    "required",
    "provided",
    "unexpected",
    "unrecognized",
    "invalid",
    "expected",
    "found",
    "similar",
    "subcommand",
    "for more",
    "try '",
    "cannot",
    "canceled",
    "the folder",
    "your",
    " the ",
    " is not ",
    "argument '",
    "value '",
];

fn is_dutch(text: &str, what: &str) {
    let lower = text.to_lowercase();
    for word in FORBIDDEN {
        assert!(!lower.contains(word), "{what}: `{word}` in\n{text}");
    }
    for formal in [" u ", " uw "] {
        assert!(!lower.contains(formal), "{what}: `{formal}` in\n{text}");
    }
}

#[test]
fn every_command_is_described_in_both_languages_with_an_example() {
    let (dutch, english) = (pop::cli::pages(Lang::Nl), pop::cli::pages(Lang::En));
    assert_eq!(dutch.len(), english.len());
    for (name, help) in &dutch {
        is_dutch(help, name);
        assert!(help.contains("\nVoorbeelden:\n  "), "{name}: {help}");
    }
    for (name, help) in &english {
        assert!(help.contains("\nExamples:\n  "), "{name}: {help}");
    }
}

#[test]
fn every_argument_says_what_it_is() {
    for lang in Lang::ALL {
        for (name, help) in pop::cli::pages(lang) {
            let lines: Vec<&str> = help.lines().collect();
            for pair in lines.windows(2) {
                let option = pair[0].trim_start();
                let bare = option.starts_with("--") && !option.contains("  ");
                let alone = bare && !pair[1].starts_with("          ");
                assert!(!alone, "{name}: `{option}` has no help");
            }
        }
    }
    // Texts in the definition that are not in the catalogue would appear in English in a Dutch run.
    let dutch: String = pop::cli::pages(Lang::Nl).into_iter().map(|(_, help)| help).collect();
    let english: String = pop::cli::pages(Lang::En).into_iter().map(|(_, help)| help).collect();
    let help = |text: &str| -> std::collections::BTreeSet<String> {
        let lines = text.lines().filter(|line| line.trim_start().starts_with('-'));
        lines
            .filter_map(|line| Some(line.trim().split_once("  ")?.1.trim().to_owned()))
            .filter(|help| help.chars().count() > 3)
            .collect()
    };
    let same: Vec<String> = help(&dutch).intersection(&help(&english)).cloned().collect();
    assert!(same.is_empty(), "the same in both languages: {same:?}");
}

#[test]
fn wrong_use_is_told_in_the_language_of_the_plan() {
    for (arguments, says) in [
        (&["bouww"][..], "`bouw`"),
        (&["check", "--vrom", "json"], "`--vorm`"),
        (&["check", "--format", "xml"], "`github`"),
        (&["check", "--format"], "hoort een waarde"),
        (&["check", "--date", "half maart"], "`14 december 2026`"),
        (&["check", "--dry-run"], "`--herstel`"),
        (&["check", "a", "b"], "te veel"),
        (&["goal"], "Opdrachten:"),
        (&["goal", "move"], "<ID>"),
        (&["new"], "<SOORT>"),
        (&["help", "goal", "fly"], "`fly`"),
        (&["serve", "--port", "veel"], "`--poort`"),
    ] {
        let output = pop(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", err(&output));
        assert!(err(&output).contains(says), "{arguments:?}: {}", err(&output));
        is_dutch(&err(&output), &format!("{arguments:?}"));
        assert!(out(&output).is_empty(), "{arguments:?}");
    }
    let english = pop(&["--lang", "en", "buidl"]);
    assert!(err(&english).contains("did you mean `build`?"), "{}", err(&english));
}

#[test]
fn a_dutch_name_does_the_same() {
    for (dutch, english) in [
        (&["controleer", "--format", "json"][..], &["check", "--format", "json"][..]),
        (&["stand"], &["status"]),
        (&["uitleg", "goal-without-due"], &["explain", "goal-without-due"]),
        (&["doel", "verzet", "--help"], &["goal", "move", "--help"]),
        (&["hulp", "stap", "klaar"], &["help", "step", "done"]),
    ] {
        let (dutch, english) = (pop(dutch), pop(english));
        assert_eq!(dutch.status.code(), Some(0), "{}", err(&dutch));
        assert_eq!(out(&dutch), out(&english));
    }
}

#[test]
fn a_shell_completes_commands_options_and_ids() {
    let complete = |words: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_pop"))
            .arg("--")
            .args(words)
            .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("example-plan"))
            .env("COMPLETE", "fish")
            .output()
            .expect("the program runs");
        assert!(output.status.success(), "{}", err(&output));
        out(&output)
    };
    assert!(complete(&["pop", "sta"]).contains("stand"));
    assert!(complete(&["pop", "check", "--do"]).contains("--doel"));
    let goals = complete(&["pop", "goal", "move", "b"]);
    assert!(goals.contains("begroten") || goals.contains("bouwoverleg"), "{goals}");
    assert!(complete(&["pop", "build", "--edition", ""]).contains("portfolio-en"));
    assert!(complete(&["pop", "bouw", "--editie", ""]).contains("portfolio-en"));
    assert!(complete(&["pop", "explain", "goal-without-d"]).contains("goal-without-due"));
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = pop(&["completions", shell]);
        assert_eq!(script.status.code(), Some(0));
        assert!(out(&script).contains("COMPLETE"), "{shell}: {}", out(&script));
    }
}

#[test]
fn the_manual_has_a_page_for_each_command() {
    let folder = tempfile::tempdir().expect("a folder");
    let target = folder.path().join("man1");
    let output = pop(&["man", "--out", target.to_str().expect("a path")]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let pages = pop::cli::pages(Lang::Nl);
    for (name, _) in &pages {
        let page = target.join(format!("{}.1", name.replace(' ', "-")));
        let text = std::fs::read_to_string(&page).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(text.contains(".SH NAAM\n"), "{name}: {text}");
        is_dutch(&text, name);
    }
    assert_eq!(std::fs::read_dir(&target).expect("the pages").count(), pages.len());
}

#[test]
fn no_dutch_message_is_formal_or_half_english() {
    let (_, dutch) = pop::base::lang::FILES[1];
    for file in dutch {
        // The question for the language is in both languages.
        let passed = |line: &&str| line.starts_with('#') || line.starts_with("init-language =");
        for line in file.lines().filter(|line| !passed(line)) {
            // Text between backticks is typed, and the same in every language.
            let said: Vec<&str> = line.split('`').step_by(2).collect();
            let said = format!(" {} ", said.join(" ").to_lowercase());
            for word in [" u ", " uw ", " the ", " your ", " you ", " please ", " enter to "] {
                assert!(!said.contains(word), "`{word}` in {line}");
            }
        }
    }
}
