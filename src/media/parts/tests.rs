//! Tests of `parts`.

use super::*;

fn names(bytes: &[u8]) -> Vec<(Name, Vec<u8>)> {
    let container = Container::of(bytes).expect("a container");
    let parts = parts_of(bytes, container);
    parts.map(|part| (part.name, part.of(bytes).unwrap_or(b"?").to_vec())).collect()
}

#[test]
fn the_parts_of_each_container_are_named_with_their_content() {
    let jpeg =
        b"\xFF\xD8\xFF\xFF\xFE\0\x04ab\xFF\xDA\0\x02pix\xFF\0\xFF\xD1els\xFF\x01\xFF\xD9rest";
    let expected = [
        (Name::Marker(0xFE), &b"ab"[..]),
        (Name::Marker(0xDA), b""),
        (Name::Scan, b"pix\xFF\0\xFF\xD1els"),
        (Name::Marker(0x01), b""),
        (Name::Marker(0xD9), b""),
    ];
    assert_eq!(names(jpeg), expected.map(|(name, data)| (name, data.to_vec())));
    let png = b"\x89PNG\r\n\x1A\n\0\0\0\x02tEXtabcrc.\0\0\0\0IENDcrc.";
    let expected = [(Name::Chunk(*b"tEXt"), b"ab".to_vec()), (Name::Chunk(*b"IEND"), vec![])];
    assert_eq!(names(png), expected);
    let webp = b"RIFF....WEBPVP8L\x03\0\0\0pix.XMP \x02\0\0\0ab";
    let expected =
        [(Name::Chunk(*b"VP8L"), b"pix".to_vec()), (Name::Chunk(*b"XMP "), b"ab".to_vec())];
    assert_eq!(names(webp), expected);
}

#[test]
fn a_long_scan_ends_at_its_marker_wherever_blocks_meet() {
    for length in [BLOCK - 2, BLOCK - 1, BLOCK, 3 * BLOCK] {
        let scan = vec![7; length];
        let jpeg = [b"\xFF\xD8\xFF\xDA\0\x02", &scan[..], b"\xFF\xD9"].concat();
        let last = parts_of(&jpeg, Container::Jpeg).last().expect("a part");
        assert_eq!((last.name, last.end), (Name::Marker(0xD9), jpeg.len() as u64), "{length}");
    }
}

#[test]
fn a_picture_that_was_cut_off_has_no_end() {
    let whole: [&[u8]; 4] = [
        b"\xFF\xD8\xFF\xE0\0\x04ab\xFF\xDA\0\x02pixels\xFF\xD9",
        b"\x89PNG\r\n\x1A\n\0\0\0\x02IDATabcrc.\0\0\0\0IENDcrc.",
        b"RIFF\x10\0\0\0WEBPVP8L\x04\0\0\0pixs",
        b"GIF89a pixels\x3B",
    ];
    for bytes in whole {
        let container = Container::of(bytes).expect("a container");
        assert!(has_end(bytes, container), "{container:?}");
        for end in 12..bytes.len() {
            assert!(!has_end(&bytes[..end], container), "{container:?} to {end}");
        }
        // Some programs add something after the end.
        if container != Container::Gif {
            assert!(has_end(&[bytes, b"more"].concat(), container), "{container:?}");
        }
    }
}

#[test]
fn what_is_cut_off_or_claims_too_much_ends_the_parts() {
    let whole = [
        &b"\xFF\xD8\xFF\xFE\0\x04ab\xFF\xDA\0\x02pixels\xFF\xD9"[..],
        b"\x89PNG\r\n\x1A\n\0\0\0\x02tEXtabcrc.\xFF\xFF\xFF\xFFIDATpixels",
        b"RIFF....WEBPVP8L\x03\0\0\0pix.XMP \xFF\xFF\xFF\xFFab",
        b"GIF89a.......",
        b"wOF2........",
    ];
    for bytes in whole {
        let Some(container) = Container::of(bytes) else { panic!("{bytes:?}") };
        for end in 0..=bytes.len() {
            assert!(parts_of(&bytes[..end], container).count() <= 4);
        }
    }
    let mut claims = parts_of(b"\x89PNG\r\n\x1A\n\xFF\xFF\xFF\xFFIDATpixels", Container::Png);
    assert_eq!(claims.next().and_then(|part| part.of(b"too short").map(<[u8]>::to_vec)), None);
}
