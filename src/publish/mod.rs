//! Publishing: from a snapshot to the files of an edition, each searched on its way out.
//!
//! ```text
//! Input: Snapshot + Themes × Edition
//!        │ view::project
//!        ▼
//!       View ─┬─ Attachments ─► pictures, files ─┐
//!             ├─ Pages ───────► pages, exports ──┼─► Search ─► Searched ─► Event::File ─► disk::Writer
//!             └─ paper ───────► report, sheet ───┘      └────► Error::Leaks
//! ```
//!
//! [`make`] is the only composition of an edition. [`build()`] writes editions with it, [`bind`] puts
//! each into a single file, [`print`] makes one document; the
//! preview takes the same parts a page at a time. What the user should know on the way is an [`Event`],
//! what stops it an [`Error`]: both are data, which only the command line puts into words.

mod attachments;
mod build;
mod error;
mod first_shown;
pub mod form;
mod live;
mod pages;
mod paper;
mod search;
mod settings;
mod single;
pub(crate) mod texts;
mod themes;

use std::path::Path;

use rayon::prelude::*;

use crate::host;
use crate::leaks::{Leak, Searched};
use crate::plan::{Edition, Output, Plan};
use crate::render::Route;
use crate::render::image::Picture;
use crate::view::{self, View};
use crate::workspace::Snapshot;

pub use attachments::{Attached, Attachments, printable};
pub use build::{Editions, add, bind, build, remember};
pub use error::{Error, Event, Remark};
pub use first_shown::{FirstShown, New};
pub(crate) use live::LiveWorkspace;
pub use pages::Pages;
pub use paper::{Paper, print, typeset, word};
pub use search::Search;
pub use themes::{Themes, judge};
pub(crate) use themes::{add_findings, examine};

/// The input of an edition: a snapshot of the plan, and the user's own theme.
#[derive(Clone, Copy, Debug)]
pub struct Input<'i> {
    /// The folder of the plan.
    pub root: &'i Path,
    /// The plan, with its texts.
    pub snapshot: &'i Snapshot,
    /// The user's templates and style sheets.
    pub themes: &'i Themes,
}

impl<'i> Input<'i> {
    fn plan(&self) -> &'i Plan {
        &self.snapshot.plan
    }
}

/// Receives each event of an edition, with the edition's name; an error stops it.
pub type Tell<'t> = dyn FnMut(&str, Event<'_>) -> Result<(), host::Error> + 't;

/// How many pages are made in one batch, which limits memory.
const BATCH: usize = 512;

/// Makes every file of an edition, searches it, and passes it on if it contains nothing hidden. All
/// files are made in any case, so that [`Error::Leaks`] lists every leak.
pub fn make(
    input: Input<'_>,
    edition: &Edition,
    attachments: &mut Attachments,
    search: &Search<'_>,
    tell: &mut Tell<'_>,
) -> Result<(), Error> {
    let view = view::project(input.plan(), edition);
    let mut out = Out { name: &edition.name, search, tell, leaks: Vec::new() };
    // Printing needs the images again; everything else is dropped once it is written.
    let papers: Vec<Paper> =
        edition.outputs.iter().filter_map(|output| Paper::of_output(*output)).collect();
    let (attached, pictures) = out.attach(input, &view, attachments, !papers.is_empty())?;
    if edition.outputs.contains(&Output::Site) {
        let pages = Pages::of(&view, &input.themes.pages, pictures, input.plan().config.lang);
        out.pages(input, &view, &pages)?;
    }
    // If the built-in editions list an output, nobody asked for it, so a missing one is not
    // reported.
    let asked = cfg!(feature = "pdf") || input.plan().config.record.has("edition");
    for paper in papers.into_iter().filter(|_| asked) {
        match paper::typeset(input, &view, &attached, paper, out.tell) {
            Ok(Some(pdf)) => out.put(paper.file(), pdf)?,
            Ok(None) => {}
            // What cannot be printed costs this document, not the edition.
            Err(Error::NotPrinted { paper, message, .. }) => {
                (out.tell)(&edition.name, Event::NotPrinted { paper, message: &message })?;
            }
            Err(error) => return Err(error),
        }
    }
    if out.leaks.is_empty() { Ok(()) } else { Err(Error::Leaks(out.leaks)) }
}

/// The way out of an edition: every file that passes it was searched.
struct Out<'o, 't> {
    name: &'o str,
    search: &'o Search<'o>,
    tell: &'o mut Tell<'t>,
    leaks: Vec<Leak>,
}

impl Out<'_, '_> {
    fn put(&mut self, path: &str, bytes: Vec<u8>) -> Result<(), host::Error> {
        let found = self.search.pass(path, bytes);
        self.give_on(found)
    }

    /// Passes a file on, or records its leaks.
    fn give_on(&mut self, found: Result<Searched<'_>, Vec<Leak>>) -> Result<(), host::Error> {
        match found {
            Ok(file) => (self.tell)(self.name, Event::File(&file)),
            Err(leaks) => {
                self.leaks.extend(leaks);
                Ok(())
            }
        }
    }

    /// Makes the attachments. Keeps only the bytes that are needed later, and what pages show of
    /// them.
    fn attach(
        &mut self,
        input: Input<'_>,
        view: &View,
        attachments: &mut Attachments,
        printed: bool,
    ) -> Result<(Vec<Attached>, Vec<Picture>), host::Error> {
        let mut attached = Vec::new();
        let mut pictures = Vec::with_capacity(view.files.len());
        attachments.each(input.plan(), view, |one| {
            self.report_refusal(&one)?;
            for (path, bytes) in one.files() {
                let found = self.search.pass(path, &**bytes);
                self.give_on(found)?;
            }
            pictures.push(one.picture.clone());
            attached.push(if printed && one.picture.is_shown() { one } else { one.forgotten() });
            Ok::<(), host::Error>(())
        })?;
        Ok((attached, pictures))
    }

    fn report_refusal(&mut self, one: &Attached) -> Result<(), host::Error> {
        let Err(refusal) = one.made else { return Ok(()) };
        (self.tell)(self.name, Event::Refused { path: &one.path, refusal })
    }

    /// All threads make and search pages, and one passes them on: two writers are no faster.
    fn pages(&mut self, input: Input<'_>, view: &View, pages: &Pages) -> Result<(), Error> {
        let site = pages.site(view);
        for batch in site.routes().chunks(BATCH) {
            let page = |route: &Route| {
                let page = site.render(*route)?;
                Ok(self.search.pass(site.path(*route), page))
            };
            let made: Vec<Result<_, tera::Error>> = batch.par_iter().map(page).collect();
            for page in made {
                let page = page.map_err(|error| pages.error(input, &error))?;
                self.give_on(page)?;
            }
        }
        Ok(())
    }
}
