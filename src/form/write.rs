//! Puts what is decided into the places of a text, whatever its format.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::decide::{Decision, Fill};
use super::layout::Layout;
use super::place::{BoxAt, Target};
use super::text::{Line, Text};
use super::xml::Splice;

/// The changes to the paragraphs of a text, with those that only one format has.
#[derive(Default)]
pub(super) struct Edits<Own> {
    /// Parts of their texts, and what replaces them.
    pub(super) texts: BTreeMap<usize, Vec<(Range<usize>, String)>>,
    /// What is added at their ends.
    pub(super) ends: BTreeMap<usize, String>,
    /// The paragraphs that follow them.
    pub(super) more: BTreeMap<usize, Vec<Line>>,
    /// Those that go.
    pub(super) removed: BTreeSet<usize>,
    /// Other changes, by part.
    pub(super) others: Vec<(usize, Splice)>,
    /// The changes of this format.
    pub(super) own: Own,
}

/// A format into which texts are written.
pub(super) trait Writes {
    /// The changes that only this format has.
    type Own: Default;

    /// The text of the form, and its changes so far.
    fn state(&mut self) -> (&Layout, &mut Edits<Self::Own>);

    /// Writes a text over a part of a paragraph.
    fn span(&self, edits: &mut Edits<Self::Own>, paragraph: usize, span: Range<usize>, text: &Text);

    /// Writes a text into an empty paragraph.
    fn paragraph(&self, edits: &mut Edits<Self::Own>, paragraph: usize, text: &Text);

    /// Fills a field; `chosen` is the number of a choice.
    fn slot(
        &self,
        edits: &mut Edits<Self::Own>,
        paragraph: usize,
        slot: usize,
        text: &Text,
        chosen: Option<usize>,
    );

    /// Ticks a box.
    fn tick(&self, edits: &mut Edits<Self::Own>, paragraph: usize, place: &BoxAt);

    /// Fills the rows of a table, and repeats the last one as often as needed.
    fn rows(
        &mut self,
        edits: &mut Edits<Self::Own>,
        table: usize,
        place: Range<usize>,
        columns: &[usize],
        rows: &[Vec<Option<Text>>],
    );

    /// Fills a place.
    fn put(&mut self, decision: &Decision) {
        let mut edits = std::mem::take(self.state().1);
        match (&decision.fill, &decision.place.target) {
            (Fill::Text(text), Target::Slot { paragraph, slot }) => {
                self.slot(&mut edits, *paragraph, *slot, text, None);
            }
            (Fill::Choice(at), Target::Slot { paragraph, slot }) => {
                let choice = decision.place.choices.get(*at).cloned().unwrap_or_default();
                if let Some(text) = Text::one(choice) {
                    self.slot(&mut edits, *paragraph, *slot, &text, Some(*at));
                }
            }
            (Fill::Text(text), Target::Span { paragraph, span, rest }) => {
                self.span(&mut edits, *paragraph, span.clone(), text);
                edits.removed.extend(rest);
            }
            (Fill::Text(text), Target::End { paragraph }) => {
                let known = &self.state().0.paragraphs[*paragraph].text;
                let space = if known.ends_with(char::is_whitespace) { "" } else { " " };
                if let [line] = text.lines.as_slice() {
                    edits.ends.insert(*paragraph, format!("{space}{}", line.text));
                } else {
                    edits.more.insert(*paragraph, text.lines.clone());
                }
            }
            (Fill::Text(text), Target::Paragraph { paragraph, rest }) => {
                self.paragraph(&mut edits, *paragraph, text);
                edits.removed.extend(rest);
            }
            (Fill::Rows(rows), Target::Rows { table, rows: place, columns, .. }) => {
                let columns: Vec<usize> = columns.iter().map(|one| one.0).collect();
                self.rows(&mut edits, *table, place.clone(), &columns, rows);
            }
            (Fill::Ticks(ticked), Target::Boxes { boxes }) => {
                for (paragraph, place) in ticked.iter().filter_map(|at| boxes.get(*at)) {
                    self.tick(&mut edits, *paragraph, place);
                }
            }
            _ => {}
        }
        *self.state().1 = edits;
    }
}
