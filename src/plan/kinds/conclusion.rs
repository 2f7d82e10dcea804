//! The kind `conclusion`: what the author needs to do to get from here to there.

use super::{DATE, Kind, LEVELS, Level, Spec, TITLE, fields};
use crate::base::Symbol;
use crate::syntax::schema::{Belongs, Field, Shape, Target};
use crate::syntax::word::words;
use crate::syntax::{Record, Word};

/// A conclusion from the comparison.
#[derive(Clone, Debug, Default)]
pub struct Conclusion {
    /// The levels it is about.
    pub levels: Vec<Level>,
    /// Whether it keeps the role, changes it, or leaves.
    pub route: Option<Route>,
    /// The goals and needs that follow from it.
    pub leads_to: Vec<Symbol>,
}

words! {
    /// Where a conclusion leads.
    pub enum Route("route") {
        /// Within this role.
        SameRole = "same-role", "zelfde-functie";
        /// To another role.
        OtherRole = "other-role", "andere-functie";
        /// Out of the organisation.
        Outside = "outside", "buiten";
    }
}

/// The kind `conclusion`.
pub(crate) const SPEC: Spec = Spec {
    kind: Kind::Conclusion,
    name: "conclusion",
    alias: "conclusie",
    folder: "conclusions",
    folder_nl: "conclusies",
    fields: fields![
        [TITLE.required(), DATE],
        Field::new("levels", "niveaus", Shape::List(&Shape::Choice(LEVELS)))
            .doc("The levels it is about.", "De niveaus waar het over gaat."),
        Field::new("route", "route", Shape::Choice(Route::CHOICES)).doc(
            "Within this role, another role, or outside.",
            "In deze functie, een andere, of erbuiten.",
        ),
        Field::new(
            "leads_to",
            "leidt_tot",
            Shape::List(&Shape::Reference(&[Target::Kind("goal"), Target::Kind("need")])),
        )
        .belongs(Belongs::Holds)
        .doc(
            "The goals and needs that follow from it.",
            "De doelen en leerbehoeften die eruit volgen.",
        ),
    ],
    headings: &[],
    doc: (
        "What you need to do to get from here to there.",
        "Wat je moet ondernemen om van hier naar daar te komen.",
    ),
};

impl Conclusion {
    pub(super) fn read(record: &Record) -> Self {
        Self {
            levels: record.words("levels"),
            route: record.word("route"),
            leads_to: record.references("leads_to"),
        }
    }
}
