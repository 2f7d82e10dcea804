//! Several situations and comparisons: those that look further ahead, and earlier ones, are shown too.

use super::body::{page, snapshot};

/// A situation that was written on a day.
fn situation(title: &str, moment: &str, date: &str, more: &str, words: &str) -> String {
    format!(
        "+++\ntitle = \"{title}\"\nmoment = \"{moment}\"\ndate = {date}\n{more}+++\n\
         Before {words}.\n\n## Environment\n\nI work {words}.\n\n## My dream {{#dream}}\n\nLast {words}.\n"
    )
}

#[test]
fn every_situation_is_on_the_page_and_the_nearest_one_is_compared() {
    let files = [
        ("situation/now.md", situation("Now", "now", "2026-08-01", "", "alone")),
        ("situation/old.md", situation("Then", "now", "2025-08-01", "", "in Leeds")),
        (
            "situation/a.md",
            situation("Ten", "desired", "2026-08-01", "horizon = \"10 years\"\n", "at sea"),
        ),
        (
            "situation/b.md",
            situation("One", "desired", "2026-08-01", "horizon = \"1 year\"\n", "in a team"),
        ),
        (
            "situation/c.md",
            situation("Three", "desired", "2026-08-01", "horizon = \"36 months\"\n", "abroad"),
        ),
        ("comparison.md", "+++\ntitle = \"Compared\"\n+++\nThe last word.\n".to_owned()),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, &**text)).collect();
    let shown = page(&snapshot("en", &files), "portfolio", "now-and-desired.html");
    let table = shown.split("</table>").next().expect("a table");
    assert!(table.contains("I work alone.") && table.contains("I work in a team."), "{table}");
    for words in ["in Leeds", "at sea", "abroad"] {
        assert!(!table.contains(words), "{words}: {table}");
        for text in
            [format!("Before {words}."), format!("I work {words}."), format!("Last {words}.")]
        {
            assert_eq!(shown.matches(&text).count(), 1, "{text}: {shown}");
        }
    }
    for title in ["Then", "Ten", "Three"] {
        assert!(shown.contains(&format!(">{title}</h2>")), "{title}: {shown}");
    }
    // The anchors of several texts are different.
    let ids = super::body::values(&shown, "id");
    let different: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(different.len(), ids.len(), "{ids:?}");
}

#[cfg(feature = "pdf")]
#[test]
fn every_situation_is_in_the_report_and_its_word_form() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    };
    write(
        "pop.toml",
        "lang = \"en\"\n[person]\nname = \"Robin\"\n[[edition]]\nname = \"own\"\naudience = \"private\"\noutputs = [\"report\"]\n",
    );
    for (name, horizon, words) in [("a", "10 years", "at sea"), ("b", "1 year", "in a team")] {
        let more = format!("horizon = \"{horizon}\"\n");
        write(
            &format!("situation/{name}.md"),
            &situation(name, "desired", "2026-08-01", &more, words),
        );
    }
    let report = folder.path().join("report.pdf");
    let made = super::tool::pop(folder.path(), &["report", "--edition", "own", "-o", "report.pdf"]);
    assert!(made.status.success(), "{}", super::tool::err(&made));
    // The text of a PDF is compared without its spaces.
    let printed = super::printed::read(&std::fs::read(&report).expect("a report")).text;
    let made = super::tool::pop(
        folder.path(),
        &["report", "--edition", "own", "--docx", "-o", "report.docx"],
    );
    assert!(made.status.success(), "{}", super::tool::err(&made));
    let file = std::fs::File::open(folder.path().join("report.docx")).expect("a document");
    let mut package = zip::ZipArchive::new(file).expect("a package");
    let mut part = package.by_name("word/document.xml").expect("a part");
    let mut written = String::new();
    std::io::Read::read_to_string(&mut part, &mut written).expect("text");
    for text in ["I work at sea.", "I work in a team.", "Last at sea."] {
        assert!(
            printed.contains(&text.replace(' ', "")) && written.contains(text),
            "{text}: {printed}"
        );
    }
}
