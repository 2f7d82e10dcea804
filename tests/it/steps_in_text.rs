//! Steps of a goal in a table of its text: they count like any other, and commands change the table.

use std::fs;

use jiff::civil::date;
use pop::plan::progress::StepState;
use pop::plan::{Detail, Kind};
use pop::workspace::Snapshot;

use super::body::{all, page, snapshot};
use super::tool::{err, out, pop};

const HEAD: &str = "+++\ntitle = \"Brood\"\nstatus = \"active\"\nstart = 2026-05-01\n";
const TABLE: &str = "| Actie | Wie helpt? | Wanneer | Gereed |\n|---|---|---|---|\n\
                     | Meel kiezen | Nadia | 3 mei 2026 | ja |\n\
                     | Twaalf broden \\| bakken | Nadia | eind september 2026 | |\n\
                     | Rooster maken | | doorlopend | 7 mei 2026 |\n\
                     | | | | |\n";

/// The steps of the goal: what, by when, when it was done.
fn steps(snapshot: &Snapshot) -> Vec<String> {
    let goal = snapshot.plan.of_kind(Kind::Goal).first().expect("a goal");
    let Detail::Goal(goal) = &snapshot.plan.entry(*goal).detail else { panic!("a goal") };
    let day = |day: Option<jiff::civil::Date>| day.map_or("-".to_owned(), |day| day.to_string());
    let said = goal.steps.iter().map(|step| {
        // A mark is no day.
        let done = if step.ticked { "done".to_owned() } else { day(step.done) };
        assert_eq!(step.is_done(), done != "-");
        format!("{} {} {done}", step.what.as_deref().unwrap_or("?"), day(step.due))
    });
    said.collect()
}

#[test]
fn a_table_with_what_and_when_in_a_goal_is_its_steps() {
    let text = format!("{HEAD}+++\nMijn plan:\n\n{TABLE}");
    let read = snapshot("nl", &[("goals/brood.md", &text)]);
    assert_eq!(
        steps(&read),
        [
            "Meel kiezen 2026-05-03 done",
            "Twaalf broden | bakken 2026-09-30 -",
            "Rooster maken - 2026-05-07"
        ]
    );
    // The table stays in the text, with the column that is none of a step.
    let own = all(&read, "own");
    assert!(own.contains("Wie helpt?") && own.contains("Nadia"), "{own}");
    let shown = page(&read, "portfolio", "doelen/brood.html");
    assert!(shown.contains("Twaalf broden | bakken"), "{shown}");
    for (heading, row, expected) in [
        ("Action | By when", "Bake | May 2027", "Bake 2027-05-31 -"),
        ("Step | Due (date) | Status", "Bake | 2027-05-03 | in progress", "Bake 2027-05-03 -"),
        ("Wat | Deadline | Klaar", "Bakken | eind mei | x", "Bakken 2026-05-31 done"),
        ("Actie | Wanneer", "Bakken | 12/2027", "Bakken 2027-12-31 -"),
        // A month with its year is that month, also before the start.
        ("Actie | Wanneer", "Bakken | april 2026", "Bakken 2026-04-30 -"),
        ("Leeractiviteit | Stand", "Bakken | afgerond", "Bakken - done"),
    ] {
        let line = "---|".repeat(heading.matches('|').count()) + "---";
        let text = format!("{HEAD}+++\n{heading}\n{line}\n{row}\n");
        let read = snapshot("en", &[("goals/brood.md", &text)]);
        assert_eq!(steps(&read), [expected], "{heading}");
    }
}

#[test]
fn a_table_is_no_list_of_steps_if_others_do_not_read_it_or_the_header_has_steps() {
    for text in [
        format!("{HEAD}audience = {{ document = [\"public\"], body = [] }}\n+++\n{TABLE}"),
        format!("{HEAD}+++\nSeen.\n\n## Alone {{.private}}\n\n{TABLE}"),
        format!("{HEAD}+++\n{}", TABLE.replace("Nadia", "%%Nadia%%")),
        format!("{HEAD}+++\n{}", TABLE.replace("Nadia", "<!-- Nadia -->")),
        // Levels, not days.
        format!("{HEAD}+++\n| Task | Start | Finish |\n|---|---|---|\n| Bake | 1 | 3 |\n"),
        format!("{HEAD}+++\n{}", TABLE.replace("Actie", "Kleur")),
        format!("{HEAD}+++\n{}", TABLE.replace("Wanneer", "Waar").replace("Gereed", "Hoe")),
    ] {
        assert_eq!(steps(&snapshot("nl", &[("goals/brood.md", &text)])).len(), 0, "{text}");
    }
    let text = format!("{HEAD}[[step]]\nwhat = \"Own\"\n+++\n{TABLE}");
    assert_eq!(steps(&snapshot("nl", &[("goals/brood.md", &text)])), ["Own - -"]);
}

#[test]
fn findings_point_to_the_rows() {
    let text = format!("{HEAD}+++\n{}", TABLE.replace("eind september 2026", "6 mei 2026"));
    let read = snapshot("nl", &[("goals/brood.md", &text)]);
    let told = read.diagnostics.iter().find(|one| one.rule == "step-overdue").expect("late");
    assert_eq!(&text[told.span.range()], "6 mei 2026");
}

#[test]
fn the_commands_for_steps_change_the_table() {
    let folder = tempfile::tempdir().expect("a folder");
    let goal = folder.path().join("goals/brood.md");
    fs::create_dir_all(goal.parent().expect("a folder")).expect("a folder");
    fs::write(folder.path().join("pop.toml"), "lang = \"nl\"\n").expect("settings");
    let day = date(2026, 6, 1).to_string();
    let run = |words: &[&str]| pop(folder.path(), &[words, &["--date", &day]].concat());
    let text = format!("{HEAD}+++\nMijn plan:\n\n{TABLE}\nDaarna.\n");
    fs::write(&goal, &text).expect("a goal");
    let done = run(&["step", "done", "brood", "2"]);
    assert!(done.status.success(), "{}", err(&done));
    let written = fs::read_to_string(&goal).expect("a goal");
    let row = "| Twaalf broden \\| bakken | Nadia | eind september 2026 | |\n";
    let expected = text.replace(row, &row.replace("| |\n", "| 2026-06-01 |\n"));
    assert_eq!(written, expected);
    let added = run(&["step", "add", "brood", "Een | oven", "--on", "2026-07-01"]);
    assert!(added.status.success(), "{}", err(&added));
    let written = fs::read_to_string(&goal).expect("a goal");
    assert!(written.contains("\n| Een \\| oven |  | 2026-07-01 |  |\n"), "{written}");
    assert!(written.ends_with("\nDaarna.\n"), "{written}");
    // Without a column for it, nothing is written, and the next step is said.
    let text = format!("{HEAD}+++\n| Actie | Wanneer |\n|---|---|\n| Bakken | 3 mei 2026 |\n");
    fs::write(&goal, &text).expect("a goal");
    let done = run(&["step", "done", "brood", "1"]);
    assert_eq!(done.status.code(), Some(2), "{}{}", out(&done), err(&done));
    assert!(err(&done).contains("Gedaan"), "{}", err(&done));
    assert_eq!(fs::read_to_string(&goal).expect("a goal"), text);
}

#[test]
fn a_mark_says_that_a_step_is_done_before_its_day() {
    let text = format!(
        "{HEAD}+++\n| Action | When | Done |\n|---|---|---|\n| Bake | 3 May 2099 | yes |\n| Sell | 4 May 2099 | |\n"
    );
    let read = snapshot("en", &[("goals/brood.md", &text)]);
    let goal = read.plan.of_kind(Kind::Goal).first().expect("a goal");
    let Detail::Goal(goal) = &read.plan.entry(*goal).detail else { panic!("a goal") };
    let states = pop::plan::progress::steps(goal, date(2026, 9, 1));
    assert_eq!(states, [StepState::Done, StepState::Now]);
}
