//! The place of an entry in a file that holds several.

use crate::base::Span;

/// The place of an entry in a file that holds several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its number in the file.
    pub number: u32,
    /// Its place: a row, a section, or for the rest of the file its whole body.
    pub span: Span,
    /// The end of the header of the file.
    pub header: u32,
    /// A mark after its heading that has no meaning.
    pub strange: Option<String>,
    /// What it is.
    pub form: Form,
}

/// The forms of an entry in a file that holds several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// A row of a table.
    Row {
        /// Whether the table has a column for the result.
        has_result: bool,
    },
    /// A section below a heading with a day.
    Section,
    /// An item of a list that begins with a day.
    Item,
    /// The text outside the entries.
    Rest,
}
