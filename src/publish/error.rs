//! What the user should know while editions are made, and what stops them: as data.

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
    /// Something in the outside world: a disk, a file.
    Host(host::Error),
    /// A template of the user cannot be used: the findings, with the texts they are about.
    Template(Box<Snapshot>),
    /// Files would hold what the edition hides.
    Leaks(Vec<Leak>),
    /// A document cannot be typeset, though no template of the user is to blame.
    NotPrinted {
        /// The name of the edition.
        edition: String,
        /// The document.
        paper: Paper,
        /// What the typesetter reports.
        message: String,
    },
    /// The pages cannot be put into one file: a style sheet of the user is no text.
    Unbound,
    /// A template of our own cannot be filled: what the engine reports.
    Fault(String),
}

impl From<host::Error> for Error {
    fn from(error: host::Error) -> Self {
        Self::Host(error)
    }
}

impl Error {
    /// What is wrong in templates of the user, of which these are the texts.
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

/// What happens while an edition is made.
#[derive(Debug)]
pub enum Event<'e> {
    /// A file of the edition: it was made, and searched.
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
    /// Something in a document could not be printed as it is.
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
        /// The path of its first page, when it has pages.
        home: Option<&'e std::path::Path>,
    },
    /// An edition was written as one file.
    Bound {
        /// The file.
        path: &'e std::path::Path,
        /// How many bytes it has.
        length: usize,
    },
    /// The folder of an edition that the plan no longer has was removed; the folder, when files that
    /// pop did not make keep it.
    Retired(Option<&'e std::path::Path>),
    /// The single file of an edition that the plan no longer has was removed.
    RetiredFile(&'e std::path::Path),
}

/// What of a document could not be printed as it is.
#[derive(Debug)]
pub enum Remark<'r> {
    /// A question mark is in the place of these characters.
    Missing(Vec<char>),
    /// This word is wider than a page.
    Wide(&'r str),
    /// This picture is left out.
    Picture(&'r str),
    /// The text of this document is printed without its markup.
    Plain(&'r str),
    /// The typesetter warns of something in a template of the user.
    Template(&'r Snapshot),
    /// The typesetter warns of something else.
    Warning(&'r str),
}
