//! Tests of `lexicon`.

use super::*;

#[test]
fn labels_are_understood_or_left_alone() {
    use Meaning as M;
    for (label, meaning, number) in [
        ("Naam:", Some(M::Name), None),
        ("Naam medewerker", Some(M::Name), None),
        ("Employee's name", Some(M::Name), None),
        ("Naam (leidinggevende)", None, None),
        ("Naam leidinggevende", None, None),
        ("Functie leidinggevende", None, None),
        ("Manager's name", None, None),
        ("Datum in dienst", None, None),
        ("Geboortedatum", None, None),
        ("Personeelsnummer", None, None),
        ("1. Wat zijn je sterke punten?", Some(M::Strengths), None),
        ("Leerdoel 2", Some(M::Goal), Some(2)),
        ("Tweede leerdoel:", Some(M::Goal), Some(2)),
        ("Leerdoel (formuleer SMART)", Some(M::Goal), None),
        ("Doelen van het team", None, None),
        ("Doelen vorig jaar", None, None),
        ("S – Specifiek", Some(M::Specific), None),
        ("T: Tijdgebonden", Some(M::Timebound), None),
        ("Handtekening medewerker", Some(M::Signature), None),
        ("Welke ondersteuning heb je nodig van je leidinggevende?", Some(M::Support), None),
        ("Opmerkingen leidinggevende", None, None),
        ("Where do you want to be in five years?", Some(M::Ambition), None),
        ("[vul hier uw functie in]", Some(M::Role), None),
        ("What support do I need?", Some(M::Support), None),
        ("Welke activiteiten ga je ondernemen om dit doel te bereiken?", Some(M::Actions), None),
        ("Hoe weet je dat je het doel hebt bereikt?", Some(M::Result), None),
        ("Wat wil je leren en waarom?", None, None),
        ("Wat heb je het afgelopen jaar bereikt?", None, None),
        ("Doel van het gesprek", None, None),
        ("Uren per week (contract)", None, None),
        ("What would you like to achieve in the coming year?", Some(M::Goal), None),
        ("What will you do to reach your goal?", Some(M::Actions), None),
        ("Job description", None, None),
        ("Naam 2", None, None),
        ("", None, None),
    ] {
        let found = understand(label);
        let found = found.map_or((None, None), |one| (Some(one.meaning), one.number));
        assert_eq!(found, (meaning, number), "{label}");
    }
}

#[test]
fn no_label_means_two_things() {
    let mut seen: HashMap<String, (Meaning, &str)> = HashMap::new();
    let mut clashes = Vec::new();
    for (meaning, labels) in NL.iter().chain(EN) {
        for label in labels.split('|').map(str::trim).filter(|label| !label.is_empty()) {
            let key = key(&content(&tokens(label)));
            match seen.insert(key, (*meaning, label)) {
                Some((other, first)) if other != *meaning => {
                    clashes.push(format!("{first} ({other:?}) and {label} ({meaning:?})"));
                }
                _ => {}
            }
        }
    }
    assert!(clashes.is_empty(), "{clashes:#?}");
}
