//! Reads days and parts of the calendar: dates, months, quarters, weekdays, `this year`.

use super::point::is_small;
use super::{Edge, When};
use crate::phrases::Lang;
use crate::phrases::class::{Class, Classes, Unit};
use crate::phrases::sentence::Sentence;
use crate::phrases::token::Kind;

/// A point in the calendar.
pub(super) struct Point {
    pub(super) when: When,
    pub(super) edge: Edge,
    pub(super) next: usize,
}

/// Reads a point of the calendar, with `end of` and the like before it.
pub(super) fn point(s: &Sentence, at: usize) -> Option<Point> {
    // `month end`, `year end`.
    if let Some(unit) = s.unit(at).filter(|_| s.is(at + 1, Class::End) && !s.is_plural(at)) {
        let when = When::Coming { unit, ahead: 0 };
        return Some(Point { when, edge: Edge::End, next: at + 2 });
    }
    let mut from = at;
    if s.is_any(from, Classes::of(&[Class::Article, Class::Possessive])) {
        from += 1;
    }
    let edge = if s.is(from, Class::End) {
        Edge::End
    } else if s.is(from, Class::Begin) {
        Edge::Begin
    } else if s.is(from, Class::Middle) {
        Edge::Middle
    } else {
        return plain(s, from).or_else(|| if from == at { None } else { plain(s, at) });
    };
    // `mid-February` is one word.
    if let Some(point) = named(s, from) {
        return Some(Point { edge, ..point });
    }
    let mut next = from + 1;
    if s.lower(next) == "-" {
        next += 1;
    }
    if s.is(next, Class::Of) {
        next += 1;
    }
    if let Some(point) = plain(s, next) {
        return Some(Point { edge, ..point });
    }
    if s.is(next, Class::Article) {
        next += 1;
    }
    if let Some(point) = plain(s, next) {
        return Some(Point { edge, ..point });
    }
    // `the end of the (school) year`, `eind schooljaar`, `end of month`.
    let (unit, next) = calendar_unit(s, next)?;
    let long = !matches!(unit, Unit::Second | Unit::Minute | Unit::Hour);
    long.then_some(Point { when: When::Coming { unit, ahead: 0 }, edge, next })
}

/// A unit as a part of the calendar: `school year`, `fiscal year`, `week`.
pub(super) fn calendar_unit(s: &Sentence, at: usize) -> Option<(Unit, usize)> {
    let Some(found) = s.unit(at) else {
        let school = s.is(at, Class::SchoolWord);
        let found = s.unit(at + 1).filter(|_| school || s.is(at, Class::Whole))?;
        let school = school && found == Unit::Year;
        return Some((if school { Unit::SchoolYear } else { found }, at + 2));
    };
    Some((found, at + 1))
}

fn plain(s: &Sentence, at: usize) -> Option<Point> {
    let whole = |when, next| Some(Point { when, edge: Edge::Whole, next });
    match s.kind(at) {
        Kind::Date { y, m, d } => {
            return whole(When::Date { y: Some(y), m: Some(m), d: Some(d) }, at + 1);
        }
        Kind::Quarter(q) => {
            let (y, next) = year_after(s, at + 1);
            return whole(When::Quarter { q, y }, next);
        }
        Kind::Years(from, to) => return whole(When::Years { from, to }, at + 1),
        Kind::Ratio(..) if is_score(s, at) => return None,
        Kind::Ratio(d, m) => {
            let (d, m) = (u8::try_from(d).ok()?, u8::try_from(m).ok()?);
            let (d, m) = if m > 12 { (m, d) } else { (d, m) };
            let real = crate::phrases::calendar::is_date(2024, m, d) && may_be_day(s, at);
            return whole(When::Date { y: None, m: Some(m), d: Some(d) }, at + 1).filter(|_| real);
        }
        Kind::Number(_) | Kind::Ordinal(_) => return numbered(s, at),
        Kind::Word => {}
        _ => return None,
    }
    named(s, at).or_else(|| relative(s, at))
}

/// Whether two numbers with a slash are a day and a month: not a score, and preceded by a word of
/// time or written with a zero.
fn may_be_day(s: &Sentence, at: usize) -> bool {
    let nought = s.raw(at).split('/').any(|part| part.starts_with('0'));
    !is_score(s, at) && (nought || is_day(s, at))
}

/// Whether two numbers with a slash are a score or a fraction: `in 4/5 trials`, `3/4 of the team`,
/// `24/7`. A leading zero in one of them makes it a day.
fn is_score(s: &Sentence, at: usize) -> bool {
    let noughts = s.raw(at).split('/').any(|part| part.starts_with('0'));
    let always = matches!(s.kind(at), Kind::Ratio(24, 7));
    let within = at > 0 && s.is(at - 1, Class::In);
    let counted = s.is(at + 1, Class::Of)
        || s.phrase(at + 1, Class::OutOf).is_some()
        || matches!(s.kind(at + 1), Kind::Percent)
        || (s.kind(at + 1) == Kind::Word
            && s.is_plural(at + 1)
            && !is_small(s, at + 1)
            && !is_finite(s, at + 1)
            && !is_due(s, at));
    always || (!noughts && (within || counted))
}

/// Whether a word that can only open a deadline precedes: `uiterlijk op 12/3`, `no later than 3/12`.
fn is_due(s: &Sentence, at: usize) -> bool {
    let from = at - usize::from(at > 0 && s.is(at - 1, Class::On));
    let deadline = |len: usize| s.phrase(from - len, Class::By).filter(|found| *found == len);
    let bare = |len: usize| len == 1 && s.lower(from - len) == "by";
    (1..=3).any(|len| from >= len && deadline(len).is_some() && !bare(len))
}

/// Whether two numbers with a slash can be a day and a month and not a share, as in `in 4/5
/// trials`, `3/4 van de lessen`: a word of time precedes them, and nothing countable follows.
fn is_day(s: &Sentence, at: usize) -> bool {
    let leads = Classes::of(&[
        Class::By,
        Class::Before,
        Class::On,
        Class::Until,
        Class::From,
        Class::Between,
        Class::And,
        Class::Toward,
        Class::End,
        Class::Begin,
    ]);
    let led = at > 0 && (s.is_any(at - 1, leads) || s.entry(at - 1).weekday.is_some());
    let led = led || is_due(s, at);
    let after = at + 1;
    let counts = s.is_any(after, Classes::of(&[Class::Of, Class::Times, Class::Position]))
        || matches!(s.kind(after), Kind::Percent);
    let follows =
        Classes::of(&[Class::Auxiliary, Class::Pronoun, Class::Article, Class::Possessive]);
    let small = is_small(s, after) || s.is_any(after, follows) || s.is_participle(after);
    let ends = after >= s.len() || s.is_mark(after) || small || is_finite(s, after);
    led && ends && !counts
}

/// A verb before its subject, so that a clause can continue with it: `op 15/9 lever ik …`.
fn is_finite(s: &Sentence, at: usize) -> bool {
    if s.lang == Lang::Nl && matches!(s.lower(at + 1), "ik" | "we" | "wij" | "hij") {
        return s.kind(at) == Kind::Word;
    }
    let verbs = Classes::of(&[
        Class::FinishVerb,
        Class::GetVerb,
        Class::MakeVerb,
        Class::DoVerb,
        Class::Wish,
        Class::Can,
        Class::ActVerb,
    ]);
    s.is_any(at, verbs) && s.is(at + 1, Class::Pronoun)
}

/// `1 juli 2025`, `15th of June`, `2024`, `1e kwartaal`.
fn numbered(s: &Sentence, at: usize) -> Option<Point> {
    let day = match s.kind(at) {
        Kind::Number(value) if value.fract() == 0.0 => small(value),
        Kind::Ordinal(rank) => u8::try_from(rank).ok(),
        _ => None,
    };
    if let Some(q) =
        day.filter(|q| (1..=4).contains(q)).filter(|_| s.is(at + 1, Class::QuarterWord))
        && matches!(s.kind(at), Kind::Ordinal(_))
    {
        let (y, next) = year_after(s, at + 2);
        return Some(Point { when: When::Quarter { q, y }, edge: Edge::Whole, next });
    }
    if let Some(d) = day.filter(|d| (1..=31).contains(d)) {
        let next = if s.is(at + 1, Class::Of) { at + 2 } else { at + 1 };
        if let Some(m) = s.entry(next).month {
            let (y, next) = year_after(s, skip_abbreviation(s, next));
            return Some(Point {
                when: When::Date { y, m: Some(m), d: Some(d) },
                edge: Edge::Whole,
                next,
            });
        }
        let rank = matches!(s.kind(at), Kind::Ordinal(_));
        let small = is_small(s, at + 1) || s.is(at + 1, Class::Adverb);
        let ends = at + 1 >= s.len() || s.is_mark(at + 1) || small;
        let led = at > 0 && s.is(at - 1, Class::Article);
        if rank && ends && led {
            let when = When::Date { y: None, m: None, d: Some(d) };
            return Some(Point { when, edge: Edge::Whole, next: at + 1 });
        }
    }
    let y = year(s, at)?;
    // `2000 stappen` and `2,000 followers` are amounts; `2024` precedes punctuation or a function
    // word.
    let counted = s.unit(at + 1).is_some()
        || matches!(s.kind(at + 1), Kind::Percent)
        || s.is_any(at + 1, Classes::of(&[Class::Money, Class::People, Class::PercentWord]));
    let when = When::Date { y: Some(y), m: None, d: None };
    (!counted).then_some(Point { when, edge: Edge::Whole, next: at + 1 })
}

/// `juli 2025`, `July 1st, 2025`, `vrijdag 3 mei`, `zomer`, `kerst`, `het tweede kwartaal`.
fn named(s: &Sentence, at: usize) -> Option<Point> {
    let whole = |when, next| Some(Point { when, edge: Edge::Whole, next });
    let entry = s.entry(at);
    if let Some(m) = entry.month.filter(|_| is_sure(s, at)) {
        let next = skip_abbreviation(s, at);
        let day = match s.kind(next) {
            Kind::Number(value)
                if year(s, next).is_none()
                    && s.unit(next + 1).is_none()
                    && !counts(s, next + 1) =>
            {
                small(value)
            }
            Kind::Ordinal(rank) => u8::try_from(rank).ok(),
            _ => None,
        };
        let Some(d) = day.filter(|d| (1..=31).contains(d)) else {
            let (y, next) = year_after(s, next);
            return whole(When::Date { y, m: Some(m), d: None }, next);
        };
        let (y, next) = year_after(s, next + 1);
        return whole(When::Date { y, m: Some(m), d: Some(d) }, next);
    }
    if let Some(day) = entry.weekday.filter(|_| is_sure(s, at)) {
        let comma = usize::from(matches!(s.kind(at + 1), Kind::Comma));
        let article = usize::from(s.is(at + 1 + comma, Class::Article));
        if let Some(date) = plain(s, at + 1 + comma + article)
            && matches!(date.when, When::Date { m: Some(_), .. })
        {
            return Some(date);
        }
        return whole(When::Weekday(day), at + 1);
    }
    if let Some(season) = entry.season.filter(|_| is_sure(s, at)) {
        let (y, next) = year_after(s, at + 1);
        return whole(When::Season { season, y }, next);
    }
    // `the Christmas holidays`, `Easter break`: only the author knows when they end.
    if let Some(len) = s.phrase(at, Class::KnownDay).filter(|len| *len > 1) {
        return whole(When::Event, at + len);
    }
    if let Some((m, d)) = entry.holiday {
        let (y, next) = year_after(s, at + 1);
        return whole(When::Date { y, m: Some(m), d: Some(d) }, next);
    }
    let eve = || s.phrase(at, Class::NewYear).filter(|_| at == 0 || !s.is(at - 1, Class::Article));
    if let Some(len) = eve() {
        let (y, next) = year_after(s, at + len);
        return whole(When::Date { y, m: Some(12), d: Some(31) }, next);
    }
    if let Some(days) = entry.feast {
        let (y, next) = year_after(s, at + 1);
        return whole(When::Feast { days, y }, next);
    }
    let half = entry.rank.filter(|rank| *rank <= 2 && s.is(at + 1, Class::HalfWord));
    if let Some(half) = half.filter(|_| s.is(at + 2, Class::Of)) {
        let (y, next) = year_after(s, at + 2);
        // `of the year`, `van dit jaar`.
        let next =
            (next..next + 3).find(|i| s.unit(*i) == Some(Unit::Year)).map_or(next, |i| i + 1);
        let m = if half == 1 { 6 } else { 12 };
        return (next > at + 2).then_some(Point {
            when: When::Date { y, m: Some(m), d: None },
            edge: Edge::By,
            next,
        });
    }
    // `the second week of May`, `de laatste week van juni`.
    let part = (entry.rank.is_some() || s.is(at, Class::Last)) && s.is(at + 2, Class::Of);
    if part && matches!(s.unit(at + 1), Some(Unit::Week | Unit::Weekend | Unit::Day | Unit::Month))
    {
        return point(s, at + 3).filter(|point| point.edge == Edge::Whole);
    }
    let quarter = entry.rank.and_then(|rank| u8::try_from(rank).ok());
    if let Some(q) = quarter.filter(|q| *q <= 4 && s.is(at + 1, Class::QuarterWord)) {
        let (y, next) = year_after(s, at + 2);
        return whole(When::Quarter { q, y }, next);
    }
    None
}

/// `eind juni 5 bedrijven bezoeken`: in Dutch the day precedes its month, so the number counts.
fn counts(s: &Sentence, at: usize) -> bool {
    s.lang == Lang::Nl && s.kind(at) == Kind::Word && s.is_plural(at) && !is_small(s, at)
}

/// `dit jaar`, `next Friday`, `morgen`, `month 6`, `de maand maart`, `schooljaar 2025-2026`.
fn relative(s: &Sentence, at: usize) -> Option<Point> {
    let whole = |when, next| Some(Point { when, edge: Edge::Whole, next });
    if s.is_any(at, Classes::of(&[Class::This, Class::Next])) {
        let next = s.is(at, Class::Next);
        if s.entry(at + 1).month.or(s.entry(at + 1).season).is_some()
            || s.entry(at + 1).weekday.is_some()
        {
            return named(s, at + 1);
        }
        let (unit, after) = calendar_unit(s, at + 1)?;
        let short = matches!(unit, Unit::Second | Unit::Minute | Unit::Hour);
        let day = unit == Unit::Day && next;
        let when = When::Coming { unit, ahead: u8::from(next) };
        return (!short && !day).then_some(Point { when, edge: Edge::Whole, next: after });
    }
    if s.is(at, Class::Today) {
        return whole(When::Within { n: 0.0, unit: Unit::Day }, at + 1);
    }
    if s.is(at, Class::Tomorrow)
        && !(at > 0 && s.is_any(at - 1, Classes::of(&[Class::Each, Class::Article])))
    {
        return whole(When::Within { n: 1.0, unit: Unit::Day }, at + 1);
    }
    let unit = s.entry(at).unit?;
    // `de maand maart`, `the month of June`, `schooljaar 2025-2026`, `jaar 2026`.
    let next = if s.is(at + 1, Class::Of) { at + 2 } else { at + 1 };
    if matches!(unit, Unit::Month | Unit::SchoolYear | Unit::Year | Unit::Term)
        && (s.entry(next).month.is_some()
            || year(s, next).is_some()
            || matches!(s.kind(next), Kind::Years(..)))
    {
        return plain(s, next);
    }
    let (n, after) = s.number(at + 1).filter(|(n, _)| n.fract() == 0.0)?;
    let alone = s.unit(after).is_none() && !matches!(s.kind(after), Kind::Percent);
    let singular = !s.is_plural(at);
    match unit {
        Unit::Month | Unit::Day if alone && singular => whole(When::Within { n, unit }, after),
        Unit::Week | Unit::Term | Unit::Quarter if alone && singular => whole(When::Event, after),
        _ => None,
    }
}

/// The year after a month or quarter, with `of`, `van`, `in` or a comma before it.
fn year_after(s: &Sentence, at: usize) -> (Option<i32>, usize) {
    let links = Classes::of(&[Class::Of, Class::In]);
    let comma = matches!(s.kind(at), Kind::Comma);
    let next = if comma || s.is_any(at, links) { at + 1 } else { at };
    if let Some(y) = year(s, next) {
        return (Some(y), next + 1);
    }
    if !comma && s.is(next, Class::This) && s.unit(next + 1) == Some(Unit::Year) {
        return (None, next + 2);
    }
    (None, at)
}

/// A number of four digits that can be a year.
pub(super) fn year(s: &Sentence, at: usize) -> Option<i32> {
    if let Kind::Years(y, to) = s.kind(at) {
        return (y == to).then_some(y);
    }
    let Kind::Number(value) = s.kind(at) else { return None };
    let plain = s.raw(at).len() == 4 && s.raw(at).bytes().all(|b| b.is_ascii_digit());
    #[expect(clippy::cast_possible_truncation, reason = "held between two years")]
    (plain && (1990.0..=2100.0).contains(&value)).then_some(value as i32)
}

fn small(value: f64) -> Option<u8> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked here")]
    ((0.0..=255.0).contains(&value) && value.fract() == 0.0).then_some(value as u8)
}

/// A full stop after an abbreviated month does not end the sentence.
fn skip_abbreviation(s: &Sentence, at: usize) -> usize {
    let short = s.lower(at).len() <= 4 && s.lower(at + 1) == ".";
    let date = matches!(s.kind(at + 2), Kind::Number(_) | Kind::Ordinal(_));
    if short && date { at + 2 } else { at + 1 }
}

/// An ambiguous word needs a number, an opening preposition or a capital.
fn is_sure(s: &Sentence, at: usize) -> bool {
    if !s.is(at, Class::Doubtful) {
        return true;
    }
    let numeric = |i: usize| matches!(s.kind(i), Kind::Number(_) | Kind::Ordinal(_));
    let leads = Classes::of(&[
        Class::By,
        Class::Before,
        Class::In,
        Class::Until,
        Class::From,
        Class::Of,
        Class::End,
        Class::Begin,
        Class::This,
        Class::Next,
        Class::Last,
        Class::On,
        Class::During,
        Class::Each,
        Class::Between,
        Class::Middle,
        Class::Article,
    ]);
    let before = at.checked_sub(1);
    let led = before.is_some_and(|i| s.is_any(i, leads));
    let dated = before.is_some_and(numeric)
        || before.is_some_and(|i| s.is(i, Class::Of))
        || numeric(at + 1);
    let capital = s.tokens.get(at).is_some_and(|token| token.capital);
    let season = s.entry(at).season.is_some();
    // `Jan` is also a Dutch name.
    let named = capital && s.lang == Lang::Nl;
    dated || (led && !named && (capital || s.entry(at).month.is_some() || season))
}
