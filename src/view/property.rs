//! The keys of a header that are shown unchanged: a label and a value.

use std::sync::Arc;

use super::Link;
use crate::base::calendar::{Date, Period};
use crate::syntax::Field;

/// A key that the schema shows as a fact, with its value.
#[derive(Clone, Debug)]
pub struct Property {
    /// The key, which knows its label.
    pub field: &'static Field,
    /// Its value.
    pub value: PropertyValue,
}

/// The value of a key.
#[derive(Clone, Debug)]
pub enum PropertyValue {
    /// Texts; one unless the key is a list.
    Texts(Vec<Arc<str>>),
    /// A number.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// A day.
    Day(Date),
    /// A length of time.
    Period(Period),
    /// The English names of words of the key.
    Words(Vec<&'static str>),
    /// The targets of its references.
    Links(Vec<Link>),
    /// Values with names of the author's own.
    Named(Vec<(String, Vec<String>)>),
}
