//! Tests that no input crashes the program: mutated files, odd texts, any order of changes.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::date;
use pop::base::Source;
use pop::publish::Pages;
use pop::render::image::Picture;
use pop::render::theme::UserTheme;
use pop::render::{Site, Theme};
use pop::view::{self, View};
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

/// Runs everything from bytes to pages, whether there are errors or not.
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

/// Cuts, duplicates and replaces pieces of a text.
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
        steps in prop::collection::vec((0_usize..PATHS.len(), 0_usize..TEXTS.len()), 0..24)
    ) {
        let steps: Vec<_> = steps.iter().map(|(path, text)| (PATHS[*path], TEXTS[*text])).collect();
        ends_as_new(&steps);
    }
}

#[test]
fn a_text_takes_the_place_of_any_other() {
    for before in TEXTS {
        for after in TEXTS.iter().filter(|after| **after != before) {
            ends_as_new(&[("log/l.md", before), ("log/l.md", after)]);
        }
    }
}

/// Checks after every step that the result equals that of reading everything again.
fn ends_as_new(steps: &[(&'static str, &'static str)]) {
    let mut workspace = Workspace::new(date(2026, 6, 1));
    let mut last: BTreeMap<&str, &str> = BTreeMap::new();
    let mut projections: Vec<Option<view::Projection>> = vec![None; 8];
    // What a preview keeps of an edition while its view is patched.
    let mut kept: Vec<Option<Pages>> = std::iter::repeat_with(|| None).take(8).collect();
    for (path, text) in steps {
        if text.is_empty() {
            // A folder is removed with everything in it.
            let folder = path.split('/').next().unwrap_or(path);
            last.retain(|path, _| path.split('/').next() != Some(folder));
            workspace.apply(vec![Change::Removed(Arc::from(folder))]);
        } else {
            last.insert(path, text);
            // Trying a change means making it, and it leaves nothing behind.
            let before = workspace.snapshot();
            let tried = workspace.tried(vec![Source::new(path, text)]);
            assert_eq!(workspace.snapshot().diagnostics, before.diagnostics, "{steps:?}");
            workspace.apply(vec![Change::Text(Source::new(path, text))]);
            assert_eq!(workspace.snapshot().diagnostics, tried.diagnostics, "{steps:?}");
        }
        let mut fresh = Workspace::new(date(2026, 6, 1));
        let all = last.iter().map(|(path, text)| Change::Text(Source::new(path, text)));
        fresh.apply(all.collect());
        let (old, new) = (workspace.snapshot(), fresh.snapshot());
        assert_eq!(old.diagnostics, new.diagnostics, "{steps:?}");
        assert_eq!(old.sources.len(), new.sources.len(), "{steps:?}");
        for (at, edition) in old.plan.config.editions.iter().enumerate() {
            let again = view::project_again(&old.plan, edition, projections[at].as_ref());
            let once = view::project(&new.plan, edition);
            assert_eq!(format!("{:?}", again.view), format!("{once:?}"), "{steps:?}");
            let pages = || {
                let pictures = once.files.iter().map(Picture::unread).collect();
                Pages::of(&once, &UserTheme::default(), pictures, new.plan.config.lang)
            };
            match kept[at].take().filter(|_| again.patched) {
                Some(old) => {
                    same_pages(&old, &again.view, &pages(), &once);
                    kept[at] = Some(old);
                }
                None => kept[at] = Some(pages()),
            }
            projections[at] = Some(again);
        }
    }
}

/// The pages that were kept show the same as pages made from scratch.
fn same_pages(old: &Pages, again: &View, new: &Pages, once: &View) {
    let (old, new) = (old.site(again), new.site(once));
    assert_eq!(old.routes(), new.routes());
    for route in old.routes() {
        let pages = [&old, &new].map(|site| site.render(route).expect("a page"));
        assert_eq!(pages[0], pages[1], "{route:?}");
    }
}

/// The files that change, and their possible contents: headers and texts that others depend on, and
/// texts that differ only below the header.
const PATHS: [&str; 6] =
    ["goals/a.md", "goals/a.en.md", "needs/n.md", "log/l.md", "log/m.md", "pop.toml"];
const TEXTS: [&str; 18] = [
    "+++\ntitle = \"L\"\ndate = 2026-05-01\ngoal = \"a\"\naudience = [\"public\"]\n+++\n<!-- x -->Result\n",
    "+++\ntitle = \"L\"\ndate = 2026-05-01\ngoal = \"a\"\naudience = [\"public\"]\n+++\n<!-- x --># Result\n",
    "+++\ntitle = \"L\"\ndate = 2026-05-01\ngoal = \"a\"\naudience = [\"public\"]\n+++\nSee [a](https://x.example/a.png).\n",
    "+++\ntitle = \"L\"\ndate = 2026-05-01\ngoal = \"a\"\naudience = [\"public\"]\n+++\nSee ![a](https://x.example/a.png).\n",
    "+++\ntitle = \"A\"\nstatus = \"active\"\nneed = \"n\"\naudience = [\"public\"]\n+++\n[[n]]\n",
    "+++\ntitle = \"B\"\n+++\n## X {.private}\n",
    "+++\ntitle = 1\n",
    "",
    "+++\ntitle = \"L\"\ndate = 2026-05-01\ngoal = \"a\"\naudience = [\"public\"]\n+++\nOne [[n]].\n",
    "+++\ntitle = \"L\"\ndate = 2026-05-01\ngoal = \"a\"\naudience = [\"public\"]\n+++\nTwo [[n]].\n",
    "+++\ntitle = \"L\"\ndate = 2026-05-01\ngoal = \"a\"\naudience = [\"public\"]\n+++\nTwo [[m]].\n",
    "+++\ntitle = \"L\"\ndate = 2026-05-01\ngoal = \"a\"\naudience = [\"public\"]\n+++\nThree [^1] <b>x</b>.\n\n[^1]: See [[n]].\n",
    "+++\ntitle = \"L\"\ndate = 2026-05-01\ngoal = \"a\"\naudience = [\"public\"]\n+++\nThree <!-- [^1] -->.\n\n[^1]: See [[n]].\n",
    "+++\ntitle = \"A\"\nstatus = \"active\"\nneed = \"n\"\naudience = [\"public\"]\n+++\nTODO [[n]] and more.\n",
    "+++\ntitle = \"B\"\n+++\nText.\n## X {.private}\nHidden [[a]].\n## Y\n![](x.png)\n",
    "+++\ntitle = \"B\"\n+++\nText.\n## X {.private}\nHidden [[a]] too.\n## Y\n![](x.png)\n",
    "lang = \"en\"\nas_of = 2026-07-01\n[person]\nname = \"P\"\n",
    "lang = \"nl\"\nignore = [\"log/**\"]\n",
];

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
