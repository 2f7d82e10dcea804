//! Reads decisions: `weet ik of ik blijf`, `I have chosen a course`. A decision has been made or not.

use super::class::{Class, Classes};
use super::outcome::{Outcome, OutcomeKind, compared};
use super::sentence::Sentence;
use super::token::Kind;

/// The maximum distance between the verb and the question it answers, in words.
const REACH: usize = 12;

/// The words that open a question with two answers.
const WHETHER: &[&str] = &["whether", "if", "of"];

/// The words that open a question about one thing out of several.
const WHICH: &[&str] = &[
    "which", "what", "where", "who", "welk", "welke", "wat", "waar", "wie", "waarin", "waarheen",
    "tussen",
];

/// The words with which authors say what they will do.
const CHOICES: &[&str] = &[
    "will", "want", "going", "choose", "shall", "stay", "keep", "go", "apply", "continue", "wil",
    "ga", "kies", "zal", "gaan", "willen", "kiezen", "blijf", "word", "doe",
];

/// Finds a decision at its verb.
pub(super) fn made(s: &Sentence, at: usize) -> Option<Outcome> {
    let end = known(s, at).or_else(|| chosen(s, at))?;
    (!compared(s, at)).then(|| Outcome { span: s.span(at, end), kind: OutcomeKind::Decision })
}

/// `I know whether I want to stay`, `weet ik welke opleiding ik ga volgen`; not `I know how to
/// motivate people` or `weet ik wat ik wil`.
fn known(s: &Sentence, at: usize) -> Option<usize> {
    if !matches!(
        s.lower(at),
        "know" | "knows" | "weet" | "weten" | "clear" | "duidelijk" | "helder"
    ) {
        return None;
    }
    let opens = |i: &usize| WHETHER.contains(&s.lower(*i)) || WHICH.contains(&s.lower(*i));
    let question = (at + 1..at + 5).take_while(|i| s.same_sentence(*i, at)).find(opens)?;
    let end = end(s, question);
    let subject = (question + 1..end).find(|i| is_author(s, *i));
    if WHETHER.contains(&s.lower(question)) {
        // `of` also means `or`: a subject follows a question. It is the author's own decision.
        let whole = s.is_any(question + 1, SUBJECTS) && end > question + 2;
        let mine = subject.is_some() || (question + 1..end).any(|i| suits_me(s, i));
        return (whole && mine).then_some(end);
    }
    let choice = (subject?..end).find(|i| CHOICES.contains(&s.lower(*i)))?;
    // `what I want` leaves everything open; `what I want to study` does not.
    let named = choice + 1 < end || subject? > question + 1;
    named.then_some(end)
}

const SUBJECTS: Classes =
    Classes::of(&[Class::Pronoun, Class::Article, Class::Possessive, Class::This, Class::There]);

/// `of dit werk bij mij past`, `whether it is right for me`.
fn suits_me(s: &Sentence, at: usize) -> bool {
    let led = matches!(s.lower(at), "bij" | "voor" | "for" | "suits" | "suit");
    led && matches!(s.lower(at + 1), "mij" | "me")
}

fn is_author(s: &Sentence, at: usize) -> bool {
    matches!(s.lower(at), "i" | "we" | "i'll" | "i'm" | "we'll" | "ik" | "wij")
}

/// `I have decided to stay`, `heb ik een keuze gemaakt`, `choose between two courses`; not `make
/// better choices`.
fn chosen(s: &Sentence, at: usize) -> Option<usize> {
    let len = s.phrase(at, Class::DecideVerb)?;
    let noun = at > 0 && s.is_any(at - 1, Classes::of(&[Class::Article, Class::Possessive]));
    let fixed = len > 1;
    let after = at + len;
    let opens = WHETHER.contains(&s.lower(after))
        || WHICH.contains(&s.lower(after))
        || matches!(s.lower(after), "between" | "on")
        || s.is(after, Class::One);
    let perfect =
        (at.saturating_sub(REACH)..at).any(|i| s.is(i, Class::Auxiliary) && s.same_clause(i, at));
    // `kan kiezen welke vorm past` is an ability.
    let able = (at.saturating_sub(REACH)..at)
        .any(|i| s.phrase(i, Class::Can).is_some() && s.same_sentence(i, at));
    if able {
        return None;
    }
    let end = end(s, after);
    // `I decided to improve my English` only moves the vague verb.
    let vague = (after..end).any(|i| s.is(i, Class::VagueVerb));
    ((fixed || opens || perfect) && !vague && (fixed || !noun)).then_some(end)
}

/// The end of the clause in which the question is asked.
fn end(s: &Sentence, from: usize) -> usize {
    let stops =
        |i: &usize| !s.same_sentence(*i, from) || matches!(s.kind(*i), Kind::Comma | Kind::Stop);
    (from..s.len()).find(stops).unwrap_or(s.len())
}
