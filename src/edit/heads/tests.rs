//! Tests of `heads`.

use crate::base::{Interner, Source};
use crate::edit::change::edited;
use crate::plan::config::SmartReading;
use crate::plan::letters::Letter;
use crate::plan::{Entry, lower};
use crate::syntax::parse;
use crate::{base::Edit, edit::change::Reason};
use jiff::civil::date;

fn check(path: &str, head: &str, expected: &str, change: impl Fn(&Entry) -> Vec<Option<Edit>>) {
    for ending in ["\n", "\r\n"] {
        let text = format!("---\n{head}---\nText.\n---\n").replace('\n', ending);
        let source = Source::new(path, &text);
        let entry = lower(&parse(&source), &Interner::default()).pop().expect("a document");
        let edits: Option<Vec<Edit>> = change(&entry).into_iter().collect();
        let after = edited(&text, &edits.expect("a change"));
        assert_eq!(after, format!("---\n{expected}---\nText.\n---\n").replace('\n', ending));
        let source = Source::new(path, &after);
        assert!(parse(&source).problems.is_empty(), "{after}");
    }
}

fn goal(head: &str, expected: &str, change: impl Fn(&Entry) -> Vec<Option<Edit>>) {
    check("doelen/a.md", head, expected, change);
}

#[test]
fn a_value_changes_in_its_place() {
    let close = |entry: &Entry| vec![entry.set("status", "achieved")];
    goal(
        "titel: A\nstatus:   actief # zo staat het\n",
        "titel: A\nstatus:   \"behaald\" # zo staat het\n",
        close,
    );
    goal("titel: A\nstatus:\nsmart:\n", "titel: A\nstatus: \"behaald\"\nsmart:\n", close);
    goal(
        "title: >-\n  A\n  b\nsmart:\n  specific: x\n",
        "title: >-\n  A\n  b\nstatus: \"achieved\"\nsmart:\n  specific: x\n",
        close,
    );
    goal("", "status: \"behaald\"\n", close);
}

#[test]
fn a_step_is_done_however_it_is_written() {
    let done = |entry: &Entry| vec![entry.set_in_list("step", 1, "done", "2026-03-02")];
    goal(
        "stap:\n  - wat: a\n\n  - wat: b # eerst dit\n    # en dan:\n  - wat: c\n",
        "stap:\n  - wat: a\n\n  - wat: b # eerst dit\n    gedaan: 2026-03-02\n    # en dan:\n  - wat: c\n",
        done,
    );
    goal("stap: [{wat: a}, {wat: b}]\n", "stap: [{wat: a}, {wat: b, gedaan: 2026-03-02}]\n", done);
    goal(
        "step:\n- what: a\n- what: b\n  done: 2026-01-01\n",
        "step:\n- what: a\n- what: b\n  done: 2026-03-02\n",
        done,
    );
}

#[test]
fn a_change_is_remembered_with_what_was() {
    let moved = |entry: &Entry| {
        let reason = Reason { on: date(2026, 3, 2), field: "due", why: "geen: \"tijd\"" };
        vec![entry.set("due", "2026-09-01"), entry.remember(&reason)]
    };
    let new = "- op: 2026-03-02\n    veld: \"einddatum\"\n    was: 2026-06-01\n    waarom: \"geen: \\\"tijd\\\"\"\n";
    goal(
        "titel: A\neinddatum: 2026-06-01 # eerst\n",
        &format!("titel: A\neinddatum: 2026-09-01 # eerst\n\nherziening:\n  {new}"),
        moved,
    );
    goal(
        "titel: A\neinddatum: 2026-06-01\nherziening:\n  - op: 2026-01-01\n    waarom: x\n",
        &format!(
            "titel: A\neinddatum: 2026-09-01\nherziening:\n  - op: 2026-01-01\n    waarom: x\n  {new}"
        ),
        moved,
    );
}

#[test]
fn a_letter_is_asked_for_in_its_table() {
    let question = crate::base::lang::say(crate::base::Lang::Nl, "ask-m");
    let ask =
        |entry: &Entry| vec![entry.ask(Letter::M, SmartReading::default(), crate::base::Lang::Nl)];
    let asked = format!("  # {question}\n  meetbaar: \"\"\n");
    goal(
        "titel: A\nsmart:\n  specifiek: x # s\n\nstap:\n  - wat: b\n",
        &format!("titel: A\nsmart:\n  specifiek: x # s\n{asked}\nstap:\n  - wat: b\n"),
        ask,
    );
    goal("titel: A\n", &format!("titel: A\n\nsmart:\n{asked}"), ask);
    let end = "  # wanneer?\n  tijdgebonden: y\n";
    goal(&format!("titel: A\nsmart:\n{end}"), &format!("titel: A\nsmart:\n{asked}{end}"), ask);
    goal("titel: A\nsmart:\n", &format!("titel: A\nsmart:\n{asked}"), ask);
}

#[test]
fn lists_and_free_keys_keep_their_style() {
    let list = ["een".to_owned(), "twee".to_owned()];
    check(
        "leerbehoeften/a.md",
        "titel: A\nmogelijkheden:\n  - x # y\nstatus: open\n",
        "titel: A\nmogelijkheden:\n  - \"een\"\n  - \"twee\" # y\nstatus: open\n",
        |entry| vec![entry.set_list("options", &list)],
    );
    check(
        "leerbehoeften/a.md",
        "titel: A\nmogelijkheden:\n  - x\n  - y\nstatus: open\n",
        "titel: A\nstatus: open\n",
        |entry| vec![entry.set_list("options", &[])],
    );
    for (head, expected) in [
        ("scores:\n  bakken: 3 # net\n", "scores:\n  bakken: 3 # net\n  plannen: 4\n"),
        ("scores: {bakken: 3}\n", "scores: {bakken: 3, plannen: 4}\n"),
        ("scores:\n", "scores:\n  plannen: 4\n"),
        ("titel: A\n", "titel: A\n\nscores:\n  plannen: 4\n"),
    ] {
        check("metingen/a.md", head, expected, |entry| {
            vec![entry.set_in_table("scores", "plannen", "4")]
        });
    }
    check(
        "vergelijking/a.md",
        "titel: A\n\nverschil:\n  - nu: a\n    gewenst: b\n  - nu: c\n\novereenkomst:\n  - wat: c\n",
        "titel: A\n\nverschil:\n  - nu: c\n\novereenkomst:\n  - wat: c\n",
        |entry| vec![entry.remove_table("difference", 0)],
    );
}
