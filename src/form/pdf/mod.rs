//! PDF forms with fields (AcroForm): the fields, the words printed beside them, and values with
//! appearances, so that every reader and printer shows them.

mod appearance;
mod fields;
mod fonts;
mod grid;
mod parts;
mod places;
mod words;
mod write;

use lopdf::{Document, LoadOptions, Object};

use super::decide::Decision;
use super::place::Place;
use super::properties::Property;
use super::refusal::Refusal;

use fields::Field;
use places::Grid;

pub(super) use parts::{cleared, unpacked};

/// The most bytes that a stream of a form unpacks to.
const STREAM: usize = 64 << 20;
/// The most pages of a form.
const PAGES: usize = 400;

/// What becomes of the fields of a filled form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finish {
    /// They stay fields, which can be changed.
    Fields,
    /// They become part of the page, except for signatures.
    Flat,
}

/// A PDF form.
#[derive(Debug)]
pub(super) struct Pdf {
    document: Document,
    fields: Vec<Field>,
    grids: Vec<Grid>,
}

impl Pdf {
    /// Opens a form; returns it with its places.
    pub(super) fn open(bytes: &[u8]) -> Result<(Self, Vec<Place>), Refusal> {
        let document = read(bytes)?;
        if document.get_pages().len() > PAGES {
            return Err(Refusal::Bomb);
        }
        let fields = fields::read(&document)?;
        let pages = words::read(&document)?;
        let (places, grids) = places::find(&fields, &pages);
        Ok((Self { document, fields, grids }, places))
    }

    /// What its properties say about those who made it.
    pub(super) fn properties(&self) -> Vec<Property> {
        parts::properties(&self.document)
    }

    /// The form with its places filled, and the numbers of the places that are too small for their
    /// text, from 0.
    pub(super) fn fill(
        &self,
        decisions: &[Decision],
        finish: Finish,
    ) -> Result<(Vec<u8>, Vec<usize>), Refusal> {
        let mut writer = write::Writer::new(self.document.clone(), &self.fields, &self.grids);
        for (number, decision) in decisions.iter().enumerate() {
            writer.put(number, decision);
        }
        writer.finish(finish)
    }
}

/// Reads a document.
fn read(bytes: &[u8]) -> Result<Document, Refusal> {
    let options = LoadOptions::with_max_decompressed_size(STREAM);
    let document = Document::load_mem_with_options(bytes, options);
    let document = document.map_err(|error| match error {
        lopdf::Error::Decompress(_) => Refusal::Bomb,
        lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) => Refusal::Encrypted,
        _ => Refusal::Damaged,
    })?;
    if document.is_encrypted() || document.was_encrypted() || document.trailer.has(b"Encrypt") {
        return Err(Refusal::Encrypted);
    }
    if document.catalog().is_err() || document.get_pages().is_empty() {
        return Err(Refusal::Damaged);
    }
    Ok(document)
}

/// A number of a document.
fn number(object: &Object) -> Option<f32> {
    object.as_float().ok().filter(|number| number.is_finite())
}

/// A value of a dictionary, also when it is in an object of its own.
fn get<'d>(document: &'d Document, dict: &'d lopdf::Dictionary, key: &[u8]) -> Option<&'d Object> {
    dict.get_deref(key, document).ok().filter(|value| !value.is_null())
}

/// The text of a string.
fn text(object: &Object) -> Option<String> {
    lopdf::decode_text_string(object).ok()
}
