//! Writes the value of a key as TOML.

use crate::base::calendar::parse_date;
use crate::base::{Lang, number};
use crate::syntax::quote::quoted;
use crate::syntax::schema::Shape;

/// A value as TOML, of the shape of its key if possible. A value that does not fit is written as
/// text, so that reading it reports the problem.
pub(crate) fn literal(shape: Shape, value: &str, lang: Lang) -> String {
    let value = value.trim();
    match shape {
        Shape::Date | Shape::Days | Shape::Moment if parse_date(value).is_ok() => value.to_owned(),
        Shape::Days => days(value, lang).unwrap_or_else(|| quoted(value)),
        Shape::Integer(..) | Shape::Number | Shape::Amount => {
            number::read(value, lang).map_or_else(|_| quoted(value), number::written)
        }
        Shape::Flag => match value.to_lowercase().as_str() {
            "true" | "yes" | "ja" => "true".to_owned(),
            "false" | "no" | "nee" => "false".to_owned(),
            _ => quoted(value),
        },
        Shape::Choice(choices) => {
            let plain = value.to_lowercase().replace([' ', '_'], "-");
            let found = choices.iter().find(|c| c.name == plain || c.alias == plain);
            quoted(found.map_or(value, |found| lang.pick(found.name, found.alias)))
        }
        Shape::List(Shape::Text) => format!("[{}]", quoted(value)),
        Shape::List(inner) => listed(value, |part| literal(*inner, part, lang)),
        Shape::Readers => listed(value, quoted),
        _ => quoted(value),
    }
}

/// Comma-separated parts as a list.
fn listed(value: &str, one: impl Fn(&str) -> String) -> String {
    let parts = value.split(',').map(str::trim).filter(|part| !part.is_empty());
    let parts: Vec<String> = parts.map(one).collect();
    format!("[{}]", parts.join(", "))
}

/// `2026-03-01..2026-03-05`, or comma-separated days.
fn days(value: &str, lang: Lang) -> Option<String> {
    if let Some((from, to)) = value.split_once("..") {
        let (from, to) = (parse_date(from).ok()?, parse_date(to).ok()?);
        let (first, last) = (lang.pick("from", "van"), lang.pick("to", "tot"));
        return Some(format!("{{ {first} = {from}, {last} = {to} }}"));
    }
    let days: Option<Vec<String>> =
        value.split(',').map(|day| Some(parse_date(day).ok()?.to_string())).collect();
    days.map(|days| format!("[{}]", days.join(", ")))
}

/// A free key.
pub(super) fn bare_key(key: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if !key.is_empty() && key.chars().all(plain) { key.to_owned() } else { quoted(key) }
}
