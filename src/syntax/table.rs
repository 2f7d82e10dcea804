//! Parses TOML with places: every entry of the front matter, and every error in one pass.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::base::calendar::{Date, DateProblem, parse_date};
use crate::base::{Arg, Diagnostic, Lang, Source, Span, number};
use crate::phrases::{Said, Unread, Written, say};

use super::fence::Form;

/// The entries of one TOML text; places inside it are relative to `offset`.
#[derive(Debug, Default)]
pub struct Table<'s> {
    /// The format in which they are written.
    pub form: Form,
    /// The entries that could be read.
    pub entries: DeTable<'s>,
    /// Where the TOML begins in the source text, in bytes.
    pub offset: usize,
    /// The errors, at most one per line.
    pub problems: Vec<Diagnostic>,
    /// The lines that could not be read: their contents are unknown, not absent.
    pub damaged: Vec<Span>,
    /// Where the scalars of YAML begin that are written without quotes, relative to `offset`, in
    /// order.
    pub plain: Vec<u32>,
}

/// The number of reported lines per text; anything wrong below them counts as damaged.
const MAX_PROBLEMS: usize = 200;

/// Parses TOML at a span of a text, recovering after each error.
pub fn parse(source: &Source, place: Span) -> Table<'_> {
    let text = &source.text[place.range()];
    let offset = place.start as usize;
    let (entries, errors) = DeTable::parse_recoverable(text);
    let mut table = Table { entries: entries.into_inner(), offset, ..Table::default() };
    for error in errors {
        let range = error.span().unwrap_or(0..0);
        let start = floor(text, range.start);
        let line = line_at(text, start);
        if table.damaged.iter().any(|seen| seen.touches(line.start as usize + offset)) {
            continue;
        }
        let message = error.message();
        let end = floor(text, range.end).max(start);
        table.problems.push(finding(source, (text, offset), line, start..end, message));
        table.damaged.push(line.shifted(offset));
        let swallowed = message.contains("unclosed") || message.contains("multi-line");
        if swallowed || table.problems.len() == MAX_PROBLEMS {
            // Everything below is swallowed by the open bracket or quote, or is no longer looked
            // at.
            table.damaged.push(Span::new(line.start as usize + offset, text.len() + offset));
            break;
        }
    }
    table
}

impl Table<'_> {
    /// The place of a value or key in the source text.
    pub fn place<T>(&self, spanned: &Spanned<T>) -> Span {
        Span::from(spanned.span()).shifted(self.offset)
    }

    /// Whether a place is on a line that could not be read.
    pub(crate) fn is_damaged(&self, place: Span) -> bool {
        self.damaged.iter().any(|line| line.touches(place.start as usize))
    }
}

/// The type of a value, as the id of a message.
pub(crate) fn type_name(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "type-text",
        DeValue::Integer(_) | DeValue::Float(_) => "type-number",
        DeValue::Boolean(_) => "type-flag",
        DeValue::Datetime(_) => "type-date",
        DeValue::Array(_) => "type-list",
        DeValue::Table(_) => "type-table",
    }
}

/// The finding for a text that is not a date, with a fix if it is a date in words.
pub(crate) fn date_finding(
    source: &Source,
    place: Span,
    text: &str,
    problem: DateProblem,
) -> Diagnostic {
    let finding = Diagnostic::new("invalid-date", &source.path, place);
    match problem {
        DateProblem::Shape => said_finding(source, place, text, finding),
        DateProblem::Order(_) if text.contains('/') => said_finding(source, place, text, finding),
        DateProblem::Year => finding.variant("year"),
        DateProblem::Month(month) => finding.variant("month").arg("month", month),
        DateProblem::Day { year, month, day, last } => finding
            .variant("day")
            .arg("day", day)
            .arg("month", Arg::Message(MONTHS[usize::from(month.unsigned_abs()) - 1]))
            .arg("year", year.to_string())
            .arg("last", i64::from(last)),
        DateProblem::Marks(date) => {
            finding.variant("marks").arg("date", date.to_string()).replace(place, date.to_string())
        }
        DateProblem::Order(date) => {
            finding.variant("order").arg("date", date.to_string()).suggest(place, date.to_string())
        }
    }
}

/// The finding for a day as people write it, in either language. There is a fix only if it has a
/// year and a single meaning.
fn said_finding(source: &Source, place: Span, text: &str, finding: Diagnostic) -> Diagnostic {
    if let Some(day) = before_time(text) {
        let finding = finding.variant("time").arg("date", day.to_string());
        return finding.suggest(place, day.to_string());
    }
    let said = Lang::ALL.map(|lang| say(text, lang, None));
    let mut readings: Vec<Written> = Vec::new();
    for said in said.iter().flatten() {
        readings.extend([Some(said.first), said.other].into_iter().flatten());
    }
    readings.dedup();
    let fits = said.iter().flatten().all(Said::agrees);
    match readings[..] {
        [Written::Day(date)] if fits => finding
            .variant("words")
            .arg("said", date)
            .arg("date", date.to_string())
            .replace(place, date.to_string()),
        [Written::Day(first), Written::Day(other), ..] => finding
            .variant("either")
            .arg("first", first)
            .arg("other", other)
            .arg("write-first", first.to_string())
            .arg("write-other", other.to_string()),
        [Written::Yearless(month, day)] => {
            finding.variant("no-year").arg("date", format!("{month:02}-{day:02}"))
        }
        [Written::Offset(_) | Written::Length { .. } | Written::Weekday(..)] => {
            finding.variant("moves")
        }
        _ if text.contains(char::is_alphabetic)
            && text.contains(|c: char| c.is_ascii_digit())
            && matches!(said[0], Err(Unread::Unknown)) =>
        {
            finding.variant("period").arg("name", text)
        }
        _ => match said[0] {
            Err(Unread::NoSuchDay(problem @ (DateProblem::Month(_) | DateProblem::Day { .. }))) => {
                date_finding(source, place, "", problem)
            }
            _ => finding,
        },
    }
}

/// The day in a text that ends in a time: `2026-12-14T10:00`, `14 december 2026 10:00`.
fn before_time(text: &str) -> Option<Date> {
    let colon = text.find(':')?;
    let day = text[..colon].trim_end_matches(|c: char| c.is_ascii_digit());
    let time = &text[day.len()..];
    let is_time = time.chars().all(|c| c.is_ascii_digit() || ":.+-Zz".contains(c));
    let day = day.trim_end().trim_end_matches(['T', 't']).trim_end_matches(',');
    let said = Lang::ALL.map(|lang| say(day, lang, None));
    match said {
        [Ok(Said { first: Written::Day(day), other: None, .. }), _]
        | [_, Ok(Said { first: Written::Day(day), other: None, .. })] => is_time.then_some(day),
        _ => None,
    }
}

/// Whether a line contains a day in words, with its year.
fn is_day_in_words(value: &str) -> bool {
    let said = |lang| match say(value, lang, None) {
        Ok(said) => matches!(said.first, Written::Day(_)),
        Err(unread) => matches!(unread, Unread::NoSuchDay(DateProblem::Day { .. })),
    };
    value.contains(char::is_alphabetic) && Lang::ALL.into_iter().any(said)
}

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
    "month-9", "month-10", "month-11", "month-12",
];

/// Puts a TOML error in the author's words: the messages of the parser are in English and about
/// grammar, so the line itself is checked for the usual mistakes.
fn finding(
    source: &Source,
    (text, offset): (&str, usize),
    line: Span,
    error: std::ops::Range<usize>,
    message: &str,
) -> Diagnostic {
    let content = &text[line.range()];
    let trimmed_end = line.start as usize + content.trim_end().len();
    let whole =
        Span::new(line.start as usize + content.len() - content.trim_start().len(), trimmed_end);
    let place = if error.start < error.end && error.end <= trimmed_end {
        Span::from(error.clone())
    } else {
        whole
    };
    let report = |variant: &'static str, place: Span| {
        Diagnostic::new("invalid-toml", &source.path, place.shifted(offset)).variant(variant)
    };
    if let Some((line, _)) = content.trim().split_once('\r') {
        let start = whole.start as usize;
        return report("return", Span::new(start, start + line.len()));
    }
    if message.contains("duplicate key") {
        let key = text[place.range()].trim().to_owned();
        if content.trim_start().starts_with('[') {
            return report("brackets", whole).arg("key", key);
        }
        return report("twice", place).arg("key", key);
    }
    if let Some((key, value)) = bare_value(text, line) {
        let line = Line { source, text, offset, whole };
        if let Some(finding) = line.value(key, value, place, message) {
            return finding;
        }
    } else if content.contains(':') && !content.contains('=') {
        return report("colon", whole);
    } else if content.trim_start().starts_with(|c: char| c.is_alphanumeric() || c == '"') {
        return report("no-equals", whole);
    }
    if message.contains("unclosed") {
        return report("unclosed", place);
    }
    report("other", place)
}

/// A line of a table that the parser rejects.
struct Line<'s> {
    source: &'s Source,
    /// The text of the table, and where it begins in the source.
    text: &'s str,
    offset: usize,
    /// The place of the line in the text, without the space around it.
    whole: Span,
}

impl Line<'_> {
    /// What is wrong with the value of a line `key = value`, if it is a usual mistake. `error` is where
    /// the parser stopped.
    fn value(
        &self,
        key: &str,
        value_place: Span,
        error: Span,
        message: &str,
    ) -> Option<Diagnostic> {
        let Self { source, text, offset, whole } = *self;
        let report = |variant: &'static str, place: Span| {
            Diagnostic::new("invalid-toml", &source.path, place.shifted(offset)).variant(variant)
        };
        let value = &text[value_place.range()];
        if let Some(problem) = looks_like_date(value).then(|| parse_date(value).err()).flatten() {
            return Some(date_finding(source, value_place.shifted(offset), value, problem));
        }
        if is_day_in_words(value) {
            let place = value_place.shifted(offset);
            return Some(date_finding(source, place, value, DateProblem::Shape));
        }
        if value.is_empty() {
            return Some(report("no-value", whole).arg("key", key.to_owned()));
        }
        if key.contains(' ') && !key.contains(['"', '\'']) {
            return Some(report("key-space", whole).arg("value", key.replace(' ', "_")));
        }
        if let Some((first, other)) = two_numbers(value) {
            return Some(
                report("thousands", value_place)
                    .arg("key", key.to_owned())
                    .arg("first", first)
                    .arg("other", other),
            );
        }
        if let Some((variant, better)) = almost_number(value) {
            return Some(
                report(variant, value_place)
                    .arg("key", key.to_owned())
                    .arg("value", better.clone())
                    .replace(value_place.shifted(offset), better),
            );
        }
        if value.starts_with('[') && value.ends_with(']') && !value.contains(['"', '\'', '{']) {
            let words = value.trim_matches(['[', ']']).split(',').map(str::trim);
            let quoted: Vec<String> =
                words.filter(|word| !word.is_empty()).map(|word| format!("\"{word}\"")).collect();
            let better = format!("[{}]", quoted.join(", "));
            return Some(
                report("list", value_place)
                    .arg("key", key.to_owned())
                    .arg("value", better.clone())
                    .replace(value_place.shifted(offset), better),
            );
        }
        if value.starts_with('"') && value.matches('"').count() > 2 && !value.contains('\\') {
            return Some(report("inner-quotes", value_place));
        }
        if value.starts_with(['\u{201c}', '\u{201d}', '\u{201e}', '\u{2018}', '\u{2019}']) {
            return Some(report("curly", value_place.shifted(0)));
        }
        if value.starts_with('"') && !value[1..].contains('"') {
            return Some(report("open-quote", value_place));
        }
        if value.starts_with(char::is_alphabetic) && !value.starts_with("inf") {
            let quoted = format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""));
            return Some(
                report("no-quotes", value_place)
                    .arg("key", key.to_owned())
                    .arg("value", quoted.clone())
                    .replace(value_place.shifted(offset), quoted),
            );
        }
        if value.starts_with('"') && message.contains("escape") {
            return Some(report("backslash", error));
        }
        None
    }
}

/// A line `key = value`, with the raw value.
fn bare_value(text: &str, line: Span) -> Option<(&str, Span)> {
    let content = &text[line.range()];
    let (key, rest) = content.split_once('=')?;
    let start = line.start as usize + key.len() + 1 + (rest.len() - rest.trim_start().len());
    let rest = rest.trim();
    let value = if rest.starts_with(['"', '\'']) {
        rest
    } else {
        rest.split_once('#').map_or(rest, |(value, _)| value.trim_end())
    };
    Some((key.trim(), Span::new(start.min(line.end as usize), start + value.len())))
}

/// The two readings of a separator followed by three digits: `1,000`.
fn two_numbers(value: &str) -> Option<(String, String)> {
    let either = Lang::ALL.into_iter().find_map(|lang| match number::read(value, lang) {
        Err(number::NumberProblem::Either(first, other)) => Some((first, other)),
        _ => None,
    });
    either.map(|(first, other)| (number::written(first), number::written(other)))
}

/// A value that is almost a number, and the intended number: a comma instead of the point, a unit
/// after it.
fn almost_number(value: &str) -> Option<(&'static str, String)> {
    if let Some(number) = number::certain(value) {
        let comma = value.contains(',') && !value.contains('.');
        return Some((if comma { "comma" } else { "number" }, number::written(number)));
    }
    let core = value.trim_matches(|c: char| !c.is_ascii_digit());
    let digits = core.chars().filter(char::is_ascii_digit).count();
    let marks = core.chars().filter(|c| matches!(c, ',' | '.')).count();
    if digits == 0 || digits + marks != core.chars().count() || marks > 1 || core.len() > 15 {
        return None;
    }
    let better = core.replace(',', ".");
    if core.len() == value.len() {
        return (marks == 1 && core.contains(',')).then_some(("comma", better));
    }
    let rest = value.replacen(core, "", 1);
    let unit = !rest.contains(['"', '\'', '[', '{', '=', '-']) && value.len() - core.len() < 20;
    let first = value.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '€' | '$' | '£'));
    (unit && first).then_some(("unit", better))
}

fn looks_like_date(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let marks = value.bytes().filter(|byte| matches!(byte, b'-' | b'/' | b'.')).count();
    digits >= 3 && marks == 2 && digits + marks == value.len()
}

fn line_at(text: &str, at: usize) -> Span {
    // An error at the very end of a line belongs to that line, not to the next one.
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
    if text[start..end].trim().is_empty() && start > 0 {
        let upper = text[..start].trim_end();
        let start = upper.rfind('\n').map_or(0, |end| end + 1);
        return Span::new(start, upper.len());
    }
    Span::new(start, end)
}

fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests;
