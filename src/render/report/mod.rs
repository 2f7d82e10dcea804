//! The printable report and the review sheet: a view, typeset with templates of the theme.
//!
//! [`data`] puts a view into words and plain data, one virtual file for each goal and each list, so
//! that after a change of one goal little is typeset again; the templates read those files. The
//! same view on the same day gives the same bytes.

mod body;
mod cv;
mod data;
mod lists;
mod nodes;
mod notes;
mod overview;
mod pictures;
mod questions;
mod rescue;
mod shape;
mod text;
mod whole;
mod word;
mod world;

use std::collections::BTreeSet;
use std::ops::Range;

use crate::base::patience;
use crate::view::View;

pub use super::paper::Paper;
pub use questions::{Questions, questions};
pub use text::Remarks;
pub use word::word;

/// The template that a document begins with.
fn template(paper: Paper) -> &'static str {
    match paper {
        Paper::Report => "report.typ",
        Paper::Sheet => "sheet.typ",
        Paper::Cv => "cv.typ",
    }
}

/// A printed document.
#[derive(Clone, Debug)]
pub struct Printed {
    /// The bytes of the PDF.
    pub pdf: Vec<u8>,
    /// The changes that were made to its texts.
    pub remarks: Remarks,
    /// The pictures that cannot be printed, by their index in the view.
    pub pictures: Vec<usize>,
    /// The typesetter's warnings: none, with the templates of the theme.
    pub warnings: Vec<Flaw>,
    /// The documents, by [`place`], of which some block could only be printed without its formatting.
    pub plain: Vec<String>,
}

/// How a document is typeset, depending on earlier failures.
#[derive(Clone, Debug, Default)]
struct Manner {
    /// Whether rows can break: only if one does not fit on any page.
    split: bool,
    /// The documents, by [`place`], and the blocks of others, by [`rescue::part`], that are set as
    /// plain text.
    plain: BTreeSet<String>,
}

/// An error in a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The message of the typesetter.
    pub message: String,
    /// The template and the place in it.
    pub place: Option<(String, Range<usize>)>,
}

/// The templates of the theme, by path.
const TEMPLATES: [(&str, &str); 5] = [
    ("report.typ", include_str!("../../../themes/traject/paper/report.typ")),
    ("sheet.typ", include_str!("../../../themes/traject/paper/sheet.typ")),
    ("cv.typ", include_str!("../../../themes/traject/paper/cv.typ")),
    ("questions.typ", include_str!("../../../themes/traject/paper/questions.typ")),
    ("parts.typ", include_str!("../../../themes/traject/paper/parts.typ")),
];

/// The names and texts of the templates, the user's before those of the theme.
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

/// All files that the templates can read: path and bytes.
pub fn data(view: &View, paper: Paper) -> Vec<(String, Vec<u8>)> {
    data::files(view, paper, &[], &Manner::default(), &mut Remarks::default())
}

/// Prints a view. `pictures` are the processed bytes of its attachments in order, if they are
/// pictures; `own` are the user's templates. A text whose formatting cannot be typeset is set as
/// plain text, and reported. Errors in templates are returned.
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
    let mut attempt = |manner: &Manner| {
        let files = data::files(view, paper, &usable, manner, &mut remarks);
        let desk = world::TypstWorld::new(template(paper), &templates, files, view.today)
            .ok_or_else(|| vec![Flaw { message: "no template".to_owned(), place: None }])?;
        if own.is_empty() {
            return desk.print(&stable);
        }
        let stable = stable.clone();
        patience::within(PATIENCE, move || desk.print(&stable)).unwrap_or_else(|| {
            let flaw = Flaw { message: UNENDING.to_owned(), place: None };
            Err(placed(vec![flaw], paper, own))
        })
    };
    let theirs = |flaws: &[Flaw]| {
        let of = |path: &str| own.iter().any(|(name, _)| name == path);
        flaws.iter().any(|flaw| flaw.place.as_ref().is_some_and(|(path, _)| of(path)))
    };
    let ((pdf, warnings), plain) = match attempt(&Manner::default()) {
        Ok(made) => (made, BTreeSet::new()),
        Err(flaws) if theirs(&flaws) => return Err(flaws),
        Err(flaws) => {
            let mut print = |plain: &BTreeSet<String>| {
                attempt(&Manner { split: true, plain: plain.clone() }).ok()
            };
            // Rows stay together; only if one does not fit on any page can all of them break. If
            // that fails too, a text is the cause.
            if let Some(made) = print(&BTreeSet::new()) {
                (made, BTreeSet::new())
            } else {
                let found = rescue::rescue(&rescue::places(view), &mut print)
                    .ok_or_else(|| placed(flaws, paper, own))?;
                let parts = data::parts(view, &usable, &found.1);
                rescue::refine(found, &parts, &mut print)
            }
        }
    };
    let plain: BTreeSet<&str> = plain.iter().map(|part| rescue::document(part)).collect();
    let plain = plain.into_iter().map(str::to_owned).collect();
    Ok(Printed { pdf, remarks, pictures: broken, warnings, plain })
}

/// How many seconds a document with user templates may take. Without optimisation, the typesetter
/// is many times slower.
const PATIENCE: u32 = if cfg!(debug_assertions) { 240 } else { 60 };

/// The message of a flaw when a user template was abandoned.
const UNENDING: &str = "unending";

impl Flaw {
    /// Whether a user template did not finish in time.
    pub fn is_unending(&self) -> bool {
        self.message == UNENDING
    }
}

/// The identity of a document in an edition: where it is shown.
pub fn place(page: &str, id: &str) -> String {
    format!("{page}#{id}")
}

/// Flaws in a user template: if the typesetter gives no place, as for a document without a title,
/// it is that template.
fn placed(mut flaws: Vec<Flaw>, paper: Paper, own: &[(String, String)]) -> Vec<Flaw> {
    let main = own.iter().find(|(name, _)| name == template(paper));
    if let Some((name, text)) = main.or(own.first()) {
        let first = text.lines().next().map_or(0, str::len);
        for flaw in flaws.iter_mut().filter(|flaw| flaw.place.is_none()) {
            flaw.place = Some((name.clone(), 0..first));
        }
    }
    flaws
}
