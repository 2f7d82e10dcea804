//! Forms of a word processor in the format of Word (ECMA-376): read into a layout, and written back
//! with only the filled places changed.

mod controls;
mod lists;
mod markup;
mod read;
mod write;

use std::collections::BTreeMap;

use super::decide::Decision;
use super::layout::Layout;
use super::refusal::Refusal;
use super::write::Writes;
use crate::media::package::{Broken, Package};

use read::Part;

/// A form of Word.
#[derive(Debug)]
pub(super) struct Word<'b> {
    package: Package<'b>,
    parts: Vec<Part>,
    /// Its text.
    pub layout: Layout,
}

/// The main part.
const MAIN: &str = "word/document.xml";

impl<'b> Word<'b> {
    /// Opens a form.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Refusal> {
        let mut package = Package::open(bytes)?;
        let names = package.names();
        let macros = names.iter().any(|name| name.to_lowercase().ends_with("vbaproject.bin"));
        let types = text(package.read("[Content_Types].xml")?.ok_or(Refusal::Damaged)?)?;
        if macros || types.contains("macroEnabled") {
            return Err(Refusal::Macros);
        }
        let signatures =
            names.iter().any(|name| name.to_lowercase().starts_with("_xmlsignatures/"));
        if signatures || types.contains("package.digital-signature") {
            return Err(Refusal::Signed);
        }
        let main = main(&mut package)?;
        let mut layout = Layout::default();
        let mut parts = Vec::new();
        let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
        let others = names.iter().filter(|name| {
            let file = name.rsplit_once('/').map_or(name.as_str(), |(_, file)| file);
            name.starts_with(&folder)
                && (file.starts_with("header") || file.starts_with("footer"))
                && std::path::Path::new(file).extension().is_some_and(|ending| ending == "xml")
        });
        let others: Vec<String> = others.cloned().collect();
        for name in std::iter::once(main).chain(others) {
            let xml = text(package.read(&name)?.ok_or(Refusal::Damaged)?)?;
            parts.push(Part::read(&name, xml, &mut layout).ok_or(Refusal::Damaged)?);
        }
        Ok(Self { package, parts, layout })
    }

    /// The form with its places filled.
    pub(super) fn fill(&mut self, decisions: &[Decision]) -> Result<Vec<u8>, Refusal> {
        let lists = lists::Lists::of(&mut self.package, &self.parts[0].name)?;
        let mut writer = write::Writer::new(&self.layout, &self.parts, lists);
        for decision in decisions {
            writer.put(decision);
        }
        let mut changed = writer.parts();
        writer.lists.add_to(&mut self.package, &mut changed)?;
        for (name, bytes) in &changed {
            // What is written can be read again.
            let whole = std::str::from_utf8(bytes).ok().and_then(super::xml::parse);
            if whole.is_none() {
                debug_assert!(false, "{name} is no XML: {}", String::from_utf8_lossy(bytes));
                return Err(Refusal::Damaged);
            }
        }
        Ok(self.package.with(&changed)?)
    }
}

/// The name of the main part.
fn main(package: &mut Package<'_>) -> Result<String, Refusal> {
    let known = package.names();
    if known.iter().any(|name| name == MAIN) {
        return Ok(MAIN.to_owned());
    }
    let Some(relations) = package.read("_rels/.rels")? else { return Err(Refusal::Other) };
    let relations = text(relations)?;
    let document = super::xml::parse(&relations).ok_or(Refusal::Damaged)?;
    let main = document.descendants().find_map(|node| {
        let sort = super::xml::value(node, "Type")?;
        let target = super::xml::value(node, "Target")?;
        sort.ends_with("/officeDocument").then(|| target.trim_start_matches('/').to_owned())
    });
    main.filter(|main| main.contains("word") && known.contains(main)).ok_or(Refusal::Other)
}

/// The text of a part.
pub(super) fn text(bytes: Vec<u8>) -> Result<String, Refusal> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        let (text, _, wrong) = encoding_rs::UTF_16LE.decode(&bytes);
        return if wrong { Err(Refusal::Damaged) } else { Ok(text.into_owned()) };
    }
    let text = String::from_utf8(bytes).map_err(|_| Refusal::Damaged)?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// The changed parts of a package, by their names.
pub(super) type Changed = BTreeMap<String, Vec<u8>>;

impl From<Broken> for Refusal {
    fn from(broken: Broken) -> Self {
        match broken {
            Broken::Other => Self::Other,
            Broken::Encrypted => Self::Encrypted,
            Broken::Bomb => Self::Bomb,
            Broken::Damaged => Self::Damaged,
        }
    }
}
