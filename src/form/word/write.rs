//! Writes texts into the places of a Word document.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Changed;
use super::controls::{Control, Field, shown};
use super::lists::Lists;
use super::markup::{
    at_end, has_section, letters, new_paragraph, over, overlaps, placeholder_styles, properties,
    run_of, without_changes, without_ids,
};
use super::read::{Lines, Part, PieceSort};
use crate::form::layout::{Layout, Slot, is_blank};
use crate::form::place::BoxAt;
use crate::form::text::Text;
use crate::form::write::{self, Writes};
use crate::form::xml::{Splice, spliced};

/// Collects what changes.
pub(super) struct Writer<'w> {
    layout: &'w Layout,
    parts: &'w [Part],
    pub(super) lists: Lists,
    edits: Edits,
}

/// The changes to paragraphs; its own are the paragraphs that become items of a list.
type Edits = write::Edits<BTreeSet<usize>>;

impl Writes for Writer<'_> {
    type Own = BTreeSet<usize>;

    fn state(&mut self) -> (&Layout, &mut Edits) {
        (self.layout, &mut self.edits)
    }

    fn span(&self, edits: &mut Edits, paragraph: usize, span: Range<usize>, text: &Text) {
        let whole = &self.layout.paragraphs[paragraph].text;
        let last = whole[span.end..].trim().is_empty();
        let first = whole[..span.start].trim().is_empty();
        let (_, part, lines) = self.part(paragraph);
        let splits = has_section(part, lines);
        match text.lines.as_slice() {
            [line] => edits.texts.entry(paragraph).or_default().push((span, line.text.clone())),
            lines if last && !splits => {
                let (one, more) = if first { lines.split_at(1) } else { lines.split_at(0) };
                let one_text = one.first().map(|line| line.text.clone()).unwrap_or_default();
                edits.texts.entry(paragraph).or_default().push((span, one_text));
                if one.first().is_some_and(|line| line.item) {
                    edits.own.insert(paragraph);
                }
                edits.more.insert(paragraph, more.to_vec());
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
            return;
        }
        if known.is_empty() {
            let (_, part, lines) = self.part(paragraph);
            let (first, more) = text.lines.split_at(1.min(text.lines.len()));
            if has_section(part, lines) {
                edits.ends.insert(paragraph, text.in_lines());
                return;
            }
            edits
                .ends
                .insert(paragraph, first.first().map(|line| line.text.clone()).unwrap_or_default());
            if first.first().is_some_and(|line| line.item) {
                edits.own.insert(paragraph);
            }
            if !more.is_empty() {
                edits.more.insert(paragraph, more.to_vec());
            }
            return;
        }
        self.span(edits, paragraph, 0..known.len(), text);
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
        let (at, part, lines) = self.part(paragraph);
        let said = if slot.long { text.in_lines() } else { text.in_one_line() };
        let pieces = lines.pieces.iter().any(|piece| overlaps(&piece.text, &slot.span));
        match &part.fields[slot.number] {
            Field::Control(control) => self.control(edits, paragraph, slot, control, text),
            Field::Legacy { legacy, end } => {
                if let (Some(state), Some(chosen)) = (&legacy.state, chosen) {
                    let text = state.text.replace('%', &chosen.to_string());
                    edits.others.push((at, Splice { at: state.at.clone(), text }));
                }
                let said = if chosen.is_some() { shown(&said) } else { said };
                if pieces {
                    edits.texts.entry(paragraph).or_default().push((slot.span.clone(), said));
                } else {
                    let run =
                        lines.last.clone().map(|run| part.xml[run].to_owned()).unwrap_or_default();
                    let new =
                        format!("<{0}r>{run}{1}</{0}r>", part.prefix, letters(&part.prefix, &said));
                    edits.others.push((at, Splice::insert(end.start, new)));
                }
            }
            Field::Merge { around, .. } => {
                let simple = part.xml[around[0].clone()].contains("fldSimple");
                for (number, place) in around.iter().enumerate() {
                    let new = match (pieces, number, simple) {
                        (false, 0, true) => {
                            format!("<{0}r>{1}</{0}r>", part.prefix, letters(&part.prefix, &said))
                        }
                        (false, 0, false) => letters(&part.prefix, &said),
                        _ => String::new(),
                    };
                    edits.others.push((at, Splice::replace(place.clone(), new)));
                }
                if pieces {
                    edits.texts.entry(paragraph).or_default().push((slot.span.clone(), said));
                }
            }
            Field::Bookmark { place, .. } => {
                if pieces {
                    edits.texts.entry(paragraph).or_default().push((slot.span.clone(), said));
                } else {
                    let run = lines.mark.clone().or(lines.last.clone());
                    let run = run.map(|run| part.xml[run].to_owned()).unwrap_or_default();
                    let new = format!(
                        "<{0}r>{1}{2}</{0}r>",
                        part.prefix,
                        without_changes(&run),
                        letters(&part.prefix, &said)
                    );
                    edits.others.push((at, Splice::insert(*place, new)));
                }
            }
        }
    }

    fn tick(&self, edits: &mut Edits, paragraph: usize, place: &BoxAt) {
        let (at, part, lines) = self.part(paragraph);
        match place {
            BoxAt::Text(span, ticked) => {
                let symbol = lines
                    .pieces
                    .iter()
                    .find(|piece| piece.sort == PieceSort::Symbol && piece.text == *span);
                if let Some(piece) = symbol {
                    let p = &part.prefix;
                    let new = format!("<{p}sym {p}font=\"Wingdings\" {p}char=\"F0FE\"/>");
                    edits.others.push((at, Splice::replace(piece.at.clone(), new)));
                } else {
                    let new = (span.clone(), (*ticked).to_owned());
                    edits.texts.entry(paragraph).or_default().push(new);
                }
            }
            BoxAt::Slot(slot) => {
                let slot = &self.layout.paragraphs[paragraph].slots[*slot];
                match &part.fields[slot.number] {
                    Field::Control(Control { check: Some((state, on, off)), content, .. }) => {
                        edits.others.push((at, Splice::replace(state.clone(), "1")));
                        let new = part.xml[content.clone()].replace(off.as_str(), on);
                        edits.others.push((at, Splice::replace(content.clone(), new)));
                    }
                    Field::Legacy { legacy, .. } => {
                        edits.others.extend(legacy.state.clone().map(|state| (at, state)));
                    }
                    _ => {}
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
                if let (Some(text), Some((first, rest))) = (text, paragraphs.split_first()) {
                    if self.layout.paragraphs[*first].slots.is_empty() {
                        self.paragraph(target, *first, text);
                    } else {
                        self.slot(target, *first, 0, text, None);
                    }
                    let dots = rest
                        .iter()
                        .filter(|at| !self.layout.paragraphs[**at].text.trim().is_empty());
                    target.removed.extend(dots);
                }
            }
            if is_copy {
                for cell in cells {
                    self.count_on(&mut own, cell, number);
                }
                let splices = self.splices(&own, at);
                added.push_str(&without_ids(
                    &spliced(&part.xml, places[row].clone(), &splices),
                    &part.prefix,
                ));
            }
        }
        if !added.is_empty() {
            edits.others.push((at, Splice::insert(places[place.end - 1].end, added)));
        }
    }
}

impl<'w> Writer<'w> {
    pub(super) fn new(layout: &'w Layout, parts: &'w [Part], lists: Lists) -> Self {
        Self { layout, parts, lists, edits: Edits::default() }
    }

    fn part(&self, paragraph: usize) -> (usize, &'w Part, &'w Lines) {
        let at = self.parts.iter().rposition(|part| part.first <= paragraph).unwrap_or(0);
        let part = &self.parts[at];
        (at, part, &part.paragraphs[paragraph - part.first])
    }

    /// Fills a content control.
    fn control(
        &self,
        edits: &mut Edits,
        paragraph: usize,
        slot: &Slot,
        control: &Control,
        text: &Text,
    ) {
        let (at, part, lines) = self.part(paragraph);
        let said = if slot.long { text.in_lines() } else { text.in_one_line() };
        let marks = control.marks.iter();
        edits.others.extend(marks.map(|mark| (at, Splice::replace(mark.clone(), ""))));
        if !control.block {
            let run = run_of(part, control);
            let new = format!("<{0}r>{run}{1}</{0}r>", part.prefix, letters(&part.prefix, &said));
            edits.others.push((at, Splice::replace(control.content.clone(), new)));
            return;
        }
        let span = slot.span.clone();
        if !lines.pieces.iter().any(|piece| overlaps(&piece.text, &span)) {
            edits.ends.insert(paragraph, said);
        } else if slot.long {
            self.span(edits, paragraph, span, text);
        } else {
            edits.texts.entry(paragraph).or_default().push((span, said));
        }
        let styles = placeholder_styles(part, &control.content);
        edits.others.extend(styles.map(|splice| (at, splice)));
    }

    /// Counts on in a cell of a repeated row that holds only a number.
    fn count_on(&self, edits: &mut Edits, cell: &crate::form::layout::Cell, number: usize) {
        for at in cell.paragraphs() {
            let text = &self.layout.paragraphs[at].text;
            let digits: String = text.trim().chars().take_while(char::is_ascii_digit).collect();
            let rest = text.trim().len() - digits.len();
            if !digits.is_empty()
                && rest < 2
                && text.trim().chars().skip(digits.len()).all(|c| matches!(c, '.' | ')' | ':'))
            {
                let from = text.find(&digits).unwrap_or(0);
                let new = (from..from + digits.len(), (number + 1).to_string());
                edits.texts.entry(at).or_default().push(new);
            }
        }
    }

    /// The changed parts.
    pub(super) fn parts(&mut self) -> Changed {
        let edits = std::mem::take(&mut self.edits);
        let mut changed = Changed::new();
        for (at, part) in self.parts.iter().enumerate() {
            let splices = self.splices(&edits, at);
            if !splices.is_empty() {
                let text = spliced(&part.xml, 0..part.xml.len(), &splices);
                changed.insert(part.name.clone(), text.into_bytes());
            }
        }
        changed
    }

    /// The changes to a part.
    fn splices(&mut self, edits: &Edits, at: usize) -> Vec<Splice> {
        let part = &self.parts[at];
        let mut splices: Vec<Splice> = edits
            .others
            .iter()
            .filter(|(of, _)| *of == at)
            .map(|(_, splice)| splice.clone())
            .collect();
        let known: BTreeSet<usize> = edits
            .texts
            .keys()
            .chain(edits.ends.keys())
            .chain(edits.more.keys())
            .chain(&edits.removed)
            .copied()
            .filter(|paragraph| self.part(*paragraph).0 == at)
            .collect();
        for paragraph in known {
            let lines = &part.paragraphs[paragraph - part.first];
            if edits.removed.contains(&paragraph) {
                splices.push(Splice::replace(lines.at.clone(), ""));
                continue;
            }
            if let Some(texts) = edits.texts.get(&paragraph) {
                splices.extend(over(part, lines, texts));
            }
            let item = edits.own.contains(&paragraph).then(|| self.item(at)).flatten();
            let end = edits.ends.get(&paragraph);
            if let Some(end) = end {
                let bullet = edits.own.contains(&paragraph) && item.is_none();
                let end = if bullet { format!("• {end}") } else { end.clone() };
                splices.extend(at_end(part, lines, &end, item));
            } else if let Some(item) = item {
                splices.extend(properties(part, lines, item));
            }
            if let Some(more) = edits.more.get(&paragraph) {
                let mut added = String::new();
                for line in more {
                    let item = line.item.then(|| self.item(at)).flatten();
                    let bullet = if line.item && item.is_none() { "• " } else { "" };
                    added.push_str(&new_paragraph(
                        part,
                        lines,
                        &format!("{bullet}{}", line.text),
                        item,
                    ));
                }
                splices.push(Splice::insert(lines.at.end, added));
            }
        }
        splices
    }

    /// The number of the list for an item of a part; only the main part has lists.
    fn item(&mut self, part: usize) -> Option<u32> {
        (part == 0).then(|| self.lists.number())
    }
}
