//! Gives a value of YAML the type that the schema asks for.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeArray, DeValue};

use crate::syntax::schema::{Field, ITEM_AUDIENCE, Shape};
use crate::syntax::table::Table;

/// Whether a key of YAML is followed by nothing and counts as absent. Text without words is an
/// answer that is still open, and readers without names are nobody but the author.
pub(in crate::syntax) fn is_absent(
    table: &Table<'_>,
    field: &Field,
    value: &Spanned<DeValue<'_>>,
) -> bool {
    let text = matches!(field.shape, Shape::Text | Shape::Readers | Shape::Free);
    !text && field.name != ITEM_AUDIENCE.name && is_null(table, value)
}

/// Whether nothing is written as a value.
pub(in crate::syntax) fn is_null(table: &Table<'_>, value: &Spanned<DeValue<'_>>) -> bool {
    let text = value.get_ref().as_str();
    table.is_plain(value) && text.is_some_and(|text| matches!(text, "" | "~" | "null"))
}

/// A value of YAML as the schema asks for it; `None` to take it as it is.
pub(in crate::syntax) fn typed<'v>(
    table: &Table<'_>,
    field: &Field,
    shape: Shape,
    value: &'v Spanned<DeValue<'_>>,
) -> Option<DeValue<'v>> {
    match (shape, value.get_ref()) {
        (Shape::Integer(..) | Shape::Number | Shape::Amount, DeValue::String(text)) => number(text),
        (Shape::Flag, DeValue::String(text)) => match text.to_lowercase().as_str() {
            "true" | "yes" | "ja" => Some(DeValue::Boolean(true)),
            "false" | "no" | "nee" => Some(DeValue::Boolean(false)),
            _ => None,
        },
        (Shape::Readers | Shape::List(_), DeValue::String(_))
            if is_null(table, value)
                && (matches!(shape, Shape::Readers) || field.name == ITEM_AUDIENCE.name) =>
        {
            Some(DeValue::Array(DeArray::default()))
        }
        (Shape::Text, DeValue::String(_)) if is_null(table, value) => {
            Some(DeValue::String(Cow::Borrowed("")))
        }
        // Between double brackets is a link, which YAML reads as a list in a list.
        (Shape::Reference(_), value) => linked(value).map(words),
        (Shape::List(Shape::Reference(_)), DeValue::Array(_)) => {
            Some(words(linked(value.get_ref())?))
        }
        _ => None,
    }
}

/// The name between double brackets.
fn linked<'v>(value: &'v DeValue<'_>) -> Option<&'v str> {
    let only = |array: &'v DeArray<'_>| match array.iter().collect::<Vec<_>>()[..] {
        [one] => Some(one.get_ref()),
        _ => None,
    };
    only(only(value.as_array()?)?.as_array()?)?.as_str()
}

fn words(text: &str) -> DeValue<'_> {
    DeValue::String(Cow::Borrowed(text))
}

fn number(text: &str) -> Option<DeValue<'_>> {
    let value = DeValue::parse(text.trim()).ok()?.into_inner();
    matches!(value, DeValue::Integer(_) | DeValue::Float(_)).then_some(value)
}

/// A plain scalar without a schema: a number or a flag if it looks like one.
pub(in crate::syntax) fn guessed(text: &str) -> Option<DeValue<'_>> {
    let flag = matches!(text, "true" | "false").then(|| DeValue::Boolean(text == "true"));
    flag.or_else(|| number(text))
}
