//! The kind `observation`: what stands out on a second look at the situation.

use super::{DATE, Kind, LEVELS, Level, Spec, TITLE, fields};
use crate::syntax::Record;
use crate::syntax::schema::{Field, Shape};

/// Something that stands out to the author.
#[derive(Clone, Debug, Default)]
pub struct Observation {
    /// The levels it is about.
    pub levels: Vec<Level>,
    /// Whether the levels contradict each other.
    pub tension: bool,
}

/// The kind `observation`.
pub(crate) const SPEC: Spec = Spec {
    kind: Kind::Observation,
    name: "observation",
    alias: "waarneming",
    folder: "observations",
    folder_nl: "waarnemingen",
    fields: fields![
        [TITLE.required(), DATE.required()],
        Field::new("levels", "niveaus", Shape::List(&Shape::Choice(LEVELS)))
            .doc("The levels it is about.", "De niveaus waar het over gaat."),
        Field::new("tension", "spanning", Shape::Flag)
            .doc("Whether they contradict each other.", "Of ze haaks op elkaar staan."),
    ],
    headings: &[],
    doc: (
        "What stands out when you look again with fresh eyes.",
        "Wat je opvalt als je met een frisse blik terugkijkt.",
    ),
};

impl Observation {
    pub(super) fn read(record: &Record) -> Self {
        let tension = record.flag("tension").unwrap_or_default();
        Self { levels: record.words("levels"), tension }
    }
}
