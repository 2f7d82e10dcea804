//! Many entries in one file: each row and each dated section is a document of its own, with its own
//! place, readers and page, and nothing around them is lost.

use jiff::civil::date;
use pop::base::{Lang, LineIndex, Source};
use pop::ide;
use pop::plan::{Detail, Entry, Kind, Plan};
use pop::workspace::{Change, Snapshot, Workspace};

use super::noninterference::{files, read};

pub(super) const SETTINGS: &str = "lang = \"nl\"\n[audiences]\nleidinggevende = \"Mijn leidinggevende\"\n\
     [audience.default]\ngoal = [\"public\"]\nlog = [\"public\"]\nevidence = [\"public\"]\n\
     page = [\"public\"]\n\
     [[edition]]\nname = \"openbaar\"\naudience = \"public\"\n\
     [[edition]]\nname = \"baas\"\naudience = \"leidinggevende\"\n\
     [[edition]]\nname = \"eigen\"\naudience = \"private\"\n";

const GOAL: &str = "+++\ntitel = \"Zuurdesem\"\nstatus = \"idee\"\n+++\n";
const SECRET: &str =
    "+++\ntitel = \"Weg bij Kwadrant\"\nstatus = \"idee\"\nlezers = [\"privé\"]\n+++\n";

const TABLE: &str = "+++\nmethode = \"op-het-werk\"\n+++\n\n# Logboek najaar\n\nWat ik deed, week voor week.\n\n\
     | Datum | Wat | Uren | Doel | Resultaat | Lezers | Kleur |\n\
     |---|---|---:|---|---|---|---|\n\
     | 3 oktober 2026 | Eerste baksel | 2,5 | zuurdesem | Veertig broden, zie [het rapport](https://bakker.example/r) | | rood |\n\
     | 2026-10-05 | Brief aan Zephyrine | 1u30 | weg-bij-kwadrant | Verstuurd | | |\n\
     | 7-10-2026 | Gesprek met Brindlecott | 1 uur | [[zuurdesem]] | Afgesproken | leidinggevende | |\n\
     | 7-10-2026 | Eerste baksel | | Zuurdesem | Nog eens \\| beter | | |\n\
     | 7-10-2026 | Eerste baksel | 90 min | zuurdesem | En nog eens | | |\n\
     | | | | | | | |\n";

const SECTIONS: &str = "Dit jaar schrijf ik elke week.\n\n\
     ## 3 oktober 2026: De eerste les\n\nIk had drie wekkers.\n\n### Situatie\n\nHet was vroeg.\n\n\
     ## 2026-10-10 – Alleen in de winkel {lezers=leidinggevende}\n\nMet quarrymore.\n\n\
     ## 17 oktober 2026\n\nEen dag zonder kopje.\n\n\
     ## Afronding (24 oktober 2026) {.privé}\n\nAlleen voor mij: brindlecott.\n";

pub(super) fn texts(more: &[(&str, &str)]) -> Vec<(String, String)> {
    let fixed = [("doelen/zuurdesem.md", GOAL), ("doelen/weg-bij-kwadrant.md", SECRET)];
    fixed.iter().chain(more).map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

pub(super) fn logs(plan: &Plan) -> Vec<&Entry> {
    plan.of_kind(Kind::Log).iter().map(|id| plan.entry(*id)).collect()
}

pub(super) fn has(snapshot: &Snapshot, rule: &str) -> usize {
    snapshot.diagnostics.iter().filter(|finding| finding.rule == rule).count()
}

/// The page at a path, if the edition has it.
pub(super) fn page(all: &str, path: &str) -> Option<String> {
    all.split("== ").find_map(|part| {
        let (name, text) = part.split_once('\n')?;
        (name == path).then(|| text.to_owned())
    })
}

#[test]
fn each_row_is_an_entry() {
    let snapshot = read(SETTINGS, &texts(&[("logboek/2026.md", TABLE)]));
    let logs = logs(&snapshot.plan);
    let titles: Vec<String> = logs.iter().map(|entry| entry.label().to_string()).collect();
    assert_eq!(
        titles,
        [
            "Eerste baksel",
            "Brief aan Zephyrine",
            "Gesprek met Brindlecott",
            "Eerste baksel",
            "Eerste baksel"
        ]
    );
    let read: Vec<(Option<String>, Option<f64>, usize)> = logs
        .iter()
        .map(|entry| {
            let Detail::Log(log) = &entry.detail else { panic!("a log entry") };
            assert_eq!(log.method.map(pop::syntax::Word::name), Some("on-the-job"));
            (log.day().map(|day| day.to_string()), log.hours, log.goals.len())
        })
        .collect();
    let day = |day: &str| Some(day.to_owned());
    assert_eq!(
        read,
        [
            (day("2026-10-03"), Some(2.5), 1),
            (day("2026-10-05"), Some(1.5), 1),
            (day("2026-10-07"), Some(1.0), 1),
            (day("2026-10-07"), None, 1),
            (day("2026-10-07"), Some(1.5), 1),
        ]
    );
    for rule in ["unknown-reference", "missing-key", "duplicate-id", "invalid-date", "wrong-type"] {
        assert_eq!(has(&snapshot, rule), 0, "{rule}: {:#?}", snapshot.diagnostics);
    }
    // The column that is no key is reported once, at its heading.
    let unknown: Vec<_> =
        snapshot.diagnostics.iter().filter(|finding| finding.rule == "unknown-key").collect();
    assert_eq!(unknown.len(), 1);
    let position = LineIndex::new(TABLE).position(TABLE, unknown[0].span.start as usize);
    assert_eq!((position.line, &TABLE[unknown[0].span.range()]), (9, "Kleur"));
}

#[test]
fn each_row_has_a_page_and_its_own_readers() {
    let snapshot = read(SETTINGS, &texts(&[("logboek/2026.md", TABLE)]));
    let public = files(&snapshot, "openbaar");
    let own = files(&snapshot, "eigen");
    let first = page(&public, "logboek/2026-10-03-eerste-baksel.html").expect("a page");
    assert!(first.contains("https://bakker.example/r"), "{first}");
    assert!(first.contains("../doelen/zuurdesem.html"), "{first}");
    // Of two with the same day and title, the second has a number.
    for path in ["logboek/2026-10-07-eerste-baksel.html", "logboek/2026-10-07-eerste-baksel-2.html"]
    {
        assert!(page(&public, path).is_some(), "{path}");
    }
    assert!(
        page(&public, "logboek/2026-10-07-eerste-baksel.html")
            .expect("a page")
            .contains("Nog eens | beter")
    );
    for hidden in
        ["Zephyrine", "zephyrine", "Brindlecott", "brindlecott", "Kwadrant", "week voor week"]
    {
        assert!(!public.contains(hidden), "{hidden}");
    }
    let boss = files(&snapshot, "baas");
    assert!(boss.contains("Brindlecott") && !boss.contains("Zephyrine"));
    for kept in ["Zephyrine", "Brindlecott", "week voor week", "Logboek najaar"] {
        assert!(own.contains(kept), "{kept}");
    }
    // The feed and the data name the same entries.
    let data = page(&public, "plan.json").expect("the data");
    assert!(
        data.contains("\"2026-10-07-eerste-baksel-2\"") && data.contains("\"hours\": 2.5"),
        "{data}"
    );
}

#[test]
fn hidden_rows_change_nothing_for_others() {
    let kept = TABLE
        .lines()
        .filter(|line| !["Zephyrine", "Brindlecott"].iter().any(|name| line.contains(name)));
    let less = kept.collect::<Vec<_>>().join("\n") + "\n";
    let whole = read(SETTINGS, &texts(&[("logboek/2026.md", TABLE)]));
    let less = read(SETTINGS, &texts(&[("logboek/2026.md", &less)]));
    assert!(files(&whole, "openbaar") == files(&less, "openbaar"));
    // An entry that only the author sees does not take the name of one that others see.
    let twice = "| datum | wat | lezers |\n|---|---|---|\n| 2026-10-03 | Bakken | privé |\n| 2026-10-03 | Bakken | |\n";
    let once = "| datum | wat | lezers |\n|---|---|---|\n| 2026-10-03 | Bakken | |\n";
    let [twice, once] = [twice, once].map(|text| read(SETTINGS, &texts(&[("logboek/x.md", text)])));
    assert!(files(&twice, "openbaar") == files(&once, "openbaar"));
}

#[test]
fn each_dated_section_is_an_entry() {
    let snapshot = read(SETTINGS, &texts(&[("logboek/dagboek.md", SECTIONS)]));
    let found: Vec<(String, String)> = logs(&snapshot.plan)
        .iter()
        .map(|entry| (entry.id.to_string(), entry.label().to_string()))
        .collect();
    let expected = [
        ("2026-10-03-de-eerste-les", "De eerste les"),
        ("2026-10-10-alleen-in-de-winkel", "Alleen in de winkel"),
        ("2026-10-17-17-oktober-2026", "17 oktober 2026"),
        ("2026-10-24-afronding", "Afronding"),
    ];
    assert_eq!(found, expected.map(|(id, title)| (id.to_owned(), title.to_owned())));
    assert_eq!(has(&snapshot, "heading-skips-level"), 0);
    let public = files(&snapshot, "openbaar");
    let first = page(&public, "logboek/2026-10-03-de-eerste-les.html").expect("a page");
    assert!(first.contains("drie wekkers") && first.contains("Het was vroeg"), "{first}");
    for hidden in ["quarrymore", "brindlecott", "elke week"] {
        assert!(!public.contains(hidden), "{hidden}");
    }
    assert!(files(&snapshot, "baas").contains("quarrymore"));
    let own = files(&snapshot, "eigen");
    for kept in ["quarrymore", "brindlecott", "elke week", "zonder kopje"] {
        assert!(own.contains(kept), "{kept}");
    }
}

#[test]
fn the_header_of_the_file_speaks_for_all() {
    let shared = "+++\ntitel = \"Stage\"\nlezers = [\"leidinggevende\"]\n+++\nVooraf gezegd.\n\n\
                  | datum | wat | lezers |\n|---|---|---|\n| 2026-05-01 | Gekneed | |\n| 2026-05-02 | Gevormd | openbaar |\n";
    let snapshot = read(SETTINGS, &texts(&[("logboek/stage.md", shared)]));
    let (public, boss) = (files(&snapshot, "openbaar"), files(&snapshot, "baas"));
    assert!(
        !public.contains("Gekneed") && public.contains("Gevormd") && !public.contains("Vooraf")
    );
    assert!(boss.contains("Gekneed") && boss.contains("Gevormd") && boss.contains("Vooraf gezegd"));
}

#[test]
fn what_hides_across_entries_hides_all_of_them() {
    let rows = "| datum | wat |\n|---|---|\n| 2026-05-01 | Gekneed |\n";
    for text in [
        "## 1 mei 2026: Gekneed\n\nA %% weg\n\n## 2 mei 2026: Gevormd\n\nB\n".to_owned(),
        format!("## Voor mij {{.privé}}\n\n{rows}"),
        format!("::: private\n\n{rows}\n:::\n"),
        "| datum | wat | uren |\n|---|---|---|\n| 2026-05-01 | Gekneed <!-- | 2 --> |\n".to_owned(),
    ] {
        let snapshot = read(SETTINGS, &texts(&[("logboek/x.md", &text)]));
        let public = files(&snapshot, "openbaar");
        assert!(!public.contains("Gevormd"), "{text}");
        assert!(!public.contains("Gekneed") || text.contains("%%"), "{text}");
        assert!(files(&snapshot, "eigen").contains("Gekneed"), "{text}");
    }
}

#[test]
fn evidence_and_feedback_can_share_a_file() {
    let feedback = "+++\ntype = \"feedback\"\n+++\n\n| Datum | Van | Feedback | Toestemming | Doel | Toelichting |\n\
                    |---|---|---|---|---|---|\n\
                    | 12-05-2026 | Ottoline | Je kneedt rustig | 13-05-2026 | zuurdesem | Ik was er blij mee |\n\
                    | 14-05-2026 | Hedda | Sneller graag | | zuurdesem | |\n";
    let snapshot = read(SETTINGS, &texts(&[("bewijs/feedback.md", feedback)]));
    assert_eq!(snapshot.plan.of_kind(Kind::Evidence).len(), 2);
    let public = files(&snapshot, "openbaar");
    assert!(public.contains("Je kneedt rustig") && public.contains("Ik was er blij mee"));
    assert!(!public.contains("Sneller graag") && !public.contains("Hedda"));
    assert!(files(&snapshot, "eigen").contains("Sneller graag"));
}

#[test]
fn what_cannot_be_read_is_reported_at_its_cell() {
    let text = "| datum | wat | uren | doel | methode |\n|---|---|---|---|---|\n\
                | 31 februari 2026 | Een | 2 | zuurdesem | cursus |\n\
                | 2026-05-02 | Twee | veel | zuurdesm | curus |\n| | Drie | 1 | | | extra |\n";
    let snapshot = read(SETTINGS, &texts(&[("logboek/x.md", text)]));
    let mut found: Vec<(&str, u32, &str)> = snapshot
        .diagnostics
        .iter()
        .filter(|finding| &*finding.path == "logboek/x.md")
        .map(|finding| {
            let line = LineIndex::new(text).position(text, finding.span.start as usize).line;
            (finding.rule, line, &text[finding.span.range()])
        })
        .filter(|(rule, ..)| !rule.starts_with("log-"))
        .collect();
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("invalid-date", 3, "31 februari 2026"),
            ("invalid-value", 4, "curus"),
            ("missing-key", 5, "| | Drie | 1 | | | extra |"),
            ("unknown-key", 5, "extra"),
            ("unknown-reference", 4, "zuurdesm"),
            ("wrong-type", 4, "veel"),
        ]
    );
    // A fix writes plain words into the cell.
    let (mended, after) = ide::mend(snapshot);
    assert!(!mended.is_empty());
    let text = &after.sources["logboek/x.md"].text;
    assert!(
        text.contains("| zuurdesem | cursus |\n| 2026-05-02 | Twee | veel | zuurdesem | cursus |"),
        "{text}"
    );
}

#[test]
fn a_single_document_stays_one() {
    for text in [
        "+++\ntitel = \"Een dag\"\ndatum = 2026-05-01\n+++\n\n| datum | wat |\n|---|---|\n| 2026-05-01 | Gekneed |\n",
        "+++\ntitel = \"Een dag\"\ndatum = 2026-05-01\n+++\n\n## 3 mei 2026: later\n\nTekst.\n",
        "+++\ntitel = \"Een dag\"\n+++\n\n| kleur | smaak |\n|---|---|\n| rood | zoet |\n",
        "+++\ntitel = \"Een dag\"\n+++\n\n## Les 3\n\n## 3.1 Inleiding\n",
    ] {
        let snapshot = read(SETTINGS, &texts(&[("logboek/dag.md", text)]));
        let logs = logs(&snapshot.plan);
        assert_eq!(logs.len(), 1, "{text}");
        assert!(logs[0].part.is_none(), "{text}");
    }
}

#[test]
fn an_editor_knows_which_entry_it_is_in() {
    let snapshot = read(SETTINGS, &texts(&[("logboek/2026.md", TABLE)]));
    let said = |needle: &str| {
        let offset = TABLE.find(needle).expect("there") + 1;
        ide::hover(&snapshot, "logboek/2026.md", offset, Lang::En).map(|hover| hover.markdown)
    };
    assert!(said("Brief aan").expect("a text").contains("only you can read this"));
    assert!(said("Eerste baksel").expect("a text").contains("everyone can read this"));
    let offset = TABLE.find("weg-bij-kwadrant").expect("there") + 1;
    let place = ide::definition(&snapshot, "logboek/2026.md", offset).expect("a place");
    assert_eq!(&*place.path, "doelen/weg-bij-kwadrant.md");
}

#[test]
fn an_edit_gives_the_same_as_reading_again() {
    let change = |text: &str| vec![Change::Text(Source::new("logboek/x.md", text))];
    let mut workspace = Workspace::new(date(2026, 9, 1));
    let fixed = texts(&[]).into_iter().map(|(path, text)| Change::Text(Source::new(&path, &text)));
    workspace.apply(fixed.chain([Change::Text(Source::new("pop.toml", SETTINGS))]).collect());
    let row = TABLE.replace("Eerste baksel", "Tweede baksel");
    let words = SECTIONS.replace("drie wekkers", "vier wekkers, en nog een");
    let less = SECTIONS.replace("## 17 oktober 2026\n", "");
    for text in [TABLE, &row, SECTIONS, &words, &less, TABLE, SECTIONS] {
        workspace.apply(change(text));
        let (now, fresh) =
            (workspace.snapshot(), read(SETTINGS, &texts(&[("logboek/x.md", text)])));
        for edition in ["openbaar", "eigen"] {
            assert!(files(&now, edition) == files(&fresh, edition), "{text}");
        }
        let shown = |snapshot: &Snapshot| format!("{:?}", snapshot.diagnostics);
        assert_eq!(shown(&now), shown(&fresh));
    }
}

#[test]
fn a_column_that_is_no_key_is_for_the_author_alone() {
    let snapshot = read(SETTINGS, &texts(&[("logboek/najaar.md", TABLE)]));
    let told = |edition: &str| files(&snapshot, edition).contains("rood");
    assert_eq!([told("eigen"), told("baas"), told("openbaar")], [true, false, false]);
    let named = TABLE.replacen("+++\n", "+++\nlezers = { extra = [\"leidinggevende\"] }\n", 1);
    let snapshot = read(SETTINGS, &texts(&[("logboek/najaar.md", &named)]));
    let told = |edition: &str| files(&snapshot, edition).contains("rood");
    assert_eq!([told("eigen"), told("baas"), told("openbaar")], [true, true, false]);
}

#[test]
fn what_is_no_number_of_hours_is_not_counted() {
    let hours = |cell: &str| {
        let table =
            format!("| Datum | Wat | Uren |\n|---|---|---|\n| 3 oktober 2026 | Brood | {cell} |\n");
        let snapshot = read(SETTINGS, &texts(&[("logboek/najaar.md", &table)]));
        let logs = logs(&snapshot.plan);
        let Detail::Log(log) = &logs[0].detail else { panic!("a log entry") };
        (log.hours, has(&snapshot, "wrong-type"))
    };
    for (cell, expected) in [("2,5", 2.5), ("ca. 3 uur", 3.0), ("90 min", 1.5), ("1u30", 1.5)] {
        assert_eq!(hours(cell), (Some(expected), 0), "{cell}");
    }
    for cell in ["3 dagen", "2 maanden", "(nodig: 120)", "minstens 8 uur"] {
        assert_eq!(hours(cell), (None, 1), "{cell}");
    }
}
