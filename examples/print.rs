//! Measures a report, and the same report after an edit: `cargo run --release --example print DIR
//! [EDITS]`.
//!
//! The first time everything is typeset; after that one log entry changes each time, in the same
//! process, as for `/report.pdf` in `pop serve`.

#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "it measures and prints")]

use std::time::Instant;

use pop::base::Source;
use pop::host::disk;
use pop::render::report::{self, Paper};
use pop::view;
use pop::workspace::{Change, Workspace};

#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let Some(dir) = std::env::args().nth(1) else { return println!("name the folder of a plan") };
    let edits: usize = std::env::args().nth(2).and_then(|n| n.parse().ok()).unwrap_or(5);
    let mut workspace = Workspace::on(jiff::civil::date(2026, 9, 18));
    let changes = disk::read_plan(std::path::Path::new(&dir)).unwrap_or_default();
    let edited = changes.iter().find_map(|change| match change {
        Change::Text(source) if source.path.contains("log") => Some(source.clone()),
        _ => None,
    });
    workspace.apply(changes);
    for round in 0..=edits {
        if let Some(source) = edited.as_ref().filter(|_| round > 0) {
            let text = source.text.replacen("\ntitle = \"", &format!("\ntitle = \"{round} "), 1);
            workspace.apply(vec![Change::Text(Source::new(&source.path, &text))]);
        }
        let snapshot = workspace.snapshot();
        let Some(edition) = snapshot.plan.config.editions.last() else { return };
        let view = view::project(&snapshot.plan, edition);
        let watch = Instant::now();
        match report::print(&view, &[], Paper::Report, &[]) {
            Ok(printed) => println!(
                "{round}: {:8.1} ms, {} kB",
                watch.elapsed().as_secs_f64() * 1e3,
                printed.pdf.len() / 1000
            ),
            Err(flaws) => println!("{flaws:?}"),
        }
    }
}
