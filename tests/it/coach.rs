//! Tests that the rules fire where a sensible reader would object, and stay silent elsewhere.

use std::collections::BTreeSet;

use jiff::civil::date;
use pop::base::{Lang, Source, lang};
use pop::workspace::{Change, Snapshot, Workspace};

/// A plan of one goal without findings except for the given keys and letters.
fn plan(settings: &str, keys: &str, letters: &str) -> Snapshot {
    let mut text = String::from("+++\ntitle = \"A goal\"\n");
    text.push_str(keys);
    text.push_str("\n[smart]\n");
    let given = |key: &str| letters.lines().any(|line| line.trim_start().starts_with(key));
    for (key, fallback) in [
        ("attainable", "I have the time for it on Fridays."),
        ("relevant", "This is the work I want to do."),
    ] {
        if !given(key) {
            text.extend([key, " = \"", fallback, "\"\n"]);
        }
    }
    text.push_str(letters);
    text.push_str("\n+++\n");
    read(&[("pop.toml", settings), ("goals/a.md", &text)])
}

fn read(files: &[(&str, &str)]) -> Snapshot {
    let mut workspace = Workspace::new(date(2026, 6, 1));
    workspace
        .apply(files.iter().map(|(path, text)| Change::Text(Source::new(path, text))).collect());
    workspace.snapshot()
}

fn fired(snapshot: &Snapshot) -> BTreeSet<&'static str> {
    snapshot.diagnostics.iter().map(|finding| finding.rule).collect()
}

fn check(language: &str, keys: &str, letters: &str, expected: &[&str]) {
    let snapshot = plan(&format!("lang = \"{language}\"\n"), keys, letters);
    assert_eq!(fired(&snapshot), expected.iter().copied().collect(), "{keys}\n{letters}");
}

#[test]
fn a_measure_may_stand_in_words() {
    let keys = "due = 2026-09-01";
    for (language, words) in [
        ("en", "I draw six sketches a week."),
        ("en", "The certificate."),
        ("en", "Three months in a row without help."),
        ("en", "I mend six old chairs."),
        ("nl", "Het diploma."),
        ("nl", "Drie maanden op rij zonder hulp."),
    ] {
        let letters =
            format!("specific = \"I draw the old bridges of the town.\"\nmeasurable = \"{words}\"");
        check(language, keys, &letters, &[]);
    }
    for (language, specific, words, rule) in [
        (
            "nl",
            "Ik wil beter worden in Excel.",
            "Ik houd het bij in een logboek.",
            "measure-is-an-instrument",
        ),
        (
            "en",
            "I draw the old bridges of the town.",
            "I keep track of it in an app.",
            "measure-is-an-instrument",
        ),
        (
            "nl",
            "Ik wil beter worden in Excel.",
            "In de komende twee maanden.",
            "goal-without-measure",
        ),
        ("en", "I draw the old bridges of the town.", "More and better.", "goal-without-measure"),
    ] {
        let letters = format!("specific = \"{specific}\"\nmeasurable = \"{words}\"");
        let snapshot = plan(&format!("lang = \"{language}\"\n"), keys, &letters);
        assert!(fired(&snapshot).contains(rule), "{words}: {:?}", fired(&snapshot));
    }
}

#[test]
fn words_and_measure_are_held_against_each_other() {
    let measure = |to: u8| {
        format!(
            "specific = \"I draw bridges.\"\nmeasurable = \"I draw 6 sketches a week.\"\n\
                 [[measure]]\nname = \"sketches\"\nfrom = 0\nto = {to}\nper = \"week\""
        )
    };
    check("en", "due = 2026-09-01", &measure(6), &[]);
    check("en", "due = 2026-09-01", &measure(8), &["measure-disagrees"]);
    let total = "specific = \"Ik voer gesprekken met ouders.\"\n\
                 measurable = \"Twee gesprekken per week.\"\n\
                 [[measure]]\nname = \"gesprekken\"\nfrom = 0\nto = 20";
    check("nl", "due = 2026-09-01", total, &[]);
}

#[test]
fn an_end_in_words_is_counted_from_the_start() {
    let goal = "specific = \"Ik haal het certificaat van leermeester.\"\n\
                timebound = \"Binnen een maand heb ik het.\"";
    let keys = |due: &str| format!("status = \"draft\"\nstart = 2026-05-05\ndue = {due}");
    let late = plan("lang = \"nl\"\n", &keys("2026-11-05"), goal);
    assert_eq!(fired(&late), BTreeSet::from(["due-disagrees"]));
    let label = lang::label(Lang::Nl, &late.diagnostics[0]).expect("a label");
    assert!(label.contains("5 juni 2026"), "{label}");
    for due in ["2026-06-05", "2026-05-29", "2026-06-07"] {
        check("nl", &keys(due), goal, &[]);
    }
    // "Before a day" includes any earlier day.
    let before = "specific = \"Ik haal het certificaat.\"\ntimebound = \"Voor 1 december 2026.\"";
    check("nl", "due = 2026-09-01", before, &[]);
    check("nl", "due = 2027-03-01", before, &["due-disagrees"]);
    let agreed = plan("lang = \"nl\"\n", "status = \"agreed\"", before);
    let fix = agreed.diagnostics[0].fix.as_ref().expect("a date to add");
    assert_eq!(fired(&agreed), BTreeSet::from(["due-in-words"]));
    assert!(fix.edits[0].text.contains("2026-11-30"), "{fix:?}");
}

#[test]
fn a_start_a_wish_and_a_habit_are_no_end() {
    let with = |words: &str| {
        format!("specific = \"I write three short stories.\"\ntimebound = \"{words}\"")
    };
    check(
        "en",
        "status = \"agreed\"",
        &with("I start on 1 October 2026."),
        &["start-is-not-a-due"],
    );
    check("en", "status = \"agreed\"", &with("As soon as possible."), &["vague-time"]);
    check("en", "status = \"agreed\"", &with("Before Christmas 2026."), &["due-in-words"]);
    let habit = "specific = \"I run half an hour three times a week.\"";
    let snapshot = plan("lang = \"en\"\n", "status = \"agreed\"", habit);
    let message = lang::message(Lang::En, &snapshot.diagnostics[0]);
    assert_eq!(fired(&snapshot), BTreeSet::from(["goal-without-due"]));
    assert!(message.contains("a habit without an end"), "{message}");
    // That someone works sixty hours a week is not a habit of the goal.
    let reason = "specific = \"I write three short stories.\"\nrelevant = \"Now I work sixty hours a week.\"";
    let snapshot = plan("lang = \"en\"\n", "status = \"agreed\"", reason);
    assert_eq!(snapshot.diagnostics[0].severity, pop::base::Severity::Error);
}

/// The conclusions of step 6 of the second article, and a goal made from the third.
#[test]
fn conclusions_are_ideas_and_not_bad_goals() {
    for conclusion in [
        "Ik moet meer ervaring opdoen in de cateringsbranche.",
        "Ik moet me verdiepen in hoe ik een bedrijf start en run.",
        "Geld moeten sparen of een investeerder weten te vinden.",
        "Beter leren koken of een kok erbij zoeken.",
    ] {
        let letters =
            format!("specific = \"{conclusion}\"\nrelevant = \"Nu werk ik zestig uur per week.\"");
        check("nl", "", &letters, &["goal-is-an-idea"]);
        check("nl", "status = \"idea\"", &letters, &[]);
    }
    check(
        "nl",
        "",
        "specific = \"Voor 1 december 2026 heb ik 4000 euro gespaard voor een busje.\"",
        &[],
    );
}

/// The goal of step 4 of the first article, and the third bullet of step 7 of the second.
#[test]
fn the_goals_of_the_articles_are_goals() {
    let first = "specific = \"Ik ga in mijn netwerk op zoek naar bedrijven die mijn adviesdiensten nodig hebben.\"\n\
                 measurable = \"Binnen een maand wil ik op 6 pitches per week zitten.\"\n\
                 attainable = \"Ik scherp mijn dienstenportfolio aan en perfectioneer mijn sales pitch.\"\n\
                 relevant = \"Ik concentreer me op mijn dromen terwijl ik doe wat ik leuk vind.\"\n\
                 timebound = \"Binnen een maand heb ik mijn eerste betalende klant.\"";
    check("nl", "status = \"draft\"\nstart = 2026-05-20\ndue = 2026-06-20", first, &[]);
    let third = "specific = \"Ik geef mijzelf 6 maanden de tijd om zo'n functie binnen het bedrijf te krijgen. \
                 Ik voer daarvoor tenminste 2 netwerkgesprekken per maand.\"";
    check("nl", "", third, &[]);
    // The first two have a period, but no one can say when they are done.
    let bullet = "specific = \"Ik ga de komende 2 maanden onderzoeken wat voor mogelijkheden er zijn binnen mijn bedrijf.\"";
    let found = fired(&plan("lang = \"nl\"\n", "", bullet));
    assert!(
        found.contains("goal-without-measure") && !found.contains("goal-without-due"),
        "{found:?}"
    );
}

#[test]
fn hours_are_counted_week_by_week() {
    let goal = |start: &str, due: &str, hours: u8| {
        format!(
            "+++\ntitle = \"Goal of {start}\"\nstatus = \"agreed\"\nstart = {start}\ndue = {due}\n\
             effort = {{ hours_per_week = {hours} }}\n[smart]\nspecific = \"I read ten books about birds.\"\n\
             relevant = \"A guide knows what flies there.\"\n+++\n"
        )
    };
    let first = goal("2026-06-01", "2026-07-31", 3);
    let second = goal("2026-07-06", "2026-09-30", 2);
    let settings = |hours: u8| format!("[capacity]\nhours_per_week = {hours}\n");
    let files = |settings: &str| {
        read(&[("pop.toml", settings), ("goals/a.md", &first), ("goals/b.md", &second)])
    };
    assert!(fired(&files(&settings(5))).is_empty());
    let full = files(&settings(4));
    assert_eq!(fired(&full), BTreeSet::from(["over-capacity"]));
    let label = lang::label(Lang::En, &full.diagnostics[0]).expect("a label");
    assert_eq!(label, "A: 4 weeks, from 6 July 2026 to 2 August 2026");
    let help = lang::help(Lang::En, &full.diagnostics[0]).expect("help");
    assert!(help.contains("“Goal of 2026-06-01”, “Goal of 2026-07-06”"), "{help}");
}
