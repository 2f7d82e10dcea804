//! What I must undertake to come from here to there.

use super::{AUDIENCE, DATE, EXTRA, ID, KIND, Kind, LANG, LEVELS, Spec, TAGS, TITLE, WAIVE};
use crate::base::Symbol;
use crate::syntax::Record;
use crate::syntax::schema::{Field, Shape, Target, choice};

/// A conclusion from the comparison.
#[derive(Clone, Debug, Default)]
pub struct Conclusion {
    /// The levels it is about.
    pub levels: Vec<&'static str>,
    /// Whether it keeps the role, changes it, or leaves.
    pub route: Option<&'static str>,
    /// The goals and needs that follow.
    pub leads_to: Vec<Symbol>,
}

/// The kind `conclusion`.
pub const SPEC: Spec = Spec {
    kind: Kind::Conclusion,
    name: "conclusion",
    alias: "conclusie",
    folder: "conclusions",
    folder_nl: "conclusies",
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
        Field::new("levels", "niveaus", Shape::List(&Shape::Choice(LEVELS)))
            .doc("The levels it is about.", "De niveaus waar het over gaat."),
        Field::new(
            "route",
            "route",
            Shape::Choice(&[
                choice("same-role", "zelfde-functie"),
                choice("other-role", "andere-functie"),
                choice("outside", "buiten"),
            ]),
        )
        .doc(
            "Within this role, another role, or outside.",
            "In deze functie, een andere, of erbuiten.",
        ),
        Field::new(
            "leads_to",
            "leidt_tot",
            Shape::List(&Shape::Reference(&[Target::Kind("goal"), Target::Kind("need")])),
        )
        .doc(
            "The goals and needs that follow from it.",
            "De doelen en leerbehoeften die eruit volgen.",
        ),
    ],
    headings: &[],
    doc: (
        "What you must undertake to come from here to there.",
        "Wat je moet ondernemen om van hier naar daar te komen.",
    ),
};

impl Conclusion {
    pub(super) fn read(record: &Record) -> Self {
        Self {
            levels: record.choices("levels"),
            route: record.choice("route"),
            leads_to: record.references("leads_to"),
        }
    }
}
