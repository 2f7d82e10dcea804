//! Tests of `composed`.

use super::*;

#[test]
fn messages_around_days_are_recognised_and_other_words_are_not() {
    let composed = Composed::of(&[], std::iter::empty());
    let holds = |text: &str| composed.holds(&hashes(text));
    for own in [
        "uiterlijk op 1 maart 2027",
        "1 september 2026 tot 1",
        "september 2026 tot 1 maart",
        "2026 tot 1 maart 2027",
        "1 March 2027 to 1",
    ] {
        assert!(holds(own), "{own}");
    }
    for other in [
        "ik vertrek op 1 maart",
        "weg op 1 maart 2027",
        "1 maart 2027 wil ik",
        "voor 1 maart 2027 ontslag",
        "op 1 maart weg zijn",
        "rond 1 maart ontslag nemen",
        "leave on 1 March 2027",
    ] {
        assert!(!holds(other), "{other}");
    }
}

#[test]
fn a_message_around_a_shown_value_is_recognised_and_around_another_value_is_not() {
    let composed = Composed::of(&[], ["Differentiëren in de les", "Bread at home"].into_iter());
    let holds = |text: &str| composed.holds(&hashes(text));
    for own in ["doel differentiëren", "doel differentiëren in", "Goal Bread at"] {
        assert!(holds(own), "{own}");
    }
    for other in ["doel vertrekken", "differentiëren doel", "goal at home", "les differentiëren"]
    {
        assert!(!holds(other), "{other}");
    }
}
