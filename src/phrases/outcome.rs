//! Reads results that are finished or not: an exam, a certificate, a job, a product, an act.

use super::assertion;
use super::class::{Class, Classes};
use super::decision;
use super::seen;
use super::sentence::Sentence;
use super::stop;
use super::token::Kind;
use super::vagueness::{is_comparative, is_hollow};
use crate::base::{Lang, Span};

/// A result that an outsider can see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// The span of the result and its verb.
    pub span: Span,
    /// The kind of result.
    pub kind: OutcomeKind,
}

/// The kind of something that is finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutcomeKind {
    /// An exam, test or assessment.
    Exam,
    /// A named level: `B2`, `1F`.
    Level,
    /// A certificate, diploma or licence.
    Certificate,
    /// A job, position or contract.
    Job,
    /// Something made: a report, a website.
    Product,
    /// Something held or attended: a course, a marathon.
    Event,
    /// A client, sponsor or other party that is won over.
    Party,
    /// Any other thing brought to an end.
    Finished,
    /// An observable act: `kan zelfstandig …`.
    Act,
    /// Something that stops: `ik rook niet meer`, `no alcohol`.
    Stop,
    /// A decision: `weet ik of ik blijf`, `I have chosen a course`.
    Decision,
}

const THINGS: [(Class, OutcomeKind); 6] = [
    (Class::Exam, OutcomeKind::Exam),
    (Class::Certificate, OutcomeKind::Certificate),
    (Class::Job, OutcomeKind::Job),
    (Class::Product, OutcomeKind::Product),
    (Class::Happening, OutcomeKind::Event),
    (Class::Party, OutcomeKind::Party),
];

/// The maximum distance between a verb and its object, in words.
const REACH: usize = 20;

/// Finds the results of a text; clauses that weigh or suppose something have none.
pub(super) fn find(s: &Sentence, timed: &[bool]) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    // The purpose of a goal is not a result: `zodat ik met mijn kinderen kan spelen`.
    let aims = s.reasons();
    let past = s.past();
    let aside = |at: usize| {
        aims.iter().any(|aim| !aim.infinitive && aim.range.contains(&at))
            || past.iter().any(|range| range.contains(&at))
            || s.phrase(at, Class::Idiom).is_some()
    };
    for (at, stated) in assertion::stated(s).into_iter().enumerate() {
        if timed[at] || !stated || aside(at) {
            continue;
        }
        let found = achieved(s, at)
            .or_else(|| act(s, at))
            .or_else(|| stop::stopped(s, at))
            .or_else(|| decision::made(s, at))
            .or_else(|| wanted_job(s, at))
            .or_else(|| perfect(s, at, timed))
            .or_else(|| become_position(s, at))
            .or_else(|| level(s, at))
            .or_else(|| exists(s, at))
            .or_else(|| done(s, at, timed))
            .or_else(|| seen::seen(s, at, timed));
        outcomes.extend(found);
    }
    outcomes
}

/// The positions near a word in the same sentence.
pub(super) fn near(s: &Sentence, at: usize) -> impl Iterator<Item = usize> + Clone {
    let range = at.saturating_sub(REACH)..(at + REACH).min(s.len());
    range.filter(move |i| s.same_sentence(*i, at))
}

/// `afstuderen`, `get promoted`.
fn achieved(s: &Sentence, at: usize) -> Option<Outcome> {
    let len = s.phrase(at, Class::Achieved)?;
    let span = s.span(at, at + len);
    (!compared(s, at)).then_some(Outcome { span, kind: OutcomeKind::Finished })
}

/// `op 1 mei heb ik mijn kamer opgeruimd`, `staat de website online`, `we have moved all data`.
fn perfect(s: &Sentence, at: usize, timed: &[bool]) -> Option<Outcome> {
    if !s.is(at, Class::Auxiliary) {
        return None;
    }
    let mut after = near(s, at).filter(|i| *i != at && !timed[*i]);
    let dated = near(s, at).any(|i| timed[i]);
    let weak = Classes::of(&[Class::VagueVerb, Class::PlainVerb, Class::KnowVerb, Class::Quality]);
    // The first participle of the clause is the verb; after `door` or `te` there is a means.
    let means = |i: usize| {
        (at.min(i)..i).any(|j| s.phrase(j, Class::Method).is_some() || s.is(j, Class::To))
    };
    let end = after.find(|i| {
        let participle = dated && s.is_participle(*i);
        (s.is(*i, Class::Done) && *i > at) || participle
    })?;
    // `als een leerling brutaal is`: a case, not a result.
    let case = |i: &usize| s.is(*i, Class::If) && s.same_clause(*i, at);
    let supposed = (at.saturating_sub(REACH)..at).any(|i| case(&i)) && !s.same_clause(end, at);
    if s.is_any(end, weak) || means(end) || supposed {
        return None;
    }
    let (from, to) = (at.min(end), at.max(end));
    let led = Classes::of(&[Class::Article, Class::Possessive, Class::This, Class::All]);
    let object = (from.saturating_sub(4)..to).any(|i| s.is_any(i, led) && s.same_sentence(i, at));
    (object && !compared(s, at))
        .then(|| Outcome { span: s.span(from, to + 1), kind: OutcomeKind::Finished })
}

/// Whether the clause has a comparative, a hedge or `zoveel mogelijk`.
pub(super) fn compared(s: &Sentence, at: usize) -> bool {
    let weak = Classes::of(&[Class::Comparative, Class::Hedge]);
    near(s, at).any(|i| {
        let more = s.is_any(i, weak) || is_comparative(s, i);
        s.same_clause(i, at) && (more || s.phrase(i, Class::AsMany).is_some())
    })
}

/// `kan … uitleggen`, `able to name`, `zelfstandig lopen`, `without notes`.
fn act(s: &Sentence, at: usize) -> Option<Outcome> {
    let outcome = |to: usize| Some(Outcome { span: s.span(at, to + 1), kind: OutcomeKind::Act });
    if let Some(len) = s.phrase(at, Class::Can) {
        let found = (at + len..s.len())
            .take_while(|i| s.same_sentence(*i, at))
            .take(24)
            .find(|i| s.is(*i, Class::ActVerb) && !s.is_any(*i, Classes::of(&[Class::KnowVerb])));
        let compared = (at.saturating_sub(3)..at + len + 3).any(|i| s.is(i, Class::Comparative));
        return found.filter(|_| !compared).and_then(outcome);
    }
    // `will name`, `zal noemen` and the imperative need a word for independence.
    let len = s.phrase(at, Class::Alone)?;
    // `niet alles zelf oppakken`, `wat ik liever zelf had gedaan`.
    let denied = (at.saturating_sub(3)..at)
        .any(|i| s.is(i, Class::Negation) || matches!(s.lower(i), "liever" | "rather"));
    if denied {
        return None;
    }
    let compared = near(s, at).any(|i| s.is(i, Class::Comparative) && s.same_clause(i, at));
    let verbs = Classes::of(&[Class::ActVerb, Class::Can, Class::DoVerb]);
    // `ken de namen uit mijn hoofd`, `know my lines by heart`.
    let known = |i: usize| len > 1 && s.is(i, Class::KnowVerb);
    let acts = near(s, at).any(|i| s.is_any(i, verbs) || known(i));
    (acts && !compared && !s.is(at, Class::Pronoun)).then(|| outcome(at + len - 1)).flatten()
}

/// `I want a job`, `ik wil een vaste baan`: the wanted thing is there or not.
fn wanted_job(s: &Sentence, at: usize) -> Option<Outcome> {
    if !s.is(at, Class::Wish) {
        return None;
    }
    let reach = (at + 1..(at + 6).min(s.len())).take_while(|i| !s.is_mark(*i));
    let job = reach.clone().find(|i| s.is(*i, Class::Job))?;
    let one = reach.clone().find(|i| s.is(*i, Class::One)).is_some_and(|one| one < job);
    let ends = job + 1 >= s.len() || s.is_mark(job + 1) || !s.is_any(job + 1, VERBS);
    let weak =
        Classes::of(&[Class::Comparative, Class::Quality, Class::To, Class::In, Class::Hedge]);
    let plain = !(at + 1..job).any(|i| s.is_any(i, weak) || is_comparative(s, i));
    (one && ends && plain)
        .then(|| Outcome { span: s.span(at + 1, job + 1), kind: OutcomeKind::Job })
}

const VERBS: Classes = Classes::of(&[Class::VagueVerb, Class::Explore, Class::KnowVerb]);

/// `become a freelancer`, `teamleider worden`; not `become a better teacher`.
fn become_position(s: &Sentence, at: usize) -> Option<Outcome> {
    let len = s.phrase(at, Class::BecomeVerb)?;
    let near = at.saturating_sub(4)..(at + len + 5).min(s.len());
    // `thought leader` is a figure of speech.
    let figure = |i: usize| {
        (i.saturating_sub(2)..=i).any(|j| s.phrase(j, Class::Idiom).is_some_and(|len| j + len > i))
    };
    let held = |i: &usize| s.is(*i, Class::Position) && s.same_sentence(*i, at) && !figure(*i);
    let position = near.clone().find(held)?;
    let weak = Classes::of(&[Class::Comparative, Class::Hedge]);
    let between = at.min(position)..at.max(position);
    let praised = |i: usize| s.is(i, Class::Quality);
    let soft = between.clone().any(|i| s.is_any(i, weak) || i != at && is_quality(s, i))
        || at.min(position).checked_sub(1).is_some_and(|i| s.is_any(i, weak) || praised(i));
    let (from, to) = (at.min(position), at.max(position) + 1);
    (!soft).then(|| Outcome { span: s.span(from, to), kind: OutcomeKind::Job })
}

/// Whether a word of praise precedes the noun: `a confident presenter`.
fn is_quality(s: &Sentence, at: usize) -> bool {
    s.is_any(at, Classes::of(&[Class::Quality, Class::VagueVerb])) || is_hollow(s, at)
}

/// `reach B2`, `niveau 1F behalen`: a named level with a verb of completion.
fn level(s: &Sentence, at: usize) -> Option<Outcome> {
    let raw = s.raw(at).as_bytes();
    let named = matches!(raw, [b'A'..=b'C', b'1'..=b'2'] | [b'1'..=b'4', b'F' | b'S']);
    if !named {
        return None;
    }
    let reach = Classes::of(&[Class::FinishVerb, Class::GetVerb, Class::Exam, Class::Certificate]);
    // `B1 Spanish`, `Spaans op B1`: the level of a language is tested; of a text it is not.
    let language = |i: usize| s.is(i, Class::Tongue) && s.same_clause(i, at);
    let found = near(s, at).any(|i| s.is_any(i, reach) || language(i)) && !compared(s, at);
    found.then(|| Outcome { span: s.span(at, at + 1), kind: OutcomeKind::Level })
}

/// A verb of completion with its object.
fn done(s: &Sentence, at: usize, timed: &[bool]) -> Option<Outcome> {
    let finish = s.phrase(at, Class::FinishVerb);
    let verbs = Classes::of(&[Class::GetVerb, Class::MakeVerb, Class::DoVerb]);
    if finish.is_none() && !s.is_any(at, verbs) || is_noun(s, at) {
        return None;
    }
    let fits = |i: usize| {
        s.same_sentence(i, at) && !timed[i] && (s.same_clause(i, at) || i.abs_diff(at) < 5)
    };
    let here = near(s, at);
    if only_changes(s, at, finish.is_some()) {
        return None;
    }
    let kinds = THINGS.iter().filter(|(class, _)| match class {
        Class::Product => finish.is_some() || s.is(at, Class::MakeVerb),
        Class::Happening => {
            finish.is_some() || s.is_any(at, Classes::of(&[Class::DoVerb, Class::MakeVerb]))
        }
        Class::Exam => {
            finish.is_some() || s.is_any(at, Classes::of(&[Class::GetVerb, Class::DoVerb]))
        }
        _ => finish.is_some() || s.is(at, Class::GetVerb),
    });
    // `by attending class` is a means, `by attending the course` a completed activity.
    let means = at > 0 && s.is(at - 1, Class::BySize);
    let mut best: Option<(usize, OutcomeKind)> = None;
    for (class, kind) in kinds {
        let thing = here
            .clone()
            .filter(|i| *class != Class::Party || is_won(s, *i, at))
            .filter(|i| !names_another(s, *i))
            .filter(|i| *class != Class::Job || is_sought(s, *i, at))
            .filter(|i| *class != Class::Happening || !means || is_led(s, *i))
            .find(|i| *i != at && s.phrase(*i, *class).is_some() && fits(*i) && is_one(s, *i));
        if let Some(thing) = thing
            && best.is_none_or(|(other, _)| thing.abs_diff(at) < other.abs_diff(at))
        {
            best = Some((thing, *kind));
        }
    }
    let better = |i: usize| s.same_clause(i, at) && is_more(s, i) && !leads_noun(s, i);
    if best.is_none()
        && finish.is_some()
        && !here.clone().any(better)
        && let Some(thing) = here.clone().find(|i| *i != at && fits(*i) && is_object(s, *i, at))
    {
        best = Some((thing, OutcomeKind::Finished));
    }
    let (thing, kind) = best.filter(|_| {
        !near(s, at).any(|i| s.same_clause(i, at) && s.phrase(i, Class::AsMany).is_some())
    })?;
    let to = at + finish.unwrap_or(1);
    Some(Outcome { span: s.span(at.min(thing), to.max(thing + 1)), kind })
}

/// `make section 3 easier`, `mijn scriptie leesbaarder maken`, `easier to fill in`: changes a thing
/// or says how it is, and finishes none.
fn only_changes(s: &Sentence, at: usize, finishes: bool) -> bool {
    let easier = at > 1 && s.is(at - 1, Class::To) && s.is(at - 2, Class::Comparative);
    if easier && s.lang == Lang::En {
        return true;
    }
    let other = Classes::of(&[Class::GetVerb, Class::DoVerb]);
    if finishes || !s.is(at, Class::MakeVerb) || s.is_any(at, other) {
        return false;
    }
    let named = |i: usize| {
        (at.saturating_sub(REACH)..i).any(|j| s.is(j, Class::Product) && s.same_clause(j, i))
    };
    near(s, at).any(|i| {
        let follows = || i > 0 && !is_preposition(s, i - 1) && named(i);
        s.same_clause(i, at) && is_more(s, i) && (!leads_noun(s, i) || follows())
    })
}

fn is_more(s: &Sentence, at: usize) -> bool {
    s.is(at, Class::Comparative) || is_comparative(s, at)
}

/// `een betere planning`: a comparative next to its noun, as opposed to `de planning beter maken`.
fn leads_noun(s: &Sentence, at: usize) -> bool {
    let verb = Classes::of(&[Class::MakeVerb, Class::PlainVerb]);
    s.kind(at + 1) == Kind::Word && !s.is_any(at + 1, verb) && !s.is(at + 1, Class::Filler)
}

/// `er ligt een nota`, `there is a rota`: a document that exists by then.
fn exists(s: &Sentence, at: usize) -> Option<Outcome> {
    let there = Classes::of(&[Class::There]);
    let aux = s.is(at, Class::Auxiliary);
    let near_there = at > 0 && s.is_any(at - 1, there)
        || s.is_any(at + 1, there)
        || at > 1 && s.is_any(at - 2, there);
    if !aux || !near_there {
        return None;
    }
    let thing = Classes::of(&[Class::Product, Class::Document]);
    let end = (at + 1..(at + 12).min(s.len())).take_while(|i| s.same_clause(*i, at));
    let thing = end.clone().find(|i| s.is_any(*i, thing))?;
    let one = (at + 1..thing).any(|i| s.is(i, Class::One) || s.number(i).is_some());
    (one && !compared(s, at))
        .then(|| Outcome { span: s.span(at, thing + 1), kind: OutcomeKind::Product })
}

/// `bij het maken van de planning`, `ik sta open voor`: a verb used as a noun or an adjective.
fn is_noun(s: &Sentence, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let noun = s.is(before, Class::Article) && !s.is(before, Class::One) && s.is(at + 1, Class::Of);
    let led =
        before > 0 && s.is_any(before - 1, Classes::of(&[Class::Occasion, Class::With, Class::In]));
    let open = s.is_any(before, Classes::of(&[Class::Auxiliary, Class::PlainVerb]))
        && s.is_any(at + 1, Classes::of(&[Class::For, Class::To]))
        && s.is(at, Class::Adjective);
    // `the schedule of the medications`: English has the same word for both.
    let named = s.is(at + 1, Class::Of)
        && !s.is_any(before, Classes::of(&[Class::To, Class::Pronoun, Class::Can]))
        && s.infinitive().is_none()
        && !s.is_any(at, Classes::of(&[Class::GetVerb]));
    // `rond de bushalte` is a place, `de verbouwing is rond` a result.
    let around = s.is(at, Class::At)
        && at + 1 < s.len()
        && !s.is_mark(at + 1)
        && !s.is(before, Class::Pronoun)
        && !s.is_any(
            at + 1,
            Classes::of(&[Class::Auxiliary, Class::GetVerb, Class::To, Class::Pronoun]),
        );
    (noun && led) || open || named || around
}

/// Whether a party is won over: it is the object next to the verb, one or a number of them, and not
/// the subject: `win two new clients`, not `the client will get fitter`.
fn is_won(s: &Sentence, party: usize, verb: usize) -> bool {
    let small = Classes::of(&[Class::Adverb, Class::Quality]);
    let new =
        |i: usize| s.is_any(i, small) || s.is(i, Class::Filler) && s.lower(i).starts_with('n');
    let mut before = party;
    while before > 0 && before + 3 > party && new(before - 1) {
        before -= 1;
    }
    let Some(lead) = before.checked_sub(1) else { return false };
    let first = s.entry(lead).rank.is_some() || matches!(s.kind(lead), Kind::Ordinal(_));
    let counted = s.number(lead).is_some() || s.is(lead, Class::One) || first;
    let start =
        if first && lead > 0 && s.is(lead - 1, Class::Possessive) { lead - 1 } else { lead };
    // Directly after the verb, or in Dutch before its infinitive or participle.
    let behind =
        verb < start && start - verb < 3 && !(verb + 1..start).any(|i| is_preposition(s, i));
    let infinitive = s.infinitive().is_some_and(|ending| s.lower(verb).ends_with(ending));
    let ahead = party < verb
        && (infinitive || s.is_participle(verb))
        && !(party + 1..verb)
            .any(|i| s.is_any(i, Classes::of(&[Class::Auxiliary, Class::Can, Class::Wish])))
        && !(start > 0 && is_preposition(s, start - 1));
    counted && (behind || ahead)
}

/// Whether a job is the object of the verb: not `find my feet in the new job`.
fn is_sought(s: &Sentence, job: usize, verb: usize) -> bool {
    let small = Classes::of(&[Class::Article, Class::Possessive, Class::This, Class::Adverb]);
    let plain = |i: usize| s.is_any(i, small) || s.is(i, Class::Filler) && !is_preposition(s, i);
    let mut before = job;
    while before > 0 && plain(before - 1) {
        before -= 1;
    }
    let places = Classes::of(&[Class::In, Class::At, Class::With, Class::From, Class::After]);
    let within = before > 0 && before - 1 > verb && s.is_any(before - 1, places);
    let order = s.infinitive().is_some() || verb < job || s.is_participle(verb);
    !within && order
}

/// `test results`, `job satisfaction`: the first word only says which.
fn names_another(s: &Sentence, at: usize) -> bool {
    let vague = Classes::of(&[Class::Umbrella, Class::Abstract]);
    let named = s.is_any(at + 1, vague) && !s.is(at + 1, Class::PlainVerb);
    // `at home` is a place, not an object.
    let place = at > 0 && s.is(at - 1, Class::At);
    s.infinitive().is_none() && (named || place)
}

/// Whether an article or number precedes a thing closely.
fn is_led(s: &Sentence, at: usize) -> bool {
    let led = Classes::of(&[Class::Article, Class::Possessive, Class::This, Class::Each]);
    (at.saturating_sub(3)..at).any(|i| s.is_any(i, led) || s.number(i).is_some())
}

fn is_preposition(s: &Sentence, at: usize) -> bool {
    let classes = Classes::of(&[
        Class::In,
        Class::With,
        Class::Of,
        Class::For,
        Class::To,
        Class::On,
        Class::At,
        Class::Occasion,
        Class::Over,
        Class::After,
        Class::Before,
        Class::And,
    ]);
    s.is_any(at, classes)
}

/// Whether a thing is one or a known number of things, not `better` or `more` of it.
fn is_one(s: &Sentence, at: usize) -> bool {
    let weak = Classes::of(&[Class::Comparative, Class::Hedge, Class::Some, Class::VagueVerb]);
    let led = Classes::of(&[
        Class::Article,
        Class::Possessive,
        Class::One,
        Class::This,
        Class::All,
        Class::Each,
    ]);
    let mut i = at;
    for _ in 0..6 {
        let Some(before) = i.checked_sub(1) else { break };
        if s.is_any(before, weak) {
            return false;
        }
        if s.is_any(before, led) || s.number(before).is_some() || s.entry(before).rank.is_some() {
            return true;
        }
        if s.is_mark(before) {
            break;
        }
        i = before;
    }
    // A name or a singular without an article still counts as one: `diploma halen`, `pass NCLEX`.
    let plural = s.is_plural(at);
    !plural || s.is_any(at, Classes::of(&[Class::Certificate, Class::Exam]))
}

/// Any noun with a determiner that is not an umbrella word can be completed.
fn is_object(s: &Sentence, at: usize, verb: usize) -> bool {
    let led = Classes::of(&[Class::Article, Class::Possessive, Class::This, Class::All]);
    let mut next = at;
    // `hand in the essay`: the preposition belongs to the verb.
    let own = s.phrase(verb, Class::FinishVerb).is_some_and(|len| verb + len == at);
    let inside =
        Classes::of(&[Class::In, Class::On, Class::At, Class::For, Class::Of, Class::With]);
    let placed = at > 0 && s.is_any(at - 1, inside);
    if !s.is_any(at, led) || placed && !own {
        return false;
    }
    let weak = Classes::of(&[Class::Comparative, Class::Hedge, Class::Umbrella]);
    while next < s.len() && next < at + 3 {
        next += 1;
        if next == verb || s.is_any(next, weak) || s.is_mark(next) {
            return false;
        }
        let small = Classes::of(&[Class::Filler, Class::Adverb]);
        let content = s.kind(next) == Kind::Word && !s.is_any(next, small);
        if content {
            return true;
        }
    }
    false
}
