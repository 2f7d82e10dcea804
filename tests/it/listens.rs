//! Tests that each letter is judged by its own field, that an empty answer does not count, and that
//! the next question repeats the author's words.

use jiff::civil::date;
use pop::base::{Lang, Source, lang};
use pop::phrases::{Reason, doubt, feasible, purpose, question, read};
use pop::plan::letters::{Letter, State, Verdict, Why, judge};
use pop::workspace::{Change, Snapshot, Workspace};

fn plan(settings: &str, keys: &str, letters: &str) -> Snapshot {
    let text =
        format!("+++\ntitle = \"A goal\"\nstatus = \"active\"\n{keys}\n[smart]\n{letters}\n+++\n");
    let files = [("pop.toml", settings), ("goals/a.md", text.as_str())];
    let mut workspace = Workspace::new(date(2026, 6, 1));
    workspace
        .apply(files.iter().map(|(path, text)| Change::Text(Source::new(path, text))).collect());
    workspace.snapshot()
}

fn verdict(settings: &str, letters: &str, letter: Letter) -> Verdict {
    let snapshot = plan(settings, "", letters);
    let (_, entry, goal) = snapshot.plan.goals().next().expect("a goal");
    let all = judge(&snapshot.plan, entry, goal);
    all.into_iter().find(|verdict| verdict.letter == letter).expect("the letter")
}

const NL: &str = "lang = \"nl\"\n";
const EN: &str = "lang = \"en\"\n";

#[test]
fn the_measure_is_judged_by_its_own_sentence() {
    for (settings, letters, expected) in [
        // A result in another sentence does not turn a chart into a target, but a number does.
        (
            EN,
            "specific = \"I hand in each chapter in time.\"\nmeasurable = \"The chart shows how it goes.\"",
            State::Unmet,
        ),
        (
            EN,
            "specific = \"I hand in four chapters.\"\nmeasurable = \"The chart shows how it goes.\"",
            State::Text,
        ),
        (
            NL,
            "specifiek = \"Ik lever het hoofdstuk in.\"\nmeetbaar = \"De grafiek laat zien hoe het gaat.\"",
            State::Unmet,
        ),
        (
            NL,
            "specifiek = \"Ik lever vier hoofdstukken in.\"\nmeetbaar = \"De grafiek laat zien hoe het gaat.\"",
            State::Text,
        ),
        // How long one thing takes measures nothing that the author describes elsewhere.
        (
            EN,
            "specific = \"I talk to each trainee for ten minutes.\"\nmeasurable = \"That it goes better.\"",
            State::Unmet,
        ),
        (
            NL,
            "specifiek = \"Ik praat tien minuten met de stagiair.\"\nmeetbaar = \"Dat het beter gaat.\"",
            State::Unmet,
        ),
        (
            NL,
            "specifiek = \"Ik voer drie gesprekken met de stagiair.\"\nmeetbaar = \"Dat het beter gaat.\"",
            State::Text,
        ),
        // The year of the end is not a quantity.
        (
            EN,
            "specific = \"I guide trainees.\"\nmeasurable = \"Everyone feels at home.\"\ntimebound = \"Before winter '27.\"",
            State::Unmet,
        ),
        (
            NL,
            "specifiek = \"Ik begeleid stagiairs.\"\nmeetbaar = \"Iedereen voelt zich thuis.\"\ntijdgebonden = \"Vóór de winter van '27.\"",
            State::Unmet,
        ),
        // Without its own sentence, the general sentence can contain the answer.
        (EN, "specific = \"I hand in the report.\"", State::Text),
        // A certificate is a result even next to a learning log.
        (
            EN,
            "specific = \"I learn to weld.\"\nmeasurable = \"I keep a log; certificate of the course.\"",
            State::Text,
        ),
        (
            NL,
            "specifiek = \"Ik leer lassen.\"\nmeetbaar = \"Ik houd een logboek bij, en het certificaat van de cursus.\"",
            State::Text,
        ),
    ] {
        assert_eq!(verdict(settings, letters, Letter::M).state, expected, "{letters}");
    }
}

#[test]
fn an_instrument_feeds_no_letter() {
    for (settings, letters) in [
        (
            NL,
            "specifiek = \"Ik wil beter leren organiseren.\"\nmeetbaar = \"Ik houd het bij in een schrift naast mijn bed.\"",
        ),
        (
            EN,
            "specific = \"I want to be better organised.\"\nmeasurable = \"I track it in a notebook beside my bed.\"",
        ),
    ] {
        for letter in [Letter::S, Letter::M] {
            assert_eq!(verdict(settings, letters, letter).state, State::Unmet, "{letters}");
        }
    }
}

#[test]
fn a_length_that_opens_the_sentence_about_time_is_the_term() {
    for (settings, letters) in [
        (NL, "tijdgebonden = \"4 maanden: na elke les kijk ik terug.\""),
        (EN, "timebound = \"Ten weeks, with a look back after every lesson.\""),
    ] {
        assert_eq!(verdict(settings, letters, Letter::T).state, State::Text, "{letters}");
    }
    let letters = "timebound = \"20 minutes after every lesson.\"";
    assert_ne!(verdict(EN, letters, Letter::T).state, State::Text);
}

#[test]
fn an_answer_without_content_is_no_answer() {
    let empty = [
        (NL, "Dat moet gewoon lukken."),
        (NL, "Omdat het belangrijk is."),
        (NL, "Zie hierboven."),
        (NL, "Ik denk het wel."),
        (NL, "Realistisch en haalbaar."),
        (NL, "Zeker, geen probleem."),
        (EN, "Realistic."),
        (EN, "It is attainable."),
        (EN, "I think so."),
        (EN, "idk"),
        (EN, "Because."),
        (EN, "Because it is important."),
        (EN, "As mentioned above."),
        (EN, "Of course, no problem."),
    ];
    let full = [
        (NL, "Ik heb er op vrijdag tijd voor."),
        (NL, "Mijn docent helpt me."),
        (NL, "Ik wil later met dieren werken."),
        (NL, "Twee uur per week."),
        (EN, "I have the time for it."),
        (EN, "My neighbour lends me her tools."),
        (EN, "My knee hurts less when I swim."),
        (EN, "Two hours a week."),
    ];
    for letter in [Letter::A, Letter::R] {
        let key = letter.field();
        for (settings, text) in empty {
            let found = verdict(settings, &format!("{key} = \"{text}\""), letter);
            assert_eq!(found.why, Why::Words(Reason::SaysNothing), "{key}: {text}");
            assert!(found.question().is_some(), "{key}: {text}");
        }
        for (settings, text) in full {
            let found = verdict(settings, &format!("{key} = \"{text}\""), letter);
            assert_eq!(found.state, State::Text, "{key}: {text}");
        }
    }
}

#[test]
fn what_has_to_be_acceptable_needs_the_yes_of_somebody_else() {
    let settings = |lang: &str| format!("lang = \"{lang}\"\n\n[smart]\na = \"acceptable\"\n");
    for (lang, text, expected) in [
        ("nl", "Ik heb er tijd voor.", State::Unmet),
        ("nl", "Ik sta er zelf achter.", State::Unmet),
        ("nl", "Mijn leidinggevende is niet akkoord.", State::Unmet),
        ("nl", "Mijn leidinggevende is akkoord.", State::Text),
        ("nl", "Mijn vrouw vindt het goed.", State::Text),
        ("en", "I have the time.", State::Unmet),
        ("en", "I fully agree with it.", State::Unmet),
        ("en", "My manager supports this.", State::Text),
        ("en", "Samira agreed to it in May.", State::Text),
    ] {
        let found = verdict(&settings(lang), &format!("attainable = \"{text}\""), Letter::A);
        assert_eq!(found.state, expected, "{text}");
    }
}

#[test]
fn a_reason_in_the_sentence_counts_and_is_repeated() {
    for (settings, sentence, said) in [
        (
            NL,
            "Ik zwem elke week, zodat mijn rug minder pijn doet.",
            "zodat mijn rug minder pijn doet",
        ),
        (EN, "I swim every week so that my back hurts less.", "so that my back hurts less"),
        (EN, "I swim every week because my back hurts.", "because my back hurts"),
    ] {
        let found = verdict(settings, &format!("specific = \"{sentence}\""), Letter::R);
        assert_eq!(found.state, State::Text, "{sentence}");
        let (id, args) = found.why.message();
        let language = if settings == NL { Lang::Nl } else { Lang::En };
        assert!(lang::say_with(language, id, args).contains(said), "{sentence}");
        let asked = purpose(&read(sentence, language), sentence);
        assert_eq!((asked.id, asked.said.as_str()), ("ask-reason-given", said));
    }
}

#[test]
fn a_habit_is_a_hint_and_an_event_is_asked_for_its_day() {
    let rule = |snapshot: &Snapshot| {
        let mut all = snapshot.diagnostics.iter();
        all.find(|finding| finding.rule == "goal-without-due")
            .map(pop::base::Diagnostic::message_id)
    };
    let rest = "specific = \"I swim 20 lengths.\"\n";
    let habit = plan(EN, "", &format!("{rest}timebound = \"Twice a week.\""));
    assert_eq!(rule(&habit).as_deref(), Some("goal-without-due-habit"));
    assert_eq!(verdict(EN, "timebound = \"Twice a week.\"", Letter::T).state, State::Hint);
    let event = plan(EN, "", &format!("{rest}timebound = \"Before the end of the course.\""));
    assert_eq!(rule(&event).as_deref(), Some("goal-without-due-event"));
    let dated = plan(
        EN,
        "due = 2026-09-01",
        &format!("{rest}timebound = \"Before the end of the course.\""),
    );
    assert_eq!(rule(&dated), None);
}

#[test]
fn doubt_is_a_question_and_never_a_verdict() {
    for (language, text, id) in [
        (Lang::Nl, "Ik wil 15 kilo afvallen in één maand", "ask-too-fast"),
        (Lang::Nl, "Binnen 3 weken spreek ik vloeiend Zweeds", "ask-too-fast"),
        (Lang::En, "Lose 12 kg in 2 weeks", "ask-too-fast"),
        (Lang::En, "Lose 30 pounds this month", "ask-too-fast"),
        (Lang::En, "Write a novel in two weeks", "ask-too-fast"),
        (Lang::En, "Raise 100% of the pupils to the norm", "ask-extreme"),
    ] {
        let reading = read(text, language);
        assert_eq!(doubt(&reading, text).map(|asked| asked.id), Some(id), "{text}");
    }
    for (language, text) in [
        (Lang::Nl, "Ik kom nooit meer te laat"),
        (Lang::En, "Never late again"),
        (Lang::Nl, "Ik wil 6 kilo afvallen in drie maanden"),
        (Lang::En, "Lose 5 kg in 8 weeks"),
        (Lang::En, "Save 300 pounds in two weeks"),
        (Lang::En, "Write a novel within two years"),
    ] {
        assert_eq!(doubt(&read(text, language), text), None, "{text}");
    }
    let text = "Organise a street party in May";
    assert_eq!(purpose(&read(text, Lang::En), text).id, "ask-activity");
}

#[test]
fn what_a_goal_takes_is_asked_in_a_way_that_fits_it() {
    for (language, text, id) in [
        (Lang::En, "Stop smoking before my birthday on 3 May", "ask-a-stop"),
        (Lang::Nl, "Vanaf 1 maart rook ik niet meer", "ask-a-stop"),
        (Lang::En, "I want to grow as a person", "ask-a-vague"),
        (Lang::Nl, "Ik wil mezelf verder ontwikkelen", "ask-a-vague"),
        (Lang::En, "Finish the forklift course by 1 June", "ask-a"),
        (Lang::Nl, "Op 1 juni heb ik mijn heftruckcertificaat", "ask-a"),
    ] {
        assert_eq!(feasible(&read(text, language), text).id, id, "{text}");
    }
}

#[test]
fn the_key_that_is_added_for_a_letter_is_named_as_the_plan_reads_it() {
    for (settings, rule, added) in [
        ("[smart]\nr = \"realistic\"\n", "goal-without-means", "realistic = \"\""),
        ("", "goal-without-need", "relevant = \"\""),
        ("", "goal-without-effort", "attainable = \"\""),
    ] {
        let snapshot = plan(&format!("{EN}{settings}"), "", "");
        let finding = snapshot.diagnostics.iter().find(|finding| finding.rule == rule);
        let fix = finding.and_then(|finding| finding.fix.as_ref()).expect(rule);
        assert!(fix.edits.iter().any(|edit| edit.text.contains(added)), "{rule}: {fix:?}");
    }
}

#[test]
fn a_question_about_a_or_r_is_about_what_the_letter_stands_for() {
    let letters = "specific = \"I speak Spanish at level B1 by 1 June.\"";
    for (smart, letter, id) in [
        ("", Letter::A, "ask-a"),
        ("", Letter::R, "ask-r"),
        ("[smart]\na = \"acceptable\"\n", Letter::A, "ask-nobody-else"),
        ("[smart]\nr = \"realistic\"\n", Letter::R, "ask-a"),
    ] {
        let found = verdict(&format!("{EN}{smart}"), letters, letter);
        let asked = found.question().expect("a question");
        assert_eq!(asked.id, id, "{smart} {letter:?}");
    }
}

#[test]
fn a_question_repeats_enough_words_to_be_understood() {
    for (language, text, said) in [
        (Lang::Nl, "Ik wil lekkerder in mijn vel zitten", "lekkerder in mijn vel zitten"),
        (Lang::Nl, "Ik wil meer rust, ook thuis", "meer rust"),
        (Lang::En, "Be more confident when I present", "Be more confident"),
        (Lang::En, "Get better at the phone by practising", "Get better at the phone"),
    ] {
        let reading = read(text, language);
        let judged = reading.judge();
        let letters = [&judged.s, &judged.m].into_iter();
        let asked = letters.filter_map(|letter| question(letter, &reading, text));
        let asked: Vec<String> = asked.map(|asked| asked.said).collect();
        assert!(asked.iter().any(|one| one == said), "{text}: {asked:?}");
    }
}

#[test]
fn every_reason_that_is_not_met_has_a_question_of_its_own_in_both_languages() {
    let spans = vec![pop::base::Span::new(0, 4)];
    let mut ids = std::collections::BTreeSet::new();
    let reading = read("word and more", Lang::En);
    for why in Reason::ALL {
        let letter = pop::phrases::Letter { met: false, why, spans: spans.clone() };
        let Some(asked) = question(&letter, &reading, "word and more") else { continue };
        assert!(ids.insert(asked.id), "{} is asked for two reasons", asked.id);
        for language in [Lang::En, Lang::Nl] {
            let said = lang::say_with(language, asked.id, &[("said", asked.said.as_str().into())]);
            assert!(said.ends_with('?') && said != asked.id, "{said}");
            let work = ["your work", "je werk", "job", "baan", "manager", "leidinggevende"];
            assert!(!work.iter().any(|word| said.contains(word)), "{said}");
        }
    }
    assert!(ids.len() >= 30, "{ids:?}");
}

#[test]
fn a_pass_mark_and_a_distinction_are_measures() {
    for (settings, letters, letter, expected) in [
        (EN, "measurable = \"Pass mark.\"", Letter::M, State::Text),
        (
            EN,
            "specific = \"I sit the exam.\"\nmeasurable = \"A distinction\"",
            Letter::M,
            State::Text,
        ),
        // `one of` something adds nothing; more of it does.
        (
            NL,
            "specifiek = \"Ik wil mijn schrijfvaardigheid versterken.\"\nmeetbaar = \"Ik schrijf ten minste één tekst over een passend onderwerp.\"",
            Letter::S,
            State::Unmet,
        ),
        (
            NL,
            "specifiek = \"Ik wil mijn schrijfvaardigheid versterken.\"\nmeetbaar = \"Ik schrijf zes recensies voor de buurtkrant.\"",
            Letter::S,
            State::Text,
        ),
        // Such a text is judged, whatever else there is.
        (
            EN,
            "specific = \"I want to improve.\"\nmeasurable = \"The manual is finished.\"",
            Letter::S,
            State::Unmet,
        ),
    ] {
        assert_eq!(verdict(settings, letters, letter).state, expected, "{letters}");
    }
}
