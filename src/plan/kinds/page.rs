//! The kind `page`: free text about the author and the bigger picture.

use super::{DATE, Kind, Spec, TITLE, fields};
use crate::syntax::Record;
use crate::syntax::schema::{Field, Heading, Shape};

/// A page of free text.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Its position among the pages; lower comes first.
    pub order: i64,
    /// Whether it is in the menu.
    pub nav: bool,
}

/// The kind `page`.
pub(crate) const SPEC: Spec = Spec {
    kind: Kind::Page,
    name: "page",
    alias: "pagina",
    folder: "pages",
    folder_nl: "paginas",
    fields: fields![
        [TITLE.required(), DATE],
        Field::new("order", "volgorde", Shape::Integer(-9999, 9999))
            .not_shown("It decides where the page is listed.", "Dit bepaalt waar de pagina staat.")
            .doc("Its position among the pages.", "De plaats tussen de pagina's."),
        Field::new("nav", "nav", Shape::Flag)
            .not_shown(
                "It decides whether the menu names the page.",
                "Dit bepaalt of het menu de pagina noemt."
            )
            .doc("Whether it is in the menu.", "Of het menu ze noemt."),
    ],
    // The bigger picture, on the first page.
    headings: &[
        Heading { name: "path", en: &["where i want to go"], nl: &["hier wil ik naartoe"] },
        Heading { name: "beliefs", en: &["what i believe in"], nl: &["vanuit deze overtuigingen"] },
        Heading { name: "whole", en: &["how it fits together"], nl: &["zo past het in elkaar"] },
    ],
    doc: (
        "Free text: who you are, the bigger picture. The file `index.md` in the folder of the plan is \
         the text of your first page.",
        "Vrije tekst: wie je bent, het grotere beeld. Het bestand `index.md` in de map van het plan is \
         de tekst van je eerste bladzij.",
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
