//! The kind `evidence`: proof that something was learned or done.

use std::sync::Arc;

use super::{DATE, Kind, Spec, TITLE, fields};
use crate::base::Symbol;
use crate::base::calendar::Date;
use crate::syntax::schema::{Belongs, Field, Shape, Target, choice};
use crate::syntax::word::words;
use crate::syntax::{Record, Word};

/// A piece of evidence.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// The file, relative to the document.
    pub file: Option<Arc<str>>,
    /// What kind it is.
    pub sort: Sort,
    /// Who issued it.
    pub issuer: Option<Arc<str>>,
    /// When it was issued.
    pub issued: Option<Date>,
    /// Until when it is valid.
    pub expires: Option<Date>,
    /// The competences, goals and entries it supports.
    pub supports: Vec<Symbol>,
    /// The measures that it shows, by name.
    pub shows: Vec<Arc<str>>,
    /// Where it can be seen.
    pub url: Option<Arc<str>>,
    /// Whether the file is only mentioned instead of shown.
    pub mention: bool,
    /// A quote.
    pub quote: Option<Arc<str>>,
    /// Who said it.
    pub by: Option<Arc<str>>,
    /// When they agreed to be quoted; without a date, only the author sees the quote.
    pub consent: Option<Date>,
}

words! {
    /// What kind of evidence it is.
    #[derive(Default)]
    pub enum Sort("evidence") {
        /// A certificate.
        Certificate = "certificate", "certificaat";
        /// Something that was made.
        Product = "product", "product";
        /// A photo.
        Photo = "photo", "foto";
        /// Feedback from someone.
        Feedback = "feedback", "feedback";
        /// A badge.
        Badge = "badge", "badge";
        /// Something else.
        #[default]
        Other = "other", "anders";
    }
}

impl Sort {
    /// Whether it is proof of a qualification, as programs for applications ask for.
    pub(crate) fn is_credential(self) -> bool {
        matches!(self, Self::Certificate | Self::Badge)
    }
}

/// The kind `evidence`.
pub(crate) const SPEC: Spec = Spec {
    kind: Kind::Evidence,
    name: "evidence",
    alias: "bewijs",
    folder: "evidence",
    folder_nl: "bewijs",
    fields: fields![
        [TITLE.required(), DATE],
        Field::new("file", "bestand", Shape::File)
            .doc("The file, relative to this document.", "Het bestand, vanaf dit document."),
        Field::new("type", "type", Shape::Choice(Sort::CHOICES))
            .doc("What kind of evidence it is.", "Wat voor bewijs het is."),
        Field::new("issuer", "uitgever", Shape::Text)
            .label("Issued by", "Uitgegeven door")
            .doc("Who issued it.", "Wie het uitgaf."),
        Field::new("issued", "afgegeven", Shape::Date)
            .doc("When it was issued.", "Wanneer het is uitgegeven."),
        Field::new("expires", "verloopt", Shape::Date)
            .label("Valid until", "Geldig tot")
            .doc("Until when it is valid.", "Tot wanneer het geldt."),
        Field::new(
            "supports",
            "onderbouwt",
            Shape::List(&Shape::Reference(&[
                Target::Kind("goal"),
                Target::Kind("log"),
                Target::Competence,
            ])),
        )
        .belongs(Belongs::To)
        .doc("What it shows.", "Wat het aantoont."),
        Field::new("shows", "toont", Shape::List(&Shape::Text)).label("Shows", "Laat zien").doc(
            "The measures it proves, by name, if no entry with their readings has this evidence.",
            "De metingen die het bewijst, bij naam, als geen regel met hun stand dit bewijs heeft."
        ),
        Field::new("url", "url", Shape::Address)
            .doc("Where it can be seen.", "Waar het te zien is."),
        Field::new(
            "show",
            "tonen",
            Shape::Choice(&[choice("full", "helemaal"), choice("mention", "vermelden")]),
        )
        .not_shown(
            "It decides whether the file is shown.",
            "Dit bepaalt of het bestand te zien is."
        )
        .doc("Show the file, or only mention it.", "Het bestand tonen, of alleen vermelden."),
        Field::new("sha256", "sha256", Shape::Text)
            .not_shown("`pop check` reads it.", "`pop controleer` leest die.")
            .doc("The fingerprint of the file.", "De vingerafdruk van het bestand."),
        Field::new("quote", "citaat", Shape::Text).doc("What someone said.", "Wat iemand zei."),
        Field::new("by", "van", Shape::Text).doc("Who said it.", "Wie het zei."),
        Field::new("consent", "toestemming", Shape::Date).doc(
            "When they agreed to be quoted; without a date, only you see the quote.",
            "Wanneer diegene instemde met het citaat; zonder datum blijft het bij jou.",
        ),
    ],
    headings: &[],
    doc: (
        "A certificate, product, photo or piece of feedback.",
        "Een certificaat, product, foto of stuk feedback.",
    ),
};

impl Evidence {
    pub(super) fn read(record: &Record) -> Self {
        Self {
            file: record.text("file"),
            sort: record.word("type").unwrap_or_default(),
            issuer: record.text("issuer"),
            issued: record.date("issued"),
            expires: record.date("expires"),
            supports: record.references("supports"),
            shows: record.texts("shows"),
            url: record.text("url"),
            mention: record.choice("show") == Some("mention"),
            quote: record.text("quote"),
            by: record.text("by"),
            consent: record.date("consent"),
        }
    }
}
