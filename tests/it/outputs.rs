//! Tests of foreign files in an output folder: reported, searched, never written through, and never
//! blocking a command.

use std::fs;
use std::path::Path;
use std::process::{Output, Stdio};
use std::time::Duration;

use super::safety::{page, plan, renew, site, write};
use super::tool::{command, err, out, pop};

const BUILD: [&str; 3] = ["build", "--date", "2026-06-01"];

/// Runs a command that must finish.
fn within(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = command(folder, arguments);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
    for _ in 0..600 {
        if child.try_wait().expect("a child").is_some() {
            return child.wait_with_output().expect("its output");
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    let _ = child.kill();
    panic!("{arguments:?} waits for ever");
}

fn built(folder: &Path) -> Output {
    let output = pop(folder, &BUILD);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    output
}

#[test]
fn what_no_build_made_is_told_and_searched() {
    let folder = plan(2, "old");
    let secret = "Nobody may read how the long winter went.";
    write(
        folder.path(),
        "pages/p.md",
        &page("P").replace("public", "private").replace("Text.", secret),
    );
    let first = built(folder.path());
    assert!(!err(&first).contains("did not make"), "{}", err(&first));
    let none = pop(folder.path(), &["leaks"]);
    assert_eq!(none.status.code(), Some(0), "{}", err(&none));
    write(folder.path(), "out/site/mine.txt", "Mine.");
    write(folder.path(), "out/site/old/deep/a.html", "<p>Old.</p>");
    for command in [&BUILD[..], &["leaks"]] {
        let told = pop(folder.path(), command);
        assert_eq!(told.status.code(), Some(0), "{}", err(&told));
        assert!(err(&told).contains("mine.txt") && err(&told).contains("old/"), "{}", err(&told));
        let dutch = err(&pop(folder.path(), &[&["--lang", "nl"], command].concat()));
        assert!(dutch.contains("niet van pop") && dutch.contains("mine.txt"), "{dutch}");
    }
    // A page with text that is now hidden, in no manifest.
    write(folder.path(), "out/site/pages/back.html", &format!("<p>{secret}</p>"));
    let found = pop(folder.path(), &["leaks"]);
    assert_eq!(found.status.code(), Some(1), "{}", err(&found));
    assert!(err(&found).contains("site/pages/back.html"), "{}", err(&found));
    assert!(
        folder.path().join("out/site/pages/back.html").exists(),
        "it is the person's to remove"
    );
}

#[test]
fn an_edition_in_one_file_is_a_part_of_the_edition() {
    let folder = plan(1, "old");
    let secret = "Nobody may read how the long winter went.";
    let shown = page("Winter").replace("Text.", secret);
    write(folder.path(), "pages/winter.md", &shown);
    let bind = |folder: &Path| pop(folder, &[&BUILD[..], &["--single-file"]].concat());
    let first = bind(folder.path());
    assert_eq!(first.status.code(), Some(0), "{}", err(&first));
    let place = folder.path().join("out/site.html");
    let text = || fs::read_to_string(&place).expect("there");
    assert!(text().contains(secret));
    // A copy under another name belongs to the user, and so do files that pop did not make.
    fs::copy(&place, folder.path().join("out/2025.html")).expect("copied");
    write(folder.path(), "out/other.html", "<p>Mine.</p>");
    write(folder.path(), "pages/winter.md", &shown.replace("public", "private"));
    let found = pop(folder.path(), &["leaks"]);
    assert_eq!(found.status.code(), Some(1), "{}", err(&found));
    assert!(err(&found).contains("site.html"), "{}", err(&found));
    let renewed = built(folder.path());
    assert!(out(&renewed).contains("site.html"), "{}", out(&renewed));
    assert!(!text().contains(secret) && text().contains("old 0"));
    assert!(!out(&built(folder.path())).contains("site.html"), "nothing changed");
    let none = pop(folder.path(), &["leaks"]);
    assert_eq!(none.status.code(), Some(0), "{}", err(&none));
    // The edition is renamed.
    let settings = fs::read_to_string(folder.path().join("pop.toml")).expect("settings");
    write(folder.path(), "pop.toml", &settings.replace("\"site\"\naud", "\"pages\"\naud"));
    let told = pop(folder.path(), &["leaks"]);
    assert!(err(&told).contains("site.html") && err(&told).contains("site/"), "{}", err(&told));
    let retired = built(folder.path());
    assert!(err(&retired).contains("site.html"), "{}", err(&retired));
    assert!(!place.exists() && !folder.path().join("out/site").exists());
    assert!(folder.path().join("out/2025.html").exists());
    assert!(folder.path().join("out/other.html").exists());
}

#[test]
fn what_keeps_the_folder_of_an_edition_that_is_gone_is_told() {
    let folder = plan(1, "old");
    built(folder.path());
    write(folder.path(), "out/site/mine.txt", "Mine.");
    let settings = fs::read_to_string(folder.path().join("pop.toml")).expect("settings");
    write(folder.path(), "pop.toml", &settings.replace("\"site\"\naud", "\"pages\"\naud"));
    let retired = built(folder.path());
    assert!(err(&retired).contains("still in out/site"), "{}", err(&retired));
    assert!(folder.path().join("out/site/mine.txt").exists());
    assert!(!folder.path().join("out/site/index.html").exists());
}

#[test]
fn an_output_folder_is_followed_to_its_end_before_it_is_judged() {
    for way in ["out/..", "out/new/../..", ".", "pages/..", "out/../../x/.."] {
        let above = tempfile::tempdir().expect("a temporary folder");
        let folder = above.path().join("plan");
        renew(&folder, 1, "old");
        let refused = pop(&folder, &[&BUILD[..], &["--out", way]].concat());
        assert_eq!(refused.status.code(), Some(2), "{way}: {}", err(&refused));
        assert!(err(&refused).contains("contains the plan itself"), "{way}: {}", err(&refused));
        let count = |place: &Path| fs::read_dir(place).expect("a folder").count();
        assert_eq!((count(&folder), count(above.path())), (2, 1), "{way}: nothing was made");
    }
    let folder = plan(1, "old");
    let fine = pop(folder.path(), &[&BUILD[..], &["--out", "out/new/../elsewhere"]].concat());
    assert_eq!(fine.status.code(), Some(0), "{}", err(&fine));
    assert!(folder.path().join("out/elsewhere/site/index.html").exists());
    assert!(!folder.path().join("out/new").exists());
}

#[cfg(unix)]
#[test]
fn a_link_in_an_output_folder_is_not_written_through() {
    use std::os::unix::fs::symlink;
    let elsewhere = tempfile::tempdir().expect("a temporary folder");
    let folder = plan(2, "old");
    built(folder.path());
    let pages = folder.path().join("out/site/pages");
    let theirs = elsewhere.path().join("pages");
    fs::rename(&pages, &theirs).expect("moved");
    symlink(&theirs, &pages).expect("a link");
    let kept = || -> Vec<Vec<u8>> {
        let mut paths: Vec<_> =
            fs::read_dir(&theirs).expect("there").flatten().map(|entry| entry.path()).collect();
        paths.sort();
        paths.iter().map(|path| fs::read(path).expect("a file")).collect()
    };
    let before = kept();
    renew(folder.path(), 3, "new");
    let refused = pop(folder.path(), &BUILD);
    assert_eq!(refused.status.code(), Some(2), "{}", err(&refused));
    assert!(err(&refused).contains("is a link"), "{}", err(&refused));
    assert_eq!(kept(), before);
    // Nothing after it is removed either.
    fs::remove_dir_all(folder.path().join("pages")).expect("gone");
    let settings = fs::read_to_string(folder.path().join("pop.toml")).expect("settings");
    write(folder.path(), "pop.toml", &settings.replace("\"site\"\naud", "\"other\"\naud"));
    built(folder.path());
    assert_eq!(kept(), before);
    // In the place of a page, the link is removed, but not its target.
    let page = folder.path().join("out/other/index.html");
    let precious = elsewhere.path().join("precious");
    fs::rename(&page, &precious).expect("moved");
    symlink(&precious, &page).expect("a link");
    write(
        folder.path(),
        "pop.toml",
        &settings.replace("\"site\"\naud", "\"other\"\naud").replace("new", "newer"),
    );
    let was = fs::read(&precious).expect("there");
    built(folder.path());
    assert_eq!(fs::read(&precious).expect("there"), was);
    assert!(!fs::symlink_metadata(&page).expect("there").is_symlink());
    // A cache folder that is a link is not used.
    symlink(elsewhere.path(), folder.path().join("out/.pop-cache")).expect("a link");
    built(folder.path());
    assert_eq!(fs::read_dir(elsewhere.path()).expect("there").count(), 2);
}

#[cfg(unix)]
#[test]
fn nothing_in_an_output_folder_keeps_a_build_waiting() {
    let pipe = |place: &Path| {
        let _ = fs::remove_file(place);
        let made = std::process::Command::new("mkfifo").arg(place).status();
        assert!(made.is_ok_and(|made| made.success()), "a pipe");
    };
    let single = [&BUILD[..], &["--single-file"]].concat();
    for (path, arguments) in [
        ("out/.pop-lock", &BUILD[..]),
        ("out/site/index.html", &BUILD),
        ("out/site/pages/page-0.html", &BUILD),
        ("out/site/.pop-manifest", &BUILD),
        ("out/site.html", &single),
    ] {
        let folder = plan(1, "old");
        built(folder.path());
        pipe(&folder.path().join(path));
        renew(folder.path(), 1, "new");
        for arguments in [arguments, &["leaks"]] {
            let ended = within(folder.path(), arguments);
            let expected = if arguments == ["leaks"] { 0 } else { 2 };
            assert_eq!(ended.status.code(), Some(expected), "{path}: {}", err(&ended));
            assert!(expected == 0 || err(&ended).contains("error"), "{path}: {}", err(&ended));
        }
        // A harmless file does not affect the rest.
        if path == "out/site.html" {
            let ended = within(folder.path(), &BUILD);
            assert_eq!(ended.status.code(), Some(0), "{}", err(&ended));
        }
    }
    let folder = plan(1, "old");
    built(folder.path());
    pipe(&folder.path().join("out/site/pipe"));
    renew(folder.path(), 2, "new");
    let ended = within(folder.path(), &BUILD);
    assert!(err(&ended).contains("`pipe`"), "{}", err(&ended));
    assert!(site(folder.path()).contains_key("pages/page-1.html"));
}

#[test]
fn a_list_without_end_is_refused_at_once() {
    let folder = plan(1, "old");
    built(folder.path());
    let list = fs::File::create(folder.path().join("out/site/.pop-manifest")).expect("a file");
    list.set_len(4 << 30).expect("its length");
    for language in ["en", "nl"] {
        let refused = within(folder.path(), &[&["--lang", language], &BUILD[..]].concat());
        assert_eq!(refused.status.code(), Some(2), "{}", err(&refused));
        assert!(err(&refused).contains(".pop-manifest"), "{}", err(&refused));
    }
}

#[cfg(unix)]
#[test]
fn what_pop_remembers_is_not_written_through_a_link() {
    let folder = plan(1, "old");
    let root = folder.path();
    built(root);
    let document = fs::read_to_string(root.join("pop.toml")).expect("read");
    fs::remove_file(root.join("out/.pop-shown.json")).expect("removed");
    std::os::unix::fs::symlink("../pop.toml", root.join("out/.pop-shown.json")).expect("a link");
    let output = pop(root, &BUILD);
    assert_ne!(output.status.code(), Some(0));
    assert!(err(&output).contains(".pop-shown.json"), "{}", err(&output));
    assert_eq!(fs::read_to_string(root.join("pop.toml")).expect("read"), document);
}
