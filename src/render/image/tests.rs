//! Tests that pictures of every kind lose everything but the image.

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use img_parts::png::{Png, PngChunk};
use img_parts::riff::{RiffChunk, RiffContent};
use img_parts::webp::WebP;
use img_parts::{Bytes, ImageICC};
use jpeg_encoder::{ColorType, Encoder};

use super::*;

const RED: [u8; 3] = [230, 20, 20];
const GREEN: [u8; 3] = [20, 200, 20];
const BLUE: [u8; 3] = [20, 20, 230];
const WHITE: [u8; 3] = [250, 250, 250];

/// A picture with a different colour in each corner.
fn corners(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        Rgb(match (x < width / 2, y < height / 2) {
            (true, true) => RED,
            (false, true) => GREEN,
            (true, false) => BLUE,
            (false, false) => WHITE,
        })
    })
}

/// A picture that no format compresses well.
fn noise(width: u32, height: u32) -> RgbImage {
    let mut seed = 7_u32;
    RgbImage::from_fn(width, height, |_, _| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [a, b, c, _] = seed.to_be_bytes();
        Rgb([a, b, c])
    })
}

/// An EXIF block with an orientation, followed by a secret.
fn exif(turn: u8) -> Vec<u8> {
    let mut block =
        b"MM\x00\x2A\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00".to_vec();
    block.extend([turn, 0, 0, 0, 0, 0, 0]);
    block.extend(b"SECRET-POSITION");
    block
}

/// The part of a colour profile that decoders read.
fn profile() -> Vec<u8> {
    let mut profile = vec![0; 132];
    profile[16..20].copy_from_slice(b"RGB ");
    profile[36..40].copy_from_slice(b"acsp");
    profile.extend(b"OURCOLOURS");
    profile
}

fn jpeg(image: &RgbImage, turn: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 95);
    let segment = [b"Exif\0\0".to_vec(), exif(turn)].concat();
    encoder.add_app_segment(1, segment).expect("EXIF");
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x>SECRET-XMP</x>".to_vec();
    encoder.add_app_segment(1, xmp).expect("XMP");
    encoder.add_app_segment(13, b"Photoshop 3.0\0SECRET-IPTC".to_vec()).expect("IPTC");
    encoder.add_icc_profile(&profile()).expect("a profile");
    let (width, height) = (image.width() as u16, image.height() as u16);
    encoder.encode(image, width, height, ColorType::Rgb).expect("a picture");
    let mut comment = vec![0xFF, 0xFE, 0, 16];
    comment.extend(b"SECRET-COMMENT");
    bytes.splice(2..2, comment);
    bytes.extend(b"SECRET SECOND PICTURE");
    bytes
}

fn png(image: &DynamicImage, turn: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    image.write_to(&mut std::io::Cursor::new(&mut bytes), ImageFormat::Png).expect("a picture");
    let mut png = Png::from_bytes(Bytes::from(bytes)).expect("a picture");
    let chunks = png.chunks_mut();
    chunks.insert(1, PngChunk::new(*b"tEXt", Bytes::from_static(b"Author\0SECRET-NAME")));
    chunks.insert(1, PngChunk::new(*b"tIME", Bytes::from_static(b"\x07\xEA\x01\x01\0\0\0")));
    chunks.insert(1, PngChunk::new(*b"eXIf", Bytes::from(exif(turn))));
    png.set_icc_profile(Some(Bytes::from(profile())));
    png.encoder().bytes().to_vec()
}

fn webp(image: &DynamicImage, turn: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    image.write_to(&mut std::io::Cursor::new(&mut bytes), ImageFormat::WebP).expect("a picture");
    let mut webp = WebP::from_bytes(Bytes::from(bytes)).expect("a picture");
    let mut list = vec![0x0C, 0, 0, 0];
    for side in [image.width() - 1, image.height() - 1] {
        list.extend(&side.to_le_bytes()[..3]);
    }
    let chunk = |name: &[u8; 4], bytes: Vec<u8>| {
        RiffChunk::new(*name, RiffContent::Data(Bytes::from(bytes)))
    };
    webp.chunks_mut().insert(0, chunk(b"VP8X", list));
    webp.chunks_mut().push(chunk(b"EXIF", exif(turn)));
    webp.chunks_mut().push(chunk(b"XMP ", b"<x>SECRET-XMP</x>".to_vec()));
    webp.encoder().bytes().to_vec()
}

/// Two frames of one pixel, with a comment and an application block.
fn gif() -> Vec<u8> {
    let mut bytes = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xFF\xFF\xFF".to_vec();
    bytes.extend(b"\x21\xFF\x0BNETSCAPE2.0\x03\x01\0\0\0");
    bytes.extend(b"\x21\xFE\x0ESECRET-COMMENT\0");
    bytes.extend(b"\x21\xFF\x0BXMP DataXMP\x0ASECRET-XMP\0");
    for _ in 0..2 {
        bytes.extend(b"\x21\xF9\x04\0\x0A\0\0\0");
        bytes.extend(b"\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0");
    }
    bytes.extend(b"\x3BSECRET-BEHIND");
    bytes
}

fn holds(bytes: &[u8], needle: &str) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle.as_bytes())
}

fn made(ending: &str, bytes: &[u8]) -> Made {
    let made = make(ending, bytes.to_vec()).expect("a picture");
    let parts = made.smaller.iter().map(|small| &small.bytes).chain([&made.bytes]);
    for part in parts {
        assert!(!holds(part, "SECRET") && !holds(part, "Exif"), "{ending}");
    }
    made
}

/// The size of a picture, and the colours in its corners, rounded to ours.
fn seen(bytes: &[u8]) -> ((u32, u32), [[u8; 3]; 4]) {
    let image = image::load_from_memory(bytes).expect("a picture").to_rgb8();
    let (width, height) = image.dimensions();
    let at = [(2, 2), (width - 3, 2), (2, height - 3), (width - 3, height - 3)];
    let nearest = |(x, y): (u32, u32)| {
        let pixel = image.get_pixel(x, y).0;
        let far = |known: &[u8; 3]| -> u32 {
            known.iter().zip(pixel).map(|(a, b)| u32::from(a.abs_diff(b))).sum()
        };
        [RED, GREEN, BLUE, WHITE].into_iter().min_by_key(far).expect("a colour")
    };
    ((width, height), at.map(nearest))
}

#[test]
fn every_way_to_lie_ends_upright() {
    let image = corners(32, 16);
    let whole = DynamicImage::ImageRgb8(image.clone());
    let upright = [
        (1, [RED, GREEN, BLUE, WHITE]),
        (2, [GREEN, RED, WHITE, BLUE]),
        (3, [WHITE, BLUE, GREEN, RED]),
        (4, [BLUE, WHITE, RED, GREEN]),
        (5, [RED, BLUE, GREEN, WHITE]),
        (6, [BLUE, RED, WHITE, GREEN]),
        (7, [WHITE, GREEN, BLUE, RED]),
        (8, [GREEN, WHITE, RED, BLUE]),
    ];
    for (turn, expected) in upright {
        let size = if turn >= 5 { (16, 32) } else { (32, 16) };
        for (ending, bytes) in
            [("jpg", jpeg(&image, turn)), ("png", png(&whole, turn)), ("webp", webp(&whole, turn))]
        {
            let made = made(ending, &bytes);
            assert_eq!(seen(&made.bytes), (size, expected), "{ending} {turn}");
            assert_eq!(made.size, Some(size), "{ending} {turn}");
        }
    }
}

#[test]
fn what_needs_no_change_keeps_its_pixels_and_its_colours() {
    let image = corners(32, 16);
    let photo = made("jpg", &jpeg(&image, 1));
    assert!(holds(&photo.bytes, "OURCOLOURS"));
    assert!(photo.smaller.is_empty());
    assert_eq!(seen(&photo.bytes), ((32, 16), [RED, GREEN, BLUE, WHITE]));
    let whole = DynamicImage::ImageRgb8(noise(32, 16));
    let bytes = png(&whole, 1);
    let png = Png::from_bytes(made("png", &bytes).bytes.to_vec().into()).expect("a PNG");
    assert_eq!(png.icc_profile().expect("a profile"), profile());
    let points = |png: &Png| png.chunk_by_type(*b"IDAT").map(|chunk| chunk.contents().clone());
    let before = Png::from_bytes(bytes.into()).expect("a PNG");
    assert_eq!(points(&png), points(&before), "what holds nothing else stays as it is packed");
}

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
fn a_large_picture_comes_in_the_widths_of_the_pages() {
    let image = noise(1700, 34);
    let whole = DynamicImage::ImageRgb8(image.clone());
    for (ending, bytes, format) in [
        ("jpg", jpeg(&image, 1), Format::Jpeg),
        ("png", png(&whole, 1), Format::Png),
        // A photo stored without loss becomes smaller with some.
        ("webp", webp(&whole, 1), Format::Jpeg),
    ] {
        let made = made(ending, &bytes);
        assert_eq!((made.format, made.size), (Some(format), Some((1600, 32))), "{ending}");
        assert_eq!(Format::of(&made.bytes), Some(format), "{ending}");
        let widths: Vec<u32> = made.smaller.iter().map(|small| small.width).collect();
        assert_eq!(widths, [480, 960], "{ending}");
        for small in &made.smaller {
            let size = imagesize::blob_size(&small.bytes).expect("a picture");
            assert_eq!(size.width, small.width as usize, "{ending}");
            assert!(small.bytes.len() < made.bytes.len(), "{ending}");
        }
        // The profile of a PNG is compressed, and this WebP has none.
        assert!(ending != "jpg" || holds(&made.bytes, "OURCOLOURS"));
        assert_eq!(make(ending, bytes), Ok(made), "{ending}: the same again");
    }
    let turned = made("jpg", &jpeg(&noise(20, 1000), 6));
    assert_eq!(turned.size, Some((1000, 20)), "what lies on its side is as wide as it is shown");
    assert_eq!(turned.smaller.len(), 1);
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

#[test]
fn a_small_film_keeps_its_frames_and_loses_what_it_told() {
    let bytes = gif();
    let made = made("gif", &bytes);
    assert_eq!((made.format, made.size), (Some(Format::Gif), Some((1, 1))));
    assert!(holds(&made.bytes, "NETSCAPE2.0"));
    let frames = made.bytes.windows(5).filter(|window| *window == b"\x2C\0\0\0\0").count();
    assert_eq!(frames, 2);
    assert_eq!(made.bytes.last(), Some(&0x3B));
}

fn drawing(inside: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
         width=\"40\" height=\"20\">{inside}</svg>"
    )
}

#[test]
fn of_a_drawing_only_what_can_be_seen_is_left() {
    let photo = {
        // A picture inside a picture can have secrets too.
        let bytes = jpeg(&corners(16, 16), 1);
        let digits = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        bytes.chunks(3).fold(String::new(), |mut text, chunk| {
            let mut three = [0; 3];
            three[..chunk.len()].copy_from_slice(chunk);
            let [_, a, b, c] = u32::from_be_bytes([0, three[0], three[1], three[2]]).to_be_bytes();
            let number = u32::from_be_bytes([0, a, b, c]);
            for place in 0..4 {
                let digit = (number >> (18 - 6 * place)) & 63;
                text.push(if place > chunk.len() { '=' } else { digits[digit as usize].into() });
            }
            text
        })
    };
    let text = drawing(&format!(
        "<title>SECRET</title><desc>SECRET</desc><metadata>SECRET</metadata><!-- SECRET -->\
         <script>SECRET()</script>\
         <style>@import url('https://secret.example/SECRET.css'); .a{{fill:#123456}}</style>\
         <rect class=\"a\" id=\"SECRET-NAME\" onload=\"SECRET()\" width=\"9\" height=\"9\"/>\
         <a href=\"javascript:SECRET()\" xlink:href=\"javascript:SECRET()\">\
         <circle onclick=\"SECRET()\" cx=\"5\" cy=\"5\" r=\"4\"/></a>\
         <image href=\"https://secret.example/SECRET.png\" width=\"9\" height=\"9\"/>\
         <image href=\"/etc/passwd\" width=\"9\" height=\"9\"/>\
         <image href=\"file:///SECRET.png\" width=\"9\" height=\"9\"/>\
         <image href=\"data:image/jpeg;base64,{photo}\" x=\"30\" width=\"9\" height=\"9\"/>\
         <foreignObject width=\"9\" height=\"9\"><body xmlns=\"http://www.w3.org/1999/xhtml\">\
         SECRET<script>SECRET()</script></body></foreignObject>\
         <linearGradient id=\"SECRET-COLOURS\"><stop offset=\"0\" stop-color=\"red\"/>\
         <stop offset=\"1\" stop-color=\"blue\"/></linearGradient>\
         <rect fill=\"url(#SECRET-COLOURS)\" x=\"10\" width=\"9\" height=\"9\"/>\
         <animate attributeName=\"href\" values=\"javascript:SECRET()\"/>\
         <text x=\"2\" y=\"15\" font-family=\"Nobody Has This\">Ja &amp; nee</text>"
    ));
    let made = made("svg", text.as_bytes());
    assert_eq!((made.format, made.size), (Some(Format::Svg), Some((40, 20))));
    let written = String::from_utf8(made.bytes.to_vec()).expect("text");
    for gone in [
        "script",
        "onload",
        "onclick",
        "javascript",
        "http://s",
        "https://",
        "passwd",
        "import",
        "foreign",
        "Ja",
        "<text",
        "<title",
        "<a",
        "class",
        "Nobody",
    ] {
        assert!(!written.contains(gone), "{gone}: {written}");
    }
    assert!(written.contains("fill=\"#123456\""), "{written}");
    assert!(written.contains("viewBox=\"0 0 40 20\""), "{written}");
    assert!(written.contains("data:image/jpeg;base64,"), "{written}");
    let named = written.matches(" id=\"n").count();
    assert!(named >= 1 && written.matches(" id=").count() == named, "{written}");
    assert!(written.contains("fill=\"url(#n"), "{written}");
    // References still work, and the letters are there as outlines.
    assert!(written.matches("<path").count() >= 4, "{written}");
    assert_eq!(make("svg", made.bytes.to_vec()).expect("a drawing again").size, made.size);
    let drawn = image::load_from_memory(&raster(&made.bytes).expect("drawn")).expect("a PNG");
    assert_eq!((drawn.width(), drawn.height()), (1600, 800));
    let at = |x: u32, y: u32| image::GenericImageView::get_pixel(&drawn, x * 40, y * 40).0;
    assert_eq!(at(1, 1), [0x12, 0x34, 0x56, 255], "the style of the drawing holds");
    assert!(at(11, 4)[0] > 150 && at(18, 4)[2] > 150, "its gradient too");
}

#[test]
fn a_drawing_that_exhausts_its_reader_is_refused() {
    let refused = |what: &str, text: String| {
        assert_eq!(make("svg", text.into_bytes()), Err(Refusal::Work), "{what}");
    };
    let entity = |level: usize, inner: String| format!("<!ENTITY e{level} \"{inner}\">");
    let entities = (1..12).map(|level| entity(level, format!("&e{};", level - 1).repeat(20)));
    let laughs = entity(0, "ha".into()) + &entities.collect::<String>();
    refused("entities", format!("<!DOCTYPE svg [{laughs}]>{}", drawing("<text>&e11;</text>")));
    refused("depth", drawing(&("<g>".repeat(50_000) + &"</g>".repeat(50_000))));
    let step = |level: usize| {
        let again = format!("<use href=\"#g{}\"/>", level - 1).repeat(10);
        format!("<g id=\"g{level}\">{again}</g>")
    };
    let steps: String = (1..9).map(step).collect();
    refused("repetition", drawing(&format!("<rect id=\"g0\" width=\"1\" height=\"1\"/>{steps}")));
    let ring = "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>";
    refused("a ring", drawing(ring));
    refused("length", drawing(&" ".repeat(LONGEST)));
    for broken in ["<html><body>SECRET</body></html>", "<svg xmlns=\"http://www.w3.org/2000/svg\""]
    {
        assert_eq!(make("svg", broken.into()), Err(Refusal::Drawing), "{broken}");
    }
    let packed = b"\x1F\x8B\x08\0\0\0\0\0\0\x03".to_vec();
    assert_eq!(make("svg", packed), Err(Refusal::Drawing));
    assert_eq!(make("svgz", b"x".to_vec()), Err(Refusal::Drawing));
}

#[test]
fn an_entity_that_names_a_file_reads_none() {
    let text = format!(
        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>{}",
        drawing("<rect width=\"9\" height=\"9\"/><text>&x;</text>")
    );
    if let Ok(made) = make("svg", text.into_bytes()) {
        assert!(!holds(&made.bytes, "root") && !holds(&made.bytes, "passwd"));
    }
}

#[test]
fn what_is_no_picture_for_a_page_is_refused() {
    let refused = |ending: &str, bytes: &[u8]| make(ending, bytes.to_vec()).err();
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
    assert_eq!(refused("jpg", b"hello"), Some(Refusal::Broken));
    assert_eq!(refused("png", b""), Some(Refusal::Broken));
    assert_eq!(refused("heic", heic), Some(Refusal::Format));
    assert_eq!(refused("jpg", heic), Some(Refusal::Format));
    assert_eq!(refused("avif", b"\0\0\0\x1Cftypavif"), Some(Refusal::Format));
    assert_eq!(refused("mov", b"\0\0\0\x14ftypqt  "), Some(Refusal::Film));
    assert_eq!(refused("tif", b"II*\0"), Some(Refusal::Format));
    assert_eq!(refused("txt", b"MM\0*"), Some(Refusal::Format));
    assert_eq!(refused("bmp", b"BM"), Some(Refusal::Format));
    assert_eq!(refused("html", b"<p>"), Some(Refusal::Page));
    assert_eq!(refused("php", &jpeg(&corners(8, 8), 1)), Some(Refusal::Page));
    assert_eq!(refused("dat", &jpeg(&corners(8, 8), 1)), Some(Refusal::Unknown));
    assert_eq!(refused("pdf", &jpeg(&corners(8, 8), 1)), Some(Refusal::Unlike));
    let file = make("pdf", b"%PDF-".to_vec()).expect("a file");
    assert_eq!((file.format, &*file.bytes), (None, &b"%PDF-"[..]));
    assert!(make("txt", b"BMW".to_vec()).is_ok());
}

#[test]
fn what_claims_to_be_endless_is_refused_before_it_is_read() {
    let mut bytes = jpeg(&corners(16, 16), 1);
    let frame = bytes.windows(2).position(|pair| pair == [0xFF, 0xC0]).expect("a frame");
    bytes[frame + 5..frame + 9].copy_from_slice(&[0xFF, 0xDC, 0xFF, 0xDC]);
    assert_eq!(make("jpg", bytes), Err(Refusal::Large));
    let image = DynamicImage::ImageRgb8(corners(16, 16));
    let mut png = Png::from_bytes(png(&image, 1).into()).expect("a picture");
    let mut head = png.chunks()[0].contents().to_vec();
    head[..8].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
    png.chunks_mut()[0] = PngChunk::new(*b"IHDR", head.into());
    let bytes = png.encoder().bytes().to_vec();
    assert_eq!(make("png", bytes.clone()), Err(Refusal::Large));
    let size = imagesize::blob_size(&bytes).expect("a size");
    assert_eq!(fault("png", &bytes, Some((size.width, size.height))), Some(Refusal::Large));
}

#[test]
fn no_broken_picture_makes_it_fall() {
    let image = corners(24, 16);
    let whole = DynamicImage::ImageRgb8(image.clone());
    let svg = drawing("<g id=\"a\"><path d=\"M0 0L9 9z\"/></g><use href=\"#a\" x=\"3\"/>");
    let known = [
        ("jpg", jpeg(&image, 6)),
        ("png", png(&whole, 6)),
        ("webp", webp(&whole, 6)),
        ("gif", gif()),
        ("svg", svg.into_bytes()),
    ];
    let mut seed = 1_u32;
    for (ending, bytes) in known {
        for length in 0..bytes.len() {
            let _ = make(ending, bytes[..length].to_vec());
        }
        for _ in 0..200 {
            let mut hurt = bytes.clone();
            for _ in 0..3 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let at = (seed >> 8) as usize % hurt.len();
                hurt[at] = seed.to_le_bytes()[1];
            }
            let _ = make(ending, hurt);
        }
    }
}

#[test]
fn what_is_kept_comes_back_or_not_at_all() {
    let kept = made("jpg", &jpeg(&noise(700, 20), 1));
    assert_eq!(kept.smaller.len(), 1);
    let packed = pack(&kept).expect("packed");
    assert_eq!(unpack(&packed), Some(kept));
    for length in 0..packed.len() {
        if let Some(made) = unpack(&packed[..length]) {
            assert!(made.smaller.is_empty(), "one that ends behind a part has fewer parts");
        }
    }
    let page = packed.iter().copied().take(17).chain(9_u64.to_le_bytes()).chain(*b"<script/>");
    assert_eq!(unpack(&page.collect::<Vec<u8>>()), None, "what is no picture is not taken for one");
    let svg = make("svg", drawing("<path d=\"M0 0L9 9\"/>").into_bytes()).expect("a drawing");
    assert_eq!(pack(&svg), None);
}

#[test]
fn an_address_never_meets_that_of_another() {
    let attachment = |path: &str, ending: &str| Attachment {
        source: crate::view::FileId(0),
        path: path.into(),
        ending: ending.into(),
    };
    let whole = DynamicImage::ImageRgb8(noise(1700, 34));
    let made = made("webp", &webp(&whole, 1));
    let picture = Picture::of(&attachment("files/a.webp", "webp"), Ok(&made));
    assert_eq!(picture.path, "files/a.webp.jpg");
    assert_eq!(picture.smaller[0], ("files/w_480/a.webp.jpg".to_owned(), 480));
    assert_eq!(
        picture.tag("../", "a \"b\"", Slot::Text),
        "<img src=\"../files/a.webp.jpg\" srcset=\"../files/w_480/a.webp.jpg 480w, \
         ../files/w_960/a.webp.jpg 960w, ../files/a.webp.jpg 1600w\" \
         sizes=\"(min-width:43rem) 40.4rem, calc(100vw - 2.5rem)\" alt=\"a &quot;b&quot;\" \
         width=\"1600\" height=\"32\" loading=\"lazy\" decoding=\"async\">"
    );
    let refused = Picture::of(&attachment("files/a.heic", "heic"), Err(Refusal::Format));
    assert!(!refused.is_shown());
}
