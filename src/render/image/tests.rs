//! Tests that pictures of every kind lose everything but the image.

mod drawings;
mod unseen;

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

fn drawing(inside: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
         width=\"40\" height=\"20\">{inside}</svg>"
    )
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
fn a_small_film_keeps_its_frames_and_loses_what_it_told() {
    let bytes = gif();
    let made = made("gif", &bytes);
    assert_eq!((made.format, made.size), (Some(Format::Gif), Some((1, 1))));
    assert!(holds(&made.bytes, "NETSCAPE2.0"));
    let frames = made.bytes.windows(5).filter(|window| *window == b"\x2C\0\0\0\0").count();
    assert_eq!(frames, 2);
    assert_eq!(made.bytes.last(), Some(&0x3B));
}

#[test]
fn what_is_no_picture_for_a_page_is_refused() {
    let refused = |ending: &str, bytes: &[u8]| make(ending, bytes.to_vec()).err();
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
    assert_eq!(refused("jpg", b"hello"), Some(Refusal::Broken));
    assert_eq!(refused("png", b""), Some(Refusal::Broken));
    assert_eq!(refused("heic", heic), Some(Refusal::Format));
    assert_eq!(refused("jpg", heic), Some(Refusal::Format));
    assert_eq!(refused("avif", b"\0\0\0\x1Cftypavif"), Some(Refusal::Unsupported));
    assert_eq!(refused("mov", b"\0\0\0\x14ftypqt  "), Some(Refusal::Film));
    assert_eq!(refused("tif", b"II*\0"), Some(Refusal::Format));
    assert_eq!(refused("txt", b"MM\0*"), Some(Refusal::Format));
    assert_eq!(refused("bmp", b"BM"), Some(Refusal::Unsupported));
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
