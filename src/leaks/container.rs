//! Packed file formats: which of their bytes can be read as text, and which are pixels or glyph
//! outlines, where words occur by chance only.

use std::ops::Range;

use crate::media::{self, Container, Name};

/// The parts of a file that are not packed; the whole file if it has another format. From the first
/// malformed part on, everything counts as not packed.
pub(super) fn loose(bytes: &[u8]) -> Vec<&[u8]> {
    let packed = match Container::of(bytes) {
        Some(Container::Woff2) => woff2(bytes).into_iter().collect(),
        Some(container) => points(bytes, container),
        None => Vec::new(),
    };
    let (mut loose, mut at) = (Vec::new(), 0);
    for part in packed {
        loose.push(&bytes[at..part.start]);
        at = part.end;
    }
    loose.push(&bytes[at..]);
    loose
}

/// The compressed pixels of an image.
fn points(bytes: &[u8], container: Container) -> Vec<Range<usize>> {
    let parts = media::parts_of(bytes, container).take_while(|part| part.of(bytes).is_some());
    let packed = parts.filter(|part| match part.name {
        Name::Scan => true,
        Name::Marker(_) => false,
        Name::Chunk(name) => {
            matches!(&name, b"IDAT" | b"fdAT" | b"VP8 " | b"VP8L" | b"ALPH")
        }
    });
    packed.map(|part| part.data.start as usize..part.data.end as usize).collect()
}

/// Everything between the header and the end, as the header gives it (W3C WOFF 2.0, 4.1).
fn woff2(bytes: &[u8]) -> Option<Range<usize>> {
    let length = bytes.get(8..12)?.try_into().ok()?;
    let end = usize::try_from(u32::from_be_bytes(length)).ok()?;
    (48..=bytes.len()).contains(&end).then_some(48..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Vec<u8> {
        loose(bytes).concat()
    }

    #[test]
    fn remarks_are_read_and_pixels_are_not() {
        let jpeg = b"\xFF\xD8\xFF\xFE\0\x08remark\xFF\xDA\0\x02pixels\xFF\0more\xFF\xD1\xFF\xFE\0\x03x\xFF\xD9end";
        assert_eq!(
            read(jpeg),
            b"\xFF\xD8\xFF\xFE\0\x08remark\xFF\xDA\0\x02\xFF\xFE\0\x03x\xFF\xD9end"
        );
        let png =
            b"\x89PNG\r\n\x1A\n\0\0\0\x06tEXtremark....\0\0\0\x06IDATpixels....\0\0\0\0IEND....end";
        let kept =
            b"\x89PNG\r\n\x1A\n\0\0\0\x06tEXtremark....\0\0\0\x06IDAT....\0\0\0\0IEND....end";
        assert_eq!(read(png), kept);
        let webp = b"RIFF....WEBPVP8L\x05\0\0\0pixel.XMP \x06\0\0\0remark";
        assert_eq!(read(webp), b"RIFF....WEBPVP8L\x05\0\0\0.XMP \x06\0\0\0remark");
        let woff2 = [b"wOF2....\0\0\0\x34", &[b'h'; 36][..], b"fontend"].concat();
        assert_eq!(read(&woff2), [&woff2[..48], b"end"].concat());
    }

    #[test]
    fn what_is_not_as_it_should_be_is_read() {
        for bytes in [
            &b"\xFF\xD8\xFF\xDA\0\x02pixels without an end"[..],
            b"\xFF\xD8\xFF\xFE\0\x01short",
            b"\xFF\xD8\xFFno marker",
            b"\x89PNG\r\n\x1A\n\xFF\xFF\xFF\xFFIDATpixels",
            b"RIFF....WEBPVP8L\xFF\xFF\xFF\xFFpixels",
            b"wOF2....\xFF\xFF\xFF\xFFtext",
            b"wOF2",
            b"plain",
            b"",
        ] {
            assert_eq!(read(bytes), bytes);
        }
    }
}
