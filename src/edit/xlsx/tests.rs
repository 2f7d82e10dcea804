//! Tests of `xlsx`.

use std::io::Write;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;

/// A package of files that are stored as they are.
fn package(files: &[(&str, &str)]) -> Vec<u8> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, text) in files {
        package.start_file(*name, stored).expect("a file");
        package.write_all(text.as_bytes()).expect("written");
    }
    package.finish().expect("a package").into_inner()
}

fn spreadsheet(cells: &str) -> Vec<u8> {
    package(&[
        (
            "_rels/.rels",
            "<Relationships><Relationship Id=\"r0\" Type=\"x/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        ),
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"Uren &amp; zo\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        ),
        (
            "xl/sharedStrings.xml",
            "<sst><si><t>Datum</t></si><si><r><t xml:space=\"preserve\">Wat </t></r><r><t>dan?</t></r><rPh><t>x</t></rPh></si></sst>",
        ),
        (
            "xl/styles.xml",
            "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd\\-mm\\-yyyy;@\"/><numFmt numFmtId=\"171\" formatCode=\"[h]:mm\"/><numFmt numFmtId=\"172\" formatCode=\"0.0 &quot;dagen&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"172\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
        ),
        (
            "xl/worksheets/sheet1.xml",
            &format!("<worksheet><sheetData>{cells}</sheetData></worksheet>"),
        ),
    ])
}

#[test]
fn cells_read_as_people_see_them() {
    let cells = "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c></row>\
                     <row r=\"4\"><c r=\"A4\" s=\"1\"><v>46298</v></c><c r=\"B4\" s=\"2\"><v>1.0625</v></c>\
                     <c r=\"C4\" t=\"inlineStr\"><is><t>één &lt; twee</t></is></c><c r=\"D4\" s=\"3\"><v>2.50</v></c>\
                     <c r=\"E4\" t=\"b\"><v>1</v></c><c r=\"F4\" s=\"4\"><v>46298.5</v></c><c r=\"G4\" s=\"1\"/></row>";
    let read = sheets(&spreadsheet(cells)).expect("a spreadsheet");
    let rows = vec![
        (2, vec!["Datum".to_owned(), String::new(), "Wat dan?".to_owned()]),
        (
            4,
            ["2026-10-03", "25:30", "één < twee", "2.5", "true", "2026-10-03"]
                .map(str::to_owned)
                .to_vec(),
        ),
    ];
    assert_eq!(read, [("Uren & zo".to_owned(), rows)]);
}

#[test]
fn what_is_damaged_is_refused() {
    assert!(sheets(b"PK\x03\x04 nothing").is_none());
    let whole = spreadsheet("<row><c r=\"ZZZ1\"><v>1</v></c></row>");
    assert!(sheets(&whole).is_none());
    for length in 0..whole.len() {
        let _ = sheets(&whole[..length]);
    }
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 0xff;
        let _ = sheets(&bytes);
    }
}

#[test]
fn what_unpacks_to_too_much_is_refused() {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..3 {
        let name = format!("xl/{number}.xml");
        package.start_file(name, SimpleFileOptions::default()).expect("a file");
        package.write_all(&vec![b' '; 48 << 20]).expect("written");
    }
    let bytes = package.finish().expect("a package").into_inner();
    assert!(bytes.len() < 1 << 20);
    assert_eq!(unpacks_small(&bytes), Some(false));
    assert!(sheets(&bytes).is_none());
}

#[test]
fn a_cell_far_away_costs_nothing() {
    let cells = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>\
                     <row r=\"1048576\"><c r=\"B1048576\"><v>2</v></c></row>";
    let read = sheets(&spreadsheet(cells)).expect("a spreadsheet");
    let last = (1_048_576, vec![String::new(), "2".to_owned()]);
    assert_eq!(read[0].1, [(1, vec!["1".to_owned()]), last]);
}
