//! Small forms and a plan, for the tests of forms.

use std::fs;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use pop::media::package::packed;
use tempfile::TempDir;

pub(super) const WISH: &str = "Op een dag begin ik mijn eigen bakkerij in Zweden";

/// A plan with two goals for the manager, and a wish that only its author knows.
pub(super) fn plan() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let write = |path: &str, text: &str| {
        let place = root.join(path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
        fs::write(place, text).expect("a file");
    };
    write(
        "pop.toml",
        "taal = \"nl\"\n[persoon]\nnaam = \"Ada de Wit\"\nfunctie = \"Bakker\"\norganisatie = \"Bakkerij Zuid\"\n\
         towards = \"Meesterbakker\"\n[persoon.audience]\ntowards = [\"manager\"]\n\
         [lezersgroepen]\nmanager = \"Mijn leidinggevende\"\n\
         [[editie]]\nnaam = \"gesprek\"\nlezers = \"manager\"\nuitvoer = [\"site\"]\n",
    );
    let goal = |title: &str, sentence: &str, due: &str, more: &str, body: &str| {
        format!(
            "+++\ntitel = \"{title}\"\nstatus = \"actief\"\nstart = 2026-09-01\neinddatum = {due}\n\
             doelzin = \"{sentence}\"\nlezers = [\"manager\"]\n{more}+++\n{body}"
        )
    };
    let more = "effort = { cost = 250 }\naantonen = \"Een proefbrood\"\nobstacles = [\"Vroeg op\"]\n\
                support = [{ what = \"Een dag meelopen\", kind = \"time\", from = \"meester\" }]\n\
                [smart]\nspecifiek = \"Elk brood zelf\"\nmeetbaar = \"Tien broden\"\n\
                [[stap]]\nwat = \"Kneden\"\neinddatum = 2026-12-11\n[[stap]]\nwat = \"Bakken\"\n";
    let why = "\n## Waarom\n\nBrood is mijn vak.\n";
    write("doelen/a-desem.md", &goal("Desem", "Ik bak alleen.", "2027-03-01", more, why));
    write("doelen/b-winkel.md", &goal("Winkel", "Ik leid de winkel.", "2027-06-30", "", ""));
    write(
        "metingen/2026-09-zelf.md",
        "+++\ntitel = \"Waar ik sta\"\ndatum = 2026-09-01\nbeoordelaar = \"zelf\"\nsterk = [\"Ik proef fijn\"]\n\
         zwak = [\"Ik plan te krap\"]\nlezers = [\"manager\"]\n+++\n",
    );
    for (moment, text) in [("now", "Ik kneed en vorm."), ("desired", "Ik bak zelf.")] {
        write(
            &format!("situatie/{moment}.md"),
            &format!(
                "+++\nmoment = \"{moment}\"\ndatum = 2026-09-01\nlezers = [\"manager\"]\n+++\n{text}\n"
            ),
        );
    }
    write(
        "gesprekken/2026-09.md",
        "+++\ntitel = \"Gesprek\"\ndatum = 2026-09-10\nvolgende = 2026-12-01\nlezers = [\"manager\"]\n\
         [[afspraak]]\nwhat = \"Een oven lenen\"\nwho = \"meester\"\n+++\n",
    );
    write(
        "doelen/c-weg.md",
        &format!("+++\ntitel = \"{WISH}\"\nstatus = \"actief\"\n+++\n{WISH}, zodra het kan.\n"),
    );
    folder
}

/// A Word file with this body.
pub(super) fn docx(body: &str) -> Vec<u8> {
    docx_with(body, &[])
}

pub(super) fn docx_with(body: &str, more: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let types = "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    let relations = "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    let document = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w:body>{body}<w:sectPr/></w:body></w:document>"
    );
    let mut parts = vec![
        ("[Content_Types].xml", types.as_bytes().to_vec()),
        ("_rels/.rels", relations.as_bytes().to_vec()),
        ("word/document.xml", document.into_bytes()),
    ];
    parts.extend(more.iter().cloned());
    packed(&parts)
}

pub(super) fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

pub(super) fn table(rows: &[&[&str]]) -> String {
    let cell = |text: &&str| {
        let inside = if text.is_empty() { "<w:p/>".to_owned() } else { p(text) };
        format!("<w:tc><w:tcPr/>{inside}</w:tc>")
    };
    let row =
        |cells: &&[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

/// A heading of a Word file.
pub(super) fn heading(text: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// A bold paragraph.
pub(super) fn bold(text: &str) -> String {
    format!("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>")
}

/// A content control in a paragraph, after a text.
pub(super) fn control(before: &str, alias: &str, kind: &str) -> String {
    format!(
        "<w:p><w:r><w:t xml:space=\"preserve\">{before}</w:t></w:r><w:sdt><w:sdtPr><w:alias w:val=\"{alias}\"/><w:showingPlcHdr/>{kind}</w:sdtPr><w:sdtContent><w:r><w:t>Klik of tik om tekst in te voeren.</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    )
}

/// A field of an old form, after a text.
pub(super) fn legacy(before: &str, name: &str, inside: &str) -> String {
    let instruction = if inside.contains("ddList") { "FORMDROPDOWN" } else { "FORMTEXT" };
    let result = if inside.contains("ddList") {
        String::new()
    } else {
        "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>\u{2002}\u{2002}\u{2002}</w:t></w:r>".to_owned()
    };
    format!(
        "<w:p><w:r><w:t xml:space=\"preserve\">{before}</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"{name}\"/>{inside}</w:ffData></w:fldChar></w:r><w:r><w:instrText> {instruction} </w:instrText></w:r>{result}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
    )
}

/// A text with an empty bookmark after it.
pub(super) fn bookmark(before: &str, name: &str, id: usize) -> String {
    format!(
        "<w:p><w:r><w:t xml:space=\"preserve\">{before}</w:t></w:r><w:bookmarkStart w:id=\"{id}\" w:name=\"{name}\"/><w:bookmarkEnd w:id=\"{id}\"/></w:p>"
    )
}

/// A table with an empty field in each cell below its headings.
pub(super) fn table_of_controls(heads: &[&str], rows: usize) -> String {
    let field = "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klik of tik om tekst in te voeren.</w:t></w:r></w:sdtContent></w:sdt></w:p>";
    let row = |cells: Vec<String>| {
        let cells = cells.iter().map(|cell| format!("<w:tc><w:tcPr/>{cell}</w:tc>"));
        format!("<w:tr>{}</w:tr>", cells.collect::<String>())
    };
    let head = row(heads.iter().map(|head| p(head)).collect());
    let body = row(heads.iter().map(|_| field.to_owned()).collect());
    format!("<w:tbl>{head}{}</w:tbl>", body.repeat(rows))
}

/// A field of a PDF.
pub(super) struct Field {
    /// Its name.
    pub(super) name: &'static str,
    /// Left, bottom, width, height.
    pub(super) at: [f32; 4],
    /// Further entries of its dictionary.
    pub(super) more: Dictionary,
}

/// A field for one line.
pub(super) fn line(name: &'static str, at: [f32; 4]) -> Field {
    Field { name, at, more: dictionary! { "FT" => "Tx" } }
}

/// A field for several lines.
pub(super) fn lines(name: &'static str, at: [f32; 4]) -> Field {
    Field { name, at, more: dictionary! { "FT" => "Tx", "Ff" => 4096 } }
}

/// A box.
pub(super) fn check(name: &'static str, left: f32, bottom: f32) -> Field {
    let state = |document: &[u8]| {
        Stream::new(
            dictionary! { "Subtype" => "Form", "BBox" => vec![0.into(), 0.into(), 12.into(), 12.into()] },
            document.to_vec(),
        )
    };
    let states = dictionary! { "Ja" => state(b"0 0 12 12 re f"), "Off" => state(b"") };
    let more = dictionary! { "FT" => "Btn", "AS" => "Off", "AP" => dictionary! { "N" => states } };
    Field { name, at: [left, bottom, 12.0, 12.0], more }
}

/// Words of a PDF: left, base, size, whether they are bold, the words.
pub(super) type Said = (f32, f32, f32, bool, &'static str);

/// A PDF with one page for each list of words, and the fields on it.
pub(super) fn pdf(pages: Vec<(Vec<Said>, Vec<Field>)>) -> Document {
    let mut document = Document::with_version("1.7");
    let tree = document.new_object_id();
    let font = |base: &str| dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => base, "Encoding" => "WinAnsiEncoding" };
    let plain = document.add_object(font("Helvetica"));
    let bold = document.add_object(font("Helvetica-Bold"));
    let fonts = dictionary! { "F0" => plain, "F1" => bold, "Helv" => plain };
    let (mut kids, mut fields): (Vec<Object>, Vec<Object>) = (Vec::new(), Vec::new());
    for (words, own) in pages {
        let page = document.new_object_id();
        let mut operations = Vec::new();
        for (left, base, size, is_bold, text) in words {
            let codes = text.replace('–', "-").chars().map(|c| c as u8).collect::<Vec<u8>>();
            let name = if is_bold { "F1" } else { "F0" };
            operations.extend([
                Operation::new("BT", vec![]),
                Operation::new("Tf", vec![name.into(), size.into()]),
                Operation::new("Td", vec![left.into(), base.into()]),
                Operation::new("Tj", vec![Object::string_literal(codes)]),
                Operation::new("ET", vec![]),
            ]);
        }
        let content = Content { operations }.encode().expect("encoded");
        let content = document.add_object(Stream::new(Dictionary::new(), content));
        let mut notes: Vec<Object> = Vec::new();
        for field in own {
            let [left, bottom, width, height] = field.at;
            let mut dict = field.more;
            dict.set("Type", "Annot");
            dict.set("Subtype", "Widget");
            dict.set("T", Object::string_literal(field.name));
            dict.set("F", 4);
            dict.set("P", page);
            let corners = [left, bottom, left + width, bottom + height].map(Object::Real);
            dict.set("Rect", corners.to_vec());
            if let Ok(states) = dict.get_mut(b"AP").and_then(Object::as_dict_mut)
                && let Ok(states) = states.get_mut(b"N").and_then(Object::as_dict_mut)
            {
                for (_, state) in states.iter_mut() {
                    *state = Object::Reference(document.add_object(state.clone()));
                }
            }
            let id = document.add_object(dict);
            notes.push(id.into());
            fields.push(id.into());
        }
        let size = [0.0, 0.0, 595.0, 842.0].map(Object::Real).to_vec();
        let dict = dictionary! {
            "Type" => "Page", "Parent" => tree, "MediaBox" => size, "Contents" => content,
            "Resources" => dictionary! { "Font" => fonts.clone() }, "Annots" => notes,
        };
        document.objects.insert(page, dict.into());
        kids.push(page.into());
    }
    let count = i64::try_from(kids.len()).expect("few");
    let pages = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count };
    document.objects.insert(tree, pages.into());
    let form = dictionary! {
        "Fields" => fields, "DA" => Object::string_literal("/Helv 0 Tf 0 g"),
        "DR" => dictionary! { "Font" => fonts },
    };
    let catalog = document
        .add_object(dictionary! { "Type" => "Catalog", "Pages" => tree, "AcroForm" => form });
    let info = document.add_object(dictionary! { "Author" => Object::string_literal("P. Kok") });
    document.trailer.set("Root", catalog);
    document.trailer.set("Info", info);
    document
}

/// The bytes of a document.
pub(super) fn saved(mut document: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("written");
    bytes
}

/// An `OpenDocument` text with this body.
pub(super) fn odt(body: &str) -> Vec<u8> {
    odt_with(body, &[])
}

/// The same, with further parts.
pub(super) fn odt_with(body: &str, more: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:form=\"urn:oasis:names:tc:opendocument:xmlns:form:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" office:version=\"1.3\"><office:automatic-styles></office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    let manifest = "<?xml version=\"1.0\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>";
    let mut parts = vec![
        ("mimetype", b"application/vnd.oasis.opendocument.text".to_vec()),
        ("content.xml", content.into_bytes()),
        ("META-INF/manifest.xml", manifest.as_bytes().to_vec()),
    ];
    parts.extend(more.iter().cloned());
    packed(&parts)
}

/// A paragraph of an `OpenDocument` text.
pub(super) fn odt_p(text: &str) -> String {
    if text.is_empty() { "<text:p/>".to_owned() } else { format!("<text:p>{text}</text:p>") }
}

/// A table of an `OpenDocument` text.
pub(super) fn odt_table(rows: &[&[&str]]) -> String {
    let cell = |text: &&str| format!("<table:table-cell>{}</table:table-cell>", odt_p(text));
    let row = |cells: &&[&str]| {
        format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
    };
    format!("<table:table>{}</table:table>", rows.iter().map(row).collect::<String>())
}
