//! From bytes to pages: no input crashes the program.
#![no_main]

mod theme;

use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use pop::base::Source;
use pop::render::Site;
use pop::workspace::{Change, Workspace};

/// The files that the input is divided over; a byte of the input chooses where each begins.
const PATHS: [&str; 5] = ["pop.toml", "doelen/a.md", "logboek/b.md", "index.md", "doelen/a.en.md"];

fuzz_target!(|input: &[u8]| {
    let mut workspace = Workspace::new(date(2026, 6, 1));
    let changes = input.split(|byte| *byte == 0).zip(PATHS);
    workspace.apply(
        changes
            .map(|(bytes, path)| Change::Text(Source::from_bytes(path, bytes.to_vec())))
            .collect(),
    );
    let snapshot = workspace.snapshot();
    for edition in &snapshot.plan.config.editions {
        let view = pop::view::project(&snapshot.plan, edition);
        let site = Site::new(&view, &theme::THEME, &[], snapshot.plan.config.lang);
        for route in site.routes() {
            site.render(route).expect("a page");
        }
    }
});
