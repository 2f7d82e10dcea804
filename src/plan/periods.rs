//! Gives days to the keys that name a period or a day in words: `due = "block 2"`, `due = "June 2027"`.
//!
//! A file is read without the settings, so such a key is first a day that cannot be read. A plan is built
//! with both, and replaces it by the last day of the period, or the first for a key about a beginning.

use std::sync::Arc;

use crate::base::calendar::{Date, civil};
use crate::base::{Diagnostic, Lang, Severity, Span};
use crate::syntax::record::{Item, certain_day, last_day, stretch};
use crate::syntax::{Record, Value, schema};

use super::config::Config;
use super::entry::Entry;
use super::kinds::Detail;

/// The keys about a beginning.
const BEGINS: [&str; 3] = ["start", "from", "begin"];

/// The entries with the days of the periods and the words that they name.
pub(super) fn resolve(config: &Config, entries: &mut [Arc<Entry>]) {
    for entry in entries.iter_mut().filter(|entry| has_unread(&entry.record)) {
        let mut own = Entry::clone(entry);
        let lang = own.lang.unwrap_or(config.lang);
        let begins = schema::find(own.record.schema, "start").is_some();
        let start = if begins { own.record.date("start") } else { None };
        let (read, yearless) = (Vec::new(), Vec::new());
        let mut reader = Reader { config, lang, start, read, yearless };
        reader.days(&mut own.record);
        let Reader { read, yearless, .. } = reader;
        if read.is_empty() && yearless.is_empty() {
            continue;
        }
        for problem in own.problems.iter_mut().filter(|one| yearless.contains(&one.span)) {
            let named = match problem.variant {
                Some("no-year") => problem.clone(),
                // `in 6 weeks` and `10:00` are told for what they are.
                Some(variant) if variant != "period" => continue,
                _ => {
                    let said = own.body.text.get(problem.span.range()).unwrap_or_default();
                    Diagnostic::new("invalid-date", &own.path, problem.span)
                        .variant("yearless")
                        .arg("said", said.trim_matches(['"', '\'']))
                }
            };
            *problem = named.softened(Severity::Warning);
        }
        let is_read = |problem: &Diagnostic| {
            let unreadable = matches!(problem.rule, "invalid-date" | "wrong-type");
            unreadable && read.iter().any(|(span, _)| *span == problem.span)
        };
        own.problems.retain(|problem| !is_read(problem));
        for (span, day) in read.iter().filter_map(|(span, day)| Some((*span, (*day)?))) {
            let finding = Diagnostic::new("invalid-date", &own.path, span).variant("read");
            let said = own.body.text.get(span.range()).unwrap_or_default();
            let finding = finding.arg("said", said.trim_matches(['"', '\'']));
            let finding = finding.arg("date", day).softened(Severity::Info);
            own.problems.push(finding.replace(span, day.to_string()));
        }
        own.detail = Detail::read(own.kind, &own.record);
        *entry = Arc::new(own);
    }
}

fn has_unread(record: &Record) -> bool {
    !record.unread.is_empty()
        || record.items.iter().any(|item| match &item.value {
            Value::Table(record) => has_unread(record),
            Value::Tables(records) => records.iter().any(has_unread),
            _ => false,
        })
}

/// Reads the days of one document.
struct Reader<'c> {
    config: &'c Config,
    lang: Lang,
    /// The beginning of the document, from which `end of Q4` is counted.
    start: Option<Date>,
    /// What was read: the place, and the day if the author did not name a period.
    read: Vec<(Span, Option<Date>)>,
    /// What lacks only a year.
    yearless: Vec<Span>,
}

/// A day from which any words about a time can be counted.
const LONG_AGO: Date = jiff::civil::date(2000, 1, 1);

impl Reader<'_> {
    fn days(&mut self, record: &mut Record) {
        for item in std::mem::take(&mut record.unread) {
            let Value::Text(name) = &item.value else { continue };
            let begins = BEGINS.contains(&item.field.name);
            let period = self.config.period(name);
            let period = period.map(|period| if begins { period.from } else { period.to });
            let words = || in_words(name, self.lang, begins, self.start);
            let Some(day) = period.or_else(words) else {
                // `end of Q4` is a day once its year is known.
                if last_day(name, self.lang, Some(LONG_AGO)).is_some() {
                    self.yearless.push(item.span);
                }
                record.unread.push(item);
                continue;
            };
            self.read.push((item.span, Some(day).filter(|_| period.is_none())));
            record.broken.retain(|name| *name != item.field.name);
            record.items.push(Item { value: Value::Date(day), ..item });
        }
        record.items.sort_by_key(|item| item.key);
        for item in &mut record.items {
            match &mut item.value {
                Value::Table(record) => self.days(record),
                Value::Tables(records) => records.iter_mut().for_each(|record| self.days(record)),
                _ => {}
            }
        }
    }
}

/// The day that words mean: `15 June 2027`, `June 2027`, `2027-06`, `2027`, and after a beginning also
/// `end of Q4`.
fn in_words(words: &str, lang: Lang, begins: bool, start: Option<Date>) -> Option<Date> {
    let stretch = || stretch(words, lang).or_else(|| of_digits(words));
    let stretch = || stretch().map(|(first, last)| if begins { first } else { last });
    let after = || last_day(words, lang, start).filter(|_| !begins && start.is_some());
    certain_day(words, lang).or_else(stretch).or_else(after)
}

/// A year, or a month of a year: `2027`, `2027-06`.
fn of_digits(words: &str) -> Option<(Date, Date)> {
    let (year, month) = words.split_once('-').unwrap_or((words, ""));
    let year = year.parse().ok().filter(|year| (1990..2200).contains(year))?;
    let (from, to) = match month.parse::<i64>() {
        Ok(month) => (month, month),
        Err(_) if month.is_empty() => (1, 12),
        Err(_) => return None,
    };
    Some((civil(year, from, 1).ok()?, civil(year, to, 1).ok()?.last_of_month()))
}
