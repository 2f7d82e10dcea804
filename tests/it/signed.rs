//! Tests that signatures record the goals as they were, and that later changes are reported.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::tool::{err, out, pop};

const GOAL: &str =
    "+++\ntitle = \"Tien molens\"\nstatus = \"active\"\ndue = 2026-12-01\n+++\nText.\n";
const TALK: &str = "+++\n# het gesprek\ntitel   = 'Halfjaar' # zo heet het\ndatum = 2026-06-10\n\n\
                    [[handtekening]]\nwie = \"Ada\" # nog zonder hash\nsoort = \"gezien\"\n+++\nGoed gesprek.\n";

fn plan() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let write = |path: &str, text: &str| {
        let place = folder.path().join(path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
        fs::write(place, text).expect("written");
    };
    write("pop.toml", "lang = \"en\"\n");
    write("goals/molens.md", GOAL);
    write("goals/wieken.md", &GOAL.replace("Tien molens", "Vier wieken"));
    write("gesprekken/2026-06-10-gesprek.md", TALK);
    folder
}

fn run(folder: &Path, arguments: &[&str], code: i32) -> String {
    let output = pop(folder, arguments);
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}{}", out(&output), err(&output));
    out(&output)
}

fn talk(folder: &Path) -> String {
    fs::read_to_string(folder.join("gesprekken/2026-06-10-gesprek.md")).expect("the talk")
}

/// The states of the goals of each signature.
fn states(folder: &Path, code: i32) -> Vec<Vec<String>> {
    let text = run(folder, &["review", "verify", "--format", "json"], code);
    let all: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let signatures = all.as_array().expect("a list");
    let goals = |signature: &serde_json::Value| {
        let goals = signature["goals"].as_array().expect("a list");
        goals
            .iter()
            .map(|goal| format!("{} {}", goal["id"], goal["state"]).replace('"', ""))
            .collect()
    };
    signatures.iter().map(goals).collect()
}

const SIGN: [&str; 5] = ["review", "sign", "--date", "2026-06-11", "--who"];

fn sign(folder: &Path, more: &[&str]) {
    run(folder, &[&SIGN[..], more].concat(), 0);
}

#[test]
fn a_signature_holds_the_goals_as_they_were() {
    let folder = plan();
    let folder = folder.path();
    assert!(run(folder, &["review", "verify"], 0).contains("without fingerprints"));
    let shown = run(folder, &[&SIGN[..], &["Ada", "--dry-run"]].concat(), 0);
    assert!(shown.contains("+hash = \"molens:"), "{shown}");
    assert_eq!(talk(folder), TALK, "a look changes nothing");
    sign(folder, &["Ada"]);
    let signed = talk(folder);
    let hash = signed.lines().find(|line| line.starts_with("hash = ")).expect("a hash").to_owned();
    assert_eq!(signed.replace(&format!("{hash}\n"), ""), TALK, "the rest stays as it is");
    assert_eq!(states(folder, 0), [["molens stands", "wieken stands"]]);

    // Content that is not signed may change; signed content may not.
    let goal = folder.join("goals/molens.md");
    fs::write(&goal, GOAL.replace("Text", "Other").replace("active", "achieved")).expect("written");
    assert_eq!(states(folder, 0), [["molens stands", "wieken stands"]]);
    fs::write(&goal, GOAL.replace("2026-12-01", "2027-12-01")).expect("written");
    fs::remove_file(folder.join("goals/wieken.md")).expect("gone");
    assert_eq!(states(folder, 1), [["molens changed", "wieken gone"]]);
    let told = run(folder, &["review", "verify", "2026-06", "--lang", "nl"], 1);
    assert!(told.contains("✗ molens  is daarna veranderd"), "{told}");
    assert!(told.contains("0 van 2 doelen"), "{told}");
    assert!(run(folder, &["gesprek", "toets"], 1).contains("✗ wieken  no longer in the plan"));
}

#[test]
fn who_signs_again_agrees_to_the_change() {
    let folder = plan();
    let folder = folder.path();
    sign(folder, &["Ada", "--goal", "molens"]);
    sign(folder, &["Bea", "--goal", "molens", "--role", "coach", "--mode", "seen"]);
    let goal = folder.join("goals/molens.md");
    fs::write(&goal, GOAL.replace("Tien", "Elf")).expect("written");
    assert_eq!(states(folder, 1), [["molens changed"], ["molens changed"]]);
    sign(folder, &["Ada", "--goal", "molens"]);
    assert_eq!(states(folder, 1), [["molens renewed"], ["molens changed"], ["molens stands"]]);
    sign(folder, &["Bea", "--goal", "molens"]);
    let last = states(folder, 0);
    assert_eq!(
        last,
        [["molens renewed"], ["molens renewed"], ["molens stands"], ["molens stands"]]
    );
    // The keys are in the language of the file.
    assert!(talk(folder).contains("[[handtekening]]\nwie = \"Bea\"\nrol = \"coach\"\nsoort = \"gezien\"\ndatum = 2026-06-11\nhash = \"molens:"), "{}", talk(folder));
}

#[test]
fn the_canonical_form_is_the_one_that_is_documented() {
    use std::fmt::Write;

    use sha2::{Digest, Sha256};

    let folder = plan();
    let folder = folder.path();
    sign(folder, &["Ada", "--goal", "molens"]);
    let digest = Sha256::digest("title\tTien molens\ndue\t2026-12-01\n".as_bytes());
    let mark = digest.iter().take(8).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    assert!(talk(folder).contains(&format!("hash = \"molens:{mark}\"")), "{}", talk(folder));
}

#[test]
fn what_cannot_be_signed_is_said() {
    let folder = plan();
    let folder = folder.path();
    run(folder, &["review", "verify", "nobody"], 2);
    run(folder, &[&SIGN[..], &["Ada", "--goal", "nothing"]].concat(), 2);
    run(folder, &["review", "sign"], 2);
    let talk = folder.join("gesprekken/2026-06-10-gesprek.md");
    fs::write(&talk, TALK.replace("soort", "hash = \"nonsense\"\nsoort")).expect("written");
    assert!(run(folder, &["review", "verify"], 1).contains("does not describe a goal"));
    fs::remove_file(&talk).expect("gone");
    let output = pop(folder, &[&SIGN[..], &["Ada"]].concat());
    assert!(err(&output).contains("no review to sign for"), "{}", err(&output));
    assert!(run(folder, &["review", "verify"], 0).contains("no one has signed"));
}
