//! Reads the tables of a body cell by cell, with places.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::blocks::{is_block, is_block_end};
use super::remarks;
use crate::base::{Events, Span, markdown_options};

/// A table in a body.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    /// Its place.
    pub span: Span,
    /// The headings of its columns.
    pub columns: Vec<Cell>,
    /// Its rows, without the headings.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Its place.
    pub span: Span,
    /// Its cells, as many as there are columns.
    pub cells: Vec<Cell>,
    /// The place of cells beyond the last column, which Markdown ignores.
    pub excess: Option<Span>,
}

/// A cell of a table.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// The place of its contents.
    pub span: Span,
    /// Its words, without markup; the address of an external link follows its text.
    pub text: String,
    /// The targets of its links and pictures, with their places.
    pub links: Vec<(String, Span)>,
}

/// The tables of a body that are not inside a quote, list or note.
pub(crate) fn grids(text: &str, body: Span) -> Vec<Grid> {
    let written = &text[body.range()];
    if !written.contains('|') {
        return Vec::new();
    }
    let remarks = remarks::find(written);
    let markdown = &*remarks.masked;
    let place = |range: &Range<usize>| Span::from(range.clone()).shifted(body.start as usize);
    let mut grids: Vec<Grid> = Vec::new();
    let mut open: Option<Grid> = None;
    let mut cells: Vec<Cell> = Vec::new();
    let mut shown = Vec::new();
    let mut depth = 0_usize;
    let parser = Parser::new_ext(markdown, markdown_options());
    for (event, range) in Events::of(markdown, parser) {
        match event {
            Event::Start(Tag::Table(_)) if depth == 0 => {
                open = Some(Grid { span: place(&trimmed(markdown, range)), ..Grid::default() });
            }
            Event::End(TagEnd::Table) => grids.extend(open.take()),
            Event::Start(tag) if open.is_none() => depth += usize::from(is_block(&tag)),
            Event::End(tag) if open.is_none() => {
                depth = depth.saturating_sub(usize::from(is_block_end(tag)));
            }
            _ if open.is_none() => {}
            Event::Start(Tag::TableCell) => {
                let span = place(&trimmed(markdown, range));
                cells.push(Cell { span, ..Cell::default() });
            }
            Event::End(TagEnd::TableHead) => {
                if let Some(grid) = &mut open {
                    grid.columns = std::mem::take(&mut cells);
                }
            }
            Event::End(TagEnd::TableRow) => {
                if let Some(grid) = &mut open {
                    let range = trimmed(markdown, range);
                    let last = cells.last().map_or(0, |cell| {
                        (cell.span.end as usize).saturating_sub(body.start as usize)
                    });
                    let rest = markdown.get(last..range.end).unwrap_or_default();
                    let more = rest.trim_matches(|sign: char| sign == '|' || sign.is_whitespace());
                    let excess = (!more.is_empty() && cells.len() == grid.columns.len())
                        .then(|| rest.find(more).map(|at| last + at..last + at + more.len()))
                        .flatten();
                    grid.rows.push(Row {
                        span: place(&range),
                        cells: std::mem::take(&mut cells),
                        excess: excess.as_ref().map(place),
                    });
                }
            }
            event => {
                if let Some(cell) = cells.last_mut() {
                    inside(cell, event, place(&range), &mut shown);
                }
            }
        }
    }
    grids
}

/// Adds an event inside a cell to its words.
fn inside(cell: &mut Cell, event: Event<'_>, place: Span, shown: &mut Vec<(usize, String)>) {
    match event {
        Event::Text(text) | Event::Code(text) => cell.text.push_str(&text),
        Event::SoftBreak | Event::HardBreak => cell.text.push(' '),
        Event::InlineHtml(html) if !html.starts_with("<!--") => cell.text.push_str(&html),
        Event::FootnoteReference(name) => {
            cell.text.push_str("[^");
            cell.text.push_str(&name);
            cell.text.push(']');
        }
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
            shown.push((cell.text.len(), dest_url.to_string()));
            cell.links.push((dest_url.into_string(), place));
        }
        Event::End(TagEnd::Link | TagEnd::Image) => {
            let Some((start, target)) = shown.pop() else { return };
            let words = cell.text.get(start..).unwrap_or_default();
            if target.contains("://") && !target.ends_with(words) {
                cell.text.push_str(" (");
                cell.text.push_str(&target);
                cell.text.push(')');
            }
        }
        _ => {}
    }
}

/// A range without the space at its ends.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let part = text.get(range.clone()).unwrap_or_default();
    let start = range.start + (part.len() - part.trim_start().len());
    let end = range.start + part.trim_end().len();
    start..end.max(start)
}

#[cfg(test)]
mod tests;
