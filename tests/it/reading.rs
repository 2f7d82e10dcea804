//! Tests of reading: exact places, no follow-up findings, both languages, any line ending.

use jiff::civil::date;
use pop::base::Severity::{Error, Info, Warning};
use pop::base::{Lang, LineIndex, Source, lang};
use pop::plan::Detail;
use pop::workspace::{Change, Snapshot, Workspace};

fn read(files: &[(&str, &str)]) -> Snapshot {
    let mut workspace = Workspace::new(date(2026, 6, 1));
    let change = |(path, text): &(&str, &str)| Change::Text(Source::new(path, text));
    workspace.apply(files.iter().map(change).collect());
    workspace.snapshot()
}

/// The findings as `line:column-line:column id`.
fn places(snapshot: &Snapshot) -> Vec<String> {
    let place = |d: &pop::base::Diagnostic| {
        let text = &snapshot.sources[&d.path].text;
        let index = LineIndex::new(text);
        let start = index.position(text, d.span.start as usize);
        let end = index.position(text, d.span.end as usize);
        let (line, column) = (start.line, start.column);
        format!("{line}:{column}-{}:{} {}", end.line, end.column, d.message_id())
    };
    snapshot.diagnostics.iter().map(place).collect()
}

const FIVE: &str = r#"+++
title = "Mijn eerste klant 👩‍🏫"
status = "aktief"
due = 2026-13-05
need = "aquisitie"
hours = 6

[smart]
specifek = "Ik zoek tien bedrijven die mijn diensten nodig hebben"
measurable = 6
+++

Tekst.
"#;

const NEED: &str = "+++\ntitle = \"Acquisitie\"\nstatus = \"goal\"\n+++\n";

#[test]
fn five_mistakes_give_five_findings_at_their_places() {
    let expected = [
        "3:10-3:18 invalid-value-near",
        "4:7-4:17 invalid-date-month",
        "5:8-5:19 unknown-reference-near",
        "6:1-6:6 unknown-key",
        "9:1-9:9 unknown-key-near",
        "10:14-10:15 wrong-type-bare",
    ];
    let plan = [("goals/klant.md", FIVE), ("needs/acquisitie.md", NEED), SERVED];
    assert_eq!(places(&read(&plan)), expected);
    // The same with Windows line endings and a byte order mark.
    let windows = format!("\u{feff}{}", FIVE.replace('\n', "\r\n"));
    let plan = [("goals/klant.md", &*windows), ("needs/acquisitie.md", NEED), SERVED];
    assert_eq!(places(&read(&plan)), expected);
    for language in Lang::ALL {
        for finding in read(&plan).diagnostics {
            let message = lang::message(language, &finding);
            assert!(!message.contains(finding.rule), "{message} is no sentence");
            assert!(lang::help(language, &finding).is_some(), "{message} has no next step");
        }
    }
}

/// A goal for the need, so that the need itself has no findings.
const SERVED: (&str, &str) =
    ("goals/idee.md", "+++\ntitle = \"Ooit\"\nstatus = \"idea\"\nneed = \"acquisitie\"\n+++\n");

#[test]
fn a_misspelt_key_is_the_only_finding_about_it() {
    let log = "+++\ntitle = \"x\"\ndate = 2026-05-01\ngoal = \"klant\"\nresultt = \"y\"\n+++\nz\n";
    let goal = "+++\ntitl = \"x\"\nstatus = \"idea\"\n+++\n";
    for (path, text) in [("log/x.md", log), ("goals/klant.md", goal)] {
        let snapshot = read(&[("goals/klant.md", SERVED.1), (path, text)]);
        let found: Vec<_> = snapshot.diagnostics.iter().filter(|one| &*one.path == path).collect();
        let about = |rule: &str| found.iter().filter(|one| one.rule == rule).count();
        let others = about("missing-key") + about("log-without-result");
        assert_eq!((about("unknown-key"), others), (1, 0), "{found:?}");
    }
}

#[test]
fn an_open_head_is_the_only_finding() {
    let text = "+++\ntitle = \"x\"\ndue = 2026-99-99\n\n## Why\n";
    assert_eq!(places(&read(&[("goals/x.md", text)])), ["1:1-1:4 unclosed-front-matter"]);
}

#[test]
fn a_syntax_error_hides_what_may_follow_from_it() {
    // The title exists, although it cannot be read, so it is not reported as missing.
    let text = "+++\ntitle = Een doel\nstatus = \"active\"\n+++\n";
    assert_eq!(places(&read(&[("goals/x.md", text)])), ["2:9-2:17 invalid-toml-no-quotes"]);
}

#[test]
fn dutch_and_english_mean_the_same() {
    let english = r#"+++
title = "Klant"
status = "active"
start = 2026-05-05
due = 2026-12-05
[smart]
specific = "Ik zoek tien bedrijven"
attainable = "Ik heb er tijd voor"
relevant = "Zonder klanten houdt mijn bedrijf op"
[[measure]]
name = "pitches"
from = 0
to = 6
per = "week"
count = { method = "networking" }
+++
"#;
    let dutch = r#"+++
titel = "Klant"
status = "actief"
startdatum = 2026-05-05
einddatum = "2026-12-05"
[smart]
specifiek = "Ik zoek tien bedrijven"
bereikbaar = "Ik heb er tijd voor"
relevant = "Zonder klanten houdt mijn bedrijf op"
[[maat]]
naam = "pitches"
van = 0
naar = 6
per = "week"
tel = { methode = "netwerken" }
+++
"#;
    let goal = |path: &str, text: &str| {
        let snapshot = read(&[(path, text)]);
        assert_eq!(places(&snapshot), Vec::<String>::new(), "{path}");
        match &snapshot.plan.entries[0].detail {
            Detail::Goal(goal) => format!("{goal:?}"),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(goal("goals/klant.md", english), goal("doelen/klant.md", dutch));
}

#[test]
fn goals_that_wait_for_each_other_are_one_cycle() {
    let goal = |after: &str| {
        format!("+++\ntitle = \"Doel\"\nstatus = \"idea\"\nafter = [\"{after}\"]\n+++\n")
    };
    let (a, b, c) = (goal("b"), goal("c"), goal("a"));
    let plan = [("goals/a.md", &*a), ("goals/b.md", &*b), ("goals/c.md", &*c)];
    let snapshot = read(&plan);
    assert_eq!(places(&snapshot), ["4:10-4:13 reference-cycle"]);
    assert_eq!(snapshot.diagnostics[0].related.len(), 2);
}

#[test]
fn a_waiver_silences_one_rule_and_must_say_why() {
    let log = |waive: &str| {
        format!("+++\ntitle = \"Training\"\ndate = 2026-05-01\n[waive]\n{waive}\n+++\n")
    };
    let check = |waive: &str, expected: &[&str]| {
        let found: Vec<String> = read(&[("log/x.md", &log(waive))])
            .diagnostics
            .iter()
            .map(pop::base::Diagnostic::message_id)
            .collect();
        assert_eq!(found, expected, "{waive}");
    };
    check("", &["log-without-result"]);
    check("log-without-result = \"het loopt nog\"", &[]);
    check("log-without-result = \"\"", &["log-without-result", "unused-waiver-no-reason"]);
    check("log-without-resultt = \"x y\"", &["log-without-result", "unused-waiver-near"]);
}

#[test]
fn levels_can_be_set_and_never_harden_a_draft() {
    let goal = |status: &str| {
        let keys = format!("title = \"Doel\"\nstatus = \"{status}\"");
        format!("+++\n{keys}\neffort = {{ hours_per_week = 3 }}\n+++\n")
    };
    let check = |settings: &str, status: &str, expected: Option<pop::base::Severity>| {
        let plan = [("pop.toml", settings), ("goals/x.md", &*goal(status))];
        let found = read(&plan);
        let level = found.diagnostics.iter().find(|d| d.rule == "goal-without-due");
        assert_eq!(level.map(|d| d.severity), expected, "{settings} {status}");
    };
    check("", "active", Some(Error));
    check("", "draft", Some(Warning));
    check("", "idea", None);
    check("", "achieved", None);
    check("[rules]\ngoal-without-due = \"info\"", "active", Some(Info));
    check("[rules]\ngoal-without-due = \"error\"", "draft", Some(Warning));
    check("[rules]\ngoal-without-due = \"off\"", "active", None);
}

#[test]
fn lines_that_end_with_a_carriage_return_alone_are_one_finding_that_says_so() {
    let check = |files: &[(&str, &str)], expected: &[(&str, &str)]| {
        let snapshot = read(files);
        let found = snapshot.diagnostics.iter().map(|one| {
            let text = files.iter().find(|(path, _)| *path == &*one.path).expect("a file").1;
            (one.message_id(), text[one.span.range()].to_owned())
        });
        let expected = expected.iter().map(|(id, place)| ((*id).to_owned(), (*place).to_owned()));
        assert_eq!(found.collect::<Vec<_>>(), expected.collect::<Vec<_>>(), "{files:?}");
    };
    let head = ("unclosed-front-matter-returns", "+++");
    let open = "[audience.default]\npage = [\"public\"]\n";
    let old = "+++\rtitle = \"A\"\raudience = [\"private\"]\r+++\r\rText.\r\r## Why\r\rBecause.\r";
    for folder in ["pages", "goals", "log"] {
        check(&[("pop.toml", open), (&format!("{folder}/a.md"), old)], &[head]);
    }
    // A file without front matter is one line too, and so is one of which only the end differs.
    check(&[("pages/a.md", "One\rtwo\r")], &[("unclosed-front-matter-returns", "One")]);
    check(&[("pages/a.md", &old.replace("Because.\r", "Because.\n"))], &[head]);
    // A document that cannot be read is for the author only.
    let snapshot = read(&[("pop.toml", open), ("pages/a.md", old)]);
    let (_, entry) = snapshot.plan.iter().next().expect("the page");
    assert!(!entry.sound && entry.body.markdown().is_empty());
    // In front matter and in the settings, the line is reported.
    let mixed = "+++\ntitle = \"A\"\rdate = 2026-05-01\n+++\nText.\n";
    check(&[("pages/a.md", mixed)], &[("invalid-toml-return", "title = \"A\"")]);
    check(
        &[("pop.toml", "lang = \"en\"\r[person]\rname = \"Ann\"\r")],
        &[("invalid-toml-return", "lang = \"en\"")],
    );
    // In a text it ends a line, as in Markdown, and the pair always does.
    check(&[("pages/a.md", "+++\ntitle = \"A\"\n+++\none\rtwo\n")], &[]);
    check(&[("pages/a.md", "+++\r\ntitle = \"A\"\r\n+++\r\none\r\n")], &[]);
}
