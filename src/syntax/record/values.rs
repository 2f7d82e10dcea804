//! Numbers within bounds, lists, and tables inside tables.

use std::sync::Arc;

use toml::de::{DeArray, DeTable, DeValue};

use super::decode::{Decoder, key_arg};
use super::{Record, Value};
use crate::base::{Span, Spanned};
use crate::syntax::schema::{Field, Shape};

impl Decoder<'_> {
    pub(super) fn integer(
        &mut self,
        field: &'static Field,
        (low, high): (i64, i64),
        value: &DeValue<'_>,
        span: Span,
    ) -> Option<Value> {
        let number = self.number(field, value, span)?;
        if (low as f64..=high as f64).contains(&number) {
            return Some(Value::Integer(number as i64));
        }
        let finding = self.finding("invalid-value", span).variant("range");
        self.findings.push(key_arg(finding, field).arg("low", low).arg("high", high));
        None
    }

    pub(super) fn amount(
        &mut self,
        field: &'static Field,
        value: &DeValue<'_>,
        span: Span,
    ) -> Option<Value> {
        let amount = self.number(field, value, span)?;
        if amount < 0.0 {
            let finding = self.finding("invalid-value", span).variant("negative");
            self.findings.push(key_arg(finding, field));
            return None;
        }
        Some(Value::Number(amount))
    }

    pub(super) fn list(
        &mut self,
        field: &'static Field,
        inner: Shape,
        values: &DeArray<'_>,
    ) -> Option<Value> {
        let mut list = Vec::with_capacity(values.len());
        for value in values {
            let span = self.table.place(value);
            let value = self.spanned(field, inner, value)?;
            list.push(Spanned { value, span });
        }
        Some(Value::List(list))
    }

    pub(super) fn map(
        &mut self,
        field: &'static Field,
        inner: Shape,
        entries: &DeTable<'_>,
    ) -> Option<Value> {
        let mut map = Vec::with_capacity(entries.len());
        for (key, value) in entries {
            let key_span = self.table.place(key);
            let span = self.table.place(value);
            let value = self.spanned(field, inner, value)?;
            let key: Arc<str> = key.get_ref().as_ref().into();
            map.push((Spanned::new(key, key_span), Spanned { value, span }));
        }
        map.sort_by_key(|(key, _)| key.span);
        Some(Value::Map(map))
    }

    /// A table inside another one.
    pub(super) fn inner(
        &mut self,
        field: &'static Field,
        fields: &'static [Field],
        entries: &DeTable<'_>,
        span: Span,
    ) -> Record {
        let mut record = self.record(entries, fields, Some(field));
        record.span = span;
        self.missing(&record, span);
        record
    }
}
