//! The body of a Word document: paragraphs, lists, tables, links, notes and pictures.

use std::fmt::Write;

use serde_json::Value;

use super::package::{Package, Picture};
use crate::media::package::escaped;

/// The widest and the tallest picture, in points.
const WIDEST: f64 = 450.0;
const TALLEST: f64 = 340.0;
/// English metric units in a point.
const POINT: f64 = 12_700.0;
/// The deepest level of a list that Word numbers.
const DEEPEST: usize = 8;
/// The width of the text, in twentieths of a point.
pub(super) const WIDTH: usize = 9298;

/// How a piece of text looks.
#[derive(Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a property of its own in Word")]
struct Look {
    bold: bool,
    italic: bool,
    struck: bool,
    code: bool,
    quiet: bool,
    link: bool,
}

/// Where a block is: its style, and the list that it is in.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// The style of a paragraph.
    style: &'static str,
    /// The level of the heading above it.
    base: u64,
    /// The list and the level in it; `None` outside a list.
    list: Option<(usize, usize)>,
}

impl Place {
    /// Below a heading.
    pub(super) fn below(base: u64) -> Self {
        Self { style: "", base, list: None }
    }

    /// In a cell of a table.
    pub(super) fn cell() -> Self {
        Self { style: "Cell", base: 3, list: None }
    }
}

/// Builds the body.
pub(super) struct Writer<'p> {
    /// The body so far.
    pub(super) body: String,
    /// What the body refers to.
    pub(super) package: Package<'p>,
    bookmarks: usize,
    /// The notes by their labels.
    noted: Vec<String>,
}

impl<'p> Writer<'p> {
    pub(super) fn new(package: Package<'p>) -> Self {
        Self { body: String::new(), package, bookmarks: 0, noted: Vec::new() }
    }

    /// A paragraph in a style, with a text.
    pub(super) fn text(&mut self, style: &str, text: &str) {
        let runs = run(text, Look::default());
        self.paragraph(style, &runs);
    }

    /// A paragraph in a style.
    pub(super) fn paragraph(&mut self, style: &str, runs: &str) {
        let style = match style {
            "" => String::new(),
            style => format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>"),
        };
        let _ = write!(self.body, "<w:p>{style}{runs}</w:p>");
    }

    /// A heading that links can lead to.
    pub(super) fn heading(&mut self, level: u64, text: &str, label: Option<&str>) {
        let style = format!("Heading{}", level.clamp(1, 6));
        let runs = run(text, Look::default());
        let Some(label) = label else { return self.paragraph(&style, &runs) };
        let id = self.bookmarks;
        self.bookmarks += 1;
        let runs = format!(
            "<w:bookmarkStart w:id=\"{id}\" w:name=\"{}\"/>{runs}<w:bookmarkEnd w:id=\"{id}\"/>",
            escaped(label)
        );
        self.paragraph(&style, &runs);
    }

    /// A list of lines, each with a marker.
    pub(super) fn lines(&mut self, lines: &[String]) {
        let list = self.package.list(None);
        for line in lines {
            let mark = numbered(list, 0, true);
            let _ = write!(self.body, "<w:p><w:pPr>{mark}</w:pPr>{line}</w:p>");
        }
    }

    /// A table: the shares of its columns, its heads, and its rows of cells, which are blocks.
    pub(super) fn table(&mut self, shares: &[usize], heads: &[&str], rows: &[Vec<String>]) {
        let head: Vec<String> = heads.iter().map(|head| cell(&bold(head))).collect();
        self.open_table(shares, !heads.is_empty());
        if !heads.is_empty() {
            self.row(shares, &head, true);
        }
        for row in rows {
            self.row(shares, row, false);
        }
        self.body.push_str("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Space\"/></w:pPr></w:p>");
    }

    fn open_table(&mut self, shares: &[usize], ruled: bool) {
        let style = if ruled { "Ruled" } else { "Plain" };
        let _ = write!(
            self.body,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/>\
             <w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
        );
        for width in widths(shares) {
            let _ = write!(self.body, "<w:gridCol w:w=\"{width}\"/>");
        }
        self.body.push_str("</w:tblGrid>");
    }

    fn row(&mut self, shares: &[usize], cells: &[String], head: bool) {
        self.body.push_str("<w:tr><w:trPr><w:cantSplit/>");
        if head {
            self.body.push_str("<w:tblHeader/>");
        }
        self.body.push_str("</w:trPr>");
        for (at, width) in widths(shares).into_iter().enumerate() {
            let inside = cells.get(at).map_or("<w:p/>", String::as_str);
            let _ = write!(
                self.body,
                "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{inside}</w:tc>"
            );
        }
        self.body.push_str("</w:tr>");
    }

    /// Facts: a label and what it says, in two columns.
    pub(super) fn facts(&mut self, facts: &[Value]) {
        if facts.is_empty() {
            return;
        }
        let rows: Vec<Vec<String>> = facts
            .iter()
            .map(|fact| {
                let label = cell(&quiet(fact[0].as_str().unwrap_or_default()));
                vec![label, self.cell_of(nodes(&fact[1]))]
            })
            .collect();
        self.table(&[1, 3], &[], &rows);
    }

    /// Facts in a running line.
    pub(super) fn running(&mut self, facts: &[Value]) -> String {
        let look = Look { quiet: true, ..Look::default() };
        let mut out = String::new();
        for (at, fact) in facts.iter().enumerate() {
            let before = if at > 0 { " · " } else { "" };
            let label = fact[0].as_str().unwrap_or_default();
            out.push_str(&run(&format!("{before}{label}: "), look));
            out.push_str(&self.runs(nodes(&fact[1]), look));
        }
        out
    }

    /// The text of nodes as runs.
    pub(super) fn inline(&mut self, nodes: &[Value]) -> String {
        self.runs(nodes, Look::default())
    }

    /// A cell with a text of nodes.
    pub(super) fn cell_of(&mut self, nodes: &[Value]) -> String {
        let before = std::mem::take(&mut self.body);
        self.blocks(nodes, Place::cell());
        let inside = std::mem::replace(&mut self.body, before);
        if inside.is_empty() { "<w:p/>".to_owned() } else { inside }
    }

    /// Blocks of a body. Loose words between blocks become a paragraph.
    pub(super) fn blocks(&mut self, nodes: &[Value], place: Place) {
        let mut loose = Vec::new();
        let mut first = true;
        for node in nodes {
            if is_block(node) {
                self.flush(&mut loose, place, &mut first);
                self.block(node, place, &mut first);
            } else {
                loose.push(node.clone());
            }
        }
        self.flush(&mut loose, place, &mut first);
    }

    fn flush(&mut self, loose: &mut Vec<Value>, place: Place, first: &mut bool) {
        if !loose.is_empty() {
            let runs = self.runs(loose, Look::default());
            self.block_paragraph(&runs, place, first);
            loose.clear();
        }
    }

    /// A paragraph of a body; the first one of an item bears its marker.
    fn block_paragraph(&mut self, runs: &str, place: Place, first: &mut bool) {
        let mark = place.list.map(|(list, level)| numbered(list, level, *first));
        *first = false;
        let style = match place.style {
            "" => String::new(),
            style => format!("<w:pStyle w:val=\"{style}\"/>"),
        };
        let _ = write!(
            self.body,
            "<w:p><w:pPr>{style}{}</w:pPr>{runs}</w:p>",
            mark.unwrap_or_default()
        );
    }

    fn block(&mut self, node: &Value, place: Place, first: &mut bool) {
        let inner = children(node);
        match kind(node) {
            "paragraph" => {
                let runs = self.runs(inner, Look::default());
                self.block_paragraph(&runs, place, first);
            }
            "heading" => {
                let level = place.base + node["level"].as_u64().unwrap_or(1);
                let runs = self.runs(inner, Look::default());
                self.paragraph(&format!("Heading{}", level.clamp(1, 6)), &runs);
            }
            "codeblock" => {
                let text: String = inner.iter().filter_map(|node| node["text"].as_str()).collect();
                let look = Look { code: true, ..Look::default() };
                let lines: Vec<String> =
                    text.trim_end_matches('\n').split('\n').map(|line| run(line, look)).collect();
                self.paragraph("CodeBlock", &lines.join("<w:r><w:br/></w:r>"));
            }
            "rule" => self.paragraph("Rule", ""),
            "quote" => self.blocks(inner, Place { style: "Quote", list: None, ..place }),
            "list" => {
                let level = place.list.map_or(0, |(_, level)| level + 1).min(DEEPEST);
                let list = self.package.list(node["start"].as_u64());
                for item in inner {
                    let style = if place.style == "Cell" { "Cell" } else { "" };
                    self.blocks(
                        children(item),
                        Place { style, list: Some((list, level)), ..place },
                    );
                }
            }
            "table" => self.body_table(node, inner),
            _ => self.blocks(inner, place),
        }
    }

    /// A table of the author.
    fn body_table(&mut self, node: &Value, inner: &[Value]) {
        let columns = node["columns"].as_u64().unwrap_or(1).clamp(1, 60) as usize;
        let shares = vec![1; columns];
        let (heads, rows): (Vec<&Value>, Vec<&Value>) =
            inner.iter().partition(|row| kind(row) == "head");
        self.open_table(&shares, true);
        for (row, head) in
            heads.into_iter().map(|row| (row, true)).chain(rows.into_iter().map(|row| (row, false)))
        {
            let cells: Vec<String> =
                children(row).iter().map(|cell| self.cell_of(children(cell))).collect();
            self.row(&shares, &cells, head);
        }
        self.body.push_str("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Space\"/></w:pPr></w:p>");
    }

    fn runs(&mut self, nodes: &[Value], look: Look) -> String {
        nodes.iter().map(|node| self.one(node, look)).collect()
    }

    fn one(&mut self, node: &Value, look: Look) -> String {
        let inner = children(node);
        let text = node["text"].as_str().unwrap_or_default();
        match kind(node) {
            "text" => run(text, look),
            "code" => run(text, Look { code: true, ..look }),
            "break" => "<w:r><w:br/></w:r>".to_owned(),
            "emphasis" => self.runs(inner, Look { italic: true, ..look }),
            "strong" => self.runs(inner, Look { bold: true, ..look }),
            "strike" => self.runs(inner, Look { struck: true, ..look }),
            "task" => {
                let mark = if node["done"] == true { "☒ " } else { "☐ " };
                run(&format!("{mark}{text}: "), Look { quiet: true, ..look })
            }
            "link" => {
                let inside = self.runs(inner, Look { link: true, ..look });
                let Some(to) = node["to"].as_str() else { return inside };
                let id = self.package.link(to);
                format!("<w:hyperlink r:id=\"{id}\">{inside}</w:hyperlink>")
            }
            "inside" => {
                let inside = self.runs(inner, Look { link: true, ..look });
                let label = escaped(node["label"].as_str().unwrap_or_default());
                format!("<w:hyperlink w:anchor=\"{label}\">{inside}</w:hyperlink>")
            }
            "note" => self.note(node, inner),
            "image" => self.image(node, inner),
            // A block inside a line: its words.
            _ => self.runs(inner, look),
        }
    }

    /// A note at the foot of the page, or the number of one that is already there.
    fn note(&mut self, node: &Value, inner: &[Value]) -> String {
        if let Some(label) = node["again"].as_str() {
            let number = self.noted.iter().position(|known| known == label).map(|at| at + 1);
            let number = number.map_or_else(|| "*".to_owned(), |number| number.to_string());
            return format!(
                "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>{number}</w:t></w:r>"
            );
        }
        if inner.is_empty() {
            return run("*", Look::default());
        }
        self.noted.push(node["label"].as_str().unwrap_or_default().to_owned());
        let id = self.noted.len();
        let before = std::mem::take(&mut self.body);
        self.blocks(inner, Place { style: "FootnoteText", base: 3, list: None });
        let text = std::mem::replace(&mut self.body, before);
        self.package.note(id, &text);
        format!(
            "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"{id}\"/></w:r>"
        )
    }

    /// A picture in the line, or its description.
    fn image(&mut self, node: &Value, inner: &[Value]) -> String {
        let said: String = inner.iter().filter_map(|node| node["text"].as_str()).collect();
        let size = |name: &str| node[name].as_f64().filter(|size| *size > 0.0);
        let made = node["file"].as_str().zip(size("width").zip(size("height")));
        let picture = made.and_then(|(file, (width, height))| {
            let scale = (WIDEST / width).min(TALLEST / height).min(1.0);
            let unit = |size: f64| (size * scale * POINT).round() as u64;
            self.package.picture(&Picture {
                file,
                said: &said,
                width: unit(width),
                height: unit(height),
            })
        });
        picture.unwrap_or_else(|| run(&said, Look { italic: true, ..Look::default() }))
    }
}

/// The marker of an item, or the indent of what follows in it.
fn numbered(list: usize, level: usize, marked: bool) -> String {
    if marked {
        return format!(
            "<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>"
        );
    }
    format!("<w:ind w:left=\"{}\"/>", 360 * (level + 1))
}

/// The widths of columns, from their shares.
fn widths(shares: &[usize]) -> Vec<usize> {
    let all = shares.iter().sum::<usize>().max(1);
    shares.iter().map(|share| WIDTH * share / all).collect()
}

/// Whether a node is a block of its own.
fn is_block(node: &Value) -> bool {
    matches!(
        kind(node),
        "paragraph" | "heading" | "codeblock" | "rule" | "quote" | "list" | "table" | "item"
    )
}

fn kind(node: &Value) -> &str {
    node["kind"].as_str().unwrap_or_default()
}

fn children(node: &Value) -> &[Value] {
    nodes(&node["children"])
}

/// The nodes in a value.
pub(super) fn nodes(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// A cell with one paragraph.
pub(super) fn cell(runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr>{runs}</w:p>")
}

/// Plain words.
pub(super) fn plain(text: &str) -> String {
    run(text, Look::default())
}

/// Strong words.
pub(super) fn bold(text: &str) -> String {
    run(text, Look { bold: true, ..Look::default() })
}

/// Words in the background.
pub(super) fn quiet(text: &str) -> String {
    run(text, Look { quiet: true, ..Look::default() })
}

fn run(text: &str, look: Look) -> String {
    // Break opportunities are for the typesetter of the PDF.
    let text = text.replace('\u{200b}', "");
    if text.is_empty() {
        return String::new();
    }
    let mut look_of = String::new();
    if look.link {
        look_of.push_str("<w:rStyle w:val=\"Hyperlink\"/>");
    }
    if look.code {
        look_of.push_str("<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/>");
    }
    if look.bold {
        look_of.push_str("<w:b/>");
    }
    if look.italic {
        look_of.push_str("<w:i/>");
    }
    if look.struck {
        look_of.push_str("<w:strike/>");
    }
    if look.quiet {
        look_of.push_str("<w:color w:val=\"4A5060\"/>");
    }
    let look_of =
        if look_of.is_empty() { String::new() } else { format!("<w:rPr>{look_of}</w:rPr>") };
    let text = escaped(&text).replace('\t', "</w:t><w:tab/><w:t xml:space=\"preserve\">");
    format!("<w:r>{look_of}<w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}
