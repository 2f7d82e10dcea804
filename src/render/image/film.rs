//! Rewrites GIFs from their frames: the image of each, its duration, and the number of repetitions.

use std::borrow::Cow;

use gif::{ColorOutput, DecodeOptions, DecodingError, Encoder, MemoryLimit};

use super::{Format, Made, format};
use crate::base::Refusal;

/// The maximum memory for one frame, in bytes.
const MOST_MEMORY: u64 = 256 << 20;
/// The maximum number of pixels in all frames.
const MOST_POINTS: u64 = 500_000_000;

/// The animation as it may be published.
pub(super) fn make(bytes: &[u8]) -> Result<Made, Refusal> {
    let broken = |_: DecodingError| Refusal::Broken;
    let mut options = DecodeOptions::new();
    options.set_color_output(ColorOutput::Indexed);
    options
        .set_memory_limit(MemoryLimit::Bytes(MOST_MEMORY.try_into().map_err(|_| Refusal::Large)?));
    let mut film = options.read_info(bytes).map_err(broken)?;
    let (width, height) = (film.width(), film.height());
    if width == 0 || height == 0 {
        return Err(Refusal::Broken);
    }
    if format::is_too_large(width.into(), height.into()) {
        return Err(Refusal::Large);
    }
    let palette = film.global_palette().unwrap_or_default().to_vec();
    let mut out = Vec::new();
    let mut writer =
        Encoder::new(&mut out, width, height, &palette).map_err(|_| Refusal::Broken)?;
    writer.set_repeat(film.repeat()).map_err(|_| Refusal::Broken)?;
    let mut points = 0;
    let mut frames = 0;
    while let Some(head) = film.next_frame_info().map_err(broken)? {
        points += u64::from(head.width) * u64::from(head.height);
        if points > MOST_POINTS {
            return Err(Refusal::Large);
        }
        let mut frame = head.clone();
        let mut shown = vec![0; film.buffer_size()];
        film.read_into_buffer(&mut shown).map_err(broken)?;
        // The lines are already in order here.
        frame.interlaced = false;
        frame.buffer = Cow::Owned(shown);
        writer.write_frame(&frame).map_err(|_| Refusal::Broken)?;
        frames += 1;
    }
    drop(writer);
    let size = (u32::from(width), u32::from(height));
    if frames == 0 { Err(Refusal::Broken) } else { Ok(Made::picture(Format::Gif, size, out)) }
}
