//! Containers of images and fonts: the kind of a file and its parts.
//!
//! One reader for everything that looks into such files: the facts that rules check, the images
//! that are published, and the search for hidden text. It reads headers only, so a large file on
//! disk needs few bytes.

pub mod package;
mod parts;
pub(crate) mod styles;

pub use parts::{Name, Part, Parts};
pub(crate) use parts::{chunks_of, has_end, parts_of};

/// The kind of a container.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    /// Segments that begin with a marker (ITU-T T.81, annex B).
    Jpeg,
    /// Chunks (ISO/IEC 15948, clause 5).
    Png,
    /// Chunks of a RIFF file (RFC 9649).
    Webp,
    /// Blocks (`GIF89a`).
    Gif,
    /// A packed font (W3C WOFF 2.0).
    Woff2,
    /// Boxes: photos and films of phones (ISO/IEC 14496-12).
    Boxes,
}

impl Container {
    /// The kind that the first bytes of a file announce; 12 bytes are enough.
    pub fn of(head: &[u8]) -> Option<Self> {
        Some(match head {
            [0xFF, 0xD8, 0xFF, ..] => Self::Jpeg,
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Self::Png,
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Self::Webp,
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Self::Gif,
            [b'w', b'O', b'F', b'2', ..] => Self::Woff2,
            [_, _, _, _, b'f', b't', b'y', b'p', ..] => Self::Boxes,
            _ => return None,
        })
    }
}
