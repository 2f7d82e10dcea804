//! Tests of `revise`.

use crate::base::{Edit, Interner, Source};
use crate::edit::change::edited;
use crate::plan::{Entry, lower};
use crate::syntax::parse;

fn check(path: &str, head: &str, expected: &str, change: impl Fn(&Entry) -> Option<Edit>) {
    for ending in ["\n", "\r\n"] {
        let text = format!("+++\n{head}+++\nText.\n").replace('\n', ending);
        let source = Source::new(path, &text);
        let entry = lower(&parse(&source), &Interner::default()).pop().expect("a document");
        let after = edited(&text, &[change(&entry).expect("a change")]);
        assert_eq!(after, format!("+++\n{expected}+++\nText.\n").replace('\n', ending));
    }
}

#[test]
fn a_list_is_replaced_and_taken_out() {
    let list = ["een".to_owned(), "\"twee\"".to_owned()];
    check(
        "leerbehoeften/a.md",
        "titel = \"A\"\nmogelijkheden = [\n  \"x\", # y\n]\nstatus = \"open\"\n",
        "titel = \"A\"\nmogelijkheden = [\"een\", \"\\\"twee\\\"\"]\nstatus = \"open\"\n",
        |entry| entry.set_list("options", &list),
    );
    check(
        "leerbehoeften/a.md",
        "titel = \"A\"\nmogelijkheden = [\n  \"x\",\n] # weg\nstatus = \"open\"\n",
        "titel = \"A\"\nstatus = \"open\"\n",
        |entry| entry.set_list("options", &[]),
    );
    check("leerbehoeften/a.md", "titel = \"A\"\n", "titel = \"A\"\n", |entry| entry.unset("cause"));
}

#[test]
fn a_score_is_added_changed_and_taken_out() {
    let head = "titel = \"A\"\n\n[scores]\nbakken = 3 # net\nrekenen = 2\n\n[toelichting]\nbakken = \"x\"\n";
    check(
        "metingen/a.md",
        head,
        &head.replace("rekenen = 2\n", "rekenen = 2\nplannen = 4\n"),
        |entry| entry.set_in_table("scores", "plannen", "4"),
    );
    check("metingen/a.md", head, &head.replace("bakken = 3", "bakken = 5"), |entry| {
        entry.set_in_table("scores", "bakken", "5")
    });
    check("metingen/a.md", head, &head.replace("bakken = 3 # net\n", ""), |entry| {
        entry.unset_in_table("scores", "bakken")
    });
    check("metingen/a.md", "titel = \"A\"\n", "titel = \"A\"\n\n[scores]\nbakken = 1\n", |entry| {
        entry.set_in_table("scores", "bakken", "1")
    });
    check(
        "metingen/a.md",
        "titel = \"A\"\nscores = { bakken = 3 }\n",
        "titel = \"A\"\nscores = { bakken = 3, rekenen = 2 }\n",
        |entry| entry.set_in_table("scores", "rekenen", "2"),
    );
}

#[test]
fn a_table_of_a_list_is_taken_out() {
    check(
        "vergelijking/a.md",
        "titel = \"A\"\n\n[[verschil]]\nnu = \"a\"\ngewenst = \"b\"\n\n[[overeenkomst]]\nwat = \"c\"\n",
        "titel = \"A\"\n\n[[overeenkomst]]\nwat = \"c\"\n",
        |entry| entry.remove_table("difference", 0),
    );
}
