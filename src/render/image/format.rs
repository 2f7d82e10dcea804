//! What a picture is written in, as its first bytes say, and what is no picture for a page.

use crate::base::{Refusal, limits};
use crate::media::Container;

/// The endings of pictures that a page can show.
const PICTURES: [&str; 8] = ["jpg", "jpeg", "jfif", "jpe", "png", "webp", "gif", "svg"];

/// A form of pictures that browsers show.
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
    /// Every form; the place is the number in the store.
    pub(super) const ALL: [Self; 5] = [Self::Jpeg, Self::Png, Self::Webp, Self::Gif, Self::Svg];

    /// The form of these bytes. A drawing is text and cannot be known by its start.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match Container::of(bytes)? {
            Container::Jpeg => Some(Self::Jpeg),
            Container::Png => Some(Self::Png),
            Container::Webp => Some(Self::Webp),
            Container::Gif => Some(Self::Gif),
            Container::Woff2 | Container::Boxes => None,
        }
    }

    /// The ending that a file of this form has.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Gif => "gif",
            Self::Svg => "svg",
        }
    }

    /// The address of a file of this form that is to stand at a path: the path, with another ending
    /// behind it when its own is that of another form.
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

/// Why a file that is no picture for a page is not published either, as its ending and its first
/// bytes say; nothing when more of it must be looked at.
pub(super) fn foreign(ending: &str, head: &[u8]) -> Option<Refusal> {
    // Films and the pictures of telephones tell where they were made.
    if Container::of(head) == Some(Container::Boxes) {
        let brand = head.get(8..12).unwrap_or_default();
        let still = [b"hei", b"hev", b"mif", b"msf", b"avi"];
        let still = still.iter().any(|known| brand.starts_with(*known));
        return Some(if still { Refusal::Format } else { Refusal::Film });
    }
    // The pictures of scanners and of an image editor; a text may begin with "BM" too.
    let still: [&[u8]; 3] = [b"II*\0", b"MM\0*", b"8BPS"];
    let bitmap = head.starts_with(b"BM") && head.get(6..10) == Some(b"\0\0\0\0");
    let starts = bitmap || still.iter().any(|magic| head.starts_with(magic));
    match ending {
        "heic" | "heif" | "tif" | "tiff" | "bmp" | "avif" | "psd" | "jxl" | "dng" => {
            Some(Refusal::Format)
        }
        _ if starts => Some(Refusal::Format),
        "mp4" | "mov" | "m4v" | "3gp" | "avi" | "wmv" | "mkv" | "mpg" | "mpeg" => {
            Some(Refusal::Film)
        }
        "svgz" => Some(Refusal::Drawing),
        ending if is_picture(ending) => Some(Refusal::Broken),
        _ => None,
    }
}

/// Whether a picture of this width and height is too large to be read.
pub(super) fn is_too_large(width: u64, height: u64) -> bool {
    width.saturating_mul(height) > limits::PIXELS as u64 || width.max(height) > limits::SIDE as u64
}
