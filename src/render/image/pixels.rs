//! Processes raster pictures: decodes them, turns them upright and reduces them to the size of a
//! page.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::Cursor;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::codecs::webp::WebPEncoder;
use image::imageops;
use image::metadata::Orientation;
use image::{
    DynamicImage, ExtendedColorType, ImageBuffer, ImageDecoder, ImageEncoder, ImageError,
    ImageFormat, ImageReader, Limits, Pixel, Primitive, Rgba,
};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use png::BitDepth;

use super::{Format, Made, Smaller, film, format, strip};
use crate::base::Refusal;
use crate::media::{Container, has_end};

/// The widths in which a picture is published, besides its own if that is smaller than the last.
pub(super) const WIDTHS: [u32; 3] = [480, 960, WIDEST];
/// The maximum published width.
pub(super) const WIDEST: u32 = 1600;
/// The maximum memory for decoding a picture, in bytes.
const MOST_MEMORY: u64 = 512 << 20;
/// The JPEG quality (of 100), with and without resizing.
const SHRUNK: u8 = 82;
const WHOLE: u8 = 88;
/// The size in bytes from which an opaque PNG may become a JPEG, if that is half as large.
const LARGE_PNG: usize = 512 << 10;

struct Pixels {
    image: DynamicImage,
    turn: Orientation,
    profile: Option<Vec<u8>>,
}

/// A picture as it may be published, re-encoded from its pixels. A PNG that is upright, small
/// enough and contains nothing but the image keeps its compressed data.
pub(super) fn make(format: Format, bytes: &[u8]) -> Result<Made, Refusal> {
    let mut kept = None;
    let mut moves = false;
    match format {
        Format::Gif => return film::make(bytes),
        Format::Jpeg if has_end(bytes, Container::Jpeg) => {}
        Format::Jpeg | Format::Svg => return Err(Refusal::Broken),
        Format::Png => {
            let bare = strip::png(bytes).ok_or(Refusal::Broken)?;
            // An animation that contains anything else is shown as a still picture.
            moves = bare.moves && bare.exact;
            kept = bare.exact.then_some(bare.bytes);
        }
        Format::Webp => {
            let (bare, film) = strip::webp(bytes).ok_or(Refusal::Broken)?;
            moves = film;
            kept = film.then_some(bare);
        }
    }
    let Pixels { mut image, turn, profile } = read(format, bytes)?;
    if let Some(kept) = kept.take_if(|_| moves) {
        return Ok(Made::picture(format, (image.width(), image.height()), kept));
    }
    let emptied = empty(&mut image);
    image.apply_orientation(turn);
    let as_it_is = turn == Orientation::NoTransforms && !emptied && image.width() <= WIDEST;
    let image = plain(image);
    // Each width is made from the largest: resizing a resized picture loses nothing visible.
    let (image, quality) =
        if image.width() > WIDEST { (shrink(&image, WIDEST), SHRUNK) } else { (image, WHOLE) };
    let profile = profile.filter(|profile| fits(profile, &image));
    let profile = profile.as_deref();
    let (format, bytes) = match kept.filter(|_| as_it_is) {
        Some(kept) => (format, kept),
        None => write(&image, format, profile, quality)?,
    };
    let mut made = Made::picture(format, (image.width(), image.height()), bytes);
    let widest = image.width();
    for width in WIDTHS.into_iter().filter(|width| width * 5 <= widest * 4) {
        let (format, bytes) = write(&shrink(&image, width), format, profile, SHRUNK)?;
        if bytes.len() < made.bytes.len() {
            made.smaller.push(Smaller { format, width, bytes: bytes.into() });
        }
    }
    Ok(made)
}

/// Removes the colours of fully transparent pixels, which may show erased content. Returns whether
/// there were any.
fn empty(image: &mut DynamicImage) -> bool {
    fn of<P: Pixel>(pixels: &mut ImageBuffer<P, Vec<P::Subpixel>>) -> bool {
        let nothing = P::Subpixel::DEFAULT_MIN_VALUE;
        let mut emptied = false;
        for pixel in pixels.pixels_mut() {
            if let Some((alpha, colours)) = pixel.channels_mut().split_last_mut()
                && *alpha == nothing
                && colours.iter().any(|colour| *colour != nothing)
            {
                colours.fill(nothing);
                emptied = true;
            }
        }
        emptied
    }
    match image {
        DynamicImage::ImageLumaA8(pixels) => of(pixels),
        DynamicImage::ImageRgba8(pixels) => of(pixels),
        DynamicImage::ImageLumaA16(pixels) => of(pixels),
        DynamicImage::ImageRgba16(pixels) => of(pixels),
        _ => false,
    }
}

fn read(format: Format, bytes: &[u8]) -> Result<Pixels, Refusal> {
    let refusal = |error: ImageError| match error {
        ImageError::Limits(_) => Refusal::Large,
        _ => Refusal::Broken,
    };
    let known = match format {
        Format::Jpeg => ImageFormat::Jpeg,
        Format::Png => ImageFormat::Png,
        _ => ImageFormat::WebP,
    };
    let bytes = match format {
        Format::Webp => strip::seen_through(bytes),
        _ => Cow::Borrowed(bytes),
    };
    let mut reader = ImageReader::with_format(Cursor::new(&*bytes), known);
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(refusal)?;
    let (width, height) = decoder.dimensions();
    if format::is_too_large(width.into(), height.into()) || decoder.total_bytes() > MOST_MEMORY {
        return Err(Refusal::Large);
    }
    let turn = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let image = DynamicImage::from_decoder(decoder).map_err(refusal)?;
    Ok(Pixels { image, turn, profile })
}

/// The same picture with eight bits per channel, and with an alpha channel only if needed.
pub(super) fn plain(image: DynamicImage) -> DynamicImage {
    let clear = image.color().has_alpha() && {
        let alpha = |Rgba([.., alpha]): &Rgba<u8>| *alpha < u8::MAX;
        match &image {
            DynamicImage::ImageRgba8(pixels) => pixels.pixels().any(alpha),
            other => other.to_rgba8().pixels().any(alpha),
        }
    };
    match (image.color().has_color(), clear) {
        (true, true) => DynamicImage::ImageRgba8(image.into_rgba8()),
        (true, false) => DynamicImage::ImageRgb8(image.into_rgb8()),
        (false, true) => DynamicImage::ImageLumaA8(image.into_luma_alpha8()),
        (false, false) => DynamicImage::ImageLuma8(image.into_luma8()),
    }
}

/// Whether a colour profile fits the colours of a picture.
fn fits(profile: &[u8], image: &DynamicImage) -> bool {
    let space: &[u8] = if image.color().has_color() { b"RGB " } else { b"GRAY" };
    profile.get(16..20) == Some(space)
}

/// The picture in another width.
fn shrink(image: &DynamicImage, width: u32) -> DynamicImage {
    let height = u64::from(image.height()) * u64::from(width) / u64::from(image.width());
    let height = (height as u32).max(1);
    let filter = imageops::FilterType::Lanczos3;
    if !image.color().has_alpha() {
        return image.resize_exact(width, height, filter);
    }
    // Transparent pixels have a colour too, which must not bleed into visible ones.
    let most = u64::from(u16::MAX);
    let mut pixels = image.to_rgba16();
    for Rgba([red, green, blue, alpha]) in pixels.pixels_mut() {
        for part in [red, green, blue] {
            *part = (u64::from(*part) * u64::from(*alpha) / most) as u16;
        }
    }
    let mut pixels = imageops::resize(&pixels, width, height, filter);
    for Rgba([red, green, blue, alpha]) in pixels.pixels_mut() {
        for part in [red, green, blue] {
            let whole = u64::from(*part) * most / u64::from(*alpha).max(1);
            *part = whole.min(most) as u16;
        }
    }
    let shrunk = DynamicImage::ImageRgba16(pixels);
    if image.color().has_color() {
        DynamicImage::ImageRgba8(shrunk.into_rgba8())
    } else {
        DynamicImage::ImageLumaA8(shrunk.into_luma_alpha8())
    }
}

/// The encoded picture, in its own format or a smaller one.
fn write(
    image: &DynamicImage,
    format: Format,
    profile: Option<&[u8]>,
    quality: u8,
) -> Result<(Format, Vec<u8>), Refusal> {
    let opaque = !image.color().has_alpha();
    let lossless = match format {
        Format::Jpeg => None,
        Format::Webp => Some((Format::Webp, webp(image, profile)?)),
        _ => Some((Format::Png, png(image, profile)?)),
    };
    let Some((format, bytes)) = lossless else {
        return Ok((Format::Jpeg, jpeg(image, profile, quality)?));
    };
    // A photo stored as PNG or WebP is several times larger than necessary.
    let photo = match format {
        Format::Png => opaque && bytes.len() > LARGE_PNG,
        _ => opaque,
    };
    if photo {
        let small = jpeg(image, profile, quality)?;
        let most = if format == Format::Png { bytes.len() / 2 } else { bytes.len() };
        if small.len() < most {
            return Ok((Format::Jpeg, small));
        }
    }
    Ok((format, bytes))
}

fn jpeg(image: &DynamicImage, profile: Option<&[u8]>, quality: u8) -> Result<Vec<u8>, Refusal> {
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, quality);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    if let Some(profile) = profile {
        encoder.add_icc_profile(profile).map_err(|_| Refusal::Broken)?;
    }
    let (width, height) = (side(image.width())?, side(image.height())?);
    let sort = if image.color().has_color() { ColorType::Rgb } else { ColorType::Luma };
    encoder.encode(image.as_bytes(), width, height, sort).map_err(|_| Refusal::Broken)?;
    Ok(out)
}

fn side(pixels: u32) -> Result<u16, Refusal> {
    u16::try_from(pixels).map_err(|_| Refusal::Large)
}

/// The colour type for an encoder.
fn sort(image: &DynamicImage) -> ExtendedColorType {
    image.color().into()
}

pub(super) fn png(image: &DynamicImage, profile: Option<&[u8]>) -> Result<Vec<u8>, Refusal> {
    if let Some(bytes) = indexed(image).filter(|_| profile.is_none()) {
        return Ok(bytes);
    }
    let mut out = Vec::new();
    let (compression, filter) = (CompressionType::Default, FilterType::Adaptive);
    encode(PngEncoder::new_with_quality(&mut out, compression, filter), image, profile)?;
    Ok(out)
}

/// A picture with few colours as a PNG with a palette, in order of occurrence.
fn indexed(image: &DynamicImage) -> Option<Vec<u8>> {
    let pixels = image.to_rgba8();
    let mut places = HashMap::new();
    let mut colours: Vec<Rgba<u8>> = Vec::new();
    let mut points = Vec::with_capacity(pixels.len() / 4);
    for pixel in pixels.pixels() {
        let place = *places.entry(*pixel).or_insert_with(|| {
            colours.push(*pixel);
            colours.len() - 1
        });
        points.push(u8::try_from(place).ok()?);
    }
    let depth = match colours.len() {
        0..=2 => BitDepth::One,
        3..=4 => BitDepth::Two,
        5..=16 => BitDepth::Four,
        _ => BitDepth::Eight,
    };
    let each = 8 / depth as usize;
    let line = |line: &[u8]| {
        let packed = line.chunks(each).map(|points| {
            let shifted = points.iter().enumerate();
            shifted.fold(0, |byte, (at, point)| byte | point << (8 - (at + 1) * depth as usize))
        });
        packed.collect::<Vec<u8>>()
    };
    let lines: Vec<u8> = points.chunks(image.width() as usize).flat_map(line).collect();
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, image.width(), image.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(depth);
    let parts = colours.iter().flat_map(|Rgba([red, green, blue, _])| [*red, *green, *blue]);
    encoder.set_palette(parts.collect::<Vec<u8>>());
    if colours.iter().any(|Rgba([.., alpha])| *alpha < u8::MAX) {
        encoder.set_trns(colours.iter().map(|Rgba([.., alpha])| *alpha).collect::<Vec<u8>>());
    }
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&lines).ok()?;
    writer.finish().ok()?;
    Some(out)
}

fn webp(image: &DynamicImage, profile: Option<&[u8]>) -> Result<Vec<u8>, Refusal> {
    let mut out = Vec::new();
    encode(WebPEncoder::new_lossless(&mut out), image, profile)?;
    Ok(out)
}

fn encode(
    mut encoder: impl ImageEncoder,
    image: &DynamicImage,
    profile: Option<&[u8]>,
) -> Result<(), Refusal> {
    if let Some(profile) = profile {
        // A format without profiles shows the picture almost the same.
        let _ = encoder.set_icc_profile(profile.to_vec());
    }
    encoder
        .write_image(image.as_bytes(), image.width(), image.height(), sort(image))
        .map_err(|_| Refusal::Broken)
}
