//! Writes texts into the places of an `OpenDocument` text.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::ops::Range;

use super::Changed;
use super::read::{Lines, Part};
use crate::form::layout::{Cell, Layout, is_blank};
use crate::form::place::BoxAt;
use crate::form::text::{Line, Text};
use crate::form::write::{self, Writes};
use crate::form::xml::{Splice, escaped, spliced};

/// The style of the lists that are added.
const LIST: &str = "PopList";

/// Collects what changes.
pub(super) struct Writer<'w> {
    layout: &'w Layout,
    parts: &'w [Part],
    edits: Edits,
    lists: BTreeSet<usize>,
}

/// The changes to paragraphs; its own are the paragraphs that are replaced.
type Edits = write::Edits<BTreeMap<usize, Vec<Line>>>;

/// A text with markup.
fn letters(text: &str) -> String {
    let mut out = String::new();
    let mut spaces = 0;
    for c in text.chars().chain(['\0']) {
        if c == ' ' {
            spaces += 1;
            continue;
        }
        match std::mem::take(&mut spaces) {
            0 => {}
            1 => out.push(' '),
            more => {
                let _ = write!(out, " <text:s text:c=\"{}\"/>", more - 1);
            }
        }
        match c {
            '\0' => {}
            '\n' => out.push_str("<text:line-break/>"),
            '\t' => out.push_str("<text:tab/>"),
            c => out.push_str(&escaped(&c.to_string())),
        }
    }
    out
}

impl Writes for Writer<'_> {
    type Own = BTreeMap<usize, Vec<Line>>;

    fn state(&mut self) -> (&Layout, &mut Edits) {
        (self.layout, &mut self.edits)
    }

    fn span(&self, edits: &mut Edits, paragraph: usize, span: Range<usize>, text: &Text) {
        let whole = &self.layout.paragraphs[paragraph].text;
        let last = whole[span.end..].trim().is_empty();
        let first = whole[..span.start].trim().is_empty();
        match text.lines.as_slice() {
            lines if lines.len() > 1 && first && last => {
                edits.own.insert(paragraph, lines.to_vec());
            }
            lines if lines.len() > 1 && last => {
                edits.texts.entry(paragraph).or_default().push((span, String::new()));
                edits.more.insert(paragraph, lines.to_vec());
            }
            _ => edits.texts.entry(paragraph).or_default().push((span, text.in_one_line())),
        }
    }

    fn paragraph(&self, edits: &mut Edits, paragraph: usize, text: &Text) {
        let known = &self.layout.paragraphs[paragraph].text;
        // A number of a row stays.
        if !is_blank(known) {
            let space = if known.ends_with(char::is_whitespace) { "" } else { " " };
            edits.ends.insert(paragraph, format!("{space}{}", text.in_one_line()));
        } else if known.is_empty() && text.lines.len() == 1 {
            edits.ends.insert(paragraph, text.in_one_line());
        } else if known.is_empty() {
            edits.own.insert(paragraph, text.lines.clone());
        } else {
            self.span(edits, paragraph, 0..known.len(), text);
        }
    }

    fn slot(
        &self,
        edits: &mut Edits,
        paragraph: usize,
        slot: usize,
        text: &Text,
        chosen: Option<usize>,
    ) {
        let slot = &self.layout.paragraphs[paragraph].slots[slot];
        let (at, part, _) = self.part(paragraph);
        let said = if slot.long { text.in_lines() } else { text.in_one_line() };
        let splices = part.fields[slot.number].fill(&letters(&said), &said, chosen);
        edits.others.extend(splices.into_iter().map(|splice| (at, splice)));
    }

    fn tick(&self, edits: &mut Edits, paragraph: usize, place: &BoxAt) {
        match place {
            BoxAt::Text(span, ticked) => {
                let new = (span.clone(), (*ticked).to_owned());
                edits.texts.entry(paragraph).or_default().push(new);
            }
            BoxAt::Slot(slot) => {
                if let Some(text) = Text::one("x") {
                    self.slot(edits, paragraph, *slot, &text, None);
                }
            }
        }
    }

    fn rows(
        &mut self,
        edits: &mut Edits,
        table: usize,
        place: Range<usize>,
        columns: &[usize],
        rows: &[Vec<Option<Text>>],
    ) {
        let at = self.parts.iter().rposition(|part| part.first_table <= table).unwrap_or(0);
        let part = &self.parts[at];
        let places = &part.tables[table - part.first_table];
        let mut added = String::new();
        for (number, texts) in rows.iter().enumerate() {
            let row = (place.start + number).min(place.end - 1);
            let cells = &self.layout.tables[table].rows[row];
            let is_copy = place.start + number >= place.end;
            let mut own = Edits::default();
            let target = if is_copy { &mut own } else { &mut *edits };
            for (column, text) in columns.iter().zip(texts) {
                let paragraphs = cells[*column].paragraphs();
                let (Some(text), Some((first, rest))) = (text, paragraphs.split_first()) else {
                    continue;
                };
                if self.layout.paragraphs[*first].slots.is_empty() {
                    self.paragraph(target, *first, text);
                } else {
                    self.slot(target, *first, 0, text, None);
                }
                let dots =
                    rest.iter().filter(|at| !self.layout.paragraphs[**at].text.trim().is_empty());
                target.removed.extend(dots);
            }
            if is_copy {
                for cell in cells {
                    self.count_on(&mut own, cell, number);
                }
                let splices = self.splices(&own, at);
                added.push_str(&without_ids(&spliced(&part.xml, places[row].clone(), &splices)));
            }
        }
        if !added.is_empty() {
            edits.others.push((at, Splice::insert(places[place.end - 1].end, added)));
        }
    }
}

impl<'w> Writer<'w> {
    pub(super) fn new(layout: &'w Layout, parts: &'w [Part]) -> Self {
        Self { layout, parts, edits: Edits::default(), lists: BTreeSet::new() }
    }

    fn part(&self, paragraph: usize) -> (usize, &'w Part, &'w Lines) {
        let at = self.parts.iter().rposition(|part| part.first <= paragraph).unwrap_or(0);
        let part = &self.parts[at];
        (at, part, &part.paragraphs[paragraph - part.first])
    }

    /// Counts on in a cell of a repeated row that holds only a number.
    fn count_on(&self, edits: &mut Edits, cell: &Cell, number: usize) {
        for at in cell.paragraphs() {
            let text = &self.layout.paragraphs[at].text;
            let plain = text.trim().trim_end_matches(['.', ')', ':']);
            let counts =
                !plain.is_empty() && plain.len() < 3 && plain.chars().all(|c| c.is_ascii_digit());
            if let (true, Some(from)) = (counts, text.find(plain)) {
                let new = (from..from + plain.len(), (number + 1).to_string());
                edits.texts.entry(at).or_default().push(new);
            }
        }
    }

    /// The changed parts.
    pub(super) fn parts(&mut self) -> Changed {
        let edits = std::mem::take(&mut self.edits);
        let mut changed = Changed::new();
        for (at, part) in self.parts.iter().enumerate() {
            let mut splices = self.splices(&edits, at);
            if splices.is_empty() {
                continue;
            }
            if let Some(end) = part.styles.filter(|_| self.lists.contains(&at)) {
                splices.push(Splice::insert(end, list_style()));
            }
            let text = spliced(&part.xml, 0..part.xml.len(), &splices);
            changed.insert(part.name.clone(), text.into_bytes());
        }
        changed
    }

    /// The changes to a part.
    fn splices(&mut self, edits: &Edits, at: usize) -> Vec<Splice> {
        let part = &self.parts[at];
        let here = |paragraph: &usize| self.part(*paragraph).0 == at;
        let of = |others: &[(usize, Splice)]| -> Vec<Splice> {
            others.iter().filter(|(of, _)| *of == at).map(|(_, splice)| splice.clone()).collect()
        };
        let mut splices = of(&edits.others);
        let mut lists = false;
        let known: BTreeSet<usize> = edits
            .texts
            .keys()
            .chain(edits.ends.keys())
            .chain(edits.more.keys())
            .chain(edits.own.keys())
            .chain(&edits.removed)
            .copied()
            .filter(here)
            .collect();
        for paragraph in known {
            let lines = &part.paragraphs[paragraph - part.first];
            if edits.removed.contains(&paragraph) {
                splices.push(Splice::replace(lines.at.clone(), ""));
                continue;
            }
            if let Some(whole) = edits.own.get(&paragraph) {
                let new = blocks(lines, whole, part.styles.is_some(), &mut lists);
                splices.push(Splice::replace(lines.at.clone(), new));
                continue;
            }
            if let Some(texts) = edits.texts.get(&paragraph) {
                splices.extend(over(&self.layout.paragraphs[paragraph].text, lines, texts));
            }
            if let Some(end) = edits.ends.get(&paragraph) {
                let new = letters(end);
                splices.push(if let Some(inner) = &lines.inner {
                    Splice::insert(inner.end, new)
                } else {
                    let tag = lines.open.split(' ').next().unwrap_or_default();
                    Splice::replace(lines.at.clone(), format!("<{}>{new}</{tag}>", lines.open))
                });
            }
            if let Some(more) = edits.more.get(&paragraph) {
                let new = blocks(lines, more, part.styles.is_some(), &mut lists);
                splices.push(Splice::insert(lines.at.end, new));
            }
        }
        if lists {
            self.lists.insert(at);
        }
        splices
    }
}

/// Writes texts over parts of a paragraph: each in the style of the first character it replaces.
fn over(text: &str, lines: &Lines, texts: &[(Range<usize>, String)]) -> Vec<Splice> {
    let mut texts = texts.to_vec();
    texts.sort_by_key(|(span, _)| span.start);
    let overlaps =
        |one: &Range<usize>, other: &Range<usize>| one.start < other.end && other.start < one.end;
    let mut splices = Vec::new();
    for (piece, at) in &lines.pieces {
        let touched: Vec<&(Range<usize>, String)> =
            texts.iter().filter(|(span, _)| overlaps(span, piece)).collect();
        if touched.is_empty() {
            continue;
        }
        let mut new = String::new();
        let mut from = piece.start;
        for (span, said) in touched {
            let start = span.start.max(piece.start);
            new.push_str(&text[from..start]);
            let begins = lines.pieces.iter().find(|(one, _)| overlaps(one, span));
            if begins.is_some_and(|(one, _)| one == piece) {
                new.push_str(said);
            }
            from = span.end.min(piece.end);
        }
        new.push_str(&text[from..piece.end]);
        splices.push(Splice::replace(at.clone(), letters(&new)));
    }
    splices
}

/// Paragraphs like another one, and lists. `styled` says whether lists can have a style.
fn blocks(lines: &Lines, texts: &[Line], styled: bool, lists: &mut bool) -> String {
    let tag = lines.open.split(' ').next().unwrap_or_default();
    let mut out = String::new();
    let mut open = false;
    for line in texts {
        let item = line.item && styled;
        if item != open {
            let list = format!("<text:list text:style-name=\"{LIST}\">");
            out.push_str(if item { &list } else { "</text:list>" });
            open = item;
        }
        *lists |= item;
        let bullet = if line.item && !styled { "• " } else { "" };
        let own = format!("<{}>{bullet}{}</{tag}>", lines.open, letters(&line.text));
        let _ = if item {
            write!(out, "<text:list-item>{own}</text:list-item>")
        } else {
            write!(out, "{own}")
        };
    }
    if open {
        out.push_str("</text:list>");
    }
    out
}

/// The style of a list with bullets.
fn list_style() -> String {
    format!(
        "<text:list-style style:name=\"{LIST}\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\">\
         <style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">\
         <style:list-level-label-alignment text:label-followed-by=\"listtab\" text:list-tab-stop-position=\"0.5cm\" \
         fo:text-indent=\"-0.5cm\" fo:margin-left=\"0.5cm\"/></style:list-level-properties>\
         </text:list-level-style-bullet></text:list-style>"
    )
}

/// A repeated row without what must be unique in a document.
fn without_ids(row: &str) -> String {
    let mut row = row.to_owned();
    while let Some(at) = row.find(" xml:id=\"") {
        let end = row[at + 9..].find('"').map_or(row.len(), |end| at + 9 + end + 1);
        row.replace_range(at..end, "");
    }
    row
}
