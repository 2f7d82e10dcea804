//! The keys of a header that the schema shows as facts.

use crate::plan::{Entry, kinds};
use crate::syntax::schema::Shown;
use crate::syntax::{Field, Record, Value};
use crate::view::{Link, Property, PropertyValue};

use super::Builder;

impl Builder<'_> {
    /// The keys of a document that are shown unchanged, in schema order: first those of its kind,
    /// then those that every document has.
    pub(super) fn properties(&self, entry: &Entry) -> Vec<Property> {
        let fields = entry.record.schema.iter().filter(|field| field.shown == Shown::Fact);
        let (common, own): (Vec<&'static Field>, Vec<_>) =
            fields.partition(|field| kinds::is_common(field));
        let stated = own.into_iter().chain(common).filter_map(|field| {
            let value = self.value(&entry.record, field.name)?;
            Some(Property { field, value })
        });
        stated.collect()
    }

    fn value(&self, record: &Record, key: &str) -> Option<PropertyValue> {
        let item = record.get(key)?;
        let targets = item.field.targets();
        let values: Vec<&Value> = match &item.value {
            Value::List(values) => values.iter().map(|value| &value.value).collect(),
            value => vec![value],
        };
        let texts: Vec<_> = values
            .iter()
            .filter_map(|value| match value {
                Value::Text(text) if !text.trim().is_empty() => Some(text.clone()),
                _ => None,
            })
            .collect();
        let words: Vec<&'static str> = values
            .iter()
            .filter_map(|value| match value {
                Value::Choice(word) => Some(*word),
                _ => None,
            })
            .collect();
        let links: Vec<Link> = values
            .iter()
            .filter_map(|value| match value {
                Value::Reference(reference) => {
                    self.link_to(self.plan.refers(targets, reference.symbol)?)
                }
                _ => None,
            })
            .collect();
        match values.first()? {
            Value::Text(_) => (!texts.is_empty()).then_some(PropertyValue::Texts(texts)),
            Value::Choice(_) => Some(PropertyValue::Words(words)),
            Value::Reference(_) => (!links.is_empty()).then_some(PropertyValue::Links(links)),
            Value::Integer(number) => Some(PropertyValue::Number(*number as f64)),
            Value::Number(number) => Some(PropertyValue::Number(*number)),
            Value::Flag(flag) => Some(PropertyValue::Flag(*flag)),
            Value::Date(day) => Some(PropertyValue::Day(*day)),
            Value::Period(period) => Some(PropertyValue::Period(*period)),
            Value::Free(value) => {
                let mut named = Vec::new();
                flatten(String::new(), value, &mut named);
                (!named.is_empty()).then_some(PropertyValue::Named(named))
            }
            _ => None,
        }
    }
}

/// A value of the author's own as names with texts; the name of a value in a table of its own has
/// both names.
fn flatten(name: String, value: &serde_json::Value, out: &mut Vec<(String, Vec<String>)>) {
    match value {
        serde_json::Value::Object(entries) => {
            for (key, value) in entries {
                let name = if name.is_empty() { key.clone() } else { format!("{name}: {key}") };
                flatten(name, value, out);
            }
        }
        serde_json::Value::Array(values) => {
            let simple = values.iter().filter_map(said);
            out.extend(
                Some(simple.collect())
                    .filter(|all: &Vec<_>| !all.is_empty())
                    .map(|all| (name.clone(), all)),
            );
            for value in values.iter().filter(|value| value.is_object() || value.is_array()) {
                flatten(name.clone(), value, out);
            }
        }
        value => out.extend(said(value).map(|text| (name, vec![text]))),
    }
}

/// A single value in words.
fn said(value: &serde_json::Value) -> Option<String> {
    match value {
        serde_json::Value::String(text) => {
            Some(text.clone()).filter(|text| !text.trim().is_empty())
        }
        serde_json::Value::Number(number) => Some(number.to_string()),
        serde_json::Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}
