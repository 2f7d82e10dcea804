//! Reads the sentences of a goal once per text: what they say about time and size, and where.

use std::sync::{Arc, OnceLock};

use crate::base::calendar::Date;
use crate::base::{Lang, Span};
use crate::phrases::{
    self, Edge, Judgement, Letter, Reading, Reason, Role, TimeExpr, Unit, When, guess_lang, read,
    resolve, tokens,
};
use crate::syntax::record::Item;
use crate::syntax::{Record, Value};

use super::config::NamedPeriod;
use super::placeholder::is_prompt;
use super::prose::without_label;
use super::{Entry, Kind, Plan};

/// A sentence of a goal.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// The field by its English name: `statement`, `demonstrate`, or that of a letter; `title` or
    /// `body` for prose.
    pub field: &'static str,
    /// The text.
    pub text: Arc<str>,
    /// The place of the value in the file.
    pub span: Span,
    /// The reading of the text.
    pub reading: Reading,
    /// The judgement of the letters.
    pub judged: Judgement,
    /// The language it was read in.
    pub lang: Lang,
    /// The offset of the text in the file; `None` if it is written with escapes.
    start: Option<u32>,
}

/// Words that deny a time, or make it vague.
const DOUBTS: [&str; 14] = [
    "not", "niet", "earliest", "vroegst", "vroegste", "after", "na", "ergens", "sometime",
    "around", "rond", "ongeveer", "circa", "about",
];

/// Words for a length of time that can shift a day.
const SPANS: [&str; 16] = [
    "day", "days", "week", "weeks", "month", "months", "year", "years", "dag", "dagen", "weken",
    "maand", "maanden", "jaar", "jaren", "kwartaal",
];

/// Words that shift it.
const SHIFTS: [&str; 5] = ["before", "voor", "vóór", "prior", "vanaf"];

/// Whether a day in numbers can be read in two ways: `4/5/2027`.
fn either_order(time: &[String]) -> bool {
    let numbers: Vec<u16> = time.iter().filter_map(|word| word.parse().ok()).collect();
    numbers.windows(3).any(|three| match three {
        [one, other, year] => {
            (1..=12).contains(one) && (1..=12).contains(other) && one != other && *year > 1900
        }
        _ => false,
    })
}

/// An end that a sentence names, with the first and the last day it can mean.
pub type End = (TimeExpr, Date, Date);

/// The cached readings of a document. A copy starts empty, because it may be a translation or a
/// reduced version for another viewer.
#[derive(Debug, Default)]
pub struct Memory {
    fields: OnceLock<Known>,
    prose: OnceLock<Known>,
}

/// Sentences, with the language and the named periods that they were read with.
type Known = (Lang, Vec<NamedPeriod>, Arc<[Sentence]>);

impl Clone for Memory {
    fn clone(&self) -> Self {
        Self::default()
    }
}

/// The fields that are read, in the order of the letters.
const LETTERS: [&str; 5] = ["specific", "measurable", "attainable", "relevant", "timebound"];

/// The sentences of a goal, without empty ones. Other documents have none.
pub fn of(plan: &Plan, entry: &Entry) -> Arc<[Sentence]> {
    if entry.kind != Kind::Goal {
        return Arc::default();
    }
    let lang = lang_of(plan, entry);
    let periods = &plan.config.periods;
    let init = || (lang, periods.clone(), all(plan, entry, lang));
    let (known, named, sentences) = entry.memory.fields.get_or_init(init);
    if *known == lang && named == periods {
        return Arc::clone(sentences);
    }
    all(plan, entry, lang)
}

/// The title of a goal and the sentences of its body, for a goal that is written as prose. The
/// field is `title`, `body`, or that of the letter that the author names for a sentence.
pub fn prose(plan: &Plan, entry: &Entry) -> Arc<[Sentence]> {
    if entry.kind != Kind::Goal {
        return Arc::default();
    }
    let lang = lang_of(plan, entry);
    let periods = &plan.config.periods;
    let init = || (lang, periods.clone(), in_prose(plan, entry, lang));
    let (known, named, sentences) = entry.memory.prose.get_or_init(init);
    if *known == lang && named == periods {
        return Arc::clone(sentences);
    }
    in_prose(plan, entry, lang)
}

fn in_prose(plan: &Plan, entry: &Entry, lang: Lang) -> Arc<[Sentence]> {
    let title = entry.record.get("title").filter(|item| !text(item).trim().is_empty());
    let title = title.map(|item| {
        // The number of `Goal 1: paving` counts nothing.
        let said = text(item);
        sentence(plan, entry, ("title", item.span), &without_label(&said).into(), lang)
    });
    let written = super::prose::up_to(entry, super::prose::MOST).into_iter();
    // A question of a form is not an answer, and neither is one that the author asks herself.
    let answers =
        written.filter(|one| !one.text.ends_with('?') && !is_prompt(without_label(&one.text)));
    let body = answers.map(|written| {
        let field = written.asked.unwrap_or("body");
        sentence(plan, entry, (field, written.span), &written.text.into(), lang)
    });
    title.into_iter().chain(body).collect()
}

fn lang_of(plan: &Plan, entry: &Entry) -> Lang {
    entry.lang.or(plan.config.spoken).unwrap_or_else(|| {
        let title = entry.title().unwrap_or_default();
        let words = texts(entry).map(|(_, item)| text(item)).collect::<Vec<_>>().join(" ");
        guess_lang(&format!("{title} {words}"))
    })
}

impl Sentence {
    /// Whether an end in these words can be the end of the goal. `within a day` in a measure says how
    /// fast something is to happen.
    pub(super) fn is_end(&self, time: &TimeExpr) -> bool {
        let short = match time.when {
            When::Within { n, unit } => match unit {
                Unit::Second | Unit::Minute | Unit::Hour => true,
                Unit::Day | Unit::WorkDay => n < 28.0,
                Unit::Week | Unit::Weekend => n < 4.0,
                Unit::Fortnight => n < 2.0,
                _ => false,
            },
            _ => false,
        };
        self.field != "measurable" || !short
    }

    /// Whether some words, with their times, name such an end.
    pub(super) fn names_end(&self, spans: &[Span]) -> bool {
        let mut times = self.reading.times.iter();
        times.any(|time| spans.contains(&time.span) && self.is_end(time))
    }

    /// The place in the file of a part of the text; the whole value if the text is written with
    /// escapes.
    pub fn place(&self, part: Span) -> Span {
        self.start.map_or(self.span, |start| part.shifted(start as usize))
    }

    /// The place in the file of the deciding words; the whole value if there are none.
    pub fn words(&self, spans: &[Span]) -> Span {
        spans.first().map_or(self.span, |span| self.place(*span))
    }

    /// Whether a part of the text has two numbers with a slash, which could be a score or a
    /// fraction rather than a day and a month.
    pub(crate) fn is_ratio(&self, part: Span) -> bool {
        let words = self.text.get(part.range()).unwrap_or_default();
        tokens(words, Lang::default())
            .iter()
            .any(|token| matches!(token.kind, phrases::Kind::Ratio(..)))
    }

    /// Whether the words before a time deny it or shift it (`not before`, `a month before`), or its
    /// numbers can be a day and a month in either order.
    pub(crate) fn is_doubtful(&self, part: Span) -> bool {
        let range = part.range();
        let before = self.text.get(..range.start).unwrap_or_default().to_lowercase();
        let time = self.text.get(range).unwrap_or_default().to_lowercase();
        let words = |text: &str| {
            text.split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        let (before, time) = (words(&before), words(&time));
        let near = before[before.len().saturating_sub(4)..].iter().chain(&time);
        near.clone().any(|word| DOUBTS.contains(&word.as_str()))
            || near.clone().any(|word| SPANS.contains(&word.as_str()))
                && near.clone().any(|word| SHIFTS.contains(&word.as_str()))
                && time.iter().any(|word| word.len() == 4 && word.parse::<u16>().is_ok())
            || either_order(&time)
    }

    /// The ends named in the text, each with the first and last day it can mean, counted from a
    /// start. Without a start, only ends with a year are certain.
    pub fn ends(&self, start: Option<Date>) -> Vec<End> {
        let from = start.unwrap_or(Date::ZERO);
        let from = (i32::from(from.year()), from.month() as u8, from.day() as u8);
        let times = self.reading.times.iter();
        times
            .filter(|time| matches!(time.role, Role::End | Role::Period | Role::BoundedFrequency))
            .filter(|time| start.is_some() || time.when.names_its_year())
            .filter(|time| self.is_end(time))
            .filter_map(|time| {
                let (first, last) = resolve(time, from)?;
                Some((*time, date(first)?, date(last)?))
            })
            .collect()
    }
}

fn date((year, month, day): (i32, u8, u8)) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, month as i8, day as i8).ok()
}

fn all(plan: &Plan, entry: &Entry, lang: Lang) -> Arc<[Sentence]> {
    texts(entry)
        .map(|(field, item)| sentence(plan, entry, (field, item.span), &text(item), lang))
        .collect()
}

fn sentence(
    plan: &Plan,
    entry: &Entry,
    (field, span): (&'static str, Span),
    text: &Arc<str>,
    lang: Lang,
) -> Sentence {
    let mut reading = read(text, lang);
    if field == "timebound" {
        bound(&mut reading, text);
    }
    name_periods(plan, &mut reading, text);
    Sentence {
        field,
        lang,
        span,
        judged: judged(field, text, &reading, lang),
        reading,
        start: start(entry, span, text),
        text: Arc::clone(text),
    }
}

/// A period that the settings name ends on a day: `at the end of block 2`.
fn name_periods(plan: &Plan, reading: &mut Reading, text: &str) {
    for (span, period) in plan.config.periods_in(text) {
        let touches = |time: &TimeExpr| time.span.start <= span.end && span.start <= time.span.end;
        let led = reading.times.iter().find(|time| touches(time)).copied();
        let near = |words: &[&str]| {
            let before = text.get(..span.start as usize).unwrap_or_default().to_lowercase();
            let before = before.trim_end().to_owned();
            words.iter().any(|word| {
                before.strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
            })
        };
        let starts =
            near(&["from", "vanaf", "sinds", "since", "start of", "begin van", "start van"]);
        let day = if starts { period.from } else { period.to };
        let start = led.map_or(span.start, |time| time.span.start.min(span.start));
        let end = led.map_or(span.end, |time| time.span.end.max(span.end));
        let before = near(&["before", "voor", "vóór"]);
        let day = if before { period.from } else { day };
        let edge = if before { Edge::Before } else { Edge::Whole };
        let when = When::Date {
            y: Some(i32::from(day.year())),
            m: Some(day.month() as u8),
            d: Some(day.day() as u8),
        };
        let role = if starts { Role::Start } else { Role::End };
        reading.times.retain(|time| !touches(time));
        reading.times.push(TimeExpr { span: Span { start, end }, role, edge, when, every: None });
    }
    reading.times.sort_by_key(|time| time.span);
}

/// A length of time at the start of the time-bound sentence is the term: `3 months: after each …`.
fn bound(reading: &mut Reading, text: &str) {
    let opening = text.len() - text.trim_start().len();
    let Some(first) = reading.times.first_mut() else { return };
    let days =
        !matches!(first.when, When::Within { unit: Unit::Second | Unit::Minute | Unit::Hour, .. });
    let length = matches!(first.when, When::Within { .. }) && days;
    if first.role == Role::Effort && length && first.span.start as usize == opening {
        first.role = Role::Period;
    }
}

/// Judges a sentence. The answer to a question about the result can be the result alone (`the
/// certificate`); it is then read as something to obtain. The same goes for a certificate or an
/// exam among other things: `my learning log and the certificate of the course`.
fn judged(field: &str, text: &str, reading: &Reading, lang: Lang) -> Judgement {
    let mut judged = reading.judge();
    let asked = matches!(field, "measurable" | "demonstrate");
    let open = matches!(judged.m.why, Reason::NoMeasure | Reason::InstrumentOnly);
    if !asked || !open {
        return judged;
    }
    let get = lang.pick("I get", "Ik haal");
    let gets = |part: &str| read(&format!("{get} {part}"), lang).judge().m;
    let whole = || {
        let short = judged.m.why == Reason::NoMeasure && reading.words <= SHORT;
        short.then(|| gets(text)).filter(|m| m.met && m.why != Reason::ObservableAct)
    };
    let proof = || {
        let and = lang.pick(" and ", " en ");
        let parts = text.split([';', ',', '.', '\n']).flat_map(|part| part.split(and));
        let named = |m: &Letter| matches!(m.why, Reason::Certificate | Reason::Exam);
        parts.filter(|part| part.split_whitespace().count() <= PART).map(gets).find(named)
    };
    if let Some(found) = whole().or_else(proof) {
        judged.m = Letter { spans: Vec::new(), ..found };
    }
    judged
}

/// The maximum number of words of a result on its own.
const SHORT: usize = 6;

/// The maximum number of words of a part that names a certificate.
const PART: usize = 8;

fn texts(entry: &Entry) -> impl Iterator<Item = (&'static str, &Item)> {
    let letters = entry.record.table("smart");
    let letter =
        move |name: &'static str| (name, letters.and_then(|table: &Record| table.get(name)));
    let own = ["statement", "demonstrate"].into_iter().map(|name| (name, entry.record.get(name)));
    own.chain(LETTERS.into_iter().map(letter)).filter_map(|(name, item)| {
        let item = item?;
        (!text(item).is_empty()).then_some((name, item))
    })
}

fn text(item: &Item) -> Arc<str> {
    match &item.value {
        Value::Text(text) => Arc::clone(text),
        _ => Arc::default(),
    }
}

/// The offset of a text in the file, if it is there unchanged.
fn start(entry: &Entry, value: Span, text: &str) -> Option<u32> {
    let written = entry.body.text.get(value.range())?;
    let at = written.find(text)?;
    Some(value.start + at as u32)
}
