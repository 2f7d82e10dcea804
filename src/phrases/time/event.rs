//! Reads ends that are events: the end of a course, the next report, before the trip.

use super::{Edge, Every, Found, Role, When};
use crate::phrases::class::{Class, Classes, Unit};
use crate::phrases::sentence::Sentence;
use crate::phrases::token::Kind;

const DETERMINERS: Classes =
    Classes::of(&[Class::Article, Class::Possessive, Class::This, Class::Next, Class::All]);
const EVENTS: Classes =
    Classes::of(&[Class::LongEvent, Class::ShortEvent, Class::FinalEvent, Class::KnownDay]);
const LEADS: Classes = Classes::of(&[
    Class::By,
    Class::Before,
    Class::Until,
    Class::At,
    Class::Occasion,
    Class::On,
    Class::After,
    Class::For,
    Class::Toward,
]);

/// `aan het einde van elke dag`: a rhythm, not an end.
pub(super) fn end_of_each(s: &Sentence, at: usize) -> Option<Found> {
    let next = end_word(s, at)?;
    if !s.is(next, Class::Each) {
        return None;
    }
    let unit = s.unit(next + 1).unwrap_or(Unit::Day);
    let every = Some(Every { n: 1.0, per: 1.0, unit });
    Some(Found { every, ..Found::new(at, next + 2, Role::Frequency, When::Open) })
}

/// `na een les`, `at the end of a shift`: a moment that returns, not an end.
pub(super) fn habit(s: &Sentence, at: usize) -> Option<Found> {
    let end = end_word(s, at);
    let ends = end.is_some();
    let lead = || s.phrase(at, Class::After).or_else(|| s.phrase(at, Class::Before));
    let from = end.or_else(|| lead().map(|len| at + len)).filter(|from| s.is(*from, Class::One))?;
    // Dutch `voor een examen` also means `for an exam`.
    if !ends && s.is(at, Class::For) {
        return None;
    }
    let short = Classes::of(&[Class::ShortEvent]);
    let shift = |i: usize| matches!(s.unit(i), Some(Unit::Term));
    let day = ends && matches!(s.unit(from + 1), Some(Unit::Day | Unit::WorkDay | Unit::Week));
    let noun = event_within(s, from + 1, 2, short)
        .filter(|noun| !s.is_any(*noun, Classes::of(&[Class::FinalEvent, Class::KnownDay])))
        .or_else(|| (shift(from + 1) || day).then_some(from + 1))?;
    Some(Found::new(at, noun + 1, Role::Frequency, When::Open))
}

/// Words for one of several turns at something.
const TURNS: [&str; 8] =
    ["attempts", "tries", "goes", "appointments", "pogingen", "beurten", "afspraken", "consulten"];

/// `within five sessions`, `binnen vijf lessen`: so many meetings, and then it is done.
fn meetings(s: &Sentence, at: usize) -> Option<Found> {
    let from = at + s.phrase(at, Class::Within)?;
    let from = from + usize::from(s.is_any(from, DETERMINERS));
    let from = from + usize::from(s.is_any(from, Classes::of(&[Class::Next, Class::First])));
    let (_, next) = s.number(from)?;
    let turn = |i: usize| s.is_any(i, EVENTS) || TURNS.contains(&s.lower(i));
    let noun = (next..next + 2).find(|i| turn(*i) && s.is_plural(*i) && !s.is_mark(*i))?;
    Some(Found::new(at, noun + 1, Role::End, When::Event))
}

/// `after the third week of lessons`, `na de tweede lesweek`, `tegen de vierde maand`.
fn after_rank(s: &Sentence, at: usize) -> Option<Found> {
    let leads = [Class::After, Class::By, Class::Before];
    let from = at + leads.into_iter().find_map(|class| s.phrase(at, class))?;
    let rank = |i: usize| {
        s.entry(i).rank.is_some() || s.is(i, Class::First) || matches!(s.kind(i), Kind::Ordinal(_))
    };
    let long = matches!(
        s.unit(from + 2),
        Some(Unit::Week | Unit::Month | Unit::Term | Unit::Weekend | Unit::Fortnight)
    );
    if !s.is_any(from, DETERMINERS) || !rank(from + 1) || !long {
        return None;
    }
    // `of May` gives the month, `of lessons` says of what.
    let of = s.is(from + 3, Class::Of);
    if of && super::day::point(s, from + 4).is_some() {
        return None;
    }
    let event = if of { event_within(s, from + 4, 2, EVENTS) } else { None };
    let to = event.map_or(from + 3, |event| event + 1);
    Some(Found::new(at, to, Role::End, When::Event))
}

/// `aan het einde van de stage`, `by the end of the course`, `na afloop van de training`.
pub(super) fn end_of(s: &Sentence, at: usize) -> Option<Found> {
    let next = end_word(s, at)?;
    // `aan het einde van het schooljaar 2026-2027` gives its date.
    let lead = (at + 1..at + 3).find_map(|from| super::day::point(s, from));
    if let Some(point) = lead.filter(|point| point.next > next && !is_open(point.when)) {
        let edge = if point.edge == Edge::Whole { Edge::End } else { point.edge };
        return Some(Found::new(at, point.next, Role::End, point.when).at(edge));
    }
    let noun = (next..(next + 6).min(s.len()))
        .take_while(|i| !matches!(s.kind(*i), Kind::Stop | Kind::Comma | Kind::Close))
        .find(|i| s.is_any(*i, EVENTS) || s.unit(*i).is_some() && s.entry(*i).rank.is_none());
    let to =
        noun.map_or_else(|| (next + 1..=s.len()).find(|i| !s.is(i - 1, Class::Article)), Some)?;
    let word = s.kind(next) == Kind::Word && next < s.len();
    let known = noun.is_some() || word || matches!(s.kind(next), Kind::Ordinal(_));
    let label = usize::from(matches!(s.kind(to + 1), Kind::Number(_)));
    // `aan het eind van het jaar` has a day; `aan het eind van het blok` has not.
    let plain = label == 0 && to <= next + 1 && !s.is_any(to + 1, EVENTS);
    let when = match s.unit(to).filter(|_| plain) {
        Some(unit @ (Unit::Week | Unit::Month | Unit::Quarter | Unit::Year | Unit::SchoolYear)) => {
            When::Coming { unit, ahead: 0 }
        }
        _ => When::Event,
    };
    known.then(|| Found::new(at, (to + 1 + label).min(s.len()), Role::End, when).at(Edge::End))
}

/// Whether the words leave the time to the reader.
fn is_open(when: When) -> bool {
    matches!(when, When::Event | When::Open | When::Coming { .. } | When::Within { .. })
}

/// The most words and signs of an answer that is only a time.
const SHORT: usize = 7;

/// The position after `at the end of`, `voor het begin van`, where a preposition opens it.
fn end_word(s: &Sentence, at: usize) -> Option<usize> {
    let lead = s.phrase(at, Class::By).or_else(|| s.phrase(at, Class::Before));
    // An answer may leave out the preposition: `Einde stage.`
    let dutch = s.lang == crate::base::Lang::Nl;
    let bare = s.opens(at)
        && s.is(at, Class::End)
        && (dutch || s.is(at + 1, Class::Of))
        && s.len() - at <= SHORT;
    let lead = lead.or_else(|| (s.is_any(at, LEADS) && !s.is_named(at)).then_some(1));
    let lead = lead.or_else(|| bare.then_some(0))?;
    let article = s.is(at + lead, Class::Article);
    let word = at + lead + usize::from(article);
    if !s.is_any(word, Classes::of(&[Class::End, Class::Begin])) {
        return None;
    }
    // `in end of life care` has no article.
    let loose = s.is(at, Class::In) && !article;
    if s.is(word + 1, Class::Of) && !loose {
        return Some(word + 2);
    }
    s.is_any(word + 1, EVENTS).then_some(word + 1)
}

/// `na deze cursus`, `before my exam`, `in the next test`, `during my rotation`, `by age 30`.
pub(super) fn around(s: &Sentence, at: usize) -> Option<Found> {
    let end = |to: usize| Some(Found::new(at, to, Role::End, When::Event));
    if let Some(to) = at_age(s, at) {
        return end(to);
    }
    if let Some(found) = meetings(s, at).or_else(|| after_rank(s, at)) {
        return Some(found);
    }
    // `de einddatum is …`, `deadline: …`.
    let named = at == 0 || s.opens(at) || s.is_any(at - 1, DETERMINERS);
    let subject = named && s.is(at, Class::FinalEvent) && s.is(at + 1, Class::Auxiliary);
    if subject && !s.is_any(at + 2, Classes::of(&[Class::Comparative, Class::Quality])) {
        return end(at + 2);
    }
    if s.is(at, Class::Next)
        && s.phrase(at, Class::Idiom).is_none()
        && let Some(noun) = event_within(s, at + 1, 2, EVENTS)
    {
        return end(noun + 1);
    }
    if let Some(to) = next_thing(s, at) {
        return end(to);
    }
    let before = s.phrase(at, Class::Before);
    let lead = |class| s.phrase(at, class);
    let timed = lead(Class::By).or(lead(Class::Until)).or(before);
    if let Some(len) = timed
        && let Some(day) = s.phrase(s.skip_article(at + len), Class::KnownDay)
    {
        return end(s.skip_article(at + len) + day);
    }
    // `by attending the course` is a means.
    if lead(Class::By) == Some(1) && s.is_gerund(at + 1) && !s.is_any(at + 1, EVENTS) {
        return None;
    }
    if let Some(len) = lead(Class::By).or(lead(Class::Until)) {
        return event_within(s, at + len, 4, EVENTS).and_then(|noun| end(noun + 1));
    }
    // Dutch `voor` also means `for`; only a known day makes it an end.
    let only_known = before == Some(1) && s.is(at, Class::For);
    if let Some(len) = before
        && s.is(at + len, Class::Article)
        && !s.is(at + len, Class::One)
        && let Some(unit) = s.unit(at + len + 1)
        && (unit == Unit::Weekend || !only_known)
    {
        // `before the week is over`, `voor het weekend`.
        let edge = if unit == Unit::Weekend { Edge::Before } else { Edge::End };
        let when = When::Coming { unit, ahead: 0 };
        return Some(Found::new(at, at + len + 2, Role::End, when).at(edge));
    }
    if let Some(len) = before {
        let set = Classes::of(&[Class::FinalEvent, Class::KnownDay]);
        let set = if only_known { set } else { EVENTS };
        let reach = if s.is(at + len, Class::Pronoun) { 7 } else { 4 };
        let named = s.is_any(at + len, DETERMINERS) || s.is(at + len, Class::Pronoun);
        let known = Classes::of(&[Class::FinalEvent, Class::KnownDay]);
        let set = if named { set } else { known };
        if let Some(noun) = event_within(s, at + len, reach, set) {
            return end(noun + 1);
        }
    }
    if let Some(len) = lead(Class::After)
        && (s.is_any(at + len, DETERMINERS)
            || s.number(at + len).is_some()
            || s.is_gerund(at + len))
        && let Some(noun) = event_within(s, at + len, 4, EVENTS)
    {
        return end(noun + 1);
    }
    dated(s, at).or_else(|| period(s, at)).or_else(|| on_the_day(s, at))
}

/// `before the next open evening`, `bij de volgende keuring`: whatever comes next.
fn next_thing(s: &Sentence, at: usize) -> Option<usize> {
    let leads = Classes::of(&[Class::Before, Class::By, Class::Until, Class::At, Class::Occasion]);
    if !s.is_any(at, leads) || s.is(at, Class::For) && s.lang == crate::base::Lang::En {
        return None;
    }
    let next = at + 1 + usize::from(s.is_any(at + 1, DETERMINERS) && !s.is(at + 1, Class::Next));
    if !s.is(next, Class::Next) || s.unit(next + 1).is_some() {
        return None;
    }
    let noun = if s.is(next + 2, Class::DayPart) { next + 2 } else { next + 1 };
    let thing = s.is(noun, Class::DayPart) && noun > next + 1
        || crate::phrases::vagueness::content(s, noun).is_some()
            && !s.is_any(noun, Classes::of(&[Class::Position, Class::Party]));
    (thing && s.number(noun).is_none() && s.entry(noun).weekday.is_none()).then_some(noun + 1)
}

/// `chair the January meeting`, `in de tussenevaluatie van mei`, `at the review in May`.
fn dated(s: &Sentence, at: usize) -> Option<Found> {
    if s.is_any(at, DETERMINERS)
        && s.entry(at + 1).month.is_some()
        && let Some(noun) = event_within(s, at + 2, 3, EVENTS)
        && let Some(point) = super::day::point(s, at + 1)
    {
        return Some(Found::new(at, noun + 1, Role::End, point.when));
    }
    let leads = Classes::of(&[Class::In, Class::Occasion, Class::On]);
    if !s.is_any(at, leads) || !s.is_any(at + 1, DETERMINERS) {
        return None;
    }
    let noun = event_within(s, at + 1, 4, EVENTS)?;
    let links = Classes::of(&[Class::Of, Class::In, Class::On]);
    let point = s.is_any(noun + 1, links).then(|| super::day::point(s, noun + 2)).flatten()?;
    let more = s.is(point.next, Class::And).then(|| super::day::point(s, point.next + 1)).flatten();
    let point = more.unwrap_or(point);
    Some(Found::new(at, point.next, Role::End, point.when).at(point.edge))
}

/// `during my rotation`, `within this course`, `in the third block`, `tijdens fase 3`.
fn period(s: &Sentence, at: usize) -> Option<Found> {
    let lead = |class| s.phrase(at, class);
    if let Some(len) = lead(Class::During)
        && s.is_any(at + len, DETERMINERS)
        && let Some(noun) = event_within(s, at + len, 4, Classes::of(&[Class::LongEvent]))
    {
        return Some(Found::new(at, noun + 1, Role::Period, When::Event));
    }
    if let Some(len) = lead(Class::Within)
        && s.is(at + len, Class::This)
        && let Some(noun) = event_within(s, at + len + 1, 2, EVENTS)
    {
        return Some(Found::new(at, noun + 1, Role::Period, When::Event));
    }
    // `in het tweede semester`, `in the third block`.
    if (s.is(at, Class::In) || lead(Class::During).is_some())
        && s.is(at + 1, Class::Article)
        && s.entry(at + 2).rank.is_some()
        && matches!(s.unit(at + 3), Some(Unit::Term | Unit::SchoolYear))
    {
        return Some(Found::new(at, at + 4, Role::Period, When::Event));
    }
    // `gedurende de hele advent`, `for the whole of Advent`.
    let whole = (at + 1..at + 5).find(|i| s.is(*i, Class::KnownDay));
    let small = Classes::of(&[Class::Article, Class::Whole, Class::Of]);
    if (s.is(at, Class::For) || lead(Class::During).is_some())
        && let Some(day) = whole
        && (at + 1..day).all(|i| s.is_any(i, small))
        && (at + 1..day).any(|i| s.is(i, Class::Whole))
    {
        return Some(Found::new(at, day + 1, Role::Period, When::Event));
    }
    // `tijdens fase 3`, `during block 2`.
    if lead(Class::During).is_some()
        && (s.is(at + 1, Class::LabelNoun) || s.unit(at + 1).is_some())
        && matches!(s.kind(at + 2), Kind::Number(_) | Kind::Ordinal(_))
        && s.unit(at + 3).is_none()
    {
        return Some(Found::new(at, at + 3, Role::Period, When::Event));
    }
    None
}

/// `op de eerste dag`, `on the last day`, `at the exam`.
fn on_the_day(s: &Sentence, at: usize) -> Option<Found> {
    let end = |to: usize| Some(Found::new(at, to, Role::End, When::Event));
    let day = at + 2 + usize::from(s.is(at + 2, Class::Of));
    if s.is(at, Class::On)
        && s.is(at + 1, Class::Article)
        && s.is_any(at + 2, Classes::of(&[Class::First, Class::Last]))
        && s.unit(day + 1) == Some(Unit::Day)
    {
        return end(day + 2);
    }
    let around = s.is(at, Class::At) && s.is(at + 1, Class::KnownDay);
    let occasion = s.is(at, Class::Occasion) || s.is(at, Class::On) || around;
    let known = Classes::of(&[Class::FinalEvent, Class::KnownDay]);
    let event = occasion.then(|| event_within(s, at + 1, 2, known)).flatten()?;
    // `op verjaardagen` recurs.
    let returns = s.is_plural(event) && !s.knows(event);
    if returns { None } else { end(event + 1) }
}

/// The position of an event that comes next.
pub(super) fn next_event(s: &Sentence, at: usize) -> Option<usize> {
    event_within(s, at, 4, EVENTS)
}

/// `by age 30`, `voor mijn 40e`, `before I turn 50`.
fn at_age(s: &Sentence, at: usize) -> Option<usize> {
    // `op mijn vijftigste`; `op zijn 50e` is about someone else.
    let mine = ["mijn", "m'n", "onze", "my", "our"].contains(&s.lower(at + 1));
    let on = (s.is(at, Class::On) && mine).then_some(1);
    let len = s.phrase(at, Class::By).or_else(|| s.phrase(at, Class::Before)).or(on)?;
    let from = at + len;
    if s.is(from, Class::Possessive) {
        let rank = matches!(s.kind(from + 1), Kind::Ordinal(_))
            || s.entry(from + 1).rank.is_some_and(|rank| rank >= 18);
        return rank.then_some(from + 2);
    }
    if on.is_some() {
        return None;
    }
    // `before I'm 26`, `voordat ik 30 ben`.
    let subject = s.is(from, Class::Pronoun) || s.lower(from).starts_with("i'm");
    let age = s.number(from + 1).or_else(|| s.number(from + 2));
    if let Some((_, next)) = age.filter(|(age, _)| subject && (13.0..110.0).contains(age))
        && (next >= s.len() || s.is_mark(next) || s.is(next, Class::Auxiliary))
    {
        return Some(next);
    }
    let word =
        (from..from + 4).find(|i| s.is_any(*i, Classes::of(&[Class::AgeWord, Class::Turning])))?;
    (word + 1..word + 3).find_map(|i| s.number(i)).map(|(_, next)| next)
}

/// `discharge letters`, `exam nerves`: in English the first noun only says which.
fn names_another(s: &Sentence, at: usize) -> bool {
    let noun = Classes::of(&[Class::Product, Class::Umbrella, Class::Abstract]);
    s.infinitive().is_none() && s.is_any(at + 1, noun) && !s.is(at + 1, Class::PlainVerb)
}

/// The position of an event among the next words of the same clause.
fn event_within(s: &Sentence, from: usize, reach: usize, set: Classes) -> Option<usize> {
    for at in from..(from + reach).min(s.len()) {
        if s.is_mark(at) || s.is(at, Class::Each) || s.phrase(at, Class::Now).is_some() {
            return None;
        }
        // `closing the shop`: a verb with its object.
        let verb = s.is_gerund(at) && s.is_any(at + 1, DETERMINERS);
        if s.is_any(at, set) && !s.is_any(at + 1, EVENTS) && !names_another(s, at) && !verb {
            return Some(at);
        }
    }
    None
}
