//! Tests with files as they occur on disk: linked or missing settings, unreadable files, pipes,
//! copies, names in another Unicode form.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

use tempfile::TempDir;

use super::served::Live;
use super::tool::{command, err, open_to_all, out, pop};

pub(super) const SETTINGS: &str = "ignore = [\"drafts/**\"]\nlang = \"en\"\nas_of = 2026-06-01\n[person]\n\
                        name = \"Ann\"\n[privacy]\nnames = [\"Jorin Hasvel\"]\n";

pub(super) const PAGE: &str =
    "+++\ntitle = \"Page\"\naudience = [\"public\"]\n+++\nWe met Jorin Hasvel there.\n";

pub(super) const DRAFT: &str =
    "+++\nkind = \"page\"\ntitle = \"Draft\"\naudience = [\"public\"]\n+++\ndraftcanary.\n";

pub(super) fn page(title: &str, audience: &str, text: &str) -> String {
    format!("+++\ntitle = \"{title}\"\naudience = [{audience}]\n+++\n{text}\n")
}

pub(super) fn write(folder: &Path, path: &str, text: &str) {
    let place = folder.join(path);
    fs::create_dir_all(place.parent().expect("a folder")).expect("folders");
    fs::write(place, text).expect("written");
}

pub(super) fn plan(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (path, text) in files {
        write(folder.path(), path, text);
    }
    folder
}

pub(super) fn guarded() -> TempDir {
    plan(&[("pop.toml", SETTINGS), ("pages/p.md", PAGE), ("drafts/d.md", DRAFT)])
}

/// The contents of the public edition.
pub(super) fn everything(folder: &Path) -> String {
    let files =
        walkdir::WalkDir::new(folder.join("out/portfolio")).into_iter().filter_map(Result::ok);
    let files = files.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            String::from_utf8_lossy(&fs::read(entry.path()).unwrap_or_default()).into_owned()
        })
        .collect()
}

pub(super) fn until(what: &str, is: impl Fn() -> bool) {
    for _ in 0..2_000 {
        if is() {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("this does not become so: {what}");
}

/// `pop watch` on a plan, stopped when dropped.
pub(super) struct Watch(Child);

impl Watch {
    pub(super) fn start(folder: &Path) -> Self {
        let mut command = command(folder, &["watch"]);
        let log = fs::File::create(folder.join(".log")).expect("a log");
        let errors = log.try_clone().expect("a log");
        let child = command.stdout(Stdio::from(log)).stderr(Stdio::from(errors)).spawn();
        let watch = Self(child.expect("it runs"));
        let log = folder.join(".log");
        let ready = || fs::read_to_string(&log).is_ok_and(|log| log.contains("watching "));
        until("it looks on", ready);
        watch
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

pub(super) fn pipe(place: &Path) {
    let made = std::process::Command::new("mkfifo").arg(place).status().expect("mkfifo runs");
    assert!(made.success());
}

fn set_mode(place: &Path, mode: u32) {
    fs::set_permissions(place, Permissions::from_mode(mode)).expect("changed");
}

#[test]
fn what_cannot_be_read_costs_itself_alone_and_is_read_as_soon_as_it_can_be() {
    let before = page("B", "\"public\"", "Canary-8112. See [C](c.md).");
    let folder = plan(&[("pop.toml", "lang = \"en\"\n"), ("pages/b.md", &before)]);
    let root = folder.path();
    write(root, "pages/c.md", &page("C", "\"public\"", "Text of c."));
    open_to_all(root);
    let _watch = Watch::start(root);
    until("it is built", || everything(root).contains("Text of c."));
    let cases: [(&str, &dyn Fn()); 4] = [
        ("no permission", &|| set_mode(&root.join("pages/c.md"), 0o000)),
        ("a folder", &|| {
            fs::remove_file(root.join("pages/c.md")).expect("removed");
            fs::create_dir(root.join("pages/c.md")).expect("a folder");
        }),
        ("a link that goes round", &|| {
            fs::remove_file(root.join("pages/c.md")).expect("removed");
            symlink("c.md", root.join("pages/c.md")).expect("a link");
        }),
        ("a pipe", &|| {
            fs::remove_file(root.join("pages/c.md")).expect("removed");
            pipe(&root.join("pages/c.md"));
        }),
    ];
    for (how, spoil) in cases {
        spoil();
        write(root, "pages/b.md", &before.replace("\"public\"", ""));
        until(how, || !everything(root).contains("Canary-8112"));
        assert!(!everything(root).contains("Text of c."), "{how}");
        let place = root.join("pages/c.md");
        if how == "no permission" {
            set_mode(&place, 0o644);
        } else {
            let _ = fs::remove_file(&place).or_else(|_| fs::remove_dir(&place));
            write(root, "pages/c.md", &page("C", "\"public\"", "Text of c."));
        }
        until(how, || everything(root).contains("Text of c."));
        write(root, "pages/b.md", &before);
        until(how, || everything(root).contains("Canary-8112"));
    }
}

#[test]
fn a_preview_loses_what_cannot_be_read_and_nothing_else() {
    let before = page("B", "\"public\"", "Canary-8112.");
    let c = page("C", "\"public\"", "Text of c.");
    let files = [("pop.toml", "lang = \"en\"\n"), ("pages/b.md", &*before), ("pages/c.md", &*c)];
    let live = Live::as_anybody(&files, &["--edition", "portfolio"]);
    assert!(live.get("/pages/b.html").1.contains("Canary-8112"));
    set_mode(&live.place("pages/c.md"), 0o000);
    live.write("pages/b.md", &before.replace("\"public\"", ""));
    live.until("/pages/b.html", |status, _| status == 404);
    live.until("/pages/c.html", |status, _| status == 404);
    set_mode(&live.place("pages/c.md"), 0o644);
    live.until("/pages/c.html", |_, body| body.contains("Text of c."));
}

#[test]
fn a_folder_that_cannot_be_read_is_told_and_ignored_when_the_settings_say_so() {
    for (settings, told) in
        [("lang = \"en\"\n", true), ("lang = \"en\"\nignore = [\"lost/**\"]\n", false)]
    {
        let folder = plan(&[
            ("pop.toml", settings),
            ("pages/a.md", &page("A", "\"public\"", "Text of a. [x](../lost/x.md)")),
            ("lost/x.md", &page("X", "\"public\"", "Lost.")),
        ]);
        let root = folder.path();
        open_to_all(root);
        set_mode(&root.join("lost"), 0o000);
        let checked = pop(root, &["check", "--format", "short"]);
        let lines = out(&checked) + &err(&checked);
        assert_eq!(lines.contains("not-read"), told, "{lines}");
        // A link to an ignored file leads nowhere, which is for the author to fix.
        if told {
            assert_eq!(checked.status.code(), Some(0), "{lines}");
            let built = pop(root, &["build"]);
            assert_eq!(built.status.code(), Some(0), "{}", err(&built));
            assert!(everything(root).contains("Text of a."));
        }
        set_mode(&root.join("lost"), 0o755);
    }
}

/// The findings of `pop check`, one per line.
fn found(root: &Path) -> String {
    let output = pop(root, &["check", "--format", "short"]);
    out(&output) + &err(&output)
}

#[test]
fn a_copied_folder_reaches_no_edition() {
    for copy in [
        "pay - Copy",
        "pay (1)",
        "pay - Copie",
        "Copia de pay",
        "pay.sync-conflict-20260828-101112-ABCDEFG",
    ] {
        let folder = plan(&[
            ("pop.toml", "lang = \"en\"\n"),
            ("pages/pay/salary.md", &page("Salary", "", "The new text.")),
            ("pages/open.md", &page("Open", "\"public\"", "Words.")),
        ]);
        let root = folder.path();
        let older = page("Salary", "\"public\"", "Canary-5520, an older text.");
        write(root, &format!("pages/{copy}/salary.md"), &older);
        // Its original is gone.
        write(root, &format!("pages/{copy}/bonus.md"), &older);
        let told = found(root);
        for name in ["salary.md", "bonus.md"] {
            let line = told.lines().find(|line| line.contains(&format!("{copy}/{name}")));
            assert!(line.is_some_and(|line| line.contains("conflict-copy")), "{copy}: {told}");
        }
        let built = pop(root, &["build"]);
        assert_eq!(built.status.code(), Some(0), "{}", err(&built));
        assert!(!everything(root).contains("Canary-5520"), "{copy}");
    }
    let folder = plan(&[
        ("pop.toml", "lang = \"en\"\n"),
        ("pages/year 2/a.md", &page("A", "\"public\"", "Words.")),
        ("pages/year/b.md", &page("B", "\"public\"", "Words.")),
    ]);
    assert!(!found(folder.path()).contains("conflict-copy"));
}

#[test]
fn copies_that_programs_make_are_told_and_reach_no_edition() {
    let names = [
        "salary.sync-conflict-20260828-101112-ABCDEFG.md",
        "salary (Robin's conflicted copy 2026-08-28).md",
        "salary-DESKTOP-AB12CD.md",
        "salary (1).md",
        "salary 2.md",
        "salary - Copy.md",
        "salary - kopie (2).md",
        "salary.orig.md",
        "Salary.BAK.md",
        "salary~.md",
        "salary (conflicted copy 2026-08-28 101112).markdown",
        "salary.en (1).md",
        "alone.sync-conflict-20260828-101112-ABCDEFG.md",
    ];
    let folder = plan(&[
        ("pop.toml", "lang = \"en\"\n"),
        ("pages/salary.md", &page("Salary", "", "The new text.")),
        ("pages/step 2.md", &page("Step two", "\"public\"", "A step by itself.")),
        ("pop (1).toml", "lang = \"en\"\n"),
    ]);
    let root = folder.path();
    for name in names {
        let text = page("Salary", "\"public\"", "Canary-5520, an older text.");
        write(root, &format!("pages/{name}"), &text);
    }
    let told = found(root);
    for name in names.iter().chain(&["pop (1).toml"]) {
        let line = told.lines().find(|line| line.contains(name));
        assert!(line.is_some_and(|line| line.contains("conflict-copy")), "{name}: {told}");
    }
    assert!(!told.contains("step 2"), "{told}");
    let built = pop(root, &["build"]);
    assert_eq!(built.status.code(), Some(0), "{}", err(&built));
    for entry in walkdir::WalkDir::new(root.join("out")).into_iter().filter_map(Result::ok) {
        let bytes = fs::read(entry.path()).unwrap_or_default();
        assert!(
            !String::from_utf8_lossy(&bytes).contains("Canary-5520"),
            "{}",
            entry.path().display()
        );
    }
    assert!(everything(root).contains("A step by itself."));
    // The owner decides.
    fs::rename(root.join("pages/salary 2.md"), root.join("pages/pay.md")).expect("renamed");
    assert_eq!(pop(root, &["build"]).status.code(), Some(0));
    assert!(everything(root).contains("Canary-5520"));
}

#[test]
fn a_name_is_the_same_in_whichever_form_its_letters_are_written() {
    let decomposed = "e\u{301}";
    let picture = fs::read("tests/violations/en/pages/amber.png").expect("a picture");
    for (on_disk, in_text) in [(decomposed, "é"), ("é", decomposed)] {
        let name = |stem: &str, e: &str| stem.replace('é', e);
        let cafe = name("café.png", in_text);
        let body = format!(
            "[[{idea}]] and [a](../goals/{idea}.md) and ![b]({cafe}) and ![c](caf%C3%A9.png)",
            idea = name("één-idee", in_text),
        );
        let settings = format!(
            "lang = \"en\"\nignore = [\"{}/**\"]\n[person]\nname = \"Ann\"\nphoto = \"pages/{cafe}\"\n",
            name("concépt", in_text)
        );
        let evidence = format!(
            "+++\ntitle = \"Cert\"\ntype = \"photo\"\nissued = 2026-05-01\n\
             file = \"../pages/{cafe}\"\naudience = [\"public\"]\n+++\n"
        );
        let folder = plan(&[
            ("pop.toml", &settings),
            ("pages/a.md", &page("A", "\"public\"", &body)),
            ("evidence/cert.md", &evidence),
            (
                &name("goals/één-idee.md", on_disk),
                "+++\ntitle = \"An idea\"\nstatus = \"idea\"\naudience = [\"public\"]\n+++\n",
            ),
            (&name("goals/één-idee.nl.md", in_text), "+++\ntitle = \"Een idee\"\n+++\n"),
            (&name("concépt/x.md", on_disk), &page("X", "\"public\"", "draftcanary")),
            ("themes/own.css", &format!("body {{ background: url(\"assets/{cafe}\") }}\n")),
        ]);
        let root = folder.path();
        fs::write(root.join("pages").join(name("café.png", on_disk)), &picture).expect("written");
        fs::create_dir(root.join("themes/assets")).expect("a folder");
        let asset = root.join("themes/assets").join(name("café.png", on_disk));
        fs::write(asset, &picture).expect("written");
        let told = found(root);
        for rule in ["missing-file", "broken-link", "unknown-", "theme", "duplicate-id", "loose"] {
            assert!(!told.contains(rule), "{told}");
        }
        let built = pop(root, &["build"]);
        assert_eq!(built.status.code(), Some(0), "{}", err(&built));
        let page = fs::read_to_string(root.join("out/portfolio/pages/a.html")).expect("the page");
        assert_eq!(page.matches("<img").count(), 2, "{page}");
        assert!(page.contains("goals/een-idee.html") || page.contains("-idee.html"), "{page}");
        assert!(!everything(root).contains("draftcanary"));
        assert!(!root.join("out/portfolio/goals/een-idee-nl.html").exists());
    }
}

#[test]
fn what_is_not_read_is_told_once_with_what_to_do() {
    let elsewhere = plan(&[("x.md", &page("X", "\"public\"", "Outside."))]);
    let folder = plan(&[
        ("pop.toml", "lang = \"en\"\nignore = [\"modules/**\"]\n"),
        ("goals/doel.md.txt", "x"),
        ("needs/a.docx", "x"),
        ("needs/b.odt", "x"),
        ("pages/p.md", &page("P", "\"public\"", "See [the notes](notes.rtf).")),
        ("pages/notes.rtf", "{\\rtf1 x}"),
        ("modules/a.docx", "x"),
        ("loose.txt", "x"),
    ]);
    let root = folder.path();
    symlink(elsewhere.path(), root.join("log")).expect("a link");
    symlink(elsewhere.path().join("x.md"), root.join("pages/linked.md")).expect("a link");
    symlink("nowhere", root.join("pages/dead.md")).expect("a link");
    symlink("..", root.join("pages/round")).expect("a link");
    symlink("nowhere", root.join("modules/dead")).expect("a link");
    pipe(&root.join("pages/pipe.md"));
    let told = found(root);
    for path in [
        "goals/doel.md.txt",
        "needs/a.docx",
        "log:",
        "pages/linked.md",
        "pages/dead.md",
        "pages/round",
        "pages/pipe.md",
    ] {
        let lines = told.lines().filter(|line| line.starts_with(path)).count();
        assert_eq!(lines, 1, "{path}: {told}");
    }
    assert!(told.lines().any(|line| line.starts_with("needs/a.docx") && line.contains("b.odt")));
    for quiet in ["notes.rtf", "modules", "loose.txt"] {
        assert!(!told.contains(quiet), "{told}");
    }
    let json = out(&pop(root, &["check", "--format", "json"]));
    assert_eq!(json.matches("\"not-read\"").count(), 7, "{json}");
    assert_eq!(pop(root, &["build"]).status.code(), Some(0));
    assert!(!everything(root).contains("Outside."));
}

/// Runs a command that must not block.
fn within_seconds(root: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let log = root.join(".told");
    let told = fs::File::create(&log).expect("a log");
    let mut child =
        command(root, arguments).stdout(Stdio::null()).stderr(told).spawn().expect("it runs");
    for _ in 0..1_000 {
        if let Some(status) = child.try_wait().expect("asked") {
            return (status.code(), fs::read_to_string(&log).expect("told"));
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    let _ = child.kill();
    panic!("{arguments:?} waits");
}

#[test]
fn nothing_waits_for_a_pipe_wherever_it_stands() {
    for place in [
        "plan/.git",
        "plan/.git/config",
        ".git",
        ".git/config",
        "plan/pages/x.md",
        "plan/pages/x.png",
        "plan/pages/x.svg",
        "plan/pages/x.pdf",
        "plan/themes/home.html",
        "plan/themes/own.css",
        "plan/themes/report.typ",
        "plan/themes/assets/x.png",
        "plan/pop.nl.toml",
    ] {
        let folder = plan(&[
            ("plan/pop.toml", "lang = \"en\"\n"),
            ("plan/pages/p.md", &page("P", "\"public\"", "![x](x.png) ![y](x.svg) [z](x.pdf)")),
            ("plan/themes/a.css", "body { background: url(\"assets/x.png\") }\n"),
        ]);
        let place = folder.path().join(place);
        fs::create_dir_all(place.parent().expect("a folder")).expect("folders");
        pipe(&place);
        for arguments in ["check", "build", "status", "leaks"] {
            within_seconds(&folder.path().join("plan"), &[arguments]);
        }
    }
}

#[test]
fn themes_that_cannot_be_read_stop_the_build_and_are_named() {
    type Spoil<'s> = &'s dyn Fn(&Path);
    let home = "{% extends \"traject/home.html\" %}";
    let make: [(&str, Spoil<'_>); 4] = [
        ("themes", &|root| set_mode(&root.join("themes"), 0o000)),
        ("home.html", &|root| set_mode(&root.join("themes/home.html"), 0o000)),
        ("parts", &|root| set_mode(&root.join("themes/parts"), 0o000)),
        ("themes", &|root| {
            fs::remove_dir_all(root.join("themes")).expect("removed");
            fs::write(root.join("themes"), "no folder").expect("written");
        }),
    ];
    for (name, make) in make {
        let folder = plan(&[
            ("pop.toml", "lang = \"en\"\n"),
            ("pages/p.md", &page("P", "\"public\"", "Text.")),
            ("themes/home.html", home),
            ("themes/parts/own.html", ""),
        ]);
        let root = folder.path();
        open_to_all(root);
        make(root);
        for arguments in ["build", "check", "leaks"] {
            let output = pop(root, &[arguments]);
            assert_eq!(output.status.code(), Some(2), "{arguments}: {}", err(&output));
            assert!(err(&output).contains(name), "{arguments}: {}", err(&output));
        }
        assert!(!root.join("out").exists());
        if root.join("themes").is_dir() {
            set_mode(&root.join("themes"), 0o755);
            set_mode(&root.join("themes/parts"), 0o755);
        }
    }
    // A link is reported, and the theme's own file is used.
    let folder = plan(&[("pop.toml", "lang = \"en\"\n"), ("themes/x.css", "")]);
    symlink("elsewhere.html", folder.path().join("themes/home.html")).expect("a link");
    let told = found(folder.path());
    assert!(told.contains("themes/home.html") && told.contains("not-read"), "{told}");
}

#[test]
fn an_endless_font_is_refused_by_its_size() {
    let folder = plan(&[
        ("pop.toml", "lang = \"en\"\n"),
        ("pages/p.md", &page("P", "\"public\"", "Text.")),
        ("themes/own.css", "@font-face { font-family: x; src: url(\"assets/x.woff2\") }\n"),
    ]);
    let place = folder.path().join("themes/assets/x.woff2");
    fs::create_dir(place.parent().expect("a folder")).expect("a folder");
    fs::File::create(&place).expect("a file").set_len(3 << 30).expect("its length");
    let (code, _) = within_seconds(folder.path(), &["build"]);
    assert_eq!(code, Some(0));
    assert!(found(folder.path()).contains("themes/own.css"));
    assert!(!folder.path().join("out/portfolio/assets/x.woff2").exists());
}

#[test]
fn evidence_that_cannot_be_read_shows_no_file_that_it_may_only_mention() {
    let evidence = "+++\ntitle = \"Cert\"\ntype = \"photo\"\nissued = 2026-05-01\nshow = \"mention\"\n\
                    file = \"x.png\"\naudience = [\"public\"]\n+++\n";
    let text = page("P", "\"public\"", "See ![x](../evidence/x.png).");
    let folder = plan(&[("pop.toml", "lang = \"en\"\n"), ("pages/p.md", &text)]);
    let root = folder.path();
    write(root, "evidence/cert.md", evidence);
    // A translation reveals no more than its original, which cannot be read either.
    write(root, "pages/own.md", &page("Own", "", "Mine."));
    write(root, "pages/own.nl.md", &page("Eigen", "\"public\"", "Canary-9931."));
    let picture = fs::read("tests/violations/en/pages/amber.png").expect("a picture");
    fs::write(root.join("evidence/x.png"), picture).expect("written");
    open_to_all(root);
    set_mode(&root.join("evidence/cert.md"), 0o000);
    set_mode(&root.join("pages/own.md"), 0o000);
    let built = pop(root, &["build"]);
    assert_eq!(built.status.code(), Some(0), "{}", err(&built));
    assert!(!root.join("out/portfolio/files/x.png").exists());
    assert!(!everything(root).contains("Canary-9931"));
}
