//! Reads things that stop: `niet meer roken`, `no longer late`, `geen vlees`, `stop biting my
//! nails`.

use super::class::{Class, Classes};
use super::outcome::{Outcome, OutcomeKind, near};
use super::sentence::Sentence;
use super::token::Kind;
use super::vagueness::{content, is_comparative};

/// The maximum distance between the word for stopping and its object, in words.
const REACH: usize = 8;

/// Finds the object of a word for stopping: a thing or an act whose absence can be observed.
pub(super) fn stopped(s: &Sentence, at: usize) -> Option<Outcome> {
    vice(s, at)
        .or_else(|| no_more(s, at))
        .or_else(|| nothing_of(s, at))
        .or_else(|| nothing_but(s, at))
        .or_else(|| stopping(s, at))
}

/// `drink nothing stronger than tea`, `niets anders dan water`: everything else stops.
fn nothing_but(s: &Sentence, at: usize) -> Option<Outcome> {
    if !matches!(s.lower(at), "nothing" | "niets" | "niks") {
        return None;
    }
    let but =
        (at + 1..at + 3).find(|i| matches!(s.lower(*i), "than" | "dan" | "but" | "behalve"))?;
    // `I want nothing more than peace`.
    let most = (at + 1..but)
        .any(|i| matches!(s.lower(i), "more" | "less" | "better" | "meer" | "liever" | "minder"));
    let thing = (but + 1..but + 4).find(|i| s.same_clause(*i, but) && content(s, *i).is_some())?;
    if most { None } else { stop(s, at, thing + 1) }
}

/// `stop op 1 januari met roken`, `quit smoking`.
fn vice(s: &Sentence, at: usize) -> Option<Outcome> {
    s.phrase(at, Class::StopVerb)?;
    let vice = near(s, at).find(|i| s.is(*i, Class::Vice) && !s.is(*i, Class::StopVerb))?;
    stop(s, at.min(vice), at.max(vice) + 1)
}

/// `ik kijk niet meer op mijn telefoon`, `I no longer bite my nails`; not `niet meer zo moe`.
fn no_more(s: &Sentence, at: usize) -> Option<Outcome> {
    let refusal = s.phrase(at, Class::Refusal);
    let len = s
        .phrase(at, Class::NoMore)
        .filter(|len| s.lower(at + len) != "than")
        .or(refusal)
        .or_else(|| no_longer(s, at))
        .or_else(|| never(s, at))?;
    let before = (at.saturating_sub(REACH)..at).filter(|i| s.same_clause(*i, at));
    let after = (at + len..at + len + REACH).filter(|i| *i < s.len() && s.same_clause(*i, at));
    let mut thing = None;
    for i in before.chain(after) {
        if of_degree(s, i) {
            return None;
        }
        let lapse = s.phrase(i, Class::Lapse);
        let seen = content(s, i).is_some() || s.is(i, Class::Vice) || lapse.is_some();
        thing = thing.or(seen.then_some((i, i + lapse.unwrap_or(1))));
    }
    let (thing, end) = thing?;
    stop(s, at.min(thing), (at + len).max(end))
}

/// `not … any more`, `don't … anymore`: the tokens from the first word to the last.
fn no_longer(s: &Sentence, at: usize) -> Option<usize> {
    if !s.is(at, Class::Negation) {
        return None;
    }
    let ends = |i: &usize| s.phrase(*i, Class::Anymore).is_some();
    (at + 1..at + 12).take_while(|i| s.same_sentence(*i, at)).find(ends).map(|_| 1)
}

/// `I will never drive after drinking`.
fn never(s: &Sentence, at: usize) -> Option<usize> {
    (s.is(at, Class::Negation) && s.is(at, Class::Extreme)).then_some(1)
}

/// `geen vlees`, `no alcohol in January`: nothing of a thing.
fn nothing_of(s: &Sentence, at: usize) -> Option<Outcome> {
    if !s.is(at, Class::None) || s.is_any(at + 1, Classes::of(&[Class::Comparative, Class::One])) {
        return None;
    }
    let thing = (at + 1..at + 3).find(|i| s.same_clause(*i, at) && content(s, *i).is_some())?;
    let degree = (at + 1..at + REACH).any(|i| s.same_clause(i, at) && of_degree(s, i));
    // A current absence is not a goal: `I have no children`.
    let has = Classes::of(&[Class::Auxiliary, Class::GetVerb]);
    let state = at > 1 && s.is_any(at - 1, has) && s.is(at - 2, Class::Pronoun);
    (!degree && !state).then(|| stop(s, at, thing + 1)).flatten()
}

/// `stop biting my nails`, `stoppen met nagelbijten`; not things that happen in someone's head.
fn stopping(s: &Sentence, at: usize) -> Option<Outcome> {
    let len = s.phrase(at, Class::StopVerb)?;
    let with = usize::from(s.is(at + len, Class::With));
    let verb = at + len + with;
    if with == 0 && !s.is_gerund(verb) || s.is(verb, Class::Mental) || s.kind(verb) != Kind::Word {
        return None;
    }
    let clause = verb..(verb + REACH).min(s.len());
    let mut clause = clause.filter(|i| s.same_clause(*i, at));
    if clause.clone().any(|i| of_degree(s, i)) {
        return None;
    }
    let thing = clause.find(|i| content(s, *i).is_some())?;
    stop(s, at, thing + 1)
}

/// `zo moe`, `so often`, `less`: a degree of something that goes on.
fn of_degree(s: &Sentence, at: usize) -> bool {
    let closes = |class| at > 0 && s.phrase(at - 1, class).is_some();
    if closes(Class::NoMore) || closes(Class::Anymore) || s.is(at, Class::Article) {
        return false;
    }
    if s.phrase(at, Class::Lapse).is_some() {
        return false;
    }
    let degrees = Classes::of(&[
        Class::AsBefore,
        Class::VagueOften,
        Class::Hedge,
        Class::Quality,
        Class::Degree,
        Class::Comparative,
    ]);
    s.is_any(at, degrees) || is_comparative(s, at)
}

#[expect(clippy::unnecessary_wraps, reason = "every rule returns an option")]
fn stop(s: &Sentence, from: usize, to: usize) -> Option<Outcome> {
    Some(Outcome { span: s.span(from, to), kind: OutcomeKind::Stop })
}
