//! Measures each stage for the plan in a folder: `cargo run --release --example stages DIR
//! [EDITS]`.
//!
//! It measures the first reading, and then rebuilds after edits of one entry, as `pop serve` does.

#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "it measures and prints")]

use std::sync::Arc;
use std::time::Instant;

use pop::base::Source;
use pop::host::disk;
use pop::plan::config;
use pop::publish::Pages;
use pop::render::theme::UserTheme;
use pop::view;
use pop::workspace::{Change, Workspace};

#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let Some(dir) = std::env::args().nth(1) else { return println!("name the folder of a plan") };
    let edits: usize = std::env::args().nth(2).and_then(|n| n.parse().ok()).unwrap_or(3);
    let root = std::path::Path::new(&dir);
    let day = jiff::civil::date(2026, 9, 18);
    let mut workspace = Workspace::on(day);
    let mut watch = Instant::now();
    let mut lap = |name: &str| {
        println!("{name:<24} {:8.1} ms", watch.elapsed().as_secs_f64() * 1e3);
        watch = Instant::now();
    };
    let changes = disk::read_plan(root).unwrap_or_default();
    lap("read");
    let edited = changes.iter().find_map(|change| match change {
        Change::Text(source) if source.path.contains("log") => Some(source.clone()),
        _ => None,
    });
    let settings = changes.iter().find_map(|change| match change {
        Change::Text(source) if *source.path == *config::FILE => Some(source.clone()),
        _ => None,
    });
    workspace.apply(changes);
    lap("parse");
    let mut before = None;
    // After the edits of an entry, a remark in the settings: the same rebuild without a patch.
    for round in 0..=edits + 1 {
        let source = if round > edits { &settings } else { &edited };
        if let Some(source) = source.as_ref().filter(|_| round > 0) {
            let mark = if round > edits { "# " } else { "" };
            let text = format!("{}\n{mark}round {round}\n", source.text);
            workspace.apply(vec![Change::Text(Source::new(&source.path, &text))]);
            println!("-- after one edit of {}", source.path);
        }
        lap("apply");
        let snapshot = workspace.snapshot();
        lap(&format!("snapshot ({} findings)", snapshot.diagnostics.len()));
        let edition = &snapshot.plan.config.editions[0];
        let projection = view::project_again(&snapshot.plan, edition, before.as_ref());
        let view = Arc::clone(&projection.view);
        lap(if projection.patched { "project (patched)" } else { "project" });
        if round == 0 {
            let pages = Pages::of(&view, &UserTheme::default(), vec![], snapshot.plan.config.lang);
            lap("theme");
            let site = pages.site(&view);
            let routes = site.routes();
            let length = |route| site.render(route).map_or(0, |page| page.len());
            let bytes: usize = routes.iter().map(|route| length(*route)).sum();
            lap(&format!("{} pages, {} MB", routes.len(), bytes / 1_000_000));
        }
        drop((view, snapshot));
        before = Some(projection);
        lap("drop");
    }
}
