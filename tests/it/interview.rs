//! Tests of the interview rounds, answered from the command line: what they write, and where they
//! continue.

use std::fs;

use tempfile::TempDir;

use super::tool::{err, pop};

/// Runs a command on a day, and returns all its output.
fn done(folder: &TempDir, day: &str, arguments: &[&str]) -> (String, String) {
    let output = pop(folder.path(), &[arguments, &["--date", day]].concat());
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", err(&output));
    (String::from_utf8_lossy(&output.stdout).into_owned(), err(&output))
}

fn empty(lang: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let init = ["init", "--yes", "--name", "Ada", "--content", "empty", "--lang", lang];
    done(&folder, "2026-03-02", &init);
    folder
}

fn read(folder: &TempDir, path: &str) -> String {
    fs::read_to_string(folder.path().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn the_rounds_lead_from_now_to_the_talk() {
    let folder = empty("nl");
    let (printed, told) = done(
        &folder,
        "2026-03-02",
        &[
            "interview",
            "now",
            "--answer",
            "environment=Een kantoor",
            "--answer",
            "mission=# Helpen",
        ],
    );
    assert_eq!(printed, "situatie/nu.md\n");
    assert!(told.contains("5 maart 2026"), "the fresh look is scheduled: {told}");
    assert_eq!(
        read(&folder, "situatie/nu.md"),
        "+++\ndatum = 2026-03-02\nmoment = \"nu\"\n+++\n\n## Omgeving\n\nEen kantoor\n\n\
         ## Missie\n\n\\# Helpen\n"
    );
    // It continues where it stopped, even in a document edited by hand.
    let by_hand = read(&folder, "situatie/nu.md").replace("## Missie", "## Gedrag\n\n## Missie");
    fs::write(folder.path().join("situatie/nu.md"), by_hand).expect("a file");
    done(&folder, "2026-03-03", &["vraag", "nu", "--answer", "behaviour=Ik bel"]);
    let text = read(&folder, "situatie/nu.md");
    assert!(text.contains("## Gedrag\n\nIk bel\n\n## Missie\n"), "{text}");
    let again = pop(folder.path(), &["interview", "now", "--answer", "behaviour=Anders"]);
    assert_eq!(again.status.code(), Some(2), "{}", err(&again));
    assert!(err(&again).contains("`behaviour`"), "{}", err(&again));

    let strikes = "what=Ik wil helpen, maar zit alleen";
    done(
        &folder,
        "2026-03-06",
        &["interview", "look", "--answer", strikes, "--answer", "tension=ja"],
    );
    let text = read(&folder, "waarnemingen/ik-wil-helpen-maar-zit-alleen.md");
    assert!(text.contains("spanning = true\n"), "{text}");
    done(&folder, "2026-03-07", &["interview", "desired", "--answer", "environment=Buiten"]);
    let (printed, _) = done(
        &folder,
        "2026-03-08",
        &[
            "interview",
            "compare",
            "--answer",
            "environment.now=binnen",
            "--answer",
            "environment.desired=buiten",
            "--answer",
            "mission.same=helpen",
        ],
    );
    let text = read(&folder, printed.trim());
    assert!(
        text.contains(
            "[[verschil]]\nniveau = \"omgeving\"\nnu = \"binnen\"\ngewenst = \"buiten\"\n"
        ),
        "{text}"
    );
    assert!(text.contains("[[overeenkomst]]\nniveau = \"missie\"\nwat = \"helpen\"\n"), "{text}");
    let (printed, told) = done(
        &folder,
        "2026-03-09",
        &["interview", "conclude", "--answer", "environment=Een functie zoeken in de buitendienst"],
    );
    let text = read(&folder, printed.trim());
    assert!(text.contains("niveaus = [\"omgeving\"]\n"), "{text}");
    assert!(told.contains("pop nieuw doel"), "{told}");
    done(&folder, "2026-03-09", &["new", "goal", "Buitendienst", "--bare"]);
    let (printed, _) = done(
        &folder,
        "2026-09-09",
        &["interview", "evaluate", "buiten", "--answer", "effective=Goed", "--answer", "fitting=4"],
    );
    let text = read(&folder, printed.trim());
    assert!(text.contains("van = [\"buitendienst\"]\n"), "{text}");
    assert!(text.contains("passend = 4\n"), "{text}");
    assert!(text.contains("## Hoe effectief was mijn aanpak\n\nGoed\n"), "{text}");
}

#[test]
fn a_choice_that_does_not_exist_is_refused() {
    let folder = empty("en");
    done(&folder, "2026-03-09", &["new", "goal", "Excel", "--bare"]);
    let answers = ["--answer", "effective=Well", "--answer", "fitting=6"];
    let output = pop(folder.path(), &[&["interview", "evaluate", "excel"], &answers[..]].concat());
    assert_eq!(output.status.code(), Some(2));
    let said = err(&output);
    assert!(said.contains("`fitting` cannot be `6`: choose from 1, 2, 3, 4, 5"), "{said}");
}

#[test]
fn a_talk_is_prepared_and_written_up() {
    let folder = empty("nl");
    done(&folder, "2026-03-09", &["new", "goal", "Buitendienst", "--bare"]);
    let (printed, told) = done(&folder, "2026-03-10", &["review", "start", "--on", "2026-03-20"]);
    assert!(read(&folder, printed.trim()).contains("- [[buitendienst]]\n"));
    assert!(told.contains("20 maart 2026"), "{told}");
    let (same, _) = done(
        &folder,
        "2026-03-20",
        &[
            "interview",
            "review",
            "--answer",
            "agreement=Meelopen",
            "--answer",
            "who=ik",
            "--answer",
            "due=2026-05-01",
            "--answer",
            "next=2026-09-20",
        ],
    );
    assert_eq!(same, printed, "the talk that was prepared is written up");
    let text = read(&folder, printed.trim());
    assert!(
        text.contains("[[afspraak]]\nwat = \"Meelopen\"\nwie = \"ik\"\neinddatum = 2026-05-01\n"),
        "{text}"
    );
    assert!(text.contains("volgende = 2026-09-20\n"), "{text}");
    let (printed, _) = done(&folder, "2026-09-10", &["review", "start"]);
    assert_eq!(printed, "gesprekken/2026-09-20-gesprek.md\n");
    let text = read(&folder, printed.trim());
    assert!(text.contains("- Meelopen (ik, 1 mei 2026)\n"), "what is still open: {text}");
    let check = pop(folder.path(), &["check", "--date", "2026-03-20"]);
    assert_eq!(check.status.code(), Some(0), "{}", err(&check));
}

#[test]
fn a_round_that_needs_another_says_which() {
    let folder = empty("en");
    for (round, says) in [
        ("compare", "pop interview now"),
        ("look", "pop interview now"),
        ("conclude", "pop interview compare"),
        ("evaluate", "ID"),
    ] {
        let output = pop(folder.path(), &["interview", round, "--answer", "what=x"]);
        assert_eq!(output.status.code(), Some(2), "{round}");
        assert!(err(&output).contains(says), "{round}: {}", err(&output));
    }
    let output = pop(folder.path(), &["interview", "now"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("`--answer`"), "{}", err(&output));
}

#[test]
fn the_questions_can_be_taken_along() {
    let folder = tempfile::tempdir().expect("a folder");
    for lang in ["nl", "en"] {
        for round in [
            "now", "look", "desired", "compare", "conclude", "need", "profile", "assess",
            "evidence", "evaluate", "picture", "review",
        ] {
            let sheet = pop(folder.path(), &["--lang", lang, "interview", round, "--print", "-"]);
            assert_eq!(sheet.status.code(), Some(0), "{round}: {}", err(&sheet));
            let text = String::from_utf8_lossy(&sheet.stdout).into_owned();
            assert!(text.contains("\n1. ") && text.contains("____"), "{round}: {text}");
            assert!(!text.contains("interview-"), "{round}: a message is missing: {text}");
            assert!(text.lines().all(|line| line.chars().count() <= 72), "{round}: {text}");
        }
    }
}

#[cfg(feature = "pdf")]
#[test]
fn the_questions_can_be_printed() {
    let folder = tempfile::tempdir().expect("a folder");
    let printed = pop(folder.path(), &["--lang", "en", "interview", "now", "--print"]);
    assert_eq!(printed.status.code(), Some(0), "{}", err(&printed));
    let files: Vec<_> = fs::read_dir(folder.path()).expect("a folder").flatten().collect();
    assert_eq!(files.len(), 1);
    let name = files[0].file_name().to_string_lossy().into_owned();
    assert!(String::from_utf8_lossy(&printed.stdout).contains(&name));
    assert!(fs::read(files[0].path()).expect("a file").starts_with(b"%PDF-"));
}

#[test]
fn a_comparison_goes_on_after_its_first_answer() {
    // In an English plan, the new document sorts before the situations.
    let folder = empty("en");
    for round in ["now", "desired"] {
        let answers = [
            "interview",
            round,
            "--answer",
            "environment=An office",
            "--answer",
            "mission=To help",
        ];
        done(&folder, "2026-03-02", &answers);
    }
    let answers = ["environment.now=in", "environment.desired=out", "mission.same=helping"];
    let answers = answers.map(|answer| ["--answer", answer]).concat();
    let (printed, _) =
        done(&folder, "2026-03-08", &[&["interview", "compare"][..], &answers].concat());
    let text = read(&folder, printed.trim());
    assert!(text.contains("desired = \"out\"\n"), "{text}");
    assert!(text.contains("[[similarity]]\nlevel = \"mission\"\n"), "{text}");
}

#[test]
fn a_new_year_begins_a_new_round() {
    let folder = empty("nl");
    let levels = ["environment", "behaviour", "capabilities", "beliefs", "identity", "mission"];
    let more = ["field", "values", "private-life", "income", "commute"];
    let answers: Vec<String> =
        levels.iter().chain(&more).map(|name| format!("{name}=Zo is het nu")).collect();
    let answers: Vec<&str> =
        answers.iter().flat_map(|answer| ["--answer", answer.as_str()]).collect();
    let now = ["interview", "now"];
    done(&folder, "2026-03-02", &[&now[..], &answers].concat());
    let first = read(&folder, "situatie/nu.md");
    let again = pop(folder.path(), &[&now[..], &answers[..2]].concat());
    assert_eq!(again.status.code(), Some(2), "all is answered: {}", err(&again));
    let (printed, _) =
        done(&folder, "2027-03-02", &[&now[..], &["--anew"], &answers[..2]].concat());
    assert_eq!(printed, "situatie/nu-2.md\n");
    assert_eq!(read(&folder, "situatie/nu.md"), first);
    assert!(read(&folder, "situatie/nu-2.md").contains("datum = 2027-03-02"));
    // From now on, the new document is the current situation.
    done(&folder, "2027-03-03", &["interview", "now", "--answer", "mission=Anders dan toen"]);
    assert!(read(&folder, "situatie/nu-2.md").contains("Anders dan toen"));
}

#[test]
fn half_a_difference_is_not_lost_in_silence() {
    let folder = empty("en");
    for round in ["now", "desired"] {
        done(&folder, "2026-03-02", &["interview", round, "--answer", "environment=An office"]);
    }
    let half = ["interview", "compare", "--answer", "environment.now=noisy"];
    let (files, told) = done(&folder, "2026-03-02", &half);
    assert!(files.is_empty(), "{files}");
    assert!(told.contains("also write how it should be"), "{told}");
}
