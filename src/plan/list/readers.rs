//! Sets the values of an entry over the defaults of its file, with its own readers.

use crate::base::Span;
use crate::syntax::record::{Item, Readers};
use crate::syntax::{Field, Record, Value};

/// Sets an entry of a record, in place of an earlier one.
pub(super) fn put(record: &mut Record, item: Item) {
    record.items.retain(|old| old.field.name != item.field.name);
    record.broken.retain(|name| *name != item.field.name);
    record.items.push(item);
}

/// Sets the readers of an entry; what the header of the file says about single keys still holds.
pub(super) fn give_readers(
    record: &mut Record,
    field: &'static Field,
    key: Span,
    span: Span,
    own: Readers,
) {
    if record.broken.contains(&field.name) {
        return;
    }
    let fields = match record.get(field.name).map(|item| &item.value) {
        Some(Value::Readers(readers)) => readers.fields.clone(),
        _ => Vec::new(),
    };
    let value = Value::Readers(Readers { fields, ..own });
    put(record, Item { field, key, value, span });
}
