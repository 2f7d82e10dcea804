//! Separates the bytes of a picture that show it from all other data.

use std::borrow::Cow;
use std::collections::BTreeSet;

use img_parts::png::Png;
use img_parts::riff::{RiffChunk, RiffContent};
use img_parts::webp::WebP;
use img_parts::{Bytes, ImageICC};
use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZFlush, MZStatus};

/// Whether a JPEG extends to its end marker, and was not truncated.
pub(super) fn is_whole_jpeg(bytes: &[u8]) -> bool {
    jpeg_end(bytes).is_some()
}

/// The end of the first picture in a JPEG: after its end marker, whatever follows.
fn jpeg_end(bytes: &[u8]) -> Option<usize> {
    let mut at = 2;
    loop {
        // Any number of fill bytes can precede a marker.
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
                    // The image data: an FF in it is followed by 00 or a restart marker.
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

/// A PNG with only the chunks that determine its appearance.
pub(super) struct BarePng {
    pub(super) bytes: Vec<u8>,
    pub(super) moves: bool,
    /// Whether its chunks contain nothing but the visible image.
    pub(super) exact: bool,
}

/// A PNG with only the chunks that determine its appearance, each once.
pub(super) fn png(bytes: &[u8]) -> Option<BarePng> {
    let mut png = Png::from_bytes(Bytes::copy_from_slice(bytes)).ok()?;
    let head = Head::of(&png)?;
    let mut seen = BTreeSet::new();
    png.chunks_mut().retain(|chunk| {
        let length = chunk.contents().len();
        let fits = match &chunk.kind() {
            b"IDAT" | b"fcTL" | b"fdAT" => return true,
            b"IHDR" => length == 13,
            b"IEND" => length == 0,
            b"acTL" => length == 8,
            // In other colour types it is a suggestion that nothing follows.
            b"PLTE" => head.colours == 3,
            b"tRNS" => matches!((head.colours, length), (0, 2) | (2, 6) | (3, 1..=256)),
            b"gAMA" | b"cICP" => length == 4,
            b"cHRM" => length == 32,
            b"sRGB" => length == 1,
            b"sBIT" => length <= 4,
            b"bKGD" => length <= 6,
            b"pHYs" => length == 9,
            b"iCCP" => true,
            _ => false,
        };
        fits && seen.insert(chunk.kind())
    });
    let moves = seen.contains(b"acTL");
    // A palette can contain unused colours.
    let exact = head.colours != 3 && frames(&png, &head).is_some();
    let mut out = Vec::new();
    png.encoder().write_to(&mut out).ok()?;
    Some(BarePng { bytes: out, moves, exact })
}

/// The header of a PNG.
struct Head {
    size: (usize, usize),
    depth: usize,
    colours: u8,
    interlaced: bool,
}

impl Head {
    fn of(png: &Png) -> Option<Self> {
        let chunk = png.chunks().first().filter(|chunk| chunk.kind() == *b"IHDR")?;
        let head: &[u8; 13] = chunk.contents()[..].try_into().ok()?;
        let size = (number(&head[..4])?, number(&head[4..8])?);
        Some(Self { size, depth: head[8].into(), colours: head[9], interlaced: head[12] == 1 })
    }

    /// The number of uncompressed bytes of a frame: each line has one for its filter.
    fn length(&self, (width, height): (usize, usize)) -> usize {
        let parts = match self.colours {
            2 => 3,
            4 => 2,
            6 => 4,
            _ => 1,
        };
        let pass = |(x, y, right, down): (usize, usize, usize, usize)| {
            let (width, height) = (width.saturating_sub(x), height.saturating_sub(y));
            let (width, height) = (width.div_ceil(right), height.div_ceil(down));
            let line = width.saturating_mul(parts * self.depth).div_ceil(8);
            if width == 0 { 0 } else { height.saturating_mul(line + 1) }
        };
        if !self.interlaced {
            return pass((0, 0, 1, 1));
        }
        let passes = [
            (0, 0, 8, 8),
            (4, 0, 8, 8),
            (0, 4, 4, 8),
            (2, 0, 4, 4),
            (0, 2, 2, 4),
            (1, 0, 2, 2),
            (0, 1, 1, 2),
        ];
        passes.into_iter().map(pass).sum()
    }
}

fn number(bytes: &[u8]) -> Option<usize> {
    Some(u32::from_be_bytes(bytes.try_into().ok()?) as usize)
}

/// The number of frames of a PNG, if the data of each has exactly the right length.
fn frames(png: &Png, head: &Head) -> Option<usize> {
    let mut frames: Vec<((usize, usize), Vec<u8>)> = Vec::new();
    let mut size = head.size;
    let mut before = [0; 4];
    for chunk in png.chunks() {
        let contents = chunk.contents();
        match &chunk.kind() {
            b"fcTL" => {
                (contents.len() == 26).then_some(())?;
                size = (number(&contents[4..8])?, number(&contents[8..12])?);
            }
            kind @ (b"IDAT" | b"fdAT") => {
                let data = if *kind == *b"IDAT" { &contents[..] } else { contents.get(4..)? };
                let goes_on = before == *kind;
                match frames.last_mut().filter(|_| goes_on) {
                    Some((_, bytes)) => bytes.extend(data),
                    None => frames.push((size, data.to_vec())),
                }
            }
            _ => {}
        }
        before = chunk.kind();
    }
    let exact = frames.iter().all(|(size, bytes)| is_exact(bytes, head.length(*size)));
    (exact && !frames.is_empty()).then_some(frames.len())
}

/// Whether compressed bytes expand to exactly this length, with nothing left over.
fn is_exact(mut packed: &[u8], length: usize) -> bool {
    let mut state = InflateState::new_boxed(DataFormat::Zlib);
    let mut room = vec![0; 1 << 16];
    let mut whole = 0_usize;
    loop {
        let done = inflate(&mut state, packed, &mut room, MZFlush::None);
        packed = &packed[done.bytes_consumed..];
        whole += done.bytes_written;
        match done.status {
            Ok(MZStatus::StreamEnd) => return packed.is_empty() && whole == length,
            Ok(_) if whole <= length && done.bytes_consumed + done.bytes_written > 0 => {}
            _ => return false,
        }
    }
}

/// A WebP with only the chunks that determine its appearance, and whether it is animated.
pub(super) fn webp(bytes: &[u8]) -> Option<(Vec<u8>, bool)> {
    let mut webp = WebP::from_bytes(Bytes::copy_from_slice(bytes)).ok()?;
    webp.chunks_mut().retain(|chunk| {
        matches!(&chunk.id(), b"VP8 " | b"VP8L" | b"VP8X" | b"ALPH" | b"ANIM" | b"ANMF" | b"ICCP")
    });
    for chunk in webp.chunks_mut() {
        if chunk.id() == *b"ANMF" {
            *chunk = frame(chunk)?;
        }
    }
    let moves = webp.has_chunk(*b"ANIM");
    // A picture in a single chunk needs no list of chunks, which would reveal what was removed.
    if !moves && !webp.has_chunk(*b"ALPH") && webp.icc_profile().is_none() {
        webp.remove_chunks_by_id(*b"VP8X");
    }
    let mut out = Vec::new();
    webp.encoder().write_to(&mut out).ok()?;
    // The flags no longer announce EXIF or XMP.
    if out.get(12..16) == Some(b"VP8X")
        && let Some(flags) = out.get_mut(20)
    {
        *flags &= !0x0C;
    }
    Some((out, moves))
}

/// A WebP whose header announces transparency if one of its parts has it: browsers look at the
/// part, other decoders at the header.
pub(super) fn seen_through(bytes: &[u8]) -> Cow<'_, [u8]> {
    let parts = bytes.get(12..16) == Some(b"VP8X");
    let clear = |name: &[u8]| memchr::memmem::find(bytes, name).is_some();
    if !parts || bytes.len() < 21 || !(clear(b"ALPH") || clear(b"VP8L")) {
        return Cow::Borrowed(bytes);
    }
    let mut bytes = bytes.to_vec();
    bytes[20] |= 0x10;
    Cow::Owned(bytes)
}

/// A frame of an animated WebP, with only its position and its pixels.
fn frame(chunk: &RiffChunk) -> Option<RiffChunk> {
    let RiffContent::Data(whole) = chunk.content() else { return None };
    let mut out = whole.get(..16)?.to_vec();
    let mut rest = &whole[16..];
    while let Some((head, behind)) = rest.split_first_chunk::<8>() {
        let length = u32::from_le_bytes([head[4], head[5], head[6], head[7]]) as usize;
        let padded = length.checked_add(length % 2)?.min(behind.len());
        if matches!(&head[..4], b"ALPH" | b"VP8 " | b"VP8L") {
            out.extend(head);
            out.extend(behind.get(..length)?);
            out.extend((length % 2 == 1).then_some(0));
        }
        rest = &behind[padded..];
    }
    Some(RiffChunk::new(*b"ANMF", RiffContent::Data(out.into())))
}
