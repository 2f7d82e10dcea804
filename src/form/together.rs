//! What places ask for that only say it together: the two days of a period, the five letters.

use super::place::Place;
use crate::labels::{Meaning, Understood, tokens};

/// The letters as labels by themselves, and what each asks for.
const LETTERS: [(&str, Meaning); 5] = [
    ("s", Meaning::Specific),
    ("m", Meaning::Measurable),
    ("a", Meaning::Attainable),
    ("r", Meaning::Relevant),
    ("t", Meaning::Timebound),
];

/// Corrects what is known of places by those next to them.
pub(super) fn together(places: &[Place], known: &mut [Option<Understood>]) {
    for at in 1..places.len() {
        period(places, known, at);
    }
    for at in 0..(places.len() + 1).saturating_sub(LETTERS.len()) {
        letters(places, known, at);
    }
}

/// `Periode van ..... tot .....`: two days.
fn period(places: &[Place], known: &mut [Option<Understood>], at: usize) {
    let words = tokens(&places[at].label);
    let is_end = matches!(
        words.join(" ").as_str(),
        "tot" | "t m" | "tm" | "tot en met" | "to" | "until" | "till" | "through"
    );
    let before = known[at - 1].as_ref();
    if !is_end || before.is_none_or(|one| one.meaning != Meaning::Period) {
        return;
    }
    let half = |meaning| before.map(|one| Understood { meaning, ..one.clone() });
    let (start, end) = (half(Meaning::PeriodStart), half(Meaning::PeriodEnd));
    (known[at - 1], known[at]) = (start, end);
}

/// `S`, `M`, `A`, `R`, `T`, one below the other, by themselves or before other words.
fn letters(places: &[Place], known: &mut [Option<Understood>], at: usize) {
    let is_letter = |(place, (letter, _)): (&Place, &(&str, Meaning))| {
        tokens(&place.label).first().is_some_and(|first| first == letter)
    };
    if !places[at..].iter().zip(&LETTERS).all(is_letter) {
        return;
    }
    for (one, (_, meaning)) in known[at..].iter_mut().zip(LETTERS) {
        *one = Some(Understood { meaning, number: None, lang: None });
    }
}
