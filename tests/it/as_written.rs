//! Plans as people bring them: days in names and words, lists with days, tasks, files without a header.

use std::collections::BTreeSet;
use std::fs;

use jiff::civil::date;
use pop::base::Severity;
use pop::plan::{Detail, Kind};
use pop::workspace::Snapshot;

use super::body::{all, snapshot};
use super::lists::logs;
use super::tool::{err, out, pop};

/// The findings: rule, variant, severity.
fn told(snapshot: &Snapshot) -> BTreeSet<(&'static str, Option<&'static str>, String)> {
    let all = snapshot.diagnostics.iter();
    all.map(|one| (one.rule, one.variant, format!("{:?}", one.severity))).collect()
}

fn is_told(snapshot: &Snapshot, rule: &str) -> bool {
    snapshot.diagnostics.iter().any(|one| one.rule == rule)
}

#[test]
fn the_name_of_a_file_gives_its_day() {
    let read = snapshot(
        "en",
        &[
            ("reviews/2026-11-27-check-in.md", "# Check-in\n\nWe talked.\n"),
            ("log/20261003 batch.md", "# First batch\n\nI baked twelve loaves.\n"),
            ("log/notes.md", "# Some notes\n\nNothing with a day.\n"),
        ],
    );
    let days: Vec<_> = ["reviews/2026-11-27-check-in.md", "log/20261003 batch.md"]
        .map(|path| read.plan.entry(read.plan.at_path(path).expect("read")).record.date("date"))
        .to_vec();
    assert_eq!(days, [Some(date(2026, 11, 27)), Some(date(2026, 10, 3))]);
    let missing: Vec<&str> = read
        .diagnostics
        .iter()
        .filter(|one| one.rule == "missing-key")
        .map(|one| &*one.path)
        .collect();
    assert_eq!(missing, ["log/notes.md"]);
    // A file with several entries is divided, whatever its name is.
    let list = "| Date | What |\n|---|---|\n| 2026-10-04 | Bread |\n| 2026-10-05 | Rolls |\n";
    let read = snapshot("en", &[("log/2026-10-31.md", list)]);
    assert_eq!(logs(&read.plan).len(), 2);
}

#[test]
fn a_day_in_words_counts_and_is_told() {
    for (lang, keys, expected) in [
        ("en", "due = \"June 2027\"", "2027-06-30"),
        ("en", "due = \"15 June 2027\"", "2027-06-15"),
        ("en", "due = 2027", "2027-12-31"),
        ("en", "due = \"2027-06\"", "2027-06-30"),
        ("en", "start = 2026-10-01\ndue = \"end of Q4\"", "2026-12-31"),
        ("nl", "einddatum = \"eind juni 2027\"", "2027-06-30"),
    ] {
        let goal = format!("+++\ntitle = \"Bread\"\n{keys}\n+++\n");
        let read = snapshot(lang, &[("goals/a.md", &goal)]);
        let id = read.plan.of_kind(Kind::Goal)[0];
        let Detail::Goal(goal) = &read.plan.entry(id).detail else { panic!("a goal") };
        assert_eq!(goal.due.map(|day| day.to_string()).as_deref(), Some(expected), "{keys}");
        let invalid: Vec<_> =
            told(&read).into_iter().filter(|one| one.0 == "invalid-date").collect();
        assert_eq!(invalid, [("invalid-date", Some("read"), "Info".to_owned())], "{keys}");
    }
    // Without a year it is asked; what is no time at all stays an error.
    for (words, variant, severity) in
        [("end of Q4", Some("yearless"), "Warning"), ("someday soon", None, "Error")]
    {
        let goal = format!("+++\ntitle = \"Bread\"\ndue = \"{words}\"\n+++\n");
        let read = told(&snapshot("en", &[("goals/a.md", &goal)]));
        assert!(read.contains(&("invalid-date", variant, severity.to_owned())), "{read:?}");
    }
    let start = "+++\ntitle = \"Bread\"\nstart = \"June 2026\"\n+++\n";
    let read = snapshot("en", &[("goals/a.md", start)]);
    let id = read.plan.of_kind(Kind::Goal)[0];
    assert_eq!(read.plan.entry(id).record.date("start"), Some(date(2026, 6, 1)));
}

#[test]
fn the_fix_writes_the_day_as_every_program_reads_it() {
    for (head, expected) in [
        ("+++\ntitle = \"Bread\"\ndue = \"June 2027\"\n+++\n", "due = 2027-06-30\n"),
        ("---\ntitle: Bread\ndue: June 2027\n---\n", "due: 2027-06-30\n"),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("goals")).expect("a folder");
        fs::write(folder.path().join("pop.toml"), "lang = \"en\"\n").expect("a file");
        fs::write(folder.path().join("goals/a.md"), head).expect("a file");
        pop(folder.path(), &["check", "--fix", "--date", "2026-06-01"]);
        let text = fs::read_to_string(folder.path().join("goals/a.md")).expect("the goal");
        assert!(text.contains(expected), "{text}");
    }
}

#[test]
fn an_evaluation_of_nothing_named_is_asked_about_and_private() {
    let evaluation =
        "+++\ntitle = \"Looking back\"\ndate = 2026-05-01\n+++\n\nIt went very differently.\n";
    let settings = "lang = \"en\"\n[audience.default]\nevaluation = [\"public\"]\n";
    let read = snapshot("en", &[("pop.toml", settings), ("evaluations/a.md", evaluation)]);
    let expected = ("missing-key", Some("of"), "Warning".to_owned());
    assert!(told(&read).contains(&expected), "{:?}", told(&read));
    assert!(!all(&read, "portfolio").contains("very differently"));
    assert!(all(&read, "own").contains("very differently"));
}

#[test]
fn a_goal_without_a_header_is_judged_mildly() {
    let read =
        snapshot("en", &[("goals/a.md", "# More confidence\n\nI would like to speak up more.\n")]);
    assert!(is_told(&read, "goal-not-specific"), "{:?}", told(&read));
    assert!(
        read.diagnostics.iter().all(|one| one.severity != Severity::Error),
        "{:?}",
        told(&read)
    );
}

#[test]
fn items_that_begin_with_a_day_are_entries() {
    let text = "# Weekly notes\n\n- 2026-10-02: set my goals\n- **9 October 2026** – paired with Bao. \
                It took three hours.\n  - a detail\n- off\n- 16 Oct: read *one* chapter\n";
    let read = snapshot("en", &[("log/weekly.md", text)]);
    let found: Vec<String> = logs(&read.plan)
        .into_iter()
        .map(|entry| {
            let day = entry.record.date("date").map(|day| day.to_string()).unwrap_or_default();
            format!("{day} {} | {}", entry.label(), entry.body.markdown().trim().replace('\n', " "))
        })
        .collect();
    assert_eq!(
        found,
        [
            "2026-10-02 set my goals | ",
            "2026-10-09 paired with Bao | It took three hours.   - a detail",
            "2026-10-16 read one chapter | ",
        ]
    );
    assert!(
        !is_told(&read, "missing-key") && !is_told(&read, "log-without-result"),
        "{:?}",
        told(&read)
    );
    // What has no day stays on the page with the rest, and everything is shown once.
    let own = all(&read, "own");
    assert!(own.contains("Weekly notes") && own.contains(">off<"), "{own}");
    // A list with one day among other words is no log.
    for list in [
        "- 2026-10-02: bread\n- rolls\n- cake\n",
        "- 2 loaves\n- 12 rolls\n",
        "1. first\n2. second\n",
    ] {
        let text = format!("+++\ntitle = \"A\"\n+++\n\n{list}");
        assert_eq!(logs(&snapshot("en", &[("log/a.md", &text)]).plan).len(), 1, "{list}");
    }
}

#[test]
fn an_item_that_hides_something_is_never_more_open() {
    let text = "+++\naudience = [\"public\"]\n+++\n\n- 2026-10-02: bread <!-- and - \n- 2026-10-03: leaving --> rolls\n";
    let read = snapshot("en", &[("log/a.md", text)]);
    assert!(!all(&read, "portfolio").contains("leaving"));
}

#[test]
fn days_in_digits_take_their_year_from_the_file() {
    let text = "| Datum | Wat |\n|---|---|\n| 24-11 | Toets |\n| 9-3 | Les |\n| 8-6 t/m 9-6 | Beurs |\n| mei | Stage |\n";
    let read = snapshot("nl", &[("logboek/2026.md", text)]);
    let days: Vec<String> = logs(&read.plan)
        .into_iter()
        .map(|entry| entry.record.date("date").map(|day| day.to_string()).unwrap_or_default())
        .collect();
    assert_eq!(days, ["2026-11-24", "2026-03-09", "2026-06-09", "2026-05-31"]);
    assert!(!is_told(&read, "invalid-date"), "{:?}", told(&read));
}

#[test]
fn the_month_of_a_file_and_the_week_of_its_year_are_days() {
    let hours = "# Uren november 2026\n\n| Dag | Begin | Eind | Uren | Werk |\n|---|---|---|---|---|\n\
                 | ma 2 | 8:00 | 16:45 | 8:00 | winterbanden |\n| di 3 | 8:00 | 16:45 | 8:00 | beurt |\n\
                 | do 5 | | | | school |\n| **Totaal** | | | 16:00 | |\n";
    let weeks = "# Weekverslagen\n\n## Week 37 (7 t/m 11 september)\n\nRemblokken voor.\n\n## Week 38\n\n\
                 Proefrit gemaakt.\n";
    let read = snapshot(
        "nl",
        &[("logboek/uren-november.md", hours), ("logboek/weekverslagen-2026.md", weeks)],
    );
    let days: Vec<String> = logs(&read.plan)
        .into_iter()
        .map(|entry| {
            let on =
                entry.record.days("on").map(|on| format!("{} ", on.first())).unwrap_or_default();
            let day = entry.record.date("date").map(|day| day.to_string()).unwrap_or_default();
            format!("{on}{day} {}", entry.label())
        })
        .collect();
    assert_eq!(
        days,
        [
            "2026-11-02 winterbanden",
            "2026-11-03 beurt",
            "2026-11-05 school",
            "2026-09-07 2026-09-11 Week 37",
            "2026-09-14 2026-09-20 Week 38",
        ]
    );
    for rule in ["invalid-date", "wrong-type", "missing-key"] {
        assert!(!is_told(&read, rule), "{:?}", told(&read));
    }
    // The weeks of a placement are not those of the calendar.
    for weeks in [
        "## Week 1\n\nEen.\n\n## Week 2\n\nTwee.\n",
        "## 21/09/2026\n\nEen.\n\n## Week 5\n\nTwee.\n",
    ] {
        let other = snapshot("nl", &[("logboek/2026.md", weeks)]);
        assert!(logs(&other.plan).iter().all(|entry| !entry.label().contains("Week")), "{weeks}");
    }
    // Nothing that was typed is lost.
    let own = all(&read, "own");
    assert!(own.contains("16:45") && own.contains("Totaal"), "{own}");
}

/// What stands in the goal file after a command.
fn after(text: &str, arguments: &[&str]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("goals")).expect("a folder");
    fs::write(folder.path().join("pop.toml"), "lang = \"en\"\n").expect("a file");
    fs::write(folder.path().join("goals/bread.md"), text).expect("a file");
    let ran = pop(folder.path(), arguments);
    assert_eq!(ran.status.code(), Some(0), "{} {}", out(&ran), err(&ran));
    fs::read_to_string(folder.path().join("goals/bread.md")).expect("the goal")
}

#[test]
fn a_list_of_tasks_in_a_goal_is_its_steps() {
    let text = "+++\ntitle = \"Bread\"\nstatus = \"active\"\nstart = 2026-05-01\n+++\n\nI bake.\n\n\
                - [x] Buy a *pot*\n- [ ] Ask for twelve loaves (2026-09-01)\n  on a Friday\n- [ ] Sell them\n";
    let read = snapshot("en", &[("goals/bread.md", text)]);
    let id = read.plan.of_kind(Kind::Goal)[0];
    let Detail::Goal(goal) = &read.plan.entry(id).detail else { panic!("a goal") };
    let steps: Vec<_> = goal
        .steps
        .iter()
        .map(|step| (step.what.as_deref().unwrap_or_default(), step.due, step.is_done()))
        .collect();
    assert_eq!(
        steps,
        [
            ("Buy a pot", None, true),
            ("Ask for twelve loaves", Some(date(2026, 9, 1)), false),
            ("Sell them", None, false)
        ]
    );
    // What is to be done is no measure of what is to be reached.
    assert!(is_told(&read, "goal-without-measure"), "{:?}", told(&read));
    let done = after(text, &["step", "done", "bread", "2", "--date", "2026-06-01"]);
    assert_eq!(done, text.replace("- [ ] Ask", "- [x] Ask"));
    let more = after(
        text,
        &["step", "add", "bread", "Count them", "--on", "2026-10-01", "--date", "2026-06-01"],
    );
    assert_eq!(
        more,
        text.replace("- [ ] Sell them\n", "- [ ] Sell them\n- [ ] Count them (2026-10-01)\n")
    );
    // One box, or boxes among other items, are no plan.
    for list in ["- [ ] Ask\n", "- [ ] Ask\n- bread\n- [ ] Sell\n"] {
        let goal = format!("+++\ntitle = \"Bread\"\n+++\n\n{list}");
        let read = snapshot("en", &[("goals/bread.md", &goal)]);
        let id = read.plan.of_kind(Kind::Goal)[0];
        assert!(!read.plan.entry(id).record.has("step"), "{list}");
    }
}

#[test]
fn a_link_to_a_folder_is_a_hint() {
    let page = "+++\ntitle = \"Home\"\n+++\n\nMy [goals](../goals/) and [nothing](../nowhere/).\n";
    let read =
        snapshot("en", &[("pages/a.md", page), ("goals/b.md", "+++\ntitle = \"Bread\"\n+++\n")]);
    let links: Vec<_> = told(&read).into_iter().filter(|one| one.0 == "broken-link").collect();
    assert_eq!(
        links,
        [
            ("broken-link", None, "Error".to_owned()),
            ("broken-link", Some("folder"), "Info".to_owned())
        ]
    );
}

#[test]
fn what_others_will_see_answers_how_the_author_will_know() {
    let head = "+++\ntitle = \"Leading\"\nstatus = \"active\"\n+++\n\n";
    let plan = |body: &str| snapshot("en", &[("goals/a.md", &format!("{head}{body}"))]);
    for body in [
        "## How will I know?\n\n- Ines writes the proposal herself.\n- She leads the first meeting with finance.\n",
        "How will I know: my manager gives me a case of my own; I use the form without looking it up.\n",
        "By the end of 2027 I can run the weekly stand-up on my own.\n",
    ] {
        assert!(
            !plan(body)
                .diagnostics
                .iter()
                .any(|one| one.rule == "goal-without-measure" && one.severity != Severity::Info),
            "{body}: {:?}",
            told(&plan(body))
        );
    }
    for body in [
        "## How will I know?\n\n- I feel better.\n- It goes more smoothly.\n",
        "## How will I know?\n\nI ask my colleagues for feedback.\n",
    ] {
        assert!(is_told(&plan(body), "goal-without-measure"), "{body}");
    }
}

#[test]
fn a_status_is_understood_in_the_words_that_people_use() {
    for (words, expected) in [
        ("in progress", "active"),
        ("bezig", "active"),
        ("Done", "achieved"),
        ("gehaald", "achieved"),
        ("not started", "agreed"),
        ("on hold", "idea"),
        ("geannuleerd", "dropped"),
    ] {
        let goal = format!("+++\ntitle = \"Bread\"\nstatus = \"{words}\"\n+++\n");
        let read = snapshot("en", &[("goals/a.md", &goal)]);
        let id = read.plan.of_kind(Kind::Goal)[0];
        assert_eq!(read.plan.entry(id).record.choice("status"), Some(expected), "{words}");
        assert!(!is_told(&read, "invalid-value"), "{words}");
    }
}

#[test]
fn what_was_or_is_struck_through_is_no_measure() {
    let head = "+++\ntitle = \"Arithmetic\"\nstatus = \"active\"\n+++\n\n";
    for body in [
        "Last time I scored 5.1.",
        "~~Twelve loaves in a row~~ later.",
        "I would like that very much.",
    ] {
        let read = snapshot("en", &[("goals/a.md", &format!("{head}{body}\n"))]);
        let measure = read.diagnostics.iter().find(|one| one.rule == "goal-without-measure");
        assert!(
            measure.is_some_and(|one| one.severity != Severity::Info),
            "{body}: {:?}",
            told(&read)
        );
    }
}
