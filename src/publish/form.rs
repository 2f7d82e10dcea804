//! Forms of an employer, filled from an edition and searched like its other outputs.

use super::{Input, Search};
use crate::form::decide::{Decided, Fill};
use crate::form::map::Map;
use crate::form::{self, Filled, Finish, Form, Format, Refusal, unpacked, without_properties};
use crate::leaks::{Leak, Searched};
use crate::plan::Edition;
use crate::view;

/// Why a form is not filled.
#[derive(Debug)]
pub enum Unfilled {
    /// It cannot be read or written.
    Refused(Refusal),
    /// It holds text that the readers of the edition must not see. `own` says whether it did so
    /// before it was filled.
    Leaks {
        /// Where.
        leaks: Vec<Leak>,
        /// Whether it was there before.
        own: bool,
    },
    /// The edition answers none of its places.
    Nothing,
}

impl From<Refusal> for Unfilled {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// What becomes of the properties that name somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Properties {
    /// They stay.
    Keep,
    /// They are cleared.
    Clear,
}

/// What a filled form becomes.
#[derive(Clone, Copy, Debug)]
pub struct Wishes {
    /// Its properties.
    pub properties: Properties,
    /// Its fields.
    pub finish: Finish,
}

/// A new form for an edition.
pub fn new(input: Input<'_>, edition: &Edition, format: Format) -> Result<Vec<u8>, Refusal> {
    form::new(&view::project(input.plan(), edition), format)
}

/// Decides what an edition writes into a form.
pub(crate) fn decide(input: Input<'_>, edition: &Edition, form: &Form<'_>, map: &Map) -> Decided {
    form.decide(&view::project(input.plan(), edition), map)
}

/// Fills a form and searches it: every part of it, and what its readers see. `before` are the bytes
/// of the form as it was. Returns the file, and the places that are too small to show all of their
/// text, from 0.
pub fn fill(
    input: Input<'_>,
    edition: &Edition,
    (form, before): (&mut Form<'_>, &[u8]),
    decided: &Decided,
    wishes: Wishes,
) -> Result<(Searched<'static>, Vec<usize>), Unfilled> {
    if decided.places.iter().all(|one| one.fill == Fill::Nothing) {
        return Err(Unfilled::Nothing);
    }
    let Filled { mut bytes, tight } = form.fill(decided, wishes.finish)?;
    if wishes.properties == Properties::Clear {
        bytes = without_properties(&bytes)?;
    }
    let search = Search::of(input, edition);
    let name = format!("form.{}", form.format.ending());
    let (parts, texts) = unpacked(&bytes)?;
    match search.pass_parts(&name, bytes, &parts, &texts) {
        Ok(file) => Ok((file, tight)),
        Err(leaks) => {
            let (parts, texts) = unpacked(before)?;
            let own = search.pass_parts(&name, before.to_vec(), &parts, &texts).is_err();
            Err(Unfilled::Leaks { leaks, own })
        }
    }
}
