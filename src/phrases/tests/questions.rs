//! Tests that a question fits its sentence: about a number only where there is one, about a habit as
//! a habit, and with a whole phrase of the author.

use crate::phrases::{Lang, judge, question, read};

/// The id of the question about a letter, and the words in it.
fn asked(lang: Lang, text: &str, letter: char) -> (&'static str, String) {
    let judged = judge(text, lang);
    let letter = match letter {
        'S' => judged.s,
        'M' => judged.m,
        _ => judged.t,
    };
    let asked = question(&letter, &read(text, lang), text).expect(text);
    (asked.id, asked.said)
}

fn check(cases: &[(Lang, char, &str, &str)]) {
    for (lang, letter, text, id) in cases {
        assert_eq!(asked(*lang, text, *letter).0, *id, "{text}");
    }
}

#[test]
fn only_a_number_is_asked_for_its_size() {
    check(&[
        (Lang::En, 'M', "Spend less time on the phone bill", "ask-size"),
        (Lang::En, 'M', "Win more readers for the parish magazine", "ask-size"),
        (Lang::En, 'M', "Be more careful with the glass vases", "ask-comparative-quality"),
        (Lang::En, 'M', "Enjoy my cello lessons more", "ask-comparative-quality"),
        (Lang::En, 'M', "Get more out of the spare microscope", "ask-comparative-quality"),
        (Lang::Nl, 'M', "Minder tijd kwijt zijn aan de stofzuiger", "ask-size"),
        (Lang::Nl, 'M', "Vlotter bellen met Duitse klanten", "ask-comparative-quality"),
        (Lang::Nl, 'M', "Meer halen uit de oude naaimachine", "ask-comparative-quality"),
        (Lang::Nl, 'S', "Ik wil groeien in mijn functie", "ask-only-vague-verb"),
        (Lang::Nl, 'M', "Ik wil groeien in mijn functie", "ask-no-measure"),
    ]);
}

#[test]
fn a_habit_and_a_moment_are_not_asked_for_a_day() {
    check(&[
        (Lang::En, 'T', "From 1 March I water the ferns every morning", "ask-open-rhythm"),
        (Lang::En, 'T', "From 1 March I am treasurer", "ask-start-only"),
        (Lang::En, 'T', "Put a tenth of every invoice aside", "ask-t-always"),
        (Lang::En, 'T', "Paint the fence", "ask-t"),
        (Lang::En, 'T', "Wipe the easels at the end of a lesson", "ask-t-always"),
        (Lang::En, 'T', "Sort the beads within five sessions", "ask-event-turns"),
        (Lang::En, 'T', "Build the stage during my placement", "ask-event-period"),
        (Lang::En, 'T', "Build the stage before the audit", "ask-event-end"),
        (Lang::En, 'T', "Type 50 words a minute", "ask-t"),
        (Lang::Nl, 'T', "Vanaf 1 maart geef ik elke ochtend de varens water", "ask-open-rhythm"),
        (Lang::Nl, 'T', "Voortaan breng ik de sleutels terug", "ask-t-always"),
        (Lang::Nl, 'T', "De wachttijd van 12 naar 7 minuten brengen", "ask-t"),
        (Lang::Nl, 'T', "Binnen vijf lessen de kralen sorteren", "ask-event-turns"),
    ]);
}

#[test]
fn a_question_has_a_whole_phrase_in_it() {
    for (lang, letter, text, said) in [
        (
            Lang::En,
            'M',
            "Be quicker at folding the tents at the end of a camp day",
            "Be quicker at folding the tents",
        ),
        (Lang::En, 'S', "He will try harder.", "try harder"),
        (Lang::En, 'T', "Walk 7,000 steps a day", "7,000 steps a day"),
        (
            Lang::Nl,
            'M',
            "Ik wil leren om beter om te gaan met het pesten",
            "beter om te gaan met het pesten",
        ),
        (
            Lang::Nl,
            'M',
            "Na de volgende les moet mijn handschrift in het schrift veel duidelijker zijn",
            "mijn handschrift in het schrift veel duidelijker zijn",
        ),
        (
            Lang::Nl,
            'S',
            "Verder kijken dan mijn tuin lang is en mezelf blijven ontwikkelen",
            "mezelf blijven ontwikkelen",
        ),
    ] {
        assert_eq!(asked(lang, text, letter).1, said, "{text}");
    }
}
