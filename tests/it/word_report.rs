//! The report for Word: it holds all that the PDF says, nothing that its readers must not see, and
//! is never written over.

use std::fs;
use std::path::Path;

use pop::base::calendar::Date;
use pop::host::disk;
use pop::media::package::Package;
use pop::render::report::{self, Paper};
use pop::workspace::Workspace;
use serde_json::Value;

use super::tool::{err, out, pop};

const DAY: &str = "2026-09-18";

/// The text of a Word document: its paragraphs and notes, one per line.
fn words(bytes: &[u8]) -> String {
    let mut package = Package::open(bytes).expect("a package");
    let mut text = String::new();
    for name in ["word/document.xml", "word/footnotes.xml", "word/footer.xml"] {
        let part = package.read(name).expect("readable").expect("a part");
        let part = String::from_utf8(part).expect("text");
        let tree = roxmltree::Document::parse(&part).expect("XML");
        for node in tree.descendants() {
            match node.tag_name().name() {
                "t" => text.push_str(node.text().unwrap_or_default()),
                "p" => text.push('\n'),
                _ => {}
            }
        }
    }
    text
}

fn plain(text: &str) -> String {
    text.replace('\u{200b}', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The keys of data that no reader sees as words: drawings, labels, sorts.
const UNSEEN: [&str; 20] = [
    "language",
    "accent",
    "alt",
    "axis",
    "file",
    "kind",
    "label",
    "lang",
    "plot",
    "sides",
    "state",
    "strip",
    "style",
    "theme",
    "to",
    "word",
    "words",
    "next_talk",
    "hyphens",
    "date",
];

/// Every text in some data.
fn texts<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(values) => values.iter().for_each(|value| texts(value, found)),
        Value::Object(keys) => {
            let seen = keys.iter().filter(|(key, _)| !UNSEEN.contains(&key.as_str()));
            seen.for_each(|(_, value)| texts(value, found));
        }
        _ => {}
    }
}

#[test]
fn the_report_for_word_says_all_that_the_printed_one_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-plan");
    let day: Date = DAY.parse().expect("a day");
    let mut workspace = Workspace::on(day);
    workspace.apply(disk::read_plan(&root).expect("the example"));
    let snapshot = workspace.snapshot();
    let mut count = 0;
    for edition in &snapshot.plan.config.editions {
        let view = pop::view::project(&snapshot.plan, edition);
        let word = plain(&words(&report::word(&view, &[])));
        for (name, bytes) in report::data(&view, Paper::Report) {
            if name.starts_with("picture-") || name == "plan.json" {
                continue;
            }
            let value: Value = serde_json::from_slice(&bytes).expect("JSON");
            let mut found = Vec::new();
            texts(&value, &mut found);
            for text in found {
                let text = plain(text);
                assert!(word.contains(&text), "{}, {name}: “{text}” is missing", edition.name);
                count += 1;
            }
        }
    }
    assert!(count > 1000, "only {count} texts");
}

#[test]
fn a_report_for_word_is_searched_and_never_written_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |path: &str, text: &str| {
        let place = folder.path().join(path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
        fs::write(place, text).expect("a file");
    };
    write(
        "pop.toml",
        "taal = \"nl\"\n[persoon]\nnaam = \"Ada\"\n[lezersgroepen]\nleidinggevende = \"Mijn leidinggevende\"\n\
         [[editie]]\nnaam = \"gesprek\"\nlezers = \"leidinggevende\"\n",
    );
    write(
        "doelen/brood.md",
        "+++\ntitel = \"Brood & <beleg>\"\nstatus = \"concept\"\nlezers = [\"leidinggevende\"]\n+++\n\n\
         Met rogge.\n\n## Voor mij {.prive}\n\nOver drie jaar vertrek ik bij deze kwartelbakkerij.\n",
    );
    write(
        "doelen/weg.md",
        "+++\ntitel = \"Weg bij de kwartelbakkerij\"\nstatus = \"concept\"\n+++\n",
    );
    let run = |arguments: &[&str]| pop(folder.path(), &[arguments, &["--date", DAY]].concat());
    let made = run(&["rapport", "--docx", "--yes"]);
    assert_eq!(made.status.code(), Some(0), "{}", err(&made));
    assert!(out(&made).contains("rapport.docx"), "{}", out(&made));
    let place = folder.path().join("rapport.docx");
    let text = words(&fs::read(&place).expect("the report"));
    assert!(text.contains("Brood & <beleg>") && text.contains("Met rogge."), "{text}");
    assert!(!text.contains("kwartel") && !text.contains("vertrek"), "{text}");
    // Somebody has written in it.
    fs::write(&place, b"PK, and what the manager wrote").expect("written");
    let again = run(&["rapport", "--docx", "--yes"]);
    assert_eq!(again.status.code(), Some(2), "{}", out(&again));
    assert_eq!(fs::read(&place).expect("kept"), b"PK, and what the manager wrote");
    write("notes.txt", "mine");
    let other = run(&["rapport", "--docx", "--yes", "-o", "notes.txt"]);
    assert_ne!(other.status.code(), Some(0));
    assert!(err(&other).contains("Word"), "{}", err(&other));
    let named = run(&["rapport", "--docx", "--yes", "-o", "tweede.docx"]);
    assert_eq!(named.status.code(), Some(0), "{}", err(&named));
    let sheet = run(&["rapport", "--docx", "--blad"]);
    assert_eq!(sheet.status.code(), Some(2), "one or the other");
}
