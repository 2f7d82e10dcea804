//! The kind `comparison`: the differences to bridge and the similarities to cherish.

use std::sync::Arc;

use super::{DATE, Kind, LEVELS, Level, Spec, TITLE, fields};
use crate::syntax::Record;
use crate::syntax::schema::{Field, Shape};

/// The differences and similarities between two situations.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// The differences to bridge.
    pub differences: Vec<Difference>,
    /// The similarities to keep.
    pub similarities: Vec<Similarity>,
}

/// A difference between the two situations.
#[derive(Clone, Debug, Default)]
pub struct Difference {
    /// The name that goals use to refer to it.
    pub id: Option<Arc<str>>,
    /// The level it is about.
    pub level: Option<Level>,
    /// The current state.
    pub now: Option<Arc<str>>,
    /// The desired state.
    pub desired: Option<Arc<str>>,
    /// How much it matters, 1 to 5.
    pub weight: Option<i64>,
}

/// A similarity between the two situations.
#[derive(Clone, Debug, Default)]
pub struct Similarity {
    /// The level it is about.
    pub level: Option<Level>,
    /// The description.
    pub what: Option<Arc<str>>,
    /// How it is kept.
    pub cherish: Option<Arc<str>>,
}

const LEVEL: Field = Field::new("level", "niveau", Shape::Choice(LEVELS))
    .doc("The level it is about.", "Het niveau waar het over gaat.");

/// The kind `comparison`.
pub(crate) const SPEC: Spec = Spec {
    kind: Kind::Comparison,
    name: "comparison",
    alias: "vergelijking",
    folder: "comparisons",
    folder_nl: "vergelijkingen",
    fields: fields![
        [TITLE, DATE],
        Field::new(
            "difference",
            "verschil",
            Shape::Tables(&[
                Field::new("id", "id", Shape::Text)
                    .not_shown("It is part of addresses.", "Die is een deel van adressen.")
                    .doc(
                        "A name that other documents use to refer to it.",
                        "Een naam om ernaar te verwijzen."
                    ),
                LEVEL,
                Field::new("now", "nu", Shape::Text).required().doc("How it is.", "Hoe het is."),
                Field::new("desired", "gewenst", Shape::Text)
                    .required()
                    .doc("How it should be.", "Hoe het zou moeten zijn."),
                Field::new("weight", "gewicht", Shape::Integer(1, 5))
                    .doc("How much it matters, from 1 to 5.", "Hoe zwaar het weegt, 1 tot 5."),
            ]),
        )
        .doc("A difference to bridge.", "Een verschil om te overbruggen."),
        Field::new(
            "similarity",
            "overeenkomst",
            Shape::Tables(&[
                LEVEL,
                Field::new("what", "wat", Shape::Text)
                    .required()
                    .doc("What is already as you want it.", "Wat al is zoals je wilt."),
                Field::new("cherish", "koesteren", Shape::Text)
                    .doc("How you keep it.", "Hoe je het vasthoudt."),
            ]),
        )
        .doc("A similarity to cherish.", "Een overeenkomst om te koesteren."),
    ],
    headings: &[],
    doc: (
        "The differences between now and desired, and what you want to keep.",
        "De verschillen tussen nu en gewenst, en wat je wilt houden.",
    ),
};

impl Comparison {
    pub(super) fn read(record: &Record) -> Self {
        let difference = |item: &Record| Difference {
            id: item.text("id"),
            level: item.word("level"),
            now: item.text("now"),
            desired: item.text("desired"),
            weight: item.integer("weight"),
        };
        let similarity = |item: &Record| Similarity {
            level: item.word("level"),
            what: item.text("what"),
            cherish: item.text("cherish"),
        };
        Self {
            differences: record.tables("difference").iter().map(difference).collect(),
            similarities: record.tables("similarity").iter().map(similarity).collect(),
        }
    }
}
