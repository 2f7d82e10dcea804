//! Packs a picture and its smaller versions into one byte string, for the cache next to the output.
//!
//! Anyone who can write there can write pages too, so the data is trusted only that far: the
//! lengths must add up, and each part must begin like a picture of its format. A drawing is never
//! cached: its bytes are input for a parser, and it is processed quickly.

use super::{Format, Made, Smaller};

/// The first bytes; the number changes with the format.
const MAGIC: &[u8; 8] = b"pop-pic1";

/// The packed bytes for [`unpack`]; `None` for anything that is not cached.
pub fn pack(made: &Made) -> Option<Vec<u8>> {
    let format = made.format.filter(|format| *format != Format::Svg)?;
    let (width, height) = made.size?;
    let mut out = MAGIC.to_vec();
    out.extend(height.to_le_bytes());
    let main = std::iter::once((format, width, &made.bytes));
    let smaller = made.smaller.iter().map(|small| (small.format, small.width, &small.bytes));
    for (format, width, bytes) in main.chain(smaller) {
        let number = Format::ALL.iter().position(|known| *known == format)?;
        out.push(number as u8);
        out.extend(width.to_le_bytes());
        out.extend((bytes.len() as u64).to_le_bytes());
        out.extend_from_slice(bytes);
    }
    Some(out)
}

/// The unpacked picture; `None` for any other bytes.
pub fn unpack(bytes: &[u8]) -> Option<Made> {
    let rest = bytes.strip_prefix(MAGIC)?;
    let (height, mut rest) = number(rest)?;
    let mut parts = Vec::new();
    while let Some((sort, behind)) = rest.split_first() {
        let format = *Format::ALL.get(usize::from(*sort))?;
        let (width, behind) = number(behind)?;
        let (length, behind) = behind.split_first_chunk::<8>()?;
        let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
        let (part, behind) = behind.split_at_checked(length)?;
        if Format::of(part) != Some(format) || width == 0 {
            return None;
        }
        parts.push(Smaller { format, width, bytes: part.into() });
        rest = behind;
    }
    let mut parts = parts.into_iter();
    let main = parts.next().filter(|_| height > 0)?;
    Some(Made {
        format: Some(main.format),
        size: Some((main.width, height)),
        bytes: main.bytes,
        smaller: parts.collect(),
    })
}

fn number(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let (number, rest) = bytes.split_first_chunk::<4>()?;
    Some((u32::from_le_bytes(*number), rest))
}
