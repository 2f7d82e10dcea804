//! A form for those whose employer has none: a plain one in the format of Word (or a PDF), with labels that
//! [`Form`](super::Form) understands, so that it is filled and searched like any other.

pub(super) mod fields;

use crate::base::Lang;
use crate::base::lang::say;
use crate::media::package::packed;

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

/// A form with room for a number of goals. `colours` are those of its title, as `#rrggbb`: the
/// background, and the text on it.
pub(super) fn blank(lang: Lang, goals: usize, colours: [&str; 2]) -> Vec<u8> {
    let label = |name: &str| say(lang, &format!("form-new-{name}"));
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
    let code = lang.pick("en-GB", "nl-NL");
    let heading = |id: &str, name: &str, size: u32, more: &str, colour: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/>\
             <w:pPr><w:keepNext/>{more}</w:pPr>\
             <w:rPr><w:b/>{colour}<w:sz w:val=\"{size}\"/></w:rPr></w:style>"
        )
    };
    let shade = format!(
        "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{ground}\"/><w:spacing w:before=\"0\" w:after=\"160\"/>"
    );
    let colour = format!("<w:color w:val=\"{on}\"/>");
    let level = "<w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"0\"/>";
    let edge = |name: &str| {
        format!("<w:{name} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"BFBFBF\"/>")
    };
    let edges: String = ["top", "left", "bottom", "right", "insideH", "insideV"].map(edge).concat();
    format!(
        "{HEAD}<w:styles xmlns:w=\"{NAMES}\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/>\
         <w:sz w:val=\"21\"/><w:lang w:val=\"{code}\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"60\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>\
         {title}{one}\
         <w:style w:type=\"paragraph\" w:styleId=\"Label\"><w:name w:val=\"Label\"/><w:basedOn w:val=\"Normal\"/><w:rPr><w:b/></w:rPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"Space\"><w:name w:val=\"Space\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"0\"/></w:pPr><w:rPr><w:sz w:val=\"12\"/></w:rPr></w:style>\
         <w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>{edges}</w:tblBorders>\
         <w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/><w:left w:w=\"100\" w:type=\"dxa\"/><w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"100\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\
         </w:styles>",
        title = heading("Title", "Title", 36, &shade, &colour),
        one = heading("Heading1", "heading 1", 26, level, ""),
    )
}

#[cfg(test)]
mod tests;
