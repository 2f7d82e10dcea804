//! Tests that the contents of a body keep their form wherever they are shown: notes, anchors,
//! links, remarks.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use pop::base::Source;
use pop::render::single;
use pop::view;
use pop::workspace::{Change, Snapshot, Workspace};

use crate::example::{is_page, pages};

pub(super) const SETTINGS: &str = "base_url = \"https://plan.example/me/\"\n[person]\nname = \"Robin Tester\"\n\
    [audience.default]\npage = [\"public\"]\ngoal = [\"public\"]\nlog = [\"public\"]\nevidence = [\"public\"]\n\
    situation = [\"public\"]\nobservation = [\"public\"]\nconclusion = [\"public\"]\nassessment = [\"public\"]\n\
    profile = [\"public\"]\nneed = [\"public\"]\n\
    [[edition]]\nname = \"portfolio\"\naudience = \"public\"\noutputs = [\"site\", \"feed\"]\n\
    [[edition]]\nname = \"own\"\naudience = \"private\"\n";

/// Whether a path has an ending.
fn ends_with(path: &str, ending: &str) -> bool {
    std::path::Path::new(path).extension().is_some_and(|found| found == ending)
}

pub(super) fn snapshot(lang: &str, files: &[(&str, &str)]) -> Snapshot {
    let mut workspace = Workspace::new(date(2026, 9, 1));
    let mut changes =
        vec![Change::Text(Source::new("pop.toml", &format!("lang = \"{lang}\"\n{SETTINGS}")))];
    for (path, text) in files {
        let is_text = ends_with(path, "md");
        let title = format!("+++\ntitle = \"P\"\n+++\n{text}");
        let text = if text.starts_with("+++") { (*text).to_owned() } else { title };
        changes.push(if is_text {
            Change::Text(Source::new(path, &text))
        } else {
            Change::File((*path).into())
        });
    }
    workspace.apply(changes);
    workspace.snapshot()
}

/// All text of an edition.
pub(super) fn all(snapshot: &Snapshot, edition: &str) -> String {
    let mut all = String::new();
    for (path, bytes) in pages(snapshot, edition) {
        all.extend([&*path, "\n", &*String::from_utf8_lossy(&bytes), "\n"]);
    }
    all
}

pub(super) fn page(snapshot: &Snapshot, edition: &str, path: &str) -> String {
    String::from_utf8_lossy(&pages(snapshot, edition)[path]).into_owned()
}

/// The page of one body in the public edition.
pub(super) fn shown(body: &str) -> String {
    page(&snapshot("en", &[("pages/p.md", body)]), "portfolio", "pages/p.html")
}

pub(super) fn findings(files: &[(&str, &str)]) -> Vec<(String, String)> {
    let snapshot = snapshot("en", files);
    let found = snapshot.diagnostics.iter();
    found
        .filter(|one| one.rule != "public-plan-source")
        .map(|one| {
            (one.message_id(), snapshot.sources[&one.path].text[one.span.range()].to_owned())
        })
        .collect()
}

/// The values of an attribute.
pub(super) fn values<'h>(html: &'h str, attribute: &str) -> Vec<&'h str> {
    let start = format!(" {attribute}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

const TEXT: &str = "In[^n] and[^why] [up](#why).\n\n## Why\n\nSee[^n], [up](#why), [deep](#deep).\n\n### Deep\n\n\
    > #### Logboek\n> b[^x]\n\n## Logboek\n\n[it](#logboek)\n\n## B1\n\n- a[^why]\n\n## Mine {#own}\n\n[own](#own)\n\n\
    [^n]: Of this text[^x].\n[^why]: The reason.\n[^x]: More.\n";

/// A plan with the same names of notes and headings in every kind of document.
fn crowded(lang: &str) -> Snapshot {
    let goal =
        "+++\ntitle = \"Rye\"\nstatus = \"idea\"\nstart = 2026-03-01\ndue = 2027-03-01\n+++\n";
    let log = |day: u8| {
        format!(
            "+++\ntitle = \"Entry {day}\"\ndate = 2026-08-0{day}\ngoal = \"rye\"\nmethod = \"course\"\n+++\n{TEXT}"
        )
    };
    let now = "+++\nmoment = \"now\"\n+++\nIn[^n].\n\n## Environment\n\nHere[^why].\n\n### Deep\n\nb\n\n## Rest\n\nc\n\n\
        [^n]: N.\n[^why]: W.\n";
    let files = [
        ("index.md", format!("+++\ntitle = \"Start\"\n+++\n{TEXT}")),
        ("goals/rye.md", format!("{goal}{TEXT}")),
        ("log/why.md", log(1)),
        ("log/deep.md", log(2)),
        (
            "pages/p.md",
            format!(
                "+++\ntitle = \"P\"\n+++\n# P\n\n{TEXT}[t](#p), [[rye#Why]], [[now#Rest]], [[seen#why]]\n"
            ),
        ),
        ("situation/now.md", now.to_owned()),
        ("situation/desired.md", now.replace("now", "desired")),
        ("observations/seen.md", format!("+++\ntitle = \"Seen\"\n+++\n{TEXT}")),
        ("conclusions/so.md", format!("+++\ntitle = \"So\"\n+++\n{TEXT}")),
        (
            "profiles/baker.md",
            format!(
                "+++\nrole = \"Baker\"\n[[competence]]\nid = \"why-2\"\nname = \"W\"\nrequired = 3\n+++\n{TEXT}"
            ),
        ),
        (
            "assessments/mine.md",
            format!(
                "+++\ntitle = \"Mine\"\ndate = 2026-02-01\nrater = \"self\"\nprofile = \"baker\"\n+++\n{TEXT}"
            ),
        ),
        ("needs/why-not.md", format!("+++\ntitle = \"N\"\n+++\n{TEXT}")),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, &**text)).collect();
    snapshot(lang, &files)
}

/// Checks that every id is unique, and that every link inside the edition has a target.
fn whole(pages: &BTreeMap<String, String>) {
    let ids: BTreeMap<&str, BTreeSet<&str>> = pages
        .iter()
        .map(|(path, html)| (&**path, values(html, "id").into_iter().collect()))
        .collect();
    for (path, html) in pages {
        assert_eq!(
            values(html, "id").len(),
            ids[&**path].len(),
            "{path}: an id twice: {:?}",
            values(html, "id")
        );
        for href in values(html, "href") {
            let (to, anchor) = href.split_once('#').unwrap_or((href, ""));
            if to.contains(':') || (!to.is_empty() && !ends_with(to, "html")) || path == "404.html"
            {
                continue;
            }
            let to = if to.is_empty() {
                path.clone()
            } else {
                let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
                let mut parts: Vec<&str> =
                    folder.split('/').filter(|part| !part.is_empty()).collect();
                for part in to.split('/') {
                    if part == ".." {
                        parts.pop();
                    } else {
                        parts.push(part);
                    }
                }
                parts.join("/")
            };
            let there = ids.get(&*to).unwrap_or_else(|| panic!("{path}: no page {href}"));
            assert!(
                anchor.is_empty() || there.contains(anchor),
                "{path}: no place {href} in {there:?}"
            );
        }
    }
}

#[test]
fn every_id_is_there_once_and_every_mark_leads_to_its_note_and_back() {
    for lang in ["en", "nl"] {
        let snapshot = crowded(lang);
        for edition in ["portfolio", "own"] {
            let made = pages(&snapshot, edition);
            let texts: BTreeMap<String, String> = made
                .iter()
                .filter(|(path, _)| is_page(path))
                .map(|(path, bytes)| (path.clone(), String::from_utf8_lossy(bytes).into_owned()))
                .collect();
            whole(&texts);
            let marks: usize = texts.values().map(|html| html.matches("doc-noteref").count()).sum();
            let back: usize = texts.values().map(|html| html.matches("doc-backlink").count()).sum();
            assert!(marks > 60, "{marks}");
            assert_eq!(marks, back, "{edition}: as many ways there as back");
            let files: Vec<(String, Vec<u8>)> = made.into_iter().collect();
            let bound = single::bind("portfolio", &files).expect("one file");
            whole(&BTreeMap::from([("index.html".to_owned(), bound)]));
        }
    }
}

#[test]
fn a_text_that_is_shown_in_part_has_no_marks() {
    let made = pages(&crowded("en"), "portfolio");
    let log = String::from_utf8_lossy(&made["log.html"]).into_owned();
    assert!(log.contains("<p>In and <a href=\"log/why.html#why\">up</a>.</p>"), "{log}");
    assert!(!log.contains("note--"), "{log}");
    let feed = String::from_utf8_lossy(&made["feed.xml"]).into_owned();
    assert!(feed.contains("<summary>In and up. Why See") && !feed.contains("The reason"), "{feed}");
    let goal = String::from_utf8_lossy(&made["goals/rye.html"]).into_owned();
    assert!(goal.contains("<p>In and <a href=\"../log/why.html#why\">up</a>.</p>"), "{goal}");
    assert!(goal.contains("The reason."), "{goal}");
}

#[test]
fn a_text_begins_as_it_was_written() {
    let list = shown("- one\n- two\n\n| a |\n|---|\n| 1 |\n\nA closing paragraph.\n");
    assert!(
        !list.contains("class=\"lead\"") && list.contains("<p>A closing paragraph.</p>"),
        "{list}"
    );
    let section = shown("## First\n\nText of the first.\n\n## Second\n\nMore.\n");
    assert!(!section.contains("class=\"lead\""), "{section}");
    let paragraph = shown("Begins so.\n\nGoes on.\n");
    assert!(paragraph.contains("<p class=\"lead\">Begins so.</p>"), "{paragraph}");
    let titled = shown("# P\n\nBegins so.\n\n## Then\n\nGoes on.\n");
    assert_eq!(titled.matches(">P</h").count(), 1, "{titled}");
    assert!(titled.contains("<p>Begins so.</p>"), "{titled}");
    for first in ["> a quote", "1. a\n2. b", "```\ncode\n```", "| a |\n|---|\n| 1 |"] {
        let entry = format!(
            "+++\ntitle = \"E\"\ndate = 2026-08-01\nmethod = \"course\"\n+++\n{first}\n\nBehind it.\n"
        );
        let snapshot = snapshot("en", &[("log/e.md", &entry)]);
        for path in ["log.html", "index.html"] {
            let html = page(&snapshot, "portfolio", path);
            for tag in ["ul", "ol", "table", "blockquote", "pre"] {
                assert!(!html.contains(&format!("<p><{tag}")), "{first}: {html}");
            }
            assert!(!html.contains("Behind it."), "{first}: {html}");
        }
    }
}

#[test]
fn what_stands_between_double_brackets_has_words() {
    let goal = "+++\ntitle = \"Rye on my own\"\nstatus = \"idea\"\n+++\n## Why\n\nBecause.\n";
    let body = "a [[rye|]] b [[ rye ]] c [[goals/rye.md|the rye]] d [[goals/rye]] e ![[rye]] f [[rye#Why]] \
        g [[rye#Why|why]] h ![[oven.png]] i ![[img/oven.png|300]] j ![[oven.png|An oven]] k [[#Below]] l [[plan.pdf]]\n\n\
        | a |\n|---|\n| [[rye\\|the table]] |\n\n## Below\n\nText.\n";
    let files = [
        ("goals/rye.md", goal),
        ("pages/p.md", body),
        ("pages/img/oven.png", ""),
        ("evidence/plan.pdf", ""),
    ];
    let html = page(&snapshot("en", &files), "portfolio", "pages/p.html");
    let link =
        |words: &str, anchor: &str| format!("<a href=\"../goals/rye.html{anchor}\">{words}</a>");
    for (count, part) in [
        (4, link("Rye on my own", "")),
        (1, link("the rye", "")),
        (1, link("Rye on my own", "#why")),
        (1, link("why", "#why")),
        (1, link("the table", "")),
        (1, "<a href=\"#below\">Below</a>".to_owned()),
        (1, ">plan.pdf</a>".to_owned()),
    ] {
        assert_eq!(html.matches(&part).count(), count, "{part}: {html}");
    }
    assert_eq!(html.matches("files/oven.png").count(), 3, "{html}");
    assert!(!html.contains("></a>") && !html.contains("[["), "{html}");
    let told = findings(&files);
    assert!(told.iter().all(|(id, _)| id.starts_with("image-without-alt")), "{told:?}");
    assert_eq!(told.len(), 2, "{told:?}");
}

#[test]
fn a_link_to_a_heading_leads_there_or_is_told_of() {
    let goal =
        "+++\ntitle = \"Rye\"\nstatus = \"idea\"\n+++\n## Why\n\nBecause.\n\n### Één twéé\n\nc\n";
    let body = "[a](../goals/rye.md#why) [b](../goals/rye.md#één-twéé) [c](#mine) [d](#deep) [e](#below-2)\n\n\
        ## Mine {#mine}\n\n### Deep\n\nd\n\n## Below\n\na\n\n## Below\n\nb\n";
    let files = [("goals/rye.md", goal), ("pages/p.md", body)];
    assert_eq!(findings(&files), []);
    let html = page(&snapshot("en", &files), "portfolio", "pages/p.html");
    for href in [
        "../goals/rye.html#why",
        "../goals/rye.html#%C3%A9%C3%A9n-tw%C3%A9%C3%A9",
        "#mine",
        "#deep",
        "#below-2",
    ] {
        assert!(html.contains(&format!("href=\"{href}\"")), "{href}: {html}");
    }
    assert!(html.contains("id=\"mine\"") && !html.contains("{#"), "{html}");
    let wrong = "[x](#nowhere) [y](../goals/rye.md#wy) [[rye#Nope]] ![z](/pages/img/oven.png)\n\n## Now\n\na\n\n[^n]: N.\n";
    let told =
        findings(&[("goals/rye.md", goal), ("pages/p.md", wrong), ("pages/img/oven.png", "")]);
    let ids: Vec<&str> = told.iter().map(|(id, _)| &**id).collect();
    assert_eq!(
        ids,
        [
            "broken-link-heading",
            "broken-link-heading-near",
            "broken-link-heading-elsewhere",
            "broken-link-rooted",
            "broken-link-note",
        ],
        "{told:?}"
    );
}

#[test]
fn a_hidden_heading_leaves_nothing_behind() {
    let body = "[a](#salary-talk) [[p#Salary talk]] [b](p.md#own-mark)\n\n## Salary talk {.private}\n\nx\n\n\
        ## Open {#shown .public}\n\ny\n\n## Other {#own-mark .private}\n\nz\n";
    let other = "See [c](p.md#salary-talk), [[p#Other]] and [d](p.md#shown).\n";
    let snapshot = snapshot("en", &[("pages/p.md", body), ("pages/q.md", other)]);
    let public = all(&snapshot, "portfolio").to_lowercase();
    assert!(!public.contains("salary") && !public.contains("own-mark"), "{public}");
    assert!(public.contains("p.html#shown") && public.contains("id=\"shown\""), "{public}");
    let own = all(&snapshot, "own");
    assert!(own.contains("id=\"salary-talk\"") && own.contains("#own-mark"), "{own}");
}

#[test]
fn bare_addresses_are_links_on_every_page() {
    let html = shown(
        "- See https://x.example/a_b. and www.y.example, a@z.example\n- `https://code.example`\n",
    );
    for part in [
        "<a href=\"https://x.example/a_b\">https://x.example/a_b</a>.",
        "<a href=\"https://www.y.example\">www.y.example</a>,",
        "<a href=\"mailto:a@z.example\">a@z.example</a>",
        "<code>https://code.example</code>",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
}

/// Documents whose keys contain an address each, `https://k1.example/a_b` and so on, and how many.
pub(super) fn addresses_in_keys() -> (Vec<(String, String)>, usize) {
    let files = [
        (
            "goals/g.md",
            "title = \"G\"\nstatus = \"active\"\nstart = 2026-01-01\ndue = 2026-12-01\n\
             statement = \"I bake, see @.\"\ndemonstrate = \"The list (@)\"\n\
             [smart]\nspecific = \"Bread as on @, daily.\"\nmeasurable = \"12 loaves: @\"\n\
             attainable = \"Time: @\"\nrelevant = \"Because of @!\"\n\
             [[step]]\nwhat = \"Read @\"\nnote = \"Or @\"\n\
             [[plan]]\nwhen = \"it fails as on @\"\nthen = \"I ask at @\"\n\
             [[revision]]\non = 2026-02-01\nwhy = \"New rules: @\"\n\
             [[support]]\nwhat = \"Lessons, @\"\n",
        ),
        ("log/l.md", "title = \"L\"\ndate = 2026-02-01\ngoal = \"g\"\nresult = \"See @, done.\"\n"),
        (
            "evidence/e.md",
            "title = \"E\"\nissued = 2026-02-01\nissuer = \"School, @\"\nsupports = \"g\"\n",
        ),
    ];
    let mut count = 0;
    let mut numbered = |text: &str| {
        let mut parts = text.split('@');
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            count += 1;
            out = format!("{out}https://k{count}.example/a_b{part}");
        }
        format!("+++\n{out}+++\n")
    };
    (files.map(|(path, text)| (path.to_owned(), numbered(text))).to_vec(), count)
}

#[test]
fn bare_addresses_in_keys_are_links() {
    let (files, count) = addresses_in_keys();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (&**path, &**text)).collect();
    let snapshot = snapshot("en", &files);
    let made = all(&snapshot, "own");
    for at in 1..=count {
        let link = format!("<a href=\"https://k{at}.example/a_b\">https://k{at}.example/a_b</a>");
        assert!(made.contains(&link), "{at}: {files:#?}");
    }
}

#[test]
fn every_file_of_xml_holds_only_what_xml_can() {
    let odd: String = (1..0x20_u32)
        .chain([0xfffe, 0xffff, 0x7f, 0x85, 0x2028, 0x1_fffe])
        .filter_map(char::from_u32)
        .collect();
    let escaped: Vec<String> = odd.chars().map(|c| format!("\\U{:08X}", u32::from(c))).collect();
    let escaped = escaped.concat();
    let body: String = odd.chars().filter(|c| !matches!(c, '\n' | '\r')).collect();
    let entry = |result: &str| {
        format!(
            "+++\ntitle = \"Baked {escaped} bread\"\ndate = 2026-08-01\nmethod = \"course\"\n{result}+++\nBody {body} text.\n"
        )
    };
    let snapshot = snapshot(
        "en",
        &[
            ("log/a.md", &entry("")),
            ("log/b.md", &entry(&format!("result = \"Line {escaped} one\"\n"))),
            ("pages/p.md", &format!("+++\ntitle = \"P {escaped}\"\n+++\n{body}\n")),
        ],
    );
    let made = pages(&snapshot, "portfolio");
    for (path, bytes) in made.iter().filter(|(path, _)| ends_with(path, "xml")) {
        let text = std::str::from_utf8(bytes).expect("text");
        let odd = text.chars().find(|c| {
            (*c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}')
        });
        assert_eq!(odd, None, "{path}");
        assert!(text.contains("log/a") || text.contains("Baked"), "{path}");
    }
    assert!(made.contains_key("feed.xml") && made.contains_key("sitemap.xml"));
    // A title is always one line.
    assert!(snapshot.plan.iter().all(|(_, entry)| {
        entry.title().is_none_or(|title| !title.contains(['\n', '\r', '\u{b}', '\u{2028}']))
    }));
}

#[test]
fn the_anchors_of_pages_are_reserved() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes");
    let mut seen = 0;
    for entry in walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok) {
        if entry.path().extension().is_none_or(|ending| ending != "html") {
            continue;
        }
        let text = std::fs::read_to_string(entry.path()).expect("a template");
        for id in values(&text, "id").into_iter().filter(|id| !id.starts_with("{{")) {
            let name = id.split("{{").next().unwrap_or_default();
            let name = if name.len() < id.len() { format!("{name}1") } else { name.to_owned() };
            assert!(view::address::is_of_the_page(&name), "{}: {id}", entry.path().display());
            seen += 1;
        }
    }
    assert!(seen > 30);
}
