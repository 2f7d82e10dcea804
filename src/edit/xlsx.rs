//! Reads the cells of an Office spreadsheet: a ZIP package with a file for each sheet, the texts they
//! share and the forms of their numbers.

use std::collections::HashMap;

use crate::base::calendar::{Date, add_days};
use crate::base::number;

/// The largest file in a package, unpacked, in bytes.
const LARGEST: usize = 128 << 20;
/// The most columns; a cell further to the right makes the sheet unreadable.
const COLUMNS: usize = 256;

/// The rows of a sheet, each with its number and its cells.
pub(super) type Rows = Vec<(usize, Vec<String>)>;

/// The sheets of a spreadsheet with their rows, in order; `None` if it cannot be read.
pub(super) fn sheets(bytes: &[u8]) -> Option<Vec<(String, Rows)>> {
    let package = Package::open(bytes)?;
    let workbook = package.read("xl/workbook.xml")?;
    let places = places(&package.read("xl/_rels/workbook.xml.rels")?);
    let texts = package.read("xl/sharedStrings.xml").map(|xml| texts(&xml)).unwrap_or_default();
    let forms = package.read("xl/styles.xml").map(|xml| forms(&xml)).unwrap_or_default();
    let mut book = Book { texts, forms, since: Date::new(1899, 12, 30).ok()? };
    let mut sheets = Vec::new();
    for tag in tags(&workbook) {
        match tag.name {
            "workbookPr" if matches!(tag.value("date1904").as_deref(), Some("1" | "true")) => {
                book.since = Date::new(1904, 1, 1).ok()?;
            }
            "sheet" => {
                let (Some(name), Some(id)) = (tag.value("name"), tag.value("id")) else { continue };
                // A sheet with only a chart has no cells.
                let Some(xml) = places.get(&id).and_then(|place| package.read(place)) else {
                    continue;
                };
                sheets.push((name, book.rows(&xml)?));
            }
            _ => {}
        }
    }
    Some(sheets)
}

/// What the cells of all sheets share.
struct Book {
    texts: Vec<String>,
    /// The form of the numbers of each style.
    forms: Vec<Form>,
    /// Day zero.
    since: Date,
}

/// The form of a number.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Number,
    Day,
    Time,
}

impl Book {
    fn rows(&self, xml: &str) -> Option<Rows> {
        let mut rows: Rows = Vec::new();
        let (mut column, mut kind, mut style) = (0, String::new(), 0);
        let mut text = String::new();
        let mut inside = false;
        for tag in tags(xml) {
            match (tag.name, tag.closes) {
                ("row", false) => {
                    let next = rows.last().map_or(1, |(number, _)| number + 1);
                    let number = tag.value("r").and_then(|number| number.parse().ok());
                    rows.push((number.unwrap_or(next), Vec::new()));
                }
                ("c", false) => {
                    let next = rows.last().map_or(0, |(_, cells)| cells.len());
                    column = tag.value("r").and_then(|name| place(&name)).unwrap_or(next);
                    kind = tag.value("t").unwrap_or_default();
                    style = tag.value("s").and_then(|style| style.parse().ok()).unwrap_or(0);
                    text.clear();
                }
                ("v" | "t", closes) => inside = !closes && !tag.is_empty,
                ("rPh", _) => inside = false,
                ("c", true) => {
                    let shown = self.shown(&kind, style, &text);
                    let (_, cells) = rows.last_mut()?;
                    if column >= COLUMNS && !shown.is_empty() {
                        return None;
                    }
                    if !shown.is_empty() {
                        cells.resize(cells.len().max(column + 1), String::new());
                        cells[column] = shown;
                    }
                }
                _ => {}
            }
            if inside {
                text.push_str(&unescaped(tag.behind));
            }
        }
        Some(rows)
    }

    /// The contents of a cell as a person would write them.
    fn shown(&self, kind: &str, style: usize, text: &str) -> String {
        let text = text.trim();
        match kind {
            "s" => text.parse().ok().and_then(|at: usize| self.texts.get(at)).cloned(),
            "b" => Some(if text == "1" { "true" } else { "false" }.to_owned()),
            "str" | "inlineStr" | "e" => None,
            "d" => text.split('T').next().map(str::to_owned),
            _ => self.number(style, text),
        }
        .unwrap_or_else(|| text.to_owned())
    }

    fn number(&self, style: usize, text: &str) -> Option<String> {
        let value: f64 = text.parse().ok().filter(|value: &f64| value.abs() < 1e15)?;
        let form = self.forms.get(style).copied().unwrap_or(Form::Number);
        let is_day = form == Form::Day && (1.0..3e6).contains(&value);
        if is_day {
            return Some(add_days(self.since, value.floor() as i64).to_string());
        }
        if form != Form::Number && (0.0..1e6).contains(&value) {
            let minutes = (value * 24.0 * 60.0).round() as i64;
            return Some(format!("{}:{:02}", minutes / 60, minutes % 60));
        }
        Some(number::written((value * 1e9).round() / 1e9))
    }
}

/// The column of a cell by its name: `B7` is 1.
fn place(name: &str) -> Option<usize> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic);
    let number = letters
        .take(4)
        .fold(0, |sum, letter| sum * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    number.checked_sub(1)
}

/// The file of each relation, by its id.
fn places(xml: &str) -> HashMap<String, String> {
    let relations = tags(xml).filter(|tag| tag.name == "Relationship");
    let pair = |tag: Tag<'_>| {
        let target = tag.value("Target")?;
        let place = match target.strip_prefix('/') {
            Some(absolute) => absolute.to_owned(),
            None => format!("xl/{target}"),
        };
        Some((tag.value("Id")?, place))
    };
    relations.filter_map(pair).collect()
}

/// The texts that cells share.
fn texts(xml: &str) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    let (mut inside, mut reading_aid) = (false, false);
    for tag in tags(xml) {
        match tag.name {
            "si" if !tag.closes => texts.push(String::new()),
            "rPh" => reading_aid = !tag.closes && !tag.is_empty,
            "t" => inside = !tag.closes && !tag.is_empty,
            _ => {}
        }
        if let (true, false, Some(text)) = (inside, reading_aid, texts.last_mut()) {
            text.push_str(&unescaped(tag.behind));
        }
    }
    texts.into_iter().map(|text| text.trim().to_owned()).collect()
}

/// The form of each style.
fn forms(xml: &str) -> Vec<Form> {
    let mut own: HashMap<String, Form> = HashMap::new();
    let mut forms = Vec::new();
    let mut inside = false;
    for tag in tags(xml) {
        match tag.name {
            "numFmt" => {
                if let (Some(id), Some(code)) = (tag.value("numFmtId"), tag.value("formatCode")) {
                    own.insert(id, form(&code));
                }
            }
            "cellXfs" => inside = !tag.closes,
            "xf" if inside && !tag.closes => {
                let id = tag.value("numFmtId").unwrap_or_default();
                let built_in = match id.parse() {
                    Ok(14..=17 | 22 | 27..=36 | 50..=58) => Form::Day,
                    Ok(18..=21 | 45..=47) => Form::Time,
                    _ => Form::Number,
                };
                forms.push(own.get(&id).copied().unwrap_or(built_in));
            }
            _ => {}
        }
    }
    forms
}

/// The form that a format code gives to numbers: `dd-mm-yyyy`, `[h]:mm`, `0,0 "days"`.
fn form(code: &str) -> Form {
    let mut signs = code.chars();
    let mut plain = String::new();
    while let Some(sign) = signs.next() {
        match sign {
            '"' => while signs.next().is_some_and(|sign| sign != '"') {},
            '\\' | '_' | '*' => drop(signs.next()),
            // A colour or a currency; hours in brackets count beyond a day.
            '[' => {
                let inner: String = signs.by_ref().take_while(|sign| *sign != ']').collect();
                let hours = inner.chars().all(|sign| "hHmMsSuU".contains(sign));
                plain.push_str(if hours { "h" } else { "" });
            }
            sign => plain.extend(sign.to_lowercase()),
        }
    }
    let plain = plain.split(';').next().unwrap_or_default();
    if plain.contains(['y', 'd', 'j']) || (plain.contains('m') && !plain.contains(['h', 's'])) {
        Form::Day
    } else if plain.contains(['h', 's']) {
        Form::Time
    } else {
        Form::Number
    }
}

/// A tag of an XML file.
struct Tag<'x> {
    /// Its name, without the prefix of its namespace.
    name: &'x str,
    attributes: &'x str,
    closes: bool,
    /// Whether it is closed at once.
    is_empty: bool,
    /// The text up to the next tag.
    behind: &'x str,
}

impl Tag<'_> {
    /// The value of an attribute, whatever the prefix of its namespace.
    fn value(&self, name: &str) -> Option<String> {
        let mut rest = self.attributes;
        while let Some((key, after)) = rest.split_once('=') {
            let after = after.trim_start();
            let quote = after.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
            let (value, left) = after[1..].split_once(quote)?;
            let key = key.trim();
            if key.rsplit(':').next() == Some(name) {
                return Some(unescaped(value));
            }
            rest = left;
        }
        None
    }
}

/// The tags of an XML file.
fn tags(xml: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut rest = xml;
    std::iter::from_fn(move || {
        loop {
            let start = rest.find('<')? + 1;
            let inner = &rest[start..];
            if let Some(comment) = inner.strip_prefix("!--") {
                rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
                continue;
            }
            let mut quote = None;
            let end = inner.char_indices().find(|(_, sign)| match (quote, sign) {
                (None, '>') => true,
                (None, '"' | '\'') => {
                    quote = Some(*sign);
                    false
                }
                (Some(open), sign) => {
                    if open == *sign {
                        quote = None;
                    }
                    false
                }
                _ => false,
            });
            let (end, _) = end?;
            let (tag, after) = (&inner[..end], &inner[end + 1..]);
            rest = after;
            let closes = tag.starts_with('/');
            let is_empty = tag.ends_with('/');
            let tag = tag.trim_matches('/');
            let (name, attributes) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
            let name = name.rsplit(':').next().unwrap_or(name);
            let behind = &after[..after.find('<').unwrap_or(after.len())];
            return Some(Tag { name, attributes, closes, is_empty, behind });
        }
    })
}

/// A text of an XML file without its escapes.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split('&');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (name, rest) = part.split_once(';').unwrap_or((part, ""));
        let number = match name.strip_prefix('#').map(|code| (code, code.strip_prefix(['x', 'X'])))
        {
            Some((_, Some(code))) => u32::from_str_radix(code, 16).ok().and_then(char::from_u32),
            Some((code, None)) => code.parse().ok().and_then(char::from_u32),
            None => None,
        };
        match (name, number) {
            (_, Some(sign)) => out.push(sign),
            ("lt", _) => out.push('<'),
            ("gt", _) => out.push('>'),
            ("quot", _) => out.push('"'),
            ("apos", _) => out.push('\''),
            ("amp", _) => out.push('&'),
            _ => {
                out.push('&');
                out.push_str(part);
                continue;
            }
        }
        out.push_str(rest);
    }
    out
}

/// The files in a ZIP package.
struct Package<'b> {
    bytes: &'b [u8],
    /// The method, the place and the packed size of each file.
    files: HashMap<String, (u64, usize, usize)>,
}

impl<'b> Package<'b> {
    fn open(bytes: &'b [u8]) -> Option<Self> {
        let end = memchr::memmem::rfind(bytes, b"PK\x05\x06")?;
        let mut at = number_at(bytes, end + 16, 4)? as usize;
        let mut files = HashMap::new();
        while bytes.get(at..at.checked_add(4)?) == Some(b"PK\x01\x02") {
            let length = number_at(bytes, at + 28, 2)? as usize;
            let name = bytes.get(at + 46..at + 46 + length)?;
            let place = number_at(bytes, at + 42, 4)? as usize;
            let packed = number_at(bytes, at + 20, 4)? as usize;
            let name = String::from_utf8_lossy(name).into_owned();
            files.insert(name, (number_at(bytes, at + 10, 2)?, place, packed));
            let more = number_at(bytes, at + 30, 2)? + number_at(bytes, at + 32, 2)?;
            at += 46 + length + more as usize;
        }
        Some(Self { bytes, files })
    }

    /// The text of a file.
    fn read(&self, name: &str) -> Option<String> {
        let (method, place, packed) = *self.files.get(name)?;
        let head = number_at(self.bytes, place + 26, 2)? + number_at(self.bytes, place + 28, 2)?;
        let start = place + 30 + head as usize;
        let bytes = self.bytes.get(start..start.checked_add(packed)?)?;
        let text = match method {
            0 => bytes.to_vec(),
            8 => miniz_oxide::inflate::decompress_to_vec_with_limit(bytes, LARGEST).ok()?,
            _ => return None,
        };
        Some(String::from_utf8_lossy(&text).into_owned())
    }
}

/// A number of some bytes, the lowest first.
fn number_at(bytes: &[u8], at: usize, long: usize) -> Option<u64> {
    let part = bytes.get(at..at.checked_add(long)?)?;
    Some(part.iter().rev().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A package of files that are stored as they are.
    fn package(files: &[(&str, &str)]) -> Vec<u8> {
        let (mut all, mut list) = (Vec::new(), Vec::new());
        for (name, text) in files {
            let size = (text.len() as u32).to_le_bytes();
            let sizes = [size, size].concat();
            let middle = [&[0; 10][..], &sizes, &(name.len() as u16).to_le_bytes()].concat();
            let place = (all.len() as u32).to_le_bytes();
            let (name, text) = (name.as_bytes(), text.as_bytes());
            all.extend([b"PK\x03\x04\x14\0\0\0", &middle[..], &[0; 2], name, text].concat());
            let entry = [b"PK\x01\x02\x14\0\x14\0\0\0", &middle[..], &[0; 12], &place, name];
            list.extend(entry.concat());
        }
        let (start, size) = ((all.len() as u32).to_le_bytes(), (list.len() as u32).to_le_bytes());
        [&all[..], &list, b"PK\x05\x06\0\0\0\0\0\0\0\0", &size, &start, &[0; 2]].concat()
    }

    fn spreadsheet(cells: &str) -> Vec<u8> {
        package(&[
            (
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"Uren &amp; zo\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
            ),
            (
                "xl/sharedStrings.xml",
                "<sst><si><t>Datum</t></si><si><r><t>Wat </t></r><r><t>dan?</t></r><rPh><t>x</t></rPh></si></sst>",
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
}
