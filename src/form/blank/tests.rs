//! Tests of `blank`.

use super::*;
use crate::labels::understand;

#[test]
fn every_label_of_a_new_form_is_understood_in_both_languages() {
    for lang in [Lang::En, Lang::Nl] {
        let letters = [
            "specific",
            "measurable",
            "attainable",
            "acceptable",
            "relevant",
            "realistic",
            "timebound",
        ];
        for letter in letters {
            let label = say(lang, &format!("smart-{letter}"));
            assert!(understand(&label).is_some_and(|one| one.meaning.is_letter()), "{label}");
        }
        let parts = GOAL.iter().filter(|name| !letters.contains(name));
        for name in parts.chain(&[
            "name",
            "date",
            "role",
            "organisation",
            "next-review",
            "now",
            "desired",
            "ambition",
            "strengths",
            "weaknesses",
            "agreement",
            "who",
            "when",
        ]) {
            let label = say(lang, &format!("form-new-{name}"));
            assert!(understand(&label).is_some(), "{label}");
        }
        let goal = say(lang, "form-new-goal");
        assert_eq!(understand(&format!("{goal} 2")).and_then(|one| one.number), Some(2));
    }
}
