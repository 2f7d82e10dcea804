//! Charts as data: marks with horizontal positions in percent and vertical positions in pixels.
//!
//! Every state differs in shape, not only in colour: completed is solid, to come is open, the
//! target is a square, a review a diamond. A drawing stretches with its container, while its marks
//! keep their size.

pub mod burn_up;
mod dates;
mod labels;
pub mod months;
pub mod planning;
pub mod route;
mod scale;
pub mod skills;

use std::fmt::Write;

use crate::base::calendar::Date;
use crate::view::{Link, Measure};

use super::html::escape;

/// A drawing as wide as its container.
#[derive(Clone, Debug, Default, serde::Serialize)]
pub struct Drawing {
    /// The height in pixels.
    pub height: f64,
    /// The marks, from back to front.
    pub marks: Vec<Mark>,
}

/// One mark; `x` is a percentage of the width, `y` pixels from the top.
#[derive(Clone, Debug, serde::Serialize)]
#[serde(tag = "mark", rename_all = "lowercase")]
#[expect(missing_docs, reason = "the fields are the geometry of each shape")]
pub enum Mark {
    Line {
        x1: f64,
        y1: f64,
        x2: f64,
        y2: f64,
        style: &'static str,
        width: Option<f64>,
    },
    Circle {
        x: f64,
        y: f64,
        radius: f64,
        style: &'static str,
    },
    Square {
        x: f64,
        y: f64,
        half: f64,
        style: &'static str,
    },
    Diamond {
        x: f64,
        y: f64,
        half: f64,
        style: &'static str,
    },
    Text {
        x: f64,
        y: f64,
        shift: f64,
        anchor: Anchor,
        text: String,
        style: &'static str,
    },
    /// A polyline, in a frame from `top` over `height` pixels.
    Path {
        points: Vec<(f64, f64)>,
        top: f64,
        height: f64,
        style: &'static str,
    },
    /// A straight dashed line in such a frame.
    Dashes {
        from: (f64, f64),
        to: (f64, f64),
        top: f64,
        height: f64,
    },
}

/// The alignment of a text at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Anchor {
    /// It starts there.
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

/// The end of a goal in a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The goal was reached: a solid square.
    Reached,
    /// Its end date: an open square.
    Ahead,
    /// A day that only its words name: a dotted square.
    InWords,
    /// It has no end: no square, and the line runs on in dots.
    Open,
}

impl End {
    /// The style of its square; `None` for a goal that has no end.
    pub fn style(self) -> Option<&'static str> {
        match self {
            Self::Reached => Some("gone"),
            Self::Ahead => Some("pap o"),
            Self::InWords => Some("pap o dot"),
            Self::Open => None,
        }
    }
}

/// The alternative for a reader who cannot see a drawing.
#[derive(Clone, Copy, Debug)]
pub enum Voice<'w> {
    /// The text next to it says everything.
    Silent,
    /// A short label.
    Label(&'w str),
    /// A title and a conclusion; the prefix makes the ids unique on the page.
    Described {
        /// A prefix that makes ids unique.
        prefix: &'w str,
        /// The title.
        title: &'w str,
        /// The conclusion.
        description: &'w str,
    },
}

impl Drawing {
    /// An empty drawing of a height.
    pub fn new(height: f64) -> Self {
        Self { height, marks: Vec::new() }
    }

    /// Adds a horizontal or vertical line.
    pub fn line(&mut self, (x1, y1): (f64, f64), (x2, y2): (f64, f64), style: &'static str) {
        self.marks.push(Mark::Line { x1, y1, x2, y2, style, width: None });
    }

    /// Adds a line of a width.
    pub fn thick(&mut self, x1: f64, x2: f64, y: f64, width: f64, style: &'static str) {
        self.marks.push(Mark::Line { x1, y1: y, x2, y2: y, style, width: Some(width) });
    }

    /// Adds a circle.
    pub fn circle(&mut self, x: f64, y: f64, radius: f64, style: &'static str) {
        self.marks.push(Mark::Circle { x, y, radius, style });
    }

    /// Adds a text.
    pub fn text(
        &mut self,
        x: f64,
        y: f64,
        anchor: Anchor,
        text: impl Into<String>,
        style: &'static str,
    ) {
        self.marks.push(Mark::Text { x, y, shift: 0.0, anchor, text: text.into(), style });
    }

    /// The drawing as SVG, next to a text that says everything.
    pub fn silent(&self) -> String {
        self.svg("", Voice::Silent)
    }

    /// The drawing as SVG for a page, without any style of its own.
    pub fn svg(&self, class: &str, voice: Voice<'_>) -> String {
        let mut out = String::with_capacity(64 * (self.marks.len() + 2));
        let height = number(self.height);
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        let _ = write!(out, "<svg{class} width=\"100%\" height=\"{height}\"");
        match voice {
            Voice::Silent => out.push_str(" aria-hidden=\"true\">"),
            Voice::Label(label) => {
                let _ = write!(out, " role=\"img\" aria-label=\"{}\">", escape(label));
            }
            Voice::Described { prefix, title, description } => {
                let _ = write!(
                    out,
                    " role=\"img\" aria-labelledby=\"{prefix}-t {prefix}-d\"><title id=\"{prefix}-t\">{}\
                     </title><desc id=\"{prefix}-d\">{}</desc>",
                    escape(title),
                    escape(description)
                );
            }
        }
        for mark in &self.marks {
            mark.write(&mut out);
        }
        out.push_str("</svg>");
        out
    }
}

impl Mark {
    fn write(&self, out: &mut String) {
        let _ = match self {
            Self::Line { x1, y1, x2, y2, style, width } => {
                let _ = write!(
                    out,
                    "<line x1=\"{}%\" x2=\"{}%\" y1=\"{}\" y2=\"{}\" class=\"{style}\"",
                    number(*x1),
                    number(*x2),
                    number(*y1),
                    number(*y2)
                );
                if let Some(width) = width {
                    let _ = write!(out, " stroke-width=\"{}\"", number(*width));
                }
                write!(out, "/>")
            }
            Self::Circle { x, y, radius, style } => write!(
                out,
                "<circle cx=\"{}%\" cy=\"{}\" r=\"{}\" class=\"{style}\"/>",
                number(*x),
                number(*y),
                number(*radius)
            ),
            Self::Square { x, y, half, style } => write!(
                out,
                "<svg x=\"{}%\" y=\"{}\" overflow=\"visible\"><rect x=\"-{h}\" y=\"-{h}\" \
                 width=\"{w}\" height=\"{w}\" class=\"{style}\"/></svg>",
                number(*x),
                number(*y),
                h = number(*half),
                w = number(half * 2.0)
            ),
            Self::Diamond { x, y, half, style } => write!(
                out,
                "<svg x=\"{}%\" y=\"{}\" overflow=\"visible\"><path d=\"M0-{h} {h} 0 0 {h}-{h} 0z\" \
                 class=\"{style}\"/></svg>",
                number(*x),
                number(*y),
                h = number(*half)
            ),
            Self::Text { x, y, shift, anchor, text, style } => {
                let _ = write!(out, "<text x=\"{}%\" y=\"{}\"", number(*x), number(*y));
                if *shift != 0.0 {
                    let _ = write!(out, " dx=\"{}\"", number(*shift));
                }
                match anchor {
                    Anchor::Start => {}
                    Anchor::Middle => out.push_str(" text-anchor=\"middle\""),
                    Anchor::End => out.push_str(" text-anchor=\"end\""),
                }
                if !style.is_empty() {
                    let _ = write!(out, " class=\"{style}\"");
                }
                write!(out, ">{}</text>", escape(text))
            }
            Self::Path { points, top, height, style } => {
                frame(out, *top, *height);
                let _ = write!(out, "<polyline points=\"");
                for (at, (x, y)) in points.iter().enumerate() {
                    let gap = if at > 0 { " " } else { "" };
                    let _ = write!(out, "{gap}{},{}", number(*x), number(*y));
                }
                write!(out, "\" class=\"{style}\" vector-effect=\"non-scaling-stroke\"/></svg>")
            }
            Self::Dashes { from, to, top, height } => {
                frame(out, *top, *height);
                write!(
                    out,
                    "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" class=\"l2\" \
                     stroke-dasharray=\"6 5\" vector-effect=\"non-scaling-stroke\"/></svg>",
                    number(from.0),
                    number(from.1),
                    number(to.0),
                    number(to.1)
                )
            }
        };
    }
}

/// Opens a frame in which both axes run from 0 to 100.
fn frame(out: &mut String, top: f64, height: f64) {
    let _ = write!(
        out,
        "<svg x=\"0\" y=\"{}\" width=\"100%\" height=\"{}\" viewBox=\"0 0 100 100\" \
         preserveAspectRatio=\"none\">",
        number(top),
        number(height)
    );
}

/// A number with at most two decimals, without trailing zeros.
fn number(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    if rounded == 0.0 { "0".to_owned() } else { format!("{rounded}") }
}
/// The number of points above which a drawing or a table shows only the last of each month.
const POINTS: usize = 60;

/// The points of a measure to show: all of them, or the last of each month if there are many.
pub(crate) fn telling(measure: &Measure) -> Vec<&(Date, f64, Link)> {
    let points = &measure.points;
    if points.len() <= POINTS {
        return points.iter().collect();
    }
    let month = |day: Date| (day.year(), day.month());
    let months = points.chunk_by(|(one, ..), (other, ..)| month(*one) == month(*other));
    months.filter_map(<[_]>::last).collect()
}
