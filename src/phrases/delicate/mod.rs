//! Finds words that authors may regret sharing: about leaving, pay, health, home, and recognisable
//! people. It covers Dutch and English, whatever the language of the text.
//!
//! Each topic is a table of signs. A sign is a word, or two words near each other in one sentence,
//! and most signs count only if the sentence is about its author: someone who helps others to apply
//! for a job is not applying. A sign only asks for attention, so it is matched by words and not by
//! grammar.

mod address;
mod signs;
#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use signs::{AT_WORK, About, BEGINNINGS, EMPLOYER, GO, ME, MINE, OTHERS, PERSONS, TITLES, WISH};

/// A delicate topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// The wish to leave the employer.
    Leaving,
    /// Looking for a job elsewhere.
    Applying,
    /// The author's pay.
    Pay,
    /// A contract that ends or is temporary.
    Contract,
    /// Sleep, mood, loneliness.
    Mood,
    /// An illness, a treatment, a pregnancy.
    Health,
    /// Partner, children, birth, loss.
    Home,
    /// Someone else, recognisable by age or initial, or by a name with an address.
    Somebody,
}

/// A delicate passage in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its topic.
    pub topic: Topic,
    /// Its place in the text, in bytes.
    pub place: Range<usize>,
}

impl Found {
    /// Whether the people one works with know it anyway, or know nothing more by it: a leave, a case
    /// that only has an age and a sex.
    pub(crate) fn is_known_at_work(&self, text: &str) -> bool {
        let said = text.get(self.place.clone()).unwrap_or_default().to_lowercase();
        match self.topic {
            Topic::Home => said.ends_with("verlof") || said.ends_with("leave"),
            Topic::Somebody => address::is_age_and_sex(&said),
            _ => false,
        }
    }
}

impl Topic {
    /// The id of the message with its name.
    pub fn message(self) -> &'static str {
        match self {
            Self::Leaving => "delicate-leaving",
            Self::Applying => "delicate-applying",
            Self::Pay => "delicate-pay",
            Self::Contract => "delicate-contract",
            Self::Mood => "delicate-mood",
            Self::Health => "delicate-health",
            Self::Home => "delicate-home",
            Self::Somebody => "delicate-somebody",
        }
    }
}

/// The maximum number of words between two words of a sign.
const NEAR: usize = 7;

/// The number of words before a sign to search for its subject.
const BEFORE: usize = 12;

/// The lists that every word is looked up in, as bits.
#[derive(Clone, Copy, Debug, Default)]
struct Lists(u8);

impl Lists {
    const TITLE: u8 = 1;
    const PERSON: u8 = 2;
    const GO: u8 = 4;
    const STREET: u8 = 8;

    /// The lists that have a word.
    fn of(lower: &str) -> Self {
        static KNOWN: LazyLock<FxHashMap<&str, u8>> = LazyLock::new(|| {
            let lists = [
                (TITLES, Lists::TITLE),
                (PERSONS, Lists::PERSON),
                (GO, Lists::GO),
                (address::STREETS, Lists::STREET),
            ];
            let mut known: FxHashMap<&str, u8> = FxHashMap::default();
            for (list, bit) in lists {
                for word in list.split_whitespace() {
                    *known.entry(word).or_default() |= bit;
                }
            }
            known
        });
        Self(KNOWN.get(lower).copied().unwrap_or_default())
    }

    fn has(self, bit: u8) -> bool {
        self.0 & bit != 0
    }
}

/// A word of a text.
struct Word {
    lists: Lists,
    lower: String,
    place: Range<usize>,
    /// Whether it starts a sentence.
    first: bool,
    /// Whether it starts with a capital.
    capital: bool,
}

/// The delicate passages of a text: the first one of each topic, in order.
pub(crate) fn delicate(text: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    if !may_be(text) {
        return found;
    }
    let words = words(text);
    found.extend(
        words
            .iter()
            .find(|word| address::is_case(text, word))
            .map(|word| Found { topic: Topic::Somebody, place: word.place.clone() }),
    );
    let mut start = 0;
    while start < words.len() {
        let more = words[start + 1..].iter().take_while(|word| !word.first).count();
        let sentence = &words[start..start + 1 + more];
        for at in 0..sentence.len() {
            let hit = of_signs(sentence, at)
                .or_else(|| leaving(sentence, at))
                .or_else(|| somebody(sentence, at))
                .or_else(|| {
                    let place = address::recognisable(sentence, at)?;
                    Some(Found { topic: Topic::Somebody, place })
                });
            if let Some(one) = hit.filter(|one| found.iter().all(|known| known.topic != one.topic))
            {
                found.push(one);
            }
        }
        start += sentence.len();
    }
    found
}

/// Whether a text contains any first word of a sign: almost none does, and reading sentences is
/// more expensive than looking at words.
fn may_be(text: &str) -> bool {
    let mut lower = String::new();
    let ends = |sign: char| !(sign.is_alphanumeric() || matches!(sign, '-' | '\'' | '’'));
    text.split(ends).any(|word| {
        let word = word.trim_matches(['-', '\'', '’']);
        lower.clear();
        lower.extend(word.chars().flat_map(char::to_lowercase));
        BEGINNINGS.contains_key(&*lower)
            || lower == "old"
            || lower.contains("-jarig")
            || lower.ends_with("-year-old")
            || address::is_street(&lower)
            || address::is_age_and_sex(&lower)
    })
}

fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut first = true;
    let mut start = None;
    let mut push = |start: usize, end: usize, first: bool| {
        let word = text[start..end].trim_matches(['-', '\'', '’']);
        if word.is_empty() {
            return false;
        }
        let start = start + text[start..end].find(word).unwrap_or_default();
        let lower = word.to_lowercase().replace('’', "'");
        let capital = word.starts_with(char::is_uppercase);
        let lists = Lists::of(&lower);
        words.push(Word { lists, lower, place: start..start + word.len(), first, capital });
        true
    };
    for (at, sign) in text.char_indices().chain([(text.len(), '\n')]) {
        let inside = sign.is_alphanumeric() || matches!(sign, '-' | '\'' | '’');
        match start {
            None if inside => start = Some(at),
            Some(from) if !inside => {
                if push(from, at, first) {
                    first = false;
                }
                start = None;
            }
            _ => {}
        }
        // An initial or a number continues after its full stop.
        first |= matches!(sign, '!' | '?' | ';' | '\n') || sign == '.' && ends_sentence(text, at);
    }
    words
}

fn ends_sentence(text: &str, at: usize) -> bool {
    let rest = &text[at + 1..];
    let before = text[..at].chars().rev().take_while(|sign| sign.is_alphanumeric()).count();
    let word =
        &text[at - text[..at].chars().rev().take(before).map(char::len_utf8).sum::<usize>()..at];
    // `mw. Jansen`, `geb. 1950`.
    let short = Lists::of(&word.to_lowercase()).has(Lists::TITLE) || matches!(word, "geb" | "Geb");
    before > 1 && !short && (rest.is_empty() || rest.starts_with(char::is_whitespace))
}

/// Whether a word is in a list of words with a space between them; `stem*` stands for every word that
/// begins like this. Lists are searched as bytes: a long plan asks this for millions of words.
fn is_one_of(word: &str, list: &str) -> bool {
    let bytes = list.as_bytes();
    let is_space = |at: usize| bytes.get(at).is_none_or(|byte| *byte == b' ');
    let is_whole = |at: usize| (at == 0 || is_space(at - 1)) && is_space(at + word.len());
    let begins_like = |star: usize| {
        let start = memchr::memrchr(b' ', &bytes[..star]).map_or(0, |space| space + 1);
        word.as_bytes().starts_with(&bytes[start..star])
    };
    !word.is_empty()
        && (memchr::memmem::find_iter(bytes, word).any(is_whole)
            || memchr::memchr_iter(b'*', bytes).any(begins_like))
}

fn of_signs(sentence: &[Word], at: usize) -> Option<Found> {
    let signs = BEGINNINGS.get(&*sentence[at].lower)?;
    signs.iter().find_map(|sign| {
        let other = match sign.near {
            "" => at,
            near => nearest(sentence, at, near)?,
        };
        let (from, mut to) = (at.min(other), at.max(other));
        // `birth of our`: a possessive takes its noun along.
        while is_one_of(&sentence[to].lower, MINE) && to + 1 < sentence.len() {
            to += 1;
        }
        let at_work = sentence.get(to + 1).is_some_and(|next| is_one_of(&next.lower, AT_WORK));
        if sign.topic == Topic::Home && at_work {
            return None;
        }
        is_about(sentence, from, at, sign.about).then(|| Found {
            topic: sign.topic,
            place: sentence[from].place.start..sentence[to].place.end,
        })
    })
}

/// The nearest word of a list.
fn nearest(sentence: &[Word], at: usize, list: &str) -> Option<usize> {
    let from = at.saturating_sub(NEAR);
    let to = (at + NEAR + 1).min(sentence.len());
    (from..to)
        .filter(|other| *other != at && is_one_of(&sentence[*other].lower, list))
        .min_by_key(|other| other.abs_diff(at))
}

/// Whether a sign that starts at a word, with its key word at `key`, is about the required subject.
fn is_about(sentence: &[Word], from: usize, key: usize, about: About) -> bool {
    let is = |at: usize, list: &str| is_one_of(&sentence[at].lower, list);
    // The last person named before it is its subject.
    let is_other = |at: usize| is(at, OTHERS) || is(at, PERSONS);
    let mut before = (from.saturating_sub(BEFORE)..from).rev();
    let named = before.find(|at| is(*at, ME) || is_other(*at));
    let end = |more: usize| sentence.len().min(key + more);
    match about {
        About::NotOthers => named.is_none_or(|at| is(at, ME)) && !(key + 1..end(4)).any(is_other),
        // A sentence can also begin with the sign.
        About::Me => named.map_or_else(|| (from..end(5)).any(|at| is(at, ME)), |at| is(at, ME)),
        About::MeWithoutArticle => {
            let article = key.checked_sub(1).is_some_and(|at| is(at, "de het the a an een"));
            !article && is_about(sentence, from, key, About::Me)
        }
        About::Mine => key.checked_sub(1).is_some_and(|one| {
            is(one, MINE) || one.checked_sub(1).is_some_and(|two| is(two, MINE) && !is(one, OTHERS))
        }),
    }
}

/// The wish to leave an employer: a verb of leaving, a wish, and a workplace.
fn leaving(sentence: &[Word], at: usize) -> Option<Found> {
    sentence[at].lists.has(Lists::GO).then_some(())?;
    let place = nearest(sentence, at, EMPLOYER)?;
    nearest(sentence, at, WISH)?;
    let (from, to) = (at.min(place), at.max(place));
    let meant = is_about(sentence, from, at, About::Me);
    meant.then(|| Found {
        topic: Topic::Leaving,
        place: sentence[from].place.start..sentence[to].place.end,
    })
}

/// Someone whose age or initial is given.
fn somebody(sentence: &[Word], at: usize) -> Option<Found> {
    let word = |at: usize| sentence.get(at).map(|word| &*word.lower);
    let found = |from: usize, to: usize| {
        let place = sentence[from].place.start..sentence[to].place.end;
        Some(Found { topic: Topic::Somebody, place })
    };
    let is_age = |word: Option<&str>| {
        word.and_then(|word| word.parse::<u32>().ok()).is_some_and(|age| age <= 110)
    };
    let this = word(at)?;
    // `een 12-jarige jongen`, `a 12-year-old`.
    let number = this.split('-').next();
    if is_age(number) && (this.contains("-jarig") || this.ends_with("-year-old")) {
        let person = sentence.get(at + 1).is_some_and(|next| next.lists.has(Lists::PERSON));
        let alone = this.ends_with("-jarige") || this.ends_with("-year-old");
        return (person || alone).then(|| found(at, at + usize::from(person))).flatten();
    }
    // `a 7 year old girl`.
    let years = matches!(word(at + 1), Some("year" | "years")) && word(at + 2) == Some("old");
    if is_age(Some(this)) && years {
        return found(at, at + 2);
    }
    // `een vrouw van 65 jaar`, `mevrouw Jansen van 83`, `a pupil aged 9`, `a patient of 65 years`.
    let is_link = |word: Option<&str>| matches!(word, Some("van" | "of" | "aged" | "age"));
    let lists = sentence[at].lists;
    let named = usize::from(lists.has(Lists::TITLE) && !is_link(word(at + 1)));
    if named == 1 || lists.has(Lists::PERSON) {
        let [link, age, unit, of] = [1, 2, 3, 4].map(|next| word(at + named + next));
        let years = link != Some("of") || unit.is_some_and(|unit| unit.starts_with("year"));
        let experience = of.is_some_and(|of| is_one_of(of, "ervaring experience dienst"));
        if is_link(link) && is_age(age) && years && !experience {
            return found(at, at + named + 2);
        }
    }
    // `mevrouw K.`
    let initial = sentence.get(at + 1).filter(|next| {
        next.place.len() == 1
            && next.lower.chars().all(char::is_alphabetic)
            && !matches!(&*next.lower, "i" | "a")
    });
    (lists.has(Lists::TITLE) && initial.is_some()).then(|| found(at, at + 1)).flatten()
}
