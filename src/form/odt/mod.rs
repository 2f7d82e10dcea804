//! Forms of a word processor in the `OpenDocument` format (ISO/IEC 26300): read into a layout, and
//! written back with only the filled places changed.

mod fields;
mod read;
mod write;

use super::decide::Decision;
use super::layout::Layout;
use super::refusal::Refusal;
use super::word::{Changed, text};
use super::write::Writes;
use crate::media::package::Package;

use read::Part;

/// A form in the `OpenDocument` format.
#[derive(Debug)]
pub(super) struct Odt<'b> {
    package: Package<'b>,
    parts: Vec<Part>,
    /// Its text.
    pub(super) layout: Layout,
}

/// The parts with text: the document itself, and its headers and footers.
const PARTS: [&str; 2] = ["content.xml", "styles.xml"];

/// Whether a package is a text document in this format.
pub(super) fn is_one(package: &mut Package<'_>) -> Result<bool, Refusal> {
    let Some(sort) = package.read("mimetype")? else { return Ok(false) };
    Ok(sort.starts_with(b"application/vnd.oasis.opendocument.text"))
}

impl<'b> Odt<'b> {
    /// Opens a form.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Refusal> {
        let mut package = Package::open(bytes)?;
        let names = package.names();
        let below = |name: &String, folder: &str| {
            name.strip_prefix(folder).is_some_and(|file| !file.is_empty() && !file.ends_with('/'))
        };
        if names.iter().any(|name| below(name, "Basic/") || below(name, "Scripts/")) {
            return Err(Refusal::Macros);
        }
        if names.iter().any(|name| name == "META-INF/documentsignatures.xml") {
            return Err(Refusal::Signed);
        }
        if let Some(manifest) = package.read("META-INF/manifest.xml")?
            && text(manifest)?.contains("encryption-data")
        {
            return Err(Refusal::Encrypted);
        }
        let mut layout = Layout::default();
        let mut parts = Vec::new();
        for name in PARTS {
            let Some(bytes) = package.read(name)? else { continue };
            parts.push(Part::read(name, text(bytes)?, &mut layout).ok_or(Refusal::Damaged)?);
        }
        if parts.first().is_none_or(|part| part.name != PARTS[0]) {
            return Err(Refusal::Damaged);
        }
        Ok(Self { package, parts, layout })
    }

    /// The form with its places filled.
    pub(super) fn fill(&mut self, decisions: &[Decision]) -> Result<Vec<u8>, Refusal> {
        let mut writer = write::Writer::new(&self.layout, &self.parts);
        for decision in decisions {
            writer.put(decision);
        }
        let changed: Changed = writer.parts();
        for bytes in changed.values() {
            // What is written can be read again.
            let whole = std::str::from_utf8(bytes).ok().and_then(super::xml::parse);
            if whole.is_none() {
                debug_assert!(false, "no XML: {}", String::from_utf8_lossy(bytes));
                return Err(Refusal::Damaged);
            }
        }
        Ok(self.package.with(&changed)?)
    }
}
