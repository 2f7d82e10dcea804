//! Tests that text written by the program is not taken for a secret: whatever it wrote, a plan can
//! be built.

use std::path::Path;

use super::tool::{err, pop};

const READERS: [&str; 4] = ["me", "manager", "coach", "everyone"];

/// Every kind with its required arguments, and nothing else by the author.
const KINDS: [&[&str]; 13] = [
    &["goal", "Eerste klant"],
    &["profile", "Adviseur", "--set", "role=Adviseur"],
    &["situation", "--set", "moment=now"],
    &["situation", "--set", "moment=desired"],
    &["assessment", "Zelf", "--set", "profile=adviseur", "--set", "rater=self"],
    &["evaluation", "Terug", "--set", "of=eerste-klant"],
    &["observation", "Een titel"],
    &["conclusion", "Een slot"],
    &["need", "Een behoefte"],
    &["log", "Een regel"],
    &["review", "Een gesprek"],
    &["evidence", "Een bewijs"],
    &["page", "Een blad"],
];

/// Other commands that write.
const OTHERS: [&[&str]; 5] = [
    &["new", "comparison"],
    &["log", "Gebeld"],
    &["review", "start", "--on", "2026-06-14"],
    &["interview", "evaluate", "eerste-klant", "--answer", "effective=Ja", "--answer", "again=Nee"],
    &["interview", "now", "--anew", "--answer", "environment=Thuis"],
];

fn done(folder: &Path, arguments: &[&str], about: &str) {
    let output = pop(folder, arguments);
    let code = output.status.code();
    assert_eq!(code, Some(0), "{about}: {arguments:?}: {}", err(&output));
}

/// Checks that a new plan with some documents can be built.
fn check(lang: &str, readers: &str, content: &str, kinds: &[&[&str]], others: &[&[&str]]) {
    let folder = tempfile::tempdir().expect("a folder");
    let about = format!("{lang}, {readers}, {content}, {} kinds", kinds.len());
    let names = ["--name", "Ada", "--role", "Rol", "--lang", lang, "--readers", readers];
    let day = ["--date", "2026-03-02"];
    done(
        folder.path(),
        &[&["init"], &names[..], &day, &["--content", content, "-y"]].concat(),
        &about,
    );
    for kind in kinds {
        done(folder.path(), &[&["new"], &day[..], kind].concat(), &about);
    }
    for other in others {
        done(folder.path(), &[other, &day[..]].concat(), &about);
    }
    done(folder.path(), &["build", "--date", "2026-03-02"], &about);
}

fn with_everything(lang: &str) {
    for readers in READERS {
        for content in ["example", "empty"] {
            check(lang, readers, content, &KINDS, &OTHERS);
        }
    }
}

#[test]
fn a_dutch_plan_with_every_kind_is_built_for_whatever_readers() {
    with_everything("nl");
}

#[test]
fn an_english_plan_with_every_kind_is_built_for_whatever_readers() {
    with_everything("en");
}

#[test]
fn a_plan_with_one_new_document_is_built() {
    for lang in ["nl", "en"] {
        check(lang, "manager", "empty", &KINDS[..1], &[]);
        check(lang, "coach", "example", &[&["review", "Een gesprek"]], &[]);
    }
}
