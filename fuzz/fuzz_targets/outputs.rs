//! Arbitrary bytes as output: they are searched in any format, and a hidden sentence in them is
//! found.
#![no_main]

use std::sync::LazyLock;

use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use pop::base::Source;
use pop::render::Theme;
use pop::leaks::Secrets;
use pop::workspace::{Change, Snapshot, Workspace};

const NAMES: [&str; 8] = ["a.html", "a.json", "a.ics", "a.css", "a.txt", "a.xml", "a.bin", "a"];

/// A sentence that no one else writes.
const HIDDEN: &str = "zqxjk vwijb qqzyx jjkwv xxqzv";

static SNAPSHOT: LazyLock<Snapshot> = LazyLock::new(|| {
    let mut workspace = Workspace::new(date(2026, 6, 1));
    let goal = format!("+++\ntitle = \"A\"\n+++\n{HIDDEN}\n");
    workspace.apply(vec![Change::Text(Source::new("doelen/a.md", &goal))]);
    workspace.snapshot()
});

thread_local! {
    static SECRETS: Secrets<'static> = {
        let plan = &SNAPSHOT.plan;
        Secrets::of(plan, &plan.config.editions[0], None, &Theme::texts())
    };
}

fuzz_target!(|bytes: &[u8]| {
    let (first, bytes) = bytes.split_first().unwrap_or((&0, &[]));
    let name = NAMES[usize::from(*first) % NAMES.len()];
    // On a page the sentence is found whatever comes after it.
    let page = [b"<p>", HIDDEN.as_bytes(), b"</p>\n<p>", bytes].concat();
    SECRETS.with(|secrets| {
        secrets.search(name, bytes);
        assert!(!secrets.search("a.html", &page).is_empty());
    });
});
