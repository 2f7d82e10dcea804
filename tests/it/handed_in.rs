//! The report holds what an author hands in: pages first, the texts of the log, the signatures.

use std::fs;
use std::path::Path;

use lopdf::Document;

use super::tool::{err, pop};

fn write(root: &Path, path: &str, text: &str) {
    let place = root.join(path);
    fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
    fs::write(place, text).expect("a file");
}

/// The text of the report of the author's own edition, without white space.
fn report(root: &Path) -> String {
    let built = pop(root, &["report", "--edition", "own", "--date", "2026-06-01", "--yes"]);
    assert_eq!(built.status.code(), Some(0), "{}", err(&built));
    let pdf = fs::read(root.join("out/own/report.pdf")).expect("a report");
    let document = Document::load_mem(&pdf).expect("a PDF that can be read");
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    let text = document.extract_text(&pages).expect("its text");
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

const EDITION: &str = "lang = \"en\"\n[[edition]]\nname = \"own\"\naudience = \"private\"\noutputs = [\"site\", \"report\"]\n";

#[test]
fn a_report_holds_pages_before_goals_the_texts_of_the_log_and_what_was_signed() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    write(root, "pages/b.md", "+++\ntitle = \"Second\"\norder = 2\n+++\n\nsecondpage\n");
    write(root, "pages/a.md", "+++\ntitle = \"First\"\norder = 1\n+++\n\nfirstpage\n");
    write(root, "goals/g.md", "+++\ntitle = \"Bread\"\nstatus = \"active\"\n+++\n\ngoaltext\n");
    let log = |day: &str, word: &str| {
        format!("+++\ntitle = \"Did\"\ndate = {day}\n+++\n\n## Situation\n\n{word}\n")
    };
    write(root, "log/a.md", &log("2026-02-03", "earlierwords"));
    write(root, "log/b.md", &log("2026-05-04", "laterwords"));
    let review = "+++\ntitle = \"Talk\"\ndate = 2026-04-01\n\
                  [[signature]]\nwho = \"Ada\"\nrole = \"manager\"\nmode = \"agreed\"\ndate = 2026-04-01\n+++\n\ntalktext\n";
    write(root, "reviews/r.md", review);
    let own = "+++\ndate = 2026-05-01\n+++\n\nassessmenttext\n";
    let profile = "+++\ntitle = \"Baker\"\n[[competence]]\nid = \"dough\"\nname = \"Dough\"\nrequired = 3\n+++\n";
    write(root, "profiles/baker.md", profile);
    let own = own.replace("date =", "profile = \"baker\"\ndate =");
    write(root, "assessments/a.md", &own);
    for (setting, earlier, later) in [
        ("", true, true),
        ("log_texts = \"all\"\n", true, true),
        ("log_texts = \"since-review\"\n", false, true),
        ("log_texts = \"none\"\n", false, false),
    ] {
        write(root, "pop.toml", &format!("{EDITION}{setting}"));
        let text = report(root);
        assert_eq!(text.contains("earlierwords"), earlier, "{setting}");
        assert_eq!(text.contains("laterwords"), later, "{setting}");
        let at = |word: &str| text.find(word).unwrap_or_else(|| panic!("{word}: {text}"));
        assert!(at("firstpage") < at("secondpage") && at("secondpage") < at("goaltext"), "{text}");
        at("talktext");
        at("assessmenttext");
        let signed = at("SignedWho");
        assert!(text[signed..].contains("Ada") && text[signed..].contains("agreed"), "{text}");
    }
}

#[test]
fn a_first_report_says_nothing_about_what_is_not_there() {
    for (lang, none) in [("en", "Nothing."), ("nl", "Niets.")] {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path();
        write(root, "pop.toml", &EDITION.replace("\"en\"", &format!("\"{lang}\"")));
        write(root, "goals/g.md", "+++\ntitle = \"Bread\"\nstatus = \"draft\"\n+++\n\nText.\n");
        assert!(!report(root).contains(none), "{lang}");
    }
}

#[test]
fn the_headings_of_the_first_page_keep_their_form_whatever_stands_before_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    write(root, "pop.toml", EDITION);
    write(root, "index.md", "+++\ntitle = \"Home\"\n+++\n\nfirstwords\n\n## Kop\n\nmorewords\n");
    for goals in [false, true] {
        if goals {
            write(root, "goals/g.md", "+++\ntitle = \"Bread\"\nstatus = \"active\"\n+++\n");
        }
        let built = pop(root, &["report", "--edition", "own", "--date", "2026-06-01", "--yes"]);
        assert_eq!(built.status.code(), Some(0), "{}", err(&built));
        assert!(!err(&built).contains("without its formatting"), "{}", err(&built));
        assert!(report(root).contains("morewords"));
    }
}
