//! Tests of the commands that create and change files, in the order in which a new user needs them.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::tool::{err, out, pop};

/// The date of every test.
const DAY: &str = "2026-03-02";

/// Runs a command that must succeed, and returns its output.
fn done(folder: &Path, arguments: &[&str]) -> String {
    let output = pop(folder, arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}{}", out(&output), err(&output));
    out(&output)
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

/// The findings of a check, as JSON.
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
    assert!(err(&output).contains("besloten repository"), "{}", err(&output));
    let workflow = folder.path().join(".github/workflows/portfolio.yml");
    let workflow = fs::read_to_string(workflow).expect("the workflow");
    assert!(workflow.contains("run: pop build --edition portfolio\n"), "{workflow}");
    assert!(workflow.contains("path: out/portfolio\n"), "{workflow}");
    assert!(!workflow.contains("{comment}"), "{workflow}");
}

/// An empty plan.
fn empty(lang: &str) -> TempDir {
    let folder = nowhere();
    let answers = ["init", "--yes", "--name", "Ada", "--content", "empty", "--lang", lang];
    done(folder.path(), &[&answers[..], &["--date", DAY]].concat());
    folder
}

fn read(folder: &TempDir, path: &str) -> String {
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
    assert!(text.contains("# Wanneer het begint.\n# start = 2026-03-02\n"), "{text}");
    assert!(text.contains("tijdgebonden = \"voor 1 juli 2026\"\n"), "{text}");
    assert!(text.contains("einddatum = 2026-06-30\n"), "the words give the date: {text}");
    assert!(text.ends_with("+++\n\n## Waarom\n\n## Aanpak\n"), "{text}");
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

/// The facts of `pop status` on a day.
fn status(folder: &TempDir, day: &str) -> serde_json::Value {
    let text = done(folder.path(), &["status", "--date", day, "--format", "json"]);
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn the_status_is_one_screen_that_ends_in_a_next_step() {
    let folder = nowhere();
    let init = ["init", "--yes", "--name", "Ada", "--lang", "nl", "--date", DAY];
    done(folder.path(), &init);
    let shown = done(folder.path(), &["status", "--date", DAY]);
    assert!(shown.lines().count() <= 24, "{shown}");
    for line in shown.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
    for part in ["Ada · 2 maart 2026", "▸ nu", "◐○", "Een workshop over mijn vak", "23 mrt 2026"]
    {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    let facts = status(&folder, DAY);
    assert_eq!(facts["goals"][0]["id"], "workshop");
    assert_eq!(facts["goals"][0]["steps"][0]["state"], "now");
    assert_eq!(facts["goals"][0]["measures"][0]["value"], 0.0);
    assert_eq!(facts["due"][0]["what"], "step");
    assert_eq!(facts["due"][0]["date"], "2026-03-23");
    assert_eq!(facts["hours"], serde_json::json!({"asked": 2.0, "capacity": null, "logged": 1.0}));
    // Something was just written down, so the next step follows. Later, it is time to write again.
    assert_eq!(facts["next"]["command"], "pop step done workshop 1");
    assert_eq!(status(&folder, "2026-03-09")["next"]["command"], "pop log \"…\"");
    // After two months without activity the goal is silent; after its end it should be closed.
    assert_eq!(status(&folder, "2026-05-20")["silent"], serde_json::json!(["workshop"]));
    assert_eq!(status(&folder, "2026-10-01")["next"]["command"], "pop goal done workshop");
    let goal = folder.path().join("doelen/workshop.md");
    let text = fs::read_to_string(&goal).expect("the goal");
    fs::write(&goal, text.replace("status = \"actief\"", "status = \"afgesproken\""))
        .expect("agreed");
    let what = status(&folder, DAY)["next"]["what"].to_string();
    assert!(what.contains("begin aan je doel"), "{what}");
}

/// What a plan is does not follow from which findings its author wants to read.
#[test]
fn the_status_is_the_same_whatever_rules_are_switched_off_or_waived() {
    let folder = empty("en");
    let settings = folder.path().join("pop.toml");
    let own = "lang = \"en\"\n[person]\nname = \"Ada\"\n[rules]\ngoal-not-specific = \"off\"\n\
        goal-without-effort = \"off\"\ngoal-without-measure = \"off\"\n\
        goal-without-need = \"off\"\n";
    fs::create_dir_all(folder.path().join("goals")).expect("a folder");
    let goal = |name: &str, keys: &str| {
        let text = format!("+++\ntitle = \"{name}\"\n{keys}\n+++\nText.\n");
        fs::write(folder.path().join(format!("goals/{name}.md")), text).expect("a goal");
    };
    let state = || {
        let all = status(&folder, "2026-06-01");
        let goals: Vec<_> = all["goals"].as_array().into_iter().flatten().cloned().collect();
        let silent: Vec<_> = goals.iter().map(|goal| goal["silent"].clone()).collect();
        (all["silent"].clone(), silent, all["next"].clone())
    };
    let running = "status = \"active\"\nstart = 2026-03-02\ndue = 2026-12-01";
    for (rule, command, reached) in [
        ("goal-without-log", "pop log \"…\" --goal running", "idea"),
        ("achieved-without-evaluation", "pop interview evaluate reached", "achieved"),
    ] {
        fs::write(&settings, own).expect("settings");
        goal("running", running);
        goal("reached", &format!("status = \"{reached}\""));
        let expected = state();
        assert_eq!(expected.0, serde_json::json!(["running"]));
        assert_eq!(expected.2["command"], command);
        fs::write(&settings, format!("{own}{rule} = \"off\"\n")).expect("settings");
        assert_eq!(state(), expected, "{rule} is off");
        fs::write(&settings, own).expect("settings");
        let waived = format!("\n[waive]\n{rule} = \"it is what it is\"");
        goal("running", &format!("{running}{waived}"));
        goal("reached", &format!("status = \"{reached}\"{waived}"));
        assert_eq!(state(), expected, "{rule} is waived");
    }
}

#[test]
fn the_status_leads_through_the_cycle() {
    let folder = empty("en");
    let next = |day: &str| status(&folder, day)["next"]["command"].clone();
    let new = |arguments: &[&str]| {
        done(folder.path(), &[&["new", "--date", DAY], arguments].concat());
    };
    assert_eq!(next(DAY), "pop interview now");
    new(&["situation", "--set", "moment=now", "--set", "date=2026-03-02"]);
    let waits = status(&folder, DAY);
    assert!(waits["next"]["what"].as_str().is_some_and(|text| text.contains("5 March 2026")));
    assert_eq!(next("2026-03-05"), "pop interview look");
    new(&["observation", "Something strikes me"]);
    assert_eq!(next(DAY), "pop interview desired");
    new(&["situation", "--set", "moment=desired"]);
    assert_eq!(next(DAY), "pop interview compare");
    new(&["comparison"]);
    assert_eq!(next(DAY), "pop interview conclude");
    new(&["conclusion", "I must do something"]);
    assert_eq!(next(DAY), "pop new goal");
    new(&["goal", "First client"]);
    assert_eq!(next(DAY), "pop check --goal first-client", "a draft is to be agreed");
    let what = status(&folder, DAY)["next"]["what"].to_string();
    assert!(what.contains("First client") && what.contains("goals/first-client.md"), "{what}");
    fs::write(folder.path().join("goals/x.md"), "+++\ntitle = A\n+++\n").expect("a file");
    assert!(
        status(&folder, DAY)["next"]["what"].as_str().is_some_and(|text| text.contains("errors"))
    );
}

#[test]
fn the_facts_of_the_status_are_those_of_its_schema() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-plan");
    let text = done(&folder, &["status", "--format", "json"]);
    let facts: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    crate::exports::fits(&facts, include_str!("../../docs/status.schema.json"));
    assert!(facts["goals"].as_array().is_some_and(|goals| goals.len() > 1));
}

/// A goal with comments, unusual spacing and Windows line ends.
const WRITTEN: &str = "+++\r\ntitel = \"Eerste klant\" # zo heet het\r\nstatus   = 'actief'\r\n\
    einddatum = 2026-06-01   # na de vakantie\r\n\r\n# in mijn woorden\r\n[smart]\r\n\
    specifiek = \"Ik zoek een bedrijf dat mijn advies nodig heeft\"\r\n\
    meetbaar = \"Er is één getekende opdracht\"\r\nhaalbaar = \"Ik heb elke vrijdag\"\r\n\
    relevant = \"Zo begin ik voor mezelf\"\r\n\r\n[[stap]]\r\nwat = \"pitch schrijven\"\r\n\
    gedaan = 2026-02-01\r\n\r\n[[stap]]\r\nwat = \"tien bedrijven bellen\" # of mailen\r\n+++\r\nDaarom.\r\n";

fn with_goal() -> TempDir {
    let folder = empty("nl");
    fs::create_dir(folder.path().join("doelen")).expect("a folder");
    fs::write(folder.path().join("doelen/klant.md"), WRITTEN).expect("a goal");
    folder
}

#[test]
fn a_goal_is_closed_moved_and_ticked_off_in_its_place() {
    let folder = with_goal();
    let change = |arguments: &[&str]| {
        assert_eq!(done(folder.path(), arguments), "doelen/klant.md\n", "{arguments:?}");
    };
    let dry = done(
        folder.path(),
        &[
            "goal",
            "move",
            "klant",
            "--to",
            "2 maanden",
            "--why",
            "Druk",
            "--dry-run",
            "--date",
            DAY,
        ],
    );
    assert!(dry.contains("-einddatum = 2026-06-01   # na de vakantie"), "{dry}");
    assert!(dry.contains("+einddatum = 2026-08-01   # na de vakantie"), "{dry}");
    assert_eq!(read(&folder, "doelen/klant.md"), WRITTEN, "a dry run changes nothing");
    change(&["goal", "move", "klant", "--to", "2 maanden", "--why", "Druk", "--date", DAY]);
    change(&["step", "done", "kl", "--date", "2026-03-03"]);
    change(&["goal", "klaar", "klant", "--partly", "--why", "Eén zei ja", "--date", "2026-03-04"]);
    let expected = WRITTEN
        .replace("2026-06-01", "2026-08-01")
        .replace("'actief'", "\"deels\"")
        .replace("# of mailen\r\n", "# of mailen\r\ngedaan = 2026-03-03\r\n")
        .replace(
            "+++\r\nDaarom",
            "\r\n[[herziening]]\r\nop = 2026-03-02\r\nveld = \"einddatum\"\r\nwas = 2026-06-01\r\n\
             waarom = \"Druk\"\r\n\r\n[[herziening]]\r\nop = 2026-03-04\r\nveld = \"status\"\r\n\
             was = 'actief'\r\nwaarom = \"Eén zei ja\"\r\n+++\r\nDaarom",
        );
    assert_eq!(read(&folder, "doelen/klant.md"), expected);
    assert_eq!(files(folder.path()).len(), 3, "nothing is left behind");
}

#[test]
fn a_change_that_is_not_clear_changes_nothing() {
    let folder = with_goal();
    for (arguments, says) in [
        (&["goal", "done", "klnt", "--why", "x"][..], "`klant`"),
        (&["goal", "done", "klant"], "--why"),
        (&["goal", "move", "klant", "--why", "x"], "--to"),
        (&["goal", "move", "klant", "--why", "x", "--to", "ooit"], "`ooit`"),
        (&["goal", "move", "klant", "--why", "x", "--to", "2026-06-01"], "niets te veranderen"),
        (&["goal", "move", "klant", "--why", "x", "--to", "2020-01-01"], "al voorbij"),
        (&["step", "done", "klant", "7"], "er is geen stap 7"),
        (&["step", "done", "klant", "7"], "tien bedrijven bellen"),
        (&["step", "done", "klant", "koffie"], "tien bedrijven bellen"),
    ] {
        let output = pop(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", err(&output));
        assert!(err(&output).contains(says), "{arguments:?}: {}", err(&output));
    }
    assert_eq!(read(&folder, "doelen/klant.md"), WRITTEN);
    let broken = WRITTEN.replace("'actief'", "actief");
    fs::write(folder.path().join("doelen/klant.md"), &broken).expect("a goal");
    let output = pop(folder.path(), &["goal", "drop", "klant", "--why", "x"]);
    assert_eq!(output.status.code(), Some(2), "{}", err(&output));
    assert_eq!(read(&folder, "doelen/klant.md"), broken);
}

#[test]
fn the_words_about_the_end_move_along_with_the_date() {
    for (words, after) in [
        ("Op 1 juni 2026", "Uiterlijk op 1 augustus 2026"),
        (
            "Het is klaar op 1 juni 2026, met feest",
            "Het is klaar uiterlijk op 1 augustus 2026, met feest",
        ),
        ("Eerst een proef in april 2026, dan af op 1 juni 2026", "Uiterlijk op 1 augustus 2026"),
        ("Voor de vakantie", "Voor de vakantie"),
    ] {
        let folder = with_goal();
        let path = folder.path().join("doelen/klant.md");
        let with = |words: &str| {
            WRITTEN.replace("relevant =", &format!("tijdgebonden = \"{words}\"\r\nrelevant ="))
        };
        fs::write(&path, with(words)).expect("a goal");
        let arguments = ["goal", "move", "klant", "--due", "2026-08-01", "--why", "x", "--date"];
        let output = pop(folder.path(), &[&arguments[..], &[DAY]].concat());
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        let told = err(&output);
        assert!(told.contains("1 juni 2026 → 1 augustus 2026"), "{told}");
        let text = read(&folder, "doelen/klant.md");
        assert!(text.contains(&format!("tijdgebonden = \"{after}\"\r\n")), "{text}");
        let disagrees = findings(folder.path()).to_string().contains("due-disagrees");
        assert!(!disagrees, "{text}");
    }
}

#[test]
fn ticking_off_says_which_step_and_when_all_are_done() {
    let folder = with_goal();
    let output = pop(folder.path(), &["step", "done", "klant", "bedrijven", "--date", DAY]);
    let told = err(&output);
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert!(told.contains("stap 2, tien bedrijven bellen"), "{told}");
    assert!(told.contains("pop goal done klant"), "{told}");
    let again = pop(folder.path(), &["step", "done", "klant", "--date", DAY]);
    assert!(err(&again).contains("alle stappen zijn al gedaan"), "{}", err(&again));
}

#[test]
fn the_day_of_the_log_may_be_a_word_and_has_been() {
    let folder = with_goal();
    let log = |on: &str| pop(folder.path(), &["log", "Gebeld", "--on", on, "--date", DAY]);
    let output = log("gisteren");
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert!(err(&output).contains("“Eerste klant”"), "{}", err(&output));
    assert!(read(&folder, out(&output).trim()).contains("op = 2026-03-01\n"));
    for (on, says) in [("morgen", "moet nog komen"), ("ooit", "`ooit` is niet als dag te lezen")] {
        let output = log(on);
        assert_eq!(output.status.code(), Some(2), "{}", err(&output));
        assert!(err(&output).contains(says), "{}", err(&output));
    }
}

#[test]
fn what_is_missing_names_the_choices() {
    let folder = empty("en");
    for (arguments, says) in
        [(&["new"][..], "`goal`"), (&["interview"], "`compare`"), (&["completions"], "`bash`")]
    {
        let output = pop(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(2));
        assert!(err(&output).contains(says), "{}", err(&output));
    }
    let set = ["new", "goal", "A", "--set", "timebound=on 1 July 2027", "--date", DAY];
    let text = read(&folder, done(folder.path(), &set).trim());
    assert!(text.contains("timebound = \"on 1 July 2027\"") && text.contains("due = 2027-07-01"));
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
