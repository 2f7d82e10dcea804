//! Tests of paper compared with pages: everything on a printed document's page is on paper too, no
//! text makes printing fail, and what paper cannot show is reported beforehand.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use jiff::civil::date;
use lopdf::{Document, Object, ObjectId};
use pop::base::{Source, printable};
use pop::render::report::{self, Paper};
use pop::view;
use pop::workspace::{Change, Workspace};
use tempfile::TempDir;

use super::tool::{err, out, pop};

/// The contents of a PDF: its text without white space, the targets of its links, the number of its
/// pictures.
pub(super) struct Printed {
    pub(super) text: String,
    links: BTreeSet<String>,
    pictures: usize,
}

pub(super) fn read(pdf: &[u8]) -> Printed {
    let document = Document::load_mem(pdf).expect("a PDF that can be read");
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    let text = document.extract_text(&pages).expect("its text");
    let mut links = BTreeSet::new();
    let mut masks: BTreeSet<ObjectId> = BTreeSet::new();
    let mut images: BTreeSet<ObjectId> = BTreeSet::new();
    for (id, object) in &document.objects {
        if let Object::Stream(stream) = object
            && stream.dict.get(b"Subtype").and_then(Object::as_name).ok() == Some(b"Image")
        {
            images.insert(*id);
            masks.extend(stream.dict.get(b"SMask").and_then(Object::as_reference).ok());
        }
        collect_links(object, &mut links);
    }
    let text = text.chars().filter(|c| !c.is_whitespace()).collect();
    Printed { text, links, pictures: images.difference(&masks).count() }
}

fn collect_links(object: &Object, links: &mut BTreeSet<String>) {
    match object {
        Object::Dictionary(entries) => {
            if let Ok(address) = entries.get(b"URI").and_then(Object::as_str) {
                links.insert(String::from_utf8_lossy(address).into_owned());
            }
            for (_, value) in entries {
                collect_links(value, links);
            }
        }
        Object::Array(values) => values.iter().for_each(|value| collect_links(value, links)),
        _ => {}
    }
}

/// The main part of a page: its words, its external links, its pictures.
fn shown(page: &str) -> (String, BTreeSet<String>, BTreeSet<String>) {
    let start = page.find("<main").expect("a page has a middle");
    let main = &page[start..page.find("</main>").expect("it ends")];
    let values = |name: &str| -> Vec<String> {
        let name = format!(" {name}=\"");
        let parts = main.split(name.as_str()).skip(1);
        parts.map(|part| part.split('"').next().unwrap_or_default().to_owned()).collect()
    };
    let out = |address: &String| address.starts_with("http") || address.starts_with("mailto:");
    let links = values("href").into_iter().filter(out).map(|address| address.replace("&amp;", "&"));
    let mut text = String::new();
    for part in main.split('<').skip(1) {
        text.push_str(part.split_once('>').map_or("", |(_, text)| text));
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    let text = text.replace("&#x27;", "'").replace("&#39;", "'").replace("&amp;", "&");
    (text, links.collect(), values("src").into_iter().collect())
}

pub(super) fn png(width: u32, height: u32, alpha: u8) -> Vec<u8> {
    let image = RgbaImage::from_fn(width, height, |x, y| {
        Rgba([(x % 200) as u8, (y % 180) as u8, alpha, alpha])
    });
    encoded(&DynamicImage::ImageRgba8(image), ImageFormat::Png)
}

pub(super) fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let image = RgbImage::from_fn(width, height, |x, _| Rgb([(x % 250) as u8, 90, 40]));
    encoded(&DynamicImage::ImageRgb8(image), ImageFormat::Jpeg)
}

fn encoded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
}

const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"30\">\
                       <rect width=\"50\" height=\"20\" fill=\"#483\"/></svg>";

/// A body with every construct.
const BODY: &str = "\
Eerst een alinea met *nadruk*, `code()` en een plaatje ![vink](img/vink.svg) in de regel[^een].

![Een hoge](img/hoog.png)

![Doorzichtig](img/glas.png) ![Foto](img/foto.jpg)

> In een citaat staat ![ook een](img/citaat.png) en [een adres](https://example.org/citaat?a=1&b=2).

- ![punt](img/punt.png)
- [x] gedaan → zie www.example.org/lijst.
- [ ] nog ☐ en ✓ en ✗

| Wat | Uren | Kosten |
| :-- | ---: | :---: |
| ![cel](img/cel.png) | ≥ 12 | € 120[^twee] |
| Een[^een] | ≤ 3 | ½ ⅓ ‰ ∞ √ ∑ |

### Tekens

e\u{2011}mail, A → B, ⇒, ≠, ↔, ⁴, x\u{b2}, ☑, Nguyễn Đặng, Łódź, Škoda, coöperatie, 10\u{a0}000.

```sh
sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
```

https://www.example.org/een/heel/lang/pad/met-streepjes/en_lijnen/en/nog/verder/index.html?een=1&twee=2

[![Foto in een link](img/link.png)](https://example.org/foto)

[^een]: De eerste noot, met <https://example.org/noot>.
[^twee]: De tweede noot.
";

const PICTURES: [&str; 9] = ["vink", "hoog", "glas", "foto", "citaat", "punt", "cel", "link", "x"];

pub(super) fn write(folder: &Path, path: &str, bytes: impl AsRef<[u8]>) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, bytes).expect("a file");
}

fn invented() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = folder.path();
    write(
        root,
        "pop.toml",
        "lang = \"nl\"\nas_of = 2026-06-01\n[person]\nname = \"Trương Nguyễn Đặng\"\n\
         [[edition]]\nname = \"eigen\"\naudience = \"private\"\noutputs = [\"site\", \"report\"]\n",
    );
    let head = |more: &str| format!("+++\ntitel = \"Rogge → tarwe ≥ 3\"\n{more}\n+++\n\n{BODY}");
    let goal =
        "status = \"concept\"\n[smart]\nmeetbaar = \"Score ≥ 90 % en ≤ 3 fouten → diploma ✓\"";
    write(root, "doelen/rogge.md", head(goal));
    write(root, "evaluaties/lente.md", head("datum = 2026-05-01\nvan = [\"rogge\"]"));
    for (number, name) in PICTURES.iter().enumerate() {
        for kind in ["doelen", "evaluaties"] {
            // Each picture is different: equal bytes would be printed once.
            let more = number as u32 + if kind == "doelen" { 0 } else { 20 };
            let (ending, bytes) = match *name {
                "vink" => ("svg", DRAWING.replace("60", &(60 + more).to_string()).into_bytes()),
                "foto" => ("jpg", jpeg(300 + more, 90)),
                "hoog" => ("png", png(40 + more, 900, 255)),
                "glas" => ("png", png(200 + more, 60, 120)),
                _ => ("png", png(24 + more, 24, 255)),
            };
            write(root, &format!("{kind}/img/{name}.{ending}"), bytes);
        }
    }
    folder
}

/// The link from a note back to its reference; on paper both are on the same page.
const WAY_BACK: [char; 2] = ['↩', '\u{fe0e}'];

/// Compares the report of an edition with some of its pages.
pub(super) fn compare(edition: &Path, pages: &[String]) -> usize {
    let printed = read(&fs::read(edition.join("report.pdf")).expect("a report"));
    assert!(!printed.text.contains('\u{200b}'), "a place to break stays in what is copied");
    let mut pictures = BTreeSet::new();
    for page in pages {
        let html = fs::read_to_string(edition.join(page)).expect("a page");
        let (text, links, shown) = shown(&html);
        let signs: BTreeSet<char> = text
            .chars()
            .filter(|c| !c.is_ascii() && !c.is_whitespace() && !WAY_BACK.contains(c))
            .collect();
        // The rule `not-printed` reports characters without a glyph; paper shows another form of some.
        let lost: Vec<char> = signs
            .iter()
            .copied()
            .filter(|c| printable::has(*c) && !printed.text.contains(*c))
            .collect();
        assert!(lost.is_empty(), "{page}: {lost:?}");
        let lost: Vec<&String> = links.difference(&printed.links).collect();
        assert!(lost.is_empty(), "{page}: {lost:?} is not among {:?}", printed.links);
        pictures.extend(shown);
    }
    assert!(printed.pictures >= pictures.len(), "{} of {pictures:?}", printed.pictures);
    pictures.len()
}

#[test]
fn what_a_page_shows_stands_on_paper() {
    let plan = invented();
    let built = pop(plan.path(), &["build"]);
    assert!(built.status.success(), "{}{}", out(&built), err(&built));
    assert!(!err(&built).contains("zetprogramma"), "{}", err(&built));
    let edition = plan.path().join("out/eigen");
    let mut pages: Vec<String> = vec!["doelen/rogge.html".to_owned()];
    let evaluations = fs::read_dir(edition.join("evaluaties")).into_iter().flatten().flatten();
    pages.extend(evaluations.map(|file| format!("evaluaties/{}", file.file_name().display())));
    let pictures = compare(&edition, &pages);
    assert!(pictures >= 8, "the page shows its pictures: {pictures}");
    let printed = read(&fs::read(edition.join("report.pdf")).expect("a report"));
    // The pictures of the evaluation are different ones.
    assert_eq!(printed.pictures, 16);
    for whole in [
        "TrươngNguyễnĐặng",
        "Score≥90%en≤3fouten→diploma✓",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "https://www.example.org/een/heel/lang/pad/met-streepjes/en_lijnen/en/nog/verder/index.html?een=1&twee=2",
    ] {
        assert!(printed.text.contains(whole), "{whole} is not in one piece: {}", printed.text);
    }
    // A note with two references is printed once, next to its number; two bodies, two of each.
    assert_eq!(printed.text.matches("Deeerstenoot").count(), 2);
    for note in ["1Deeerstenoot", "2Detweedenoot", "3Deeerstenoot", "4Detweedenoot"] {
        assert!(printed.text.contains(note), "{note}: {}", printed.text);
    }
}

#[test]
fn what_the_example_shows_stands_on_paper() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-plan");
    let target = folder.path().display().to_string();
    let built = pop(&example, &["build", "--edition", "gesprek", "--out", &target]);
    assert!(built.status.success(), "{}{}", out(&built), err(&built));
    let edition = folder.path().join("gesprek");
    let goals = fs::read_dir(edition.join("doelen")).expect("goals").flatten();
    let pages: Vec<String> =
        goals.map(|file| format!("doelen/{}", file.file_name().display())).collect();
    assert!(!pages.is_empty());
    let open = |page: &String| {
        let html = fs::read_to_string(edition.join(page)).expect("a page");
        !["Idee", "Losgelaten", "Vervangen"].iter().any(|over| html.contains(&format!(">{over}<")))
    };
    compare(&edition, &pages.into_iter().filter(open).collect::<Vec<_>>());
}

/// Texts that made printing fail, or could.
fn attacks() -> Vec<String> {
    let long = "a".repeat(200);
    let rows = "| x | y |\n".repeat(80);
    let deep = "*a **b ".repeat(60) + &"** *".repeat(60);
    let mut texts = vec![
        "##\n\ntext\n".to_owned(),
        "## <!-- later -->\n\ntext\n".to_owned(),
        "## \u{200b}\u{ad}\n\n### ![](x.png)\n\ntext\n".to_owned(),
        "## `code`\n\n##### Deep\n\n## ✓\n".to_owned(),
        format!("<https://example.org/{long}>"),
        format!("[{long}](https://ok.example/) and {long}"),
        format!("[{}](https://ok.example/)", "word ".repeat(300)),
        format!("| [a](https://ok.example/) | b[^n] |\n|---|---|\n{rows}\n[^n]: Note.\n"),
        "[b[^n]](https://ok.example/) [](https://ok.example/) [ ](https://ok.example/)\n\n[^n]: Note[^n] again[^m].\n\n[^m]: Other.\n"
            .to_owned(),
        "# [^n]\n\n[^n]: Note.\n".to_owned(),
        deep,
        "> - > - > - > - > - > - > - > - > - a\n".to_owned(),
        "| |\n|-|\n| |\n\n- \n- a\n\n0. a\n\n```\n```\n\n` `\n".to_owned(),
        "x\u{303}\u{327}\u{489} 面 🎯 \u{202e}abc \u{feff}\n".to_owned(),
    ];
    texts.extend(
        ["https://example.org/", "see https://example.org/"]
            .map(|start| format!("{start}{}", "segment/".repeat(30))),
    );
    texts
}

#[test]
fn no_text_makes_paper_fail_or_warn() {
    let mut files =
        vec![("pop.toml".to_owned(), "lang = \"en\"\n[person]\nname = \"Ann\"\n".to_owned())];
    for (number, text) in attacks().iter().enumerate() {
        let title = ["Z", " ", "\\u200b", "面"][number % 4];
        for (folder, more) in [
            ("conclusions", ""),
            ("evaluations", "date = 2026-05-01\n"),
            ("observations", "date = 2026-05-01\n"),
            ("goals", "status = \"draft\"\n"),
        ] {
            let head = format!("+++\ntitle = \"{title}\"\n{more}+++\n{text}\n");
            files.push((format!("{folder}/{}{number}.md", &folder[..1]), head));
        }
    }
    let mut workspace = Workspace::new(date(2026, 6, 1));
    let changes = files.iter().map(|(path, text)| Change::Text(Source::new(path, text)));
    workspace.apply(changes.collect());
    let plan = workspace.snapshot().plan;
    let own = plan.config.editions.iter().find(|edition| &*edition.name == "own").expect("own");
    let printed = report::print(&view::project(&plan, own), &[], Paper::Report, &[]);
    let printed = printed.unwrap_or_else(|flaws| panic!("{flaws:?}"));
    assert_eq!(printed.warnings, []);
    assert!(printed.plain.is_empty(), "{:?}", printed.plain);
}

#[test]
fn awkward_plans_print_without_a_warning() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/awkward");
    for plan in fs::read_dir(corpus).expect("the corpus").flatten().map(|entry| entry.path()) {
        // A folder without settings is not a plan that can be printed.
        let Ok(changes) = pop::host::disk::read_plan(&plan) else { continue };
        let mut workspace = Workspace::new(date(2026, 6, 1));
        workspace.apply(changes);
        let read = workspace.snapshot().plan;
        let Some(edition) = read.config.editions.last() else { continue };
        let view = view::project(&read, edition);
        let printed = report::print(&view, &[], Paper::Report, &[]);
        let printed = printed.unwrap_or_else(|flaws| panic!("{}: {flaws:?}", plan.display()));
        assert_eq!(printed.warnings, [], "{}", plan.display());
        // Lists inside of lists, deeper than the typesetter goes, are set as words and named.
        let deep = |place: &String| place == "pages/nesting.html#nesting";
        assert!(printed.plain.iter().all(deep), "{}: {:?}", plan.display(), printed.plain);
    }
}

#[test]
fn an_own_report_without_a_title_has_a_place() {
    let own = [("report.typ".to_owned(), "= Mine\nwithout a title\n".to_owned())];
    let mut workspace = Workspace::new(date(2026, 6, 1));
    workspace.apply(vec![Change::Text(Source::new("pop.toml", "lang = \"en\"\n"))]);
    let plan = workspace.snapshot().plan;
    let view = view::project(&plan, plan.config.editions.last().expect("an edition"));
    let flaws = report::print(&view, &[], Paper::Report, &own).expect_err("a flaw");
    assert_eq!(flaws[0].place, Some(("report.typ".to_owned(), 0..6)));
}

/// The findings of the rule: severity, path, the text at the place.
fn told(files: &[(&str, &str)]) -> Vec<(String, String, String)> {
    let mut workspace = Workspace::new(date(2026, 6, 1));
    let changes = files.iter().map(|(path, text)| Change::Text(Source::new(path, text)));
    workspace.apply(changes.collect());
    let found = workspace.snapshot().diagnostics;
    let found = found.iter().filter(|finding| finding.rule == "not-printed");
    found
        .map(|finding| {
            let text = files.iter().find(|(path, _)| *path == &*finding.path).expect("a file").1;
            (
                finding.severity.name().to_owned(),
                finding.path.to_string(),
                text[finding.span.range()].to_owned(),
            )
        })
        .collect()
}

#[test]
fn what_cannot_be_printed_is_told_with_its_place() {
    let goal = "+++\ntitle = \"A\"\nstatus = \"draft\"\n+++\n\nWe aim 面 and ≥ 3 → ✓.\n";
    let found = told(&[("pop.toml", "[person]\nname = \"Ann\"\n"), ("goals/a.md", goal)]);
    let expected = ("warning".to_owned(), "goals/a.md".to_owned(), "面".to_owned());
    assert_eq!(found, [expected]);
    // A name is an error; one with two marks on a letter can be printed.
    let named = |name: &str| told(&[("pop.toml", &format!("[person]\nname = \"{name}\"\n"))]);
    assert_eq!(named("林美")[0].0, "error");
    assert_eq!(named("דנה")[0].0, "error");
    for name in
        ["Nguyễn Đặng", "Ștefan Țepeș", "Łukasz Żółć", "Ólafur Þór", "Σοφία", "Юлия", "Ĵoĥano"]
    {
        assert_eq!(named(name), [], "{name}");
    }
    let review = "+++\ndate = 2026-05-01\n[[agreement]]\nwhat = \"Call 面\"\nwho = \"林美\"\n+++\n";
    let found = told(&[("pop.toml", ""), ("reviews/a.md", review)]);
    let levels: Vec<&str> = found.iter().map(|(level, ..)| &**level).collect();
    assert_eq!(levels.len(), 2, "{found:?}");
    assert!(levels.contains(&"error") && levels.contains(&"warning"), "{found:?}");
}

#[test]
fn what_no_edition_prints_is_not_told() {
    let site = "[[edition]]\nname = \"site\"\naudience = \"public\"\noutputs = [\"site\"]\n";
    let named = format!("[person]\nname = \"林美\"\n{site}");
    let goal = "+++\ntitle = \"A\"\nstatus = \"draft\"\n+++\n\nWe aim 面.\n";
    assert_eq!(told(&[("pop.toml", &named), ("goals/a.md", goal)]), []);
    // Not printed: the body of a log entry, an idea, a comment, and hidden text.
    let log = "+++\ntitle = \"A\"\ndate = 2026-05-01\n+++\n\nA day 面.\n";
    let idea = goal.replace("draft", "idea");
    let comment = goal.replace("面", "<!-- 面 -->");
    let report = "[audiences]\ncoach = \"C\"\n[[edition]]\nname = \"c\"\naudience = \"coach\"\n\
                  outputs = [\"report\"]\n";
    assert_eq!(told(&[("pop.toml", ""), ("log/a.md", log)]), []);
    assert_eq!(told(&[("pop.toml", ""), ("goals/a.md", &idea)]), []);
    assert_eq!(told(&[("pop.toml", ""), ("goals/a.md", &comment)]), []);
    assert_eq!(told(&[("pop.toml", report), ("goals/a.md", goal)]), []);
}
