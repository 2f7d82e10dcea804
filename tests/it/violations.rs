//! Tests that a plan with one violation of every rule gives exactly one finding of every rule, in
//! both languages.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use pop::base::Source;
use pop::base::limits;
use pop::host::disk;
use pop::plan::facts::Place;
use pop::rules;
use pop::workspace::{Change, Workspace, is_text};

/// The number of findings of each rule for a plan in `tests/violations`.
fn fired(folder: &str, more: Vec<Change>) -> BTreeMap<String, usize> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/violations").join(folder);
    let mut changes = more;
    for entry in walkdir::WalkDir::new(&root).sort_by_file_name() {
        let entry = entry.expect("the plan can be read");
        if entry.file_type().is_file() {
            let path = relative(&root, entry.path());
            changes.push(if is_text(&path) {
                let bytes = fs::read(entry.path()).expect("a file");
                Change::Text(Source::from_bytes(&path, bytes))
            } else {
                disk::file(&path, entry.path())
            });
        }
    }
    let mut workspace = Workspace::new(jiff::civil::date(2026, 6, 1));
    workspace.apply(changes);
    let mut fired = BTreeMap::new();
    for finding in workspace.snapshot().diagnostics {
        *fired.entry(finding.rule.to_owned()).or_default() += 1;
    }
    fired
}

fn relative(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).expect("below the root");
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

#[test]
fn every_rule_fires_once_and_nothing_else_does() {
    for lang in ["nl", "en"] {
        // Too large for the repository, so it is made here.
        let large =
            Change::Text(Source::from_bytes("pages/large.md", vec![b'x'; limits::TEXT + 1]));
        // The location of the folder depends on who runs the test.
        let place = Place { web_root: Some("public_html".to_owned()), remote: None };
        let mut all = fired(lang, vec![large, Change::Place(place.into())]);
        // Violations that exclude each other are in a second plan.
        for (rule, count) in fired(&format!("{lang}-few"), Vec::new()) {
            *all.entry(rule).or_default() += count;
        }
        let expected: BTreeMap<String, usize> =
            rules::ALL.iter().map(|rule| (rule.name.to_owned(), 1)).collect();
        assert_eq!(all, expected, "{lang}");
    }
}
