//! Tests of what makes a goal specific: a thing in its core, not a verb, an idiom, a history or the
//! label of a form.

use super::invented::check;
use crate::phrases::{Lang, Reason, judge};

#[test]
fn verbs_without_a_thing_name_nothing() {
    let dutch = [
        ("Ik wil sneller afronden in plaats van uitstellen", "-"),
        ("Minder piekeren en meer aanpakken", "-"),
        ("Gewoon beginnen en leren van wat er gebeurt", "-"),
        ("Ik wil beter aanvoelen wat anderen willen", "-"),
        ("Doorzetten wanneer het tegenzit", "-"),
        ("Ik wil sneller spijkers inslaan", "S"),
        ("Minder snoepen achter de kassa van de bioscoop", "S"),
        ("Beter ramen lappen bij de buren", "S"),
        ("Ik wil rustiger inparkeren op de markt in Hoorn", "S"),
        ("Ik wil vaker eieren rapen bij de kippen", "S"),
    ];
    let english = [
        ("I want to rediscover what drives me", "-"),
        ("Grow, adapt and keep moving when it gets harder", "-"),
        ("Achieve more by addressing what comes up", "-"),
        ("I want to contribute more and turn up stronger", "-"),
        ("Overcome whatever arises", "-"),
        ("Hammer nails into the fence more accurately", "S"),
        ("Bleed radiators faster without spilling", "S"),
        ("Get better at folding origami cranes", "S"),
        ("Be calmer when parking the van in narrow alleys", "S"),
        ("Collect eggs from the hens more often", "S"),
    ];
    check(Lang::Nl, &dutch);
    check(Lang::En, &english);
}

#[test]
fn an_idiom_is_no_thing() {
    let dutch = [
        ("Ik wil beter uit de verf komen", "-"),
        ("Mezelf meer op de voorgrond zetten", "-"),
        ("Een tandje erbij zetten en beter mijn draai vinden", "-"),
        ("Weer op de rit komen en steviger in mijn schoenen staan", "-"),
        ("Ik wil het heft meer in handen nemen", "-"),
        ("Met de kaart beter de weg vinden in de Ardennen", "S"),
        ("Ik wil de verf op de kozijnen gladder aanbrengen", "S"),
        ("De schoenen in de etalage netter neerzetten", "S"),
        ("Ik wil vaker met de trein naar mijn opa", "S"),
        ("Een stuk netter lassen onder de carrosserie", "S"),
    ];
    let english = [
        ("I want to come out of my shell more", "-"),
        ("Get my act together and stay on top of things", "-"),
        ("Bring more to the table and step up", "-"),
        ("Get back on track and find my feet", "-"),
        ("Build a better work-life balance and some peace of mind", "-"),
        ("Varnish the dining table more evenly", "S"),
        ("Glue the sea shells on the lamp more neatly", "S"),
        ("Read the map better on hikes in Snowdonia", "S"),
        ("Lay the track for the model railway more carefully", "S"),
        ("Weigh parcels on the kitchen scales more precisely", "S"),
    ];
    check(Lang::Nl, &dutch);
    check(Lang::En, &english);
}

#[test]
fn the_label_of_a_form_is_no_thing() {
    let dutch = [
        ("Deadline: 1 juni. Wat: mezelf verbeteren. Hoe: door te oefenen.", "T"),
        ("Doel: groeien. Termijn: dit jaar.", "T"),
        ("Wens: meer rust. Aanpak: bewuster leven.", "-"),
        ("Verbeterpunt: assertiever zijn. Actie: durven.", "-"),
        ("Leerdoel: beter luisteren.", "-"),
        ("Doel: zeilbewijs CWO-2. Klaar: vóór 1 juni gehaald.", "SMT"),
        ("Wat: drie nestkastjes timmeren. Wanneer: in maart.", "SMT"),
        ("Doel: netter lassen aan de reling van de brug.", "S"),
        ("Wat: een schuur bouwen. Voor wie: de crèche.", "SM"),
        ("Hoe: elke week twee baantjes schoolslag.", "SM"),
    ];
    let english = [
        ("Q: What? A: Grow. Q: Deadline? A: 1 June.", "T"),
        ("Goal: be better. Timeline: this year.", "T"),
        ("Wish: more calm. Approach: live mindfully.", "-"),
        ("Focus: confidence. Action: believe in myself.", "-"),
        ("Objective: better results.", "-"),
        ("Goal: sailing certificate. Done: passed before 1 June.", "SMT"),
        ("What: build three nest boxes. When: in March.", "SMT"),
        ("Goal: neater welds on the bridge railing.", "S"),
        ("What: build a dashboard. For whom: the nursery.", "SM"),
        ("How: two lengths of breaststroke every week.", "SM"),
    ];
    check(Lang::Nl, &dutch);
    check(Lang::En, &english);
}

#[test]
fn a_history_or_a_clause_of_time_is_not_the_goal() {
    let dutch = [
        ("Nu mijn kinderen de deur uit zijn wil ik meer genieten", "-"),
        ("Meer tijd voor mezelf nu ik met pensioen ben", "-"),
        ("Na dertig jaar in de haven wil ik iets anders doen", "-"),
        ("Na vijf jaar in de bakkerij te hebben gewerkt wil ik groeien", "-"),
        ("Sinds mijn verhuizing ben ik mezelf kwijt", "-"),
        ("Als mijn proeftijd afloopt op 1 mei wil ik een betere indruk hebben gemaakt", "T"),
        ("Vóór het zomerreces wil ik zichtbaarder zijn", "T"),
        ("Als opzichter wil ik assertiever zijn", "-"),
        ("Nu ik een hond heb wil ik elke dag een half uur wandelen", "SM"),
        ("Ik wil kalmer blijven als een klant zijn bon niet kan vinden", "S"),
        ("Na twintig weken stage kan ik zelfstandig een infuus prikken", "SMT"),
        ("Na de verbouwing in mei hang ik de keukenkastjes op", "SMT"),
    ];
    let english = [
        ("Now that my children have left home I want to enjoy more", "-"),
        ("Having worked in shops for nine years, I want to grow", "-"),
        ("Having been made redundant in 2024, I want to find my purpose", "-"),
        ("After thirty years in the docks I want something different", "-"),
        ("Since losing my father I want to be happier", "-"),
        ("When my contract ends on 1 May I want to have made a better impression", "T"),
        ("Before the summer recess I want to be more visible", "T"),
        ("As a surveyor I want to be more assertive", "-"),
        ("Now that I have a dog I want to walk half an hour every day", "SM"),
        ("I want to stay calmer when a customer cannot find the receipt", "S"),
        ("Having moved house, I will paint two bedrooms by June", "SMT"),
        ("After the workshop in May I hang the kitchen cupboards", "SMT"),
    ];
    check(Lang::Nl, &dutch);
    check(Lang::En, &english);
}

#[test]
fn an_amount_of_nothing_named_is_not_specific() {
    let dutch = [
        ("Vier nieuwe dingen proberen", "M"),
        ("Dit jaar zes leuke dingen doen", "MT"),
        ("Minstens drie verbeteringen doorvoeren voor mei", "MT"),
        ("Drie andere manieren vinden", "M"),
        ("Twee nieuwe vaardigheden leren", "M"),
        ("Vier nieuwe soepen koken", "SM"),
        ("Dit jaar zes musea bezoeken", "SMT"),
        ("Minstens drie gaten in de heg dichten voor mei", "SMT"),
        ("Drie andere routes fietsen", "SM"),
        ("Twee nieuwe akkoorden op de ukelele leren", "SM"),
    ];
    let english = [
        ("Try four new things", "M"),
        ("Do six fun things this year", "MT"),
        ("Make at least three improvements by May", "MT"),
        ("Find three other ways", "M"),
        ("Learn two new skills", "M"),
        ("Cook four new soups", "SM"),
        ("Visit six museums this year", "SMT"),
        ("Close at least three gaps in the hedge by May", "SMT"),
        ("Cycle three other routes", "SM"),
        ("Learn two new chords on the ukulele", "SM"),
    ];
    check(Lang::Nl, &dutch);
    check(Lang::En, &english);
    let s = judge("Try four new things", Lang::En).s;
    assert_eq!((s.why, s.spans.len()), (Reason::OnlyUmbrella, 1));
}

#[test]
fn a_thing_that_gets_better_is_not_finished() {
    let m = |lang, text: &str| judge(text, lang).m.met;
    for text in [
        "Make chapter 2 of my guide clearer",
        "Make the form easier to fill in",
        "Make our website faster",
        "Make my presentation less dense",
        "Understand how the lift in building 9 works",
        "Take the 12 tram more often",
    ] {
        assert!(!m(Lang::En, text), "{text}");
    }
    for text in [
        "De handleiding leesbaarder maken",
        "Mijn presentatie rustiger maken",
        "Ik wil onze website sneller maken",
        "Beter samenwerken met de bakker rond het feest",
        "Mezelf beter verkopen bij de directie",
    ] {
        assert!(!m(Lang::Nl, text), "{text}");
    }
    for text in [
        "Make a form for the intake",
        "Put my portfolio on Behance",
        "Post the guide on our website",
        "There is a signed policy on laptops by June",
        "This month I won't buy crisps",
        "I will not drink coffee after lunch for two weeks",
    ] {
        assert!(m(Lang::En, text), "{text}");
    }
    for text in [
        "Mijn portfolio op Behance zetten",
        "Het rooster op de website plaatsen",
        "Eind juni ligt er een vastgestelde nota",
        "Voor de zomer is er een nieuw protocol",
        "Ik ga niet naar de kroeg in februari",
    ] {
        assert!(m(Lang::Nl, text), "{text}");
    }
}

#[test]
fn breaks_and_short_months_are_ends() {
    let t = |lang, text: &str| judge(text, lang).t.met;
    for text in [
        "Voor het kerstreces is mijn motie ingediend",
        "Vóór de krokusvakantie ben ik rustiger",
        "Deze cursus (t/m 12 jan) praat ik vaker mee",
        "Uiterlijk 30 jan heb ik het formulier ingeleverd",
        "In de evaluatie van juni krijg ik een 8",
        "Bij het gesprek in maart ben ik duidelijker",
        "Na de toetsweek van april ben ik minder moe",
        "De hele winter fiets ik naar school",
    ] {
        assert!(t(Lang::Nl, text), "{text}");
    }
    for text in [
        "By half-term I am calmer",
        "Before the summer recess the bill is tabled",
        "By reading week my essay is done",
        "Until 12 Jan I speak up more",
        "In the May review I get an 8",
        "At the check-in in March I am clearer",
        "Before spring break I know the tables",
        "All summer I cycle to school",
    ] {
        assert!(t(Lang::En, text), "{text}");
    }
    for text in [
        "Gezonder eten nu ik met pensioen ben",
        "Vaker praten met Jan",
        "Na tien jaar in de zorg wil ik groeien",
    ] {
        assert!(!t(Lang::Nl, text), "{text}");
    }
    for text in [
        "Get better at writing discharge letters",
        "Having worked here since 2019, I want more variety",
        "Write clearer retirement plans",
        "Since leaving school in 2020, I want to feel better",
    ] {
        assert!(!t(Lang::En, text), "{text}");
    }
}
