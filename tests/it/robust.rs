//! No input makes the program fall: mutated files, odd texts, any order of changes.

use std::sync::Arc;

use jiff::civil::date;
use pop::base::Source;
use pop::render::{Site, Theme};
use pop::view;
use pop::workspace::{Change, Snapshot, Workspace};
use proptest::prelude::*;

const GOAL: &str = include_str!("../../example-plan/doelen/bouwoverleg.md");
const LOG: &str = include_str!("../../example-plan/logboek/2026-09-03-lege-stoel.md");
const SETTINGS: &str = include_str!("../../example-plan/pop.toml");

fn snapshot(files: &[(&str, Vec<u8>)]) -> Snapshot {
    let mut workspace = Workspace::new(date(2026, 9, 18));
    let change =
        |(path, bytes): &(&str, Vec<u8>)| Change::Text(Source::from_bytes(path, bytes.clone()));
    workspace.apply(files.iter().map(change).collect());
    workspace.snapshot()
}

/// Everything from bytes to pages, whether there are errors or not.
fn whole_way(files: &[(&str, Vec<u8>)]) {
    let snapshot = snapshot(files);
    for finding in &snapshot.diagnostics {
        let text = &snapshot.sources.get(&finding.path).expect("a finding has a file").text;
        assert!(text.get(finding.span.range()).is_some(), "{finding:?} lies in {text:?}");
    }
    for format in [pop::host::terminal::Format::Human, pop::host::terminal::Format::Json] {
        let _ = pop::host::terminal::findings(&snapshot, None, format, pop::base::Lang::Nl, "");
    }
    for edition in &snapshot.plan.config.editions {
        let view = view::project(&snapshot.plan, edition);
        let theme = Theme::of(&view);
        let pictures: Vec<_> = view.files.iter().map(pop::render::image::Picture::unread).collect();
        let site = Site::new(&view, &theme, &pictures, snapshot.plan.config.lang);
        for route in site.routes() {
            let _ = site.render(route).expect("a page");
        }
    }
}

/// Cuts, doubles and replaces pieces of a text.
fn mutated(text: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let edit = (
        any::<prop::sample::Index>(),
        0_usize..40,
        prop_oneof![
            Just(String::new()),
            "[\\[\\]{}=\"'+#\\-:,.\n\r\t a-z0-9é👩]{1,12}",
            Just("+++\n".to_owned()),
            Just("2026-13-45".to_owned()),
            Just("[[[".to_owned()),
            Just("<!--".to_owned()),
            Just("\u{feff}\u{0}\u{202e}".to_owned()),
        ],
    );
    prop::collection::vec(edit, 1..5).prop_map(move |edits| {
        let mut bytes = text.as_bytes().to_vec();
        for (at, length, insert) in edits {
            let start = at.index(bytes.len() + 1);
            let end = (start + length).min(bytes.len());
            bytes.splice(start..end, insert.into_bytes());
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn mutated_files_go_the_whole_way(goal in mutated(GOAL), log in mutated(LOG), settings in mutated(SETTINGS)) {
        whole_way(&[("doelen/bouwoverleg.md", goal), ("logboek/x.md", log), ("pop.toml", settings)]);
    }

    #[test]
    fn arbitrary_bytes_go_the_whole_way(body in prop::collection::vec(any::<u8>(), 0..300)) {
        whole_way(&[("goals/x.md", body.clone()), ("index.md", body.clone()), ("pop.toml", body)]);
    }

    #[test]
    fn a_snapshot_depends_only_on_the_last_texts(
        steps in prop::collection::vec((0_usize..4, 0_usize..4), 0..12)
    ) {
        let paths = ["goals/a.md", "goals/a.en.md", "needs/n.md", "pop.toml"];
        let texts = [
            "+++\ntitle = \"A\"\nstatus = \"active\"\nneed = \"n\"\n+++\n[[n]]\n",
            "+++\ntitle = \"B\"\n+++\n## X {.private}\n",
            "+++\ntitle = 1\n",
            "",
        ];
        let mut workspace = Workspace::new(date(2026, 6, 1));
        let mut last: std::collections::BTreeMap<&str, &str> = std::collections::BTreeMap::new();
        for (path, text) in steps {
            let (path, text) = (paths[path], texts[text]);
            if text.is_empty() {
                last.remove(path);
                workspace.apply(vec![Change::Removed(Arc::from(path))]);
            } else {
                last.insert(path, text);
                workspace.apply(vec![Change::Text(Source::new(path, text))]);
            }
        }
        let mut fresh = Workspace::new(date(2026, 6, 1));
        fresh.apply(last.iter().map(|(path, text)| Change::Text(Source::new(path, text))).collect());
        let (old, new) = (workspace.snapshot(), fresh.snapshot());
        prop_assert_eq!(&old.diagnostics, &new.diagnostics);
        let show = |snapshot: &Snapshot| -> Vec<String> {
            snapshot.plan.entries.iter().map(|e| format!("{} {:?}", e.path, e.title())).collect()
        };
        prop_assert_eq!(show(&old), show(&new));
    }
}

#[test]
fn awkward_plans_go_the_whole_way() {
    let deep = format!("+++\ntitle = \"x\"\n+++\n{}text", "> ".repeat(2_000));
    let long = format!("+++\ntitle = \"{}\"\n+++\n{}", "x".repeat(10_000), "woord ".repeat(5_000));
    let nested = format!("+++\ntitle = {}1{}\n+++\n", "[".repeat(5_000), "]".repeat(5_000));
    let steps = format!(
        "+++\ntitle = \"x\"\nstatus = \"active\"\n{}+++\n",
        "[[step]]\nwhat = \"stap\"\n".repeat(2_000)
    );
    let numbers = "+++\ntitle = \"x\"\nstatus = \"active\"\nstart = 0001-01-01\ndue = 9999-12-31\n\
                   [[measure]]\nname = \"m\"\nfrom = -999999999999\nto = 999999999999\nper = \"day\"\n+++\n";
    let empty = "";
    for text in [&*deep, &*long, &*nested, &*steps, numbers, empty, "+++", "+++\n+++", "\u{feff}"] {
        let bytes = text.as_bytes().to_vec();
        whole_way(&[
            ("goals/a.md", bytes.clone()),
            ("log/b.md", bytes.clone()),
            ("index.md", bytes),
        ]);
    }
}
