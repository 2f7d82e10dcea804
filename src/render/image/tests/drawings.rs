//! Drawings: only what can be seen is left of them.

use super::super::svg::LONGEST;
use super::*;

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
