//! The kind `log`: what the author did, when, how, and with what result.

use std::sync::Arc;

use super::{DATE, Kind, Spec, TITLE, fields, numbers};
use crate::base::Symbol;
use crate::base::calendar::Date;
use crate::syntax::record::Days;
use crate::syntax::schema::{Belongs, Field, Heading, Shape, Target};
use crate::syntax::word::words;
use crate::syntax::{Record, Word};

/// A log entry.
#[derive(Clone, Debug, Default)]
pub struct Log {
    /// When it was written down.
    pub date: Option<Date>,
    /// When it was done, if not on the day of writing.
    pub on: Option<Days>,
    /// The goals it served.
    pub goals: Vec<Symbol>,
    /// The needs it served.
    pub needs: Vec<Symbol>,
    /// How it was done.
    pub method: Option<Method>,
    /// Hours spent.
    pub hours: Option<f64>,
    /// Euros spent.
    pub cost: Option<f64>,
    /// The result.
    pub result: Option<Arc<str>>,
    /// The readings of measures, by the measure's name as written.
    pub readings: Vec<(Arc<str>, f64)>,
    /// The evidence for it.
    pub evidence: Vec<Symbol>,
    /// Who offered it.
    pub provider: Option<Arc<str>>,
}

words! {
    /// The ways of learning of the first article's fifth step, and a few more.
    pub enum Method("method") {
        /// A training.
        Training = "training", "training";
        /// A course.
        Course = "course", "cursus";
        /// Working elsewhere for a while.
        Secondment = "secondment", "detachering";
        /// Changing jobs for a while.
        JobRotation = "job-rotation", "functieruil";
        /// A project.
        Project = "project", "projectwerk";
        /// Meeting others.
        Networking = "networking", "netwerken";
        /// Work for society.
        Volunteering = "volunteering", "maatschappelijk";
        /// With a coach.
        Coaching = "coaching", "coaching";
        /// With a mentor.
        Mentoring = "mentoring", "mentoring";
        /// With peers.
        PeerReview = "peer-review", "intervisie";
        /// Alone.
        SelfStudy = "self-study", "zelfstudie";
        /// A conference.
        Conference = "conference", "congres";
        /// At work.
        OnTheJob = "on-the-job", "op-het-werk";
        /// Otherwise.
        Other = "other", "anders";
    }
}

/// The kind `log`.
pub(crate) const SPEC: Spec = Spec {
    kind: Kind::Log,
    name: "log",
    alias: "logregel",
    folder: "log",
    folder_nl: "logboek",
    fields: fields![
        [TITLE.required(), DATE.required()],
        Field::new("on", "op", Shape::Days).doc("When it was done.", "Wanneer het gebeurde."),
        Field::new("goal", "doel", Shape::List(&Shape::Reference(&[Target::Kind("goal")])))
            .belongs(Belongs::To)
            .label("Goal", "Doel")
            .doc("The goals it served.", "De doelen waarvoor het was."),
        Field::new("need", "leerbehoefte", Shape::List(&Shape::Reference(&[Target::Kind("need")])))
            .belongs(Belongs::To)
            .label("Learning need", "Leerbehoefte")
            .doc("The needs it served.", "De leerbehoeften waarvoor het was."),
        Field::new("method", "methode", Shape::Choice(Method::CHOICES))
            .label("How", "Hoe")
            .phrase("method")
            .doc("How it was done.", "Hoe het ging."),
        Field::new("hours", "uren", Shape::Amount)
            .label("Hours", "Uren")
            .phrase("hours")
            .doc("Hours spent.", "Bestede uren."),
        Field::new("cost", "kosten", Shape::Amount)
            .reserved()
            .label("Cost", "Kosten")
            .phrase("euros")
            .doc("Euros spent.", "Bestede euro's."),
        Field::new("points", "punten", Shape::Amount)
            .label("Points", "Punten")
            .doc("Points for a register.", "Punten voor een register."),
        Field::new("accredited", "geaccrediteerd", Shape::Flag)
            .label("Accredited", "Geaccrediteerd")
            .doc("Whether the register counts it.", "Of het register het meetelt."),
        Field::new("provider", "aanbieder", Shape::Text)
            .label("Offered by", "Aangeboden door")
            .doc("Who offered it.", "Wie het gaf."),
        Field::new("result", "resultaat", Shape::Text).doc("What it led to.", "Wat het opleverde."),
        Field::new("readings", "standen", Shape::Map(&Shape::Number))
            .doc("The values of the measures, by name.", "Hoe de maten staan, bij naam."),
        Field::new(
            "evidence",
            "bewijs",
            Shape::List(&Shape::Reference(&[Target::Kind("evidence")])),
        )
        .belongs(Belongs::Holds)
        .doc("The evidence for it.", "Wat het aantoont."),
        Field::new(
            "competence",
            "competentie",
            Shape::List(&Shape::Reference(&[Target::Competence])),
        )
        .label("Practised", "Geoefend")
        .doc("The competences it practised.", "De competenties die je oefende."),
        Field::new("register", "register", Shape::Text).label("Register", "Register").doc(
            "The professional register it counts for.",
            "Het beroepsregister waarvoor het telt.",
        ),
    ],
    headings: &[
        Heading { name: "situation", en: &["situation"], nl: &["situatie"] },
        Heading { name: "task", en: &["task"], nl: &["taak"] },
        Heading { name: "action", en: &["action"], nl: &["actie"] },
        Heading { name: "result", en: &["result"], nl: &["resultaat"] },
        Heading { name: "reflection", en: &["reflection"], nl: &["reflectie"] },
    ],
    doc: (
        "What you did, when, how, and with what result.",
        "Wat je deed, wanneer, hoe, en met welk resultaat.",
    ),
};

impl Log {
    pub(super) fn read(record: &Record) -> Self {
        Self {
            date: record.date("date"),
            on: record.days("on"),
            goals: record.references("goal"),
            needs: record.references("need"),
            method: record.word("method"),
            hours: record.number("hours"),
            cost: record.number("cost"),
            result: record.text("result"),
            readings: numbers(record, "readings"),
            evidence: record.references("evidence"),
            provider: record.text("provider"),
        }
    }

    /// The day the entry counts for: the last day on which it was done, or else the day of writing.
    pub fn day(&self) -> Option<Date> {
        self.on.as_ref().map(Days::last).or(self.date)
    }
}
