//! Reads a part of an `OpenDocument` text: paragraphs with the places of their characters, tables, and
//! fields.

use std::collections::BTreeSet;
use std::ops::Range;

use roxmltree::Node;

use super::fields::{self, Controls, Field};
use crate::form::layout::{Block, Cell, Layout, Paragraph, Slot, Table, is_blank};
use crate::form::xml::{self, inner, tag, value};
use crate::labels::understand;

/// A part, with what is needed to change it.
#[derive(Debug)]
pub(super) struct Part {
    /// Its name in the package.
    pub(super) name: String,
    /// Its text.
    pub(super) xml: String,
    /// The number of its first paragraph in the layout, and what is known of each.
    pub(super) paragraphs: Vec<Lines>,
    pub(super) first: usize,
    /// The rows of each of its tables.
    pub(super) tables: Vec<Vec<Range<usize>>>,
    pub(super) first_table: usize,
    /// The fields, by their numbers.
    pub(super) fields: Vec<Field>,
    /// Where styles can be added.
    pub(super) styles: Option<usize>,
}

/// Where a paragraph is in its part.
#[derive(Clone, Debug)]
pub(super) struct Lines {
    /// The element.
    pub(super) at: Range<usize>,
    /// Its tag, and the attribute of its style.
    pub(super) open: String,
    /// Its contents; `None` for `<text:p/>`.
    pub(super) inner: Option<Range<usize>>,
    /// Its characters: where they are in its text, and the range in the part.
    pub(super) pieces: Vec<(Range<usize>, Range<usize>)>,
}

impl Part {
    /// Reads a part into a layout; `None` if it is not XML.
    pub(super) fn read(name: &str, xml: String, layout: &mut Layout) -> Option<Self> {
        let mut part = Self {
            name: name.to_owned(),
            paragraphs: Vec::new(),
            first: layout.paragraphs.len(),
            tables: Vec::new(),
            first_table: layout.tables.len(),
            fields: Vec::new(),
            styles: None,
            xml: String::new(),
        };
        {
            let document = xml::parse(&xml)?;
            let root = document.root_element();
            let named = |name: &'static str| {
                root.descendants().filter(move |node| node.tag_name().name() == name)
            };
            let styles = named("automatic-styles").next();
            part.styles = styles.and_then(|styles| Some(inner(&xml, styles)?.end));
            let bold = styles.map(bold).unwrap_or_default();
            let controls = fields::controls(&xml, root);
            let mut reader = Reader { xml: &xml, layout, part: &mut part, bold, controls };
            let bodies: Vec<Node<'_, '_>> = if name == "content.xml" {
                let body = root.children().find(|node| node.tag_name().name() == "body");
                body.and_then(|body| body.first_element_child()).into_iter().collect()
            } else {
                named("header").chain(named("footer")).collect()
            };
            for body in bodies {
                let blocks = reader.blocks(body, 0);
                reader.layout.parts.push(blocks);
            }
        }
        part.xml = xml;
        Some(part)
    }
}

/// The styles of bold characters.
fn bold(styles: Node<'_, '_>) -> BTreeSet<String> {
    let is_bold = |style: &Node<'_, '_>| {
        style.descendants().any(|one| {
            one.tag_name().name() == "text-properties" && value(one, "font-weight") == Some("bold")
        })
    };
    let styles = styles.children().filter(Node::is_element).filter(is_bold);
    let names = styles.filter_map(|style| value(style, "name"));
    names.chain(["Strong_20_Emphasis", "Strong"]).map(str::to_owned).collect()
}

struct Reader<'r> {
    xml: &'r str,
    layout: &'r mut Layout,
    part: &'r mut Part,
    bold: BTreeSet<String>,
    controls: Controls,
}

impl Reader<'_> {
    /// The blocks in an element.
    fn blocks(&mut self, parent: Node<'_, '_>, depth: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        if depth > xml::DEEPEST {
            return blocks;
        }
        for node in parent.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "p" | "h" => blocks.push(self.paragraph(node)),
                "table" => blocks.push(self.table(node, depth + 1)),
                // What may not be changed, and what the program itself makes.
                "section" if value(node, "protected") == Some("true") => {}
                "section" | "list" | "list-item" | "list-header" | "numbered-paragraph" => {
                    blocks.extend(self.blocks(node, depth + 1));
                }
                _ => {}
            }
        }
        blocks
    }

    fn table(&mut self, node: Node<'_, '_>, depth: usize) -> Block {
        let number = self.layout.tables.len();
        self.layout.tables.push(Table::default());
        let place = number - self.part.first_table;
        self.part.tables.push(Vec::new());
        let (mut rows, mut places) = (Vec::new(), Vec::new());
        for row in rows_of(node) {
            let mut cells: Vec<Cell> = Vec::new();
            let mut column = 0;
            for cell in row.children().filter(Node::is_element) {
                let count = |key: &str| {
                    let count = value(cell, key).and_then(|count| count.parse::<usize>().ok());
                    count.filter(|count| (1..=512).contains(count)).unwrap_or(1)
                };
                let repeated = count("number-columns-repeated");
                let covered = cell.tag_name().name() == "covered-table-cell";
                let inside = cells.last().is_some_and(|last| column < last.column + last.span);
                if covered && inside {
                    column += repeated;
                    continue;
                }
                let locked = value(cell, "protected") == Some("true");
                let blocks = if covered { Vec::new() } else { self.blocks(cell, depth + 1) };
                cells.push(Cell {
                    blocks,
                    column,
                    span: count("number-columns-spanned").max(repeated),
                    continued: covered || repeated > 1 || locked,
                });
                column += repeated;
            }
            rows.push(cells);
            places.push(row.range());
        }
        self.layout.tables[number] = Table { rows };
        self.part.tables[place] = places;
        Block::Table(number)
    }

    fn paragraph(&mut self, node: Node<'_, '_>) -> Block {
        let number = self.layout.paragraphs.len();
        let style = value(node, "style-name").unwrap_or_default();
        let heading = node.tag_name().name() == "h" || matches!(style, "Title" | "Subtitle");
        let inner = inner(self.xml, node);
        let tag = tag(self.xml, node);
        let prefix = tag.rsplit_once(':').map_or("", |(prefix, _)| prefix);
        let open = if style.is_empty() || heading {
            format!("{prefix}:p")
        } else {
            format!("{prefix}:p {prefix}:style-name=\"{}\"", xml::escaped(style))
        };
        let mut runs = Runs {
            reader: self,
            text: String::new(),
            pieces: Vec::new(),
            slots: Vec::new(),
            bookmarks: Vec::new(),
            fixed: false,
            plain: false,
            words: false,
        };
        let all_bold = runs.reader.bold.contains(style);
        runs.inline(node, all_bold, 0);
        let Runs { text, pieces, mut slots, fixed, plain, words, .. } = runs;
        slots.sort_by_key(|slot| (slot.span.start, slot.span.end));
        self.part.paragraphs.push(Lines { at: node.range(), open, inner, pieces });
        let bold = words && !plain;
        self.layout.paragraphs.push(Paragraph { text, heading, bold, fixed, slots });
        Block::Paragraph(number)
    }
}

/// The rows of a table, also those in groups.
fn rows_of<'a, 'i>(table: Node<'a, 'i>) -> Vec<Node<'a, 'i>> {
    let mut rows = Vec::new();
    let mut stack: Vec<Node<'a, 'i>> = table.children().filter(Node::is_element).collect();
    stack.reverse();
    while let Some(node) = stack.pop() {
        match node.tag_name().name() {
            "table-row" => rows.push(node),
            "table-rows" | "table-header-rows" | "table-row-group" => {
                let inner: Vec<Node<'a, 'i>> = node.children().filter(Node::is_element).collect();
                stack.extend(inner.into_iter().rev());
            }
            _ => {}
        }
    }
    rows
}

/// Reads the characters of a paragraph.
struct Runs<'r, 'x> {
    reader: &'r mut Reader<'x>,
    text: String,
    pieces: Vec<(Range<usize>, Range<usize>)>,
    slots: Vec<Slot>,
    /// The bookmarks that have begun: name, place in the text, place in the part.
    bookmarks: Vec<(String, usize, usize)>,
    fixed: bool,
    plain: bool,
    words: bool,
}

impl Runs<'_, '_> {
    fn inline(&mut self, parent: Node<'_, '_>, bold: bool, depth: usize) {
        if depth > xml::DEEPEST {
            return;
        }
        for node in parent.children() {
            if node.is_text() {
                self.letters(node.text().unwrap_or_default(), node.range(), bold);
                continue;
            }
            let start = self.text.len();
            match node.tag_name().name() {
                "span" | "a" | "meta" | "ruby" | "ruby-base" => {
                    let style = value(node, "style-name").unwrap_or_default();
                    let bold = bold || self.reader.bold.contains(style);
                    self.inline(node, bold, depth + 1);
                }
                "s" => {
                    let count = value(node, "c").and_then(|count| count.parse().ok()).unwrap_or(1);
                    self.special(&" ".repeat(std::cmp::min(count, 1000)), node.range());
                }
                "tab" => self.special("\t", node.range()),
                "line-break" => self.special("\n", node.range()),
                "bookmark-start" => {
                    let name = value(node, "name").unwrap_or_default().to_owned();
                    self.bookmarks.push((name, start, node.range().end));
                }
                "bookmark-end" => self.bookmark_end(value(node, "name").unwrap_or_default()),
                "bookmark" => {
                    let name = value(node, "name").unwrap_or_default().to_owned();
                    self.bookmark(&name, start, node.range().end);
                }
                "control" => {
                    let known =
                        value(node, "control").and_then(|id| self.reader.controls.remove(id));
                    if let Some((field, slot)) = known {
                        self.add(field, slot, start);
                    } else {
                        self.fixed = true;
                    }
                }
                "frame" | "custom-shape" | "g" | "line" | "rect" => self.fixed = true,
                _ => {
                    self.inline(node, bold, depth + 1);
                    let shown = self.text[start..].to_owned();
                    if let Some((field, slot)) = fields::inside(self.reader.xml, node, &shown) {
                        self.add(field, slot, start);
                    } else if matches!(node.tag_name().name(), "note" | "annotation" | "ruby-text")
                    {
                        // Notes are not part of the line.
                        self.text.truncate(start);
                        self.pieces.retain(|(text, _)| text.start < start);
                        self.slots.retain(|slot| slot.span.start < start);
                    }
                }
            }
        }
    }

    fn letters(&mut self, text: &str, at: Range<usize>, bold: bool) {
        let start = self.text.len();
        self.text.extend(text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }));
        if !text.trim().is_empty() {
            self.words = true;
            self.plain |= !bold;
        }
        self.pieces.push((start..self.text.len(), at));
    }

    fn special(&mut self, text: &str, at: Range<usize>) {
        let start = self.text.len();
        self.text.push_str(text);
        self.pieces.push((start..self.text.len(), at));
    }

    fn add(&mut self, field: Field, slot: Slot, start: usize) {
        let number = self.reader.part.fields.len();
        self.reader.part.fields.push(field);
        self.slots.push(Slot { span: start..self.text.len(), number, ..slot });
    }

    fn bookmark_end(&mut self, name: &str) {
        let known = self.bookmarks.iter().position(|(known, ..)| known == name);
        let Some((name, start, place)) = known.map(|at| self.bookmarks.remove(at)) else { return };
        if self.text.get(start..).is_some_and(is_blank) {
            self.bookmark(&name, start, place);
        }
    }

    /// A bookmark that asks for something, and does not only mark a place for links.
    fn bookmark(&mut self, name: &str, start: usize, place: usize) {
        let taken = self.slots.iter().any(|slot| slot.span.start >= start);
        if !taken && understand(&name.replace(['_', '-'], " ")).is_some() {
            let (field, slot) = fields::bookmark(name, place);
            self.add(field, slot, start);
        }
    }
}
