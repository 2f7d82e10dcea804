//! Forms of an employer: finds their places, knows what they ask for, and fills them from a view.
//!
//! ```text
//! bytes ─► Word | … ─► Layout ─ find ─► Place ─ decide × View × Map ─► Decision ─ fill ─► bytes
//! ```
//!
//! A form is read into a [`Layout`](layout::Layout), in which places are found in the same way for
//! every format. What a place asks for follows from its label ([`lexicon`]), and the answer comes
//! from a [`View`] only, so nothing that the edition hides can get into a form. Only the filled
//! places of a file change; everything else keeps its bytes.

mod answer;
mod choices;
pub mod decide;
mod find;
mod labels;
pub mod layout;
pub mod lexicon;
pub mod map;
pub mod meaning;
pub mod place;
pub mod properties;
mod refusal;
mod tables;
pub mod text;
mod word;
mod xml;

use crate::media::package::Package;
use crate::view::View;

use decide::{Decided, decide};
use map::Map;
use place::Place;
use properties::Property;
use word::Word;

pub use refusal::Refusal;

/// The largest form, in bytes.
pub const LARGEST: usize = 50 << 20;

/// The format of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Word.
    Docx,
}

impl Format {
    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
        }
    }
}

/// A form.
#[derive(Debug)]
pub struct Form<'b> {
    /// Its format.
    pub format: Format,
    /// Its places, in the order of reading.
    pub places: Vec<Place>,
    /// What its properties say about those who made it.
    pub properties: Vec<Property>,
    file: File<'b>,
    bytes: &'b [u8],
}

#[derive(Debug)]
enum File<'b> {
    Word(Box<Word<'b>>),
}

impl<'b> Form<'b> {
    /// Opens a form, whatever the name of its file.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Refusal> {
        if bytes.len() > LARGEST {
            return Err(Refusal::TooLarge);
        }
        if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
            let name: Vec<u8> = "EncryptedPackage".bytes().flat_map(|byte| [byte, 0]).collect();
            let encrypted = memchr::memmem::find(bytes, &name).is_some();
            return Err(if encrypted { Refusal::Encrypted } else { Refusal::Old });
        }
        let mut package = Package::open(bytes)?;
        let properties = properties::told(&mut package)?;
        let word = Word::open(bytes)?;
        let places = find::places(&word.layout);
        Ok(Self {
            format: Format::Docx,
            places,
            properties,
            file: File::Word(Box::new(word)),
            bytes,
        })
    }

    /// The label of each place.
    pub fn labels(&self) -> Vec<String> {
        self.places.iter().map(|place| place.label.clone()).collect()
    }

    /// Decides what goes into each place.
    pub fn decide(&self, view: &View, map: &Map) -> Decided {
        decide(self.places.clone(), view, map)
    }

    /// The form with its places filled.
    pub fn fill(&mut self, decided: &Decided) -> Result<Vec<u8>, Refusal> {
        if decided.places.iter().all(|one| one.fill == decide::Fill::Nothing) {
            return Ok(self.bytes.to_vec());
        }
        match &mut self.file {
            File::Word(word) => word.fill(&decided.places),
        }
    }
}

/// What is in a form, unpacked: its parts with their names, and what a reader sees.
pub type Unpacked = (Vec<(String, Vec<u8>)>, Vec<String>);

/// Unpacks a finished form, to be searched.
pub fn unpacked(bytes: &[u8]) -> Result<Unpacked, Refusal> {
    let mut package = Package::open(bytes)?;
    let mut parts = Vec::new();
    for name in package.names() {
        if let Some(bytes) = package.read(&name)? {
            parts.push((name, bytes));
        }
    }
    let texts = Word::open(bytes)?.layout.paragraphs.into_iter().map(|paragraph| paragraph.text);
    Ok((parts, texts.collect()))
}
