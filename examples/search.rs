//! What of a build the search for leaks takes: `cargo run --release --example search DIR [ROUNDS]`.
//!
//! Makes and writes every edition of the plan in a folder as `pop build` does, on one thread, and searches
//! each file a second time: what that takes is the share of the search in a build. Both in one run, so
//! that a busy machine slows down both.

#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "it measures and prints")]

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use pop::host::disk::{self, Writer};
use pop::publish::{self, Attachments, Event, Input, Search, Themes};
use pop::workspace::Workspace;

#[cfg(feature = "mimalloc")]
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
    let search = search?;
    println!("{} {}", search.as_secs_f64(), all.saturating_sub(search).as_secs_f64());
    Ok(removed?)
}

/// Builds every edition; gives the time in the search.
fn build(root: &Path, out: &Path) -> Result<Duration, Box<dyn std::error::Error>> {
    let mut workspace = Workspace::on(jiff::civil::date(2026, 9, 18));
    workspace.apply(disk::read_plan(root)?);
    let snapshot = workspace.snapshot();
    let input = Input { root, snapshot: &snapshot, themes: &Themes::read(root)? };
    let mut attachments = Attachments::new(root);
    let mut took = Duration::ZERO;
    for edition in &snapshot.plan.config.editions {
        let mut writer = Writer::open(&out.join(&*edition.name))?;
        let watch = Instant::now();
        let search = Search::of(input, edition);
        took += watch.elapsed();
        // Every file is searched a second time, by a search of its own, to measure that alone.
        let again = Search::of(input, edition);
        let made = publish::make(input, edition, &mut attachments, &search, &mut |_, event| {
            let Event::File(file) = event else { return Ok(()) };
            let watch = Instant::now();
            assert_eq!(again.leaks_in(file.path(), file.bytes()).count(), 0);
            took += watch.elapsed();
            writer.put(file)
        });
        made.map_err(|error| format!("{error:?}"))?;
        writer.finish()?;
    }
    Ok(took)
}
