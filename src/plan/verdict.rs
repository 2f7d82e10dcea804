//! What can be judged of a goal: five letters, and how each comes out.

use std::sync::Arc;

use crate::base::{Arg, Span};
use crate::phrases::{Question, Reason};

use super::{Entry, Kind, Plan, graph};

/// One of the five letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letter {
    /// Specific.
    S,
    /// Measurable.
    M,
    /// Attainable, or acceptable.
    A,
    /// Relevant, or realistic.
    R,
    /// Time-bound.
    T,
}

/// Whether a letter is met, and by what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// By what stands in a field of its own.
    Structure,
    /// By the author's words.
    Text,
    /// By nothing.
    Unmet,
    /// By a rhythm that goes on: nothing is missing, and a day to look back is asked for.
    Hint,
    /// It is not asked yet, or cannot be read.
    Open,
}

/// The judgement of one letter.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// The letter.
    pub letter: Letter,
    /// Whether it is met.
    pub state: State,
    /// Why.
    pub why: Why,
    /// The place that decides, or where an answer belongs.
    pub place: Span,
    /// What a coach would ask about the words that are there.
    pub ask: Option<Question>,
}

impl Verdict {
    /// What a coach would ask: about the words, or where a letter is not met at all, the question
    /// of the letter.
    pub fn question(&self) -> Option<Question> {
        let letter = match self.letter {
            Letter::S => "ask-s",
            Letter::M => "ask-m",
            Letter::A => "ask-a",
            Letter::R => "ask-r",
            Letter::T => "ask-t",
        };
        let unmet = self.state == State::Unmet;
        self.ask.clone().or_else(|| unmet.then(|| Question::plain(letter)))
    }
}

/// Why a letter is met or not.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// What was read in a sentence.
    Words(Reason),
    /// A message of the catalogue with its arguments.
    Message(&'static str, Vec<(&'static str, Arg)>),
    /// Nothing is written about it.
    Silent,
}

impl Letter {
    /// The five, in order.
    pub const ALL: [Self; 5] = [Self::S, Self::M, Self::A, Self::R, Self::T];

    /// The letter.
    pub fn initial(self) -> &'static str {
        match self {
            Self::S => "S",
            Self::M => "M",
            Self::A => "A",
            Self::R => "R",
            Self::T => "T",
        }
    }

    /// The letter as a key for a machine.
    pub fn key(self) -> &'static str {
        match self {
            Self::S => "s",
            Self::M => "m",
            Self::A => "a",
            Self::R => "r",
            Self::T => "t",
        }
    }

    /// The key of the author's words about it, in `[smart]`.
    pub fn field(self) -> &'static str {
        match self {
            Self::S => "specific",
            Self::M => "measurable",
            Self::A => "attainable",
            Self::R => "relevant",
            Self::T => "timebound",
        }
    }

    /// What the letter stands for in this plan: the key of [`Self::field`], or how the settings
    /// read it.
    pub fn reading(self, plan: &Plan) -> &'static str {
        match self {
            Self::A if plan.config.smart.acceptable => "acceptable",
            Self::R if plan.config.smart.realistic => "realistic",
            _ => self.field(),
        }
    }
}

impl State {
    /// The id of the message that says it, with a place for the reason.
    pub fn message(self) -> &'static str {
        match self {
            Self::Structure => "letter-structure",
            Self::Text => "letter-text",
            Self::Unmet => "letter-unmet",
            Self::Hint => "letter-hint",
            Self::Open => "letter-open",
        }
    }

    /// Its name for a machine.
    pub fn name(self) -> &'static str {
        match self {
            Self::Structure => "structure",
            Self::Text => "text",
            Self::Unmet => "unmet",
            Self::Hint => "hint",
            Self::Open => "open",
        }
    }
}

impl Why {
    /// The id of the message that says it, and its arguments.
    pub fn message(&self) -> (&'static str, &[(&'static str, Arg)]) {
        match self {
            Self::Words(reason) => (reason.message(), &[]),
            Self::Message(id, args) => (id, args),
            Self::Silent => ("letter-silent", &[]),
        }
    }
}

/// What a goal serves: the field that says so, and the name of the first it names.
pub(super) fn link(plan: &Plan, entry: &Entry) -> Option<(&'static str, Arc<str>)> {
    for field in ["need", "competence"] {
        if entry.record.has(field) {
            let symbol = entry.record.references(field).first().copied();
            let found = symbol.and_then(|symbol| plan.find(symbol));
            let name = found.and_then(|found| plan.title_of(found));
            return Some((field, name.unwrap_or_default()));
        }
    }
    let by = graph::referring(plan, Kind::Conclusion, "leads_to")
        .find(|(_, symbol)| *symbol == entry.symbol)?;
    Some(("title", plan.entry(by.0).title().unwrap_or_default()))
}
