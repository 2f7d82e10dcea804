//! Attachments as artifacts: pictures without metadata, other files as they are.

use img_parts::jpeg::Jpeg;
use img_parts::png::Png;
use img_parts::webp::WebP;
use img_parts::{Bytes, ImageEXIF};

use super::html::escape;
use crate::base::percent::encode;
use crate::view::Attachment;

/// An attachment with what a page needs to know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its address in the edition.
    pub path: String,
    /// What it is.
    pub sort: Sort,
    /// Width and height in pixels, when it is a picture that could be read.
    pub size: Option<(usize, usize)>,
    /// Its size in bytes.
    pub bytes: usize,
}

/// What an attachment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A picture that browsers show.
    Image,
    /// Another file.
    File,
    /// Something that cannot be published; a page leaves it out.
    Refused,
}

/// Why an attachment is not published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// SVG can hold scripts.
    Svg,
    /// It claims to be a picture and is none, or a broken one.
    Broken,
    /// Browsers do not show it.
    Format,
}

impl Refusal {
    /// The id of the message that says so.
    pub fn message(self) -> &'static str {
        match self {
            Self::Svg => "image-svg",
            Self::Broken => "image-broken",
            Self::Format => "image-format",
        }
    }
}

impl Picture {
    /// What is known of an attachment before it was read.
    pub fn unread(attachment: &Attachment) -> Self {
        let sort = match attachment.ending.as_str() {
            "jpg" | "jpeg" | "jfif" | "jpe" | "png" | "webp" => Sort::Image,
            _ => Sort::File,
        };
        Self { path: attachment.path.clone(), sort, size: None, bytes: 0 }
    }

    /// What a page needs to know of an attachment whose cleaned bytes are given.
    pub fn of(attachment: &Attachment, cleaned: Result<&[u8], Refusal>) -> Self {
        let unread = Self::unread(attachment);
        match cleaned {
            Err(_) => Self { sort: Sort::Refused, ..unread },
            Ok(bytes) => {
                let size = imagesize::blob_size(bytes).ok();
                let turned = turns(bytes);
                let size = size.map(|size| {
                    if turned { (size.height, size.width) } else { (size.width, size.height) }
                });
                Self { size, bytes: bytes.len(), ..unread }
            }
        }
    }

    /// Whether a page can show it as a picture.
    pub fn is_shown(&self) -> bool {
        self.sort == Sort::Image
    }

    /// The picture on a page.
    pub fn tag(&self, root: &str, alt: &str) -> String {
        let size = self
            .size
            .map(|(width, height)| format!(" width=\"{width}\" height=\"{height}\""))
            .unwrap_or_default();
        format!(
            "<img src=\"{root}{}\" alt=\"{}\"{size} loading=\"lazy\" decoding=\"async\">",
            encode(&self.path),
            escape(alt)
        )
    }
}

/// The bytes of an attachment as they may be published: without positions, names of cameras,
/// comments. What it is, its first bytes say; what cannot be cleaned is refused.
pub fn clean(ending: &str, bytes: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    if starts(b"\xFF\xD8\xFF") {
        return clean_jpeg(bytes);
    }
    if starts(b"\x89PNG\r\n\x1a\n") {
        return clean_png(bytes);
    }
    if starts(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return clean_webp(bytes);
    }
    // Films and the pictures of telephones tell where they were made.
    let film = bytes.get(4..8) == Some(b"ftyp");
    let other = starts(b"GIF8") || starts(b"II*\0") || starts(b"MM\0*") || starts(b"BM");
    if film || other {
        return Err(Refusal::Format);
    }
    match ending {
        "jpg" | "jpeg" | "jfif" | "jpe" | "png" | "webp" => Err(Refusal::Broken),
        "svg" | "svgz" => Err(Refusal::Svg),
        "htm" | "html" | "xhtml" | "xml" | "js" | "heic" | "heif" | "tif" | "tiff" | "bmp"
        | "gif" | "avif" | "mp4" | "mov" | "psd" => Err(Refusal::Format),
        _ => Ok(bytes),
    }
}

fn clean_jpeg(mut bytes: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    let turn = orientation(&bytes);
    // Some cameras append films and second pictures behind the end of the first.
    let end = jpeg_end(&bytes).ok_or(Refusal::Broken)?;
    bytes.truncate(end);
    let mut jpeg = Jpeg::from_bytes(Bytes::from(bytes)).map_err(|_| Refusal::Broken)?;
    jpeg.segments_mut().retain(|segment| {
        let contents = segment.contents();
        match segment.marker() {
            // The frame of the format, without a small picture in it.
            0xE0 => {
                contents.len() == 14 && contents.starts_with(b"JFIF\0") && contents[12..] == [0, 0]
            }
            0xE2 => contents.starts_with(b"ICC_PROFILE\0"),
            0xEE => contents.len() == 12 && contents.starts_with(b"Adobe"),
            // Every other application segment, comments and extensions say nothing of how it looks.
            0xE1..=0xFE => false,
            _ => true,
        }
    });
    if let Some(turn) = turn {
        jpeg.set_exif(Some(Bytes::from(only_orientation(turn))));
    }
    let mut out = Vec::new();
    jpeg.encoder().write_to(&mut out).map_err(|_| Refusal::Broken)?;
    Ok(out)
}

/// Where the first picture of a JPEG ends: behind its end marker, whatever follows.
fn jpeg_end(bytes: &[u8]) -> Option<usize> {
    let mut at = 2;
    loop {
        // Before a marker any number of fill bytes may stand.
        while bytes.get(at) == Some(&0xFF) && bytes.get(at + 1) == Some(&0xFF) {
            at += 1;
        }
        if bytes.get(at) != Some(&0xFF) {
            return None;
        }
        let marker = *bytes.get(at + 1)?;
        at += 2;
        match marker {
            0xD9 => return Some(at),
            0xD0..=0xD7 | 0x01 => {}
            _ => {
                let length = [*bytes.get(at)?, *bytes.get(at + 1)?];
                at += usize::from(u16::from_be_bytes(length));
                if marker == 0xDA {
                    // The picture itself: an FF in it is followed by 00 or a restart marker.
                    while bytes.get(at) != Some(&0xFF)
                        || matches!(bytes.get(at + 1), Some(0x00 | 0xD0..=0xD7))
                    {
                        bytes.get(at)?;
                        at += 1;
                    }
                }
            }
        }
    }
}

fn clean_png(bytes: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    const SHOWING: [&[u8; 4]; 16] = [
        b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT",
        b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT", b"cICP",
    ];
    let mut png = Png::from_bytes(Bytes::from(bytes)).map_err(|_| Refusal::Broken)?;
    png.chunks_mut().retain(|chunk| SHOWING.contains(&&chunk.kind()));
    let mut out = Vec::new();
    png.encoder().write_to(&mut out).map_err(|_| Refusal::Broken)?;
    Ok(out)
}

fn clean_webp(bytes: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    let mut webp = WebP::from_bytes(Bytes::from(bytes)).map_err(|_| Refusal::Broken)?;
    webp.chunks_mut().retain(|chunk| {
        matches!(&chunk.id(), b"VP8 " | b"VP8L" | b"VP8X" | b"ALPH" | b"ANIM" | b"ANMF" | b"ICCP")
    });
    let mut out = Vec::new();
    webp.encoder().write_to(&mut out).map_err(|_| Refusal::Broken)?;
    Ok(out)
}

/// Whether the picture lies on its side.
fn turns(bytes: &[u8]) -> bool {
    orientation(bytes).is_some_and(|turn| turn >= 5)
}

/// How a JPEG is to be turned, 2 to 8; none when it is upright.
fn orientation(bytes: &[u8]) -> Option<u8> {
    let jpeg = Jpeg::from_bytes(Bytes::copy_from_slice(bytes)).ok()?;
    let exif = jpeg.exif()?;
    let little = match exif.get(..4)? {
        b"II\x2A\x00" => true,
        b"MM\x00\x2A" => false,
        _ => return None,
    };
    let short = |at: usize| -> Option<u16> {
        let pair = exif.get(at..at + 2)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let long = |at: usize| -> Option<usize> {
        let four = exif.get(at..at + 4)?.try_into().ok()?;
        let value = if little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) };
        usize::try_from(value).ok()
    };
    let table = long(4)?;
    let count = short(table)?;
    let found = (0..usize::from(count)).find_map(|number| {
        let entry = table.checked_add(2 + number * 12)?;
        (short(entry)? == 0x0112).then(|| short(entry + 8)).flatten()
    })?;
    u8::try_from(found).ok().filter(|turn| (2..=8).contains(turn))
}

/// The smallest EXIF block: how to turn the picture and nothing else.
fn only_orientation(turn: u8) -> Vec<u8> {
    let mut block =
        b"MM\x00\x2A\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00".to_vec();
    block.extend([turn, 0, 0, 0, 0, 0, 0]);
    block
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One grey pixel, with an EXIF block that says how to turn it and a secret beside it.
    fn jpeg(turn: u8) -> Vec<u8> {
        let mut exif = b"Exif\0\0".to_vec();
        exif.extend(only_orientation(turn));
        exif.extend(b"SECRET-POSITION");
        let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE1];
        bytes.extend((exif.len() as u16 + 2).to_be_bytes());
        bytes.extend(exif);
        bytes.extend([0xFF, 0xFE, 0, 8]);
        bytes.extend(b"SECRET");
        bytes.extend([0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 2, 1, 1, 0x11, 0]);
        bytes.extend([0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x3F, 0xFF, 0x00, 0xFF, 0xD9]);
        bytes.extend(b"SECRET SECOND PICTURE");
        bytes
    }

    fn holds(bytes: &[u8], needle: &[u8]) -> bool {
        bytes.windows(needle.len()).any(|window| window == needle)
    }

    #[test]
    fn a_jpeg_keeps_its_turn_and_loses_the_rest() {
        let cleaned = clean("jpg", jpeg(6)).expect("a picture");
        assert!(!holds(&cleaned, b"SECRET"));
        assert_eq!(orientation(&cleaned), Some(6));
        let upright = clean("jpg", jpeg(1)).expect("a picture");
        assert!(!holds(&upright, b"SECRET") && !holds(&upright, b"Exif"));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert_eq!(clean("jpg", b"hello".to_vec()), Err(Refusal::Broken));
        assert_eq!(clean("png", Vec::new()), Err(Refusal::Broken));
        assert_eq!(clean("svg", b"<svg/>".to_vec()), Err(Refusal::Svg));
        assert_eq!(clean("pdf", b"%PDF".to_vec()), Ok(b"%PDF".to_vec()));
    }

    #[test]
    fn broken_exif_is_no_trouble() {
        for length in 0..jpeg(6).len() {
            let _ = clean("jpg", jpeg(6)[..length].to_vec());
        }
    }
}
