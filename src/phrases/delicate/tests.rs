//! Tests with sentences on both sides of the line.

use super::Topic::{self, Applying, Contract, Health, Home, Leaving, Mood, Pay, Somebody};
use super::delicate;

fn topics(text: &str) -> Vec<Topic> {
    delicate(text).into_iter().map(|found| found.topic).collect()
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of sentences")]
fn what_one_may_regret_is_found_with_its_topic() {
    let mut missed = Vec::new();
    for (topic, sentences) in [
        (
            Leaving,
            &[
                "In drie jaar wil ik weg uit het onderwijs.",
                "Mijn leidinggevende weet nog niet dat ik ga vertrekken.",
                "I am thinking about leaving nursing.",
                "Over een jaar of drie wil ik weg bij deze werkgever.",
                "Ik denk erover om de gemeente te verlaten.",
                "Het liefst vertrek ik binnen twee jaar bij dit bedrijf.",
                "Ik neem na de zomer ontslag.",
                "Ik heb besloten mijn baan op te zeggen en wil hier weg.",
                "In the long run I would rather leave this hospital.",
                "I plan to leave the company within two years.",
                "I am going to resign after the summer.",
                "Ik ga binnenkort ergens elders werken.",
                "I hope to find work elsewhere.",
            ][..],
        ),
        (
            Applying,
            &[
                "Ik ben aan het rondkijken naar ander werk.",
                "Ik heb gesolliciteerd op een functie bij de provincie.",
                "I have been offered a position at a competitor.",
                "I sent my CV to three firms.",
                "Gesolliciteerd bij een andere bakkerij.",
                "Ik ben stiekem aan het solliciteren.",
                "Dit jaar zoek ik een andere baan.",
                "Ik reageerde al op twee vacatures en volg vacatures buiten de regio.",
                "Mijn sollicitatiebrief is af.",
                "I applied for a job with a competitor.",
                "We had coffee: I talked to a headhunter.",
                "I had a job interview last Tuesday.",
                "Currently I am looking for another employer.",
                "Applied elsewhere, heard nothing yet.",
            ],
        ),
        (
            Pay,
            &[
                "Het salaris is voor mij een reden om te gaan.",
                "Ik wil meer verdienen.",
                "I want a better salary.",
                "Mijn salaris is te laag voor wat ik doe.",
                "Ik verdien te weinig.",
                "Ik wil opslag vragen in het voorjaar.",
                "Ik vraag om een loonsverhoging.",
                "My pay has not moved in four years.",
                "I feel underpaid compared with the others.",
                "I want to ask for a raise.",
                "I earn less than the man beside me.",
            ],
        ),
        (
            Contract,
            &[
                "Mijn tijdelijke contract wordt misschien niet verlengd.",
                "Ik hoop dat ze mijn jaarcontract omzetten.",
                "My contract is up for renewal.",
                "They only gave me a one-year contract.",
                "Mijn contract loopt in mei af.",
                "Ik heb maar een tijdelijk contract.",
                "Mijn aanstelling wordt niet verlengd.",
                "Ik zit nog in mijn proeftijd.",
                "My contract ends in March.",
                "I only have a temporary contract.",
            ],
        ),
        (
            Mood,
            &[
                "Ik zit niet lekker in mijn vel.",
                "De laatste maanden ben ik vaak verdrietig.",
                "My anxiety gets worse before exams.",
                "I can't sleep because of the deadlines.",
                "Ik slaap al weken slecht.",
                "Ik lig er 's nachts wakker van.",
                "Ik voel me alleen op de afdeling.",
                "Na de dienst heb ik gehuild.",
                "Ik ben niet in een goede staat.",
                "I hardly sleep before a presentation.",
                "I feel isolated since the move.",
                "I had a panic attack in the lift.",
                "I lie awake over the figures.",
            ],
        ),
        (
            Health,
            &[
                "Ik ben in behandeling bij een psycholoog.",
                "Ik heb chronische rugpijn.",
                "Mijn oudste heeft dyslexie.",
                "I was off sick for two months.",
                "Sinds mijn burn-out werk ik minder.",
                "Door mijn migraine mis ik soms een ochtend.",
                "Ik ben vorig jaar lang ziek geweest.",
                "Ik praat erover met mijn psycholoog.",
                "Ik heb adhd en kan niet tegen lawaai.",
                "After my surgery I started again slowly.",
                "I was on sick leave until May.",
                "I see a therapist every other week.",
                "I was diagnosed in the spring.",
            ],
        ),
        (
            Home,
            &[
                "Sinds de scheiding woon ik alleen.",
                "Mijn zoontje begint in september op school.",
                "We krijgen in mei een kind.",
                "We are having a baby in spring.",
                "My mother is ill and I care for her.",
                "Omdat mijn dochters me missen, ga ik om vijf uur naar huis.",
                "Na de geboorte van onze tweede wil ik minder reizen.",
                "Ik neem ouderschapsverlof op vrijdag.",
                "Ik zorg als mantelzorger voor twee buren.",
                "Sinds het overlijden van mijn vader werk ik minder.",
                "My wife said so.",
                "I am on parental leave until June.",
                "After our divorce I moved to the city.",
                "I am expecting our second child.",
            ],
        ),
        (
            Somebody,
            &[
                "Mevrouw Jansen van 83 jaar weigerde haar medicijnen.",
                "Op mijn stage zag ik een jongen van 15 met autisme.",
                "A 7 year old girl with asthma was the hardest case.",
                "I treated a 52-year-old teacher with a broken hip.",
                "Een vrouw van 65 jaar kwam met pijn op de borst.",
                "Ik sprak een 12-jarige jongen die niet naar school wil.",
                "Bij mevrouw K. ging het anders dan gepland.",
                "A pupil aged 9 refused to read aloud.",
                "I saw a 34-year-old with a rash.",
                "Mr B. came back after a week.",
                "Een patiënt van 80 jaar viel uit bed.",
            ],
        ),
    ] {
        for sentence in sentences {
            let found = topics(sentence);
            if !found.contains(&topic) {
                missed.push(format!("{sentence}: {found:?}, not {topic:?}"));
            }
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of sentences")]
fn ones_trade_is_not_ones_life() {
    let mut wrong = Vec::new();
    for sentence in [
        "I add a test for each rule that I write.",
        "The page answers within 200 ms.",
        "Ik wil leren hoe ik een sollicitatiegesprek voer als leidinggevende.",
        "Ik schrijf een artikel over slaap en stress.",
        "I teach a class of 30 children aged 9.",
        "Ik begeleid een vrouw met depressie in mijn praktijk.",
        "Ik plan een overleg met mijn werkgever over de functie.",
        "I improved our hiring interviews.",
        "Our family business sells bread.",
        "Ik vraag mijn partner bij de gemeente om gegevens.",
        "I am moving the warehouse to a new place.",
        "We move to another office in May.",
        "Ik werk met kinderen en hun ouders.",
        "Ik begeleid cliënten bij hun ontslag uit het ziekenhuis.",
        "De patiënt wil weg uit het ziekenhuis.",
        "Ik help jongeren met solliciteren.",
        "Ik oefen met kandidaten die solliciteren.",
        "We voeren sollicitatiegesprekken met drie sollicitanten.",
        "Ik pas de nieuwe methode toe in twee klassen.",
        "I apply the new method in two classes.",
        "I help jobseekers apply for a job.",
        "I interview twelve users about the new form.",
        "Ik reken de salarissen van de afdeling na.",
        "Ik leer de salarisadministratie draaien.",
        "Dat verdient meer aandacht.",
        "Dit onderwerp verdient een eigen hoofdstuk.",
        "The opslag of the files is cheap.",
        "Ik ruim de opslag op en vraag om een extra kast.",
        "Ik onderhandel het contract met onze leverancier.",
        "Ik bewaak wanneer een contract van een leverancier afloopt.",
        "I renew the contract with the supplier in May.",
        "Ik leg uit hoe bewoners beter slapen.",
        "Ik geef een workshop over slaap aan ouders.",
        "I teach parents how their child sleeps.",
        "Ik ga om vijf uur weg.",
        "Ik ga op tijd weg van kantoor.",
        "I leave the office at five.",
        "The patients leave the hospital two days earlier.",
        "Ik verpleeg patiënten met kanker.",
        "Ik lees me in over autisme bij leerlingen met autisme.",
        "I care for residents with depression.",
        "Ik volg de opleiding tot kinderverpleegkundige.",
        "Dat is mijn. Kind aan huis.",
        "Mensen met mijn manier van werken.",
        "Ik ontwerp een spel voor kinderen van 8 jaar.",
        "Een man van 40 jaar ervaring.",
        "Leerlingen van 12 jaar lezen een half uur per dag.",
        "Ik geef les aan groep 6.",
        "The team is in good shape.",
        "De machine is in goede staat.",
        "I feel ready to lead the meeting.",
        "Ik voel me thuis in het team.",
        "Ik leid de geboorte van een nieuw product.",
        "We verwachten in mei de eerste levering.",
        "I expect the second draft on Monday.",
        "Ik werk samen met de psycholoog van de school.",
        "Ik maak het rooster voor de ziektevervanging.",
        "We openen een tweede winkel in de stad.",
        "Ik zoek een nieuwe manier om te plannen.",
        "I look for another way to plan.",
        "Ik krijg een nieuwe functie binnen het team.",
        "De leverancier vertrekt volgend jaar.",
        "Een klant verliet ons bedrijf.",
        "My raise of the bar was noticed.",
        "I raise the temperature to 230 degrees.",
        "Ik lees elke week een uur.",
        "Ik bak tien broden zonder hulp.",
        "Ik huur een zaal voor de presentatie.",
        "I cry out the numbers at the auction.",
        "I wrote ten letters to customers.",
        "I want to leave a clean workshop behind.",
        "Ik laat de sleutel achter bij de buurman.",
        "I earn my certificate in June.",
        "Ik verdien het certificaat in juni.",
        "The contract ends in March.",
        "De proeftijd is voorbij: we gaan samen door.",
        "De proeftijd van nieuwe collega's begeleid ik.",
        "Ik leg de lat hoog.",
    ] {
        let found = topics(sentence);
        if !found.is_empty() {
            wrong.push(format!("{sentence}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_place_is_that_of_the_words() {
    let text = "Één dag: sinds mijn ’burn-out’ werk ik minder.";
    let found = delicate(text);
    assert_eq!(&text[found[0].place.clone()], "burn-out");
    for text in ["", "...", "-'’", "ik", "é̂", "a\u{0}b", "😀 mijn vrouw"] {
        for found in delicate(text) {
            assert!(text.get(found.place).is_some(), "{text}");
        }
    }
}

#[test]
fn a_name_with_an_address_a_room_or_a_birthday_is_somebody() {
    for text in [
        "Huisbezoek bij mevrouw Bakker, Lindenlaan 8.",
        "Wondzorg bij mw. De Wit (Molenweg 12a) gedaan.",
        "Bij Kees van der Meer, Oude Kerkstraat 3, de medicatie gecontroleerd.",
        "Cliënt Fatima woont op Havenkade 101 en kookt weer zelf.",
        "Visited Mrs Brown at 12 High Street to change the dressing.",
        "Home visit: Mary Collins, 4 Mill Lane.",
        "Dhr. Smit op kamer 14 uit bed geholpen.",
        "Patient Tom Reed, born 12 March 1950, had a fall.",
        "Mevr. Aziz, geb. 03-04-1961, gesproken.",
        "Shoulder injection (71M, frozen shoulder)",
        "Hechten geoefend (34V)",
    ] {
        assert_eq!(topics(text), [Somebody], "{text}");
    }
    for text in [
        "De cursus is in de Kerkstraat 5.",
        "Met Piet en Anna op straat 3 uur gefolderd.",
        "Mevrouw Bakker gaf les over wondzorg.",
        "We walked down High Street with the pupils.",
        "Mr Brown explained rule 12 of the contract law course.",
        "The training is at 12 High Street.",
        "Ran the course again (400m, slow)",
        "We sold 65F filters and 7m of rope.",
        "Onderweg 3 nieuwe woorden geleerd met Jan Smit.",
    ] {
        assert_eq!(topics(text), [], "{text}");
    }
}

#[test]
fn a_job_that_is_not_certain_is_about_the_contract() {
    for text in [
        "Er is (was?) onzekerheid over mijn aanstelling.",
        "Mijn baan staat op de tocht.",
        "Ik ben bang mijn baan kwijt te raken door de reorganisatie.",
        "Ik weet nog niet of ik mag blijven.",
        "There is a lot of uncertainty about my contract.",
        "My job is at risk.",
        "I am worried about the restructuring.",
        "Misschien word ik overgeplaatst.",
    ] {
        assert_eq!(topics(text), [Contract], "{text}");
    }
    for text in [
        "Ik ben onzeker over mijn Engels.",
        "I want to stay calm in a conflict.",
        "Cliënten weten niet of ze hun contract verlengd krijgen.",
        "De reorganisatie van het archief is klaar.",
        "I help jobseekers who lose their job.",
    ] {
        assert_eq!(topics(text), [], "{text}");
    }
}
