//! Named periods: the settings give their days once, and keys and words use the name.

use pop::base::calendar::Date;
use pop::plan::{Detail, letters};
use pop::workspace::Snapshot;

use super::noninterference::read;

fn goal(head: &str, timebound: &str) -> String {
    format!(
        "+++\ntitle = \"Zelf bakken\"\nstatus = \"active\"\nstart = 2026-11-16\n{head}\n[smart]\n\
         specific = \"Ik bak het desembrood van de dag zelf, van deeg tot winkel.\"\n\
         measurable = \"Twaalf dagen zonder weggegooid baksel.\"\n{}+++\n",
        if timebound.is_empty() { String::new() } else { format!("timebound = \"{timebound}\"\n") }
    )
}

fn plan(settings: &str, goals: &[String]) -> Snapshot {
    let texts: Vec<(String, String)> = goals
        .iter()
        .enumerate()
        .map(|(at, text)| (format!("goals/g{at}.md"), text.clone()))
        .collect();
    read(settings, &texts)
}

const DUTCH: &str = "taal = \"nl\"\n[periode]\n\"blok 2\" = \"2026-11-16..2027-01-31\"\n\
                     \"Blok 2b\" = \"11 januari 2027 t/m 31 januari 2027\"\n";

/// The end date, and the end in words, of the first goal.
fn ends(snapshot: &Snapshot) -> (Option<String>, Option<String>) {
    let plan = &snapshot.plan;
    let (_, entry, goal) = plan.goals().next().expect("a goal");
    let said = letters::end_in_words(plan, entry, goal).map(|end| end.last);
    let shown = |day: Option<Date>| day.map(|day| day.to_string());
    (shown(goal.due), shown(said))
}

fn found<'s>(snapshot: &'s Snapshot, rule: &str) -> Vec<(&'s str, Option<&'s str>)> {
    let all = snapshot.diagnostics.iter().filter(|finding| finding.rule == rule);
    all.map(|finding| (&*finding.path, finding.variant)).collect()
}

#[test]
fn a_key_may_name_a_period() {
    for (due, expected) in
        [("blok 2", "2027-01-31"), ("Blok  2", "2027-01-31"), ("blok 2b", "2027-01-31")]
    {
        let head = format!("due = \"{due}\"\n\n[[step]]\nwhat = \"Oefenen\"\ndue = \"{due}\"\n");
        let snapshot = plan(DUTCH, &[goal(&head, "")]);
        assert_eq!(ends(&snapshot).0.as_deref(), Some(expected), "{due}");
        assert!(found(&snapshot, "invalid-date").is_empty(), "{:#?}", snapshot.diagnostics);
        let (_, _, goal) = snapshot.plan.goals().next().expect("a goal");
        assert_eq!(goal.steps[0].due.map(|day| day.to_string()).as_deref(), Some(expected));
        assert!(matches!(snapshot.plan.entries[0].detail, Detail::Goal(_)));
    }
    let starts = goal("", "").replace("start = 2026-11-16", "start = \"blok 2\"");
    let snapshot = plan(DUTCH, &[starts]);
    let (_, _, goal) = snapshot.plan.goals().next().expect("a goal");
    assert_eq!(goal.start.map(|day| day.to_string()).as_deref(), Some("2026-11-16"));
}

#[test]
fn words_may_name_a_period() {
    for (words, expected) in [
        ("Aan het einde van blok 2", "2027-01-31"),
        ("In blok 2.", "2027-01-31"),
        ("Vóór blok 2", "2026-11-16"),
        ("Eind Blok 2b heb ik het af", "2027-01-31"),
    ] {
        let snapshot = plan(DUTCH, &[goal("", words)]);
        assert_eq!(ends(&snapshot).1.as_deref(), Some(expected), "{words}");
        assert!(
            found(&snapshot, "goal-without-due").is_empty(),
            "{words}: {:#?}",
            snapshot.diagnostics
        );
    }
    // The words and the day may not disagree.
    let snapshot = plan(DUTCH, &[goal("due = 2027-06-30", "Aan het einde van blok 2")]);
    assert_eq!(found(&snapshot, "due-disagrees").len(), 1, "{:#?}", snapshot.diagnostics);
}

#[test]
fn an_unknown_period_is_asked_for_once() {
    let goals =
        [goal("", "Aan het einde van blok 3"), goal("", "Einde van blok 3"), goal("", "Na blok 2")];
    let snapshot = plan(DUTCH, &goals);
    assert_eq!(found(&snapshot, "goal-without-due"), [("goals/g0.md", Some("period"))]);
    let known = DUTCH.replace("\"blok 2\"", "\"blok 3\" = \"2027-02-01..2027-04-01\"\n\"blok 2\"");
    let snapshot = plan(&known, &goals);
    assert!(found(&snapshot, "goal-without-due").is_empty(), "{:#?}", snapshot.diagnostics);
    // A key with an unknown name is a day that cannot be read, with the way out.
    let snapshot = plan(DUTCH, &[goal("due = \"blok 9\"", "")]);
    assert_eq!(found(&snapshot, "invalid-date"), [("goals/g0.md", Some("period"))]);
}

#[test]
fn a_period_that_cannot_be_read_is_reported() {
    let settings = "lang = \"en\"\n[period]\n\"block 1\" = \"in autumn\"\n";
    let snapshot = plan(settings, &[]);
    assert_eq!(found(&snapshot, "invalid-value"), [("pop.toml", Some("named-period"))]);
}
