//! A table that was checked against its schema: known keys, correct types, places.

use std::sync::Arc;

use crate::base::calendar::{Date, Period};
use crate::base::{Span, Spanned, Symbol};

use super::schema::{self, Field};
use super::word::Word;

mod cell;
mod contact;
mod decode;
mod free;
mod readers;
mod stretch;
mod values;
pub use cell::{Around, Reading, cell, day, reading};
pub(crate) use cell::{is_blank, is_none, several};
pub use decode::decode;
pub(crate) use stretch::{certain_day, last_day, month, only_day, stretch, within_years};

/// The checked entries of one table.
#[derive(Clone, Debug, Default)]
pub struct Record {
    /// The schema of the table.
    pub schema: &'static [Field],
    /// The entries, in the order of writing.
    pub items: Vec<Item>,
    /// The fields that are present but cannot be read; nothing may be concluded about them.
    pub broken: Vec<&'static str>,
    /// The texts of keys for a day that are no day; the settings may name a period with this name.
    pub unread: Vec<Item>,
    /// The keys of YAML that are followed by nothing; they count as absent.
    pub empty: Vec<Item>,
    /// The place of the table.
    pub span: Span,
}

/// One entry of a record.
#[derive(Clone, Debug)]
pub struct Item {
    /// The field of the entry.
    pub field: &'static Field,
    /// The place of the key.
    pub key: Span,
    /// The value, of the shape that the field requires.
    pub value: Value,
    /// The place of the value.
    pub span: Span,
}

/// A value of a record.
#[derive(Clone, Debug)]
pub enum Value {
    /// [`schema::Shape::Text`], `Moment`, `Address`, `Mail`, `Phone`, `File`, a `Colour` without a name.
    Text(Arc<str>),
    /// [`schema::Shape::Integer`].
    Integer(i64),
    /// [`schema::Shape::Number`], `Amount`.
    Number(f64),
    /// [`schema::Shape::Flag`].
    Flag(bool),
    /// [`schema::Shape::Date`].
    Date(Date),
    /// [`schema::Shape::Days`].
    Days(Days),
    /// [`schema::Shape::Period`].
    Period(Period),
    /// [`schema::Shape::Choice`], a `Colour` with a name: the English word.
    Choice(&'static str),
    /// [`schema::Shape::Reference`].
    Reference(Reference),
    /// [`schema::Shape::List`].
    List(Vec<Spanned<Value>>),
    /// [`schema::Shape::Table`].
    Table(Record),
    /// [`schema::Shape::Tables`].
    Tables(Vec<Record>),
    /// [`schema::Shape::Map`].
    Map(Vec<(Spanned<Arc<str>>, Spanned<Value>)>),
    /// [`schema::Shape::Readers`].
    Readers(Readers),
    /// [`schema::Shape::Free`].
    Free(serde_json::Value),
}

/// The days on which something was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Days {
    /// These days; at least one.
    On(Vec<Date>),
    /// The first and the last day, inclusive.
    Between(Date, Date),
}

/// An id as written, and in the form for comparison.
#[derive(Clone, Debug)]
pub struct Reference {
    /// The id in normal form.
    pub symbol: Symbol,
    /// The id as written.
    pub text: Arc<str>,
}

/// Who may read a document, as written.
#[derive(Clone, Debug, Default)]
pub struct Readers {
    /// The readers of the whole document, if they are named.
    pub document: Option<Names>,
    /// The readers of a field, by the path of its English names, such as `smart.relevant`.
    pub fields: Vec<(Spanned<String>, Names)>,
}

/// Names of readers, each with its place.
pub type Names = Vec<Spanned<Arc<str>>>;

impl Days {
    /// The first day.
    pub fn first(&self) -> Date {
        match self {
            Self::On(days) => days.iter().copied().min().unwrap_or_default(),
            Self::Between(from, _) => *from,
        }
    }

    /// The last day.
    pub fn last(&self) -> Date {
        match self {
            Self::On(days) => days.iter().copied().max().unwrap_or_default(),
            Self::Between(_, to) => *to,
        }
    }
}

impl Record {
    /// Whether a key, or the text (`body`), has readers of its own, other than those of the document.
    pub fn hides(&self, key: &str) -> bool {
        let readers = self.get("audience").map(|item| &item.value);
        matches!(readers, Some(Value::Readers(readers))
            if readers.fields.iter().any(|(path, _)| path.value == key))
    }

    /// The entry of a field, by its English name.
    pub fn get(&self, name: &str) -> Option<&Item> {
        debug_assert!(
            self.schema.is_empty()
                || schema::find(self.schema, name).is_some()
                || name == "audience",
            "`{name}` is in no schema"
        );
        self.items.iter().find(|item| item.field.name == name)
    }

    /// The last item of those that the schema puts before this field.
    pub(crate) fn last_before(&self, field: &Field) -> Option<&Item> {
        let place = |name: &str| self.schema.iter().position(|known| known.name == name);
        let before = |item: &&Item| place(item.field.name) < place(field.name);
        self.items.iter().filter(before).max_by_key(|item| item.span.end)
    }

    /// Whether a field is present, readable or not.
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some() || self.broken.contains(&name)
    }

    /// Whether nothing may be concluded about a field because it could not be read.
    pub(crate) fn is_broken(&self, name: &str) -> bool {
        self.broken.contains(&name)
    }

    /// The text of a field.
    pub fn text(&self, name: &str) -> Option<Arc<str>> {
        match &self.get(name)?.value {
            Value::Text(text) => Some(Arc::clone(text)),
            _ => None,
        }
    }

    /// The texts of a list field; empty if absent.
    pub fn texts(&self, name: &str) -> Vec<Arc<str>> {
        self.list(name)
            .filter_map(|value| match value {
                Value::Text(text) => Some(Arc::clone(text)),
                _ => None,
            })
            .collect()
    }

    /// The date of a field.
    pub fn date(&self, name: &str) -> Option<Date> {
        match self.get(name)?.value {
            Value::Date(date) => Some(date),
            _ => None,
        }
    }

    /// The dates of a list field.
    pub fn dates(&self, name: &str) -> Vec<Date> {
        self.list(name)
            .filter_map(|value| match value {
                Value::Date(date) => Some(*date),
                _ => None,
            })
            .collect()
    }

    /// The days of a field.
    pub fn days(&self, name: &str) -> Option<Days> {
        match &self.get(name)?.value {
            Value::Days(days) => Some(days.clone()),
            _ => None,
        }
    }

    /// The number of a field.
    pub fn number(&self, name: &str) -> Option<f64> {
        match self.get(name)?.value {
            Value::Number(number) => Some(number),
            Value::Integer(number) => Some(number as f64),
            _ => None,
        }
    }

    /// The whole number of a field.
    pub(crate) fn integer(&self, name: &str) -> Option<i64> {
        match self.get(name)?.value {
            Value::Integer(number) => Some(number),
            _ => None,
        }
    }

    /// The whole numbers of a list field.
    pub(crate) fn integers(&self, name: &str) -> Vec<i64> {
        self.list(name)
            .filter_map(|value| match value {
                Value::Integer(number) => Some(*number),
                _ => None,
            })
            .collect()
    }

    /// The truth value of a field.
    pub fn flag(&self, name: &str) -> Option<bool> {
        match self.get(name)?.value {
            Value::Flag(flag) => Some(flag),
            _ => None,
        }
    }

    /// The length of time of a field.
    pub fn period(&self, name: &str) -> Option<Period> {
        match self.get(name)?.value {
            Value::Period(period) => Some(period),
            _ => None,
        }
    }

    /// The chosen word of a field, in English.
    pub fn choice(&self, name: &str) -> Option<&'static str> {
        match self.get(name)?.value {
            Value::Choice(word) => Some(word),
            _ => None,
        }
    }

    /// The word that was chosen for a field.
    pub fn word<W: Word>(&self, name: &str) -> Option<W> {
        self.choice(name).and_then(W::from_name)
    }

    /// The chosen words of a list field, in English.
    pub fn words<W: Word>(&self, name: &str) -> Vec<W> {
        self.choices(name).into_iter().filter_map(W::from_name).collect()
    }

    /// The words that were chosen for a field that is a list, in English.
    pub fn choices(&self, name: &str) -> Vec<&'static str> {
        self.list(name)
            .filter_map(|value| match value {
                Value::Choice(word) => Some(*word),
                _ => None,
            })
            .collect()
    }

    /// The references of a field, one or a list.
    pub fn references(&self, name: &str) -> Vec<Symbol> {
        let list = self.list(name).collect::<Vec<_>>();
        let values = match self.get(name) {
            Some(Item { value: value @ Value::Reference(_), .. }) => vec![value],
            _ => list,
        };
        let symbol = |value: &Value| match value {
            Value::Reference(reference) => Some(reference.symbol),
            _ => None,
        };
        values.into_iter().filter_map(symbol).collect()
    }

    /// The table of a field.
    pub fn table(&self, name: &str) -> Option<&Record> {
        match &self.get(name)?.value {
            Value::Table(record) => Some(record),
            _ => None,
        }
    }

    /// The tables of a field that is a list of tables; empty if absent.
    pub fn tables(&self, name: &str) -> &[Record] {
        match self.get(name).map(|item| &item.value) {
            Some(Value::Tables(records)) => records,
            _ => &[],
        }
    }

    /// The entries of a field with free keys; empty if absent.
    pub fn map(&self, name: &str) -> &[(Spanned<Arc<str>>, Spanned<Value>)] {
        match self.get(name).map(|item| &item.value) {
            Some(Value::Map(entries)) => entries,
            _ => &[],
        }
    }

    /// The place of a field's value, or of the table if the field is absent.
    pub fn place(&self, name: &str) -> Span {
        self.get(name).map_or(self.span, |item| item.span)
    }

    /// The same table without its entries.
    #[must_use]
    pub(crate) fn clone_head(&self) -> Self {
        Self { schema: self.schema, span: self.span, ..Self::default() }
    }

    /// Calls `visit` for every reference below this table, with its field and place.
    pub(crate) fn each_reference(&self, visit: &mut impl FnMut(&'static Field, &Reference, Span)) {
        for item in &self.items {
            each_reference(item.field, &item.value, item.span, visit);
        }
    }

    /// Calls `visit` for every text below this table, with its place.
    pub(crate) fn each_text(&self, visit: &mut impl FnMut(&str, Span)) {
        for item in &self.items {
            each_text(&item.value, item.span, visit);
        }
    }

    fn list(&self, name: &str) -> impl Iterator<Item = &Value> {
        let values = match self.get(name).map(|item| &item.value) {
            Some(Value::List(values)) => values.as_slice(),
            _ => &[],
        };
        values.iter().map(|spanned| &spanned.value)
    }
}

/// Calls `visit` for every text in a value, with its place.
pub(crate) fn each_text(value: &Value, span: Span, visit: &mut impl FnMut(&str, Span)) {
    match value {
        Value::Text(text) => visit(text, span),
        Value::List(values) => {
            for value in values {
                each_text(&value.value, value.span, visit);
            }
        }
        Value::Table(record) => record.each_text(visit),
        Value::Tables(records) => records.iter().for_each(|record| record.each_text(visit)),
        Value::Map(entries) => {
            for (_, value) in entries {
                each_text(&value.value, value.span, visit);
            }
        }
        _ => {}
    }
}

/// Calls `visit` for every reference in one entry, with its place.
pub(crate) fn each_reference_of(item: &Item, visit: &mut impl FnMut(&Reference, Span)) {
    let mut visit = |_: &'static Field, reference: &Reference, span| visit(reference, span);
    each_reference(item.field, &item.value, item.span, &mut visit);
}

fn each_reference(
    field: &'static Field,
    value: &Value,
    span: Span,
    visit: &mut impl FnMut(&'static Field, &Reference, Span),
) {
    match value {
        Value::Reference(reference) => visit(field, reference, span),
        Value::List(values) => {
            for value in values {
                each_reference(field, &value.value, value.span, visit);
            }
        }
        Value::Table(record) => record.each_reference(visit),
        Value::Tables(records) => records.iter().for_each(|record| record.each_reference(visit)),
        Value::Map(entries) => {
            for (_, value) in entries {
                each_reference(field, &value.value, value.span, visit);
            }
        }
        _ => {}
    }
}
