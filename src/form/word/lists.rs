//! The list that items belong to: one that the form has, otherwise a new one.

use super::Changed;
use super::text;
use crate::form::refusal::Refusal;
use crate::form::xml::{self, Splice, child, inner, spliced, value};
use crate::media::package::Package;

const MAIN_NAMES: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PART_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml";
const RELATION: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering";

/// The list of a form.
#[derive(Debug)]
pub(super) struct Lists {
    main: String,
    part: String,
    xml: Option<String>,
    number: u32,
    /// The number of the new definition; `None` if the form has a list with bullets.
    new: Option<u32>,
    used: bool,
}

impl Lists {
    /// The list of a form; `main` is the name of its main part.
    pub(super) fn of(package: &mut Package<'_>, main: &str) -> Result<Self, Refusal> {
        let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
        let part = format!("{folder}/numbering.xml");
        let xml = package.read(&part)?.map(text).transpose()?;
        let (mut number, mut new) = (1, Some(0));
        if let Some(xml) = &xml {
            let document = xml::parse(xml).ok_or(Refusal::Damaged)?;
            let root = document.root_element();
            let id = |node, name| value(node, name).and_then(|id| id.parse::<u32>().ok());
            let named = |name: &'static str| {
                root.children().filter(move |node| node.tag_name().name() == name)
            };
            let bullets = named("abstractNum").filter(|node| {
                let level = node.children().find(|level| value(*level, "ilvl") == Some("0"));
                let format = level.and_then(|level| child(level, "numFmt"));
                format.and_then(|format| value(format, "val")) == Some("bullet")
            });
            let bullets: Vec<u32> = bullets.filter_map(|node| id(node, "abstractNumId")).collect();
            let known = named("num").find_map(|node| {
                let of = child(node, "abstractNumId").and_then(|of| id(of, "val"))?;
                bullets.contains(&of).then(|| id(node, "numId"))?
            });
            let next = |name, attribute| {
                named(name).filter_map(|node| id(node, attribute)).max().map_or(0, |most| most + 1)
            };
            match known {
                Some(known) => (number, new) = (known, None),
                None => {
                    (number, new) =
                        (next("num", "numId").max(1), Some(next("abstractNum", "abstractNumId")));
                }
            }
        }
        Ok(Self { main: main.to_owned(), part, xml, number, new, used: false })
    }

    /// The number of the list for an item.
    pub(super) fn number(&mut self) -> u32 {
        self.used = true;
        self.number
    }

    /// Adds a new list to the parts of the form, if one is needed.
    pub(super) fn add_to(
        &self,
        package: &mut Package<'_>,
        changed: &mut Changed,
    ) -> Result<(), Refusal> {
        let Some(id) = self.new.filter(|_| self.used) else { return Ok(()) };
        let number = self.number;
        let level = "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/>\
                     <w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"284\" w:hanging=\"284\"/></w:pPr></w:lvl>";
        let define = |names: &str| {
            (
                format!(
                    "<w:abstractNum{names} w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"singleLevel\"/>{level}</w:abstractNum>"
                ),
                format!(
                    "<w:num{names} w:numId=\"{number}\"><w:abstractNumId w:val=\"{id}\"/></w:num>"
                ),
            )
        };
        if let Some(xml) = &self.xml {
            let document = xml::parse(xml).ok_or(Refusal::Damaged)?;
            let root = document.root_element();
            let inside = inner(xml, root).ok_or(Refusal::Damaged)?;
            let names =
                format!(" xmlns:w=\"{}\"", root.tag_name().namespace().unwrap_or(MAIN_NAMES));
            let (definition, list) = define(&names);
            let first = |name: &str| child(root, name).map(|node| node.range().start);
            let end = first("numIdMacAtCleanup").unwrap_or(inside.end);
            let splices = [
                Splice::insert(first("num").unwrap_or(end), definition),
                Splice::insert(end, list),
            ];
            changed.insert(self.part.clone(), spliced(xml, 0..xml.len(), &splices).into_bytes());
            return Ok(());
        }
        let (definition, list) = define("");
        let xml = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:numbering xmlns:w=\"{MAIN_NAMES}\">{definition}{list}</w:numbering>"
        );
        changed.insert(self.part.clone(), xml.into_bytes());
        let of_part =
            format!("<Override PartName=\"/{}\" ContentType=\"{PART_TYPE}\"/>", self.part);
        append(package, changed, "[Content_Types].xml", &of_part)?;
        let (folder, file) = self.main.rsplit_once('/').unwrap_or(("", &self.main));
        let relations = format!("{folder}/_rels/{file}.rels");
        let relation = format!(
            "<Relationship Id=\"rIdPopLists\" Type=\"{RELATION}\" Target=\"numbering.xml\"/>"
        );
        if package.read(&relations)?.is_none() {
            let whole = format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relation}</Relationships>"
            );
            changed.insert(relations, whole.into_bytes());
            return Ok(());
        }
        append(package, changed, &relations, &relation)
    }
}

/// Adds an element at the end of a part.
fn append(
    package: &mut Package<'_>,
    changed: &mut Changed,
    name: &str,
    element: &str,
) -> Result<(), Refusal> {
    let xml = text(package.read(name)?.ok_or(Refusal::Damaged)?)?;
    let document = xml::parse(&xml).ok_or(Refusal::Damaged)?;
    let inside = inner(&xml, document.root_element()).ok_or(Refusal::Damaged)?;
    // The prefix of the part applies to the new element too.
    let own = xml::tag(&xml, document.root_element());
    let prefix = own.rsplit_once(':').map(|(prefix, _)| format!("{prefix}:")).unwrap_or_default();
    let element = element.replacen('<', &format!("<{prefix}"), 1);
    let splices = [Splice::insert(inside.end, element)];
    changed.insert(name.to_owned(), spliced(&xml, 0..xml.len(), &splices).into_bytes());
    Ok(())
}
