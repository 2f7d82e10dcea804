//! Tests of ownership, and of the findings for a document that names more readers than its owner
//! has.

use jiff::civil::date;

use super::*;
use crate::base::Source;
use crate::workspace::{Change, Snapshot, Workspace};

const SETTINGS: &str = "lang = \"en\"\n[audiences]\ncoach = \"C\"\nmanager = \"M\"\n\
    [audience.default]\ngoal = [\"manager\"]\nneed = [\"manager\"]\nlog = [\"manager\", \"coach\"]\n\
    evaluation = [\"manager\"]\nevidence = [\"public\"]\nassessment = [\"manager\"]\n";

fn snapshot(files: &[(&str, &str)]) -> Snapshot {
    let mut workspace = Workspace::new(date(2026, 6, 1));
    let all = files.iter().copied().chain([("pop.toml", SETTINGS)]);
    let texts = all.map(|(path, text)| {
        let text = if path == "pop.toml" { text.to_owned() } else { format!("+++\n{text}\n+++\n") };
        Change::Text(Source::new(path, &text))
    });
    workspace.apply(texts.collect());
    workspace.snapshot()
}

/// The readers of the last file, and why.
fn readers(files: &[(&str, &str)]) -> (String, Why) {
    let snapshot = snapshot(files);
    let plan = &snapshot.plan;
    let (path, _) = files.last().expect("a file");
    let access = plan.access(plan.at_path(path).expect("a document"));
    (names(&plan.config, access.document).join(" "), access.why)
}

fn check(files: &[(&str, &str)], expected: &str, follows: Option<&str>) {
    let (found, why) = readers(files);
    assert_eq!(found, expected, "{files:?}: {why:?}");
    let plan = snapshot(files).plan;
    let because = match why {
        Why::Follows(id) => Some(&*plan.entry(id).path),
        _ => None,
    };
    assert_eq!(because, follows, "{files:?}");
}

#[test]
fn what_belongs_to_something_has_no_more_readers() {
    let private = ("goals/leave.md", "title = \"Leave\"\naudience = []");
    let shared = ("goals/learn.md", "title = \"Learn\"\naudience = [\"coach\", \"manager\"]");
    let log = |keys: &'static str| ("log/x.md", keys);
    check(&[private, log("goal = \"leave\"")], "", Some("goals/leave.md"));
    check(&[shared, log("goal = \"learn\"")], "coach manager", None);
    check(&[private, shared, log("goal = [\"learn\", \"leave\"]")], "", Some("goals/leave.md"));
    check(&[private, log("goal = \"leave\"\naudience = [\"coach\"]")], "coach", None);
    check(&[private, ("evaluations/x.md", "of = \"leave\"")], "", Some("goals/leave.md"));
    check(&[private, ("evidence/x.md", "supports = \"leave\"")], "", Some("goals/leave.md"));
    let unmarked = ("goals/learn.md", "title = \"Learn\"");
    check(&[unmarked, log("goal = \"learn\"")], "manager", Some("goals/learn.md"));
}

#[test]
fn chains_are_followed_to_their_end_and_circles_end() {
    let need = ("needs/away.md", "title = \"Away\"\naudience = [\"private\"]");
    let goal = ("goals/leave.md", "title = \"Leave\"\nneed = \"away\"");
    check(&[need, goal], "", Some("needs/away.md"));
    check(&[need, goal, ("log/x.md", "goal = \"leave\"")], "", Some("goals/leave.md"));
    let log = ("log/x.md", "goal = \"leave\"");
    check(&[need, goal, log, ("evaluations/e.md", "of = \"x\"")], "", Some("log/x.md"));
    let round = [
        ("evaluations/e.md", "of = \"g\"\nnew_needs = [\"n\"]"),
        ("goals/g.md", "title = \"G\"\nneed = \"n\""),
        ("needs/n.md", "title = \"N\"\nfrom = \"e\""),
    ];
    check(&round, "manager", None);
    let conclusion = ("conclusions/c.md", "title = \"C\"\naudience = []\nleads_to = [\"g\"]");
    check(&[round[0], round[2], conclusion, round[1]], "", Some("conclusions/c.md"));
}

#[test]
fn a_conclusion_nobody_was_named_for_leaves_a_need_open_and_one_that_is_kept_does_not() {
    let need = ("needs/n.md", "title = \"N\"\nfrom = \"c\"");
    check(&[("conclusions/c.md", "title = \"C\""), need], "manager", None);
    let kept = ("conclusions/c.md", "title = \"C\"\naudience = [\"coach\"]");
    check(&[kept, need], "", Some("conclusions/c.md"));
    let log = ("log/l.md", "title = \"L\"\naudience = []\nevidence = [\"e\"]");
    check(&[log, ("evidence/e.md", "title = \"E\"")], "", Some("log/l.md"));
}

#[test]
fn what_cannot_be_found_or_read_hides_what_belongs_to_it() {
    let (found, why) = readers(&[("log/x.md", "goal = \"gone\"")]);
    assert_eq!((&*found, why), ("", Why::Lost));
    let (found, why) = readers(&[("log/x.md", "goal = 5")]);
    assert_eq!((&*found, why), ("", Why::Lost));
    let broken = ("goals/leave.md", "title = \"Leave\nstatus = ");
    let (found, _) = readers(&[broken, ("log/x.md", "goal = \"leave\"")]);
    assert_eq!(found, "");
}

#[test]
fn a_hidden_part_of_a_profile_or_comparison_counts() {
    let profile = (
        "profiles/p.md",
        "role = \"R\"\naudience = [\"public\"]\n[[competence]]\nid = \"lead\"\nname = \"Lead\"\n\
         required = 2\naudience = [\"coach\"]",
    );
    check(&[profile, ("evidence/e.md", "supports = \"lead\"")], "coach", Some("profiles/p.md"));
}

#[test]
fn more_readers_than_what_it_belongs_to_is_found_and_the_rest_is_not() {
    let found = |files: &[(&str, &str)]| {
        let findings = snapshot(files).diagnostics;
        let wider = findings.iter().filter(|finding| finding.rule == "wider-audience");
        wider.map(|finding| finding.variant).collect::<Vec<_>>()
    };
    let goal = |readers: &'static str| ("goals/g.md", readers);
    let log = |readers: &'static str| ("log/l.md", readers);
    let private = goal("title = \"G\"\naudience = []");
    let coach = goal("title = \"G\"\naudience = [\"coach\"]");
    assert_eq!(found(&[private, log("goal = \"g\"\naudience = [\"manager\"]")]), [None]);
    assert_eq!(found(&[coach, log("goal = \"g\"\naudience = [\"manager\"]")]), [Some("some")]);
    assert_eq!(found(&[coach, log("goal = \"g\"\naudience = [\"public\"]")]), [Some("some")]);
    assert!(found(&[coach, log("goal = \"g\"\naudience = [\"coach\"]")]).is_empty());
    assert!(found(&[private, log("goal = \"g\"")]).is_empty());
    assert!(found(&[log("goal = \"gone\"\naudience = [\"manager\"]")]).is_empty());
    let broken = goal("title = \"G\naudience = []");
    assert!(found(&[broken, log("goal = \"g\"\naudience = [\"manager\"]")]).is_empty());
}
