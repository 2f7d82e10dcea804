//! The kind `evaluation`: whether something was worth it, and what follows.

use super::{DATE, Kind, Spec, TITLE, fields};
use crate::base::Symbol;
use crate::base::calendar::Date;
use crate::syntax::schema::{Belongs, Field, Heading, Shape, Target};
use crate::syntax::word::words;
use crate::syntax::{Record, Word};

/// An evaluation of a goal or of something that was done.
#[derive(Clone, Debug, Default)]
pub struct Evaluation {
    /// The day.
    pub date: Option<Date>,
    /// The evaluated goals and log entries.
    pub of: Vec<Symbol>,
    /// How well the approach fitted, 1 to 5.
    pub fitting: Option<i64>,
    /// How worthwhile it was, 1 to 5.
    pub worthwhile: Option<i64>,
    /// The needs it led to.
    pub new_needs: Vec<Symbol>,
    /// Whether the author would do it again.
    pub again: Option<Again>,
    /// How far the goal was attained, −2 to 2.
    pub attainment: Option<i64>,
}

words! {
    /// Whether it would be done again.
    pub enum Again("again") {
        /// Yes.
        Yes = "yes", "ja";
        /// No.
        No = "no", "nee";
        /// Yes, but differently.
        Differently = "differently", "anders";
    }
}

words! {
    /// The questions that an evaluation answers.
    pub enum Model("model") {
        /// Four questions.
        FourQuestions = "four-questions", "vier-vragen";
        /// Situation, task, action, result, reflection.
        Starr = "starr", "starr";
        /// The same, and what it brings elsewhere.
        Starrt = "starrt", "starrt";
        /// The cycle of Gibbs.
        Gibbs = "gibbs", "gibbs";
        /// The cycle of Korthagen.
        Korthagen = "korthagen", "korthagen";
        /// What, so what, now what.
        Borton = "borton", "borton";
    }
}

/// The kind `evaluation`.
pub(crate) const SPEC: Spec = Spec {
    kind: Kind::Evaluation,
    name: "evaluation",
    alias: "evaluatie",
    folder: "evaluations",
    folder_nl: "evaluaties",
    fields: fields![
        [TITLE.required(), DATE.required()],
        Field::new(
            "of",
            "van",
            Shape::List(&Shape::Reference(&[Target::Kind("goal"), Target::Kind("log")])),
        )
        .required()
        .belongs(Belongs::To)
        .label("About", "Over")
        .doc("The goals or entries it evaluates.", "Wat je evalueert."),
        Field::new("model", "model", Shape::Choice(Model::CHOICES))
            .label("Looked back with", "Teruggekeken met")
            .phrase("model")
            .doc("The questions that are answered.", "De vragen die je beantwoordt."),
        Field::new("fitting", "passend", Shape::Integer(1, 5))
            .label("How well it fitted", "Passend")
            .phrase("out-of-five")
            .doc(
                "How well the approach fitted, from 1 to 5.",
                "Hoe passend de aanpak was, 1 tot 5."
            ),
        Field::new("worthwhile", "de_moeite_waard", Shape::Integer(1, 5))
            .label("How worthwhile it was", "De moeite waard")
            .phrase("out-of-five")
            .doc(
                "How worthwhile it was, from 1 to 5.",
                "In hoeverre het de moeite waard was, 1 tot 5."
            ),
        Field::new(
            "new_needs",
            "nieuwe_behoeften",
            Shape::List(&Shape::Reference(&[Target::Kind("need")])),
        )
        .belongs(Belongs::Holds)
        .doc("The needs that it led to.", "De leerbehoeften die eruit kwamen."),
        Field::new("again", "opnieuw", Shape::Choice(Again::CHOICES))
            .label("Do it again?", "Opnieuw?")
            .phrase("again")
            .doc("Whether you would do it again.", "Of je het opnieuw zo zou doen."),
        Field::new("attainment", "bereikt", Shape::Integer(-2, 2)).doc(
            "How far the goal was attained, from -2 to 2.",
            "Hoe ver het doel bereikt is, -2 tot 2.",
        ),
    ],
    headings: &[
        Heading {
            name: "effective",
            en: &[
                "how effective was the approach",
                "how effective was my approach",
                "how effective was your approach",
            ],
            nl: &[
                "hoe effectief was mijn aanpak",
                "hoe effectief was de aanpak",
                "hoe effectief was je aanpak",
                "hoe effectief is je aanpak geweest",
                "hoe effectief is mijn aanpak geweest",
            ],
        },
        Heading {
            name: "improved",
            en: &["how did it improve my skills and behaviour", "what improved"],
            nl: &[
                "hoe heeft dit mijn vaardigheden en gedrag verbeterd",
                "hoe heeft het mijn vaardigheden en gedrag verbeterd",
                "hoe heeft deze activiteit je vaardigheden en professionele gedrag verbeterd",
                "hoe heeft deze activiteit mijn vaardigheden en professionele gedrag verbeterd",
                "wat werd beter",
            ],
        },
        Heading {
            name: "needs",
            en: &["which new needs are there", "did it bring new learning needs", "new needs"],
            nl: &[
                "welke nieuwe leerbehoeften zijn er",
                "nieuwe leerbehoeften",
                "heeft deze ervaring nieuwe leerbehoeften opgeleverd",
                "leverde het nieuwe leerbehoeften op",
            ],
        },
        Heading {
            name: "again",
            en: &["would i do it again", "would i do it this way again"],
            nl: &[
                "zou ik het opnieuw zo doen",
                "zou ik de aanpak opnieuw volgen",
                "zou je de aanpak opnieuw volgen",
            ],
        },
    ],
    doc: (
        "Whether it was the right approach, whether it was worth it, and what follows from it.",
        "Of het passend was en de moeite waard, en wat eruit volgt.",
    ),
};

impl Evaluation {
    pub(super) fn read(record: &Record) -> Self {
        Self {
            date: record.date("date"),
            of: record.references("of"),
            fitting: record.integer("fitting"),
            worthwhile: record.integer("worthwhile"),
            new_needs: record.references("new_needs"),
            again: record.word("again"),
            attainment: record.integer("attainment"),
        }
    }
}
