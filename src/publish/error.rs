//! Events and errors of publishing, as data.

use std::sync::Arc;

use super::Paper;
use crate::base::{Diagnostic, Refusal, Source};
use crate::host;
use crate::host::disk::Written;
use crate::leaks::{Leak, Searched};
use crate::workspace::Snapshot;

/// Why an edition is not published.
#[derive(Debug)]
pub enum Error {
    /// An error from the outside world: a disk, a file.
    Host(host::Error),
    /// A user template cannot be used: the findings, and the texts they are about.
    Template(Box<Snapshot>),
    /// Files would contain what the edition hides.
    Leaks(Vec<Leak>),
    /// A document cannot be typeset, and no user template is the cause.
    NotPrinted {
        /// The name of the edition.
        edition: String,
        /// The document.
        paper: Paper,
        /// What the typesetter reports.
        message: String,
    },
    /// The pages cannot be put into one file, because a user style sheet is not text.
    Unbound,
    /// A built-in template cannot be filled: the error of the engine.
    Fault(String),
}

impl From<host::Error> for Error {
    fn from(error: host::Error) -> Self {
        Self::Host(error)
    }
}

impl Error {
    /// The problems in user templates with these texts.
    pub(super) fn template<'s>(
        plan: &Snapshot,
        findings: Vec<Diagnostic>,
        sources: impl Iterator<Item = &'s Source>,
    ) -> Self {
        Self::Template(Box::new(about(plan, findings, sources)))
    }
}

/// Findings about templates, with the texts they are about.
pub(super) fn about<'s>(
    plan: &Snapshot,
    findings: Vec<Diagnostic>,
    sources: impl Iterator<Item = &'s Source>,
) -> Snapshot {
    let sources = sources.map(|source| (Arc::clone(&source.path), source.clone()));
    Snapshot {
        plan: Arc::clone(&plan.plan),
        diagnostics: findings,
        sources: Arc::new(sources.collect()),
    }
}

/// An event of making an edition.
#[derive(Debug)]
pub enum Event<'e> {
    /// A file of the edition was made and searched.
    File(&'e Searched<'e>),
    /// An attachment is left out.
    Refused {
        /// The path of the file in the plan.
        path: &'e str,
        /// Why.
        refusal: Refusal,
    },
    /// A document is being typeset.
    Typesetting(Paper),
    /// A document was typeset, or could not be.
    Typeset,
    /// Something in a document could not be printed as written.
    Remark(Paper, Remark<'e>),
    /// A document is left out, because it cannot be typeset.
    NotPrinted {
        /// The document.
        paper: Paper,
        /// What the typesetter reports.
        message: &'e str,
    },
    /// A document is left out, because this program has no typesetter.
    NoTypesetter(Paper),
    /// The folder of an edition was renewed.
    Written {
        /// What changed in it.
        written: Written,
        /// The path of its home page, if it has pages.
        home: Option<&'e std::path::Path>,
    },
    /// What the edition shows since it was replaced.
    Shows {
        /// How many documents it shows, in whole or in part.
        documents: usize,
        /// How many of them are new, or have new parts, since the last build.
        new: usize,
    },
    /// An edition was written as one file.
    Bound {
        /// The file.
        path: &'e std::path::Path,
        /// Its size in bytes.
        length: usize,
    },
    /// The folder of an edition that the plan no longer has was removed. Holds the folder if it
    /// stays, because of files that pop did not make.
    Retired(Option<&'e std::path::Path>),
    /// The single file of an edition that the plan no longer has was removed.
    RetiredFile(&'e std::path::Path),
}

/// Something in a document that could not be printed as written.
#[derive(Debug)]
pub enum Remark<'r> {
    /// These characters are printed as question marks.
    Missing(Vec<char>),
    /// This word is wider than a page.
    Wide(&'r str),
    /// This image is left out.
    Picture(&'r str),
    /// The text of this document is printed without its markup.
    Plain(&'r str),
    /// The typesetter warns about a user template.
    Template(&'r Snapshot),
    /// The typesetter warns about something else.
    Warning(&'r str),
}
