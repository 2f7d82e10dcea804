//! What of the bytes of a picture shows it, and whether they hold anything besides.

use std::borrow::Cow;
use std::collections::BTreeSet;

use img_parts::png::Png;
use img_parts::riff::{RiffChunk, RiffContent};
use img_parts::webp::WebP;
use img_parts::{Bytes, ImageICC};
use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZFlush, MZStatus};

/// Whether a JPEG goes on to its end marker, and was not cut off while it was copied.
pub(super) fn is_whole_jpeg(bytes: &[u8]) -> bool {
    jpeg_end(bytes).is_some()
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

/// A PNG of which only the chunks are left that say how it looks.
pub(super) struct BarePng {
    pub(super) bytes: Vec<u8>,
    pub(super) moves: bool,
    /// Whether its chunks hold nothing but what is seen.
    pub(super) exact: bool,
}

/// A PNG of which only the chunks are left that say how it looks, each of them once.
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
            // Elsewhere it is a suggestion that nobody follows.
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
    // A palette has room for colours that no point has.
    let exact = head.colours != 3 && frames(&png, &head).is_some();
    let mut out = Vec::new();
    png.encoder().write_to(&mut out).ok()?;
    Some(BarePng { bytes: out, moves, exact })
}

/// What a PNG says of its points.
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

    /// How many bytes the points of a frame are, unpacked: each line has one for how it is written.
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

/// How many frames a PNG has, when each is packed into exactly the bytes that are there.
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

/// Whether packed bytes come to so many, and none is left over.
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

/// A WebP of which only the chunks are left that say how it looks; and whether it moves.
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
    // A picture in one chunk needs no list of others, which would tell of what is gone.
    if !moves && !webp.has_chunk(*b"ALPH") && webp.icc_profile().is_none() {
        webp.remove_chunks_by_id(*b"VP8X");
    }
    let mut out = Vec::new();
    webp.encoder().write_to(&mut out).ok()?;
    // What is left of the list says no more that there is EXIF or XMP.
    if out.get(12..16) == Some(b"VP8X")
        && let Some(flags) = out.get_mut(20)
    {
        *flags &= !0x0C;
    }
    Some((out, moves))
}

/// A WebP whose head says that it can be seen through when a part of it says so: browsers go by the
/// part, other readers by the head.
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

/// A frame of a WebP that moves, with its place and its points alone.
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
