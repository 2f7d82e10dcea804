//! Weighs the letters of one goal: by structure, by the sentence of the letter itself, or by what
//! the other sentences add.

use std::sync::Arc;

use crate::base::{Arg, Span};
use crate::phrases::{self, Question, Reason, agrees, question, says_something};

use super::kinds::Goal;
use super::kinds::goal::Status;
use super::placeholder::{is_placeholder, is_prompt};
use super::prose::WHY;
use super::sentences::{self, Sentence};
use super::told::{narrows, opens_with_moment};
use super::verdict::{Letter, State, Verdict, Why};
use super::{Entry, Plan};

mod effort;
mod in_prose;
mod structure;

/// The result of the words for a letter.
struct Said {
    state: State,
    why: Why,
    place: Span,
    ask: Option<Question>,
}

impl Said {
    /// Nothing is written about it.
    fn nothing(place: Span) -> Self {
        Self { state: State::Unmet, why: Why::Silent, place, ask: None }
    }

    /// The result of one sentence.
    fn read(state: State, sentence: &Sentence, found: &phrases::Letter) -> Self {
        Self {
            state,
            why: Why::Words(found.why),
            place: sentence.words(&found.spans),
            ask: question(found, &sentence.reading, &sentence.text),
        }
    }

    /// Words that say what will happen, but not how often.
    fn seen(self) -> Self {
        let why = Why::Message("letter-seen", Vec::new());
        Self { why, ask: Some(Question::plain("ask-how-often")), ..self }
    }

    /// Whether it only says that something is absent, so that a more specific reason takes
    /// precedence.
    fn is_silent(&self) -> bool {
        match self.why {
            Why::Words(why) => {
                matches!(why, Reason::NoMeasure | Reason::NoTime | Reason::Empty)
            }
            _ => true,
        }
    }
}

/// A letter that is not met, for a reason that no word gives.
fn unmet_letter(why: Reason) -> phrases::Letter {
    phrases::Letter { met: false, why, spans: Vec::new() }
}

/// Whether a reason is a size, which helps a letter even from another field.
fn is_measured(why: Reason) -> bool {
    matches!(
        why,
        Reason::Percentage
            | Reason::FromTo
            | Reason::Score
            | Reason::Money
            | Reason::Quantity
            | Reason::Multiple
            | Reason::Rhythm
            | Reason::Length
            | Reason::Ordinal
    )
}

/// A goal with its sentences.
pub(super) struct Case<'p> {
    plan: &'p Plan,
    entry: &'p Entry,
    goal: &'p Goal,
    sentences: Arc<[Sentence]>,
}

impl<'p> Case<'p> {
    /// Reads the sentences of a goal.
    pub(super) fn new(plan: &'p Plan, entry: &'p Entry, goal: &'p Goal) -> Self {
        Self { plan, entry, goal, sentences: sentences::of(plan, entry) }
    }

    /// The judgement of one letter.
    pub(super) fn judge(&self, letter: Letter) -> Verdict {
        let place = self.entry.place_in("smart", letter.field());
        let open = |id| {
            let why = Why::Message(id, Vec::new());
            Verdict { letter, state: State::Open, why, place, ask: None }
        };
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
        let by_structure = |(field, id, args)| Verdict {
            letter,
            state: State::Structure,
            why: Why::Message(id, args),
            place: self.entry.place(field),
            ask: self.open_question(letter),
        };
        if let Some(structure) = structure {
            return by_structure(structure);
        }
        let Said { state, why, place, ask } = self.words(letter, place);
        if state == State::Unmet
            && let Some(shown) = self.shown(letter)
        {
            return by_structure(shown);
        }
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
        let ask = ask.or_else(|| match state {
            State::Unmet => self.standard_question(letter),
            _ => self.open_question(letter),
        });
        Verdict { letter, state, why, place, ask }
    }

    /// Whether the goal is an exam, a certificate or a job.
    pub(super) fn is_proof(&self) -> bool {
        let measured = self.judge(Letter::M).why;
        let proof =
            matches!(measured, Why::Words(Reason::Exam | Reason::Certificate | Reason::Job));
        proof || phrases::is_to_pass(&self.entry.label())
    }

    /// Whether a letter asks how the goal can be reached.
    fn is_about_means(&self, letter: Letter) -> bool {
        match letter {
            Letter::A => !self.plan.config.smart.acceptable,
            Letter::R => self.plan.config.smart.realistic,
            _ => false,
        }
    }

    fn said(&self, field: &str) -> Option<&Sentence> {
        let mut own = self.sentences.iter().filter(|sentence| sentence.field == field);
        own.next().filter(|sentence| !is_placeholder(&sentence.text) && !is_prompt(&sentence.text))
    }

    /// An answer that is only a yes or no.
    fn only_yes(&self, field: &str) -> Option<&Sentence> {
        let mut own = self.sentences.iter().filter(|sentence| sentence.field == field);
        own.next().filter(|sentence| phrases::is_yes_or_no(&sentence.text, sentence.lang))
    }

    /// The result of the author's words for a letter.
    fn words(&self, letter: Letter, place: Span) -> Said {
        let said = match letter {
            Letter::S => self.specific(place),
            Letter::M => self.own_first(letter, &["measurable", "demonstrate"], place),
            Letter::T => self.own_first(letter, &["timebound"], place),
            Letter::A | Letter::R => self.reply(letter, place),
        };
        // A goal that is written as prose has no words of its own for the letter.
        match said.why {
            Why::Silent | Why::Words(Reason::SaysNothing) => self.prose(letter).unwrap_or(said),
            _ => said,
        }
    }

    /// Specific is a single sentence that describes the goal. A measure in another sentence narrows
    /// it; an instrument does not.
    fn specific(&self, place: Span) -> Said {
        let Some(own) = self.said("statement").or(self.said("specific")) else {
            return Said::nothing(place);
        };
        let fields = ["statement", "specific", "measurable", "demonstrate"];
        let mut sentences = fields.into_iter().filter_map(|field| self.said(field));
        let met = sentences.find(|sentence| {
            let main = matches!(sentence.field, "statement" | "specific");
            let judged = &sentence.judged;
            if main {
                judged.s.met
            } else {
                judged.m.met && is_measured(judged.m.why) && narrows(sentence)
            }
        });
        if let Some(sentence) = met {
            return Said::read(State::Text, sentence, &sentence.judged.s);
        }
        // A measure names an amount of something, and that narrows the goal.
        if let Some((field, id, args)) = self.measure() {
            let place = self.entry.place(field);
            return Said { state: State::Structure, why: Why::Message(id, args), place, ask: None };
        }
        Said::read(State::Unmet, own, &own.judged.s)
    }

    /// A letter whose own sentence is judged first. If there is one, another sentence only helps
    /// with a number or a day; if there is none, the sentences that describe the goal count.
    fn own_first(&self, letter: Letter, own: &[&str], place: Span) -> Said {
        let judged = |sentence: &Sentence| match letter {
            Letter::M => sentence.judged.m.clone(),
            _ => sentence.judged.t.clone(),
        };
        let answered = own.iter().any(|field| self.said(field).is_some());
        let others = ["statement", "specific", "measurable", "timebound"];
        let others = others.into_iter().filter(|field| !own.contains(field));
        let mut unmet: Option<Said> = None;
        for field in own.iter().copied().chain(others) {
            let Some(sentence) = self.said(field) else { continue };
            let found = judged(sentence);
            let main = own.contains(&field) || matches!(field, "statement" | "specific");
            let counts = match letter {
                _ if own.contains(&field) => true,
                // If nobody answered the question itself, a result in any sentence will do.
                _ if !answered && (main || letter == Letter::M) => true,
                // How long something takes is no measure of what the author describes elsewhere.
                Letter::M => is_measured(found.why) && found.why != Reason::Length,
                // An event in a sentence about something else is rarely the end.
                _ => found.why != Reason::EventEnd && sentence.names_end(&found.spans),
            };
            if found.met && counts {
                return Said::read(State::Text, sentence, &found);
            }
            // `starting in August` says something about the end wherever it is written.
            let hints = letter == Letter::T && found.why != Reason::NoTime;
            if !found.met && (main || hints && !answered) {
                let state = match found.why {
                    Reason::OpenRhythm => State::Hint,
                    _ => State::Unmet,
                };
                let said = Said::read(state, sentence, &found);
                // The first one, or the first one with a reason of its own.
                let telling = match &unmet {
                    Some(known) => !answered && known.is_silent() && !said.is_silent(),
                    None => true,
                };
                if telling {
                    unmet = Some(said);
                }
            }
        }
        match unmet {
            Some(said) if letter == Letter::M && self.is_seen(&said) => said.seen(),
            // If only other sentences spoke, about other things, the question is unanswered.
            Some(said) if said.is_silent() && self.said(letter.field()).is_none() => {
                Said::nothing(place)
            }
            // A placeholder in the letter's own field is where the answer belongs.
            Some(said) if self.is_held(letter) => Said { place, ..said },
            Some(said) => said,
            None => Said::nothing(place),
        }
    }

    /// Whether the words for M say what happens at some moment, which others can see.
    fn is_seen(&self, said: &Said) -> bool {
        matches!(said.why, Why::Words(Reason::NoMeasure))
            && self.said("measurable").is_some_and(|one| {
                one.span.start <= said.place.start
                    && said.place.end <= one.span.end
                    && opens_with_moment(&one.text)
            })
    }

    /// Whether the field of a letter holds a placeholder.
    fn is_held(&self, letter: Letter) -> bool {
        let mut own = self.sentences.iter().filter(|one| one.field == letter.field());
        own.next().is_some_and(|sentence| is_placeholder(&sentence.text))
    }

    /// The answer for A or R: it must say more than yes, and for an agreement it must name someone
    /// who agrees. A reason in the sentence itself counts for R.
    fn reply(&self, letter: Letter, place: Span) -> Said {
        let acceptable = letter == Letter::A && self.plan.config.smart.acceptable;
        let realistic = letter == Letter::R && self.plan.config.smart.realistic;
        let said = self.said(letter.field());
        let unmet = |sentence: &Sentence, why| Said {
            state: State::Unmet,
            why: Why::Words(why),
            place: sentence.span,
            ask: question(&unmet_letter(why), &sentence.reading, &sentence.text),
        };
        let means = self.is_about_means(letter);
        if let Some(sentence) = said.filter(|said| means && phrases::only_needs_help(&said.text)) {
            let why = Why::Message("letter-support-asked", Vec::new());
            let ask = Some(Question::plain("ask-support"));
            return Said { state: State::Unmet, why, place: sentence.span, ask };
        }
        if let Some(sentence) = said
            && says_something(&sentence.text, sentence.lang)
        {
            if acceptable && !agrees(&sentence.text, sentence.lang) {
                return unmet(sentence, Reason::NobodyElse);
            }
            let why = Why::Message("letter-own-words", Vec::new());
            return Said { state: State::Text, why, place: sentence.span, ask: None };
        }
        if letter == Letter::R
            && !realistic
            && let Some(found) = self.reason()
        {
            return found;
        }
        if letter == Letter::R
            && !realistic
            && let Some(found) = self.obligation().or_else(|| self.section_why())
        {
            return found;
        }
        match said {
            Some(sentence) => unmet(sentence, Reason::SaysNothing),
            None => means
                .then(|| self.asked_support())
                .flatten()
                .or_else(|| Some(unmet(self.only_yes(letter.field())?, Reason::SaysNothing)))
                .unwrap_or_else(|| Said::nothing(place)),
        }
    }

    /// Words which say that it has to be done: `for my revalidation`, `verplicht`.
    fn obligation(&self) -> Option<Said> {
        let own = self.sentences.iter();
        let prose = sentences::prose(self.plan, self.entry);
        let found = own.chain(prose.iter()).find_map(|sentence| {
            let span = sentence.reading.cues.obligations.first()?;
            let said = phrases::quote(&sentence.text, *span);
            Some((sentence.place(*span), said))
        });
        let (place, said) = found?;
        let why = Why::Message("letter-obligation", vec![("said", Arg::from(&*said))]);
        Some(Said { state: State::Text, why, place, ask: None })
    }

    /// What stands under the author's own heading `Why`.
    fn section_why(&self) -> Option<Said> {
        let prose = sentences::prose(self.plan, self.entry);
        let mut own = prose.iter().filter(|sentence| sentence.field == WHY);
        let says =
            |one: &&Sentence| says_something(&one.text, one.lang) && !is_placeholder(&one.text);
        let found = own.find(says)?;
        let why = Why::Message("letter-reason", vec![("said", Arg::from(&*found.text))]);
        Some(Said { state: State::Text, why, place: found.span, ask: None })
    }

    /// The reason given in a sentence of the goal: `zodat …`, `because …`.
    fn reason(&self) -> Option<Said> {
        let fields = ["statement", "specific", "measurable", "timebound"];
        fields.into_iter().filter_map(|field| self.said(field)).find_map(|sentence| {
            let said = phrases::reason(&sentence.reading, &sentence.text)?;
            let place = sentence.words(&sentence.reading.cues.reasons);
            let why = Why::Message("letter-reason", vec![("said", Arg::from(said))]);
            Some(Said { state: State::Text, why, place, ask: None })
        })
    }

    /// The question about A or R that fits the sentence of the goal, and what the letter stands for
    /// in this plan.
    fn standard_question(&self, letter: Letter) -> Option<Question> {
        let smart = &self.plan.config.smart;
        let sentence = || self.said("statement").or(self.said("specific"));
        let feasible = || sentence().map(|said| phrases::feasible(&said.reading, &said.text));
        match letter {
            Letter::A if smart.acceptable => Some(Question::plain("ask-nobody-else")),
            Letter::A => feasible(),
            Letter::R if smart.realistic => feasible().or(Some(Question::plain("ask-a"))),
            Letter::R => sentence().map(|said| phrases::purpose(&said.reading, &said.text)),
            _ => None,
        }
    }

    /// A question about a letter that is met but leaves something open: a day, a doubt.
    fn open_question(&self, letter: Letter) -> Option<Question> {
        let fields = ["statement", "specific", "measurable"];
        let mut sentences = fields.into_iter().filter_map(|field| self.said(field));
        match letter {
            Letter::A => sentences.find_map(|said| phrases::doubt(&said.reading, &said.text)),
            _ => None,
        }
    }
}
