//! The pictures of a document: their files and natural sizes.

use crate::media::{self, Container, Name};
use crate::render::image::Format;

/// The pixels per inch of a picture without a resolution, as on a page.
const DENSITY: f64 = 96.0;

/// The file name of a picture.
pub(super) fn file(at: usize, bytes: &[u8]) -> Option<String> {
    Some(format!("picture-{at}.{}", Format::of(bytes)?.ending()))
}

/// A picture as templates see it.
pub(super) struct Picture {
    /// The name of the file.
    pub(super) file: String,
    /// The natural width in points.
    pub(super) width: f64,
    /// The natural height in points.
    pub(super) height: f64,
}

/// A picture by its bytes.
pub(super) fn picture(at: usize, bytes: &[u8]) -> Option<Picture> {
    let size = imagesize::blob_size(bytes).ok()?;
    let density = density(bytes);
    let points = |pixels: usize| pixels.max(1) as f64 * 72.0 / density;
    Some(Picture { file: file(at, bytes)?, width: points(size.width), height: points(size.height) })
}

/// The pixels per inch of a picture; a drawing rendered for paper has its own.
fn density(bytes: &[u8]) -> f64 {
    let said = || {
        let mut parts = media::parts_of(bytes, Container::Png);
        let density = parts.find(|part| part.name == Name::Chunk(*b"pHYs"))?;
        let said = density.of(bytes)?.first_chunk::<4>().copied()?;
        let metre = f64::from(u32::from_be_bytes(said));
        (metre > 0.0).then_some(metre * 0.0254)
    };
    if Format::of(bytes) != Some(Format::Png) {
        return DENSITY;
    }
    said().filter(|said| said.is_finite() && *said >= 24.0).unwrap_or(DENSITY)
}
