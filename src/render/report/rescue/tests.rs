//! Tests of `rescue`.

use super::*;

fn check(guilty: &[usize]) {
    let pages: Vec<String> = (0..9).map(|number| number.to_string()).collect();
    let guilty: BTreeSet<String> = guilty.iter().map(ToString::to_string).collect();
    let print = |plain: &BTreeSet<String>| guilty.is_subset(plain).then_some("printed");
    assert_eq!(rescue(&pages, print), Some(("printed", guilty.clone())));
}

#[test]
fn only_the_texts_that_fail_become_plain() {
    check(&[4]);
    check(&[0, 8]);
    check(&[1, 2, 7]);
    let none = rescue(&["a".to_owned()], |_| None::<()>);
    assert_eq!(none, None);
}

#[test]
fn a_document_keeps_the_blocks_that_can_be_set() {
    let set = |names: &[&str]| names.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
    let blocks = |place: &str| (place.to_owned(), (0..4).map(|at| part(place, at)).collect());
    let parts: BTreeMap<String, Vec<String>> = ["p#a", "p#b"].map(blocks).into_iter().collect();
    // The third block of one is to blame, and a note of the other.
    let print = |plain: &BTreeSet<String>| {
        let one = plain.contains("p#a") || plain.contains("p#a 2");
        (one && plain.contains("p#b")).then_some(())
    };
    let ((), plain) = refine(((), set(&["p#a", "p#b"])), &parts, print);
    assert_eq!(plain, set(&["p#a 2", "p#b"]));
    assert_eq!(plain.iter().map(|part| document(part)).collect::<Vec<_>>(), ["p#a", "p#b"]);
}
