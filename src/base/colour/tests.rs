//! Tests of `colour`.

use super::*;
use proptest::prelude::*;

fn colour(text: &str) -> Colour {
    Colour::read(text).expect("a colour")
}

#[test]
fn only_six_digits_are_a_colour() {
    assert_eq!(colour("#FFd23f").to_string(), "#ffd23f");
    for text in ["ffd23f", "#ffd", "#ffd23", "#ffd23g", "#ffd23f0", "", "#+fd23f"] {
        assert_eq!(Colour::read(text), None, "{text}");
    }
}

#[test]
fn contrast_is_that_of_the_guidelines() {
    assert!((PAPER.contrast(colour("#000000")) - 21.0).abs() < 0.001);
    assert!((PAPER.contrast(colour("#767676")) - 4.54).abs() < 0.01);
}

#[test]
fn a_grey_in_the_middle_carries_neither_ink_nor_paper() {
    assert_eq!(colour("#7d7d7d").text(), None);
    assert_eq!(colour("#7d7d7d").nearest_ground(), colour("#808080"));
    assert_eq!(colour("#1d4ed8").text(), Some(PAPER));
    assert_eq!(colour("#ffd23f").text(), Some(INK));
}

proptest! {
    #[test]
    fn whatever_is_chosen_can_be_read(red: u8, green: u8, blue: u8) {
        let ground = Colour { red, green, blue }.nearest_ground();
        let text = ground.text().expect("a text that can be read");
        prop_assert!(text.quiet_on(ground).contrast(ground) >= TEXT);
        prop_assert!(ground.line_in_the_dark().contrast(NIGHT) >= LINE);
    }
}
