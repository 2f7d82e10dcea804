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
mod tests;
