//! What pictures hold where nobody looks does not come along.

use super::*;

/// A word that no picture may keep, in places where decoders never look.
const HIDDEN: &[u8] = b"SECRET at 52.1 N, 5.1 E";

/// A JPEG with extra data at a distance before its end marker.
fn before_the_end(what: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = Encoder::new(&mut bytes, 90);
    encoder.encode(&noise(24, 16), 24, 16, ColorType::Rgb).expect("a picture");
    let end = bytes.len() - 2;
    bytes.splice(end..end, what.iter().copied());
    bytes
}

#[test]
fn what_stands_where_nobody_looks_is_left_behind() {
    let segment = |marker: u8, inner: &[u8]| {
        let length = (inner.len() as u16 + 2).to_be_bytes();
        [&[0xFF, marker], &length[..], inner].concat()
    };
    for inner in [
        segment(0xFE, HIDDEN),
        segment(0xE1, &[b"Exif\0\0", HIDDEN].concat()),
        segment(0xEF, HIDDEN),
        HIDDEN.to_vec(),
        [HIDDEN, &[0xFF, 0xD0], HIDDEN].concat(),
    ] {
        made("jpg", &before_the_end(&inner));
    }
    // After the last line of a PNG: inside the compressed data, in its own chunk, or at the end.
    let whole = DynamicImage::ImageRgb8(noise(24, 16));
    let clean = Png::from_bytes(png(&whole, 1).into()).expect("a PNG");
    let points = clean.chunk_by_type(*b"IDAT").expect("points").contents().to_vec();
    let lines = miniz_oxide::inflate::decompress_to_vec_zlib(&points).expect("lines");
    let longer = miniz_oxide::deflate::compress_to_vec_zlib(&[&lines[..], HIDDEN].concat(), 0);
    let stored = miniz_oxide::deflate::compress_to_vec_zlib(HIDDEN, 0);
    for parts in [
        vec![longer],
        vec![[&points[..], HIDDEN].concat()],
        vec![points.clone(), HIDDEN.to_vec()],
        vec![points.clone(), stored],
    ] {
        let mut hurt = clean.clone();
        hurt.remove_chunks_by_type(*b"IDAT");
        for (at, part) in parts.into_iter().enumerate() {
            let place = hurt.chunks().len() - 1;
            hurt.chunks_mut().insert(place, PngChunk::new(*b"IDAT", part.into()));
            assert!(at < 2);
        }
        let made = made("png", &hurt.encoder().bytes());
        let shown = image::load_from_memory(&made.bytes).expect("a picture").to_rgb8();
        assert_eq!(shown, noise(24, 16), "and it shows the same");
    }
    // In unused colours, and in chunks that are repeated or too long.
    let mut chunks = clean.clone();
    for (name, bytes) in
        [(b"gAMA", HIDDEN), (b"cHRM", HIDDEN), (b"PLTE", HIDDEN), (b"acTL", HIDDEN)]
    {
        chunks.chunks_mut().insert(1, PngChunk::new(*name, Bytes::from_static(bytes)));
    }
    made("png", &chunks.encoder().bytes());
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, 8, 1);
    encoder.set_color(::png::ColorType::Indexed);
    encoder.set_palette([&[255, 0, 0, 0, 0, 255][..], HIDDEN, b"?"].concat());
    let mut writer = encoder.write_header().expect("a head");
    writer.write_image_data(&[0, 1, 0, 1, 0, 1, 0, 1]).expect("points");
    writer.finish().expect("a picture");
    let made_now = made("png", &bytes);
    let shown = image::load_from_memory(&made_now.bytes).expect("a picture").to_rgb8();
    assert_eq!((shown[(0, 0)].0, shown[(7, 0)].0), ([255, 0, 0], [0, 0, 255]));
    // In a frame of an animation, after its pixels.
    let film = gif();
    let frame = film.windows(5).position(|part| part == b"\x02\x02\x44\x01\0").expect("points");
    let mut hurt = film.clone();
    let inner = [&[HIDDEN.len() as u8], HIDDEN].concat();
    hurt.splice(frame + 4..frame + 4, inner);
    made("gif", &hurt);
    let mut webp = Vec::new();
    whole.write_to(&mut std::io::Cursor::new(&mut webp), ImageFormat::WebP).expect("a picture");
    let mut webp = WebP::from_bytes(webp.into()).expect("a picture");
    let chunk = webp.chunk_by_id(*b"VP8L").and_then(|chunk| chunk.content().data());
    let longer = [&chunk.expect("points")[..], HIDDEN, b"!"].concat();
    webp.remove_chunks_by_id(*b"VP8L");
    let longer = RiffChunk::new(*b"VP8L", RiffContent::Data(longer.into()));
    webp.chunks_mut().push(longer);
    made("webp", &webp.encoder().bytes());
}

#[test]
fn what_was_rubbed_out_is_gone() {
    // Visible letters, and letters that an eraser made transparent without removing the colours.
    let letters = |x: u32| if x.is_multiple_of(3) { [200, 10, 10] } else { [250, 250, 250] };
    let image = RgbaImage::from_fn(60, 8, |x, _| {
        let [red, green, blue] = letters(x);
        Rgba([red, green, blue, if x < 30 { 0 } else { 255 }])
    });
    let grey = DynamicImage::ImageRgba8(image.clone()).into_luma_alpha8();
    let deep = DynamicImage::ImageRgba8(image.clone()).into_rgba16();
    for (ending, image) in [
        ("png", DynamicImage::ImageRgba8(image.clone())),
        ("webp", DynamicImage::ImageRgba8(image)),
        ("png", DynamicImage::ImageLumaA8(grey)),
        ("png", DynamicImage::ImageRgba16(deep)),
    ] {
        let bytes = if ending == "png" { png(&image, 1) } else { webp(&image, 1) };
        let shown = image::load_from_memory(&made(ending, &bytes).bytes).expect("a picture");
        let shown = shown.to_rgba8();
        let (hidden, seen): (Vec<_>, Vec<_>) =
            shown.enumerate_pixels().partition(|(x, _, _)| *x < 30);
        assert!(hidden.iter().all(|(_, _, pixel)| pixel.0 == [0; 4]), "{ending}");
        assert!(seen.iter().any(|(_, _, pixel)| pixel[0] > 240), "{ending}");
        assert!(seen.iter().all(|(_, _, pixel)| pixel[3] == 255), "{ending}");
    }
}

#[test]
fn what_cannot_be_seen_does_not_bleed_into_what_can() {
    let image = RgbaImage::from_fn(1800, 16, |x, _| {
        if x % 4 < 2 { Rgba([255, 0, 0, 0]) } else { Rgba([0, 0, 255, 255]) }
    });
    let made = made("png", &png(&DynamicImage::ImageRgba8(image), 1));
    assert_eq!(made.format, Some(Format::Png));
    let small = &made.smaller.first().expect("a smaller one").bytes;
    let shrunk = image::load_from_memory(small).expect("a picture").to_rgba8();
    assert!(shrunk.pixels().any(|pixel| pixel[3] > 40));
    assert!(shrunk.pixels().filter(|pixel| pixel[3] > 40).all(|pixel| pixel[0] < 8));
}
