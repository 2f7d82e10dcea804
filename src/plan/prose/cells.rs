//! Tables in the text of a goal that answer the questions of a form: a question in each row, or in
//! each column.

use std::ops::Range;

use super::Block;
use super::asked::{BESIDE, initial, named};
use crate::labels::{Meaning, understand};

/// A cell of a table.
pub(super) struct Cell {
    /// Its words, without markup.
    pub(super) text: String,
    /// Its place in the text.
    pub(super) place: Range<usize>,
}

/// How many questions make a form of a table.
const ENOUGH: usize = 2;

/// The answers of a table; none if it is not a form.
pub(super) fn answers(rows: &[Vec<Cell>]) -> Vec<Block> {
    let below = below_each_other(rows);
    if below.len() >= ENOUGH {
        return below;
    }
    let beside = beside_each_other(rows);
    if beside.len() >= ENOUGH { beside } else { Vec::new() }
}

/// The answers of a table in which each row begins with a question.
fn below_each_other(rows: &[Vec<Cell>]) -> Vec<Block> {
    let by_initial =
        |row: &&Vec<Cell>| row.first().is_some_and(|cell| initial(&cell.text).is_some());
    let initials = rows.iter().filter(by_initial).count() >= ENOUGH;
    let answer = |row: &Vec<Cell>| {
        let (question, rest) = row.split_first()?;
        let by_initial = || initial(&question.text).filter(|_| initials);
        let asked = named(&question.text).or_else(by_initial)?;
        let answer = rest.iter().rev().find(|cell| !cell.text.trim().is_empty())?;
        Some(block(answer, asked))
    };
    rows.iter().filter_map(answer).collect()
}

/// The answers of a table with one row below its questions. A table of steps is not a form.
fn beside_each_other(rows: &[Vec<Cell>]) -> Vec<Block> {
    let [questions, cells] = rows else { return Vec::new() };
    let is_step =
        |cell: &Cell| understand(&cell.text).is_some_and(|found| found.meaning == Meaning::Actions);
    if questions.first().is_none_or(is_step) {
        return Vec::new();
    }
    let answer = |(question, answer): (&Cell, &Cell)| {
        let asked = named(&question.text)?;
        (!answer.text.trim().is_empty()).then(|| block(answer, asked))
    };
    questions.iter().zip(cells).filter_map(answer).collect()
}

/// The cells of a table below its headings, each with what the heading of its column asks for.
pub(super) fn columns(rows: Vec<Vec<Cell>>) -> Vec<Block> {
    let mut rows = rows.into_iter();
    let headings = rows.next().unwrap_or_default();
    let asked: Vec<&'static str> =
        headings.iter().map(|heading| named(&heading.text).unwrap_or(BESIDE)).collect();
    let cells = rows.flat_map(|row| row.into_iter().enumerate());
    let filled = cells.filter(|(_, cell)| !cell.text.trim().is_empty());
    filled.map(|(at, cell)| block(&cell, asked.get(at).copied().unwrap_or(BESIDE))).collect()
}

fn block(cell: &Cell, asked: &'static str) -> Block {
    let (text, place) = (cell.text.clone(), cell.place.clone());
    Block { text, place, asked: Some(asked), is_bold: false }
}
