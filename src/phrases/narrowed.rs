//! Finds a broad word that its surroundings narrow to one situation: `the feedback that I get from my
//! mentor`, `de ouders van mijn leerlingen`, `substitute teachers`, `when I cook for one`.

use super::background::is_verb;
use super::class::{Class, Classes};
use super::sentence::Sentence;
use super::token::Kind;
use super::vagueness::{content, is_comparative, is_hollow};
use crate::base::Span;

/// The maximum distance between the word and the end of what narrows it, in words.
const REACH: usize = 10;

/// The words for people that leave open who they are.
const ANYBODY: [&str; 16] = [
    "people",
    "everyone",
    "everybody",
    "others",
    "anyone",
    "team",
    "teams",
    "staff",
    "person",
    "mensen",
    "iedereen",
    "anderen",
    "ander",
    "doelgroep",
    "publiek",
    "organisatie",
];

/// Finds such a place at its first word.
pub(super) fn narrowed(s: &Sentence, at: usize, idle: &[bool]) -> Option<Span> {
    if s.kind(at) != Kind::Word {
        return None;
    }
    let end = received(s, at)
        .or_else(|| kin(s, at))
        .or_else(|| group(s, at))
        .or_else(|| of_whom(s, at))
        .or_else(|| to_whom(s, at))
        .or_else(|| place(s, at))
        .or_else(|| about(s, at))
        .or_else(|| whenever(s, at))?;
    let free = (at..end).all(|i| !idle.get(i).copied().unwrap_or_default());
    free.then(|| s.span(at, end))
}

const DEFINITE: Classes = Classes::of(&[Class::Article, Class::Possessive, Class::This]);

/// A thing or a certain person: not `work`, `others`, `the team`.
fn is_certain(s: &Sentence, at: usize) -> bool {
    let person = s.is_any(at, Classes::of(&[Class::Someone, Class::Kin, Class::Human]));
    let thing = content(s, at).is_some() && !is_verb(s, at);
    (thing || person) && !s.is(at, Class::Pronoun) && !ANYBODY.contains(&s.lower(at))
}

/// The last word of a noun with a word that makes it definite, if it is certain.
fn noun(s: &Sentence, at: usize) -> Option<usize> {
    let me = s.lower(at) == "me" && s.lang == crate::base::Lang::Nl;
    if !(s.is_any(at, DEFINITE) && !s.is(at, Class::One) || me) {
        return None;
    }
    let small =
        |i: usize| is_hollow(s, i) || s.is_any(i, Classes::of(&[Class::Adverb, Class::Quality]));
    let from = at + 1 + usize::from(s.kind(at + 2) == Kind::Word && small(at + 1));
    let certain = |i: usize| s.same_clause(i, at) && is_certain(s, i);
    (from..from + 2).take_while(|i| s.kind(*i) == Kind::Word).find(|i| certain(*i)).map(|i| i + 1)
}

/// `the feedback that I get from my mentor`, `de lijsten die wij van de bank krijgen`: a clause says
/// from whom or for what.
fn received(s: &Sentence, at: usize) -> Option<usize> {
    let head = s.kind(at) == Kind::Word && at > 0 && s.is_any(at - 1, DEFINITE);
    if !head || s.is_any(at, Classes::of(&[Class::Blank, Class::Human, Class::Position])) {
        return None;
    }
    let link = at + 1 + usize::from(s.kind(at + 1) == Kind::Comma);
    let dutch = s.infinitive().is_some();
    let relative = s.is(link, Class::Relative) || !dutch && s.is(link, Class::Pronoun);
    let subject = link + usize::from(s.is(link, Class::Relative));
    if !relative || !s.is(subject, Class::Pronoun) {
        return None;
    }
    let sources = Classes::of(&[Class::Away, Class::Of, Class::From]);
    let from = (subject + 1..subject + REACH).take_while(|i| s.same_clause(*i, subject));
    from.filter(|i| s.is_any(*i, sources)).find_map(|i| noun(s, i + 1))
}

/// `my grandparents`, `mijn schoonzus`: a relative is a certain person.
fn kin(s: &Sentence, at: usize) -> Option<usize> {
    let mine = s.is(at, Class::Possessive) && s.is(at + 1, Class::Kin);
    mine.then_some(at + 2)
}

const GROUP: Classes = Classes::of(&[Class::Human, Class::People, Class::Position]);

/// `substitute teachers`, `Franstalige klanten`: a word says which people.
fn group(s: &Sentence, at: usize) -> Option<usize> {
    if s.is_any(at, GROUP) && s.is_plural(at) && s.is_narrow(at) {
        return Some(at + 1);
    }
    let people =
        s.is_any(at + 1, GROUP) && s.is_plural(at + 1) && !ANYBODY.contains(&s.lower(at + 1));
    let plain = !s.is_any(at, GROUP)
        && !is_hollow(s, at)
        && !is_comparative(s, at)
        && content(s, at).is_some()
        && !s.is_gerund(at);
    // `helping customers`, `klanten begroeten`: not an adjective.
    let led = at > 0
        && !s.is_any(at - 1, Classes::of(&[Class::Pronoun, Class::Can, Class::Must, Class::Wish]))
        && (s.lang == crate::base::Lang::En || s.lower(at).ends_with('e'));
    let to = !(at > 0 && s.is(at - 1, Class::To)) || people && s.is_any(at, ADJECTIVES);
    let english = s.lang == crate::base::Lang::En && at > 1 && s.is(at - 1, Class::To);
    let object =
        english && !s.is_any(at - 2, Classes::of(&[Class::Wish, Class::Must, Class::Process]));
    (people && plain && led && (to || object)).then_some(at + 2)
}

const ADJECTIVES: Classes = Classes::of(&[Class::Adjective]);

/// `the parents of my pupils`, `collega's van de nachtploeg`: whose people they are.
fn of_whom(s: &Sentence, at: usize) -> Option<usize> {
    let people = s.is_any(at, GROUP) && s.is_plural(at) && !ANYBODY.contains(&s.lower(at));
    if !people || !s.is_any(at + 1, Classes::of(&[Class::Of, Class::From, Class::On])) {
        return None;
    }
    // `the parents of Year 4`.
    let label = s.is(at + 2, Class::LabelNoun) && matches!(s.kind(at + 3), Kind::Number(_));
    if label { Some(at + 4) } else { noun(s, at + 2) }
}

/// `the results to the board`, `de cijfers aan mijn team`: for whom something is shown or told.
fn to_whom(s: &Sentence, at: usize) -> Option<usize> {
    let people = s.is_any(at, GROUP);
    let link = matches!(s.lower(at + 1), "to" | "aan");
    let shown = (0..at).any(|i| SHOWING.contains(&s.lower(i)) && s.same_clause(i, at));
    if people || !link || !shown || is_verb(s, at) {
        return None;
    }
    noun(s, at + 2)
}

/// Verbs of showing something to somebody.
const SHOWING: [&str; 20] = [
    "present",
    "presenting",
    "explain",
    "explaining",
    "report",
    "reporting",
    "show",
    "showing",
    "teach",
    "teaching",
    "presenteer",
    "presenteren",
    "uitleg",
    "uitleggen",
    "rapporteer",
    "rapporteren",
    "toon",
    "tonen",
    "voorleg",
    "voorleggen",
];

/// `in the kitchen of the care home`, `on Facebook`: a place that has a name or an owner.
fn place(s: &Sentence, at: usize) -> Option<usize> {
    let inside = s.is_any(at, Classes::of(&[Class::In, Class::On]));
    if !inside || at == 0 {
        return None;
    }
    let name = s.tokens.get(at + 1).is_some_and(|token| token.capital);
    // `better in Excel` names the skill.
    if name && s.is(at, Class::On) && s.entry(at + 1) == super::lexicon::Entry::default() {
        return Some(at + 2);
    }
    // `less clutter on my desk`; `better in my sport` names the skill.
    let skill = s.is(at - 1, Class::Comparative) || is_comparative(s, at - 1);
    let loose = Classes::of(&[
        Class::Job,
        Class::Position,
        Class::Collective,
        Class::LongEvent,
        Class::ShortEvent,
    ]);
    let mine = s.is(at + 1, Class::Possessive)
        && !s.is_any(at + 2, loose)
        && content(s, at + 2).is_some()
        && !is_verb(s, at + 2)
        && !(s.kind(at + 3) == Kind::Word && content(s, at + 3).is_some());
    let compared = (0..at).any(|i| s.is(i, Class::Comparative) && s.same_clause(i, at));
    if mine && compared && !skill {
        return Some(at + 3);
    }
    let certain = |i: usize| s.is_any(i, DEFINITE) && !s.is(i, Class::One);
    let thing = certain(at + 1) && content(s, at + 2).is_some() && !is_verb(s, at + 2);
    let owner = s.is(at + 3, Class::Of) && certain(at + 4) && s.kind(at + 5) == Kind::Word;
    let whole = !s.is_any(at + 5, Classes::of(&[Class::Collective, Class::Pronoun]))
        && !ANYBODY.contains(&s.lower(at + 5));
    (thing && owner && whole && s.same_clause(at, at + 5)).then_some(at + 6)
}

/// `meetings about the office move`: what an event is about.
fn about(s: &Sentence, at: usize) -> Option<usize> {
    let events = Classes::of(&[Class::ShortEvent, Class::LongEvent, Class::Happening]);
    let link = matches!(s.lower(at + 1), "about" | "over" | "rond" | "on");
    let known = s.is_any(at + 2, DEFINITE) && !s.is(at + 2, Class::One);
    if !s.is_any(at, events) || !link {
        return None;
    }
    let from = at + 2 + usize::from(known);
    (from..from + 2).find(|i| s.same_clause(*i, at) && content(s, *i).is_some()).map(|i| i + 1)
}

/// `when I cook for one`, `als ik voorlees aan kleuters`: what the author does then.
fn whenever(s: &Sentence, at: usize) -> Option<usize> {
    let opens =
        matches!(s.lower(at), "when" | "whenever" | "while" | "wanneer" | "als" | "terwijl");
    let me = matches!(s.lower(at + 1), "i" | "we" | "ik" | "wij");
    if !opens || !me {
        return None;
    }
    let clause = at + 2..(at + REACH).min(s.len());
    let clause = clause.take_while(|i| s.same_sentence(*i, at) && s.kind(*i) != Kind::Comma);
    let acts = Classes::of(&[Class::Doing, Class::ActVerb, Class::DoVerb]);
    let inner = Classes::of(&[Class::Mental, Class::Quality, Class::Wish, Class::VagueVerb]);
    let act = clause.clone().find(|i| s.is_any(*i, acts) && !s.is(*i, Class::KnowVerb))?;
    let small = Classes::of(&[Class::Filler, Class::Pronoun, Class::Article, Class::Adverb]);
    let more = |i: usize| {
        i != act
            && !ANYBODY.contains(&s.lower(i))
            && (!s.is_any(i, small) || s.is(i, Class::Pronoun) && s.number(i).is_some())
    };
    let last = clause.clone().last()?;
    let felt = clause.clone().any(|i| s.is_any(i, inner) || is_comparative(s, i));
    (clause.into_iter().any(more) && !felt).then_some(last + 1)
}
