//! A form for those whose employer has none: a plain one in the format of Word (or a PDF), with labels that
//! [`Form`](super::Form) understands, so that it is filled and searched like any other.

pub(super) mod fields;

use crate::base::Lang;
use crate::base::lang::say;
use crate::media::package::packed;
use crate::media::styles::{Styles, edges, size, space};

use super::xml::escaped;

/// The most goals with a page of their own.
const MOST: usize = 20;

/// The parts of a goal, as ids of the catalogue.
const GOAL: [&str; 12] = [
    "goal",
    "why",
    "specific",
    "measurable",
    "attainable",
    "relevant",
    "timebound",
    "steps",
    "support",
    "result",
    "hours",
    "cost",
];

/// What a new form is like.
#[derive(Clone, Copy)]
pub(super) struct Blank<'a> {
    /// Its language.
    pub(super) lang: Lang,
    /// For how many goals it has room.
    pub(super) goals: usize,
    /// The colours of its title, as `#rrggbb`: the background, and the text on it.
    pub(super) colours: [&'a str; 2],
    /// The ids of the words for the five letters.
    pub(super) letters: [(&'static str, &'static str); 5],
}

impl Blank<'_> {
    /// The label of a part.
    fn label(&self, name: &str) -> String {
        let letter = self.letters.iter().find(|(letter, _)| *letter == name);
        letter.map_or_else(
            || say(self.lang, &format!("form-new-{name}")),
            |(_, word)| say(self.lang, &format!("smart-{word}")),
        )
    }
}

/// A new form in the format of Word.
pub(super) fn blank(new: Blank<'_>) -> Vec<u8> {
    let Blank { lang, goals, colours, .. } = new;
    let label = |name: &str| new.label(name);
    let person = [["name", "date"], ["role", "organisation"], ["manager", "next-review"]];
    let person =
        person.map(|[one, other]| vec![label(one), String::new(), label(other), String::new()]);
    let mut body = paragraph("Title", &label("title"));
    body.push_str(&table(&person, [1800, 2700, 1800, 2700].as_slice(), Heads::Left));
    for name in ["now", "desired", "ambition"] {
        body.push_str(&paragraph("Heading1", &label(name)));
        body.push_str(&paragraph("", ""));
    }
    body.push_str(&paragraph("Heading1", &label("assessment")));
    let points =
        [vec![label("strengths"), label("weaknesses")], vec![String::new(), String::new()]];
    body.push_str(&table(&points, [4500, 4500].as_slice(), Heads::Top));
    for number in 1..=goals.clamp(1, MOST) {
        body.push_str(&paragraph("Heading1", &format!("{} {number}", label("goal"))));
        let rows = GOAL.map(|name| vec![label(name), String::new()]);
        body.push_str(&table(&rows, [2600, 6400].as_slice(), Heads::Left));
    }
    body.push_str(&paragraph("Heading1", &label("agreements")));
    let heads = ["agreement", "who", "when"].map(label).to_vec();
    let agreements = [heads, vec![String::new(); 3]];
    body.push_str(&table(&agreements, [5000, 2000, 2000].as_slice(), Heads::Top));
    body.push_str(&paragraph("Heading1", &label("comments")));
    body.push_str(&paragraph("", "").repeat(3));
    let signatures =
        [vec![label("sign-own"), label("sign-manager")], vec![String::new(), String::new()]];
    body.push_str(&table(&signatures, [4500, 4500].as_slice(), Heads::Top));
    let document = format!(
        "{HEAD}<w:document xmlns:w=\"{NAMES}\"><w:body>{body}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"1134\" w:right=\"1304\" w:bottom=\"1134\" w:left=\"1304\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>\
         </w:sectPr></w:body></w:document>"
    );
    packed(&[
        ("[Content_Types].xml", TYPES.as_bytes().to_vec()),
        ("_rels/.rels", RELATIONS.as_bytes().to_vec()),
        ("word/_rels/document.xml.rels", OWN_RELATIONS.as_bytes().to_vec()),
        ("word/document.xml", document.into_bytes()),
        ("word/styles.xml", styles(lang, colours).into_bytes()),
    ])
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const NAMES: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
    <Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
    <Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
    </Types>";
const RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
    </Relationships>";
const OWN_RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>\
    </Relationships>";

/// Where the labels of a table are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Heads {
    Left,
    Top,
}

fn paragraph(style: &str, text: &str) -> String {
    let style = match style {
        "" => String::new(),
        style => format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>"),
    };
    if text.is_empty() {
        return format!("<w:p>{style}</w:p>");
    }
    format!("<w:p>{style}<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>", escaped(text))
}

/// A table; `widths` are those of its columns, in twentieths of a point.
fn table(rows: &[Vec<String>], widths: &[u32], heads: Heads) -> String {
    let column = |width: &u32| format!("<w:gridCol w:w=\"{width}\"/>");
    let grid: String = widths.iter().map(column).collect();
    let mut out = format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>",
        widths.iter().sum::<u32>()
    );
    for (number, row) in rows.iter().enumerate() {
        out.push_str("<w:tr>");
        for ((column, text), width) in row.iter().enumerate().zip(widths) {
            let head = match heads {
                Heads::Left => column % 2 == 0,
                Heads::Top => number == 0,
            };
            let shade = if head {
                "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/>"
            } else {
                ""
            };
            let style = if head { "Label" } else { "" };
            out.push_str(&format_cell(*width, shade, &paragraph(style, text)));
        }
        out.push_str("</w:tr>");
    }
    // A paragraph after a table keeps it from growing together with the next one.
    out + "</w:tbl>" + &paragraph("Space", "")
}

fn format_cell(width: u32, shade: &str, inside: &str) -> String {
    format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{shade}</w:tcPr>{inside}</w:tc>")
}

fn styles(lang: Lang, colours: [&str; 2]) -> String {
    let [ground, on] = colours.map(|colour| colour.trim_start_matches('#').to_uppercase());
    let shade = format!(
        "<w:keepNext/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{ground}\"/>{}",
        space(0, 160)
    );
    let title = format!("<w:b/><w:color w:val=\"{on}\"/>{}", size(36));
    let sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
    Styles::new(lang, &size(21), "<w:spacing w:after=\"60\"/>")
        .paragraph("Title", "Title", &shade, &title)
        .heading(1, 26, 240)
        .paragraph("Label", "Label", "", "<w:b/>")
        .paragraph("Space", "Space", &space(0, 0), &size(12))
        .table("TableGrid", "Table Grid", &edges(&sides, "BFBFBF"), [40, 100, 40, 100])
        .finish()
}

#[cfg(test)]
mod tests;
