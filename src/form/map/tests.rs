//! Tests of `map`.

use super::*;

#[test]
fn a_map_says_what_places_ask_for() {
    let labels = vec!["Naam".to_owned(), "Afdeling".to_owned(), "Doel".to_owned()];
    let text = "[[place]]\nnumber = 1\nfill = \"\"\n[[place]]\nnumber = 2\nlabel = \"Afdeling\"\n\
                    text = \"Ruimte\"\n[[place]]\nnumber = 3\nfill = \"doel\"\ngoal = 2\n";
    let map = Map::read(text, &labels).expect("a map");
    assert_eq!(map.ruling(1), Some(&Ruling::Leave));
    assert_eq!(map.ruling(2), Some(&Ruling::Text("Ruimte".into())));
    assert_eq!(map.ruling(3), Some(&Ruling::Meaning(Meaning::Goal, Some(2))));
    for (text, unusable) in [
        ("[[place]]\nnumber = 4\n", Unusable::NoPlace(4)),
        ("[[place]]\nnumber = 1\nfill = \"x\"\n", Unusable::NoMeaning(1, "x".into())),
        (
            "[[place]]\nnumber = 1\nlabel = \"Name\"\n",
            Unusable::OtherLabel(1, "Name".into(), "Naam".into()),
        ),
    ] {
        assert_eq!(Map::read(text, &labels).err(), Some(unusable), "{text}");
    }
    assert!(matches!(Map::read("= =", &labels), Err(Unusable::Toml(_))));
}
