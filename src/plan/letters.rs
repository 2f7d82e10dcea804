//! Judges the letters of SMART for a goal, each with a reason.
//!
//! A letter is met by structure (a measure with a target, an end date, a need), by the author's
//! words, or not at all. The settings decide the meaning of A and R: the first article (S1) means
//! attainable and relevant, the second (S2) acceptable and realistic.

use crate::base::Span;
use crate::base::calendar::{Date, days_between};
use crate::phrases::{Edge, Reason, When};

use super::kinds::Goal;
use super::sentences::{self, End};
use super::verdict::link;
use super::weigh::Case;

pub use super::verdict::{Letter, State, Verdict, Why};
use super::{Entry, Plan};

/// The judgement of all letters of a goal. Ideas and unreadable goals are not judged.
pub fn judge(plan: &Plan, entry: &Entry, goal: &Goal) -> [Verdict; 5] {
    let case = Case::new(plan, entry, goal);
    Letter::ALL.map(|letter| case.judge(letter))
}

/// The judgement of one letter.
pub fn letter(plan: &Plan, entry: &Entry, goal: &Goal, letter: Letter) -> Verdict {
    Case::new(plan, entry, goal).judge(letter)
}

/// The sentence of a goal that is a conclusion rather than a goal (S2 step 6), if nothing else
/// makes it one.
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
pub(crate) fn is_linked(plan: &Plan, entry: &Entry) -> bool {
    link(plan, entry).is_some()
}

/// Whether the text of a goal as a whole contains a rhythm without an end.
pub(crate) fn is_open_habit(plan: &Plan, entry: &Entry) -> bool {
    let asked = ["statement", "specific", "measurable", "timebound"];
    let sentences = sentences::of(plan, entry);
    let mut asked = sentences.iter().filter(|sentence| asked.contains(&sentence.field));
    asked.any(|sentence| sentence.reading.has_open_frequency())
}

/// Whether the goal is an exam, a certificate or a job.
pub(crate) fn is_proof(plan: &Plan, entry: &Entry, goal: &Goal) -> bool {
    Case::new(plan, entry, goal).is_proof()
}

/// The end named in the words of a goal: that of the first sentence with one, starting with the
/// time-bound sentence.
pub fn end_in_words(plan: &Plan, entry: &Entry, goal: &Goal) -> Option<EndInWords> {
    let fields = sentences::of(plan, entry);
    let of_field = |field: &'static str| {
        in_sentence(goal, fields.iter().find(|sentence| sentence.field == field)?)
    };
    let found = ["timebound", "statement", "specific", "measurable"].into_iter().find_map(of_field);
    found.or_else(|| {
        let prose = sentences::prose(plan, entry);
        let is_end = |sentence: &&sentences::Sentence| {
            sentence.field == "timebound"
                || (sentence.judged.t.met && sentence.judged.t.why != Reason::EventEnd)
        };
        prose.iter().filter(is_end).find_map(|sentence| in_sentence(goal, sentence))
    })
}

/// The block, sprint or other part of a year whose end the words of a goal name, and those words, if
/// no day follows from them.
pub(crate) fn undated_term(plan: &Plan, entry: &Entry, goal: &Goal) -> Option<(String, String)> {
    if goal.due.is_some() {
        return None;
    }
    let from = goal.start.or(Some(plan.today));
    let sentences = sentences::of(plan, entry);
    let asked = ["timebound", "statement", "specific", "measurable"];
    let mut asked = asked.iter().filter_map(|name| sentences.iter().find(|s| s.field == *name));
    let sentence = asked.find(|sentence| sentence.judged.t.met)?;
    let dated = !sentence.ends(from).is_empty();
    let term = |time: &&crate::phrases::TimeExpr| match time.when {
        When::Coming { unit, .. } => unit == crate::phrases::Unit::Term,
        _ => false,
    };
    let time = sentence.reading.times.iter().find(term).filter(|_| !dated)?;
    let said = sentence.text.get(time.span.range())?;
    let noun = said.split_whitespace().next_back()?;
    let noun = noun.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase();
    Some((noun, said.to_owned()))
}

fn in_sentence(goal: &Goal, sentence: &sentences::Sentence) -> Option<EndInWords> {
    let ends = sentence.ends(goal.start);
    let (time, first, last) = ends.iter().max_by_key(|(_, _, last)| *last)?;
    // `voor 1 juli` ends the day before.
    let last = if time.edge == Edge::Before { *first } else { *last };
    let certain = !sentence.is_ratio(time.span);
    // A summer begins on several days: those of the calendar, of schools and of people.
    let wide = matches!(time.when, When::Season { .. });
    let clear = ends.len() == 1 && !wide && !sentence.is_doubtful(time.span);
    let (field, place) = (sentence.field, sentence.place(time.span));
    Some(EndInWords { field, place, last, certain, clear, ends })
}

/// An end named in the words of a goal.
#[derive(Clone, Debug)]
pub struct EndInWords {
    /// The field of the sentence.
    pub field: &'static str,
    /// The place of the words.
    pub place: Span,
    /// The last day they can mean.
    pub last: Date,
    /// Whether the words can only mean a day: `4/5` could also be a score.
    pub certain: bool,
    /// Whether they can only mean this day: nothing denies it, shifts it or competes with it.
    pub clear: bool,
    /// All ends in that sentence.
    pub ends: Vec<End>,
}

impl EndInWords {
    /// Whether the words can mean a given day.
    pub fn agrees(&self, start: Option<Date>, due: Date) -> bool {
        self.ends.iter().any(|end| fits(end, start, due))
    }
}

/// Whether the words can mean a given day. Within a period, or before a day, any earlier day fits;
/// otherwise a week more or less is accepted.
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
