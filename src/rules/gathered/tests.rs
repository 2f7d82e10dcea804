//! Tests of `gathered`.

use std::sync::Arc;

use super::*;
use crate::base::{Edit, Span};

fn finding(path: &str, start: usize, name: &str) -> Diagnostic {
    let span = Span::new(start, start + 2);
    Diagnostic::new("unknown-key", &Arc::from(path), span).arg("key", name)
}

#[test]
fn what_says_the_same_of_one_file_is_one() {
    let all = vec![
        finding("a.md", 0, "x"),
        finding("a.md", 5, "y"),
        finding("a.md", 9, "x"),
        finding("b.md", 0, "x"),
    ];
    let kept = gathered(all);
    let places: Vec<Vec<u32>> =
        kept.iter().map(|one| one.places().map(|place| place.start).collect()).collect();
    assert_eq!(places, [vec![0, 9], vec![5], vec![0]]);
}

#[test]
fn what_says_the_same_of_several_files_has_one_cause() {
    let all = [finding("a.md", 0, "x"), finding("b.md", 4, "x"), finding("b.md", 9, "y")];
    let causes = causes(&all);
    let paths: Vec<Vec<&str>> =
        causes.iter().map(|cause| cause.each().map(|one| &*one.path).collect()).collect();
    assert_eq!(paths, [vec!["a.md", "b.md"], vec!["b.md"]]);
}

#[test]
fn changes_that_touch_each_other_are_not_put_together() {
    let with = |start: usize, text: &str| {
        let one = finding("a.md", start, "x");
        let span = one.span;
        one.replace(span, text)
    };
    let kept = gathered(vec![with(0, "y"), with(9, "y"), with(10, "z")]);
    assert_eq!(kept.len(), 2);
    let edits = |at: usize| kept[at].fix.as_ref().map_or(0, |fix| fix.edits.len());
    assert_eq!((edits(0), edits(1)), (2, 1));
    // The same change is made only once.
    let same = gathered(vec![with(0, "y"), {
        let edit = Edit { span: Span::new(0, 2), text: "y".to_owned() };
        finding("a.md", 4, "x").edit(Some(edit))
    }]);
    assert_eq!(same[0].fix.as_ref().map(|fix| fix.edits.len()), Some(1));
}
