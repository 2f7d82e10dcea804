//! What shows that something was learned or done.

use std::sync::Arc;

use super::{AUDIENCE, DATE, EXTRA, ID, KIND, Kind, LANG, Spec, TAGS, TITLE, WAIVE};
use crate::base::Symbol;
use crate::base::calendar::Date;
use crate::syntax::Record;
use crate::syntax::schema::{Field, Shape, Target, choice};

/// A piece of evidence.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// The file, relative to the document.
    pub file: Option<Arc<str>>,
    /// certificate, product, photo, feedback, badge or other.
    pub sort: &'static str,
    /// Who issued it.
    pub issuer: Option<Arc<str>>,
    /// When.
    pub issued: Option<Date>,
    /// Until when it is valid.
    pub expires: Option<Date>,
    /// What it shows.
    pub supports: Vec<Symbol>,
    /// Where it can be seen.
    pub url: Option<Arc<str>>,
    /// Whether the file itself is shown, or only mentioned.
    pub mention: bool,
    /// What somebody said.
    pub quote: Option<Arc<str>>,
    /// Who said it.
    pub by: Option<Arc<str>>,
    /// When they agreed to be quoted; without it the quote stays with the author.
    pub consent: Option<Date>,
}

/// The kind `evidence`.
pub const SPEC: Spec = Spec {
    kind: Kind::Evidence,
    name: "evidence",
    alias: "bewijs",
    folder: "evidence",
    folder_nl: "bewijs",
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
        Field::new("file", "bestand", Shape::File)
            .doc("The file, relative to this document.", "Het bestand, vanaf dit document."),
        Field::new(
            "type",
            "type",
            Shape::Choice(&[
                choice("certificate", "certificaat"),
                choice("product", "product"),
                choice("photo", "foto"),
                choice("feedback", "feedback"),
                choice("badge", "badge"),
                choice("other", "anders"),
            ]),
        )
        .doc("What kind of evidence it is.", "Wat voor bewijs het is."),
        Field::new("issuer", "uitgever", Shape::Text).doc("Who issued it.", "Wie het uitgaf."),
        Field::new("issued", "afgegeven", Shape::Date)
            .doc("When it was issued.", "Wanneer het is uitgegeven."),
        Field::new("expires", "verloopt", Shape::Date)
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
        .doc("What it shows.", "Wat het aantoont."),
        Field::new("url", "url", Shape::Address)
            .doc("Where it can be seen.", "Waar het te zien is."),
        Field::new(
            "show",
            "tonen",
            Shape::Choice(&[choice("full", "helemaal"), choice("mention", "vermelden")]),
        )
        .doc("Show the file, or mention it only.", "Het bestand tonen, of alleen vermelden."),
        Field::new("sha256", "sha256", Shape::Text)
            .doc("The fingerprint of the file.", "De vingerafdruk van het bestand."),
        Field::new("quote", "citaat", Shape::Text).doc("What somebody said.", "Wat iemand zei."),
        Field::new("by", "van", Shape::Text).doc("Who said it.", "Wie het zei."),
        Field::new("consent", "toestemming", Shape::Date).doc(
            "When they agreed to be quoted; without it the quote stays with you.",
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
            sort: record.choice("type").unwrap_or("other"),
            issuer: record.text("issuer"),
            issued: record.date("issued"),
            expires: record.date("expires"),
            supports: record.references("supports"),
            url: record.text("url"),
            mention: record.choice("show") == Some("mention"),
            quote: record.text("quote"),
            by: record.text("by"),
            consent: record.date("consent"),
        }
    }
}
