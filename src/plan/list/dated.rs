//! Finds the headings with a day, each of which begins an entry.

use crate::base::calendar::{Date, days_between};
use crate::base::{Diagnostic, Lang, Severity, Span};
use crate::phrases::{DayOrder, Written};
use crate::syntax::Document;
use crate::syntax::outline::Heading;
use crate::syntax::record::{Around, Days, Reading, reading, several, stretch, within_years};

/// A section below a heading with a day, or an item of a list that begins with one.
pub(super) struct Dated<'o> {
    /// Its heading; none for an item.
    pub(super) heading: Option<&'o Heading>,
    /// Where findings about it point, all of it, and what follows its first words.
    pub(super) head: Span,
    pub(super) section: Span,
    pub(super) body: Span,
    /// Its day, or why that is not certain; of a month, the last one.
    pub(super) date: Reading,
    /// All its days, if there are several.
    pub(super) on: Option<Days>,
    /// The words of the day.
    pub(super) day: Words,
    /// The words next to it.
    pub(super) title: Option<Words>,
}

/// Words of a heading or an item, without comments and marks.
pub(super) struct Words {
    pub(super) text: String,
    /// Their place, or that of the heading if they contain markup.
    pub(super) span: Span,
}

impl<'o> Dated<'o> {
    /// The section below a heading.
    fn below(heading: &'o Heading, found: Found) -> Self {
        let body = Span { start: heading.span.end, end: heading.section.end };
        let Found { date, on, day, title } = found;
        let (head, section) = (heading.span, heading.section);
        Self { heading: Some(heading), head, section, body, date, on, day, title }
    }

    fn level(&self) -> u8 {
        self.heading.map_or(0, |heading| heading.level)
    }
}

/// A day in a heading or an item, and the words next to it.
struct Found {
    date: Reading,
    on: Option<Days>,
    day: Words,
    title: Option<Words>,
}

/// The years of days without one, if the path of the file gives them: `2026.md`, `2026-2027.md`,
/// `2026/october.md`.
pub(super) fn years(path: &str) -> Option<(i16, i16)> {
    path.rsplit('/').find_map(|name| {
        let digits = name.split(|sign: char| !sign.is_ascii_digit());
        let years = digits.filter(|part| part.len() == 4).filter_map(|part| part.parse().ok());
        school_year(years.filter(|year| (1990..2200).contains(year)).collect())
    })
}

/// The years of January and of December, if all days are in one year or one school year.
fn school_year(mut years: Vec<i16>) -> Option<(i16, i16)> {
    years.sort_unstable();
    years.dedup();
    match years[..] {
        [year] => Some((year, year)),
        [autumn, spring] if spring == autumn + 1 => Some((spring, autumn)),
        _ => None,
    }
}

/// The sections whose headings begin or end with a day, at the highest level that has any. What one
/// heading leaves open, such as the year, the others may tell.
pub(super) fn dated<'d>(document: &'d Document<'_>, around: &mut Around<'_>) -> Vec<Dated<'d>> {
    let text = &*document.source.text;
    let headings: Vec<&Heading> =
        document.outline.headings.iter().filter(|heading| heading.top).collect();
    let read = |around: Around<'_>, of: Digits| -> Vec<Dated<'d>> {
        let all = headings.iter().filter_map(|heading| {
            Some(Dated::below(heading, in_heading(heading, text, around, of)?))
        });
        let all: Vec<Dated<'d>> = without_own_weeks(all.collect());
        let level = all.iter().map(Dated::level).min().unwrap_or_default();
        all.into_iter().filter(|one| one.level() == level).collect()
    };
    let found = read(*around, Digits::Years);
    let months: Vec<Dated<'d>> = if found.is_empty() {
        let of_month = |heading: &&'d Heading| {
            Some(Dated::below(heading, of_month(heading, text, around.lang)?))
        };
        headings.iter().filter_map(of_month).collect()
    } else {
        Vec::new()
    };
    if !months.is_empty() {
        let level = months.iter().map(Dated::level).min().unwrap_or_default();
        return months.into_iter().filter(|one| one.level() == level).collect();
    }
    learn(around, found.iter().map(|one| (&*one.day.text, one.date)));
    // `17/10` is a day if the headings next to it are days too.
    let level = found.first().map(Dated::level);
    let short = read(*around, Digits::All);
    let short_level = short.first().map(Dated::level);
    let all_of = |level| headings.iter().filter(|heading| Some(heading.level) == level).count();
    if short.len() > 1
        && level.is_none_or(|level| short_level == Some(level))
        && all_of(short_level) == short.len()
        && short.iter().any(Dated::has_no_month)
    {
        return short;
    }
    read(*around, Digits::Years)
}

/// What other days tell about those that leave something open: the order of day and month, the year.
pub(super) fn learn<'w>(
    around: &mut Around<'_>,
    days: impl Iterator<Item = (&'w str, Reading)> + Clone,
) {
    if around.order.is_none() {
        around.order = DayOrder::of(days.clone().map(|(words, _)| last_word(words)));
    }
    if around.years.is_none() {
        around.years = school_year(days.filter_map(|(_, date)| Some(date.day()?.year())).collect());
    }
}

/// How far a week can be from the days next to it.
const NEAR: i64 = 21;

/// The sections without those of weeks that are not counted in the calendar, as those of a placement: the
/// first one is week 1, or the other days of the file are elsewhere in the year.
fn without_own_weeks(mut all: Vec<Dated<'_>>) -> Vec<Dated<'_>> {
    let is_first = |one: &Dated<'_>| is_week(&one.day.text) && number(&one.day.text) == Some(1);
    let others: Vec<Date> =
        all.iter().filter(|one| !is_week(&one.day.text)).filter_map(|one| one.date.day()).collect();
    let is_near = |date: Date| others.iter().any(|other| days_between(*other, date).abs() < NEAR);
    let own = all.iter().any(is_first);
    all.retain(|one| {
        let fits = others.is_empty() || one.date.day().is_some_and(is_near);
        !is_week(&one.day.text) || !own && fits
    });
    all
}

/// The first number in a text.
fn number(text: &str) -> Option<u8> {
    let mut parts = text.split(|sign: char| !sign.is_ascii_digit()).filter(|part| !part.is_empty());
    parts.next()?.parse().ok()
}

/// The digits of a day: `17/10/2026`, `Fri 17/10`.
fn last_word(day: &str) -> &str {
    day.split_whitespace().next_back().unwrap_or_default()
}

/// Which days in digits count.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Digits {
    /// Those with a year or the name of a day.
    Years,
    /// Also `17/10`.
    All,
}

impl Dated<'_> {
    /// Whether one of its digits is too high for a month, so that it cannot be a part of a whole.
    fn has_no_month(&self) -> bool {
        let numbers = last_word(&self.day.text).split('/').map(str::parse::<u8>);
        numbers.flatten().any(|number| (13..=31).contains(&number))
    }
}

/// A finding for the headings whose day cannot be read, one for each cause.
pub(super) fn unread(document: &Document<'_>, dated: &[Dated<'_>]) -> Vec<Diagnostic> {
    let mut findings: Vec<Diagnostic> = Vec::new();
    for one in dated {
        let finding = Diagnostic::new("invalid-date", &document.source.path, one.day.span);
        let finding = match one.date {
            Reading::Day(_) => continue,
            Reading::Yearless => finding.variant("heading-year"),
            Reading::Either(first, other) => {
                finding.variant("heading-either").arg("first", first).arg("other", other)
            }
            Reading::Weekday(date) => finding.variant("heading-weekday").arg("date", date),
        };
        let finding = finding.softened(Severity::Warning);
        let same = findings.iter_mut().find(|other| {
            other.variant == finding.variant && finding.variant != Some("heading-weekday")
        });
        match same {
            Some(same) => same.also.push(one.day.span),
            None => findings.push(finding),
        }
    }
    findings
}

/// The most days of a heading that is an entry of its own.
const MONTH: i64 = 31;

/// The month that a heading names, and nothing else: `## July 2026`.
fn of_month(heading: &Heading, text: &str, lang: Lang) -> Option<Found> {
    let line = heading.text.trim();
    let (first, last) = stretch(line, lang)?;
    if !line.contains(char::is_alphabetic) || days_between(first, last) >= MONTH {
        return None;
    }
    let at = text[heading.span.range()].find(line);
    let span = at.map_or(heading.span, |at| {
        Span::new(at, at + line.len()).shifted(heading.span.start as usize)
    });
    let day = Words { text: line.to_owned(), span };
    let on = Some(Days::Between(first, last));
    Some(Found { date: Reading::Day(last), on, day, title: None })
}

/// The most words of a day: `Wednesday, the 3rd of October 2026`.
const WORDS: usize = 7;

/// The day at the beginning or the end of a heading, and the words next to it.
fn in_heading(heading: &Heading, text: &str, around: Around<'_>, digits: Digits) -> Option<Found> {
    let written = &text[heading.span.range()];
    let line = heading.text.trim();
    let words = |from: usize, to: usize| {
        let text = line[from..to].trim_matches(is_between);
        let at = written.find(text).filter(|_| !text.is_empty());
        let span = at.map_or(heading.span, |at| {
            Span::new(at, at + text.len()).shifted(heading.span.start as usize)
        });
        (!text.is_empty()).then(|| Words { text: text.to_owned(), span })
    };
    let starts: Vec<usize> = line
        .char_indices()
        .rev()
        .filter(|(_, sign)| sign.is_whitespace() || *sign == '(')
        .map(|(at, sign)| at + sign.len_utf8())
        .take(WORDS)
        .collect();
    let first = ends(line).into_iter().rev().map(|end| (0, end, end, line.len()));
    let last = starts.iter().rev().map(|start| (*start, line.len(), 0, *start));
    let dated = first.chain(last).find_map(|(from, to, other, until)| {
        let day = words(from, to)?;
        let (date, on) = day_of(&day.text, around, digits)?;
        Some(Found { date, on, day, title: words(other, until) })
    });
    // A week counts if nothing next to it is a day, and if it is one of the calendar.
    dated.or_else(|| {
        let end = ends(line)
            .into_iter()
            .rev()
            .find(|end| is_week(line[..*end].trim_end_matches(is_between)))?;
        let week = words(0, end)?;
        let (first, last) = within_years(&week.text, around)?;
        let (date, on) = (Reading::Day(last), Some(Days::Between(first, last)));
        let title = words(end, line.len());
        let title =
            title.map(|title| Words { text: format!("{}: {}", week.text, title.text), ..title });
        Some(Found { date, on, day: week, title })
    })
}

/// Where the first words of a line end, as many as a day can have.
pub(super) fn ends(line: &str) -> Vec<usize> {
    let spaces = line.char_indices().filter(|(_, sign)| sign.is_whitespace()).map(|(at, _)| at);
    spaces.chain([line.len()]).take(WORDS).collect()
}

/// The day that words are, or their days, of which the last one counts.
pub(super) fn day_of(
    words: &str,
    around: Around<'_>,
    digits: Digits,
) -> Option<(Reading, Option<Days>)> {
    // A lone number, or an issue of something, is not a day.
    let is_day = |said| match said {
        Written::Yearless(..) => {
            digits == Digits::All && words.contains('/') || words.contains(char::is_alphabetic)
        }
        _ => true,
    };
    if words.len() <= if digits == Digits::All { 2 } else { 4 } {
        return None;
    }
    if let Some(date) = reading(words, around, is_day) {
        return Some((date, None));
    }
    let days = several(words, around)?;
    Some((Reading::Day(days.last()), Some(days)))
}

/// `Week 38`, alone or with its year.
fn is_week(words: &str) -> bool {
    let lower = words.to_lowercase();
    let rest = lower.strip_prefix("week").or_else(|| lower.strip_prefix("wk"));
    let digits = |rest: &str| rest.contains(|sign: char| sign.is_ascii_digit());
    rest.is_some_and(|rest| digits(rest) && !rest.contains(char::is_alphabetic))
}

/// Whether a character separates the day in a heading from its words.
pub(super) fn is_between(sign: char) -> bool {
    sign.is_whitespace()
        || matches!(sign, ':' | '–' | '—' | '-' | '|' | ',' | '.' | '(' | ')' | '·')
}
