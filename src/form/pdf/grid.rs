//! Tables of fields: rows of fields below each other, with headings above.

use super::fields::{Field, FieldSort};
use super::places::{About, Grid, Page, Spot};
use super::words::Area;
use crate::form::heads::{as_column, with_subject};
use crate::form::names::understand_name;
use crate::form::tables::{column, row_of};
use crate::labels::{Meaning, understand};

/// How much fields of one row or column may differ, and how far rows are apart, in points.
const SAME: f32 = 4.0;
const APART: f32 = 20.0;

/// A table of fields.
pub(super) struct Found {
    pub(super) rows: Grid,
    /// What its rows are about; `None` if that is not clear.
    pub(super) about: Option<About>,
}

/// Finds the tables of a page that are about goals, steps or the like.
pub(super) fn find(fields: &[Field], page: &Page<'_>) -> Vec<Found> {
    let writes = |spot: &&Spot| {
        let field = &fields[spot.field];
        let sort = matches!(field.sort, FieldSort::Line | FieldSort::Lines | FieldSort::OpenChoice);
        sort && field.widgets.len() == 1 && !field.filled && !field.locked
    };
    let mut lines: Vec<Vec<Spot>> = Vec::new();
    for spot in page.spots.iter().filter(writes) {
        match lines.last_mut() {
            Some(line) if line.iter().all(|one| is_beside(one.area, spot.area)) => line.push(*spot),
            _ => lines.push(vec![*spot]),
        }
    }
    for line in &mut lines {
        line.sort_by(|one, other| one.area.left.total_cmp(&other.area.left));
    }
    let mut tables: Vec<Vec<Vec<Spot>>> = Vec::new();
    for line in lines.into_iter().filter(|line| line.len() > 1) {
        let follows = tables.last().is_some_and(|rows| {
            let last = &rows[rows.len() - 1];
            let bottom = last.iter().map(|one| one.area.bottom).fold(f32::MAX, f32::min);
            let top = line.iter().map(|one| one.area.top).fold(f32::MIN, f32::max);
            let gap = bottom - top;
            last.len() == line.len()
                && (-SAME..APART).contains(&gap)
                && last.iter().zip(&line).all(|(one, other)| {
                    (one.area.left - other.area.left).abs() < SAME
                        && (one.area.right - other.area.right).abs() < SAME
                })
        });
        match tables.last_mut().filter(|_| follows) {
            Some(rows) => rows.push(line),
            None => tables.push(vec![line]),
        }
    }
    let found = tables.into_iter().map(|rows| {
        let about = about(fields, page, &rows);
        let rows = rows.iter().map(|row| row.iter().map(|spot| spot.field).collect()).collect();
        Found { rows, about }
    });
    found.filter(|found| found.about.is_some()).collect()
}

/// Whether two fields are in one row: beside each other, with one edge or nearly all of the lower one
/// at the same height.
fn is_beside(one: Area, other: Area) -> bool {
    let shared = one.top.min(other.top) - one.bottom.max(other.bottom);
    let low = one.height().min(other.height());
    let apart = one.right < other.left + SAME || other.right < one.left + SAME;
    apart && ((one.top - other.top).abs() < SAME || shared > low * 0.8)
}

/// What the rows of a table are about, by its headings.
fn about(fields: &[Field], page: &Page<'_>, rows: &[Vec<Spot>]) -> Option<About> {
    // Words to the left of a row name that row.
    let named = rows.iter().any(|row| {
        let left = page.left(row[0].area).map(|at| page.chunks[at].text.clone());
        left.is_some_and(|text| text.chars().filter(|c| c.is_alphabetic()).count() > 1)
    });
    if named {
        return None;
    }
    let heads: Vec<String> = rows[0]
        .iter()
        .map(|spot| page.above(spot.area).map(|at| page.whole(at, None)).unwrap_or_default())
        .collect();
    let mut known: Vec<Option<Meaning>> = heads
        .iter()
        .enumerate()
        .map(|(number, head)| {
            let known = as_column(head).or_else(|| understand(head));
            let meaning = known.filter(|one| one.number.is_none())?.meaning;
            // Names that say something else make a column unclear.
            let contradicts = rows.iter().any(|row| {
                let own = fields[row[number].field].names.iter();
                let mut known = own.filter_map(|name| understand_name(name));
                known.next().is_some_and(|one| one.meaning != meaning)
            });
            (!contradicts).then_some(meaning)
        })
        .collect();
    with_subject(&mut known);
    let meanings: Vec<Meaning> = known.iter().flatten().copied().collect();
    let row = row_of(&meanings)?;
    // No rows can be added, and a single one has room for a whole goal only.
    if rows.len() == 1 && !meanings.contains(&Meaning::Goal) {
        return None;
    }
    let mut columns: Vec<(usize, String, Meaning)> = Vec::new();
    for (number, (head, meaning)) in heads.into_iter().zip(known).enumerate() {
        let Some(meaning) = meaning.and_then(|meaning| column(row, meaning)) else { continue };
        if columns.iter().all(|(.., known)| *known != meaning) {
            columns.push((number, head, meaning));
        }
    }
    Some((row, columns))
}
