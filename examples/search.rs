//! What of a build the search for leaks takes: `cargo run --release --example search DIR [ROUNDS]`.
//!
//! Builds every edition of the plan in a folder as `pop build` does, on one thread, and adds up the time
//! in the search and all other time: both in one run, so that a busy machine slows down both.

#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "it measures and prints")]

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use pop::host::disk::{self, Gallery, Writer};
use pop::leaks::{self, Secrets};
use pop::plan::{Edition, Viewer};
use pop::render::{Site, Theme};
use pop::view;
use pop::workspace::{Snapshot, Workspace};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let dir = arguments.first().ok_or("name the folder of a plan")?;
    if arguments.get(1).is_some_and(|rounds| rounds == ONCE) {
        return once(Path::new(dir));
    }
    let rounds: usize = arguments.get(1).map_or(Ok(5), |rounds| rounds.parse())?;
    let mut shares = Vec::new();
    for _ in 0..rounds.max(1) {
        // A process of its own remembers nothing of the round before.
        let done = Command::new(std::env::current_exe()?).args([dir, ONCE]).output()?;
        let text = String::from_utf8(done.stdout)?;
        let times: Result<Vec<f64>, _> = text.split_whitespace().map(str::parse).collect();
        let [search, all] = times?[..] else {
            return Err(String::from_utf8_lossy(&done.stderr).into());
        };
        println!("search {search:6.3} s of {all:6.3} s: {:4.1}%", search / all * 100.0);
        shares.push(search / all * 100.0);
    }
    shares.sort_by(f64::total_cmp);
    println!("median {:4.1}%", shares[shares.len() / 2]);
    Ok(())
}

/// In the place of a number of rounds: one round, of which the two times are printed, in seconds.
const ONCE: &str = "once";

fn once(root: &Path) -> Result<(), Box<dyn std::error::Error>> {
    rayon::ThreadPoolBuilder::new().num_threads(1).build_global()?;
    let out = std::env::temp_dir().join(format!("pop-search-{}", std::process::id()));
    let watch = Instant::now();
    let search = build(root, &out);
    let all = watch.elapsed();
    let removed = std::fs::remove_dir_all(&out);
    println!("{} {}", search?.as_secs_f64(), all.as_secs_f64());
    Ok(removed?)
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
