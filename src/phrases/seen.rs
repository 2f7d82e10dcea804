//! Reads results that no verb of finishing states: a licence and its day, an act without a slip,
//! every thing of a place, a thing that is fit for use.

use super::background::is_verb;
use super::class::{Class, Classes};
use super::outcome::{Outcome, OutcomeKind, compared, near};
use super::sentence::Sentence;
use super::token::Kind;
use super::vagueness::{content, is_comparative, is_hollow};

/// The maximum distance between a word and what belongs to it, in words.
const REACH: usize = 7;

/// Finds such a result at its first word.
pub(super) fn seen(s: &Sentence, at: usize, timed: &[bool]) -> Option<Outcome> {
    named(s, at, timed)
        .or_else(|| without(s, at))
        .or_else(|| every(s, at))
        .or_else(|| fit(s, at))
        .or_else(|| part(s, at))
}

const FLUID: Classes = Classes::of(&[
    Class::Comparative,
    Class::VagueVerb,
    Class::Hedge,
    Class::Negation,
    Class::Process,
    Class::Mental,
    Class::KnowVerb,
    Class::VagueOften,
]);

/// `Vaarbewijs in september`, `First-aid certificate by June`: only a result and its day.
fn named(s: &Sentence, at: usize, timed: &[bool]) -> Option<Outcome> {
    const WORDS: usize = 6;
    let (_, kind) = [
        (Class::Certificate, OutcomeKind::Certificate),
        (Class::Exam, OutcomeKind::Exam),
        (Class::Job, OutcomeKind::Job),
    ]
    .into_iter()
    .find(|(class, _)| s.is(at, *class))?;
    let whole = (0..s.len()).filter(|i| s.same_sentence(*i, at));
    let mut rest = whole.clone().filter(|i| !timed[*i] && s.kind(*i) == Kind::Word);
    let dated = whole.clone().any(|i| timed[i]);
    let verbs = Classes::of(&[
        Class::PlainVerb,
        Class::Auxiliary,
        Class::Wish,
        Class::Must,
        Class::Can,
        Class::Explore,
        Class::Pronoun,
    ]);
    let open = |i: usize| {
        i != at && (s.is_any(i, verbs) || s.is_any(i, FLUID) || is_verb(s, i))
            || is_comparative(s, i)
            || i != at && is_hollow(s, i)
    };
    let few = rest.clone().count() <= WORDS;
    // `exam stress`: the first noun only says which.
    let vague = Classes::of(&[Class::Umbrella, Class::Abstract]);
    let last = !s.is_any(at + 1, vague) || timed.get(at + 1).copied().unwrap_or_default();
    (dated && few && last && !rest.any(open)).then(|| Outcome { span: s.span(at, at + 1), kind })
}

/// `afwassen zonder glazen te breken`, `drive to the shop without hitting the kerb`: an act, and a
/// slip that others would see.
fn without(s: &Sentence, at: usize) -> Option<Outcome> {
    if !matches!(s.lower(at), "without" | "zonder") || at == 0 {
        return None;
    }
    if let Some(aid) = aid(s, at) {
        return Some(Outcome { span: s.span(at, aid + 1), kind: OutcomeKind::Act });
    }
    let clause = at + 1..(at + REACH).min(s.len());
    let mut clause = clause.take_while(|i| s.same_sentence(*i, at) && !s.is_mark(*i));
    let verb = match s.infinitive() {
        None => Some(at + 1).filter(|i| s.is_gerund(*i) || s.lower(*i) == "being"),
        Some(ending) => clause
            .clone()
            .find(|i| s.is(*i, Class::To))
            .map(|to| to + 1)
            .filter(|i| s.lower(*i).ends_with(ending)),
    }?;
    // `without feeling guilty`, `zonder te piekeren`: nobody sees that.
    let felt = Classes::of(&[Class::Mental, Class::Quality, Class::VagueVerb, Class::KnowVerb]);
    let passive = |i: usize| matches!(s.lower(i), "being" | "worden");
    let inner =
        |i: usize| (s.is_any(i, felt) || is_comparative(s, i) || is_hollow(s, i)) && !passive(i);
    let slips = |i: usize| {
        matches!(s.lower(i), "mistake" | "mistakes" | "error" | "errors" | "fouten" | "fout")
    };
    let slip = clause.clone().any(|i| content(s, i).is_some() || slips(i));
    if !slip || clause.any(inner) {
        return None;
    }
    let before = near(s, at).filter(|i| *i < at);
    let done = before.clone().any(|i| content(s, i).is_some() || s.is(i, Class::Doing));
    let loose = before.clone().any(|i| s.is_any(i, FLUID));
    (done && !loose && !compared(s, at))
        .then(|| Outcome { span: s.span(at, verb + 1), kind: OutcomeKind::Act })
}

/// `fietsen zonder zijwieltjes`, `play the song without my music stand`: what is left out can be seen.
fn aid(s: &Sentence, at: usize) -> Option<usize> {
    let led = Classes::of(&[Class::Article, Class::Possessive]);
    let from = at + 1 + usize::from(s.is_any(at + 1, led));
    let vague = Classes::of(&[Class::Umbrella, Class::Abstract, Class::Quality, Class::Mental]);
    let thing = (from..from + 2).find(|i| content(s, *i).is_some())?;
    if is_verb(s, thing) || s.is_gerund(thing) || (from..=thing).any(|i| s.is_any(i, vague)) {
        return None;
    }
    let acts = Classes::of(&[Class::ActVerb, Class::DoVerb, Class::Doing]);
    let near = near(s, at).filter(|i| *i != thing && s.same_clause(*i, at));
    let act = |i: usize| s.is_any(i, acts) || is_verb(s, i) && content(s, i).is_some();
    let done = near.clone().any(act);
    let loose = near.clone().any(|i| s.is_any(i, FLUID));
    (done && !loose && !compared(s, at)).then_some(thing)
}

/// `lees de eerste drie hoofdstukken`, `translate the last two letters`: a part that gets done.
fn part(s: &Sentence, at: usize) -> Option<Outcome> {
    let which = s.is_any(at, Classes::of(&[Class::First, Class::Last]));
    let led = at > 0 && s.is(at - 1, Class::Article);
    let (_, next) = s.number(at + 1).filter(|_| which && led)?;
    if !s.is_plural(next) || s.unit(next).is_some() {
        return None;
    }
    let verbs = Classes::of(&[Class::FinishVerb, Class::MakeVerb]);
    let verb = near(s, at).find(|i| s.same_clause(*i, at) && s.is_any(*i, verbs))?;
    let loose = near(s, at).any(|i| s.same_clause(i, at) && s.is_any(i, FLUID));
    let span = s.span(at.min(verb), next.max(verb) + 1);
    (!loose && !compared(s, at)).then_some(Outcome { span, kind: OutcomeKind::Finished })
}

/// `visit every museum in Glasgow`, `alle kerken van onze gemeente fotograferen`: when the last one
/// is done, it is done.
fn every(s: &Sentence, at: usize) -> Option<Outcome> {
    let each = s.is_any(at, Classes::of(&[Class::Each, Class::All]));
    if !each || s.unit(at + 1).is_some() {
        return None;
    }
    // `note every call in the book` keeps track, and is never done.
    let keeps = Classes::of(&[Class::TrackVerb, Class::TrackTool]);
    if near(s, at).any(|i| s.same_clause(i, at) && s.is_any(i, keeps)) {
        return None;
    }
    let skip = at + 1 + usize::from(s.is(at + 1, Class::Article));
    let thing = (skip..skip + 2).find(|i| content(s, *i).is_some() && !is_verb(s, *i))?;
    if !s.same_clause(thing, at) || s.is_any(thing, Classes::of(&[Class::Human, Class::People])) {
        return None;
    }
    // A named place or set: `in Ghent`, `of our street`.
    let links = Classes::of(&[Class::In, Class::On, Class::Of]);
    let set = |i: usize| {
        let named = s.tokens.get(i + 1).is_some_and(|token| token.capital);
        let own = Classes::of(&[Class::Article, Class::Possessive, Class::This]);
        let led = s.is_any(i + 1, own) && !s.is(i + 1, Class::One);
        let noun = || {
            let own = s.is_any(i + 1, Classes::of(&[Class::Possessive, Class::This]));
            let place = own && s.is(i + 2, Class::Abstract) && !s.is(i + 2, Class::Umbrella);
            let noun = |j: usize| content(s, j).is_some() && !is_verb(s, j);
            place || (i + 2..i + 4).any(|j| s.same_clause(j, at) && noun(j))
        };
        s.is_any(i, links) && s.same_clause(i, at) && (named || led && noun())
    };
    let place = (thing + 1..thing + 3).find(|i| set(*i))?;
    let verbs = Classes::of(&[
        Class::FinishVerb,
        Class::MakeVerb,
        Class::DoVerb,
        Class::GetVerb,
        Class::Doing,
    ]);
    let acts = near(s, at).filter(|i| {
        let form = !s.is_any(*i, Classes::of(&[Class::Wish, Class::Auxiliary])) && is_verb(s, *i);
        *i != thing && s.same_clause(*i, at) && (s.is_any(*i, verbs) || form)
    });
    let verb = acts.min_by_key(|i| i.abs_diff(at))?;
    let loose = near(s, at).any(|i| s.same_clause(i, at) && s.is_any(i, FLUID));
    let span = s.span(at.min(verb), verb.max(place + 2));
    (!loose && !compared(s, at)).then_some(Outcome { span, kind: OutcomeKind::Finished })
}

/// `the shed is empty enough to park a bike in`, `leeg genoeg om …`: a state that use proves.
fn fit(s: &Sentence, at: usize) -> Option<Outcome> {
    let opens = match s.infinitive() {
        None => s.lower(at) == "enough" && s.is(at + 1, Class::To),
        Some(_) => s.lower(at) == "genoeg" && s.lower(at + 1) == "om",
    };
    if !opens || at == 0 {
        return None;
    }
    let after = at + 2..(at + 2 + REACH).min(s.len());
    let mut after = after.take_while(|i| s.same_sentence(*i, at));
    let thing = after.find(|i| content(s, *i).is_some())?;
    let before = near(s, at).filter(|i| *i < at && s.same_clause(*i, at));
    let is = before.clone().find(|i| {
        s.is(*i, Class::Auxiliary) || matches!(s.lower(*i), "be" | "ben" | "is" | "staat")
    })?;
    // `I am calm enough to speak` is about a person.
    let person = Classes::of(&[Class::Pronoun, Class::Human, Class::People]);
    let thing_is = before.clone().any(|i| i < is && content(s, i).is_some())
        && !before.clone().any(|i| s.is_any(i, person) || is_comparative(s, i));
    thing_is.then(|| Outcome { span: s.span(at - 1, thing + 1), kind: OutcomeKind::Act })
}
