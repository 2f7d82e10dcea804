//! Finds the places of a form in its text: fields, placeholders, dots, boxes, and labels with nothing
//! after them.

use std::ops::Range;

use super::layout::{
    Block, Layout, Paragraph, Slot, Sort, blanks, boxes, is_blank, is_filler, placeholders,
};
use super::place::{BoxAt, Place, PlaceSort, Target, Veto, days_of};
use super::tables;
use crate::labels::{
    Family, Meaning, is_about_author, is_signature, section_of, tokens, understand,
};

/// How near a signature is, in paragraphs.
const NEAR: usize = 4;

/// The places of a form, in the order of reading.
pub(super) fn places(layout: &Layout) -> Vec<Place> {
    let mut finder = Finder { layout, places: Vec::new(), veto: None, goal: None };
    for part in &layout.parts {
        (finder.veto, finder.goal) = (None, None);
        finder.blocks(part);
    }
    finder.places
}

/// What is known while a form is read.
pub(super) struct Finder<'l> {
    pub(super) layout: &'l Layout,
    pub(super) places: Vec<Place>,
    /// Why the places of the current section are left alone, if so.
    pub(super) veto: Option<Veto>,
    /// The goal that the current section is about, from 1, if its heading numbers it.
    pub(super) goal: Option<usize>,
}

impl Finder<'_> {
    /// The places of blocks that follow each other.
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        let mut done = 0;
        for (at, block) in blocks.iter().enumerate() {
            match block {
                Block::Table(table) => tables::places(self, *table),
                Block::Paragraph(_) if at < done => {}
                Block::Paragraph(paragraph) => {
                    let before = self.places.len();
                    let label = self.label_above(&blocks[..at]);
                    let used = self.paragraph(*paragraph, &label, &blocks[at + 1..]);
                    done = at + 1 + used;
                    let near = self.is_signed(blocks, at);
                    let own = is_signature(&self.layout.paragraphs[*paragraph].text);
                    for place in &mut self.places[before..] {
                        // Words between marks say themselves what is meant.
                        place.signed = own || near && place.sort != PlaceSort::Placeholder;
                    }
                }
            }
        }
    }

    /// Whether one of the nearest paragraphs asks for a signature.
    fn is_signed(&self, blocks: &[Block], at: usize) -> bool {
        let near = blocks.iter().enumerate().skip(at.saturating_sub(NEAR)).take(2 * NEAR + 1);
        let mut near = near.filter_map(|(_, block)| match block {
            Block::Paragraph(near) => Some(&self.layout.paragraphs[*near]),
            Block::Table(_) => None,
        });
        near.any(|near| near.text.chars().count() < 120 && is_signature(&near.text))
    }

    /// The words above a paragraph, if they are a label: with nothing in them to fill in, and at most
    /// one empty line below them.
    fn label_above(&self, before: &[Block]) -> String {
        let mut near = before.iter().rev().take(2).map_while(|block| match block {
            Block::Paragraph(at) => Some(&self.layout.paragraphs[*at]),
            Block::Table(_) => None,
        });
        let found = near.find(|paragraph| !paragraph.text.trim().is_empty());
        let is_label = |paragraph: &&Paragraph| {
            paragraph.slots.is_empty()
                && paragraph.text.chars().count() < 200
                && blanks(&paragraph.text).is_empty()
                && boxes(&paragraph.text).is_empty()
        };
        found.filter(is_label).map(|label| label.text.trim().to_owned()).unwrap_or_default()
    }

    /// The places of a paragraph; `label` is what says what they are, if it does not say so itself.
    /// Returns how many blocks after it belong to them.
    fn paragraph(&mut self, at: usize, label: &str, after: &[Block]) -> usize {
        let paragraph = &self.layout.paragraphs[at];
        self.numbers(&paragraph.text, paragraph.heading || paragraph.bold);
        let inside = self.inside(at, label);
        if inside {
            // Dots on the next lines belong to those at the end of this one.
            return self.rest_of_dots(at, after);
        }
        self.section(paragraph);
        self.below(at, after)
    }

    /// Notices a heading that says for whom a section is, or when. Short words without marks are a
    /// heading as well.
    pub(super) fn section(&mut self, paragraph: &Paragraph) {
        let text = paragraph.text.trim();
        let short =
            !text.is_empty() && text.chars().count() < 80 && !text.ends_with(['.', ':', '?']);
        let heads = paragraph.heading || paragraph.bold;
        let few = text.split_whitespace().count() < 7;
        // Without the look of a heading, only words about somebody begin a section.
        if short && (heads || few && (section_of(text).is_some() || is_about_author(text))) {
            self.veto = section_of(text).map(Veto::from);
        }
    }

    /// Notices a label that says which goal the next places are about.
    pub(super) fn numbers(&mut self, text: &str, heads: bool) {
        let label = text.trim_end_matches(is_filler).trim();
        if label.is_empty() || label.chars().count() > 120 {
            return;
        }
        match understand(label) {
            Some(one) if one.meaning == Meaning::Goal && one.number.is_some() => {
                self.goal = one.number;
            }
            Some(one) if heads && one.meaning.family() != Family::Goal => self.goal = None,
            None if heads => self.goal = None,
            _ => {}
        }
    }

    /// The places in a paragraph: fields, placeholders, dots and boxes. `label` is what says what
    /// they are, if nothing before them in the paragraph does.
    pub(super) fn inside(&mut self, at: usize, label: &str) -> bool {
        let paragraph = &self.layout.paragraphs[at];
        let text = &paragraph.text;
        let before = self.places.len();
        if self.boxes(at, label) {
            return true;
        }
        let mut marks: Vec<(Range<usize>, Option<usize>, Option<String>)> = Vec::new();
        for (number, slot) in paragraph.slots.iter().enumerate() {
            marks.push((slot.span.clone(), Some(number), None));
        }
        let free = |span: &Range<usize>,
                    marks: &[(Range<usize>, Option<usize>, Option<String>)]| {
            marks.iter().all(|(one, ..)| one.end <= span.start || span.end <= one.start)
        };
        for (whole, inner) in placeholders(text) {
            if free(&whole, &marks) {
                marks.push((whole, None, Some(text[inner].to_owned())));
            }
        }
        for blank in blanks(text) {
            // `Inhoud ........ 3` is a table of contents.
            let after = text[blank.end..].trim();
            let number = !after.is_empty() && after.chars().all(|c| c.is_ascii_digit());
            if free(&blank, &marks) && !number {
                marks.push((blank, None, None));
            }
        }
        marks.sort_by_key(|(span, ..)| (span.start, span.end));
        let mut from = 0;
        for (span, slot, words) in marks {
            let own = text[from.min(span.start)..span.start].trim();
            let own = last_label(own);
            let label = if own.is_empty() { label } else { own };
            from = span.end;
            let target = match slot {
                Some(slot) => Target::Slot { paragraph: at, slot },
                None => Target::Span { paragraph: at, span, rest: Vec::new() },
            };
            match (slot.map(|slot| &paragraph.slots[slot]), words) {
                (Some(slot), _) => self.slot(slot, label, target),
                (None, Some(words)) => {
                    // A remark between brackets is no place.
                    let known = understand(&words).is_some() || is_request(&words);
                    if known {
                        let mut place = self.place(label, PlaceSort::Placeholder, target);
                        place.names = vec![words.clone()];
                        place.days = days_of(&words);
                        self.places.push(place);
                    }
                }
                (None, None) => {
                    let mut place = self.place(label, PlaceSort::Blank, target);
                    place.long = text[from..].trim().is_empty();
                    self.places.push(place);
                }
            }
        }
        self.places.len() > before
    }

    fn slot(&mut self, slot: &Slot, label: &str, target: Target) {
        let mut place = self.place(label, PlaceSort::Field, target);
        place.names.clone_from(&slot.names);
        place.days = slot.days.clone().or(place.days);
        place.choices.clone_from(&slot.choices);
        place.long = slot.long;
        if slot.filled {
            place.veto = Some(Veto::Filled);
        }
        if slot.locked {
            place.veto = Some(Veto::Locked);
        }
        self.places.push(place);
    }

    /// The boxes of a paragraph, each with the words after it.
    fn boxes(&mut self, at: usize, label: &str) -> bool {
        let paragraph = &self.layout.paragraphs[at];
        let text = &paragraph.text;
        let mut found: Vec<(Range<usize>, BoxAt)> = boxes(text)
            .into_iter()
            .filter(|(span, _)| {
                paragraph
                    .slots
                    .iter()
                    .all(|slot| slot.span.end <= span.start || span.end <= slot.span.start)
            })
            .map(|(span, ticked)| (span.clone(), BoxAt::Text(span, ticked)))
            .collect();
        for (number, slot) in paragraph.slots.iter().enumerate() {
            if slot.sort == Sort::Check {
                found.push((slot.span.clone(), BoxAt::Slot(number)));
            }
        }
        if found.is_empty() {
            return false;
        }
        found.sort_by_key(|(span, _)| span.start);
        let mut choices = Vec::new();
        for (number, (span, _)) in found.iter().enumerate() {
            let end = found.get(number + 1).map_or(text.len(), |(next, _)| next.start);
            choices.push(text[span.end..end.max(span.end)].trim().to_owned());
        }
        let own = last_label(text[..found[0].0.start].trim());
        // Each box in a paragraph of its own.
        if own.is_empty()
            && let Some(Place { target: Target::Boxes { boxes }, choices: known, .. }) =
                self.places.last_mut()
            && boxes.last().is_some_and(|(before, _)| before + 1 == at)
        {
            boxes.extend(found.into_iter().map(|(_, place)| (at, place)));
            known.append(&mut choices);
            return true;
        }
        let above = at.checked_sub(1).map(|above| self.layout.paragraphs[above].text.trim());
        let label = match (own, label) {
            ("", "") => above.unwrap_or_default(),
            ("", label) => label,
            (own, _) => own,
        };
        let boxes = found.into_iter().map(|(_, place)| (at, place)).collect();
        let mut place = self.place(label, PlaceSort::Boxes, Target::Boxes { boxes });
        place.choices = choices;
        self.places.push(place);
        true
    }

    /// A label with nothing after it in its paragraph: what follows is its place, if that is empty.
    fn below(&mut self, at: usize, after: &[Block]) -> usize {
        let paragraph = &self.layout.paragraphs[at];
        let text = paragraph.text.trim();
        // `Waar sta ik nu? (in het kort)`
        let question = match text.rfind('(') {
            Some(at) if text.ends_with(')') => text[..at].trim_end(),
            _ => text,
        };
        let ends = question.ends_with([':', '?']);
        // Several labels on one line.
        if text.contains('\t')
            || text.is_empty()
            || paragraph.fixed
            || !(ends || paragraph.heading || paragraph.bold)
        {
            return 0;
        }
        if understand(text).is_none() {
            return 0;
        }
        let hint = self.hint(at, after);
        let after = &after[hint..];
        let empty = after.iter().map_while(|block| match block {
            Block::Paragraph(next) => {
                let next_one = &self.layout.paragraphs[*next];
                let free = !next_one.fixed && next_one.slots.is_empty() && is_blank(&next_one.text);
                free.then_some(*next)
            }
            Block::Table(_) => None,
        });
        let empty: Vec<usize> = empty.collect();
        let table = match after.get(empty.len()) {
            Some(Block::Table(table)) => Some(*table),
            _ => None,
        };
        if let Some(place) = table.and_then(|table| self.in_box(text, table)) {
            self.places.push(place);
            return hint + empty.len();
        }
        let table_follows = table.is_some_and(|table| !self.is_apart(text, table));
        let Some(first) = empty.first().copied() else {
            // `Naam:` with the next label in the next paragraph.
            if text.ends_with(':') && !paragraph.heading && !table_follows {
                let target = Target::End { paragraph: at };
                let place = self.place(text, PlaceSort::Blank, target);
                self.places.push(place);
            }
            return 0;
        };
        let dots = |at: &usize| !self.layout.paragraphs[*at].text.trim().is_empty();
        if !dots(&first)
            && text.ends_with(':')
            && text.chars().count() < 40
            && understand(text).is_some_and(|one| one.meaning.family() == Family::Person)
        {
            // One line is meant, and the empty paragraph is a space before what follows.
            let place = self.place(text, PlaceSort::Blank, Target::End { paragraph: at });
            self.places.push(place);
            return 0;
        }
        // An empty paragraph before a table is the space above it.
        if table_follows && !empty.iter().any(dots) {
            return 0;
        }
        let rest = empty[1..].iter().copied().filter(dots).collect();
        let target = Target::Paragraph { paragraph: first, rest };
        let mut place = self.place(text, PlaceSort::Blank, target);
        place.long = true;
        self.places.push(place);
        hint + empty.len()
    }

    /// How many paragraphs between a label and its room only explain what to write there: one at most.
    fn hint(&self, at: usize, after: &[Block]) -> usize {
        let label = &self.layout.paragraphs[at];
        let [Block::Paragraph(next), rest @ ..] = after else { return 0 };
        let next = &self.layout.paragraphs[*next];
        let text = next.text.trim();
        let other = is_blank(text)
            || text.ends_with(':')
            || text.chars().count() > 400
            || next.heading
            || next.bold
            || next.fixed;
        let explains =
            !other && next.slots.is_empty() && blanks(text).is_empty() && boxes(text).is_empty();
        let names = label.heading || label.bold || label.text.trim().ends_with('?');
        let asked = understand(&label.text).map(|one| one.meaning.family());
        let of_plan = asked.is_some_and(|family| family != Family::Person);
        let room = rest.iter().take_while(|block| match block {
            Block::Paragraph(at) => {
                let free = &self.layout.paragraphs[*at];
                !free.fixed && free.slots.is_empty() && is_blank(&free.text)
            }
            Block::Table(_) => false,
        });
        // One empty paragraph may be the space above the next heading.
        let room = room.count();
        let boxed = match rest.get(room) {
            Some(Block::Table(table)) => self.in_box("", *table).is_some(),
            None => room > 0,
            Some(Block::Paragraph(_)) => room > 1,
        };
        usize::from(explains && names && of_plan && boxed)
    }

    /// The place in a box below a label: a table of one empty cell.
    fn in_box(&self, label: &str, table: usize) -> Option<Place> {
        let [row] = self.layout.tables[table].rows.as_slice() else { return None };
        let [cell] = row.as_slice() else { return None };
        let paragraphs = cell.paragraphs();
        let first = *paragraphs.first().filter(|_| self.layout.is_empty(cell))?;
        let dots = |at: &usize| !self.layout.paragraphs[*at].text.trim().is_empty();
        let rest = paragraphs[1..].iter().copied().filter(dots).collect();
        let target = Target::Paragraph { paragraph: first, rest };
        let mut place = self.place(label, PlaceSort::Cell, target);
        place.long = true;
        Some(place)
    }

    /// Whether a table is about something else than the label above it, so that an empty paragraph
    /// between them belongs to the label.
    fn is_apart(&self, label: &str, table: usize) -> bool {
        let asked = understand(label).map(|one| one.meaning);
        let is_plan = asked.is_some_and(|meaning| meaning.family() == Family::Plan);
        let Some(row) = self.layout.tables[table].rows.first() else { return false };
        let texts: Vec<String> = row.iter().map(|cell| self.layout.text_of(cell)).collect();
        let named = texts.iter().filter(|text| !text.is_empty()).count();
        let same = texts.iter().any(|text| understand(text).map(|one| one.meaning) == asked);
        is_plan && named > 0 && !same
    }

    /// Adds the lines of dots below a place at the end of a paragraph to it.
    fn rest_of_dots(&mut self, at: usize, after: &[Block]) -> usize {
        let text = &self.layout.paragraphs[at].text;
        let lines = after.iter().map_while(|block| match block {
            Block::Paragraph(next) => {
                let next_one = &self.layout.paragraphs[*next];
                let dots = !next_one.text.trim().is_empty()
                    && is_blank(&next_one.text)
                    && next_one.slots.is_empty()
                    && !next_one.fixed;
                dots.then_some(*next)
            }
            Block::Table(_) => None,
        });
        let lines: Vec<usize> = lines.collect();
        let Some(Place { target: Target::Span { paragraph, span, rest }, .. }) =
            self.places.last_mut()
        else {
            return 0;
        };
        if *paragraph != at || !text[span.end..].trim().is_empty() {
            return 0;
        }
        rest.clone_from(&lines);
        lines.len()
    }

    /// A place with what is known of it here.
    pub(super) fn place(&self, label: &str, sort: PlaceSort, target: Target) -> Place {
        Place { number: self.goal, veto: self.veto, ..Place::new(label, sort, target) }
    }
}

/// The label at the end of a text: after the last sentence, or the last wide space.
fn last_label(text: &str) -> &str {
    let text = text.trim_start_matches([')', ',', ';', '.', '\t', ' ']);
    let cut = text.rsplit(['\t', '\n']).find(|part| !part.trim().is_empty()).unwrap_or(text);
    cut.rsplit("   ").find(|part| !part.trim().is_empty()).unwrap_or(cut).trim()
}

/// Whether words only ask to write something: `vul in`, `click here to enter text`.
pub(super) fn is_request(words: &str) -> bool {
    const ASKS: [&str; 12] = [
        "vul", "klik", "click", "enter", "invullen", "tik", "type", "tekst", "text", "kies",
        "choose", "invoeren",
    ];
    let tokens = tokens(words);
    tokens.iter().any(|token| ASKS.contains(&token.as_str()))
}
