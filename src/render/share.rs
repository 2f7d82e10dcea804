//! Draws the picture for shared links to the public edition: the author, the destination, and the
//! route as on the first page.

use std::fmt::Write;

use resvg::usvg::{Options, Tree};
use unicode_normalization::UnicodeNormalization;

use super::fonts::{self, Face, SANS};
use super::html::escape;
use super::image::draw;
use super::theme;
use super::wording::Words;
use super::wording::words::moment;
use crate::view::{Progress, Station, View};

/// The address of the picture in an edition.
pub const PATH: &str = "share.png";
/// Its width and height in pixels, as expected by sites that show shared links.
pub(crate) const SIZE: (u32, u32) = (1200, 630);

/// The foreground colour of the drawing, set on its first element.
const INK: &str = "currentColor";
const LEFT: f64 = 72.0;
const RIGHT: f64 = 1128.0;
/// The vertical position of the route.
const ROUTE: f64 = 482.0;
/// The maximum number of stops that remain legible.
const STATIONS: usize = 5;

/// The picture of an edition as a PNG.
pub fn share(view: &View) -> Vec<u8> {
    let options = Options {
        font_family: SANS.to_owned(),
        font_resolver: fonts::nearest(),
        fontdb: fonts::database(),
        ..Options::default()
    };
    // The markup written here is well-formed, and drawing to memory cannot fail.
    Tree::from_str(&drawing(view), &options)
        .ok()
        .and_then(|tree| draw(&tree, SIZE.0, SIZE.1, 1.0))
        .unwrap_or_default()
}

/// The picture as a drawing.
fn drawing(view: &View) -> String {
    let [ground, ink, quiet] = theme::head(view.edition.accent);
    let open = if ink.as_str() == "#14171f" { "#fff".to_owned() } else { ground.clone() };
    let mut sheet =
        Sheet { svg: String::new(), quiet, open, words: Words { lang: view.edition.lang } };
    let _ = write!(
        sheet.svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" color=\"{ink}\">\
         <rect width=\"100%\" height=\"100%\" fill=\"{ground}\"/>",
        SIZE.0, SIZE.1
    );
    let name = view.person.name.as_deref().and_then(printable);
    let title = view.title.as_deref().and_then(printable);
    let (large, small) = if name.is_some() { (name, title) } else { (title, None) };
    if let Some(small) = small {
        let line = Face::Bold.shortened(&small, 26.0, RIGHT - LEFT);
        sheet.text(LEFT, 70.0, 26.0, Style::Bold, &line);
        let _ = write!(
            sheet.svg,
            "<path d=\"M{LEFT} 92H{RIGHT}\" stroke=\"{INK}\" stroke-opacity=\".35\" stroke-width=\"2\"/>"
        );
    }
    let below = large.map_or(150.0, |large| sheet.headline(&large));
    sheet.facts(view, below);
    sheet.route(&view.route);
    sheet.svg.push_str("</svg>");
    sheet.svg
}

#[derive(Clone, Copy, PartialEq)]
enum Style {
    Bold,
    Plain,
    Quiet,
}

struct Sheet {
    svg: String,
    /// The colour of labels on this background.
    quiet: String,
    /// The fill of open shapes: stops that are still to come.
    open: String,
    words: Words,
}

impl Sheet {
    fn text(&mut self, x: f64, y: f64, size: f64, style: Style, text: &str) {
        let (weight, colour) = match style {
            Style::Bold => (700, INK),
            Style::Plain => (400, INK),
            Style::Quiet => (400, &*self.quiet),
        };
        // Large text is set more tightly, as on the page.
        let spacing = if size >= 48.0 { size * TIGHT } else { 0.0 };
        let _ = write!(
            self.svg,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-family=\"{SANS}\" font-size=\"{size}\" \
             font-weight=\"{weight}\" letter-spacing=\"{spacing:.2}\" \
             fill=\"{colour}\">{}</text>",
            escape(text)
        );
    }

    /// Writes the name as large as it fits; returns the position of its last line.
    fn headline(&mut self, name: &str) -> f64 {
        let (size, lines) = fit(name);
        let mut y = 124.0 + size * 0.86;
        for (number, line) in lines.iter().enumerate() {
            if number > 0 {
                y += size;
            }
            self.text(LEFT - size * 0.04, y, size, Style::Bold, line);
        }
        y
    }

    /// The current role and the destination.
    fn facts(&mut self, view: &View, below: f64) {
        let person = &view.person;
        let now = person.role.as_deref().or(person.organisation.as_deref());
        let columns = [("fact-now", now), ("fact-towards", person.towards.as_deref())];
        let shown =
            columns.into_iter().filter_map(|(label, text)| Some((label, printable(text?)?)));
        for (at, (label, text)) in shown.enumerate() {
            let x = if at == 0 { LEFT } else { 620.0 };
            let width = if at == 0 { 500.0 } else { RIGHT - 620.0 };
            let label = self.words.say(label);
            self.text(x, below + 66.0, 22.0, Style::Quiet, &label);
            // On one line, if a slightly smaller size is enough.
            let sizes = [32.0, 30.0, 28.0];
            let one = sizes.into_iter().find(|size| Face::Regular.width(&text, *size) <= width);
            let size = one.unwrap_or(32.0);
            for (line, text) in Face::Regular.wrapped(&text, size, width, 2).iter().enumerate() {
                let y = below + 106.0 + line as f64 * 38.0;
                self.text(x, y, size, Style::Plain, text);
            }
        }
    }

    /// The route: solid where completed, open where still to come.
    fn route(&mut self, stations: &[Station]) {
        let shown = chosen(stations);
        let (first, count) = (LEFT + 20.0, shown.len());
        if count < 2 {
            return self.bare_route(first, RIGHT - 20.0);
        }
        // As on the page, each label starts below its stop. The last has space for a long word.
        let labels: Vec<Option<String>> = shown.iter().map(|one| printable(&one.what)).collect();
        let longest = |text: &String| {
            text.split(' ').map(|word| Face::Bold.width(word, 21.0)).fold(0.0, f64::max)
        };
        let even = (RIGHT - LEFT) / count as f64;
        let wide = labels.last().and_then(Option::as_ref).map_or(0.0, longest);
        let wide = wide.clamp(even, even.max(320.0));
        let step = (RIGHT - LEFT - wide) / (count - 1) as f64;
        let room = |number: usize| if number + 1 == count { wide } else { step - 16.0 };
        let wrapped = |size: f64| -> Vec<Vec<String>> {
            let lines = |(number, label): (usize, &Option<String>)| {
                let label = label.as_deref().unwrap_or_default();
                Face::Bold.wrapped(label, size, room(number), 2)
            };
            labels.iter().enumerate().map(lines).collect()
        };
        let whole = |lines: &[Vec<String>]| !lines.iter().flatten().any(|line| line.ends_with(CUT));
        let sizes = [22.0, 21.0, 20.0, 19.0, 18.0, 17.0];
        let fits = sizes.into_iter().map(|size| (size, wrapped(size)));
        let (size, lines) = fits
            .into_iter()
            .find(|(_, lines)| whole(lines))
            .unwrap_or_else(|| (18.0, wrapped(18.0)));
        let at = |number: usize| first + step * number as f64;
        for (number, station) in shown.iter().enumerate().take(count - 1) {
            self.line(at(number), at(number + 1), is_done(station));
        }
        for (number, station) in shown.iter().enumerate() {
            let x = at(number);
            match station.state {
                _ if number + 1 == count => self.square(x, is_done(station)),
                Progress::Done => self.circle(x, 17.0, false, 0.0),
                Progress::Now => {
                    self.circle(x, 23.0, true, 7.0);
                    self.circle(x, 7.0, false, 0.0);
                }
                Progress::Ahead | Progress::Late => self.circle(x, 14.0, true, 6.0),
            }
            let left = x - 18.0;
            let when = station.when.as_deref().map(|when| moment(when, self.words));
            if let Some(when) = when.as_deref().and_then(printable) {
                let when = Face::Regular.shortened(&when, 20.0, room(number));
                self.text(left, ROUTE + 56.0, 20.0, Style::Quiet, &when);
            }
            for (line, text) in lines[number].iter().enumerate() {
                let y = ROUTE + 84.0 + line as f64 * 26.0;
                self.text(left, y, size, Style::Bold, text);
            }
        }
    }

    /// A route without stops, towards the destination.
    fn bare_route(&mut self, first: f64, last: f64) {
        let now = f64::midpoint(first, last);
        self.line(first, now, true);
        self.line(now, last, false);
        self.circle(first, 17.0, false, 0.0);
        self.circle(now, 23.0, true, 7.0);
        self.circle(now, 7.0, false, 0.0);
        self.square(last, false);
    }

    fn line(&mut self, from: f64, to: f64, travelled: bool) {
        let path = |y: f64, width: f64| {
            format!(
                "<path d=\"M{from:.1} {y}H{to:.1}\" stroke=\"{INK}\" stroke-width=\"{width}\"/>"
            )
        };
        if travelled {
            self.svg.push_str(&path(ROUTE, 12.0));
        } else {
            self.svg.push_str(&path(ROUTE - 5.0, 3.0));
            self.svg.push_str(&path(ROUTE + 5.0, 3.0));
        }
    }

    fn circle(&mut self, x: f64, radius: f64, open: bool, line: f64) {
        let fill = if open { self.open.as_str() } else { INK };
        let _ = write!(
            self.svg,
            "<circle cx=\"{x:.1}\" cy=\"{ROUTE}\" r=\"{radius}\" fill=\"{fill}\" stroke=\"{INK}\" \
             stroke-width=\"{line}\"/>"
        );
    }

    fn square(&mut self, x: f64, reached: bool) {
        let fill = if reached { INK } else { self.open.as_str() };
        let _ = write!(
            self.svg,
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"30\" height=\"30\" fill=\"{fill}\" \
             stroke=\"{INK}\" stroke-width=\"6\"/>",
            x - 15.0,
            ROUTE - 15.0
        );
    }
}

fn is_done(station: &Station) -> bool {
    station.state == Progress::Done
}

/// The stops to show: the first, the last, and those around the current one.
fn chosen(stations: &[Station]) -> Vec<&Station> {
    let count = stations.len();
    if count <= STATIONS {
        return stations.iter().collect();
    }
    let now = stations.iter().rposition(|one| matches!(one.state, Progress::Now | Progress::Done));
    // The middle three do not touch either end.
    let middle = now.unwrap_or(0).clamp(2, count - 3);
    let places = [0, middle - 1, middle, middle + 1, count - 1];
    places.into_iter().map(|place| &stations[place]).collect()
}

/// The letter spacing of large text.
const TIGHT: f64 = -0.035;

/// The largest size in which a name fits, and its lines: one line as long as that is large.
fn fit(name: &str) -> (f64, Vec<String>) {
    let width = RIGHT - LEFT;
    let sizes = |from: u32, to: u32| (to..=from).rev().step_by(4).map(f64::from);
    let lines = |size: f64, most: usize| {
        // Tight letter spacing makes the text narrower than its glyphs.
        let lines = Face::Bold.wrapped(name, size, width * (1.0 - TIGHT), most);
        (!lines.iter().any(|line| line.ends_with(CUT))).then_some((size, lines))
    };
    sizes(120, 80)
        .find_map(|size| lines(size, 1))
        .or_else(|| sizes(88, 48).find_map(|size| lines(size, 2)))
        .unwrap_or_else(|| (48.0, Face::Bold.wrapped(name, 48.0, width, 2)))
}

/// The mark at the end of a shortened text.
const CUT: char = '…';

impl Face {
    /// The width of a text.
    fn width(self, text: &str, size: f64) -> f64 {
        text.chars().filter_map(|c| self.advance(c)).sum::<f64>() * size
    }

    /// The text on one line, shortened if it does not fit.
    fn shortened(self, text: &str, size: f64, width: f64) -> String {
        if self.width(text, size) <= width {
            return text.to_owned();
        }
        let mut short = text.to_owned();
        while !short.is_empty() && self.width(&short, size) + self.width("…", size) > width {
            short.pop();
        }
        let mut short = short.trim_end_matches([' ', ',', '-']).to_owned();
        short.push(CUT);
        short
    }

    /// The text on at most this many lines, broken between words.
    fn wrapped(self, text: &str, size: f64, width: f64, most: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut words = text.split(' ').peekable();
        let mut line = String::new();
        while let Some(word) = words.next() {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if self.width(&longer, size) <= width {
                line = longer;
                continue;
            }
            if lines.len() + 1 == most || line.is_empty() {
                // The rest must fit on this line.
                let rest: Vec<&str> = words.by_ref().collect();
                let rest =
                    if rest.is_empty() { longer } else { format!("{longer} {}", rest.join(" ")) };
                line = self.shortened(&rest, size, width);
                break;
            }
            lines.push(std::mem::replace(&mut line, word.to_owned()));
            if self.width(word, size) > width {
                line = self.shortened(word, size, width);
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }
}

/// A text with only characters that can be drawn: composed, without those that no font has. `None`
/// if most of it would be missing, as for a text in another script.
fn printable(text: &str) -> Option<String> {
    let composed: String = text.nfc().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    let whole = composed.chars().filter(|c| c.is_alphanumeric()).count();
    let kept: String =
        composed.chars().filter(|c| *c == ' ' || Face::Bold.advance(*c).is_some()).collect();
    let left = kept.chars().filter(|c| c.is_alphanumeric()).count();
    let kept = kept.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    (left > 0 && left * 4 >= whole * 3).then_some(kept)
}

#[cfg(test)]
mod tests;
