//! Tests of what is still open about a goal: the author's own edition asks it, on the page, in the
//! report and in Word, with the command that answers it; others see nothing of it.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::tool::{err, pop};

const SETTINGS: &str = "lang = \"LANG\"\nas_of = 2026-09-18\n\n[person]\nname = \"Ada Verbeek\"\n\n\
    [audiences]\nmanager = \"My manager\"\n\n[audience.default]\ngoal = [\"manager\", \"public\"]\n\n\
    [[edition]]\nname = \"everyone\"\naudience = \"public\"\noutputs = [\"site\", \"report\"]\n\n\
    [[edition]]\nname = \"talk\"\naudience = \"manager\"\noutputs = [\"site\", \"report\", \"sheet\"]\n\n\
    [[edition]]\nname = \"own\"\naudience = \"private\"\noutputs = [\"site\", \"report\"]\n";

const VAGUE: &str = "+++\ntitle = \"Presenting\"\nstatus = \"active\"\nstart = 2026-08-01\n\n[smart]\n\
    specific = \"I want to present better.\"\n+++\n";
const PAST: &str = "+++\ntitle = \"Portfolio online\"\nstatus = \"active\"\nstart = 2026-01-05\n\
    due = 2026-06-30\n\n[waive]\ngoal-without-need = \"my trainer asks for it\"\n\n[smart]\n\
    specific = \"My own site is online with ten pieces of work.\"\n\
    measurable = \"Ten pieces are online.\"\nattainable = \"Two hours a week, and Noor helps.\"\n+++\n";

/// The same words in Dutch.
const DUTCH: [(&str, &str); 4] = [
    ("I want to present better.", "Ik wil beter presenteren."),
    (
        "My own site is online with ten pieces of work.",
        "Mijn eigen site staat online met tien werkstukken.",
    ),
    ("Ten pieces are online.", "Tien werkstukken staan online."),
    ("Two hours a week, and Noor helps.", "Twee uur per week, en Noor helpt."),
];

/// A plan of two goals and two entries, built.
fn built(lang: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let files = [
        ("pop.toml", SETTINGS.replace("LANG", lang)),
        ("goals/presenting.md", VAGUE.to_owned()),
        ("goals/portfolio.md", PAST.to_owned()),
        ("log/2026-08-20-first.md", entry("The first time", 20)),
        ("log/2026-08-27-second.md", entry("The second time", 27)),
    ];
    let dutch = DUTCH.iter().filter(|_| lang == "nl");
    let said = |text: String| dutch.clone().fold(text, |text, (en, nl)| text.replace(en, nl));
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, said(text)).expect("a file");
    }
    let output = pop(folder.path(), &["build"]);
    assert!(output.status.success(), "{}", err(&output));
    folder
}

fn entry(title: &str, day: u8) -> String {
    format!("+++\ntitle = \"{title}\"\ndate = 2026-08-{day}\ngoal = \"presenting\"\n+++\n")
}

/// All pages and other texts of an edition.
fn texts(edition: &Path) -> Vec<(String, String)> {
    let files = walkdir::WalkDir::new(edition).into_iter().map(|entry| entry.expect("an entry"));
    files
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let bytes = fs::read(entry.path()).expect("a file");
            (entry.path().display().to_string(), String::from_utf8_lossy(&bytes).into_owned())
        })
        .collect()
}

#[test]
fn the_own_edition_asks_what_is_open_with_the_command_that_answers_it() {
    for (lang, goals, asked) in [
        (
            "en",
            "goals",
            [
                "<dt>Specific</dt><dd>“present better”: what exactly goes wrong now",
                "<dt>Measurable</dt><dd>",
                "<dt>Time-bound</dt><dd>By when: on which date, or in which month?</dd>",
                "<dt>Answer with</dt><dd><code>pop interview goal presenting --again</code></dd>",
                "It was to be reached by 30 June 2026",
                "<code>pop goal done portfolio</code>",
            ],
        ),
        (
            "nl",
            "doelen",
            [
                "<dt>Specifiek</dt><dd>“beter presenteren”: waar zit het nu niet goed",
                "<dt>Meetbaar</dt><dd>",
                "<dt>Tijdgebonden</dt><dd>Wanneer moet het zover zijn: op welke dag, of in welke maand?</dd>",
                "<dt>Antwoord met</dt><dd><code>pop vraag doel presenting --nog-eens</code></dd>",
                "Het zou op 30 juni 2026 bereikt zijn",
                "<code>pop doel klaar portfolio</code>",
            ],
        ),
    ] {
        let folder = built(lang);
        let own = folder.path().join("out/own").join(goals);
        let page = |name: &str| fs::read_to_string(own.join(name)).expect("a page");
        // Where a long word may break is not asked here.
        let whole = |page: String| page.replace("<i class=\"shy\"></i>", "");
        let pages = whole(page("presenting.html") + &page("portfolio.html"));
        for said in asked {
            assert!(pages.contains(said), "{lang}: {said}\n{pages}");
        }
        // What the goal waives is not asked, and nor is a letter twice.
        let past = page("portfolio.html");
        let open = past.split_once("id=\"nog-open\"").expect("open").1;
        let open = open.split_once("</section>").expect("it ends").0;
        assert_eq!(open.matches("<dt>").count(), 2, "{open}");
    }
}

#[test]
fn others_see_nothing_of_what_is_open() {
    let folder = built("en");
    let signs =
        ["id=\"nog-open\"", "Still open", "pop interview", "pop goal", "what exactly goes wrong"];
    for edition in ["everyone", "talk"] {
        let texts = texts(&folder.path().join("out").join(edition));
        assert!(
            texts.iter().any(|(path, _)| path.ends_with("presenting.html")),
            "the goal is there"
        );
        for (path, text) in texts {
            for sign in signs {
                assert!(!text.contains(sign), "{path} contains {sign}");
            }
        }
    }
}

#[cfg(feature = "pdf")]
#[test]
fn the_report_for_the_author_asks_it_too_and_that_for_others_does_not() {
    let folder = built("en");
    let read = |edition: &str| {
        let path = folder.path().join("out").join(edition).join("report.pdf");
        super::printed::read(&fs::read(path).expect("a report")).text
    };
    let (own, talk) = (read("own"), read("talk"));
    for said in ["Stillopen", "whatexactlygoeswrongnow", "popinterviewgoalpresenting--again"] {
        assert!(own.contains(said), "{said}: {own}");
        assert!(!talk.contains(said), "{said}: {talk}");
    }
    // The same report for Word.
    for (edition, there) in [("own", true), ("talk", false)] {
        let file = format!("{edition}.docx");
        let output =
            pop(folder.path(), &["report", "--docx", "--edition", edition, "--output", &file]);
        assert!(output.status.success(), "{}", err(&output));
        let bytes = fs::read(folder.path().join(&file)).expect("a document");
        let mut package = pop::media::package::Package::open(&bytes).expect("a package");
        let body = package.read("word/document.xml").expect("readable").expect("a part");
        let body = String::from_utf8(body).expect("text");
        assert_eq!(body.contains("pop interview goal presenting --again"), there, "{edition}");
    }
}
