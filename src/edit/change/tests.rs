//! Tests of `change`.

use jiff::civil::date;

use super::*;
use crate::base::{Interner, Source};
use crate::plan::lower;
use crate::syntax::parse;

fn check(head: &str, expected: &str, change: impl Fn(&Entry) -> Vec<Option<Edit>>) {
    for ending in ["\n", "\r\n"] {
        let text = format!("+++\n{head}+++\nText.\n").replace('\n', ending);
        let source = Source::new("doelen/a.md", &text);
        let entry = lower(&parse(&source), &Interner::default()).pop().expect("a goal");
        let edits: Option<Vec<Edit>> = change(&entry).into_iter().collect();
        let after = edited(&text, &edits.expect("a change"));
        assert_eq!(after, format!("+++\n{expected}+++\nText.\n").replace('\n', ending));
    }
}

#[test]
fn a_value_changes_in_its_place() {
    let close = |entry: &Entry| vec![entry.set("status", "achieved")];
    check(
        "titel = \"A\"\nstatus   =   'actief' # zo staat het\n",
        "titel = \"A\"\nstatus   =   \"behaald\" # zo staat het\n",
        close,
    );
    check(
        "title = \"A\" # a\n\n[smart]\n",
        "title = \"A\" # a\nstatus = \"achieved\"\n\n[smart]\n",
        close,
    );
}

#[test]
fn a_step_is_done_however_it_is_written() {
    let done = |entry: &Entry| vec![entry.set_in_list("step", 1, "done", "2026-03-02")];
    check(
        "[[stap]]\nwat = \"a\"\n\n[[stap]]\nwat = \"b\" # eerst dit\n# en dan:\n[[stap]]\nwat = \"c\"\n",
        "[[stap]]\nwat = \"a\"\n\n[[stap]]\nwat = \"b\" # eerst dit\ngedaan = 2026-03-02\n# en dan:\n[[stap]]\nwat = \"c\"\n",
        done,
    );
    check(
        "stap = [\n  { wat = \"a\" },\n  { wat = \"b\", einddatum = 2026-04-01 },\n]\n",
        "stap = [\n  { wat = \"a\" },\n  { wat = \"b\", einddatum = 2026-04-01, gedaan = 2026-03-02 },\n]\n",
        done,
    );
    check(
        "[[step]]\nwhat = \"a\"\n[[step]]\nwhat = \"b\"\ndone = 2026-01-01\n",
        "[[step]]\nwhat = \"a\"\n[[step]]\nwhat = \"b\"\ndone = 2026-03-02\n",
        done,
    );
}

#[test]
fn a_change_is_remembered_with_what_was() {
    let moved = |entry: &Entry| {
        let reason = Reason { on: date(2026, 3, 2), field: "due", why: "geen \"tijd\"" };
        vec![entry.set("due", "2026-09-01"), entry.remember(&reason)]
    };
    check(
        "titel = \"A\"\neinddatum = 2026-06-01 # eerst\n\n[smart]\nspecifiek = \"x\"\n",
        "titel = \"A\"\neinddatum = 2026-09-01 # eerst\n\n[smart]\nspecifiek = \"x\"\n\n\
             [[herziening]]\nop = 2026-03-02\nveld = \"einddatum\"\nwas = 2026-06-01\nwaarom = \"geen \\\"tijd\\\"\"\n",
        moved,
    );
    check(
        "titel = \"A\"\nherziening = [{ op = 2026-01-01, waarom = \"x\" }]\n",
        "titel = \"A\"\nherziening = [{ op = 2026-01-01, waarom = \"x\" }, { op = 2026-03-02, veld = \"einddatum\", waarom = \"geen \\\"tijd\\\"\" }]\neinddatum = 2026-09-01\n",
        moved,
    );
    check(
        "titel = \"A\"\nrevision = []\neinddatum = 2026-06-01\n",
        "titel = \"A\"\nrevision = [{ op = 2026-03-02, veld = \"einddatum\", was = 2026-06-01, waarom = \"geen \\\"tijd\\\"\" }]\neinddatum = 2026-09-01\n",
        moved,
    );
}
