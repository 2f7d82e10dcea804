//! Finds the purpose of a goal (`zodat …`, `because …`), and means that only say "better".

use super::class::{Class, Classes};
use super::sentence::Sentence;
use super::token::Kind;
use super::vagueness::is_comparative;
use std::ops::Range;

/// A clause with the purpose of a goal.
pub(super) struct Reason {
    /// The tokens of the clause, including the word that opens it.
    pub(super) range: Range<usize>,
    /// Whether `om … te` opens it: it can then still name the result.
    pub(super) infinitive: bool,
}

/// The maximum distance between `om` and its `te`, in words.
const REACH: usize = 12;

/// Finds the clauses with a purpose, from left to right.
pub(super) fn reasons(s: &Sentence) -> Vec<Reason> {
    let mut found: Vec<Reason> = Vec::new();
    let mut at = 0;
    while at < s.len() {
        let end = s.phrase(at, Class::Purpose).map(|_| (clause_end(s, at), false));
        let infinitive = || aim(s, at).map(|end| (end, true));
        match end.or_else(infinitive) {
            Some((end, infinitive)) => {
                found.push(Reason { range: at..end, infinitive });
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

/// The end of a clause that starts here: the end of the sentence, or the next comma if the sentence
/// then continues with the goal.
fn clause_end(s: &Sentence, at: usize) -> usize {
    let aside = s.opens(at) || at > 0 && s.kind(at - 1) == Kind::Comma;
    let mut stops = at + 1..s.len();
    let end = stops.find(|i| {
        !s.same_sentence(*i, at)
            || (s.kind(*i) == Kind::Comma && (s.opens(at) || aside && goes_on(s, *i)))
    });
    end.unwrap_or(s.len())
}

/// Whether the goal continues after a comma: a verb and its subject come first.
fn goes_on(s: &Sentence, comma: usize) -> bool {
    let verbs = Classes::of(&[Class::Wish, Class::Auxiliary, Class::Can]);
    s.is_any(comma + 1, verbs) && s.is(comma + 2, Class::Pronoun)
}

/// `om beter te slapen` after a goal; `leren om … te` and `om acht uur` are not purposes.
fn aim(s: &Sentence, at: usize) -> Option<usize> {
    let opens = s.is(at, Class::At) && s.infinitive().is_some() && at > 1 && !s.opens(at);
    if !opens || s.is(at - 1, Class::Complement) || s.number(at + 1).is_some() {
        return None;
    }
    // `beter om te kunnen gaan met`: a part of the verb.
    let verb = (at + 2..at + 5).find(|i| s.lower(*i) == "gaan");
    if verb.is_some_and(|verb| s.is(at + 1, Class::To) && s.is(verb + 1, Class::With)) {
        return None;
    }
    let ahead = at + 1..(at + REACH).min(s.len());
    let led = ahead.take_while(|i| s.same_sentence(*i, at)).any(|i| s.is(i, Class::To));
    led.then(|| clause_end(s, at))
}

/// For each token, whether it is in a reason, or in a means that only says "better": such words do
/// not make a goal specific.
pub(super) fn idle(s: &Sentence, reasons: &[Reason]) -> Vec<bool> {
    let mut idle = vec![false; s.len()];
    for reason in reasons {
        // The words of `om … te` narrow a goal that is not about improvement.
        let only =
            !reason.infinitive || vague(s, 0..reason.range.start) || vague(s, reason.range.clone());
        if only {
            idle[reason.range.clone()].fill(true);
        }
    }
    let mut at = 0;
    while at < s.len() {
        let opens = s.phrase(at, Class::Method).is_some()
            || (s.is(at, Class::BySize) && s.is_gerund(at + 1));
        let ends = |i: &usize| !s.same_sentence(*i, at) || s.kind(*i) == Kind::Comma;
        let end = (at + 1..s.len()).find(ends).unwrap_or(s.len());
        if opens && vague(s, at..end) {
            idle[at..end].fill(true);
            at = end;
        }
        at += 1;
    }
    idle
}

/// Whether the words only say that something has to be better.
fn vague(s: &Sentence, range: Range<usize>) -> bool {
    let better = Classes::of(&[Class::Comparative, Class::VagueVerb]);
    range.into_iter().any(|i| s.is_any(i, better) || is_comparative(s, i))
}
