//! The fonts of a PDF: which letters their codes mean, and how wide they are.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Encoding, Object};

use super::{STREAM, get, number};

/// The widths of the characters of Helvetica from a space to a tilde, in thousandths of its size.
/// Programs that write PDF do not always give those of the fonts that every reader has.
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// How wide a character of Helvetica is.
pub(super) fn helvetica(c: char) -> f32 {
    let plain = unicode_normalization::UnicodeNormalization::nfd(std::iter::once(c)).next();
    let width = match plain.unwrap_or(c) {
        plain @ ' '..='~' => WIDTHS[plain as usize - 32],
        '•' | '‘' | '’' => 350,
        '…' | '—' | '™' => 1000,
        '\u{a0}' => 278,
        _ => 611,
    };
    f32::from(width) / 1000.0
}

/// A font.
pub(super) struct Font<'d> {
    encoding: Encoding<'d>,
    /// The widths by code, in parts of the size.
    widths: BTreeMap<u32, f32>,
    otherwise: Option<f32>,
    /// Whether a code has two bytes.
    wide: bool,
    pub(super) bold: bool,
    pub(super) fixed: bool,
}

impl<'d> Font<'d> {
    /// The font with a name in resources.
    pub(super) fn named(
        document: &'d Document,
        resources: &[&'d Dictionary],
        name: &[u8],
    ) -> Option<Self> {
        resources.iter().find_map(|resources| {
            let fonts = get(document, resources, b"Font")?.as_dict().ok()?;
            Self::of(document, get(document, fonts, name)?.as_dict().ok()?)
        })
    }

    /// A font by its dictionary.
    pub(super) fn of(document: &'d Document, dict: &'d Dictionary) -> Option<Self> {
        let encoding = dict.get_font_encoding_with_limit(document, STREAM).ok()?;
        let name = dict.get(b"BaseFont").and_then(Object::as_name).unwrap_or_default();
        let name = String::from_utf8_lossy(name).to_lowercase();
        let wide =
            dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|sort| sort == b"Type0");
        let mut font = Self {
            encoding,
            widths: BTreeMap::new(),
            otherwise: None,
            wide,
            bold: name.contains("bold") || name.contains("black"),
            fixed: name.contains("courier"),
        };
        let list = |dict: &'d Dictionary, key: &[u8]| {
            get(document, dict, key).and_then(|list| list.as_array().ok())
        };
        if wide {
            let below = list(dict, b"DescendantFonts")
                .and_then(|below| document.dereference(below.first()?).ok()?.1.as_dict().ok());
            font.otherwise = Some(
                below
                    .and_then(|one| number(get(document, one, b"DW")?))
                    .map_or(1.0, |width| width / 1000.0),
            );
            let widths = below.and_then(|below| list(below, b"W"));
            font.read_wide(document, widths.map_or(&[], Vec::as_slice));
        } else if let Some(widths) = list(dict, b"Widths") {
            let first = dict.get(b"FirstChar").and_then(Object::as_i64).unwrap_or(0);
            for (code, width) in (u32::try_from(first).unwrap_or(0)..).zip(widths) {
                let width = document.dereference(width).ok().and_then(|(_, width)| number(width));
                font.widths.extend(width.map(|width| (code, width / 1000.0)));
            }
        }
        Some(font)
    }

    /// Widths of characters with two bytes: `first [widths]`, or `first last width`.
    fn read_wide(&mut self, document: &Document, widths: &[Object]) {
        let mut at = 0;
        let code = |at: usize| widths.get(at).and_then(number).map(|code| code.max(0.0) as u32);
        while let Some(first) = code(at) {
            let next = widths.get(at + 1).and_then(|next| document.dereference(next).ok());
            if let Some(list) = next.and_then(|(_, next)| next.as_array().ok()) {
                for (code, width) in (first..).zip(list.iter().filter_map(number)) {
                    self.widths.insert(code, width / 1000.0);
                }
                at += 2;
            } else {
                let (Some(last), Some(width)) = (code(at + 1), widths.get(at + 2).and_then(number))
                else {
                    return;
                };
                for code in first..=last.min(first.saturating_add(65_535)) {
                    self.widths.insert(code, width / 1000.0);
                }
                at += 3;
            }
        }
    }

    /// How many bytes a code has.
    pub(super) fn bytes(&self) -> usize {
        if self.wide { 2 } else { 1 }
    }

    /// The letters of a code.
    pub(super) fn letter(&self, code: &[u8]) -> String {
        let letters = self.encoding.bytes_to_string(code).unwrap_or_default();
        letters.replace(['\u{fffd}', '\0'], "")
    }

    /// How wide a code is, in parts of the size.
    pub(super) fn width(&self, code: &[u8]) -> f32 {
        let number = code.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
        let known = self.widths.get(&number).copied().filter(|width| *width > 0.0);
        known.or(self.otherwise).unwrap_or_else(|| {
            if self.fixed {
                return 0.6;
            }
            let width = self.letter(code).chars().next().map_or(0.5, helvetica);
            if self.bold { width * 1.08 } else { width }
        })
    }

    /// A text in the codes of this font; `None` if it does not have all letters.
    pub(super) fn codes(&self, text: &str) -> Option<Vec<u8>> {
        if self.wide {
            return None;
        }
        // Some tables have a letter twice, and readers know only its usual code.
        let usual = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
        let means =
            |codes: &Vec<u8>| self.encoding.bytes_to_string(codes).is_ok_and(|back| back == text);
        [usual, self.encoding.string_to_bytes(text)].into_iter().find(means)
    }
}
