//! The parts of a Word document beside its body: styles, lists, notes, pictures, relations.

use std::fmt::Write;

use super::styles::{About, styles};
use crate::media::package::{escaped, packed};
use crate::render::image::Format;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The namespaces of the body and of the notes.
const NAMES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
const RELATIONSHIP: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
/// The numbers of the lists of bullets and of numbers.
const BULLETS: usize = 1;
const LEVELS: usize = 9;

/// A picture in the text.
pub(super) struct Picture<'a> {
    /// Its name among the files of the document.
    pub(super) file: &'a str,
    /// Its description.
    pub(super) said: &'a str,
    /// Its size in English metric units.
    pub(super) width: u64,
    pub(super) height: u64,
}

/// What a body refers to.
pub(super) struct Package<'p> {
    /// The pictures that can be printed, by their names.
    files: &'p [(String, &'p [u8])],
    /// The addresses of links.
    links: Vec<String>,
    /// The pictures in use, by their numbers in `files`.
    used: Vec<usize>,
    /// The number of pictures in the text.
    drawn: usize,
    /// The first number of each list of numbers.
    starts: Vec<u64>,
    notes: String,
}

impl<'p> Package<'p> {
    pub(super) fn new(files: &'p [(String, &'p [u8])]) -> Self {
        let (links, used, starts) = (Vec::new(), Vec::new(), Vec::new());
        Self { files, links, used, drawn: 0, starts, notes: String::new() }
    }

    /// The number of a list: bullets, or numbers from a first one.
    pub(super) fn list(&mut self, start: Option<u64>) -> usize {
        let Some(start) = start else { return BULLETS };
        self.starts.push(start);
        BULLETS + self.starts.len()
    }

    /// The relation of a link.
    pub(super) fn link(&mut self, to: &str) -> String {
        let at = self.links.iter().position(|known| known == to).unwrap_or_else(|| {
            self.links.push(to.to_owned());
            self.links.len() - 1
        });
        format!("link{at}")
    }

    /// Keeps the text of a note.
    pub(super) fn note(&mut self, id: usize, text: &str) {
        let _ = write!(self.notes, "<w:footnote w:id=\"{id}\">{text}</w:footnote>");
    }

    /// A picture in the line; `None` if Word cannot show it.
    pub(super) fn picture(&mut self, picture: &Picture<'_>) -> Option<String> {
        let at = self.files.iter().position(|(name, _)| name == picture.file)?;
        let shown =
            matches!(Format::of(self.files[at].1), Some(Format::Png | Format::Jpeg | Format::Gif));
        if !shown {
            return None;
        }
        if !self.used.contains(&at) {
            self.used.push(at);
        }
        self.drawn += 1;
        let Picture { said, width, height, .. } = picture;
        let (id, said) = (self.drawn, escaped(said));
        Some(format!(
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
             <wp:extent cx=\"{width}\" cy=\"{height}\"/><wp:docPr id=\"{id}\" name=\"Picture {id}\" descr=\"{said}\"/>\
             <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
             <pic:pic><pic:nvPicPr><pic:cNvPr id=\"{id}\" name=\"Picture {id}\" descr=\"{said}\"/><pic:cNvPicPr/></pic:nvPicPr>\
             <pic:blipFill><a:blip r:embed=\"picture{at}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
             <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        ))
    }

    /// The file, from its body.
    pub(super) fn packed(self, body: &str, about: &About<'_>) -> Vec<u8> {
        let document = format!(
            "{HEAD}<w:document {NAMES}><w:body>{body}<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/>\
             <w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
             <w:pgMar w:top=\"1134\" w:right=\"1304\" w:bottom=\"1134\" w:left=\"1304\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>\
             </w:sectPr></w:body></w:document>"
        );
        let notes = format!(
            "{HEAD}<w:footnotes {NAMES}>\
             <w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
             <w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>\
             {}</w:footnotes>",
            self.notes
        );
        let footer = format!(
            "{HEAD}<w:ftr {NAMES}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{} · </w:t></w:r>\
             <w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>",
            escaped(about.title)
        );
        let names: Vec<String> = self.used.iter().map(|at| self.media(*at)).collect();
        let mut parts: Vec<(&str, Vec<u8>)> = vec![
            ("[Content_Types].xml", types().into_bytes()),
            ("_rels/.rels", relations().into_bytes()),
            ("docProps/core.xml", core(about).into_bytes()),
            ("word/_rels/document.xml.rels", self.own_relations(&names, true).into_bytes()),
            ("word/_rels/footnotes.xml.rels", self.own_relations(&names, false).into_bytes()),
            ("word/document.xml", document.into_bytes()),
            ("word/footnotes.xml", notes.into_bytes()),
            ("word/footer.xml", footer.into_bytes()),
            ("word/numbering.xml", self.numbering().into_bytes()),
            ("word/styles.xml", styles(about).into_bytes()),
        ];
        let media = names.iter().zip(&self.used);
        parts.extend(media.map(|(name, at)| (&**name, self.files[*at].1.to_vec())));
        packed(&parts)
    }

    /// The path of a picture in the package.
    fn media(&self, at: usize) -> String {
        format!("word/media/{}", self.files[at].0)
    }

    /// The relations of the body, or those of the notes, which have no parts of their own.
    fn own_relations(&self, media: &[String], of_body: bool) -> String {
        let mut out = format!(
            "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        );
        if of_body {
            for part in ["styles", "numbering", "footnotes", "footer"] {
                let _ = write!(
                    out,
                    "<Relationship Id=\"{part}\" Type=\"{RELATIONSHIP}/{part}\" Target=\"{part}.xml\"/>"
                );
            }
        }
        for (at, name) in self.used.iter().zip(media) {
            let target = name.trim_start_matches("word/");
            let _ = write!(
                out,
                "<Relationship Id=\"picture{at}\" Type=\"{RELATIONSHIP}/image\" Target=\"{target}\"/>"
            );
        }
        for (at, link) in self.links.iter().enumerate() {
            let _ = write!(
                out,
                "<Relationship Id=\"link{at}\" Type=\"{RELATIONSHIP}/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
                escaped(link)
            );
        }
        out + "</Relationships>"
    }

    /// The lists: bullets, and for each list of numbers its first one.
    fn numbering(&self) -> String {
        let levels = |format: &str, sign: &dyn Fn(usize) -> String| -> String {
            let level = |at: usize| {
                format!(
                    "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{}\"/><w:lvlJc w:val=\"left\"/>\
                     <w:pPr><w:ind w:left=\"{}\" w:hanging=\"360\"/></w:pPr></w:lvl>",
                    sign(at),
                    360 * (at + 1)
                )
            };
            (0..LEVELS).map(level).collect()
        };
        let bullets = levels("bullet", &|_| "•".to_owned());
        let numbers = levels("decimal", &|at| format!("%{}.", at + 1));
        let mut out = format!(
            "{HEAD}<w:numbering {NAMES}>\
             <w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>{bullets}</w:abstractNum>\
             <w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"hybridMultilevel\"/>{numbers}</w:abstractNum>\
             <w:num w:numId=\"{BULLETS}\"><w:abstractNumId w:val=\"0\"/></w:num>"
        );
        for (start, id) in self.starts.iter().zip(BULLETS + 1..) {
            let _ = write!(out, "<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"1\"/>");
            for level in 0..LEVELS {
                let _ = write!(
                    out,
                    "<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride>"
                );
            }
            out.push_str("</w:num>");
        }
        out + "</w:numbering>"
    }
}

fn types() -> String {
    let part = |name: &str, kind: &str| {
        format!("<Override PartName=\"/word/{name}.xml\" ContentType=\"{WORD}.{kind}+xml\"/>")
    };
    let parts: String = [
        ("document", "document.main"),
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("footnotes", "footnotes"),
        ("footer", "footer"),
    ]
    .map(|(name, kind)| part(name, kind))
    .concat();
    let pictures: String = [("png", "png"), ("jpg", "jpeg"), ("jpeg", "jpeg"), ("gif", "gif")]
        .map(|(ending, kind)| {
            format!("<Default Extension=\"{ending}\" ContentType=\"image/{kind}\"/>")
        })
        .concat();
    format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>{pictures}{parts}\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"
    )
}

fn relations() -> String {
    format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"document\" Type=\"{RELATIONSHIP}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"core\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
         </Relationships>"
    )
}

fn core(about: &About<'_>) -> String {
    let author = about.author.map(|author| format!("<dc:creator>{}</dc:creator>", escaped(author)));
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title>{}<dc:language>{}</dc:language></cp:coreProperties>",
        escaped(about.title),
        author.unwrap_or_default(),
        about.lang
    )
}
