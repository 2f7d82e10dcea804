//! The printable report and the sheet for a talk: a view, typeset by templates of the theme.
//!
//! [`data`] puts a view into words and plain data, one virtual file for each goal and each list, so
//! that a change of one goal typesets little anew; the templates read those files. The bytes of the
//! same view on the same day are the same.

mod body;
mod data;
mod lists;
mod questions;
mod text;
mod world;

use std::ops::Range;

use crate::view::View;

pub use questions::{Questions, questions};
pub use text::Remarks;

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The whole plan of the edition.
    Report,
    /// One page for the talk.
    Sheet,
}

impl Paper {
    /// The name of the file it is written to.
    pub fn file(self) -> &'static str {
        match self {
            Self::Report => "report.pdf",
            Self::Sheet => "sheet.pdf",
        }
    }

    /// The paper that an output of an edition asks for.
    pub fn of_output(output: &str) -> Option<Self> {
        match output {
            "report" => Some(Self::Report),
            "sheet" => Some(Self::Sheet),
            _ => None,
        }
    }

    fn template(self) -> &'static str {
        match self {
            Self::Report => "report.typ",
            Self::Sheet => "sheet.typ",
        }
    }
}

/// A printed document.
#[derive(Clone, Debug)]
pub struct Printed {
    /// The bytes of the PDF.
    pub pdf: Vec<u8>,
    /// What had to be done to its texts.
    pub remarks: Remarks,
    /// The pictures that cannot be printed, by their place in the view.
    pub pictures: Vec<usize>,
}

/// A mistake in a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// What the typesetter says.
    pub message: String,
    /// The template and the place in it.
    pub place: Option<(String, Range<usize>)>,
}

/// The templates of the theme, by path.
const TEMPLATES: [(&str, &str); 4] = [
    ("report.typ", include_str!("../../../themes/traject/paper/report.typ")),
    ("sheet.typ", include_str!("../../../themes/traject/paper/sheet.typ")),
    ("questions.typ", include_str!("../../../themes/traject/paper/questions.typ")),
    ("parts.typ", include_str!("../../../themes/traject/paper/parts.typ")),
];

/// The name and text of the templates, those of the person before those of the theme.
pub fn templates(own: &[(String, String)]) -> Vec<(String, String)> {
    TEMPLATES
        .into_iter()
        .map(|(name, text)| {
            let own = own.iter().find(|(known, _)| known == name);
            own.cloned().unwrap_or_else(|| (name.to_owned(), text.to_owned()))
        })
        .chain(own.iter().filter(|(name, _)| !TEMPLATES.iter().any(|(t, _)| t == name)).cloned())
        .collect()
}

/// Everything that the templates can read of a view: path and bytes.
pub fn data(view: &View, paper: Paper) -> Vec<(String, Vec<u8>)> {
    data::files(view, paper, &[], false, &mut Remarks::default())
}

/// Prints a view. `pictures` are the cleaned bytes of its attachments in their order, where they
/// are pictures; `own` are the person's own templates.
pub fn print(
    view: &View,
    pictures: &[Option<&[u8]>],
    paper: Paper,
    own: &[(String, String)],
) -> Result<Printed, Vec<Flaw>> {
    let mut broken = Vec::new();
    let mut usable: Vec<Option<&[u8]>> = Vec::with_capacity(pictures.len());
    for (at, bytes) in pictures.iter().enumerate() {
        let fits = bytes.filter(|bytes| world::can_print(bytes));
        if bytes.is_some() && fits.is_none() {
            broken.push(at);
        }
        usable.push(fits);
    }
    let templates = templates(own);
    let stable = format!("pop {} {}", view.edition.name, paper.file());
    let mut remarks = Remarks::default();
    let mut attempt = |split| {
        let files = data::files(view, paper, &usable, split, &mut remarks);
        let desk = world::Desk::new(paper.template(), &templates, files, view.today)
            .ok_or_else(|| vec![Flaw { message: "no template".to_owned(), place: None }])?;
        desk.print(&stable)
    };
    // Rows stay whole; only when one does not fit on any page they may all break.
    let pdf = attempt(false).or_else(|flaws| {
        let own = flaws.iter().any(|flaw| flaw.message.starts_with("internal error"));
        if own { attempt(true) } else { Err(flaws) }
    })?;
    Ok(Printed { pdf, remarks, pictures: broken })
}
