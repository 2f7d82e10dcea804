//! From nothing to a plan, as a newcomer goes: the commands that make and change files.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// The day of every test.
const DAY: &str = "2026-03-02";

fn pop(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_pop"))
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .env("NO_COLOR", "1")
        .env("LC_ALL", "en_GB.UTF-8")
        .output()
        .expect("the program runs")
}

/// Runs a command that must succeed, and gives what it printed.
fn done(folder: &Path, arguments: &[&str]) -> String {
    let output = pop(folder, arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}{}", out(&output), err(&output));
    out(&output)
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn nowhere() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

/// The paths of all files below a folder.
fn files(folder: &Path) -> Vec<String> {
    let mut files: Vec<String> = walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let inner = entry.path().strip_prefix(folder).expect("below the folder");
            inner.to_string_lossy().replace('\\', "/")
        })
        .collect();
    files.sort();
    files
}

/// What a check of a plan finds, as JSON.
fn findings(folder: &Path) -> serde_json::Value {
    let output = pop(folder, &["check", "--date", DAY, "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&out(&output)).expect("JSON");
    report["diagnostics"].clone()
}

#[test]
fn whatever_a_newcomer_answers_the_plan_has_no_finding() {
    for lang in ["nl", "en"] {
        for readers in ["me", "manager", "coach", "everyone"] {
            for smart in ["attainable-relevant", "acceptable-realistic"] {
                for content in ["example", "empty"] {
                    let folder = nowhere();
                    let answers = [
                        "init",
                        "plan",
                        "--lang",
                        lang,
                        "--name",
                        "Ada",
                        "--role",
                        "Bakker",
                        "--readers",
                        readers,
                        "--smart",
                        smart,
                        "--content",
                        content,
                        "--date",
                        DAY,
                    ];
                    done(folder.path(), &answers);
                    let plan = folder.path().join("plan");
                    assert_eq!(findings(&plan), serde_json::json!([]), "{answers:?}");
                    done(&plan, &["build", "--strict", "--date", DAY]);
                    let ignored = fs::read_to_string(plan.join(".gitignore")).expect("the file");
                    assert_eq!(ignored, "out/\n");
                }
            }
        }
    }
}

#[test]
fn without_a_terminal_the_missing_answers_are_named() {
    let folder = nowhere();
    let output = pop(folder.path(), &["init"]);
    assert_eq!(output.status.code(), Some(2));
    for flag in ["--lang", "--name", "--role", "--readers", "--smart", "--content"] {
        assert!(err(&output).contains(flag), "{flag}: {}", err(&output));
    }
    let output = pop(folder.path(), &["init", "--yes", "--lang", "nl"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("`--name`"), "{}", err(&output));
    assert!(!err(&output).contains("`--role`"), "{}", err(&output));
    assert!(files(folder.path()).is_empty(), "nothing is made");
}

#[test]
fn a_new_plan_takes_the_place_of_nothing() {
    let folder = nowhere();
    let init = ["init", "--yes", "--name", "Ada", "--lang", "en", "--date", DAY];
    fs::write(folder.path().join(".gitignore"), "target/\n").expect("a file");
    let output = pop(folder.path(), &init);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert!(err(&output).contains("put `out/` in it"), "{}", err(&output));
    let ignored = fs::read_to_string(folder.path().join(".gitignore")).expect("the file");
    assert_eq!(ignored, "target/\n");
    let before = files(folder.path());
    for inside in [".", "goals", "new"] {
        let again = pop(folder.path(), &[&init[..], &[inside]].concat());
        assert_eq!(again.status.code(), Some(2), "{inside}: {}", err(&again));
    }
    assert_eq!(files(folder.path()), before);
    // A file of another stands where one of ours would be.
    let other = nowhere();
    fs::write(other.path().join("index.md"), "mine").expect("a file");
    assert_eq!(pop(other.path(), &init).status.code(), Some(2));
    assert_eq!(files(other.path()), ["index.md"], "all or nothing");
}

#[test]
fn publishing_builds_the_public_edition_alone() {
    let folder = nowhere();
    let init = ["init", "--yes", "--name", "Ada", "--lang", "nl", "--publish", "github"];
    let output = pop(folder.path(), &init);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert!(err(&output).contains("besloten repository"), "{}", err(&output));
    let workflow = folder.path().join(".github/workflows/portfolio.yml");
    let workflow = fs::read_to_string(workflow).expect("the workflow");
    assert!(workflow.contains("run: pop build --edition portfolio\n"), "{workflow}");
    assert!(workflow.contains("path: out/portfolio\n"), "{workflow}");
    assert!(!workflow.contains("{comment}"), "{workflow}");
}
