//! Tests of the program as a user runs it.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use super::tool::{err, out, pop};

/// A plan with one goal and no findings.
const GOAL: &str = r#"+++
titel = "Eerste klant"
status = "concept"
einddatum = 2030-01-01
[smart]
specifiek = "Ik zoek bakkers die advies nodig hebben"
meetbaar = "Er is één getekende opdracht"
haalbaar = "Ik heb er elke vrijdag tijd voor"
relevant = "Zo begin ik voor mezelf"
+++
"#;

fn plan(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (path, text) in files {
        let place = folder.path().join(path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("folders");
        fs::write(place, text).expect("a file");
    }
    folder
}

fn good() -> TempDir {
    plan(&[("pop.toml", "lang = \"nl\"\n[person]\nname = \"Ada\"\n"), ("doelen/klant.md", GOAL)])
}

/// Every file below a folder with its bytes.
fn content(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let bytes = fs::read(entry.path()).expect("a file");
            (entry.path().display().to_string(), bytes)
        })
        .collect();
    files.sort();
    files
}

#[test]
fn bare_it_says_what_to_do_next() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = pop(folder.path(), &[]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(out(&output).lines().count(), 3);
    assert!(out(&pop(folder.path(), &["--lang", "nl"])).contains("ontwikkelingsplan"));
}

#[test]
fn a_build_writes_and_a_second_one_writes_nothing() {
    let plan = good();
    let first = pop(plan.path(), &["build", "--date", "2026-06-01"]);
    assert_eq!(first.status.code(), Some(0), "{}", err(&first));
    assert!(plan.path().join("out/portfolio/index.html").is_file());
    assert!(out(&first).contains("out"), "it says where: {}", out(&first));
    let before = content(&plan.path().join("out"));
    let second = pop(plan.path(), &["build", "--date", "2026-06-01"]);
    assert!(out(&second).contains("niets veranderd"), "{}", out(&second));
    assert_eq!(before, content(&plan.path().join("out")));
}

#[test]
fn the_plan_is_found_upward_and_by_name() {
    let plan = good();
    let below = plan.path().join("doelen");
    assert_eq!(pop(&below, &["check"]).status.code(), Some(0));
    let folder = plan.path().to_str().expect("a path");
    assert_eq!(pop(Path::new("/"), &["check", folder]).status.code(), Some(0));
    assert_eq!(pop(Path::new("/"), &["-C", folder, "check"]).status.code(), Some(0));
}

#[test]
fn errors_leave_the_earlier_output_as_it_was() {
    let plan = good();
    assert_eq!(pop(plan.path(), &["build"]).status.code(), Some(0));
    let before = content(&plan.path().join("out"));
    fs::write(plan.path().join("doelen/klant.md"), "+++\ntitel = 1\n").expect("a file");
    let output = pop(plan.path(), &["build", "--strict"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("wat er al was, is onveranderd"), "{}", err(&output));
    assert_eq!(before, content(&plan.path().join("out")));
}

#[test]
fn strict_stops_at_a_warning() {
    let plan = plan(&[
        ("pop.toml", "lang = \"en\"\n"),
        ("log/x.md", "+++\ntitle = \"Course\"\ndate = 2026-05-01\n+++\n"),
    ]);
    assert_eq!(pop(plan.path(), &["check"]).status.code(), Some(0));
    assert_eq!(pop(plan.path(), &["check", "--strict"]).status.code(), Some(1));
    assert_eq!(pop(plan.path(), &["build", "--strict"]).status.code(), Some(1));
    assert!(!plan.path().join("out").exists());
}

#[test]
fn the_world_that_does_not_go_along_is_told_what_to_do() {
    let check = |folder: &Path, arguments: &[&str], says: &str| {
        let output = pop(folder, &[&["--lang", "en"], arguments].concat());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", err(&output));
        let message = err(&output);
        assert!(message.contains(says), "{arguments:?}: {message}");
        assert!(message.contains("help:") || message.contains("tip:"), "{message}");
    };
    let empty = tempfile::tempdir().expect("a folder");
    check(empty.path(), &["build"], "is empty");
    fs::write(empty.path().join("note.txt"), "x").expect("a file");
    check(empty.path(), &["build"], "no `pop.toml`");
    check(empty.path(), &["build", "note.txt"], "is a file");
    check(empty.path(), &["build", "nowhere"], "no folder");
    let plan = good();
    check(plan.path(), &["build", "--edition", "portfollio"], "`portfolio`");
    check(plan.path(), &["build", "--out", "."], "contains the plan itself");
    fs::write(plan.path().join("file"), "x").expect("a file");
    check(plan.path(), &["build", "--out", "file"], "file");
    fs::create_dir_all(plan.path().join("mine/portfolio")).expect("a folder");
    fs::write(plan.path().join("mine/portfolio/photo.jpg"), "x").expect("a file");
    check(plan.path(), &["build", "--out", "mine"], "mine");
    assert!(plan.path().join("mine/portfolio/photo.jpg").exists());
}

#[test]
fn json_is_one_object_whatever_the_plan() {
    let plan =
        plan(&[("pop.toml", "lang = \"nl\"\n"), ("doelen/x.md", "+++\ntitel = Een doel\n+++\n")]);
    let output = pop(plan.path(), &["check", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let report: serde_json::Value = serde_json::from_str(&out(&output)).expect("JSON");
    assert_eq!(report["errors"], 1);
    let finding = &report["diagnostics"][0];
    assert_eq!(finding["rule"], "invalid-toml");
    assert_eq!(finding["severity"], "error");
    assert_eq!(finding["file"], "doelen/x.md");
    assert_eq!((&finding["line"], &finding["column"]), (&2.into(), &9.into()));
    assert_eq!((&finding["end_line"], &finding["end_column"]), (&2.into(), &17.into()));
    assert!(finding["message"].as_str().is_some_and(|text| text.contains("titel")));
    assert!(finding["help"].is_string());
    let clean: serde_json::Value =
        serde_json::from_str(&out(&pop(good().path(), &["check", "--format", "json"])))
            .expect("JSON");
    assert_eq!(clean["diagnostics"], serde_json::json!([]));
}

#[test]
fn findings_for_programs_have_a_line_each() {
    let plan =
        plan(&[("pop.toml", "lang = \"en\"\n"), ("goals/x.md", "+++\ntitle = A goal\n+++\n")]);
    let short = out(&pop(plan.path(), &["check", "--format", "short"]));
    assert!(short.starts_with("goals/x.md:2:9: error[invalid-toml]: "), "{short}");
    let github = out(&pop(plan.path(), &["check", "--format", "github"]));
    assert!(github.starts_with("::error file=goals/x.md,line=2,col=9,"), "{github}");
}

#[test]
fn explain_prints_a_page_and_lists_the_rules() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = pop(folder.path(), &["--lang", "nl", "explain", "goal-without-due"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(out(&output).starts_with("# goal-without-due\n"));
    assert!(out(&output).contains("## Waarom het telt"));
    let list = out(&pop(folder.path(), &["explain"]));
    for rule in pop::rules::ALL {
        assert!(list.contains(rule.name), "{} is not in the list", rule.name);
    }
    let wrong = pop(folder.path(), &["explain", "goal-without-du"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(err(&wrong).contains("goal-without-due"));
}

#[test]
fn a_dutch_plan_is_spoken_to_in_dutch() {
    // Even if `lang` cannot be read or is absent, the other keys show the language.
    for settings in ["taal = nl\n[persoon]\nnaam = \"Ada\"\n", "[persoon]\nnaam = \"Ada\"\n"] {
        let plan = plan(&[("pop.toml", settings), ("doelen/x.md", "+++\ntitel = 3\n+++\n")]);
        let message = out(&pop(plan.path(), &["check"]));
        assert!(message.contains("fout[wrong-type]"), "{message}");
        assert!(out(&pop(plan.path(), &["explain"])).contains("De regels"));
    }
}

#[test]
fn every_declared_audience_has_an_edition_and_one_that_is_gone_leaves_nothing() {
    let settings = "lang = \"en\"\n[audiences]\nmentor = \"My mentor\"\n";
    let plan = plan(&[("pop.toml", settings), ("doelen/klant.md", GOAL)]);
    assert_eq!(pop(plan.path(), &["build"]).status.code(), Some(0));
    for edition in ["portfolio", "mentor", "own"] {
        assert!(plan.path().join("out").join(edition).join("index.html").is_file(), "{edition}");
    }
    fs::write(plan.path().join("pop.toml"), "lang = \"en\"\n").expect("a file");
    let output = pop(plan.path(), &["build"]);
    assert!(err(&output).contains("mentor: removed"), "{}", err(&output));
    assert!(!plan.path().join("out/mentor").exists());
}

#[test]
fn sentences_are_judged_without_a_plan() {
    let folder = tempfile::tempdir().expect("a folder");
    let vague = out(&pop(folder.path(), &["smart", "Ik wil beter worden in Excel"]));
    assert!(vague.contains("M, meetbaar: nog niet"), "{vague}");
    assert!(vague.contains("\n    Ik wil beter worden in Excel\n           ^^^^^"), "{vague}");
    assert!(vague.contains("In welke maand kijk je of het beter gaat?"), "{vague}");
    let line = out(&pop(folder.path(), &["smart", "--format", "json", "Run 10 km by 1 June"]));
    let judged: serde_json::Value = serde_json::from_str(&line).expect("one object");
    assert_eq!(judged["lang"], "en");
    for (letter, met) in
        [("s", true.into()), ("m", true.into()), ("t", true.into()), ("a", serde_json::Value::Null)]
    {
        assert_eq!(judged["letters"][letter]["met"], met, "{letter}: {line}");
    }
    assert!(judged["letters"]["r"]["question"].is_string());
    let dutch = out(&pop(folder.path(), &["--lang", "nl", "smart", "Run 10 km by 1 June"]));
    assert!(dutch.contains("specifiek"), "the language can be given: {dutch}");
}

#[test]
fn every_reason_of_a_judgement_has_words() {
    for reason in pop::phrases::Reason::ALL {
        for lang in pop::base::Lang::ALL {
            let id = reason.message();
            assert_ne!(pop::base::lang::say(lang, id), id);
        }
    }
}

#[test]
fn wrong_use_is_exit_code_two() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(pop(folder.path(), &["buidl"]).status.code(), Some(2));
    assert_eq!(pop(folder.path(), &["build", "--date", "tomorrow"]).status.code(), Some(2));
    assert_eq!(pop(folder.path(), &["--help"]).status.code(), Some(0));
    assert_eq!(pop(folder.path(), &["--version"]).status.code(), Some(0));
}

#[test]
fn no_colour_without_a_terminal() {
    let plan = plan(&[("pop.toml", ""), ("goals/x.md", "+++\ntitle = A goal\n+++\n")]);
    let output = Command::new(env!("CARGO_BIN_EXE_pop"))
        .args(["check"])
        .current_dir(plan.path())
        .output()
        .expect("the program runs");
    assert!(!out(&output).contains('\u{1b}'));
}

#[cfg(unix)]
#[test]
fn a_link_that_leaves_the_plan_is_not_followed() {
    let outside = plan(&[("secret.md", "+++\ntitle = \"canary\"\n+++\n")]);
    let plan = good();
    std::os::unix::fs::symlink(outside.path(), plan.path().join("doelen/link")).expect("a link");
    std::os::unix::fs::symlink(plan.path(), plan.path().join("doelen/loop")).expect("a link");
    assert_eq!(pop(plan.path(), &["build"]).status.code(), Some(0));
    for (path, bytes) in content(&plan.path().join("out")) {
        assert!(!String::from_utf8_lossy(&bytes).contains("canary"), "{path}");
    }
}

#[test]
fn attachments_are_cleaned_and_only_the_visible_ones_are_there() {
    // The smallest PNG, with a text chunk about where it was made.
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |kind: &[u8], data: &[u8]| {
        png.extend((data.len() as u32).to_be_bytes());
        png.extend(kind);
        png.extend(data);
        let sum = [kind, data].concat().iter().fold(!0_u32, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
                if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 }
            })
        });
        png.extend((!sum).to_be_bytes());
    };
    chunk(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
    chunk(b"tEXt", b"Comment\0CANARY-IN-METADATA");
    chunk(b"IDAT", &[0x78, 0x9c, 0x63, 0x60, 0x00, 0x00, 0x00, 0x02, 0x00, 0x01]);
    chunk(b"IEND", &[]);
    let page = "+++\ntitle = \"Page\"\naudience = [\"public\"]\n+++\n![a dot](img/dot.png)\n\n\
                ## Hidden {.private}\n\n![no](img/hidden.png)\n";
    let plan = plan(&[("pop.toml", "lang = \"en\"\n"), ("pages/p.md", page)]);
    fs::create_dir_all(plan.path().join("pages/img")).expect("a folder");
    fs::write(plan.path().join("pages/img/dot.png"), &png).expect("a file");
    fs::write(plan.path().join("pages/img/hidden.png"), &png).expect("a file");
    let output = pop(plan.path(), &["build", "--edition", "portfolio"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let files = content(&plan.path().join("out/portfolio"));
    let images: Vec<&String> =
        files.iter().map(|(path, _)| path).filter(|path| path.contains(".png")).collect();
    assert_eq!(images.len(), 1, "{images:?}");
    assert!(images[0].ends_with("dot.png"));
    for (path, bytes) in &files {
        assert!(!String::from_utf8_lossy(bytes).contains("CANARY-IN-METADATA"), "{path}");
    }
    let html = files.iter().find(|(path, _)| path.ends_with("p.html")).expect("the page");
    let html = String::from_utf8_lossy(&html.1).into_owned();
    assert!(html.contains("alt=\"a dot\" width=\"1\" height=\"1\""), "{html}");
}

/// A plan with mistakes, some of which can be fixed without asking.
fn careless() -> TempDir {
    let goal = "+++\r\ntitel = \"Eerste klant\" # zo heet het\r\nstatus = \"afgesproken\"\r\n\
                start = 2029-12-01\r\nleerbehoefte = \"acquisitee\"\r\n\r\n# in mijn woorden\r\n\
                [smart]\r\nspecifiek = \"Ik zoek bakkers die mijn advies nodig hebben\"\r\n\
                haalbaar = \"Ik heb er elke vrijdag tijd voor\"\r\n\
                tijdgebonden = \"binnen een maand\"\r\n+++\r\nWaarom? Daarom.\r\n";
    plan(&[
        ("pop.toml", "lang = \"nl\"\n"),
        ("doelen/klant.md", goal),
        ("leerbehoeften/acquisitie.md", "+++\ntitel = \"Acquisitie\"\n+++\n"),
    ])
}

#[test]
fn a_file_name_with_a_space_is_no_link_until_it_stands_between_brackets() {
    let page = "+++\ntitel = \"Bladen\"\n+++\nZie [blad](../bewijs/mijn blad.pdf), [doel](../doelen/mijn \
                klant.md), f(x)[1](a b) en <!-- [blad](../bewijs/mijn blad.pdf) --> dit, als `[blad](../bewijs/mijn \
                blad.pdf)`:\n\n```\n[blad](../bewijs/mijn blad.pdf)\n```\n\n    [blad](../bewijs/mijn blad.pdf)\n";
    let folder = plan(&[
        ("pop.toml", "lang = \"nl\"\n[person]\nname = \"Ada\"\n"),
        ("doelen/mijn klant.md", GOAL),
        ("bewijs/mijn blad.pdf", "%PDF-1.4"),
        ("paginas/bladen.md", page),
    ]);
    let shown = out(&pop(folder.path(), &["check"]));
    assert_eq!(shown.matches("[broken-link]").count(), 2, "{shown}");
    assert!(shown.contains("`(<../doelen/mijn klant.md>)`"), "{shown}");
    pop(folder.path(), &["check", "--fix"]);
    let text = fs::read_to_string(folder.path().join("paginas/bladen.md")).expect("the page");
    assert!(text.contains("[blad](<../bewijs/mijn blad.pdf>), [doel](<../doelen"), "{text}");
    assert_eq!(text.matches("mijn blad.pdf)").count(), 4, "a comment and code stay: {text}");
    assert!(!out(&pop(folder.path(), &["check"])).contains("broken-link"));
}

#[test]
fn a_quote_waits_for_its_speaker_when_others_may_read_it() {
    let quote = |keys: &str| {
        let quote = format!("+++\ntitel = \"Q\"\ncitaat = \"Goed zo\"\n{keys}+++\n");
        let folder = plan(&[("pop.toml", "lang = \"nl\"\n"), ("bewijs/q.md", &quote)]);
        out(&pop(folder.path(), &["check", "--date", "2026-06-01"]))
            .contains("quote-without-consent")
    };
    assert!(quote("lezers = [\"openbaar\"]\n"));
    assert!(quote("lezers = [\"openbaar\"]\ntoestemming = 2026-06-02\n"));
    assert!(!quote("lezers = [\"openbaar\"]\ntoestemming = 2026-06-01\n"));
    assert!(!quote(""));
    assert!(!quote("[lezers]\ndocument = [\"openbaar\"]\ncitaat = []\n"));
}

#[test]
fn an_empty_goal_is_told_how_to_begin_and_no_more() {
    let folder = good();
    fs::write(folder.path().join("doelen/leeg.md"), "").expect("a file");
    let shown = out(&pop(folder.path(), &["check"]));
    assert_eq!(shown.matches("doelen/leeg.md").count(), 1, "{shown}");
    assert!(shown.contains("[missing-key]"), "{shown}");
}

#[test]
fn fix_changes_what_is_certain_and_keeps_the_rest() {
    let folder = careless();
    let before = content(folder.path());
    let told = out(&pop(folder.path(), &["check"]));
    assert!(told.contains("+ meetbaar") && !told.contains('␍'), "{told}");
    let shown = pop(folder.path(), &["check", "--fix", "--dry-run"]);
    assert_eq!(shown.status.code(), Some(0), "{}", err(&shown));
    assert!(out(&shown).contains("+einddatum = 2030-01-01"), "{}", out(&shown));
    assert_eq!(content(folder.path()), before, "a dry run changes nothing");
    let fixed = pop(folder.path(), &["check", "--fix"]);
    assert!(err(&fixed).contains("acquisitee"), "{}", err(&fixed));
    let text = fs::read_to_string(folder.path().join("doelen/klant.md")).expect("the goal");
    let question = pop::base::lang::say(pop::base::Lang::Nl, "ask-m");
    let expected = format!(
        "+++\r\ntitel = \"Eerste klant\" # zo heet het\r\nstatus = \"afgesproken\"\r\n\
         start = 2029-12-01\r\nleerbehoefte = \"acquisitie\"\r\neinddatum = 2030-01-01\r\n\r\n\
         # in mijn woorden\r\n[smart]\r\n\
         specifiek = \"Ik zoek bakkers die mijn advies nodig hebben\"\r\n\
         # {question}\r\nmeetbaar = \"\"\r\n\
         haalbaar = \"Ik heb er elke vrijdag tijd voor\"\r\n\
         tijdgebonden = \"binnen een maand\"\r\n\
         +++\r\nWaarom? Daarom.\r\n"
    );
    assert_eq!(text, expected);
    let again = pop(folder.path(), &["check", "--fix"]);
    let after = fs::read_to_string(folder.path().join("doelen/klant.md")).expect("the goal");
    assert_eq!(after, expected, "a second run changes nothing: {}", err(&again));
    let left = walkdir::WalkDir::new(folder.path()).into_iter().filter_map(Result::ok);
    assert_eq!(
        left.filter(|entry| entry.file_type().is_file()).count(),
        3,
        "nothing is left behind"
    );
}

#[test]
fn a_goal_is_judged_letter_by_letter() {
    let folder = careless();
    let told = pop(folder.path(), &["check", "--goal", "Klant"]);
    assert_eq!(told.status.code(), Some(1));
    for line in [
        "✓ S Specifiek     ja, in woorden: er staat iets wat je voor je ziet",
        "✗ M Meetbaar      nog niet: er staat niets over",
        "✓ A Haalbaar      ja, in je eigen woorden",
        "✓ T Tijdgebonden  ja, in woorden: een einde",
    ] {
        assert!(out(&told).contains(line), "{line}\n{}", out(&told));
    }
    let json = pop(folder.path(), &["check", "--goal", "klant", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&out(&json)).expect("JSON");
    assert_eq!(json["goal"]["letters"]["m"]["state"], "unmet");
    assert_eq!(json["goal"]["letters"]["t"]["state"], "text");
    let unknown = pop(folder.path(), &["check", "--goal", "klnt"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(err(&unknown).contains("`klant`"), "{}", err(&unknown));
}
