//! Finds the words that make a goal vague: wishes, hedges, comparatives, instruments, extremes.

use super::class::{Class, Classes};
use super::sentence::Sentence;
use super::stated;
use super::token::Kind;
use crate::base::Span;

/// Holds the places of the telling words, by what they tell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cues {
    /// `wil`, `want`.
    pub wishes: Vec<Span>,
    /// `moeten`, `need to`.
    pub necessities: Vec<Span>,
    /// `eigenlijk`, `maybe`.
    pub hedges: Vec<Span>,
    /// `verbeteren`, `improve`, where no measure stands in the clause.
    pub vague_verbs: Vec<Span>,
    /// `meer`, `better`, where no measure stands in the clause.
    pub comparatives: Vec<Span>,
    /// `gezondheid`, `sales`.
    pub umbrellas: Vec<Span>,
    /// `begrijpen`, `know`.
    pub knowledge: Vec<Span>,
    /// `regelmatig`, `often`.
    pub vague_frequencies: Vec<Span>,
    /// `bijhouden in een app`, `track it in my calendar`.
    pub instruments: Vec<Span>,
    /// `beter leren koken of een kok erbij zoeken`.
    pub alternatives: Vec<Span>,
    /// `onderzoeken of`, `als`, `hoe`: what is looked into or supposed, not done.
    pub explorations: Vec<Span>,
    /// `100%`, `10x`, `iedereen`.
    pub extremes: Vec<Span>,
    /// `door te oefenen`, `such as Rust`.
    pub methods: Vec<Span>,
    /// The words of substance that are left.
    pub content: Vec<Span>,
}

/// Words that narrow nothing.
const EMPTY: Classes = Classes::of(&[
    Class::Article,
    Class::Possessive,
    Class::This,
    Class::Next,
    Class::Last,
    Class::Each,
    Class::All,
    Class::Of,
    Class::And,
    Class::Or,
    Class::To,
    Class::Pronoun,
    Class::Relative,
    Class::If,
    Class::Because,
    Class::Filler,
    Class::Within,
    Class::In,
    Class::Over,
    Class::For,
    Class::By,
    Class::Before,
    Class::Until,
    Class::From,
    Class::After,
    Class::On,
    Class::At,
    Class::Occasion,
    Class::During,
    Class::Between,
    Class::Budget,
    Class::Wish,
    Class::Must,
    Class::Hedge,
    Class::VagueVerb,
    Class::Comparative,
    Class::Umbrella,
    Class::Quality,
    Class::AsMany,
    Class::Distance,
    Class::PlainVerb,
    Class::KnowVerb,
    Class::Some,
    Class::Soft,
    Class::VagueOften,
    Class::Extreme,
    Class::People,
]);

/// Finds the telling words; `timed` marks the tokens of an expression of time, `measured` those of
/// a clause with a measure.
pub(super) fn find(s: &Sentence, timed: &[bool], measured: &[bool]) -> Cues {
    let mut cues = Cues::default();
    for at in 0..s.len() {
        let one = |class| s.phrase(at, class).map(|len| s.span(at, at + len));
        cues.wishes.extend(one(Class::Wish));
        cues.necessities.extend(one(Class::Must));
        cues.hedges.extend(one(Class::Hedge));
        cues.vague_frequencies.extend(one(Class::VagueOften));
        cues.knowledge.extend(one(Class::KnowVerb));
        let explored = s.explores(at).map(|len| s.span(at, at + len));
        cues.explorations.extend(explored.or(one(Class::If)).or(one(Class::Reported)));
        cues.hedges.extend(one(Class::AsMany));
        if !measured[at] && !timed[at] {
            cues.vague_verbs.extend(one(Class::VagueVerb));
            cues.comparatives.extend(one(Class::Comparative));
        }
        if !timed[at] {
            cues.umbrellas.extend(one(Class::Umbrella));
            cues.methods.extend(method(s, at));
            cues.content.extend(content(s, at));
        }
        cues.extremes.extend(extreme(s, at));
        cues.instruments.extend(instrument(s, at));
    }
    cues.alternatives = alternatives(s);
    cues
}

fn content(s: &Sentence, at: usize) -> Option<Span> {
    let word = s.kind(at) == Kind::Word && s.lower(at).chars().count() > 1;
    let small = s.is_any(at, EMPTY) || s.entry(at).number.is_some() || s.entry(at).unit.is_some();
    (word && !small).then(|| s.span(at, at + 1))
}

/// `door te oefenen`, `by exercising`, `such as Rust`, `using flash cards`.
fn method(s: &Sentence, at: usize) -> Option<Span> {
    let gerund = s.is(at, Class::BySize) && s.is_gerund(at + 1);
    let len = s.phrase(at, Class::Method).or_else(|| s.phrase(at, Class::Example));
    let len = len.or(gerund.then_some(2))?;
    // `get better at using …` names the skill, not the method.
    if at > 0 && s.is_any(at - 1, Classes::of(&[Class::At, Class::In])) {
        return None;
    }
    let follows = (at + len..at + len + 4).any(|i| content(s, i).is_some());
    (follows || gerund).then(|| s.span(at, (at + len + 1).min(s.len())))
}

/// `100%`, `10x`, `iedereen`, `ten times`.
fn extreme(s: &Sentence, at: usize) -> Option<Span> {
    let percent = matches!(s.kind(at + 1), Kind::Percent) || s.is(at + 1, Class::PercentWord);
    match s.kind(at) {
        Kind::Number(value) if percent && value >= 100.0 => Some(s.span(at, at + 2)),
        Kind::Multiple(value) if value >= 10.0 && s.kind(at + 1) != Kind::Slash => {
            let rate = s.is_any(at + 1, Classes::of(&[Class::Per, Class::One, Class::Each]));
            (!rate).then(|| s.span(at, at + 1))
        }
        _ => {
            // `the farmer who always complains` is about somebody else.
            let aside = (at.saturating_sub(2)..at).any(|before| s.is(before, Class::Relative));
            let times = s.number(at).filter(|(n, next)| {
                *n >= 10.0
                    && s.is(*next, Class::Times)
                    && s.is_any(next + 1, Classes::of(&[Class::Article, Class::Comparative]))
                    && s.unit(next + 2).is_none()
            });
            times
                .map(|(_, next)| s.span(at, next + 1))
                .or_else(|| (s.is(at, Class::Extreme) && !aside).then(|| s.span(at, at + 1)))
        }
    }
}

/// `bijhouden in een app`, `track it in my calendar`.
fn instrument(s: &Sentence, at: usize) -> Option<Span> {
    s.phrase(at, Class::TrackVerb)?;
    let near = at.saturating_sub(8)..(at + 9).min(s.len());
    let tool = near.into_iter().find(|i| s.is(*i, Class::TrackTool) && s.same_sentence(*i, at))?;
    Some(s.span(at.min(tool), at.max(tool) + 1))
}

fn alternatives(s: &Sentence) -> Vec<Span> {
    let of = |(first, last)| stated::alternative(s, first, last).map(|_| s.span(first, last + 1));
    stated::sentences(s).into_iter().filter_map(of).collect()
}
