//! Tests with the sentences of the two articles behind the project.

use crate::phrases::{AmountKind, Lang, Reason, Role, judge, read};

/// `expected` lists the letters that are met, such as `SMT`.
fn check(text: &str, expected: &str) {
    let found = judge(text, Lang::Nl);
    let letters = [('S', found.s.met), ('M', found.m.met), ('T', found.t.met)];
    let met: String = letters.iter().filter(|(_, met)| *met).map(|(letter, _)| letter).collect();
    assert_eq!(met, expected, "{text}: {found:#?}");
}

#[test]
fn the_goal_of_the_first_article_is_measurable_and_time_bound() {
    let goal = "binnen een maand wil ik mijn eerste opdracht(en) binnenhalen op basis van een goed \
                voorbereide elevator pitch.";
    check(goal, "SMT");
    check("binnen een maand wil ik op 6 pitches per week zitten.", "SMT");
    check("binnen een maand heb ik mijn eerste betalende klant.", "SMT");
    let found = judge("binnen een maand heb ik mijn eerste betalende klant.", Lang::Nl);
    assert_eq!(found.m.why, Reason::Ordinal);
    assert_eq!(found.t.why, Reason::EndDate);
}

#[test]
fn the_bullets_of_the_second_article_have_a_period_and_the_third_a_measure() {
    let first = "Ik ga de komende 2 maanden onderzoeken wat voor mogelijkheden er zijn binnen mijn \
                 bedrijf. Mogelijkheden om mijn functie mobiel te maken danwel een mobiele functie \
                 te verkrijgen, door met HRM en mijn manager te praten.";
    let second = "Dan ga ik uitzoeken of er eventuele opleidingsvereisten zijn. Als het cursussen \
                  zijn die ik binnen een jaar kan afronden, schrijf ik me in voor het komende \
                  cursusjaar.";
    let third = "Ik geef mijzelf 6 maanden de tijd om zo'n functie binnen het bedrijf te crëeren of \
                 te krijgen. Als het een andere functie wordt, voer ik daarvoor tenminste 2 \
                 netwerkgesprekken en/of sollicitatiegesprekken per maand. Daarna ga ik buiten het \
                 bedrijf zoeken.";
    check(first, "ST");
    check(second, "ST");
    check(third, "SMT");
    assert!(read(third, Lang::Nl).times.iter().any(|time| time.role == Role::Period));
    let kinds: Vec<_> = read(first, Lang::Nl).amounts.iter().map(|a| a.kind).collect();
    assert_eq!(kinds, [AmountKind::Time]);
}

#[test]
fn the_conclusions_of_the_second_article_are_ideas() {
    let conclusions = [
        "meer ervaring moeten opdoen in de cateringsbranche",
        "me moeten verdiepen in hoe ik een bedrijf start en run",
        "geld moeten sparen of een investeerder weten te vinden",
        "beter leren koken of een kok erbij zoeken.",
    ];
    for text in conclusions {
        let reading = read(text, Lang::Nl);
        assert!(reading.is_conclusion_like(), "{text}: {reading:#?}");
        assert!(!reading.judge().m.met && !reading.judge().t.met, "{text}");
    }
    let whole = "Als ik als droom heb een cateringbedrijfje te starten en nu in de kantine werk, \
                 dan zal ik meer ervaring moeten opdoen in de cateringsbranche";
    assert!(read(whole, Lang::Nl).is_conclusion_like());
    let goal = "Binnen een maand wil ik mijn eerste klant";
    assert!(!read(goal, Lang::Nl).is_conclusion_like());
}
