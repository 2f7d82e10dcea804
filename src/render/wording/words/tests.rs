//! Tests of `words`.

use super::*;
use crate::plan::kinds::{
    Level, assessment, conclusion, evaluation, evidence, goal, log, need, review,
};
use crate::plan::progress::Verdict;

fn check<W: Word + std::fmt::Debug>() {
    for lang in [Lang::En, Lang::Nl] {
        for word in W::ALL {
            let said = Words { lang }.word(*word);
            let id = format!("{}-{}", W::GROUP, word.name());
            assert!(!said.is_empty() && said != id, "{id} is in no catalogue: {said}");
            assert_eq!(W::from_name(word.name()), Some(*word));
        }
    }
}

#[test]
fn every_word_of_a_key_has_a_phrase_in_both_languages() {
    check::<Level>();
    check::<Verdict>();
    check::<assessment::Rater>();
    check::<conclusion::Route>();
    check::<evaluation::Again>();
    check::<evaluation::Model>();
    check::<evidence::Sort>();
    check::<goal::Status>();
    check::<goal::SupportKind>();
    check::<log::Method>();
    check::<need::Cause>();
    check::<need::Status>();
    check::<need::Training>();
    check::<review::AskKind>();
    check::<review::Meeting>();
    check::<review::Mode>();
}
