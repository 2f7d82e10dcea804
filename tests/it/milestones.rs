//! Milestones of a measure: the line goes from one to the next, on page, paper and in every judgement.

use pop::plan::progress::{self, Verdict};
use pop::plan::{Detail, Kind};
use pop::workspace::Snapshot;

use super::body::{page, snapshot};

/// A goal from 1 August to 1 December, today being 1 September, with a reading on that day.
fn read(milestones: &str, value: f64) -> Snapshot {
    let goal = format!(
        "+++\ntitle = \"Bread\"\nstatus = \"active\"\nstart = 2026-08-01\ndue = 2026-12-01\n\
         [[measure]]\nname = \"loaves\"\nfrom = 0\nto = 120\n{milestones}\n+++\n"
    );
    let log = format!(
        "+++\ntitle = \"Baked\"\ndate = 2026-09-01\ngoal = \"bread\"\nreadings = {{ loaves = {value} }}\n+++\n"
    );
    snapshot("en", &[("goals/bread.md", &goal), ("log/a.md", &log)])
}

fn state(snapshot: &Snapshot) -> progress::Progress {
    let id = *snapshot.plan.of_kind(Kind::Goal).first().expect("a goal");
    let Detail::Goal(goal) = &snapshot.plan.entry(id).detail else { panic!("a goal") };
    let logs: Vec<_> = snapshot.plan.of_kind(Kind::Log).to_vec();
    progress::measure(&snapshot.plan, goal, &goal.measures[0], &logs)
}

#[test]
fn the_line_goes_from_one_milestone_to_the_next() {
    for (milestones, expected, verdict) in [
        ("", 30.5, Verdict::Behind),
        ("milestone = [{ on = 2026-09-01, value = 10 }]", 10.0, Verdict::OnCourse),
        ("milestone = [{ on = 2026-10-02, value = 20 }]", 10.0, Verdict::OnCourse),
        ("milestone = [{ on = 2026-08-16, value = 60 }]", 69.0, Verdict::Behind),
        // In any order; outside the goal they say nothing about the line.
        (
            "milestone = [{ on = 2026-10-02, value = 20 }, { on = 2026-09-01, value = 12 }]",
            12.0,
            Verdict::OnCourse,
        ),
        ("milestone = [{ on = 2027-01-01, value = 1 }]", 30.5, Verdict::Behind),
    ] {
        let found = state(&read(milestones, 12.0));
        let value = found.expected.expect("a line");
        assert!((value - expected).abs() < 0.6, "{milestones}: {value}");
        assert_eq!(found.verdict, verdict, "{milestones}");
    }
}

#[test]
fn a_page_names_the_milestones_and_draws_the_line() {
    let milestones =
        "milestone = [{ on = 2026-09-01, value = 10 }, { on = 2026-11-01, value = 60 }]";
    let shown = page(&read(milestones, 12.0), "portfolio", "goals/bread.html");
    let words = "Milestones: 10 on 1 September 2026 and 60 on 1 November 2026";
    assert!(shown.contains(words), "{shown}");
    let dashes = |page: &str| page.matches("class=\"l3").count().max(page.matches("dash").count());
    let plain = page(&read("", 12.0), "portfolio", "goals/bread.html");
    assert!(dashes(&shown) > dashes(&plain), "{} {}", dashes(&shown), dashes(&plain));
}

#[test]
fn a_milestone_without_a_day_or_a_value_is_reported() {
    for milestone in ["{ on = 2026-09-01 }", "{ value = 10 }", "{ on = \"soon\", value = 10 }"] {
        let read = read(&format!("milestone = [{milestone}]"), 12.0);
        let fits = |rule: &str| matches!(rule, "missing-key" | "invalid-date" | "wrong-type");
        assert!(read.diagnostics.iter().any(|one| fits(one.rule)), "{milestone}");
    }
}
