//! The documents that an edition can be printed as.

use crate::view::Output;

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The whole plan of the edition.
    Report,
    /// The one-page sheet for a review.
    Sheet,
    /// The CV, of one or two pages.
    Cv,
}

impl Paper {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Report, Self::Sheet, Self::Cv];

    /// The name of the file it is written to.
    pub fn file(self) -> &'static str {
        match self {
            Self::Report => "report.pdf",
            Self::Sheet => "sheet.pdf",
            Self::Cv => "cv.pdf",
        }
    }

    /// The edition output that asks for it.
    pub fn output(self) -> Output {
        match self {
            Self::Report => Output::Report,
            Self::Sheet => Output::Sheet,
            Self::Cv => Output::Cv,
        }
    }

    /// The document type for an output of an edition.
    pub(crate) fn of_output(output: Output) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.output() == output)
    }
}
