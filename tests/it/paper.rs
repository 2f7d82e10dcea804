//! Tests of the report and the sheet: tagged, reproducible, and safe with any text.

use std::collections::BTreeMap;

use jiff::civil::date;
use lopdf::{Document, Object};
use pop::base::Source;
use pop::leaks::Secrets;
use pop::render::Theme;
use pop::render::report::{self, Paper};
use pop::view::{self, View};
use pop::workspace::{Change, Workspace};

fn view_of(files: &[(&str, &str)], edition: &str) -> View {
    let mut workspace = Workspace::new(date(2026, 6, 1));
    workspace
        .apply(files.iter().map(|(path, text)| Change::Text(Source::new(path, text))).collect());
    let plan = workspace.snapshot().plan;
    let edition = plan.config.editions.iter().find(|known| &*known.name == edition);
    view::project(&plan, edition.expect("the edition"))
}

fn example(edition: &str) -> View {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("example-plan");
    let mut workspace = Workspace::new(date(2026, 9, 18));
    workspace.apply(pop::host::disk::read_plan(&root).expect("the example"));
    let plan = workspace.snapshot().plan;
    let edition = plan.config.editions.iter().find(|known| &*known.name == edition);
    view::project(&plan, edition.expect("the edition"))
}

/// The number of elements of each kind in the structure tree, and the number of figures without
/// alternative text.
fn tags(pdf: &[u8]) -> (BTreeMap<String, usize>, usize) {
    let document = Document::load_mem(pdf).expect("a PDF that can be read");
    let mut kinds = BTreeMap::new();
    let mut silent = 0;
    for object in document.objects.values() {
        let Object::Dictionary(entries) = object else { continue };
        let name = |key: &[u8]| entries.get(key).ok().and_then(|value| value.as_name().ok());
        let Some(kind) = name(b"S") else { continue };
        if name(b"Type") != Some(b"StructElem") && entries.get(b"P").is_err() {
            continue;
        }
        let kind = String::from_utf8_lossy(kind).into_owned();
        silent += usize::from(kind == "Figure" && entries.get(b"Alt").is_err());
        *kinds.entry(kind).or_default() += 1;
    }
    (kinds, silent)
}

#[test]
fn a_cv_is_read_from_top_to_bottom() {
    let cv = report::print(&example("portfolio"), &[], Paper::Cv, &[]).expect("a CV");
    let document = Document::load_mem(&cv.pdf).expect("a PDF that can be read");
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    assert!(pages.len() <= 2, "{} pages", pages.len());
    let text = document.extract_text(&pages).expect("its text");
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let mut rest = &text[..];
    for part in [
        "MirtheAldershof",
        "Restauratieprojectleider",
        "Werkervaring",
        "Voorman",
        "januari2022",
        "Resultaten",
        "Vaardigheden",
        "Certificaten",
        "Opleiding",
    ] {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part} is not there: {rest}"));
        rest = &rest[at + part.len()..];
    }
}

#[test]
fn the_report_is_tagged_and_the_same_each_time() {
    let view = example("gesprek");
    let first = report::print(&view, &[], Paper::Report, &[]).expect("a report");
    let again = report::print(&view, &[], Paper::Report, &[]).expect("a report");
    assert!(first.pdf == again.pdf, "the same view gives the same bytes");
    let (kinds, silent) = tags(&first.pdf);
    for kind in ["H1", "H2", "H3", "P", "L", "LI", "Table", "TH", "TD", "Figure", "Link"] {
        assert!(kinds.contains_key(kind), "{kind} is missing: {kinds:?}");
    }
    assert_eq!(silent, 0, "every figure says what it shows");
    assert_eq!(first.remarks.absurd.len(), 0);
}

#[test]
fn the_sheet_is_one_page() {
    let view = example("gesprek");
    let sheet = report::print(&view, &[], Paper::Sheet, &[]).expect("a sheet");
    let document = Document::load_mem(&sheet.pdf).expect("a PDF");
    assert_eq!(document.get_pages().len(), 1);
    let empty = view_of(&[("pop.toml", "[audiences]\nmanager = \"M\"\n")], "review");
    for paper in [Paper::Report, Paper::Sheet] {
        report::print(&empty, &[], paper, &[]).expect("paper of an empty plan");
    }
}

#[test]
fn what_a_document_says_is_searched() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("example-plan");
    let mut workspace = Workspace::new(date(2026, 9, 18));
    workspace.apply(pop::host::disk::read_plan(&root).expect("the example"));
    let snapshot = workspace.snapshot();
    let plan = &snapshot.plan;
    let secrets = |name: &str| {
        let edition = plan.config.editions.iter().find(|edition| &*edition.name == name);
        let settings = snapshot.sources.get("pop.toml");
        Secrets::of(plan, edition.expect("the edition"), settings, &Theme::texts())
    };
    let mut view = example("gesprek");
    view.edition.attach_data = false;
    for paper in [Paper::Report, Paper::Sheet] {
        let pdf = report::print(&view, &[], paper, &[]).expect("paper").pdf;
        assert_eq!(secrets("gesprek").search_printed("report.pdf", &pdf), [], "its own readers");
        let public = secrets("portfolio");
        let packed = public.search("report.pdf", &pdf);
        let mut found = public.search_printed("report.pdf", &pdf);
        found.retain(|leak| !packed.contains(leak));
        let least = if matches!(paper, Paper::Report) { 40 } else { 3 };
        assert!(found.len() >= least, "{found:?}");
    }
}

#[test]
fn a_word_that_goes_on_in_the_next_line_is_one_word() {
    // Long enough to be recognised individually, and each at another position in its line.
    let word = |number: usize| {
        let first = ["arbeids", "bedrijfs", "gebouwen", "gezondheids"][number % 4];
        format!("{first}verzekeringsmaatschappijen{}", ["beleid", "overleg", "advies"][number / 4])
    };
    let mut files = vec![(
        "pop.toml".to_owned(),
        "lang = \"nl\"\n[audiences]\nmanager = \"M\"\ncoach = \"C\"\n".to_owned(),
    )];
    for number in 0..12 {
        let before = "zo en dan ".repeat(5 + number);
        files.push((
            format!("doelen/d{number}.md"),
            format!(
                "+++\ntitel = \"D{number}\"\nstatus = \"actief\"\nlezers = [\"manager\"]\n+++\n\
                 {before}de {} en zo.\n",
                word(number)
            ),
        ));
    }
    let files: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let pdf = report::print(&view_of(&files, "review"), &[], Paper::Report, &[]).expect("a report");
    let mut workspace = Workspace::new(date(2026, 6, 1));
    workspace
        .apply(files.iter().map(|(path, text)| Change::Text(Source::new(path, text))).collect());
    let snapshot = workspace.snapshot();
    let public = &snapshot.plan.config.editions[0];
    let secrets = Secrets::of(&snapshot.plan, public, None, &Theme::texts());
    let found = secrets.search_printed("report.pdf", &pdf.pdf);
    for number in 0..12 {
        let word = word(number);
        assert!(found.iter().any(|leak| *leak.text == word), "{word}: {found:?}");
    }
}

/// Texts that would have an effect if they were read as markup.
const HOSTILE: &[&str] = &[
    "#import \"@preview/x:1.0.0\": *",
    "#read(\"/etc/passwd\")",
    "$ x^2 $ and \\ and @ref and <label>",
    "*not bold* _nor this_ `or that` = heading",
    "]#panic()[",
    "\"; #{ sys.version }",
    "// comment /* another */",
    "\u{202e}right to left\u{202c} שלום مرحبا",
    "🎉 👩‍🚀 e\u{301}",
];

#[test]
fn no_text_of_a_plan_is_executed() {
    let long = "w".repeat(10_000);
    for hostile in HOSTILE.iter().copied().chain([long.as_str()]) {
        let quoted = serde_json::to_string(hostile).expect("JSON");
        let goal = format!(
            "+++\ntitle = {quoted}\nstatus = \"idea\"\naudience = [\"public\"]\n+++\n\n# {hostile}\n\n{hostile}\n\n\
             - {hostile}\n\n> {hostile}\n\n| {hostile} | b |\n|--|--|\n| a | b |\n\n[^1]\n\n[^1]: {hostile}\n"
        );
        let draft = goal.replace("idea", "draft");
        let view = view_of(&[("pop.toml", ""), ("goals/a.md", &draft)], "own");
        let printed = report::print(&view, &[], Paper::Report, &[]);
        let printed = printed.unwrap_or_else(|flaws| panic!("{hostile}: {flaws:?}"));
        assert_eq!(printed.remarks.absurd.is_empty(), hostile.len() < 1000, "{hostile}");
    }
}

#[test]
fn a_row_taller_than_a_page_still_prints() {
    let long = "Long words and short ones. ".repeat(400);
    let goal = format!(
        "+++\ntitle = \"A goal\"\nstatus = \"draft\"\n[smart]\nspecific = \"{long}\"\n+++\n\n\
         | a |\n|---|\n| {long} |\n"
    );
    let entry = format!("+++\ntitle = \"A day\"\ndate = 2026-05-01\nresult = \"{long}\"\n+++\n");
    let files = [("pop.toml", ""), ("goals/a.md", &*goal), ("log/b.md", &*entry)];
    report::print(&view_of(&files, "own"), &[], Paper::Report, &[]).expect("a report");
}

#[test]
fn a_mistake_in_a_template_has_a_place() {
    let own = [("sheet.typ".to_owned(), "#let a = 1\n#missing\n".to_owned())];
    let flaws = report::print(&example("gesprek"), &[], Paper::Sheet, &own).expect_err("a flaw");
    let (path, range) = flaws[0].place.clone().expect("a place");
    assert_eq!(path, "sheet.typ");
    assert_eq!(&own[0].1[range], "missing");
}

#[test]
fn a_picture_that_cannot_be_read_is_left_out() {
    let page = "+++\ntitle = \"A goal\"\nstatus = \"draft\"\n+++\n![A mill](mill.png)\n";
    let mut workspace = Workspace::new(date(2026, 6, 1));
    workspace.apply(vec![
        Change::Text(Source::new("goals/a.md", page)),
        Change::File("goals/mill.png".into()),
    ]);
    let plan = workspace.snapshot().plan;
    let own = plan.config.editions.iter().find(|edition| &*edition.name == "own").expect("own");
    let view = view::project(&plan, own);
    let broken: [Option<&[u8]>; 1] = [Some(b"\x89PNG\r\n\x1a\nbut no more")];
    let printed = report::print(&view, &broken, Paper::Report, &[]).expect("a report");
    assert_eq!(printed.pictures, [0]);
}

#[test]
fn a_template_of_paper_that_works_without_end_is_a_flaw_at_its_place() {
    use std::sync::mpsc::RecvTimeoutError;
    use std::time::Duration;

    thread_local!(static HURRIED: std::cell::Cell<bool> = const { std::cell::Cell::new(false) });
    // This thread waits one second at most; the other tests wait as long as they are told.
    pop::base::patience::wait_with(|seconds, done| {
        let seconds = if HURRIED.get() { 1 } else { seconds };
        let waited = done.recv_timeout(Duration::from_secs(seconds.into()));
        !matches!(waited, Err(RecvTimeoutError::Timeout))
    });
    HURRIED.set(true);
    let view = view_of(&[("pop.toml", "lang = \"en\"\n")], "own");
    // Long enough to be abandoned, short enough not to keep running beside the other tests.
    let text = "#set document(title: \"x\")\n#for a in range(3000) { for b in range(3000) { } }\n";
    let own = [("report.typ".to_owned(), text.to_owned())];
    let flaws = report::print(&view, &[], Paper::Report, &own).expect_err("a flaw");
    let line = text.lines().next().expect("a line").len();
    assert_eq!(flaws[0].place, Some(("report.typ".to_owned(), 0..line)));
    assert!(flaws[0].is_unending(), "{:?}", flaws[0]);
}
