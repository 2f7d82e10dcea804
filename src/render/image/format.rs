//! Detects the format of a picture from its first bytes, and files that are not pictures for a
//! page.

use crate::base::{Refusal, limits};
use crate::media::Container;

/// The endings of pictures that a page can show.
const PICTURES: [&str; 8] = ["jpg", "jpeg", "jfif", "jpe", "png", "webp", "gif", "svg"];

/// A picture format that browsers show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Photos.
    Jpeg,
    /// Drawings and screens, pixel by pixel.
    Png,
    /// Either.
    Webp,
    /// Small films.
    Gif,
    /// Drawings, line by line.
    Svg,
}

impl Format {
    /// Every format; the index is its number in the cache.
    pub(super) const ALL: [Self; 5] = [Self::Jpeg, Self::Png, Self::Webp, Self::Gif, Self::Svg];

    /// The format of these bytes. A drawing is text and cannot be recognised by its start.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match Container::of(bytes)? {
            Container::Jpeg => Some(Self::Jpeg),
            Container::Png => Some(Self::Png),
            Container::Webp => Some(Self::Webp),
            Container::Gif => Some(Self::Gif),
            Container::Woff2 | Container::Boxes => None,
        }
    }

    /// The usual file ending of this format.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Gif => "gif",
            Self::Svg => "svg",
        }
    }

    /// The address for a file of this format: the path, with another ending appended if its own
    /// belongs to another format.
    pub(super) fn address(self, path: &str) -> String {
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
        let fits = match self {
            Self::Jpeg => matches!(ending, "jpg" | "jpeg" | "jfif" | "jpe"),
            other => ending == other.ending(),
        };
        if fits { path.to_owned() } else { format!("{path}.{}", self.ending()) }
    }
}

/// Whether files with this ending are pictures for a page.
pub(super) fn is_picture(ending: &str) -> bool {
    PICTURES.contains(&ending)
}

/// Why a file that is not a picture is not published, judging by its ending and first bytes; `None`
/// if more of it must be read.
pub(super) fn foreign(ending: &str, head: &[u8]) -> Option<Refusal> {
    // Videos and HEIC pictures reveal where they were made.
    if Container::of(head) == Some(Container::Boxes) {
        let brand = head.get(8..12).unwrap_or_default();
        let still = [b"hei", b"hev", b"mif", b"msf"];
        let still = still.iter().any(|known| brand.starts_with(*known));
        return Some(match brand {
            b"avif" | b"avis" => Refusal::Unsupported,
            b"mif1" | b"msf1" if ending == "avif" => Refusal::Unsupported,
            _ if still => Refusal::Format,
            _ => Refusal::Film,
        });
    }
    // Formats of scanners and image editors; a text can begin with "BM" too.
    let still: [&[u8]; 3] = [b"II*\0", b"MM\0*", b"8BPS"];
    let bitmap = head.starts_with(b"BM") && head.get(6..10) == Some(b"\0\0\0\0");
    match ending {
        "heic" | "heif" | "tif" | "tiff" | "psd" | "jxl" | "dng" => Some(Refusal::Format),
        _ if still.iter().any(|magic| head.starts_with(magic)) => Some(Refusal::Format),
        "avif" | "bmp" => Some(Refusal::Unsupported),
        _ if bitmap => Some(Refusal::Unsupported),
        "mp4" | "mov" | "m4v" | "3gp" | "avi" | "wmv" | "mkv" | "mpg" | "mpeg" => {
            Some(Refusal::Film)
        }
        "svgz" => Some(Refusal::Drawing),
        ending if is_picture(ending) => Some(Refusal::Broken),
        _ => None,
    }
}

/// Whether a picture of this width and height is too large to decode.
pub(super) fn is_too_large(width: u64, height: u64) -> bool {
    width.saturating_mul(height) > limits::PIXELS as u64 || width.max(height) > limits::SIDE as u64
}
