//! Free text: who I am, the bigger picture.

use super::{AUDIENCE, DATE, EXTRA, ID, KIND, Kind, LANG, Spec, TAGS, TITLE, WAIVE};
use crate::syntax::Record;
use crate::syntax::schema::{Field, Shape};

/// A page of free text.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Its place among the pages; lower comes first.
    pub order: i64,
    /// Whether the menu names it.
    pub nav: bool,
}

/// The kind `page`.
pub const SPEC: Spec = Spec {
    kind: Kind::Page,
    name: "page",
    alias: "pagina",
    folder: "pages",
    folder_nl: "paginas",
    fields: &[
        KIND,
        ID,
        TITLE.required(),
        DATE,
        AUDIENCE,
        LANG,
        TAGS,
        WAIVE,
        EXTRA,
        Field::new("order", "volgorde", Shape::Integer(-9999, 9999))
            .doc("Its place among the pages.", "De plaats tussen de pagina's."),
        Field::new("nav", "nav", Shape::Flag)
            .doc("Whether the menu names it.", "Of het menu ze noemt."),
    ],
    headings: &[],
    doc: (
        "Free text: who you are, the bigger picture.",
        "Vrije tekst: wie je bent, het grotere beeld.",
    ),
};

impl Page {
    pub(super) fn read(record: &Record) -> Self {
        Self {
            order: record.integer("order").unwrap_or_default(),
            nav: record.flag("nav").unwrap_or(true),
        }
    }
}
