//! Tests of `names`.

use super::*;

fn check(text: &str, expected: &str) {
    let pair = |name: &str, role: Option<&str>| (name.into(), role.map(Into::into));
    let names = [
        pair("Annabel Visser", None),
        pair("Jan Bos", Some("partner of Annabel Visser")),
        pair("Zoë", Some("my sister, Zoë's age")),
        pair("Wil", Some("a colleague")),
    ];
    assert_eq!(renamed(&names, text), expected, "{text}");
}

#[test]
fn a_name_gives_way_however_it_is_written() {
    check("We met Jan Bos.", "We met partner of […].");
    check("We met Jan\nBos at work", "We met partner of […] at work");
    check("> We met Jan\n> Bos\n", "> We met partner of […]\n");
    for written in ["JAN BOS", "Jan\u{a0}Bos", "Jan\u{ad} Bos", "Ja\u{ad}n Bos", "Jan  Bos"] {
        check(&format!("so {written}!"), "so partner of […]!");
    }
    check("with Zoe\u{308} and Zoë", "with my sister, Zoë's age and my sister, Zoë's age");
    check("Wil said it", "A colleague said it");
    check(
        "So it was.\nWil said it, and Wil left",
        "So it was.\nA colleague said it, and a colleague left",
    );
    check("# Wil's day", "# A colleague's day");
    check("Wil", "a colleague");
    // The kelvin sign is a capital letter.
    assert_eq!(renamed(&[("Karel".into(), None)], "\u{212a}arel and é"), "[…] and é");
}

#[test]
fn a_name_gives_way_in_any_order_with_initials_and_emphasis() {
    let names = [("Jorin van Hasvel".into(), Some("my coach".into()))];
    for written in [
        "Jorin van Hasvel",
        "Jor*in* van Hasvel",
        "Jorin van *Hasvel*",
        "**Jorin** van Hasvel",
        "Jorin **van** Hasvel",
        "_Jorin_ van **Has**vel",
        "J. van Hasvel",
        "J.van Hasvel",
        "J. Hasvel",
        "Hasvel, Jorin van",
        "Hasvel, Jorin",
        "Van Hasvel, J.",
        "van Hasvel, Jorin",
        "JorinvanHasvel",
        "HASVEL, JORIN",
        "`Jorin van Hasvel`",
    ] {
        let shown = renamed(&names, written).replace(['*', '_', '`'], "");
        assert_eq!(shown, "my coach", "{written}");
        let said = format!("So {written} said.");
        let text = renamed(&names, &said);
        assert_eq!(text.matches('*').count() % 2, 0, "{text}");
    }
    for other in ["BJ. Hasvelt", "J. Hasveld", "Hasvel and Jorin", "XJorinvanHasvel"] {
        assert_eq!(renamed(&names, other), other);
    }
}

#[test]
fn a_part_of_a_name_is_found_alone() {
    let names = [("Jorin van Hasvel".into(), None), ("Wil".into(), None)];
    let found = |text: &str| -> Vec<String> {
        alone(&names, &["Ada Hasvel"], text)
            .iter()
            .map(|(place, _)| text[place.clone()].to_owned())
            .collect()
    };
    assert_eq!(found("Jorin said, and Jorin's van; Hasvel."), ["Jorin", "Jorin"]);
    assert_eq!(found("Jorin van Hasvel, J. Hasvel and Wil; Jorine"), Vec::<String>::new());
}

#[test]
fn what_is_no_name_stays() {
    for text in ["", "wil je jan bos zien", "Zoe\u{301} and Zoe", "Jan\n\nBos", "é\u{308}\n>"] {
        check(text, text);
    }
    // A name that ends inside a longer character.
    assert_eq!(renamed(&[("Zoe".into(), None)], "Zoë Zoe\u{308}"), "Zoë Zoe\u{308}");
}
