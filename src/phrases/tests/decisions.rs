//! Tests of decisions, levels, lapses, positions and the people a goal is about, each with sentences
//! on both sides of the line.

use super::invented::check;
use crate::phrases::{Lang, Reason, judge, question, read};

#[test]
fn a_decision_has_been_made_or_not() {
    let dutch = [
        ("In april weet ik of ik bij de brandweer wil blijven", "SMT"),
        ("Eind juni is duidelijk of dit vak bij mij past", "SMT"),
        ("Voor de zomer heb ik besloten welke minor ik ga volgen", "SMT"),
        ("Aan het eind van het jaar weet ik waar ik stage wil lopen", "SMT"),
        ("Eind dit jaar weet ik wat ik wil", "T"),
        ("Ik wil weten of de ouders mijn brief begrijpen", "-"),
        ("In juni weet ik hoe ik rustiger word", "T"),
        ("Ik wil betere keuzes maken", "-"),
        ("Ik wil kunnen kiezen welke aanpak past", "-"),
    ];
    let english = [
        ("By May I know whether I want to run my own bakery", "SMT"),
        ("Before summer I have chosen a specialisation", "SMT"),
        ("By June I have made up my mind about the transfer", "SMT"),
        ("By May I know how to motivate others", "T"),
        ("I want to know whether my listeners follow me", "-"),
        ("I decided to improve my attitude", "-"),
        ("Make better decisions", "-"),
        ("I want to be able to choose what fits", "-"),
    ];
    check(Lang::Nl, &dutch);
    check(Lang::En, &english);
    let found = judge("In april weet ik of ik bij de brandweer wil blijven", Lang::Nl);
    assert_eq!(found.m.why, Reason::Decision);
}

#[test]
fn the_level_of_a_language_is_tested_and_that_of_a_text_is_not() {
    let dutch = [
        ("Duits op B2 in mei", "SMT"),
        ("Mijn Frans is voor de zomer op niveau A2", "SMT"),
        ("Folders schrijven op B1", "S"),
    ];
    let english = [
        ("B1 Welsh by May", "SMT"),
        ("Speak Italian at B2 level before the summer", "SMT"),
        ("Write leaflets at B1", "S"),
    ];
    check(Lang::Nl, &dutch);
    check(Lang::En, &english);
    assert_eq!(judge("B1 Welsh by May", Lang::En).m.why, Reason::Level);
}

#[test]
fn a_lapse_that_others_can_see_stops_or_not() {
    let dutch = [
        ("Nooit meer te laat komen", "SM"),
        ("Ik sta niet meer rood", "SM"),
        ("Nooit meer zo gespannen zijn", "-"),
    ];
    let english = [
        ("Never late again", "SM"),
        ("I will never be absent again", "SM"),
        ("Never feel so nervous again", "-"),
    ];
    check(Lang::Nl, &dutch);
    check(Lang::En, &english);
}

#[test]
fn a_position_is_a_job_and_not_a_figure_of_speech() {
    let dutch = [
        ("Doorgroeien naar ploegleider", "SM"),
        ("Op termijn doorgroeien tot planner", "SM"),
        ("Doorgroeien in mijn rol", "-"),
        ("Een inspirerende trainer worden", "-"),
        ("Een vraagbaak worden voor anderen", "-"),
    ];
    let english = [
        ("Grow into the role of shift leader", "SM"),
        ("Progress to head nurse", "SM"),
        ("Become a thought leader", "-"),
        ("Become an empowering coach", "-"),
        ("Become a role model for others", "-"),
    ];
    check(Lang::Nl, &dutch);
    check(Lang::En, &english);
}

/// The question about the letter S of a sentence that is not specific.
fn asked(text: &str, lang: Lang) -> (&'static str, String) {
    let reading = read(text, lang);
    let question = question(&reading.judge().s, &reading, text).expect("a question");
    (question.id, question.said)
}

#[test]
fn people_are_asked_about_as_people() {
    for (text, lang, id, said) in [
        ("Ik wil bewoners begeleiden.", Lang::Nl, "ask-only-people", "bewoners begeleiden"),
        ("I want to motivate my team.", Lang::En, "ask-only-people", "motivate my team"),
        ("Ik wil aan de slag met innovatie.", Lang::Nl, "ask-only-umbrella", "innovatie"),
        ("Een rolmodel worden voor anderen", Lang::Nl, "ask-only-becoming", "Een rolmodel"),
        ("I want to be calm.", Lang::En, "ask-only-becoming", "be calm"),
    ] {
        let (found, words) = asked(text, lang);
        assert_eq!(found, id, "{text}");
        assert!(words.contains(said), "{text}: {words}");
    }
}
