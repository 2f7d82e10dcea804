//! The kind `situation`: where the author is or wants to be, level by level.

use super::{DATE, Kind, Spec, TITLE, fields};
use crate::syntax::Record;
use crate::syntax::schema::{Field, Heading, Shape, choice};

/// A description of the situation at one moment.
#[derive(Clone, Debug, Default)]
pub struct Situation {
    /// Whether it is the desired situation.
    pub moment: Moment,
    /// Who asked the questions.
    pub helpers: Vec<std::sync::Arc<str>>,
}

/// The current or the desired situation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Moment {
    /// As it is.
    #[default]
    Now,
    /// As it should be.
    Desired,
}

/// The kind `situation`.
pub(crate) const SPEC: Spec = Spec {
    kind: Kind::Situation,
    name: "situation",
    alias: "situatie",
    folder: "situation",
    folder_nl: "situatie",
    fields: fields![
        [TITLE, DATE],
        Field::new(
            "moment",
            "moment",
            Shape::Choice(&[choice("now", "nu"), choice("desired", "gewenst")]),
        )
        .required()
        .doc("Now, or the desired situation.", "Nu, of de gewenste situatie."),
        Field::new("horizon", "horizon", Shape::Period).label("Looks ahead", "Kijkt vooruit").doc(
            "How far ahead the desired situation lies.",
            "Hoe ver vooruit de gewenste situatie ligt.",
        ),
        Field::new("helpers", "hulp_van", Shape::List(&Shape::Text))
            .label("Asked and written down by", "Gevraagd en opgeschreven door")
            .in_line()
            .doc(
                "Who asked the questions and wrote the answers down.",
                "Wie de vragen stelde en opschreef.",
            ),
    ],
    headings: &[
        Heading {
            name: "environment",
            en: &["environment", "work environment"],
            nl: &["omgeving", "werkomgeving"],
        },
        Heading { name: "behaviour", en: &["behaviour", "behavior"], nl: &["gedrag"] },
        Heading {
            name: "capabilities",
            en: &["capabilities", "skills", "skills and qualities"],
            nl: &["vaardigheden", "vaardigheden en kwaliteiten", "kwaliteiten"],
        },
        Heading { name: "beliefs", en: &["beliefs"], nl: &["overtuigingen"] },
        Heading { name: "identity", en: &["identity"], nl: &["identiteit"] },
        Heading { name: "mission", en: &["mission"], nl: &["missie"] },
        Heading { name: "field", en: &["field", "field of work"], nl: &["vakgebied", "sector"] },
        Heading {
            name: "values",
            en: &["values", "norms and values"],
            nl: &["waarden", "waarden en normen", "normen en waarden"],
        },
        Heading { name: "private-life", en: &["private life"], nl: &["privéleven", "privé"] },
        Heading { name: "income", en: &["income"], nl: &["inkomen"] },
        Heading {
            name: "commute",
            en: &["commute"],
            nl: &["woon-werk", "woon-werkverkeer", "reistijd"],
        },
    ],
    doc: (
        "Where you are, or where you want to be, from the place you work to why you work.",
        "Waar je bent, of waar je wilt zijn: van de plek waar je werkt tot waarom je werkt.",
    ),
};

impl Situation {
    pub(super) fn read(record: &Record) -> Self {
        let moment = match record.choice("moment") {
            Some("desired") => Moment::Desired,
            _ => Moment::Now,
        };
        Self { moment, helpers: record.texts("helpers") }
    }
}
