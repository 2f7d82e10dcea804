//! The formats of outputs, and how each escapes characters: JSON and programs, entities, folded
//! calendar lines, and files packed into an address.

use std::borrow::Cow;

use memchr::memmem;

/// The format of an output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// Text, Markdown included.
    Plain,
    /// HTML, XML, SVG.
    Markup,
    /// JSON: texts in quotes, with escapes.
    Json,
    /// A calendar or a contact card: folded lines, with escapes.
    Calendar,
    /// A program: prose is in quotes.
    Program,
    /// Style sheets: prose only by accident.
    Other,
    /// Images and PDF: binary files that can contain text.
    Binary,
}

impl Format {
    /// The format of a file, by its content, and by its name where the content is not enough.
    pub(super) fn of(path: &str, text: &str) -> Self {
        if memchr::memchr(0, text.as_bytes()).is_some() {
            return Self::Binary;
        }
        let bytes = text.strip_prefix('\u{feff}').unwrap_or(text).as_bytes().trim_ascii_start();
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
        if bytes.starts_with(b"BEGIN:V") {
            return Self::Calendar;
        }
        if bytes.starts_with(b"%PDF") {
            return Self::Binary;
        }
        match ending {
            "css" => return Self::Other,
            "js" | "mjs" => return Self::Program,
            "md" | "txt" | "csv" | "typ" => return Self::Plain,
            _ => {}
        }
        match bytes.first() {
            Some(b'<') => Self::Markup,
            Some(b'{' | b'[') => Self::Json,
            _ => match ending {
                "html" | "htm" | "xhtml" | "xml" | "svg" | "rss" | "atom" => Self::Markup,
                "json" | "webmanifest" | "jsonld" | "map" => Self::Json,
                "ics" | "vcf" => Self::Calendar,
                _ => Self::Plain,
            },
        }
    }
}

/// A text without the escapes of JSON and programs.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if memchr::memchr(b'\\', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        plain.push_str(before);
        let Some(character) = after.chars().next() else { return plain.into() };
        rest = &after[character.len_utf8()..];
        match character {
            'n' | 'r' | 't' | 'b' | 'f' | 'v' | '0' | '\n' => plain.push(' '),
            'u' | 'x' => {
                let (code, width) = number(after);
                plain.push(code);
                rest = &after[width..];
            }
            character => plain.push(character),
        }
    }
    plain.push_str(rest);
    plain.into()
}

/// The character for a numeric escape, without its backslash (`u00e9`, `u{e9}`, `xe9`, or a
/// surrogate pair of two `u` escapes), and the width of the escape.
fn number(text: &str) -> (char, usize) {
    let hex = |part: Option<&str>| u32::from_str_radix(part.unwrap_or("-"), 16).ok();
    if let Some(inner) = text.strip_prefix("u{") {
        let end = inner.find('}').unwrap_or(0);
        let character = hex(inner.get(..end)).and_then(char::from_u32);
        return character.map_or((' ', 1), |character| (character, end + 3));
    }
    let width = if text.starts_with('x') { 3 } else { 5 };
    let Some(code) = hex(text.get(1..width)) else { return (' ', 1) };
    if let Some(character) = char::from_u32(code) {
        return (character, width);
    }
    // Characters outside the basic plane are written as a surrogate pair.
    let second = text.get(width..).filter(|rest| rest.starts_with("\\u"));
    let second = second.and_then(|rest| hex(rest.get(2..6)));
    let whole = second
        .filter(|low| (0xDC00..0xE000).contains(low) && code < 0xDC00)
        .and_then(|low| char::from_u32(0x1_0000 + ((code - 0xD800) << 10) + (low - 0xDC00)));
    whole.map_or((' ', width), |character| (character, width + 6))
}

/// The lines of a calendar as they were before they were folded and escaped.
pub(super) fn unfolded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for line in text.split('\n') {
        let line = line.strip_suffix('\r').unwrap_or(line);
        if let Some(more) = line.strip_prefix([' ', '\t']) {
            plain.push_str(more);
        } else {
            plain.push('\n');
            plain.push_str(line);
        }
    }
    let mut lines = String::with_capacity(plain.len());
    for line in plain.lines() {
        // Upper case means the same here.
        let line = line.replace("\\N", "\\n");
        lines.push_str(&unescaped(&line));
        lines.push_str("\n\n");
    }
    lines
}

/// The character for the entity at the start of a text, and the width of the entity.
pub(super) fn entity(text: &str) -> (char, usize) {
    let end = text.bytes().take(12).position(|byte| byte == b';');
    let Some(end) = end else { return (' ', 1) };
    let name = &text[1..end];
    if let Some(code) = name.strip_prefix('#') {
        let code = match code.strip_prefix(['x', 'X']) {
            Some(code) => u32::from_str_radix(code, 16),
            None => code.parse(),
        };
        return code
            .ok()
            .and_then(char::from_u32)
            .map_or((' ', 1), |character| (character, end + 1));
    }
    let named = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if !named {
        return (' ', 1);
    }
    (meaning(name), end + 1)
}

/// The character of a named entity, as far as it matters in a word; accents are dropped anyway.
fn meaning(name: &str) -> char {
    const MARKS: [&str; 9] =
        ["acute", "grave", "circ", "uml", "tilde", "cedil", "ring", "caron", "macr"];
    let letter = name.chars().next().unwrap_or(' ');
    match name {
        "lt" => '<',
        "shy" | "zwj" | "zwnj" => '\u{ad}',
        "szlig" => 'ß',
        "aelig" => 'æ',
        "AElig" => 'Æ',
        "oelig" => 'œ',
        "oslash" => 'ø',
        "Oslash" => 'Ø',
        "eth" => 'ð',
        "thorn" => 'þ',
        _ if MARKS.contains(&&name[letter.len_utf8()..]) => letter,
        _ => ' ',
    }
}

/// A text whose entities are signs again.
pub(super) fn without_entities(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, _)) = rest.split_once('&') {
        plain.push_str(before);
        let (character, width) = match &rest[before.len()..] {
            quote if quote.starts_with("&quot;") => ('"', 6),
            quote if quote.starts_with("&amp;") => ('&', 5),
            quote if quote.starts_with("&gt;") => ('>', 4),
            other => entity(other),
        };
        plain.push(character);
        rest = &rest[before.len() + width..];
    }
    plain.push_str(rest);
    plain
}

/// The files that are packed into a text, as `data:` addresses do it.
pub(super) fn packed(bytes: &[u8]) -> Vec<Vec<u8>> {
    const SIGN: &[u8] = b"base64,";
    let places = memmem::find_iter(bytes, SIGN);
    let unpack = |at: usize| unpacked(&bytes[at + SIGN.len()..]);
    places.map(unpack).filter(|file| !file.is_empty()).collect()
}

/// What base64 at the start of a text means, up to what is none. White space and backslashes may
/// stand in it.
fn unpacked(text: &[u8]) -> Vec<u8> {
    let mut file = Vec::new();
    let (mut bits, mut count) = (0_u32, 0);
    for byte in text {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b' ' | b'\n' | b'\r' | b'\t' | b'\\' => continue,
            _ => break,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            file.push((bits >> count) as u8);
        }
    }
    file
}

#[cfg(test)]
mod tests;
