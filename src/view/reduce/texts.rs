//! The texts of keys as readers see them: without wikilinks, and without the names that stay with the
//! author.

use std::borrow::Cow;
use std::sync::Arc;

use crate::plan::visibility::{Visibility, key_links};
use crate::syntax::record::Item;
use crate::syntax::{Record, Shape, Value};

/// Reduces every text of a record.
pub(super) fn reduce(visibility: &Visibility<'_>, record: &mut Record) {
    each_text(record, &mut |text| {
        if let Cow::Owned(shown) = without_remarks(text) {
            *text = shown.into();
        }
    });
    unlink(visibility, record);
    rename(visibility, record);
}

/// A text without `%%remarks%%` and `<!-- comments -->`, which are no part of any edition.
fn without_remarks(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    for (open, close) in [("%%", "%%"), ("<!--", "-->")] {
        let mut from = 0;
        while let Some(start) = text[from..].find(open).map(|at| from + at) {
            let inside = start + open.len();
            let Some(length) = text[inside..].find(close) else { break };
            let rest = &text[inside + length + close.len()..];
            let before = if rest.trim_start().is_empty() {
                text[..start].trim_end()
            } else {
                &text[..start]
            };
            let before_length = before.len();
            text = Cow::Owned(format!("{before}{rest}"));
            from = before_length;
        }
    }
    text
}

/// Calls `change` for every text of a record.
fn each_text(record: &mut Record, change: &mut impl FnMut(&mut Arc<str>)) {
    for item in &mut record.items {
        each_text_of(&mut item.value, change);
    }
}

fn each_text_of(value: &mut Value, change: &mut impl FnMut(&mut Arc<str>)) {
    match value {
        Value::Text(text) => change(text),
        Value::List(values) => {
            for value in values {
                each_text_of(&mut value.value, change);
            }
        }
        Value::Table(record) => each_text(record, change),
        Value::Tables(records) => {
            for record in records {
                each_text(record, change);
            }
        }
        Value::Map(entries) => {
            for (_, value) in entries {
                each_text_of(&mut value.value, change);
            }
        }
        _ => {}
    }
}

/// Replaces wikilinks with words. A key, or an item of a list, of which nothing is left is removed.
fn unlink(visibility: &Visibility<'_>, record: &mut Record) {
    record.items.retain_mut(|item| unlink_value(visibility, &mut item.value));
}

/// Whether anything is left of a value.
fn unlink_value(visibility: &Visibility<'_>, value: &mut Value) -> bool {
    match value {
        Value::Text(text) if !key_links(text).is_empty() => {
            *text = visibility.unlinked(text).into();
            !text.is_empty()
        }
        Value::List(values) => {
            let had = !values.is_empty();
            values.retain_mut(|value| unlink_value(visibility, &mut value.value));
            !had || !values.is_empty()
        }
        Value::Table(record) => {
            unlink(visibility, record);
            true
        }
        Value::Tables(records) => {
            records.retain_mut(|record| {
                // An item is about the first of its texts.
                let subject = subject(record);
                unlink(visibility, record);
                subject.is_none_or(|name| record.has(name))
            });
            true
        }
        Value::Map(entries) => {
            entries.retain_mut(|(_, value)| unlink_value(visibility, &mut value.value));
            true
        }
        Value::Free(value) => {
            unlink_free(visibility, value);
            true
        }
        _ => true,
    }
}

/// The text key of an item that its kind lists first.
fn subject(record: &Record) -> Option<&'static str> {
    let texts = record.schema.iter().filter(|field| matches!(field.shape, Shape::Text));
    texts.map(|field| field.name).find(|name| record.has(name))
}

/// The same in a value of any shape.
fn unlink_free(visibility: &Visibility<'_>, value: &mut serde_json::Value) {
    match value {
        serde_json::Value::String(text) => *text = visibility.unlinked(text).into_owned(),
        serde_json::Value::Array(values) => {
            for value in values {
                unlink_free(visibility, value);
            }
        }
        serde_json::Value::Object(entries) => {
            for value in entries.values_mut() {
                unlink_free(visibility, value);
            }
        }
        _ => {}
    }
}

/// Replaces the names that stay with the author in every text of a record.
fn rename(visibility: &Visibility<'_>, record: &mut Record) {
    if visibility.is_author() || visibility.plan().config.names.is_empty() {
        return;
    }
    // An external address cannot be rewritten, so it is removed.
    let named = |item: &Item| match &item.value {
        Value::Text(text) => {
            matches!(item.field.shape, Shape::Address) && visibility.names_somebody(text)
        }
        _ => false,
    };
    record.items.retain(|item| !named(item));
    for item in &mut record.items {
        if item.field.name == "tags"
            && let Value::List(labels) = &mut item.value
        {
            labels.retain(|label| match &label.value {
                Value::Text(text) => !visibility.names_somebody(text),
                _ => true,
            });
        }
        rename_value(visibility, &mut item.value);
    }
}

fn rename_value(visibility: &Visibility<'_>, value: &mut Value) {
    match value {
        Value::Text(text) => *text = visibility.renamed(text).into(),
        Value::List(values) => {
            for value in values {
                rename_value(visibility, &mut value.value);
            }
        }
        Value::Table(record) => rename(visibility, record),
        Value::Tables(records) => {
            for record in records {
                rename(visibility, record);
            }
        }
        Value::Map(entries) => {
            for (key, value) in entries {
                key.value = visibility.renamed(&key.value).into();
                rename_value(visibility, &mut value.value);
            }
        }
        Value::Free(value) => rename_free(visibility, value),
        _ => {}
    }
}

/// The same in a value of any shape.
fn rename_free(visibility: &Visibility<'_>, value: &mut serde_json::Value) {
    match value {
        serde_json::Value::String(text) => *text = visibility.renamed(text).into_owned(),
        serde_json::Value::Array(values) => {
            for value in values {
                rename_free(visibility, value);
            }
        }
        serde_json::Value::Object(entries) => {
            let all = std::mem::take(entries).into_iter().map(|(key, mut value)| {
                rename_free(visibility, &mut value);
                (visibility.renamed(&key).into_owned(), value)
            });
            *entries = all.collect();
        }
        _ => {}
    }
}
