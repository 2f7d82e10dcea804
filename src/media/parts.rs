//! The parts of a JPEG, a PNG or a WebP, one after another.

use std::ops::Range;

use super::Container;

/// The name of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// The marker of a JPEG segment: the byte after `FF`.
    Marker(u8),
    /// The data of a JPEG between a start of scan and the next marker: compressed pixels.
    Scan,
    /// The four letters of a chunk.
    Chunk([u8; 4]),
}

/// A part of a container. Positions are bytes from the start of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is called.
    pub name: Name,
    /// Its content, without header, padding and checksum. It may claim more than the file has.
    pub data: Range<u64>,
    /// Where the next part starts.
    pub end: u64,
}

impl Part {
    /// Its content in a file that is in memory; `None` if it claims more than there is.
    pub fn of<'b>(&self, bytes: &'b [u8]) -> Option<&'b [u8]> {
        bytes.get(usize::try_from(self.data.start).ok()?..usize::try_from(self.data.end).ok()?)
    }
}

/// Iterates over the parts of a container, until its end or the first malformed part.
///
/// `R` reads bytes of the file: from a position, up to a length, and fewer only at the end.
pub struct Parts<R> {
    container: Container,
    read: R,
    at: u64,
    /// Whether the next part of a JPEG is a scan.
    in_scan: bool,
    ended: bool,
}

/// How many bytes of a scan are read at a time.
const BLOCK: usize = 1 << 16;

impl<R: FnMut(u64, usize) -> Vec<u8>> Parts<R> {
    /// The parts of a file; none for a GIF, a font and boxes, which are read in another way.
    pub fn new(container: Container, read: R) -> Self {
        let (at, ended) = match container {
            Container::Jpeg => (2, false),
            Container::Png => (8, false),
            Container::Webp => (12, false),
            Container::Gif | Container::Woff2 | Container::Boxes => (0, true),
        };
        Self { container, read, at, in_scan: false, ended }
    }

    /// The consecutive chunks of a WebP from a position on, such as those of one frame.
    pub(crate) fn chunks_from(at: u64, read: R) -> Self {
        Self { container: Container::Webp, read, at, in_scan: false, ended: false }
    }

    /// A segment of a JPEG, or the scan after the last one. A scan without an end does not count.
    fn segment(&mut self) -> Option<Part> {
        if std::mem::take(&mut self.in_scan) {
            let end = self.end_of_scan()?;
            return Some(Part { name: Name::Scan, data: self.at..end, end });
        }
        // Any number of fill bytes may precede a marker.
        let marker = loop {
            match (self.read)(self.at, 2)[..] {
                [0xFF, 0xFF] => self.at += 1,
                [0xFF, marker] => break marker,
                _ => return None,
            }
        };
        let start = self.at + 2;
        let name = Name::Marker(marker);
        // The end, restarts and TEM have no content.
        if matches!(marker, 0xD9 | 0xD0..=0xD7 | 0x01) {
            self.ended = marker == 0xD9;
            return Some(Part { name, data: start..start, end: start });
        }
        let [high, low] = (self.read)(start, 2)[..] else { return None };
        let length = u64::from(u16::from_be_bytes([high, low]));
        let end = start + length.max(2);
        self.in_scan = marker == 0xDA;
        (length >= 2).then_some(Part { name, data: start + 2..end, end })
    }

    /// The position of the next marker that is not part of a scan. In a scan, `FF` is followed by 0
    /// or a restart.
    fn end_of_scan(&mut self) -> Option<u64> {
        let mut at = self.at;
        loop {
            let block = (self.read)(at, BLOCK);
            let found = block
                .windows(2)
                .position(|pair| pair[0] == 0xFF && !matches!(pair[1], 0 | 0xD0..=0xD7));
            if let Some(found) = found {
                return Some(at + found as u64);
            }
            if block.len() < BLOCK {
                return None;
            }
            // The last byte again: its pair is in the next block.
            at += BLOCK as u64 - 1;
        }
    }

    /// A chunk: of a PNG, length, name, content, checksum; of a WebP, name, length, content, padding.
    fn chunk(&mut self) -> Option<Part> {
        let head: [u8; 8] = (self.read)(self.at, 8).try_into().ok()?;
        let [first, second] = [&head[..4], &head[4..]].map(|half| <[u8; 4]>::try_from(half).ok());
        let (name, length, after) = if self.container == Container::Png {
            (second?, u32::from_be_bytes(first?), 4)
        } else {
            let length = u32::from_le_bytes(second?);
            (first?, length, u64::from(length % 2))
        };
        let start = self.at + 8;
        let data = start..start + u64::from(length);
        let end = data.end + after;
        Some(Part { name: Name::Chunk(name), data, end })
    }
}

impl<R: FnMut(u64, usize) -> Vec<u8>> Iterator for Parts<R> {
    type Item = Part;

    fn next(&mut self) -> Option<Part> {
        if self.ended {
            return None;
        }
        let part = match self.container {
            Container::Jpeg => self.segment(),
            _ => self.chunk(),
        };
        match &part {
            Some(part) => self.at = part.end,
            None => self.ended = true,
        }
        part
    }
}

/// The parts of a file that is in memory.
pub(crate) fn parts_of(bytes: &[u8], container: Container) -> impl Iterator<Item = Part> + '_ {
    Parts::new(container, reader(bytes))
}

/// The chunks of a WebP in memory.
pub(crate) fn chunks_of(bytes: &[u8]) -> impl Iterator<Item = Part> + '_ {
    Parts::chunks_from(0, reader(bytes))
}

/// Whether a picture has an end. One that was copied or downloaded in part has none.
pub(crate) fn has_end(bytes: &[u8], container: Container) -> bool {
    match container {
        Container::Jpeg => parts_of(bytes, container).any(|part| part.name == Name::Marker(0xD9)),
        Container::Png => parts_of(bytes, container)
            .any(|part| part.name == Name::Chunk(*b"IEND") && part.end <= bytes.len() as u64),
        Container::Webp => {
            let length = bytes.get(4..8).and_then(|length| length.try_into().ok());
            length
                .map(u32::from_le_bytes)
                .is_some_and(|length| bytes.len() as u64 >= u64::from(length) + 8)
        }
        Container::Gif => bytes.last() == Some(&0x3B),
        Container::Woff2 | Container::Boxes => true,
    }
}

/// Reads from bytes in memory.
fn reader(bytes: &[u8]) -> impl FnMut(u64, usize) -> Vec<u8> + '_ {
    |at, most| {
        let at = usize::try_from(at).unwrap_or(usize::MAX).min(bytes.len());
        bytes[at..bytes.len().min(at.saturating_add(most))].to_vec()
    }
}

#[cfg(test)]
mod tests;
