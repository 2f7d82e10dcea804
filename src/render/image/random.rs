//! Random drawings with internal references, for tests and fuzzing: each byte is a choice.

use std::fmt::Write;

/// Numbers as users and attackers write them.
const NUMBERS: [&str; 12] =
    ["0", "1", "2", "5", "10", "50", "0.01", "-20", "1000", "100000", "1e9", "100%"];

/// The choices, and the resulting drawing.
struct Maker<'b> {
    bytes: std::iter::Copied<std::slice::Iter<'b, u8>>,
    text: String,
}

/// The drawing for some bytes.
pub(super) fn drawing(bytes: &[u8]) -> String {
    let mut maker = Maker { bytes: bytes.iter().copied(), text: String::new() };
    let (width, height) = (maker.number(), maker.number());
    let _ = write!(
        maker.text,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 100 100\">"
    );
    if maker.choice(4) == 0 {
        let (class, id) = (maker.choice(3), maker.choice(12));
        let property = ["fill", "mask", "filter", "marker-mid", "stroke", "clip-path"];
        let property = property[maker.choice(6)];
        let _ = write!(maker.text, "<style>g .c{class},rect{{{property}:url(#n{id})}}</style>");
    }
    for id in 0..12 {
        maker.part(id);
    }
    maker.shapes(6);
    maker.text + "</svg>"
}

impl Maker<'_> {
    /// One of `many`; the first if no choices are left.
    fn choice(&mut self, many: usize) -> usize {
        usize::from(self.bytes.next().unwrap_or_default()) % many
    }

    fn number(&mut self) -> &'static str {
        NUMBERS[self.choice(NUMBERS.len())]
    }

    /// An element that others refer to.
    fn part(&mut self, id: usize) {
        let name =
            ["g", "mask", "pattern", "clipPath", "filter", "marker", "symbol"][self.choice(7)];
        let _ = write!(self.text, "<{name} id=\"n{id}\"");
        for side in ["x", "y", "width", "height"] {
            if self.choice(2) == 0 {
                let number = self.number();
                let _ = write!(self.text, " {side}=\"{number}\"");
            }
        }
        if self.choice(2) == 0 {
            for units in ["maskUnits", "patternUnits", "filterUnits", "clipPathUnits"] {
                let _ = write!(self.text, " {units}=\"userSpaceOnUse\"");
            }
        }
        self.references(2);
        self.text.push('>');
        if name == "filter" {
            self.steps();
        } else {
            self.shapes(3);
        }
        let _ = write!(self.text, "</{name}>");
    }

    fn references(&mut self, most: usize) {
        let names =
            ["fill", "stroke", "mask", "clip-path", "filter", "marker-mid", "marker-end", "href"];
        let first = self.choice(names.len());
        // Each name once: an attribute may not be repeated.
        for step in 0..self.choice(most + 1) {
            let (name, id) = (names[(first + step) % names.len()], self.choice(12));
            let _ = match name {
                "href" => write!(self.text, " href=\"#n{id}\""),
                name => write!(self.text, " {name}=\"url(#n{id})\""),
            };
        }
    }

    fn shapes(&mut self, most: usize) {
        for _ in 0..=self.choice(most) {
            let class = self.choice(3);
            let (a, b) = (self.number(), self.number());
            let shape = match self.choice(6) {
                0 => format!("<rect width=\"{a}\" height=\"{b}\""),
                1 => format!("<path d=\"M0 0h{}z\"", "1h1v1".repeat(self.choice(60))),
                2 => format!("<circle r=\"{a}\" stroke-width=\"{b}\" stroke-dasharray=\"0.001\""),
                3 => format!("<g opacity=\"0.5\" transform=\"scale({})\"", a.trim_end_matches('%')),
                4 => format!("<text font-size=\"{a}\""),
                _ => "<use".to_owned(),
            };
            let _ = write!(self.text, "{shape} class=\"c{class}\"");
            self.references(3);
            let name = shape[1..].split(' ').next().unwrap_or_default();
            self.text.push('>');
            match name {
                "text" => {
                    let words = self.choice(256);
                    self.text.push_str(&"word ".repeat(words));
                }
                "g" if self.choice(2) == 0 => self.shapes(1),
                _ => {}
            }
            let _ = write!(self.text, "</{name}>");
        }
    }

    fn steps(&mut self) {
        for _ in 0..=self.choice(4) {
            let (a, id) = (self.number(), self.choice(12));
            let step = match self.choice(9) {
                0 => format!("<feGaussianBlur stdDeviation=\"{a}\"/>"),
                1 => format!("<feMorphology radius=\"{a}\"/>"),
                2 => {
                    let side = self.choice(12) + 1;
                    let matrix = "1 ".repeat(side * side);
                    format!("<feConvolveMatrix order=\"{side}\" kernelMatrix=\"{matrix}\"/>")
                }
                3 => format!("<feTurbulence baseFrequency=\"0.1\" numOctaves=\"{a}\"/>"),
                4 => format!("<feImage href=\"#n{id}\"/>"),
                5 => "<feTile/>".to_owned(),
                6 => format!("<feFlood flood-color=\"red\" x=\"{a}\"/>"),
                7 => format!("<feDropShadow dx=\"{a}\" stdDeviation=\"2\"/>"),
                _ => "<feDiffuseLighting><fePointLight x=\"5\"/></feDiffuseLighting>".to_owned(),
            };
            self.text.push_str(&step);
        }
    }
}
