//! The styles of a Word document (ECMA-376, 17.7), written one after the other.

use std::fmt::Write;

use crate::base::Lang;

/// The names of the elements of a document.
const NAMES: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// Styles for a document.
pub(crate) struct Styles(String);

impl Styles {
    /// Styles for a language, with the properties that all characters and paragraphs have.
    pub(crate) fn new(lang: Lang, characters: &str, paragraphs: &str) -> Self {
        let code = lang.pick("en-GB", "nl-NL");
        Self(format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles xmlns:w=\"{NAMES}\">\
             <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/>{characters}\
             <w:lang w:val=\"{code}\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>{paragraphs}</w:pPr></w:pPrDefault></w:docDefaults>\
             <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
        ))
    }

    /// Adds a style for paragraphs, with the properties of these and of their characters.
    pub(crate) fn paragraph(mut self, id: &str, name: &str, paragraph: &str, run: &str) -> Self {
        let _ = write!(
            self.0,
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        );
        self
    }

    /// Adds the style of a heading, with a size in half points and the space above it.
    pub(crate) fn heading(self, level: u32, half_points: u32, before: u32) -> Self {
        self.paragraph(
            &format!("Heading{level}"),
            &format!("heading {level}"),
            &format!("<w:keepNext/>{}<w:outlineLvl w:val=\"{}\"/>", space(before, 80), level - 1),
            &format!("<w:b/>{}", size(half_points)),
        )
    }

    /// Adds a style for characters; only the report has any.
    #[cfg(feature = "pdf")]
    pub(crate) fn characters(mut self, id: &str, name: &str, run: &str) -> Self {
        let _ = write!(
            self.0,
            "<w:style w:type=\"character\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:rPr>{run}</w:rPr></w:style>"
        );
        self
    }

    /// Adds a style for tables: its borders, and the margins of its cells (top, left, bottom, right).
    pub(crate) fn table(mut self, id: &str, name: &str, borders: &str, margins: [u32; 4]) -> Self {
        let borders = match borders {
            "" => String::new(),
            borders => format!("<w:tblBorders>{borders}</w:tblBorders>"),
        };
        let margin =
            |(side, wide): (&str, u32)| format!("<w:{side} w:w=\"{wide}\" w:type=\"dxa\"/>");
        let margins: String =
            ["top", "left", "bottom", "right"].into_iter().zip(margins).map(margin).collect();
        let _ = write!(
            self.0,
            "<w:style w:type=\"table\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>\
             <w:tblPr>{borders}<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
        );
        self
    }

    /// The part of the document.
    pub(crate) fn finish(self) -> String {
        self.0 + "</w:styles>"
    }
}

/// The space above and below a paragraph, in twentieths of a point.
pub(crate) fn space(before: u32, after: u32) -> String {
    format!("<w:spacing w:before=\"{before}\" w:after=\"{after}\"/>")
}

/// A size of letters.
pub(crate) fn size(half_points: u32) -> String {
    format!("<w:sz w:val=\"{half_points}\"/>")
}

/// Thin borders on these sides.
pub(crate) fn edges(sides: &[&str], colour: &str) -> String {
    let edge = |side: &&str| {
        format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"{colour}\"/>")
    };
    sides.iter().map(edge).collect()
}
