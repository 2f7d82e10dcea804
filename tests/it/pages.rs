//! Tests with plans of any size: no page too long, and every link with a target.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use jiff::ToSpan;
use jiff::civil::date;
use pop::base::Source;
use pop::workspace::{Change, Snapshot, Workspace};

use crate::example::{is_page, pages};

/// A plan with a number of goals and entries, all public.
fn plan(goals: usize, entries: usize) -> Snapshot {
    let mut texts = vec![(
        "pop.toml".to_owned(),
        "lang = \"en\"\n[person]\nname = \"Wilhelmina van Oosterhout-Schimmelpenninck\"\nrole = \"Baker\"\n\
         [audiences]\nmanager = \"My manager\"\n\
         [[edition]]\nname = \"all\"\naudience = \"public\"\n\
         [[edition]]\nname = \"talk\"\naudience = \"manager\"\n\
         [audience.default]\ngoal = [\"public\"]\nlog = [\"public\"]\nneed = [\"public\"]\n"
            .to_owned(),
    )];
    if goals > 0 {
        texts.push(("needs/bread.md".to_owned(), "+++\ntitle = \"Bread\"\n+++\n".to_owned()));
    }
    for goal in 0..goals {
        let text = format!(
            "+++\ntitle = \"Goal number {goal} about loaves\"\nstatus = \"active\"\nneed = \"bread\"\n\
             start = 2020-01-01\ndue = 2026-12-{:02}\n[[measure]]\nname = \"loaves\"\nfrom = 0\nto = 9000\n\
             [[step]]\nwhat = \"Bake\"\ndue = 2026-06-01\n+++\nWhy.\n",
            goal % 28 + 1
        );
        texts.push((format!("goals/goal-{goal}.md"), text));
    }
    let last = date(2026, 9, 1);
    for entry in 0..entries {
        let mut text = String::from("+++\n");
        // Half of them belong to the first goal.
        let goal = if entry % 2 == 0 { 0 } else { entry % goals.max(1) };
        let day = last - ((entry as i64 * 1500) / entries as i64).days();
        writeln!(text, "title = \"What happened on day {entry}\"\ndate = {day}\nhours = 1")
            .expect("");
        writeln!(text, "result = \"Learned one thing more about the oven.\"").expect("");
        if goals > 0 {
            writeln!(text, "goal = \"goal-{goal}\"\nneed = \"bread\"").expect("");
            writeln!(text, "[readings]\nloaves = {entry}").expect("");
        }
        text.push_str("+++\nSome words about it.\n");
        texts.push((format!("log/entry-{entry:05}.md"), text));
    }
    let mut workspace = Workspace::new(date(2026, 9, 18));
    let changes = texts.into_iter().map(|(path, text)| Change::Text(Source::new(&path, &text)));
    workspace.apply(changes.collect());
    workspace.snapshot()
}

/// The values of an attribute in a page.
fn values<'h>(html: &'h str, attribute: &str) -> Vec<&'h str> {
    let start = format!(" {attribute}=\"");
    html.split(&*start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The links of a site without a target among its pages, anchors and files.
pub(super) fn astray(pages: &BTreeMap<String, Vec<u8>>, files: &[String]) -> Vec<String> {
    let html = |path: &str| String::from_utf8_lossy(&pages[path]).into_owned();
    let ids: BTreeMap<&String, BTreeSet<String>> = pages
        .keys()
        .filter(|path| is_page(path))
        .map(|path| (path, values(&html(path), "id").into_iter().map(str::to_owned).collect()))
        .collect();
    let mut astray = Vec::new();
    for path in pages.keys().filter(|path| is_page(path)) {
        let html = html(path);
        for href in values(&html, "href").into_iter().chain(values(&html, "src")) {
            if href.contains(':') {
                continue;
            }
            let (page, anchor) = href.split_once('#').unwrap_or((href, ""));
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
            for step in page.split('/') {
                match step {
                    ".." => drop(steps.pop()),
                    step => steps.push(step),
                }
            }
            let to = if page.is_empty() { path.clone() } else { steps.join("/") };
            let there = match ids.get(&to) {
                Some(ids) => anchor.is_empty() || ids.contains(anchor),
                None => pages.contains_key(&to) || files.contains(&to),
            };
            if !there {
                astray.push(format!("{path} → {href}"));
            }
        }
    }
    astray
}

#[test]
fn no_page_of_a_large_plan_is_above_200_kilobytes() {
    let pages = pages(&plan(60, 5000), "all");
    let long: Vec<(&String, usize)> = pages
        .iter()
        .filter(|(path, bytes)| is_page(path) && bytes.len() > 200_000)
        .map(|(path, bytes)| (path, bytes.len()))
        .collect();
    assert!(long.is_empty(), "{long:?}");
    assert_eq!(astray(&pages, &[]), [""; 0]);
    let overview = String::from_utf8_lossy(&pages["log.html"]).into_owned();
    assert!(
        overview.contains("log-2025.html") || overview.contains("log-2025-01.html"),
        "{overview}"
    );
    let goal = String::from_utf8_lossy(&pages["goals/goal-0.html"]).into_owned();
    assert!(goal.contains("goals/goal-0/log-20"), "the goal leads to its own log");
    // Every entry is on a page of the log.
    let parts = pages.iter().filter(|(path, _)| path.starts_with("log-"));
    let parts: String = parts.map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect();
    let missing = (0..5000).find(|entry| !parts.contains(&format!("entry-{entry:05}.html")));
    assert_eq!(missing, None);
}

#[test]
fn a_menu_names_some_pages_and_a_page_names_the_rest() {
    let mut texts = vec![Source::new(
        "pop.toml",
        "lang = \"en\"\n[audience.default]\npage = [\"public\"]\n\
         [[edition]]\nname = \"all\"\naudience = \"public\"\n",
    )];
    texts.extend((0..400).map(|number| {
        let text = format!("+++\ntitle = \"Page {number}\"\n+++\nWords.\n");
        Source::new(&format!("pages/page-{number}.md"), &text)
    }));
    let mut workspace = Workspace::new(date(2026, 9, 18));
    workspace.apply(texts.into_iter().map(Change::Text).collect());
    let pages = pages(&workspace.snapshot(), "all");
    assert_eq!(astray(&pages, &[]), [""; 0]);
    let list = String::from_utf8_lossy(&pages["pages.html"]).into_owned();
    assert!((0..400).all(|number| list.contains(&format!("pages/page-{number}.html"))));
    let largest = pages.iter().filter(|(path, _)| path.starts_with("pages/"));
    let largest = largest.map(|(_, bytes)| bytes.len()).max().expect("pages");
    assert!(largest < 6_000, "a page is not longer because there are others: {largest}");
}

#[test]
fn small_plans_have_good_pages_too() {
    for (goals, entries) in [(0, 0), (1, 0), (0, 1), (1, 1), (2, 61)] {
        let pages = pages(&plan(goals, entries), "all");
        assert_eq!(astray(&pages, &[]), [""; 0], "{goals} goals, {entries} entries");
        for (path, bytes) in pages.iter().filter(|(path, _)| is_page(path)) {
            let html = String::from_utf8_lossy(bytes);
            assert_eq!(html.matches("<h1").count(), 1, "{path}");
            assert!(!html.contains("<ol class=\"log\">\n</ol>"), "{path} has an empty list");
        }
    }
}

#[test]
fn a_heading_with_nothing_below_it_is_on_no_page() {
    let settings = "lang = \"en\"\n[audience.default]\ngoal = [\"public\"]\npage = [\"public\"]\n\
                    [[edition]]\nname = \"all\"\naudience = \"public\"\n";
    let body = "Words.\n\n## Hollow-one\n\n<!-- a question -->\n\n## Filled-two\n\n### Filled-three\n\n\
                More.\n\n### Hollow-four\n\n## Hollow-five\n\n### Hollow-six {.private}\n\nKept.\n";
    let goal = format!(
        "+++\ntitle = \"A\"\nstatus = \"idea\"\n[smart]\nspecific = \"\"\nrelevant = \" \"\n+++\n{body}"
    );
    let page = format!("+++\ntitle = \"B\"\n+++\n{body}");
    let mut workspace = Workspace::new(date(2026, 6, 1));
    let texts = [("pop.toml", settings), ("goals/a.md", &goal), ("pages/b.md", &page)];
    workspace.apply(texts.map(|(path, text)| Change::Text(Source::new(path, text))).into());
    let shown = pages(&workspace.snapshot(), "all");
    for name in ["goals/a.html", "pages/b.html"] {
        let (_, page) = shown.iter().find(|(path, _)| *path == name).expect("the page");
        let page = String::from_utf8_lossy(page);
        for filled in ["Filled-two", "Filled-three", "More."] {
            assert!(page.contains(filled), "{name} {filled}");
        }
        for hollow in ["Hollow", "Kept", "class=\"letters\"", "<div class=\"prose\"></div>"] {
            assert!(!page.contains(hollow), "{name} {hollow}");
        }
    }
}
