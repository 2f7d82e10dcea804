//! Decides which files other than pictures can be published, from their bytes.
//!
//! A file is published if its ending is on the list and its bytes match the ending. Anything that a
//! browser or a server would run is refused under any name: markup and scripts by their bytes, and
//! endings that servers pass to a program even if the bytes are harmless.

use crate::base::Refusal;

/// The required bytes for an ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// These bytes at an offset.
    Begins(usize, &'static [u8]),
    /// A RIFF file of this form.
    Riff(&'static [u8]),
    /// Sound that begins with a tag or with a frame.
    Mp3,
    /// A ZIP package that contains a file with this name.
    Package(&'static [u8]),
    /// A document of an older Office version.
    Compound,
    /// Any ZIP package.
    Zip,
    /// Text that is neither markup nor a program.
    Text,
}

/// The endings of files that can be published, besides pictures.
const KNOWN: [(&[&str], Kind); 17] = [
    (&["pdf"], Kind::Begins(0, b"%PDF-")),
    (&["docx", "dotx"], Kind::Package(b"word/")),
    (&["xlsx", "xltx"], Kind::Package(b"xl/")),
    (&["pptx", "ppsx", "potx"], Kind::Package(b"ppt/")),
    (&["odt", "ods", "odp", "odg"], Kind::Package(b"application/vnd.oasis.opendocument.")),
    (&["epub"], Kind::Package(b"application/epub+zip")),
    (&["doc", "xls", "ppt"], Kind::Compound),
    (&["rtf"], Kind::Begins(0, b"{\\rtf")),
    (&["zip"], Kind::Zip),
    (&["gz", "tgz"], Kind::Begins(0, b"\x1F\x8B\x08")),
    (&["7z"], Kind::Begins(0, b"7z\xBC\xAF\x27\x1C")),
    (&["mp3"], Kind::Mp3),
    (&["ogg", "oga", "opus", "ogv"], Kind::Begins(0, b"OggS")),
    (&["wav"], Kind::Riff(b"WAVE")),
    (&["flac"], Kind::Begins(0, b"fLaC")),
    (&["webm", "weba"], Kind::Begins(0, b"\x1A\x45\xDF\xA3")),
    (
        &[
            "txt", "text", "md", "markdown", "csv", "tsv", "json", "ics", "vcf", "tex", "bib",
            "srt", "vtt",
        ],
        Kind::Text,
    ),
];

/// Endings that browsers show as a page, that servers hand to a program, or that a system runs.
const RUN: [&str; 75] = [
    "htm", "html", "shtm", "shtml", "stm", "xhtml", "xht", "xhtm", "mht", "mhtml", "xml", "xsl",
    "xslt", "rdf", "atom", "rss", "mathml", "mml", "svgz", "wml", "hta", "htc", "js", "mjs", "cjs",
    "jsx", "ts", "vbs", "vbe", "jse", "wsf", "wsh", "wasm", "swf", "xap", "php", "php3", "php4",
    "php5", "php7", "php8", "phps", "pht", "phtml", "phar", "asp", "aspx", "asa", "ascx", "ashx",
    "asmx", "cer", "jsp", "jspx", "jar", "cfm", "cgi", "fcgi", "pl", "py", "rb", "sh", "ps1",
    "bat", "cmd", "com", "exe", "msi", "scr", "lnk", "url", "docm", "xlsm", "pptm", "dotm",
];

/// The number of bytes at the start that identify markup or a program.
const START: usize = 1024;

/// Why a file with this ending is not published, judging by the ending alone.
pub(super) fn by_ending(ending: &str) -> Option<Refusal> {
    if RUN.contains(&ending) {
        return Some(Refusal::Page);
    }
    (kind(ending).is_none() && !is_face(ending)).then_some(Refusal::Unknown)
}

/// Why a file is not published, judging by its ending and all its bytes.
pub(super) fn refusal(ending: &str, bytes: &[u8]) -> Option<Refusal> {
    let unlike = || {
        let start = &bytes[..bytes.len().min(START)];
        let runs = text(start).is_some_and(|start| runs(&start)) || starts_a_program(bytes);
        Some(if runs { Refusal::Page } else { Refusal::Unlike })
    };
    if let Some(refusal) = by_ending(ending) {
        let page = refusal == Refusal::Page || unlike() == Some(Refusal::Page);
        return Some(if page { Refusal::Page } else { refusal });
    }
    if is_face(ending) {
        // A font is not executed, and a browser ignores one that is invalid.
        return unlike().filter(|refusal| *refusal == Refusal::Page);
    }
    let fits = match kind(ending)? {
        Kind::Begins(at, start) => bytes.get(at..).is_some_and(|rest| rest.starts_with(start)),
        Kind::Riff(form) => {
            bytes.starts_with(b"RIFF") && bytes.get(8..).is_some_and(|rest| rest.starts_with(form))
        }
        Kind::Mp3 => {
            bytes.starts_with(b"ID3")
                || matches!(bytes, [0xFF, second, ..] if second & 0xE6 == 0xE2)
        }
        Kind::Zip => is_package(bytes),
        Kind::Package(name) => {
            let macros: [&[u8]; 4] = [b"vbaProject", b"macrosheets/", b"activeX/", b"Basic/"];
            if is_package(bytes) && macros.iter().any(|name| holds(bytes, name)) {
                return Some(Refusal::Page);
            }
            is_package(bytes) && holds(bytes, name)
        }
        Kind::Compound => {
            let macros = ["_VBA_PROJECT", "Macros", "VBA"].map(wide);
            if macros.iter().any(|name| holds(bytes, name)) {
                return Some(Refusal::Page);
            }
            bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
        }
        Kind::Text => match text(bytes) {
            Some(text) if runs(&text) => return Some(Refusal::Page),
            text => text.is_some(),
        },
    };
    // Sound and archives are no text: what reads as a page from its first bytes on is one.
    let is_text = ["pdf", "rtf"].contains(&ending);
    let is_other = matches!(kind(ending), Some(Kind::Begins(..) | Kind::Riff(_) | Kind::Mp3));
    let is_page = is_other && !is_text && unlike() == Some(Refusal::Page);
    if fits && !is_page { None } else { unlike() }
}

fn kind(ending: &str) -> Option<Kind> {
    KNOWN.iter().find(|(endings, _)| endings.contains(&ending)).map(|(_, kind)| *kind)
}

fn is_face(ending: &str) -> bool {
    matches!(ending, "ttf" | "otf" | "woff" | "woff2")
}

fn is_package(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

fn holds(bytes: &[u8], what: &[u8]) -> bool {
    memchr::memmem::find(bytes, what).is_some()
}

/// A name as encoded by older Office versions.
fn wide(name: &str) -> Vec<u8> {
    name.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// The bytes as text in lower case; `None` if they are not text.
fn text(bytes: &[u8]) -> Option<String> {
    let pairs = |from: fn([u8; 2]) -> u16| {
        let pairs = bytes[2..].chunks_exact(2).map(|pair| from([pair[0], pair[1]]));
        char::decode_utf16(pairs).map(|sign| sign.unwrap_or('\u{FFFD}')).collect::<String>()
    };
    let text = match bytes {
        [0xFF, 0xFE, ..] => pairs(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => pairs(u16::from_be_bytes),
        // Whatever program wrote it, characters below 128 are ASCII.
        _ => String::from_utf8_lossy(bytes).into_owned(),
    };
    let is_text =
        |sign: char| !sign.is_ascii_control() || matches!(sign, '\t' | '\n' | '\r' | '\x0C');
    text.chars().all(is_text).then(|| text.to_ascii_lowercase())
}

/// Strings that make a text a page or a program wherever they occur, in lower case.
const ANYWHERE: [&str; 12] = [
    "<script",
    "<html",
    "<!doctype",
    "<iframe",
    "<object",
    "<embed",
    "<svg",
    "<?php",
    "<?=",
    "<?xml",
    "<meta",
    "<base",
];

/// Whether a text, in lower case, is markup or a program to anything that treats it as such.
fn runs(text: &str) -> bool {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    let opens = start.strip_prefix('<').is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '!' | '?' | '%' | '/'))
    });
    opens || start.starts_with("#!") || ANYWHERE.iter().any(|tag| text.contains(tag))
}

/// Whether bytes begin like an executable of some system.
fn starts_a_program(bytes: &[u8]) -> bool {
    const PROGRAMS: [&[u8]; 6] =
        [b"MZ", b"\x7FELF", b"\xCA\xFE\xBA\xBE", b"\xCF\xFA\xED\xFE", b"\0asm", b"L\0\0\0\x01\x14"];
    PROGRAMS.iter().any(|start| bytes.starts_with(start))
}

#[cfg(test)]
mod tests;
