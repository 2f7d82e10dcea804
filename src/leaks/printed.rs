//! Extracts the text of a printed document: the glyphs of its pages as a reader draws them, and
//! every string and stream in it.

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{Dict, MaybeRef, Object};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Rect};

/// The contents of a document, for the search.
#[derive(Debug, Default)]
pub(super) struct Printed {
    /// The text of each page, and each string: titles, alternative texts, file names.
    pub(super) texts: Vec<String>,
    /// The unpacked contents of each stream: attached files, metadata.
    pub(super) streams: Vec<Vec<u8>>,
}

/// Reads a document that this program has printed; empty if it cannot be read. Never call it on a
/// file from someone else, because unpacking has no limit.
pub(super) fn read(bytes: &[u8]) -> Printed {
    let mut printed = Printed::default();
    let Ok(pdf) = Pdf::new(bytes.to_vec()) else { return printed };
    let cache = InterpreterCache::new();
    for page in pdf.pages().iter() {
        let mut text = Text::default();
        let settings = InterpreterSettings::default();
        let mut context = Context::new(Affine::IDENTITY, Rect::ZERO, &cache, page.xref(), settings);
        interpret_page(page, &mut context, &mut text);
        printed.texts.push(text.text);
    }
    for object in pdf.objects() {
        collect(object, &mut printed);
    }
    printed
}

/// Adds the strings and the stream of one object. Objects it refers to are visited by themselves.
fn collect(object: Object<'_>, printed: &mut Printed) {
    match object {
        Object::String(string) => printed.texts.push(decoded(string.as_bytes())),
        Object::Array(array) => {
            for item in array.raw_iter() {
                if let MaybeRef::NotRef(item) = item {
                    collect(item, printed);
                }
            }
        }
        Object::Dict(dict) => entries(&dict, printed),
        Object::Stream(stream) => {
            entries(stream.dict(), printed);
            printed.streams.extend(stream.decoded().ok().map(std::borrow::Cow::into_owned));
        }
        _ => {}
    }
}

fn entries(dict: &Dict<'_>, printed: &mut Printed) {
    for (_, value) in dict.entries() {
        if let MaybeRef::NotRef(value) = value {
            collect(value, printed);
        }
    }
}

/// Decodes a PDF string: UTF-16 or UTF-8 after their byte order marks, otherwise one byte per
/// character (ISO 32000-2, 7.9.2.2; the characters that differ from Latin-1 are not letters).
fn decoded(bytes: &[u8]) -> String {
    if let Some(wide) = bytes.strip_prefix(b"\xFE\xFF") {
        let units = wide.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
        return char::decode_utf16(units).map(|sign| sign.unwrap_or(' ')).collect();
    }
    match std::str::from_utf8(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

/// Collects the glyphs of a page as text.
#[derive(Default)]
struct Text {
    text: String,
    /// Where the last glyph ended, and its font size.
    last: Option<(f64, f64, f64)>,
}

impl Text {
    /// Adds a separator when the next glyph is on another line or further away than a letter.
    fn separate(&mut self, at: (f64, f64), size: f64) {
        let Some((x, y, last)) = self.last else { return };
        let size = size.max(last);
        if (y - at.1).abs() > size * 0.5 {
            // A word that continues on the next line ends in a soft hyphen.
            if !self.text.ends_with('\u{ad}') {
                self.text.push(' ');
            }
        } else if at.0 - x > size * 0.15 || x - at.0 > size {
            self.text.push(' ');
        }
    }
}

impl<'a> Device<'a> for Text {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        let place = transform * glyph_transform;
        let [a, b, .., x, y] = place.as_coeffs();
        // Glyph outlines are in thousandths of the font size.
        let size = a.hypot(b) * 1000.0;
        self.separate((x, y), size);
        match glyph.as_unicode() {
            Some(BfString::Char(sign)) => self.text.push(sign),
            Some(BfString::String(signs)) => self.text.push_str(&signs),
            None => self.text.push(' '),
        }
        let width = match glyph {
            Glyph::Outline(glyph) => glyph.advance_width().unwrap_or_default(),
            Glyph::Type3(_) => 0.0,
        };
        self.last = Some((x + f64::from(width) / 1000.0 * size, y, size));
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}

    fn set_blend_mode(&mut self, _: BlendMode) {}

    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}

    fn push_clip_path(&mut self, _: &ClipPath) {}

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}

    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}

    fn pop_clip_path(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
