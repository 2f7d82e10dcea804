//! Drawings, written anew: of a drawing only what can be seen is left. There is no script, no link,
//! no address, no name and no comment in it; letters have become lines.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::Arc;
use std::thread;

use image::{DynamicImage, RgbaImage};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::roxmltree::{Document, Node, NodeId, ParsingOptions};
use resvg::usvg::{ImageHrefResolver, ImageKind, Indent, Options, Tree, WriteOptions};

use super::{Format, Made, pixels};
use crate::base::Refusal;
use crate::render::fonts;

/// The longest drawing that is read, in bytes.
pub const LONGEST: usize = 8 << 20;
/// How long a drawing may be when every repetition is written out.
const MOST_WORK: u64 = 128 << 20;
/// The most elements.
const MOST_NODES: u32 = 400_000;
/// How deep elements may stand in each other, repetitions included.
const DEEPEST: u32 = 256;
/// Drawings are read by functions that call themselves for what is inside.
const STACK: usize = 64 << 20;

/// A drawing as it may be published.
pub(super) fn make(bytes: &[u8]) -> Result<Made, Refusal> {
    alone(|| {
        let tree = tree(bytes)?;
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

/// A drawing as a PNG of the width that paper can show.
pub fn raster(bytes: &[u8]) -> Option<Vec<u8>> {
    let drawn = alone(|| {
        let tree = tree(bytes)?;
        let (width, height) = (tree.size().width(), tree.size().height());
        let scale = (pixels::WIDEST as f32 / width).min(2.0 * pixels::WIDEST as f32 / height);
        let side = |length: f32| ((length * scale).round() as u32).max(1);
        draw(&tree, side(width), side(height), scale).ok_or(Refusal::Drawing)
    });
    drawn.ok()
}

/// Draws a tree on a ground that can be seen through, as a PNG.
pub(in crate::render) fn draw(tree: &Tree, width: u32, height: u32, scale: f32) -> Option<Vec<u8>> {
    let mut pixmap = Pixmap::new(width, height)?;
    resvg::render(tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    let drawn = RgbaImage::from_raw(width, height, pixmap.take_demultiplied())?;
    pixels::png(&pixels::plain(DynamicImage::ImageRgba8(drawn)), None).ok()
}

/// Does something on a stack of its own; what falls there falls alone.
fn alone<T: Send>(work: impl FnOnce() -> Result<T, Refusal> + Send) -> Result<T, Refusal> {
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        let done = thread.map(thread::ScopedJoinHandle::join);
        done.ok().and_then(Result::ok).unwrap_or(Err(Refusal::Drawing))
    })
}

fn tree(bytes: &[u8]) -> Result<Tree, Refusal> {
    let text = std::str::from_utf8(bytes).ok().filter(|text| text.len() <= LONGEST);
    let text = text.ok_or(Refusal::Drawing)?.trim_start_matches('\u{FEFF}');
    let parsing =
        ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, parsing).map_err(|_| Refusal::Drawing)?;
    if !Effort::new(&document).is_bearable(&document) {
        return Err(Refusal::Drawing);
    }
    let options = Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, data, _| embedded(&data)),
            resolve_string: Box::new(|_, _| None),
        },
        font_family: fonts::SANS.to_owned(),
        font_resolver: fonts::nearest(),
        fontdb: fonts::database(),
        ..Options::default()
    };
    Tree::from_xmltree(&document, &options).map_err(|_| Refusal::Drawing)
}

/// A picture inside a drawing, cleaned as any other; a drawing inside a drawing is left out.
fn embedded(data: &[u8]) -> Option<ImageKind> {
    let made = pixels::make(Format::of(data)?, data).ok()?;
    let bytes = Arc::new(made.bytes.to_vec());
    match made.format? {
        Format::Jpeg => Some(ImageKind::JPEG(bytes)),
        Format::Png => Some(ImageKind::PNG(bytes)),
        Format::Webp => Some(ImageKind::WEBP(bytes)),
        Format::Gif => Some(ImageKind::GIF(bytes)),
        Format::Svg => None,
    }
}

/// How much there is to do when every repetition is written out.
struct Effort<'d, 'i> {
    names: HashMap<&'d str, Node<'d, 'i>>,
    /// For each element how long and how deep it is; nothing while it is being looked at.
    known: HashMap<NodeId, Option<(u64, u32)>>,
}

impl<'d, 'i> Effort<'d, 'i> {
    fn new(document: &'d Document<'i>) -> Self {
        let named = document.descendants().filter_map(|node| Some((node.attribute("id")?, node)));
        Self { names: named.collect(), known: HashMap::new() }
    }

    fn is_bearable(&mut self, document: &'d Document<'i>) -> bool {
        let Some((whole, _)) = self.of(document.root_element(), 0) else { return false };
        // A marker is drawn at each corner of a line, and there may be one for every four letters.
        let markers = document.descendants().filter(|node| node.tag_name().name() == "marker");
        let marker = markers.filter_map(|marker| self.of(marker, 0)).map(|(work, _)| work).max();
        whole.saturating_add(marker.unwrap_or(0).saturating_mul(whole / 4)) <= MOST_WORK
    }

    /// The length and the depth of an element; nothing when that is too much, or has no end.
    fn of(&mut self, node: Node<'d, 'i>, depth: u32) -> Option<(u64, u32)> {
        if depth > DEEPEST {
            return None;
        }
        if let Some(known) = self.known.get(&node.id()) {
            return known.filter(|(_, height)| depth + height <= DEEPEST);
        }
        self.known.insert(node.id(), None);
        let values = node.attributes().map(|attribute| attribute.value().len() as u64 + 8);
        let mut work = 64 + values.sum::<u64>() + node.text().map_or(0, str::len) as u64;
        let mut height = 0;
        let inner = node.children().filter(Node::is_element).collect::<Vec<_>>();
        let repeated = (node.tag_name().name() == "use").then(|| {
            let href = node.attributes().find(|attribute| attribute.name() == "href");
            let name = href.and_then(|href| href.value().trim().strip_prefix('#'));
            name.and_then(|name| self.names.get(name).copied())
        });
        for child in inner.into_iter().chain(repeated.flatten()) {
            let (more, deep) = self.of(child, depth + 1)?;
            work = work.saturating_add(more);
            height = height.max(deep + 1);
        }
        if work > MOST_WORK {
            return None;
        }
        self.known.insert(node.id(), Some((work, height)));
        Some((work, height))
    }
}

/// A written drawing without the names that its maker gave to parts; what refers to a part calls it
/// by a number. `frame` is added to the first element.
///
/// The writer puts every value between double quotes, writes no quote inside one, and no text.
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
