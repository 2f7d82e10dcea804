//! The texts of keys as readers see them: without wikilinks, and without the names that stay with the
//! author.

use crate::plan::visibility::{Visibility, key_links};
use crate::syntax::record::Item;
use crate::syntax::{Record, Shape, Value};

/// Reduces every text of a record.
pub(super) fn reduce(visibility: &Visibility<'_>, record: &mut Record) {
    unlink(visibility, record);
    rename(visibility, record);
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
            for value in entries.values_mut() {
                rename_free(visibility, value);
            }
        }
        _ => {}
    }
}
