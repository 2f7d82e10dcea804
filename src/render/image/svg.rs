//! Rewrites drawings, keeping only what is visible: no scripts, links, addresses, names or
//! comments; text becomes outlines.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use image::{DynamicImage, RgbaImage};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::roxmltree::{Document, ParsingOptions};
use resvg::usvg::{ImageHrefResolver, ImageKind, Indent, Options, Tree, WriteOptions};

use super::{Format, Made, effort, layers, lost, markup, pixels, strip};
use crate::base::{Lost, Refusal, limits};
use crate::render::fonts;

/// The maximum size of a drawing, in bytes.
pub(crate) const LONGEST: usize = 8 << 20;
/// The maximum number of elements.
const MOST_NODES: u32 = 400_000;
/// The stack size in bytes: drawings are read by recursive functions.
const STACK: usize = 64 << 20;

/// A drawing as it may be published.
pub(super) fn make(bytes: &[u8]) -> Result<Made, Refusal> {
    alone(|| {
        let tree = read(bytes)?.tree;
        let options = WriteOptions {
            coordinates_precision: 6,
            transforms_precision: 6,
            indent: Indent::None,
            ..WriteOptions::default()
        };
        let size = tree.size();
        let frame = format!(" viewBox=\"0 0 {} {}\"", size.width(), size.height());
        let text = nameless(&tree.to_string(&options), &frame);
        let whole = |length: f32| (length.ceil() as u32).max(1);
        let size = (whole(size.width()), whole(size.height()));
        Ok(Made::picture(Format::Svg, size, text.into_bytes()))
    })
}

/// The parts of a drawing that will not be shown, or the reason none of it will be.
pub(super) fn losses(bytes: &[u8]) -> Result<Vec<Lost>, Refusal> {
    alone(|| read(bytes).map(|read| read.lost))
}

/// A drawing as a PNG of the width that paper can show.
pub fn raster(bytes: &[u8]) -> Option<Vec<u8>> {
    let drawn = alone(|| {
        let Read { tree, sheet: Sheet { width, height, scale }, .. } = read(bytes)?;
        let drawn = draw(&tree, width, height, scale).ok_or(Refusal::Drawing)?;
        Ok(sized(drawn, scale))
    });
    drawn.ok()
}

/// A PNG with a resolution, so that it is shown at the size of the drawing: 96 of its units per
/// inch.
fn sized(png: Vec<u8>, scale: f32) -> Vec<u8> {
    let metre = ((scale * 96.0 / 0.0254).round() as u32).to_be_bytes();
    let density = [metre, metre].concat().into_iter().chain([1]).collect::<Vec<u8>>();
    strip::with_chunk(png, *b"pHYs", &density)
}

/// Draws a tree on a transparent background, as a PNG.
pub(in crate::render) fn draw(tree: &Tree, width: u32, height: u32, scale: f32) -> Option<Vec<u8>> {
    let mut pixmap = Pixmap::new(width, height)?;
    resvg::render(tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    let drawn = RgbaImage::from_raw(width, height, pixmap.take_demultiplied())?;
    pixels::png(&pixels::plain(DynamicImage::ImageRgba8(drawn)), None).ok()
}

/// The name of the threads that read and paint drawings. A panic there costs the drawing, and is
/// reported as such; the program prints nothing else about it.
pub const PAINTER: &str = "painter";

/// Runs a function on its own stack; a panic there stays there.
fn alone<T: Send>(work: impl FnOnce() -> Result<T, Refusal> + Send) -> Result<T, Refusal> {
    thread::scope(|scope| {
        let thread = thread::Builder::new().name(PAINTER.to_owned()).stack_size(STACK);
        let thread = thread.spawn_scoped(scope, work);
        let done = thread.map(thread::ScopedJoinHandle::join);
        done.ok().and_then(Result::ok).unwrap_or(Err(Refusal::Drawing))
    })
}

/// A drawing that was read and may be drawn.
struct Read {
    tree: Tree,
    lost: Vec<Lost>,
    sheet: Sheet,
}

/// The pixels of a drawing on paper.
struct Sheet {
    width: u32,
    height: u32,
    scale: f32,
}

impl Sheet {
    /// The pixels for a drawing, at a fraction of the maximum width on paper.
    fn of(tree: &Tree, part: f32) -> Self {
        let (width, height) = (tree.size().width(), tree.size().height());
        let widest = part * pixels::WIDEST as f32;
        let scale = (widest / width).min(2.0 * widest / height);
        let side = |length: f32| ((length * scale).round() as u32).max(1);
        Self { width: side(width), height: side(height), scale }
    }
}

/// Reads a drawing. Anything too expensive is found beforehand: in the text, in the expanded
/// elements, in the pictures inside, and in the pixels touched when it is drawn.
fn read(bytes: &[u8]) -> Result<Read, Refusal> {
    let text = std::str::from_utf8(bytes).map_err(|_| Refusal::Drawing)?;
    let text = text.trim_start_matches('\u{FEFF}');
    if text.len() > LONGEST || !markup::is_bearable(text) {
        return Err(Refusal::Work);
    }
    let parsing =
        ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, parsing).map_err(|_| Refusal::Drawing)?;
    if !effort::is_bearable(&document) {
        return Err(Refusal::Work);
    }
    let inner = Inner::default();
    let options = Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, data, _| inner.picture(&data)),
            resolve_string: Box::new(|_, _| inner.leave_out()),
        },
        font_family: fonts::SANS.to_owned(),
        font_resolver: fonts::nearest(),
        fontdb: fonts::database(),
        ..Options::default()
    };
    let tree = Tree::from_xmltree(&document, &options).map_err(|_| Refusal::Drawing)?;
    drop(options);
    if inner.pixels.into_inner() > limits::PIXELS {
        return Err(Refusal::Work);
    }
    // A drawing that is too expensive at full width may be possible at half of it.
    let sheets = [1.0, 0.5].map(|part| Sheet::of(&tree, part));
    let sheet = sheets
        .into_iter()
        .find(|sheet| layers::is_bearable(&tree, sheet.width, sheet.height, sheet.scale));
    let mut lost = lost::of(&document);
    lost.extend(inner.left_out.into_inner().then_some(Lost::Picture));
    Ok(Read { tree, lost, sheet: sheet.ok_or(Refusal::Work)? })
}

/// The pictures inside a drawing.
#[derive(Default)]
struct Inner {
    /// The total number of their pixels, each as often as it is shown.
    pixels: AtomicUsize,
    left_out: AtomicBool,
}

impl Inner {
    /// A picture inside a drawing, cleaned like any other; a drawing inside a drawing is left out.
    fn picture(&self, data: &[u8]) -> Option<ImageKind> {
        let size = imagesize::blob_size(data).ok();
        let points = size.map_or(0, |size| size.width.saturating_mul(size.height));
        let points = points.saturating_add(1 << 10);
        if self.pixels.fetch_add(points.min(limits::PIXELS + 1), Ordering::Relaxed) > limits::PIXELS
        {
            return None;
        }
        let made = Format::of(data).and_then(|format| pixels::make(format, data).ok());
        let Some(made) = made else { return self.leave_out() };
        let bytes = Arc::new(made.bytes.to_vec());
        match made.format? {
            Format::Jpeg => Some(ImageKind::JPEG(bytes)),
            Format::Png => Some(ImageKind::PNG(bytes)),
            Format::Webp => Some(ImageKind::WEBP(bytes)),
            Format::Gif => Some(ImageKind::GIF(bytes)),
            Format::Svg => None,
        }
    }

    fn leave_out(&self) -> Option<ImageKind> {
        self.left_out.store(true, Ordering::Relaxed);
        None
    }
}

/// A written drawing in which the ids of elements are replaced by numbers. `frame` is added to the
/// first element.
///
/// The writer puts every value between double quotes, and writes no quotes inside values and no
/// text.
fn nameless(text: &str, frame: &str) -> String {
    let reference = |before: &str, value: &str| -> Option<String> {
        let inner = value.strip_prefix("url(#").and_then(|value| value.strip_suffix(')'));
        let href = value.strip_prefix('#').filter(|_| before.ends_with("href="));
        inner.or(href).map(str::to_owned)
    };
    let parts: Vec<&str> = text.split('"').collect();
    let mut numbers: HashMap<String, usize> = HashMap::new();
    for pair in parts.chunks_exact(2) {
        if let Some(name) = reference(pair[0], pair[1]) {
            let next = numbers.len();
            numbers.entry(name).or_insert(next);
        }
    }
    let mut out = String::with_capacity(text.len());
    for (at, pair) in parts.chunks(2).enumerate() {
        let [before, value] = pair else {
            out.push_str(pair[0]);
            continue;
        };
        let number = reference(before, value).and_then(|name| numbers.get(&name));
        match (before.strip_suffix(" id="), number) {
            (Some(before), _) => {
                out.push_str(before);
                if let Some(number) = numbers.get(*value) {
                    let _ = write!(out, " id=\"n{number}\"");
                }
                continue;
            }
            (None, Some(number)) if value.starts_with('#') => {
                let _ = write!(out, "{before}\"#n{number}\"");
            }
            (None, Some(number)) => {
                let _ = write!(out, "{before}\"url(#n{number})\"");
            }
            (None, None) => {
                let _ = write!(out, "{before}\"{value}\"");
            }
        }
        if at == 0 {
            out.push_str(frame);
        }
    }
    out
}
