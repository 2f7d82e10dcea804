//! Changes in any order give the same result as reading everything again; changing one value keeps
//! the rest.
#![no_main]

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use pop::base::Source;
use pop::edit::change::{Reason, edited};
use pop::plan::{Entry, lower};
use pop::syntax::parse;
use pop::workspace::{Change, Workspace};

const PATHS: [&str; 5] =
    ["doelen/a.md", "doelen/a.en.md", "leerbehoeften/n.md", "logboek/l.md", "pop.toml"];

fuzz_target!(|text: &str| {
    let mut workspace = Workspace::new(date(2026, 6, 1));
    let mut last: BTreeMap<&str, &str> = BTreeMap::new();
    let mut projections = vec![None; 8];
    for step in text.split('\0').take(8) {
        // The first character chooses the file.
        let Some(first) = step.chars().next() else { continue };
        let path = PATHS[first as usize % PATHS.len()];
        let text = &step[first.len_utf8()..];
        if text.is_empty() {
            last.remove(path);
            workspace.apply(vec![Change::Removed(Arc::from(path))]);
        } else {
            last.insert(path, text);
            workspace.apply(vec![Change::Text(Source::new(path, text))]);
        }
        let mut fresh = Workspace::new(date(2026, 6, 1));
        fresh
            .apply(last.iter().map(|(path, text)| Change::Text(Source::new(path, text))).collect());
        let (old, new) = (workspace.snapshot(), fresh.snapshot());
        assert_eq!(old.diagnostics, new.diagnostics);
        for (at, edition) in old.plan.config.editions.iter().enumerate().take(8) {
            let again = pop::view::project_again(&old.plan, edition, projections[at].as_ref());
            let once = pop::view::project(&new.plan, edition);
            assert_eq!(format!("{:?}", again.view), format!("{once:?}"));
            projections[at] = Some(again);
        }
    }
    for text in last.values() {
        in_place(text);
    }
});

/// Changes a goal in place: if the result can be read, the rest is unchanged.
fn in_place(text: &str) {
    let Some(before) = goal(text) else { return };
    let reason = Reason { on: date(2026, 3, 2), field: "due", why: "\"x\" \\ é" };
    let changes = [
        ("status", before.set("status", "achieved")),
        ("due", before.set("due", "2026-09-01")),
        ("title", before.set("title", "A \"b\" \\ c")),
        ("step", before.set_in_list("step", 0, "done", "2026-03-02")),
        ("revision", before.remember(&reason)),
    ];
    for (key, edit) in changes {
        let Some(edit) = edit else { continue };
        let now = edited(text, std::slice::from_ref(&edit));
        // The command refuses a result that cannot be read as well as before.
        let Some(after) = goal(&now) else { continue };
        assert_eq!(before.body.markdown(), after.body.markdown(), "{key} of {text:?}");
        let kept = |entry: &Entry, text: &str| -> Vec<String> {
            let items = entry.record.items.iter().filter(|item| item.field.name != key);
            items.map(|item| text[item.span.range()].trim().to_owned()).collect()
        };
        assert_eq!(kept(&before, text), kept(&after, &now), "{key} of {text:?}");
        assert!(after.record.has(key), "{key} of {text:?}");
    }
}

/// A goal with error-free front matter.
fn goal(text: &str) -> Option<Entry> {
    let source = Source::new("doelen/a.md", text);
    let document = parse(&source);
    let entry = lower(&document, &Default::default()).pop().filter(|_| document.sound)?;
    entry.problems.is_empty().then_some(entry)
}
