//! Finds someone else who is recognisable by a name together with where or when: an address, a room,
//! a day of birth.

use std::ops::Range;

use super::{Lists, Word, is_one_of};

/// The endings of Dutch street names.
const ENDINGS: [&str; 17] = [
    "straat",
    "weg",
    "laan",
    "plein",
    "kade",
    "gracht",
    "hof",
    "dreef",
    "singel",
    "dijk",
    "steeg",
    "plantsoen",
    "pad",
    "hage",
    "markt",
    "oord",
    "wal",
];

/// The last words of English street names.
pub(super) const STREETS: &str = "street road lane avenue drive close way court square gardens terrace crescent grove place st rd \
    ave";

/// Words before the number of a room.
const ROOMS: &str = "kamer appartement room bed flat apartment";

/// Words before a day of birth.
const BORN: &str = "geboren geb geboortedatum born dob birthdate";

/// Small words inside a name.
const LINKS: &str = "de van der den het ten ter te von la le al el 't";

/// The maximum number of words between a name and what makes it recognisable.
const NEAR: usize = 10;

/// Whether a word can end the name of a street.
pub(super) fn is_street(lower: &str) -> bool {
    ENDINGS.iter().any(|end| lower.len() > end.len() + 2 && lower.ends_with(end))
        || Lists::of(lower).has(Lists::STREET)
}

/// Someone named at a word, together with an address, a room or a day of birth in the sentence.
pub(super) fn recognisable(sentence: &[Word], at: usize) -> Option<Range<usize>> {
    let (end, titled) = person(sentence, at)?;
    let ahead = end..sentence.len().min(end + NEAR);
    let found = ahead.clone().find_map(|at| {
        street(sentence, at)
            .or_else(|| titled.then(|| room(sentence, at)).flatten())
            .or_else(|| born(sentence, at))
    })?;
    Some(sentence[at].place.start..sentence[found - 1].place.end)
}

/// The end of a name that starts at a word, and whether a title or a role leads it: `mevrouw De
/// Wit`, `patient Tom`, `Piet de Vries`.
fn person(sentence: &[Word], at: usize) -> Option<(usize, bool)> {
    let led = sentence[at].lists.has(Lists::TITLE | Lists::PERSON);
    let mut end = at + usize::from(led);
    let mut names = 0;
    while let Some(word) = sentence.get(end) {
        if word.capital && !is_street(&word.lower) {
            names += 1;
        } else if !is_one_of(&word.lower, LINKS) || names == 0 && !led {
            break;
        }
        end += 1;
    }
    let enough = if led { 1 } else { 2 };
    (names >= enough).then_some((end, led))
}

/// `Dorpsstraat 12`, `12 High Street`.
fn street(sentence: &[Word], at: usize) -> Option<usize> {
    let number = |at: usize| sentence.get(at).is_some_and(|word| is_house(&word.lower));
    let here = &sentence[at];
    let dutch = ENDINGS.iter().any(|end| here.lower.len() > 5 && here.lower.ends_with(end));
    if here.capital && dutch && number(at + 1) {
        return Some(at + 2);
    }
    if !is_house(&here.lower) {
        return None;
    }
    let names = sentence[at + 1..].iter().take(3).take_while(|word| word.capital);
    let last = names.enumerate().filter(|(_, word)| word.lists.has(Lists::STREET)).last()?.0;
    (last > 0).then_some(at + 2 + last)
}

/// `kamer 14`, `room 3b`.
fn room(sentence: &[Word], at: usize) -> Option<usize> {
    let led = is_one_of(&sentence[at].lower, ROOMS);
    let number = sentence.get(at + 1).is_some_and(|word| is_house(&word.lower));
    (led && number).then_some(at + 2)
}

/// `geboren 12 maart 1950`, `DOB 03-04-1961`.
fn born(sentence: &[Word], at: usize) -> Option<usize> {
    if !is_one_of(&sentence[at].lower, BORN) {
        return None;
    }
    let mut ahead = at + 1..sentence.len().min(at + 5);
    let number = |at: &usize| sentence[*at].lower.starts_with(|sign: char| sign.is_ascii_digit());
    ahead.rfind(number).map(|at| at + 1)
}

/// Whether a word is an age and a sex, as in the notes of a doctor: `65f`, `7m`.
pub(super) fn is_age_and_sex(lower: &str) -> bool {
    let age = lower.strip_suffix(['f', 'm', 'v']).and_then(|age| age.parse::<u32>().ok());
    age.is_some_and(|age| (1..=110).contains(&age))
}

/// Whether a word stands for a patient: `(65F, fracture)`.
pub(super) fn is_case(text: &str, word: &Word) -> bool {
    let opens = text[..word.place.start].ends_with('(');
    let rest = &text[word.place.end..];
    opens && is_age_and_sex(&word.lower) && rest.starts_with([',', ')', ' ', ';'])
}

/// A house number: up to four digits and a letter.
fn is_house(word: &str) -> bool {
    let digits = word.chars().take_while(char::is_ascii_digit).count();
    let rest = word.len() - digits;
    (1..=4).contains(&digits) && rest <= 1 && word[digits..].chars().all(char::is_alphabetic)
}
