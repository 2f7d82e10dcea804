//! `pop status`: one screen, the same facts as JSON, and the next step.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::begin::{DAY, done, empty, nowhere};

/// The facts of `pop status` on a day.
fn status(folder: &TempDir, day: &str) -> serde_json::Value {
    let text = done(folder.path(), &["status", "--date", day, "--format", "json"]);
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn the_status_is_one_screen_that_ends_in_a_next_step() {
    let folder = nowhere();
    let init = ["init", "--yes", "--name", "Ada", "--lang", "nl", "--date", DAY];
    done(folder.path(), &init);
    let shown = done(folder.path(), &["status", "--date", DAY]);
    assert!(shown.lines().count() <= 24, "{shown}");
    for line in shown.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
    for part in ["Ada · 2 maart 2026", "▸ nu", "◐○", "Een workshop over mijn vak", "23 mrt 2026"]
    {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    let facts = status(&folder, DAY);
    assert_eq!(facts["goals"][0]["id"], "workshop");
    assert_eq!(facts["goals"][0]["steps"][0]["state"], "now");
    assert_eq!(facts["goals"][0]["measures"][0]["value"], 0.0);
    assert_eq!(facts["due"][0]["what"], "step");
    assert_eq!(facts["due"][0]["date"], "2026-03-23");
    assert_eq!(facts["hours"], serde_json::json!({"asked": 2.0, "capacity": null, "logged": 1.0}));
    // Something was just written down, so the next step follows. Later, it is time to write again.
    assert_eq!(facts["next"]["command"], "pop step done workshop 1");
    assert_eq!(status(&folder, "2026-03-09")["next"]["command"], "pop log \"…\"");
    // After two months without activity the goal is silent; after its end it should be closed.
    assert_eq!(status(&folder, "2026-05-20")["silent"], serde_json::json!(["workshop"]));
    assert_eq!(status(&folder, "2026-10-01")["next"]["command"], "pop goal done workshop");
    let goal = folder.path().join("doelen/workshop.md");
    let text = fs::read_to_string(&goal).expect("the goal");
    fs::write(&goal, text.replace("status = \"actief\"", "status = \"afgesproken\""))
        .expect("agreed");
    let what = status(&folder, DAY)["next"]["what"].to_string();
    assert!(what.contains("begin aan “Een workshop"), "{what}");
}

/// What a plan is does not follow from which findings its author wants to read.
#[test]
fn the_status_is_the_same_whatever_rules_are_switched_off_or_waived() {
    let folder = empty("en");
    let settings = folder.path().join("pop.toml");
    let own = "lang = \"en\"\n[person]\nname = \"Ada\"\n[rules]\ngoal-not-specific = \"off\"\n\
        goal-without-effort = \"off\"\ngoal-without-measure = \"off\"\n\
        goal-without-need = \"off\"\n";
    fs::create_dir_all(folder.path().join("goals")).expect("a folder");
    let goal = |name: &str, keys: &str| {
        let text = format!("+++\ntitle = \"{name}\"\n{keys}\n+++\nText.\n");
        fs::write(folder.path().join(format!("goals/{name}.md")), text).expect("a goal");
    };
    let state = || {
        let all = status(&folder, "2026-06-01");
        let goals: Vec<_> = all["goals"].as_array().into_iter().flatten().cloned().collect();
        let silent: Vec<_> = goals.iter().map(|goal| goal["silent"].clone()).collect();
        (all["silent"].clone(), silent, all["next"].clone())
    };
    let running = "status = \"active\"\nstart = 2026-03-02\ndue = 2026-12-01";
    for (rule, command, reached) in [
        ("goal-without-log", "pop log \"…\" --goal running", "idea"),
        ("achieved-without-evaluation", "pop interview evaluate reached", "achieved"),
    ] {
        fs::write(&settings, own).expect("settings");
        goal("running", running);
        goal("reached", &format!("status = \"{reached}\""));
        let expected = state();
        assert_eq!(expected.0, serde_json::json!(["running"]));
        assert_eq!(expected.2["command"], command);
        fs::write(&settings, format!("{own}{rule} = \"off\"\n")).expect("settings");
        assert_eq!(state(), expected, "{rule} is off");
        fs::write(&settings, own).expect("settings");
        let waived = format!("\n[waive]\n{rule} = \"it is what it is\"");
        goal("running", &format!("{running}{waived}"));
        goal("reached", &format!("status = \"{reached}\"{waived}"));
        assert_eq!(state(), expected, "{rule} is waived");
    }
}

#[test]
fn the_status_leads_through_the_cycle() {
    let folder = empty("en");
    let next = |day: &str| status(&folder, day)["next"]["command"].clone();
    let new = |arguments: &[&str]| {
        done(folder.path(), &[&["new", "--date", DAY], arguments].concat());
    };
    assert_eq!(next(DAY), "pop interview now");
    new(&["situation", "--set", "moment=now", "--set", "date=2026-03-02"]);
    let waits = status(&folder, DAY);
    assert!(waits["next"]["what"].as_str().is_some_and(|text| text.contains("5 March 2026")));
    assert_eq!(next("2026-03-05"), "pop interview look");
    new(&["observation", "Something strikes me"]);
    assert_eq!(next(DAY), "pop interview desired");
    new(&["situation", "--set", "moment=desired"]);
    assert_eq!(next(DAY), "pop interview compare");
    new(&["comparison"]);
    assert_eq!(next(DAY), "pop interview conclude");
    new(&["conclusion", "I must do something"]);
    assert_eq!(next(DAY), "pop new goal");
    new(&["goal", "First client"]);
    assert_eq!(next(DAY), "pop goal start first-client", "a draft is to be agreed");
    let what = status(&folder, DAY)["next"]["what"].to_string();
    assert!(what.contains("First client"), "{what}");
    fs::write(folder.path().join("goals/x.md"), "+++\ntitle = A\n+++\n").expect("a file");
    assert!(
        status(&folder, DAY)["next"]["what"].as_str().is_some_and(|text| text.contains("errors"))
    );
}

#[test]
fn the_facts_of_the_status_are_those_of_its_schema() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-plan");
    let text = done(&folder, &["status", "--format", "json"]);
    let facts: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    crate::exports::fits(&facts, include_str!("../../docs/status.schema.json"));
    assert!(facts["goals"].as_array().is_some_and(|goals| goals.len() > 1));
}

/// A Dutch plan with a small example, shared with the manager, and a review on 15 June.
fn with_review() -> TempDir {
    let folder = nowhere();
    let init = ["init", "--yes", "--name", "Ada", "--lang", "nl", "--readers", "manager"];
    done(folder.path(), &[&init[..], &["--date", DAY]].concat());
    let settings = folder.path().join("pop.toml");
    let text = fs::read_to_string(&settings).expect("the settings");
    let text = text.replace("[cyclus]\n", "[cyclus]\ngesprekken = [2026-06-15]\n");
    fs::write(settings, text).expect("the settings");
    folder
}

#[test]
fn before_a_review_preparing_it_is_the_next_step() {
    let folder = with_review();
    let next = |day: &str| status(&folder, day)["next"]["command"].clone();
    assert_ne!(next("2026-05-20"), "pop review start", "that is weeks away");
    assert_eq!(next("2026-06-01"), "pop review start", "two weeks away");
    let shown = done(folder.path(), &["stand", "--datum", "2026-06-01"]);
    assert!(shown.contains("pop gesprek begin"), "{shown}");
    assert!(shown.contains("15 juni 2026, over 14 dagen"), "{shown}");
    done(folder.path(), &["gesprek", "begin", "--op", "2026-06-15", "--datum", "2026-06-01"]);
    assert_ne!(next("2026-06-01"), "pop review start", "it has been prepared");
}

#[test]
fn what_is_due_says_when_in_words() {
    let folder = with_review();
    for (day, words) in [
        ("2026-03-22", "morgen"),
        ("2026-03-23", "vandaag"),
        ("2026-03-03", "over 20 dagen"),
        ("2026-03-25", "2 dagen te laat"),
    ] {
        let shown = done(folder.path(), &["status", "--date", day]);
        let line = shown.lines().find(|line| line.contains("23 mrt 2026")).expect("the step");
        assert!(line.contains(words), "{day}: {line}");
    }
}

#[test]
fn a_proposed_goal_is_shown_as_a_proposal_wherever_a_review_is_prepared() {
    let folder = with_review();
    let goal = ["new", "goal", "Een eigen bakkerij", "--set", "due=2026-12-01", "--date", DAY];
    done(folder.path(), &goal);
    let shown = done(folder.path(), &["status", "--date", DAY]);
    assert!(shown.contains("voorstel, nog niet afgesproken"), "{shown}");
    done(folder.path(), &["build", "--date", DAY]);
    let pages = walkdir::WalkDir::new(folder.path().join("out/gesprek"));
    let proposes = pages.into_iter().filter_map(Result::ok).any(|file| {
        let text = fs::read_to_string(file.path()).unwrap_or_default();
        let after = text.split("Doelen die ik voorstel").nth(1).unwrap_or_default();
        after.contains("Een eigen bakkerij")
    });
    assert!(proposes, "the page for the review proposes it");
}
