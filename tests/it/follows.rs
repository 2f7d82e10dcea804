//! A private goal and everything that belongs to it, made with the commands: nobody else reads a
//! word of it, although the author marked nothing but the goal.

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use walkdir::WalkDir;

use super::tool::{err, out, pop};

/// Words that only private texts contain.
/// The author's own edition, in English and Dutch.
const OWN: [&str; 2] = ["own", "eigen"];

const KEPT: [&str; 3] = ["quarrymore", "zephyrine", "brindlecott"];

/// The commands of one language.
struct Play {
    lang: &'static str,
    readers: &'static str,
    goals: &'static str,
    goal: &'static str,
    shared: &'static str,
    log: [&'static str; 3],
    evaluate: [&'static str; 7],
    start: [&'static str; 4],
    sign: [&'static str; 6],
    follows: &'static str,
    usual: &'static str,
}

const PLAYS: [Play; 2] = [
    Play {
        lang: "en",
        readers: "manager-and-portfolio",
        goals: "goals",
        goal: "title = \"Leave Quarrymore\"\nstatus = \"active\"\ndue = 2026-12-01\n\
               audience = [\"private\"]",
        shared: "title = \"Chair a meeting\"\nstatus = \"active\"\ndue = 2026-12-01",
        log: ["log", "Applied at Zephyrine", "--goal"],
        evaluate: [
            "interview",
            "evaluate",
            "quarrymore",
            "--answer",
            "effective=Brindlecott called back",
            "--answer",
            "again=yes",
        ],
        start: ["review", "start", "--on", "2026-06-14"],
        sign: ["review", "sign", "--who", "Henk", "--mode", "agreed"],
        follows: "only you can read this (follows from “Leave Quarrymore”)",
        usual: "your manager can read this (the default for its kind in pop.toml)",
    },
    Play {
        lang: "nl",
        readers: "leidinggevende-en-portfolio",
        goals: "doelen",
        goal: "titel = \"Weg bij Quarrymore\"\nstatus = \"actief\"\neinddatum = 2026-12-01\n\
               lezers = [\"prive\"]",
        shared: "titel = \"Een overleg voorzitten\"\nstatus = \"actief\"\neinddatum = 2026-12-01",
        log: ["noteer", "Gesolliciteerd bij Zephyrine", "--goal"],
        evaluate: [
            "vraag",
            "evalueer",
            "quarrymore",
            "--answer",
            "effective=Brindlecott belde terug",
            "--answer",
            "again=ja",
        ],
        start: ["gesprek", "begin", "--on", "2026-06-14"],
        sign: ["gesprek", "teken", "--who", "Henk", "--mode", "akkoord"],
        follows: "alleen jij kunt dit lezen (volgt uit “Weg bij Quarrymore”)",
        usual: "je leidinggevende kan dit lezen (de standaard voor deze soort in pop.toml)",
    },
];

fn run(folder: &Path, arguments: &[&str]) -> String {
    let output = pop(folder, &[arguments, &["--date", "2026-06-01"]].concat());
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}{}", out(&output), err(&output));
    out(&output) + &err(&output)
}

fn begun(play: &Play) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let place = folder.path();
    run(
        place,
        &[
            &["init", "--name", "Ada", "--content", "empty", "--yes"][..],
            &["--lang", play.lang, "--readers", play.readers],
        ]
        .concat(),
    );
    // This test is not about the quality of the goals.
    let settings = fs::read_to_string(place.join("pop.toml")).expect("settings");
    let off: String = ["not-specific", "without-measure", "without-effort", "without-need"]
        .map(|rule| format!("goal-{rule} = \"off\"\n"))
        .concat();
    fs::write(place.join("pop.toml"), format!("{settings}\n[rules]\n{off}")).expect("written");
    fs::create_dir(place.join(play.goals)).expect("a folder");
    for (name, head) in [("quarrymore", play.goal), ("meeting", play.shared)] {
        let path = place.join(play.goals).join(format!("{name}.md"));
        fs::write(path, format!("+++\n{head}\n+++\n")).expect("written");
    }
    folder
}

/// The files of the plan that were written, one after another.
fn written(folder: &Path, name: &str) -> String {
    let files = WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let files = files.filter(|file| file.file_type().is_file());
    let files = files.filter(|file| file.path().to_string_lossy().contains(name));
    files.map(|file| fs::read_to_string(file.path()).expect("a text")).collect()
}

#[test]
fn nothing_of_a_goal_that_is_kept_reaches_anybody_else() {
    for play in PLAYS {
        let folder = begun(&play);
        let place = folder.path();
        let [log, what, flag] = play.log;
        let told = run(place, &[log, what, flag, "quarrymore"]);
        assert!(told.contains(play.follows), "{told}");
        let told = run(place, &[log, "Sat in the chair", flag, "meeting"]);
        assert!(told.contains(play.usual), "{told}");
        let told = run(place, &play.evaluate);
        assert!(told.contains(play.follows), "{told}");
        let told = run(place, &play.start);
        assert!(told.contains(play.usual), "{told}");
        run(place, &play.sign);

        let talk = written(place, "2026-06-14");
        assert!(talk.contains("[[meeting]]") && talk.contains("meeting:"), "{talk}");
        assert!(!talk.to_lowercase().contains("quarrymore"), "{talk}");

        run(place, &["build"]);
        let mut seen = 0;
        for file in WalkDir::new(place.join("out")).into_iter().filter_map(Result::ok) {
            let path = file.path().strip_prefix(place.join("out")).expect("below");
            let edition = path.iter().next().map(|part| part.to_string_lossy().into_owned());
            let own = edition.is_none_or(|name| {
                name.starts_with('.') || name == OWN[usize::from(play.lang == "nl")]
            });
            if own || !file.file_type().is_file() {
                continue;
            }
            let name = path.to_string_lossy().to_lowercase();
            let bytes = fs::read(file.path()).expect("a file");
            let text = String::from_utf8_lossy(&bytes).to_lowercase();
            for word in KEPT {
                assert!(!name.contains(word) && !text.contains(word), "{word} in {name}");
            }
            seen += usize::from(text.contains("sat in the chair"));
        }
        assert!(seen > 0, "the manager reads what is shared");
        let own = OWN[usize::from(play.lang == "nl")];
        let own = written(&place.join("out").join(own), ".html").to_lowercase();
        assert!(KEPT.iter().all(|word| own.contains(word)), "the author has everything");
    }
}

#[test]
fn nobody_signs_for_a_goal_that_they_may_not_see() {
    let play = &PLAYS[0];
    let folder = begun(play);
    run(folder.path(), &play.start);
    let sign = [&play.sign[..], &["--goal", "quarrymore", "--date", "2026-06-02"]].concat();
    let output = pop(folder.path(), &sign);
    assert_eq!(output.status.code(), Some(2), "{}", err(&output));
    assert!(err(&output).contains("so Henk cannot sign it"), "{}", err(&output));
    assert!(!written(folder.path(), "2026-06-14").contains("quarrymore"));
}

#[test]
fn no_file_is_called_after_somebody_whose_name_is_kept() {
    let play = &PLAYS[0];
    let folder = begun(play);
    let place = folder.path();
    let settings = fs::read_to_string(place.join("pop.toml")).expect("settings");
    let names = "\n[privacy]\nnames = [\"Anne\", \"Bo de Wit\"]\n";
    fs::write(place.join("pop.toml"), settings + names).expect("written");
    for what in ["Lunch with Anne", "Annes advice", "Bo de Wit came by"] {
        run(place, &["log", what, "--goal", "meeting"]);
    }
    let files = fs::read_dir(place.join("log")).expect("the log").filter_map(Result::ok);
    let mut names: Vec<String> =
        files.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    assert_eq!(
        names,
        ["2026-06-01-advice.md", "2026-06-01-came-by.md", "2026-06-01-lunch-with.md"]
    );
}
