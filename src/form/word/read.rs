//! Reads a part of a Word document: paragraphs with the places of their characters, tables, and
//! fields.

use std::ops::Range;

use roxmltree::Node;

use super::controls::{self, Field};
use crate::form::layout::{Block, Cell, Layout, Paragraph, Slot, Table};
use crate::form::xml::{self, child, inner, tag, value};

/// A part, with what is needed to change it.
#[derive(Debug)]
pub(super) struct Part {
    /// Its name in the package.
    pub(super) name: String,
    /// Its text.
    pub(super) xml: String,
    /// The prefix of its tags, with a colon.
    pub(super) prefix: String,
    /// The number of its first paragraph in the layout, and what is known of each.
    pub(super) paragraphs: Vec<Lines>,
    pub(super) first: usize,
    /// The rows of each of its tables.
    pub(super) tables: Vec<Vec<Range<usize>>>,
    pub(super) first_table: usize,
    /// The fields, by their numbers.
    pub(super) fields: Vec<Field>,
}

/// Where a paragraph is in its part.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    /// The element.
    pub(super) at: Range<usize>,
    /// The tag as written, for a paragraph without contents.
    pub(super) open: String,
    /// Its contents; `None` for `<w:p/>`.
    pub(super) inner: Option<Range<usize>>,
    /// Its properties.
    pub(super) properties: Option<Range<usize>>,
    /// The properties of its characters: those of its mark, and of its last run.
    pub(super) mark: Option<Range<usize>>,
    pub(super) last: Option<Range<usize>>,
    /// Its characters, in order.
    pub(super) pieces: Vec<Piece>,
}

/// Some characters of a paragraph.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// Their place in the text of the paragraph.
    pub(super) text: Range<usize>,
    /// The element.
    pub(super) at: Range<usize>,
    /// What it is.
    pub(super) sort: PieceSort,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PieceSort {
    Text,
    /// A tab, a line end, a hyphen.
    Other,
    /// A character of a symbol font.
    Symbol,
}

impl Part {
    /// Reads a part into a layout; `None` if it is not XML.
    pub(super) fn read(name: &str, xml: String, layout: &mut Layout) -> Option<Self> {
        let mut part = Self {
            name: name.to_owned(),
            prefix: String::new(),
            paragraphs: Vec::new(),
            first: layout.paragraphs.len(),
            tables: Vec::new(),
            first_table: layout.tables.len(),
            fields: Vec::new(),
            xml: String::new(),
        };
        {
            let document = xml::parse(&xml)?;
            let root = document.root_element();
            let whole = tag(&xml, root);
            part.prefix =
                whole.rsplit_once(':').map(|(prefix, _)| format!("{prefix}:")).unwrap_or_default();
            let body = child(root, "body").unwrap_or(root);
            let mut reader = Reader { xml: &xml, layout, part: &mut part };
            let blocks = reader.blocks(body, None, 0);
            layout.parts.push(blocks);
        }
        part.xml = xml;
        Some(part)
    }
}

struct Reader<'r> {
    xml: &'r str,
    layout: &'r mut Layout,
    part: &'r mut Part,
}

impl Reader<'_> {
    /// The blocks in an element. `control` is the control they are in.
    fn blocks(&mut self, parent: Node<'_, '_>, control: Option<usize>, depth: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        if depth > xml::DEEPEST {
            return blocks;
        }
        for node in parent.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "p" => blocks.push(self.paragraph(node, control)),
                "tbl" => blocks.push(self.table(node, depth + 1)),
                "sdt" => {
                    let Some(content) = child(node, "sdtContent") else { continue };
                    // A table of contents is made by Word.
                    if controls::is_gallery(node) {
                        continue;
                    }
                    let plain = content.children().filter(Node::is_element);
                    let plain = plain.clone().count() > 0
                        && plain.into_iter().all(|inner| inner.tag_name().name() == "p");
                    let control = if plain && controls::is_single(content) {
                        Some(self.control(node))
                    } else {
                        None
                    };
                    blocks.extend(self.blocks(content, control, depth + 1));
                }
                "customXml" | "ins" | "moveTo" => {
                    blocks.extend(self.blocks(node, control, depth + 1));
                }
                _ => {}
            }
        }
        blocks
    }

    /// Adds a content control to the fields of the part.
    fn control(&mut self, node: Node<'_, '_>) -> usize {
        self.part.fields.push(Field::control(self.xml, node));
        self.part.fields.len() - 1
    }

    fn table(&mut self, node: Node<'_, '_>, depth: usize) -> Block {
        let number = self.layout.tables.len();
        self.layout.tables.push(Table::default());
        let place = number - self.part.first_table;
        self.part.tables.push(Vec::new());
        let mut rows = Vec::new();
        let mut places = Vec::new();
        for row in deep(node, "tr") {
            let mut cells = Vec::new();
            let mut column = child(row, "trPr")
                .and_then(|properties| child(properties, "gridBefore"))
                .and_then(|before| value(before, "val")?.parse().ok())
                .unwrap_or(0);
            for cell in deep(row, "tc") {
                let properties = child(cell, "tcPr");
                let get = |name: &str| properties.and_then(|properties| child(properties, name));
                let span = get("gridSpan").and_then(|span| value(span, "val")?.parse().ok());
                let span = span.filter(|span| (1..=512).contains(span)).unwrap_or(1);
                let merged =
                    get("vMerge").is_some_and(|merge| value(merge, "val") != Some("restart"));
                let control = cell.parent().and_then(|content| content.parent());
                let control = control.filter(|node| node.tag_name().name() == "sdt");
                let control =
                    control.filter(|_| controls::is_single(cell)).map(|node| self.control(node));
                let blocks = self.blocks(cell, control, depth + 1);
                cells.push(Cell { blocks, column, span, continued: merged });
                column += span;
            }
            rows.push(cells);
            places.push(row.range());
        }
        self.layout.tables[number] = Table { rows };
        self.part.tables[place] = places;
        Block::Table(number)
    }

    fn paragraph(&mut self, node: Node<'_, '_>, control: Option<usize>) -> Block {
        let number = self.layout.paragraphs.len();
        let range = node.range();
        let inner = inner(self.xml, node);
        let open = match &inner {
            Some(inner) => self.xml[range.start..inner.start].to_owned(),
            None => self.xml[range.clone()].trim_end_matches("/>").trim_end().to_owned() + ">",
        };
        let properties = child(node, "pPr");
        let mark =
            properties.and_then(|properties| child(properties, "rPr")).map(|mark| mark.range());
        let style = properties.and_then(|properties| child(properties, "pStyle"));
        let style = style.and_then(|style| value(style, "val")).unwrap_or_default().to_lowercase();
        let outline =
            properties.is_some_and(|properties| child(properties, "outlineLvl").is_some());
        let heading =
            outline || style.starts_with("heading") || style.starts_with("kop") || style == "title";
        let mut runs = Runs {
            xml: self.xml,
            part: self.part,
            text: String::new(),
            pieces: Vec::new(),
            slots: Vec::new(),
            open: Vec::new(),
            bookmarks: Vec::new(),
            last: None,
            fixed: false,
            plain: false,
            words: false,
        };
        runs.inline(node, 0);
        runs.bookmarks_done();
        let bold = runs.words && !runs.plain;
        let Runs { text, pieces, mut slots, last, fixed, .. } = runs;
        if let Some(control) = control {
            let field = &self.part.fields[control];
            slots = vec![field.slot(control, 0..text.len(), &text)];
        }
        slots.sort_by_key(|slot| (slot.span.start, slot.span.end));
        self.part.paragraphs.push(Lines {
            at: range,
            open,
            inner,
            properties: properties.map(|properties| properties.range()),
            mark,
            last,
            pieces,
        });
        self.layout.paragraphs.push(Paragraph { text, heading, bold, fixed, slots });
        Block::Paragraph(number)
    }
}

/// The children with a name, also inside controls.
fn deep<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Vec<Node<'a, 'i>> {
    let mut found = Vec::new();
    let mut stack: Vec<Node<'_, '_>> = node.children().filter(Node::is_element).collect();
    stack.reverse();
    while let Some(one) = stack.pop() {
        match one.tag_name().name() {
            own if own == name => found.push(one),
            "sdt" | "sdtContent" | "customXml" | "ins" => {
                let inner: Vec<Node<'_, '_>> = one.children().filter(Node::is_element).collect();
                stack.extend(inner.into_iter().rev());
            }
            _ => {}
        }
    }
    found
}

/// Reads the runs of a paragraph.
struct Runs<'r> {
    xml: &'r str,
    part: &'r mut Part,
    text: String,
    pieces: Vec<Piece>,
    slots: Vec<Slot>,
    /// The fields that have begun.
    open: Vec<Begun>,
    /// The bookmarks that have begun: id, name, place in the text, place in the part.
    bookmarks: Vec<(String, String, usize, usize)>,
    last: Option<Range<usize>>,
    fixed: bool,
    /// Whether any character is not bold.
    plain: bool,
    words: bool,
}

/// A field of which the end was not read yet.
#[derive(Default)]
struct Begun {
    start: usize,
    begin: Range<usize>,
    data: Option<Range<usize>>,
    instruction: String,
    /// The elements that only make it a field.
    machinery: Vec<Range<usize>>,
    result: Option<usize>,
    legacy: Option<controls::Legacy>,
}

impl Runs<'_> {
    fn inline(&mut self, parent: Node<'_, '_>, depth: usize) {
        if depth > xml::DEEPEST {
            return;
        }
        for node in parent.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "r" => self.run(node),
                "hyperlink" | "smartTag" | "ins" | "moveTo" | "customXml" | "dir" | "bdo" => {
                    self.inline(node, depth + 1);
                }
                "fldSimple" => {
                    let start = self.text.len();
                    self.inline(node, depth + 1);
                    if let Some(name) = merge_name(value(node, "instr").unwrap_or_default()) {
                        let inner = inner(self.xml, node).unwrap_or(node.range());
                        let around =
                            vec![node.range().start..inner.start, inner.end..node.range().end];
                        self.merge(name, start, around);
                    }
                }
                "sdt" => {
                    let start = self.text.len();
                    let Some(content) = child(node, "sdtContent") else { continue };
                    self.inline(content, depth + 1);
                    let field = Field::control(self.xml, node);
                    let number = self.part.fields.len();
                    let slot = field.slot(number, start..self.text.len(), &self.text[start..]);
                    self.part.fields.push(field);
                    self.slots.push(slot);
                }
                "bookmarkStart" => {
                    let get = |name| value(node, name).unwrap_or_default().to_owned();
                    let place = node.range().end;
                    self.bookmarks.push((get("id"), get("name"), self.text.len(), place));
                }
                "bookmarkEnd" => self.bookmark(value(node, "id").unwrap_or_default()),
                "AlternateContent" | "object" | "drawing" | "pict" => self.fixed = true,
                _ => {}
            }
        }
    }

    fn run(&mut self, node: Node<'_, '_>) {
        let properties = child(node, "rPr");
        let has = |name: &str| {
            properties
                .and_then(|properties| child(properties, name))
                .is_some_and(|flag| !matches!(value(flag, "val"), Some("0" | "false" | "off")))
        };
        if has("vanish") {
            return;
        }
        for inner in node.children().filter(Node::is_element) {
            let range = inner.range();
            let start = self.text.len();
            match inner.tag_name().name() {
                "t" if self.open.last().is_none_or(|open| open.result.is_some()) => {
                    let words = inner.text().unwrap_or_default();
                    self.text.push_str(words);
                    if !words.trim().is_empty() {
                        self.words = true;
                        self.plain |= !has("b");
                    }
                    self.piece(start, range, PieceSort::Text);
                }
                "tab" => self.other(start, range, '\t'),
                "br" | "cr" => self.other(start, range, '\n'),
                "noBreakHyphen" => self.other(start, range, '-'),
                "sym" => {
                    let c = controls::symbol(inner);
                    self.text.push(c);
                    self.piece(start, range, PieceSort::Symbol);
                }
                "fldChar" => self.field(inner, node),
                "instrText" => {
                    if let Some(open) = self.open.last_mut() {
                        open.instruction.push_str(inner.text().unwrap_or_default());
                        open.machinery.push(range);
                    }
                }
                "AlternateContent" | "object" | "drawing" | "pict" => self.fixed = true,
                _ => {}
            }
        }
        self.last = properties.map(|properties| properties.range()).or(self.last.take());
    }

    fn other(&mut self, start: usize, range: Range<usize>, c: char) {
        self.text.push(c);
        self.piece(start, range, PieceSort::Other);
    }

    fn piece(&mut self, start: usize, at: Range<usize>, sort: PieceSort) {
        self.pieces.push(Piece { text: start..self.text.len(), at, sort });
    }

    /// The beginning, the middle or the end of a field.
    fn field(&mut self, node: Node<'_, '_>, run: Node<'_, '_>) {
        match value(node, "fldCharType") {
            Some("begin") => {
                let data = child(node, "ffData");
                self.open.push(Begun {
                    start: self.text.len(),
                    begin: run.range(),
                    data: data.map(|data| data.range()),
                    machinery: vec![node.range()],
                    legacy: data.map(|data| controls::Legacy::read(self.xml, data)),
                    ..Begun::default()
                });
            }
            Some("separate") => {
                if let Some(open) = self.open.last_mut() {
                    open.result = Some(self.text.len());
                    open.machinery.push(node.range());
                }
            }
            Some("end") => {
                let Some(mut open) = self.open.pop() else { return };
                open.machinery.push(node.range());
                let start = open.result.unwrap_or(open.start).min(self.text.len());
                if let (Some(legacy), Some(_)) = (open.legacy.take(), &open.data) {
                    let field = Field::Legacy { legacy, end: run.range() };
                    let number = self.part.fields.len();
                    let slot = field.slot(number, start..self.text.len(), &self.text[start..]);
                    self.part.fields.push(field);
                    self.slots.push(slot);
                } else if let Some(name) = merge_name(&open.instruction) {
                    self.merge(name, start, open.machinery);
                }
                let _ = open.begin;
            }
            _ => {}
        }
    }

    fn merge(&mut self, name: String, start: usize, around: Vec<Range<usize>>) {
        let field = Field::Merge { name, around };
        let number = self.part.fields.len();
        let slot = field.slot(number, start..self.text.len(), "");
        self.part.fields.push(field);
        self.slots.push(slot);
    }

    /// The end of a bookmark: a place, if it holds nothing, or only what is to be written over.
    fn bookmark(&mut self, id: &str) {
        let Some(at) = self.bookmarks.iter().position(|(known, ..)| known == id) else { return };
        let (_, name, start, place) = self.bookmarks.remove(at);
        let taken = self
            .slots
            .iter()
            .any(|slot| slot.span.start >= start && slot.span.end <= self.text.len());
        let text = &self.text[start.min(self.text.len())..];
        if taken || name.starts_with('_') || !crate::form::layout::is_blank(text) {
            return;
        }
        // A bookmark that only marks a place for links asks for nothing.
        if crate::labels::understand(&name.replace(['_', '-'], " ")).is_none() {
            return;
        }
        let field = Field::Bookmark { name, place };
        let number = self.part.fields.len();
        let slot = field.slot(number, start..self.text.len(), "");
        self.part.fields.push(field);
        self.slots.push(slot);
    }

    /// Forgets bookmarks that end in another paragraph.
    fn bookmarks_done(&mut self) {
        self.bookmarks.clear();
    }
}

/// The name of a merge field.
fn merge_name(instruction: &str) -> Option<String> {
    let words = instruction.trim();
    let rest =
        words.strip_prefix("MERGEFIELD").or_else(|| words.strip_prefix("mergefield"))?.trim_start();
    let name = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => rest.split_whitespace().next()?,
    };
    Some(name.replace('_', " "))
}
