//! `pop goal` and `pop step`: closing, moving and ticking off in the file as it is.

use std::fs;

use tempfile::TempDir;

use super::begin::{DAY, done, empty, files, findings, read};
use super::tool::{err, pop};

/// A goal with comments, unusual spacing and Windows line ends.
const WRITTEN: &str = "+++\r\ntitel = \"Eerste klant\" # zo heet het\r\nstatus   = 'actief'\r\n\
    einddatum = 2026-06-01   # na de vakantie\r\n\r\n# in mijn woorden\r\n[smart]\r\n\
    specifiek = \"Ik zoek een bedrijf dat mijn advies nodig heeft\"\r\n\
    meetbaar = \"Er is één getekende opdracht\"\r\nhaalbaar = \"Ik heb elke vrijdag\"\r\n\
    relevant = \"Zo begin ik voor mezelf\"\r\n\r\n[[stap]]\r\nwat = \"pitch schrijven\"\r\n\
    gedaan = 2026-02-01\r\n\r\n[[stap]]\r\nwat = \"tien bedrijven bellen\" # of mailen\r\n+++\r\nDaarom.\r\n";

pub(super) fn with_goal() -> TempDir {
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
        (&["goal", "done", "klant"], "--waarom"),
        (&["goal", "move", "klant", "--why", "x"], "--naar"),
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
    assert!(told.contains("pop doel klaar klant"), "{told}");
    let again = pop(folder.path(), &["step", "done", "klant", "--date", DAY]);
    assert!(err(&again).contains("alle stappen zijn al gedaan"), "{}", err(&again));
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
