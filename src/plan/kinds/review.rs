//! The kind `review`: what was agreed, asked for and signed in a review of the plan.

use std::sync::Arc;

use super::{DATE, Kind, Spec, TITLE, fields};
use crate::base::calendar::Date;
use crate::syntax::schema::{Field, Heading, Shape};
use crate::syntax::word::words;
use crate::syntax::{Record, Word};

/// A review.
#[derive(Clone, Debug, Default)]
pub struct Review {
    /// The day.
    pub date: Option<Date>,
    /// The kind of review.
    pub meeting: Option<Meeting>,
    /// The roles of the people present.
    pub with: Vec<Arc<str>>,
    /// The agreements.
    pub agreements: Vec<Agreement>,
    /// The requests.
    pub asks: Vec<Ask>,
    /// The signatures.
    pub signatures: Vec<Signature>,
    /// The date of the next review.
    pub next: Option<Date>,
}

/// An agreement.
#[derive(Clone, Debug, Default)]
pub struct Agreement {
    /// What was agreed.
    pub what: Option<Arc<str>>,
    /// The person responsible.
    pub who: Option<Arc<str>>,
    /// By when.
    pub due: Option<Date>,
    /// When it was done.
    pub done: Option<Date>,
}

/// A request.
#[derive(Clone, Debug, Default)]
pub struct Ask {
    /// The request.
    pub what: Option<Arc<str>>,
    /// What kind of thing.
    pub kind: Option<AskKind>,
    /// The decision.
    pub decision: Option<Arc<str>>,
}

/// A signature. Signing for having seen is not signing for agreement.
#[derive(Clone, Debug, Default)]
pub struct Signature {
    /// Who signed.
    pub who: Option<Arc<str>>,
    /// In what role.
    pub role: Option<Arc<str>>,
    /// How.
    pub mode: Option<Mode>,
    /// When.
    pub date: Option<Date>,
}

words! {
    /// The kind of review.
    pub enum Meeting("meeting") {
        /// To plan.
        Planning = "planning", "planning";
        /// About progress.
        Progress = "progress", "voortgang";
        /// To appraise.
        Appraisal = "appraisal", "beoordeling";
        /// With a coach.
        Coaching = "coaching", "coaching";
    }
}

words! {
    /// The kind of request.
    pub enum AskKind("ask") {
        /// Time.
        Time = "time", "tijd";
        /// Money.
        Money = "money", "geld";
        /// A person.
        Person = "person", "persoon";
        /// A decision.
        Decision = "decision", "besluit";
    }
}

words! {
    /// The meaning of a signature, or of an agreement to a goal.
    pub enum Mode("mode") {
        /// Has seen it.
        Seen = "seen", "gezien";
        /// Agrees.
        Agreed = "agreed", "akkoord";
        /// Does not agree.
        Disagreed = "disagreed", "niet-akkoord";
    }
}

const WHAT: Field =
    Field::new("what", "wat", Shape::Text).required().doc("What it is.", "Wat het is.");

/// The kind `review`.
pub(crate) const SPEC: Spec = Spec {
    kind: Kind::Review,
    name: "review",
    alias: "gesprek",
    folder: "reviews",
    folder_nl: "gesprekken",
    fields: fields![
        [TITLE.required(), DATE.required()],
        Field::new("meeting", "soort_gesprek", Shape::Choice(Meeting::CHOICES))
            .label("Kind", "Soort")
            .phrase("meeting")
            .doc("The kind of review.", "Wat voor gesprek het was."),
        Field::new("with", "met", Shape::List(&Shape::Text))
            .doc("The roles of the people present.", "De rollen van wie erbij was."),
        Field::new("edition", "editie", Shape::Text)
            .label("On the table", "Op tafel")
            .doc("The edition you discussed.", "De editie die op tafel lag."),
        Field::new(
            "agreement",
            "afspraak",
            Shape::Tables(&[
                WHAT,
                Field::new("who", "wie", Shape::Text).doc("Who will do it.", "Wie het doet."),
                Field::new("due", "einddatum", Shape::Date).doc("By when.", "Wanneer het af is."),
                Field::new("done", "gedaan", Shape::Date)
                    .doc("When it was done.", "Wanneer het gedaan is."),
            ]),
        )
        .reserved()
        .doc("Something that was agreed.", "Een afspraak."),
        Field::new(
            "ask",
            "vraag",
            Shape::Tables(&[
                WHAT,
                Field::new("kind", "soort", Shape::Choice(AskKind::CHOICES)).doc(
                    "Time, money, a person or a decision.",
                    "Tijd, geld, een persoon of een besluit.",
                ),
                Field::new("decision", "besluit", Shape::Text)
                    .doc("What was decided.", "Wat er besloten is."),
            ]),
        )
        .reserved()
        .doc("Something you ask for.", "Iets wat je vraagt."),
        Field::new(
            "signature",
            "handtekening",
            Shape::Tables(&[
                Field::new("who", "wie", Shape::Text).doc("Who signed.", "Wie er tekende."),
                Field::new("role", "rol", Shape::Text).doc("In what role.", "In welke rol."),
                Field::new("mode", "soort", Shape::Choice(Mode::CHOICES))
                    .doc("Seen, agreed or disagreed.", "Gezien, akkoord of niet akkoord."),
                Field::new("date", "datum", Shape::Date).doc("When.", "Wanneer."),
                Field::new("hash", "hash", Shape::Text)
                    .not_shown("`pop review verify` reads it.", "`pop gesprek toets` leest die.")
                    .doc(
                        "The fingerprints of the goals that were signed.",
                        "De doelen zoals ze toen waren."
                    ),
            ]),
        )
        .reserved()
        .doc("A signature.", "Een handtekening."),
        Field::new("next", "volgende", Shape::Date)
            .label("Next review", "Volgend gesprek")
            .doc("The date of the next review.", "Wanneer het volgende gesprek is."),
    ],
    headings: &[Heading { name: "changed", en: &["what changed"], nl: &["wat er veranderde"] }],
    doc: (
        "A review of the plan: what was agreed, asked for and signed.",
        "Een gesprek over het plan: wat is afgesproken, gevraagd en getekend.",
    ),
};

impl Review {
    pub(super) fn read(record: &Record) -> Self {
        let agreement = |item: &Record| Agreement {
            what: item.text("what"),
            who: item.text("who"),
            due: item.date("due"),
            done: item.date("done"),
        };
        let ask = |item: &Record| Ask {
            what: item.text("what"),
            kind: item.word("kind"),
            decision: item.text("decision"),
        };
        let signature = |item: &Record| Signature {
            who: item.text("who"),
            role: item.text("role"),
            mode: item.word("mode"),
            date: item.date("date"),
        };
        Self {
            date: record.date("date"),
            meeting: record.word("meeting"),
            with: record.texts("with"),
            agreements: record.tables("agreement").iter().map(agreement).collect(),
            asks: record.tables("ask").iter().map(ask).collect(),
            signatures: record.tables("signature").iter().map(signature).collect(),
            next: record.date("next"),
        }
    }
}
