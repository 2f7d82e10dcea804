//! What each letter of SMART comes down to for a goal, and why.
//!
//! A letter is met by structure (a measure with a target, an end date, a need), or by the author's
//! words, or not. The A and the R are read as the settings say: S1 asks for attainable and relevant,
//! S2 for acceptable and realistic.

use std::sync::Arc;

use crate::base::calendar::{Date, days_between};
use crate::base::{Arg, Span};
use crate::syntax::phrases::{Edge, Reason, When};

use super::kinds::Goal;
use super::kinds::goal::Status;
use super::placeholder::is_placeholder;
use super::sentences::{self, End, Sentence};
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
            Self::Open => "letter-open",
        }
    }

    /// Its name for a machine.
    pub fn name(self) -> &'static str {
        match self {
            Self::Structure => "structure",
            Self::Text => "text",
            Self::Unmet => "unmet",
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
    let case = Case { plan, entry, goal, sentences: sentences::of(plan, entry) };
    Letter::ALL.map(|letter| case.judge(letter))
}

/// The judgement of one letter.
pub fn letter(plan: &Plan, entry: &Entry, goal: &Goal, letter: Letter) -> Verdict {
    Case { plan, entry, goal, sentences: sentences::of(plan, entry) }.judge(letter)
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

/// A goal with its sentences.
struct Case<'p> {
    plan: &'p Plan,
    entry: &'p Entry,
    goal: &'p Goal,
    sentences: Arc<[Sentence]>,
}

impl Case<'_> {
    fn judge(&self, letter: Letter) -> Verdict {
        let place = self.entry.place_in("smart", letter.field());
        let open =
            |id| Verdict { letter, state: State::Open, why: Why::Message(id, Vec::new()), place };
        if self.goal.status == Status::Idea {
            return open("letter-idea");
        }
        if !self.entry.sound {
            return open("letter-unreadable");
        }
        let structure = match letter {
            Letter::S => None,
            Letter::M => self.measure(),
            Letter::A if self.plan.config.smart.acceptable => self.agreement(),
            Letter::A => self.effort(),
            Letter::R if self.plan.config.smart.realistic => self.means(),
            Letter::R => self.need(),
            Letter::T => self.due(),
        };
        if let Some((field, id, args)) = structure {
            let why = Why::Message(id, args);
            return Verdict {
                letter,
                state: State::Structure,
                why,
                place: self.entry.place(field),
            };
        }
        let (state, why, place) = self.words(letter, place);
        let fields: &[&str] = match letter {
            Letter::S => &["smart", "statement"],
            Letter::M => &["smart", "measure"],
            Letter::A if self.plan.config.smart.acceptable => &["smart", "agreed"],
            Letter::A => &["smart", "effort", "support"],
            Letter::R if self.plan.config.smart.realistic => {
                &["smart", "support", "obstacles", "effort"]
            }
            Letter::R => &["smart", "need", "competence"],
            Letter::T => &["smart", "due"],
        };
        if state == State::Unmet && fields.iter().any(|name| self.entry.record.is_broken(name)) {
            return open("letter-unreadable");
        }
        Verdict { letter, state, why, place }
    }

    fn said(&self, field: &str) -> Option<&Sentence> {
        let mut own = self.sentences.iter().filter(|sentence| sentence.field == field);
        own.next().filter(|sentence| !is_placeholder(&sentence.text))
    }

    /// What the author's words make of a letter.
    fn words(&self, letter: Letter, place: Span) -> (State, Why, Span) {
        // The sentences that are asked, the letter's own first, and those that may help.
        let (asked, helping): (&[&str], &[&str]) = match letter {
            Letter::S => (&["statement", "specific"], &["measurable", "demonstrate"]),
            Letter::M => (&["measurable", "demonstrate", "statement", "specific"], &["timebound"]),
            Letter::T => (&["timebound", "statement", "specific"], &["measurable"]),
            Letter::A | Letter::R => {
                return match self.said(letter.field()) {
                    Some(said) => {
                        (State::Text, Why::Message("letter-own-words", Vec::new()), said.span)
                    }
                    None => (State::Unmet, Why::Silent, place),
                };
            }
        };
        // What is specific is one sentence that says what it is; the others only help it.
        if letter == Letter::S && self.said("statement").or(self.said("specific")).is_none() {
            return (State::Unmet, Why::Silent, place);
        }
        let mut unmet: Option<(Reason, Span)> = None;
        for field in asked.iter().chain(helping) {
            let Some(sentence) = self.said(field) else { continue };
            let judged = match letter {
                Letter::S => sentence.judged.s.clone(),
                Letter::M => sentence.judged.m.clone(),
                _ => sentence.judged.t.clone(),
            };
            let place = sentence.words(&judged.spans);
            // An event in a sentence about something else is seldom the end.
            let aside = helping.contains(field) && judged.why == Reason::EventEnd;
            if judged.met && !aside {
                return (State::Text, Why::Words(judged.why), place);
            }
            if asked.contains(field) && unmet.is_none_or(|(why, _)| is_silent(why)) {
                unmet = Some((judged.why, place));
            }
        }
        // A measure names an amount of something, and that narrows the goal.
        if letter == Letter::S
            && let Some((field, id, args)) = self.measure()
        {
            return (State::Structure, Why::Message(id, args), self.entry.place(field));
        }
        match unmet {
            // Where only other sentences spoke, of other things, nobody answered.
            Some((why, _)) if is_silent(why) && self.said(letter.field()).is_none() => {
                (State::Unmet, Why::Silent, place)
            }
            Some((why, span)) => (State::Unmet, Why::Words(why), span),
            None => (State::Unmet, Why::Silent, place),
        }
    }

    fn measure(&self) -> Option<Structure> {
        let measure = self.goal.measures.iter().find(|measure| measure.to.is_some())?;
        let name = measure.name.as_deref().unwrap_or_default();
        let args = vec![("name", name.into()), ("to", measure.to.unwrap_or_default().into())];
        Some(("measure", "letter-by-measure", args))
    }

    fn due(&self) -> Option<Structure> {
        Some(("due", "letter-by-due", vec![("due", self.goal.due?.into())]))
    }

    fn agreement(&self) -> Option<Structure> {
        let by = self.goal.agreed.iter().find(|agreed| agreed.mode == Some("agreed"))?;
        let who = by.who.as_deref().unwrap_or_default();
        Some(("agreed", "letter-by-agreement", vec![("who", who.into())]))
    }

    fn effort(&self) -> Option<Structure> {
        let goal = self.goal;
        self.cost().or_else(|| {
            (!goal.support.is_empty()).then(|| ("support", "letter-by-support", Vec::new()))
        })
    }

    fn cost(&self) -> Option<Structure> {
        if let Some(hours) = self.goal.hours_per_week {
            return Some(("effort", "letter-by-hours", vec![("hours", hours.into())]));
        }
        let cost = self.goal.cost?;
        Some(("effort", "letter-by-cost", vec![("cost", cost.into())]))
    }

    fn means(&self) -> Option<Structure> {
        let goal = self.goal;
        if !goal.support.is_empty() {
            return Some(("support", "letter-by-support", Vec::new()));
        }
        if !goal.obstacles.is_empty() {
            return Some(("obstacles", "letter-by-obstacles", Vec::new()));
        }
        if !goal.plans.is_empty() {
            return Some(("plan", "letter-by-plan", Vec::new()));
        }
        self.cost()
    }

    fn need(&self) -> Option<Structure> {
        let (field, name) = link(self.plan, self.entry)?;
        Some((field, "letter-by-need", vec![("name", Arg::from(&*name))]))
    }
}

/// Whether a goal serves a need, conclusion, difference or competence.
pub fn is_linked(plan: &Plan, entry: &Entry) -> bool {
    link(plan, entry).is_some()
}

/// What a goal serves: the field that says so, and the name of the first it names.
fn link(plan: &Plan, entry: &Entry) -> Option<(&'static str, Arc<str>)> {
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

/// The field that meets a letter, the message that says so, and its arguments.
type Structure = (&'static str, &'static str, Vec<(&'static str, Arg)>);

/// Whether a reason only says that there is nothing, so that a more telling one goes first.
fn is_silent(why: Reason) -> bool {
    matches!(why, Reason::NoMeasure | Reason::NoTime | Reason::Empty)
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
