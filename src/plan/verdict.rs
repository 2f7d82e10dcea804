//! The judgement of a goal: five letters, each with its result.

use std::sync::Arc;

use crate::base::{Arg, Lang, Span};
use crate::phrases::{Question, Reason};

use super::config::SmartReading;
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
    /// Met by a field of its own.
    Structure,
    /// By the author's words.
    Text,
    /// By nothing.
    Unmet,
    /// Met by an ongoing rhythm: nothing is missing, but a day to look back would help.
    Hint,
    /// Not judged yet, or unreadable.
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
    /// The deciding place, or the place for an answer.
    pub place: Span,
    /// A coach's question about the words.
    pub ask: Option<Question>,
}

impl Verdict {
    /// A coach's question: about the words, or the standard question of a letter that is not met.
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
    pub(crate) fn initial(self) -> &'static str {
        match self {
            Self::S => "S",
            Self::M => "M",
            Self::A => "A",
            Self::R => "R",
            Self::T => "T",
        }
    }

    /// The letter in machine-readable output.
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

    /// The meaning of the letter in this plan: the key of [`Self::field`], or the one in the
    /// settings.
    pub fn reading(self, plan: &Plan) -> &'static str {
        self.other_reading(plan.config.smart, Lang::En).unwrap_or(self.field())
    }

    /// The key of the author's words about it, in a language, if the settings give the letter its
    /// other meaning.
    pub(crate) fn other_reading(self, smart: SmartReading, lang: Lang) -> Option<&'static str> {
        match self {
            Self::A if smart.acceptable => Some(lang.pick("acceptable", "acceptabel")),
            Self::R if smart.realistic => Some(lang.pick("realistic", "realistisch")),
            _ => None,
        }
    }

    /// The id of the question about it when nothing is written yet.
    pub fn question(self, smart: SmartReading) -> String {
        match self {
            Self::A if smart.acceptable => "ask-nobody-else".to_owned(),
            Self::R if smart.realistic => "ask-a".to_owned(),
            _ => format!("ask-{}", self.key()),
        }
    }
}

impl State {
    /// The id of its message, with a placeholder for the reason.
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

/// The reason of a letter that a sentence of the body or the title meets.
pub(super) const IN_PROSE: &str = "letter-in-prose";

/// The reason of a letter that is met under a heading or a label which asks for it.
pub(super) const IN_SECTION: &str = "letter-in-section";

impl Why {
    /// The sentence of the body or the title that meets the letter.
    pub(crate) fn in_prose(&self) -> Option<&str> {
        match self {
            Self::Message(IN_PROSE, args) => args.iter().find_map(|arg| match arg {
                ("said", Arg::Text(said)) => Some(&**said),
                _ => None,
            }),
            _ => None,
        }
    }

    /// The id of its message, and the arguments.
    pub fn message(&self) -> (&'static str, &[(&'static str, Arg)]) {
        match self {
            Self::Words(reason) => (reason.message(), &[]),
            Self::Message(id, args) => (id, args),
            Self::Silent => ("letter-silent", &[]),
        }
    }
}

/// The first thing a goal serves: the field, and the name.
pub(super) fn link(plan: &Plan, entry: &Entry) -> Option<(&'static str, Arc<str>)> {
    for field in ["need", "competence"] {
        if entry.record.has(field) {
            let symbol = entry.record.references(field).first().copied();
            let found =
                symbol.and_then(|symbol| plan.refers(graph::targets(Kind::Goal, field), symbol));
            let name = found.and_then(|found| plan.title_of(found));
            return Some((field, name.unwrap_or_default()));
        }
    }
    let by = graph::referring(plan, Kind::Conclusion, "leads_to")
        .find(|(_, found)| plan.is_of(*found, entry))?;
    Some(("title", plan.entry(by.0).title().unwrap_or_default()))
}
