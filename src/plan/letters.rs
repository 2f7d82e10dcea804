//! What each letter of SMART comes down to for a goal, and why.
//!
//! A letter is met by structure (a measure with a target, an end date, a need), or by the author's
//! words, or not. The A and the R are read as the settings say: S1 asks for attainable and relevant,
//! S2 for acceptable and realistic.

use std::sync::Arc;

use crate::base::calendar::{Date, days_between};
use crate::base::{Arg, Span};
use crate::phrases::{Edge, Question, Reason, When};

use super::kinds::Goal;
use super::sentences::{self, End};
use super::weigh::Case;
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

/// The judgement of all letters of a goal. Of an idea and of what cannot be read nothing is judged.
pub fn judge(plan: &Plan, entry: &Entry, goal: &Goal) -> [Verdict; 5] {
    let case = Case::new(plan, entry, goal);
    Letter::ALL.map(|letter| case.judge(letter))
}

/// The judgement of one letter.
pub fn letter(plan: &Plan, entry: &Entry, goal: &Goal, letter: Letter) -> Verdict {
    Case::new(plan, entry, goal).judge(letter)
}

/// The sentence of a goal that is a conclusion rather than a goal (S2 step 6), with nothing beside
/// it that makes it one.
pub fn conclusion(plan: &Plan, entry: &Entry, goal: &Goal) -> Option<Span> {
    if goal.due.is_some() || !goal.measures.is_empty() {
        return None;
    }
    let sentences = sentences::of(plan, entry);
    let own = ["statement", "specific"];
    let sentence = own.into_iter().find_map(|name| sentences.iter().find(|s| s.field == name))?;
    let beside = ["measurable", "demonstrate", "timebound"];
    let rest = sentences.iter().filter(|other| beside.contains(&other.field));
    let made = rest.map(|other| &other.judged).any(|judged| judged.m.met || judged.t.met);
    let cues = &sentence.reading.cues;
    let open = sentence.reading.is_conclusion_like() && !made;
    open.then(|| {
        sentence.words(if cues.alternatives.is_empty() { &[] } else { &cues.alternatives })
    })
}

/// Whether a goal serves a need, conclusion, difference or competence.
pub fn is_linked(plan: &Plan, entry: &Entry) -> bool {
    link(plan, entry).is_some()
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

/// Whether the text of a goal as a whole holds a rhythm and nothing that ends it.
pub fn is_open_habit(plan: &Plan, entry: &Entry) -> bool {
    let asked = ["statement", "specific", "measurable", "timebound"];
    let sentences = sentences::of(plan, entry);
    let mut asked = sentences.iter().filter(|sentence| asked.contains(&sentence.field));
    asked.any(|sentence| sentence.reading.has_open_frequency())
}

/// The end that the words of a goal name: that of the first sentence with one, the sentence about
/// time first.
pub fn end_in_words(plan: &Plan, entry: &Entry, goal: &Goal) -> Option<EndInWords> {
    let sentences = sentences::of(plan, entry);
    ["timebound", "statement", "specific", "measurable"].into_iter().find_map(|field| {
        let sentence = sentences.iter().find(|sentence| sentence.field == field)?;
        let ends = sentence.ends(goal.start);
        let (time, first, last) = ends.iter().max_by_key(|(_, _, last)| *last)?;
        // `voor 1 juli` ends the day before.
        let last = if time.edge == Edge::Before { *first } else { *last };
        let certain = !sentence.is_ratio(time.span);
        Some(EndInWords { field, place: sentence.place(time.span), last, certain, ends })
    })
}

/// An end that the words of a goal name.
#[derive(Clone, Debug)]
pub struct EndInWords {
    /// The field of the sentence.
    pub field: &'static str,
    /// The place of the words.
    pub place: Span,
    /// The last day they can mean.
    pub last: Date,
    /// Whether the words can be nothing but a day: `4/5` may be a score as well.
    pub certain: bool,
    /// Every end of that sentence.
    pub ends: Vec<End>,
}

impl EndInWords {
    /// Whether a day is what the words can mean.
    pub fn agrees(&self, start: Option<Date>, due: Date) -> bool {
        self.ends.iter().any(|end| fits(end, start, due))
    }
}

/// Whether a day is what the words can mean. Within a period, or before a day, any earlier day will
/// do; for the rest a week more or less is nobody's mistake.
fn fits(end: &End, start: Option<Date>, due: Date) -> bool {
    let (time, first, last) = end;
    let within = matches!(time.when, When::Within { .. });
    let length = start.map_or(0, |start| days_between(start, *last));
    let slack = if within { (length / 10).max(3) } else { 7 };
    let late = days_between(*last, due) > slack;
    let open = within || matches!(time.edge, Edge::Before | Edge::By);
    let early = !open && days_between(due, *first) > slack;
    !late && !early
}
