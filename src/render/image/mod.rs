//! Processes attachments for publication: pictures without metadata, upright and in the widths that
//! pages use; other files unchanged.

#[cfg(test)]
mod bombs;
mod effort;
mod film;
mod format;
mod kinds;
mod layers;
mod lost;
mod markup;
mod packed;
mod pixels;
#[cfg(test)]
mod random;
mod strip;
mod svg;
#[cfg(test)]
mod tests;

use std::fmt::Write;
use std::sync::Arc;

use super::html::escape;
use crate::base::percent::encode;
use crate::base::{Lost, Refusal};
use crate::media::{Container, has_end};
use crate::view::Attachment;

pub use format::Format;
pub use packed::{pack, unpack};
pub use svg::{PAINTER, raster};

pub(super) use svg::draw;

/// The version of the processing, to be changed whenever the same bytes would give another picture,
/// so that caches are invalidated.
pub(crate) const RECIPE: &str = "pictures 2";

/// An attachment as it may be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The format, for a picture.
    pub format: Option<Format>,
    /// Width and height in pixels, for a picture.
    pub size: Option<(u32, u32)>,
    /// The bytes.
    pub bytes: Arc<[u8]>,
    /// The same picture in smaller widths, smallest first.
    pub smaller: Vec<Smaller>,
}

/// A picture in a smaller width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Smaller {
    /// The format.
    pub format: Format,
    /// The width in pixels.
    pub width: u32,
    /// The bytes.
    pub bytes: Arc<[u8]>,
}

impl Made {
    /// Its size in bytes.
    pub fn weight(&self) -> usize {
        self.bytes.len() + self.smaller.iter().map(|smaller| smaller.bytes.len()).sum::<usize>()
    }

    /// The same without its bytes.
    #[must_use]
    pub(crate) fn forgotten(&self) -> Self {
        Self { format: self.format, size: self.size, bytes: Arc::default(), smaller: Vec::new() }
    }

    fn picture(format: Format, size: (u32, u32), bytes: Vec<u8>) -> Self {
        Self { format: Some(format), size: Some(size), bytes: bytes.into(), smaller: Vec::new() }
    }
}

/// An attachment as pages see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its address in the edition.
    pub path: String,
    /// What it is.
    pub sort: Sort,
    /// Width and height in pixels, for a picture.
    pub size: Option<(u32, u32)>,
    /// Its size in bytes.
    pub bytes: usize,
    /// The addresses and widths of the smaller versions, smallest first.
    pub smaller: Vec<(String, u32)>,
}

/// The type of an attachment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A picture that browsers show.
    Image,
    /// Another file.
    File,
    /// A file that cannot be published; a page leaves it out.
    Refused,
}

/// How wide a page shows a picture, so that a browser can choose a size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// In a column of text: 34 letters of 19 pixels.
    Text,
    /// In the column for tables and figures.
    Figure,
    /// The photo of the author, on the first screen.
    Photo,
}

impl Slot {
    /// The `sizes` attribute, matching the style sheet.
    fn sizes(self) -> &'static str {
        match self {
            Self::Text => "(min-width:43rem) 40.4rem, calc(100vw - 2.5rem)",
            Self::Figure => "(min-width:60rem) 50rem, calc(100vw - 2.5rem)",
            Self::Photo => "9rem",
        }
    }
}

impl Picture {
    /// An attachment that has not been read yet.
    pub fn unread(attachment: &Attachment) -> Self {
        let shown = format::is_picture(&attachment.ending);
        Self {
            path: attachment.path.clone(),
            sort: if shown { Sort::Image } else { Sort::File },
            size: None,
            bytes: 0,
            smaller: Vec::new(),
        }
    }

    /// An attachment with its processed result, and the addresses of its smaller versions.
    pub fn of(attachment: &Attachment, made: Result<&Made, Refusal>) -> Self {
        let path = attachment.path.clone();
        let Ok(made) = made else {
            return Self { path, sort: Sort::Refused, size: None, bytes: 0, smaller: Vec::new() };
        };
        let address = |format: Option<Format>| format.map(|format| format.address(&path));
        let smaller = made.smaller.iter().map(|small| {
            (below(&small.format.address(&path), &format!("w_{}", small.width)), small.width)
        });
        Self {
            sort: if made.format.is_some() { Sort::Image } else { Sort::File },
            size: made.size,
            bytes: made.bytes.len(),
            smaller: smaller.collect(),
            path: address(made.format).unwrap_or_else(|| path.clone()),
        }
    }

    /// Whether a page can show it as a picture.
    pub(crate) fn is_shown(&self) -> bool {
        self.sort == Sort::Image
    }

    /// The picture as HTML.
    pub fn tag(&self, root: &str, alt: &str, slot: Slot) -> String {
        let mut tag = format!("<img src=\"{root}{}\"", encode(&self.path));
        if let Some((width, _)) = self.size.filter(|_| !self.smaller.is_empty()) {
            tag.push_str(" srcset=\"");
            for (path, width) in &self.smaller {
                let _ = write!(tag, "{root}{} {width}w, ", encode(path));
            }
            let _ = write!(tag, "{root}{} {width}w\"", encode(&self.path));
            let _ = write!(tag, " sizes=\"{}\"", slot.sizes());
        }
        let _ = write!(tag, " alt=\"{}\"", escape(alt));
        if let Some((width, height)) = self.size {
            let _ = write!(tag, " width=\"{width}\" height=\"{height}\"");
        }
        // A picture on the first screen is loaded at once.
        let loading = if slot == Slot::Photo { "eager" } else { "lazy" };
        let _ = write!(tag, " loading=\"{loading}\" decoding=\"async\">");
        tag
    }
}

/// The same name in a subfolder. No attachment has `_` in its address, so the names cannot collide.
fn below(path: &str, folder: &str) -> String {
    match path.rsplit_once('/') {
        Some((above, name)) => format!("{above}/{folder}/{name}"),
        None => format!("{folder}/{path}"),
    }
}

/// An attachment as it may be published: without locations, camera names and comments. Its type
/// follows from its bytes; anything that cannot be cleaned, that could be executed or that is
/// unknown is refused.
pub fn make(ending: &str, bytes: Vec<u8>) -> Result<Made, Refusal> {
    if let Some(format) = Format::of(&bytes) {
        return if format::is_picture(ending) {
            pixels::make(format, &bytes)
        } else {
            Err(kinds::by_ending(ending).unwrap_or(Refusal::Unlike))
        };
    }
    if ending == "svg" {
        return svg::make(&bytes);
    }
    match format::foreign(ending, &bytes).or_else(|| kinds::refusal(ending, &bytes)) {
        Some(refusal) => Err(refusal),
        None => Ok(Made { format: None, size: None, bytes: bytes.into(), smaller: Vec::new() }),
    }
}

/// The parts of a file that will not be shown once it is published, or the reason none of it is. A
/// raster picture is decoded only if it has no end; see also [`fault`].
pub fn losses(ending: &str, bytes: &[u8]) -> Result<Vec<Lost>, Refusal> {
    if let Some(format) = Format::of(bytes) {
        if Container::of(bytes).is_some_and(|container| has_end(bytes, container)) {
            return Ok(Vec::new());
        }
        return pixels::make(format, bytes).map(|_| Vec::new());
    }
    if ending == "svg" {
        return svg::losses(bytes);
    }
    let refusal = format::foreign(ending, bytes).or_else(|| kinds::refusal(ending, bytes));
    refusal.map_or(Ok(Vec::new()), Err)
}

/// The bytes of a picture at its own size without metadata, as published for a small one. Other
/// bytes stay as they are.
pub fn bare(bytes: Vec<u8>) -> Vec<u8> {
    let made = Format::of(&bytes).and_then(|format| pixels::make(format, &bytes).ok());
    made.map_or(bytes, |made| made.bytes.to_vec())
}

/// Why a file will not be published, judging by its ending, its first bytes and the size in its
/// header. `size` is `None` if no size could be read.
pub fn fault(ending: &str, head: &[u8], size: Option<(usize, usize)>) -> Option<Refusal> {
    if Format::of(head).is_none() {
        if ending == "svg" {
            return None;
        }
        return format::foreign(ending, head).or_else(|| kinds::by_ending(ending));
    }
    if !format::is_picture(ending) {
        return Some(kinds::by_ending(ending).unwrap_or(Refusal::Unlike));
    }
    match size {
        None | Some((0, _) | (_, 0)) => Some(Refusal::Broken),
        Some((width, height)) => {
            format::is_too_large(width as u64, height as u64).then_some(Refusal::Large)
        }
    }
}

/// Whether decoding a picture takes so much memory that two at once are too many.
pub(crate) fn is_heavy(bytes: &[u8]) -> bool {
    imagesize::blob_size(bytes)
        .is_ok_and(|size| size.width.saturating_mul(size.height) > 25_000_000)
}
