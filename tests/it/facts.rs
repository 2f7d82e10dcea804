//! Tests that facts of the plan are the same on the command line, on pages, on paper and in data.

use std::fs;

use jiff::civil::date;
use pop::base::Source;
use pop::workspace::{Change, Snapshot, Workspace};
use serde_json::Value;

use super::example::pages;
use super::tool::{err, out, pop};

const SETTINGS: &str = "lang = \"en\"\n[audiences]\nmanager = \"My manager\"\n\
    [audience.default]\ngoal = [\"public\"]\nneed = [\"public\"]\nlog = [\"public\"]\n\
    evidence = [\"public\"]\nevaluation = [\"public\"]\nprofile = [\"public\"]\nreview = [\"public\"]\n\
    [[edition]]\nname = \"all\"\naudience = \"public\"\n[[edition]]\nname = \"talk\"\naudience = \"manager\"\n\
    [[edition]]\nname = \"own\"\naudience = \"private\"\n";

fn plan(files: &[(&str, &str)]) -> Snapshot {
    let mut workspace = Workspace::new(date(2026, 9, 1));
    let mut changes = vec![Change::Text(Source::new("pop.toml", SETTINGS))];
    changes.extend(files.iter().map(|(path, text)| Change::Text(Source::new(path, text))));
    workspace.apply(changes);
    workspace.snapshot()
}

fn page(snapshot: &Snapshot, edition: &str, path: &str) -> String {
    let pages = pages(snapshot, edition);
    let bytes = pages.get(path).unwrap_or_else(|| panic!("no {path} in {:?}", pages.keys()));
    String::from_utf8_lossy(bytes).into_owned()
}

fn data(snapshot: &Snapshot, edition: &str) -> Value {
    serde_json::from_str(&page(snapshot, edition, "plan.json")).expect("JSON")
}

/// A goal with a status and additional lines in its header.
fn goal(status: &str, more: &str) -> String {
    format!(
        "+++\ntitle = \"Course\"\nstatus = \"{status}\"\nstart = 2026-03-01\ndue = 2026-07-01\n{more}+++\n"
    )
}

#[test]
fn a_goal_ended_when_its_text_says_so_and_not_when_it_was_due() {
    let revised = "[[revision]]\non = 2026-06-12\nfield = \"status\"\nwhy = \"The certificate.\"\n";
    let dutch = revised.replace("field = \"status\"", "veld = \"status\"");
    let stepped = "[[step]]\nwhat = \"Exam\"\ndone = 2026-06-10\n";
    let moved = "[[revision]]\non = 2026-05-02\nfield = \"due\"\nwhy = \"Ill.\"\n";
    for (status, more, ended) in [
        ("achieved", revised.to_owned(), Some("12 June 2026")),
        ("achieved", dutch, Some("12 June 2026")),
        ("partly", revised.to_owned(), Some("12 June 2026")),
        ("dropped", revised.to_owned(), Some("12 June 2026")),
        ("achieved", stepped.to_owned(), Some("10 June 2026")),
        ("achieved", format!("{stepped}{revised}"), Some("12 June 2026")),
        ("achieved", moved.to_owned(), None),
        ("achieved", String::new(), None),
        ("active", stepped.to_owned(), None),
    ] {
        let snapshot = plan(&[("goals/course.md", &goal(status, &more))]);
        let words = |path: &str| page(&snapshot, "all", path);
        let told = |text: &str| ended.is_none_or(|day| text.contains(day));
        assert!(told(&words("goals/course.html")), "{status} {more}");
        let card = words("goals.html");
        assert!(!card.contains("on 1 July 2026"), "{status} {more}: {card}");
        assert!(matches!(status, "dropped" | "active") || told(&card), "{status} {more}: {card}");
        let day = &data(&snapshot, "all")["goals"][0]["ended"];
        assert_eq!(day.is_null(), ended.is_none(), "{status} {more}: {day}");
    }
}

/// A closed goal ended before today: no page draws or states an end in the future.
#[test]
fn no_goal_ended_in_the_future() {
    for (status, ahead) in
        [("achieved", false), ("partly", false), ("dropped", false), ("active", true)]
    {
        let text = goal(status, "").replace("2026-07-01", "2026-12-01");
        let snapshot = plan(&[("goals/course.md", &text)]);
        for path in ["goals.html", "goals/course.html"] {
            let said = page(&snapshot, "all", path).contains("1 December 2026");
            assert_eq!(said, ahead, "{status} {path}");
        }
        let facts = data(&snapshot, "all");
        assert_eq!(facts["goals"][0]["due"], "2026-12-01", "{status}: the due date stays a fact");
    }
}

#[test]
fn what_refers_to_something_in_the_data_names_its_id() {
    let snapshot = plan(&[
        (
            "goals/course.md",
            &goal("active", "need = \"speak\"\ncompetence = \"talking\"\nafter = \"first\"\n"),
        ),
        ("goals/first.md", &goal("achieved", "")),
        ("needs/speak.md", "+++\ntitle = \"Course\"\n+++\n"),
        ("log/day.md", "+++\ntitle = \"Day\"\ndate = 2026-06-01\ngoal = \"course\"\n+++\n"),
        (
            "evidence/paper.md",
            "+++\ntitle = \"Paper\"\nissued = 2026-06-01\nsupports = [\"course\", \"talking\"]\n+++\n",
        ),
        ("evaluations/back.md", "+++\ntitle = \"Back\"\ndate = 2026-06-01\nof = \"course\"\n+++\n"),
        (
            "profiles/baker.md",
            "+++\ntitle = \"Baker\"\nrole = \"Baker\"\n[[competence]]\nid = \"talking\"\n\
             name = \"Course\"\nrequired = 3\n+++\n",
        ),
    ]);
    let data = data(&snapshot, "all");
    let course = data["goals"].as_array().expect("goals").iter().find(|g| g["id"] == "course");
    let course = course.expect("the goal");
    assert_eq!(course["needs"], serde_json::json!(["speak"]));
    assert_eq!(course["competences"], serde_json::json!(["talking"]));
    assert_eq!(course["after"], serde_json::json!(["first"]));
    assert_eq!(data["log"][0]["goals"], serde_json::json!(["course"]));
    assert_eq!(data["evidence"][0]["supports"], serde_json::json!(["course", "talking"]));
    assert_eq!(data["evaluations"][0]["of"], serde_json::json!(["course"]));
}

#[test]
fn how_a_goal_will_be_shown_is_on_its_page_too() {
    let text = goal("active", "demonstrate = \"Ten loaves on the table\"\n");
    let snapshot = plan(&[("goals/course.md", &text)]);
    assert!(page(&snapshot, "all", "goals/course.html").contains("Ten loaves on the table"));
    assert_eq!(data(&snapshot, "all")["goals"][0]["demonstrate"], "Ten loaves on the table");
}

#[test]
fn the_next_talk_is_the_same_on_the_command_line_and_on_every_page() {
    let talk = "+++\ntitle = \"Talk\"\ndate = 2026-06-10\n+++\n";
    let next = talk.replace("date = ", "next = 2026-10-20\ndate = ");
    for (settings, text, day, words) in [
        (
            "[cycle]\nreview_every = \"4 months\"\n",
            talk.to_owned(),
            "2026-10-10",
            "10 October 2026",
        ),
        ("", talk.to_owned(), "2026-12-10", "10 December 2026"),
        ("[cycle]\nreviews = [2026-11-05]\n", talk.to_owned(), "2026-11-05", "5 November 2026"),
        ("[cycle]\nreview_every = \"4 months\"\n", next, "2026-10-20", "20 October 2026"),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |path: &str, text: &str| {
            let place = folder.path().join(path);
            fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
            fs::write(place, text).expect("written");
        };
        write("pop.toml", &format!("{SETTINGS}{settings}"));
        write("reviews/talk.md", &text);
        write("goals/course.md", &goal("draft", ""));
        let told = pop(folder.path(), &["status", "--format", "json", "--date", "2026-09-01"]);
        let told: Value = serde_json::from_str(&out(&told)).expect("JSON");
        assert_eq!(told["talk"], day, "{settings}{text}");
        let built = pop(folder.path(), &["build", "--date", "2026-09-01"]);
        assert_eq!(built.status.code(), Some(0), "{}{}", out(&built), err(&built));
        let read = |path: &str| fs::read_to_string(folder.path().join("out").join(path));
        for edition in ["own", "talk"] {
            for path in ["talk.html", "goals/course.html"] {
                let text = read(&format!("{edition}/{path}")).expect("a page");
                assert!(text.contains(words), "{edition}/{path}: no {words}");
            }
            let calendar = read(&format!("{edition}/calendar.ics")).expect("a calendar");
            assert!(calendar.contains(&day.replace('-', "")), "{calendar}");
        }
        // The dates of reviews are between the author and the participants.
        if settings.contains("cycle") && !text.contains("next") {
            for path in ["goals/course.html", "index.html", "plan.json"] {
                let text = read(&format!("all/{path}")).expect("a page");
                assert!(!text.contains(words) && !text.contains(day), "all/{path}");
            }
        }
    }
}
