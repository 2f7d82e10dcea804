//! Tests with awkward plans: no crash, places inside their files, a documented exit code, and pages
//! on which nothing is active, whatever is in any field.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use pop::base::{Lang, Source};
use pop::host::terminal::{Format, findings};
use pop::render::image::Picture;
use pop::render::{Site, Theme};
use pop::view;
use pop::workspace::{Change, Snapshot, Workspace, is_text};

use super::active::active;
use super::tool::{err, out, pop};

/// The endings as the program writes them.
const HTML: &str = ".html";
const SVG: &str = ".svg";

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/awkward")
}

/// The folders of the plans.
fn plans() -> Vec<PathBuf> {
    let entries = fs::read_dir(corpus()).expect("the corpus").flatten().map(|entry| entry.path());
    let mut plans: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    plans.sort();
    plans
}

/// The files of a plan, by their relative path.
fn files(plan: &Path) -> Vec<(String, Vec<u8>)> {
    let walk = walkdir::WalkDir::new(plan).sort_by_file_name();
    let files = walk.into_iter().map(|entry| entry.expect("a readable corpus"));
    let files = files.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let inner = entry.path().strip_prefix(plan).expect("inside");
            let path: Vec<_> = inner.iter().map(|part| part.to_string_lossy()).collect();
            (path.join("/"), fs::read(entry.path()).expect("a file"))
        })
        .collect()
}

fn snapshot(files: &[(String, Vec<u8>)]) -> Snapshot {
    let mut workspace = Workspace::new(date(2026, 6, 1));
    let change = |(path, bytes): &(String, Vec<u8>)| {
        if is_text(path) {
            Change::Text(Source::from_bytes(path, bytes.clone()))
        } else {
            Change::File(path.as_str().into())
        }
    };
    workspace.apply(files.iter().map(change).collect());
    workspace.snapshot()
}

/// Every page of every edition, even of a plan with errors.
fn pages(snapshot: &Snapshot) -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for edition in &snapshot.plan.config.editions {
        let view = view::project(&snapshot.plan, edition);
        let theme = Theme::of(&view);
        let pictures: Vec<_> = view.files.iter().map(Picture::unread).collect();
        let site = Site::new(&view, &theme, &pictures, snapshot.plan.config.lang);
        for route in site.routes() {
            let page = site.render(route).expect("a page");
            pages.push((site.path(route), String::from_utf8(page).unwrap_or_default()));
        }
    }
    pages
}

fn nothing_active(pages: &[(String, String)], where_from: &str) {
    for (path, page) in pages.iter().filter(|(path, _)| path.ends_with(HTML)) {
        assert_eq!(active(page), None, "{where_from}: {path}");
    }
}

#[test]
fn every_awkward_plan_goes_the_whole_way() {
    let plans = plans();
    assert!(plans.len() >= 10, "the corpus is there");
    for plan in plans {
        let name = plan.file_name().expect("a name").to_string_lossy().into_owned();
        let snapshot = snapshot(&files(&plan));
        for finding in &snapshot.diagnostics {
            let text = &snapshot.sources.get(&finding.path).expect("a file").text;
            assert!(text.get(finding.span.range()).is_some(), "{name}: {finding:?}");
            for related in &finding.related {
                let text = &snapshot.sources.get(&related.path).expect("a file").text;
                assert!(text.get(related.span.range()).is_some(), "{name}: {finding:?}");
            }
        }
        for lang in [Lang::En, Lang::Nl] {
            for format in [Format::Human, Format::Short, Format::Json, Format::Github] {
                let told = findings(&snapshot, None, format, lang, "");
                assert!(!told.is_empty() || snapshot.diagnostics.is_empty(), "{name}");
            }
        }
        nothing_active(&pages(&snapshot), &name);
    }
}

#[test]
fn every_command_ends_as_agreed_on_every_awkward_plan() {
    for plan in plans() {
        let copy = tempfile::tempdir().expect("a temporary folder");
        for (path, bytes) in files(&plan) {
            let place = copy.path().join(path);
            fs::create_dir_all(place.parent().expect("a folder")).expect("folders");
            fs::write(place, bytes).expect("a file");
        }
        let without_errors = pop(copy.path(), &["check", "--date", "2026-06-01"]);
        for arguments in [&["check", "--format", "json"][..], &["status"], &["build"]] {
            let output = pop(copy.path(), &[arguments, &["--date", "2026-06-01"]].concat());
            let code = output.status.code();
            let said = err(&output);
            assert!(matches!(code, Some(0..=2)), "{arguments:?} {plan:?}: {code:?} {said}");
            assert!(!said.contains("panicked"), "{arguments:?} {plan:?}: {said}");
            if arguments == ["build"] {
                // A plan without errors is built, one with errors as far as it can be, and nothing
                // in the output is active.
                assert!(code == Some(0) || !without_errors.status.success(), "{plan:?}: {said}");
                let out = copy.path().join("out");
                let built = if out.exists() { files(&out) } else { Vec::new() };
                let made = built.iter().any(|(path, _)| path.ends_with(HTML));
                assert!(made || code != Some(0), "{plan:?}: {said}");
                for (path, bytes) in built {
                    let name = path.rsplit('/').next().unwrap_or_default();
                    assert!(
                        (!name.ends_with(SVG) || name == "icon.svg") && name != "d.html",
                        "{plan:?}: {path}"
                    );
                    if path.ends_with(HTML) {
                        let page = String::from_utf8(bytes).expect("text");
                        assert_eq!(active(&page), None, "{plan:?}: {path}");
                    }
                }
            }
        }
    }
}

/// One attack vector per line, of the kinds described in the OWASP cheat sheets.
fn vectors() -> Vec<String> {
    let text = fs::read_to_string(corpus().join("vectors.txt")).expect("the vectors");
    text.lines().map(str::to_owned).collect()
}

/// The example plan with a vector in place of every quoted text that is not an identifier, and of
/// every paragraph; the vectors rotate from an offset.
fn infected(vectors: &[String], from: usize) -> Vec<(String, Vec<u8>)> {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-plan");
    let mut turn = vectors.iter().cycle().skip(from);
    let mut next = || turn.next().map(String::as_str).unwrap_or_default();
    let mut all = Vec::new();
    for (path, bytes) in files(&example) {
        let Some(text) = String::from_utf8(bytes.clone()).ok().filter(|_| is_text(&path)) else {
            all.push((path, bytes));
            continue;
        };
        let mut out = String::new();
        // Settings are front matter from the first line on.
        let mut fences = u32::from(path.starts_with("pop."));
        for line in text.split_inclusive('\n') {
            if line.trim_end() == "+++" {
                fences += 1;
                out.push_str(line);
            } else if fences == 1 {
                out.push_str(&head_line(line, &mut next));
            } else if line.trim().is_empty() {
                out.push('\n');
            } else if let Some(heading) = line.strip_prefix("## ") {
                let _ = write!(out, "## {} {}\n\n", heading.trim_end(), next());
            } else {
                let _ = write!(out, "{}\n\n[x]({}) ![{}](x.png)\n", next(), next(), next());
            }
        }
        all.push((path, out.into_bytes()));
    }
    all
}

/// A line of front matter with its quoted text replaced, if that contains a space and is therefore
/// meant for readers.
fn head_line<'v>(line: &str, next: &mut impl FnMut() -> &'v str) -> String {
    let mut parts = line.split('"');
    let mut out = parts.next().unwrap_or_default().to_owned();
    while let Some(words) = parts.next() {
        let readable = words.contains(' ') || words.contains("://") || words.contains('@');
        let words = if readable {
            next().replace('\\', "\\\\").replace('"', "\\\"").replace('\t', "\\t")
        } else {
            words.to_owned()
        };
        let _ = write!(out, "\"{words}\"{}", parts.next().unwrap_or_default());
    }
    out
}

#[test]
fn no_text_in_any_field_becomes_active() {
    let vectors = vectors();
    let mut escaped = 0;
    for from in (0..vectors.len()).step_by(vectors.len().div_ceil(3)) {
        let snapshot = snapshot(&infected(&vectors, from));
        let pages = pages(&snapshot);
        nothing_active(&pages, &format!("from {from}"));
        escaped += pages.iter().filter(|(_, page)| page.contains("&lt;script&gt;alert(1)")).count();
    }
    assert!(escaped > 50, "the vectors are on the pages, as text: {escaped}");
}

#[test]
fn what_is_active_is_seen() {
    for page in [
        "<p><script>x</script>",
        "<p><sCript src=x>",
        "<a href=\"javascript:x\">",
        "<a href=\" jAva&#x09;script&colon;x\">",
        "<a href=\"data:text/html,x\">",
        "<p onclick=x>",
        "<p/onclick=x>",
        "<p title=\"a\"onclick=x>",
        "<img src=\"https://x.example/a.png\">",
        "<img src='//x.example/a.png'>",
        "<p style=\"x\">",
        "<iframe>",
        "<meta http-equiv=\"refresh\" content=\"0\">",
        "<script type=\"application/ld+json\">{\"a\": \"</script><script>x</script>",
        "<!-- a --><svg><script>",
    ] {
        assert!(active(page).is_some(), "{page}");
    }
    for page in ["<p>a &lt;script&gt; < b</p>", "<a href=\"https://x.example/?a:b\">x</a>"] {
        assert_eq!(active(page), None, "{page}");
    }
}

/// A plan with one page that shows one file.
fn with_attachment(name: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let settings = "lang = \"en\"\n[[edition]]\nname = \"site\"\naudience = \"public\"\noutputs = [\"site\"]\n";
    fs::write(folder.path().join("pop.toml"), settings).expect("settings");
    let page = format!("+++\ntitle = \"T\"\naudience = [\"public\"]\n+++\n![a]({name})\n");
    fs::create_dir(folder.path().join("pages")).expect("a folder");
    fs::write(folder.path().join("pages/a.md"), page).expect("a page");
    folder
}

/// Checks the message of a build about a skipped attachment, in both languages.
fn left_out(folder: &Path, english: &str, dutch: &str) {
    for (lang, words) in [("en", english), ("nl", dutch)] {
        let output = pop(folder, &["--lang", lang, "build", "--date", "2026-06-01"]);
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        let found = pop(folder, &["--lang", lang, "check", "--date", "2026-06-01"]);
        let told = format!("{}{}", err(&output), out(&found));
        assert!(told.contains(words), "{told}");
    }
    assert!(!folder.join("out/site/files").exists(), "it is not published");
}

#[test]
fn a_picture_that_claims_to_be_enormous_is_left_out() {
    let folder = with_attachment("b.png");
    fs::copy(corpus().join("attachments/pages/b.png"), folder.path().join("pages/b.png"))
        .expect("a picture of sixty thousand pixels square");
    left_out(folder.path(), "more than 100 million pixels", "meer dan 100 miljoen pixels");
}

#[test]
fn a_large_attachment_is_left_out() {
    let folder = with_attachment("b.pdf");
    let file = fs::File::create(folder.path().join("pages/b.pdf")).expect("a file");
    // A sparse file takes no space on the disk.
    file.set_len(pop::base::limits::ATTACHMENT as u64 + 1).expect("a size");
    left_out(folder.path(), "too large to be shown", "te groot om te tonen");
}

#[test]
fn templates_reach_neither_files_nor_the_environment() {
    for template in [
        "{{ get_env(name=\"HOME\") }}",
        "{{ env(name=\"HOME\") }}",
        "{% include \"/etc/passwd\" %}",
        "{% include \"../../Cargo.toml\" %}",
        "{% extends \"/etc/passwd\" %}",
        "{{ load_data(path=\"/etc/passwd\") }}",
        "{{ read_file(path=\"/etc/passwd\") }}",
    ] {
        // The engine as the theme makes it: with the given templates and nothing else.
        let mut tera = tera::Tera::default();
        let made = tera.add_raw_template("a.html", template);
        let told = made.and_then(|()| tera.render("a.html", &tera::Context::new()));
        assert!(told.is_err(), "{template}: {told:?}");
    }
}
