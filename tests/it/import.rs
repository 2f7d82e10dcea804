//! A spreadsheet becomes a log in one command, and nothing in it is lost.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::tool::{err, out, pop};

/// A plan with two goals, one of them private.
fn plan(lang: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = "[audiences]\nmanager = \"My manager\"\n[audience.default]\nlog = [\"public\"]\n\
                    goal = [\"public\"]\nevidence = [\"public\"]\n";
    let root = folder.path();
    fs::write(root.join("pop.toml"), format!("lang = \"{lang}\"\n{settings}")).expect("settings");
    fs::create_dir(root.join("goals")).expect("a folder");
    let goal = |title: &str, more: &str| {
        format!("+++\ntitle = \"{title}\"\nstatus = \"idea\"\n{more}+++\n")
    };
    fs::write(root.join("goals/sourdough.md"), goal("Sourdough on my own", "")).expect("a goal");
    let hidden = goal("Leave Kwadrant", "audience = [\"private\"]\n");
    fs::write(root.join("goals/leave.md"), hidden).expect("a goal");
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let output = pop(folder, &[arguments, &["--date", "2026-12-01"]].concat());
    (output.status.code().unwrap_or(-1), out(&output) + &err(&output))
}

#[test]
fn two_hundred_activities_become_a_log() {
    let folder = plan("nl");
    let root = folder.path();
    let mut sheet =
        "Urenstaat 2026;;;;\r\nDatum;Activiteit;Uren;Doel;Opbrengst;Locatie\r\n".to_owned();
    for number in 0..200 {
        let (month, day) = (1 + number / 20, 1 + number % 20);
        let goal = if number == 7 { "Leave Kwadrant" } else { "Sourdough on my own" };
        let _ = writeln!(
            sheet,
            "{day}-{month}-2026;Bakken {number} | *proef*;1,5;{goal};\"Brood nummer {number}\nzonder scheur\";Zaal {number}"
        );
    }
    fs::write(root.join("Uren staat.csv"), sheet).expect("a spreadsheet");
    let (code, said) = run(root, &["importeer", "Uren staat.csv", "--yes"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("200 regels") && said.contains("“Locatie” is geen sleutel"), "{said}");
    let text = fs::read_to_string(root.join("logboek/uren-staat.md")).expect("the log");
    assert!(text.starts_with("Urenstaat 2026\n"), "{text}");
    assert!(text.contains("| datum | titel | uren | doel | resultaat | tekst |"), "{text}");
    let (_, checked) = run(root, &["controleer", "--format", "short"]);
    for rule in ["missing-key", "invalid", "unknown", "duplicate", "wrong"] {
        assert!(!checked.contains(rule), "{checked}");
    }
    let (code, built) = run(root, &["bouw"]);
    assert_eq!(code, 0, "{built}");
    let portfolio = root.join("out/portfolio");
    let page = fs::read_to_string(portfolio.join("logboek/2026-03-05-bakken-44-proef.html"))
        .expect("a page");
    for shown in
        ["Bakken 44 | *proef*", "Brood nummer 44", "Locatie: Zaal 44", "Sourdough on my own"]
    {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    // The one for the private goal is only in the own edition.
    assert!(!portfolio.join("logboek/2026-01-08-bakken-7-proef.html").exists());
    assert!(root.join("out/own/logboek/2026-01-08-bakken-7-proef.html").exists());
    let data = fs::read_to_string(portfolio.join("plan.json")).expect("the data");
    assert_eq!(data.matches("\"hours\": 1.5").count(), 199);
    // A second time is noticed, and writes beside the first.
    let (code, said) = run(root, &["importeer", "Uren staat.csv", "--yes"]);
    assert!(code == 0 && said.contains("200 van deze regels staan al in het plan"), "{said}");
    assert!(root.join("logboek/uren-staat-2.md").exists());
}

#[test]
fn what_is_unclear_stops_with_its_place() {
    let folder = plan("en");
    let root = folder.path();
    for (sheet, says) in [
        ("date,what\n2026-05-01,One\nsoon,Two\n", "row 3, “date”: “soon” is not a day"),
        ("date,what\n03/04/2026,One\n", "--first day"),
        ("date,what,hours\n2026-05-01,One,many\n", "row 2, “hours”: “many” is not a number"),
        ("date,what,hours\n2026-05-01,One,1\n,Total,1\n", "row 3 has no `date`"),
        ("colour,size\nred,1\n", "--map"),
        ("", "nothing in"),
    ] {
        fs::write(root.join("a.csv"), sheet).expect("a spreadsheet");
        let (code, said) = run(root, &["import", "a.csv", "--yes"]);
        assert!(code != 0 && said.contains(says), "{sheet}: {said}");
        assert!(!root.join("log").exists(), "{sheet}");
    }
    for (arguments, says) in [
        (vec!["import", "a.docx", "--yes"], "a.docx"),
        (vec!["import", "b.csv", "--map", "x", "--yes"], "COLUMN=KEY"),
        (vec!["import", "b.csv", "--map", "x=title", "--yes"], "no column “x”"),
        (vec!["import", "b.csv", "--map", "date=colour", "--yes"], "no key `colour`"),
        (vec!["import", "b.csv", "--kind", "goal", "--yes"], "`evidence`"),
        (vec!["import", "b.csv"], "--yes"),
    ] {
        fs::write(root.join("b.csv"), "date,what\n2026-05-01,One\n").expect("a spreadsheet");
        fs::write(root.join("a.docx"), "x").expect("a file");
        let (code, said) = run(root, &arguments);
        assert!(code != 0 && said.contains(says), "{arguments:?}: {said}");
        assert!(!root.join("log").exists(), "{arguments:?}");
    }
}

#[test]
fn columns_and_days_mean_what_the_user_says() {
    let folder = plan("en");
    let root = folder.path();
    fs::write(root.join("a.csv"), "When,Where,Thing\n03/04/2026,Hall,One\n03/25/2026,Room,Two\n")
        .expect("a spreadsheet");
    let arguments =
        ["import", "a.csv", "--map", "Where=provider", "--map", "3=title", "--name", "spring"];
    let (code, said) = run(root, &[&arguments[..], &["--dry-run"]].concat());
    assert!(code == 0 && said.contains("| 2026-03-04 | Hall | One |"), "{said}");
    assert!(!root.join("log").exists());
    let (code, said) = run(root, &[&arguments[..], &["--yes", "--format", "json"]].concat());
    let json: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!((code, &json["entries"], &json["path"]), (0, &2.into(), &"log/spring.md".into()));
    let text = fs::read_to_string(root.join("log/spring.md")).expect("the log");
    assert!(
        text.contains("| date | provider | title |")
            && text.contains("| 2026-03-25 | Room | Two |")
    );
    fs::write(root.join("b.csv"), "date,what\n03/04/2026,One\n").expect("a spreadsheet");
    let (code, said) = run(root, &["import", "b.csv", "--first", "day", "--yes"]);
    assert_eq!(code, 0, "{said}");
    assert!(fs::read_to_string(root.join("log/b.md")).expect("the log").contains("2026-04-03"));
}

#[test]
fn an_entry_of_something_unknown_stays_with_the_author() {
    let folder = plan("en");
    let root = folder.path();
    fs::write(root.join("a.csv"), "date,what,goal\n2026-05-01,Zephyrine,Leave Kwadraat\n")
        .expect("a spreadsheet");
    let (code, said) = run(root, &["import", "a.csv", "--yes"]);
    assert!(code == 0 && said.contains("“Leave Kwadraat”"), "{said}");
    let (_, readers) = run(root, &["readers"]);
    assert!(readers.contains("Zephyrine"), "{readers}");
    let (_, json) = run(root, &["readers", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let all = json["documents"].as_array().expect("documents");
    let one = all.iter().find(|one| one["title"] == "Zephyrine").expect("the entry");
    assert_eq!(one["readers"], serde_json::json!([]));
}
