//! Reads a goal sentence in Dutch or English: what it says about time, about amounts, and what
//! stays vague.
//!
//! The text is cut into tokens, each token is looked up in the table of the language, and rules
//! that know no language find expressions of time, then amounts, then results, then the words that
//! make a goal vague. [`judge`] holds what was found against the letters S, M and T.

mod amount;
mod calendar;
mod class;
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
mod reply;
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
pub use calendar::{Day, add_days, add_months, add_workdays, days_in_month, is_date, weekday};
pub use class::Unit;
pub use guess::guess_lang;
pub use judge::{Judgement, Letter, Reason};
pub use outcome::{Outcome, OutcomeKind};
pub use question::{Question, doubt, purpose, question, reason};
pub use reply::{agrees, says_something};
pub use time::{Edge, Every, Role, TimeExpr, When, resolve};
pub use token::{Kind, Token, tokens};
pub use vagueness::Cues;
pub use written::{Asked, Counts, Said, Toward, Unread, Written, day, say};

/// Holds all that was read in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The expressions of time, in order.
    pub times: Vec<TimeExpr>,
    /// The amounts, in order, with the numbers that are no measure.
    pub amounts: Vec<Amount>,
    /// The results that are finished or not, in order.
    pub outcomes: Vec<Outcome>,
    /// The words that make the text vague or narrow it.
    pub cues: Cues,
    /// What may be too fast for its size: `12 kilo`, `fluent`.
    pub hurry: Option<Span>,
    /// The number of words.
    pub words: usize,
}

/// Reads a text; every span lies on character boundaries of it.
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

/// Marks the tokens of the clauses that hold a measure.
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

/// Judges the letters S, M and T of a text by itself.
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

    /// Tells whether the text is a conclusion rather than a goal (S2 step 6): what one would have
    /// to do, or two actions to choose from, without measure or end.
    #[must_use]
    pub fn is_conclusion_like(&self) -> bool {
        let judgement = self.judge();
        let open = !judgement.m.met && !judgement.t.met;
        open && (!self.cues.alternatives.is_empty() || !self.cues.necessities.is_empty())
    }

    /// Tells whether there is a rhythm and nothing that ends it.
    #[must_use]
    pub fn has_open_frequency(&self) -> bool {
        let has = |role| self.times.iter().any(|time| time.role == role);
        has(Role::Frequency) && !has(Role::End) && !has(Role::Period)
    }

    /// Returns the places of extremes: `100%`, `10x`, `iedereen`.
    #[must_use]
    pub fn extremes(&self) -> &[Span] {
        &self.cues.extremes
    }
}
