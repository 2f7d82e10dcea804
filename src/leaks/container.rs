//! Files that are packed: which of their bytes can be read as text, and which are pixels or the
//! outlines of letters, in which words stand by chance alone.

use std::ops::Range;

/// The parts of a file that are not packed; the whole file when it is of another kind. What is not as
/// its kind prescribes, and all that follows it, is taken to be not packed.
pub(super) fn loose(bytes: &[u8]) -> Vec<&[u8]> {
    let packed = match bytes {
        [0xFF, 0xD8, 0xFF, ..] => jpeg(bytes),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => png(bytes),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => webp(bytes),
        [b'w', b'O', b'F', b'2', ..] => woff2(bytes),
        _ => Vec::new(),
    };
    let (mut loose, mut at) = (Vec::new(), 0);
    for part in packed {
        loose.push(&bytes[at..part.start]);
        at = part.end;
    }
    loose.push(&bytes[at..]);
    loose
}

/// The number at a place, highest byte first, as a length.
fn length<const BYTES: usize>(bytes: &[u8], at: usize) -> Option<usize> {
    let number: &[u8; BYTES] = bytes.get(at..)?.first_chunk()?;
    Some(number.iter().fold(0, |length, byte| length << 8 | usize::from(*byte)))
}

/// The scans: behind each marker SOS, up to a marker that is none of a scan (ITU-T T.81, B.1.1).
fn jpeg(bytes: &[u8]) -> Vec<Range<usize>> {
    let (mut scans, mut at) = (Vec::new(), 2);
    while let Some([0xFF, marker]) = bytes.get(at..at + 2) {
        if *marker == 0xD9 {
            break;
        }
        let Some(length) = length::<2>(bytes, at + 2).filter(|length| *length >= 2) else { break };
        at += 2 + length;
        if *marker == 0xDA {
            let rest = bytes.get(at..).unwrap_or_default();
            let ends = |at: &usize| !matches!(rest.get(at + 1), Some(0 | 0xD0..=0xD7));
            let Some(end) = memchr::memchr_iter(0xFF, rest).find(ends) else { break };
            scans.push(at..at + end);
            at += end;
        }
    }
    scans
}

/// The chunks of pixels (ISO/IEC 15948, 5.3).
fn png(bytes: &[u8]) -> Vec<Range<usize>> {
    let (mut pixels, mut at) = (Vec::new(), 8);
    while let Some(length) = length::<4>(bytes, at) {
        let (kind, end) = (bytes.get(at + 4..at + 8), length.saturating_add(at + 8));
        if end > bytes.len() {
            break;
        }
        if matches!(kind, Some(b"IDAT" | b"fdAT")) {
            pixels.push(at + 8..end);
        }
        // Behind it is a sum to check it by.
        at = end + 4;
    }
    pixels
}

/// The chunks of pixels (RFC 9649, 2.3).
fn webp(bytes: &[u8]) -> Vec<Range<usize>> {
    let (mut pixels, mut at) = (Vec::new(), 12);
    while let Some(size) = bytes.get(at + 4..at + 8).and_then(<[u8]>::first_chunk) {
        let size = u32::from_le_bytes(*size) as usize;
        let (kind, end) = (&bytes[at..at + 4], size.saturating_add(at + 8));
        if end > bytes.len() {
            break;
        }
        if matches!(kind, b"VP8 " | b"VP8L" | b"ALPH") {
            pixels.push(at + 8..end);
        }
        at = end + end % 2;
    }
    pixels
}

/// All that is between the head and the end, which the head tells (W3C WOFF 2.0, 4.1).
fn woff2(bytes: &[u8]) -> Vec<Range<usize>> {
    let end = length::<4>(bytes, 8).filter(|end| (48..=bytes.len()).contains(end));
    end.into_iter().map(|end| 48..end).collect()
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
