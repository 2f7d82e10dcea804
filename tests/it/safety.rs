//! What was built stays whole: processes that are killed, two at once, links, names.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};

use pop::host::disk::Lock;
use tempfile::TempDir;

use super::tool::{command, err, pop};

fn write(folder: &Path, path: &str, text: &str) {
    let place = folder.join(path);
    fs::create_dir_all(place.parent().expect("a folder")).expect("folders");
    fs::write(place, text).expect("a file");
}

fn page(title: &str) -> String {
    format!("+++\ntitle = \"{title}\"\naudience = [\"public\"]\n+++\nText.\n")
}

const SETTINGS: &str = "lang = \"en\"\ntitle = \"Plan\"\n[[edition]]\nname = \"site\"\n\
                        audience = \"public\"\noutputs = [\"site\"]\n";

/// A plan of some pages that all say which version they are.
fn plan(pages: usize, version: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    renew(folder.path(), pages, version);
    folder
}

fn renew(folder: &Path, pages: usize, version: &str) {
    write(folder, "pop.toml", &SETTINGS.replace("Plan", version));
    for number in 0..pages {
        write(folder, &format!("pages/page-{number}.md"), &page(&format!("{version} {number}")));
    }
}

type Site = BTreeMap<String, Vec<u8>>;

/// Every file of the site with its bytes.
fn site(folder: &Path) -> Site {
    let out = folder.join("out/site");
    walkdir::WalkDir::new(&out)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(&out).expect("inside").display().to_string();
            (path, fs::read(entry.path()).expect("a file"))
        })
        .collect()
}

fn started(folder: &Path) -> Child {
    let mut command = command(folder, &["build", "--date", "2026-06-01"]);
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

/// How often a build is killed; more with the variable `KILLS`.
#[expect(clippy::disallowed_methods, reason = "a test is told how long it may take")]
fn kills() -> u32 {
    std::env::var("KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(60)
}

#[test]
fn a_killed_build_leaves_the_old_or_the_new_site_whole() {
    let folder = plan(12, "old");
    let build = ["build", "--date", "2026-06-01"];
    assert_eq!(pop(folder.path(), &build).status.code(), Some(0));
    let old = site(folder.path());
    renew(folder.path(), 16, "new");
    let fresh = plan(16, "new");
    assert_eq!(pop(fresh.path(), &build).status.code(), Some(0));
    let new = site(fresh.path());
    let mut seen = [false; 2];
    for round in 0..kills() {
        // Each round waits a little longer before it kills, from at once to past the end.
        let mut child = started(folder.path());
        std::thread::sleep(std::time::Duration::from_micros(u64::from(round * 1_700 % 80_000)));
        child.kill().expect("it can be killed");
        child.wait().expect("it ends");
        let now = site(folder.path());
        // Where two folders cannot trade places, files move one by one.
        if cfg!(any(target_os = "linux", target_vendor = "apple")) {
            assert!(now == old || now == new, "round {round}: {}", differences(&now, &old, &new));
        }
        for (path, bytes) in now.iter().filter(|(path, _)| !path.starts_with(".pop")) {
            let whole = old.get(path) == Some(bytes) || new.get(path) == Some(bytes);
            assert!(whole, "round {round}: {path} is neither the old nor the new one");
        }
        for path in old.keys().filter(|path| new.contains_key(*path)) {
            assert!(now.contains_key(path), "round {round}: {path} is lost");
        }
        seen[usize::from(now.get("index.html") == new.get("index.html"))] = true;
        if now == new {
            renew(folder.path(), 12, "old");
            fs::remove_dir_all(folder.path().join("pages")).expect("gone");
            renew(folder.path(), 12, "old");
            let output = pop(folder.path(), &build);
            assert_eq!(output.status.code(), Some(0), "round {round}: {}", err(&output));
            assert_eq!(site(folder.path()), old, "round {round}");
            renew(folder.path(), 16, "new");
        }
    }
    assert!(seen[0], "no build was killed before it was done");
    let output = pop(folder.path(), &build);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert_eq!(site(folder.path()), new);
    let left = fs::read_dir(folder.path().join("out")).expect("out").flatten();
    let names: Vec<String> =
        left.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    assert_eq!(names.len(), 2, "the site and the lock: {names:?}");
}

#[test]
fn a_second_build_at_the_same_time_says_so() {
    let folder = plan(2, "old");
    let held = Lock::take(&folder.path().join("out")).expect("free");
    let refused = pop(folder.path(), &["build"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(err(&refused).contains("another build is writing"), "{}", err(&refused));
    drop(held);
    assert_eq!(pop(folder.path(), &["build"]).status.code(), Some(0));
}

#[cfg(unix)]
#[test]
fn links_that_go_round_or_leave_the_plan_are_not_followed() {
    use std::os::unix::fs::symlink;
    let outside = tempfile::tempdir().expect("a temporary folder");
    write(outside.path(), "secret.md", &page("Elsewhere entirely"));
    write(outside.path(), "photo.jpg", "Elsewhere entirely");
    let folder = plan(1, "old");
    symlink(folder.path(), folder.path().join("pages/round")).expect("a link");
    symlink(outside.path(), folder.path().join("pages/out")).expect("a link");
    symlink(outside.path().join("secret.md"), folder.path().join("pages/s.md")).expect("a link");
    symlink(outside.path().join("photo.jpg"), folder.path().join("pages/p.jpg")).expect("a link");
    let output = pop(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    for (path, bytes) in site(folder.path()) {
        assert!(!String::from_utf8_lossy(&bytes).contains("Elsewhere"), "{path}");
    }
    write(folder.path(), "pages/with-photo.md", &format!("{}![x](p.jpg)\n", page("Photo")));
    let output = pop(folder.path(), &["build"]);
    assert!(err(&output).contains("missing-file"), "{}", err(&output));
}

#[test]
fn ids_that_differ_by_case_are_one() {
    let folder = plan(1, "old");
    let with_id = |id: &str| page("Page").replace("audience", &format!("id = \"{id}\"\naudience"));
    write(folder.path(), "pages/a.md", &with_id("Over-Mij"));
    write(folder.path(), "pages/b.md", &with_id("over-mij"));
    let output = pop(folder.path(), &["check"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        err(&output).contains("duplicate-id")
            || String::from_utf8_lossy(&output.stdout).contains("duplicate-id")
    );
}

#[test]
fn names_that_are_too_long_are_refused_and_nothing_is_lost() {
    let folder = plan(1, "old");
    assert_eq!(pop(folder.path(), &["build"]).status.code(), Some(0));
    let before = site(folder.path());
    let long = "x".repeat(300);
    write(
        folder.path(),
        "pages/long.md",
        &page("Long").replace("audience", &format!("id = \"{long}\"\naudience")),
    );
    let output = pop(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(2), "{}", err(&output));
    assert!(err(&output).contains("cannot be written"), "{}", err(&output));
    assert_eq!(site(folder.path()), before);
}
