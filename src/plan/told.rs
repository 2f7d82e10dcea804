//! Reads running text about a goal: what its author wants, and what is beside it.

use crate::phrases::{AmountKind, Letter, Reason};

use super::sentences::Sentence;

/// Whether a sentence of running text says what its author wants, and not what is the case.
pub(super) fn is_wish(text: &str) -> bool {
    const WISHES: [&str; 30] = [
        "i want",
        "i would like",
        "i'd like",
        "i will",
        "i'll",
        "i aim",
        "i am going to",
        "i'm going to",
        "i hope to",
        "i plan to",
        "i intend",
        "my goal",
        "the goal is",
        "my aim",
        "objective",
        "i should be able",
        "ik wil",
        "wil ik",
        "ik ga",
        "ga ik",
        "ik zal",
        "ik hoop",
        "ik streef",
        "mijn doel",
        "het doel is",
        "leerdoel",
        "gewenste situatie",
        "ik zou graag",
        "ik werk toe",
        "moet ik kunnen",
    ];
    let lower = text.to_lowercase().replace('’', "'");
    WISHES.iter().any(|wish| lower.contains(wish))
}

/// Whether a sentence of running text is a question, about how things are now, or about what to do if
/// something happens.
pub(super) fn is_beside(text: &str) -> bool {
    const NOW: [&str; 22] = [
        "stand ",
        "stand: ",
        "at the moment",
        "at present",
        "currently",
        "right now",
        "until now",
        "so far",
        "op dit moment",
        "momenteel",
        "nu ",
        "tot nu toe",
        "tot op heden",
        "op het ogenblik",
        "last time",
        "last year",
        "previously",
        "before this",
        "vorige keer",
        "vorig jaar",
        "eerder ",
        "tot nog toe",
    ];
    const IF: [&str; 4] = ["als ik ", "als het ", "if i ", "if it "];
    let lower = text.trim().to_lowercase();
    let is_if = IF.iter().any(|begin| lower.starts_with(begin));
    lower.ends_with('?') || is_if || NOW.iter().any(|now| lower.starts_with(now))
}

/// Whether a sentence of running text tells what its author did, has or feels.
pub(super) fn is_told(text: &str) -> bool {
    const TOLD: [&str; 29] = [
        "i could ",
        "i couldn't",
        "i did ",
        "i didn't",
        "ik kon ",
        "kon ik ",
        "het lukte",
        "i have ",
        "i've ",
        "i had ",
        "i was ",
        "i noticed",
        "i am ",
        "i'm ",
        "i feel ",
        "i find ",
        "i see ",
        "i think ",
        "ik heb ",
        "heb ik ",
        "ik had ",
        "ik was ",
        "ik merk",
        "merk ik",
        "ik ben ",
        "ben ik ",
        "ik vind ",
        "ik mis ",
        "ik zie ",
    ];
    let lower = text.to_lowercase().replace('’', "'");
    TOLD.iter().any(|told| lower.contains(told))
}

/// Whether a sentence of running text is about its author: `I bake`, `my reports are read`. In `the street
/// is on my map` something else is its subject.
pub(super) fn is_about_me(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words = lower.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words = words.enumerate();
    words.any(|(at, word)| match word {
        "i" | "ik" => true,
        "my" | "mijn" => at == 0,
        _ => false,
    })
}

/// The number of words of a sentence that says something; a score or a row of boxes has fewer.
const ENOUGH: usize = 3;

/// Whether a text is a sentence, not a row of figures, marks or boxes: `(X) 3b ( ) 3d`, `Score: 2/4`.
pub(super) fn is_sentence(text: &str) -> bool {
    let is_word = |word: &&str| word.chars().filter(|sign| sign.is_alphabetic()).count() > 2;
    text.split_whitespace().filter(is_word).count() >= ENOUGH
}

/// Whether a sentence of running text says what exactly: a thing or an act, and not only that it
/// should be better. The more vague its words, the more things it has to name.
pub(super) fn is_clear(sentence: &Sentence) -> bool {
    let cues = &sentence.reading.cues;
    let things = cues.content.len() - cues.acts.len();
    let needed = match () {
        () if is_role_for_subject(&sentence.text) => 2,
        () if !cues.comparatives.is_empty() || !cues.qualities.is_empty() => 3,
        () if !cues.vague_verbs.is_empty() => 2,
        () => 0,
    };
    let act = sentence.judged.m.why == Reason::ObservableAct;
    let plain = sentence.judged.s.why == Reason::NamedActivity || act;
    sentence.judged.s.met && (!plain || things >= needed)
}

/// Whether somebody wants to become the one for something: `become the go-to person for sign-in`.
fn is_role_for_subject(text: &str) -> bool {
    const BECOME: [&str; 6] = ["become", "becoming", "be", "word", "worden", "wordt"];
    let lower = text.to_lowercase();
    let subject = lower.contains(" for ") || lower.contains(" voor ");
    subject && lower.split_whitespace().any(|word| BECOME.contains(&word))
}

/// Why a sentence of running text does not say what exactly.
pub(super) fn unclear(sentence: &Sentence) -> Letter {
    let cues = &sentence.reading.cues;
    if !sentence.judged.s.met {
        return sentence.judged.s.clone();
    }
    let reasons = [
        (Reason::OnlyComparative, &cues.comparatives),
        (Reason::OnlyVagueVerb, &cues.vague_verbs),
        (Reason::OnlyQuality, &cues.qualities),
    ];
    let found = reasons.into_iter().find(|(_, words)| !words.is_empty());
    let (why, spans) =
        found.map_or((Reason::OnlyUmbrella, Vec::new()), |(why, words)| (why, words.clone()));
    Letter { met: false, why, spans }
}

/// Whether a sentence contains an amount that narrows what another one leaves wide. In `at least
/// one inquiry into a relevant subject` it does not, and a duration does not either.
pub(super) fn narrows(sentence: &Sentence) -> bool {
    let amounts = sentence.reading.amounts.iter().filter(|amount| amount.kind.is_measure());
    amounts
        .filter(|amount| amount.kind != AmountKind::Length)
        .any(|amount| amount.value != Some(1.0))
}

/// Whether a sentence begins with when something happens: `when a colleague asks …`.
pub(super) fn opens_with_moment(text: &str) -> bool {
    const OPEN: [&str; 11] = [
        "when", "whenever", "if", "during", "at", "bij", "tijdens", "als", "wanneer", "zodra", "op",
    ];
    let first = text.split_whitespace().next().unwrap_or_default().to_lowercase();
    OPEN.contains(&first.as_str()) && text.split_whitespace().count() > 5
}
