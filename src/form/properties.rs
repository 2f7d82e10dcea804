//! What the properties of a form say about those who made it: author, company, last saved by.

use std::collections::BTreeMap;

use super::refusal::Refusal;
use super::xml::{self, Splice, inner, spliced};
use crate::media::package::Package;

/// The parts with properties, and the elements that name somebody.
const PLACES: [(&str, &[&str]); 3] = [
    ("docProps/core.xml", &["creator", "lastModifiedBy"]),
    ("docProps/app.xml", &["Company", "Manager"]),
    ("meta.xml", &["initial-creator", "creator", "printed-by"]),
];

/// A property that names somebody: its name in the file, and its value.
pub type Property = (String, String);

/// The properties that name somebody.
pub fn told(package: &mut Package<'_>) -> Result<Vec<Property>, Refusal> {
    Ok(read(package)?
        .into_iter()
        .flat_map(|(_, _, found)| found)
        .map(|(name, value, _)| (name, value))
        .collect())
}

/// A package without the values of these properties.
pub fn cleared(bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    let mut package = Package::open(bytes)?;
    let mut changed = BTreeMap::new();
    for (part, text, found) in read(&mut package)? {
        let splices: Vec<Splice> =
            found.into_iter().map(|(_, _, at)| Splice::replace(at, "")).collect();
        changed.insert(part, spliced(&text, 0..text.len(), &splices).into_bytes());
    }
    Ok(package.with(&changed)?)
}

type Found = (String, String, Vec<(String, String, std::ops::Range<usize>)>);

fn read(package: &mut Package<'_>) -> Result<Vec<Found>, Refusal> {
    let mut all = Vec::new();
    for (part, names) in PLACES {
        let Some(bytes) = package.read(part)? else { continue };
        let text = super::word::text(bytes)?;
        let Some(document) = xml::parse(&text) else { continue };
        let found = document.descendants().filter(|node| names.contains(&node.tag_name().name()));
        let found = found.filter_map(|node| {
            let value = node.text().filter(|value| !value.trim().is_empty())?;
            let at = inner(&text, node)?;
            Some((node.tag_name().name().to_owned(), value.trim().to_owned(), at))
        });
        let found: Vec<_> = found.collect();
        if !found.is_empty() {
            all.push((part.to_owned(), text.clone(), found));
        }
    }
    Ok(all)
}
