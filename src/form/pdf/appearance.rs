//! The appearance of a field: its text as a drawing, made smaller until it fits.

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::fields::{Field, FieldSort, form};
use super::fonts::{Font, helvetica};
use super::words::Area;
use super::{get, number};

/// The smallest letters and the usual ones, in points.
const SMALLEST: f32 = 7.0;
const USUAL: f32 = 11.0;
/// The distance between lines, in parts of the size.
const LEADING: f32 = 1.15;
/// The space between the edge of a field and its text, in points.
const EDGE: f32 = 2.0;

/// A drawing of a text.
pub(super) struct Drawing {
    pub(super) stream: Stream,
    /// The operators that give the text its look, with the size it has now.
    pub(super) look: Vec<u8>,
    /// Whether all of it is visible.
    pub(super) fits: bool,
    /// Whether each letter is.
    pub(super) exact: bool,
}

/// How a field writes: its font, the size, and the operators for the colour.
struct Look<'d> {
    name: Vec<u8>,
    font: Option<Font<'d>>,
    reference: Object,
    size: f32,
    colour: Vec<Operation>,
}

impl Look<'_> {
    fn width(&self, text: &str) -> f32 {
        match &self.font {
            Some(font) => font
                .codes(text)
                .map_or(0.0, |codes| codes.iter().map(|code| font.width(&[*code])).sum()),
            None => text.chars().map(helvetica).sum(),
        }
    }

    fn codes(&self, text: &str) -> Vec<u8> {
        let own = self.font.as_ref().and_then(|font| font.codes(text));
        own.unwrap_or_else(|| encoding_rs::WINDOWS_1252.encode(text).0.into_owned())
    }
}

/// Draws a text in a field. `helvetica` is the font for texts that the font of the field lacks.
pub(super) fn draw(
    document: &Document,
    field: &Field,
    widget: ObjectId,
    area: Area,
    text: &str,
    helvetica: ObjectId,
) -> Drawing {
    let dict = document.get_dictionary(widget).ok();
    let marks = dict.and_then(|dict| get(document, dict, b"MK")?.as_dict().ok());
    let turn = marks.and_then(|marks| get(document, marks, b"R")?.as_i64().ok()).unwrap_or(0);
    let turn = turn.rem_euclid(360);
    let (mut width, mut height) = (area.width(), area.height());
    if turn == 90 || turn == 270 {
        std::mem::swap(&mut width, &mut height);
    }
    let (shown, exact) = printable(text);
    let look = look(document, field, &shown, helvetica);
    let Layout { size, lines, fits } = layout(&look, &shown, (width, height), field.sort);
    let mut operations = background(document, dict, marks, width, height);
    operations.push(Operation::new("BMC", vec![name(b"Tx")]));
    operations.push(Operation::new("q", vec![]));
    let inside = [EDGE / 2.0, EDGE / 2.0, width - EDGE, height - EDGE].map(Object::Real).to_vec();
    operations.extend([
        Operation::new("re", inside),
        Operation::new("W", vec![]),
        Operation::new("n", vec![]),
        Operation::new("BT", vec![]),
    ]);
    operations.extend(look.colour.iter().cloned());
    operations.push(Operation::new("Tf", vec![name(&look.name), Object::Real(size)]));
    let (mut x, mut y) = (0.0, 0.0);
    for (left, base, text) in placed(&look, lines, size, (width, height), field) {
        operations.push(Operation::new("Td", vec![Object::Real(left - x), Object::Real(base - y)]));
        (x, y) = (left, base);
        let codes = look.codes(&text);
        operations.push(Operation::new("Tj", vec![Object::string_literal(codes)]));
    }
    operations.extend([
        Operation::new("ET", vec![]),
        Operation::new("Q", vec![]),
        Operation::new("EMC", vec![]),
    ]);
    let form = frame(&look, (width, height), turn);
    let bytes = Content { operations }.encode().unwrap_or_default();
    let mut changed = look.colour.clone();
    changed.push(Operation::new("Tf", vec![name(&look.name), Object::Real(size)]));
    let look = Content { operations: changed }.encode().unwrap_or_default();
    let look = look.into_iter().map(|byte| if byte == b'\n' { b' ' } else { byte }).collect();
    Drawing { stream: Stream::new(form, bytes), look, fits, exact }
}

fn name(name: &[u8]) -> Object {
    Object::Name(name.to_vec())
}

/// A text in the letters that every font for PDF has, and whether they are the same.
fn printable(text: &str) -> (String, bool) {
    let has = |c: char| c == '\n' || !encoding_rs::WINDOWS_1252.encode(&c.to_string()).2;
    let mut exact = true;
    let shown = text.chars().map(|c| {
        if has(c) {
            return c;
        }
        exact = false;
        let plain = unicode_normalization::UnicodeNormalization::nfd(std::iter::once(c)).next();
        plain.filter(|plain| has(*plain)).unwrap_or('?')
    });
    let shown = shown.collect();
    (shown, exact)
}

/// The look of a field.
fn look<'d>(document: &'d Document, field: &Field, text: &str, helvetica: ObjectId) -> Look<'d> {
    let operations = Content::decode(&field.look).map(|content| content.operations);
    let operations = operations.unwrap_or_default();
    let chosen = operations.iter().find(|one| one.operator == "Tf");
    let size = chosen.and_then(|one| number(one.operands.get(1)?)).unwrap_or(0.0);
    let colours = ["g", "rg", "k", "G", "RG", "K"];
    let colour: Vec<Operation> =
        operations.iter().filter(|one| colours.contains(&one.operator.as_str())).cloned().collect();
    let own = chosen.and_then(|one| {
        let name = one.operands.first()?.as_name().ok()?;
        let resources = get(document, form(document)?, b"DR")?.as_dict().ok()?;
        let fonts = get(document, resources, b"Font")?.as_dict().ok()?;
        let reference = fonts.get(name).ok()?;
        let dict = document.dereference(reference).ok()?.1.as_dict().ok()?;
        let font = Font::of(document, dict)?;
        // A font that is only a part of one may lack letters, which nothing says.
        let base = dict.get(b"BaseFont").and_then(Object::as_name).unwrap_or_default();
        let whole = base.get(6) != Some(&b'+');
        let every = text.lines().all(|line| font.codes(line).is_some());
        (whole && every).then(|| (name.to_vec(), font, reference.clone()))
    });
    match own {
        Some((name, font, reference)) => Look { name, font: Some(font), reference, size, colour },
        None => Look {
            name: b"PopHelv".to_vec(),
            font: None,
            reference: Object::Reference(helvetica),
            size,
            colour,
        },
    }
}

/// The dictionary of a drawing of this width and height, turned by some degrees.
fn frame(look: &Look<'_>, (width, height): (f32, f32), turn: i64) -> Dictionary {
    let fonts = Dictionary::from_iter([(look.name.clone(), look.reference.clone())]);
    let mut form = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => [0.0, 0.0, width, height].map(Object::Real).to_vec(),
        "Resources" => dictionary! { "Font" => fonts },
    };
    let matrix = match turn {
        90 => Some([0.0, 1.0, -1.0, 0.0, height, 0.0]),
        180 => Some([-1.0, 0.0, 0.0, -1.0, width, height]),
        270 => Some([0.0, -1.0, 1.0, 0.0, 0.0, width]),
        _ => None,
    };
    if let Some(matrix) = matrix {
        form.set("Matrix", matrix.map(Object::Real).to_vec());
    }
    form
}

/// How a text is set in a field.
struct Layout {
    size: f32,
    lines: Vec<String>,
    /// Whether all of it is visible.
    fits: bool,
}

/// Sets a text in an area of this width and height.
fn layout(look: &Look<'_>, text: &str, (width, height): (f32, f32), sort: FieldSort) -> Layout {
    let several = sort == FieldSort::Lines;
    let inside = (width - 2.0 * EDGE).max(1.0);
    let largest = match look.size {
        size if size > 0.0 => size,
        _ if several => USUAL,
        _ => USUAL.min(height * 0.72).max(4.0),
    };
    let mut size = largest;
    loop {
        let lines =
            if several { wrapped(look, text, inside / size) } else { vec![text.to_owned()] };
        let comb = sort == FieldSort::Comb;
        let wide = comb || lines.iter().all(|line| look.width(line) * size <= inside + 0.5);
        let high = size * (LEADING * (lines.len() as f32 - 1.0) + 1.1) + 1.5 * EDGE;
        let fits = wide && (!several || high <= height);
        if fits || size <= SMALLEST {
            return Layout { size, lines, fits };
        }
        size = (size - 0.5).max(SMALLEST);
    }
}

/// The lines of a text, or the letters of a comb, each with the place of its left end and baseline.
fn placed(
    look: &Look<'_>,
    lines: Vec<String>,
    size: f32,
    (width, height): (f32, f32),
    field: &Field,
) -> Vec<(f32, f32, String)> {
    let middle = (height - size * 0.7) / 2.0;
    if let (FieldSort::Comb, Some(most)) = (field.sort, field.most) {
        let cell = width / most as f32;
        let letters = lines.concat();
        let letter = |(number, c): (usize, char)| {
            let letter = c.to_string();
            let left = cell * number as f32 + (cell - look.width(&letter) * size) / 2.0;
            (left, middle, letter)
        };
        return letters.chars().enumerate().map(letter).collect();
    }
    let line = |(number, line): (usize, String)| {
        let space = width - 2.0 * EDGE - look.width(&line) * size;
        let left = match field.side {
            1 => EDGE + space.max(0.0) / 2.0,
            2 => EDGE + space.max(0.0),
            _ => EDGE,
        };
        let base = match field.sort {
            FieldSort::Lines => height - EDGE - size * (0.85 + LEADING * number as f32),
            _ => middle,
        };
        (left, base, line)
    };
    lines.into_iter().enumerate().map(line).collect()
}

/// A text in lines of a width, in parts of its size.
fn wrapped(look: &Look<'_>, text: &str, width: f32) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split(' ') {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if look.width(&longer) <= width || line.is_empty() {
                line = longer;
            } else {
                lines.push(std::mem::replace(&mut line, word.to_owned()));
            }
        }
        lines.push(line);
    }
    lines
}

/// The background and the border of a field.
fn background(
    document: &Document,
    dict: Option<&Dictionary>,
    marks: Option<&Dictionary>,
    width: f32,
    height: f32,
) -> Vec<Operation> {
    let colour = |key: &[u8]| -> Option<Vec<Object>> {
        let colour = get(document, marks?, key)?.as_array().ok()?.clone();
        (!colour.is_empty()).then_some(colour)
    };
    let operator = |count: usize, names: [&'static str; 3]| match count {
        1 => names[0],
        3 => names[1],
        _ => names[2],
    };
    let mut out = Vec::new();
    if let Some(fill) = colour(b"BG") {
        let corners = [0.0, 0.0, width, height].map(Object::Real).to_vec();
        out.push(Operation::new(operator(fill.len(), ["g", "rg", "k"]), fill));
        out.push(Operation::new("re", corners));
        out.push(Operation::new("f", vec![]));
    }
    let style = dict.and_then(|dict| get(document, dict, b"BS")?.as_dict().ok());
    let wide = style.and_then(|style| number(get(document, style, b"W")?)).unwrap_or(1.0);
    if let Some(stroke) = colour(b"BC").filter(|_| wide > 0.0) {
        let half = wide / 2.0;
        let corners = [half, half, width - wide, height - wide].map(Object::Real).to_vec();
        out.push(Operation::new(operator(stroke.len(), ["G", "RG", "K"]), stroke));
        out.push(Operation::new("w", vec![Object::Real(wide)]));
        out.push(Operation::new("re", corners));
        out.push(Operation::new("S", vec![]));
    }
    out
}
