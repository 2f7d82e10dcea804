//! Front matter and settings: everything is either read or reported at its place.
#![no_main]

use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use pop::base::Source;
use pop::syntax::{parse, parse_settings};
use pop::workspace::{Change, Workspace};

fuzz_target!(|text: &str| {
    let head = Source::new("doelen/a.md", &format!("+++\n{text}\n+++\nTekst.\n"));
    let document = parse(&head);
    for span in [document.front, document.body] {
        assert!(head.text.get(span.range()).is_some(), "{span:?}");
    }
    let settings = Source::new("pop.toml", text);
    let _ = parse_settings(&settings);
    let mut workspace = Workspace::new(date(2026, 6, 1));
    let log = Source::new("logboek/b.md", &head.text);
    let bare = Source::new("index.md", text);
    workspace.apply([head, settings, log, bare].map(Change::Text).into());
    let snapshot = workspace.snapshot();
    for finding in &snapshot.diagnostics {
        let text = &snapshot.sources[&finding.path].text;
        assert!(text.get(finding.span.range()).is_some(), "{finding:?}");
        for fix in finding.fix.iter().flat_map(|fix| &fix.edits) {
            assert!(text.get(fix.span.range()).is_some(), "{finding:?}");
        }
    }
});
