//! The same form as a PDF with fields.

use encoding_rs::WINDOWS_1252;
use lopdf::content::{Content, Operation};
use lopdf::{
    Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary, text_string,
};

use super::{Blank, GOAL, MOST};
use crate::base::Lang;

/// The size of a page and its margin, in points.
const PAGE: (f32, f32) = (595.0, 842.0);
const MARGIN: f32 = 56.0;
/// The width between the margins.
const WIDE: f32 = PAGE.0 - 2.0 * MARGIN;
/// The height of a field of one line, and the space below a row.
const LINE: f32 = 18.0;
const GAP: f32 = 4.0;
/// The parts of a goal that are one line high; the others have several.
const SHORT: [&str; 3] = ["timebound", "hours", "cost"];
/// The number of rows for agreements.
const AGREEMENTS: usize = 4;
/// The flag of a field with several lines.
const LINES: i64 = 1 << 12;

/// A new form as a PDF; `None` if it cannot be written.
pub(in crate::form) fn blank(new: Blank<'_>) -> Option<Vec<u8>> {
    let Blank { lang, goals, colours, .. } = new;
    let label = |name: &str| new.label(name);
    let mut form = Form::new();
    form.title(&label("title"), colours);
    for [one, other] in [["name", "date"], ["role", "organisation"], ["manager", "next-review"]] {
        form.pair(&label(one), &label(other));
    }
    for name in ["now", "desired", "ambition"] {
        form.heading(&label(name), 94.0);
        form.field(&label(name), [MARGIN, WIDE, 90.0], LINES);
        form.down(90.0);
    }
    form.heading(&label("assessment"), 80.0);
    form.columns(&["strengths", "weaknesses"].map(&label), &[1.0, 1.0]);
    for (name, left) in [("strengths", MARGIN), ("weaknesses", MARGIN + WIDE / 2.0)] {
        form.field(&label(name), [left, WIDE / 2.0 - GAP, 60.0], LINES);
    }
    form.down(60.0);
    for number in 1..=goals.clamp(1, MOST) {
        let rows = GOAL.map(|name| (label(name), height(name)));
        let high = rows.iter().map(|(_, high)| high + GAP).sum();
        let title = format!("{} {number}", label("goal"));
        form.heading(&title, high);
        for (part, high) in rows {
            form.text(&part, MARGIN, 9.0, true);
            let name = format!("{part} {number}");
            let flags = if high > LINE { LINES } else { 0 };
            form.field(&name, [MARGIN + 120.0, WIDE - 120.0, high], flags);
            form.down(high);
        }
    }
    let heads = ["agreement", "who", "when"].map(&label);
    form.heading(&label("agreements"), (AGREEMENTS as f32 + 1.0) * (LINE + GAP));
    let shares = [3.0, 1.2, 1.0];
    form.columns(&heads, &shares);
    for number in 1..=AGREEMENTS {
        for ((head, left), width) in heads.iter().zip(lefts(&shares)).zip(widths(&shares)) {
            form.field(&format!("{head} {number}"), [left, width - GAP, LINE], 0);
        }
        form.down(LINE);
    }
    form.heading(&label("comments"), 70.0);
    form.field(&label("comments"), [MARGIN, WIDE, 66.0], LINES);
    form.down(66.0);
    form.room(70.0);
    form.down(12.0);
    form.columns(&["sign-own", "sign-manager"].map(&label), &[1.0, 1.0]);
    form.down(36.0);
    for left in [MARGIN, MARGIN + WIDE / 2.0] {
        form.rule(left, WIDE / 2.0 - 20.0);
    }
    form.finish(&label("title"), lang)
}

/// The height of a part of a goal.
fn height(name: &str) -> f32 {
    match name {
        "steps" => 58.0,
        name if SHORT.contains(&name) => LINE,
        _ => 30.0,
    }
}

fn widths(shares: &[f32]) -> Vec<f32> {
    let all: f32 = shares.iter().sum();
    shares.iter().map(|share| WIDE * share / all).collect()
}

fn lefts(shares: &[f32]) -> Vec<f32> {
    let mut left = MARGIN;
    let mut next = |width: f32| {
        left += width;
        left - width
    };
    widths(shares).into_iter().map(&mut next).collect()
}

/// A form that grows from top to bottom.
struct Form {
    document: Document,
    tree: ObjectId,
    fonts: Dictionary,
    pages: Vec<Object>,
    fields: Vec<Object>,
    /// The page at work: its id, what is drawn on it, its fields.
    page: ObjectId,
    drawn: Vec<Operation>,
    widgets: Vec<Object>,
    /// The height that is left.
    y: f32,
}

impl Form {
    fn new() -> Self {
        let mut document = Document::with_version("1.7");
        let tree = document.new_object_id();
        let font = |base: &str| {
            dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => base, "Encoding" => "WinAnsiEncoding" }
        };
        let plain = document.add_object(font("Helvetica"));
        let bold = document.add_object(font("Helvetica-Bold"));
        let fonts = dictionary! { "Helv" => plain, "HeBo" => bold };
        let page = document.new_object_id();
        let (pages, fields, drawn, widgets) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { document, tree, fonts, pages, fields, page, drawn, widgets, y: PAGE.1 - MARGIN }
    }

    /// Begins another page if this height does not fit.
    fn room(&mut self, high: f32) {
        if self.y - high >= MARGIN {
            return;
        }
        self.close();
        self.page = self.document.new_object_id();
        self.y = PAGE.1 - MARGIN;
    }

    fn down(&mut self, high: f32) {
        self.y -= high + GAP;
    }

    /// The title, on the accent.
    fn title(&mut self, text: &str, [ground, on]: [&str; 2]) {
        self.y -= 34.0;
        let bottom = self.y;
        self.colour(ground);
        let band = [MARGIN, bottom, WIDE, 34.0].map(Object::Real);
        self.draw("re", band.to_vec());
        self.draw("f", Vec::new());
        self.colour(on);
        self.words(text, MARGIN + 10.0, bottom + 11.0, 16.0, true);
        self.colour("#000000");
        self.y -= 12.0;
    }

    /// A heading that stays with this height below it.
    fn heading(&mut self, text: &str, high: f32) {
        self.room(high + 28.0);
        self.y -= 20.0;
        self.words(text, MARGIN, self.y, 12.0, true);
        self.y -= 7.0;
    }

    /// Two labels on a line, each with a field beside it.
    fn pair(&mut self, one: &str, other: &str) {
        for (label, left) in [(one, MARGIN), (other, MARGIN + WIDE / 2.0)] {
            self.text(label, left, 9.0, true);
            self.field(label, [left + 84.0, WIDE / 2.0 - 84.0 - GAP, LINE], 0);
        }
        self.down(LINE);
    }

    /// The heads of columns.
    fn columns(&mut self, heads: &[String], shares: &[f32]) {
        for (head, left) in heads.iter().zip(lefts(shares)) {
            self.text(head, left, 9.0, true);
        }
        self.y -= LINE - 2.0;
    }

    /// A text on the first line of a row.
    fn text(&mut self, text: &str, left: f32, size: f32, bold: bool) {
        self.words(text, left, self.y - 12.5, size, bold);
    }

    fn words(&mut self, text: &str, left: f32, base: f32, size: f32, bold: bool) {
        let (codes, ..) = WINDOWS_1252.encode(text);
        let font = if bold { "HeBo" } else { "Helv" };
        self.draw("BT", Vec::new());
        self.draw("Tf", vec![font.into(), size.into()]);
        self.draw("Td", vec![left.into(), base.into()]);
        self.draw("Tj", vec![Object::String(codes.into_owned(), StringFormat::Literal)]);
        self.draw("ET", Vec::new());
    }

    /// A line to sign on.
    fn rule(&mut self, left: f32, width: f32) {
        self.draw("w", vec![0.5.into()]);
        self.draw("m", vec![left.into(), self.y.into()]);
        self.draw("l", vec![(left + width).into(), self.y.into()]);
        self.draw("S", Vec::new());
    }

    /// A field with a border, from the left, with a width and a height, at the current row.
    fn field(&mut self, name: &str, [left, wide, high]: [f32; 3], flags: i64) {
        let bottom = self.y - high;
        self.draw("w", vec![0.5.into()]);
        self.draw("G", vec![0.7.into()]);
        self.draw("re", [left, bottom, wide, high].map(Object::Real).to_vec());
        self.draw("S", Vec::new());
        self.draw("G", vec![0.into()]);
        let corners = [left, bottom, left + wide, bottom + high].map(Object::Real).to_vec();
        let field = self.document.add_object(dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "FT" => "Tx", "F" => 4, "Ff" => flags,
            "T" => text_string(name), "TU" => text_string(name), "P" => self.page, "Rect" => corners,
            "DA" => Object::string_literal("/Helv 10 Tf 0 g"),
        });
        self.fields.push(field.into());
        self.widgets.push(field.into());
    }

    fn colour(&mut self, colour: &str) {
        let code = colour.trim_start_matches('#');
        let part = |at: usize| {
            let part = code.get(at..at + 2).and_then(|part| u8::from_str_radix(part, 16).ok());
            Object::Real(f32::from(part.unwrap_or(0)) / 255.0)
        };
        self.draw("rg", vec![part(0), part(2), part(4)]);
    }

    fn draw(&mut self, operator: &str, operands: Vec<Object>) {
        self.drawn.push(Operation::new(operator, operands));
    }

    /// Ends the page at work.
    fn close(&mut self) {
        let operations = std::mem::take(&mut self.drawn);
        let content = Content { operations }.encode().unwrap_or_default();
        let content = self.document.add_object(Stream::new(Dictionary::new(), content));
        let size = [0.0, 0.0, PAGE.0, PAGE.1].map(Object::Real).to_vec();
        let page = dictionary! {
            "Type" => "Page", "Parent" => self.tree, "MediaBox" => size, "Contents" => content,
            "Resources" => dictionary! { "Font" => self.fonts.clone() },
            "Annots" => std::mem::take(&mut self.widgets), "Tabs" => "R",
        };
        self.document.objects.insert(self.page, page.into());
        self.pages.push(self.page.into());
    }

    /// The file; `None` if it cannot be written.
    fn finish(mut self, title: &str, lang: Lang) -> Option<Vec<u8>> {
        self.close();
        let count = self.pages.len() as i64;
        let tree = dictionary! { "Type" => "Pages", "Kids" => self.pages, "Count" => count };
        self.document.objects.insert(self.tree, tree.into());
        let resources = dictionary! { "Font" => self.fonts };
        let fields = dictionary! {
            "Fields" => self.fields, "DR" => resources, "DA" => Object::string_literal("/Helv 10 Tf 0 g"),
        };
        let fields = self.document.add_object(fields);
        let catalog = self.document.add_object(dictionary! {
            "Type" => "Catalog", "Pages" => self.tree, "AcroForm" => fields,
            "Lang" => text_string(lang.code()),
            "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
        });
        let about = self.document.add_object(dictionary! { "Title" => text_string(title) });
        self.document.trailer.set("Root", catalog);
        self.document.trailer.set("Info", about);
        let mut bytes = Vec::new();
        self.document.save_to(&mut bytes).ok()?;
        Some(bytes)
    }
}
