//! Tests of builds that are killed: at random moments and at each system call, up to three times in
//! a row. In every case the site is completely old or completely new, never old again once it was
//! new, and the next build that completes is clean.
//!
//! `KILLS=1000 cargo test --test it -- killed::` kills a thousand builds at random; from 500 on,
//! every order of kills of up to three builds is tried too, which takes half an hour or more (use
//! `--exact` and the name of a test to run it alone). `SEED=7` makes other choices.

use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};

use super::safety::{Site, page, plan, renew, site, write};
use super::tool::{command, err, pop};

const BUILD: [&str; 3] = ["build", "--date", "2026-06-01"];

fn started(folder: &Path) -> Child {
    let mut command = command(folder, &BUILD);
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program runs")
}

/// Which files are old and which are new.
fn differences(now: &Site, old: &Site, new: &Site) -> String {
    let line = |path: &String| {
        let is = |site: &Site| site.get(path) == now.get(path);
        format!("{path}: old {}, new {}\n", is(old), is(new))
    };
    now.keys().chain(old.keys()).chain(new.keys()).map(line).collect()
}

/// A number from an environment variable, or a default.
#[expect(clippy::disallowed_methods, reason = "a test is told how long it may take")]
fn told(name: &str, otherwise: u32) -> u32 {
    std::env::var(name).ok().and_then(|told| told.parse().ok()).unwrap_or(otherwise)
}

/// The number of builds to kill.
fn kills() -> u32 {
    told("KILLS", 30)
}

/// Random numbers, the same for the same seed.
struct Chance(u64);

impl Chance {
    fn seeded() -> Self {
        Self(u64::from(told("SEED", 1)).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below a limit.
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit
    }
}

/// Copies a folder, including hard links between its files.
fn copy(from: &Path, to: &Path) {
    use std::collections::BTreeMap;
    let mut first: BTreeMap<(u64, u64), std::path::PathBuf> = BTreeMap::new();
    for entry in walkdir::WalkDir::new(from).into_iter().filter_map(Result::ok) {
        let place = to.join(entry.path().strip_prefix(from).expect("inside"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(&place).expect("a folder");
            continue;
        }
        let number = number(entry.path());
        match number.and_then(|number| first.get(&number)) {
            Some(known) => fs::hard_link(known, &place).expect("linked"),
            None => drop(fs::copy(entry.path(), &place).expect("copied")),
        }
        first.extend(number.map(|number| (number, place)));
    }
}

#[cfg(unix)]
fn number(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).ok().map(|found| (found.dev(), found.ino()))
}

#[cfg(not(unix))]
fn number(_: &Path) -> Option<(u64, u64)> {
    None
}

/// A plan with a page that was made private since its last build.
struct Case {
    folder: tempfile::TempDir,
    /// The output of the last build.
    kept: tempfile::TempDir,
    old: Site,
    new: Site,
}

impl Case {
    fn new(pages: usize) -> Self {
        let folder = plan(pages, "old");
        let illness = page("Illness").replace("Text.", "Shared by mistake.");
        write(folder.path(), "pages/illness.md", &illness);
        assert_eq!(pop(folder.path(), &BUILD).status.code(), Some(0));
        write(folder.path(), "out/site/mine.txt", "mine");
        let old = site(folder.path());
        renew(folder.path(), pages + 1, "new");
        write(folder.path(), "pages/illness.md", &illness.replace("public", "private"));
        let fresh = tempfile::tempdir().expect("a temporary folder");
        for path in ["pop.toml", "pages"] {
            let (from, to) = (folder.path().join(path), fresh.path().join(path));
            if from.is_dir() { copy(&from, &to) } else { drop(fs::copy(from, to)) }
        }
        assert_eq!(pop(fresh.path(), &BUILD).status.code(), Some(0));
        let mut new = site(fresh.path());
        new.insert("mine.txt".to_owned(), b"mine".to_vec());
        assert!(old.contains_key("pages/illness.html") && !new.contains_key("pages/illness.html"));
        let kept = tempfile::tempdir().expect("a temporary folder");
        copy(&folder.path().join("out"), &kept.path().join("out"));
        Self { folder, kept, old, new }
    }

    /// Restores the output to an earlier state.
    fn restore(&self, kept: &Path) {
        let out = self.folder.path().join("out");
        fs::remove_dir_all(&out).expect("gone");
        copy(&kept.join("out"), &out);
    }

    /// Whether the site is the new one; otherwise it is the old one.
    fn is_new(&self, what: &str) -> bool {
        let now = site(self.folder.path());
        // Where folders cannot be exchanged, files are moved one by one.
        if cfg!(any(target_os = "linux", target_vendor = "apple")) {
            let whole = now == self.old || now == self.new;
            assert!(whole, "{what}: {}", differences(&now, &self.old, &self.new));
        }
        for (path, bytes) in now.iter().filter(|(path, _)| !path.starts_with(".pop")) {
            let whole = self.old.get(path) == Some(bytes) || self.new.get(path) == Some(bytes);
            assert!(whole, "{what}: {path} is neither the old nor the new one");
        }
        for path in self.old.keys().filter(|path| self.new.contains_key(*path)) {
            assert!(now.contains_key(path), "{what}: {path} is lost");
        }
        now == self.new
    }

    /// A build that completes leaves the new site and nothing next to it.
    fn is_clean_after_a_build(&self, what: &str) {
        let output = pop(self.folder.path(), &BUILD);
        assert_eq!(output.status.code(), Some(0), "{what}: {}", err(&output));
        assert!(self.is_new(what), "{what}: the old site");
        let left = fs::read_dir(self.folder.path().join("out")).expect("out").flatten();
        let names: Vec<String> =
            left.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        assert_eq!(names.len(), 3, "{what}: the site, the lock, what was shown: {names:?}");
    }
}

#[test]
fn builds_that_are_killed_twice_at_any_moment_leave_the_old_or_the_new_site_whole() {
    let case = Case::new(12);
    let mut chance = Chance::seeded();
    let mut seen = [0; 2];
    for round in 0..kills().div_ceil(2) {
        case.restore(case.kept.path());
        let mut new = false;
        for kill in 0..2 {
            let pause = chance.below(100_000) as u64;
            let what = format!("round {round}, kill {kill} after {pause} µs");
            let mut child = started(case.folder.path());
            std::thread::sleep(std::time::Duration::from_micros(pause));
            child.kill().expect("it can be killed");
            child.wait().expect("it ends");
            let now = case.is_new(&what);
            assert!(now || !new, "{what}: the old site is back");
            new = now;
            seen[usize::from(new)] += 1;
        }
        case.is_clean_after_a_build(&format!("round {round}"));
    }
    assert!(seen[0] > 0, "no build was killed before it was done: {seen:?}");
}

/// The system calls that change a folder.
#[cfg(target_os = "linux")]
const CALLS: [&str; 10] = [
    "unlinkat",
    "rename",
    "renameat2",
    "linkat",
    "unlink",
    "rmdir",
    "mkdir",
    "openat",
    "write",
    "chmod",
];

/// Kills a build at its nth call of a kind; returns whether there were that many.
#[cfg(target_os = "linux")]
fn is_killed_at(folder: &Path, call: &str, number: usize) -> bool {
    let inject = format!("inject={call}:signal=KILL:when={number}");
    !traced(folder, &["-e", &format!("trace={call}"), "-e", &inject]).expect("strace runs")
}

/// Runs a build under strace; returns whether it completed, or `None` without strace.
#[cfg(target_os = "linux")]
fn traced(folder: &Path, options: &[&str]) -> Option<bool> {
    let mut strace = std::process::Command::new("strace");
    strace.args(["-f", "-o", "/dev/null"]).args(options).arg(env!("CARGO_BIN_EXE_pop"));
    strace.args(BUILD).current_dir(folder).stdin(Stdio::null());
    strace.stdout(Stdio::null()).stderr(Stdio::null()).status().ok().map(|ended| ended.success())
}

#[cfg(target_os = "linux")]
fn may_look_on(folder: &Path) -> bool {
    traced(folder, &["-e", "trace=rename"]) == Some(true)
}

/// Two and three builds in a row, each killed at some call: a random sample here, all combinations
/// below.
#[cfg(target_os = "linux")]
#[test]
fn builds_that_are_killed_in_a_row_at_any_call_bring_nothing_back() {
    let case = Case::new(2);
    if !may_look_on(case.folder.path()) {
        eprintln!("passed over: there is no strace here that may look on");
        return;
    }
    let mut chance = Chance::seeded();
    let mut killed = 0;
    for round in 0..kills() / 6 {
        case.restore(case.kept.path());
        let (mut new, mut what) = (false, format!("round {round}"));
        // The first is often killed at the exchange of the folders, which leaves the most behind.
        for kill in 0..3 {
            let sort = if kill == 0 { 1 + chance.below(4) } else { chance.below(7) };
            let (call, number) = (CALLS[sort], 1 + chance.below(if sort == 2 { 2 } else { 12 }));
            what = format!("{what}, {call} {number}");
            killed += usize::from(is_killed_at(case.folder.path(), call, number));
            let now = case.is_new(&what);
            assert!(now || !new, "{what}: the old site is back");
            new = now;
        }
        case.is_clean_after_a_build(&what);
    }
    assert!(killed > 5, "only {killed} builds were killed");
}

/// Every order of kills: from each resulting state, at each call of the next build.
#[cfg(target_os = "linux")]
#[test]
fn every_order_of_kills_ends_well() {
    use std::collections::BTreeSet;
    if kills() < 500 {
        eprintln!("passed over: only when many kills are asked for");
        return;
    }
    let case = Case::new(1);
    if !may_look_on(case.folder.path()) {
        eprintln!("passed over: there is no strace here that may look on");
        return;
    }
    case.restore(case.kept.path());
    let mut seen: BTreeSet<u64> = BTreeSet::new();
    // The states of an output, and whether each was new before.
    let mut states = vec![(tempfile::tempdir().expect("a folder"), false, String::new())];
    copy(&case.kept.path().join("out"), &states[0].0.path().join("out"));
    for deep in 1..=3 {
        let mut next = Vec::new();
        for (kept, before, what) in &states {
            for call in CALLS.into_iter().take(if deep == 1 { CALLS.len() } else { 7 }) {
                for number in 1.. {
                    case.restore(kept.path());
                    let killed = is_killed_at(case.folder.path(), call, number);
                    let what = format!("{what}{call} {number}, ");
                    let new = case.is_new(&what);
                    assert!(new || !before, "{what}: the old site is back");
                    if !killed {
                        break;
                    }
                    if seen.insert(state(case.folder.path())) {
                        let kept = tempfile::tempdir().expect("a folder");
                        copy(&case.folder.path().join("out"), &kept.path().join("out"));
                        case.is_clean_after_a_build(&what);
                        next.push((kept, new, what));
                    }
                }
            }
        }
        eprintln!("{deep} in a row: {} outputs that were not seen before", next.len());
        states = next;
    }
    assert!(seen.len() > 20, "only {} states", seen.len());
}

/// A hash of an output that does not depend on the process that made it.
#[cfg(target_os = "linux")]
fn state(folder: &Path) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let out = folder.join("out");
    let mut hash = DefaultHasher::new();
    for entry in walkdir::WalkDir::new(&out).sort_by_file_name().into_iter().filter_map(Result::ok)
    {
        let inner = entry.path().strip_prefix(&out).expect("inside").display().to_string();
        let inner = match inner.strip_prefix(".site.") {
            Some(rest) => format!(".site.N{}", rest.trim_start_matches(|c: char| c.is_numeric())),
            None => inner,
        };
        (inner, fs::read(entry.path()).ok()).hash(&mut hash);
    }
    hash.finish()
}
