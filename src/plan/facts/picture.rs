//! Detects the location in a picture: EXIF and XMP in JPEG, PNG, WebP and HEIC.

use super::{Look, PART, find};
use crate::media::{Container, Name, Part, Parts};

/// The number of chunks of a picture that are examined.
const MOST: usize = 4096;

/// Whether an image contains a location; `head` holds at least its first 12 bytes.
pub(super) fn located(head: &[u8], length: u64, look: &mut Look<'_>) -> bool {
    match Container::of(head) {
        Some(Container::Boxes) => film(length, look),
        Some(container) => {
            let parts: Vec<Part> = Parts::new(container, &mut *look)
                .take(MOST)
                // After these, only the image itself follows.
                .take_while(|part| !matches!(part.name, Name::Marker(0xD9 | 0xDA)))
                .filter(|part| may_hold_position(part.name))
                .collect();
            parts.iter().any(|part| {
                let long = usize::try_from(part.data.end - part.data.start).unwrap_or(usize::MAX);
                says_where(&look(part.data.start, PART.min(long)))
            })
        }
        None => false,
    }
}

/// Whether a part with this name may contain EXIF or XMP.
fn may_hold_position(name: Name) -> bool {
    match name {
        Name::Marker(marker) => marker == 0xE1,
        Name::Chunk(name) => {
            matches!(&name, b"eXIf" | b"iTXt" | b"tEXt" | b"EXIF" | b"XMP ")
        }
        Name::Scan => false,
    }
}

/// Pictures from phones have their EXIF data near the start or the end.
fn film(length: u64, look: &mut Look<'_>) -> bool {
    let tail = length.saturating_sub(PART as u64);
    [look(0, PART), look(tail, PART)].iter().any(|part| {
        let exif = memchr::memmem::find_iter(part, b"Exif\0\0");
        exif.take(16).any(|at| says_where(&part[at..])) || find(part, b"GPSLatitude").is_some()
    })
}

/// Whether a block of EXIF or XMP contains a location.
fn says_where(block: &[u8]) -> bool {
    let exif = block.strip_prefix(b"Exif\0\0").unwrap_or(block);
    if exif.starts_with(b"II*\0") || exif.starts_with(b"MM\0*") {
        return position(exif).unwrap_or(false);
    }
    find(block, b"GPSLatitude").is_some()
}

/// Whether the GPS table of an EXIF block contains a location.
fn position(exif: &[u8]) -> Option<bool> {
    let little = exif.starts_with(b"II");
    let short = |at: usize| -> Option<u16> {
        let pair = exif.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let long = |at: usize| -> Option<usize> {
        let four = exif.get(at..at.checked_add(4)?)?.try_into().ok()?;
        let value = if little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) };
        usize::try_from(value).ok()
    };
    let entry = |table: usize, tag: u16| {
        let count = usize::from(short(table)?);
        let mut places = (0..count).map_while(|number| table.checked_add(2 + number * 12));
        places.find(|place| short(*place) == Some(tag))
    };
    let pointer = entry(long(4)?, 0x8825)?;
    let table = long(pointer + 8)?;
    // A table beyond the bytes that were read still exists.
    let Some(_) = short(table) else { return Some(true) };
    Some(entry(table, 2).is_some() || entry(table, 4).is_some())
}

#[cfg(test)]
pub(super) mod tests {
    use crate::plan::facts::told;

    /// An EXIF block whose GPS table has one entry with this tag.
    fn exif(tag: u16) -> Vec<u8> {
        let mut block = b"MM\0*\0\0\0\x08".to_vec();
        block.extend(b"\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1A\0\0\0\0");
        block.extend(1_u16.to_be_bytes());
        block.extend(tag.to_be_bytes());
        block.extend([0, 5, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0]);
        block
    }

    fn jpeg(block: &[u8]) -> Vec<u8> {
        let long = (block.len() as u16 + 8).to_be_bytes();
        let parts = [b"\xFF\xD8\xFF\xE1", &long[..], b"Exif\0\0", block];
        [&parts.concat()[..], b"\xFF\xDA\0\x02\x01\xFF\xD9"].concat()
    }

    fn png(kind: &[u8], block: &[u8]) -> Vec<u8> {
        let chunk = |kind: &[u8], data: &[u8]| {
            [&(data.len() as u32).to_be_bytes()[..], kind, data, b"crc "].concat()
        };
        let parts = [chunk(b"IHDR", &[0; 13]), chunk(b"IDAT", &[7; 99]), chunk(kind, block)];
        [&b"\x89PNG\r\n\x1a\n"[..], &parts.concat(), &chunk(b"IEND", b"")].concat()
    }

    fn webp(kind: &[u8], block: &[u8]) -> Vec<u8> {
        let chunk = |kind: &[u8], data: &[u8]| {
            let odd = vec![0; data.len() % 2];
            [kind, &(data.len() as u32).to_le_bytes()[..], data, &odd].concat()
        };
        let parts = [chunk(b"VP8 ", &[7; 33]), chunk(kind, block)].concat();
        [&b"RIFF\0\0\0\0WEBP"[..], &parts].concat()
    }

    #[test]
    fn a_position_is_found_in_every_kind_of_picture() {
        let (here, nowhere) = (exif(2), exif(0));
        let film =
            |block: &[u8]| [&b"\0\0\0\x18ftypheic\0\0\0\0\0\0\0\x06Exif\0\0"[..], block].concat();
        for (with, without) in [
            (jpeg(&here), jpeg(&nowhere)),
            (png(b"eXIf", &here), png(b"eXIf", &nowhere)),
            (png(b"iTXt", b"XML <exif:GPSLatitude>52"), png(b"IDAT", &here)),
            (webp(b"EXIF", &here), webp(b"EXIF", &nowhere)),
            (webp(b"XMP ", b"exif:GPSLatitude=\"52\""), webp(b"ALPH", &here)),
            (film(&here), film(&nowhere)),
        ] {
            assert!(told(&with).located, "{with:?}");
            assert!(!told(&without).located, "{without:?}");
        }
        // The little-endian form, as most phones write it.
        let little = b"II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\x1A\0\0\0\0\0\0\0\x01\0\x04\0";
        assert!(told(&jpeg(little)).located);
        assert!(!told(b"GPSLatitude").located);
    }
}
