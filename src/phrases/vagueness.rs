//! Finds the words that make a goal vague: wishes, hedges, comparatives, instruments, extremes.

use super::assertion;
use super::background;
use super::class::{Class, Classes};
use super::narrowed;
use super::purpose;
use super::sentence::Sentence;
use super::token::Kind;
use crate::base::{Lang, Span};

/// The places of significant words, by meaning.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cues {
    /// `wil`, `want`.
    pub wishes: Vec<Span>,
    /// `moeten`, `need to`.
    pub necessities: Vec<Span>,
    /// `eigenlijk`, `maybe`.
    pub hedges: Vec<Span>,
    /// `verbeteren`, `improve`, in a clause without a measure.
    pub vague_verbs: Vec<Span>,
    /// `meer`, `better`, in a clause without a measure.
    pub comparatives: Vec<Span>,
    /// `gezondheid`, `sales`.
    pub umbrellas: Vec<Span>,
    /// `collega's`, `my team`: the people it is about.
    pub people: Vec<Span>,
    /// `piekeren`, `worry`: what happens inside a head.
    pub moods: Vec<Span>,
    /// `afvallen`, `lose weight`.
    pub losses: Vec<Span>,
    /// `Spaans`, `Dutch`.
    pub tongues: Vec<Span>,
    /// `begrijpen`, `know`.
    pub knowledge: Vec<Span>,
    /// `regelmatig`, `often`.
    pub vague_frequencies: Vec<Span>,
    /// `bijhouden in een app`, `track it in my calendar`.
    pub instruments: Vec<Span>,
    /// `beter leren koken of een kok erbij zoeken`.
    pub alternatives: Vec<Span>,
    /// `onderzoeken of`, `als`, `hoe`: explored or supposed, not done.
    pub explorations: Vec<Span>,
    /// `100%`, `10x`, `iedereen`.
    pub extremes: Vec<Span>,
    /// `door te oefenen`, `such as Rust`.
    pub methods: Vec<Span>,
    /// `goed`, `confident`: praise and states of mind.
    pub qualities: Vec<Span>,
    /// `zodat ik …`, `because …`: the purpose of the goal.
    pub reasons: Vec<Span>,
    /// `verplicht`, `revalidation`: it has to be done.
    pub obligations: Vec<Span>,
    /// `niet meer`, `no longer`: something that should stop.
    pub negations: Vec<Span>,
    /// `vaker`, `more often`: a comparative of frequency.
    pub rates: Vec<Span>,
    /// `oefenen`, `focus`: an ongoing activity.
    pub processes: Vec<Span>,
    /// `tijdens telefoongesprekken`, `at bedtime`: a place or an occasion.
    pub situations: Vec<Span>,
    /// `the parents of my pupils`, `when I cook for one`: a broad word that is narrowed.
    pub narrowed: Vec<Span>,
    /// The remaining words of substance.
    pub content: Vec<Span>,
    /// `eten`, `read`: acts that others can see, when they have an object.
    pub doings: Vec<Span>,
    /// Those of the words of substance that are verbs.
    pub acts: Vec<Span>,
    /// `op de kaart`, `comfort zone`: expressions whose words name nothing on their own.
    pub idioms: Vec<Span>,
    /// `drie nieuwe dingen`, `five things`: an amount of nothing named.
    pub blanks: Vec<Span>,
}

/// Classes of words for people.
const PEOPLE: Classes =
    Classes::of(&[Class::People, Class::Someone, Class::Party, Class::Human, Class::Collective]);

/// Classes of words without substance.
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
    Class::Adverb,
    Class::Abstract,
    Class::Process,
    Class::Purpose,
    Class::Negation,
    Class::Mental,
    Class::Whole,
    Class::First,
    Class::DayPart,
    Class::Baseline,
    Class::Position,
    Class::AtLeast,
    Class::Blank,
    Class::AtMost,
]);

/// Finds the significant words; `timed` marks the tokens of expressions of time, `measured` those
/// of clauses with a measure.
pub(super) fn find(s: &Sentence, timed: &[bool], measured: &[bool]) -> Cues {
    let mut cues = Cues::default();
    let aims = s.reasons();
    let past = s.past();
    let mut idle = purpose::idle(s, aims);
    for (idle, aside) in idle.iter_mut().zip(background::find(s, timed)) {
        *idle |= aside;
    }
    for at in 0..s.len() {
        let one = |class| s.phrase(at, class).map(|len| s.span(at, at + len));
        cues.wishes.extend(one(Class::Wish));
        cues.necessities.extend(one(Class::Must));
        cues.vague_frequencies.extend(one(Class::VagueOften));
        let explored = s.explores(at).map(|len| s.span(at, at + len));
        cues.explorations.extend(explored.or(one(Class::If)).or(one(Class::Reported)));
        cues.extremes.extend(extreme(s, at));
        cues.instruments.extend(instrument(s, at));
        let never = s.is(at, Class::Negation) && s.is(at, Class::Extreme);
        let never = never.then(|| s.span(at, at + 1));
        let more = s.phrase(at, Class::NoMore).is_some_and(|len| s.lower(at + len) == "than");
        let stops = one(Class::NoMore).filter(|_| !more).or_else(|| one(Class::Anymore)).or(never);
        let reason = aims.iter().any(|aim| !aim.infinitive && aim.range.contains(&at));
        cues.negations.extend(stops.filter(|_| !reason));
        let denied = (at.saturating_sub(2)..at).any(|i| s.is(i, Class::Negation));
        cues.obligations.extend(one(Class::Obligation).filter(|_| !denied));
        cues.blanks.extend(blank(s, at).filter(|_| !timed[at]));
        let before = past.iter().any(|range| range.contains(&at));
        if before || aims.iter().any(|aim| aim.range.contains(&at)) {
            continue;
        }
        cues.hedges.extend(one(Class::Hedge));
        // `learn to swim` is an act, `learn about fish` is not.
        let about = matches!(s.lower(at + 1), "about" | "that" | "what" | "why" | "more");
        let to_do = s.lower(at) == "learn" && !about;
        if to_do {
            cues.processes.extend(one(Class::KnowVerb));
        } else {
            cues.knowledge.extend(one(Class::KnowVerb));
        }
        cues.hedges.extend(one(Class::AsMany));
        cues.processes.extend(one(Class::Process));
        let no_more = |class| at > 0 && s.phrase(at - 1, class).is_some_and(|len| len > 1);
        let stops = no_more(Class::NoMore) || no_more(Class::Anymore);
        if !measured[at] && !timed[at] && !stops {
            cues.vague_verbs.extend(one(Class::VagueVerb));
            let by_form = || is_comparative(s, at).then(|| s.span(at, at + 1));
            // `the most complicated part` says which part, not how much.
            if !is_superlative(s, at) {
                cues.comparatives.extend(one(Class::Comparative).or_else(by_form));
            }
            // `more careful`, `minder slordig`.
            let how = at > 0 && s.is(at - 1, Class::Comparative) && is_hollow(s, at);
            let how = how.then(|| s.span(at, at + 1));
            cues.qualities.extend(one(Class::Quality).or(how));
            cues.rates.extend(rate(s, at));
            cues.hedges.extend(one(Class::Some));
        }
        if !timed[at] {
            cues.umbrellas.extend(one(Class::Umbrella).or_else(|| one(Class::Abstract)));
            let human = s.is_any(at, PEOPLE) && !s.is(at, Class::Position);
            cues.tongues.extend(one(Class::Tongue));
            let being = matches!(s.lower(at), "be" | "being" | "zijn" | "worden");
            cues.moods.extend(one(Class::Mental).filter(|_| !being));
            let weight = matches!(s.lower(at), "afvallen" | "afslanken" | "vermageren")
                || s.lower(at + 1) == "weight";
            cues.losses.extend(one(Class::Lose).filter(|_| weight));
            cues.people.extend(human.then(|| s.span(at, at + 1)));
            cues.idioms.extend(one(Class::Idiom));
            if !idle[at] {
                cues.doings.extend(one(Class::Doing));
                cues.methods.extend(method(s, at, &idle));
                cues.situations.extend(situation(s, at));
                cues.narrowed.extend(narrowed::narrowed(s, at, &idle));
                if let Some(span) = content(s, at) {
                    cues.content.push(span);
                    cues.acts.extend(background::is_verb(s, at).then_some(span));
                }
            }
        }
    }
    cues.reasons = aims.iter().map(|aim| s.span(aim.range.start, aim.range.end)).collect();
    cues.alternatives = alternatives(s);
    cues
}

/// A word for something that one can point at or do.
pub(super) fn content(s: &Sentence, at: usize) -> Option<Span> {
    let word = s.kind(at) == Kind::Word && s.lower(at).chars().count() > 1;
    if !word {
        return None;
    }
    let entry = s.entry(at);
    let counts = entry.number.is_some() || entry.unit.is_some() || entry.rhythm.is_some();
    let counts = counts || entry.rank.is_some() || s.is(at, Class::Times);
    // `listening comprehension`: a verb used as a noun says which.
    let which = s.is_gerund(at)
        && s.is(at, Class::PlainVerb)
        && !s.is_any(at, Classes::of(&[Class::Umbrella, Class::KnowVerb, Class::Mental]))
        && !s.knows(at)
        && at > 0
        && !s.is_any(at - 1, Classes::of(&[Class::BySize, Class::Auxiliary, Class::Method]))
        && s.kind(at + 1) == Kind::Word
        && s.entry(at + 1).classes.is_empty()
        && !is_hollow(s, at + 1);
    // A name is not a form of a word in the table: `in Hoorn`.
    let name = s.tokens[at].capital && !s.opens(at) && !s.knows(at);
    let small =
        !name && !s.is_named(at) && (s.is_any(at, EMPTY) && !which || counts || is_hollow(s, at));
    (!small).then(|| s.span(at, at + 1))
}

/// `drie totaal nieuwe dingen`, `five new things`: a number and a word for anything.
fn blank(s: &Sentence, at: usize) -> Option<Span> {
    let (_, next) = s.number(at)?;
    let small = |i: usize| s.is_any(i, EMPTY) || is_hollow(s, i);
    let thing = (next..next + 4).find(|i| s.is(*i, Class::Blank) || !small(*i))?;
    s.is(thing, Class::Blank).then(|| s.span(at, thing + 1))
}

/// Whether the form of a word shows that it has no substance: an adverb, an adjective, a state, a
/// comparative. For words in a table, the table decides.
pub(super) fn is_hollow(s: &Sentence, at: usize) -> bool {
    if s.is(at, Class::Concrete) {
        return false;
    }
    let (word, hollow) = (s.lower(at), s.hollow());
    let ends =
        |list: &[&str]| list.iter().any(|end| word.len() > end.len() + 2 && word.ends_with(end));
    let known = !s.entry(at).classes.is_empty();
    // `iets onverwachts`, `niets nieuws`.
    if s.infinitive().is_some() && at > 0 && word.ends_with('s') && s.is(at - 1, Class::Anything) {
        return true;
    }
    // `more refreshed`, `less demanding`.
    let felt = at > 0
        && s.infinitive().is_none()
        && s.is(at - 1, Class::Comparative)
        && (word.ends_with("ed") || word.ends_with("ing"))
        && s.kind(at + 1) != Kind::Word;
    if felt {
        return true;
    }
    let own = || {
        hollow.starts.iter().any(|start| word.len() > start.len() + 2 && word.starts_with(start))
    };
    is_comparative(s, at)
        || (!known
            && (own() || ends(hollow.adjectives) || ends(hollow.nouns) || ends(hollow.adverbs)))
}

/// `the most complicated`: a superlative next to its adjective.
fn is_superlative(s: &Sentence, at: usize) -> bool {
    let most = s.lang == Lang::En && s.lower(at) == "most";
    most && at > 0 && s.is(at - 1, Class::Article) && s.kind(at + 1) == Kind::Word
}

/// Whether a word is a comparative by its form: `zorgvuldiger`, `netter`, `calmer`.
pub(super) fn is_comparative(s: &Sentence, at: usize) -> bool {
    let (word, hollow) = (s.lower(at), s.hollow());
    if s.kind(at) != Kind::Word || s.is_any(at, Classes::of(&[Class::Concrete, Class::Position])) {
        return false;
    }
    let by_form = hollow.comparatives.iter().any(|end| {
        word.len() > end.len() + 2 && word.ends_with(end) && s.entry(at).classes.is_empty()
    });
    by_form
        || hollow.degrees.iter().any(|end| {
            let stem = word.strip_suffix(end).filter(|stem| stem.len() > 2);
            stem.is_some_and(|stem| s.is_praise(stem))
        })
}

/// `door te oefenen`, `by exercising`, `such as Rust`, `using flash cards`; words that only say how
/// good the activity must be are not a method.
fn method(s: &Sentence, at: usize, idle: &[bool]) -> Option<Span> {
    let gerund = s.is(at, Class::BySize) && s.is_gerund(at + 1);
    let len = s.phrase(at, Class::Method).or_else(|| s.phrase(at, Class::Example));
    let len = len.or(gerund.then_some(2))?;
    // `get better at using …` names the skill, not the method.
    if at > 0 && s.is_any(at - 1, Classes::of(&[Class::At, Class::In])) {
        return None;
    }
    let from = if gerund { at + 1 } else { at + len };
    let follows = (from..at + len + 6).any(|i| {
        s.same_sentence(i, at) && !idle.get(i).copied().unwrap_or(true) && content(s, i).is_some()
    });
    follows.then(|| s.span(at, (at + len + 1).min(s.len())))
}

/// `vaker`, `more often`, `minder vaak`: a comparative of frequency.
fn rate(s: &Sentence, at: usize) -> Option<Span> {
    let more = s.is(at, Class::Comparative);
    let often = s.is(at, Class::VagueOften);
    if more && often {
        return Some(s.span(at, at + 1));
    }
    (often && at > 0 && s.is(at - 1, Class::Comparative)).then(|| s.span(at - 1, at + 1))
}

/// `tijdens telefoongesprekken`, `at bedtime`, `when I hand over`: a place or an occasion.
fn situation(s: &Sentence, at: usize) -> Option<Span> {
    // `in groep 6`, `on lane 4`.
    let inside = Classes::of(&[Class::In, Class::On, Class::During]);
    let label = s.is(at + 1, Class::LabelNoun) && matches!(s.kind(at + 2), Kind::Number(_));
    if s.is_any(at, inside) && label {
        return Some(s.span(at, at + 3));
    }
    // `my small talk in Spanish`.
    if at > 0 && s.lang == Lang::En && s.is(at, Class::In) && s.is(at + 1, Class::Tongue) {
        let skill = s.is_any(at - 1, Classes::of(&[Class::Comparative, Class::Quality]));
        return (!skill).then(|| s.span(at, at + 2));
    }
    let leads = Classes::of(&[Class::During, Class::Situation]);
    if at == 0 || !s.is_any(at, leads) {
        return None;
    }
    // `beter in`, `good at` name the skill.
    let skill = Classes::of(&[Class::Comparative, Class::Quality, Class::BecomeVerb]);
    if !s.is(at, Class::If) && (s.is_any(at - 1, skill) || is_comparative(s, at - 1)) {
        return None;
    }
    let named =
        |i: usize| s.is(i, Class::DayPart) || content(s, i).is_some() && !background::is_verb(s, i);
    let end = (at + 1..at + 8).take_while(|i| s.same_sentence(*i, at)).find(|i| named(*i))?;
    Some(s.span(at, end + 1))
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
            // `never late again` stops something; it is no promise without exceptions.
            let stops = s.is(at, Class::Negation)
                && (at + 1..at + 10).any(|i| {
                    s.same_sentence(i, at)
                        && matches!(s.lower(i), "again" | "meer" | "weer" | "anymore")
                });
            if stops {
                return None;
            }
            // `the farmer who always complains` is about someone else.
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
    let of =
        |(first, last)| assertion::alternative(s, first, last).map(|_| s.span(first, last + 1));
    assertion::sentences(s).into_iter().filter_map(of).collect()
}
