//! The sentences in the body of a goal, for a plan that is written as prose.
//!
//! They are what every reader of the document reads: a section with readers of its own, a comment, a
//! quotation or code is not among them. So nothing that a finding quotes, or that a fix moves to the
//! header, had fewer readers before. Of a table only the answers to the questions of a form count.

mod asked;
mod cells;

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Entry;
use super::placeholder::is_prompt;
use crate::base::{Span, events};
use asked::{initials, is_labelled, labelled, named};
use cells::{Cell, answers, columns};

use asked::BESIDE;
pub(super) use asked::{GOAL, MEANS, WHY, without_label};

/// A sentence of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The words, without markup.
    pub text: String,
    /// Its place in the file; that of its paragraph if there is markup in it.
    pub span: Span,
    /// What it answers, if a heading, a label in front of it (`Measurable: …`) or a table asks for
    /// it: the field of a letter, or [`WHY`], [`MEANS`], [`GOAL`] or [`asked::BESIDE`].
    pub asked: Option<&'static str>,
}

impl Written {
    /// Whether its label or heading asks for a result.
    pub(crate) fn is_result(&self) -> bool {
        self.asked == Some("measurable")
    }
}

/// The number of sentences that are read as words about the goal.
pub(super) const MOST: usize = 40;

/// The number of sentences among which the first one is looked for.
const FIRST: usize = 5;

/// The first sentence of a body that is not a question of a form, for a reader who sees all of it.
pub fn first(entry: &Entry) -> Option<String> {
    let all = read(entry, FIRST);
    let mut all = all.into_iter().filter(|one| !is_prompt(without_label(&one.text)));
    let about_goal = |one: &Written| matches!(one.asked, None | Some(GOAL | "specific"));
    let first = all.next()?;
    let told = if about_goal(&first) { None } else { all.find(about_goal) };
    Some(told.unwrap_or(first).text)
}

/// The sentences of a body, in order; none if the body has readers of its own.
pub fn sentences(entry: &Entry) -> Vec<Written> {
    up_to(entry, usize::MAX)
}

/// The first sentences of a body.
pub(super) fn up_to(entry: &Entry, most: usize) -> Vec<Written> {
    if entry.record.hides("body") { Vec::new() } else { read(entry, most) }
}

/// Everything that a body says in words: its sentences, and the cells of every table in it.
pub(super) fn with_tables(entry: &Entry) -> Vec<Written> {
    if entry.record.hides("body") {
        return Vec::new();
    }
    written(entry, usize::MAX, |blocks| [blocks.all, blocks.cells].concat())
}

fn read(entry: &Entry, most: usize) -> Vec<Written> {
    written(entry, most, |blocks| blocks.all)
}

fn written(entry: &Entry, most: usize, which: impl Fn(Blocks) -> Vec<Block>) -> Vec<Written> {
    let markdown = entry.body.markdown();
    // A remark (`%%…%%`) can contain half of any construct.
    if markdown.trim().is_empty() || markdown.contains("%%") {
        return Vec::new();
    }
    let offset = entry.body.span.start as usize;
    let marked = |at: usize| {
        let headings = entry.body.outline.headings.iter();
        let mut marked = headings.filter(|one| one.is_marked());
        marked.any(|heading| heading.section.touches(at))
    };
    let mut blocks = which(blocks(markdown));
    blocks.retain(|block| !marked(offset + block.place.start));
    let mut blocks: Vec<Block> = blocks.into_iter().flat_map(Block::lines).collect();
    initials(&mut blocks);
    let mut out = Vec::new();
    for block in blocks {
        if out.len() >= most {
            break;
        }
        block.split(markdown, offset, &mut out);
    }
    out
}

/// A paragraph, the text of a list item or a cell, with what the heading above it or the label in
/// front of it asks for.
#[derive(Clone)]
struct Block {
    text: String,
    place: Range<usize>,
    asked: Option<&'static str>,
    /// Whether all of it is written bold, as a heading may be.
    is_bold: bool,
}

impl Block {
    /// The block, or several if some of its lines begin with a label: `S: …`, `M: …`.
    fn lines(self) -> Vec<Self> {
        let mut parts: Vec<String> = Vec::new();
        for line in self.text.split('\n') {
            match parts.last_mut().filter(|_| !is_labelled(line)) {
                Some(part) => {
                    part.push(' ');
                    part.push_str(line.trim());
                }
                None => parts.push(line.trim().to_owned()),
            }
        }
        let (place, asked, is_bold) = (self.place, self.asked, self.is_bold);
        let part = |text| Self { text, place: place.clone(), asked, is_bold };
        parts.into_iter().map(part).collect()
    }

    /// What the blocks below it answer, if it is only a label: `**Measurable**`, `Waarom:`.
    fn as_heading(&self) -> Option<&'static str> {
        let text = self.text.trim();
        let is_label = self.is_bold || text.ends_with(':');
        is_label.then(|| named(text.trim_end_matches(':'))).flatten()
    }
}

/// The blocks of a text, in order.
#[derive(Default)]
struct Blocks {
    all: Vec<Block>,
    /// The cells of the tables that are no forms.
    cells: Vec<Block>,
    open: Option<Block>,
    /// What the last heading asked for.
    asked: Option<&'static str>,
    heading: Option<String>,
    /// The rows of the table.
    table: Option<Vec<Vec<Cell>>>,
    /// How deep in parts that are not the author's own words, in pictures, and in bold text.
    beside: usize,
    hidden: usize,
    bold: usize,
}

fn blocks(markdown: &str) -> Blocks {
    let mut blocks = Blocks::default();
    for (event, place) in events(markdown) {
        blocks.add(&event, place);
    }
    blocks.close();
    blocks
}

impl Blocks {
    fn close(&mut self) {
        let Some(block) = self.open.take().filter(|block| !block.text.trim().is_empty()) else {
            return;
        };
        match block.as_heading() {
            Some(asked) => self.asked = Some(asked),
            None => self.all.push(block),
        }
    }

    fn add(&mut self, event: &Event<'_>, place: Range<usize>) {
        match event {
            Event::Start(
                Tag::BlockQuote(_)
                | Tag::CodeBlock(_)
                | Tag::FootnoteDefinition(_)
                | Tag::HtmlBlock
                | Tag::MetadataBlock(_),
            ) => {
                self.close();
                self.beside += 1;
            }
            Event::End(
                TagEnd::BlockQuote(_)
                | TagEnd::CodeBlock
                | TagEnd::FootnoteDefinition
                | TagEnd::HtmlBlock
                | TagEnd::MetadataBlock(_),
            ) => self.beside = self.beside.saturating_sub(1),
            _ if self.beside > 0 => {}
            Event::Start(Tag::Table(_)) => {
                self.close();
                self.table = Some(Vec::new());
            }
            Event::End(TagEnd::Table) => {
                let rows = self.table.take().unwrap_or_default();
                let answers = answers(&rows);
                if answers.is_empty() {
                    self.cells.extend(columns(rows));
                }
                self.all.extend(answers);
            }
            Event::Start(Tag::TableHead | Tag::TableRow) => {
                self.table.get_or_insert_default().push(Vec::new());
            }
            Event::Start(Tag::TableCell) => {
                if let Some(row) = self.table.as_mut().and_then(|rows| rows.last_mut()) {
                    row.push(Cell { text: String::new(), place });
                }
            }
            Event::Start(Tag::Heading { .. }) => {
                self.close();
                self.heading = Some(String::new());
            }
            Event::End(TagEnd::Heading(_)) => {
                self.asked = self.heading.take().and_then(|text| named(&text));
            }
            Event::Start(Tag::Paragraph | Tag::Item)
            | Event::End(TagEnd::Paragraph | TagEnd::Item) => self.close(),
            // What is to be done is not what is to be reached.
            Event::TaskListMarker(_) => {
                self.words("", place);
                if let Some(block) = &mut self.open {
                    block.asked = Some(BESIDE);
                }
            }
            // Nobody means what is struck through.
            Event::Start(Tag::Image { .. } | Tag::Strikethrough) => self.hidden += 1,
            Event::End(TagEnd::Image | TagEnd::Strikethrough) => {
                self.hidden = self.hidden.saturating_sub(1);
            }
            Event::Start(Tag::Strong) => self.bold += 1,
            Event::End(TagEnd::Strong) => self.bold = self.bold.saturating_sub(1),
            Event::Text(words) | Event::Code(words) => self.words(words, place),
            Event::SoftBreak | Event::HardBreak => self.words("\n", place),
            _ => {}
        }
    }

    /// Adds words to the heading, the cell or the block that is open.
    fn words(&mut self, words: &str, place: Range<usize>) {
        if self.hidden > 0 {
            return;
        }
        if let Some(heading) = &mut self.heading {
            heading.push_str(words);
        } else if let Some(rows) = &mut self.table {
            if let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()) {
                cell.text.push_str(words);
            }
        } else {
            let is_bold = self.bold > 0;
            let asked = self.asked;
            let place_end = place.end;
            let open = self.open.get_or_insert_with(|| Block {
                text: String::new(),
                place,
                asked,
                is_bold: true,
            });
            open.text.push_str(words);
            open.place.end = place_end;
            open.is_bold &= is_bold || words.trim().is_empty() || words.trim() == ":";
        }
    }
}

impl Block {
    /// Adds its sentences.
    fn split(self, markdown: &str, offset: usize, out: &mut Vec<Written>) {
        let written = markdown.get(self.place.clone()).unwrap_or_default();
        let (asked, text) = labelled(&self.text).unwrap_or((self.asked, &self.text));
        for sentence in split(text) {
            let at = written.find(sentence);
            let place = at.map_or(self.place.clone(), |at| {
                let start = self.place.start + at;
                start..start + sentence.len()
            });
            let span = Span::new(offset + place.start, offset + place.end);
            out.push(Written { text: sentence.to_owned(), span, asked });
        }
    }
}

/// The sentences of a paragraph.
fn split(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut from = 0;
    let is_number = |part: &str| {
        let part = part.trim();
        !part.is_empty() && part.chars().all(|sign| sign.is_ascii_digit())
    };
    for (at, sign) in text.char_indices().filter(|(_, sign)| matches!(sign, '.' | '!' | '?')) {
        let rest = &text[at + sign.len_utf8()..];
        let next = rest.trim_start();
        let begins = next.chars().next().is_some_and(|first| first.is_uppercase() || first == '“');
        if rest.len() > next.len() && begins {
            // `2. State the goal`: the number is none of the words.
            if sign == '.' && is_number(&text[from..at]) {
                from = at + 1;
                continue;
            }
            parts.push(text[from..=at].trim());
            from = at + 1;
        }
    }
    parts.push(text[from..].trim());
    parts.retain(|part| part.chars().any(char::is_alphanumeric));
    parts
}

#[cfg(test)]
mod tests;
