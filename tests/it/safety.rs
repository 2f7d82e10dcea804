//! Tests that output stays complete: killed processes, concurrent builds, links, names.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Stdio;

use pop::host::disk::Lock;
use tempfile::TempDir;

use super::tool::{err, out, pop};

pub(super) fn write(folder: &Path, path: &str, text: &str) {
    let place = folder.join(path);
    fs::create_dir_all(place.parent().expect("a folder")).expect("folders");
    fs::write(place, text).expect("a file");
}

pub(super) fn page(title: &str) -> String {
    format!("+++\ntitle = \"{title}\"\naudience = [\"public\"]\n+++\nText.\n")
}

const SETTINGS: &str = "lang = \"en\"\ntitle = \"Plan\"\n[[edition]]\nname = \"site\"\n\
                        audience = \"public\"\noutputs = [\"site\"]\n";

/// A plan with some pages that all contain a version.
pub(super) fn plan(pages: usize, version: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    renew(folder.path(), pages, version);
    folder
}

pub(super) fn renew(folder: &Path, pages: usize, version: &str) {
    write(folder, "pop.toml", &SETTINGS.replace("Plan", version));
    for number in 0..pages {
        write(folder, &format!("pages/page-{number}.md"), &page(&format!("{version} {number}")));
    }
}

pub(super) type Site = BTreeMap<String, Vec<u8>>;

/// Every file of the site with its bytes.
pub(super) fn site(folder: &Path) -> Site {
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
    let output = pop(folder.path(), &["check"]);
    assert!(out(&output).contains("missing-file"), "{}", out(&output));
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
fn names_that_a_system_refuses_are_changed_on_the_way_out() {
    let folder = plan(1, "old");
    let long = "x".repeat(300);
    for (number, id) in ["con", "AUX", "nul", "com1", "a:b?c*d|e<f>g", &*long].iter().enumerate() {
        let text = page(&format!("Page {number}"))
            .replace("audience", &format!("id = \"{id}\"\naudience"));
        write(folder.path(), &format!("pages/p{number}.md"), &text);
    }
    // Links to them lead to their new names.
    write(folder.path(), "pages/links.md", &format!("{}[[con]] [[{long}]]\n", page("Links")));
    let output = pop(folder.path(), &["build", "--date", "2026-06-01"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let site = site(folder.path());
    let stem = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        name.split('.').next().unwrap_or(name).to_owned()
    };
    for path in site.keys() {
        assert!(!pop::base::filename::is_reserved(&stem(path)), "{path}");
        assert!(path.len() < 200 && !path.contains(['<', '>', ':', '"', '|', '?', '*']), "{path}");
    }
    let links = String::from_utf8_lossy(&site["pages/links.html"]).into_owned();
    let long = site.keys().find(|path| path.contains("xxx")).expect("a shortened name");
    assert!(links.contains("\"../pages/con-.html\""), "{links}");
    assert!(links.contains(&format!("\"../{long}\"")), "{links}");
    assert!(site.contains_key("pages/aux-.html") && site.contains_key("pages/a-b-c-d-e-f-g.html"));
}

/// A disk mounted on a folder, until it is dropped.
#[cfg(target_os = "linux")]
struct Disk<'f>(&'f Path);

#[cfg(target_os = "linux")]
impl<'f> Disk<'f> {
    /// `None` if the system does not allow it; the test then reports this and is skipped.
    fn mount(folder: &'f Path, size: &str) -> Option<Self> {
        fs::create_dir_all(folder).expect("a folder");
        let options = format!("size={size}");
        let arguments = ["-t", "tmpfs", "-o", &options, "tmpfs"];
        Self::run("mount", &arguments, folder).then_some(Self(folder))
    }

    fn run(name: &str, arguments: &[&str], folder: &Path) -> bool {
        let mut command = std::process::Command::new(name);
        command.args(arguments).arg(folder).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    }
}

#[cfg(target_os = "linux")]
impl Drop for Disk<'_> {
    fn drop(&mut self) {
        Self::run("umount", &[], self.0);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_full_or_read_only_keeps_the_site_and_is_told() {
    let folder = plan(3, "old");
    let out = folder.path().join("out");
    let Some(disk) = Disk::mount(&out, "2m") else {
        eprintln!("passed over: no disk can be mounted here");
        return;
    };
    let build = ["build", "--date", "2026-06-01"];
    assert_eq!(pop(folder.path(), &build).status.code(), Some(0));
    let old = site(folder.path());
    let long = format!("{}{}", page("Long"), "Word and word. ".repeat(40_000));
    for number in 0..6 {
        write(folder.path(), &format!("pages/long-{number}.md"), &long.replace("Long", "new"));
    }
    renew(folder.path(), 3, "new");
    let full = pop(folder.path(), &build);
    assert_eq!(full.status.code(), Some(2), "{}", err(&full));
    assert!(err(&full).contains("the disk is full"), "{}", err(&full));
    let dutch = err(&pop(folder.path(), &[&["--lang", "nl"], &build[..]].concat()));
    assert!(dutch.contains("de schijf is vol"), "{dutch}");
    assert_eq!(site(folder.path()), old);
    let left = fs::read_dir(&out).expect("out").count();
    assert_eq!(left, 3, "what did not fit is cleared away, so that the disk is not full any more");
    assert!(Disk::run("mount", &["-o", "remount,ro"], disk.0), "it can be made read-only");
    let refused = pop(folder.path(), &build);
    assert_eq!(refused.status.code(), Some(2), "{}", err(&refused));
    assert!(err(&refused).contains("the disk is read-only"), "{}", err(&refused));
    assert_eq!(site(folder.path()), old);
}

#[cfg(unix)]
#[test]
fn a_file_that_the_system_does_not_let_grow_keeps_the_site_and_is_told() {
    let folder = plan(3, "old");
    let build = ["build", "--date", "2026-06-01"];
    assert_eq!(pop(folder.path(), &build).status.code(), Some(0));
    let old = site(folder.path());
    let long = format!("{}{}", page("Long"), "Word and word. ".repeat(60_000));
    write(folder.path(), "pages/long.md", &long);
    // No file may grow beyond a limit, and the signal that would end the process is ignored.
    let script = format!("trap '' XFSZ; ulimit -f 400; exec '{}' build", env!("CARGO_BIN_EXE_pop"));
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", &script]).current_dir(folder.path()).env("LC_ALL", "en_GB.UTF-8");
    let output = shell.output().expect("a shell");
    assert_eq!(output.status.code(), Some(2), "{}", err(&output));
    assert!(
        err(&output).contains("the system does not allow a file this large"),
        "{}",
        err(&output)
    );
    assert_eq!(site(folder.path()), old);
}

#[cfg(unix)]
#[test]
fn a_site_behind_a_link_is_renewed_and_the_link_stays() {
    let elsewhere = tempfile::tempdir().expect("a temporary folder");
    let folder = plan(2, "old");
    fs::create_dir(folder.path().join("out")).expect("a folder");
    let link = folder.path().join("out/site");
    std::os::unix::fs::symlink(elsewhere.path(), &link).expect("a link");
    for version in ["old", "new"] {
        renew(folder.path(), 2, version);
        let output = pop(folder.path(), &["build", "--date", "2026-06-01"]);
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        let page = fs::read_to_string(elsewhere.path().join("pages/page-1.html")).expect("there");
        assert!(page.contains(&format!("{version} 1")), "{version}");
        assert!(fs::symlink_metadata(&link).is_ok_and(|found| found.is_symlink()));
    }
}
