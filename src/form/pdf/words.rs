//! The words printed on the pages of a PDF, with their places.

use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object};

use super::fonts::Font;
use super::{STREAM, get, number};
use crate::form::refusal::Refusal;

/// The most characters of a page, and the deepest nesting of its drawings.
const MOST: usize = 200_000;
const DEEPEST: usize = 6;

/// A rectangle on a page, in points from its lower left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) left: f32,
    pub(super) bottom: f32,
    pub(super) right: f32,
    pub(super) top: f32,
}

impl Area {
    pub(super) fn width(self) -> f32 {
        self.right - self.left
    }

    pub(super) fn height(self) -> f32 {
        self.top - self.bottom
    }

    pub(super) fn middle(self) -> f32 {
        f32::midpoint(self.bottom, self.top)
    }

    /// Whether two share a part of their width.
    pub(super) fn is_above_or_below(self, other: Self) -> bool {
        self.left < other.right - 1.0 && other.left < self.right - 1.0
    }
}

/// Words on one line that belong together.
#[derive(Clone, Debug)]
pub(super) struct Chunk {
    pub(super) text: String,
    pub(super) area: Area,
    /// The size of its letters, in points.
    pub(super) size: f32,
    pub(super) bold: bool,
}

/// Reads the words of every page.
pub(super) fn read(document: &Document) -> Result<Vec<Vec<Chunk>>, Refusal> {
    let mut left = STREAM;
    let mut pages = Vec::new();
    for page in document.page_iter() {
        let content =
            document.get_page_content_with_limit(page, left).map_err(|_| Refusal::Bomb)?;
        left = left.saturating_sub(content.len());
        let mut resources: Vec<&Dictionary> = Vec::new();
        if let Ok((own, others)) = document.get_page_resources(page) {
            resources.extend(own);
            resources.extend(others.iter().filter_map(|id| document.get_dictionary(*id).ok()));
        }
        let mut reader = Reader { document, glyphs: Vec::new(), left: &mut left };
        reader.content(&content, &resources, Matrix::UNIT, 0);
        pages.push(chunks(reader.glyphs));
    }
    Ok(pages)
}

/// A letter with its place.
#[derive(Clone, Debug)]
struct Glyph {
    text: String,
    left: f32,
    right: f32,
    base: f32,
    size: f32,
    bold: bool,
}

#[derive(Clone, Copy, Debug)]
struct Matrix([f32; 6]);

impl Matrix {
    const UNIT: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    fn of(operands: &[Object]) -> Option<Self> {
        let numbers: Vec<f32> = operands.iter().filter_map(number).collect();
        numbers.try_into().ok().map(Self)
    }

    /// This one first, then the other.
    fn then(self, other: Self) -> Self {
        let (own, next) = (self.0, other.0);
        Self([
            own[0] * next[0] + own[1] * next[2],
            own[0] * next[1] + own[1] * next[3],
            own[2] * next[0] + own[3] * next[2],
            own[2] * next[1] + own[3] * next[3],
            own[4] * next[0] + own[5] * next[2] + next[4],
            own[4] * next[1] + own[5] * next[3] + next[5],
        ])
    }

    fn moved(self, x: f32, y: f32) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y]).then(self)
    }
}

#[derive(Clone)]
struct State<'d> {
    page: Matrix,
    font: Option<std::rc::Rc<Font<'d>>>,
    size: f32,
    letters: f32,
    words: f32,
    wide: f32,
    leading: f32,
}

struct Reader<'d, 'l> {
    document: &'d Document,
    glyphs: Vec<Glyph>,
    left: &'l mut usize,
}

impl<'d> Reader<'d, '_> {
    fn content(&mut self, bytes: &[u8], resources: &[&'d Dictionary], page: Matrix, depth: usize) {
        let Ok(content) = Content::decode(bytes) else { return };
        let mut fonts: BTreeMap<Vec<u8>, Option<std::rc::Rc<Font<'d>>>> = BTreeMap::new();
        let mut state = State {
            page,
            font: None,
            size: 10.0,
            letters: 0.0,
            words: 0.0,
            wide: 1.0,
            leading: 0.0,
        };
        let mut stack: Vec<State<'d>> = Vec::new();
        let (mut line, mut at) = (Matrix::UNIT, Matrix::UNIT);
        for Operation { operator, operands } in &content.operations {
            if self.glyphs.len() > MOST {
                return;
            }
            let first = operands.first().and_then(number).unwrap_or_default();
            let second = operands.get(1).and_then(number).unwrap_or_default();
            let next = |line: &mut Matrix, at: &mut Matrix, x: f32, y: f32| {
                *line = line.moved(x, y);
                *at = *line;
            };
            match operator.as_str() {
                "q" if stack.len() < 200 => stack.push(state.clone()),
                "Q" => state = stack.pop().unwrap_or(state),
                "cm" => {
                    if let Some(matrix) = Matrix::of(operands) {
                        state.page = matrix.then(state.page);
                    }
                }
                "BT" => (line, at) = (Matrix::UNIT, Matrix::UNIT),
                "Tf" => {
                    let name = operands.first().and_then(|name| name.as_name().ok());
                    let name = name.unwrap_or_default();
                    let font = fonts.entry(name.to_vec()).or_insert_with(|| {
                        Font::named(self.document, resources, name).map(std::rc::Rc::new)
                    });
                    (state.font, state.size) = (font.clone(), second);
                }
                "Tc" => state.letters = first,
                "Tw" => state.words = first,
                "Tz" => state.wide = first / 100.0,
                "TL" => state.leading = first,
                "Td" => next(&mut line, &mut at, first, second),
                "TD" => {
                    state.leading = -second;
                    next(&mut line, &mut at, first, second);
                }
                "Tm" => {
                    if let Some(matrix) = Matrix::of(operands) {
                        (line, at) = (matrix, matrix);
                    }
                }
                "T*" => next(&mut line, &mut at, 0.0, -state.leading),
                "Tj" => at = self.show(&state, at, operands),
                "'" => {
                    next(&mut line, &mut at, 0.0, -state.leading);
                    at = self.show(&state, at, operands);
                }
                "\"" => {
                    (state.words, state.letters) = (first, second);
                    next(&mut line, &mut at, 0.0, -state.leading);
                    at = self.show(&state, at, operands);
                }
                "TJ" => {
                    let parts = operands.first().and_then(|parts| parts.as_array().ok());
                    at = self.show(&state, at, parts.map_or(&[], Vec::as_slice));
                }
                "Do" if depth < DEEPEST => {
                    let name = operands.first().and_then(|name| name.as_name().ok());
                    self.drawing(name.unwrap_or_default(), resources, state.page, depth);
                }
                _ => {}
            }
        }
    }

    /// A drawing that the page refers to.
    fn drawing(&mut self, name: &[u8], resources: &[&'d Dictionary], page: Matrix, depth: usize) {
        let document = self.document;
        let found = resources.iter().find_map(|resources| {
            let drawings = get(document, resources, b"XObject")?.as_dict().ok()?;
            get(document, drawings, name)?.as_stream().ok()
        });
        let Some(drawing) = found.filter(|found| {
            found.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|sort| sort == b"Form")
        }) else {
            return;
        };
        let Ok(bytes) = drawing.decompressed_content_with_limit(*self.left) else { return };
        *self.left = self.left.saturating_sub(bytes.len());
        let matrix =
            get(document, &drawing.dict, b"Matrix").and_then(|matrix| matrix.as_array().ok());
        let matrix = matrix.and_then(|matrix| Matrix::of(matrix)).unwrap_or(Matrix::UNIT);
        let own = get(document, &drawing.dict, b"Resources").and_then(|own| own.as_dict().ok());
        let own: Vec<&Dictionary> = own.into_iter().chain(resources.iter().copied()).collect();
        self.content(&bytes, &own, matrix.then(page), depth + 1);
    }

    /// Adds the letters of strings; returns where the next one comes.
    fn show(&mut self, state: &State<'_>, at: Matrix, parts: &[Object]) -> Matrix {
        let Some(font) = &state.font else { return at };
        let mut at = at;
        for part in parts {
            if let Some(back) = number(part) {
                at = at.moved(-back / 1000.0 * state.size * state.wide, 0.0);
                continue;
            }
            let Ok(bytes) = part.as_str() else { continue };
            for code in bytes.chunks(font.bytes()) {
                let space = if code == b" " { state.words } else { 0.0 };
                let step = (font.width(code) * state.size + state.letters + space) * state.wide;
                let end = at.moved(step, 0.0);
                // Only upright text is beside a field.
                let [wide, turned, leaning, high, left, base] = at.then(state.page).0;
                let upright = turned.abs() < wide * 0.05 && leaning.abs() < high * 0.05;
                if wide > 0.0 && high > 0.0 && upright {
                    self.glyphs.push(Glyph {
                        text: font.letter(code),
                        left,
                        right: end.then(state.page).0[4],
                        base,
                        size: high * state.size,
                        bold: font.bold,
                    });
                }
                at = end;
            }
        }
        at
    }
}

/// Joins letters into lines, and splits these where there is much space, or something to write on.
fn chunks(mut glyphs: Vec<Glyph>) -> Vec<Chunk> {
    glyphs.retain(|glyph| glyph.size > 1.0 && glyph.left.is_finite() && glyph.base.is_finite());
    // Letters of one line may be a little higher or lower.
    glyphs.sort_by(|one, other| other.base.total_cmp(&one.base));
    let mut lines: Vec<Vec<Glyph>> = Vec::new();
    for glyph in glyphs {
        match lines.last_mut() {
            Some(line)
                if (line[0].base - glyph.base).abs() < glyph.size.min(line[0].size) * 0.35 =>
            {
                line.push(glyph);
            }
            _ => lines.push(vec![glyph]),
        }
    }
    let mut found = Vec::new();
    for mut line in lines {
        line.sort_by(|one, other| one.left.total_cmp(&other.left));
        let dots = |at: usize| line.get(at).is_some_and(|glyph| glyph.text == ".");
        let filler: Vec<bool> = (0..line.len())
            .map(|at| {
                let dotted = dots(at)
                    && (dots(at + 1) && (dots(at + 2) || at > 0 && dots(at - 1))
                        || at > 1 && dots(at - 1) && dots(at - 2));
                matches!(line[at].text.as_str(), "_" | "…") || dotted
            })
            .collect();
        let mut open: Option<Chunk> = None;
        let mut gap = false;
        for (glyph, filler) in line.iter().zip(filler) {
            if filler {
                found.extend(open.take());
                continue;
            }
            if glyph.text.trim().is_empty() {
                gap = true;
                continue;
            }
            let near = open.as_ref().is_some_and(|chunk| {
                glyph.left - chunk.area.right < glyph.size.max(chunk.size) * 0.9
            });
            if !near {
                found.extend(open.take());
            }
            let area = Area {
                left: glyph.left,
                bottom: glyph.base - glyph.size * 0.2,
                right: glyph.right,
                top: glyph.base + glyph.size * 0.75,
            };
            if let Some(chunk) = &mut open {
                // The same letter twice at one place makes it bold.
                let again = chunk.text.ends_with(&glyph.text)
                    && glyph.right - chunk.area.right < glyph.size * 0.1;
                if again {
                    continue;
                }
                if gap || glyph.left - chunk.area.right > glyph.size * 0.15 {
                    chunk.text.push(' ');
                }
                chunk.text.push_str(&glyph.text);
                chunk.area.right = chunk.area.right.max(glyph.right);
                chunk.area.top = chunk.area.top.max(area.top);
                chunk.bold &= glyph.bold;
            } else {
                let (text, size, bold) = (glyph.text.clone(), glyph.size, glyph.bold);
                open = Some(Chunk { text, area, size, bold });
            }
            gap = false;
        }
        found.extend(open);
    }
    found
}
