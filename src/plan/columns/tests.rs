//! Tests of `columns`.

use super::*;

fn check(kind: Kind, headings: &str, expected: &str) {
    let found = columns(kind, headings.split(" | "));
    let names: Vec<&str> =
        found.into_iter().map(|field| field.map_or("?", |field| field.name)).collect();
    assert_eq!(names.join(" | "), expected, "{headings}");
}

#[test]
fn a_column_about_readers_is_recognised_however_it_is_spelled() {
    for heading in ["Leezrs", "Audence", "privé?", "Mag gedeeld / openbaar", "Who reads it"] {
        assert!(may_name_readers(heading), "{heading}");
    }
    for heading in ["Kleur", "Leraar", "Weer", "Mood", "Week", "Deelnemers", ""] {
        assert!(!may_name_readers(heading), "{heading}");
    }
}

#[test]
fn a_heading_means_a_key_in_either_language() {
    check(
        Kind::Log,
        "datum | wat | uren | doel | resultaat",
        "date | title | hours | goal | result",
    );
    check(Kind::Log, "When | What | Time spent | Goal", "date | title | hours | goal");
    check(Kind::Log, "Datum | Titel | Omschrijving | Kleur", "date | title | text | ?");
    check(Kind::Log, "omschrijving | titel | dag", "text | title | date");
    check(Kind::Evidence, "Datum | Van | Feedback | Opmerking", "date | by | quote | text");
    check(Kind::Evidence, "what | link | goal | soort", "title | url | supports | type");
    check(Kind::Log, "datum | datum", "date | ?");
}
