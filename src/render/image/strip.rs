//! Separates the bytes of a picture that show it from all other data.

use std::borrow::Cow;
use std::collections::BTreeSet;

use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZFlush, MZStatus};

use crate::media::{self, Container, Name};

/// The most bytes of a colour profile.
const LARGEST_PROFILE: usize = 1 << 22;

/// A PNG with only the chunks that determine its appearance.
pub(super) struct BarePng {
    pub(super) bytes: Vec<u8>,
    pub(super) moves: bool,
    /// Whether its chunks contain nothing but the visible image.
    pub(super) exact: bool,
}

/// A chunk of a PNG or a WebP: its name and its content.
type Chunk<'b> = ([u8; 4], Cow<'b, [u8]>);

/// The chunks of a file; `None` if one claims more than there is, or if other data follows them.
fn chunks(bytes: &[u8], container: Container) -> Option<Vec<Chunk<'_>>> {
    let mut chunks = Vec::new();
    let bytes = match container {
        // A RIFF file gives its length; what follows is not part of it.
        Container::Webp => {
            let length = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?) as usize;
            &bytes[..bytes.len().min(length.saturating_add(8))]
        }
        _ => bytes,
    };
    for part in media::parts_of(bytes, container) {
        let Name::Chunk(name) = part.name else { return None };
        chunks.push((name, Cow::Borrowed(part.of(bytes)?)));
        if name == *b"IEND" {
            break;
        }
    }
    (!chunks.is_empty()).then_some(chunks)
}

/// The compressed bytes of a colour profile, after its name and the method of compression; `None` if
/// they are not one (ICC.1:2022, 7.2: `acsp` at byte 36).
fn profile(contents: &[u8]) -> Option<&[u8]> {
    let name = contents.iter().position(|byte| *byte == 0).filter(|at| (1..80).contains(at))?;
    let packed = contents[name + 1..].strip_prefix(&[0])?;
    let profile =
        miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(packed, LARGEST_PROFILE).ok()?;
    (profile.get(36..40)? == b"acsp").then_some(packed)
}

/// A PNG with only the chunks that determine its appearance, each once.
pub(super) fn png(bytes: &[u8]) -> Option<BarePng> {
    let mut chunks = chunks(bytes, Container::Png)?;
    let head = Head::of(&chunks)?;
    let mut seen = BTreeSet::new();
    chunks.retain(|(name, contents)| {
        let length = contents.len();
        let fits = match name {
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
            b"iCCP" => profile(contents).is_some(),
            _ => false,
        };
        fits && seen.insert(*name)
    });
    for (name, contents) in &mut chunks {
        // The name of a profile is free text.
        if name == b"iCCP"
            && let Some(packed) = profile(contents)
        {
            *contents = Cow::Owned([b"ICC\0\0", packed].concat());
        }
    }
    let moves = seen.contains(b"acTL");
    // A palette can contain unused colours.
    let exact = head.colours != 3 && frames(&chunks, &head).is_some();
    let mut out = bytes[..8].to_vec();
    for (name, contents) in &chunks {
        out.extend(png_chunk(*name, contents));
    }
    Some(BarePng { bytes: out, moves, exact })
}

/// A chunk of a PNG as it is written (ISO/IEC 15948, 5.3). Its content is part of an image, so its
/// length always fits.
fn png_chunk(name: [u8; 4], contents: &[u8]) -> Vec<u8> {
    let named = [&name, contents].concat();
    let length = (contents.len() as u32).to_be_bytes();
    [&length, &named[..], &crc32fast::hash(&named).to_be_bytes()].concat()
}

/// A PNG with one more chunk, right after its header.
pub(super) fn with_chunk(mut png: Vec<u8>, name: [u8; 4], contents: &[u8]) -> Vec<u8> {
    let header = media::parts_of(&png, Container::Png).next();
    if let Some(header) = header {
        let at = png.len().min(header.end as usize);
        png.splice(at..at, png_chunk(name, contents));
    }
    png
}

/// The header of a PNG.
struct Head {
    size: (usize, usize),
    depth: usize,
    colours: u8,
    interlaced: bool,
}

impl Head {
    fn of(chunks: &[Chunk<'_>]) -> Option<Self> {
        let (_, contents) = chunks.first().filter(|(name, _)| name == b"IHDR")?;
        let head: &[u8; 13] = contents[..].try_into().ok()?;
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
fn frames(chunks: &[Chunk<'_>], head: &Head) -> Option<usize> {
    let mut frames: Vec<((usize, usize), Vec<u8>)> = Vec::new();
    let mut size = head.size;
    let mut before = [0; 4];
    for (name, contents) in chunks {
        match name {
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
        before = *name;
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
    let mut chunks = chunks(bytes, Container::Webp)?;
    chunks.retain(|(name, _)| {
        matches!(name, b"VP8 " | b"VP8L" | b"VP8X" | b"ALPH" | b"ANIM" | b"ANMF" | b"ICCP")
    });
    let has = |chunks: &[Chunk<'_>], wanted| chunks.iter().any(|(name, _)| *name == wanted);
    let moves = has(&chunks, *b"ANIM");
    // A picture in a single chunk needs no list of chunks, which would reveal what was removed.
    if !moves && !has(&chunks, *b"ALPH") && !has(&chunks, *b"ICCP") {
        chunks.retain(|(name, _)| name != b"VP8X");
    }
    let mut out = b"RIFF\0\0\0\0WEBP".to_vec();
    for (name, contents) in &mut chunks {
        match &*name {
            b"ANMF" => *contents = Cow::Owned(frame(contents)?),
            // The remaining header must no longer announce EXIF or XMP.
            b"VP8X" => *contents.to_mut().first_mut()? &= !0x0C,
            _ => {}
        }
        append(&mut out, *name, contents)?;
    }
    let length = u32::try_from(out.len() - 8).ok()?;
    out[4..8].copy_from_slice(&length.to_le_bytes());
    Some((out, moves))
}

/// Appends a chunk of a WebP, padded to an even length.
fn append(out: &mut Vec<u8>, name: [u8; 4], contents: &[u8]) -> Option<()> {
    out.extend(name);
    out.extend(u32::try_from(contents.len()).ok()?.to_le_bytes());
    out.extend(contents);
    out.extend((contents.len() % 2 == 1).then_some(0));
    Some(())
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
fn frame(contents: &[u8]) -> Option<Vec<u8>> {
    let (place, rest) = contents.split_at_checked(16)?;
    let mut out = place.to_vec();
    for part in media::chunks_of(rest) {
        if let Name::Chunk(name) = part.name
            && matches!(&name, b"ALPH" | b"VP8 " | b"VP8L")
        {
            append(&mut out, name, part.of(rest)?)?;
        }
    }
    Some(out)
}
