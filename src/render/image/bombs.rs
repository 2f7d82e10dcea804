//! Tests that small drawings that expand to endless work are refused in time, and drawings of real
//! programs are not.

use proptest::prelude::*;

use super::*;

fn drawing(inside: &str) -> String {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">{inside}</svg>")
}

fn filtered(filter: &str) -> String {
    drawing(&format!("{filter}<rect filter=\"url(#f)\" width=\"100\" height=\"100\"/>"))
}

/// Parts that are each made of the next one.
fn chain(many: usize, part: impl Fn(usize) -> String) -> String {
    (0..many).map(part).collect()
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of drawings")]
fn what_unfolds_to_endless_work_is_refused() {
    let large = "x=\"-1000\" y=\"-1000\" width=\"100000\" height=\"100000\"";
    let masks = |shape: &str| {
        chain(30, |at| {
            let inner = format!("mask=\"url(#m{})\"", at + 1);
            format!("<mask id=\"m{at}\"><rect width=\"9\" height=\"9\" {inner}/>{shape}</mask>")
        })
    };
    let clips = chain(30, |at| {
        let next = format!("clip-path=\"url(#m{})\"", at + 1);
        let rect = format!("<rect width=\"9\" height=\"9\" {next}/>");
        format!("<clipPath id=\"m{at}\" {next}>{rect}{rect}</clipPath>")
    });
    let patterns = chain(30, |at| {
        let next = at + 1;
        format!(
            "<pattern id=\"m{at}\" width=\"5\" height=\"5\"><rect width=\"5\" height=\"5\" \
             fill=\"url(#m{next})\" stroke=\"url(#m{next})\"/></pattern>"
        )
    });
    let styled = chain(30, |at| {
        let rect = format!("<rect class=\"c{at}\" width=\"9\" height=\"9\"/>");
        let style = format!("<style>.c{at} {{ mask: url( '#m{}' ) }}</style>", at + 1);
        format!("{style}<mask id=\"m{at}\">{rect}{rect}</mask>")
    });
    let markers = chain(12, |at| {
        let line = format!("M0 0{}", "h1".repeat(40));
        format!(
            "<marker id=\"m{at}\"><path d=\"{line}\" style=\"marker:url(#m{})\"/></marker>",
            at + 1
        )
    });
    let inherited = chain(6, |at| {
        let rects = "<rect width=\"5\" height=\"5\"/>".repeat(20);
        format!(
            "<g fill=\"url(#m{})\"><pattern id=\"m{at}\" width=\"5\" height=\"5\">{rects}\
             </pattern></g>",
            at + 1
        )
    });
    let images = chain(30, |at| {
        let next = format!("<feImage href=\"#g{}\"/>", at + 1).repeat(2);
        format!("<filter id=\"m{at}\">{next}</filter><g id=\"g{at}\" filter=\"url(#m{at})\"/>")
    });
    let shown = "<rect width=\"9\" height=\"9\" mask=\"url(#m0)\"/>";
    let filled = "<rect width=\"90\" height=\"90\" fill=\"url(#m0)\"/>";
    let selectors = chain(60_000, |at| format!(".c{at} .d,"));
    let deep = "<g>".repeat(60) + &"<g/>".repeat(2000) + &"</g>".repeat(60);
    let veils = "<g opacity=\"0.9\"><rect width=\"100\" height=\"100\"/></g>".repeat(2000);
    for (what, text) in [
        ("a flood", filtered(&format!("<filter id=\"f\" {large}><feFlood/></filter>"))),
        ("a blur", filtered(&format!("<filter id=\"f\" {large}><feGaussianBlur/></filter>"))),
        ("a radius", filtered(&"<feMorphology radius=\"50\"/>".repeat(2).within("filter"))),
        ("an order", {
            let matrix = "1 ".repeat(2500);
            let step = format!("<feConvolveMatrix order=\"50\" kernelMatrix=\"{matrix}\"/>");
            filtered(&step.within("filter"))
        }),
        ("octaves", filtered(&"<feTurbulence numOctaves=\"100\"/>".within("filter"))),
        ("steps", filtered(&"<feGaussianBlur stdDeviation=\"3\"/>".repeat(400).within("filter"))),
        ("masks", drawing(&(masks("") + shown))),
        ("masks of two", drawing(&(masks("<rect mask=\"url(#m29)\"/>") + shown))),
        ("clips", drawing(&format!("{clips}{}", shown.replace("mask", "clip-path")))),
        ("patterns", drawing(&(patterns + filled))),
        ("a style sheet", drawing(&(styled + shown))),
        ("markers", drawing(&(markers + "<path d=\"M0 0h9h9\" marker-mid=\"url(#m0)\"/>"))),
        ("what is inherited", drawing(&(inherited + filled))),
        ("pictures of filters", drawing(&format!("{images}<use href=\"#g0\"/>"))),
        ("letters", drawing(&format!("<text>{}</text>", "word ".repeat(20_000)))),
        ("selectors", drawing(&format!("<style>{selectors} a {{ fill: red }}</style>"))),
        ("depth of selectors", {
            let style = format!("<style>b {}{{fill:red}}</style>", "g ".repeat(12));
            drawing(&(style + &deep))
        }),
        ("layers", drawing(&veils)),
        ("a tile", {
            let tile = "<pattern id=\"m0\" width=\"1e5\" height=\"1e5\" \
                        patternUnits=\"userSpaceOnUse\"><rect width=\"5\" height=\"5\"/></pattern>";
            drawing(&format!("{tile}{filled}"))
        }),
        ("dashes", {
            let line = "<path d=\"M0 0H1e5\" stroke=\"red\" stroke-dasharray=\"1e-4\"/>";
            drawing(&line.repeat(2000))
        }),
        ("a ring", drawing("<mask id=\"a\"><rect mask=\"url(#a)\"/></mask>")),
    ] {
        assert_eq!(make("svg", text.clone().into_bytes()).err(), Some(Refusal::Work), "{what}");
        assert_eq!(raster(text.as_bytes()), None, "{what}");
    }
}

trait Within {
    fn within(&self, name: &str) -> String;
}

impl Within for str {
    fn within(&self, name: &str) -> String {
        format!("<{name} id=\"f\">{self}</{name}>")
    }
}

#[test]
fn what_real_programs_draw_is_drawn() {
    let shadow = "<filter id=\"f\" x=\"-1\" y=\"-1\" width=\"300%\" height=\"300%\">\
                  <feGaussianBlur result=\"b\" stdDeviation=\"2\"/><feColorMatrix in=\"b\" \
                  result=\"c\" values=\"0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 .4 0\"/>\
                  <feOffset dx=\"4\" dy=\"4\" in=\"c\" result=\"d\"/>\
                  <feBlend in=\"SourceGraphic\" in2=\"d\"/></filter>";
    let boxes = chain(60, |at| {
        let (x, y) = (at % 8 * 12, at / 8 * 12);
        format!("<rect filter=\"url(#f)\" x=\"{x}\" y=\"{y}\" width=\"10\" height=\"6\"/>")
    });
    let arrows = chain(300, |at| {
        format!("<path class=\"e\" d=\"M{at} 1C2 3 4 5 6 7L8 9\" marker-end=\"url(#a)\"/>")
    });
    let style = chain(200, |at| format!("#m .n{at} rect,#m .n{at} .l{{fill:#eef;stroke:#93d}}"));
    let flow = format!(
        "<style>{style}</style><marker id=\"a\"><path d=\"M0 0L9 5L0 9z\"/></marker>\
         <g id=\"m\">{arrows}</g>"
    );
    let cuts = chain(40, |at| {
        format!(
            "<clipPath id=\"k{at}\"><rect width=\"100\" height=\"100\"/></clipPath>\
             <g clip-path=\"url(#k{at})\"><path d=\"M0 0h{at}v9z\" fill=\"url(#g)\"/></g>"
        )
    });
    let gradient = "<linearGradient id=\"g\"><stop stop-color=\"red\"/><stop offset=\"1\"/>\
                    </linearGradient>";
    let hatch = "<pattern id=\"h\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\">\
                 <path d=\"M0 4L4 0\" stroke=\"#000\"/></pattern>\
                 <rect width=\"90\" height=\"90\" fill=\"url(#h)\"/>";
    for (what, text) in [
        ("shadows", drawing(&(shadow.to_owned() + &boxes))),
        ("a flow chart", drawing(&flow)),
        ("an illustration", drawing(&(gradient.to_owned() + &cuts))),
        ("a hatch", drawing(hatch)),
        ("a text", drawing(&format!("<text y=\"50\">{}</text>", "word ".repeat(100)))),
    ] {
        assert!(make("svg", text.clone().into_bytes()).is_ok(), "{what}");
        assert_eq!(losses("svg", text.as_bytes()), Ok(Vec::new()), "{what}");
    }
    assert!(raster(drawing(hatch).as_bytes()).is_some());
}

#[test]
fn words_and_letters_that_are_lost_are_told() {
    let lost = |inside: &str| losses("svg", drawing(inside).as_bytes()).expect("a drawing");
    let html = |words: &str| {
        format!("<foreignObject width=\"9\" height=\"9\"><div><b>{words}</b></div></foreignObject>")
    };
    let words = |words: &str| vec![Lost::Words(words.to_owned())];
    assert_eq!(lost(&html("Start\n here")), words("Start here"));
    assert_eq!(lost(&html(" \n ")), Vec::new());
    assert_eq!(lost(&format!("<g style=\"display: none\">{}</g>", html("Gone"))), Vec::new());
    let switch = |instead: &str| format!("<switch>{}{instead}</switch>", html("A long label"));
    assert_eq!(lost(&switch("<text>A long label</text>")), Vec::new());
    assert_eq!(lost(&switch("<text>A long…</text>")), words("A long label"));
    assert_eq!(lost(&switch("")), words("A long label"));
    assert_eq!(lost(&switch("<g><path d=\"M0 0h9v9z\"/></g>")), Vec::new());
    let letters = lost("<text>Ψωμί 面包, 面 \u{200D}ok</text><title>包</title>");
    assert_eq!(letters, [Lost::Letters("面包".into())]);
    let inner = "<image href=\"other.png\" width=\"9\" height=\"9\"/>";
    assert_eq!(lost(inner), [Lost::Picture]);
    let inner = "<image href=\"data:image/svg+xml;base64,PHN2Zy8+\" width=\"9\" height=\"9\"/>";
    assert_eq!(lost(inner), [Lost::Picture]);
    // The words are also there as text, so they are shown: there are letters as outlines.
    let both = make("svg", drawing(&switch("<text y=\"50\">A long label</text>")).into_bytes());
    let both = String::from_utf8(both.expect("a drawing").bytes.to_vec()).expect("text");
    assert!(both.contains("<path"), "{both}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// Any combination of references ends, and pages and paper agree on what is shown.
    #[test]
    fn drawings_that_refer_to_themselves_end(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let text = random::drawing(&bytes).into_bytes();
        let made = make("svg", text.clone());
        prop_assert_eq!(made.clone().err(), losses("svg", &text).err());
        if let Ok(made) = made {
            let again = make("svg", made.bytes.to_vec());
            prop_assert!(again.is_ok_and(|again| again.format == Some(Format::Svg)));
        }
    }
}
