//! Tests of the example plan: free of findings, complete and reproducible.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::civil::date;
use pop::host::disk::read_plan;
use pop::plan::{Kind, Output};
use pop::render::{Site, Theme};
use pop::view;
use pop::workspace::{Snapshot, Workspace};

use crate::pages::astray;

pub(super) fn example() -> Snapshot {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("example-plan");
    let mut workspace = Workspace::new(date(2026, 9, 18));
    workspace.apply(read_plan(&root).expect("the example is there"));
    workspace.snapshot()
}

/// The pages of an edition, without attachments.
pub(super) fn pages(snapshot: &Snapshot, edition: &str) -> BTreeMap<String, Vec<u8>> {
    let plan = &snapshot.plan;
    let edition = plan
        .config
        .editions
        .iter()
        .find(|found| *found.name == *edition)
        .unwrap_or_else(|| panic!("no edition {edition}"));
    let view = view::project(plan, edition);
    let pictures: Vec<_> = view.files.iter().map(pop::render::image::Picture::unread).collect();
    let theme = Theme::of(&view);
    let site = Site::new(&view, &theme, &pictures, plan.config.lang);
    let page = |route| (site.path(route), site.render(route).expect("a page"));
    site.routes().into_iter().map(page).collect()
}

#[test]
fn there_is_nothing_to_remark() {
    let found: Vec<String> =
        example().diagnostics.iter().map(|d| format!("{} {}", d.path, d.message_id())).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn it_shows_every_kind_and_enough_of_each() {
    let snapshot = example();
    let count = |kind| snapshot.plan.of_kind(kind).len();
    for (kind, least) in [
        (Kind::Situation, 2),
        (Kind::Observation, 2),
        (Kind::Comparison, 1),
        (Kind::Conclusion, 2),
        (Kind::Profile, 1),
        (Kind::Assessment, 2),
        (Kind::Need, 3),
        (Kind::Goal, 5),
        (Kind::Log, 40),
        (Kind::Evaluation, 2),
        (Kind::Review, 2),
        (Kind::Evidence, 5),
        (Kind::Page, 2),
    ] {
        assert!(count(kind) >= least, "{kind:?}: {}", count(kind));
    }
}

#[test]
fn two_builds_are_the_same_to_the_byte() {
    for edition in ["portfolio", "portfolio-en", "gesprek", "eigen"] {
        assert_eq!(pages(&example(), edition), pages(&example(), edition), "{edition}");
    }
}

#[test]
fn every_link_of_a_site_leads_to_a_page_of_it() {
    let snapshot = example();
    for edition in ["portfolio", "portfolio-en", "gesprek", "eigen"] {
        let pages = pages(&snapshot, edition);
        let plan = &snapshot.plan;
        let found = plan.config.editions.iter().find(|e| &*e.name == edition).expect("there");
        let files = view::project(plan, found).files.into_iter().map(|file| file.path);
        let printed = found
            .outputs
            .iter()
            .filter(|output| matches!(output, Output::Report | Output::Sheet | Output::Cv));
        let printed = printed.map(|output| format!("{}.pdf", output.name()));
        let files: Vec<String> = files.chain(printed).collect();
        assert_eq!(astray(&pages, &files), [""; 0], "{edition}");
    }
}

/// Whether a path is a page.
pub(super) fn is_page(path: &str) -> bool {
    std::path::Path::new(path).extension().is_some_and(|ending| ending == "html")
}

#[test]
fn pages_bring_no_script_no_style_and_no_request() {
    let snapshot = example();
    for edition in ["portfolio", "eigen"] {
        for (path, bytes) in pages(&snapshot, edition) {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            if is_page(&path) {
                // Data that no browser runs, and the only page with a script: the search.
                let text = text.replace("<script type=\"application/ld+json\">", "");
                let text = if path == "zoeken.html" {
                    text.replace("<script src=\"search", "")
                } else {
                    text
                };
                for word in ["<script", " style=", " onclick", "javascript:"] {
                    assert!(!text.contains(word), "{path}: {word}");
                }
                assert!(!text.contains("src=\"http"), "{path} asks the network");
            } else if path == "traject.css" {
                assert!(!text.contains("http"), "{path} asks the network");
                assert!(text.len() <= 16_000, "{path} has {} bytes", text.len());
            }
        }
    }
    let home = &pages(&snapshot, "portfolio")["index.html"];
    assert!(home.len() <= 40_000, "home has {} bytes", home.len());
}

#[test]
fn the_english_edition_is_english() {
    let pages = pages(&example(), "portfolio-en");
    let home = String::from_utf8_lossy(&pages["index.html"]).into_owned();
    assert!(home.contains("<html lang=\"en\""));
    assert!(!home.contains(" lang=\"nl\""), "everything on the first page is translated");
}

#[test]
fn what_is_private_in_the_example_stays_private() {
    let snapshot = example();
    let secrets = ["voor mezelf", "Tolkamp", "Okkerse", "Laarhoven"];
    for (edition, hidden) in
        [("portfolio", &secrets[..]), ("portfolio-en", &secrets[..]), ("gesprek", &secrets[..])]
    {
        for (path, bytes) in pages(&snapshot, edition) {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            for secret in hidden {
                assert!(!text.contains(secret), "{edition}/{path} holds {secret}");
                assert!(!path.contains(&secret.to_lowercase()), "{edition}/{path}");
            }
        }
    }
    let own: Vec<u8> = pages(&snapshot, "eigen").into_values().flatten().collect();
    let own = String::from_utf8_lossy(&own).into_owned();
    for secret in secrets {
        assert!(own.contains(secret), "the author sees {secret}");
    }
}

#[test]
fn the_calendar_holds_the_days_to_come_and_no_employer_gets_one() {
    let calendar = |edition: &str| -> Option<String> {
        let plan = example().plan;
        let edition = plan.config.editions.iter().find(|known| &*known.name == edition);
        let view = view::project(&plan, edition.expect("the edition"));
        pop::render::export::calendar::calendar(&view)
    };
    assert_eq!(calendar("portfolio"), None);
    let own = calendar("eigen").expect("days to come");
    for event in own.split("BEGIN:VEVENT\r\n").skip(1) {
        for wanted in ["UID:", "DTSTAMP:20260918T000000Z\r\n", "DTSTART;VALUE=DATE:20", "SUMMARY:"]
        {
            assert!(event.contains(wanted), "{wanted} in {event}");
        }
        let day = event.split("DATE:").nth(1).and_then(|rest| rest.get(..8)).expect("a day");
        assert!(day >= "20260918", "{event}");
    }
    let ids: Vec<&str> = own.lines().filter(|line| line.starts_with("UID:")).collect();
    let once: std::collections::BTreeSet<&&str> = ids.iter().collect();
    assert_eq!(ids.len(), once.len());
    assert!(own.starts_with("BEGIN:VCALENDAR\r\n") && own.ends_with("END:VCALENDAR\r\n"));
}
