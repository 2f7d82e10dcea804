//! Days and numbers that a person gives to a command, in the forms people use.

use std::fs;

use tempfile::TempDir;

use super::tool::{err, out, pop};
use super::values::read;

const DAY: &str = "2026-11-29";

fn plan_in(language: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = format!("lang = \"{language}\"\n[person]\nname = \"Ada\"\n");
    fs::write(folder.path().join("pop.toml"), settings).expect("the settings");
    fs::create_dir(folder.path().join("goals")).expect("a folder");
    let goal = "+++\ntitle = \"Bread\"\nstatus = \"active\"\nstart = 2026-01-01\ndue = 2026-12-31\n\
                [[measure]]\nname = \"loaves\"\nfrom = 0\nto = 2000\n+++\n";
    fs::write(folder.path().join("goals/bread.md"), goal).expect("a goal");
    folder
}

fn run(folder: &TempDir, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = pop(folder.path(), &[arguments, &["--date", DAY]].concat());
    (output.status.code(), out(&output), err(&output))
}

/// The contents of the file that a command names.
fn file(folder: &TempDir, printed: &str) -> String {
    fs::read_to_string(folder.path().join(printed.trim())).unwrap_or_default()
}

#[test]
fn a_day_is_taken_as_people_write_it_wherever_one_is_given() {
    for (language, said) in [
        ("nl", "14-12-2026"),
        ("nl", "14 december 2026"),
        ("nl", "14/12/2026"),
        ("nl", "14 december"),
        ("en", "December 14, 2026"),
        ("en", "14 Dec"),
        ("nl", "over 15 dagen"),
        ("en", "in 15 days"),
    ] {
        let folder = plan_in(language);
        let answer = format!("next={said}");
        let due = format!("due={said}");
        let answers = ["interview", "review", "--answer", "agreement=Two days a week", "--answer"];
        let (code, printed, told) =
            run(&folder, &[&answers[..], &[&due, "--answer", &answer]].concat());
        assert_eq!(code, Some(0), "{said}: {told}");
        let talk = file(&folder, &printed);
        assert_eq!(talk.matches("= 2026-12-14").count(), 2, "{said}: {talk}");
        let (code, printed, told) = run(&folder, &["new", "goal", "Rye", "--set", &due]);
        assert_eq!(code, Some(0), "{said}: {told}");
        assert!(file(&folder, &printed).contains("= 2026-12-14\n"), "{said}");
        let (code, _, told) = run(&folder, &["goal", "move", "bread", "--to", said, "--why", "x"]);
        assert_eq!(code, Some(0), "{said}: {told}");
        assert!(file(&folder, "goals/bread.md").contains("\ndue = 2026-12-14\n"), "{said}");
        let (code, printed, told) = run(&folder, &["review", "start", "--on", said]);
        assert_eq!(code, Some(0), "{said}: {told}");
        assert!(printed.contains("2026-12-14-"), "{said}: {printed}");
    }
    // A day in a log is in the past.
    let folder = plan_in("nl");
    for (said, expected) in [
        ("28 november", "op = 2026-11-28\n"),
        ("1 dec", "op = 2025-12-01\n"),
        ("eergisteren", "op = 2026-11-27\n"),
        ("3 dagen geleden", "op = 2026-11-26\n"),
        ("1 nov, 3 nov 2026", "op = [2026-11-01, 2026-11-03]\n"),
        ("1 nov..3-11-2026", "op = { van = 2026-11-01, tot = 2026-11-03 }\n"),
    ] {
        let (code, printed, told) = run(&folder, &["log", "Gebakken", "--on", said]);
        assert_eq!(code, Some(0), "{said}: {told}");
        let text = file(&folder, &printed);
        assert!(text.contains(expected), "{said}: {text}");
    }
    let status = pop(folder.path(), &["status", "--date", "14 december 2026"]);
    assert!(out(&status).contains("14 december 2026"), "{}{}", out(&status), err(&status));
}

#[test]
fn a_day_that_cannot_be_read_is_refused_with_what_works_and_nothing_is_written() {
    for (language, said, works) in [
        ("nl", "half december", "`14 december 2026`"),
        ("en", "mid-December", "`14 December 2026`"),
        ("nl", "binnenkort", "`over 6 weken`"),
        ("en", "03/04/2027", "`2027-03-04`"),
        ("nl", "31 februari 2027", "28"),
        ("nl", "vrijdag 14 december 2026", "`2026-12-14`"),
    ] {
        let folder = plan_in(language);
        let (due, next) = (format!("due={said}"), format!("next={said}"));
        let commands: [&[&str]; 6] = [
            &["interview", "review", "--answer", "agreement=A", "--answer", &next],
            &["interview", "review", "--answer", "agreement=A", "--answer", &due],
            &["new", "goal", "Rye", "--set", &due],
            &["goal", "move", "bread", "--to", said, "--why", "x"],
            &["review", "start", "--on", said],
            &["log", "Gebakken", "--on", said],
        ];
        let before = file(&folder, "goals/bread.md");
        for command in commands {
            let (code, printed, told) = run(&folder, command);
            assert_eq!((code, printed.as_str()), (Some(2), ""), "{command:?}: {told}");
            assert!(told.contains(said) && told.contains(works), "{command:?}: {told}");
        }
        let output = pop(folder.path(), &["status", "--date", said]);
        assert_eq!(output.status.code(), Some(2));
        assert!(
            err(&output).contains(if language == "nl" { "--datum" } else { "--date" })
                && err(&output).contains(works),
            "{}",
            err(&output)
        );
        assert_eq!(file(&folder, "goals/bread.md"), before);
        let files = fs::read_dir(folder.path()).expect("the folder").count();
        assert_eq!(files, 2, "nothing was added for {said}");
    }
}

#[test]
fn a_number_is_taken_as_people_write_it() {
    for (language, written, number) in [
        ("nl", ".5", "0.5"),
        ("en", "5.", "5"),
        ("nl", "090", "90"),
        ("nl", "1,5", "1.5"),
        ("en", "1,5", "1.5"),
        ("nl", "1.000,5", "1000.5"),
        ("nl", "1.000", "1000"),
        ("en", "1,000", "1000"),
        ("nl", "½", "0.5"),
    ] {
        let folder = plan_in(language);
        let reading = format!("loaves={written}");
        let arguments =
            ["log", "Baked", "--goal", "bread", "--hours", written, "--reading", &reading];
        let (code, printed, told) = run(&folder, &arguments);
        assert_eq!(code, Some(0), "{written}: {told}");
        let text = file(&folder, &printed);
        assert!(text.contains(&format!("loaves = {number}\n")), "{written}: {text}");
        let (hours, uren) = (format!("\nhours = {number}\n"), format!("\nuren = {number}\n"));
        assert!(text.contains(&hours) || text.contains(&uren), "{written}: {text}");
    }
    for (language, written, works) in
        [("nl", "vijf", "`0,5`"), ("en", "5 hours", "`0.5`"), ("en", "1.500", "`1500`")]
    {
        let folder = plan_in(language);
        let reading = format!("loaves={written}");
        for given in [&["--hours", written][..], &["--goal", "bread", "--reading", &reading]] {
            let (code, printed, told) = run(&folder, &[&["log", "Baked"], given].concat());
            assert_eq!((code, printed.as_str()), (Some(2), ""), "{written}: {told}");
            assert!(told.contains(written) && told.contains(works), "{written}: {told}");
        }
    }
    // The same in front matter.
    for (written, fix) in
        [(".5", "0.5"), ("5.", "5"), ("090", "90"), ("\".5\"", "0.5"), ("\"1.000,5\"", "1000.5")]
    {
        let log = format!("+++\ntitle = \"T\"\ndate = 2026-11-01\nhours = {written}\n+++\n");
        let plan = read(&[("log/a.md", &log)]);
        let fixes = plan.diagnostics.iter().filter_map(|finding| finding.fix.as_ref());
        let fixes: Vec<&str> = fixes.map(|fix| fix.edits[0].text.as_str()).collect();
        assert!(fixes.contains(&fix), "{written}: {fixes:?}");
    }
}

#[test]
fn a_new_goal_gets_the_day_that_its_words_name() {
    for (language, words, due) in [
        ("nl", "14 december", "2026-12-14"),
        ("en", "by 1 March", "2027-03-01"),
        ("nl", "over drie maanden", "2027-02-28"),
    ] {
        let folder = plan_in(language);
        let set = format!("timebound={words}");
        let (code, printed, told) = run(&folder, &["new", "goal", "Rye", "--set", &set]);
        assert_eq!(code, Some(0), "{told}");
        let text = file(&folder, &printed);
        assert!(text.contains(&format!("= {due}\n")), "{words}: {text}");
    }
    let folder = plan_in("en");
    let set = "measurable=75% accuracy by 4/5 in trials";
    let (_, printed, _) = run(&folder, &["new", "goal", "Rye", "--bare", "--set", set]);
    assert!(!file(&folder, &printed).contains("due = "), "{}", file(&folder, &printed));
}
