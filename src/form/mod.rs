//! Forms of an employer: finds their places, knows what they ask for, and fills them from a view.
//!
//! ```text
//! bytes ─► Word, ODT ─► Layout ─ find ─┬─► Place ─ decide × View × Map ─► Decision ─ fill ─► bytes
//!       └► PDF ─► fields, words ───────┘
//! ```
//!
//! A form is read into a [`Layout`](layout::Layout), in which places are found in the same way for
//! every format. What a place asks for follows from its label ([`crate::labels`]), and the answer comes
//! from a [`View`] only, so nothing that the edition hides can get into a form. Only the filled
//! places of a file change; everything else keeps its bytes.

mod answer;
mod blank;
mod choices;
pub mod decide;
mod find;
mod heads;
pub mod layout;
pub mod map;
mod names;
mod odt;
mod pdf;
pub mod place;
pub mod properties;
mod refusal;
mod rows;
mod tables;
pub mod text;
mod together;
mod word;
mod write;
mod xml;

use crate::media::package::Package;
use crate::view::View;

use decide::{Decided, decide};
use map::Map;
use odt::Odt;
use pdf::Pdf;
use place::Place;
use properties::Property;
use word::Word;

pub use pdf::Finish;
pub use refusal::Refusal;

/// The largest form, in bytes.
pub(crate) const LARGEST: usize = 50 << 20;

/// The format of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Word.
    Docx,
    /// PDF.
    Pdf,
    /// `OpenDocument`.
    Odt,
}

impl Format {
    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Odt => "odt",
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
    Pdf(Box<Pdf>),
    Odt(Box<Odt<'b>>),
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
        if is_pdf(bytes) {
            let (pdf, places) = Pdf::open(bytes)?;
            let properties = pdf.properties();
            let file = File::Pdf(Box::new(pdf));
            return Ok(Self { format: Format::Pdf, places, properties, file, bytes });
        }
        let mut package = Package::open(bytes)?;
        let properties = properties::told(&mut package)?;
        if odt::is_one(&mut package)? {
            let odt = Odt::open(bytes)?;
            let places = find::places(&odt.layout);
            let file = File::Odt(Box::new(odt));
            return Ok(Self { format: Format::Odt, places, properties, file, bytes });
        }
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
    pub(crate) fn decide(&self, view: &View, map: &Map) -> Decided {
        decide(self.places.clone(), view, map)
    }

    /// The form with its places filled.
    pub fn fill(&mut self, decided: &Decided, finish: Finish) -> Result<Filled, Refusal> {
        if decided.places.iter().all(|one| one.fill == decide::Fill::Nothing) {
            return Ok(Filled { bytes: self.bytes.to_vec(), tight: Vec::new() });
        }
        let (bytes, tight) = match &mut self.file {
            File::Word(word) => (word.fill(&decided.places)?, Vec::new()),
            File::Pdf(pdf) => pdf.fill(&decided.places, finish)?,
            File::Odt(odt) => (odt.fill(&decided.places)?, Vec::new()),
        };
        Ok(Filled { bytes, tight })
    }
}

/// A filled form.
#[derive(Debug)]
pub struct Filled {
    /// The file.
    pub bytes: Vec<u8>,
    /// The places that are too small to show all of their text, from 0.
    pub tight: Vec<usize>,
}

/// Whether bytes are a PDF; some programs write a few lines before it.
fn is_pdf(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(1024)];
    memchr::memmem::find(start, b"%PDF-").is_some()
}

/// A form without the properties that name somebody.
pub(crate) fn without_properties(bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    if is_pdf(bytes) { pdf::cleared(bytes) } else { properties::cleared(bytes) }
}

/// A new form, as a PDF with fields or else in the format of Word, with a place for everything that a
/// view can answer.
pub fn new(view: &View, format: Format) -> Result<Vec<u8>, Refusal> {
    let goals = view.goals.iter().filter(|goal| goal.status.is_planned()).count();
    let [ground, on, _] = crate::render::theme::head(view.edition.accent);
    let (lang, colours) = (view.edition.lang, [&*ground, &*on]);
    let letters = crate::render::wording::letters::names(&view.edition);
    let new = blank::Blank { lang, goals, colours, letters };
    match format {
        Format::Pdf => blank::fields::blank(new).ok_or(Refusal::Damaged),
        _ => Ok(blank::blank(new)),
    }
}

/// What is in a form, unpacked: its parts with their names, and what a reader sees.
pub type Unpacked = (Vec<(String, Vec<u8>)>, Vec<String>);

/// Unpacks a finished form, to be searched.
pub fn unpacked(bytes: &[u8]) -> Result<Unpacked, Refusal> {
    if is_pdf(bytes) {
        return pdf::unpacked(bytes);
    }
    let mut package = Package::open(bytes)?;
    let mut parts = Vec::new();
    for name in package.names() {
        if let Some(bytes) = package.read(&name)? {
            parts.push((name, bytes));
        }
    }
    let layout = if odt::is_one(&mut package)? {
        Odt::open(bytes)?.layout
    } else {
        Word::open(bytes)?.layout
    };
    let texts = layout.paragraphs.into_iter().map(|paragraph| paragraph.text);
    Ok((parts, texts.collect()))
}
