//! What I want to learn and why.

use std::sync::Arc;

use super::{AUDIENCE, DATE, EXTRA, ID, KIND, Kind, LANG, Spec, TAGS, TITLE, WAIVE};
use crate::base::Symbol;
use crate::syntax::Record;
use crate::syntax::schema::{Field, Shape, Target, choice};

/// A learning need.
#[derive(Clone, Debug, Default)]
pub struct Need {
    /// What gave rise to it.
    pub cause: Option<&'static str>,
    /// The competences it is about.
    pub competence: Vec<Symbol>,
    /// The documents it follows from.
    pub from: Vec<Symbol>,
    /// Whether the training is for the company, the job or the person.
    pub training: Option<&'static str>,
    /// The possibilities that were weighed.
    pub options: Vec<Arc<str>>,
    /// open, goal, met or dropped.
    pub status: &'static str,
}

/// The kind `need`.
pub const SPEC: Spec = Spec {
    kind: Kind::Need,
    name: "need",
    alias: "leerbehoefte",
    folder: "needs",
    folder_nl: "leerbehoeften",
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
        Field::new(
            "cause",
            "aanleiding",
            Shape::Choice(&[
                choice("career-goal", "loopbaandoel"),
                choice("dissatisfaction", "ontevredenheid"),
                choice("promotion", "promotie"),
                choice("career-switch", "carrièreswitch"),
                choice("self-employment", "ondernemerschap"),
                choice("new-job", "nieuwe-baan"),
                choice("other", "anders"),
            ]),
        )
        .doc("What gave rise to it.", "Waar ze vandaan komt."),
        Field::new(
            "competence",
            "competentie",
            Shape::List(&Shape::Reference(&[Target::Competence])),
        )
        .doc("The competences it is about.", "De competenties waar het om gaat."),
        Field::new(
            "from",
            "uit",
            Shape::List(&Shape::Reference(&[
                Target::Kind("conclusion"),
                Target::Kind("evaluation"),
                Target::Kind("observation"),
            ])),
        )
        .doc("What it follows from.", "Waar ze uit volgt."),
        Field::new(
            "training",
            "soort_training",
            Shape::Choice(&[
                choice("company", "bedrijf"),
                choice("job", "functie"),
                choice("personal", "persoonlijk"),
            ]),
        )
        .doc(
            "For the company, the job, or you as a person.",
            "Voor het bedrijf, de functie, of jezelf.",
        ),
        Field::new("options", "mogelijkheden", Shape::List(&Shape::Text))
            .doc("Ways to learn it.", "Manieren om het te leren."),
        Field::new(
            "status",
            "status",
            Shape::Choice(&[
                choice("open", "open"),
                choice("goal", "doel"),
                choice("met", "vervuld"),
                choice("dropped", "vervallen"),
            ]),
        )
        .doc("Where it stands.", "Hoe het ermee staat."),
        Field::new("priority", "prioriteit", Shape::Integer(1, 9))
            .doc("1 is the most urgent.", "1 is het dringendst."),
    ],
    headings: &[],
    doc: ("What you want to learn and why.", "Wat je wilt leren en waarom."),
};

impl Need {
    pub(super) fn read(record: &Record) -> Self {
        Self {
            cause: record.choice("cause"),
            competence: record.references("competence"),
            from: record.references("from"),
            training: record.choice("training"),
            options: record.texts("options"),
            status: record.choice("status").unwrap_or("open"),
        }
    }
}
