//! Finds the words that state a result, as opposed to weighing or supposing one.

use super::class::{Class, Classes};
use super::sentence::Sentence;
use super::token::Kind;

/// For each token, whether its clause is a statement: not a condition, a question, a reason or an
/// alternative.
pub(super) fn stated(s: &Sentence) -> Vec<bool> {
    let mut stated = vec![true; s.len()];
    for (first, last) in sentences(s) {
        let open = s.is(first, Class::If) || alternative(s, first, last).is_some();
        let mut weighed = false;
        for (at, state) in stated.iter_mut().enumerate().take(last + 1).skip(first) {
            weighed &= at > first && s.same_clause(at - 1, at);
            *state = !open && !weighed;
            let opens = [Class::Reported, Class::Because];
            weighed |= s.explores(at).is_some()
                || opens.into_iter().any(|class| s.phrase(at, class).is_some());
        }
    }
    stated
}

/// Finds the first and the last token of each sentence.
pub(super) fn sentences(s: &Sentence) -> Vec<(usize, usize)> {
    let mut list = Vec::new();
    let mut first = 0;
    for at in 0..s.len() {
        if at + 1 == s.len() || !s.same_sentence(at, at + 1) {
            list.push((first, at));
            first = at + 1;
        }
    }
    list
}

/// Finds the `or` between two actions that are offered: `leren koken of een kok zoeken`.
pub(super) fn alternative(s: &Sentence, first: usize, last: usize) -> Option<usize> {
    let last_verb = (first..=last).rev().find(|at| is_verb(s, *at))?;
    let determined = Classes::of(&[Class::One, Class::Article, Class::Possessive]);
    (first + 1..last_verb).find(|at| {
        s.is(*at, Class::Or)
            && s.phrase(*at, Class::OrMore).is_none()
            && is_verb(s, at - 1)
            && !s.is_any(at - 1, Classes::of(&[Class::Before, Class::Explore, Class::KnowVerb]))
            && s.is_any(at + 1, determined)
    })
}

fn is_verb(s: &Sentence, at: usize) -> bool {
    let verbs = Classes::of(&[
        Class::PlainVerb,
        Class::MakeVerb,
        Class::GetVerb,
        Class::FinishVerb,
        Class::DoVerb,
        Class::VagueVerb,
        Class::ActVerb,
        Class::KnowVerb,
        Class::Explore,
        Class::BecomeVerb,
    ]);
    let entry = s.entry(at);
    let unknown = entry.classes.is_empty() || s.is(at, Class::Umbrella);
    let infinitive = s.kind(at) == Kind::Word
        && s.lower(at).len() > 4
        && s.infinitive().is_some_and(|ending| s.lower(at).ends_with(ending))
        && unknown
        && entry.unit.is_none();
    s.is_any(at, verbs) || infinitive
}
