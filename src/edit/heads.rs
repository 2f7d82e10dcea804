//! Writes the header of a document in the format that the plan uses, or converts it.

use crate::base::{Edit, Interner, Source};
use crate::plan::lower;
use crate::syntax::{Field, Form, convert, parse};

/// The text of a new document, which the program writes with a header in TOML, in this format.
pub(crate) fn in_form(path: &str, text: String, form: Form) -> String {
    let fields = fields(&Source::new(path, &text));
    fields.map_or(text.clone(), |fields| convert::in_form(text, fields, form))
}

/// The edit that converts the header of a document; `None` if it has this format already, or cannot
/// be read.
pub fn conversion(source: &Source, form: Form) -> Option<Edit> {
    if source.damage.is_some() {
        return None;
    }
    convert::conversion(&parse(source), fields(source)?, form)
}

/// The keys that the document can have; `None` if it is not part of the plan.
fn fields(source: &Source) -> Option<&'static [Field]> {
    let entries = lower(&parse(source), &Interner::default());
    Some(entries.first()?.kind.spec().fields)
}

#[cfg(test)]
mod tests;
