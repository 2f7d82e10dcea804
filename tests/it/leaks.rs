//! Tests that hidden content is found wherever it is, and nothing else is taken for it.

use std::fs;
use std::path::PathBuf;

use jiff::civil::date;
use pop::base::Source;
use pop::leaks::{Leak, Secrets};
use pop::render::Theme;
use pop::workspace::{Change, Snapshot, Workspace};
use proptest::prelude::*;

use super::canary_plans::{SETTINGS, VIEWERS, canary_plan};

use super::tool::pop;

fn snapshot(changes: Vec<Change>) -> Snapshot {
    let mut workspace = Workspace::new(date(2026, 6, 1));
    workspace.apply(changes);
    workspace.snapshot()
}

fn texts(files: &[(&str, &str)]) -> Snapshot {
    snapshot(files.iter().map(|(path, text)| Change::Text(Source::new(path, text))).collect())
}

fn secrets<'s>(snapshot: &'s Snapshot, name: &str) -> Secrets<'s> {
    let editions = &snapshot.plan.config.editions;
    let edition = editions.iter().find(|edition| &*edition.name == name).expect("an edition");
    Secrets::of(&snapshot.plan, edition, snapshot.sources.get("pop.toml"), &Theme::texts())
}

/// The leaks in the pages of an edition.
fn leaks(snapshot: &Snapshot, name: &str) -> Vec<Leak> {
    let secrets = secrets(snapshot, name);
    let pages = super::example::pages(snapshot, name);
    pages.iter().flat_map(|(path, page)| secrets.search(path, page)).collect()
}

const HIDDEN: &str = "+++\ntitle = \"Weg bij de Molenaar\" # naar Groningen verhuizen\n\
    status = \"idea\"\naudience = []\nobstacles = [\"mijn schulden bij de bank\"]\n+++\n\
    Niemand mag weten dat ik in de zomer wil vertrekken.\n\n![Röntgenfoto knie](knie.jpg)\n";
const OPEN: &str = "+++\ntitle = \"Beter schrijven\"\nstatus = \"idea\"\naudience = [\"public\"]\n\
    +++\nDit is voor iedereen en blijft voor iedereen.\n\n## Waarom {.private}\n\n\
    Mijn leidinggevende vindt mijn brieven slordig en traag.\n\n<!-- dit nog vragen aan Truus -->\n";

fn settings() -> String {
    format!("{SETTINGS}\n[privacy]\nnames = [\"Femke de Boer\"]\n")
}

fn plan() -> Snapshot {
    texts(&[
        ("pop.toml", &settings()),
        ("goals/geheim-vertrek-zomer.md", HIDDEN),
        ("goals/schrijven.md", OPEN),
    ])
}

#[test]
fn a_planted_leak_is_found_with_its_place() {
    let snapshot = plan();
    let secrets = secrets(&snapshot, "portfolio");
    // The place of a name is that of its table.
    let privacy = settings().lines().position(|line| line == "[privacy]").map(|at| at as u32 + 1);
    for (output, text, path, line) in [
        ("a.html", "<h1>Weg bij de Molenaar</h1>", HIDE, Some(2)),
        ("a.html", "<img alt=\"r&ouml;ntgenfoto x\"> R&#246;ntgenfoto <b>knie</b>", HIDE, Some(9)),
        ("a.html", "<h1>Weg bij de Mole<i class=\"shy\"></i>naar</h1>", HIDE, Some(2)),
        ("a.html", "<!-- naar Groningen verhuizen -->", HIDE, Some(2)),
        ("a.json", "{\"x\": \"mijn schulden\\nbij de bank\"}", HIDE, Some(5)),
        ("a.js", "var x = 'weten dat ik in de zomer wil vertrekken'", HIDE, Some(7)),
        ("a.html", "<a href=\"geheim-vertrek-zomer.html\">x</a>", HIDE, None),
        ("goals/geheim-vertrek-zomer/index.html", "", HIDE, None),
        ("a.html", "<p>vindt mijn brieven slordig en</p>", "goals/schrijven.md", Some(10)),
        ("a.txt", "dit nog vragen aan Truus", "goals/schrijven.md", Some(12)),
        ("a.html", "<p>met FEMKE de Boer</p>", "pop.toml", privacy),
    ] {
        let found = secrets.search(output, text.as_bytes());
        let place = found.iter().find(|leak| &*leak.path == path);
        let place = place.unwrap_or_else(|| panic!("{text}: {found:?}"));
        // A file does not contain its own name; its id is reported at its header.
        if line.is_some() {
            assert_eq!(place.line, line, "{text}: {found:?}");
        }
        assert_eq!(place.output, output);
    }
}

const HIDE: &str = "goals/geheim-vertrek-zomer.md";

#[test]
fn a_leak_is_found_on_every_page_however_alike_they_are() {
    let snapshot = plan();
    let secrets = secrets(&snapshot, "portfolio");
    let head = "<header class=\"hero\"><p>The same on every single page of it</p></header>\n";
    let clean = format!("<html>\n{head}<p>Beter schrijven</p>\n</html>\n");
    let leaky = format!("<html>\n{head}<p>and to everybody: Weg bij de Molenaar</p>\n</html>\n");
    // Words of a known line do not extend over its ends, and a leaking line never becomes known.
    for _ in 0..4 {
        assert_eq!(secrets.search("a.html", clean.as_bytes()), []);
        assert_eq!(secrets.search("b.html", leaky.as_bytes()).len(), 1);
    }
    let split = "<p class=\"long enough to be remembered\">Weg bij\nde Molenaar</p>\n";
    for _ in 0..4 {
        assert_eq!(secrets.search("c.html", split.as_bytes()).len(), 1);
    }
}

#[test]
fn what_a_picture_says_beside_its_pixels_is_searched() {
    let snapshot = plan();
    let secrets = secrets(&snapshot, "portfolio");
    let text = "dat ik in de zomer wil vertrekken";
    let remark = [&[0xFF, 0xFE, 0, text.len() as u8 + 2], text.as_bytes()].concat();
    let picture = |before: &[u8], behind: &[u8]| {
        let scan = b"\xFF\xDA\0\x02\x01\x02\xFF\0\x03";
        secrets.search("a.jpg", &[b"\xFF\xD8", before, scan, b"\xFF\xD9", behind].concat()).len()
    };
    assert_eq!(picture(&remark, b""), 1);
    assert_eq!(picture(b"", text.as_bytes()), 1);
    assert_eq!(picture(b"\xFF\xFE\0\x02", b""), 0);
}

#[test]
fn what_may_be_seen_is_no_leak() {
    let snapshot = plan();
    for name in ["portfolio", "talk", "own"] {
        assert_eq!(leaks(&snapshot, name), [], "{name}");
    }
    let own = secrets(&snapshot, "own");
    assert_eq!(own.search("a.html", HIDDEN.as_bytes()), [], "the author reads everything");
    let public = secrets(&snapshot, "portfolio");
    for text in ["Beter schrijven", "Dit is voor iedereen en blijft voor iedereen.", "de zomer"] {
        assert_eq!(public.search("a.html", text.as_bytes()), [], "{text}");
    }
}

#[test]
fn the_plans_of_the_house_do_not_fire() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    for folder in ["example-plan", "tests/violations/en", "tests/violations/nl"] {
        let changes = pop::host::disk::read_plan(&root.join(folder)).expect("a plan");
        let snapshot = snapshot(changes);
        let mut searched = 0;
        for edition in &snapshot.plan.config.editions {
            let mut found = leaks(&snapshot, &edition.name);
            // The violation of `personal-name` really is one.
            let names = &snapshot.plan.config.names;
            if folder.contains("violations") {
                found.retain(|leak| names.iter().all(|(name, _)| **name != *leak.text));
            }
            assert_eq!(found, [], "{folder} {}", edition.name);
            searched += super::example::pages(&snapshot, &edition.name).len();
        }
        assert!(searched > 10, "{folder}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn every_hidden_text_of_any_plan_is_found_and_no_page_holds_one(seed in any::<u64>()) {
        let random = canary_plan(seed);
        let mut changes = vec![Change::Text(Source::new("pop.toml", SETTINGS))];
        changes.extend(random.files.iter().map(|(path, text)| Change::Text(Source::new(path, text))));
        let snapshot = snapshot(changes);
        for (name, viewer) in VIEWERS {
            let found = leaks(&snapshot, name);
            prop_assert!(found.is_empty(), "seed {seed}: {found:?}");
            let secrets = secrets(&snapshot, name);
            for canary in &random.canaries {
                let page = format!("<p>It says: <em>{}</em>.</p>", canary.text);
                let found = secrets.search("index.html", page.as_bytes());
                // A section also inherits restrictions from the sections around it, which the
                // canary does not know.
                let hidden = !canary.may_be_seen(viewer);
                prop_assert!(!hidden || found.len() == 1, "seed {seed}: {} in {name}: {found:?}", canary.text);
            }
        }
    }
}

/// Pseudo-random bytes, the same each time.
fn noise(seed: u32, length: usize) -> Vec<u8> {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    (0..length).map(|_| next()).collect()
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let sign = |chunk: &[u8], place: usize| {
        let bits = chunk.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
        let bits = bits << (24 - 8 * chunk.len());
        char::from(SIGNS[(bits >> (18 - 6 * place) & 63) as usize])
    };
    let chunks = bytes.chunks(3).flat_map(|chunk| (0..=chunk.len()).map(move |at| sign(chunk, at)));
    chunks.collect()
}

#[test]
fn a_hidden_file_is_found_whatever_it_is_called_and_whatever_holds_it() {
    let page = |body: &str| format!("+++\ntitle = \"P\"\naudience = [\"public\"]\n+++\n{body}\n");
    let snapshot = snapshot(vec![
        Change::Text(Source::new("pop.toml", SETTINGS)),
        Change::Text(Source::new("pages/open.md", &page("[The letter](letter.pdf)"))),
        Change::Text(Source::new("pages/half.md", &page("## A {.private}\n\n[x](secret.pdf)"))),
        Change::File("pages/letter.pdf".into()),
        Change::File("pages/secret.pdf".into()),
        Change::File("pages/unused.png".into()),
    ]);
    let plan = &snapshot.plan;
    let edition = &plan.config.editions[0];
    let (shown, hidden) = pop::leaks::files(plan, edition);
    assert_eq!(shown, ["pages/letter.pdf".into()]);
    assert_eq!(hidden, ["pages/secret.pdf".into(), "pages/unused.png".into()]);
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::create_dir(folder.path().join("pages")).expect("a folder");
    let letter = noise(1, 3000);
    let secret = noise(2, 3 << 20);
    let unused =
        [&b"\xFFsame text in both of the files, as heads have"[..], &noise(3, 900)].concat();
    for (path, bytes) in [("letter.pdf", &letter), ("secret.pdf", &secret), ("unused.png", &unused)]
    {
        fs::write(folder.path().join("pages").join(path), bytes).expect("written");
    }
    let read = |path: &str| pop::host::disk::whole(folder.path(), path);
    let samples = pop::host::disk::samples(folder.path(), &hidden);
    let secrets = Secrets::of(plan, edition, None, &[]).with_files(&samples, shown, Box::new(read));
    let found = |output: &str, bytes: &[u8]| -> Vec<String> {
        let leaks = secrets.search(output, bytes);
        assert!(leaks.iter().all(|leak| leak.text.is_empty() && leak.line.is_none()), "{leaks:?}");
        leaks.iter().map(|leak| leak.path.to_string()).collect()
    };
    let packed = format!("<p><img src=\"data:image/png;base64,{}\"></p>", base64(&unused));
    assert_eq!(found("files/1.pdf", &secret), ["pages/secret.pdf"]);
    assert_eq!(
        found("report.pdf", &[&noise(9, 99)[..], &unused[20..]].concat()),
        ["pages/unused.png"]
    );
    assert_eq!(found("index.html", packed.as_bytes()), ["pages/unused.png"]);
    assert_eq!(
        found("feed.json", format!("{{\"x\": {packed:?}}}").as_bytes()),
        ["pages/unused.png"]
    );
    assert_eq!(found("files/2.pdf", &letter), Vec::<String>::new());
    assert_eq!(found("files/2.pdf", &noise(5, 9000)), Vec::<String>::new());
}

#[test]
fn settings_are_nobodys_but_what_an_edition_tells() {
    let settings = format!("ignore = [\"concepten-met-klachten/**\"]\n{SETTINGS}")
        .replace("My manager", "Leidinggevende en personeelszaken")
        .replace("My coach", "Loopbaancoach buiten het werk");
    let snapshot = texts(&[("pop.toml", &settings)]);
    let found = |edition: &str, text: &str| {
        secrets(&snapshot, edition).search("a.html", text.as_bytes()).len()
    };
    assert_eq!(found("portfolio", "<p>concepten-met-klachten</p>"), 1);
    assert_eq!(found("talk", "<p>Leidinggevende en personeelszaken</p>"), 0);
    assert_eq!(found("talk", "<p>Loopbaancoach buiten het werk</p>"), 1);
    assert_eq!(found("portfolio", "<p>Somebody, Plan</p>"), 0);
}

#[test]
fn the_words_of_ones_own_templates_are_no_leak() {
    let folder = built();
    let before = fs::read_to_string(folder.path().join(HIDE)).expect("a goal");
    // The same words as in a template of the theme, hidden; then those of a user template.
    let text = "Gemaakt met veel plezier door mijzelf";
    fs::write(folder.path().join(HIDE), format!("{before}\n{text}.\n")).expect("written");
    let page = folder.path().join("out/portfolio/index.html");
    let shown = fs::read_to_string(&page).expect("a page");
    fs::write(&page, shown.replace("</main>", &format!("<p>{text}</p></main>"))).expect("written");
    let search = || pop(folder.path(), &["leaks", "--edition", "portfolio"]).status.code();
    assert_eq!(search(), Some(1));
    fs::create_dir_all(folder.path().join("themes/mine")).expect("a folder");
    let template = format!("<footer>{text}</footer>");
    fs::write(folder.path().join("themes/mine/page.html"), template).expect("written");
    assert_eq!(search(), Some(0));
}

/// A plan on disk that was built once.
fn built() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let write = |path: &str, text: &str| {
        let place = folder.path().join(path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
        fs::write(place, text).expect("written");
    };
    let settings = format!("{SETTINGS}\n[privacy]\nnames = [\"Femke de Boer\"]\n");
    write("pop.toml", &settings);
    write(HIDE, HIDDEN);
    write("goals/knie.jpg", "x");
    write("goals/schrijven.md", OPEN);
    let output = pop(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    folder
}

#[test]
fn the_command_searches_what_lies_there() {
    let folder = built();
    let clean = pop(folder.path(), &["leaks"]);
    assert_eq!(clean.status.code(), Some(0), "{}", String::from_utf8_lossy(&clean.stderr));
    let page = folder.path().join("out/portfolio/index.html");
    let text = fs::read_to_string(&page).expect("a page");
    fs::write(&page, text.replace("</main>", "<p>Weg bij de Molenaar</p></main>"))
        .expect("written");
    let found = pop(folder.path(), &["leaks", "--edition", "portfolio"]);
    assert_eq!(found.status.code(), Some(1));
    let said = String::from_utf8_lossy(&found.stderr);
    assert!(said.contains("`Weg bij de Molenaar` from goals/geheim-vertrek-zomer.md:2"), "{said}");
    assert!(said.contains("portfolio/index.html"), "{said}");
    assert_eq!(pop(folder.path(), &["leaks", "--edition", "coaching"]).status.code(), Some(0));
    assert_eq!(pop(folder.path(), &["leaks", "--edition", "nobody"]).status.code(), Some(2));
}

#[test]
fn a_build_that_would_leak_publishes_no_edition_with_a_leak() {
    let folder = built();
    let page = |edition: &str| {
        fs::read(folder.path().join("out").join(edition).join("index.html")).expect("a page")
    };
    let (before, own) = (page("portfolio"), page("own"));
    let goal = "+++\ntitle = \"Nieuw\"\nid = \"praten-met-femke-de-boer\"\nstatus = \"idea\"\n\
                audience = [\"public\"]\n+++\n";
    fs::write(folder.path().join("goals/nieuw.md"), goal).expect("written");
    let output = pop(folder.path(), &["build"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("`Femke de Boer` from pop.toml:"), "{said}");
    assert_eq!(before, page("portfolio"));
    // The author may read all of it.
    assert_ne!(own, page("own"));
    let left: Vec<_> = fs::read_dir(folder.path().join("out")).expect("out").flatten().collect();
    assert_eq!(left.len(), 6, "four editions, the lock, what was shown before: {left:?}");
    if cfg!(feature = "pdf") {
        let output = pop(folder.path(), &["report", "--edition", "talk", "--output", "talk.pdf"]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains("`Femke de Boer` from pop.toml:"), "{said}");
        assert!(!folder.path().join("talk.pdf").exists());
    }
}

#[test]
fn only_a_file_that_holds_nothing_hidden_is_passed_on() {
    let snapshot = texts(&[("pop.toml", SETTINGS), (HIDE, HIDDEN), ("goals/schrijven.md", OPEN)]);
    let secrets = secrets(&snapshot, "portfolio");
    let passed = secrets.pass("a/b.html", b"<p>Schrijven</p>".as_slice()).expect("nothing hidden");
    assert_eq!((passed.path(), passed.bytes()), ("a/b.html", b"<p>Schrijven</p>".as_slice()));
    for path in ["a.html", "a.json", "a.txt", "report.pdf"] {
        let leaks = secrets.pass(path, b"Weg bij de Molenaar".as_slice()).expect_err(path);
        assert_eq!(leaks[0].output, path);
    }
    let leaks = secrets.pass("weg-bij-de-molenaar.html", b"".as_slice()).expect_err("its name");
    assert_eq!(leaks.len(), 1);
}

#[test]
fn a_name_is_found_whatever_its_length_and_whatever_else_is_shown() {
    let settings =
        format!("{SETTINGS}\n[privacy]\nnames = [\"Jan Bos\", \"Jan Willem van der Berg\"]\n");
    // A name that is partly a link is not replaced.
    let page = "+++\ntitle = \"P\"\naudience = [\"public\"]\n+++\n\
                We met Jan [Bos](https://b.example) and Jan [Willem van](https://w.example) der Berg at work.\n";
    let snapshot = texts(&[("pop.toml", &settings), ("pages/p.md", page)]);
    let mut found = leaks(&snapshot, "portfolio");
    found.retain(|leak| leak.output.ends_with("p.html"));
    assert_eq!(found.len(), 2, "{found:?}");
    let secrets = secrets(&snapshot, "portfolio");
    assert_eq!(secrets.search("a.html", b"<img alt=\"Jan Bos\">").len(), 1);
    assert_eq!(secrets.search("a.html", b"<p>jan</p><p>bos</p>"), []);
}

#[test]
fn what_stands_together_where_something_was_cut_or_replaced_is_shown() {
    let settings = format!(
        "{SETTINGS}\n[privacy]\nnames = [\"Jan Bos\"]\nroles = {{ \"Jan Bos\" = \"my manager\" }}\n"
    );
    let public = "+++\ntitle = \"Talking with Jan Bos\"\naudience = [\"public\"]\n+++\n\
                  See <!-- x -->the plan of action.\n";
    let snapshot = texts(&[
        ("pop.toml", &settings),
        ("pages/p.md", public),
        ("pages/a.md", "+++\ntitle = \"Talking with my manager\"\n+++\n"),
        ("pages/b.md", "+++\ntitle = \"See the plan of action\"\n+++\n"),
        ("pages/c.md", "+++\ntitle = \"18 september 2026\"\n+++\n"),
        ("pages/d.md", "+++\ntitle = \"Organisation\"\n+++\n"),
        ("pages/e.md", "+++\ntitle = \"Highlights\"\n+++\nJobTitle\n\nLast-modified\n"),
    ]);
    assert_eq!(leaks(&snapshot, "portfolio"), []);
}

#[test]
fn an_edition_tells_its_own_address_and_no_other() {
    let editions = [("talk", "manager"), ("portfolio", "public"), ("portfolio-nl", "public")];
    let address = |name: &str| match name {
        "talk" => "https://behind-the-dike.example/only-we-two-know".to_owned(),
        name => format!("https://somewhere.example/here-lies-the-{name}"),
    };
    let mut settings = "[audiences]\nmanager = \"M\"\n".to_owned();
    for (name, audience) in editions {
        let address = address(name);
        let edition = format!(
            "[[edition]]\nname = \"{name}\"\naudience = \"{audience}\"\nbase_url = \"{address}\"\n"
        );
        settings.push_str(&edition);
    }
    let snapshot = texts(&[("pop.toml", &settings)]);
    let leak = |edition: &str, other: &str| {
        let page = format!("<a href=\"{}/\">x</a>", address(other));
        !secrets(&snapshot, edition).search("a.html", page.as_bytes()).is_empty()
    };
    assert!(!leak("portfolio", "portfolio") && !leak("portfolio", "portfolio-nl"));
    assert!(!leak("talk", "talk") && !leak("talk", "portfolio"), "everyone may know it");
    assert!(leak("portfolio", "talk"));
}

#[test]
fn words_of_pop_around_a_visible_day_are_no_leak_and_others_are() {
    let settings = "lang = \"nl\"\n[audiences]\nmanager = \"Mijn chef\"\n\
                    [audience.default]\ngoal = \"manager\"\n\
                    [[edition]]\nname = \"gesprek\"\naudience = \"manager\"\n";
    let goal = |hidden: &str| {
        format!(
            "+++\ntitel = \"Overleg leiden\"\nstatus = \"actief\"\nstart = 2026-09-01\n\
             einddatum = 2027-03-01\n[smart]\nspecifiek = \"Ik leid het overleg.\"\n+++\n\
             Zichtbaar.\n\n{hidden}\n"
        )
    };
    let leaks = |hidden: &str| {
        let goal = goal(hidden);
        let snapshot = texts(&[("pop.toml", settings), ("doelen/d.md", &goal)]);
        self::leaks(&snapshot, "gesprek")
    };
    for hidden in [
        "%%Ik wil dit uiterlijk op 1 maart 2027 rond hebben en dan weg zijn.%%",
        "## Voor mij {lezers=prive}\n\nUiterlijk op 1 maart 2027 wil ik weg zijn.",
        "<!-- loopt van 1 september 2026 tot 1 maart 2027 -->",
    ] {
        assert_eq!(leaks(hidden), [], "{hidden}");
    }
    let goal = goal("%%Ik wil dit uiterlijk op 1 maart 2027 rond hebben en dan weg zijn.%%");
    let snapshot = texts(&[("pop.toml", settings), ("doelen/d.md", &goal)]);
    let secrets = secrets(&snapshot, "gesprek");
    for page in [
        "<p>uiterlijk op 1 maart 2027 rond hebben en dan weg</p>",
        "<p>op 1 maart 2027 rond hebben en</p>",
        "<p>ik wil dit uiterlijk op 1 maart</p>",
    ] {
        assert_ne!(secrets.search("a.html", page.as_bytes()), [], "{page}");
    }
}
