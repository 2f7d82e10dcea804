//! Reads points in the calendar: dates, months, quarters, weekdays, and clock times.

use super::day::{Point, point, year};
use super::{Edge, Every, Found, Role, When};
use crate::phrases::Lang;
use crate::phrases::class::{Class, Classes, Unit};
use crate::phrases::sentence::Sentence;
use crate::phrases::token::Kind;

/// `tussen 1 februari en 1 mei`, `from May to July`, `van 1 maart tot 1 juni`.
pub(super) fn between(s: &Sentence, at: usize) -> Option<Found> {
    let pair = s.is(at, Class::Between);
    let openers = Classes::of(&[Class::Between, Class::Away, Class::From]);
    let from = if s.is_any(at, openers) { at + 1 } else { at };
    let first = point(s, from).or_else(|| if pair { event_point(s, from) } else { None })?;
    let dash = matches!(s.kind(first.next), Kind::Mark) && matches!(s.lower(first.next), "-" | "–");
    let linked = if pair {
        s.is(first.next, Class::And)
    } else {
        dash || s.phrase(first.next, Class::Until).is_some() || s.is(first.next, Class::Toward)
    };
    if !linked {
        return None;
    }
    let skip = s.phrase(first.next, Class::Until).unwrap_or(1);
    let last = point(s, first.next + skip)
        .or_else(|| if pair { event_point(s, first.next + skip) } else { None })?;
    // `the difference between the course and the test`: neither is in the calendar.
    if pair && !is_dated(s, from, &first) && !is_dated(s, first.next + skip, &last) {
        return None;
    }
    let weekdays = matches!((first.when, last.when), (When::Weekday(_), When::Weekday(_)));
    if weekdays {
        let every = Some(Every { n: 1.0, per: 1.0, unit: Unit::WorkDay });
        return Some(Found { every, ..Found::new(at, last.next, Role::Frequency, When::Open) });
    }
    let numbers = |when| matches!(when, When::Date { m: None, d: None, .. });
    if from == at && numbers(first.when) {
        return None;
    }
    Some(Found::new(at, last.next, Role::Period, last.when).at(Edge::By))
}

/// `the Easter holidays`, `mijn stage`: one event as one side of `between`.
fn event_point(s: &Sentence, at: usize) -> Option<Point> {
    let known = s.is(at, Class::KnownDay);
    let event = super::event::next_event(s, at).filter(|event| known || *event > at)?;
    (!s.is(at, Class::One)).then_some(Point {
        when: When::Event,
        edge: Edge::Whole,
        next: event + 1,
    })
}

/// Whether a side of `between` is in the calendar and not only an event: a date, holidays.
fn is_dated(s: &Sentence, from: usize, point: &Point) -> bool {
    point.when != When::Event || (from..point.next).any(|i| s.phrase(i, Class::KnownDay).is_some())
}

/// `vanaf 1 oktober`, `starting Monday`: not ends.
pub(super) fn start(s: &Sentence, at: usize) -> Option<Found> {
    let len = s.phrase(at, Class::From)?;
    let point = point(s, at + len)?;
    let count = s.is(point.next, Class::Toward) && s.number(point.next + 1).is_some();
    let years = matches!(point.when, When::Date { m: None, d: None, .. });
    (!(count && years)).then(|| Found::new(at, point.next, Role::Start, point.when).at(point.edge))
}

/// `voor 1 juli`, `by June`, `in 2024`, `op vrijdag`, `tot 1 mei`, `for March`.
pub(super) fn by(s: &Sentence, at: usize) -> Option<Found> {
    let (role, edge, len) = preposition(s, at).or_else(|| on_a_feast(s, at))?;
    let mut from = at + len;
    // `voor of op 1 juli`, `by or before`, `by no later than`.
    if let Some((_, _, more)) = preposition(s, from).filter(|_| !s.is(at, Class::At)) {
        from += more;
    }
    let point = point(s, from)?;
    let weekday = matches!(point.when, When::Weekday(_));
    if weekday && returns(s, from, point.next) {
        return None;
    }
    let in_bare_day = s.is(at, Class::In) && weekday;
    if in_bare_day {
        return None;
    }
    let coming = matches!(point.when, When::Coming { .. });
    // `over the Christmas holidays`.
    let lasts =
        point.when == When::Event && s.is_any(at, Classes::of(&[Class::During, Class::Over]));
    let role = if coming && edge != Edge::By || lasts { Role::Period } else { role };
    let edge = match (point.edge, coming) {
        (Edge::Whole, false) => edge,
        (Edge::Whole, true) if edge == Edge::By => edge,
        (inner, _) => inner,
    };
    // `during my summer placement`, `after the spring term`: the season says which one.
    let season = matches!(point.when, When::Season { y: None, .. })
        && s.is_any(point.next, Classes::of(&[Class::LongEvent, Class::ShortEvent]));
    let next = point.next + usize::from(season);
    Some(Found::new(at, next, role, point.when).at(edge))
}

/// `2028 will be the year`, `ik maak van 2029 het jaar waarin …`: a year that the sentence is about.
fn subject_year(s: &Sentence, at: usize) -> Option<Found> {
    let y = year(s, at)?;
    let verbs = Classes::of(&[Class::Auxiliary, Class::BecomeVerb]);
    let verb =
        s.is_any(at + 1, verbs) || matches!(s.lower(at + 1), "will" | "must" | "zal" | "moet");
    let named = (at + 1..at + 5)
        .take_while(|i| s.same_clause(*i, at))
        .any(|i| s.is(i, Class::Article) && s.unit(i + 1) == Some(Unit::Year));
    let when = When::Date { y: Some(y), m: None, d: None };
    (s.opens(at) && verb || named).then(|| Found::new(at, at + 1, Role::Period, when))
}

/// A date without a preposition, if it can be nothing else: `31 mei 2024`, `eind Q2`, `today`.
pub(super) fn bare(s: &Sentence, at: usize) -> Option<Found> {
    if let Some(year) = subject_year(s, at) {
        return Some(year);
    }
    let point = point(s, at)?;
    let sure = match point.when {
        _ if point.edge != Edge::Whole => true,
        When::Date { d: Some(_), m: Some(_), .. }
        | When::Date { m: Some(_), y: Some(_), .. }
        | When::Quarter { .. }
        | When::Coming { .. }
        | When::Feast { .. }
        | When::Within { .. } => true,
        When::Years { .. } => s.entry(at).unit == Some(Unit::SchoolYear),
        When::Season { y, .. } => y.is_some() || !is_name(s, at),
        When::Date { m: Some(_), .. } => !is_name(s, at) || stands_alone(s, at, point.next),
        When::Weekday(_) => !is_name(s, at),
        _ => false,
    };
    let ratio = matches!(s.kind(at), Kind::Ratio(..));
    let old = at > 0 && s.is(at - 1, Class::Document);
    (sure && !ratio && !old)
        .then(|| Found::new(at, point.next, Role::End, point.when).at(point.edge))
}

/// `Maart en april geen suiker`: a month at the start of a sentence that does not name what
/// follows.
fn stands_alone(s: &Sentence, at: usize, next: usize) -> bool {
    let linked = at > 1 && s.is(at - 1, Class::And) && s.entry(at - 2).month.is_some();
    let small = Classes::of(&[Class::And, Class::Negation, Class::Pronoun, Class::Auxiliary]);
    let ends = next >= s.len() || s.is_mark(next) || s.is_any(next, small);
    (linked || s.opens(at)) && ends && !s.is(at, Class::Doubtful)
}

/// A weekday, month or season on its own and not after `this` or `next`.
fn is_name(s: &Sentence, at: usize) -> bool {
    let from = if s.is(at, Class::Article) { at + 1 } else { at };
    !s.is_any(from, Classes::of(&[Class::This, Class::Next]))
}

/// `om 9 uur`, `16u30`, `before 9 am`, `10.00-12.00 uur`.
pub(super) fn clock(s: &Sentence, at: usize) -> Option<Found> {
    let openers = Classes::of(&[
        Class::At,
        Class::Before,
        Class::Until,
        Class::From,
        Class::By,
        Class::Away,
        Class::Between,
        Class::Over,
        Class::After,
    ]);
    let lead = s.phrase(at, Class::From).unwrap_or(usize::from(s.is_any(at, openers)));
    // `from six minutes to three` is a change.
    if s.is(at, Class::Away) && is_change(s, at + lead) {
        return None;
    }
    let mut next = time_of_day(s, at + lead, s.is(at, Class::At), lead > 0)?;
    let links = Classes::of(&[Class::And, Class::Until, Class::Toward]);
    if s.is_any(next, links)
        && let Some(after) = time_of_day(s, next + 1, false, true)
    {
        next = after;
    }
    // `als het 21.00 uur is, leg ik mijn telefoon weg` recurs every day.
    let habit = (at.saturating_sub(3)..at).any(|i| s.is(i, Class::If) && s.opens(i));
    let role = if habit { Role::Frequency } else { Role::Clock };
    Some(Found::new(at, next, role, When::Open))
}

/// `six minutes to three`, after `from`.
fn is_change(s: &Sentence, at: usize) -> bool {
    let Some((_, next)) = s.number(at) else { return false };
    s.unit(next).is_some() && s.is(next + 1, Class::Toward) && s.number(next + 2).is_some()
}

/// `half acht`, `kwart over acht`, `tien voor half negen`, `quarter past eight`: the hour at the
/// end of a clock time in words.
fn spoken(s: &Sentence, at: usize) -> Option<usize> {
    let hour = |at: usize| {
        let (hour, next) = s.number(at).filter(|(hour, _)| (1.0..=12.0).contains(hour))?;
        let unit = |at: usize| s.unit(at).is_some() && !s.is(at, Class::ClockWord);
        // `from nine to six working days`; `at ten to six each day` is a time.
        let each = s.is_any(next, Classes::of(&[Class::Each, Class::Per, Class::One, Class::On]));
        let counts = unit(next) || unit(next + 1) && s.kind(next) == Kind::Word && !each;
        (hour.fract() == 0.0 && !counts).then_some(next)
    };
    let half = |at: usize| {
        let half = s.is(at, Class::Middle) && s.entry(at).number.is_some();
        half.then(|| hour(at + 1)).flatten()
    };
    let quarter = s.is(at, Class::Fraction).then_some(at + 1);
    let minutes = || {
        let (n, next) = s.number(at).filter(|(n, _)| (0.5..30.0).contains(n))?;
        let named = s.unit(next) == Some(Unit::Minute);
        // `from 12 to 4` is not a clock time.
        if s.lang == Lang::En && !matches!(s.kind(at), Kind::Word) {
            return None;
        }
        (n.fract() == 0.0 || s.lang == Lang::En).then_some(next + usize::from(named))
    };
    let past = |next: usize| {
        let link = s.is(next, Class::Past);
        link.then(|| half(next + 1).or_else(|| hour(next + 1))).flatten()
    };
    half(at).or_else(|| quarter.and_then(past)).or_else(|| minutes().and_then(past))
}

fn time_of_day(s: &Sentence, at: usize, at_word: bool, led: bool) -> Option<usize> {
    let minutes = !matches!(s.kind(at), Kind::Clock)
        && (led || s.is(at, Class::Middle) || s.is(at, Class::Fraction));
    if let Some(next) = spoken(s, at).filter(|_| minutes) {
        return Some(next + usize::from(s.is(next, Class::ClockWord)));
    }
    let word = |next: usize| next + usize::from(s.is(next, Class::ClockWord));
    match s.kind(at) {
        Kind::Clock => Some(word(at + 1)),
        Kind::Number(hour) | Kind::Range(_, hour) if (0.0..=24.0).contains(&hour) => {
            let unit = s.unit(at + 1).is_some();
            let named =
                s.is(at + 1, Class::ClockWord) && (!unit || led || s.raw(at).contains(".00"));
            let rate =
                s.is(at + 2, Class::Per) || s.is(at + 2, Class::One) || s.is(at + 2, Class::Each);
            let alone = at_word && (at + 1 >= s.len() || s.is_mark(at + 1) || is_small(s, at + 1));
            ((named && !rate) || alone).then(|| word(at + 1))
        }
        _ => {
            let (hour, next) = s.number(at)?;
            let named = s.is(next, Class::ClockWord) && at_word && hour <= 24.0;
            named.then_some(next + 1)
        }
    }
}

pub(super) fn is_small(s: &Sentence, at: usize) -> bool {
    s.kind(at) == Kind::Word && s.is(at, Class::Filler)
}

/// `met Pasen`, `over Christmas`: prepositions that open a time only before such a day.
fn on_a_feast(s: &Sentence, at: usize) -> Option<(Role, Edge, usize)> {
    let day = s.entry(s.skip_article(at + 1));
    let opens = matches!(s.lower(at), "met" | "over" | "around") && s.kind(at) == Kind::Word;
    let named = day.holiday.is_some() || day.feast.is_some();
    (opens && named).then_some((Role::End, Edge::Whole, 1))
}

/// The role, edge and length of the preposition of an end.
fn preposition(s: &Sentence, at: usize) -> Option<(Role, Edge, usize)> {
    // `the till` is a thing.
    if s.is_named(at) {
        return None;
    }
    let classes = [
        (Class::Before, Role::End, Edge::Before),
        (Class::By, Role::End, Edge::By),
        (Class::Until, Role::End, Edge::By),
        (Class::For, Role::Period, Edge::Whole),
        (Class::During, Role::Period, Edge::Whole),
        (Class::In, Role::End, Edge::Whole),
        (Class::On, Role::End, Edge::Whole),
        (Class::At, Role::End, Edge::Whole),
        (Class::Within, Role::Period, Edge::Whole),
        (Class::After, Role::End, Edge::Whole),
    ];
    let fits = |(class, role, edge)| s.phrase(at, class).map(|len| (role, edge, len));
    classes
        .into_iter()
        .filter_map(fits)
        .max_by_key(|(_, edge, len)| (*len, *edge == Edge::Before, *edge == Edge::By))
}

/// Whether several weekdays, or a weekday in the plural, recur.
fn returns(s: &Sentence, at: usize, next: usize) -> bool {
    let returning = (at..next).any(|i| s.entry(i).returning);
    let links = Classes::of(&[Class::And, Class::Or]);
    let linked = s.is_any(next, links) || matches!(s.kind(next), Kind::Comma | Kind::Slash);
    returning || (linked && s.entry(next + 1).weekday.is_some())
}
