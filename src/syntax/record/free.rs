//! Free values: any shape, kept as written.

use toml::Spanned as TomlSpanned;
use toml::de::DeValue;

/// A value of TOML as plain data.
pub(super) fn free(value: &DeValue<'_>) -> serde_json::Value {
    match value {
        DeValue::String(text) => text.as_ref().into(),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or_else(|_| number.as_str().into(), Into::into),
        DeValue::Float(number) => number.as_str().parse::<f64>().ok().into(),
        DeValue::Boolean(flag) => (*flag).into(),
        DeValue::Datetime(date) => date.to_string().into(),
        DeValue::Array(values) => {
            values.iter().map(TomlSpanned::get_ref).map(free).collect::<Vec<_>>().into()
        }
        DeValue::Table(entries) => entries
            .iter()
            .map(|(key, value)| (key.get_ref().to_string(), free(value.get_ref())))
            .collect::<serde_json::Map<_, _>>()
            .into(),
    }
}
