//! The kind `assessment`: scores, strengths and weaknesses, by the author or someone else.

use std::sync::Arc;

use super::{DATE, Kind, Spec, TITLE, fields, numbers, texts};
use crate::base::Symbol;
use crate::base::calendar::Date;
use crate::syntax::schema::{Belongs, Field, Shape, Target};
use crate::syntax::word::words;
use crate::syntax::{Record, Word};

/// An assessment of competences on one day.
#[derive(Clone, Debug, Default)]
pub struct Assessment {
    /// The day.
    pub date: Option<Date>,
    /// The profile it is about, if any.
    pub profile: Option<Symbol>,
    /// The person who judged.
    pub rater: Rater,
    /// The level of each competence, by id as written.
    pub scores: Vec<(Arc<str>, f64)>,
    /// The remark per competence id, as written.
    pub notes: Vec<(Arc<str>, Arc<str>)>,
    /// The strengths.
    pub strengths: Vec<Arc<str>>,
    /// The weaknesses.
    pub weaknesses: Vec<Arc<str>>,
    /// The opportunities.
    pub opportunities: Vec<Arc<str>>,
    /// The threats.
    pub threats: Vec<Arc<str>>,
}

words! {
    /// The person who judged.
    #[derive(Default)]
    pub enum Rater("rater") {
        /// The author.
        #[default]
        Own = "self", "zelf";
        /// The manager.
        Manager = "manager", "leidinggevende";
        /// A colleague.
        Peer = "peer", "collega";
        /// A coach.
        Coach = "coach", "coach";
        /// A test.
        Test = "test", "test";
    }
}

/// The kind `assessment`.
pub(crate) const SPEC: Spec = Spec {
    kind: Kind::Assessment,
    name: "assessment",
    alias: "meting",
    folder: "assessments",
    folder_nl: "metingen",
    fields: fields![
        [TITLE.required(), DATE.required()],
        Field::new("profile", "profiel", Shape::Reference(&[Target::Kind("profile")]))
            .belongs(Belongs::From)
            .label("Held against", "Gemeten aan")
            .doc(
                "The profile it is measured against, if there is one.",
                "Het profiel waarmee je vergelijkt, als dat er is.",
            ),
        Field::new("rater", "beoordelaar", Shape::Choice(Rater::CHOICES))
            .doc(
                "Who made the assessment; yourself by default.",
                "Wie dit oordeel gaf; jijzelf als het er niet staat.",
            ),
        Field::new("instrument", "instrument", Shape::Text)
            .label("Instrument", "Instrument")
            .doc("The test or form that was used.", "De test of het formulier."),
        Field::new("scores", "scores", Shape::Map(&Shape::Number))
            .doc(
            "The level per competence; without a profile, per name of your own choice, such as a role or a colour.",
            "Het niveau per competentie; zonder profiel per naam die je zelf kiest, zoals een rol of een kleur.",
        ),
        Field::new("strengths", "sterk", Shape::List(&Shape::Text))
            .label("What goes well", "Wat goed gaat")
            .doc("What goes well.", "Wat goed gaat."),
        Field::new("weaknesses", "zwak", Shape::List(&Shape::Text))
            .label("What could be better", "Wat beter kan")
            .doc("What does not go well yet.", "Wat nog niet goed gaat."),
        Field::new("opportunities", "kansen", Shape::List(&Shape::Text))
            .label("Opportunities", "Kansen")
            .doc("What helps from outside.", "Wat er van buiten meezit."),
        Field::new("threats", "bedreigingen", Shape::List(&Shape::Text))
            .label("Threats", "Bedreigingen")
            .doc("What stands in the way from outside.", "Wat er van buiten tegenzit."),
        Field::new("notes", "toelichting", Shape::Map(&Shape::Text))
            .doc("A remark per competence.", "Een toelichting per competentie."),
    ],
    headings: &[],
    doc: (
        "How you score, and what is strong or weak: your own assessment, someone else's, or a test.",
        "Hoe je scoort, en wat sterk of zwak is: je eigen oordeel, dat van een ander, of een test.",
    ),
};

impl Assessment {
    pub(super) fn read(record: &Record) -> Self {
        Self {
            date: record.date("date"),
            profile: record.references("profile").first().copied(),
            rater: record.word("rater").unwrap_or_default(),
            scores: numbers(record, "scores"),
            notes: texts(record, "notes"),
            strengths: record.texts("strengths"),
            weaknesses: record.texts("weaknesses"),
            opportunities: record.texts("opportunities"),
            threats: record.texts("threats"),
        }
    }
}
