//! Free values: any shape, kept as written.

use toml::Spanned as TomlSpanned;
use toml::de::DeValue;

use crate::syntax::table::Table;
use crate::syntax::yaml;

/// A value as plain data. Without a schema, a plain scalar of YAML is what it looks like.
pub(super) fn free(table: &Table<'_>, value: &TomlSpanned<DeValue<'_>>) -> serde_json::Value {
    let text = value.get_ref().as_str().filter(|_| table.is_plain(value));
    match text.and_then(yaml::guessed) {
        Some(guessed) => plain(table, &guessed),
        None => plain(table, value.get_ref()),
    }
}

fn plain(table: &Table<'_>, value: &DeValue<'_>) -> serde_json::Value {
    match value {
        DeValue::String(text) => text.as_ref().into(),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or_else(|_| number.as_str().into(), Into::into),
        DeValue::Float(number) => number.as_str().parse::<f64>().ok().into(),
        DeValue::Boolean(flag) => (*flag).into(),
        DeValue::Datetime(date) => date.to_string().into(),
        DeValue::Array(values) => {
            values.iter().map(|value| free(table, value)).collect::<Vec<_>>().into()
        }
        DeValue::Table(entries) => entries
            .iter()
            .map(|(key, value)| (key.get_ref().to_string(), free(table, value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
    }
}
