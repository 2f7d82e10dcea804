//! `pop readers`: who reads what and why, and what is new since an edition was built.

use std::fs;
use std::path::Path;

use pop::base::Lang;
use serde_json::Value;
use tempfile::TempDir;

use crate::tool::{err, out, pop};

const SETTINGS: &str = "title = \"Baking\"\nlang = \"en\"\nas_of = 2026-06-20\n\n\
    [audiences]\nmanager = \"My manager\"\n\n[audience.default]\ngoal = \"manager\"\nlog = \"manager\"\n\n\
    [[edition]]\nname = \"own\"\naudience = \"private\"\n\n\
    [[edition]]\nname = \"talk\"\naudience = \"manager\"\n";

/// A plan with a shared goal, of which one section and one key are private, a private goal, and a
/// log entry for each.
fn plan() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in [
        ("pop.toml", SETTINGS),
        (
            "goals/bread.md",
            "+++\ntitle = \"Bake rye bread\"\nstatus = \"idea\"\nobstacles = \"My oven\"\n\
             [audience]\nobstacles = \"private\"\n+++\n\nEvery week.\n\n## Plan\n\nSlowly.\n\n\
             ## Doubts {.private}\n\nMany.\n",
        ),
        (
            "goals/leave.md",
            "+++\ntitle = \"Leave the bakery\"\nstatus = \"idea\"\naudience = \"private\"\n+++\n\nSoon.\n",
        ),
        (
            "log/2026-06-01-rye.md",
            "+++\ntitle = \"First rye\"\ndate = 2026-06-01\ngoal = [\"bread\"]\nresult = \"Flat\"\n+++\n\nFlat.\n",
        ),
        (
            "log/2026-06-02-letter.md",
            "+++\ntitle = \"A letter\"\ndate = 2026-06-02\ngoal = [\"leave\"]\nresult = \"Sent\"\n+++\n\nSent.\n",
        ),
    ] {
        let place = folder.path().join(path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("made");
        fs::write(place, text).expect("written");
    }
    folder
}

fn json(folder: &Path, arguments: &[&str]) -> Value {
    let output = pop(folder, &[&["readers", "--format", "json"], arguments].concat());
    assert!(output.status.success(), "{}", err(&output));
    let facts = serde_json::from_str(&out(&output)).expect("JSON");
    crate::exports::fits(&facts, include_str!("../../docs/readers.schema.json"));
    facts
}

/// How much of a document the edition for the review shows, and why the document has its readers.
fn of<'v>(facts: &'v Value, id: &str) -> (&'v str, &'v str) {
    let documents = facts["documents"].as_array().expect("documents");
    let document = documents.iter().find(|one| one["id"] == id).expect("the document");
    let editions = document["editions"].as_array().expect("editions");
    let talk = editions.iter().find(|one| one["edition"] == "talk").expect("the edition");
    let shown = talk["shown"].as_str().expect("a word");
    (shown, document["why"]["reason"].as_str().expect("a reason"))
}

#[test]
fn each_document_has_its_readers_and_the_reason() {
    let folder = plan();
    let facts = json(folder.path(), &[]);
    assert_eq!(of(&facts, "bread"), ("part", "kind"));
    assert_eq!(of(&facts, "leave"), ("nothing", "said"));
    assert_eq!(of(&facts, "2026-06-01-rye"), ("all", "kind"));
    assert_eq!(of(&facts, "2026-06-02-letter"), ("nothing", "follows"));
    let table = out(&pop(folder.path(), &["readers"]));
    let row = |title: &str| {
        let line = table.lines().find(|line| line.trim_start().starts_with(title));
        line.unwrap_or_else(|| panic!("{title} in {table}"))
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(
        row("Bake rye bread"),
        "Bake rye bread all part the default for its kind in pop.toml: manager"
    );
    assert_eq!(row("Leave the bakery"), "Leave the bakery all – the document says so: private");
    assert_eq!(row("A letter"), "A letter all – follows from “Leave the bakery”: private");
    let dutch = out(&pop(folder.path(), &["--lang", "nl", "lezers"]));
    assert!(dutch.starts_with("Wie leest wat\n") && dutch.contains("deel"), "{dutch}");
}

#[test]
fn an_edition_is_listed_with_the_parts_that_differ_and_nothing_that_is_hidden() {
    let folder = plan();
    let listing = out(&pop(folder.path(), &["readers", "--edition", "talk"]));
    assert!(listing.contains("Bake rye bread (goals/bread.md)"), "{listing}");
    assert!(listing.contains("shown: `status`, the opening text, “Plan”"), "{listing}");
    for hidden in [
        "not shown: `obstacles` · for you alone: the document says so",
        "not shown: “Doubts” · for you alone: the mark after the heading says so",
    ] {
        assert!(listing.contains(hidden), "{hidden}: {listing}");
    }
    // What the edition leaves out comes last, for the author.
    let (shown, left_out) = listing.split_once("2 documents are not in `talk`:").expect("both");
    assert!(!shown.contains("Leave") && !shown.contains("letter"), "{listing}");
    assert!(left_out.contains("Leave the bakery (goals/leave.md) · the document says so: private"));
    assert!(listing.contains("has not been built yet"), "{listing}");
    let unknown = pop(folder.path(), &["readers", "--edition", "tal"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(err(&unknown).contains("`talk`"), "{}", err(&unknown));
}

#[test]
fn the_own_edition_has_the_same_as_a_page_and_no_other_has_it() {
    let folder = plan();
    assert!(pop(folder.path(), &["build"]).status.success());
    let page = fs::read_to_string(folder.path().join("out/own/readers.html")).expect("the page");
    for text in [
        "for manager: 2 of 4 documents",
        ">Bake rye bread</a>",
        "own and talk (in part)",
        "not in talk: obstacles · for you alone: the document says so",
        "not in talk: “Doubts” · for you alone: the mark after the heading says so",
        "follows from “Leave the bakery”",
    ] {
        assert!(page.contains(text), "{text}: {page}");
    }
    assert!(!folder.path().join("out/talk/readers.html").exists());
    let talk = fs::read_to_string(folder.path().join("out/talk/index.html")).expect("a page");
    assert!(!talk.contains("readers.html"), "{talk}");
}

#[test]
fn a_part_with_readers_of_its_own_is_shown_whole_to_them() {
    let folder = plan();
    let bread = folder.path().join("goals/bread.md");
    let text = fs::read_to_string(&bread).expect("read");
    let step =
        "obstacles = \"My oven\"\n[[step]]\nwhat = \"Buy flour\"\naudience = [\"manager\"]\n";
    fs::write(&bread, text.replace("obstacles = \"My oven\"\n", step)).expect("written");
    let listing = out(&pop(folder.path(), &["readers", "--document", "bread"]));
    assert!(listing.contains("shown: `status`, `step`, the"), "{listing}");
}

#[test]
fn a_table_names_the_keys_that_are_not_shown_and_settings_what_they_tell_about_you() {
    let folder = plan();
    let bread = folder.path().join("goals/bread.md");
    let text = fs::read_to_string(&bread).expect("read");
    let smart = "obstacles = \"private\"\n\"smart.relevant\" = \"private\"\n\
        [smart]\nspecific = \"Rye bread\"\nrelevant = \"I leave\"\n";
    fs::write(&bread, text.replace("obstacles = \"private\"\n", smart)).expect("written");
    let person = "[person]\nname = \"Ada\"\nrole = \"Baker\"\ntowards = \"Leaving\"\n\n[audiences]";
    let settings = folder.path().join("pop.toml");
    fs::write(&settings, SETTINGS.replace("[audiences]", person)).expect("written");
    let listing = out(&pop(folder.path(), &["readers", "--edition", "talk"]));
    assert!(listing.contains("About you, from `pop.toml`: `name`, `role`\n"), "{listing}");
    let part = "shown in part: `smart` (without `relevant`) · for you alone: the document says so";
    assert!(listing.contains(part), "{listing}");
}

#[test]
fn a_document_is_found_by_its_id_path_or_title_and_the_advice_fits_it() {
    let folder = plan();
    let of = |name: &str| out(&pop(folder.path(), &["readers", "--document", name]));
    let by_id = of("bread");
    for name in ["goals/bread.md", "Bake rye bread", "bake rye", "Bake rye br…"] {
        assert_eq!(of(name), by_id, "{name}");
    }
    assert!(by_id.contains("write `document = \"private\"` below `[audience]`"), "{by_id}");
    assert!(of("leave").contains("which writes `audience = \"private\"` in its header"));
    let table =
        "+++\n+++\n\n| date | what |\n|---|---|\n| 2026-01-02 | Wheat |\n| 2026-01-03 | Spelt |\n";
    fs::write(folder.path().join("log/2026.md"), table).expect("written");
    let several = of("log/2026.md");
    assert!(several.contains("Wheat (") && several.contains("Spelt ("), "{several}");
}

#[test]
fn a_part_that_is_shown_in_part_is_not_called_hidden() {
    let folder = plan();
    let bread = folder.path().join("goals/bread.md");
    let text = fs::read_to_string(&bread).expect("read");
    let steps = "obstacles = \"My oven\"\n[[step]]\nwhat = \"Buy flour\"\n\
        [[step]]\nwhat = \"Call my ex\"\naudience = \"private\"\n";
    fs::write(&bread, text.replace("obstacles = \"My oven\"\n", steps)).expect("written");
    assert!(pop(folder.path(), &["build"]).status.success());
    let page = fs::read_to_string(folder.path().join("out/own/readers.html")).expect("the page");
    assert!(page.contains("only in part in talk: step · for you alone"), "{page}");
    assert!(!page.contains("not in talk: step"), "{page}");
    let listing = out(&pop(folder.path(), &["readers", "--document", "bread"]));
    assert!(listing.contains("shown in part: `step` (1 of 2) · for you alone"), "{listing}");
}

/// The reasons why parts are hidden, each with what causes it in a public edition.
const REASONS: [(&str, &str, &str); 6] = [
    ("obstacles = \"My oven\"\n[audience]\nobstacles = \"private\"\n", "obstacles", "said"),
    ("effort = { hours_per_week = 4, cost = 900 }\n", "effort", "reserved"),
    ("after = [\"sour\", \"calm\"]\n", "after", "refers"),
    (
        "[[step]]\nwhat = \"Buy flour\"\n[[step]]\nwhat = \"Call my ex\"\naudience = \"private\"\n",
        "step",
        "said",
    ),
    ("+++\n\n## Doubts {.private}\n\nMany.\n", "# Doubts", "marked"),
    ("+++\n\n## Doubts {.privaat}\n\nMany.\n", "# Doubts", "unclear"),
];

#[test]
fn every_hidden_part_has_its_reason() {
    for (text, part, reason) in REASONS {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir_all(folder.path().join("goals")).expect("a folder");
        let settings = "title = \"Baking\"\nlang = \"en\"\nas_of = 2026-06-20\n\n\
            [audience.default]\ngoal = \"public\"\n\n[[edition]]\nname = \"own\"\naudience = \"private\"\n\n\
            [[edition]]\nname = \"site\"\naudience = \"public\"\n";
        let end = if text.starts_with("+++") { "" } else { "+++\n" };
        let goal = format!("+++\ntitle = \"Bake\"\nstatus = \"idea\"\n{text}{end}");
        for (path, text) in [
            ("pop.toml", settings),
            ("goals/bake.md", &goal),
            (
                "goals/sour.md",
                "+++\ntitle = \"Sourdough\"\nstatus = \"idea\"\naudience = \"public\"\n+++\n\nYes.\n",
            ),
            (
                "goals/calm.md",
                "+++\ntitle = \"Calm\"\nstatus = \"idea\"\naudience = \"private\"\n+++\n\nYes.\n",
            ),
        ] {
            fs::write(folder.path().join(path), text).expect("written");
        }
        let facts = json(folder.path(), &["--document", "bake"]);
        let editions = facts["documents"][0]["editions"].as_array().expect("editions");
        let part_in = |edition: &str| {
            let one = editions.iter().find(|one| one["edition"] == edition).expect("the edition");
            let parts = one["parts"].as_array().expect("parts");
            parts
                .iter()
                .find(|one| one["name"] == part)
                .unwrap_or_else(|| panic!("{facts}"))
                .clone()
        };
        assert_eq!(part_in("site")["hidden"]["reason"], reason, "{goal}");
        assert_eq!(part_in("own")["hidden"], Value::Null, "{goal}");
        let told = out(&pop(folder.path(), &["readers", "--document", "goals/bake.md"]));
        let why = part_in("site")["hidden"]["text"].as_str().expect("words").to_owned();
        assert!(told.contains(&format!("· {why}")), "{told}");
        assert!(told.contains("`own`, read by you alone, shows the whole document"), "{told}");
    }
}

#[test]
fn what_is_new_since_the_last_build_is_marked_by_document_and_by_part() {
    let folder = plan();
    let built = pop(folder.path(), &["build"]);
    assert!(built.status.success(), "{}", err(&built));
    let talk = |text: &str| {
        let line = text.lines().find(|line| line.contains("--edition talk"));
        line.unwrap_or_else(|| panic!("{text}")).trim().to_owned()
    };
    assert!(talk(&out(&built)).starts_with("2 documents, 2 of them new"), "{}", out(&built));
    let again = out(&pop(folder.path(), &["build"]));
    assert!(talk(&again).starts_with("2 documents, nothing new"), "{again}");
    let quiet = out(&pop(folder.path(), &["readers", "--edition", "talk"]));
    assert!(!quiet.contains("· new") && quiet.contains("Nothing in it is new"), "{quiet}");

    let bread = folder.path().join("goals/bread.md");
    let text = fs::read_to_string(&bread).expect("read");
    fs::write(&bread, text.replace(" {.private}", "")).expect("written");
    let soup = "+++\ntitle = \"Cook soup\"\nstatus = \"idea\"\n+++\n\nHot.\n";
    fs::write(folder.path().join("goals/soup.md"), soup).expect("written");
    let listing = out(&pop(folder.path(), &["readers", "--edition", "talk"]));
    assert!(listing.contains("“Doubts” · new"), "{listing}");
    assert!(listing.contains("Cook soup (goals/soup.md) · new"), "{listing}");
    assert!(!listing.contains("Bake rye bread (goals/bread.md) · new"), "{listing}");
    let facts = json(folder.path(), &["--edition", "talk"]);
    assert_eq!(facts["editions"][0]["new"], 2);
    let built = out(&pop(folder.path(), &["build"]));
    assert!(talk(&built).starts_with("3 documents, 2 of them new"), "{built}");
    // Hidden and then shown again is new again.
    fs::write(&bread, text).expect("written");
    assert!(talk(&out(&pop(folder.path(), &["build"]))).contains("nothing new"));
    let shown = fs::read_to_string(&bread).expect("read").replace(" {.private}", "");
    fs::write(&bread, shown).expect("written");
    assert!(talk(&out(&pop(folder.path(), &["build"]))).contains("one of them new"));
}

#[test]
fn what_is_remembered_is_no_part_of_an_edition_and_may_be_lost() {
    let folder = plan();
    assert!(pop(folder.path(), &["build"]).status.success());
    let place = folder.path().join("out/.pop-shown.json");
    let text = fs::read_to_string(&place).expect("remembered");
    assert!(!text.contains("leave") && !text.contains("\"own\""), "{text}");
    for broken in ["", "{", "{\"editions\": 7}", "\0"] {
        fs::write(&place, broken).expect("written");
        let listing = pop(folder.path(), &["readers", "--edition", "talk"]);
        assert!(out(&listing).contains("has not been built yet"), "{broken:?}");
        assert!(pop(folder.path(), &["build"]).status.success(), "{broken:?}");
    }
}

#[test]
fn whoever_names_an_edition_is_told_what_its_readers_see_for_the_first_time() {
    let folder = plan();
    let first = err(&pop(folder.path(), &["build", "--edition", "talk"]));
    assert!(first.contains("`talk` shows this for the first time:"), "{first}");
    assert!(first.contains("“Bake rye bread”") && first.contains("“First rye”"), "{first}");
    assert!(!first.contains("Leave") && !first.contains("letter"), "{first}");
    let again = err(&pop(folder.path(), &["build", "--edition", "talk"]));
    assert!(!again.contains("first time"), "{again}");
    let own = err(&pop(folder.path(), &["build", "--edition", "own"]));
    assert!(!own.contains("first time"), "{own}");
}

#[cfg(unix)]
#[test]
fn at_a_terminal_the_author_agrees_before_readers_see_something_new() {
    use crate::newcomer::{play, words};
    let folder = plan();
    let file = folder.path().join("out/talk/report.pdf");
    let report = |typed: &[&str]| {
        let question = words(Lang::En, "readers-confirm");
        let script: Vec<_> = typed.iter().map(|typed| (question.clone(), *typed)).collect();
        play(folder.path(), Lang::En, "report --edition talk", &script)
    };
    let (code, rest) = report(&["\x1b[B\r"]);
    assert_eq!(code, 0, "{rest}");
    assert!(rest.contains("anything new"), "{rest}");
    assert!(!file.exists(), "{rest}");
    let (code, rest) = report(&["\r"]);
    assert_eq!(
        (code == 0, file.exists()),
        (cfg!(feature = "pdf"), cfg!(feature = "pdf")),
        "{rest}"
    );
    if cfg!(feature = "pdf") {
        // They have seen it now.
        let (code, rest) = report(&[]);
        assert_eq!(code, 0, "{rest}");
    }
}

#[test]
fn an_edition_that_is_not_made_says_why_and_a_shared_file_names_its_entries() {
    let folder = plan();
    let wide = "+++\naudience = \"manager\"\n+++\n\n| date | title | goal |\n| --- | --- | --- |\n\
                | 2026-06-03 | One | leave |\n| 2026-06-04 | Two | bread |\n";
    fs::write(folder.path().join("log/list.md"), wide).expect("written");
    let facts = json(folder.path(), &[]);
    let editions = facts["editions"].as_array().expect("editions");
    let stopped = |name: &str| {
        let edition = editions.iter().find(|one| one["name"] == name).expect("the edition");
        (edition["stopped"]["path"].clone(), edition["outputs"].clone())
    };
    assert_eq!(stopped("talk").0, "log/list.md");
    assert_eq!(stopped("own").0, Value::Null);
    assert_eq!(stopped("talk").1[0], "site");
    let said = out(&pop(folder.path(), &["readers"]));
    assert!(said.contains("not made now: log/list.md"), "{said}");
    for path in ["log/list.md", "./log/list.md", "log\\list.md"] {
        let said = out(&pop(folder.path(), &["readers", "--document", path]));
        assert!(said.contains("One (log/list.md)") && said.contains("Two (log/list.md)"), "{said}");
    }
    let both = json(folder.path(), &["--document", "log/list.md"]);
    assert_eq!(both["documents"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_text_that_loses_words_is_shown_in_part() {
    let folder = plan();
    let place = folder.path();
    let about = "+++\ntitle = \"About\"\naudience = \"manager\"\n+++\n\nAfter [[leave]] I rest.\n\n\
                 ## Bread\n\nMore in [[bread]].\n";
    fs::create_dir_all(place.join("pages")).expect("made");
    fs::write(place.join("pages/about.md"), about).expect("written");
    let entry = "+++\ntitle = \"Talked\"\ndate = 2026-06-05\ngoal = [\"bread\"]\n\
                 result = \"Better than [[leave]] was\"\n+++\n";
    fs::write(place.join("log/talked.md"), entry).expect("written");
    let facts = json(place, &[]);
    assert_eq!(of(&facts, "about").0, "part");
    assert_eq!(of(&facts, "talked").0, "part");
    let said = out(&pop(place, &["readers", "--document", "about"]));
    assert!(said.contains("shown in part: the opening text"), "{said}");
}
