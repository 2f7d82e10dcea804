//! Tests of `placeholder`.

use super::{is_placeholder, is_room};

#[test]
fn a_placeholder_says_nothing() {
    for text in [
        "…",
        "...",
        "TODO",
        "todo: later",
        "n.v.t.",
        "N/A",
        "Ja",
        "Lorem ipsum dolor",
        "?",
        "TBA",
        "T.B.D.",
        "tba with my manager",
        "Nader te bepalen",
        "n.t.b.",
        "Nog nader te bepalen met de docent",
        "(pas invullen als laatst)",
        "I'll be….",
        "I’ll be…..",
        "Ik wil …",
        "To be decided (by the team)",
    ] {
        assert!(is_placeholder(text), "{text}");
    }
    for text in [
        "Ja, want ik heb tijd",
        "Na de zomer",
        "10",
        "Nee zeggen leren",
        "Fill in the form of the exam board",
        "I draw a plan, and then …",
        "Volgt de cursus van het waterschap",
        "Ten loaves.",
    ] {
        assert!(!is_placeholder(text), "{text}");
    }
}

#[test]
fn room_to_fill_in_is_told_from_a_tag() {
    for room in ["<naam>", "<your name>", "<datum gesprek>"] {
        assert!(is_room(room), "{room}");
    }
    for tag in ["<b>", "<br>", "<img src=x>", "<div class='a'>", "<time>", "<o:p>", "naam", "<>"] {
        assert!(!is_room(tag), "{tag}");
    }
}
