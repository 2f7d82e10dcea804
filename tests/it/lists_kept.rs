//! Lists as people keep them: sums and patterns between the rows, headings with half a day, and columns
//! with other names.

use pop::plan::{Detail, Kind};
use pop::workspace::Snapshot;

use super::lists::{SETTINGS, has, logs, page, texts};
use super::noninterference::{files, read};

/// The entries of a file: day, other days, hours, title.
fn entries(path: &str, text: &str) -> (Vec<String>, Snapshot) {
    let lang = if path.starts_with("log/") { "en" } else { "nl" };
    let settings = SETTINGS.replace("\"nl\"", &format!("\"{lang}\""));
    let snapshot = read(&settings, &texts(&[(path, text)]));
    let said = logs(&snapshot.plan).into_iter().map(|entry| {
        let Detail::Log(log) = &entry.detail else { panic!("a log entry") };
        let day = log.date.map(|day| day.to_string()).unwrap_or_default();
        let on = log.on.as_ref().map(|days| format!(" from {}", days.first())).unwrap_or_default();
        let hours = log.hours.map(|hours| format!(" {hours}")).unwrap_or_default();
        format!("{day}{on}{hours} {}", entry.label())
    });
    (said.collect(), snapshot)
}

#[test]
fn a_sum_a_pattern_and_an_empty_row_are_no_entries_and_stay_on_the_page_with_the_rest() {
    let head = "Mijn uren.\n\n| Datum | Wat | Uren | Kosten |\n|---|---|---|---|\n";
    let rows = "| 2026-10-03 | Bakken | 4 | 10 |\n| 2026-10-04 | Totaal anders bakken | 2 | |\n";
    for (row, kept) in [
        ("| | Totaal | 6 | € 4711 |\n", Some("4711")),
        ("| Totaal 2026 | | 6 uur | € 4711 |\n", Some("4711")),
        ("| | | 6 | € 4711 |\n", Some("4711")),
        ("| <datum> | <wat je deed> | … | |\n", Some("wat je deed")),
        ("| dd-mm-jjjj | | | |\n", Some("dd-mm-jjjj")),
        ("| | | | |\n", None),
        ("| - | – | | |\n", None),
    ] {
        for text in [format!("{head}{rows}{row}"), format!("{head}{row}{rows}\nDaarna.\n")] {
            let (found, snapshot) = entries("logboek/uren.md", &text);
            let expected = ["2026-10-03 4 Bakken", "2026-10-04 2 Totaal anders bakken"];
            assert_eq!(found, expected, "{text}");
            for rule in ["invalid-date", "missing-key", "wrong-type"] {
                assert_eq!(has(&snapshot, rule), 0, "{rule}: {text}");
            }
            let own = page(&files(&snapshot, "eigen"), "paginas/uren.html").expect("a page");
            assert!(own.contains("Mijn uren."), "{own}");
            if let Some(kept) = kept {
                assert!(own.contains(kept) && own.contains("<table"), "{text}: {own}");
                // The sum stands below its own headings.
                assert!(own.contains("Kosten") && !own.contains("Bakken"), "{text}: {own}");
                let for_all = format!("+++\nlezers = [\"public\"]\n+++\n{text}");
                let (_, snapshot) = entries("logboek/uren.md", &for_all);
                let public = files(&snapshot, "openbaar");
                assert!(public.contains("Bakken") && !public.contains(kept), "{for_all}");
            } else {
                assert!(!own.contains("<table"), "{own}");
            }
        }
    }
    // A table with nothing but a sum is for the author too.
    let alone = format!("+++\nlezers = [\"public\"]\n+++\n{head}| | Totaal | 6 | € 4711 |\n");
    let public = files(&entries("logboek/uren.md", &alone).1, "openbaar");
    assert!(!public.contains("4711") && !public.contains("Totaal"), "{public}");
    // A row that names readers, or that has more than amounts, is an entry.
    for row in ["| | Totaal overzicht gemaakt | | |\n", "| 2026-10-05 | Totaal | 6 | |\n"] {
        assert_eq!(entries("logboek/uren.md", &format!("{head}{rows}{row}")).0.len(), 3, "{row}");
    }
    let (found, _) = entries(
        "logboek/u.md",
        "| Datum | Wat | Uren | Lezers |\n|---|---|---|---|\n| | Totaal | 6 | baas |\n",
    );
    assert_eq!(found.len(), 1);
}

#[test]
fn a_heading_with_several_days_is_an_entry_of_all_of_them() {
    for (path, heading, expected) in [
        ("log/a.md", "Week 45 (2–8 Nov 2026)", "2026-11-08 from 2026-11-02 Week 45"),
        ("log/a.md", "10 and 12 November 2026: Training", "2026-11-12 from 2026-11-10 Training"),
        ("log/a.md", "14-16 November 2026 Fair", "2026-11-16 from 2026-11-14 Fair"),
        ("log/a.md", "Nov 30 - Dec 2, 2026: Fair", "2026-12-02 from 2026-11-30 Fair"),
        ("log/2026.md", "Fair, 3, 4 & 6 July", "2026-07-06 from 2026-07-03 Fair"),
        ("logboek/a.md", "3 en 5 oktober 2026: Bakken", "2026-10-05 from 2026-10-03 Bakken"),
        (
            "logboek/a.md",
            "28 t/m 30 september 2026",
            "2026-09-30 from 2026-09-28 28 t/m 30 september 2026",
        ),
        (
            "logboek/2026.md",
            "Week 40 (28 september – 2 oktober)",
            "2026-10-02 from 2026-09-28 Week 40",
        ),
    ] {
        let text = format!("# Log\n\n## {heading}\n\nDone.\n");
        assert_eq!(entries(path, &text).0, [expected], "{heading}");
    }
    for heading in ["Chapter 3-5", "Version 2.1 and 2.2", "2 and 3", "05-10-26 and more"] {
        let text = format!("# Log\n\n## {heading}\n\nDone.\n");
        let (found, _) = entries("log/2026.md", &text);
        assert!(found.iter().all(|one| !one.contains("from")), "{found:?}");
    }
}

#[test]
fn a_cell_that_cannot_be_counted_is_kept_as_it_is_written() {
    let text = "+++\nlezers = [\"public\"]\n+++\n| Datum | Wat | Uren | Kosten | Geaccrediteerd |\n\
                |---|---|---|---|---|\n\
                | 2026-10-03 | Bakken | gedurende kwartalen | grotendeels gratis | misschien weleens |\n\
                | 2026-10-04 | Rijzen | n.v.t. | ? | - |\n";
    let (found, snapshot) = entries("logboek/uren.md", text);
    assert_eq!(found, ["2026-10-03 Bakken", "2026-10-04 Rijzen"]);
    let typed = snapshot.diagnostics.iter().filter(|one| one.rule == "wrong-type");
    let typed: Vec<_> = typed.map(|one| one.severity).collect();
    assert_eq!(typed, [pop::base::Severity::Info; 3], "{:?}", snapshot.diagnostics);
    let (own, public) = (files(&snapshot, "eigen"), files(&snapshot, "openbaar"));
    for kept in ["gedurende kwartalen", "grotendeels gratis", "misschien weleens"] {
        assert!(own.contains(kept), "{kept}");
        assert!(!public.contains(kept), "{kept}");
    }
    assert!(public.contains("Bakken"));
}

#[test]
fn the_other_days_of_a_file_tell_the_year_and_the_order() {
    for (path, text, expected) in [
        // The weekday alone, with a year in the name, the folder or another heading.
        (
            "logboek/2025.md",
            "## Vrijdag 17/10\n\nx\n\n## ma 20-10: Tweede\n\ny\n",
            &["2025-10-17 Vrijdag 17/10", "2025-10-20 Tweede"][..],
        ),
        ("logboek/2025/okt.md", "## vrijdag 17 oktober\n\nx\n", &["2025-10-17 vrijdag 17 oktober"]),
        (
            "logboek/stage.md",
            "## Vrijdag 17 oktober 2025\n\nx\n\n## Maandag 20/10\n\ny\n",
            &["2025-10-17 Vrijdag 17 oktober 2025", "2025-10-20 Maandag 20/10"],
        ),
        // A school year.
        (
            "logboek/stage.md",
            "## 18 december 2025\n\nx\n\n## 8 januari 2026\n\ny\n\n## 12 februari\n\nz\n",
            &["2025-12-18 18 december 2025", "2026-01-08 8 januari 2026", "2026-02-12 12 februari"],
        ),
        // Digits alone, if all headings are days.
        (
            "logboek/2025.md",
            "## 17/10\n\nx\n\n## 20/10 Tweede\n\ny\n",
            &["2025-10-17 17/10", "2025-10-20 Tweede"],
        ),
        // The order that other days show.
        (
            "log/2026.md",
            "## 06/02/2026\n\nx\n\n## 06/15/2026\n\ny\n",
            &["2026-06-02 06/02/2026", "2026-06-15 06/15/2026"],
        ),
        ("log/2026.md", "## Fri 06/02/2026\n\nx\n", &["2026-02-06 Fri 06/02/2026"]),
        (
            "log/l.md",
            "| Date | What |\n|---|---|\n| 6/2/2026 | A |\n| 6/15/2026 | B |\n",
            &["2026-06-02 A", "2026-06-15 B"],
        ),
    ] {
        let (found, snapshot) = entries(path, text);
        assert_eq!(found, expected, "{path}: {text}");
        assert_eq!(has(&snapshot, "invalid-date"), 0, "{text}: {:#?}", snapshot.diagnostics);
    }
}

#[test]
fn a_heading_with_a_day_that_is_not_certain_is_an_entry_and_is_reported() {
    for (path, text, variant, count) in [
        (
            "logboek/dagboek.md",
            "## vrijdag 17 oktober\n\nx\n\n## 20 oktober\n\ny\n",
            "heading-year",
            2,
        ),
        ("logboek/dagboek.md", "## 17/10\n\nx\n\n## 20/10\n\ny\n", "heading-year", 2),
        ("log/diary.md", "## 06/02/2026\n\nx\n\n## 07/03/2026\n\ny\n", "heading-either", 2),
        ("log/diary.md", "## Monday 17 October 2025\n\nx\n", "heading-weekday", 1),
    ] {
        let (found, snapshot) = entries(path, text);
        assert_eq!(found.len(), count, "{text}: {found:?}");
        let told: Vec<_> =
            snapshot.diagnostics.iter().filter(|one| one.rule == "invalid-date").collect();
        assert_eq!(told.len(), 1, "{text}: {told:#?}");
        assert_eq!(told[0].variant, Some(variant), "{text}");
        assert_eq!(told[0].places().count(), count, "{text}");
        assert_eq!(has(&snapshot, "missing-key"), 0, "{text}");
    }
    // Numbers of chapters and parts are no days.
    for text in
        ["## 3.1 Start\n\nx\n\n## 3.2 Verder\n\ny\n", "## Deel 1/2\n\nx\n\n## Deel 2/2\n\ny\n"]
    {
        let (found, snapshot) = entries("logboek/dagboek.md", text);
        assert_eq!((found.len(), has(&snapshot, "invalid-date")), (1, 0), "{text}");
    }
}

#[test]
fn the_headings_that_people_use_are_understood() {
    for (path, headings, row, expected) in [
        (
            "log/l.md",
            "Start | Finish | Topic | Hours (h) | What it added",
            "2026-03-02 | 2026-03-06 | Baking | 8 | Bread",
            "2026-03-06 from 2026-03-02 8 Baking",
        ),
        (
            "logboek/l.md",
            "Startdatum | Einddatum | Scholing | Aantal uren",
            "2-3-2026 | | Bakken | 8",
            "2026-03-02 8 Bakken",
        ),
        (
            "logboek/l.md",
            "Datum (dd-mm-jjjj) | Werkzaamheden | SBU",
            "2-3-2026 | Bakken | 8",
            "2026-03-02 8 Bakken",
        ),
        (
            "logboek/l.md",
            "Nr | Datum bijeenkomst | In het kader van | Uren",
            "1 | 2-3-2026 | Bakken | 8",
            "2026-03-02 8 Bakken",
        ),
        ("log/l.md", "Start date | Task | Hrs", "2 March 2026 | Baking | 8", "2026-03-02 8 Baking"),
    ] {
        let line = "---|".repeat(headings.matches('|').count()) + "---";
        let (found, _) = entries(path, &format!("{headings}\n{line}\n{row}\n"));
        assert_eq!(found, [expected], "{headings}");
    }
}

#[test]
fn a_month_and_a_stretch_of_days_are_days_too() {
    for (path, text, expected) in [
        (
            "log/check-ins.md",
            "## July 2026\n\nx\n\n## Aug 2026\n\ny\n",
            &["2026-07-31 from 2026-07-01 July 2026", "2026-08-31 from 2026-08-01 Aug 2026"][..],
        ),
        // Days come before months.
        ("log/diary.md", "# July 2026\n\n## 3 July 2026\n\nx\n", &["2026-07-03 3 July 2026"]),
        (
            "log/l.md",
            "| Dates | What |\n|---|---|\n| 01/09/2024 to 31/03/2025 | A |\n| June 2025 | B |\n",
            &["2025-03-31 from 2024-09-01 A", "2025-06-30 from 2025-06-01 B"],
        ),
        (
            "logboek/l.md",
            "| Datum | Wat |\n|---|---|\n| 14-1 t/m 25-2-2026 | A |\n",
            &["2026-02-25 from 2026-01-14 A"],
        ),
        (
            "log/l.md",
            "| Date | What |\n|---|---|\n| 11/12–11/13/2026 | A |\n",
            &["2026-11-13 from 2026-11-12 A"],
        ),
        // Days that lie close together in one order only.
        (
            "log/week.md",
            "## 10/5/2026\n\nx\n\n## 10/6/2026\n\ny\n\n## 10/7/2026\n\nz\n",
            &["2026-10-05 10/5/2026", "2026-10-06 10/6/2026", "2026-10-07 10/7/2026"],
        ),
    ] {
        let (found, snapshot) = entries(path, text);
        assert_eq!(found, expected, "{text}");
        assert_eq!(has(&snapshot, "invalid-date"), 0, "{text}: {:#?}", snapshot.diagnostics);
    }
}

#[test]
fn columns_with_other_words_are_one_finding_and_lose_nothing() {
    let text = "| Date | What | Method | Mood | Nr | Place |\n|---|---|---|---|---|---|\n\
                | 2026-03-02 | A | Course attendance | fine | 1 | Leeds |\n\
                | 2026-03-03 | B | Online learning | tired | 2 | Hull |\n";
    let (found, snapshot) = entries("log/l.md", text);
    assert_eq!(found, ["2026-03-02 A", "2026-03-03 B"]);
    let told: Vec<_> =
        snapshot.diagnostics.iter().filter(|one| one.rule == "unknown-key").collect();
    let places: Vec<&str> = told[0].places().map(|place| &text[place.range()]).collect();
    assert_eq!((told.len(), &places[..]), (1, &["Method", "Mood", "Place"][..]));
    assert_eq!(has(&snapshot, "invalid-value"), 0);
    let own = files(&snapshot, "eigen");
    for words in ["Course attendance", "tired", "Hull"] {
        assert!(own.contains(words), "{words}");
    }
    // One other word among those that are known is a slip.
    let slip = text.replace("Course attendance", "course").replace("Online learning", "corse");
    assert_eq!(has(&entries("log/l.md", &slip).1, "invalid-value"), 1);
    // Days without a year are one question.
    let bare = "| Date | What |\n|---|---|\n| 10/26 | A |\n| 3 Nov | B |\n| 5 Nov | C |\n";
    let (found, snapshot) = entries("log/l.md", bare);
    assert_eq!(
        (found.len(), has(&snapshot, "invalid-date")),
        (3, 1),
        "{:#?}",
        snapshot.diagnostics
    );
}

#[test]
fn a_first_heading_is_the_title_of_a_document_without_one() {
    for (path, title) in
        [("index.md", "Mijn POP"), ("paginas/a.md", "Over mij"), ("doelen/a.md", "Bakken")]
    {
        let text = format!("\n# {title}\n\nWoorden.\n");
        let snapshot = read(SETTINGS, &texts(&[(path, &text)]));
        let entry = snapshot.plan.iter().find(|(_, entry)| &*entry.path == path).expect("it").1;
        assert_eq!(entry.title().as_deref(), Some(title));
        assert_eq!(has(&snapshot, "missing-key"), 0, "{path}");
        // A heading with readers of its own is no title.
        let hidden = text.replace(title, &format!("{title} {{.private}}"));
        let snapshot = read(SETTINGS, &texts(&[(path, &hidden)]));
        assert_eq!(has(&snapshot, "missing-key"), 1, "{path}");
        assert!(!files(&snapshot, "openbaar").contains(title), "{path}");
    }
    // What explains a folder is a page for the author alone.
    let readmes = ["logboek/README.md", "doelen/LEESMIJ.md", "leerbehoeften/sub/readme.md"]
        .map(|path| (path, "# Uitleg\n\nZo werkt het.\n"));
    let snapshot = read(SETTINGS, &texts(&readmes));
    assert!(logs(&snapshot.plan).is_empty());
    for rule in ["missing-key", "duplicate-id", "unknown-audience"] {
        assert_eq!(has(&snapshot, rule), 0, "{rule}: {:#?}", snapshot.diagnostics);
    }
    assert!(!files(&snapshot, "openbaar").contains("Zo werkt het"));
    assert_eq!(files(&snapshot, "eigen").matches("<p>Zo werkt het").count(), 3);
    // Among the pages it is a page like any other, and with a kind it is what it says.
    let page = read(SETTINGS, &texts(&[("paginas/readme.md", "# Uitleg\n\nZo werkt het.\n")]));
    assert!(files(&page, "openbaar").contains("Zo werkt het"));
    let kind = "+++\nsoort = \"pagina\"\n+++\n# Uitleg\n\nZo werkt het.\n";
    let page = read(SETTINGS, &texts(&[("logboek/readme.md", kind)]));
    assert!(files(&page, "openbaar").contains("Zo werkt het"));
    // A list of evidence below a heading stays a list.
    let list =
        "# Bewijzen\n\n| Datum | Naam |\n|---|---|\n| 2026-03-02 | A |\n| 2026-03-03 | B |\n";
    let snapshot = read(SETTINGS, &texts(&[("bewijs/lijst.md", list)]));
    assert_eq!(snapshot.plan.of_kind(Kind::Evidence).len(), 2);
}
