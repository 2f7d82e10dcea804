//! Reads the cells of an Office spreadsheet as a person would write them.

use std::io::{self, Cursor, Read};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, Xlsx};
use zip::ZipArchive;

use crate::base::calendar::Date;
use crate::base::number;

/// The largest size of all files in a package together, unpacked, in bytes.
const LARGEST: u64 = 128 << 20;
/// The most columns; a cell further to the right makes the sheet unreadable.
const COLUMNS: usize = 256;

/// The rows of a sheet, each with its number and its cells.
pub(super) type Rows = Vec<(usize, Vec<String>)>;

/// The sheets of a spreadsheet with their rows, in order; `None` if it cannot be read.
pub(super) fn sheets(bytes: &[u8]) -> Option<Vec<(String, Rows)>> {
    if !unpacks_small(bytes)? {
        return None;
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).ok()?;
    let sheets = book.sheets_metadata().iter();
    let with_cells = sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<String> = with_cells.map(|sheet| sheet.name.clone()).collect();
    let mut read = Vec::with_capacity(names.len());
    for name in names {
        let rows = rows(&mut book, &name)?;
        read.push((name, rows));
    }
    Some(read)
}

/// Whether the files of a package are small when they are unpacked, whatever it says of their size.
fn unpacks_small(bytes: &[u8]) -> Option<bool> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut left = LARGEST;
    for number in 0..package.len() {
        let file = package.by_index(number).ok()?;
        let unpacked = io::copy(&mut file.take(left + 1), &mut io::sink()).ok()?;
        if unpacked > left {
            return Some(false);
        }
        left -= unpacked;
    }
    Some(true)
}

/// The cells are read one by one: one far away would make a whole table of them enormous.
fn rows(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Option<Rows> {
    let mut cells = book.worksheet_cells_reader(name).ok()?;
    let mut rows: Rows = Vec::new();
    while let Some(cell) = cells.next_cell().ok()? {
        let (row, column) = cell.get_position();
        let (number, column) = (row as usize + 1, column as usize);
        let shown = shown(cell.get_value());
        if shown.is_empty() {
            continue;
        }
        if column >= COLUMNS {
            return None;
        }
        if rows.last().is_none_or(|(last, _)| *last != number) {
            rows.push((number, Vec::new()));
        }
        let (_, cells) = rows.last_mut()?;
        cells.resize(cells.len().max(column + 1), String::new());
        cells[column] = shown;
    }
    Some(rows)
}

/// The contents of a cell as a person would write them.
fn shown(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(whole) => whole.to_string(),
        DataRef::Float(value) => number(*value),
        DataRef::String(text) => text.trim().to_owned(),
        DataRef::SharedString(text) => text.trim().to_owned(),
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(value) => moment(*value),
        DataRef::DateTimeIso(text) => text.split('T').next().unwrap_or_default().to_owned(),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// A day as `2026-10-03`, a time of a day or a duration as `25:30`.
fn moment(value: ExcelDateTime) -> String {
    let days = value.as_f64();
    if value.is_duration() || (0.0..1.0).contains(&days) {
        let minutes = (days * 24.0 * 60.0).round() as i64;
        return format!("{}:{:02}", minutes / 60, minutes % 60);
    }
    let (year, month, day, ..) = value.to_ymd_hms_milli();
    match Date::new(year as i16, month as i8, day as i8) {
        Ok(date) => date.to_string(),
        Err(_) => number(days),
    }
}

/// A number without the digits that only come from the way it is stored.
fn number(value: f64) -> String {
    number::written((value * 1e9).round() / 1e9)
}

#[cfg(test)]
mod tests {
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
}
