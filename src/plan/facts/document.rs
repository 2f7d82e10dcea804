//! Finds the author of a file in its metadata: the information dictionary of a PDF, the properties
//! of an Office file.

use super::{Look, PART, find};

/// Keys as named in the file, with their values.
type About = Vec<(&'static str, String)>;

/// The maximum length of a value, in characters.
const LONG: usize = 80;

/// The metadata of a PDF, from its information dictionary or from XMP.
pub(super) fn pdf(length: u64, look: &mut Look<'_>) -> About {
    let mut parts = vec![look(0, PART * 2)];
    if length > PART as u64 * 2 {
        parts.push(look(length - PART as u64, PART));
    }
    let mut about = About::new();
    // Encrypted metadata cannot be read, and reveals nothing to a reader either.
    let encrypted = parts.iter().any(|part| find(part, b"/Encrypt ").is_some());
    if !encrypted && let Some(table) = information(&parts) {
        for key in ["Author", "Company", "Title", "Subject", "Keywords", "Creator", "Producer"] {
            let name = format!("/{key}");
            let value =
                find(table, name.as_bytes()).and_then(|at| string(&table[at + name.len()..]));
            add(&mut about, key, value);
        }
    }
    for part in &parts {
        let Some(start) = find(part, b"<x:xmpmeta") else { continue };
        let end = find(&part[start..], b"</x:xmpmeta").map_or(part.len(), |end| start + end);
        let xmp = String::from_utf8_lossy(&part[start..end]);
        for (tag, key) in [
            ("dc:creator", "Author"),
            ("dc:title", "Title"),
            ("dc:description", "Subject"),
            ("pdf:Keywords", "Keywords"),
            ("xmp:CreatorTool", "Creator"),
            ("pdf:Producer", "Producer"),
        ] {
            add(&mut about, key, tagged(&xmp, tag));
        }
    }
    about
}

/// The information dictionary of a PDF, by its reference in the last readable trailer.
fn information(parts: &[Vec<u8>]) -> Option<&[u8]> {
    let names = parts.iter().rev().find_map(|part| {
        let at = memchr::memmem::rfind(part, b"/Info ")?;
        let text =
            std::str::from_utf8(part.get(at + 6..at + 30)?.split(|byte| *byte == b'R').next()?);
        let mut numbers = text.ok()?.split_whitespace();
        Some((numbers.next()?.parse::<u32>().ok()?, numbers.next()?.parse::<u32>().ok()?))
    })?;
    let name = format!("{} {} obj", names.0, names.1);
    parts.iter().rev().find_map(|part| {
        let mut places = memchr::memmem::rfind_iter(part, name.as_bytes());
        // `11 0 obj` is not `1 0 obj`.
        let at = places.find(|at| *at == 0 || !part[at - 1].is_ascii_digit())?;
        let table = &part[at..];
        Some(&table[..find(table, b"endobj").unwrap_or(table.len())])
    })
}

/// The PDF string at the start of some bytes.
fn string(bytes: &[u8]) -> Option<String> {
    let bytes = bytes.trim_ascii_start();
    let mut plain = Vec::new();
    if let Some(hex) = bytes.strip_prefix(b"<").filter(|rest| !rest.starts_with(b"<")) {
        let digits: Vec<u8> = hex
            .iter()
            .take_while(|byte| **byte != b'>')
            .filter(|b| b.is_ascii_hexdigit())
            .copied()
            .collect();
        for pair in digits.chunks(2) {
            plain.push(u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?);
        }
    } else {
        let mut deep = 0;
        let mut signs = bytes.strip_prefix(b"(")?.iter();
        while let Some(sign) = signs.next() {
            match sign {
                b'\\' => plain.extend(signs.next()),
                b')' if deep == 0 => break,
                sign => {
                    deep += i32::from(*sign == b'(') - i32::from(*sign == b')');
                    plain.push(*sign);
                }
            }
        }
    }
    Some(match plain.strip_prefix(b"\xFE\xFF") {
        Some(wide) => {
            let pairs = wide.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(pairs).map(|sign| sign.unwrap_or('\u{FFFD}')).collect()
        }
        None => plain.iter().map(|byte| char::from(*byte)).collect(),
    })
}

/// The metadata of an Office file: a ZIP package with XML files, some of which describe it.
pub(super) fn office(length: u64, look: &mut Look<'_>) -> About {
    let from = length.saturating_sub(1 << 16);
    let tail = look(from, 1 << 16);
    let mut about = About::new();
    let Some(end) = memchr::memmem::rfind(&tail, b"PK\x05\x06") else { return about };
    let number = |bytes: &[u8], at: usize, long: usize| -> u64 {
        let part = bytes.get(at..at + long).unwrap_or_default();
        part.iter().rev().fold(0, |sum, byte| sum << 8 | u64::from(*byte))
    };
    let (size, start) = (number(&tail, end + 12, 4), number(&tail, end + 16, 4));
    let list = look(start, (size as usize).min(1 << 20));
    let mut at = 0;
    while list.get(at..at + 4) == Some(b"PK\x01\x02") {
        let name = at + 46..at + 46 + number(&list, at + 28, 2) as usize;
        let keys: &[(&str, &str)] = match list.get(name.clone()) {
            Some(b"docProps/core.xml") => &[
                ("dc:creator", "Author"),
                ("cp:lastModifiedBy", "LastModifiedBy"),
                ("dc:title", "Title"),
                ("dc:subject", "Subject"),
                ("cp:keywords", "Keywords"),
            ],
            Some(b"docProps/app.xml") => {
                &[("Company", "Company"), ("Manager", "Manager"), ("Application", "Application")]
            }
            Some(b"meta.xml") => &[
                ("meta:initial-creator", "Author"),
                ("dc:creator", "LastModifiedBy"),
                ("dc:title", "Title"),
                ("dc:subject", "Subject"),
                ("meta:keyword", "Keywords"),
                ("meta:generator", "Application"),
            ],
            _ => &[],
        };
        if !keys.is_empty() {
            let (packed, place) = (number(&list, at + 20, 4), number(&list, at + 42, 4));
            let head = look(place, 30);
            let inner = place + 30 + number(&head, 26, 2) + number(&head, 28, 2);
            let bytes = look(inner, (packed as usize).min(PART));
            let text = match number(&list, at + 10, 2) {
                0 => Some(bytes),
                8 => miniz_oxide::inflate::decompress_to_vec_with_limit(&bytes, PART * 2).ok(),
                _ => None,
            };
            let text = text.map(|text| String::from_utf8_lossy(&text).into_owned());
            for (tag, key) in keys {
                add(&mut about, key, text.as_deref().and_then(|text| tagged(text, tag)));
            }
        }
        at = name.end + (number(&list, at + 30, 2) + number(&list, at + 32, 2)) as usize;
    }
    about
}

/// The text of the first element with a name, or the value of that attribute.
fn tagged(xml: &str, name: &str) -> Option<String> {
    let open = [format!("<{name}>"), format!("<{name} ")];
    let inner = open.iter().find_map(|open| {
        let start = xml.find(open.as_str())? + open.len();
        let start = if open.ends_with('>') { start } else { start + xml[start..].find('>')? + 1 };
        let end = xml[start..].find(&format!("</{name}>"))?;
        xml.get(start..start + end)
    });
    let attribute = || {
        let (_, rest) = xml.split_once(&format!(" {name}=\""))?;
        Some(rest.split('"').next().unwrap_or_default())
    };
    let mut text = String::new();
    let mut is_tag = false;
    for sign in inner.or_else(attribute)?.chars() {
        match sign {
            '<' => is_tag = true,
            '>' if is_tag => is_tag = false,
            sign if !is_tag => text.push(sign),
            _ => {}
        }
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    Some(text.replace("&apos;", "'").replace("&amp;", "&"))
}

/// Adds a key, unless it is empty or already present.
fn add(about: &mut About, key: &'static str, value: Option<String>) {
    let value: String = value.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    let value: String = value.chars().filter(|sign| !sign.is_control()).take(LONG).collect();
    if !value.is_empty() && about.iter().all(|(known, _)| *known != key) {
        about.push((key, value));
    }
}

#[cfg(test)]
mod tests;
