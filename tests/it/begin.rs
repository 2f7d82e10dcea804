//! Tests of the commands that create and change files, in the order in which a new user needs them.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::closing::with_goal;
use super::tool::{err, out, pop};

/// The date of every test.
pub(super) const DAY: &str = "2026-03-02";

/// Runs a command that must succeed, and returns its output.
pub(super) fn done(folder: &Path, arguments: &[&str]) -> String {
    let output = pop(folder, arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}{}", out(&output), err(&output));
    out(&output)
}

pub(super) fn nowhere() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

/// The paths of all files below a folder.
pub(super) fn files(folder: &Path) -> Vec<String> {
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

/// The findings of a check, as JSON.
pub(super) fn findings(folder: &Path) -> serde_json::Value {
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
                    let build = ["build", "--strict", "--edition", "portfolio", "--date", DAY];
                    done(&plan, &build);
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
    assert!(err(&output).contains("`--naam`"), "{}", err(&output));
    assert!(!err(&output).contains("`--functie`"), "{}", err(&output));
    assert!(files(folder.path()).is_empty(), "nothing is made");
}

#[test]
fn a_new_plan_takes_the_place_of_nothing() {
    let folder = nowhere();
    let init = ["init", "--yes", "--name", "Ada", "--lang", "en", "--date", DAY];
    fs::write(folder.path().join(".gitignore"), "target/\n").expect("a file");
    let output = pop(folder.path(), &init);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert!(err(&output).contains("add `out/` to it"), "{}", err(&output));
    let ignored = fs::read_to_string(folder.path().join(".gitignore")).expect("the file");
    assert_eq!(ignored, "target/\n");
    let before = files(folder.path());
    for inside in [".", "goals", "new"] {
        let again = pop(folder.path(), &[&init[..], &[inside]].concat());
        assert_eq!(again.status.code(), Some(2), "{inside}: {}", err(&again));
    }
    assert_eq!(files(folder.path()), before);
    // A foreign file is in the place of one that pop wrote.
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
    assert!(err(&output).contains("privé-repository"), "{}", err(&output));
    let workflow = folder.path().join(".github/workflows/portfolio.yml");
    let workflow = fs::read_to_string(workflow).expect("the workflow");
    assert!(workflow.contains("run: pop build --edition portfolio\n"), "{workflow}");
    assert!(workflow.contains("path: out/portfolio\n"), "{workflow}");
    assert!(!workflow.contains("{comment}"), "{workflow}");
}

/// An empty plan.
pub(super) fn empty(lang: &str) -> TempDir {
    let folder = nowhere();
    let answers = ["init", "--yes", "--name", "Ada", "--content", "empty", "--lang", lang];
    done(folder.path(), &[&answers[..], &["--date", DAY]].concat());
    folder
}

pub(super) fn read(folder: &TempDir, path: &str) -> String {
    fs::read_to_string(folder.path().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn a_new_document_of_any_kind_brings_no_error() {
    for lang in ["nl", "en"] {
        let folder = empty(lang);
        let new = |arguments: &[&str]| {
            done(folder.path(), &[&["new", "--date", DAY], arguments].concat());
        };
        new(&["goal", "Eerste", "klant"]);
        new(&["profile", "Adviseur", "--set", "role=Adviseur"]);
        new(&["situation", "--set", "moment=now"]);
        new(&["assessment", "Zelf", "--set", "profile=adviseur", "--set", "rater=self"]);
        new(&["evaluation", "Terug", "--set", "of=eerste-klant"]);
        for kind in ["observation", "conclusion", "need", "log", "review", "evidence", "page"] {
            new(&[kind, "Een titel"]);
        }
        new(&["vergelijking"]);
        let errors: Vec<_> = findings(folder.path())
            .as_array()
            .expect("a list")
            .iter()
            .filter(|finding| finding["severity"] == "error")
            .cloned()
            .collect();
        assert!(errors.is_empty(), "{errors:#?}");
    }
}

#[test]
fn a_new_goal_is_written_in_the_language_of_the_plan() {
    let folder = empty("nl");
    let made = done(
        folder.path(),
        &[
            "new",
            "doel",
            "Eerste klant",
            "--date",
            DAY,
            "--set",
            "smart.tijdgebonden=voor 1 juli 2026",
        ],
    );
    assert_eq!(made, "doelen/eerste-klant.md\n");
    let text = read(&folder, "doelen/eerste-klant.md");
    assert!(text.contains("titel = \"Eerste klant\"\nstatus = \"concept\"\n"), "{text}");
    assert!(text.lines().count() <= 24, "it fits on one screen: {text}");
    assert!(text.contains("tijdgebonden = \"voor 1 juli 2026\"\n"), "{text}");
    assert!(text.contains("einddatum = 2026-06-30\n"), "the words give the date: {text}");
    assert!(text.ends_with("# wat = \"\"   # De stap\n+++\n"), "no empty headings: {text}");
    let all = ["new", "doel", "Alles", "--alles", "--date", DAY];
    let text = read(&folder, done(folder.path(), &all).trim());
    assert!(text.contains("# Wanneer het begint.\n# start = 2026-03-02\n"), "{text}");
    // The second one with this title gets another name.
    let again = done(folder.path(), &["new", "doel", "Eerste klant", "--bare", "--date", DAY]);
    assert_eq!(again, "doelen/eerste-klant-2.md\n");
    assert!(!read(&folder, "doelen/eerste-klant-2.md").contains("\n# "), "nothing is asked");
}

#[test]
fn what_cannot_be_written_names_the_next_step() {
    let folder = empty("en");
    let before = files(folder.path());
    for (arguments, says) in [
        (&["new", "gaol", "x"][..], "`goal`"),
        (&["new", "goal"], "TITLE"),
        (&["new", "evaluation", "x"], "--set of="),
        (&["new", "goal", "x", "--set", "due"], "--set due=2027-01-31"),
        (&["new", "goal", "x", "--set", "deu=2027-01-31"], "`due`"),
        (&["new", "goal", "x", "--set", "due=someday"], "`someday` cannot be read as a day"),
        (&["new", "evaluation", "x", "--set", "of=nothing"], "unknown-reference"),
        (&["log"], "TEXT"),
        (&["log", "x", "--goal", "nothing"], "there are none yet"),
        (&["log", "x", "--method", "telepathy"], "invalid-value"),
    ] {
        let output = pop(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", err(&output));
        assert!(err(&output).contains(says), "{arguments:?}: {}", err(&output));
    }
    assert_eq!(files(folder.path()), before, "nothing is written");
}

#[test]
fn one_line_is_enough_for_the_log() {
    let folder = nowhere();
    let init = ["init", "--yes", "--name", "Ada", "--lang", "nl", "--date", DAY];
    done(folder.path(), &init);
    let made = done(folder.path(), &["log", "Twee collega's gebeld", "--date", DAY]);
    assert_eq!(made, "logboek/2026-03-02-twee-collega-s-gebeld.md\n");
    let text = read(&folder, made.trim());
    assert!(text.contains("doel = [\"workshop\"]\n"), "the goal under way is meant: {text}");
    done(
        folder.path(),
        &[
            "log",
            "Eerste",
            "workshop",
            "--goal",
            "work",
            "--method",
            "op-het-werk",
            "--on",
            "2026-02-27..2026-03-01",
            "--hours",
            "1,5",
            "--result",
            "Zes mensen",
            "--reading",
            "1",
            "--date",
            DAY,
        ],
    );
    let text = read(&folder, "logboek/2026-03-02-eerste-workshop.md");
    assert_eq!(
        text,
        "+++\ntitel = \"Eerste workshop\"\ndatum = 2026-03-02\n\
         op = { van = 2026-02-27, tot = 2026-03-01 }\ndoel = [\"workshop\"]\n\
         methode = \"op-het-werk\"\nuren = 1.5\nresultaat = \"Zes mensen\"\n\n\
         [standen]\nworkshops = 1\n+++\n"
    );
    let wrong = pop(folder.path(), &["log", "x", "--reading", "workshop=2"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(err(&wrong).contains("`workshops`"), "{}", err(&wrong));
}

#[cfg(unix)]
#[test]
fn a_new_document_can_be_opened_at_once() {
    let folder = empty("en");
    let edit = |editor: &str| {
        Command::new(env!("CARGO_BIN_EXE_pop"))
            .args(["new", "goal", "First client", "--edit"])
            .current_dir(folder.path())
            .stdin(Stdio::null())
            .env_remove("VISUAL")
            .env("EDITOR", editor)
            .output()
            .expect("the program runs")
    };
    assert_eq!(edit("true --wait").status.code(), Some(0));
    let output = edit("");
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("EDITOR"), "{}", err(&output));
    assert_eq!(files(&folder.path().join("goals")).len(), 2, "both are written");
}

#[test]
fn the_day_of_the_log_may_be_a_word_and_has_been() {
    let folder = with_goal();
    let log = |on: &str| pop(folder.path(), &["log", "Gebeld", "--on", on, "--date", DAY]);
    let output = log("gisteren");
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert!(err(&output).contains("“Eerste klant”"), "{}", err(&output));
    assert!(read(&folder, out(&output).trim()).contains("op = 2026-03-01\n"));
    for (on, says) in [("morgen", "moet nog komen"), ("ooit", "ik herken `ooit` niet als dag")] {
        let output = log(on);
        assert_eq!(output.status.code(), Some(2), "{}", err(&output));
        assert!(err(&output).contains(says), "{}", err(&output));
    }
}

#[test]
fn the_workflow_names_each_action_by_its_commit() {
    for lang in [pop::base::Lang::En, pop::base::Lang::Nl] {
        let (_, text) = pop::edit::start::workflow(lang);
        let actions: Vec<&str> = text.split("uses: ").skip(1).collect();
        assert!(actions.len() >= 4, "{text}");
        for action in actions {
            let line = action.lines().next().unwrap_or_default();
            let (commit, version) = line.split_once(" # v").expect("a version behind it");
            let commit = commit.split_once('@').expect("a commit").1;
            let is_commit =
                commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit());
            assert!(is_commit && version.split('.').count() == 3, "{line}");
        }
    }
}
