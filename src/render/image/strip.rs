//! Pictures without what they tell besides the picture; the pixels stay as they are.

use img_parts::jpeg::Jpeg;
use img_parts::png::Png;
use img_parts::webp::WebP;
use img_parts::{Bytes, ImageICC};

/// The bytes of a JPEG without positions, cameras, comments, and what stands behind its end.
pub(super) fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    // Some cameras append films and second pictures behind the end of the first.
    let picture = &bytes[..jpeg_end(bytes)?];
    let mut jpeg = Jpeg::from_bytes(Bytes::copy_from_slice(picture)).ok()?;
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
    let mut out = Vec::new();
    jpeg.encoder().write_to(&mut out).ok()?;
    Some(out)
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

/// A PNG of which only the chunks are left that say how it looks; and whether it moves.
pub(super) fn png(bytes: &[u8]) -> Option<(Vec<u8>, bool)> {
    const SHOWING: [&[u8; 4]; 16] = [
        b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT",
        b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT", b"cICP",
    ];
    let mut png = Png::from_bytes(Bytes::copy_from_slice(bytes)).ok()?;
    png.chunks_mut().retain(|chunk| SHOWING.contains(&&chunk.kind()));
    let moves = png.chunks().iter().any(|chunk| chunk.kind() == *b"acTL");
    let mut out = Vec::new();
    png.encoder().write_to(&mut out).ok()?;
    Some((out, moves))
}

/// A WebP of which only the chunks are left that say how it looks; and whether it moves.
pub(super) fn webp(bytes: &[u8]) -> Option<(Vec<u8>, bool)> {
    let mut webp = WebP::from_bytes(Bytes::copy_from_slice(bytes)).ok()?;
    webp.chunks_mut().retain(|chunk| {
        matches!(&chunk.id(), b"VP8 " | b"VP8L" | b"VP8X" | b"ALPH" | b"ANIM" | b"ANMF" | b"ICCP")
    });
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

/// A GIF without comments and without what programs other than a browser wrote into it. The film
/// stays as it is, and how often it plays.
pub(super) fn gif(bytes: &[u8]) -> Option<Vec<u8>> {
    let table = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    let mut at = 13 + table(*bytes.get(10)?);
    let mut out = bytes.get(..at)?.to_vec();
    let mut frames = 0_usize;
    loop {
        let start = at;
        match bytes.get(at)? {
            // A frame: its place, its colours, its pixels.
            0x2C => {
                at += 10 + table(*bytes.get(at + 9)?) + 1;
                at = blocks(bytes, at)?;
                out.extend(bytes.get(start..at)?);
                frames += 1;
            }
            0x21 => {
                let label = *bytes.get(at + 1)?;
                at = blocks(bytes, at + 2)?;
                let repeats = matches!(
                    bytes.get(start + 2..start + 14),
                    Some(b"\x0BNETSCAPE2.0" | b"\x0BANIMEXTS1.0")
                );
                // How long a frame stays, and how often the film plays.
                if label == 0xF9 || (label == 0xFF && repeats && at - start == 19) {
                    out.extend(bytes.get(start..at)?);
                }
            }
            0x3B => {
                out.push(0x3B);
                return (frames > 0).then_some(out);
            }
            _ => return None,
        }
    }
}

/// Where a row of blocks ends, each of which begins with its length.
fn blocks(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += length + 1;
        if length == 0 {
            return Some(at);
        }
    }
}
