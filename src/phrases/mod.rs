//! Reads a goal sentence in Dutch or English: what it says about time and amounts, and what stays
//! vague.
//!
//! The text is split into tokens, and each token is looked up in the tables of the language.
//! Language-independent rules then find expressions of time, amounts, results, and the words that
//! make a goal vague. [`judge`] compares the result with the letters S, M and T.

mod amount;
mod background;
mod calendar;
mod circumstance;
mod class;
mod decision;
mod vagueness;
pub mod delicate;
mod digits;
mod doubt;
mod en;
mod non_measures;
mod guess;
mod judge;
mod lexicon;
mod nl;
mod outcome;
mod purpose;
mod question;
mod quote;
mod reply;
mod seen;
mod narrowed;
mod sentence;
mod specific;
mod assertion;
mod stop;
#[cfg(test)]
mod tests;
mod time;
mod token;
mod written;

use crate::base::{Lang, Span};
use sentence::Sentence;

pub use amount::{Amount, AmountKind, Bound};
pub use calendar::{Day, weekday};
pub(crate) use circumstance::{
    is_in_points, is_learner, is_to_pass, keeps_a_record, names_help, only_needs_help, tells_deed,
    tells_result,
};
pub use class::Unit;
pub use guess::guess_lang;
pub use judge::{Judgement, Letter, Reason};
pub use outcome::{Outcome, OutcomeKind};
pub use question::{Question, doubt, feasible, purpose, question, reason};
pub use reply::agrees;
pub(crate) use reply::{is_yes_or_no, names_others, says_something};
pub use time::{Edge, Every, Role, TimeExpr, When, resolve};
pub(crate) use token::tokens;
pub use token::{Kind, Token};
pub use vagueness::Cues;
pub use written::{Asked, Counts, DayOrder, Said, Toward, Unread, Written, day, say};

/// Everything found in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The expressions of time, in order.
    pub times: Vec<TimeExpr>,
    /// The amounts, in order, including the numbers that are not measures.
    pub amounts: Vec<Amount>,
    /// The results that are finished or not, in order.
    pub outcomes: Vec<Outcome>,
    /// The words that make the text vague or specific.
    pub cues: Cues,
    /// A size that may be too large for its time: `12 kilo`, `fluent`.
    pub hurry: Option<Span>,
    /// The number of words.
    pub words: usize,
}

/// Reads a text; every span is on character boundaries.
#[must_use]
pub fn read(text: &str, lang: Lang) -> Reading {
    let sentence = Sentence::new(text, lang);
    let found = time::find(&sentence);
    let mut timed = vec![false; sentence.len()];
    for time in &found {
        timed[time.from..time.to.min(sentence.len())].fill(true);
    }
    let amounts = amount::find(&sentence, &found);
    let outcomes = outcome::find(&sentence, &timed);
    let cues = vagueness::find(&sentence, &timed, &measured(&sentence, &amounts));
    let words = sentence.tokens.iter().filter(|token| token.kind == Kind::Word).count();
    let expressions = found.iter().map(|time| TimeExpr {
        span: sentence.span(time.from, time.to),
        role: time.role,
        edge: time.edge,
        when: time.when,
        every: time.every,
    });
    let hurry = doubt::hurry(&sentence, &found, &amounts);
    Reading { times: expressions.collect(), amounts, outcomes, cues, hurry, words }
}

/// Marks the tokens of clauses with a measure.
fn measured(sentence: &Sentence, amounts: &[Amount]) -> Vec<bool> {
    let mut clauses = vec![false; sentence.clause(sentence.len().saturating_sub(1)) + 1];
    let mut measures = amounts.iter().filter(|amount| amount.kind.is_measure()).peekable();
    for at in 0..sentence.len() {
        let start = sentence.span(at, at + 1).start;
        while measures.next_if(|amount| amount.span.end <= start).is_some() {}
        if measures.peek().is_some_and(|amount| amount.span.start <= start) {
            clauses[sentence.clause(at)] = true;
        }
    }
    (0..sentence.len()).map(|at| clauses[sentence.clause(at)]).collect()
}

/// The whole phrase of the author around some words.
#[must_use]
pub fn quote(text: &str, span: Span) -> String {
    quote::phrase(text, span)
}

/// Whether a word names a position that somebody can hold: `casemanager`.
#[must_use]
pub(crate) fn is_position(word: &str, lang: Lang) -> bool {
    lexicon::Lexicon::of(lang).word(&word.to_lowercase()).classes.has(class::Class::Position)
}

/// How much a word tells about what a text is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Telling {
    /// It tells by itself: a thing, a language.
    Alone,
    /// It is one of several: a broad word such as `team`.
    Broad,
    /// It is what is done: `rewrite`.
    Act,
}

/// The words that tell what a text is about, in order.
#[must_use]
pub(crate) fn telling(text: &str, lang: Lang) -> Vec<(&str, Telling)> {
    const LONG: usize = 6;
    let sentence = Sentence::new(text, lang);
    let cues = read(text, lang).cues;
    let mut found = Vec::new();
    for at in 0..sentence.len() {
        let span = sentence.span(at, at + 1);
        let rare = sentence.kind(at) == Kind::Word
            && sentence.entry(at) == lexicon::Entry::default()
            && sentence.lower(at).chars().count() >= LONG
            && !vagueness::is_hollow(&sentence, at);
        let named = cues.content.contains(&span) || cues.tongues.contains(&span) || rare;
        let tells = match () {
            () if cues.acts.contains(&span) => Telling::Act,
            () if named => Telling::Alone,
            () if cues.umbrellas.contains(&span) => Telling::Broad,
            () => continue,
        };
        found.extend(text.get(span.range()).map(|word| (word, tells)));
    }
    found
}

/// Judges the letters S, M and T of a text on its own.
#[must_use]
pub fn judge(text: &str, lang: Lang) -> Judgement {
    read(text, lang).judge()
}

impl Reading {
    /// Judges the letters S, M and T.
    #[must_use]
    pub fn judge(&self) -> Judgement {
        judge::judge(self)
    }

    /// Whether the text is a conclusion rather than a goal (S2 step 6): something to be done, or
    /// two options, without a measure or an end.
    #[must_use]
    pub(crate) fn is_conclusion_like(&self) -> bool {
        let judgement = self.judge();
        let open = !judgement.m.met && !judgement.t.met;
        open && (!self.cues.alternatives.is_empty() || !self.cues.necessities.is_empty())
    }

    /// Whether there is a rhythm and nothing that ends it.
    #[must_use]
    pub(crate) fn has_open_frequency(&self) -> bool {
        let has = |role| self.times.iter().any(|time| time.role == role);
        has(Role::Frequency) && !has(Role::End) && !has(Role::Period)
    }

    /// The places of extremes: `100%`, `10x`, `iedereen`.
    #[must_use]
    pub(crate) fn extremes(&self) -> &[Span] {
        &self.cues.extremes
    }
}
