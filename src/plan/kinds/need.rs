//! The kind `need`: what the author wants to learn, and why.

use std::sync::Arc;

use super::{DATE, Kind, Spec, TITLE, fields};
use crate::base::Symbol;
use crate::syntax::schema::{Belongs, Field, Shape, Target};
use crate::syntax::word::words;
use crate::syntax::{Record, Word};

/// A learning need.
#[derive(Clone, Debug, Default)]
pub struct Need {
    /// The cause.
    pub cause: Option<Cause>,
    /// The competences it is about.
    pub competence: Vec<Symbol>,
    /// The documents it follows from.
    pub from: Vec<Symbol>,
    /// Whether it is for the company, the job or the author.
    pub training: Option<Training>,
    /// The options that were considered.
    pub options: Vec<Arc<str>>,
    /// Its status.
    pub status: Status,
}

words! {
    /// The status of a need.
    #[derive(Default)]
    pub enum Status("need-status") {
        /// Nothing was done about it.
        #[default]
        Open = "open", "open";
        /// There is a goal for it.
        Goal = "goal", "doel";
        /// It was met.
        Met = "met", "vervuld";
        /// It was abandoned.
        Dropped = "dropped", "vervallen";
    }
}

words! {
    /// The cause of a need.
    pub enum Cause("cause") {
        /// A goal of the career.
        CareerGoal = "career-goal", "loopbaandoel";
        /// Dissatisfaction with the current situation.
        Dissatisfaction = "dissatisfaction", "ontevredenheid";
        /// A promotion.
        Promotion = "promotion", "promotie";
        /// Another career.
        CareerSwitch = "career-switch", "carrièreswitch";
        /// A business of one's own.
        SelfEmployment = "self-employment", "ondernemerschap";
        /// A new job.
        NewJob = "new-job", "nieuwe-baan";
        /// Something else.
        Other = "other", "anders";
    }
}

words! {
    /// The beneficiary of a need.
    pub enum Training("training") {
        /// For the company.
        Company = "company", "bedrijf";
        /// For the job.
        Job = "job", "functie";
        /// For the author as a person.
        Personal = "personal", "persoonlijk";
    }
}

/// The kind `need`.
pub(crate) const SPEC: Spec = Spec {
    kind: Kind::Need,
    name: "need",
    alias: "leerbehoefte",
    folder: "needs",
    folder_nl: "leerbehoeften",
    fields: fields![
        [TITLE.required(), DATE],
        Field::new("cause", "aanleiding", Shape::Choice(Cause::CHOICES))
            .label("Cause", "Aanleiding")
            .phrase("cause")
            .doc("What led to it.", "Waar ze vandaan komt."),
        Field::new(
            "competence",
            "competentie",
            Shape::List(&Shape::Reference(&[Target::Competence])),
        )
        .label("Skill", "Vaardigheid")
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
        .belongs(Belongs::From)
        .label("Follows from", "Volgt uit")
        .doc("What it follows from.", "Waar ze uit volgt."),
        Field::new("training", "soort_training", Shape::Choice(Training::CHOICES))
            .label("For", "Voor")
            .phrase("training")
            .doc(
                "For the company, for the job, or for you as a person.",
                "Voor het bedrijf, de functie, of jezelf.",
            ),
        Field::new("options", "mogelijkheden", Shape::List(&Shape::Text))
            .label("Options", "Mogelijkheden")
            .doc("Ways to learn it.", "Manieren om het te leren."),
        Field::new("status", "status", Shape::Choice(Status::CHOICES))
            .doc("Its status.", "Hoe het ermee staat."),
        Field::new("priority", "prioriteit", Shape::Integer(1, 9))
            .label("Priority", "Prioriteit")
            .doc("1 is the most urgent.", "1 is het dringendst."),
    ],
    headings: &[],
    doc: ("What you want to learn and why.", "Wat je wilt leren en waarom."),
};

impl Need {
    pub(super) fn read(record: &Record) -> Self {
        Self {
            cause: record.word("cause"),
            competence: record.references("competence"),
            from: record.references("from"),
            training: record.word("training"),
            options: record.texts("options"),
            status: record.word("status").unwrap_or_default(),
        }
    }
}
