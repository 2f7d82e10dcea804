//! The kind `profile`: the competences that a role requires.

use std::sync::Arc;

use super::{DATE, Kind, Spec, TITLE, fields, texts};
use crate::syntax::Record;
use crate::syntax::schema::{Field, Shape};

/// A competence profile.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// The role it describes.
    pub role: Option<Arc<str>>,
    /// The lowest and the highest level.
    pub scale: (i64, i64),
    /// The names of the levels, by number.
    pub labels: Vec<(Arc<str>, Arc<str>)>,
    /// The competences, in order.
    pub competences: Vec<Competence>,
}

/// One competence of a profile.
#[derive(Clone, Debug, Default)]
pub struct Competence {
    /// The id that needs, goals and scores use.
    pub id: Option<Arc<str>>,
    /// The name.
    pub name: Option<Arc<str>>,
    /// The level that the role requires.
    pub required: Option<f64>,
    /// The group it belongs to.
    pub group: Option<Arc<str>>,
    /// Its address in a register of skills.
    pub uri: Option<Arc<str>>,
}

/// The kind `profile`.
pub(crate) const SPEC: Spec = Spec {
    kind: Kind::Profile,
    name: "profile",
    alias: "profiel",
    folder: "profiles",
    folder_nl: "profielen",
    fields: fields![
        [TITLE, DATE],
        Field::new("role", "rol", Shape::Text).required().doc(
            "The role that requires these competences.",
            "De functie waarvoor het profiel is."
        ),
        Field::new(
            "scale",
            "schaal",
            Shape::Table(&[
                Field::new("min", "min", Shape::Integer(-100, 100))
                    .doc("The lowest level.", "Het laagste niveau."),
                Field::new("max", "max", Shape::Integer(-100, 100))
                    .doc("The highest level.", "Het hoogste niveau."),
                Field::new("labels", "namen", Shape::Map(&Shape::Text))
                    .doc("What the levels are called.", "Hoe de niveaus heten."),
            ]),
        )
        .doc("The levels; 1 to 5 by default.", "De niveaus; 1 tot 5 als het er niet staat."),
        Field::new(
            "competence",
            "competentie",
            Shape::Tables(&[
                Field::new("id", "id", Shape::Text)
                    .required()
                    .not_shown("It is part of addresses.", "Die is een deel van adressen.")
                    .doc(
                        "The name that other documents use to refer to it.",
                        "De naam om ernaar te verwijzen."
                    ),
                Field::new("name", "naam", Shape::Text)
                    .required()
                    .doc("Its title.", "Hoe ze heet."),
                Field::new("required", "vereist", Shape::Number).doc(
                    "The level the role requires, if it says so.",
                    "Het niveau dat de rol vraagt, als dat vaststaat."
                ),
                Field::new("group", "groep", Shape::Text)
                    .doc("The group it belongs to.", "De groep waar ze bij hoort."),
                Field::new("uri", "uri", Shape::Address).doc(
                    "Its address in a register of skills.",
                    "Het adres in een register van vaardigheden.",
                ),
            ]),
        )
        .doc("A competence.", "Een competentie."),
    ],
    headings: &[],
    doc: ("The competences that a role requires.", "De competenties die een rol vraagt."),
};

impl Profile {
    pub(super) fn read(record: &Record) -> Self {
        let scale = record.table("scale");
        let bound =
            |name, fallback| scale.and_then(|scale| scale.integer(name)).unwrap_or(fallback);
        let (low, high) = (bound("min", 1), bound("max", 5));
        let labels = scale.map(|scale| texts(scale, "labels")).unwrap_or_default();
        let competence = |item: &Record| Competence {
            id: item.text("id"),
            name: item.text("name"),
            required: item.number("required"),
            group: item.text("group"),
            uri: item.text("uri"),
        };
        Self {
            role: record.text("role"),
            scale: (low, high.max(low + 1)),
            labels,
            competences: record.tables("competence").iter().map(competence).collect(),
        }
    }
}
