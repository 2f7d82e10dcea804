//! Tests of `insert`.

use super::*;
use crate::base::{Interner, Source};
use crate::plan::lower;
use crate::syntax::parse;

fn check(head: &str, expected: &str, change: impl Fn(&Entry) -> Option<Edit>) {
    let text = format!("+++\n{head}+++\nText.\n");
    let source = Source::new("doelen/a.md", &text);
    let entry = lower(&parse(&source), &Interner::default()).pop().expect("a goal");
    let edit = change(&entry).expect("a change");
    let mut after = text.clone();
    after.replace_range(edit.span.range(), &edit.text);
    assert_eq!(after, format!("+++\n{expected}+++\nText.\n"));
}

#[test]
fn a_key_goes_below_the_last_and_above_the_tables() {
    let due = |entry: &Entry| {
        let field = crate::syntax::schema::find(entry.record.schema, "due").expect("a key");
        entry.insert_key(field, ("einddatum", "2026-07-01"))
    };
    check("", "einddatum = 2026-07-01\n", due);
    check(
        "titel = \"A\" # zo heet het\n\n# de letters\n[smart]\nspecifiek = \"x\"\n",
        "titel = \"A\" # zo heet het\neinddatum = 2026-07-01\n\n# de letters\n[smart]\nspecifiek = \"x\"\n",
        due,
    );
    check(
        "obstakels = [\n  \"a\",\n  # een opmerking\n]\n[[stap]]\nwat = \"b\"\n",
        "obstakels = [\n  \"a\",\n  # een opmerking\n]\neinddatum = 2026-07-01\n[[stap]]\nwat = \"b\"\n",
        due,
    );
    check(
        "doelzin = \"\"\"\n[geen tabel]\nnog tekst\"\"\"\n",
        "doelzin = \"\"\"\n[geen tabel]\nnog tekst\"\"\"\neinddatum = 2026-07-01\n",
        due,
    );
}

#[test]
fn a_letter_is_asked_for_in_its_table() {
    let question = lang::say(Lang::Nl, "ask-m");
    let ask = |entry: &Entry| entry.ask(Letter::M, SmartReading::default(), Lang::Nl);
    check(
        "titel = \"A\"\n[smart]\nspecifiek = \"x\" # s\n\n[[stap]]\nwat = \"b\"\n",
        &format!(
            "titel = \"A\"\n[smart]\nspecifiek = \"x\" # s\n# {question}\nmeetbaar = \"\"\n\n[[stap]]\nwat = \"b\"\n"
        ),
        ask,
    );
    check(
        "titel = \"A\"\n",
        &format!("titel = \"A\"\n\n[smart]\n# {question}\nmeetbaar = \"\"\n"),
        ask,
    );
    check(
        "titel = \"A\"\n[smart]\n",
        &format!("titel = \"A\"\n[smart]\n# {question}\nmeetbaar = \"\"\n"),
        ask,
    );
    // In the order of the letters, whatever is there.
    check(
        "titel = \"A\"\n[smart]\n# wat?\nspecifiek = \"x\"\n# wanneer?\ntijdgebonden = \"y\"\n",
        &format!(
            "titel = \"A\"\n[smart]\n# wat?\nspecifiek = \"x\"\n# {question}\nmeetbaar = \"\"\n# wanneer?\ntijdgebonden = \"y\"\n"
        ),
        ask,
    );
    check(
        "titel = \"A\"\n[smart] # s\n# wanneer?\ntijdgebonden = \"y\"\n",
        &format!(
            "titel = \"A\"\n[smart] # s\n# {question}\nmeetbaar = \"\"\n# wanneer?\ntijdgebonden = \"y\"\n"
        ),
        ask,
    );
}
