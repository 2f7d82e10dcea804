//! Gives days to the keys that name a period: `due = "block 2"`.
//!
//! A file is read without the settings, so such a key is first a day that cannot be read. A plan is built
//! with both, and replaces it by the last day of the period, or the first for a key about a beginning.

use std::sync::Arc;

use crate::base::Span;
use crate::syntax::record::Item;
use crate::syntax::{Record, Value};

use super::config::Config;
use super::entry::Entry;
use super::kinds::Detail;

/// The keys about a beginning.
const BEGINS: [&str; 3] = ["start", "from", "begin"];

/// The entries with the days of the periods they name.
pub(super) fn resolve(config: &Config, entries: &mut [Arc<Entry>]) {
    if config.periods.is_empty() {
        return;
    }
    for entry in entries.iter_mut().filter(|entry| has_unread(&entry.record)) {
        let mut own = Entry::clone(entry);
        let mut read = Vec::new();
        days(config, &mut own.record, &mut read);
        if read.is_empty() {
            continue;
        }
        own.problems
            .retain(|problem| problem.rule != "invalid-date" || !read.contains(&problem.span));
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

fn days(config: &Config, record: &mut Record, read: &mut Vec<Span>) {
    for item in std::mem::take(&mut record.unread) {
        let Value::Text(name) = &item.value else { continue };
        let Some(period) = config.period(name) else {
            record.unread.push(item);
            continue;
        };
        let day = if BEGINS.contains(&item.field.name) { period.from } else { period.to };
        read.push(item.span);
        record.broken.retain(|name| *name != item.field.name);
        record.items.push(Item { value: Value::Date(day), ..item });
    }
    record.items.sort_by_key(|item| item.key);
    for item in &mut record.items {
        match &mut item.value {
            Value::Table(record) => days(config, record, read),
            Value::Tables(records) => {
                for record in records {
                    days(config, record, read);
                }
            }
            _ => {}
        }
    }
}
