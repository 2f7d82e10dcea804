//! Reads a spreadsheet or a file with separated values into rows of text, as people see them.

use csv_core::{ReadRecordResult, ReaderBuilder};

use super::xlsx;

/// The largest file, in bytes.
pub(crate) const LARGEST: usize = 32 << 20;
/// The most rows and columns.
const MOST: (usize, usize) = (20_000, 200);

/// The rows of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The rows that contain anything, each with its number in the file.
    pub rows: Vec<(usize, Vec<String>)>,
    /// The other sheets with anything in them, by name.
    pub others: Vec<String>,
}

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is neither a spreadsheet nor a file with separated values.
    Kind,
    /// It is damaged, or protected with a password.
    Damaged,
    /// It is too large.
    TooLarge,
    /// There is nothing in it.
    Empty,
    /// There is no such sheet; the sheets there are.
    NoSheet(Vec<String>),
}

/// Reads a file by its name. `sheet` is the name of the sheet in a spreadsheet; the first one with
/// anything in it if there is none.
///
/// # Errors
///
/// Why the file cannot be read.
pub fn read(name: &str, bytes: &[u8], sheet: Option<&str>) -> Result<Sheet, Problem> {
    if bytes.len() > LARGEST {
        return Err(Problem::TooLarge);
    }
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
    let read = match ending.as_str() {
        "csv" | "tsv" | "tab" | "txt" if bytes.starts_with(b"PK\x03\x04") => {
            spreadsheet(bytes, sheet)?
        }
        "csv" | "tsv" | "tab" | "txt" => Sheet { rows: csv(bytes)?, others: Vec::new() },
        "xlsx" | "xlsm" => spreadsheet(bytes, sheet)?,
        _ => return Err(Problem::Kind),
    };
    if read.rows.is_empty() { Err(Problem::Empty) } else { Ok(read) }
}

fn csv(bytes: &[u8]) -> Result<Vec<(usize, Vec<String>)>, Problem> {
    let text = decoded(bytes);
    if text.contains('\0') {
        return Err(Problem::Kind);
    }
    // A spreadsheet program names the separator in a first line of its own.
    let (named, text) = match text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n')) {
        Some((sign, rest)) => (sign.bytes().next(), rest),
        None => (None, &*text),
    };
    let mut reader =
        ReaderBuilder::new().delimiter(named.unwrap_or_else(|| separator(text))).build();
    let mut input = text.as_bytes();
    let mut output = vec![0; input.len() + 1];
    let mut ends = [0; MOST.1 * 4];
    let (mut filled, mut counted) = (0, 0);
    let first = 1 + usize::from(named.is_some());
    let mut line = first;
    let mut rows = Vec::new();
    loop {
        if filled == 0 && counted == 0 {
            let blank = input.iter().take_while(|sign| matches!(sign, b'\r' | b'\n'));
            line += blank.filter(|sign| **sign == b'\n').count();
        }
        let (result, read, written, ended) =
            reader.read_record(input, &mut output[filled..], &mut ends[counted..]);
        (filled, counted) = (filled + written, counted + ended);
        input = &input[read..];
        match result {
            ReadRecordResult::InputEmpty => {}
            ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                return Err(Problem::TooLarge);
            }
            ReadRecordResult::Record => {
                let starts = std::iter::once(0).chain(ends.iter().copied());
                let places = starts.zip(&ends).take(counted);
                let cell = |(start, end): (usize, &usize)| {
                    String::from_utf8_lossy(&output[start..*end]).trim().to_owned()
                };
                add(&mut rows, line, places.map(cell).collect())?;
                line = first + reader.line() as usize - 1;
                (filled, counted) = (0, 0);
            }
            ReadRecordResult::End => break,
        }
    }
    Ok(rows)
}

/// Adds a row unless it is empty.
fn add(
    rows: &mut Vec<(usize, Vec<String>)>,
    number: usize,
    mut cells: Vec<String>,
) -> Result<(), Problem> {
    while cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    if cells.len() > MOST.1 || rows.len() >= MOST.0 {
        return Err(Problem::TooLarge);
    }
    if !cells.is_empty() {
        rows.push((number, cells));
    }
    Ok(())
}

/// The text of a file in the encodings of spreadsheet programs.
fn decoded(bytes: &[u8]) -> String {
    let (encoding, start) = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, length),
        None if std::str::from_utf8(bytes).is_ok() => (encoding_rs::UTF_8, 0),
        None => (encoding_rs::WINDOWS_1252, 0),
    };
    encoding.decode_without_bom_handling(&bytes[start..]).0.into_owned()
}

/// The sign that separates the cells of the first lines, outside quotes.
fn separator(text: &str) -> u8 {
    let mut counts = [(b';', 0), (b'\t', 0), (b',', 0), (b'|', 0)];
    let mut quoted = false;
    for sign in text.bytes().take(16_384) {
        match sign {
            b'"' => quoted = !quoted,
            _ if quoted => {}
            // The headings of a table decide.
            b'\n' if counts.iter().any(|(_, count)| *count > 0) => break,
            _ => {
                if let Some((_, count)) = counts.iter_mut().find(|(known, _)| *known == sign) {
                    *count += 1;
                }
            }
        }
    }
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(sign, _)| *sign)
}

fn spreadsheet(bytes: &[u8], wanted: Option<&str>) -> Result<Sheet, Problem> {
    let sheets = xlsx::sheets(bytes).ok_or(Problem::Damaged)?;
    if let Some(wanted) = wanted
        && !sheets.iter().any(|(name, _)| name == wanted)
    {
        return Err(Problem::NoSheet(sheets.into_iter().map(|(name, _)| name).collect()));
    }
    let mut sheet = Sheet::default();
    for (name, cells) in sheets {
        let mut rows = Vec::new();
        for (number, cells) in cells {
            add(&mut rows, number, cells)?;
        }
        let is_it = wanted.map_or(sheet.rows.is_empty(), |wanted| wanted == name);
        if is_it {
            sheet.rows = rows;
        } else if !rows.is_empty() {
            sheet.others.push(name);
        }
    }
    Ok(sheet)
}

#[cfg(test)]
mod tests;
