//! What of a build the search for leaks takes: `cargo run --release --example search DIR [ROUNDS]`.
//!
//! Builds every edition of the plan in a folder as `pop build` does, on one thread, and adds up the time
//! in the search and all other time: both in one run, so that a busy machine slows down both.

#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "it measures and prints")]

use std::path::Path;
use std::time::{Duration, Instant};

use pop::host::disk::{self, Gallery, Writer};
use pop::plan::{Edition, Viewer};
use pop::render::{Site, Theme};
use pop::view;
use pop::view::leaks::{self, Secrets};
use pop::workspace::{Snapshot, Workspace};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let dir = arguments.next().ok_or("name the folder of a plan")?;
    let rounds: usize = arguments.next().and_then(|n| n.parse().ok()).unwrap_or(5);
    rayon::ThreadPoolBuilder::new().num_threads(1).build_global()?;
    let mut shares = Vec::new();
    for _ in 0..rounds.max(1) {
        let out = std::env::temp_dir().join(format!("pop-search-{}", std::process::id()));
        let watch = Instant::now();
        let search =
            build(Path::new(&dir), &out).map_err(|trouble| trouble.say(pop::base::Lang::En).0);
        let all = watch.elapsed();
        std::fs::remove_dir_all(&out)?;
        let search = search?;
        let share = search.as_secs_f64() / all.as_secs_f64() * 100.0;
        println!("search {search:8.1?} of {all:8.1?}: {share:4.1}%");
        shares.push(share);
    }
    shares.sort_by(f64::total_cmp);
    println!("median {:4.1}%", shares[shares.len() / 2]);
    Ok(())
}

/// Builds every edition; gives the time in the search.
fn build(root: &Path, out: &Path) -> Result<Duration, disk::Trouble> {
    let mut workspace = Workspace::on(jiff::civil::date(2026, 9, 18));
    workspace.apply(disk::read_plan(root)?);
    let snapshot = workspace.snapshot();
    let mut gallery = Gallery::new(root);
    let mut search = Duration::ZERO;
    for edition in &snapshot.plan.config.editions {
        let mut writer = Writer::open(&out.join(&*edition.name))?;
        search += make(root, &snapshot, edition, &mut gallery, &mut writer)?;
        writer.finish()?;
    }
    Ok(search)
}

/// Makes the files of an edition; gives the time in the search.
fn make(
    root: &Path,
    snapshot: &Snapshot,
    edition: &Edition,
    gallery: &mut Gallery,
    writer: &mut Writer,
) -> Result<Duration, disk::Trouble> {
    let plan = &*snapshot.plan;
    let mut search = Duration::ZERO;
    let watch = Instant::now();
    let mut secrets = Secrets::of(plan, edition, snapshot.sources.get("pop.toml"), &Theme::texts());
    if plan.viewer(edition) != Viewer::Author {
        let (shown, hidden) = leaks::files(plan, edition);
        let read = |path: &str| disk::whole(root, path);
        secrets = secrets.with_files(&disk::samples(root, &hidden), shown, Box::new(read));
    }
    search += watch.elapsed();
    let mut put = |path: &str, bytes: &[u8], printed: bool| {
        let watch = Instant::now();
        let found = if printed { Secrets::search_printed } else { Secrets::search };
        assert!(found(&secrets, path, bytes).is_empty(), "{path} leaks");
        search += watch.elapsed();
        writer.put(path, bytes)
    };
    let view = view::project(plan, edition);
    let attached = gallery.attach(plan, &view)?;
    for (path, bytes) in attached.iter().flat_map(disk::Attached::files) {
        put(path, bytes, false)?;
    }
    if edition.outputs.contains(&"site") {
        let pictures: Vec<_> = attached.iter().map(|one| one.picture.clone()).collect();
        let theme = Theme::of(&view);
        let site = Site::new(&view, &theme, &pictures, plan.config.lang);
        for route in site.routes() {
            let page = site.render(route).unwrap_or_else(|error| panic!("{error}"));
            put(&site.path(route), &page, false)?;
        }
    }
    #[cfg(feature = "pdf")]
    for paper in
        edition.outputs.iter().filter_map(|name| pop::render::report::Paper::of_output(name))
    {
        let pictures = disk::shown(&attached);
        let pictures: Vec<Option<&[u8]>> = pictures.iter().map(Option::as_deref).collect();
        let printed = pop::render::report::print(&view, &pictures, paper, &[]);
        let printed = printed.unwrap_or_else(|flaws| panic!("{flaws:?}"));
        put(paper.file(), &printed.pdf, true)?;
    }
    Ok(search)
}
