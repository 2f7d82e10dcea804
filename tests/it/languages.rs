//! Tests of texts in another language than their page or their report: each says which one it is
//! in, so that a voice reads it in that language.

use std::fs;
#[cfg(feature = "pdf")]
use std::path::Path;

#[cfg(feature = "pdf")]
use lopdf::{Document, Object};
use tempfile::TempDir;

use super::tool::{err, pop};

/// Words that only the documents in English contain.
const ENGLISH: [&str; 7] = [
    "Chairing a meeting",
    "I chair the meeting of Monday on my own.",
    "Ask for the agenda",
    "Because nobody listens when I speak.",
    "The first meeting in the chair",
    "It was shorter than ever.",
    "You kept us on time.",
];

const PLAN: [(&str, &str); 6] = [
    (
        "pop.toml",
        "taal = \"nl\"\nas_of = 2026-09-18\n\n[persoon]\nnaam = \"Ada Verbeek\"\n\n[audience.default]\n\
         goal = [\"public\"]\nlog = [\"public\"]\nevidence = [\"public\"]\n\n[[edition]]\nname = \"allen\"\n\
         audience = \"public\"\noutputs = [\"site\", \"report\"]\n",
    ),
    (
        "doelen/brood.md",
        "+++\ntitel = \"Brood bakken\"\nstatus = \"actief\"\nstart = 2026-08-01\neinddatum = 2026-12-01\n+++\n",
    ),
    (
        "doelen/chair.md",
        "+++\nlang = \"en\"\ntitle = \"Chairing a meeting\"\nstatus = \"active\"\nstart = 2026-08-01\n\
         due = 2026-12-01\n\n[smart]\nspecific = \"I chair the meeting of Monday on my own.\"\n\n[[step]]\n\
         what = \"Ask for the agenda\"\ndue = 2026-10-01\n+++\n\n## Why\n\nBecause nobody listens when I speak.\n",
    ),
    (
        "logboek/2026-09-01-first.md",
        "+++\nlang = \"en\"\ntitle = \"The first meeting in the chair\"\ndate = 2026-09-01\ngoal = \"chair\"\n\
         result = \"It was shorter than ever.\"\n+++\n",
    ),
    (
        "logboek/2026-09-03-brood.md",
        "+++\ntitel = \"Brood en vergaderen\"\ndatum = 2026-09-03\ndoel = [\"brood\", \"chair\"]\n+++\n\nDat ging.\n",
    ),
    (
        "bewijs/quote.md",
        "+++\nlang = \"en\"\ntitle = \"Said after the meeting in the chair\"\ntype = \"feedback\"\n\
         supports = [\"chair\"]\nissued = 2026-09-02\nquote = \"You kept us on time.\"\nby = \"Noor\"\n\
         consent = 2026-09-03\n+++\n",
    ),
];

fn built() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (path, text) in PLAN {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    let output = pop(folder.path(), &["build"]);
    assert!(output.status.success(), "{}", err(&output));
    folder
}

/// The texts of a page, each with its language.
fn texts(page: &str) -> Vec<(String, String)> {
    let body = page.split_once("<body").map_or("", |(_, body)| body);
    let mut open = vec![("html", "nl")];
    let mut texts = Vec::new();
    for part in body.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if tag.starts_with('/') {
            if let Some(at) = open.iter().rposition(|(known, _)| *known == name) {
                open.truncate(at.max(1));
            }
        } else if !tag.ends_with('/') && !matches!(name, "br" | "img" | "input" | "hr") {
            let around = open.last().map_or("nl", |(_, lang)| lang);
            let own = tag.split_once(" lang=\"").and_then(|(_, rest)| rest.split('"').next());
            open.push((name, own.unwrap_or(around)));
        }
        let lang = open.last().map_or("nl", |(_, lang)| lang);
        texts.push((text.to_owned(), lang.to_owned()));
    }
    texts
}

#[test]
fn every_text_on_a_page_says_in_which_language_it_is() {
    let plan = built();
    let out = plan.path().join("out/allen");
    let mut met = [0; ENGLISH.len()];
    for file in walkdir::WalkDir::new(&out).into_iter().map(|file| file.expect("a file")) {
        if file.path().extension().is_none_or(|ending| ending != "html") {
            continue;
        }
        let page = fs::read_to_string(file.path()).expect("a page");
        for (text, lang) in texts(&page) {
            for (number, words) in
                ENGLISH.iter().enumerate().filter(|(_, one)| text.contains(**one))
            {
                met[number] += 1;
                assert_eq!(lang, "en", "{}: {words} in {text}", file.path().display());
            }
            let dutch = text.contains("Brood bakken") || text.contains("Dat ging.");
            assert!(!dutch || lang == "nl", "{}: {text}", file.path().display());
        }
    }
    assert!(met.iter().all(|times| *times > 0), "{met:?}");
}

/// The languages of the parts of a PDF.
#[cfg(feature = "pdf")]
fn languages(path: &Path) -> Vec<String> {
    let pdf = Document::load(path).expect("a PDF");
    let mut found = Vec::new();
    for object in pdf.objects.values() {
        let Object::Dictionary(one) = object else { continue };
        if let Ok(lang) = one.get(b"Lang").and_then(Object::as_str) {
            found.push(String::from_utf8_lossy(lang).into_owned());
        }
    }
    found
}

#[cfg(feature = "pdf")]
#[test]
fn a_report_says_it_too() {
    let plan = built();
    let found = languages(&plan.path().join("out/allen/report.pdf"));
    let english = found.iter().filter(|lang| lang.starts_with("en")).count();
    assert!(found.iter().any(|lang| lang.starts_with("nl")), "{found:?}");
    assert!(english >= 8, "{english}: {found:?}");
}
